"""What is sent stands beside the document before it leaves, in whole lines, by one at a time."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path
from typing import Any

import pytest
from terminal import posix

from minutes_kit.files import FileError
from minutes_kit.mail.sending.log import Busy, Lines, Sending, digest, held, log_of
from minutes_kit.mail.server.answers import Refusal, SendingError
from minutes_kit.mail.server.smtp import Delivery

DOCUMENT = b"the document"
SENT = dt.datetime(2026, 11, 23, 10, 15, tzinfo=dt.timezone(dt.timedelta(hours=1)))
TO = ("jan@example.be", "zoë@example.be")
OLD = (  # as it was written once, and without intents
    '{"sent":"2026-11-23T10:15:00+01:00","subject":"Verslag – ‘Zorg’",'
    '"recipients":["jan@example.be","zoë@example.be"],'
    '"refused":{"els@example.be":"550 5.1.1 unknown"},'
    f'"document":"{digest(DOCUMENT)}","message":"{digest(b"message")}"}}\n'
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return log_of(tmp_path / "verslag.docx")


def lines(log: Path) -> Lines:
    with held(log, "r+") as opened:
        return opened.lines()


def begun(log: Path, *to: str, subject: str = "Verslag") -> Sending:
    with held(log, "a+") as opened:
        return opened.begin(DOCUMENT, subject, to or TO, SENT)


def noted(log: Path, *to: str, subject: str = "Verslag") -> Sending:
    with held(log, "a+") as opened:
        first = opened.begin(DOCUMENT, subject, to or TO, SENT)
        opened.end(first, Delivery(to or TO, {}, digest(b"message")))
    return first


def test_a_log_stands_beside_its_document() -> None:
    assert log_of(Path("a/verslag van 1.2.docx")) == Path("a/verslag van 1.2.sent.jsonl")


def test_a_person_can_read_what_is_sent_and_what_became_of_it(log: Path) -> None:
    with held(log, "a+") as opened:
        first = opened.begin(DOCUMENT, "Verslag – ‘Zorg’", [*TO, "els@example.be"], SENT)
        before = json.loads(log.read_text(encoding="utf-8"))
        refused = {"els@example.be": Refusal(550, "5.1.1 unknown")}
        opened.end(first, Delivery(TO, refused, digest(b"message")))
    after = json.loads(log.read_text(encoding="utf-8").splitlines()[1])
    assert (before["recipients"], before["in_doubt"]) == ([], [*TO, "els@example.be"])
    assert before["by"].rpartition("@")[2]
    assert after.pop("id") == before["id"] == first.id
    assert after.pop("by") == before["by"]
    assert after == json.loads(OLD)


def test_a_line_says_first_what_it_is_about(log: Path) -> None:
    made = begun(log)
    assert log.read_text("utf-8").startswith(f'{{"document":"{digest(DOCUMENT)}","id":"{made.id}"')


def test_no_two_sendings_are_one(log: Path) -> None:
    assert begun(log).id != begun(log).id


@pytest.mark.parametrize(
    ("error", "accepted", "in_doubt"),
    [("E656", (), ()), ("E664", (), TO), ("E665", TO[:1], ()), ("E664", TO[:1], TO[1:])],
)
def test_what_failed_tells_who_may_have_it(
    log: Path, error: str, accepted: tuple[str, ...], in_doubt: tuple[str, ...]
) -> None:
    failure = SendingError(error)
    failure.accepted = accepted
    with held(log, "a+") as opened:
        opened.end(opened.begin(DOCUMENT, "Verslag", TO, SENT), failure)
    last = lines(log)[2]
    assert isinstance(last, Sending)
    assert (last.error, last.recipients, last.in_doubt) == (error, accepted, in_doubt)


def test_a_line_is_added_to_those_before(log: Path) -> None:
    log.write_text(OLD, encoding="utf-8")
    made = [begun(log, subject=f"a\nb\r\u2028 {number}") for number in range(3)]
    assert [*lines(log).values()][1:] == made
    assert log.read_bytes().startswith(OLD.encode())
    assert log.read_bytes().count(b"\n") == 4


@pytest.mark.parametrize(
    "damage",
    [
        b"{",
        b"not json\n",
        b"\xff\xfe\x00\n",
        b"\0" * 100,
        b'{"sent": 3}\n',
        b"[]\r\n",
        OLD[:50].encode(),
        OLD.replace("+01:00", "").encode(),
        b'{"x": ' + b"[" * 100_000,
    ],
)
def test_a_damaged_line_is_known_by_its_number_and_stays(log: Path, damage: bytes) -> None:
    log.write_bytes(b"\n" + OLD.encode() + damage)
    made = begun(log)
    read = lines(log)
    assert [number for number, line in read.items() if isinstance(line, bytes)] == [3]
    assert (read[4], [*read]) == (made, [2, 3, 4])
    assert log.read_bytes().startswith(b"\n" + OLD.encode() + damage)


def test_a_log_saved_in_notepad_is_read(log: Path) -> None:
    log.write_bytes(b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").encode())
    assert [type(line) for line in lines(log).values()] == [Sending]


def test_a_line_without_its_end_is_read_and_kept_apart(log: Path) -> None:
    log.write_text(OLD.strip(), encoding="utf-8")
    begun(log)
    assert [type(line) for line in lines(log).values()] == [Sending, Sending]


# One at a time.


def test_another_is_told_who_sends_since_when(log: Path) -> None:
    with held(log, "a+") as opened:
        first = opened.begin(DOCUMENT, "Verslag", TO, SENT)
        with pytest.raises(Busy) as caught, held(log, "r+"):
            pass
    assert (caught.value.code, caught.value.values) == ("E681", {"who": first.by})
    assert caught.value.sent == SENT
    with held(log, "r+"):
        pass


@pytest.mark.parametrize("before", [b"", OLD.encode(), b"{"])
def test_where_nobody_has_begun_yet_nobody_is_named(log: Path, before: bytes) -> None:
    log.write_bytes(before)
    with held(log, "r+"), pytest.raises(Busy) as caught, held(log, "a+"):
        pass
    assert (caught.value.code, caught.value.sent) == ("E682", None)


def test_of_many_at_once_each_is_noted_or_told_to_wait(log: Path) -> None:
    def one(number: int) -> str:
        try:
            return noted(log, f"{number}@example.be").id
        except Busy:
            return ""

    with ThreadPoolExecutor(8) as pool:
        made = {*pool.map(one, range(100))} - {""}
    read = [line for line in lines(log).values() if isinstance(line, Sending)]
    assert [line.id for line in read[::2]] == [line.id for line in read[1::2]]
    assert {line.id for line in read} == made
    assert made


def test_who_was_killed_holds_nothing(log: Path) -> None:
    code = (
        "import sys, os, datetime, pathlib\n"
        "from minutes_kit.mail.sending.log import held\n"
        "with held(pathlib.Path(sys.argv[1]), 'a+') as log:\n"
        "    log.begin(b'x', 'y', ['z'], datetime.datetime.now(datetime.UTC))\n"
        "    os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(log)], check=False)
    assert done.returncode == 9
    (left,) = lines(log).values()
    assert isinstance(left, Sending)
    assert left.in_doubt == ("z",)


@posix
def test_a_process_that_was_begun_meanwhile_keeps_nothing_locked(log: Path) -> None:
    with held(log, "a+") as opened:
        inherited = os.dup(opened._file.fileno())
    with held(log, "a+"):
        os.close(inherited)


@posix
@pytest.mark.parametrize("replaced", [False, True])
def test_who_holds_a_log_that_is_no_more_holds_nothing(
    log: Path, replaced: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*_: object) -> None:
        log.unlink()
        if replaced:
            log.write_bytes(b"")

    with monkeypatch.context() as patch:
        patch.setattr("minutes_kit.mail.sending.log._lock", late)
        with pytest.raises(Busy, match="E682"), held(log, "a+"):
            pass
    assert log.exists() is replaced


# A log that cannot be.


@pytest.mark.parametrize("mode", ["r+", "a+"])
def test_a_folder_is_no_log(tmp_path: Path, mode: Any) -> None:
    with pytest.raises(FileError) as caught, held(tmp_path, mode):
        pass
    assert (caught.value.code, caught.value.values) == ("E683", {"reason": "folder"})


@posix
@pytest.mark.parametrize("mode", ["r+", "a+"])
@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_not_followed(log: Path, mode: Any, there: bool) -> None:
    other = log.with_name("other")
    if there:
        other.write_bytes(b"mine")
    log.symlink_to(other)
    with pytest.raises(FileError) as caught, held(log, mode):
        pass
    assert (caught.value.code, caught.value.values) == ("E683", {"reason": "link"})
    assert (other.read_bytes() if there else other.exists()) == (b"mine" if there else False)


@posix
def test_a_link_that_is_put_there_at_the_last_moment_is_not_followed(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = log.with_name("other")
    log.symlink_to(other)
    monkeypatch.setattr("minutes_kit.mail.sending.log._kind", lambda _: "")
    with pytest.raises(FileError) as caught, held(log, "a+"):
        pass
    assert caught.value.code == "E683"
    assert not other.exists()


@posix
@pytest.mark.parametrize("mode", ["r+", "a+"])
def test_a_pipe_is_no_log_and_nobody_waits_for_it(log: Path, mode: Any) -> None:
    os.mkfifo(log)
    with pytest.raises(FileError) as caught, held(log, mode):
        pass
    assert (caught.value.code, caught.value.values) == ("E683", {"reason": "no_file"})


def refuse(*_: object) -> None:
    raise OSError(errno.ENOSPC, "full")


class Small(FileIO):
    """A file on a disk with little room."""

    def write(self, data: Any) -> int:
        """Write what there is room for."""
        return super().write(data[:20])


FULL = [("os.fsync", refuse), ("FileIO", Small)]


@pytest.mark.parametrize("before", ["", OLD])
@pytest.mark.parametrize(("what", "how"), FULL)
def test_a_full_disk_leaves_the_log_as_it_was(
    log: Path, before: str, what: str, how: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.write_text(before, encoding="utf-8")
    monkeypatch.setattr(f"minutes_kit.mail.sending.log.{what}", how)
    with pytest.raises(FileError) as caught:
        begun(log)
    assert (caught.value.code, caught.value.values) == ("E683", {"reason": "full"})
    assert log.read_text(encoding="utf-8") == before


def test_a_disk_that_is_full_in_the_end_leaves_the_beginning(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(log, "a+") as opened:
        first = opened.begin(DOCUMENT, "Verslag", TO, SENT)
        monkeypatch.setattr("os.fsync", refuse)
        with pytest.raises(FileError) as caught:
            opened.end(first, Delivery(TO, {}, ""))
    assert (caught.value.code, caught.value.values) == ("E668", {"reason": "full"})
    assert [*lines(log).values()] == [first]


@posix
def test_a_disk_that_knows_no_locks_is_told(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, "none")

    monkeypatch.setattr("fcntl.flock", unknown)
    with pytest.raises(FileError) as caught, held(log, "a+"):
        pass
    assert caught.value.values == {"reason": "system", "error": "ENOLCK"}


class Broken(FileIO):
    """A file on a disk that breaks."""

    def readall(self) -> bytes:
        """Read nothing."""
        raise OSError(errno.EIO, "broken")


def test_a_log_that_cannot_be_read_is_told(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_kit.mail.sending.log.FileIO", Broken)
    with pytest.raises(FileError) as caught, held(log, "a+") as opened:
        opened.lines()
    assert (caught.value.code, caught.value.values) == ("E683", {"reason": "damaged"})


@pytest.mark.parametrize("error", [None, KeyError, Busy])
def test_what_came_of_a_sending_is_known_even_where_its_log_stays_locked(
    log: Path, error: type[Exception] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutes_kit.mail.sending.log._unlock", refuse)
    if error is None:
        assert noted(log).subject == "Verslag"
    else:
        with pytest.raises(error), held(log, "a+"):
            raise Busy(log, None) if error is Busy else error
