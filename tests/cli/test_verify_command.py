"""`minutes verify`: what it says, in which form, and how it ends."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from broken_documents import OLD, STYLES, chain, good, part, swap
from chromium import violations, with_chromium
from folders import ROOT
from terminal import run

from minutes_kit.fingerprint import untouched
from minutes_kit.languages.folder import codes
from word import BODY, rezipped

NOTES = "titel: Overleg\ndatum: 18 maart 2025\nplaats: Genk\n"
OTHERS = chain(part("docProps/app.xml", "<Properties/>"), swap(STYLES, "Document Kind", "Kind"))
BROKEN = chain(OTHERS, swap(BODY, ">Netwerken<", ">{{ name }}<"))(good(OLD))
WARNED = rezipped(good(OLD), {})  # no longer to the last byte as it was made


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a good document, a broken one, one with a warning, and notes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(good(OLD))
    (tmp_path / "b.docx").write_bytes(BROKEN)
    (tmp_path / "w.docx").write_bytes(WARNED)
    (tmp_path / "n.yaml").write_text(NOTES, encoding="utf-8")
    return tmp_path


SHOWN = """\
b.docx: Voldoet niet: 1 fout te verbeteren.
b.docx, tekst, alinea 52: E765 Hier staat ‘{{ name }}’, zoals in een sjabloon dat niet ingevuld is.
          | {{ name }}
    Vul in wat daar hoort te staan. Staat het zo in de notities, kijk het document dan samen met de
    notities na: minutes verify --notes verslag.yaml verslag.docx
1 bestand: 1 fout.
Meer uitleg over een code: minutes explain E765
Nagekeken: de regels over Europese steun, de toegankelijkheid (EN 301 549, hoofdstuk 10) en het \
Word-bestand zelf. Niet vergeleken met notities.
Niet beoordeeld, want dat kan geen programma: of de tekst juist is, wat er op afbeeldingen staat, \
of de koppen passen.
"""


def test_a_finding_is_told_with_its_place() -> None:
    answer = run("verify", "b.docx")
    assert (answer.out, answer.err, answer.code) == (SHOWN, "", 1)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["a.docx"], 0), (["w.docx"], 0), (["w.docx", "--strict"], 1), (["a.docx", "b.docx"], 1)],
)
def test_it_ends_as_check_does(arguments: list[str], code: int) -> None:
    assert run("verify", *arguments).code == code


def test_a_folder_is_its_documents(folder: Path) -> None:
    (folder / "~$a.docx").write_bytes(b"")
    (folder / "sub").mkdir()
    (folder / "sub" / "C.DOCX").write_bytes(b"")
    answer = run("verify", ".")
    assert f"{Path('sub/C.DOCX')}, document: E751" in answer.out
    assert "4 bestanden: 2 fouten, 1 waarschuwing." in answer.out
    (folder / "empty").mkdir()
    assert "E417" in run("verify", "empty").out


def test_json_holds_all_that_is_known() -> None:
    [found] = json.loads(run("verify", "b.docx", "--format", "json").out)
    names = "file place severity code clause message hint excerpt line column"
    assert found.keys() == {*names.split()}
    assert (found["file"], found["place"], found["clause"]) == ("b.docx", "tekst, alinea 52", "")
    assert (found["line"], found["column"], found["excerpt"]) == (0, 0, "{{ name }}")


def test_github_is_told_the_place_in_the_message() -> None:
    answer = run("verify", "b.docx", "--format", "github", env={"LANG": "en"})
    assert answer.out.startswith("::error file=b.docx,title=E765::body, paragraph 52%0AHere is ")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_file_that_cannot_be_read_is_told(form: str) -> None:
    answer = run("verify", "none.docx", "--format", form)
    assert "E112" in answer.out
    assert (answer.err, answer.code) == ("", 1)


def test_a_document_is_compared_with_its_notes(folder: Path) -> None:
    run("build", "n.yaml")
    assert run("verify", "n.docx", "--notes", "n.yaml").code == 0
    (folder / "n.yaml").write_text(NOTES.replace("Genk", "Gent"), encoding="utf-8")
    assert "E784 In het document staat hier" in run("verify", "n.docx", "--notes", "n.yaml").out
    (folder / "n.yaml").write_text("titel: [", encoding="utf-8")
    answer = run("verify", "n.docx", "--notes", "n.yaml")
    assert answer.out.startswith("n.yaml:1:")
    assert answer.code == 1


def test_build_verifies_what_it_made(folder: Path) -> None:
    answer = run("build", "--verify", "n.yaml")
    assert (answer.err, answer.code) == ("", 0)
    rules = "from minutes_kit.word.verify.package import marks"
    broken = f"{rules}; marks.check = lambda _, findings: findings.add('E767')"
    answer = run("build", "--verify", "n.yaml", before=broken)
    assert answer.out.startswith("n.docx: ongewijzigd")
    assert answer.err.startswith("n.docx, document: E767")
    assert answer.code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.docx", "--report", "a.txt"],
        ["a.docx", "--period", "1999-2000"],
        ["a.docx", "--template", "b.docx"],
    ],
)
def test_a_wrong_call_ends_with_two(arguments: list[str]) -> None:
    answer = run("verify", *arguments)
    assert (answer.out, answer.code) == ("", 2)


def test_a_template_is_told_as_such(folder: Path) -> None:
    (folder / "t.docx").write_bytes((ROOT / "templates" / "esf.docx").read_bytes())
    answer = run("verify", "t.docx", env={"LANG": "en"})
    assert "E785 This is a template" in answer.out
    assert "minutes template check t.docx" in answer.out
    assert "1 file: 1 error." in answer.out


def test_the_template_of_the_comparison_may_be_named(folder: Path) -> None:
    (folder / "t.docx").write_bytes((ROOT / "templates" / "esf.docx").read_bytes())
    assert run("build", "n.yaml", "--template", "t.docx").code == 0
    assert run("verify", "n.docx", "--notes", "n.yaml", "--template", "t.docx").code == 0


def test_an_emblem_that_is_not_there_is_told() -> None:
    answer = run("verify", "a.docx", "--emblem", "none.png")
    assert answer.err.startswith("none.png: E112")
    assert answer.code == 1


# The page.


PAGE = "verify", "a.docx", "b.docx", "none.docx", "--report", "r.html"


class _Outline(HTMLParser):
    """The elements of a page, and what they would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.fetched: list[str] = []
        self.language = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        known = dict(attrs)
        self.tags.append(tag)
        self.language = self.language or known.get("lang") or ""
        self.fetched += [known[name] or "" for name in ("src", "href") if name in known]
        if tag == "th":
            assert known["scope"] in ("row", "col")


@pytest.mark.parametrize("code", codes())
def test_the_page_is_one_file_in_a_language(folder: Path, code: str) -> None:
    assert run(*PAGE, env={"LANG": code}).code == 1
    page = (folder / "r.html").read_bytes()
    outline = _Outline(page.decode())
    assert outline.language.startswith(code)
    assert outline.fetched == []
    assert [tag for tag in outline.tags if tag in ("h1", "h2")] == ["h1", *["h2"] * 4]
    assert outline.tags.count("table") == outline.tags.count("caption") == 4
    assert untouched(page)


@with_chromium
def test_the_page_is_accessible(folder: Path) -> None:
    run(*PAGE)
    page = folder / "r.html"
    assert violations(page) == []
    page.write_text(page.read_text("utf-8").replace(' lang="nl-BE"', ""), "utf-8")
    assert [told.partition(":")[0] for told in violations(page)] == ["html-has-lang"]


def test_the_page_is_the_same_each_time(folder: Path) -> None:
    pages = set()
    for seed in "12":
        run(*PAGE, env={"PYTHONHASHSEED": seed})
        pages.add((folder / "r.html").read_bytes())
    assert len(pages) == 1


def test_the_page_tells_which_file_it_was_and_what_was_looked_for(folder: Path) -> None:
    run("verify", "b.docx", "--report", "r.html", env={"LANG": "en"})
    page = (folder / "r.html").read_text("utf-8")
    assert "body, paragraph 52" in page
    assert "not in order (1 ×)" in page
    assert "not looked at" in page  # without notes, nothing is compared


def test_the_page_takes_the_place_of_no_other_file(folder: Path) -> None:
    (folder / "r.html").write_text("mine", encoding="utf-8")
    answer = run("verify", "a.docx", "--report", "r.html")
    assert answer.err.startswith("r.html: E401")
    assert (folder / "r.html").read_text("utf-8") == "mine"
