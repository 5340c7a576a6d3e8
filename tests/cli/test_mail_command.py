"""`minutes mail`: what it says and asks, what it sends to a real server, and how it ends."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from hostile_server import Played, Script, playing
from owned import ONLY_POSIX
from smtp_server import LONG_AGO, PASSWORD, USER, Faults, Seen, certified, serving, trusted
from terminal import Answer, on_terminal, posix, run

from minutes_kit.languages.dates import write_date, write_time
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.sending.log import Sending, digest, held, log_of
from word import template

NOTES = """\
titel: Overleg
datum: 2025-11-20
aanwezig: [An Bos, Jan Maes]
verontschuldigd: [Els Peeters]
volgende_vergadering: {datum: 4/12/2025, van: 10u}
agenda:
  - acties:
      - {wat: Bellen, wie: An Bos}
      - {wat: Schrijven, wie: Jan Maes}
"""
BOOK = """\
contacten:
  - {naam: An Bos, e-mail: an@example.org}
  - {naam: Jan Maes, e-mail: jan@example.org}
  - {naam: Els Peeters, e-mail: els@example.org}
"""
EVERYBODY = ["an@example.org", "jan@example.org", "els@example.org"]
AGAIN = "Wat al verstuurd is, wordt niet zonder vraag opnieuw verstuurd.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with notes and a contact book in it, and no settings anywhere."""
    here = tmp_path / "here"
    here.mkdir()
    for name in [name for name in os.environ if name.startswith("MINUTES_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("SSL_CERT_FILE", trusted(tmp_path))
    monkeypatch.chdir(here)
    (here / "verslag.yaml").write_text(NOTES, encoding="utf-8")
    (here / "contacts.yaml").write_text(BOOK, encoding="utf-8")
    return here


def settings(seen: Seen, **changes: str) -> dict[str, str]:
    """The environment in which a server is known."""
    known = {
        "HOST": "localhost",
        "PORT": str(seen.port),
        "SECURITY": "starttls",
        "USER": USER,
        "PASSWORD": PASSWORD,
        "SENDER_ADDRESS": USER,
        "SENDER_NAME": "An Peeters",
        "TIMEOUT": "10",
    }
    return {f"MINUTES_SMTP_{name}": value for name, value in (known | changes).items()}


def send(seen: Seen, *options: str, **changes: str) -> Answer:
    return run("mail", "--send", "--yes", "verslag.yaml", *options, env=settings(seen, **changes))


def logged(folder: Path) -> list[Sending]:
    """What the log tells, without damaged lines."""
    with held(log_of(folder / "verslag.docx"), "r+") as log:
        return [line for line in log.lines().values() if isinstance(line, Sending)]


def names(folder: Path) -> list[str]:
    """What stands in the folder beside the notes and the book."""
    found = {path.name for path in folder.iterdir()}
    return sorted(found - {"verslag.yaml", "contacts.yaml"})


# Drafts.


def test_a_draft_is_told_in_one_line_with_its_recipients(folder: Path) -> None:
    answer = run("mail", "verslag.yaml")
    assert answer.out == (
        "verslag.eml: gemaakt, 3 ontvangers (2 aan, 1 cc)\n"
        "1 gemaakt, 0 ongewijzigd, 0 niet gemaakt.\n"
    )
    assert (answer.err, answer.code) == ("", 0)
    assert names(folder) == ["verslag.docx", "verslag.eml", "verslag.ics"]


def test_a_second_time_nothing_changes(folder: Path) -> None:
    run("mail", "verslag.yaml")
    files = {path: path.read_bytes() for path in folder.iterdir()}
    assert "verslag.eml: ongewijzigd, 3 ontvangers" in run("mail", "verslag.yaml").out
    assert {path: path.read_bytes() for path in folder.iterdir()} == files


def test_one_recipient_is_told_in_the_language_of_the_notes(folder: Path) -> None:
    text = "langue: fr\ntitre: T\ndate: 2025-11-20\nprésents: [An Bos]\n"
    (folder / "pv.yaml").write_text(text, encoding="utf-8")
    assert run("mail", "pv.yaml").out.startswith("pv.eml: créé, 1 destinataire (1 à, 0 cc)\n")


def test_where_there_is_no_draft_the_closing_line_is_in_the_language_of_the_notes(
    folder: Path,
) -> None:
    text = "langue: fr\ntitre: T\ndate: 2025-11-20\nordre_du_jour: [{titre: U}]\n"
    (folder / "pv.yaml").write_text(text, encoding="utf-8")
    answer = run("mail", "--actions", "pv.yaml")
    assert "W609 Il n’y a pas ici d’actions ouvertes" in answer.err
    assert answer.out == "Créés\u00a0: 0\u00a0; inchangés\u00a0: 0\u00a0; non créés\u00a0: 0.\n"
    assert answer.code == 0


def test_settings_that_are_missing_are_told_in_the_language_of_the_notes(folder: Path) -> None:
    text = "langue: fr\ntitre: T\ndate: 2025-11-20\n"
    (folder / "pv.yaml").write_text(text, encoding="utf-8")
    answer = run("mail", "--send", "--yes", "pv.yaml")
    assert "E645 Pour envoyer des e-mails" in answer.err
    assert answer.out == "0 envoyé(s), 1 non envoyé(s).\n"


def test_people_without_an_address_are_named_and_there_is_no_draft(folder: Path) -> None:
    (folder / "contacts.yaml").unlink()
    answer = run("mail", "verslag.yaml")
    assert "3:12: E604 Er is geen e-mailadres bekend van An Bos en Jan Maes." in answer.err
    assert "4:19: E604 Er is geen e-mailadres bekend van Els Peeters." in answer.err
    assert answer.out == "0 gemaakt, 0 ongewijzigd, 1 niet gemaakt.\n"
    assert (names(folder), answer.code) == ([], 1)


def test_people_may_be_left_out(folder: Path) -> None:
    (folder / "contacts.yaml").unlink()
    answer = run("mail", "--allow-missing", "verslag.yaml")
    assert "verslag.eml: gemaakt, 0 ontvangers" in answer.out
    assert "An Bos en Jan Maes" in answer.err
    assert "Els Peeters" in answer.err
    assert answer.code == 0


def test_a_folder_of_notes_is_mailed_without_its_contact_book(folder: Path) -> None:
    (folder / "fout.yaml").write_text("titel: [\n", encoding="utf-8")
    answer = run("mail", ".", "-o", "uit")
    assert answer.out.splitlines()[-1] == "1 gemaakt, 0 ongewijzigd, 1 niet gemaakt."
    assert names(folder / "uit") == ["verslag.docx", "verslag.eml", "verslag.ics"]
    assert answer.code == 1


def test_another_contact_book_may_be_named(folder: Path) -> None:
    os.rename("contacts.yaml", "adressen.yaml")
    assert run("mail", "verslag.yaml", "--contacts", "adressen.yaml").code == 0


def test_each_owner_of_actions_gets_a_draft(folder: Path) -> None:
    answer = run("mail", "--actions", "verslag.yaml")
    assert answer.out.splitlines()[:2] == [
        "verslag – An Bos.eml: gemaakt, 1 ontvanger (1 aan, 0 cc)",
        "verslag – Jan Maes.eml: gemaakt, 1 ontvanger (1 aan, 0 cc)",
    ]
    assert "verslag.eml" not in names(folder)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--yes", "verslag.yaml"], 2),
        (["--as-is", "--force", "verslag.yaml"], 2),
        (["verslag.yaml", "-o", "x.pdf"], 2),
        ([], 2),
        (["nergens.yaml"], 1),
        (["verslag.yaml", "--contacts", "nergens.yaml"], 1),
        (["verslag.yaml", "--template", "verslag.yaml"], 1),
    ],
)
def test_a_wrong_call_ends_with_a_code(folder: Path, arguments: list[str], code: int) -> None:
    answer = run("mail", *arguments)
    assert (answer.code, names(folder)) == (code, [])
    assert answer.err


# A document that was changed in Word.

CHANGED = template("changed in Word")
ASK = "verslag.docx: dit document is in Word gewijzigd nadat het gemaakt was."


def attached(draft: Path) -> Any:
    """The document in a draft."""
    mail: Any = message_from_bytes(draft.read_bytes(), policy=policy.default)
    return next(mail.iter_attachments()).get_content()


def test_a_document_that_was_changed_is_not_mailed_where_nobody_can_be_asked(folder: Path) -> None:
    (folder / "verslag.docx").write_bytes(CHANGED)
    server = {"MINUTES_SMTP_HOST": "localhost", "MINUTES_SMTP_SENDER_ADDRESS": USER}
    for options in ([], ["--dry-run"], ["--send", "--yes"]):
        answer = run("mail", "verslag.yaml", *options, env=server)
        assert "verslag.docx: E401 " in answer.err
        told = " ".join(answer.err.split())
        assert "Met --as-is gaat het document mee zoals het is." in told
        assert (names(folder), answer.code) == (["verslag.docx"], 1)


def test_a_document_that_was_changed_is_mailed_as_it_is(folder: Path) -> None:
    (folder / "verslag.docx").write_bytes(CHANGED)
    shown = run("mail", "--as-is", "--dry-run", "verslag.yaml")
    assert ("verslag.docx: W614 " in shown.err, shown.code) == (True, 0)
    assert names(folder) == ["verslag.docx"]
    answer = run("mail", "--as-is", "verslag.yaml")
    assert ("verslag.docx: W614 " in answer.err, answer.code) == (True, 0)
    assert attached(folder / "verslag.eml") == (folder / "verslag.docx").read_bytes() == CHANGED


@posix
@pytest.mark.parametrize(("typed", "mailed"), [("ja\n", True), ("\n", False), ("nee\n", False)])
def test_it_is_asked_whether_a_changed_document_goes_along(
    folder: Path, typed: str, mailed: bool
) -> None:
    (folder / "verslag.docx").write_bytes(CHANGED)
    shown = on_terminal("mail", "verslag.yaml", typed=typed)
    assert f"{ASK} Het mailen zoals het is? [ja/nee]" in shown
    assert ("W614" in shown, "E401" in shown) == (mailed, not mailed)
    assert ("verslag.eml" in names(folder)) is mailed
    assert (folder / "verslag.docx").read_bytes() == CHANGED


@posix
@pytest.mark.parametrize("option", ["--dry-run", "--as-is", "--force", "--actions"])
def test_nothing_is_asked_where_it_is_decided(folder: Path, option: str) -> None:
    (folder / "verslag.docx").write_bytes(CHANGED)
    assert ASK not in on_terminal("mail", option, "verslag.yaml", typed="nee\n")


@posix
def test_a_changed_document_is_sent_after_both_questions_and_known_again(folder: Path) -> None:
    (folder / "verslag.docx").write_bytes(CHANGED)
    with serving(starttls=certified()) as seen:
        arguments = ["mail", "--send", "verslag.yaml"]
        shown = on_terminal(*arguments, typed="ja\nja\n", env=settings(seen))
        assert shown.index(ASK) < shown.index("W614") < shown.index("Nu versturen?")
        assert "al verstuurd" in send(seen, "--as-is").out
    (message,) = seen.messages
    mail: Any = message_from_bytes(message, policy=policy.default)
    assert next(mail.iter_attachments()).get_content() == CHANGED


# Shown.


def test_a_dry_run_shows_everything_and_does_nothing(folder: Path) -> None:
    answer = run("mail", "--dry-run", "verslag.yaml")
    assert answer.out == (
        "verslag.yaml: 3 ontvangers (2 aan, 1 cc)\n"
        "  Aan: An Bos <an@example.org>\n"
        "       Jan Maes <jan@example.org>\n"
        "  Cc:  Els Peeters <els@example.org>\n"
        "  Onderwerp: Verslag Overleg, 20 november 2025\n"
        "  Bijlagen: verslag.docx, verslag.ics\n"
        "Er is niets bewaard en niets verstuurd.\n"
    )
    assert (names(folder), answer.code) == ([], 0)


def test_a_dry_run_shows_the_files_that_do_not_go_along(folder: Path) -> None:
    (folder / "plan.pdf").touch()
    notes = f"{NOTES}bijlagen:\n  - {{titel: Plan, bestand: plan.pdf}}\n"
    (folder / "verslag.yaml").write_text(notes, encoding="utf-8")
    shown = run("mail", "--dry-run", "verslag.yaml").out
    assert "\n  Niet meegestuurd, zelf toe te voegen: plan.pdf\n" in shown


def test_a_document_alone_is_called_one(folder: Path) -> None:
    alone = NOTES.replace("volgende_vergadering: {datum: 4/12/2025, van: 10u}\n", "")
    (folder / "verslag.yaml").write_text(alone, encoding="utf-8")
    assert "  Bijlage: verslag.docx\n" in run("mail", "--dry-run", "verslag.yaml").out


def test_a_dry_run_of_sending_shows_who_sends_and_reaches_no_server(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        answer = run("mail", "--send", "--dry-run", "--yes", "verslag.yaml", env=settings(seen))
    assert f"  Van: An Peeters <{USER}> (via localhost)\n" in answer.out
    assert (seen.commands, names(folder), answer.code) == ([], [], 0)


def test_what_is_shown_does_nothing_to_a_terminal(folder: Path) -> None:
    book = BOOK.replace("{naam: An Bos,", '{naam: "An\\u202eBos", ook_bekend_als: [An Bos],')
    (folder / "contacts.yaml").write_text(book, encoding="utf-8")
    (folder / "verslag.yaml").write_text(NOTES.replace("An Bos", '"An\\u202eBos"', 1), "utf-8")
    assert "An·Bos <an@example.org>" in run("mail", "--dry-run", "verslag.yaml").out


# Sent.


def test_everybody_gets_what_is_sent(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        answer = send(seen)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("Verstuurd naar 3.\n1 verstuurd, 0 niet verstuurd.\n")
    assert (seen.recipients, seen.logged_in) == (EVERYBODY, True)
    (message,) = seen.messages
    mail: Any = message_from_bytes(message, policy=policy.default)
    assert mail["From"] == f"An Peeters <{USER}>"
    assert "X-Unsent" not in mail
    document = next(mail.iter_attachments()).get_content()
    assert document == (folder / "verslag.docx").read_bytes()
    assert names(folder) == ["verslag.docx", "verslag.ics", "verslag.sent.jsonl"]
    begun, ended = logged(folder)
    assert begun.in_doubt == ended.recipients == tuple(EVERYBODY)


def test_what_was_sent_is_not_sent_again_without_asking(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen)
        answer = send(seen)
    *_, log = logged(folder)
    when, locale = log.sent.astimezone(), load("nl")
    date, time = write_date(when.date(), locale), write_time(when.time(), locale)
    assert f"Dit is op {date} om {time} al verstuurd." in answer.out
    assert (answer.err, answer.code, len(seen.messages)) == (AGAIN, 1, 1)


def test_an_old_draft_is_never_sent(folder: Path) -> None:
    run("mail", "verslag.yaml")
    (folder / "verslag.eml").write_bytes(b"To: eve@example.org\r\n\r\nold")
    with serving(starttls=certified()) as seen:
        told = send(seen).err
    assert "verslag.eml: W617 Dit ontwerp is met de hand gewijzigd" in told
    assert seen.recipients == EVERYBODY
    assert b"eve@" not in seen.messages[0]


def test_a_draft_that_nobody_changed_is_not_told(folder: Path) -> None:
    run("mail", "verslag.yaml")
    with serving(starttls=certified()) as seen:
        assert send(seen).err == ""


@posix
def test_nothing_is_asked_of_an_e_mail_to_nobody(folder: Path) -> None:
    (folder / "verslag.yaml").write_text("titel: Overleg\ndatum: 2025-11-20\n", "utf-8")
    with serving(starttls=certified()) as seen:
        shown = on_terminal("mail", "--send", "verslag.yaml", typed="", env=settings(seen))
    assert "E669" in shown
    assert "Nu versturen?" not in shown
    assert names(folder) == ["verslag.docx"]


def test_nothing_is_sent_where_nobody_can_be_asked(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        answer = run("mail", "--send", "verslag.yaml", env=settings(seen))
    assert "Voeg --yes toe" in answer.err
    assert "Aan: An Bos <an@example.org>" in answer.out
    assert (seen.commands, answer.code) == ([], 1)


@posix
@pytest.mark.parametrize(
    ("typed", "messages"),
    [("ja\n", 1), ("j\n", 1), ("yes\n", 1), ("\n", 0), ("nee\n", 0), ("x\nja\n", 1), ("\x04", 0)],
)
def test_a_question_is_asked_under_all_recipients(folder: Path, typed: str, messages: int) -> None:
    with serving(starttls=certified()) as seen:
        shown = on_terminal("mail", "--send", "verslag.yaml", typed=typed, env=settings(seen))
    assert shown.index("Els Peeters <els@example.org>") < shown.index("Nu versturen? [ja/nee]")
    assert len(seen.messages) == messages


@posix
def test_a_second_sending_asks_again_even_with_yes(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen)
        arguments = ["mail", "--send", "--yes", "verslag.yaml"]
        shown = on_terminal(*arguments, typed="nee\n", env=settings(seen))
        assert "Toch nog eens versturen? [ja/nee]" in shown
        assert len(seen.messages) == 1
        on_terminal(*arguments, typed="ja\n", env=settings(seen))
    assert len(seen.messages) == 2


def test_personal_mails_are_sent_each_to_one(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        answer = send(seen, "--actions")
        assert answer.out.endswith("2 verstuurd, 0 niet verstuurd.\n")
        assert send(seen).code == 0  # the minutes themselves were not sent yet
    assert [b"verslag.docx" in message for message in seen.messages] == [False, False, True]


# To a server that only a project names.


@pytest.fixture
def shared(folder: Path) -> Iterator[Seen]:
    """A server that a file beside the notes names, and nobody else."""
    with serving(starttls=certified()) as seen:
        text = f'[mail]\nhost = "localhost"\nport = {seen.port}\nuser = "{USER}"\n'
        (folder / "minutes.toml").write_text(text, encoding="utf-8")
        yield seen


GIVEN = {"MINUTES_SMTP_PASSWORD": PASSWORD, "NO_COLOR": "1"}


@posix
@pytest.mark.parametrize("own", ["", '[mail]\nhost = "smtp.example.be"\nuser = "an@example.be"\n'])
def test_a_hostile_file_beside_the_notes_gets_nothing(folder: Path, own: str) -> None:
    (folder.parent / "settings/minutes-kit").mkdir(parents=True)
    (folder.parent / "settings/minutes-kit/minutes.toml").write_text(own, encoding="utf-8")
    with serving() as seen:
        text = f'host = "127.0.0.1"\nport = {seen.port}\nsecurity = "plain"\nuser = "{USER}"\n'
        (folder / "minutes.toml").write_text(f"[mail]\n{text}", encoding="utf-8")
        arguments = ["mail", "--send", "verslag.yaml"]
        piped = run(*arguments, "--yes", env=GIVEN)
        shown = on_terminal(*arguments, "--yes", typed="ja\nja\n", env=GIVEN)
        unasked = run(*arguments, env=GIVEN)
        declined = on_terminal(*arguments, typed="nee\nnee\n", env=GIVEN)
    told = f"E670 De mailserver 127.0.0.1:{seen.port} staat alleen in dit bestand"
    assert [told in answer for answer in (piped.err, shown, unasked.err)] == [True] * 3
    assert (told in declined, "(via smtp.example.be)" in declined) == (not own, bool(own))
    assert piped.out.endswith("0 verstuurd, 1 niet verstuurd.\n")
    assert (piped.code, seen.connections, seen.messages) == (1, [], [])


@posix
def test_a_server_of_a_project_is_asked_for_once_and_remembered(folder: Path, shared: Seen) -> None:
    (folder / "tweede.yaml").write_text(NOTES, encoding="utf-8")
    arguments = ["mail", "--send", "verslag.yaml", "tweede.yaml"]
    shown = on_terminal(*arguments, typed="ja\nja\nja\n", env=GIVEN)
    where = f"minutes.toml stuurt uw e-mail langs de mailserver localhost:{shared.port}."
    assert shown.count(where) == 1
    assert shown.count("Mag deze mailserver") == 1
    assert (len(shared.messages), shared.logged_in) == (2, True)
    (folder / "verslag.yaml").write_text(f"{NOTES}plaats: Genk\n", encoding="utf-8")
    answer = run("mail", "--send", "--yes", "verslag.yaml", env=GIVEN)
    assert (answer.err, answer.code, len(shared.messages)) == ("", 0, 3)


@posix
def test_who_says_no_to_a_server_is_not_asked_again_and_nothing_is_sent(
    folder: Path, shared: Seen
) -> None:
    (folder / "tweede.yaml").write_text(NOTES, encoding="utf-8")
    arguments = ["mail", "--send", "verslag.yaml", "tweede.yaml"]
    shown = on_terminal(*arguments, typed="nee\nja\nja\n", env=GIVEN)
    assert shown.count("Mag deze mailserver") == 1
    assert "0 verstuurd, 2 niet verstuurd." in shown
    assert not (folder.parent / "settings/minutes-kit/servers.txt").exists()
    assert shared.commands == []


@posix
def test_who_says_no_to_a_server_sends_by_her_own(folder: Path, shared: Seen) -> None:
    own = folder.parent / "settings/minutes-kit/minutes.toml"
    own.parent.mkdir(parents=True)
    with serving(starttls=certified("127.0.0.1")) as seen:
        text = f'[mail]\nhost = "127.0.0.1"\nport = {seen.port}\nuser = "{USER}"\n'
        own.write_text(text, encoding="utf-8")
        arguments = ["mail", "--send", "verslag.yaml"]
        shown = on_terminal(*arguments, typed="nee\nja\n", env=GIVEN)
    assert "(via 127.0.0.1)" in shown
    assert (shared.commands, seen.logged_in, len(seen.messages)) == ([], True, 1)


@posix
def test_an_answer_that_cannot_be_kept_counts_this_once(folder: Path, shared: Seen) -> None:
    (folder.parent / "settings").write_bytes(b"")
    arguments = ["mail", "--send", "verslag.yaml"]
    shown = on_terminal(*arguments, typed="ja\nja\n", env=GIVEN)
    assert "W676 Uw antwoord over de mailserver kon niet bewaard worden" in shown
    assert len(shared.messages) == 1


def test_a_dry_run_shows_the_server_of_a_project(folder: Path, shared: Seen) -> None:
    answer = run("mail", "--send", "--dry-run", "verslag.yaml", env=GIVEN)
    assert "(via localhost)" in answer.out
    assert (shared.commands, answer.code) == ([], 0)


@ONLY_POSIX
def test_settings_that_others_may_change_are_told(folder: Path, shared: Seen) -> None:
    (folder / "minutes.toml").chmod(0o666)
    for options in (["--dry-run"], []):
        answer = send(shared, *options)
        assert "W675 Dit bestand wordt niet gebruikt" in answer.err
        assert answer.code == 0
    assert len(shared.messages) == 1


def test_personal_mails_are_noted_in_a_folder_that_is_not_there_yet(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        answer = send(seen, "--actions", "-o", "uit")
    assert (answer.err, answer.code, len(seen.messages)) == ("", 0, 2)
    assert sum(one.recipients != () for one in logged(folder / "uit")) == 2


# Not sent.


def test_who_is_refused_is_named_and_the_others_are_noted(folder: Path) -> None:
    book = BOOK.replace("els@example.org", "unknown@example.org")
    (folder / "contacts.yaml").write_text(book, encoding="utf-8")
    with serving(starttls=certified()) as seen:
        answer = send(seen)
    assert "unknown@example.org (550 5.1.1 Mailbox unknown)" in answer.err
    assert seen.recipients == EVERYBODY[:2]
    *_, log = logged(folder)
    assert (log.recipients, [*log.refused]) == (tuple(EVERYBODY[:2]), ["unknown@example.org"])
    assert answer.code == 1


@pytest.mark.parametrize(
    ("faults", "changes", "code"),
    [
        ({}, {"PASSWORD": "wrong"}, "E656"),
        ({}, {"SECURITY": "tls"}, "E666"),
        ({"MAIL": "550 not you"}, {}, "E658"),
        ({"END": "554 looks like spam"}, {}, "E663"),
        ({"GREETING": "hang"}, {"TIMEOUT": "0.5"}, "E652"),
        ({"DATA": "drop"}, {}, "E653"),
        ({"END": "drop"}, {}, "E664"),
    ],
)
def test_what_goes_wrong_is_told_and_noted(
    folder: Path, faults: Faults, changes: dict[str, str], code: str
) -> None:
    with serving(faults, starttls=certified()) as seen:
        answer = send(seen, **changes)
    assert f"verslag: {code} " in answer.err
    assert ("niets verstuurd" in answer.err) == (code != "E664")
    assert answer.out.endswith("\n0 verstuurd, 1 niet verstuurd.\n")
    *_, log = logged(folder)
    assert (log.error, log.recipients) == (code, ())
    assert log.in_doubt == (tuple(EVERYBODY) if code == "E664" else ())
    assert (seen.messages, answer.code) == ([], 1)
    assert PASSWORD not in answer.out + answer.err


def send_plainly(played: Played, *options: str) -> Answer:
    changes = {"HOST": "127.0.0.1", "PORT": str(played.port), "SECURITY": "plain", "USER": ""}
    known = settings(Seen(), **changes)
    return run("mail", "--send", "--yes", "verslag.yaml", *options, env=known)


def test_those_who_have_it_are_noted_where_the_rest_fails(folder: Path) -> None:
    script: Script = {"RCPT": ["250 OK", "452 4.5.3 Too many"], "MAIL": ["250 OK", "451 Busy"]}
    with playing(script) as played:
        answer = send_plainly(played)
    assert "verslag: E693 " in answer.err
    assert "nog niet naar jan@example.org, els@example.org: 451 Busy." in answer.err
    *_, log = logged(folder)
    assert log.recipients == (EVERYBODY[0],)
    assert answer.out.endswith("\n0 verstuurd, 1 niet verstuurd.\n")


@pytest.mark.parametrize("answer", ["450 4.2.0 Greylisted", "452 4.2.2 Mailbox full", "550 No"])
def test_after_a_refused_recipient_the_next_still_gets_an_email(folder: Path, answer: str) -> None:
    with playing({"RCPT": [answer, "250 OK"]}) as played:
        out = send_plainly(played, "--actions").out
    assert [names for names, _ in played.messages] == [["jan@example.org"]]
    assert out.endswith("\n1 verstuurd, 1 niet verstuurd.\n")


def test_a_bad_certificate_stops_everything(folder: Path) -> None:
    with serving(starttls=certified(not_after=LONG_AGO)) as seen:
        answer = send(seen)
    assert "E655" in answer.err
    assert set(seen.commands) <= {"EHLO", "STARTTLS"}


def test_after_a_refused_login_nobody_logs_in_again(folder: Path) -> None:
    (folder / "tweede.yaml").write_text(NOTES, encoding="utf-8")
    with serving(starttls=certified()) as seen:
        answer = send(seen, "tweede.yaml", PASSWORD="wrong")
    assert seen.commands.count("AUTH") == 1
    assert answer.out.endswith("\n0 verstuurd, 2 niet verstuurd.\n")


def test_a_server_that_refuses_closes_no_other(folder: Path) -> None:
    own = folder.parent / "settings/minutes-kit"
    own.mkdir(parents=True)
    with playing({"GREETING": "554 Not you"}) as bad, playing({}) as good:
        for name, played in {"a": bad, "b": good}.items():
            (folder / name).mkdir()
            text = f'host = "127.0.0.1"\nport = {played.port}\nsecurity = "plain"\n'
            text = f'[mail]\n{text}sender_address = "an@example.org"\n'
            (folder / name / "minutes.toml").write_text(text, encoding="utf-8")
        for name in ("a/een", "a/twee", "b/drie"):
            (folder / f"{name}.yaml").write_text(NOTES, encoding="utf-8")
        agreed = f"127.0.0.1:{bad.port}\n127.0.0.1:{good.port}\n"
        (own / "servers.txt").write_text(agreed, encoding="utf-8")
        (own / "servers.txt").chmod(0o600)
        answer = run("mail", "--send", "--yes", "a", "b", "--contacts", "contacts.yaml")
    assert answer.err.count("E691") == 1
    assert answer.err.endswith(
        "a/twee: niet geprobeerd, na wat hierboven misging met de mailserver "
        f"127.0.0.1:{bad.port}.\n"
    )
    assert answer.out.endswith("\n1 verstuurd, 2 niet verstuurd.\n")
    assert ([names for names, _ in good.messages], bad.commands) == ([EVERYBODY], [])


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_of_notes_that_give_no_e_mail_no_settings_are_asked(
    folder: Path, options: list[str]
) -> None:
    (folder / "contacts.yaml").unlink()
    answer = run("mail", "--send", "--yes", *options, "verslag.yaml")
    assert ("E604" in answer.err, "E645" in answer.err, answer.code) == (True, False, 1)
    assert options or answer.out.endswith("0 verstuurd, 1 niet verstuurd.\n")


@posix
def test_nobody_is_asked_about_the_server_of_an_e_mail_that_there_is_not(
    folder: Path, shared: Seen
) -> None:
    (folder / "contacts.yaml").unlink()
    shown = on_terminal("mail", "--send", "verslag.yaml", env=GIVEN)
    assert ("E604" in shown, "Mag deze mailserver" in shown) == (True, False)


def test_settings_and_password_are_read_once_for_a_folder(folder: Path) -> None:
    (folder / "tweede.yaml").write_text(NOTES, encoding="utf-8")
    before = """
from minutes_kit.mail.sending import once
read, find = once.read_settings, once.password_of
def settings(*arguments, **named):
    print("settings", flush=True)
    return read(*arguments, **named)
def password(*arguments):
    print("password", flush=True)
    return find(*arguments)
once.read_settings, once.password_of = settings, password
"""
    arguments = ["mail", "--send", "--yes", "verslag.yaml", "tweede.yaml"]
    with serving(starttls=certified()) as seen:
        answer = run(*arguments, before=before, env=settings(seen))
    assert [answer.out.count(word) for word in ("settings\n", "password\n")] == [1, 1]
    assert len(seen.messages) == 2


def test_a_dry_run_of_sending_tells_who_has_it(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen)
        log = log_of(folder / "verslag.docx").read_bytes()
        (folder / "verslag.yaml").write_text(f"{NOTES}mail:\n  cc:\n{ELSE}", encoding="utf-8")
        answer = send(seen, "--dry-run")
    assert "al verstuurd naar An Bos, Jan Maes en Els Peeters; wie het" in answer.out
    assert (answer.code, len(seen.messages)) == (0, 1)
    assert log_of(folder / "verslag.docx").read_bytes() == log


def test_settings_that_are_missing_are_told(folder: Path) -> None:
    answer = run("mail", "--send", "--yes", "verslag.yaml")
    assert "E645 Om e-mail te versturen ontbreekt de instelling ‘host’" in answer.err
    assert answer.code == 1


def test_a_password_that_is_missing_is_told(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        answer = send(seen, PASSWORD="")
    assert "E64" in answer.err
    assert (seen.commands, answer.code) == ([], 1)


def test_no_log_holds_a_password_or_a_text(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen)
    text = log_of(folder / "verslag.docx").read_text("utf-8")
    assert PASSWORD not in text
    ended = text.splitlines()[-1]
    assert {*json.loads(ended)} == {
        *("document", "id", "sent", "by", "subject", "recipients", "refused", "message")
    }


# Once, or never: a second run.


ELSE = "    - Piet Pot <piet@example.org>\n"
KILLED = """
import os, signal
from minutes_kit.mail.sending import once
send = once.send
def killed(*arguments):
    {first}
    os.kill(os.getpid(), signal.SIGKILL)
once.send = killed
"""


def arrived(monkeypatch: pytest.MonkeyPatch, limit: int) -> Counter[str]:
    """How often an address is taken by a server that takes so many for a message."""
    taken: Counter[str] = Counter()

    async def rcpt(_: Any, __: Any, ___: Any, envelope: Any, address: str, ____: Any) -> str:
        if len(envelope.rcpt_tos) >= limit:
            return "452 4.5.3 Too many recipients"
        envelope.rcpt_tos.append(address)
        taken[address] += 1
        return "250 OK"

    monkeypatch.setattr("smtp_server.Handler.handle_RCPT", rcpt)
    return taken


def test_somebody_who_is_added_is_the_only_one_who_gets_it(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen)
        (folder / "verslag.yaml").write_text(f"{NOTES}mail:\n  cc:\n{ELSE}", encoding="utf-8")
        answer = send(seen)
        assert seen.recipients == ["piet@example.org"]
        assert (send(seen).code, len(seen.messages)) == (1, 2)
    assert "al verstuurd naar An Bos, Jan Maes en Els Peeters; wie het" in answer.out
    assert answer.out.endswith("Verstuurd naar 1.\n1 verstuurd, 0 niet verstuurd.\n")
    assert answer.code == 0
    mail: Any = message_from_bytes(seen.messages[1], policy=policy.default)
    assert [one.addr_spec for one in mail["To"].addresses] == EVERYBODY[:2]
    assert [one.addr_spec for one in mail["Cc"].addresses] == [EVERYBODY[2], "piet@example.org"]


SAID = {
    "nl": " verstuurd naar An Bos en Jan Maes; wie het al heeft, krijgt het niet nog eens.\n",
    "fr": " à An Bos et Jan Maes\u00a0; qui l’a déjà ne le recevra pas une deuxième fois.\n",
    "de": " an An Bos und Jan Maes gesendet; wer es schon hat, bekommt es nicht noch einmal.\n",
    "en": " already to An Bos and Jan Maes; those who have it will not get it once more.\n",
}


@pytest.mark.parametrize("code", codes())
def test_it_is_said_in_the_language_of_the_notes_who_has_it(folder: Path, code: str) -> None:
    text = f"language: {code}\ntitle: T\ndate: 20/11/2025\nattendees: [An Bos, Jan Maes]\n"
    (folder / "verslag.yaml").write_text(text, encoding="utf-8")
    with serving(starttls=certified()) as seen:
        send(seen)
        (folder / "verslag.yaml").write_text(f"{text}mail:\n  cc:\n{ELSE}", encoding="utf-8")
        assert SAID[code] in send(seen).out


def test_another_document_goes_to_everybody(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen)
        (folder / "verslag.yaml").write_text(NOTES.replace("Bellen", "Mailen"), encoding="utf-8")
        answer = send(seen)
    assert (answer.code, seen.recipients, len(seen.messages)) == (0, EVERYBODY, 2)
    told = r"Een eerdere versie is op [\d ]+\w+ \d+ om \S+ verstuurd naar An Bos, Jan .*Peeters\."
    assert re.search(told, answer.out), answer.out


def test_who_got_an_e_mail_of_her_actions_got_no_earlier_version(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        send(seen, "--actions")
        assert "Een eerdere versie" not in send(seen).out


def test_a_log_of_old_is_followed(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        run("build", "verslag.yaml")
        old = {
            "sent": "2025-11-23T10:15:00+01:00",
            "subject": "Verslag",
            "recipients": EVERYBODY[:2],
            "refused": {},
            "document": digest((folder / "verslag.docx").read_bytes()),
            "message": "",
        }
        log_of(folder / "verslag.docx").write_text(json.dumps(old), encoding="utf-8")
        assert send(seen).code == 0
    assert seen.recipients == EVERYBODY[2:]


@pytest.mark.parametrize("reply", ["450 4.2.0 Greylisted", "550 5.1.1 Unknown"])
def test_who_was_refused_gets_it_in_a_second_run(
    folder: Path, reply: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def rcpt(_: Any, __: Any, ___: Any, envelope: Any, address: str, ____: Any) -> str:
        if address == EVERYBODY[1]:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    with serving(starttls=certified()) as seen:
        with monkeypatch.context() as patch:
            patch.setattr("smtp_server.Handler.handle_RCPT", rcpt)
            assert send(seen).code == 1
        assert seen.recipients == [EVERYBODY[0], EVERYBODY[2]]
        answer = send(seen)
    assert (answer.code, seen.recipients) == (0, EVERYBODY[1:2])
    assert "al verstuurd naar An Bos en Els Peeters; wie" in answer.out


def test_of_many_each_gets_it_once_whatever_a_server_takes_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = "".join(f"    - p{number}@example.org\n" for number in range(250))
    (folder / "verslag.yaml").write_text(f"{NOTES}mail:\n  cc:\n{others}", encoding="utf-8")
    with serving(starttls=certified()) as seen:
        taken = arrived(monkeypatch, limit=100)
        while send(seen).code:
            assert len(seen.messages) < 4
        assert (len(taken), {*taken.values()}) == (253, {1})
        answer = send(seen)
    assert (answer.err, len(taken)) == (AGAIN, 253)
    assert "al verstuurd." in answer.out


@posix
@pytest.mark.parametrize(("first", "before"), [("pass", 0), ("send(*arguments)", 1)])
def test_after_a_kill_nothing_is_sent_unless_the_user_wants_it(
    folder: Path, first: str, before: int
) -> None:
    arguments = ["mail", "--send", "--yes", "verslag.yaml"]
    with serving(starttls=certified()) as seen:
        died = run(*arguments, before=KILLED.format(first=first), env=settings(seen))
        assert (died.code, len(seen.messages)) == (-9, before)
        answer = send(seen)
        assert "verslag.sent.jsonl:1:1: W686 Op " in answer.err
        assert "verslag.sent.jsonl: E680 Het is niet zeker of dit al naar An Bos, " in answer.err
        assert (answer.code, len(seen.messages)) == (1, before)
        shown = on_terminal(*arguments, typed="nee\n", env=settings(seen))
        assert "al naar An Bos, Jan Maes en Els Peeters verstuurd is. Toch versturen?" in shown
        assert len(seen.messages) == before
        on_terminal(*arguments, typed="ja\n", env=settings(seen))
        assert len(seen.messages) == before + 1
        assert send(seen).err == AGAIN


ENDED = """
import os, signal, time
from minutes_kit.mail.server.connection import Incoming
def ended(*_):
    os.kill(os.getpid(), signal.{name})
    time.sleep(60)
Incoming.readinto = ended
"""


@posix
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_what_was_ended_before_anything_left_may_be_sent_at_once(
    folder: Path, name: str, code: int
) -> None:
    arguments = ["mail", "--send", "--yes", "--actions", "verslag.yaml"]
    with serving(starttls=certified()) as seen:
        answer = run(*arguments, before=ENDED.format(name=name), env=settings(seen))
        assert (answer.code, answer.err.count("E653"), len(seen.connections)) == (code, 1, 1)
        answer = send(seen, "--actions")
    assert (answer.err, answer.code, len(seen.messages)) == ("", 0, 2)


@posix
def test_after_no_answer_only_who_surely_has_nothing_gets_it_without_a_yes(folder: Path) -> None:
    arguments = ["mail", "--send", "verslag.yaml"]
    with serving({"END": "drop"}, starttls=certified()) as seen:
        assert "E664" in send(seen).err
    (folder / "verslag.yaml").write_text(f"{NOTES}mail:\n  cc:\n{ELSE}", encoding="utf-8")
    with serving(starttls=certified()) as seen:
        assert "E680" in send(seen).err
        on_terminal(*arguments, typed="nee\nnee\n", env=settings(seen))
        assert seen.messages == []
        shown = on_terminal(*arguments, typed="nee\nja\n", env=settings(seen))
        assert "Dan alleen naar de anderen versturen? [ja/nee]" in shown
        assert seen.recipients == ["piet@example.org"]
        on_terminal(*arguments, typed="ja\n", env=settings(seen))
        assert seen.recipients == EVERYBODY


def test_a_damaged_log_is_told_and_nobody_gets_it_unasked(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        log_of(folder / "verslag.docx").write_bytes(b"\n\xff{damaged\n")
        answer = send(seen)
    assert "verslag.sent.jsonl:2:1: W685 Deze regel is beschadigd" in answer.err
    assert "E680" in answer.err
    assert (seen.commands, answer.code) == ([], 1)


def test_a_damaged_line_stops_nobody_who_is_not_concerned(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        other = f'{{"document":"{digest(b"other")}","id":'
        log_of(folder / "verslag.docx").write_text(other, encoding="utf-8")
        answer = send(seen)
    assert "verslag.sent.jsonl:1:1: W685" in answer.err
    assert (seen.recipients, answer.code) == (EVERYBODY, 0)


def test_a_log_that_cannot_be_written_stops_before_any_connection(folder: Path) -> None:
    log_of(folder / "verslag.docx").mkdir()
    with serving(starttls=certified()) as seen:
        answer = send(seen)
    assert "verslag.sent.jsonl: E683 Wat verstuurd wordt, kan hier niet genoteerd" in answer.err
    assert (seen.connections, answer.code) == ([], 1)


FULL = """
import errno, os
done, fsync = [], os.fsync
def full(descriptor):
    done.append(descriptor)
    if len(done) >= {number}:
        raise OSError(errno.ENOSPC, "full")
    fsync(descriptor)
os.fsync = full
"""


def test_a_full_disk_stops_before_any_connection(folder: Path) -> None:
    arguments = ["mail", "--send", "--yes", "verslag.yaml"]
    with serving(starttls=certified()) as seen:
        answer = run(*arguments, before=FULL.format(number=1), env=settings(seen))
        assert "E683 Wat verstuurd wordt, kan hier niet genoteerd worden (de schijf" in answer.err
        assert (seen.connections, answer.code) == ([], 1)
        assert send(seen).code == 0


def test_a_disk_that_is_full_after_sending_is_told_and_asked_about(folder: Path) -> None:
    arguments = ["mail", "--send", "--yes", "verslag.yaml"]
    with serving(starttls=certified()) as seen:
        answer = run(*arguments, before=FULL.format(number=2), env=settings(seen))
        assert "E668 Hoe het versturen afliep, kon niet genoteerd worden" in answer.err
        assert ("Verstuurd naar 3." in answer.out, answer.code) == (True, 1)
        assert "E680" in send(seen).err
    assert len(seen.messages) == 1


@posix
def test_a_log_that_is_a_link_leads_nowhere(folder: Path) -> None:
    (folder / "mine").write_bytes(b"mine")
    log_of(folder / "verslag.docx").symlink_to("mine")
    with serving(starttls=certified()) as seen:
        answer = send(seen)
    assert "(het is een koppeling naar een ander bestand)" in answer.err
    assert ((folder / "mine").read_bytes(), seen.connections) == (b"mine", [])


def test_while_one_sends_another_is_told_and_waits(folder: Path) -> None:
    with serving(starttls=certified()) as seen:
        with held(log_of(folder / "verslag.docx"), "a+") as log:
            now = datetime.now(UTC)
            by = log.begin(b"", "Verslag", EVERYBODY, now).by
            answer = send(seen)
        assert (seen.connections, answer.code) == ([], 1)
        date = write_date(now.astimezone().date(), load("nl"))
        assert f"E681 {by} is dit aan het versturen sinds {date} om " in answer.err
        assert send(seen).code == 0
    assert seen.recipients == EVERYBODY


IN_BETWEEN = """
import os, subprocess, sys
from minutes_kit.mail.sending import once
if not os.environ.get("SECOND"):
    post = once.Office.post
    def late(*arguments):
        again = [sys.executable, *sys.orig_argv[1:]]
        subprocess.run(again, env={**os.environ, "SECOND": "1"}, stdout=subprocess.DEVNULL)
        return post(*arguments)
    once.Office.post = late
"""


def test_what_another_sends_while_the_user_thinks_is_not_sent_again(folder: Path) -> None:
    arguments = ["mail", "--send", "--yes", "verslag.yaml"]
    with serving(starttls=certified()) as seen:
        answer = run(*arguments, before=IN_BETWEEN, env=settings(seen))
    assert "E682 Iemand anders was dit net ook aan het versturen" in answer.err
    assert (len(seen.messages), answer.code) == (1, 1)


def test_of_personal_mails_only_those_go_that_did_not(folder: Path) -> None:
    before = """
from minutes_kit.mail.sending import once
send = once.send
def second(*arguments):
    once.send = lambda *_: 1 / 0
    return send(*arguments)
once.send = second
"""
    arguments = ["mail", "--send", "--yes", "--actions", "verslag.yaml"]
    with serving(starttls=certified()) as seen:
        assert "ZeroDivisionError" in run(*arguments, before=before, env=settings(seen)).err
        answer = send(seen, "--actions")
    assert answer.err.count("W686") == 1
    assert "E680 Het is niet zeker of dit al naar Jan Maes verstuurd is" in answer.err
    assert AGAIN in answer.err  # An has hers
    assert seen.recipients == EVERYBODY[:1]


def test_a_locked_log_stops_only_its_own_e_mail(folder: Path) -> None:
    (folder / "tweede.yaml").write_text(NOTES, encoding="utf-8")
    with serving(starttls=certified()) as seen, held(log_of(folder / "verslag.docx"), "a+"):
        answer = send(seen, "tweede.yaml")
    assert "E682" in answer.err
    assert answer.out.endswith("\n1 verstuurd, 1 niet verstuurd.\n")


# With a PDF.


def test_a_pdf_is_made_of_all_documents_and_attached(folder: Path) -> None:
    (folder / "tweede.yaml").write_text(NOTES.replace("Overleg", "Tweede"), encoding="utf-8")
    answer = run("mail", "--pdf", ".")
    assert (answer.err, answer.code) == ("", 0)
    for name in ("verslag", "tweede"):
        mail: Any = message_from_bytes((folder / f"{name}.eml").read_bytes(), policy=policy.default)
        parts = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
        assert [*parts] == [f"{name}.docx", f"{name}.pdf", f"{name}.ics"]
        assert parts[f"{name}.pdf"] == (folder / f"{name}.pdf").read_bytes()


def test_build_makes_a_pdf_of_each_document(folder: Path) -> None:
    answer = run("build", "--pdf", "verslag.yaml")
    assert answer.out == (
        "verslag.docx: gemaakt\nverslag.pdf: gemaakt\n2 gemaakt, 0 ongewijzigd, 0 niet gemaakt.\n"
    )
    assert (folder / "verslag.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("command", [["build"], ["mail"]])
def test_without_libreoffice_it_is_told_once_how_to_install_it(
    folder: Path, command: list[str]
) -> None:
    (folder / "tweede.yaml").write_text(NOTES, encoding="utf-8")
    answer = run(*command, "--pdf", ".", env={"PATH": ""})
    assert answer.err.count("LibreOffice: E621 ") == 1
    assert "sudo apt install libreoffice-writer" in answer.err
    assert answer.code == 1
