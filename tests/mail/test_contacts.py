"""The contact book: how it is read, where it is found, and whom its names mean."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from msgspec import structs
from owned import ONLY_POSIX, SOMEBODY, as_windows, unlike

from minutes_kit.checks.check import check_data
from minutes_kit.files import FileError
from minutes_kit.languages.folder import codes
from minutes_kit.mail.contacts import Book, Books, find_book, load_book
from minutes_kit.mail.drafts import parcels
from minutes_kit.mail.packing import Wishes
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.record import Language
from minutes_kit.problems import MinutesError
from minutes_kit.word.jobs import plan
from minutes_kit.yaml.contacts import read_book
from minutes_kit.yaml.finding import Nearest, find

AN, JAN = "an@example.org", "jan@example.org"
KEYS = {  # of the book, and of a contact
    "nl": ("taal", "contacten", "naam", "organisatie", "e-mail", "functie", "ook_bekend_als"),
    "fr": ("langue", "contacts", "nom", "organisation", "e-mail", "fonction", "autres_noms"),
    "de": ("sprache", "kontakte", "name", "organisation", "e-mail", "funktion", "auch bekannt als"),
    "en": ("language", "contacts", "name", "organisation", "email", "role", "aliases"),
}
VALUES = ("An Bos", "ESF", "an@example.org", "voorzitter", "[Annie]")


def book(text: str) -> ContactBook | None:
    return read_book(text.encode(), "contacts.yaml")[1]


def problems(text: str) -> list[tuple[str, int, int]]:
    """The problems that `minutes check` tells of a contact book."""
    found = check_data(text.encode(), "x/Contacts.YML").problems
    return [(one.code, one.line, one.column) for one in found]


def contact(name: str, email: str, organisation: str = "", *aliases: str) -> Contact:
    return Contact(name=name, email=email, organisation=organisation, aliases=[*aliases])


# Read as notes are.


@pytest.mark.parametrize("code", codes())
def test_a_book_is_read_in_every_language(code: str) -> None:
    language, contacts, *keys = KEYS[code]
    fields = ", ".join(f"{key}: {value}" for key, value in zip(keys, VALUES, strict=True))
    text = f"{language}: {code}\n{contacts}:\n  - {{{fields}}}\n"
    person = structs.replace(contact("An Bos", AN, "ESF", "Annie"), role="voorzitter")
    assert book(text) == ContactBook(language=Language(code), contacts=[person])
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("E603", 1, 1)]),
        ("An Bos", [("E603", 1, 1)]),
        ("- naam: An\n  e-mail: an@example.org\n", [("E603", 1, 1)]),
        ("contacten:\n", [("E212", 1, 1)]),
        ("contacten: An\n", [("E202", 1, 12)]),
        ("contacten:\n  - An Bos\n", [("E202", 2, 5)]),
        ("contacten:\n  - naam: An\n", [("E202", 2, 5)]),
        ("contacten:\n  - e-mail: an@example.org\n", [("E202", 2, 5)]),
        ("contacten:\n  - naam: An\n    e-mail:\n", [("E212", 3, 5)]),
        ("contacten:\n  - naam: An\n    e-mail: an\n", [("E601", 3, 13)]),
        ("contacten:\n  - naam: An\n    e-mail: zoë@example.org\n", [("E602", 3, 13)]),
        ("contacten:\n  - naam: An\n    e-mail: a@b.be, c@d.be\n", [("E601", 3, 13)]),
        (
            "contacten:\n  - {naam: An, e-mail: a@b.be}\n  - {naam: án, e-mail: b@b.be}\n"
            "  - {naam: ' AN', e-mail: c@b.be}\n",
            [("W607", 4, 12)],
        ),
        (
            "contacten:\n  - {naam: An, e-mail: a@b.be}\n  - {naam: An, e-mail: A@b.be}\n"
            "  - {naam: An, organisatie: X, e-mail: c@b.be}\n",
            [],
        ),
    ],
)
def test_what_is_wrong_with_a_book_is_told_where_it_stands(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    assert problems(text) == found


def test_a_misspelt_key_of_a_book_can_be_mended() -> None:
    text = "contacten:\n  - name: An\n    organisatei: X\n    e-mail: a@b.be\n"
    (told,) = check_data(text.encode(), "contacts.yaml").problems
    assert told.mend.lines == ("    organisatie: X",)


def test_a_contact_out_of_line_can_be_mended() -> None:
    text = "contacten:\n  - naam: An\n    e-mail: a@b.be\n    - naam: Bo\n      e-mail: b@b.be\n"
    told = check_data(text.encode(), "contacts.yaml").problems
    assert [one.mend.lines for one in told] == [("  - naam: Bo", "    e-mail: b@b.be")]


def test_a_book_with_errors_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yaml"
    path.write_text("contacten:\n  - naam: An\n", encoding="utf-8")
    with pytest.raises(MinutesError, match="E202"):
        load_book(path)
    with pytest.raises(FileError, match="E112"):
        load_book(tmp_path / "other.yaml")


# Whom a name means.


def listed_as(*contacts: Contact) -> Book:
    return Book(ContactBook(contacts=[*contacts]))


BOOK = listed_as(
    contact("Jan  Maes", JAN),
    contact("An Bos", AN, "ESF", "Annie Bos", "A. Bos"),
    contact("An Bos", "bos@example.be", "OCMW Genk"),
    contact("Bram T’Sjoen", "bram@example.org"),
    contact("Zoe\u0308 Kint", "kint@example.org"),
    contact("Els Peeters", "Els@example.org", "X"),
    contact("Els Peeters", "els@EXAMPLE.org", "Y"),
)


@pytest.mark.parametrize(
    ("name", "organisation", "addresses"),
    [
        ("Jan Maes", "", [JAN]),
        (" jan   MAES ", "elsewhere", [JAN]),
        ("Annie Bos", "", [AN]),
        ("a. bos", "", [AN]),
        ("Zoë Kint", "", ["kint@example.org"]),
        ("Bram T'Sjoen", "", ["bram@example.org"]),
        ("An Bos", "", [AN, "bos@example.be"]),
        ("An Bos", "esf", [AN]),
        ("An Bos", "OCMW  Genk", ["bos@example.be"]),
        ("An Bos", "Stad Gent", [AN, "bos@example.be"]),
        ("Els Peeters", "", ["Els@example.org"]),
        ("Jan", "", []),
        ("Maes", "", []),
        ("Jan Maas", "", []),
        ("Jan Maes (ESF)", "", []),
        ("Maes Jan", "", []),
        ("dr. Jan Maes", "", []),
        ("", "", []),
    ],
)
def test_a_name_means_only_who_is_called_so(
    name: str, organisation: str, addresses: list[str]
) -> None:
    assert [one.casefold() for one in BOOK.addresses(name, organisation)] == [
        one.casefold() for one in addresses
    ]


PARTIES = listed_as(
    contact("Bo Ans (CD&V)", "cd@example.org"),
    contact("Bo Ans (N-VA)", "nv@example.org"),
    contact("Jo Ito, voorzitter", "jo@example.org"),
    contact("Ed Smet", "ed@example.org"),
    contact("Ed Smet (Groen)", "groen@example.org"),
)


@pytest.mark.parametrize(
    ("name", "organisation", "addresses"),
    [
        ("Bo Ans", "CD&V", ["cd@example.org"]),
        ("Bo Ans (N-VA)", "", ["nv@example.org"]),
        ("Bo Ans", "", ["cd@example.org", "nv@example.org"]),
        ("Jo Ito", "", ["jo@example.org"]),
        ("Jo Ito, voorzitter", "", ["jo@example.org"]),
        ("Ed Smet", "", ["ed@example.org"]),
        ("Ed Smet", "Groen", ["groen@example.org"]),
    ],
)
def test_a_book_may_say_a_party_or_a_role_beside_a_name(
    name: str, organisation: str, addresses: list[str]
) -> None:
    assert PARTIES.addresses(name, organisation) == addresses


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Jan Maas", "Jan Maes"),
        ("Maes Jan", "Jan Maes"),
        ("Bram Tsjoen", "Bram T’Sjoen"),
        ("Anie Bos", "Annie Bos"),
        ("Guy Vermeiren", ""),
        ("Jana Maes", ""),
    ],
)
def test_a_name_that_is_nearly_in_the_book_is_suggested(name: str, near: str) -> None:
    assert BOOK.nearest(name) == near


def test_only_so_many_suggestions_are_looked_for() -> None:
    many = listed_as(contact("Jan Maes", JAN))
    assert [many.nearest("Jan Maas") for _ in range(60)].count("Jan Maes") == 50


# Where it is found.


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Folders `up/home/project/notes`, without any contact book."""
    (tmp_path / "up/home/project/notes").mkdir(parents=True)
    return tmp_path / "up"


def put(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"contacten:\n  - naam: An\n    e-mail: {AN}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("marks", "books", "found"),
    [
        ([], [], None),
        ([], ["home/project/notes/contacts.yaml"], "home/project/notes/contacts.yaml"),
        ([], ["home/project/notes/contacts.yml"], "home/project/notes/contacts.yml"),
        ([], ["home/project/contacts.yaml", "home/contacts.yaml"], "home/project/contacts.yaml"),
        ([], ["home/contacts.yaml"], "home/contacts.yaml"),
        ([], ["contacts.yaml"], None),
        (
            ["home/project/minutes.toml"],
            ["home/project/contacts.yaml"],
            "home/project/contacts.yaml",
        ),
        (["home/project/.git"], ["home/contacts.yaml"], None),
        (["home/project/pyproject.toml"], ["home/contacts.yaml"], None),
        (["home/project/notes/.git"], ["home/project/contacts.yaml"], None),
    ],
)
def test_a_book_is_found_up_to_the_root_of_the_project_or_the_users_folder(
    tree: Path, marks: list[str], books: list[str], found: str | None
) -> None:
    for mark in marks:
        (tree / mark).touch()
    for name in books:
        put(tree / name)
    wanted = tree / found if found else None
    assert find_book(tree / "home/project/notes", home=tree / "home") == Nearest(wanted)


def test_outside_the_users_folder_only_the_notes_own_folder_is_looked_in(tree: Path) -> None:
    put(tree / "home/project/contacts.yaml")
    assert find_book(tree / "home/project/notes", home=tree / "elsewhere").path is None
    assert find_book(tree / "home/project", home=tree / "elsewhere").path


def refused(books: Books, folder: Path) -> tuple[str, str]:
    """Where and why a book is passed over."""
    passed = books.passed_over(folder)
    return (passed.values["part"], passed.values["reason"]) if passed else ("", "")


@ONLY_POSIX
@pytest.mark.parametrize("part", ["home/project", "home", "home/contacts.yaml"])
@pytest.mark.parametrize(
    ("told", "reason"), [({"owner": SOMEBODY}, "foreign"), ({"mode": 0o777}, "open")]
)
def test_a_book_that_others_may_have_changed_is_passed_over_and_told(
    tree: Path, monkeypatch: pytest.MonkeyPatch, part: str, told: dict[str, int], reason: str
) -> None:
    put(tree / "home/contacts.yaml")
    put(tree / "home/minutes.toml")
    notes, books = tree / "home/project/notes", Books()
    unlike(monkeypatch, tree / part, **told)
    assert refused(books, notes) == (str(tree / part), reason)
    assert books.of(notes).addresses("An") == []


@ONLY_POSIX
def test_what_a_group_may_write_is_looked_in(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tree / "home/contacts.yaml").chmod(0o664)
    put(tree / "home/minutes.toml")
    (tree / "home/project").chmod(0o775)
    assert Books().of(tree / "home/project/notes").addresses("An") == [AN]


def test_where_the_owner_of_the_notes_keeps_the_book_it_is_used(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = put(tree / "home/contacts.yaml")
    unlike(monkeypatch, book, owner=SOMEBODY)
    unlike(monkeypatch, tree / "home", owner=SOMEBODY)
    assert Books().of(tree / "home").addresses("An") == [AN]


def test_on_windows_a_book_above_the_notes_is_found(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tree / "home/contacts.yaml")
    put(tree / "home/minutes.toml")
    as_windows(monkeypatch)
    notes = tree / "home/project/notes"
    assert (refused(Books(), notes), Books().of(notes).addresses("An")) == (("", ""), [AN])


@pytest.mark.parametrize("name", ["contacts.yaml", "contacts.yml"])
@pytest.mark.parametrize("kind", ["folder", pytest.param("no_file", marks=ONLY_POSIX), "missing"])
def test_what_is_no_file_is_told_and_never_waited_for(tree: Path, name: str, kind: str) -> None:
    odd = tree / "home" / name
    make = {"folder": odd.mkdir, "no_file": lambda: os.mkfifo(odd)}
    make.get(kind, lambda: odd.symlink_to(tree / "nowhere"))()
    with pytest.raises(FileError, match="E112") as caught:
        Books().of(tree / "home")
    assert caught.value.values["reason"] == kind


def test_a_book_that_is_passed_over_is_told_with_the_notes(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = put(tree / "home/contacts.yaml")
    notes = tree / "home/verslag.yaml"
    notes.write_text("titel: T\ndatum: 2025-11-20\naanwezig: [An]\n", encoding="utf-8")
    unlike(monkeypatch, book, mode=0o666)
    now = dt.datetime(2025, 12, 1, tzinfo=dt.UTC)
    (parcel,) = parcels(plan([notes], None), Wishes(), now, dry=True)
    assert sorted(one.code for one in parcel.problems) == ["E604", "W675"]
    (told,) = [one for one in parcel.problems if one.code == "W675"]
    assert told.file == str(book)
    assert f'--contacts "{book}"' in told.hint


def test_a_book_is_read_once_for_many_folders(tree: Path) -> None:
    path = put(tree / "home/contacts.yaml")
    books = Books(path)
    first = books.of(tree)
    path.unlink()
    assert books.of(tree / "home") is first
    assert first.addresses("An") == [AN]


def test_a_folder_of_notes_may_hold_a_contact_book(tree: Path) -> None:
    put(tree / "home/Contacts.yaml")
    notes = put(tree / "home/verslag.yaml")
    assert [one.notes for one in find([tree])] == [notes]
    assert [one.notes for one in plan([tree], None)] == [notes]
    assert [one.notes.name for one in find([tree / "home/Contacts.yaml"])] == ["Contacts.yaml"]
