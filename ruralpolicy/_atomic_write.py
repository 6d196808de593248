"""Files that are written whole or not at all: the one way in which the library writes a file."""

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

__all__ = ["INPUT", "LINK", "SPECIAL", "whole"]

LINK: Final = "a link; name the file itself"
SPECIAL: Final = "no regular file"
INPUT: Final = "it would take the place of the facts"

_SAID: Final = re.compile(r"\b(?:os error|errno) (\d+)\b")
# The beginning of the name is enough to know it by, and a name has 255 bytes at most.
_KNOWN_BY: Final = 20
# Windows would turn line feeds into two characters.
_BINARY: Final = getattr(os, "O_BINARY", 0)


@contextmanager
def whole(path: Path, *, inputs: Iterable[Path] = ()) -> Generator[IO[bytes]]:
    """A file to write; it takes the place of *path* when all has gone well, and goes away when not.

    It is new, bears a name that nobody can guess, and stands beside *path*, so that under the final name there is never half of it and a
    full disk leaves the old file as it was. A file that was there hands on its mode and, where that is allowed, its owner. A process
    that is killed at once leaves a hidden file beside it, nothing else.

    Args:
        path: where the file is to stand.
        inputs: files that it must not take the place of, under whatever name.

    Raises:
        OSError: with *path* and the reason: it is a link, no regular file or one of *inputs*, or cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, whole(Path(folder) / "table.csv") as half:
    ...     _ = half.write(b"a,b")
    ...     (Path(folder) / "table.csv").exists()
    False
    """
    before = _replaceable(path, inputs)
    half = path.with_name(f".{path.name[:_KNOWN_BY]}.{secrets.token_hex(8)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
    try:
        handle = os.open(half, flags, 0o666 if before is None else 0o600)
    except OSError as error:
        raise _about(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            if before is not None:
                _hand_on(half, before)
            os.fsync(file.fileno())
        half.replace(path)
    except BaseException as error:
        half.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename in (None, str(half)) and _number(error):
            raise _about(path, error) from error
        raise
    _settle(path.parent)


def _replaceable(path: Path, inputs: Iterable[Path]) -> os.stat_result | None:
    """What stands at *path*, which a file may take the place of; None where nothing does."""
    try:
        before = path.lstat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _about(path, error) from error
    if stat.S_ISLNK(before.st_mode):
        raise OSError(errno.ELOOP, LINK, str(path))
    if stat.S_ISDIR(before.st_mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(before.st_mode):
        raise OSError(errno.EINVAL, SPECIAL, str(path))
    for given in inputs:
        if given.exists() and given.samefile(path):
            raise OSError(errno.EEXIST, INPUT, str(path))
    return before


def _about(path: Path, error: OSError) -> OSError:
    """The error with the name that its reader knows, and not that of the half file."""
    number = _number(error)
    return OSError(number, os.strerror(number), str(path))


def _number(error: OSError) -> int:
    """The system's number of an error, which other libraries may say in words only; 0 where there is none."""
    if error.errno is not None:
        return error.errno
    found = _SAID.search(str(error))
    return int(found[1]) if found else 0


def _hand_on(half: Path, before: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only root may give files away
            os.chown(half, before.st_uid, before.st_gid)
    half.chmod(before.st_mode & 0o777)


def _settle(folder: Path) -> None:
    """Let the new name outlive a loss of power, where a folder can be asked for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
