"""Notes on the page: checked and mended as the commands do, saved whole and over nobody's work."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from desk_client import client
from folders import DATA
from starlette.testclient import TestClient
from terminal import posix

from minutes_kit.checks.fix import fix
from minutes_kit.cli import minutes
from minutes_kit.files import MAX_TEXT, identity
from minutes_kit.web import folder
from minutes_kit.web.folder import Desk
from minutes_kit.web.notes import Slip, Text, checked, mended, version_of
from minutes_kit.yaml.characters import MAX_BYTES, MAX_LINES

GOOD = "taal: nl\ntitel: Overleg\ndatum: 20/11/2025\n"
HIDDEN = re.compile("‹([0-9A-F]+)›")


def typed_cases() -> list[str]:
    """What is typed in every case of slips, and in every sample of a code."""
    slips = DATA.joinpath("slips.txt").read_text("utf-8").split("\n\n")[1:]
    typed = ["\n".join(line[2:] for line in one.split("\n") if line[:1] == "<") for one in slips]
    samples = DATA.joinpath("samples.txt").read_text("utf-8").split("\n\n")[1:]
    typed += [one.rstrip("\n").partition("\n")[2] for one in samples]
    return [HIDDEN.sub(lambda found: chr(int(found[1], 16)), one) for one in typed]


# A lone surrogate stands for a byte that is no text: a page cannot hold one.
CASES = {
    f"{number:03}.yaml": text
    for number, text in enumerate(typed_cases())
    if text.encode("utf-8", "ignore").decode() == text
}


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """The page of the current folder, in which stand good notes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    return client(tmp_path)


def told(page: TestClient, path: str, **asked: Any) -> Any:
    """What is answered to a call that is done."""
    answer = page.post(f"/api/{path}", json={"name": "a.yaml", **asked})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_cases_of_slips_are_many() -> None:
    assert len(CASES) > 200


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk of a folder in which each case is a file."""
    folder = tmp_path_factory.mktemp("cases").resolve()
    for name, text in CASES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return Desk(folder, "nl", str)


def test_the_same_is_told_as_by_the_command(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.folder)
    said = json.loads(CliRunner().invoke(minutes, ["check", "--format", "json", "."]).output)
    of_page = {name: checked(desk, Text(name, text)) for name, text in CASES.items()}
    found = [one for answer in of_page.values() for one in answer["problems"]]
    mendable = [one.pop("mendable") for one in found]
    assert found == said
    assert not [one for one, mends in zip(said, mendable, strict=True) if mends and not one["mend"]]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_of_an_encoding_the_same_is_told_as_by_the_command(page: TestClient, encoding: str) -> None:
    text = f"{GOOD}plaats: Café\n"
    Path("a.yaml").write_bytes(text.encode(encoding))
    said = json.loads(CliRunner().invoke(minutes, ["check", "--format", "json", "a.yaml"]).output)
    found = told(page, "check", text=text)["problems"]
    assert [one | {"mendable": False} for one in said] == found
    assert ("W111" in {one["code"] for one in found}) == (encoding == "cp1252")


def test_what_the_folder_says_wrong_is_told_as_by_the_command(page: TestClient) -> None:
    Path("minutes.toml").write_text("[build]\nlanguage = 'xx'\n", encoding="utf-8")
    said = json.loads(CliRunner().invoke(minutes, ["check", "--format", "json", "a.yaml"]).output)
    found = told(page, "check", text=GOOD)["problems"]
    assert [(one["file"], one["code"]) for one in found] == [("minutes.toml", "E643")]
    assert [one["message"] for one in found] == [one["message"] for one in said]


def test_whom_the_notes_list_is_told_while_they_can_be_read(page: TestClient) -> None:
    people = "aanwezig: [An, {groep: G, personen: [Bo, An]}]\nverontschuldigd: [Cem]\n"
    for text, told in ((people, ["An", "Bo", "Cem"]), (f"{people}x: @\n", None)):
        asked = {"name": "a.yaml", "text": f"titel: x\ndatum: 2025-11-20\n{text}"}
        assert page.post("/api/check", json=asked).json()["people"] == told


def test_all_is_mended_as_by_the_command(desk: Desk) -> None:
    for name, text in CASES.items():
        assert mended(desk, Slip(name, text)) == {
            "text": fix(text.encode(), name, desk.folder).after
        }


def test_what_can_be_mended_is_by_its_button_and_nothing_else(desk: Desk) -> None:
    mends = 0
    for name, text in CASES.items():
        for one in checked(desk, Text(name, text))["problems"][:3]:
            after = mended(desk, Slip(name, text, one["code"], one["line"]))["text"]
            assert (after != text) == one["mendable"], (text, one["code"])
            mends += one["mendable"]
    assert mends > 100


def test_what_fix_refuses_has_no_button(page: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_kit.checks.fix.harmless", lambda *_: False)
    text = f"{GOOD}plaats: @huis\n"
    assert [one["mendable"] for one in told(page, "check", text=text)["problems"]] == [False]
    assert told(page, "mend", text=text, code="E106", line=4)["text"] == text


def test_a_proposal_is_told_as_the_new_line_and_never_mended(page: TestClient) -> None:
    text = f"{GOOD}status: ontwrp\nplaats: @huis\n"
    asks, slips = told(page, "check", text=text)["problems"]
    assert (asks["mendable"], asks["excerpt"]) == (False, "status: ontwrp")
    assert asks["proposal"] == {"line": 4, "lines": ["status: ontwerp"]}
    assert (slips["mendable"], slips["proposal"]) == (True, None)
    assert told(page, "mend", text=text, code=asks["code"], line=4)["text"] == text
    assert told(page, "mend", text=text)["text"] == f'{GOOD}status: ontwrp\nplaats: "@huis"\n'


def test_one_mend_leaves_the_other_lines(page: TestClient) -> None:
    text = f"{GOOD}plaats: @huis\nvoorzitter: @An\n"
    mended = told(page, "mend", text=text, code="E106", line=5)["text"]
    assert mended == f'{GOOD}plaats: @huis\nvoorzitter: "@An"\n'


def read(page: TestClient, name: str = "a.yaml") -> Any:
    """The notes as the page gets them."""
    return page.get("/api/notes", params={"name": name}).json()


def put(page: TestClient, text: str, version: str | None, name: str = "a.yaml") -> tuple[int, Any]:
    """The status and the answer of saving a text."""
    answer = page.put("/api/notes", json={"name": name, "text": text, "version": version})
    return answer.status_code, answer.json()


def test_notes_are_read_and_saved(page: TestClient) -> None:
    known = read(page)
    expected = {"name": "a.yaml", "text": GOOD, "version": version_of(GOOD.encode())}
    assert known == expected | {"language": "nl", "title": "Overleg"}
    new = GOOD + "plaats: Gent\n"
    answer = {"version": version_of(new.encode()), "recoded": False}
    assert put(page, new, known["version"]) == (200, answer)
    assert Path("a.yaml").read_text("utf-8") == new
    assert read(page)["version"] == version_of(new.encode())


def test_a_file_that_changed_meanwhile_is_shown_and_not_overwritten(page: TestClient) -> None:
    known = read(page)
    other = GOOD + "plaats: Luik\n"
    Path("a.yaml").write_text(other, encoding="utf-8")
    answer = put(page, GOOD + "plaats: Gent\n", known["version"])
    assert answer == (409, {"text": other, "version": version_of(other.encode())})
    assert Path("a.yaml").read_text("utf-8") == other


def test_of_two_pages_the_second_is_told_what_the_first_saved(page: TestClient) -> None:
    version = read(page)["version"]
    first, second = GOOD + "plaats: Gent\n", GOOD + "plaats: Luik\n"
    assert put(page, first, version)[0] == 200
    status, shown = put(page, second, version)
    assert (status, shown["text"]) == (409, first)
    assert put(page, second, shown["version"])[0] == 200


def test_a_change_between_looking_and_saving_is_found(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, theirs = read(page)["version"], GOOD + "# van een ander\n"

    def late(*_: object) -> bytes:
        Path("a.yaml").write_text(theirs, encoding="utf-8")
        return b"# van ons\n"

    monkeypatch.setattr("minutes_kit.web.notes._written", late)
    assert put(page, "# van ons\n", version) == (
        409,
        {"text": theirs, "version": version_of(theirs.encode())},
    )
    assert Path("a.yaml").read_text("utf-8") == theirs


def test_a_file_that_is_gone_is_saved_only_when_that_is_known(page: TestClient) -> None:
    version = read(page)["version"]
    Path("a.yaml").unlink()
    assert put(page, GOOD, version) == (409, {"text": "", "version": None})
    assert put(page, GOOD, None)[0] == 200
    assert put(page, GOOD, None)[0] == 409
    assert Path("a.yaml").read_text("utf-8") == GOOD


def test_a_file_keeps_its_encoding_and_the_ends_of_its_lines(page: TestClient) -> None:
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        before = "titel: Zoë\r\ndatum: 20/11/2025\r\n".encode(encoding)
        Path("a.yaml").write_bytes(before)
        known = read(page)
        assert known["text"] == "titel: Zoë\ndatum: 20/11/2025\n"
        status, answer = put(page, known["text"] + "plaats: Gent\n", known["version"])
        after = "titel: Zoë\r\ndatum: 20/11/2025\r\nplaats: Gent\r\n".encode(encoding)
        assert (status, answer["recoded"]) == (200, False)
        assert Path("a.yaml").read_bytes() == after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_character_that_its_encoding_lacks_makes_it_utf_8_and_that_is_told(
    page: TestClient, end: str
) -> None:
    Path("a.yaml").write_bytes(f"titel: Zoë{end}datum: 20/11/2025{end}".encode("cp1252"))
    text = "titel: Zoë Ž→\ndatum: 20/11/2025\n"
    status, answer = put(page, text, read(page)["version"])
    assert (status, answer["recoded"]) == (200, True)
    assert Path("a.yaml").read_bytes() == text.replace("\n", end).encode()
    assert put(page, text + "# x\n", answer["version"])[1]["recoded"] is False


# What is taken for the mark of an encoding, for a character of another, or for no text at all.
READ_OTHERWISE = ["\x0b", "\x01", "ï»¿", "þÿ", "ÿþ", "Ã©", "\ufeff", "\ufeff\ufeff", "\u2028"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("typed", READ_OTHERWISE, ids=ascii)
def test_what_is_saved_is_opened_as_it_was_typed(
    page: TestClient, encoding: str, typed: str
) -> None:
    Path("a.yaml").write_bytes("titel: Zoë\n".encode(encoding))
    for text in (f"{typed}titel: Zoë\n", f"titel: Zoë {typed}\n", f"titel: {typed}\n"):
        assert put(page, text, read(page)["version"])[0] == 200
        assert read(page)["text"] == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize(
    ("typed", "code"), [("\0", "E109"), ("\n" * (MAX_LINES + 1), "E108"), ("x" * MAX_BYTES, "E108")]
)
def test_what_could_not_be_opened_again_is_not_saved(
    page: TestClient, encoding: str, typed: str, code: str
) -> None:
    before = "titel: Zoë\n".encode(encoding)
    Path("a.yaml").write_bytes(before)
    status, answer = put(page, f"titel: Zoë\n{typed}", read(page)["version"])
    assert (status, [one["code"] for one in answer["problems"]]) == (422, [code])
    assert Path("a.yaml").read_bytes() == before


def test_the_same_text_leaves_the_file_alone(page: TestClient) -> None:
    before = identity(os.stat("a.yaml"))
    assert put(page, GOOD, read(page)["version"])[0] == 200
    assert identity(os.stat("a.yaml")) == before


@posix
def test_notes_are_saved_through_a_link_inside_the_folder(page: TestClient) -> None:
    os.symlink("a.yaml", "l.yaml")
    asked = {
        "name": "l.yaml",
        "text": f"{GOOD}plaats: Genk\n",
        "version": version_of(GOOD.encode()),
    }
    assert page.put("/api/notes", json=asked).status_code == 200
    assert Path("a.yaml").read_text("utf-8") == asked["text"]
    assert os.path.islink("l.yaml")


def test_a_file_that_is_no_text_is_told_and_not_shown(page: TestClient) -> None:
    for data, code in ((b"PK\x03\x04\0\0", "E109"), (b"titel: \xc3\xa9 \xff\n" * 9, "E130")):
        Path("a.yaml").write_bytes(data)
        answer = page.get("/api/notes", params={"name": "a.yaml"})
        assert answer.status_code == 422
        assert code in {one["code"] for one in answer.json()["problems"]}
        assert "text" not in answer.json()


def test_why_a_file_cannot_be_saved_is_told(page: TestClient) -> None:
    version = read(page)["version"]
    Path(".~lock.a.yaml#").write_text(",An Bos,,;", encoding="utf-8")
    status, answer = put(page, GOOD + "# x\n", version)
    assert (status, [one["code"] for one in answer["problems"]]) == (422, ["E402"])
    assert Path("a.yaml").read_text("utf-8") == GOOD


def test_what_cannot_be_written_leaves_the_file_whole(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    version = read(page)["version"]
    monkeypatch.setattr("os.replace", full)
    status, answer = put(page, GOOD + "# x\n", version)
    assert (status, [one["code"] for one in answer["problems"]]) == (422, ["E403"])
    assert [(one.name, one.read_text("utf-8")) for one in Path().iterdir()] == [("a.yaml", GOOD)]


def test_a_text_that_is_too_long_is_a_problem(page: TestClient) -> None:
    found = told(page, "check", text="# " + "x" * MAX_TEXT)["problems"]
    assert [one["code"] for one in found] == ["E108"]


OUTSIDE = [
    *("", ".", "..", "/", "../out.yaml", "x/../../out.yaml", "./a.yaml", "a.yaml/", "//a.yaml"),
    *("/etc/passwd", "/a.yaml", r"..\out.yaml", r"C:\a.yaml", "C:a.yaml", "a.yaml:b.yaml"),
    *("link.yaml", "linked/out.yaml", "contacts.yaml", "minutes.toml", "a.docx", "a", ".a.yaml"),
    *(
        "a.yaml\0",
        "a\n.yaml",
        "b*.yaml",
        "a.yaml.docx",
        ".git/a.yaml",
    ),
    "x" * 5000 + ".yaml",
]


@pytest.fixture
def outside(page: TestClient, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file outside the folder, and links to it and to its folder."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "out.yaml").write_text(GOOD, encoding="utf-8")
    Path("../out.yaml").write_text(GOOD, encoding="utf-8")
    os.symlink(folder / "out.yaml", "link.yaml")
    os.symlink(folder, "linked")
    return folder / "out.yaml"


@posix
@pytest.mark.parametrize("name", OUTSIDE, ids=lambda name: repr(name[:20]))
def test_nothing_but_notes_of_the_folder_can_be_named(
    page: TestClient, outside: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_ODD", re.compile(f"[\0-\x1f{folder.SPECIAL}]"))  # of Windows
    before = sorted(map(str, Path("..").rglob("*")))
    text = {"name": name, "text": "titel: weg\n"}
    calls: list[tuple[str, str, Any]] = [
        ("PUT", "notes", text | {"version": version_of(GOOD.encode())}),
        ("PUT", "notes", text | {"version": None}),
        ("POST", "build", {"name": name}),
        ("POST", "pdf", {"name": name}),
        ("POST", "draft", {"name": name}),
        ("POST", "send", {"name": name}),
        ("POST", "update", {"name": name, "shown": "x"}),
        ("POST", "open", {"name": name, "what": "document"}),
        ("POST", "new", {"name": "n.yaml", "from": name or "-"}),
    ]
    for method, path, body in calls:
        answer = page.request(method, f"/api/{path}", json=body)
        # A name may be too long for the disk alone.
        assert answer.status_code == 404 or (len(name) > 255 and answer.status_code == 422), path
    for path in ("notes", "recipients"):
        assert page.get(f"/api/{path}", params={"name": name}).status_code == 404
    assert sorted(map(str, Path("..").rglob("*"))) == before
    assert outside.read_text("utf-8") == Path("../out.yaml").read_text("utf-8") == GOOD


@posix
def test_names_may_be_odd_where_the_system_has_them(page: TestClient) -> None:
    for name in ("wat? 10:30.yaml", "verslag\u00a0é.yml", "a\\b.yaml", "-x.YAML"):
        Path(name).write_text(GOOD, encoding="utf-8")
        assert read(page, name)["text"] == GOOD
        assert name in {one["name"] for one in page.get("/api/folder").json()["files"]}
    broken = os.fsdecode(b"\xff.yaml")
    Path(broken).write_text(GOOD, encoding="utf-8")
    assert len(page.get("/api/folder").json()["files"]) == 5


@posix
def test_a_folder_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"\xff")
    try:
        odd.mkdir()
    except OSError:  # of macOS, which has no such names
        return
    (odd / "a.yaml").write_text(GOOD, encoding="utf-8")
    (odd / "minutes.toml").write_text("[build]\nlanguage = 'xx'\n", encoding="utf-8")
    page = client(odd)
    answer = page.get("/api/folder")
    assert (answer.status_code, answer.json()["folder"]) == (200, odd.name)
    assert told(page, "check", text=GOOD)["problems"][0]["code"] == "E643"
    assert told(page, "build")["problems"]
