"""Who has a document, who surely has not, and of whom nobody can know it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import uuid4

import pytest
from msgspec import json

from minutes_kit.mail.sending.log import Lines, Sending, digest
from minutes_kit.mail.sending.standing import Doubt, standing, standing_in
from minutes_kit.notes.addresses import Recipient

DOCUMENT, OTHER = b"the document", b"another"
AN, JAN, ELS = (Recipient(name, f"{name}@example.be") for name in ("An", "Jan", "Els"))
PEOPLE = AN, JAN, ELS
EARLY, LATE = (dt.datetime(2026, 11, day, 10, 15, tzinfo=dt.UTC) for day in (23, 24))


def sent(
    *reached: Recipient,
    doubt: tuple[Recipient, ...] = (),
    about: bytes = DOCUMENT,
    key: str = "",
    when: dt.datetime = EARLY,
) -> Sending:
    return Sending(
        document=digest(about),
        id=key or uuid4().hex,
        sent=when,
        subject="Verslag",
        recipients=tuple(person.address for person in reached),
        refused={},
        in_doubt=tuple(person.address for person in doubt),
        message="",
    )


def numbered(*lines: Sending | bytes) -> Lines:
    return dict(enumerate(lines, 1))


KEY = "a" * 32
BEGUN = sent(doubt=(AN, JAN), key=KEY)
CUT = json.encode(BEGUN)[:120]
NAMELESS = CUT.replace(b'"id"', b'"IT"')


@pytest.mark.parametrize(
    ("lines", "reached", "unsure", "waiting"),
    [
        ([], "", "", "An Jan Els"),
        ([sent(AN)], "An", "", "Jan Els"),
        ([sent(AN), sent(JAN, ELS)], "An Jan Els", "", ""),
        ([sent(*PEOPLE, about=OTHER)], "", "", "An Jan Els"),
        # Begun, and ended: well, half, not at all, or nobody knows.
        ([BEGUN], "", "An Jan", "Els"),
        ([BEGUN, sent(AN, JAN, key=KEY)], "An Jan", "", "Els"),
        ([BEGUN, sent(AN, key=KEY)], "An", "", "Jan Els"),
        ([BEGUN, sent(key=KEY)], "", "", "An Jan Els"),
        ([BEGUN, sent(doubt=(JAN,), key=KEY)], "", "Jan", "An Els"),
        ([sent(doubt=(AN,), about=OTHER)], "", "", "An Jan Els"),
        # Another time: who has it has it; who failed then may have it from the first time.
        ([BEGUN, sent(AN, JAN)], "An Jan", "", "Els"),
        ([sent(AN, JAN), BEGUN], "An Jan", "", "Els"),
        ([BEGUN, sent()], "", "An Jan", "Els"),
        ([BEGUN, sent(doubt=(ELS,))], "", "An Jan Els", ""),
        # Damaged lines.
        ([b"{"], "", "An Jan Els", ""),
        ([b"{", sent(AN)], "An", "Jan Els", ""),
        ([CUT], "", "An Jan Els", ""),
        ([BEGUN, CUT], "", "An Jan", "Els"),
        ([BEGUN, NAMELESS], "", "An Jan Els", ""),
        ([CUT, sent(AN, JAN, key=KEY)], "An Jan", "", "Els"),
        ([json.encode(sent(AN, about=OTHER))[:-1]], "", "", "An Jan Els"),
    ],
)
def test_people_stand_to_a_document_as_its_lines_tell(
    lines: list[Sending | bytes], reached: str, unsure: str, waiting: str
) -> None:
    found = standing(numbered(*lines), DOCUMENT, PEOPLE)
    groups = (" ".join(person.name for person in group) for group in found[:3])
    assert [*groups] == [reached, unsure, waiting]


def test_capitals_make_no_other_address() -> None:
    loud = Recipient("An", "AN@Example.BE")
    assert standing(numbered(sent(AN)), DOCUMENT, [loud]).reached == {loud: EARLY}
    assert standing(numbered(sent(doubt=(AN,))), DOCUMENT, [loud]).unsure == (loud,)


def test_the_last_time_counts() -> None:
    lines = numbered(sent(AN), sent(AN, when=LATE))
    assert standing(lines, DOCUMENT, [AN]).reached == {AN: LATE}


def test_the_lines_that_leave_it_open_are_told_and_all_damaged_ones() -> None:
    lines = numbered(sent(doubt=(AN,)), b"{", sent(AN), sent(doubt=(JAN,), when=LATE), CUT)
    assert standing(lines, DOCUMENT, [AN, JAN]).doubts == (
        Doubt(2, None),
        Doubt(4, LATE),
        Doubt(5, None),
    )
    assert standing(lines, DOCUMENT, [AN]).doubts == (Doubt(2, None), Doubt(5, None))
    assert standing(numbered(sent(AN)), DOCUMENT, PEOPLE).doubts == ()


def test_where_there_is_no_log_everybody_waits_and_none_is_made(tmp_path: Path) -> None:
    assert standing_in(tmp_path / "log", DOCUMENT, PEOPLE).waiting == PEOPLE
    assert not [*tmp_path.iterdir()]


def test_a_log_is_read(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(json.encode(sent(AN)))
    assert standing_in(tmp_path / "log", DOCUMENT, PEOPLE).reached == {AN: EARLY}
