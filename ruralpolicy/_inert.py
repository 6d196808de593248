"""Text from others made harmless where a program would obey it: on a terminal, in a spreadsheet, in Markdown, in JSON on a screen."""

import re
from typing import Final

__all__ = ["LIVE", "inert", "inert_cell", "inert_lines"]

# Control characters, marks of direction, separators of lines: what moves, hides or breaks what stands beside it.
_MOVES: Final = "\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
_BEGINS: Final = "=+\\-@＝＋－＠"
LIVE: Final = f"^[{_BEGINS}]|[{_MOVES}]"
"""What stands in every text that :func:`inert_cell` changes, in the grammar of Python and of Polars."""

# Halves of characters besides, which no encoding has, and the ends of lines.
_find_live: Final = re.compile(f"[{_MOVES}\ud800-\udfff\\n]")
_begins_live: Final = re.compile(f"[{_BEGINS}]")
_is_number: Final = re.compile(r"-[0-9]+([./][0-9]+)?")


def inert(text: str) -> str:
    r"""The text in one line, with what a terminal would obey written out.

    >>> print(inert("county\x1b[2J\n\u202e001"))
    county\u001b[2J\u000a\u202e001
    """
    return _find_live.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def inert_lines(text: str) -> str:
    r"""The same for a text of several lines; of JSON it makes JSON of the same content.

    >>> import json
    >>> text = json.dumps(["\x9b2J"], ensure_ascii=False, indent=1)
    >>> json.loads(inert_lines(text)), inert_lines(text).isascii()
    (['\x9b2J'], True)
    """
    return "\n".join(map(inert, text.split("\n")))


def inert_cell(text: str) -> str:
    """The text as a cell of CSV, with an apostrophe before what a spreadsheet would take for a formula.

    A number stays a number, below zero too, and a cell of several lines one of several lines.

    >>> inert_cell("=HYPERLINK(1)"), inert_cell("-7/3"), inert_cell("横峰县")
    ("'=HYPERLINK(1)", '-7/3', '横峰县')
    """
    tame = inert_lines(text)
    return f"'{tame}" if _begins_live.match(tame) and not _is_number.fullmatch(tame) else tame
