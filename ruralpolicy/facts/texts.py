"""Texts as facts hold them: codes in the one form in which they are compared, and no character that acts on whatever shows it."""

import re
from typing import Final
from unicodedata import category, is_normalized, normalize

__all__ = ["acting", "code_of", "is_code"]

# Nobody sees them, so nobody knows that they are there: soft hyphens, joiners, fillers, marks that choose among glyphs, the mark of a file.
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
# They turn the direction of what is written around them.
_TURNING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ACTING: Final = ("Cc", "Zl", "Zp")


def code_of(text: str) -> str:
    """A code in the form in which codes are compared: NFKC, without blanks at its ends and without characters that nobody sees.

    Facts, references and statements hold their codes in this form, and whatever looks one up turns to it first.

    >>> [code_of(text) for text in ("A4", " Ａ４\u3000", "A\u200b4")]
    ['A4', 'A4', 'A4']
    """
    return text if is_code(text) else normalize("NFKC", _INVISIBLE.sub("", text)).strip()


def is_code(text: str) -> bool:
    """Whether a text is a code in its one form; most are ASCII, and that is known at once."""
    if not text or not text.isprintable() or text[0] == " " or text[-1] == " ":
        return False
    return text.isascii() or (is_normalized("NFKC", text) and not _INVISIBLE.search(text))


def acting(text: str, *, layout: bool) -> str:
    r"""The first character that acts on a terminal or turns the direction of writing, empty where there is none.

    With *layout*, line breaks and tabs may stand in the text.

    >>> acting("a\x1b[31m", layout=True), acting("a\nb", layout=True), acting("a\nb", layout=False)
    ('\x1b', '', '\n')
    """
    if text.isprintable():
        return ""
    return next(
        (each for each in text if (each in _TURNING or category(each) in _ACTING) and not (layout and each in "\n\t")),
        "",
    )
