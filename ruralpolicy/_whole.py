"""Files that are written whole or not at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["whole"]


@contextmanager
def whole(path: Path) -> Generator[Path]:
    """A name beside *path* to write under; what stands there takes the place of *path* when all has gone well, and goes away when not.

    Under its final name there is never half of the file. A process that is killed at once leaves a hidden file beside it, nothing else.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, whole(Path(folder) / "table.csv") as half:
    ...     _ = half.write_text("a,b")
    ...     half.parent == Path(folder), (Path(folder) / "table.csv").exists()
    (True, False)
    """
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield half
        half.replace(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
