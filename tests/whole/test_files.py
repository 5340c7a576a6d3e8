"""Files are safe: documents are written whole or not at all, and nobody's work is lost."""

from __future__ import annotations

import errno
import io
import os
import signal
import socket
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import chdir, suppress
from pathlib import Path
from typing import Any

import docx
import pytest

from minutes_kit.files import FileError, read, save, write
from minutes_kit.word.build import build
from minutes_kit.word.jobs import plan

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other modes and links")
OLD = build(b"titel: Oud\ndatum: 2005-01-01\n")
NEW = build(b"titel: Nieuw\ndatum: 2005-01-01\n")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A document as it was made, alone in its folder."""
    path = tmp_path / "verslag.docx"
    path.write_bytes(OLD)
    return path


def refusal(path: Path, *, force: bool = False) -> tuple[str, str]:
    """The code and the reason with which a document is not written."""
    with pytest.raises(FileError) as caught:
        write(path, NEW, force=force)
    return caught.value.code, caught.value.values.get("reason", "")


def alone(path: Path) -> bool:
    """Whether nothing but a file stands in its folder."""
    return os.listdir(path.parent) == [path.name]


def failing(number: int) -> Callable[..., None]:
    """A function of the system that fails."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


SPECIAL = ["pipe", "socket", "device", "folder"]


def special(kind: str, path: Path) -> Path:
    """What is no ordinary file, in the place of one."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with chdir(path.parent), socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    return path


# Whole or not at all.

DEATH = """
import os, signal, sys
from pathlib import Path
from minutes_kit import files

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

setattr(os, sys.argv[2], die)
files.write(Path(sys.argv[1]), sys.stdin.buffer.read())
"""


def dead(path: Path, moment: str) -> bool:
    """Write a document in a process that is killed in the middle of it."""
    command = [sys.executable, "-c", DEATH, str(path), moment]
    done = subprocess.run(command, input=NEW, check=False)
    return done.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_a_kill_during_the_write_leaves_the_old_document(target: Path, moment: str) -> None:
    assert dead(target, moment)
    assert target.read_bytes() == OLD
    assert [p.name for p in target.parent.glob("*.docx")] == [target.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_during_the_first_write_leaves_no_document(tmp_path: Path) -> None:
    assert dead(tmp_path / "x.docx", "replace")
    assert not list(tmp_path.glob("*.docx"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_a_kill_leaves_behind_does_not_hinder(target: Path) -> None:
    assert dead(target, "fsync")
    assert write(target, NEW).state == "written"
    assert plan([target.parent], None)[0].refused is not None  # and it is no notes file


LEFT = ".verslag.docx.0123abcd.minutes.tmp"


def swept(folder: Path, name: str, hours: int) -> bool:
    """Whether a file of a name and an age is gone when a document has been written beside it."""
    (folder / name).write_bytes(b"half")
    then = time.time() - hours * 60 * 60
    os.utime(folder / name, (then, then))
    write(folder / "new.docx", NEW)
    return not (folder / name).exists()


def test_what_a_kill_left_is_removed_when_it_is_older_than_a_day(tmp_path: Path) -> None:
    assert swept(tmp_path, LEFT, hours=25)


@pytest.mark.parametrize("name", [
    LEFT[1:], LEFT.replace("d.m", ".m"), LEFT.replace("abcd", "ABCD"),
    ".verslag.docx.0123abcd", ".0123abcd.minutes.tmp", f"{LEFT}.bak", "a.tmp",
    ".verslag.docx.0123abcd.tmp", ".Trash-1000.deadbeef.tmp", ".x.minutes.tmp",
])  # fmt: skip
def test_what_has_another_name_is_let_be(tmp_path: Path, name: str) -> None:
    assert not swept(tmp_path, name, hours=1000)


def test_what_another_run_may_be_busy_with_is_let_be(tmp_path: Path) -> None:
    assert not swept(tmp_path, LEFT, hours=23)


@posix
def test_what_others_own_is_let_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    assert not swept(tmp_path, LEFT, hours=25)


@posix
@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_file_is_let_be(tmp_path: Path, kind: str) -> None:
    path = special(kind, tmp_path / LEFT)
    os.utime(path, (0, 0), follow_symlinks=False)
    write(tmp_path / "new.docx", NEW)
    assert path.is_symlink() or path.exists()


@pytest.mark.parametrize("moment", ["fsync", "replace", "chmod"])
def test_an_interruption_leaves_the_old_document_alone(
    target: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, moment, interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(target, NEW)
    assert target.read_bytes() == OLD
    assert alone(target)


@pytest.mark.parametrize(
    ("function", "number", "reason"),
    [
        ("fsync", errno.ENOSPC, "full"),
        ("fsync", errno.EDQUOT, "full"),
        ("fsync", errno.EIO, "damaged"),
        ("fsync", errno.EMLINK, "system"),
        ("open", errno.EROFS, "read_only"),
        ("open", errno.EACCES, "forbidden"),
        ("replace", errno.EPERM, "forbidden"),
        ("replace", errno.ENOENT, "missing"),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_document_alone(
    target: Path, function: str, number: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_ever, fail = getattr(os, function), failing(number)

    def refuse(*arguments: Any) -> Any:
        reading = function == "open" and not arguments[1] & os.O_CREAT
        return as_ever(*arguments) if reading else fail()

    monkeypatch.setattr(os, function, refuse)
    assert refusal(target) == ("E403", reason)
    monkeypatch.undo()
    assert target.read_bytes() == OLD
    assert alone(target)


FULL = """
import os, resource, signal, sys
from pathlib import Path
from minutes_kit import files

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    files.write(Path(sys.argv[1]), sys.stdin.buffer.read())
except files.FileError as error:
    sys.exit(error.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on file sizes")
def test_a_file_that_cannot_grow_leaves_the_old_document_alone(target: Path) -> None:
    command = [sys.executable, "-c", FULL, str(target)]
    done = subprocess.run(command, input=NEW, capture_output=True, check=False)
    assert done.stderr == b"E403\n"
    assert target.read_bytes() == OLD
    assert alone(target)


def test_a_failure_is_told_though_the_temporary_file_cannot_be_removed(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    monkeypatch.setattr(Path, "unlink", failing(errno.EACCES))
    assert refusal(target) == ("E403", "full")


def test_a_new_document_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x.docx"
    assert write(path, NEW).state == "written"
    assert path.read_bytes() == NEW
    assert alone(path)


# What stands where the document should.


def test_a_document_that_would_not_change_is_left_alone(target: Path) -> None:
    os.utime(target, ns=(0, 0))
    os.chmod(target, 0o444)
    (target.parent / "~$rslag.docx").touch()
    assert write(target, OLD).state == "unchanged"
    assert target.stat().st_mtime_ns == 0


def test_a_document_that_was_only_built_is_replaced(target: Path) -> None:
    assert write(target, NEW).state == "written"
    assert target.read_bytes() == NEW
    assert alone(target)


def resaved(data: bytes) -> bytes:
    """A document that was opened, and saved without a change."""
    saved = io.BytesIO()
    docx.Document(io.BytesIO(data)).save(saved)
    return saved.getvalue()


def edited(data: bytes) -> bytes:
    """A document with one more paragraph."""
    document, saved = docx.Document(io.BytesIO(data)), io.BytesIO()
    document.add_paragraph("Met de hand")
    document.save(saved)
    return saved.getvalue()


def flipped(data: bytes) -> bytes:
    """A document with one bit of its body's content wrong."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.getinfo("word/document.xml")
    position = body.header_offset + 30 + len(body.filename) + body.compress_size // 2
    return data[:position] + bytes([data[position] ^ 4]) + data[position + 1 :]


def foreign(_: bytes) -> bytes:
    """A document that somebody made in another way."""
    saved = io.BytesIO()
    docx.Document().save(saved)
    return saved.getvalue()


precious = pytest.mark.parametrize(
    "change",
    [resaved, edited, flipped, foreign, lambda _: b"a letter", lambda _: b"", lambda d: d[:-9]],
    ids=["resaved", "edited", "flipped", "foreign", "no document", "empty", "cut off"],
)


@precious
def test_what_was_changed_by_hand_is_not_replaced(
    target: Path, change: Callable[[bytes], bytes]
) -> None:
    content = change(OLD)
    target.write_bytes(content)
    assert refusal(target) == ("E401", "")
    assert target.read_bytes() == content


@precious
def test_what_was_changed_by_hand_is_replaced_by_force(
    target: Path, change: Callable[[bytes], bytes]
) -> None:
    target.write_bytes(change(OLD))
    assert write(target, NEW, force=True).state == "written"
    assert target.read_bytes() == NEW


def test_no_wrong_byte_in_a_document_stops_the_command(target: Path) -> None:
    for position in range(0, len(OLD), 11):
        wrong = bytes([OLD[position] ^ 0x10])
        target.write_bytes(OLD[:position] + wrong + OLD[position + 1 :])
        with suppress(FileError):
            write(target, NEW)


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("verslag van mei.docx", "~$rslag van mei.docx"),
        ("verslag.docx", "~$erslag.docx"),
        ("mei.docx", "~$mei.docx"),
        ("verslag.docx", ".~lock.verslag.docx#"),
    ],
)
def test_a_document_that_is_open_is_not_replaced(
    tmp_path: Path, name: str, lock: str, force: bool
) -> None:
    (tmp_path / name).write_bytes(OLD)
    (tmp_path / lock).touch()
    assert refusal(tmp_path / name, force=force) == ("E402", "")
    assert (tmp_path / name).read_bytes() == OLD


def test_another_open_document_is_no_hindrance(target: Path) -> None:
    (target.parent / "~$rslag 2.docx").touch()
    (target.parent / ".~lock.ander.docx#").touch()
    assert write(target, NEW).state == "written"


def test_a_document_that_windows_holds_open_is_not_replaced(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class WindowsError(PermissionError):
        winerror = 5

    def held(source: Path, goal: Path) -> None:
        raise WindowsError(errno.EACCES, "Access is denied", str(source), None, str(goal))

    monkeypatch.setattr(os, "replace", held)
    assert refusal(target) == ("E402", "")
    assert alone(target)


@pytest.mark.parametrize(("lock", "code"), [("~$erslag.docx", "E402"), ("", "E403")])
def test_a_document_that_windows_does_not_even_read_while_it_is_open_is_told_so(
    target: Path, lock: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if lock:
        target.with_name(lock).write_bytes(b"\x03Jan")
    as_ever = os.open

    def held(path: Path, *more: Any) -> int:
        if Path(path) == target:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return as_ever(path, *more)

    monkeypatch.setattr(os, "open", held)
    assert refusal(target) == (code, "" if lock else "forbidden")
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("force", [False, True])
def test_a_read_only_document_is_not_replaced(target: Path, force: bool) -> None:
    target.chmod(0o444)
    assert refusal(target, force=force) == ("E403", "read_only")
    assert target.read_bytes() == OLD


def test_a_document_that_others_own_is_not_replaced(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert refusal(target) == ("E403", "read_only")


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="a folder that refuses files: /proc")
def test_a_folder_that_refuses_files_is_told() -> None:
    assert refusal(Path("/proc/self/verslag.docx"))[0] == "E403"


def test_a_folder_in_the_place_of_a_document_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path)[0] == "E403"


def test_a_file_in_the_place_of_the_folder_is_told(target: Path) -> None:
    assert refusal(target / "x.docx") == ("E403", "file")
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("length", [250, 300])
def test_a_name_of_any_length_is_written_or_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / f"{'é' * (length // 2 - 5)}.docx"
    if length > 255:
        assert refusal(path)[0] == "E403"
    else:
        assert write(path, OLD).state == write(path, NEW).state == "written"


# Links, pipes and folders.


@posix
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("content", [OLD, NEW, None], ids=["old", "the same", "nothing yet"])
def test_a_link_in_the_place_of_a_document_is_not_followed(
    target: Path, tmp_path: Path, content: bytes | None, force: bool
) -> None:
    link = tmp_path / "other" / "link.docx"
    link.parent.mkdir()
    link.symlink_to(target)
    if content:
        target.write_bytes(content)
    else:
        target.unlink()
    assert refusal(link, force=force) == ("E403", "link")
    assert link.is_symlink()
    assert (target.read_bytes() if target.exists() else None) == content


@posix
def test_a_folder_behind_a_link_will_do(target: Path, tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to(target.parent)
    assert write(tmp_path / "other" / target.name, NEW).state == "written"
    assert target.read_bytes() == NEW


@posix
@pytest.mark.parametrize("known", [None, OLD])
def test_a_text_file_behind_a_link_is_not_written_unasked(
    target: Path, tmp_path: Path, known: bytes | None
) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    with pytest.raises(FileError) as caught:
        save(link, NEW, known=known)
    assert (caught.value.code, caught.value.values) == ("E403", {"reason": "link"})
    assert target.read_bytes() == OLD


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
@pytest.mark.parametrize("force", [False, True])
def test_a_pipe_in_the_place_of_a_document_is_not_waited_for(tmp_path: Path, force: bool) -> None:
    os.mkfifo(tmp_path / "x.docx")
    assert refusal(tmp_path / "x.docx", force=force) == ("E403", "no_file")


# Somebody saves while we write.


def saved_in_between(monkeypatch: pytest.MonkeyPatch, save_it: Callable[[], object]) -> None:
    """Let somebody else save after we have looked, when all but the last step is done."""
    chmod = os.chmod

    def later(*values: Any, **more: Any) -> None:
        chmod(*values, **more)
        save_it()

    monkeypatch.setattr(os, "chmod", later)


def resized(path: Path) -> None:
    path.write_bytes(b"met de hand")


def overwritten(path: Path) -> None:
    """Other bytes, as many as before."""
    path.write_bytes(bytes(len(OLD)))
    os.utime(path, ns=(5, 5))


def renamed(path: Path) -> None:
    """Another file of the same name, size and moment, as programs save that save safely."""
    moment = path.stat().st_mtime_ns
    path.with_suffix(".new").write_bytes(bytes(len(OLD)))
    os.utime(path.with_suffix(".new"), ns=(moment, moment))
    path.with_suffix(".new").replace(path)


def relinked(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))
    path.symlink_to(path.with_suffix(".moved"))


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("change", [resized, overwritten, renamed, Path.unlink])
def test_what_somebody_saves_meanwhile_is_not_lost(
    target: Path, change: Callable[[Path], None], force: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_in_between(monkeypatch, lambda: change(target))
    assert refusal(target, force=force) == ("E403", "changed")
    assert not target.exists() or target.read_bytes() not in (OLD, NEW)
    assert not list(target.parent.glob("*.tmp"))


@posix
def test_a_link_that_somebody_makes_meanwhile_is_not_replaced(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_in_between(monkeypatch, lambda: relinked(target))
    assert refusal(target) == ("E403", "link")
    assert target.read_bytes() == OLD


def test_a_first_document_does_not_replace_one_that_came_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, urandom = tmp_path / "x.docx", os.urandom

    def later(length: int) -> bytes:
        path.write_bytes(b"met de hand")
        return urandom(length)

    monkeypatch.setattr(os, "urandom", later)
    assert refusal(path) == ("E403", "changed")
    assert path.read_bytes() == b"met de hand"
    assert alone(path)


def test_notes_that_somebody_saves_meanwhile_are_not_lost(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_in_between(monkeypatch, lambda: resized(target))
    with pytest.raises(FileError) as caught:
        save(target, NEW, known=OLD)
    assert (caught.value.code, caught.value.values) == ("E403", {"reason": "changed"})
    assert target.read_bytes() == b"met de hand"


# Modes, owners and attributes.


@posix
def test_a_document_keeps_its_attributes(target: Path) -> None:
    if not hasattr(os, "setxattr"):
        pytest.skip("this Python knows no attributes")
    try:
        os.setxattr(target, "user.dossier", b"2005/16")
    except OSError:
        pytest.skip("this disk knows no attributes")
    assert write(target, NEW).state == "written"
    assert os.getxattr(target, "user.dossier") == b"2005/16"


def test_an_attribute_that_cannot_be_kept_is_no_hindrance(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []

    def set_one(_: Path, name: str, __: bytes) -> None:
        if name == "security.x":
            raise OSError(errno.EPERM, "not permitted")
        kept.append(name)

    monkeypatch.setattr(os, "listxattr", lambda _: ["security.x", "user.y"], raising=False)
    monkeypatch.setattr(os, "getxattr", lambda *_: b"", raising=False)
    monkeypatch.setattr(os, "setxattr", set_one, raising=False)
    assert write(target, NEW).state == "written"
    assert kept == ["user.y"]


@posix
def test_who_may_not_give_a_document_away_still_keeps_its_group(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups: list[int] = []

    def chown(_: Path, owner: int, group: int) -> None:
        if owner != -1:
            raise PermissionError(errno.EPERM, "not permitted")
        groups.append(group)

    monkeypatch.setattr(os, "chown", chown)
    assert write(target, NEW).state == "written"
    assert groups == [target.stat().st_gid]


@posix
@pytest.mark.parametrize("links", [0, 1])
def test_another_name_of_a_document_is_told_of(target: Path, links: int) -> None:
    for number in range(links):
        os.link(target, target.with_name(f"other {number}.docx"))
    assert write(target, OLD).notice is None
    notice = write(target, NEW).notice
    assert (notice.code if notice else "") == ("W412" if links else "")
    assert [path.read_bytes() for path in target.parent.glob("other *")] == [OLD] * links


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666])
def test_a_document_keeps_its_mode(target: Path, mode: int) -> None:
    target.chmod(mode)
    write(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


@posix
def test_nobody_else_can_read_a_private_document_meanwhile(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []
    target.chmod(0o600)
    monkeypatch.setattr(os, "fsync", lambda n: modes.append(stat.S_IMODE(os.fstat(n).st_mode)))
    write(target, NEW)
    assert modes == [0o600]


@posix
def test_a_document_keeps_its_owner_and_group(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups: list[tuple[int, ...]] = []
    monkeypatch.setattr(os, "chown", lambda *ids: groups.append(ids[1:]))
    write(target, NEW)
    assert groups == [(target.stat().st_uid, target.stat().st_gid)]


@posix
def test_a_disk_without_modes_and_groups_will_do(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "chown", failing(errno.EPERM))
    monkeypatch.setattr(os, "chmod", failing(errno.EPERM))
    assert write(target, NEW).state == "written"


@posix
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_document_follows_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write(tmp_path / "x.docx", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x.docx").stat().st_mode) == mode


@pytest.mark.parametrize("name", ["x" * 300 + ".yaml", "missing/a.yaml", "a.yaml/b.yaml"])
def test_a_file_that_cannot_be_found_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").touch()
    with pytest.raises(FileError) as caught:
        read(tmp_path / name)
    assert caught.value.code == "E112"


@posix
@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_file_is_neither_read_nor_waited_for(tmp_path: Path, kind: str) -> None:
    path = special(kind, tmp_path / "a.yaml")
    reason = "folder" if kind == "folder" else "no_file"
    with pytest.raises(FileError) as caught:
        read(path)
    assert (caught.value.code, caught.value.values) == ("E112", {"reason": reason})
    assert refusal(path, force=True) == ("E403", "link" if path.is_symlink() else reason)


def test_no_more_is_read_of_a_file_than_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"12345678")
    assert read(path, 8) == b"12345678"
    with pytest.raises(FileError) as caught:
        read(path, 7)
    assert caught.value.values == {"reason": "large"}


def test_a_file_is_read_whole_of_which_the_system_knows_no_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(bytes(100_000))
    known = os.stat_result((stat.S_IFREG, *[0] * 9))
    monkeypatch.setattr(os, "fstat", lambda _: known)
    assert read(path) == bytes(100_000)
    with pytest.raises(FileError):
        read(path, 99_999)


def test_notes_that_may_not_be_read_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", failing(errno.EACCES))
    with pytest.raises(FileError) as caught:
        read(tmp_path / "a.yaml")
    assert caught.value.values == {"reason": "forbidden"}
