"""What the buttons of the page do is what the commands do."""

from __future__ import annotations

import datetime as dt
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from desk_client import client
from starlette.testclient import TestClient
from terminal import posix
from word_edits import Edited, W, row_added

from minutes_kit.checks.check import examine
from minutes_kit.cli import minutes
from minutes_kit.languages.folder import codes, table
from minutes_kit.languages.locale import load
from minutes_kit.mail.sending.log import log_of
from minutes_kit.mail.server.answers import Refusal
from minutes_kit.mail.server.smtp import Delivery
from minutes_kit.notes.schema import schema_text
from minutes_kit.problems import Failure
from minutes_kit.web.folder import Listing
from minutes_kit.yaml.contacts import read_book

NOTES = """\
taal: nl
titel: Overleg
datum: 20/11/2025
aanwezig:
  - {naam: An Bos, e-mail: an@example.org}
  - Jan Maes
verontschuldigd: [{naam: Els Pil, e-mail: els@example.org}]
agenda:
  - titel: Begin
    tekst: Alles is besproken.
"""
ALL = NOTES.replace("  - Jan Maes\n", "")
BOOK = "contacten:\n  - {naam: Jan Maes, e-mail: jan@example.org}\n"
SMTP = '[mail]\nhost = "localhost"\nsecurity = "plain"\nsender_address = "an@example.org"\n'


@pytest.fixture
def opened() -> list[Path]:
    """The files that were opened by the program of the system."""
    return []


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Path]) -> TestClient:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(NOTES, encoding="utf-8")
    return client(tmp_path, launch=opened.append)


def done(page: TestClient, path: str, **asked: Any) -> Any:
    """The answer to a call that is done."""
    answer = page.post(f"/api/{path}", json={"name": "a.yaml", **asked})
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(page: TestClient, path: str, **asked: Any) -> tuple[int, Any]:
    """The status of a call that is not done, and the answer."""
    answer = page.post(f"/api/{path}", json={"name": "a.yaml", **asked})
    assert answer.status_code != 200
    return answer.status_code, answer.json()


def sent(page: TestClient) -> Any:
    """What became of the e-mail when it was sent as it was shown."""
    return done(page, "send", shown=done(page, "send")["shown"])


def codes_of(answer: Any) -> list[str]:
    return [one["code"] for one in answer["problems"]]


def edit(old: str, new: str) -> None:
    """Change the document as Word would: other text, in another package."""
    with zipfile.ZipFile("a.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile("a.docx", "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def the_file(page: TestClient) -> Any:
    """What the folder says of its first notes."""
    return page.get("/api/folder").json()["files"][0]


def test_build_makes_the_document_of_the_command(page: TestClient) -> None:
    assert done(page, "build") == {"document": "a.docx", "problems": [], "kept": None}
    built = CliRunner().invoke(minutes, ["build", "a.yaml", "-o", "b.docx"])
    assert built.exit_code == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


def test_a_document_that_was_changed_in_word_is_kept_until_it_may_go(page: TestClient) -> None:
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    changed = Path("a.docx").read_bytes()
    answer = done(page, "build")
    assert (answer["document"], codes_of(answer)) == (None, ["E401"])
    assert Path("a.docx").read_bytes() == changed
    again = done(page, "build", force=True)
    assert (again["document"], again["kept"]) == ("a.docx", "a-gewijzigd.docx")
    assert Path("a-gewijzigd.docx").read_bytes() == changed != Path("a.docx").read_bytes()
    assert done(page, "build", force=True)["kept"] is None  # nobody has changed it
    edit("Alles is besproken", "Veel is besproken")
    assert done(page, "build", force=True)["kept"] == "a-gewijzigd-2.docx"
    assert Path("a-gewijzigd.docx").read_bytes() == changed


def test_what_was_changed_in_word_comes_home_after_it_is_shown(page: TestClient) -> None:
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    shown = done(page, "update")
    assert (shown["before"], shown["after"]) == (NOTES, NOTES.replace("Alles", "Niets"))
    assert Path("a.yaml").read_text("utf-8") == NOTES
    assert done(page, "update", shown=shown["shown"]) == {"problems": []}
    assert Path("a.yaml").read_text("utf-8") == NOTES.replace("Alles", "Niets")
    assert codes_of(done(page, "build")) == []


def test_nothing_comes_home_where_some_of_it_cannot(page: TestClient) -> None:
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    edit(">Aanwezig<", ">Er waren<")
    told = done(page, "update")
    assert (told["before"], codes_of(told), told["shown"]) == (
        told["after"],
        ["E422", "W440"],
        "",
    )
    answer = page.post("/api/update", json={"name": "a.yaml", "shown": "x"})
    assert (answer.status_code, answer.json()) == (409, told)
    assert Path("a.yaml").read_text("utf-8") == NOTES


def test_a_row_that_cannot_come_home_is_done_once_the_notes_have_it(page: TestClient) -> None:
    room, bread = (
        f"      - {{wat: {what}, wie: An Bos, tegen: 1 juli 2025}}\n" for what in ("Zaal", "Brood")
    )
    notes = Path("a.yaml")
    notes.write_text(f"{NOTES}    acties:\n{room}", encoding="utf-8")
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    document = Edited(Path("a.docx").read_bytes())
    row = next(row for row in document.root.iter(f"{W}tr") if "Zaal" in "".join(row.itertext()))
    row_added(row, ["Brood", "An Bos", "1 juli"], "typed")
    Path("a.docx").write_bytes(document.data())
    told = done(page, "update")
    assert (codes_of(told), told["shown"]) == (["E428", "W440"], "")
    notes.write_text(f"{NOTES}    acties:\n{bread}{room}", encoding="utf-8")
    told = done(page, "update")
    assert (codes_of(told), told["after"]) == (["W430"], told["before"].replace("Alles", "Niets"))
    assert done(page, "update", shown=told["shown"]) == {"problems": []}
    assert done(page, "build")["document"] == "a.docx"


def test_only_what_was_shown_comes_home(page: TestClient) -> None:
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    asked = {"name": "a.yaml", "shown": done(page, "update")["shown"]}
    edit("Niets is besproken", "Veel is besproken")  # saved by Word meanwhile
    answer = page.post("/api/update", json=asked)
    assert answer.status_code == 409
    now = answer.json()
    assert now["after"] == NOTES.replace("Alles", "Veel")
    Path("a.yaml").write_text(NOTES.replace("Begin", "Start"), encoding="utf-8")
    asked["shown"] = now["shown"]
    assert page.post("/api/update", json=asked).status_code == 409
    assert Path("a.yaml").read_text("utf-8") == NOTES.replace("Begin", "Start")


@posix
def test_notes_that_had_another_name_lose_it_and_that_is_told(page: TestClient) -> None:
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    os.link("a.yaml", "other")
    shown = done(page, "update")["shown"]
    assert codes_of(done(page, "update", shown=shown)) == ["W412"]


def test_where_nothing_can_come_home_that_is_told(page: TestClient) -> None:
    for content, code in ((None, "E112"), (b"x", "E751")):
        if content:
            Path("a.docx").write_bytes(content)
        answer = page.post("/api/update", json={"name": "a.yaml"})
        assert (answer.status_code, codes_of(answer.json())) == (422, [code])


def test_the_folder_says_how_each_file_is(page: TestClient) -> None:
    answer = page.get("/api/folder").json()
    files = answer.pop("files")
    assert answer == {
        "folder": Path().absolute().name,
        "language": "nl",
        "languages": {code: {"name": load(code).name, "tag": load(code).tag} for code in codes()},
        "libreoffice": answer["libreoffice"],
        "send": False,
        "more": False,
    }
    assert files == [
        {
            "name": "a.yaml",
            "title": "Overleg",
            "date": "2025-11-20",
            "date_text": "20 november 2025",
            "next": None,
            "language": "nl",
            "errors": 0,
            "warnings": 0,
            "document": "absent",
            "sent": None,
        }
    ]


def test_the_folder_says_when_the_next_meeting_is(page: TestClient) -> None:
    following = "volgende_vergadering: {datum: 1 december 2025}\n"
    Path("a.yaml").write_text(NOTES + following, encoding="utf-8")
    assert the_file(page)["next"] == "2025-12-01"


def test_the_folder_says_how_each_document_is(page: TestClient) -> None:
    assert the_file(page)["document"] == "absent"
    done(page, "build")
    assert the_file(page)["document"] == "current"
    Path("a.yaml").write_text(NOTES.replace("Begin", "Start"), encoding="utf-8")
    assert the_file(page)["document"] == "stale"
    Path("a.yaml").write_text(NOTES + "plaats: @x\n", encoding="utf-8")
    assert (the_file(page)["document"], the_file(page)["errors"]) == ("stale", 1)
    Path("a.yaml").write_text(NOTES, encoding="utf-8")
    edit("Begin", "Begin")  # saved by Word, and nothing changed
    assert the_file(page)["document"] == "current"
    edit("Alles is besproken", "Niets is besproken")
    assert the_file(page)["document"] == "edited"
    Path("a.yaml").write_text(NOTES + "plaats: @x\n", encoding="utf-8")
    assert the_file(page)["document"] == "edited"


def test_the_folder_shows_what_can_be_read_of_notes_with_errors(page: TestClient) -> None:
    Path("a.yaml").write_text("langue: fr\ntitre: Comité\ndate: hier\nlieu: @x\n", encoding="utf-8")
    found = the_file(page)
    assert (found["title"], found["date"], found["date_text"]) == ("Comité", None, "hier")
    assert (found["language"], found["errors"]) == ("fr", 2)


@posix
def test_the_folder_shows_notes_below_it_and_none_behind_links(
    page: TestClient, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x.yaml").write_text(NOTES, encoding="utf-8")
    Path("2025").mkdir()
    Path("2025/b.yml").write_text(NOTES, encoding="utf-8")
    Path("contacts.yaml").write_text("An Bos: an@example.org\n", encoding="utf-8")
    os.symlink(outside / "x.yaml", "x.yaml")
    os.symlink(outside, "y")
    names = [one["name"] for one in page.get("/api/folder").json()["files"]]
    assert names == ["2025/b.yml", "a.yaml"]


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the notes that are looked at for the list."""
    names: list[str] = []

    def looks(data: bytes, name: str, *more: Any, **options: Any) -> Any:
        names.append(name)
        return examine(data, name, *more, **options)

    monkeypatch.setattr("minutes_kit.web.folder.examine", looks)
    return names


def test_notes_that_come_back_are_looked_at_anew(page: TestClient, looked: list[str]) -> None:
    the_file(page)
    os.rename("a.yaml", "a.txt")
    assert page.get("/api/folder").json()["files"] == []
    os.rename("a.txt", "a.yaml")
    the_file(page)
    the_file(page)
    assert looked == ["a.yaml", "a.yaml"]  # what is gone was forgotten


def test_notes_with_other_files_are_looked_at_anew_when_one_of_these_comes_or_goes(
    page: TestClient, looked: list[str]
) -> None:
    files = "bijlagen:\n  - {titel: Raming, bestand: ' sub\\raming.pdf '}\n"
    Path("a.yaml").write_text(NOTES + files, encoding="utf-8")
    warned = [the_file(page)["warnings"] for _ in range(2)]
    Path("sub").mkdir()
    Path("sub/raming.pdf").touch()
    warned += [the_file(page)["warnings"] for _ in range(2)]
    os.unlink("sub/raming.pdf")
    warned += [the_file(page)["warnings"] for _ in range(2)]
    assert [one - warned[2] for one in warned] == [1, 1, 0, 0, 1, 1]
    assert len(looked) == 3


def test_what_an_editor_needs_waits_for_no_list(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = page.get("/api/folder").json()
    del listed["files"], listed["more"]
    monkeypatch.setattr(Listing, "of", None)
    assert page.get("/api/desk").json() == listed
    assert page.get("/api/notes?name=a.yaml").json()["title"] == "Overleg"
    Path("a.yaml").write_text("titre: \n", encoding="utf-8")
    assert page.get("/api/notes?name=a.yaml").json()["title"] is None


def test_an_empty_folder_is_one(tmp_path: Path) -> None:
    assert client(tmp_path).get("/api/folder").json()["files"] == []


def test_a_large_folder_is_shown_before_all_its_notes_are_looked_at(
    page: TestClient, looked: list[str]
) -> None:
    for name in ("b.yaml", "c.yaml"):
        Path(name).write_text(NOTES, encoding="utf-8")
    rounds = [page.get("/api/folder?seconds=0").json() for _ in range(3)]
    states = [[one["document"] for one in answer["files"]] for answer in rounds]
    assert states == [["absent"] + ["unread"] * 2, ["absent"] * 2 + ["unread"], ["absent"] * 3]
    assert [answer["more"] for answer in rounds] == [True, True, False]
    assert looked == ["a.yaml", "b.yaml", "c.yaml"]


def test_notes_with_errors_are_looked_at_anew_after_all_others(
    page: TestClient, looked: list[str]
) -> None:
    Path("a.yaml").write_text("titl: x\n", encoding="utf-8")
    Path("b.yaml").write_text(NOTES, encoding="utf-8")
    rounds = [page.get("/api/folder?seconds=0").json() for _ in range(3)]
    assert [answer["more"] for answer in rounds] == [True, False, False]
    assert rounds[2]["files"][0]["errors"] > 0
    assert looked == ["a.yaml", "b.yaml", "a.yaml"]


def test_notes_with_errors_take_turns_and_those_that_changed_come_first(
    page: TestClient, looked: list[str]
) -> None:
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        Path(name).write_text("titl: x\n", encoding="utf-8")
    while page.get("/api/folder?seconds=0").json()["more"]:
        pass
    looked.clear()
    for _ in range(4):
        page.get("/api/folder?seconds=0")
    assert looked == ["a.yaml", "b.yaml", "c.yaml", "a.yaml"]
    Path("c.yaml").write_text(NOTES, encoding="utf-8")
    answer = page.get("/api/folder?seconds=0").json()
    assert (answer["files"][2]["errors"], answer["more"]) == (0, False)


def test_that_some_that_changed_are_yet_to_be_looked_at_is_told(page: TestClient) -> None:
    for text in ("titl: x\n", NOTES):
        for name in ("a.yaml", "b.yaml"):
            Path(name).write_text(text, encoding="utf-8")
        rounds = [page.get("/api/folder?seconds=0").json()["more"] for _ in range(2)]
        assert rounds == [True, False]


def test_of_one_file_is_told_what_the_list_tells(page: TestClient, looked: list[str]) -> None:
    one = page.get("/api/file?name=a.yaml").json()
    assert (one, looked) == (the_file(page), ["a.yaml"])
    assert page.get("/api/file?name=b.yaml").status_code == 404


def test_what_is_known_of_a_file_is_not_looked_for_twice(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = the_file(page)
    monkeypatch.setattr("minutes_kit.web.folder.examine", None)
    assert the_file(page) == known


def test_who_gets_the_mail_is_shown(page: TestClient) -> None:
    answer = page.get("/api/recipients?name=a.yaml").json()
    assert answer["to"] == [{"name": "An Bos", "address": "an@example.org"}]
    assert answer["cc"] == [{"name": "Els Pil", "address": "els@example.org"}]
    assert (answer["without"], codes_of(answer)) == (["Jan Maes"], ["W605"])
    assert answer["mail"]["subject"] == "Verslag Overleg, 20 november 2025"
    assert answer["mail"]["text"].startswith("Beste allen,\n\nIn bijlage vindt u het verslag")
    assert answer["mail"]["attachments"] == ["a.docx"]
    assert not Path("a.docx").exists()


def test_of_notes_with_errors_no_mail_is_shown(page: TestClient) -> None:
    Path("a.yaml").write_text(NOTES + "plaats: @x\n", encoding="utf-8")
    assert page.get("/api/recipients?name=a.yaml").json()["mail"] is None


def test_a_draft_is_made_once_everybody_has_an_address_or_may_be_left_out(page: TestClient) -> None:
    answer = done(page, "draft")
    assert (answer["draft"], codes_of(answer)) == (None, ["E604"])
    assert not Path("a.eml").exists()
    answer = done(page, "draft", allow_missing=True)
    assert (answer["draft"], codes_of(answer)) == ("a.eml", ["W605"])
    assert b"an@example.org" in Path("a.eml").read_bytes()


class Sending:
    """A mail server that takes all; what was sent."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.to: list[list[str]] = []
        self.refuses: tuple[str, ...] = ()
        Path("minutes.toml").write_text(SMTP, encoding="utf-8")
        monkeypatch.setattr("minutes_kit.mail.sending.once.is_agreed", lambda _: True)
        monkeypatch.setattr("minutes_kit.mail.sending.once.send", self.send)

    def send(self, _: bytes, __: str, addresses: list[str], *___: object) -> Delivery:
        """Take an e-mail."""
        self.to.append(addresses)
        taken = tuple(one for one in addresses if one not in self.refuses)
        return Delivery(taken, dict.fromkeys(self.refuses, Refusal(550, "no")), "x")


def test_mail_is_sent_once_to_each(page: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    sending = Sending(monkeypatch)
    assert page.get("/api/folder").json()["send"] is True
    asked = done(page, "send")
    assert (asked["count"], asked["said"], asked["problems"]) == (2, [], [])
    assert (sending.to, Path("a.docx").exists()) == ([], False)
    assert done(page, "send", shown=asked["shown"]) == {"sent": 2, "problems": []}
    again = done(page, "send")
    assert (again["count"], again["shown"], again["problems"]) == (0, "", [])
    (said,) = again["said"]
    assert said.endswith("al verstuurd.")
    assert refused(page, "send", shown=asked["shown"]) == (409, again)
    assert sending.to == [["an@example.org", "els@example.org"]]
    sent = dt.datetime.fromisoformat(the_file(page)["sent"])
    assert abs(dt.datetime.now(dt.UTC) - sent) < dt.timedelta(minutes=5)


def test_who_has_the_mail_gets_it_no_second_time(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    sending = Sending(monkeypatch)
    assert the_file(page)["sent"] is None
    sending.refuses = ("els@example.org",)
    assert sent(page)["sent"] == 1
    sending.refuses = ()
    again = done(page, "send")
    assert (again["count"], ["An Bos" in one for one in again["said"]]) == (1, [True])
    assert sent(page)["sent"] == 1
    assert sending.to == [["an@example.org", "els@example.org"], ["els@example.org"]]


def test_a_new_line_of_the_log_is_seen(page: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    Sending(monkeypatch)
    sent(page)
    log = log_of(Path("a.docx"))
    told = log.read_bytes()
    log.unlink()
    assert the_file(page)["sent"] is None
    log.write_bytes(told)
    assert the_file(page)["sent"]


def test_mail_is_not_sent_where_that_is_in_doubt(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    sending = Sending(monkeypatch)
    log_of(Path("a.docx")).write_text("{damaged\n", encoding="utf-8")
    status, answer = refused(page, "send")
    assert (status, codes_of(answer), sending.to) == (422, ["W685", "E680"], [])


def test_mail_is_not_sent_by_a_server_nobody_agreed_to(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    sending = Sending(monkeypatch)
    monkeypatch.setattr("minutes_kit.mail.sending.once.is_agreed", lambda _: False)
    assert page.get("/api/folder").json()["send"] is False
    status, answer = refused(page, "send")
    assert (status, codes_of(answer), sending.to) == (422, ["E670"], [])


def test_without_a_server_nothing_is_sent(page: TestClient) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    status, answer = refused(page, "send")
    assert (status, {*codes_of(answer)}) == (422, {"E645"})


@pytest.mark.parametrize("other", ["notes", "contacts"])
def test_mail_goes_only_to_those_who_were_shown(
    page: TestClient, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    Path("a.yaml").write_text(NOTES, encoding="utf-8")
    Path("contacts.yaml").write_text(BOOK, encoding="utf-8")
    sending = Sending(monkeypatch)
    asked = done(page, "send")
    if other == "notes":  # saved in between
        Path("a.yaml").write_text(NOTES.replace("Alles", "Niets"), encoding="utf-8")
    else:
        Path("contacts.yaml").write_text(BOOK.replace("jan@", "jm@"), encoding="utf-8")
    status, now = refused(page, "send", shown=asked["shown"])
    assert (status, now["count"], sending.to) == (409, 3, [])
    assert done(page, "send", shown=now["shown"])["sent"] == 3


def test_that_an_earlier_version_was_sent_is_shown(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    Sending(monkeypatch)
    sent(page)
    Path("a.yaml").write_text(ALL.replace("Alles", "Niets"), encoding="utf-8")
    asked = done(page, "send")
    (said,) = asked["said"]
    assert (asked["count"], said.startswith("Een eerdere versie")) == (2, True)


def test_mail_of_which_the_document_was_changed_in_word_is_not_sent(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.yaml").write_text(ALL, encoding="utf-8")
    sending = Sending(monkeypatch)
    done(page, "build")
    edit("Alles is besproken", "Niets is besproken")
    status, answer = refused(page, "send")
    assert (status, codes_of(answer), sending.to) == (422, ["E401"], [])


def test_what_kept_mail_from_being_sent_is_not_hushed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(ALL, encoding="utf-8")
    told: list[Exception] = []
    page = client(tmp_path, report=told.append)
    Sending(monkeypatch)
    odd = RuntimeError("odd")
    failing = Delivery((), {}, "x", interruption=odd)
    monkeypatch.setattr("minutes_kit.mail.sending.once.send", lambda *_: failing)
    shown = done(page, "send")["shown"]
    assert (refused(page, "send", shown=shown)[0], told) == (500, [odd])


def test_a_contact_book_is_made_of_those_without_an_address(page: TestClient) -> None:
    given = {"Jan Maes": " jan@example.org ", "null: #x": "x@example.org"}
    assert done(page, "book", addresses=given) == {"book": "contacts.yaml"}
    answer = page.get("/api/recipients?name=a.yaml").json()
    assert (answer["without"], answer["book"]) == ([], True)
    assert {"name": "Jan Maes", "address": "jan@example.org"} in answer["to"]
    _, book = read_book(Path("contacts.yaml").read_bytes(), "contacts.yaml")
    assert book
    assert {one.name: one.email for one in book.contacts} == {
        name: address.strip() for name, address in given.items()
    }


def test_a_contact_book_takes_the_place_of_nothing(page: TestClient) -> None:
    status, answer = refused(page, "book", addresses={"Jan Maes": "jan"})
    assert (status, codes_of(answer), Path("contacts.yaml").exists()) == (422, ["E601"], False)
    for book in ("taal: nl\n", "contacten: [\n"):
        Path("contacts.yaml").write_text(book, encoding="utf-8")
        assert refused(page, "book", addresses={"Jan Maes": "other@example.org"})[0] == 422
        assert Path("contacts.yaml").read_text("utf-8") == book


def test_a_contact_book_keeps_what_it_has_and_gets_more(page: TestClient) -> None:
    book = "# mine\r\ncontacten:\r\n- naam: An Bos\r\n  e-mail: an@example.org\r\n"
    Path("contacts.yaml").write_bytes(book.encode())
    assert refused(page, "book", addresses={"Jan Maes": "jan"})[0] == 422
    assert Path("contacts.yaml").read_bytes() == book.encode()
    done(page, "book", addresses={"Jan Maes": "jan@example.org"})
    more = "- naam: Jan Maes\r\n  e-mail: jan@example.org\r\n"
    assert Path("contacts.yaml").read_bytes().decode() == book + more


@posix
def test_files_are_opened_by_the_program_of_the_system(
    page: TestClient, opened: list[Path], tmp_path: Path
) -> None:
    for what in ("document", "pdf", "draft", "book"):
        asked = {"name": "a.yaml", "what": what}
        assert page.post("/api/open", json=asked).status_code == 404
    Path("x.pdf").write_bytes(b"%PDF-1.7")
    os.symlink("x.pdf", "a.pdf")
    assert page.post("/api/open", json={"name": "a.yaml", "what": "pdf"}).status_code == 404
    done(page, "build")
    done(page, "open", what="document")
    done(page, "open", what="folder")
    done(page, "open", name="", what="folder")
    assert page.get("/api/recipients?name=a.yaml").json()["book"] is False
    Path("contacts.yaml").write_text(BOOK, encoding="utf-8")
    assert page.get("/api/recipients?name=a.yaml").json()["book"] is True
    done(page, "open", what="book")
    folder = tmp_path.resolve()
    assert opened == [folder / "a.docx", folder, folder, folder / "contacts.yaml"]
    assert page.post("/api/open", json={"name": "a.yaml", "what": "x"}).status_code == 400


@pytest.mark.parametrize("code", codes())
def test_new_notes_are_those_of_the_command(page: TestClient, code: str) -> None:
    assert done(page, "new", name="b", language=code) == {"name": "b.yaml"}
    made = CliRunner().invoke(minutes, ["new", "c.yaml", "--language", code])
    assert made.exit_code == 0
    assert Path("b.yaml").read_bytes() == Path("c.yaml").read_bytes()


def test_notes_of_the_next_meeting_are_those_of_the_command(page: TestClient) -> None:
    Path("minutes.toml").write_text("[wording]\npresent = 'Er waren'\n", encoding="utf-8")
    assert done(page, "new", name="b.yml", **{"from": "a.yaml"}) == {"name": "b.yml"}
    assert CliRunner().invoke(minutes, ["new", "c.yml", "--from", "a.yaml"]).exit_code == 0
    assert Path("b.yml").read_bytes() == Path("c.yml").read_bytes()


@posix
def test_new_notes_take_the_place_of_nothing(page: TestClient) -> None:
    answer = page.post("/api/new", json={"name": "a.yaml", "language": "nl"})
    assert (answer.status_code, codes_of(answer.json())) == (409, ["E403"])
    os.symlink("nowhere", "l.yaml")
    assert page.post("/api/new", json={"name": "l.yaml", "language": "nl"}).status_code == 409
    assert Path("a.yaml").read_text("utf-8") == NOTES


@pytest.mark.parametrize("name", [".x", "a/b//c", "contacts", "../a", "a\0", "", " "])
def test_new_notes_need_a_name_that_notes_can_have(page: TestClient, name: str) -> None:
    before = sorted(Path().iterdir())
    answer = page.post("/api/new", json={"name": name, "language": "nl"})
    assert (answer.status_code, codes_of(answer.json())) == (409, ["E403"])
    assert sorted(Path().iterdir()) == before


def test_spaces_around_a_new_name_are_none_of_it(page: TestClient) -> None:
    assert done(page, "new", name=" b.yaml ", language="nl") == {"name": "b.yaml"}


def test_a_slash_in_a_new_name_makes_no_folder(page: TestClient) -> None:
    status, answer = refused(page, "new", name="deel 1/2", language="nl")
    assert (status, codes_of(answer), Path("deel 1").exists()) == (409, ["E403"], False)
    assert "(/)" in answer["problems"][0]["message"]
    Path("2026").mkdir()
    assert done(page, "new", name="2026/b", language="nl") == {"name": "2026/b.yaml"}


def test_notes_with_errors_are_followed_by_none(page: TestClient) -> None:
    Path("a.yaml").write_text(NOTES + "plaats: @x\n", encoding="utf-8")
    answer = page.post("/api/new", json={"name": "b.yaml", "from": "a.yaml"})
    assert (answer.status_code, codes_of(answer.json())) == (422, ["E106"])
    assert not Path("b.yaml").exists()


def test_exact_pages_are_those_of_libreoffice(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"name": "a.yaml", "text": NOTES}
    made: list[Any] = [b"\n%PDF-1.7 %%EOF"]  # what readers take for one
    monkeypatch.setattr("minutes_kit.web.actions.converted", lambda _: made)
    monkeypatch.setattr("minutes_kit.web.actions.is_installed", lambda: True)
    answer = page.post("/api/exact", json=asked)
    assert (answer.status_code, answer.content) == (200, made[0])
    assert answer.headers["content-type"] == "application/pdf"
    made[0] = Failure("E623")
    answer = page.post("/api/exact", json=asked)
    assert (answer.status_code, codes_of(answer.json())) == (422, ["E623"])
    monkeypatch.setattr("minutes_kit.web.actions.is_installed", lambda: False)
    answer = page.post("/api/exact", json=asked)
    assert (answer.status_code, answer.content) == (204, b"")


def test_a_pdf_is_made_beside_the_document(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Any] = [b"%PDF-1.7\nstartxref\n%%EOF"]
    monkeypatch.setattr("minutes_kit.word.pdf.converted", lambda many: made * len(many))
    answer = done(page, "pdf")
    assert (answer["document"], answer["pdf"], answer["problems"]) == ("a.docx", "a.pdf", [])
    made[0] = Failure("E623")
    answer = done(page, "pdf")
    assert (answer["document"], answer["pdf"], codes_of(answer)) == ("a.docx", None, ["E623"])
    Path("a.yaml").write_text(NOTES + "plaats: @x\n", encoding="utf-8")
    answer = done(page, "pdf")
    assert (answer["document"], answer["pdf"], codes_of(answer)) == (None, None, ["E106"])


@pytest.mark.parametrize("code", codes())
def test_the_schema_is_that_of_the_command(page: TestClient, code: str) -> None:
    assert page.get(f"/schema.json?language={code}").text == schema_text(code)


def test_there_are_words_for_the_languages_that_there_are(page: TestClient) -> None:
    for code in codes():
        assert page.get(f"/words.json?language={code}").json() == table(code, "desk.toml")
    for path in ("/words.json?language=xx", "/schema.json?language=../nl"):
        assert page.get(path).status_code == 404


def test_the_files_of_the_page_have_the_types_that_browsers_want(
    page: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutes_kit.web.api.found", lambda: tmp_path)
    kinds = {"index.html": "text/html", "desk.js": "text/javascript", "icon.svg": "image/svg+xml"}
    for name, kind in kinds.items():
        (tmp_path / name).write_text(name, encoding="utf-8")
        path = "/" if name == "index.html" else f"/bundle/{name}"
        answer = page.get(path)
        assert (answer.text, answer.headers["content-type"].partition(";")[0]) == (name, kind)
    assert page.get("/bundle/lacks.js").status_code == 404
    assert page.get("/bundle/a.yaml").status_code == 404
