"""Web addresses that are none, and files that are not there, are told at their place."""

from __future__ import annotations

from pathlib import Path

from sense import BASE, ITEM, Case, Places, each, places

from minutes_kit import check

CASES: list[Case] = [
    (
        "a web address with a comma",
        ITEM + "  projecten:\n  - titel: P\n    website: www,example.org",
        [("W516", 10, 14)],
    ),
    (
        "a web address without its colon",
        BASE + "bijlagen:\n- titel: B\n  link: http//example.org/a",
        [("W516", 5, 9)],
    ),
    ("a file that is not there", BASE + "bijlagen:\n- bestand: weg.pdf", [("W517", 4, 12)]),
    ("a file by its name alone", BASE + "bijlagen: weg.pdf", [("W517", 3, 11)]),
    (
        "files and a link on a line",
        BASE + "bijlagen:\n- nota.docx, Plan 2025.PDF\n- weg.pdf; www.a.be/b",
        [("W517", 4, 3), ("W517", 4, 3), ("W517", 5, 3)],
    ),
    (
        "a file of an item below another that is not there",
        ITEM + "  punten:\n  - titel: B\n    bijlagen:\n    - bestand: weg.pdf",
        [("W517", 11, 16)],
    ),
]
FINE = {
    "titles": BASE + "bijlagen: [Nota, 'Begroting, in pdf', 'Kaart.', 'Zie Nota, weg.pdf']",
    "a remark behind a web address": ITEM
    + "  projecten: [{titel: P, website: www.a.be/b?c=d#e (binnenkort), tekst: T}]",
    "no web address yet": ITEM + "  projecten: [{titel: P, website: in opbouw, tekst: T}]",
}


@each(CASES, FINE)
def test_what_leads_nowhere_is_told_at_its_place(text: str, expected: Places) -> None:
    assert places(text) == expected


def test_files_are_looked_for_only_where_a_folder_is_given(tmp_path: Path) -> None:
    (tmp_path / "deel").mkdir()
    (tmp_path / "deel" / "a.pdf").touch()
    text = (BASE + "bijlagen: [{bestand: 'deel\\a.pdf'}, {bestand: deel/a.pdf}]").encode()
    assert check(text, "notes.yaml", tmp_path)[1] == []
    assert len(check(text, "notes.yaml", tmp_path / "deel")[1]) == 2
    assert check(text, "notes.yaml")[1] == []


def test_files_and_links_on_a_line_are_several() -> None:
    typed = "Begroting 1.pdf, https://www.a.be/nota,2; plan.docx"
    for form in (f" {typed}", f"\n- {typed}"):
        notes, _ = check((BASE + f"bijlagen:{form}").encode(), "notes.yaml")
        assert notes
        said = [(one.title, one.file, one.link) for one in notes.attachments]
        link = "https://www.a.be/nota,2"
        assert said == [("", "Begroting 1.pdf", ""), ("", "", link), ("", "plan.docx", "")]
