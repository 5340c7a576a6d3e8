"""Which templates are used, which are refused, and that docxtpl's whole language works."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.text.pieces import Piece, View
from minutes_kit.word.template import trial as contract
from minutes_kit.word.template.compiled import compile_template
from minutes_kit.word.template.shipped import shipped
from word import (
    BODY,
    FULL,
    MAIN,
    PLACES,
    W,
    blank,
    document,
    edited,
    lines,
    lines_of,
    parts,
    placed,
    refusal,
    rendered,
    rezipped,
    saved,
    shown,
    table,
    template,
    text_box,
    without,
)

# Whatever docxtpl makes of a template, this package makes as well.


def by_docxtpl(data: bytes, what: View) -> list[str]:
    """The paragraphs that plain docxtpl makes, of the same parts."""
    made = plain(data, what)
    return [line for name in rendered(data, what) for line in lines_of(made[name])]


def plain(data: bytes, what: View | None = None) -> dict[str, bytes]:
    """The parts of plain docxtpl's document."""
    what, using, buffer = what or shown(), DocxTemplate(io.BytesIO(data)), io.BytesIO()
    using.render({name: getattr(what, name) for name in what.__struct_fields__}, autoescape=True)
    using.save(buffer)
    return parts(buffer.getvalue())


BODIES = {
    "text": ("{{ title }}: {{date}}",),
    "paragraph loop": ("{%p for person in attendees %}", "{{ person.names }}", "{%p endfor %}"),
    "loop in a paragraph": ("{% for person in attendees %}{{ person.names }}, {% endfor %}end",),
    "condition": ("{%p if draft %}", "no", "{%p else %}", "yes", "{%p endif %}"),
    "condition over paragraphs": ("a {% if draft %}b", "c{% endif %} d"),
    "merged with the text before": ("a", "{%- if title %} b {% endif %}"),
    "merged with the text after": ("a {% if title -%}", "b", "{%- endif %} c"),
    "whitespace control": ("a {{- title -}} b",),
    "comment": ("a{# no #}b", "{#p gone #}", "c"),
    "set": ("{% set x = title %}{{ x }}",),
    "macro": ("{% macro m(p) %}{{ p.names }}!{% endmacro %}{{ m(attendees[0]) }}",),
    "smart quotes": ("{{ “a” ~ ‘b’ }} ‘c’ “d”",),
    "comparisons": ("{% if 1 < 2 and 2 > 1 %}a{% endif %}{{ 'yes' if 1 < 2 else 'no' }}",),
    "filters": ("{{ title|upper }} {{ attendees|map(attribute='names')|join(', ') }}",),
    "loop variables": ("{% for p in attendees %}{{ loop.index }}{{ p.names }}{% endfor %}",),
    "numbers": ("{{ attendees|length }}",),
    "raw": ("{% raw %}{{ no tag }} {% nor this %}{% endraw %}",),
    "docxtpl's own escapes": ("{_{ title }_} {_% if %_}",),
    "unicode": ("€ “Čz” 𝔘 {{ title }} שלום",),
}


@pytest.mark.parametrize("texts", BODIES.values(), ids=BODIES)
def test_paragraphs_come_out_as_docxtpl_makes_them(texts: tuple[str, ...]) -> None:
    data = template(*texts)
    assert lines(data) == by_docxtpl(data, shown())


@pytest.mark.parametrize("where", PLACES)
def test_a_tag_works_in_every_place_where_docxtpl_knows_it(where: str) -> None:
    data = placed(where, "{{ title }}")
    assert "Zorg & <Welzijn>" in lines(data)
    assert lines(data) == by_docxtpl(data, shown())


TABLES: dict[str, tuple[list[str], ...]] = {
    "row loop": (
        ["{%tr for p in attendees %}", ""],
        ["{{ p.names }}", "x"],
        ["{%tr endfor %}", ""],
    ),
    "row condition": (["{%tr if draft %}", ""], ["no", "x"], ["{%tr endif %}", ""], ["a", "b"]),
    "column loop": (["{%tc for p in attendees %}", "{{ p.names }}", "{%tc endfor %}"],),
    "wide column loop": (["{%tc for n in range(7) %}", "{{ n }}", "{%tc endfor %}"],),
    "empty column loop": (["{%tc for p in absent %}", "{{ p.names }}", "{%tc endfor %}", "end"],),
    "colspan": (["{% colspan 2 %}{{ title }}", "b"],),
    "computed colspan": (["{% colspan attendees|length %}{{ title }}", "b"],),
    "cell background": (["{% cellbg 'FF0000' if title else '00FF00' %}{{ title }}", "b"],),
    "vertical merge": (
        ["{%tr for p in attendees %}", ""],
        ["{% vm %}same", "{{ p.names }}"],
        ["{%tr endfor %}", ""],
    ),
    "horizontal merge": (["{%tc for p in attendees %}", "{% hm %}{{ title }}", "{%tc endfor %}"],),
    "comment row": (["{#tr gone #}", ""], ["a", "{{ title }}"]),
}


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_tables_come_out_as_docxtpl_makes_them(rows: tuple[list[str], ...]) -> None:
    data = table(*rows)
    assert shape(rendered(data)[BODY].encode()) == shape(plain(data)[BODY])


def test_a_table_that_gets_narrower_has_the_columns_that_docxtpl_leaves() -> None:
    made = blank()
    row = made.add_table(1, 3).rows[0].cells
    row[0].merge(row[1]).text = "{% colspan 1 %}{{ title }}"
    data = saved(made)
    assert shape(rendered(data)[BODY].encode()) == shape(plain(data)[BODY])


def shape(part: bytes) -> list[Any]:
    """The widths of the columns of tables, and what their cells look like and say."""
    root = etree.fromstring(part)
    grids = [column.get(f"{W}w") for column in root.iter(f"{W}gridCol")]
    rows = [[look(cell) for cell in row.iter(f"{W}tc")] for row in root.iter(f"{W}tr")]
    return [grids, *rows]


def look(cell: Any) -> tuple[Any, ...]:
    """The text of a cell and how it is merged and coloured."""
    values = [cell.find(f".//{W}{name}") for name in ("gridSpan", "vMerge", "shd")]
    return "".join(cell.itertext()).strip(), *(dict(v.attrib) for v in values if v is not None)


SPLIT = ["{", "{", " per", "son.", "na", "mes }", "}"]


def test_a_tag_in_many_runs_of_many_looks_is_one_tag() -> None:
    made = blank()
    made.add_paragraph("{%p for person in attendees %}")
    paragraph = made.add_paragraph()
    for index, text in enumerate(SPLIT):
        paragraph.add_run(text).bold = bool(index % 2)
    made.add_paragraph("{%p endfor %}")
    assert lines(saved(made)) == by_docxtpl(saved(made), shown()) == ["Ann", "Bo"]


def test_a_column_loop_whose_tag_is_in_many_runs_gets_its_columns() -> None:
    data = table(["{%tc for n in range(5) %}", "{{ n }}", "{%tc endfor %}"])
    split = edited(data, "{%tc for", "{%</w:t></w:r><w:r><w:t>tc for")
    assert shape(rendered(split)[BODY].encode()) == shape(rendered(data)[BODY].encode())


def test_a_tag_knows_an_ampersand() -> None:
    assert lines(template("{% if title == 'Zorg & <Welzijn>' %}same{% endif %}")) == ["same"]


def test_a_field_may_hold_a_tag() -> None:
    data = edited(template("X"), "<w:t>X</w:t>", "<w:instrText>X {{ title }}</w:instrText>")
    assert "<w:instrText>X Zorg &amp; &lt;Welzijn&gt;</w:instrText>" in rendered(data)[BODY]


def test_a_text_box_may_hold_blocks() -> None:
    data = edited(template("BOX"), "BOX", text_box("{{p next_meeting.text }}"))
    typed = edited(template("BOX"), "BOX", text_box("Text www.example.org"))
    assert list(lines_of(rendered(data, FULL)[BODY])) == by_docxtpl(typed, FULL)


def test_the_keyboard_of_who_typed_a_tag_does_not_set_the_language_of_a_text() -> None:
    data = edited(
        template("T{{ title }}"), "<w:t>T", '<w:rPr><w:lang w:val="nl-BE"/></w:rPr><w:t>T'
    )
    assert "nl-BE" not in rendered(data)[BODY]


def test_pictures_in_a_loop_have_numbers_of_their_own(tmp_path: Path) -> None:
    made = blank()
    made.add_paragraph("{%p for person in attendees %}")
    made.add_picture(str(shipped("../docs/minutes.png")))
    made.add_paragraph("{%p endfor %}")
    pictures = etree.fromstring(rendered(saved(made))[BODY].encode()).iter("{*}docPr")
    assert [picture.get("id") for picture in pictures] == ["1", "2"]


# What a loop or a condition leaves must still be a table, a cell, a header.

LOOP = ("{%p for person in absent %}", "{{ person.names }}", "{%p endfor %}")
ALONE = [LOOP, ("{%p if draft %}", "text", "{%p endif %}")]


@pytest.mark.parametrize("tags", ALONE)
@pytest.mark.parametrize("where", ["cell", "header", "footnote", "text box"])
def test_what_is_left_empty_still_has_a_paragraph(tags: tuple[str, ...], where: str) -> None:
    data = placed(where, "TAGS")
    name = next(n for n, part in parts(data).items() if b"TAGS" in part)
    data = edited(data, "TAGS", "</w:t></w:r></w:p><w:p><w:r><w:t>".join(tags), name)
    root = etree.fromstring(rendered(data)[name].encode())
    holders = root.iter(*(f"{{*}}{kind}" for kind in ("tc", "hdr", "footnote", "txbxContent")))
    assert {etree.QName(list(holder)[-1]).localname for holder in holders} == {"p"}


def test_a_table_of_which_no_row_is_left_goes() -> None:
    made = rendered(table(["{%tr for p in absent %}"], ["{{ p.names }}"], ["{%tr endfor %}"]))[BODY]
    assert "<w:tbl>" not in made


def test_a_row_of_which_no_cell_is_left_goes() -> None:
    made = table(["{%tc for p in absent %}", "{{ p.names }}", "{%tc endfor %}"], ["a", "b", "c"])
    assert len(list(etree.fromstring(rendered(made)[BODY].encode()).iter(f"{W}tr"))) == 1


def test_a_table_within_a_cell_may_have_loops_of_its_own() -> None:
    made = blank()
    cell = made.add_table(1, 1).cell(0, 0)
    cell.text = "around"
    inner = cell.add_table(3, 1)
    for row, text in zip(
        inner.rows, ["{%tr for p in attendees %}", "{{ p.names }}", "{%tr endfor %}"]
    ):
        row.cells[0].text = text
    assert lines(saved(made)) == ["around", "Ann", "Bo"]


# Tags that would take a text with them.

BESIDE = {
    "paragraph tag": template("text {%p if title %}", "{%p endif %}"),
    "text after a paragraph tag": template("{%p if title %} text", "{%p endif %}"),
    "two paragraph tags": template("{%p if title %}{%p if date %}", "{%p endif %}"),
    "blocks": template("Text: {{p agenda[0].text }}"),
    "paragraph comment": template("{#p comment #} text"),
    "row tag": table(["{%tr for p in attendees %}", "text"], ["{%tr endfor %}", ""]),
    "loop in one row": table(["{%tr for p in attendees %}", "{{ p.names }}{%tr endfor %}"]),
    "column tag": table(["{%tc for p in attendees %} text", "{%tc endfor %}"]),
    "in a header": placed("header", "text {%p if title %}"),
    "in a footnote": placed("footnote", "text {%p if title %}"),
    "in a text box": placed("text box", "text {%p if title %}"),
}


@pytest.mark.parametrize("data", BESIDE.values(), ids=BESIDE)
def test_text_that_would_vanish_beside_a_tag_is_refused(data: bytes) -> None:
    code, values = refusal(compile_template, data)
    assert code == "E305"
    assert values["tag"] in values["place"]
    assert values["tag"] != values["place"]


# Files that are no template.


WHOLE = template("{{ title }}")
NO_WORD = {
    "empty": b"",
    "text": b"{{ title }}",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "truncated": WHOLE[:-40],
    "head only": WHOLE[:2000],
    "other zip": rezipped(WHOLE, dict.fromkeys(parts(WHOLE)) | {"a.txt": "a"}),
    "no body": rezipped(WHOLE, {BODY: None}),
    "no text": rezipped(WHOLE, {BODY: f'<w:document xmlns:w="{MAIN}"/>'}),
    "other XML": rezipped(WHOLE, {BODY: "<html/>"}),
    "other names": edited(WHOLE, MAIN, "http://example.org/main"),
}


@pytest.mark.parametrize("data", NO_WORD.values(), ids=NO_WORD)
def test_a_file_that_is_no_word_document_is_refused_in_one_way(data: bytes) -> None:
    assert refusal(compile_template, data) == ("E301", {"reason": "not a Word document (.docx)"})


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice_is_refused() -> None:
    buffer = io.BytesIO(WHOLE)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("docProps/core.xml", "<a/>")
    assert refusal(compile_template, buffer.getvalue())[0] == "E307"


def test_no_wrong_byte_makes_anything_but_an_error_or_a_document() -> None:
    random.seed(1)
    for position in random.sample(range(len(WHOLE)), 150):
        wrong = bytes([WHOLE[position] ^ random.randrange(1, 256)])
        assert refusal(compile_template, WHOLE[:position] + wrong + WHOLE[position + 1 :])[0] in (
            "",
            "E301",
            "E307",
        )


# Files that would harm who opens them.

STYLES = "word/styles.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
ENTITY = '<!DOCTYPE a [<!ENTITY b "bomb">]>'


def outside(kind: str, mode: str = 'TargetMode="External"') -> bytes:
    """A template with a relationship to the outside."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    added = f'<Relationship Id="x" Type="{office}/{kind}" Target="http://a.example/b" {mode}/>'
    return edited(WHOLE, "</Relationships>", f"{added}</Relationships>", RELATIONSHIPS)


def utf16(data: bytes, part: str) -> bytes:
    text = parts(data)[part].decode().replace("UTF-8", "UTF-16", 1)
    return rezipped(data, {part: text.encode("utf-16")})


def stored_as(data: bytes, method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, part in parts(data).items():
            archive.writestr(name, part)
    return buffer.getvalue()


DOCTYPE = edited(WHOLE, "<w:document", f"{ENTITY}<w:document")
UNSAFE = {
    "doctype": DOCTYPE,
    "doctype in UTF-16": utf16(DOCTYPE, BODY),
    "doctype in styles": edited(WHOLE, "<w:styles", f"{ENTITY}<w:styles", STYLES),
    "not well-formed": edited(WHOLE, "<w:body>", "<w:body><w:p>"),
    "unbound prefix": edited(WHOLE, "<w:body>", "<w:body><x:p/>"),
    "relationships not well-formed": rezipped(WHOLE, {RELATIONSHIPS: "<Relationships>"}),
    "object outside": outside("oleObject"),
    "picture outside": outside("image"),
    "frame outside": outside("frame"),
    "outside in UTF-16": utf16(outside("image"), RELATIONSHIPS),
    "outside in single quotes": outside("image", "TargetMode = 'External'"),
    "outside by an entity": outside("image", 'TargetMode="&#69;xternal"'),
    "many members": rezipped(WHOLE, {f"word/media/{n}.png": b"" for n in range(1000)}),
    "much XML": rezipped(WHOLE, {"customXml/a.xml": f"<a>{'<b/>' * 3_000_000}</a>"}),
    "much of all": rezipped(WHOLE, {"word/media/a.bin": bytes(101_000_000)}),
    "packed as LZMA": stored_as(WHOLE, zipfile.ZIP_LZMA),
    "packed as bzip2": stored_as(WHOLE, zipfile.ZIP_BZIP2),
}


@pytest.mark.parametrize("data", UNSAFE.values(), ids=UNSAFE)
def test_a_file_that_may_harm_is_refused(data: bytes) -> None:
    code, values = refusal(compile_template, data)
    assert code == "E307"
    assert values["reason"]


def test_a_member_that_unpacks_to_more_than_it_says_is_refused() -> None:
    bomb = rezipped(WHOLE, {"word/media/a.bin": bytes(50_000_000)})
    size = struct.pack("<I", 50_000_000)
    assert bomb.count(size) == 2
    lying = bomb.replace(size, struct.pack("<I", 10))
    assert refusal(compile_template, lying)[0] == "E301"


def test_a_doctype_in_a_part_by_another_name_is_refused() -> None:
    data = edited(DOCTYPE, "/word/document.xml", "/word/document.bin", "[Content_Types].xml")
    data = edited(data, "word/document.xml", "word/document.bin", "_rels/.rels")
    moved = parts(data)[BODY]
    data = rezipped(data, {BODY: None, "word/document.bin": moved})
    assert refusal(compile_template, data)[0] in ("E301", "E307")


def test_a_hyperlink_to_the_outside_is_fine() -> None:
    assert refusal(compile_template, outside("hyperlink")) == ("", {})


# Templates as other programs write them.


def test_parts_may_have_other_names_as_word_online_gives_them() -> None:
    data = table(["{{p agenda[0].findings }}"])
    for kind in ("styles", "numbering", "settings"):
        part = parts(data)[f"word/{kind}.xml"]
        data = edited(data, f"{kind}.xml", f"{kind}2.xml", "[Content_Types].xml")
        data = edited(data, f"{kind}.xml", f"{kind}2.xml", RELATIONSHIPS)
        data = rezipped(data, {f"word/{kind}.xml": None, f"word/{kind}2.xml": part})
    compiled = compile_template(data)
    assert compiled.numbering == "word/numbering2.xml"
    assert {"word/styles2.xml", "word/settings2.xml"} < compiled.texts.keys()


@pytest.mark.parametrize("part", [BODY, STYLES, RELATIONSHIPS, "word/numbering.xml"])
def test_parts_may_be_in_utf_16(part: str) -> None:
    data = template("{{r attendees[0].email }} é", "{{p agenda[0].findings }}")
    assert rendered(utf16(data, part), FULL) == rendered(data, FULL)


def test_relationships_may_be_empty_in_any_way() -> None:
    header = "word/_rels/header1.xml.rels"
    data = placed("header", "{{r attendees[0].email }}")
    empty = (
        '<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    )
    made = parts(document(rezipped(data, {header: empty}), FULL))
    assert made[header].count(b"http://www.example.org") == 1


def test_a_part_that_knows_relationships_only_inside_gets_them_at_its_root() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    root = f'<w:hdr xmlns:w="{MAIN}"><w:p xmlns:r="{office}"/>'
    tag = "<w:p><w:r><w:t>{{r attendees[0].email }}</w:t></w:r></w:p></w:hdr>"
    made = rendered(rezipped(placed("header", "x"), {"word/header1.xml": root + tag}), FULL)
    assert "<w:hyperlink r:id=" in made["word/header1.xml"]


def test_core_properties_are_announced_where_a_program_wrote_none() -> None:
    made = document(without(template("{{ title }}"), "docProps/core.xml"))
    assert docx.Document(io.BytesIO(made)).core_properties.title == "Zorg & <Welzijn>"


def test_core_properties_elsewhere_are_replaced() -> None:
    data, other = template("{{ title }}"), "package/core.psmdcp"
    old = parts(data)["docProps/core.xml"]
    for part in ("_rels/.rels", "[Content_Types].xml"):
        data = edited(data, "docProps/core.xml", other, part)
    made = document(rezipped(data, {"docProps/core.xml": None, other: old}))
    assert other not in parts(made)
    assert docx.Document(io.BytesIO(made)).core_properties.title == "Zorg & <Welzijn>"


def test_properties_are_filled_in() -> None:
    company, app = "<Company/>", "docProps/app.xml"
    data = edited(template("x"), company, "<Company>{{ title }}</Company>", app)
    assert b"<Company>Zorg &amp; &lt;Welzijn&gt;</Company>" in parts(document(data))[app]
    assert parts(document(template("x")))[app] == parts(template("x"))[app]


def localized() -> bytes:
    """A template of a Dutch Word: its ids of styles are Dutch, their names English."""
    made = blank()
    for name, number in (("List Bullet", "Lijstopsomteken"), ("List Number", "Lijstnummering")):
        made.styles[name].element.set(qn("w:styleId"), number)
    made.add_paragraph("{{p agenda[0].findings }}")
    return saved(made)


def test_styles_are_found_by_their_names() -> None:
    assert 'w:val="Lijstopsomteken"' in rendered(localized(), FULL)[BODY]


def test_a_template_without_numbering_can_do_without() -> None:
    compiled = compile_template(without(WHOLE, "word/numbering.xml"))
    assert (compiled.numbering, compiled.styles.levels) == ("", {})


# A template is tried before it is used.


def tried(data: bytes) -> None:
    contract.tried(compile_template(data))


def test_the_shipped_template_keeps_the_contract_and_drops_nothing() -> None:
    made = compile_template(shipped("esf.docx").read_bytes())
    assert (contract.tried(made).dropped, contract.tried(made).ordered) == ((), True)


def test_a_sample_that_has_everything_leaves_no_field_empty() -> None:
    known = {(one.__name__, name) for one in Piece.__subclasses__() for name in names_of(one)}
    assert known - set(filled(FULL)) == set()


def names_of(piece: type[Struct]) -> tuple[str, ...]:
    return piece.__struct_fields__


def filled(value: Any) -> Iterator[tuple[str, str]]:
    """The fields with a value, wherever they are, behind the names of their pieces."""
    for one in value if isinstance(value, list) else ():
        yield from filled(one)
    if isinstance(value, Piece):
        for name in names_of(type(value)):
            if part := getattr(value, name):
                yield type(value).__name__, name
                yield from filled(part)


NO_ROLE = "{% for p in absent %}{% if not p.role %}{{ p.nme }}{% endif %}{% endfor %}"
HIDDEN = {
    "by a condition": ("{% if reference %}{{ titel }}{% endif %}", "titel"),
    "by emptiness": ("{% if not attendees %}{{ labels.titel }}{% endif %}", "labels.titel"),
    "by a language": ("{% if language == 'fr-BE' %}{{ labels.titel }}{% endif %}", "labels.titel"),
    "by a word": ("{% if title == 'rare' %}{{ titel }}{% endif %}", "titel"),
    "by an empty field": (NO_ROLE, "p.nme"),
    "in a loop": ("{% for a in attachments %}{{ a.nme }}{% endfor %}", "a.nme"),
    "deep": ("{% if next_meeting %}{{ next_meeting.plaats }}{% endif %}", "next_meeting.plaats"),
}


@pytest.mark.parametrize(("text", "tag"), HIDDEN.values(), ids=HIDDEN)
def test_a_misprint_that_is_hidden_is_found_before_it_is_needed(text: str, tag: str) -> None:
    code, values = refusal(tried, template(text))
    assert (code, values["tag"]) == ("E302", tag)


FINE = [
    "{% if attendees is defined and surprise is defined %}{{ surprise }}{% endif %}",
    "{% if next_meeting %}{{ next_meeting.title }}{% endif %}",
    "{{ date.split()[-1] }}",
    "{% set n = namespace(x=0) %}{% for p in absent %}{% set n.x = n.x + 1 %}{% endfor %}{{ n.x }}",
]


@pytest.mark.parametrize("text", FINE)
def test_a_sound_template_passes_the_contract(text: str) -> None:
    tried(template(text))


def test_a_style_that_no_notes_have_asked_for_is_not_missed() -> None:
    data = edited(
        template("{%p for item in agenda %}", "{{p item.findings }}", "{%p endfor %}"),
        "List Bullet",
        "Puce",
        STYLES,
    )
    tried(data)
    assert refusal(rendered, data, FULL) == ("E306", {"style": "List Bullet"})


def test_a_value_of_the_wrong_kind_is_found_before_it_is_needed() -> None:
    code, values = refusal(tried, template("{% for item in agenda %}{{ item.text }}{% endfor %}"))
    assert (code, values["tag"]) == ("E305", "{{ item.text }}")


def test_a_part_that_cannot_be_opened_is_found_before_it_is_needed() -> None:
    made = compile_template(template("PLACE"))
    broken = made.sources[BODY].replace("PLACE", "{% if draft %}</w:t>{% endif %}")
    code, values = refusal(contract.tried, replace(made, sources={BODY: broken}))
    assert (code, values["reason"]) == ("E304", "broken")


NEVER = {
    "{{ reference }}": True,
    "{{ location }}": False,
    "{% if draft and False %}{{ location }}{% endif %}": False,
    "{% if reference %}{{ reference }}{% else %}{{ location }}{% endif %}": False,
    "{% if next_meeting %}{{r next_meeting.rsvp }}{% endif %}": True,
}


@pytest.mark.parametrize(("text", "never"), NEVER.items())
def test_a_field_that_no_tag_names_is_never_printed(text: str, never: bool) -> None:
    assert ("location" in contract.tried(compile_template(template(text))).dropped) == never


def test_a_field_whose_tag_is_hidden_is_never_printed() -> None:
    data = edited(template("{{ location }}"), "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    assert "location" in contract.tried(compile_template(data)).dropped
