"""What a document says once every change in it is accepted."""

from __future__ import annotations

import pytest
from lxml import etree

from minutes_kit.word.edited.read import OBJECT, Paragraph, paragraphs_in, styles_in

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOLD = "<w:rPr><w:b/></w:rPr>"
STYLES = (
    '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr>'
    '</w:style><w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr>'
    '<w:b/><w:u w:val="single"/></w:rPr></w:style><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Bullet 2"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kort"><w:name w:val="Overview"/>'
    '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
)


def tree(inner: str, name: str = "body") -> object:
    return etree.fromstring(f'<w:{name} xmlns:w="{MAIN}">{inner}</w:{name}>')


def read(inner: str) -> list[Paragraph]:
    return paragraphs_in(tree(inner), styles_in(tree(STYLES, "styles")))


def run(text: str, look: str = "", tag: str = "t") -> str:
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("a") + '<w:proofErr w:type="spellStart"/>' + run("b"), "ab"),
        (f"<w:ins>{run('a')}</w:ins><w:del>{run('b', tag='delText')}</w:del>", "a"),
        (f"<w:moveFrom>{run('a')}</w:moveFrom><w:moveTo>{run('b')}</w:moveTo>", "b"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb\tc"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "ab"),
        ("<w:r><w:noBreakHyphen/></w:r>", "\u2011"),
        ('<w:r><w:sym w:char="F04A"/><w:footnoteReference/></w:r>', OBJECT * 2),
        (
            "<w:hyperlink>" + run("a") + "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>",
            "a",
        ),
        (f"<w:sdt><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a"),
        (run("  a  "), "a"),
        (run("a") + run("bc", "<w:rPr><w:vanish/></w:rPr>"), f"a{OBJECT}"),
        (run("a") + run("b", '<w:rPr><w:rStyle w:val="Weg"/></w:rPr>'), f"a{OBJECT}"),
        (run("a", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "a"),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE</w:instrText></w:r>{run('a')}", "a"),
    ],
)
def test_the_text_of_a_paragraph_is_what_a_reader_sees(inner: str, text: str) -> None:
    assert [one.text for one in read(f"<w:p>{inner}</w:p>")] == [text]


@pytest.mark.parametrize(
    ("below", "texts"),
    [
        (f"<w:p>{run('b')}</w:p>", ["ab"]),
        ("", ["a"]),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('b')}</w:p></w:tc></w:tr></w:tbl>", ["a", "b"]),
        (f"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p>{run('b')}</w:p>", ["a", "b"]),
    ],
)
def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next_beside_it(
    below: str, texts: list[str]
) -> None:
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    found = read(f"<w:p>{deleted}{run('a')}</w:p>{below}")
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("style", "own", "place"),
    [
        ("Kort", "", ("", 0)),
        ("Kort", '<w:ilvl w:val="0"/><w:numId w:val="9"/>', ("", 0)),
        ("Kort", '<w:ilvl w:val="1"/><w:numId w:val="9"/>', ("bullet", 2)),
        ("Lijst", "", ("bullet", 2)),
        ("Lijst", '<w:ilvl w:val="1"/><w:numId w:val="9"/>', ("bullet", 2)),
        ("Lijst", '<w:ilvl w:val="0"/><w:numId w:val="9"/>', ("bullet", 1)),
        ("", '<w:ilvl w:val="0"/><w:numId w:val="0"/>', ("", 0)),
    ],
)
def test_a_place_in_a_list_is_that_of_the_style_unless_the_paragraph_says_another(
    style: str, own: str, place: tuple[str, int]
) -> None:
    look = f'<w:pPr><w:pStyle w:val="{style}"/><w:numPr>{own}</w:numPr></w:pPr>'
    [one] = read(f"<w:p>{look}{run('a')}</w:p>")
    assert one.place_in_list == place


def test_a_look_is_that_of_the_run_else_of_its_style() -> None:
    off = '<w:rPr><w:rStyle w:val="Zwaar"/><w:b w:val="0"/></w:rPr>'
    strong = '<w:rPr><w:rStyle w:val="Zwaar"/><w:i w:val="true"/></w:rPr>'
    [one] = read(f"<w:p>{run('a')}{run('b', BOLD)}{run('c', off)}{run('d', strong)}</w:p>")
    assert [*one.looks] == [0, 1, 0, 3]


GIVEN = [
    *(f"<w:{name}/>" for name in ("strike", "dstrike", "caps", "smallCaps")),
    *('<w:u w:val="single"/>', '<w:highlight w:val="yellow"/>', '<w:shd w:fill="FFFF00"/>'),
    *('<w:color w:val="FF0000"/>', '<w:vertAlign w:val="superscript"/>', '<w:sz w:val="32"/>'),
    '<w:rStyle w:val="Link"/>',
]
NOT_GIVEN = [
    *(f'<w:{name} w:val="0"/>' for name in ("strike", "dstrike", "caps", "smallCaps")),
    *('<w:u w:val="none"/>', '<w:highlight w:val="none"/>', '<w:shd w:fill="auto"/>'),
    *('<w:color w:val="000000"/>', '<w:color w:val="auto"/>', '<w:vertAlign w:val="baseline"/>'),
    *('<w:sz w:val="22"/>', '<w:rStyle w:val="Link"/><w:u w:val="none"/>', "<w:lang/>"),
]


@pytest.mark.parametrize(
    ("look", "given"), [*((one, True) for one in GIVEN), *((one, False) for one in NOT_GIVEN)]
)
def test_a_look_without_a_sign_in_notes_is_given_or_not(look: str, given: bool) -> None:
    [one] = read(f"<w:p>{run('a', f'<w:rPr>{look}</w:rPr>')}</w:p>")
    assert bool(one.dress[0]) is given


def test_the_style_of_a_link_gives_no_look_without_a_sign() -> None:
    style = '<w:rStyle w:val="Link"/>'
    [one] = read(
        "<w:p><w:hyperlink>"
        + run("a", f"<w:rPr>{style}</w:rPr>")
        + run("b", f'<w:rPr>{style}<w:highlight w:val="yellow"/></w:rPr>')
        + "</w:hyperlink></w:p>"
    )
    assert [*one.looks] == [1, 1]
    assert [*map(bool, one.dress)] == [False, True]


def test_the_cells_of_a_row_are_known_and_deleted_rows_are_not_read() -> None:
    def row(first: str, second: str, look: str = "") -> str:
        cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in (first, second))
        return f"<w:tr><w:trPr>{look}</w:trPr>{cells}</w:tr>"

    table = f"<w:tbl>{row('a', 'b')}{row('c', 'd', '<w:del/>')}{row('', 'e')}</w:tbl>"
    found = [(one.text, one.column, one.row, one.starts) for one in read(table)]
    assert found == [("a", 1, 1, True), ("b", 2, 1, False), ("e", 2, 2, True)]


def test_the_place_in_a_list_is_that_of_the_style_else_of_the_numbering() -> None:
    style = '<w:pPr><w:pStyle w:val="Lijst"/></w:pPr>'
    number = '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="4"/></w:numPr></w:pPr>'
    found = read(f"<w:p>{style}{run('a')}</w:p><w:p>{number}{run('b')}</w:p><w:p>{run('c')}</w:p>")
    assert [one.place_in_list for one in found] == [("bullet", 2), ("bullet", 3), ("", 0)]
