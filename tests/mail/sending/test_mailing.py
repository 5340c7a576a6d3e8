"""An e-mail is shown first: nothing is written before it is sent, and it knows what it says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from terminal import posix

from minutes_kit.mail.drafts import parcels
from minutes_kit.mail.packing import Wishes
from minutes_kit.mail.sending.log import log_of
from minutes_kit.mail.sending.mailing import Mailing
from minutes_kit.mail.server.smtp import Delivery
from minutes_kit.problems import MinutesError
from minutes_kit.word.jobs import plan

NOW = dt.datetime(2026, 11, 23, 10, 15, tzinfo=dt.UTC)
NOTES = """\
titel: Overleg
datum: 20/11/2025
aanwezig: [{naam: An Bos, e-mail: an@example.org}]
agenda: [{titel: Begin, tekst: Alles is besproken.}]
"""
SMTP = '[mail]\nhost = "localhost"\nsecurity = "plain"\nsender_address = "els@example.org"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with notes, and a server that takes all."""
    monkeypatch.setattr("minutes_kit.mail.sending.once.is_agreed", lambda _: True)
    monkeypatch.setattr(
        "minutes_kit.mail.sending.once.send", lambda _, __, to, *___: Delivery(tuple(to), {}, "x")
    )
    (tmp_path / "minutes.toml").write_text(SMTP, "utf-8")
    return tmp_path


def mailing(folder: Path, notes: str = NOTES) -> Mailing:
    (folder / "a.yaml").write_text(notes, "utf-8")
    (parcel,) = parcels(plan([folder / "a.yaml"], None), Wishes(), NOW, dry=True)
    return Mailing(parcel)


def test_the_files_that_go_along_are_written_when_it_is_sent(folder: Path) -> None:
    shown = mailing(folder)
    assert not (folder / "a.docx").exists()
    assert shown.post(NOW).reached == 1
    assert (folder / "a.docx").exists()
    assert mailing(folder).waiting == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("Alles", "Niets"), ("an@", "ab@"), ("An Bos", "An Vos"), ("Overleg", "Vergadering")],
)
def test_another_word_or_another_recipient_makes_it_another(
    folder: Path, old: str, new: str
) -> None:
    shown = mailing(folder).content
    assert mailing(folder).content == shown
    assert mailing(folder, NOTES.replace(old, new)).content != shown


@pytest.mark.parametrize(
    ("notes", "log", "code"),
    [
        (NOTES.replace("20/11/2025", "x"), "", "E204"),
        (NOTES.replace("[{naam: An Bos, e-mail: an@example.org}]", "[]"), "", "E669"),
        (NOTES, "{damaged\n", "E680"),
    ],
)
def test_why_it_cannot_be_sent_is_told(folder: Path, notes: str, log: str, code: str) -> None:
    if log:
        log_of(folder / "a.docx").write_text(log, "utf-8")
    with pytest.raises(MinutesError) as told:
        mailing(folder, notes)
    assert told.value.problems[-1].code == code


@posix
def test_settings_that_are_not_believed_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("HOST", "localhost"),
        ("SECURITY", "plain"),
        ("SENDER_ADDRESS", "a@b.example"),
    ):
        monkeypatch.setenv(f"MINUTES_SMTP_{name}", value)
    (folder / "minutes.toml").chmod(0o666)
    assert [one.code for one in mailing(folder).problems] == ["W675"]
