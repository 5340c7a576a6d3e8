"""Comments of makers do not go out, and what Word numbers is not there twice after a loop."""

from __future__ import annotations

import io
import re

import docx
import pytest

from minutes_kit.word.template.accept.remarks import KINDS
from minutes_kit.word.verify.verify import Wishes, verify
from word import BODY, blank, document, edited, lines, parts, rendered, rezipped, saved, template

WORD_2010 = "http://schemas.microsoft.com/office/word/2010"
MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships"
LOOP = ("{%p for person in attendees %}", "{{ person.names }} INNER", "{%p endfor %}")


def commented() -> bytes:
    """A template with comments, also on the tags of a loop."""
    made = blank()
    for words in LOOP:
        run = made.add_paragraph().add_run(words)
        made.add_comment([run], "Nog eens nakijken", author="Maker M.", initials="MM")
    data = saved(made)
    for kind in ("commentsExtended", "commentsIds", "people"):
        link = f'<Relationship Id="{kind}" Type="{MICROSOFT}/{kind}" Target="{kind}.xml"/>'
        data = edited(data, "</Relationships>", f"{link}</Relationships>", RELATIONSHIPS)
        declared = f'<Override PartName="/word/{kind}.xml" ContentType="a/{kind}+xml"/></Types>'
        data = edited(data, "</Types>", declared, "[Content_Types].xml")
        data = rezipped(data, {f"word/{kind}.xml": '<a author="Maker M."/>'})
    return data


RELATIONSHIPS = "word/_rels/document.xml.rels"


def test_no_comment_goes_out() -> None:
    assert lines(commented()) == ["Ann INNER", "Bo INNER"]
    made = document(commented())
    found = parts(made)
    assert not [name for name, part in found.items() if b"Maker M." in part or b"comment" in part]
    assert not [name for name in found if name.removeprefix("word/").split(".")[0].lower() in KINDS]
    assert b"people" not in found["[Content_Types].xml"] + found[RELATIONSHIPS]
    assert len(docx.Document(io.BytesIO(made)).paragraphs) == 2


def test_a_comment_beside_other_content_of_its_run_goes_alone() -> None:
    mark = '</w:t><w:commentReference w:id="0"/><w:t>'
    data = edited(commented(), " INNER", f" {mark}INNER")
    assert lines(data) == ["Ann INNER", "Bo INNER"]
    assert "commentReference" not in rendered(data)[BODY]


def in_loop(xml: str) -> bytes:
    """A template with something in a loop of two."""
    return edited(template(*LOOP), "INNER", f"</w:t></w:r>{xml}<w:r><w:t>")


SHAPE = (
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shape id="Frame 2" o:spid="_x0000_s1026" style="width:9pt;height:9pt"/></w:pict></w:r>'
)
NUMBERED = {
    "a bookmark": '<w:bookmarkStart w:id="3" w:name="here"/><w:r/><w:bookmarkEnd w:id="3"/>',
    "a bookmark in another": (
        '<w:bookmarkStart w:id="3" w:name="a"/><w:bookmarkStart w:id="4" w:name="b"/>'
        '<w:bookmarkEnd w:id="3"/><w:bookmarkEnd w:id="4"/>'
    ),
    "a permission": '<w:permStart w:id="5" w:edGrp="everyone"/><w:permEnd w:id="5"/>',
    "a control": (
        '<w:sdt><w:sdtPr><w:id w:val="123"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
    ),
    "a shape": SHAPE,
}
_IDS = re.compile(r'<(?:w:bookmarkStart|w:permStart|v:shape)[^>]*? (?:w:)?id="([^"]*)"')


@pytest.mark.parametrize("xml", NUMBERED.values(), ids=NUMBERED)
def test_what_a_loop_repeats_has_numbers_of_its_own(xml: str) -> None:
    made = document(in_loop(xml))
    found = _IDS.findall(parts(made)[BODY].decode())
    assert len(found) == len(set(found))
    assert "E756" not in {one.code for one in verify(made, "a", Wishes()).problems}


def test_a_control_that_a_loop_repeats_has_no_number() -> None:
    body = rendered(in_loop(NUMBERED["a control"]))[BODY]
    assert body.count("<w:sdtContent>") == 2
    assert "<w:id " not in body


def test_bookmarks_go_with_their_ends_and_the_first_of_a_name_is_kept() -> None:
    body = rendered(in_loop(NUMBERED["a bookmark in another"]))[BODY]
    assert re.findall(r"w:name=\"(\w)\"", body) == ["a", "b"]
    assert len(re.findall("<w:bookmarkEnd", body)) == 2


def test_paragraphs_and_drawings_have_no_number_that_a_loop_would_double() -> None:
    data = edited(
        template(*LOOP),
        "<w:p>",
        f'<w:p xmlns:w14="{WORD_2010}/wordml" w14:paraId="1" w14:textId="2">',
    )
    assert "paraId" not in rendered(data)[BODY]
    assert "textId" not in rendered(data)[BODY]
