"""What tags print, what they may not, and what a mistake in one is told as."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from msgspec import Struct, structs

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs
from minutes_kit.text.paragraphs import blocks, line
from minutes_kit.word.proof.complete import pieces
from minutes_kit.word.template.cache import renderer
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.writer import Writer
from word import (
    BODY,
    FULL,
    NOTES,
    NOTHING,
    PLACES,
    W,
    document,
    lines,
    lines_of,
    parts,
    placed,
    refusal,
    rendered,
    rezipped,
    shown,
    table,
    template,
)

# Every text arrives as it was typed, wherever it stands.

NASTY = [
    "& < > ' \"",
    "&amp; &lt; &#65; &nbsp;",
    "{{ title }} {{7*7}}",
    "{_{ title }_} {_% x %_}",
    "{% if x %} {# x #} {%p x %}",
    "<w:p/></w:t></w:r><b>x</b>",
    "]]> <![CDATA[ <!-- --> <?x?>",
    "\\g<1> \\1 $1 %s {0}",
    "a\u00a0b\u202fc\u200dd\u00ad",
    "שלום \u202eabc\u202c مرحبا",
    "e\u0301 👩‍👩‍👧 𝔘 \ufdd0",
    "|runs |paragraphs",
    "x" * 5000,
]


def filled(value: Any, text: str) -> Any:
    """A part of the view in which every text is this one."""
    if isinstance(value, str):
        return text
    if isinstance(value, Runs):
        return Runs((Run(text),))
    if isinstance(value, Blocks):
        return Blocks((Paragraph("text", 1, None, Runs((Run(text),))),))
    if isinstance(value, list):
        return [filled(one, text) for one in value]
    assert isinstance(value, Struct)
    fields = {name: filled(getattr(value, name), text) for name in value.__struct_fields__}
    return structs.replace(value, **fields)


@pytest.mark.parametrize("text", NASTY)
def test_a_text_arrives_as_typed_in_every_field(text: str) -> None:
    what = filled(FULL, text)
    made = renderer(None).parts(what, Writer(renderer(None).compiled.styles))
    found = "\n".join(line for xml in made.values() for line in lines_of(xml))
    assert found.count(text) >= len(pieces(what)) > 50


@pytest.mark.parametrize("text", NASTY)
def test_a_text_arrives_as_typed_in_a_link_and_a_list(text: str) -> None:
    run = Run(text, link="https://example.org/?a=1&b=<c>")
    listed = Blocks((Paragraph("number", 1, 1, Runs((run,))),))
    what = structs.replace(FULL, agenda=[structs.replace(FULL.agenda[0], text=listed)])
    assert lines(template("{{p agenda[0].text }}"), what) == [text]


@pytest.mark.parametrize("text", ["  a  b  ", "\u00a0a\u00a0"])
def test_spaces_at_the_ends_are_kept(text: str) -> None:
    assert (
        '<w:t xml:space="preserve">' in rendered(template("{{ title }}"), shown(title=text))[BODY]
    )
    assert lines(template("{{ title }}"), shown(title=text)) == [text]


def test_line_breaks_and_tabs_are_elements() -> None:
    body = rendered(template("{{ title }}"), shown(title="a\nb\tc"))[BODY]
    assert [
        e.tag.removeprefix(W)
        for e in etree.fromstring(body.encode()).iter(f"{W}r", f"{W}br", f"{W}tab")
    ] == ["r", "br", "tab"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_a_character_that_no_document_can_hold_is_never_written(character: str) -> None:
    assert refusal(rendered, template("{{ title }}"), shown(title=character))[0] == "E304"


REASONS = {
    "{% fro item in agenda %}": ("unknown_tag", "fro"),
    "{{ title|uper|upper }}": ("unknown_filter", "uper"),
    "{{ title| }}": ("unfinished", ""),
    "{% if %}x{% endif %}": ("unfinished", ""),
    "{{ title date }}": ("odd", "date"),
    "{{ title] }}": ("odd", "]"),
    "{{ title ? }}": ("odd", "?"),
    "{% for 1 in agenda %}{% endfor %}": ("unreadable", None),
    "{{ 1 / 0 }}": ("unreadable", None),
}


@pytest.mark.parametrize("text", REASONS)
def test_why_jinja_refuses_a_tag_is_told_without_its_english(text: str) -> None:
    code, values = refusal(rendered, template(text))
    assert (code, values["reason"], values.get("word")) == ("E304", *REASONS[text])


# A misprint is told with its tag, its place and the word that was meant.


@pytest.mark.parametrize("where", PLACES)
def test_a_misspelt_name_is_told_wherever_it_stands(where: str) -> None:
    expected = {"tag": "titel", "place": "Het verslag: {{ titel }}!", "near": "title"}
    assert refusal(rendered, placed(where, "Het verslag: {{ titel }}!")) == ("E302", expected)


@pytest.mark.parametrize("where", PLACES)
def test_a_misspelt_field_is_told_wherever_it_stands(where: str) -> None:
    text = "{% for person in attendees %}{{ person.name }}: {{ person.nme }}{% endfor %}"
    code, values = refusal(rendered, placed(where, text.replace("name }", "names }")))
    assert (code, values["tag"], values["near"]) == ("E302", "person.nme", "names")
    assert "{{ person.nme }}" in values["place"]


STATEMENTS = {
    "{%p if titel %}": ("titel", "{% if titel %}"),
    "{%p for person in attendee %}": ("attendee", "{% for person in attendee %}"),
    "a {% if titel %} b": ("titel", "a {% if titel %} b"),
    "{%p if attendees[0].nme %}": ("nme", "{% if attendees[0].nme %}"),
}


@pytest.mark.parametrize(("text", "told"), STATEMENTS.items())
def test_a_misspelt_name_is_told_in_a_statement(text: str, told: tuple[str, str]) -> None:
    end = f"{{%p end{'for' if ' for ' in text else 'if'} %}}"
    ends = [text + end.replace("p ", " ")] if text.startswith("a") else [text, end]
    code, values = refusal(rendered, template("before", *ends))
    assert (code, values["tag"]) == ("E302", told[0])
    assert values["place"].startswith(told[1])


def test_a_name_that_resembles_nothing_gets_no_advice() -> None:
    assert refusal(rendered, template("{{ qqq }}"))[1]["near"] == ""


def test_a_misprint_in_a_macro_is_told_where_it_stands() -> None:
    data = template("{% macro m() %}x {{ titel }}{% endmacro %}", "y {{ m() }}")
    assert "{{ titel }}" in refusal(rendered, data)[1]["place"]


# A value is printed only by the tag for its kind.

WRONG = [
    "{{ agenda }}",
    "{{ agenda.count }}",
    "{{ title.upper }}",
    "{{ attendees[0] }}",
    "{{ next_meeting }}",
    "{{ title == date }}",
    "{{ attendees|length / 2 }}",
    "{{ range }}",
    "{{ attendees[0].email }}",
    "{{ agenda[0].text }}",
    "{{r title }}",
    "{{r agenda[0].text }}",
    "{{p title }}",
    "{{p attendees[0].email }}",
    "{{p attendees }}",
]


@pytest.mark.parametrize("tag", WRONG)
def test_a_value_that_its_tag_cannot_print_is_told(tag: str) -> None:
    text = tag if tag.startswith("{{p") else f"{{{{ title }}}} {tag} {{{{ date }}}}"
    assert refusal(rendered, template(text), FULL) == ("E305", {"tag": tag, "place": text})


def test_nothing_is_no_value_either() -> None:
    assert refusal(rendered, template("{{ next_meeting }}"), NOTHING)[0] == "E305"


@pytest.mark.parametrize("tag", ["{{r attendees[0].email }}", "{{p agenda[0].text }}"])
def test_a_kind_of_tag_prints_its_value(tag: str) -> None:
    assert lines(template(tag), FULL) == [f"{'Email' if 'r a' in tag else 'Text'} www.example.org"]


# Nothing reaches out of the sandbox, and nothing switches escaping off.

ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ attendees[0].__struct_fields__ }}",
    "{{ title['__class__'] }}",
    "{{ title|attr('__class__') }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ attendees|map(attribute='__class__')|list }}",
    "{{ agenda.append(1) }}",
    "{% set x = agenda.clear() %}",
    "{{ range(10**9)|list }}",
    "{% include 'x' %}",
    "{% import 'os' as os %}",
    "{{ self.__init__ }}",
]


@pytest.mark.parametrize("text", ESCAPES)
def test_the_sandbox_holds(text: str) -> None:
    code, values = refusal(rendered, template(text), FULL)
    assert code in ("E302", "E304", "E305")
    assert values["place"]


PRINTED = {
    "{% autoescape false %}{{ title }}{% endautoescape %}": "a & <b>",
    "{{ title|e }}": "a & <b>",
    "{{ title|string }}": "a & <b>",
    "{{ title|forceescape }}": "a & <b>",
    "{{ title|replace('a', '<c/>') }}": "<c/> & <b>",
    "{{ [title, '&']|join('<') }}": "a & <b><&",
    "{{ '<w:br/>' }}": "<w:br/>",
    "{{ title ~ '&' }}": "a & <b>&",
    "{% set x %}{{ title }}{% endset %}{{ x }}": "a & <b>",
    "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(title) }}": "a & <b>",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ title }}{% endcall %}": "a & <b>",
    "{{ ('%s'|e) % title }}": "a & <b>",
    "{{ (''|e).join([title]) }}": "a & <b>",
    "{{ (title|e).unescape() }}": "a & <b>",
    "{% set x = title %}{{ x }}": "a & <b>",
}


@pytest.mark.parametrize(("text", "expected"), PRINTED.items())
def test_every_way_to_print_escapes_once(text: str, expected: str) -> None:
    assert lines(template(text), shown(title="a & <b>")) == [expected]


@pytest.mark.parametrize(
    "text", ["{{ title|safe }}", "{{ title|urlize }}", "{{ [title]|map('safe')|join }}"]
)
def test_what_makes_markup_of_a_text_does_not_exist(text: str) -> None:
    values = refusal(rendered, template(text), shown(title="plain"))[1]
    assert values["reason"] == "unknown_filter"


@pytest.mark.parametrize(
    "text", ["{% autoescape false %}{{ m() }}{% endautoescape %}", "{{ m() }}"]
)
def test_a_text_is_no_markup_by_way_of_a_macro(text: str) -> None:
    data = template(
        "{% macro m() %}{% autoescape false %}{{ title }}{% endautoescape %}{% endmacro %}", text
    )
    assert "<w:br/>" not in rendered(data, shown(title="<w:br/>"))[BODY]


# Other mistakes.

MISTAKES = {
    "unknown tag": "{% fro x in y %}",
    "no end": "{% if title %}",
    "no start": "{% endif %}",
    "open tag": "{{ title",
    "no filter": "{{ title|nosuch }}",
    "no number": "{{ title + 1 }}",
    "by zero": "{{ 1 / 0 }}",
    "no item": "{{ title.split()[99] }}",
    "endless": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "no call": "{{ title() }}",
}


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_tag_is_told_with_its_reason(text: str) -> None:
    code, values = refusal(rendered, template("before", text, "after"))
    assert code in ("E302", "E304", "E320", "E322", "E323")
    assert "w:" not in str(values)


@pytest.mark.parametrize("text", [MISTAKES[name] for name in ("no filter", "by zero", "no number")])
def test_a_mistake_in_a_tag_is_told_with_its_place(text: str) -> None:
    assert refusal(rendered, table(["a", f"x {text}"]))[1]["place"] == f"x {text}"


# Hyperlinks and lists reach into other parts.

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def links(made: bytes, name: str) -> dict[str, str]:
    """The hyperlinks of a part: the ids that its text uses, and where they lead."""
    folder, _, file = name.rpartition("/")
    index = etree.fromstring(parts(made)[f"{folder}/_rels/{file}.rels"])
    targets = {
        r.get("Id"): (r.get("Target"), r.get("TargetMode")) for r in index.iter(RELATIONSHIP)
    }
    used = [h.get(f"{R}id") for h in etree.fromstring(parts(made)[name]).iter(f"{W}hyperlink")]
    assert all(targets[one][1] == "External" for one in used)
    return {one: targets[one][0] for one in used}


@pytest.mark.parametrize(
    ("where", "name"),
    [("body", BODY), ("header", "word/header1.xml"), ("footnote", "word/footnotes.xml")],
)
def test_a_hyperlink_is_a_relationship_of_its_own_part(where: str, name: str) -> None:
    data = placed(where, "{{r attendees[0].email }} {{r attendees[0].email }}")
    assert links(document(data, FULL), name) == {"rIdLink1": "http://www.example.org"}


def test_a_link_s_characters_are_those_of_a_link() -> None:
    address = "https://example.org/é?c=a&d=1"
    person = structs.replace(FULL.attendees[0], email=line(address))
    data = document(template("{{r attendees[0].email }}"), shown(attendees=[person]))
    assert list(links(data, BODY).values()) == ["https://example.org/%C3%A9?c=a&d=1"]


LISTS = "1. a\n2. b\n\ntext\n\n5. c\n   1. d\n   2. d\n6. e"


def numbering(made: bytes) -> Any:
    return etree.fromstring(parts(made)["word/numbering.xml"])


def listed(data: bytes) -> bytes:
    text = structs.replace(FULL.agenda[0], text=blocks(LISTS))
    return document(data, structs.replace(FULL, agenda=[text, text]))


def test_every_numbered_list_starts_anew() -> None:
    made = listed(template("{%p for item in agenda %}", "{{p item.text }}", "{%p endfor %}"))
    used = [n.get(f"{W}val") for n in etree.fromstring(parts(made)[BODY]).iter(f"{W}numId")]
    starts = {n.get(f"{W}numId"): n.find(f".//{W}startOverride") for n in numbering(made)}
    found = [starts[number].get(f"{W}val") for number in dict.fromkeys(used)]
    assert found == ["1", "5", "1"] * 2


@pytest.mark.parametrize("clean_up", ["", '<w:numIdMacAtCleanup w:val="1"/>'])
def test_numbers_stand_where_the_schema_wants_them(clean_up: str) -> None:
    data = template("{{p agenda[0].text }}")
    part = parts(data)["word/numbering.xml"].decode()
    part = part.replace("</w:numbering>", f"{clean_up}</w:numbering>")
    made = numbering(listed(rezipped(data, {"word/numbering.xml": part})))
    order = ["abstractNum", "num", "numIdMacAtCleanup"]
    kinds = [order.index(element.tag.removeprefix(W)) for element in made]
    assert kinds == sorted(kinds)


def test_no_number_is_used_twice() -> None:
    numbers = [
        n.get(f"{W}numId")
        for n in numbering(listed(template("{{p agenda[0].text }}"))).iter(f"{W}num")
    ]
    assert len(numbers) == len(set(numbers))


def test_notes_without_lists_leave_the_numbering_as_it_was() -> None:
    data = template("{{ title }}")
    assert len(numbering(document(data))) == len(
        etree.fromstring(parts(data)["word/numbering.xml"])
    )


@pytest.mark.parametrize(
    ("style", "text"),
    [("List Number", "1. a\n2. b"), ("List Bullet", "- a\n- b"), ("List Bullet 2", "- a\n  - b")],
)
def test_a_style_that_is_missing_is_told_only_when_it_is_needed(style: str, text: str) -> None:
    data = template("{{p agenda[0].text }}")
    styles = (
        parts(data)["word/styles.xml"]
        .decode()
        .replace(f'w:name w:val="{style}"', 'w:name w:val="Own"')
    )
    data = rezipped(data, {"word/styles.xml": styles})
    item = structs.replace(FULL.agenda[0], text=blocks(text))
    assert refusal(rendered, data, FULL) == ("", {})
    assert refusal(rendered, data, shown(agenda=[item])) == ("E306", {"style": style})


def test_a_renderer_can_be_used_again() -> None:
    using = renderer(shipped("esf.docx"))
    first, *_ = [using.parts(what, Writer(using.compiled.styles)) for what in (FULL, shown(NOTES))]
    assert using.parts(FULL, Writer(using.compiled.styles)) == first
