"""What a folder says of all notes in it: own words, a template, a language, an agency."""

from __future__ import annotations

import datetime as dt
import json
import os
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from owned import ONLY_POSIX, SOMEBODY, unlike
from settings_files import WHO, settle, write
from terminal import run

from minutes_kit import check, house
from minutes_kit.checks.check import check_file
from minutes_kit.checks.fix import fix
from minutes_kit.house import House, near, told
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.mail.drafts import parcels
from minutes_kit.mail.packing import Parcel, Wishes
from minutes_kit.mail.server.settings import read_settings
from minutes_kit.notes.model import Notes
from minutes_kit.problems import Problem
from minutes_kit.word.batch import Outcome, make
from minutes_kit.word.jobs import plan
from minutes_kit.yaml.finding import Found
from minutes_kit.yaml.settings import SettingsFile
from word import lines_of, parts, template

SECRET = "hemelsblauw"
HEAD = "titel: Stuurgroep\ndatum: 20/11/2025\n"
NEXT = "volgende_vergadering: {datum: 4/12/2025, van: 10u, tot: 12u, plaats: Gent}\n"
ACTIONS = "agenda:\n- acties:\n  - {wat: Zaal boeken, wie: An Bos}\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder, and no settings of the user's own."""
    settle(monkeypatch, tmp_path / "own")
    folder = tmp_path / "team"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def says(text: str, folder: str = ".") -> Path:
    """The file of a folder."""
    return write(Path(folder, "minutes.toml"), text)


def noted(text: str = HEAD, name: str = "a.yaml") -> Path:
    return write(Path(name), text)


def checked(notes: Path) -> list[Problem]:
    return check_file(Found(notes, notes.parent), "nl").problems


def places(found: list[Problem]) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in found]


def made(notes: Path, using: Path | None = None, **options: Any) -> Outcome:
    (job,) = plan([notes], None)
    return make(job, using, **{"force": False} | options)


def text_of(document: bytes) -> str:
    """The text of a document, with its headers and footers."""
    xml = [part for name, part in parts(document).items() if name.startswith("word/")]
    return "\n".join(line for part in xml if b"<w:p" in part for line in lines_of(part))


def printed(notes: Path, using: Path | None = None) -> str:
    """The text of the document of notes."""
    outcome = made(notes, using)
    assert outcome.problems == []
    return text_of(outcome.document.read_bytes())


def mailed(notes: Path, **wishes: Any) -> Parcel:
    now = dt.datetime(2025, 11, 21, tzinfo=dt.UTC)
    asked = Wishes(allow_missing=True, **wishes)
    (parcel,) = parcels(plan([notes], None), asked, now, dry=True)
    assert {one.code for one in parcel.problems} <= {"W605"}
    return parcel


# Own words.


def test_the_words_of_a_folder_are_printed_for_all_notes_below_it() -> None:
    says('[wording]\nminutes = "Notulen"\nnext_time = "We starten om {start} stipt, tot {end}."')
    text = printed(noted(HEAD + NEXT, "2025/may/a.yaml"))
    assert "Notulen" in text
    assert "We starten om 10u stipt, tot 12u." in text
    assert "Verslag" not in text


def test_the_notes_own_words_win_name_by_name() -> None:
    says('[wording]\nminutes = "Notulen"\nreference = "Dossier"')
    text = printed(noted(f"{HEAD}referentie: 7\nbewoording:\n  minutes: Besluitenlijst\n"))
    assert "Besluitenlijst" in text
    assert "Dossier" in text
    assert "Notulen" not in text


def test_only_the_nearest_file_counts() -> None:
    says('[wording]\nminutes = "Notulen"\nreference = "Dossier"')
    says('[wording]\nminutes = "Akte"', "near")
    text = printed(noted(f"{HEAD}referentie: 7\n", "near/a.yaml"))
    assert "Akte" in text
    assert "Dossier" not in text


def test_the_agency_is_printed_unless_a_word_for_it_stands_below_wording() -> None:
    says('[build]\nagency = "Stad Gent & Co"')
    assert "Stad Gent & Co" in printed(noted())
    says('[build]\nagency = "Stad Gent"\n[wording]\nagency = "Stad Aalst"')
    assert "Stad Aalst" in printed(noted())


def test_words_are_texts_and_never_tags() -> None:
    says('[wording]\nminutes = "<b>{{ title }} & 7</b>"')
    assert "<b>{{ title }} & 7</b>" in printed(noted())


def test_words_that_leave_out_what_was_typed_make_no_document() -> None:
    says('[wording]\nnext_location = "Zie de website."')
    outcome = made(noted(HEAD + NEXT))
    assert [one.code for one in outcome.problems] == ["E228"]
    says('[wording]\nrsvp = "Laat iets weten."')
    notes = noted(HEAD + NEXT.replace("plaats: Gent}", "bevestigen: {voor: 1/12/2025}}"))
    (found,) = made(notes).problems
    assert (found.code, "minutes.toml" in found.hint) == ("E228", True)


# The template.


def styled(word: str) -> bytes:
    """A template that can be known by a word."""
    texts = "kind", "title", "date", "fund", "funding_statement"
    return template(word, *(f"{{{{ {text} }}}}" for text in texts))


@pytest.mark.parametrize("path", ["../styles/x.docx", "..\\\\styles\\\\x.docx"])
def test_a_template_is_found_from_the_folder_of_the_file_on(path: str) -> None:
    write(Path("styles/x.docx"), styled("HUIS"))
    says(f'[build]\ntemplate = "{path}"', "notes")
    assert "HUIS" in printed(noted(name="notes/2025/a.yaml"))


def test_a_template_that_is_named_by_hand_wins() -> None:
    write(Path("house.docx"), styled("HUIS"))
    write(Path("mine.docx"), styled("EIGEN"))
    says('[build]\ntemplate = "house.docx"')
    assert "EIGEN" in printed(noted(), Path("mine.docx"))


def test_the_document_that_is_mailed_has_the_template_of_the_folder() -> None:
    write(Path("house.docx"), styled("HUIS"))
    says('[build]\ntemplate = "house.docx"')
    (message,) = mailed(noted()).messages
    assert "HUIS" in text_of(message.attachments[0].content)


def test_a_template_that_is_not_there_is_told_by_its_path(home: Path) -> None:
    says('[build]\ntemplate = "none.docx"')
    (found,) = made(noted(name="2025/a.yaml")).problems
    assert (found.code, found.file) == ("E301", str(home / "none.docx"))
    assert "minutes.toml" in found.hint


def test_the_template_of_a_folder_is_never_overwritten() -> None:
    content = styled("HUIS")
    write(Path("b.docx"), content)
    says('[build]\ntemplate = "b.docx"')
    outcome = made(noted(name="b.yaml"), force=True)
    assert [one.code for one in outcome.problems] == ["E408"]
    assert Path("b.docx").read_bytes() == content


# The language.

FRENCH = "titre: Comité\ndate: 20 novembre 2025\n"


def test_notes_that_do_not_say_their_language_are_in_that_of_the_folder() -> None:
    says('[build]\nlanguage = "fr"')
    notes = noted(FRENCH)
    assert checked(notes) == []
    assert "Procès-verbal" in printed(notes)
    assert mailed(notes).language == "fr"
    assert fix(notes.read_bytes(), "a.yaml", Path()).left == []


@pytest.mark.parametrize("word", ["fr", "FR", "Frans", "français"])
def test_a_language_goes_by_code_or_name(word: str) -> None:
    says(f'[build]\nlanguage = "{word}"')
    assert told(near(Path())).house.language == "fr"


def test_notes_that_say_their_language_are_in_it() -> None:
    says('[build]\nlanguage = "fr"')
    assert "Verslag" in printed(noted(f"taal: nl\n{HEAD}"))


@pytest.mark.parametrize(
    ("usual", "text", "key"),
    [("fr", f"{HEAD}plaats: Gent\n", "taal: nl"), ("nl", f"{FRENCH}lieu: Gand\n", "langue: fr")],
)
def test_notes_whose_keys_tell_another_language_are_told_and_mended(
    usual: str, text: str, key: str
) -> None:
    says(f'[build]\nlanguage = "{usual}"')
    notes = noted(text)
    assert [one.code for one in checked(notes)] == ["E215"]
    assert fix(notes.read_bytes(), "a.yaml", Path()).after.startswith(f"{key}\n")


def test_english_keys_are_the_language_of_the_folder_where_its_words_are() -> None:
    says('[build]\nlanguage = "en"')
    assert checked(noted("title: Board\ndate: 20 November 2025\nlocation: the hall of it\n")) == []


@pytest.mark.parametrize("code", codes())
def test_what_is_wrong_in_the_file_is_told_in_the_language_of_the_notes(code: str) -> None:
    says("[smurf]")
    word = load(code).keys["Notes"]["language"]
    (found,) = checked(noted(f"{word}: {code}\ntitle: T\ndate: 2025-11-20\n"))
    assert found.message == told(near(Path()), code).problems[0].message
    assert "smurf" in found.message


# What is wrong in the file.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[wording]\nminuts = "x"', [("E216", 2, 1)]),
        (f'[wording]\n  "{SECRET}" = "x"', [("E216", 2, 4)]),
        ('[wording]\nnext_time = "om {startt}"', [("E217", 2, 1)]),
        ('[wording]\nnext_time = "om {start}"', [("E228", 2, 1)]),
        ('[wording]\nnext_time = "om {start.__class__}"', [("E217", 2, 1)]),
        ('[wording]\nnext_time = "om {start!r}"', [("E217", 2, 1)]),
        ('[wording]\nnext_time = "om {0}"', [("E217", 2, 1)]),
        ('[wording]\nnext_time = "om {"', [("E217", 2, 1)]),
        ('[wording]\nminutes = "{date}"', [("E217", 2, 1)]),
        ("[wording]\nminutes = 7", [("E643", 2, 1)]),
        ("[wording]\n[wording.nl]\nminutes = 'x'", [("E216", 0, 0)]),
        ('[wording]\nminutes = "a\\nb"', [("E643", 2, 1)]),
        ('[wording]\nminutes = "a\\uffffb"', [("E643", 2, 1)]),
        ('wording = "Notulen"', [("E643", 1, 1)]),
        ("[[wording]]\nminutes = 'x'", [("E643", 1, 3)]),
        ('[build]\ntemplates = "x.docx"', [("E642", 2, 1)]),
        ('[build]\ntemplate = ""', [("E643", 2, 1)]),
        ('[build]\ntemplate = "/etc/x.docx"', [("E643", 2, 1)]),
        ('[build]\ntemplate = "C:\\\\x.docx"', [("E643", 2, 1)]),
        ('[build]\ntemplate = "\\\\\\\\server\\\\x.docx"', [("E643", 2, 1)]),
        ('[build]\ntemplate = "//server/x.docx"', [("E643", 2, 1)]),
        ('[build]\ntemplate = ["x.docx"]', [("E643", 2, 1)]),
        ('[build]\nlanguage = "Klingon"', [("E643", 2, 1)]),
        ('[build]\nlanguage = ""', [("E643", 2, 1)]),
        ('[build]\nagency = "Stad {naam}"', [("E217", 2, 1)]),
        ('[build]\nagency = ""', [("E229", 2, 1)]),
        ('[wording]\ndecisions = " "', [("E229", 2, 1)]),
        ('[wordings]\nminutes = "x"', [("E226", 1, 2)]),
        ("[[smurf]]\nx = 1", [("E226", 1, 3)]),
        ('minutes = "Notulen"\n[wording]', [("E227", 1, 1)]),
        (f'password = "{SECRET}"', [("E641", 1, 1)]),
        (f'[build]\nkennwort = "{SECRET}"', [("E641", 2, 1)]),
        (f'[wording]\nsecret_ = "{SECRET}"', [("E641", 2, 1)]),
        (f"[build]\nagency = {SECRET}", [("E644", 2, 10)]),
        ("x = " + "[" * 60_000, [("E644", 1, 1)]),
        (b"\0\1\2", [("E672", 1, 1)]),
        (b"\xff\xfe[\0b\0]\0", [("E226", 1, 2)]),
        (b'[build]\nagency = "\xc3\xab\xeb"', [("E672", 2, 12)]),
    ],
    ids=lambda value: str(value)[:50],
)
def test_what_is_wrong_is_told_with_its_place(
    home: Path, text: str | bytes, found: list[tuple[str, int, int]]
) -> None:
    write(home / "minutes.toml", text)
    outcome = made(noted())
    assert places(outcome.problems) == found
    assert {one.file for one in outcome.problems} == {"minutes.toml"}
    assert outcome.state == "failed"
    assert not any(SECRET in one.hint + one.excerpt for one in outcome.problems)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ('[wording]\nminuts = "x"', "minutes"),
        ('[build]\ntemplat = "x"', "template"),
        ("[wordings]", "[wording]"),
    ],
)
def test_the_nearest_name_is_told(text: str, near: str) -> None:
    says(text)
    (found,) = checked(noted())
    assert f"‘{near}’" in found.hint


def test_a_value_is_never_shown() -> None:
    says(f'[build]\npassword = "{SECRET}"\nlanguage = "{SECRET}"\n[wording]\n{SECRET[:3]} = 1')
    answer = run("check", noted(), "--format", "json")
    assert answer.code == 1
    assert len(json.loads(answer.out)) == 3
    assert SECRET not in answer.out + answer.err


def test_a_secret_ballot_may_be_called_otherwise() -> None:
    says('[wording]\nsecret = "Geheim"')
    assert checked(noted()) == []


@pytest.mark.parametrize("kind", ["folder", pytest.param("no_file", marks=ONLY_POSIX), "missing"])
def test_what_is_no_file_is_told_and_never_waited_for(home: Path, kind: str) -> None:
    path = home / "minutes.toml"
    make_one = {"folder": path.mkdir, "no_file": lambda: os.mkfifo(path)}
    make_one.get(kind, lambda: path.symlink_to(home / "nowhere"))()
    assert [one.code for one in checked(noted())] == ["E112"]


@ONLY_POSIX
@pytest.mark.parametrize("part", [".", "minutes.toml"])
@pytest.mark.parametrize("how", [{"owner": SOMEBODY}, {"mode": 0o666}, {"mode": 0o777}])
def test_a_file_that_others_may_have_changed_is_passed_over_and_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, part: str, how: dict[str, int]
) -> None:
    says('[wording]\nminutes = "Notulen"\n[build]\nlanguage = "fr"')
    notes = noted(name="2025/a.yaml")
    assert "Notulen" in (told(near(home / "2025")).house.wording.values())
    unlike(monkeypatch, home / part, **how)
    outcome = made(notes)
    assert [(one.code, Path(one.file).name) for one in outcome.problems] == [
        ("W675", "minutes.toml")
    ]
    assert "Verslag" in text_of(outcome.document.read_bytes())


def test_the_files_of_the_notes_and_of_the_folder_are_told_of_at_once() -> None:
    says("[smurf]")
    found = checked(noted(f"{HEAD}smurf: x\n"))
    assert [(one.code, Path(one.file).name) for one in found] == [
        ("E201", "a.yaml"),
        ("E226", "minutes.toml"),
    ]


@pytest.mark.parametrize(("form", "count"), [("json", 1), ("github", 1), ("text", 2)])
def test_what_is_wrong_in_a_folder_is_told_once(form: str, count: int) -> None:
    says("[smurf]")
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        noted(name=name)
    answer = run("check", ".", "--format", form)
    assert answer.out.count("E226") == count  # once more in what to type for an explanation
    assert form != "text" or "3 bestanden: 1 fout." in answer.out


# Beside the settings for mail.


def test_what_is_wrong_for_mail_is_no_matter_of_documents() -> None:
    says(f'[mail]\nport = "x"\nsmurf = 1\npassword = "{SECRET}"\n[wording]\nminutes = "Notulen"')
    assert "Notulen" in printed(noted())


def test_what_is_wrong_for_documents_is_no_matter_of_mail() -> None:
    says(f'[mail]\n{WHO}[wording]\nminuts = 7\nsecret = "Geheim"\n[build]\nx = 1\n[smurf]')
    assert read_settings(Path(), load("nl"), {}).settings.host == "smtp.example.be"


# Many notes, and a file that changes.


def test_a_file_is_read_once_for_many_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    says('[wording]\nminutes = "Notulen"')
    read: list[Path] = []
    real = SettingsFile

    def counted(path: Path, locale: Locale) -> SettingsFile:
        read.append(path)
        return real(path, locale)

    monkeypatch.setattr(house, "SettingsFile", counted)
    for number in range(5):
        assert checked(noted(name=f"2025/{number}.yaml")) == []
    assert len(read) == 1


def test_a_file_is_read_as_it_is_now(home: Path) -> None:
    assert told(near(home)).house == House()
    for number, word in enumerate(("Notulen", "Akten ⟶", "Notulen")):
        path = says(f'[wording]\nminutes = "{word}"')
        os.utime(path, (number, number))
        assert told(near(home)).house.wording == {"minutes": word}
    path.unlink()
    assert told(near(home)).house == House()


def test_notes_without_a_folder_have_the_words_of_the_language() -> None:
    says('[wording]\nminutes = "Notulen"')
    assert told(near(None)).house == House()
    assert run("check", "-", input=HEAD).code == 0


# What is mailed.


def test_own_words_reach_the_letter() -> None:
    says('[wording]\nminutes = "Notulen"\nactions = "Taken"\nwho = "Trekker"\nwhat = "Taak"\n')
    (message,) = mailed(noted(HEAD + NEXT + ACTIONS)).messages
    letter = message.letter
    assert letter.subject == "Notulen Stuurgroep, 20 november 2025"
    for text in (letter.plain, letter.html):
        assert "In bijlage: Notulen van de vergadering van 20 november 2025." in text
        assert all(word in text for word in ("Taken", "Trekker", "Taak"))
        assert "erslag" not in text


def test_own_words_reach_the_letter_of_a_draft() -> None:
    says('[wording]\nminutes = "Notulen"\ndraft = "Voorlopig"')
    (message,) = mailed(noted(f"{HEAD}status: ontwerp\n")).messages
    assert message.letter.subject == "Ontwerp: Notulen Stuurgroep, 20 november 2025"
    assert "Voorlopig" in message.letter.plain


def test_own_words_reach_the_personal_letters() -> None:
    says('[wording]\nwhat = "Taak"\ndue = "Uiterlijk"')
    notes = noted(f"{HEAD}agenda:\n- acties:\n  - {{wat: Zaal, wie: An Bos, tegen: 1/12/2025}}\n")
    write(Path("contacts.yaml"), "contacten:\n- {naam: An Bos, e-mail: an@example.org}\n")
    (message,) = mailed(notes, actions=True).messages
    assert "Taak" in message.letter.plain
    assert "Uiterlijk" in message.letter.plain


def test_own_words_reach_the_invitation() -> None:
    says('[wording]\nagenda = "Dagorde"\nrsvp = "Laat iets weten{by}."\n')
    more = "plaats: Gent, agenda: [Begroting], bevestigen: {voor: 1/12/2025}}"
    notes = noted(HEAD + NEXT.replace("plaats: Gent}", more))
    (message,) = mailed(notes).messages
    calendar = message.attachments[1].content.decode().replace("\r\n ", "")
    assert r"Dagorde:\n" in calendar
    assert "Laat iets weten voor 1 december 2025." in calendar


def test_a_draft_on_disk_has_own_words() -> None:
    says('[build]\nlanguage = "fr"\n[wording]\nminutes = "Compte rendu"')
    noted(FRENCH)
    assert run("mail", "a.yaml").code == 0
    draft = message_from_bytes(Path("a.eml").read_bytes(), policy=policy.default)
    assert draft["Subject"] == "Compte rendu – Comité, 20 novembre 2025"


def test_notes_keep_their_own_words_where_a_folder_has_none() -> None:
    says("[build]\n")
    notes, problems = checked_notes(f"{HEAD}bewoording: {{minutes: Akte}}\n")
    assert problems == []
    assert notes.wording == {"minutes": "Akte"}


def checked_notes(text: str) -> tuple[Notes, list[Problem]]:
    notes, problems = check(text.encode(), "a.yaml", Path())
    assert notes is not None
    return notes, problems


@pytest.mark.parametrize(
    ("typed", "said", "followed"),
    [
        ('[wording]\naanwezig = "Leden"', "‘present’", '[wording]\npresent = "Leden"'),
        ('[build]\ntaal = "de"', "‘language’", '[build]\nlanguage = "de"'),
        ("[build]\nlanguage = de", 'language = "…"', '[build]\nlanguage = "de"'),
        ("[wording]\npresent = “Leden”", 'present = "…"', '[wording]\npresent = "Leden"'),
    ],
)
def test_an_advice_on_settings_can_be_followed_as_it_is_said(
    tmp_path: Path, typed: str, said: str, followed: str
) -> None:
    path = tmp_path / "minutes.toml"
    path.write_text(typed, encoding="utf-8")
    (problem,) = told(near(tmp_path)).problems
    assert said in problem.hint
    path.write_text(followed, encoding="utf-8")
    assert told(near(tmp_path)).problems == ()
