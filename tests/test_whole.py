"""Files are written whole or not at all: beside their place under a new name, never through links, never over what was read."""

import errno
import os
import secrets
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ruralpolicy._atomic_write import whole


def write(path: Path, content: bytes = b"new", **more: Any) -> None:
    with whole(path, **more) as file:
        file.write(content)


def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.csv")
    finally:
        os.umask(before)
    assert (b"new", 0o640) == ((tmp_path / "a.csv").read_bytes(), stat.S_IMODE((tmp_path / "a.csv").stat().st_mode))


def test_a_file_keeps_its_mode_and_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o604)
    owners: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "chown", lambda _, user, group: owners.append((user, group)))
    write(path)
    assert (b"new", 0o604) == (path.read_bytes(), stat.S_IMODE(path.stat().st_mode))
    assert [(path.stat().st_uid, path.stat().st_gid)] == owners
    monkeypatch.delattr(os, "chown")
    write(path, b"newer")
    assert b"newer" == path.read_bytes()


def test_nobody_else_reads_a_secret_file_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with whole(path):
        (half,) = tmp_path.glob(".a.csv.*")
        assert 0o600 == stat.S_IMODE(half.stat().st_mode)


def test_the_half_file_has_a_new_name_each_time_and_is_never_opened_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with whole(tmp_path / "a.csv"), whole(tmp_path / "a.csv"):
        assert 2 == len(list(tmp_path.glob(".a.csv.*")))
    monkeypatch.setattr(secrets, "token_hex", lambda _: "known")
    (tmp_path / ".b.csv.known").symlink_to(tmp_path / "victim")
    with pytest.raises(FileExistsError):
        write(tmp_path / "b.csv")
    assert not (tmp_path / "victim").exists()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_bytes(b"old")
    (tmp_path / "a.csv").symlink_to("kept.txt")
    (tmp_path / "nowhere.csv").symlink_to("missing")
    for name in ("a.csv", "nowhere.csv"):
        with pytest.raises(OSError, match="a link; name the file itself") as caught:
            write(tmp_path / name)
        assert str(tmp_path / name) == caught.value.filename
    assert b"old" == (tmp_path / "kept.txt").read_bytes()
    assert {"kept.txt", "a.csv", "nowhere.csv"} == {path.name for path in tmp_path.iterdir()}


def test_nothing_is_written_over_what_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name, number in (("pipe", errno.EINVAL), ("folder", errno.EISDIR), ("pipe/a.csv", errno.ENOTDIR), ("none/a.csv", errno.ENOENT)):
        with pytest.raises(OSError, match=r"\[Errno") as caught:
            write(tmp_path / name)
        assert (number, str(tmp_path / name)) == (caught.value.errno, caught.value.filename)
    with pytest.raises(OSError, match="no regular file"):
        write(Path("/dev/null"))
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_nothing_is_written_over_an_input_under_whatever_name(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_bytes(b"{}")
    (tmp_path / "twin.json").hardlink_to(facts)
    (tmp_path / "link.json").symlink_to(facts)
    for name, given in (("facts.json", facts), ("twin.json", facts), ("facts.json", tmp_path / "link.json")):
        with pytest.raises(FileExistsError, match="would take the place of the facts"):
            write(tmp_path / name, inputs=[tmp_path / "missing", given])
    assert b"{}" == facts.read_bytes()


def test_a_folder_without_permission_is_named_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path, *_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(PermissionError) as caught:
        write(tmp_path / "a.csv")
    assert str(tmp_path / "a.csv") == caught.value.filename


@pytest.mark.parametrize(
    ("raised", "number", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), errno.ENOSPC, "No space left on device"),
        (OSError("No space left on device (os error 28)"), errno.ENOSPC, "No space left on device"),
        (OSError("[Errno 28] Error writing bytes to file. Detail: [errno 28] No space left on device"), 28, "No space left on device"),
    ],
)
def test_a_full_disk_leaves_the_old_file_and_is_told_with_the_name(tmp_path: Path, raised: OSError, number: int, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match=words) as caught, whole(path):
        raise raised
    assert (number, words, str(path)) == (caught.value.errno, caught.value.strerror, caught.value.filename)
    assert (b"old", [path]) == (path.read_bytes(), list(tmp_path.iterdir()))


@pytest.mark.parametrize(
    "raised", [OSError("Couldn't deserialize thrift"), OSError(errno.EIO, "Input/output error", "/source"), ValueError()]
)
def test_what_is_not_about_the_file_stays_as_it_is(tmp_path: Path, raised: Exception) -> None:
    with pytest.raises(type(raised)) as caught, whole(tmp_path / "a.csv"):
        raise raised
    assert caught.value is raised
    assert [] == list(tmp_path.iterdir())


def test_what_is_too_large_is_told_by_the_system_and_leaves_nothing(tmp_path: Path) -> None:
    script = (
        "import resource, sys, pathlib\n"
        "from ruralpolicy._atomic_write import whole\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try:\n"
        "    with whole(pathlib.Path(sys.argv[1])) as file:\n"
        "        file.write(bytes(100_000))\n"
        "except OSError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "a.csv"], capture_output=True, text=True, check=True)
    assert f"[Errno 27] File too large: {str(tmp_path / 'a.csv')!r}" == done.stdout.strip()
    assert [] == list(tmp_path.iterdir())


def test_what_is_written_is_on_the_disk_before_it_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    real = os.fsync

    def synced(handle: int) -> None:
        calls.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        calls.append("there" if (tmp_path / "a.csv").exists() else "not there")
        real(handle)

    monkeypatch.setattr(os, "fsync", synced)
    write(tmp_path / "a.csv")
    assert ["file", "not there", "folder", "there"] == calls


def test_a_long_chinese_name_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / f"{'卫' * 80}.csv"
    write(path)
    assert b"new" == path.read_bytes()
