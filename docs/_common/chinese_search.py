"""Search that finds Chinese: pages and queries are cut in the same way, into single characters and pairs of neighbours.

Sphinx cuts pages into words with jieba and does not cut queries at all, so that a query of two words finds nothing. A query of pairs finds
each page on which all its pairs stand, without a dictionary.
"""

import re

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage

HAN = r"\u3005-\u3007\u3400-\u9fff\uf900-\ufaff"


class CharacterPairs(SearchLanguage):
    """Cuts a run of Chinese characters into its characters and pairs of them, all else into words."""

    lang = "zh"
    language_name = "Chinese"
    # Of a longer run the query needs the pairs only: they say more than the characters do.
    js_splitter_code = rf"""
var splitQuery = (query) => (query.match(/[{HAN}]+|[a-zA-Z0-9_]+/g) || []).flatMap((run) =>
  new RegExp("[{HAN}]").test(run) && run.length > 2
    ? Array.from({{length: run.length - 1}}, (_, start) => run.slice(start, start + 2))
    : [run]);
"""
    _runs = re.compile(rf"[{HAN}]+")
    _words = re.compile(r"[a-zA-Z0-9_]+")

    def split(self, text: str) -> list[str]:
        """The terms under which *text* is found."""
        runs = self._runs.findall(text)
        pairs = [run[start : start + 2] for run in runs for start in range(len(run) - 1)]
        return [*pairs, *(character for run in runs for character in run), *self._words.findall(text)]

    def stem(self, word: str) -> str:
        """Words as queries are compared: in lower case."""
        return word.lower()

    def word_filter(self, word: str) -> bool:
        """Whether a term goes into the index: not single Latin letters."""
        return len(word) > 1 or not word.isascii()


def setup(app: Sphinx) -> dict[str, bool]:
    """Take the place of Sphinx's own Chinese search."""
    app.add_search_language(CharacterPairs)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
