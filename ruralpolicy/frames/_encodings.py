"""What text a file is in: judged once for the whole of it."""

import codecs
from pathlib import Path
from typing import Final

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.messages import Said, Word

__all__ = ["encoding_of"]

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BYTES: Final = 1 << 20


def encoding_of(path: Path, asked: str | None) -> str:
    """The encoding in which every byte of a file is text: UTF-8, UTF-16 with its mark, otherwise GB18030; or the one that was *asked* for.

    Raises:
        FactError: for an encoding that is none, and for a file that is no text in it, with the line.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "clinics.csv"
    ...     _ = path.write_text("编码,名称", encoding="gbk")
    ...     encoding_of(path, None)
    'gb18030'
    """
    if asked is not None:
        return _asked(path, asked)
    with path.open("rb") as file:
        begin = file.read(3)
    marked = next((name for mark, name in _MARKS if begin.startswith(mark)), None)
    if marked is not None:
        _must_be(path, marked)
        return marked
    if _first_wrong(path, "utf-8") is None:
        return "utf-8"
    _must_be(path, "gb18030")
    return "gb18030"


def _asked(path: Path, asked: str) -> str:
    try:
        name = codecs.lookup(asked).name
        "".encode(name)
    except LookupError:
        raise FactError(Mistake(problem="no-such-encoding", values={"value": asked}, path="--encoding", value=asked)) from None
    name = "utf-8-sig" if name == "utf-8" else name
    _must_be(path, name)
    return name


def _must_be(path: Path, encoding: str) -> None:
    if (line := _first_wrong(path, encoding)) is not None:
        values = {"encoding": Word(encoding.removesuffix("-sig").upper())}
        raise FactError(Mistake(problem="not-text-in", values=values, advice=Said("give-encoding"), path=f"{path}:{line}"))


def _first_wrong(path: Path, encoding: str) -> int | None:
    """The line of the first byte that is no text, counted from 1; None where all is text."""
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 1
    with path.open("rb") as file:
        while True:
            block = file.read(_BYTES)
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeError as error:
                right = error.object[: error.start].decode(encoding, errors="ignore") if isinstance(error, UnicodeDecodeError) else ""
                return lines + right.count("\n")
            if not block:
                return None
            lines += text.count("\n")
