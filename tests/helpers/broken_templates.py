"""A good small template, and templates made from it by one change each, with what is found."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import docx
from broken_documents import Change, chain, part, swap

from minutes_kit.problems import Finding
from minutes_kit.word.review.review import reviewed
from word import BODY, blank, edited, parts, saved, text_box, with_footnote

HEADER, STYLES, CORE = "word/header1.xml", "word/styles.xml", "docProps/core.xml"
RELS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARAGRAPHS = (
    "{{ title }} – {{ date }}{% if time %}, {{ time }}{% endif %}",  # 1
    "{%p if draft %}",  # 2
    "{{ draft }}",
    "{%p endif %}",
    "{%p for item in agenda %}",  # 5
    "{{ item.title }}",
    "{{p item.text }}",
    "{%p endfor %}",  # 8
    "BOX",  # 9, and 10 in it
    "{% for person in attendees %}{{ person.names }} {{r person.email }}; {% endfor %}",  # 11
)
ROWS = (
    ("Who", "What"),
    ("{%tr for action in action_list %}", ""),
    ("{{ action.who }}", "{{p action.what }}"),
    ("{%tr endfor %}", ""),
)
ROW, LAST = "body, table 1, row 2, column 1", "body, table 1, row 4, column 1"
END = "body, paragraph 20"
CELL = "body, table 1, row 3, column 1"
MISSING = {"W340"}  # a small template prints little


@cache
def good() -> bytes:
    """A small template with a bit of everything, of which only fields are missing."""
    document = blank()
    document.core_properties.title = "Template"
    document.sections[0].header.paragraphs[0].text = "{{ labels.agency }}"
    document.sections[0].footer.paragraphs[0].text = "{{ labels.page }}"
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    table = document.add_table(0, 2)
    for texts in ROWS:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("{{ location }}")
    data = edited(saved(document), "<Company/>", f"<Company>{COMPANY}</Company>", APP)
    return edited(data, "BOX", text_box("{{ fund }}"))


def found(data: bytes, language: str = "en") -> list[Finding]:
    """What is found in a template, but for the fields that it does not print."""
    return [one for one in reviewed(data, "t.docx", language).problems if one.code not in MISSING]


class Case(NamedTuple):
    """A change of the good template, with the code and the place of what is found then."""

    code: str
    name: str
    place: str
    change: Change

    def found(self, language: str = "en") -> list[Finding]:
        """What is found in the broken template."""
        return found(_changed(self.change), language)


@cache
def _changed(change: Change) -> bytes:
    """The good template with a change: the same bytes for each language."""
    return change(good())


def at(number: int) -> str:
    """A paragraph of the body."""
    return f"body, paragraph {number}"


def body(old: str, new: str) -> Change:
    """A text of the body replaced."""
    return swap(BODY, old, new)


def all_of(old: str, new: str, name: str = BODY) -> Change:
    """A text replaced wherever it stands, as in a text box, which is there twice."""
    return lambda data: edited(data, old, new, name)


def beside(xml: str, properties: str = "") -> Change:
    """Something beside a tag that takes its paragraph away."""
    return body(
        "<w:r><w:t>{%p if draft %}</w:t></w:r>",
        f"{properties}<w:r><w:t>{{%p if draft %}}</w:t></w:r>{xml}",
    )


def run(inner: str) -> str:
    """A run."""
    return f"<w:r>{inner}</w:r>"


def note(text: str) -> Change:
    """A footnote, which nothing refers to."""
    changed = parts(with_footnote(text))
    names = ("word/footnotes.xml", RELS, TYPES)
    link = f'<Relationship Id="rIdF" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/{names[0]}" ContentType="{kind}"/>'
    return chain(
        part(names[0], changed[names[0]]),
        swap(RELS, "</Relationships>", f"{link}</Relationships>"),
        swap(TYPES, "</Types>", f"{override}</Types>"),
    )


def linked(kind: str, target: str, xml: str, mode: str = "") -> Change:
    """A part or an address to which the paragraph with the place refers."""
    link = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}" {mode}/>'
    return chain(
        swap(RELS, "</Relationships>", f"{link}</Relationships>"),
        body(LOCATION, f"{xml}{LOCATION}"),
    )


def diagram(text: str, name: str = "diagrams/data1.xml") -> Change:
    """A SmartArt drawing with a text, in a part with a name."""
    dgm = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    inner = f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
    data = f'<d:dataModel xmlns:d="{dgm}" xmlns:a="{a}">{inner}</d:dataModel>'
    ids = f'<d:relIds xmlns:d="{dgm}" xmlns:r="{OFFICE}" r:dm="rIdX"/>'
    shown = f"<w:r><w:drawing>{ids}</w:drawing></w:r>"
    return chain(
        part(f"word/{name}", data),
        swap(TYPES, "</Types>", DIAGRAM.replace("diagrams/data1.xml", name)),
        linked("diagramData", name, shown),
    )


def chart(text: str, name: str) -> Change:
    """A chart with a title, in a part with a name."""
    shown = f'<w:r><c:chart xmlns:c="urn:c" xmlns:r="{OFFICE}" r:id="rIdX"/></w:r>'
    return chain(
        part(f"word/{name}", f"<chart><p>{text}</p></chart>"), linked("chart", name, shown)
    )


def data(text: str) -> Change:
    """Data behind the document, to which the package itself leads."""
    link = f'<Relationship Id="rIdX" Type="{OFFICE}/customXml" Target="own/data.xml"/>'
    return chain(
        part("own/data.xml", f"<a>{text}</a>"),
        swap("_rels/.rels", "</Relationships>", f"{link}</Relationships>"),
    )


LINK = f'<w:hyperlink xmlns:r="{OFFICE}" r:id="rIdX"><w:r><w:t>more</w:t></w:r></w:hyperlink>'
FIELD = '<w:fldChar w:fldCharType="begin"/>'
SHORT = "<w:p><w:r><w:t>"
SHUT = "</w:t></w:r></w:p>"
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
TITLE, TIME = "{{ title }}", "{% if time %}"
NEXT = "{% if draft %}{{ next_meeting.title }}{% endif %}"


def picture(words: str) -> str:
    """A picture with words in an attribute, or none."""
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return (
        f'<w:drawing><wp:inline xmlns:wp="{wp}"><wp:docPr id="90" name="x" {words}/>'
        f'<a:graphic xmlns:a="{a}"><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic>'
        "</wp:inline></w:drawing>"
    )


STRUCK = (
    '<w:p><w:pPr><w:rPr><w:del w:id="8" w:author="A"/></w:rPr></w:pPr>'
    '<w:del w:id="9" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
)
PICTURE, UNCLOSED = picture('descr="x"'), picture('descr="{{ title }"')
LOCATION = "<w:r><w:t>{{ location }}</w:t></w:r>"
LISTED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
INSERTED = f'<w:ins w:id="9" w:author="A">{LOCATION}</w:ins>'
DIAGRAM = (
    '<Override PartName="/word/diagrams/data1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.drawingml.diagramData+xml"/></Types>'
)
OUTSIDE = 'TargetMode="External"'
ENDED = "{{ action.who }}" + SHUT + SHORT + "{%p endif %}"
CONTROLLED = CONTROL.format(f"{SHORT}{{%p if draft %}}{SHUT}")
ENDFOR = CONTROL.format("<w:r><w:t>{% endfor %}</w:t></w:r>")
APP, COMPANY = "docProps/app.xml", "{{ labels.agency }}"
LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>'


def of_text(look: str = "", paragraph: str = "", text: str = "{{p item.text }}") -> Change:
    """The look of the tag of a text, and properties of its paragraph."""
    plain = f"<w:r><w:t>{text}</w:t></w:r>"
    return body(plain, f"{paragraph}{plain.replace('<w:t>', f'{look}<w:t>')}")


WHAT = of_text(paragraph=LISTED, text="{{p action.what }}")


def comment(data: bytes) -> bytes:
    """A template with a comment of its makers, at its last paragraph."""
    document = docx.Document(io.BytesIO(data))
    last = document.paragraphs[-1]
    document.add_comment(last.runs, "Ask Ann", "An", "A")
    return saved(document)


CASES = [
    # what does not close
    Case("E320", "a brace less at the end", at(1), body(TITLE, "{{ title }")),
    Case("E320", "no end", at(1), body("{{ time }}{%", "{{ time {%")),
    Case("E320", "an end of another kind", at(1), body(TITLE, "{{ title %}")),
    Case("E320", "a statement with a brace", at(1), body(TIME, "{% if time }")),
    Case(
        "E320",
        "a comment without an end",
        at(6),
        body("{{ item.title }}", "{{ item.title }}{# note"),
    ),
    Case(
        "E320",
        "a tag over two paragraphs",
        at(6),
        body("{{ item.title }}", f"{{{{ item.{SHUT}{SHORT}title }}}}"),
    ),
    Case(
        "E320",
        "a brace less in the header",
        "header, paragraph 1",
        swap(HEADER, "agency }}", "agency }"),
    ),
    Case(
        "E320",
        "a brace less in the footer",
        "footer, paragraph 1",
        swap("word/footer1.xml", "page }}", "page }"),
    ),
    Case("E320", "a brace less in a cell", CELL, body("{{ action.who }}", "{{ action.who }")),
    Case(
        "E320",
        "a brace less in a text box",
        "body, text box, paragraph 10",
        all_of("{{ fund }}", "{{ fund }"),
    ),
    Case("E320", "a brace less in a footnote", "footnote 1, paragraph 1", note("{{ fund }")),
    Case(
        "E320",
        "a brace less in several runs",
        at(1),
        body(TITLE, "{{ ti</w:t></w:r><w:r><w:t>tle }"),
    ),
    Case(
        "E320",
        "a brace less in an alternative text",
        END,
        body("<w:t>{{ location }}", f"{UNCLOSED}<w:t>{{{{ location }}}}"),
    ),
    # what does not open
    Case("E321", "a brace less at the beginning", at(1), body(TITLE, "{ title }}")),
    Case("E321", "no beginning", at(1), body(TITLE, "title }}")),
    Case("E321", "a space between the signs", at(1), body(TIME, "{ % if time %}")),
    Case("E321", "single braces", at(1), body(TITLE, "{ title }")),
    Case(
        "E321",
        "single braces around a field of the notes",
        at(1),
        body(TITLE, "{next_meeting.title}"),
    ),
    Case("E321", "a brace too many", at(1), body(TITLE, "{{ title }}}")),
    Case("E321", "a brace less in a row's cell", CELL, body("{{ action.who }}", "{ action.who }}")),
    Case(
        "E321",
        "a brace less before a header's",
        "header, paragraph 1",
        swap(HEADER, "{{ labels", "{ labels"),
    ),
    Case(
        "E321", "the end of a comment alone", at(6), body("{{ item.title }}", "{{ item.title }} #}")
    ),
    # blocks
    Case("E322", "no endif in a line", at(1), body("{{ time }}{% endif %}", "{{ time }}")),
    Case("E322", "no endif of paragraphs", at(2), body("{%p endif %}", "x")),
    Case("E322", "no endfor of paragraphs", at(5), body("{%p endfor %}", "x")),
    Case("E322", "no endfor of rows", ROW, body("{%tr endfor %}", "")),
    Case(
        "E322",
        "a condition twice",
        at(2),
        body("{%p if draft %}", f"{{%p if draft %}}{SHUT}{SHORT}{{%p if draft %}}"),
    ),
    Case("E322", "no endfor in a line", at(11), body("; {% endfor %}", ";")),
    Case("E322", "a block of raw text", at(1), body(TITLE, "{{ title }}{% raw %}")),
    Case("E323", "no if", at(4), body("{%p if draft %}", "x")),
    Case(
        "E323",
        "no for",
        at(8),
        chain(
            body("{%p for item in agenda %}", "x"),
            body("{{ item.title }}", "x"),
            body("{{p item.text }}", "x"),
        ),
    ),
    Case("E323", "endif twice", at(1), body("{% endif %}", "{% endif %}{% endif %}")),
    Case("E323", "an else alone", at(1), body(TITLE, "{{ title }}{% else %}")),
    Case("E323", "an elif in a loop", at(11), body("{{ person.names }}", "{% elif draft %}")),
    Case("E324", "endfor for endif", at(2), body("{%p endif %}", "{%p endfor %}")),
    Case("E324", "endif for endfor", at(5), body("{%p endfor %}", "{%p endif %}")),
    Case("E324", "a plain end of paragraphs", at(2), body("{%p endif %}", "{% endif %}")),
    Case(
        "E324", "an end of paragraphs in a line", at(2), body("{%p if draft %}", "{% if draft %}")
    ),
    Case("E324", "an end of paragraphs for rows", ROW, body("{%tr endfor %}", "{%p endfor %}")),
    Case("E324", "a plain else", at(2), body("<w:t>{{ draft }}</w:t>", "<w:t>{% else %}</w:t>")),
    Case(
        "E325",
        "an end in a cell",
        at(2),
        chain(body("{%p endif %}", "x"), body("{{ action.who }}", ENDED)),
    ),
    Case(
        "E325",
        "an end in another cell",
        CELL,
        chain(
            body("{{ action.who }}", "{% if draft %}{{ action.who }}"),
            body("{{p action.what }}", f"{{{{p action.what }}}}{SHUT}{SHORT}{{% endif %}}"),
        ),
    ),
    Case(
        "E325",
        "an end in a text box",
        at(2),
        chain(
            body("{%p endif %}", "x"),
            all_of("{{ fund }}", f"{{{{ fund }}}}{SHUT}{SHORT}{{%p endif %}}"),
        ),
    ),
    Case(
        "E325",
        "a beginning in a content control",
        at(2),
        body(f"{SHORT}{{%p if draft %}}{SHUT}", CONTROLLED),
    ),
    Case(
        "E325",
        "an end in a content control of the line",
        at(11),
        body("; {% endfor %}</w:t></w:r>", f"; </w:t></w:r>{ENDFOR}"),
    ),
    Case("E326", "a row in no table", at(6), body("{{ item.title }}", "{#tr no row #}")),
    Case("E326", "a cell in no table", at(6), body("{{ item.title }}", "{#tc no cell #}")),
    # what stands beside
    Case("E305", "words before", at(2), body("{%p if draft %}", "Draft: {%p if draft %}")),
    Case("E305", "words behind", at(4), body("{%p endif %}", "{%p endif %}.")),
    Case(
        "E305",
        "words in the row of a tag",
        LAST,
        body("<w:t>{%tr endfor %}", "<w:t>{%tr endfor %} end"),
    ),
    Case("E305", "words beside blocks", at(7), body("{{p item.text }}", "Text: {{p item.text }}")),
    Case("E327", "a picture", at(2), beside(run(PICTURE))),
    Case("E327", "a section break", at(2), beside("", "<w:pPr><w:sectPr/></w:pPr>")),
    Case("E327", "a page break", at(2), beside(run('<w:br w:type="page"/>'))),
    Case("E327", "a column break", at(2), beside(run('<w:br w:type="column"/>'))),
    Case("E327", "a page break before", at(2), beside("", "<w:pPr><w:pageBreakBefore/></w:pPr>")),
    Case("E327", "a text box", at(2), beside(run(f"<w:t/>{text_box('x')[6:-5]}"))),
    Case("E327", "a field", at(2), beside(run(FIELD) + run('<w:fldChar w:fldCharType="end"/>'))),
    Case("E327", "a simple field", at(2), beside('<w:fldSimple w:instr="PAGE"/>')),
    Case("E327", "a footnote's mark", at(2), beside(run('<w:footnoteReference w:id="1"/>'))),
    Case("E327", "an endnote's mark", at(2), beside(run('<w:endnoteReference w:id="1"/>'))),
    Case("E327", "a special sign", at(2), beside(run('<w:sym w:font="Wingdings" w:char="F0FC"/>'))),
    Case(
        "E327",
        "a picture within a tag",
        at(1),
        body(TITLE, f"{{{{ ti</w:t></w:r><w:r>{PICTURE}</w:r><w:r><w:t>tle }}}}"),
    ),
    Case(
        "E327",
        "a picture in a row of a tag",
        LAST,
        body("<w:t>{%tr endfor %}</w:t>", f"<w:t>{{%tr endfor %}}</w:t>{PICTURE}"),
    ),
    Case("E328", "words before a joining tag", at(1), body(TIME, "{%- if time %}")),
    Case("E328", "words behind a joining tag", at(1), body("{% endif %}", "{% endif -%} x")),
    # where nothing is filled in
    Case("E329", "a SmartArt drawing", END, diagram("{{ title }}")),
    Case("E329", "a drawing of another program", END, diagram("{{ title }}", "art/smart.xml")),
    Case("E329", "a chart", END, chart("{{ title }}", "graphs/one.xml")),
    Case("E329", "data of the package", "document", data("{{ title }}")),
    Case(
        "E329",
        "the address of a link",
        END,
        linked("hyperlink", "https://example.org/{{ title }}", LINK, OUTSIDE),
    ),
    Case(
        "E329",
        "an encoded address",
        END,
        linked("hyperlink", "https://example.org/%7B%7B%20title%20%7D%7D", LINK, OUTSIDE),
    ),
    # what is asked for
    Case("E302", "a misspelt name", at(1), body(TITLE, "{{ titel }}")),
    Case("E302", "a misspelt field", at(6), body("{{ item.title }}", "{{ item.titel }}")),
    Case(
        "E302", "a misspelt name in a condition", at(2), body("{%p if draft %}", "{%p if darft %}")
    ),
    Case("E302", "a misspelt list", at(5), body("in agenda", "in agendas")),
    Case("E302", "a misspelt field of a row", CELL, body("action.who", "action.whom")),
    Case(
        "E302",
        "a misspelt label in the header",
        "header, paragraph 1",
        swap(HEADER, "labels.agency", "labels.agencie"),
    ),
    Case("E302", "another variable", at(11), body("{{ person.names }}", "{{ persoon.names }}")),
    Case("E304", "an unknown command", at(2), body("{%p if draft %}", "{%p als draft %}")),
    Case("E304", "a misspelt command", at(5), body("{%p for item", "{%p fro item")),
    Case("E304", "a misspelt end", at(8), body("{%p endfor %}", "{%p enfor %}")),
    Case("E304", "an unknown filter", at(1), body(TITLE, "{{ title|uper }}")),
    Case("E304", "two names", at(1), body(TITLE, "{{ title date }}")),
    Case("E304", "an empty tag", at(1), body(TITLE, "{{ }}")),
    Case("E304", "an equals sign too few", at(1), body(TIME, "{% if time = 1 %}")),
    Case("E304", "a space before the kind", at(2), body("{%p if draft %}", "{% p if draft %}")),
    Case("E305", "blocks in a text", at(7), body("{{p item.text }}", "{{ item.text }}")),
    Case("E305", "a text as blocks", at(6), body("{{ item.title }}", "{{p item.title }}")),
    Case("E305", "a link in a text", at(11), body("{{r person.email }}", "{{ person.email }}")),
    Case("E305", "a list in a text", at(1), body(TITLE, "{{ agenda }}")),
    Case("E305", "a person in a text", at(11), body("{{ person.names }}", "{{ person }}")),
    Case("E304", "a division by zero", at(1), body(TITLE, "{{ title|length // 0 }}")),
    Case("E320", "a brace less in a property", "document", swap(APP, COMPANY, "{{ title }")),
    Case("E302", "a misspelt name in a property", "document", swap(APP, COMPANY, "{{ titel }}")),
    # what stands where it says nothing, or changes what was typed
    Case("E330", "a field outside its condition", END, body("location", "next_meeting.date_short")),
    Case("E330", "a field in another condition", at(3), all_of("{{ draft }}", NEXT)),
    Case(
        "E330",
        "a field of another name",
        at(1),
        body(TITLE, f"{TITLE}{{% set x = next_meeting %}}{{{{ x.title }}}}"),
    ),
    Case(
        "E330",
        "a field of a name within a block",
        at(1),
        body(TITLE, f"{TITLE}{{% with x = next_meeting %}}{{{{ x.title }}}}{{% endwith %}}"),
    ),
    Case("E330", "a field behind its loop", END, body("location", "person.names")),
    Case("E330", "a field before its loop", at(1), body("{{ title }}", "{{ item.title }}")),
    Case("E330", "a field whose loop is nowhere", END, body("location", "signature.name")),
    Case("E330", "a text behind its loop", END, body("{{ location", "{{p item.text")),
    Case("E330", "a condition behind its loop", at(2), body("if draft", "if item.text")),
    Case("E331", "capitals", at(1), body(TITLE, "{{ title|upper }}")),
    Case("E331", "capitals by a method", at(1), body(TITLE, "{{ title.upper() }}")),
    Case("E331", "a text cut off", at(6), body("item.title", "item.title|truncate(40)")),
    Case("E331", "two filters", CELL, body("action.who", "action.who|lower|title")),
    # what lacks
    Case("W341", "no bullets", "document", swap(STYLES, 'w:val="List Bullet"', 'w:val="Bullets"')),
    Case("W342", "no title", "document", swap(CORE, "<dc:title>Template", "<dc:title>")),
    Case("W343", "no language", "document", swap(STYLES, LANGUAGE, "")),
    Case(
        "W344",
        "a picture without words",
        END,
        body("<w:t>{{ location }}", f"{picture('')}<w:t>{{{{ location }}}}"),
    ),
    Case("W345", "a comment", END, comment),
    Case("W346", "a bold tag", at(7), of_text("<w:rPr><w:b/></w:rPr>")),
    Case("W346", "a red tag", at(7), of_text('<w:rPr><w:color w:val="C00000"/></w:rPr>')),
    Case("W346", "a tag in a style", at(7), of_text('<w:rPr><w:rStyle w:val="Strong"/></w:rPr>')),
    Case("W347", "a list of the button", at(7), of_text(paragraph=LISTED)),
    Case("W347", "a list of the button in a cell", CELL.replace("column 1", "column 2"), WHAT),
    Case("W360", "a tracked change", END, body(LOCATION, INSERTED)),
]


_FIRST = {case.code: case for case in reversed(CASES)}
_OTHERS = ("a tag over two paragraphs", "a text behind its loop")  # with another hint


def _told_of(case: Case) -> Callable[[str], list[Finding]]:
    return lambda language: case.found(language)


def _without_place(language: str) -> list[Finding]:
    """What is told of a template that prints no place."""
    broken = body("{{ location }}", "x")(good())
    return [one for one in reviewed(broken, "t.docx", language).problems if "location" in one.hint]


SAMPLES = [
    *(
        (case.code, f"a template with this change: {case.name}", _told_of(case))
        for case in (*_FIRST.values(), *(one for one in CASES if one.name in _OTHERS))
        if case.code[1:] not in ("302", "304", "305", "360")  # shown where they stop a document
    ),
    ("W340", "a template without {{ location }}", _without_place),
]
