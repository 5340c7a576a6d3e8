"""What was sent stands beside the document, whole lines only, and is found again."""

from __future__ import annotations

import datetime as dt
import errno
import json
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from minutes_kit.files import FileError
from minutes_kit.mail.log import Sending, already, digest, log_of, record, sendings
from minutes_kit.mail.smtp import Delivery, Refusal

DOCUMENT = b"the document"
SENT = dt.datetime(2026, 11, 23, 10, 15, tzinfo=dt.timezone(dt.timedelta(hours=1)))
TO = ("jan@example.be", "zoë@example.be")
LINE = (
    '{"sent":"2026-11-23T10:15:00+01:00","subject":"Verslag – ‘Zorg’",'
    '"recipients":["jan@example.be","zoë@example.be"],'
    '"refused":{"els@example.be":"550 5.1.1 unknown"},'
    f'"document":"{digest(DOCUMENT)}","message":"{digest(b"message")}"}}\n'
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return log_of(tmp_path / "verslag.docx")


def noted(log: Path, *to: str, document: bytes = DOCUMENT, subject: str = "Verslag") -> Sending:
    delivery = Delivery(to or TO, {}, digest(b"message"))
    return record(log, delivery, subject=subject, document=document, sent=SENT)


def test_a_log_stands_beside_its_document() -> None:
    assert log_of(Path("a/verslag van 1.2.docx")) == Path("a/verslag van 1.2.sent.jsonl")


def test_a_person_can_read_a_line(log: Path) -> None:
    refused = {"els@example.be": Refusal(550, "5.1.1 unknown")}
    delivery = Delivery(TO, refused, digest(b"message"))
    made = record(log, delivery, subject="Verslag – ‘Zorg’", document=DOCUMENT, sent=SENT)
    assert log.read_text(encoding="utf-8") == LINE
    assert json.loads(LINE)["recipients"] == list(TO)
    assert sendings(log) == [made]


def test_a_line_is_added_to_those_before(log: Path) -> None:
    made = [noted(log, subject=f"a\nb\r\u2028 {number}") for number in range(3)]
    assert sendings(log) == made
    assert log.read_bytes().count(b"\n") == 3


def test_no_line_is_lost_where_many_are_written_at_once(log: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: noted(log, f"{number}@example.be"), range(100)))
    assert {one.recipients for one in sendings(log)} == {(f"{n}@example.be",) for n in range(100)}


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\n\n",
        b"{",
        b"not json\n",
        b"\xff\xfe\x00\n",
        b"\0" * 100,
        b'{"sent": 3}\n',
        b"[]\r\n",
        LINE[:50].encode(),
        LINE.replace("+01:00", "").encode(),
        LINE.encode()[:90] + b"\n" + LINE.encode()[90:],
        b'{"x": ' + b"[" * 100_000,
    ],
)
def test_a_damaged_line_stops_nothing_and_stays(log: Path, damage: bytes) -> None:
    log.write_bytes(LINE.encode() + damage)
    made = noted(log)
    assert [one.message for one in sendings(log)] == [made.message] * 2
    assert log.read_bytes().startswith(LINE.encode() + damage)
    assert already(log, DOCUMENT, TO) == made


def test_a_log_saved_in_notepad_is_read(log: Path) -> None:
    log.write_bytes(b"\xef\xbb\xbf" + LINE.replace("\n", "\r\n").encode())
    assert len(sendings(log)) == 1


def test_a_line_without_its_end_is_read_and_kept_apart(log: Path) -> None:
    log.write_text(LINE.strip(), encoding="utf-8")
    noted(log)
    assert len(sendings(log)) == 2


# Again?


@pytest.mark.parametrize(
    ("document", "to", "found"),
    [
        (DOCUMENT, TO, True),
        (DOCUMENT, [TO[0].upper()], True),
        (DOCUMENT, ["els@example.be", TO[1]], True),
        (DOCUMENT, ["els@example.be"], False),
        (DOCUMENT, [], False),
        (b"another document", TO, False),
    ],
)
def test_a_sending_is_found_where_somebody_would_get_the_document_again(
    log: Path, document: bytes, to: list[str], found: bool
) -> None:
    made = noted(log)
    assert already(log, document, to) == (made if found else None)


def test_capitals_make_no_other_address(log: Path) -> None:
    made = noted(log, TO[0].title())
    assert already(log, DOCUMENT, [TO[0]]) == made


def test_the_last_sending_is_found(log: Path) -> None:
    noted(log, subject="one")
    noted(log, subject="two")
    noted(log, "els@example.be", subject="three")
    assert getattr(already(log, DOCUMENT, TO), "subject", "") == "two"


def test_where_nothing_was_sent_nothing_is_found(log: Path) -> None:
    assert already(log, DOCUMENT, TO) is None
    assert not log.exists()


# A log that cannot be.


def test_a_log_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        noted(tmp_path)
    assert (caught.value.code, caught.value.values) == ("E668", {"reason": "folder"})


def test_a_log_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        already(tmp_path, DOCUMENT, TO)
    assert (caught.value.code, caught.value.values) == ("E112", {"reason": "folder"})


def refuse(_: object) -> None:
    raise OSError(errno.ENOSPC, "full")


class Small(FileIO):
    """A file on a disk with little room."""

    def write(self, data: Any) -> int:
        """Write what there is room for."""
        return super().write(data[:20])


@pytest.mark.parametrize("before", ["", LINE])
@pytest.mark.parametrize(("what", "how"), [("os.fsync", refuse), ("FileIO", Small)])
def test_a_full_disk_leaves_the_log_as_it_was(
    log: Path, before: str, what: str, how: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.write_text(before, encoding="utf-8")
    monkeypatch.setattr(f"minutes_kit.mail.log.{what}", how)
    with pytest.raises(FileError) as caught:
        noted(log)
    assert (caught.value.code, caught.value.values) == ("E668", {"reason": "full"})
    assert log.read_text(encoding="utf-8") == before
