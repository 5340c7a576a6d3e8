"""What was done in Word is not lost when a document is made again, and saving it is no change."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK, WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from folders import ROOT
from judges import libreoffice_docx, needs

from minutes_kit.mail.drafts import parcels
from minutes_kit.mail.packing import Wishes
from minutes_kit.problems import Problem
from minutes_kit.word.batch import make
from minutes_kit.word.build import build
from minutes_kit.word.edited.guard import Guard
from minutes_kit.word.jobs import plan
from minutes_kit.word.package import untouched
from word import parts, rezipped, saved, text_box

NOW = dt.datetime(2025, 11, 21, 9, tzinfo=dt.UTC)
NOTES = """\
taal: nl
titel: Stuurgroep
datum: 20/11/2025
aanwezig: [{naam: An Bos, e-mail: an@example.org}]
agenda:
  - titel: Genk
    tekst: "De begeleiding verloopt **vlot** in Genk."
    vaststellingen: [Akkoord, Bezwaar]
    acties: [{wat: Zaal huren, wie: An Bos}]
"""
MADE = build(NOTES.encode())
PNG = str(ROOT / "docs/minutes.png")
MAIN, FOOTER = "word/document.xml", "word/footer1.xml"
Do = Callable[[Any], object]


def in_word(do: Do) -> bytes:
    """The document as python-docx saves it, with something done to it."""
    document = docx.Document(io.BytesIO(MADE))
    do(document)
    return saved(document)


def in_xml(old: str, new: str, part: str = MAIN) -> bytes:
    """The document with all of a text of a part replaced, as a pattern finds it."""
    text, count = re.subn(old, new, parts(MADE)[part].decode())
    assert count
    return rezipped(MADE, {part: text})


def said(document: Any, text: str = "Akkoord") -> Any:
    """The first paragraph with a text."""
    return next(one for one in document.paragraphs if text in one.text)


def look(name: str, value: object = True) -> Do:
    def do(document: Any) -> None:
        setattr(said(document).runs[0].font, name, value)

    return do


def colour(document: Any) -> None:
    said(document).runs[0].font.color.rgb = RGBColor(255, 0, 0)


def thin(document: Any) -> None:
    for run in said(document, "verloopt").runs:
        run.bold = None


def comment(document: Any) -> None:
    document.add_comment(said(document).runs, text="Klopt dit?", author="Noor")


def picture(document: Any) -> None:
    said(document).add_run().add_picture(PNG)


def picture_alone(document: Any) -> None:
    said(document).insert_paragraph_before().add_run().add_picture(PNG)


def page_break(document: Any) -> None:
    said(document).insert_paragraph_before().add_run().add_break(WD_BREAK.PAGE)


def new_page(document: Any) -> None:
    said(document, "Genk").paragraph_format.page_break_before = True


def style(document: Any) -> None:
    said(document).style = document.styles["Normal"]


def centred(document: Any) -> None:
    said(document).alignment = 1


def cell(document: Any) -> None:
    table = next(one for one in document.tables if "Zaal huren" in one.cell(1, 0).text)
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:fill="FFFF00"/>')
    table.cell(1, 0)._tc.get_or_add_tcPr().append(shade)


def footer(document: Any) -> None:
    document.sections[0].footer.paragraphs[0].add_run(" – Vertrouwelijk")


def header(document: Any) -> None:
    document.sections[0].header.add_paragraph().add_run().add_picture(PNG)


def bold_footer(document: Any) -> None:
    document.sections[0].footer.paragraphs[0].runs[0].bold = True


def typo(document: Any) -> None:
    said(document).runs[0].text = "Accoord"


def gone(document: Any) -> None:
    one = said(document, "Bezwaar")._p
    one.getparent().remove(one)


BOX = text_box("Let op").replace("\\", "\\\\")
INSERTED = '<w:ins w:id="90" w:author="An"><w:r><w:t>Niet </w:t></w:r></w:ins>'
RUN = r"(<w:r>(?:(?!</w:r>).)*>)Akkoord(</w:t></w:r>)"

DONE: dict[str, tuple[Callable[[], bytes], str]] = {  # and what is told of it
    "a comment": (lambda: in_word(comment), "opmerkingen"),
    "a picture": (lambda: in_word(picture), "afbeeldingen"),
    "a picture in a paragraph of its own": (lambda: in_word(picture_alone), "afbeeldingen"),
    "bold": (lambda: in_word(look("bold")), "de opmaak van ‘Akkoord’"),
    "bold no more": (lambda: in_word(thin), "de opmaak van ‘De begeleiding verloopt"),
    "italic": (lambda: in_word(look("italic")), "de opmaak van ‘Akkoord’"),
    "strike": (lambda: in_word(look("strike")), "de opmaak van ‘Akkoord’"),
    "hidden": (lambda: in_word(look("hidden")), "Akkoord → □"),
    "underline": (lambda: in_word(look("underline")), "de opmaak van ‘Akkoord’"),
    "highlight": (
        lambda: in_word(look("highlight_color", WD_COLOR_INDEX.YELLOW)),
        "de opmaak van ‘Akkoord’",
    ),
    "colour": (lambda: in_word(colour), "de opmaak van ‘Akkoord’"),
    "size": (lambda: in_word(look("size", Pt(16))), "de opmaak van ‘Akkoord’"),
    "capitals": (lambda: in_word(look("small_caps")), "de opmaak van ‘Akkoord’"),
    "raised": (lambda: in_word(look("superscript")), "de opmaak van ‘Akkoord’"),
    "a page break": (lambda: in_word(page_break), "pagina-einden"),
    "a new page before": (lambda: in_word(new_page), "pagina-einden"),
    "another style": (lambda: in_word(style), "de opmaak van ‘Akkoord’"),
    "centred": (lambda: in_word(centred), "de opmaak van ‘Akkoord’"),
    "a coloured cell": (lambda: in_word(cell), "de opmaak van ‘Zaal huren’"),
    "a footer": (lambda: in_word(footer), "voettekst"),
    "a bold footer": (lambda: in_word(bold_footer), "voettekst"),
    "a picture in the header": (lambda: in_word(header), "afbeeldingen"),
    "a link": (
        lambda: in_xml(RUN, r'<w:hyperlink w:anchor="x">\1Akkoord\2</w:hyperlink>'),
        "de opmaak van ‘Akkoord’",
    ),
    "a word": (lambda: in_word(typo), "Akkoord → Accoord"),
    "a paragraph less": (lambda: in_word(gone), "− Bezwaar"),
    "a text box": (lambda: in_xml(RUN, rf"\1Akkoord{BOX}\2"), "+ Let op"),
    "a footnote": (
        lambda: in_xml(RUN, r'\1Akkoord\2<w:r><w:footnoteReference w:id="2"/></w:r>'),
        "Akkoord → Akkoord",
    ),
    "a tracked word": (lambda: in_xml(RUN, rf"{INSERTED}\1Akkoord\2"), "Akkoord → Niet Akkoord"),
    "a signature": (lambda: rezipped(MADE, {"_xmlsignatures/sig1.xml": b"<s/>"}), "handtekening"),
}
SAVED: dict[str, Callable[[], bytes]] = {
    "python-docx": lambda: in_word(lambda _: None),
    "packed anew": lambda: rezipped(MADE, {}),
    "runs with marks": lambda: in_xml("<w:r>", '<w:r w:rsidR="00AB12CD">'),
    "a split run": lambda: in_xml(
        RUN, r'\1Akk\2<w:proofErr w:type="spellEnd"/><w:r><w:t>oord</w:t></w:r>'
    ),
    "pages": lambda: in_xml(RUN, r"<w:r><w:lastRenderedPageBreak/></w:r>\1Akkoord\2"),
    "a language": lambda: in_xml(RUN, r'<w:r><w:rPr><w:lang w:val="nl-BE"/></w:rPr><w:t>Akkoord\2'),
    "looks of none": lambda: in_xml(
        RUN,
        '<w:r><w:rPr><w:b w:val="0"/><w:u w:val="none"/><w:color w:val="auto"/></w:rPr>'
        r"<w:t>Akkoord\2",
    ),
    "black": lambda: in_xml(RUN, r'<w:r><w:rPr><w:color w:val="000000"/></w:rPr><w:t>Akkoord\2'),
    "page numbers": lambda: in_xml(">1</w:t>", ">13</w:t>", FOOTER),
    "a program": lambda: in_xml("</Properties>", "<TotalTime>3</TotalTime></Properties>", APP),
}
APP = "docProps/app.xml"


def notes_in(folder: Path, text: str = NOTES) -> Path:
    path = folder / "verslag.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def answers(folder: Path, document: bytes, text: str = NOTES) -> tuple[list[Problem], bool]:
    """What build tells of a document that is there; whether it is the new one, and mail agrees."""
    path = folder / "verslag.docx"
    path.write_bytes(document)
    [job] = plan([notes_in(folder, text)], None)
    [parcel] = parcels([job], Wishes(), NOW, dry=True)
    found = make(job, None, force=False).problems
    assert [one.code for one in parcel.problems] == [one.code for one in found]
    for mailed, built in zip(parcel.problems, found, strict=True):
        assert "--as-is" in mailed.hint
        assert ("minutes update" in mailed.hint) == ("minutes update" in built.hint)
    return found, path.read_bytes() == build(text.encode())


@pytest.mark.parametrize("name", DONE)
def test_what_was_done_in_word_is_kept_and_named(tmp_path: Path, name: str) -> None:
    edited, told = DONE[name]
    [problem], replaced = answers(tmp_path, edited())
    assert (problem.code, replaced) == ("E401", False)
    assert told in problem.hint


NEW = NOTES.replace("vlot", "**goed**").replace("titel: Stuurgroep", "titel: Werkgroep")


@pytest.mark.parametrize("text", [NOTES, NEW], ids=["", "changed"])
@pytest.mark.parametrize("name", SAVED)
def test_a_document_that_was_only_saved_gives_way(tmp_path: Path, name: str, text: str) -> None:
    assert answers(tmp_path, SAVED[name](), text) == ([], True)


@needs("soffice")
def test_what_libreoffice_saves_gives_way_if_nothing_was_done_to_it(tmp_path: Path) -> None:
    def much(document: Any) -> None:
        for do in (comment, picture, look("highlight_color", WD_COLOR_INDEX.YELLOW), footer):
            do(document)

    [notes] = ROOT.glob("examples/2025-03-18-*.yaml")
    made = build(notes.read_bytes(), str(notes))
    alone, done = tmp_path / "alone.docx", tmp_path / "done.docx"
    alone.write_bytes(made)
    done.write_bytes(in_word(much))
    saved_ones = libreoffice_docx([alone, done], tmp_path)
    assert not untouched(saved_ones[alone].read_bytes())
    assert Guard().lets_go(saved_ones[alone].read_bytes(), made)
    [problem], _ = answers(tmp_path, saved_ones[done].read_bytes())
    named = problem.hint.partition("gewijzigd is: ")[2].partition(". Wilt")[0].split("; ")
    assert named == ["de opmaak van ‘Akkoord’", "opmerkingen", "de voettekst", "afbeeldingen"]


def test_what_the_notes_changed_since_is_not_told_as_changed_in_word(tmp_path: Path) -> None:
    now = NOTES.replace("vlot", "traag").replace("[Akkoord, Bezwaar]", "[Akkoord, Voorbehoud]")
    [problem], _ = answers(tmp_path, in_word(typo), now)
    assert problem.hint.endswith("In Word gewijzigd: Akkoord → Accoord")
