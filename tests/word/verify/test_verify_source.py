"""Whether a document is what was made of its notes, and where it differs."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import good
from folders import ROOT
from goldens import made

from minutes_kit.languages.locale import load_problems
from minutes_kit.problems import MinutesError
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.dossier import Asked
from minutes_kit.word.verify.source import WITH_NOTES, WITHOUT_NOTES, made_of
from minutes_kit.word.verify.verify import Wishes, verify
from word import edited, rezipped, template

NOTES = ROOT / "examples" / "2005-09-16-regierol.yaml"
MADE = made(NOTES)
END, MORE = "<w:sectPr", "<w:p><w:r><w:t>Toegevoegd</w:t></w:r></w:p>"
CELL = "header, table 1, row 1, column 2"
HEADER, FOOTER = "word/header1.xml", "word/footer1.xml"
APP = "docProps/app.xml"
RESAVED = rezipped(MADE, {APP: "<Properties/>"})  # as Word does: no fingerprint, another program


def found(document: bytes, notes: Path | None = None) -> list[tuple[str, str]]:
    """The codes of what is found in a document, each with its place."""
    compared = made_of(notes, "en", Asked()) if notes else None
    told = verify(document, "x.docx", Wishes("en", made=compared)).problems
    return [(one.code, one.place) for one in told]


@pytest.mark.parametrize("document", [MADE, RESAVED, rezipped(MADE, {})])
def test_a_document_with_the_paragraphs_of_its_notes_is_theirs(document: bytes) -> None:
    assert found(document, NOTES) == []


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (edited(MADE, END, f"{MORE}{END}"), [("E782", "body, paragraph 56")]),
        (edited(MADE, "Themawerking Regierol", "Overleg"), [("E784", "body, paragraph 2")]),
        (edited(MADE, ">Netwerken<", "><"), [("E783", "body, paragraph 52")]),
        (edited(MADE, "Sociaal Fonds", "Fonds", HEADER), [("E782", CELL), ("E783", CELL)]),
        (edited(MADE, "ESF-Agentschap Vlaanderen", "OCMW Genk", HEADER), []),
    ],
    ids=["more", "another", "less", "header", "agency"],
)
def test_a_paragraph_that_differs_is_told_at_its_place(
    document: bytes, told: list[tuple[str, str]]
) -> None:
    places = [(code, place.partition(", paragraph")[0]) for code, place in found(document, NOTES)]
    assert places == [(code, place.partition(", paragraph")[0]) for code, place in told]


STRUCK = edited(MADE, "<w:r><w:t", "<w:r><w:rPr><w:strike/></w:rPr><w:t")
LINK = '<w:hyperlink r:id="rId{}"><w:r><w:t>ESF</w:t></w:r></w:hyperlink>{}'
LINKED = edited(MADE, "</w:p>", LINK.format(1, "</w:p>"))


@pytest.mark.parametrize(
    ("document", "as_made"),
    [(STRUCK, MADE), (edited(LINKED, LINK.format(1, ""), LINK.format(2, "")), LINKED)],
    ids=["struck through", "led elsewhere"],
)
def test_a_change_of_which_the_text_says_nothing_is_a_change(
    document: bytes, as_made: bytes
) -> None:
    told = verify(document, "x.docx", Wishes("en", made=Opened(as_made))).problems
    assert [one.code for one in told] == ["W781"]


def test_what_stands_in_the_template_is_no_difference(tmp_path: Path) -> None:
    house, line = tmp_path / "house.docx", "<w:p><w:r><w:t>Dienst Werk: </w:t></w:r></w:p>"
    shipped = (ROOT / "templates" / "esf.docx").read_bytes()
    house.write_bytes(edited(shipped, END, f"{line}{END}"))
    saved = rezipped(made_of(NOTES, "en", Asked(), house).data, {APP: "<Properties/>"})
    wishes = Wishes("en", made=made_of(NOTES, "en", Asked(), house))
    assert verify(saved, "x.docx", wishes).problems == []
    assert [code for code, _ in found(saved, NOTES)] == ["E782"]


def test_braces_that_were_typed_in_the_notes_are_no_template() -> None:
    notes = ROOT / "examples" / "2025-03-18-stuurgroep.yaml"
    saved = rezipped(made(notes), {APP: "<Properties/>"})
    assert found(saved, notes) == []
    other = edited(saved, "{{ aantal }}", "{{ aantal }} {{ x }}")
    assert [code for code, _ in found(other, notes)] == ["E765", "E784"]


def test_a_number_of_pages_that_word_counted_is_no_difference() -> None:
    counted = edited(MADE, ">1<", ">17<", FOOTER)
    assert found(counted, NOTES) == []


def test_of_a_long_paragraph_is_told_where_it_differs() -> None:
    document = edited(MADE, "aan volgende begrippen", "aan andere begrippen")
    wishes = Wishes("en", made=made_of(NOTES, "en", Asked()))
    [told] = verify(document, "x.docx", wishes).problems
    assert "aan andere begrippen" in told.message


@pytest.mark.parametrize("document", [rezipped(MADE, {}), RESAVED])
def test_what_we_made_and_somebody_changed_is_told(document: bytes) -> None:
    assert found(document) == [("W781", "document")]


@pytest.mark.parametrize("document", [MADE, good(), template("Verslag")])
def test_what_is_unchanged_or_was_never_ours_is_not_told(document: bytes) -> None:
    assert ("W781", "document") not in found(document)


def test_a_public_document_is_compared_with_the_public_one() -> None:
    notes = ROOT / "examples" / "2025-10-02-toezichtscomite.yaml"
    public = made_of(notes, "en", Asked(public=True))
    assert verify(public.data, "x.docx", Wishes("en", made=public)).problems == []
    assert found(public.data, notes) != []


def test_each_rule_of_the_source_is_one_with_notes_or_without() -> None:
    known = {code for code in load_problems("en") if "781" <= code[1:] < "785"}
    assert known == {*WITH_NOTES, *WITHOUT_NOTES}


def test_of_notes_that_are_no_text_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    notes.write_bytes(MADE)
    with pytest.raises(MinutesError) as told:
        made_of(notes, "en", Asked())
    [one] = told.value.problems
    assert (one.code, one.message) == ("E109", load_problems("en")["E109"].message)


def test_notes_that_make_no_document_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(MinutesError):
        made_of(tmp_path / "none.yaml", "en", Asked())
