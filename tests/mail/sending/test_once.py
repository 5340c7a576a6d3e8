"""An e-mail is noted before it goes, goes to those who have not got it, and tells its end."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from smtp_server import PASSWORD, USER, Seen, certified, serving, trusted

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.letter import Letter
from minutes_kit.mail.packing import Message
from minutes_kit.mail.recipients import Addressed
from minutes_kit.mail.sending import once
from minutes_kit.mail.sending.log import Sending, held, log_of
from minutes_kit.mail.sending.once import Office, Posted, names
from minutes_kit.mail.server import connection
from minutes_kit.mail.server.answers import SendingError
from minutes_kit.mail.server.smtp import Delivery, send
from minutes_kit.notes.addresses import Recipient
from minutes_kit.problems import MinutesError

AN, JAN, ELS, PIET = (
    Recipient(f"{name} Bos", f"{name}@example.be") for name in ("An", "Jan", "Els", "Piet")
)
NOW = dt.datetime(2026, 11, 23, 10, 15, tzinfo=dt.UTC)


class Desk:
    """An office, with an e-mail to three people."""

    def __init__(self, folder: Path, seen: Seen) -> None:
        self.seen = seen
        self.office, self.document = Office(folder, load("nl")), folder / "verslag.docx"
        words = Letter("nl", "Verslag", "Dag", "<p>Dag</p>")
        people = Addressed((AN, JAN), (ELS,))
        self.message = Message(folder / "verslag.eml", words, people, (), b"the document")

    def post(self) -> Posted:
        """Send it to those who have not got it."""
        known = self.office.standing_of(self.message, self.document)
        return self.office.post(self.message, known.waiting, self.document, known, NOW)

    @property
    def last(self) -> Sending:
        """What the log says last."""
        with held(log_of(self.document), "r+") as log:
            *_, last = log.lines().values()
        assert isinstance(last, Sending)
        return last


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An office with a server that may be reached."""
    monkeypatch.setenv("SSL_CERT_FILE", trusted(tmp_path))
    with serving(starttls=certified()) as seen:
        values = {"HOST": "localhost", "PORT": str(seen.port), "USER": USER, "TIMEOUT": "10"}
        for name, value in {**values, "PASSWORD": PASSWORD, "SENDER_ADDRESS": USER}.items():
            monkeypatch.setenv(f"MINUTES_SMTP_{name}", value)
        yield Desk(tmp_path, seen)


def test_it_is_noted_before_and_after(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before: list[list[str]] = []

    def watched(*arguments: Any) -> Delivery:
        (line,) = map(json.loads, log_of(desk.document).read_bytes().splitlines())
        before.append(line["in_doubt"])
        return send(*arguments)

    monkeypatch.setattr(once, "send", watched)
    assert desk.post() == Posted(3, [])
    assert before == [[AN.address, JAN.address, ELS.address]]
    assert desk.last.recipients == (AN.address, JAN.address, ELS.address)


@pytest.mark.parametrize("death", [KeyboardInterrupt, SystemExit, MemoryError])
@pytest.mark.parametrize("late", [True, False])
def test_after_any_end_in_between_nobody_knows(
    desk: Desk, death: type[BaseException], late: bool, monkeypatch: pytest.MonkeyPatch
) -> None:

    def dies(*arguments: Any) -> None:
        if late:
            send(*arguments)
        raise death

    monkeypatch.setattr(once, "send", dies)
    with pytest.raises(death):
        desk.post()
    known = desk.office.standing_of(desk.message, desk.document)
    assert known.unsure == (AN, JAN, ELS)
    (problem,) = desk.office.doubts(known, desk.document)
    assert (problem.code, problem.line, len(desk.seen.messages)) == ("W686", 1, late)


@pytest.mark.parametrize("death", [KeyboardInterrupt, SystemExit, MemoryError])
def test_after_an_end_before_anything_left_it_is_noted_that_nobody_has_it(
    desk: Desk, death: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> None:
        raise death

    with monkeypatch.context() as patch:
        patch.setattr(connection.Incoming, "readinto", dies)
        posted = desk.post()
    assert [problem.code for problem in posted.problems] == ["E653"]
    assert (posted.reached, type(posted.interruption)) == (0, death)
    assert (desk.last.recipients, desk.last.in_doubt) == ((), ())
    assert desk.post() == Posted(3, [])


@pytest.mark.parametrize(("code", "unsure"), [("E664", (JAN, ELS)), ("E665", ())])
def test_who_was_reached_before_it_failed_is_noted_and_told(
    desk: Desk, code: str, unsure: tuple[Recipient, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def halves(*_: object) -> None:
        error = SendingError(code, server="s", reply="r")
        error.accepted = (AN.address,)
        raise error

    monkeypatch.setattr(once, "send", halves)
    posted = desk.post()
    assert [problem.code for problem in posted.problems] == [code, "W687"]
    assert "al verstuurd naar An Bos." in posted.problems[1].message
    assert (posted.reached, posted.stop) == (1, True)
    known = desk.office.standing_of(desk.message, desk.document)
    assert ([*known.reached], known.unsure) == ([AN], unsure)


def test_a_server_that_wants_a_login_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise SendingError("E691", reply="550 Unable to relay")

    monkeypatch.setattr(once, "send", refuses)
    assert "keyring set minutes-kit:localhost " in desk.post().problems[0].hint


def test_nothing_is_sent_where_somebody_got_it_in_the_meantime(desk: Desk) -> None:
    known = desk.office.standing_of(desk.message, desk.document)
    desk.post()
    late = desk.office.post(desk.message, known.waiting, desk.document, known, NOW)
    assert [problem.code for problem in late.problems] == ["E682"]
    assert (late.reached, late.stop, len(desk.seen.messages)) == (0, False, 1)


def test_an_e_mail_to_nobody_leaves_no_question(desk: Desk) -> None:
    desk.message = desk.message._replace(people=Addressed((), ()))
    assert [problem.code for problem in desk.post().problems] == ["E669"]
    assert (desk.last.error, desk.last.in_doubt) == ("E669", ())


def test_without_a_password_nothing_is_noted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "password_of", missing)
    with pytest.raises(MinutesError):
        desk.post()
    assert not log_of(desk.document).exists()


def missing(*_: object) -> None:
    raise MinutesError


@pytest.mark.parametrize("code", codes())
def test_many_are_named_by_the_first(code: str) -> None:
    locale, nameless = load(code), Recipient("", "x@example.be")
    assert names([AN], locale) == "An Bos"
    assert re.fullmatch("An Bos [a-z]+ x@example.be", names([AN, nameless], locale))
    assert "Els" in names([AN, JAN, ELS], locale)
    assert re.fullmatch("An Bos [a-z]+ 3 [a-z]+", names([AN, JAN, ELS, PIET], locale))
