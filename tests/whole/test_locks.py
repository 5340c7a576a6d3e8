"""A lock file is found, and says whose it is and since when."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from minutes_kit.files import FileError, write
from minutes_kit.fingerprint import sealed
from minutes_kit.locks import lock_of

OLD, NEW = sealed(b"old", b""), sealed(b"new", b"")
WORD = b"\x0cJan Peeters\xe9" + b" " * 41 + b"\x0c\x00" + "Jan Peeters\xe9".encode("utf-16-le")
OFFICE = "Jan Peeters,jan,PC-12,20.11.2025 14:03,file:///C:/Users/jan/AppData;"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document as it was made."""
    path = tmp_path / "verslag.docx"
    path.write_bytes(OLD)
    return path


@pytest.mark.parametrize(
    ("name", "content", "owner"),
    [
        ("~$erslag.docx", WORD, "Jan Peetersé"),
        ("~$erslag.docx", b"", ""),
        ("~$erslag.docx", b"\xff" + b"x" * 300, "x" * 60),
        ("~$erslag.docx", b"\x05a\x00\x1b\r\nb", "a"),
        (".~lock.verslag.docx#", OFFICE.encode(), "Jan Peeters"),
        (".~lock.verslag.docx#", b",jan,PC-12,20.11.2025 14:03,file:///x;", "jan"),
        (".~lock.verslag.docx#", rb"Peeters\, Jan,jan,PC,x,y;", "Peeters, Jan"),
        (".~lock.verslag.docx#", "Éva Å,e,PC,x,y;".encode(), "Éva Å"),
        (".~lock.verslag.docx#", b"no commas", "no commas"),
        (".~lock.verslag.docx#", b"", ""),
        (".~lock.verslag.docx#", b"\xff\xfe,,", "\ufffd\ufffd"),
    ],
)
def test_a_lock_file_names_its_owner(document: Path, name: str, content: bytes, owner: str) -> None:
    document.with_name(name).write_bytes(content)
    found = lock_of(document)
    assert found is not None
    assert (found.file.name, found.owner) == (name, owner)


def test_a_lock_file_that_may_not_be_read_is_one_as_well(document: Path) -> None:
    document.with_name("~$erslag.docx").mkdir()
    found = lock_of(document)
    assert found is not None
    assert found.owner == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_named_as_a_lock_file_is_not_waited_for(document: Path) -> None:
    os.mkfifo(document.with_name("~$erslag.docx"))
    found = lock_of(document)
    assert found is not None
    assert found.owner == ""


def test_without_a_lock_file_there_is_none(document: Path) -> None:
    assert lock_of(document) is None


def locked(document: Path, hours: float) -> None:
    """Put a lock file of some age beside a document."""
    lock = document.with_name(".~lock.verslag.docx#")
    lock.write_text(OFFICE, encoding="utf-8")
    moment = time.time() - hours * 3600
    os.utime(lock, (moment, moment))


@pytest.mark.parametrize(("hours", "code"), [(0, "E402"), (23, "E402"), (25, "E407")])
def test_a_lock_file_is_told_with_its_owner_and_moment(
    document: Path, hours: float, code: str
) -> None:
    locked(document, hours)
    with pytest.raises(FileError) as caught:
        write(document, NEW)
    assert caught.value.code == code
    since = document.with_name(".~lock.verslag.docx#").stat().st_mtime
    moment = time.strftime("%Y-%m-%d %H:%M", time.localtime(since))
    assert caught.value.values["lock"] == f".~lock.verslag.docx#, Jan Peeters, {moment}"
    assert document.read_bytes() == OLD


@pytest.mark.parametrize(("hours", "passes"), [(0, False), (23, False), (25, True)])
def test_force_passes_only_an_old_lock_file(document: Path, hours: float, passes: bool) -> None:
    locked(document, hours)
    if passes:
        assert write(document, NEW, force=True).state == "written"
    else:
        with pytest.raises(FileError, match="E402"):
            write(document, NEW, force=True)
    assert document.read_bytes() == (NEW if passes else OLD)
