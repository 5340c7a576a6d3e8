"""Every mistake in a template is found at its place, and nothing else is."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from broken_documents import DOT, PNG, SVG, Change, chain, part, swap
from broken_funding import blip, extents
from broken_templates import (
    APP,
    CASES,
    CELL,
    CORE,
    HEADER,
    LOCATION,
    RELS,
    SHORT,
    SHUT,
    STRUCK,
    STYLES,
    TIME,
    TITLE,
    TYPES,
    Case,
    all_of,
    at,
    beside,
    body,
    comment,
    diagram,
    found,
    good,
    of_text,
    picture,
)

from minutes_kit.fingerprint import untouched
from minutes_kit.languages.locale import load
from minutes_kit.problems import MAX_PROBLEMS
from minutes_kit.word.dossier import KINDS
from minutes_kit.word.findings import Findings
from minutes_kit.word.review.annotate import annotated
from minutes_kit.word.review.review import reviewed
from minutes_kit.word.spots import DOCUMENT
from minutes_kit.word.template.check.mistake import at as mistake
from minutes_kit.word.template.compiled import TemplateError, compile_template
from minutes_kit.word.template.errors import tell, told
from minutes_kit.word.template.shipped import shipped
from word import BODY, edited, parts, refusal, rezipped, text_box


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_change_is_found_at_its_place_and_nothing_else(case: Case) -> None:
    assert [(one.code, one.place) for one in case.found()] == [(case.code, case.place)]


def test_a_tag_is_shown_as_it_was_typed() -> None:
    [told] = found(body(TITLE, "{ title }}")(good()))
    assert (told.message, told.hint) == (
        "‘{ title }}’ has too many or too few braces.",
        "Probably meant: {{ title }}",
    )


LONG = "Words that go on and on, so that an excerpt ends long before it. "
WRITTEN: dict[str, tuple[Change, str]] = {
    "a field outside its condition": (
        body("{{ location }}", "{{ next_meeting.date_short }}"),
        "{% if next_meeting %}{{ next_meeting.date_short }}{% endif %}",
    ),
    "a field outside its loop": (
        body("{{ location }}", "{{ person.names }}"),
        "{% for person in attendees %}{{ person.names }}{% endfor %}",
    ),
    "a link outside a loop that is nowhere": (
        body("{{ location }}", "{{r attachment.reference }}"),
        "{% for attachment in attachments %}{{r attachment.reference }}{% endfor %}",
    ),
    "a text outside its loop": (
        body("{{ location }}", "{{p item.text }}"),
        "put {%p for item in agenda %} above it and {%p endfor %} below it",
    ),
    "a misspelt command": (body("{%p for item", "{%p fro item"), "{%p for item in agenda %}"),
    "another command": (body("{%p if draft %}", "{%p als draft %}"), "as here: {%p if draft %}"),
    "a space before the kind": (body("{%p if draft %}", "{% p if draft %}"), "{%p if draft %}"),
    "an equals sign too few": (body(TIME, "{% if time = 1 %}"), "{% if time == 1 %}"),
    "two names": (body(TITLE, "{{ title date }}"), "{{ title }} {{ date }}"),
    "an unknown filter": (body(TITLE, "{{ title|uper }}"), "meant: {{ title }}"),
    "nothing": (body(TITLE, "{{ }}"), "as here: {{ title }}"),
    "blocks in a text": (
        body("{{p item.text }}", "{{ item.text }}"),
        "Write {{p item.text }}, alone in its paragraph.",
    ),
    "a text as blocks": (body("{{ item.title }}", "{{p item.title }}"), "Write {{ item.title }}."),
    "a link in a text": (
        body("{{r person.email }}", "{{ person.email }}"),
        "Write {{r person.email }}.",
    ),
    "a list": (body(TITLE, "{{ agenda }}"), "{%p for item in agenda %}"),
    "rows": (body(TITLE, "{{ action_list }}"), "{%tr for action in action_list %}"),
    "a person": (body("{{ person.names }}", "{{ person }}"), "Write {{ person.names }}."),
    "capitals": (body(TITLE, "{{ title|upper }}"), "Write {{ title }}."),
    "a tag over two paragraphs": (
        body(TITLE, f"{{{{ title{SHUT}{SHORT}}}}}"),
        "must stand in one: {{ title }}",
    ),
    "a tag over two paragraphs at a dot": (
        body("item.title", f"item.{SHUT}{SHORT}title"),
        "must stand in one: {{ item.title }}",
    ),
    "a word of another language": (body(TITLE, "{{ goedgekeurd }}"), "‘approval’"),
    "a field of a record": (body(TITLE, "{{ decisions }}"), "‘item.decisions’"),
    "a name of nothing": (body(TITLE, "{{ smurf }}"), "‘minutes template fields’"),
}


@pytest.mark.parametrize(("change", "written"), WRITTEN.values(), ids=WRITTEN)
def test_what_to_write_is_told_with_the_whole_tag(change: Change, written: str) -> None:
    [told] = [one for one in found(change(good())) if one.severity == "error"]
    assert written in told.hint


SHOWN_AROUND = ["{{ title }", "{ title }}", "{{ titel }}", "{% if draft %}", "{{ title|upper }}"]


@pytest.mark.parametrize("tag", SHOWN_AROUND)
@pytest.mark.parametrize("around", [(LONG, ""), ("", LONG), (LONG, LONG)], ids=len)
def test_an_excerpt_is_that_around_the_mistake(tag: str, around: tuple[str, str]) -> None:
    told = found(body(TITLE, tag.join(around))(good()))[0]
    assert tag in told.excerpt
    assert len(told.excerpt) < len(LONG)


def test_nothing_is_found_in_a_good_template() -> None:
    assert found(good()) == []
    assert reviewed(shipped("esf.docx").read_bytes(), "esf.docx", "nl").problems == []


def test_what_a_template_never_prints_is_told_once_with_its_words() -> None:
    told = {one.hint: one.message for one in reviewed(good(), "t.docx", "nl").problems}
    assert len(told) == len(reviewed(good(), "t.docx", "nl").problems)
    [attachments] = [hint for hint in told if "in attachments %}" in hint]
    assert told[attachments] == "Het sjabloon drukt ‘bijlagen’ niet af, of niet overal."
    assert not any("location" in hint for hint in told)


ONLY_MENTIONED: dict[str, tuple[Change, str]] = {
    "by a label": (all_of("{{ action.who }}", ""), "actielijst – wie"),
    "in another table": (swap(BODY, "{{ action.who }}", ""), "agenda – acties – wie"),
    "by other records": (all_of("{{ item.title }}", ""), "agenda – titel"),
    "in a condition": (all_of("{{p item.text }}", ""), "agenda – tekst"),
    "under no name of notes": (
        all_of("{{ time }}", ""),
        "wanneer de vergadering begon en eindigde",
    ),
}


@pytest.mark.parametrize(("change", "name"), ONLY_MENTIONED.values(), ids=ONLY_MENTIONED)
def test_what_a_template_mentions_but_does_not_print_is_told(change: Change, name: str) -> None:
    made = change(shipped("esf.docx").read_bytes())
    told = [one.message for one in reviewed(made, "t.docx", "nl").problems]
    assert f"Het sjabloon drukt ‘{name}’ niet af, of niet overal." in told


@pytest.mark.parametrize("document", KINDS)
def test_of_another_document_only_what_it_must_print_is_told(document: str) -> None:
    data = shipped(f"{KINDS[document].template}.docx").read_bytes()
    assert reviewed(data, "t.docx", "nl", document).problems == []
    lacking = edited(data, "{{ location }}", "")
    [told] = reviewed(lacking, "t.docx", "nl", document).problems
    assert "{{ location }}" in told.hint


def test_what_lacks_is_told_though_a_tag_is_broken() -> None:
    broken = chain(
        body("{{ location }}", "{{ titel }"),
        swap(STYLES, 'w:val="List Bullet"', 'w:val="Bullets"'),
        swap(CORE, "<dc:title>Template", "<dc:title>"),
    )(good())
    seen = reviewed(broken, "t.docx", "en")
    assert {one.code for one in seen.problems} == {"E320", "W340", "W341", "W342"}
    assert any("{{ location }}" in one.hint for one in seen.problems)
    assert (seen.opened, seen.tried) == (True, False)


def test_what_is_misspelt_is_not_told_to_lack_as_well() -> None:
    seen = reviewed(body(TITLE, "{{ titel }}")(good()), "t.docx", "en")
    assert not any("{{ title }}" in one.hint for one in seen.problems)


ANOTHER = chain(part(PNG, DOT), part(SVG, b"<svg/>"))  # picture than the emblem


@pytest.mark.parametrize(
    ("change", "code"),
    [(ANOTHER, "E701"), (extents(300, 140), "E703"), (blip("<a:grayscl/>"), "E707")],
    ids=["none", "stretched", "grey"],
)
def test_an_emblem_is_judged_in_the_template(change: Change, code: str) -> None:
    told = reviewed(change(shipped("esf.docx").read_bytes()), "t.docx", "en").problems
    assert [one.code for one in told] == [code]


# What is right however it looks.


def each(words: str) -> Change:
    """Something more in the loop over people."""
    return body("{{ person.names }}", f"{{{{ person.names }}}}{words}")


ITEM = "{{ item.title }}"
CALLED = "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}"
NEXT_TITLE = "{{ next_meeting.title }}"
NAMED = picture(f'descr="{ITEM}"')
_MARKED = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_ASKED = "<w:r><w:instrText>{}</w:instrText></w:r>"
_LINE = "<w:r><w:t>{{ item.</w:t></w:r><w:r><w:t>title }}</w:t></w:r>"
_BEGIN, _SHOW, _STOP = map(_MARKED.format, ("begin", "separate", "end"))
_LINKED = f"{_BEGIN}{_ASKED.format('PAGEREF _Toc1')}{_SHOW}{_LINE}{_STOP}"
_CONTENTS = f"{_BEGIN}{_ASKED.format(' TOC ')}{_SHOW}{_LINE}</w:p><w:p>{_LINKED}{_STOP}"

FINE: dict[str, Change] = {
    "an old line of a table of contents": body(LOCATION, f"{_CONTENTS}{LOCATION}"),
    "an old line of a simple field": body(
        LOCATION, f'<w:fldSimple w:instr=" TOC ">{_LINE}</w:fldSimple>{LOCATION}'
    ),
    "a comment's mark beside a tag": beside('<w:r><w:commentReference w:id="0"/></w:r>'),
    "a bookmark beside a tag": beside(
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    ),
    "no page break before": beside("", '<w:pPr><w:pageBreakBefore w:val="0"/></w:pPr>'),
    "raw text": body(TITLE, "{{ title }}{% raw %}{{ x }} {% if %}{% endraw %}"),
    "raw text over paragraphs": chain(
        body("{{ item.title }}", "{{ item.title }}{% raw %}"),
        body(
            "{%p endfor %}",
            f"{{{{ x }}}}{SHUT}{SHORT}}} {{% endraw %}}{SHUT}{SHORT}{{%p endfor %}}",
        ),
    ),
    "signs in a text": body(TITLE, "{{ title }}{{ '}}' }}{{ '{%' }}"),
    "braces in a tag": body(TITLE, "{{ {'a': {'b': title}}['a']['b'] }}"),
    "docxtpl's own signs": body(TITLE, "{{ title }} {_{ title }_} {_% if %_}"),
    "single braces around other words": body(TITLE, "{{ title }} {x} {1, 2} }"),
    "a joining tag behind a break": body(TIME, "</w:t><w:br/><w:t>{%- if time %}"),
    "what is asked for": body(TITLE, "{{ title if surprise is defined else title }}"),
    "what is there or not": body(TITLE, "{{ title }}{{ surprise|default('') }}"),
    "a field that is there or not": each("{{ person.phone|default('') }}"),
    "a field that is asked for": each(
        "{% if person.phone is defined %}{{ person.phone }}{% endif %}"
    ),
    "a loop with the name of the one around": each(
        "{% for person in agenda %}{{ person.title }}{% endfor %}{{ person.names }}"
    ),
    "a loop with the name of a field": body(
        TITLE, "{% for date in attendees %}{{ date.names }}{% endfor %}{{ date }}{{ title }}"
    ),
    "a block with the name of a field": each(
        "{% with labels = person %}{{ labels.names }}{% endwith %}{{ labels.agency }}"
    ),
    "a title in capitals that also stands as typed": body(
        TITLE, "{{ title }}{{ title|upper }}{{ labels.agenda|upper }}"
    ),
    "a text without the spaces around it": body(TITLE, "{{ title|trim }}"),
    "a field that is asked for beside it": body(
        TITLE, "{{ title }}{{ next_meeting.title if next_meeting else '' }}"
    ),
    "a field in the other branch": body(
        TITLE, "{{ title }}{% if not next_meeting %}{% else %}{{ next_meeting.title }}{% endif %}"
    ),
    "a field that another name asks for": body(
        TITLE, f"{TITLE}{{% set x = next_meeting %}}{{% if x %}}{NEXT_TITLE}{{% endif %}}"
    ),
    "a field of a name whose own is asked for": body(
        TITLE,
        f"{TITLE}{{% set x = next_meeting %}}{{% if next_meeting %}}{{{{ x.title }}}}{{% endif %}}"
        "{% set y = x %}{{ y.title if x else '' }}",
    ),
    "a caller": body(TITLE, f"{TITLE}{CALLED}"),
    "capitals under another name": body(
        TITLE, f"{TITLE}{{% for one in agenda %}}{{{{ one.title|upper }}}}{{% endfor %}}"
    ),
    "a field of a loop in a text box": body(ITEM, f"{ITEM}{text_box(ITEM)}"),
    "a field of a loop in an alternative text": body(ITEM, f"{ITEM}</w:t>{NAMED}<w:t>"),
    "a look that is none": of_text(
        '<w:rPr><w:b w:val="0"/><w:color w:val="auto"/><w:lang w:val="nl-BE"/></w:rPr>',
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
    ),
    "a name of one's own": body(TITLE, "{% set x = title %}{{ x }}{{ title }}"),
    "a macro": body(TITLE, "{% macro m(p) %}{{ p.names }}{% endmacro %}{{ title }}"),
    "a text that a filter makes": body(TITLE, "{{ title }}{{ agenda|length }}"),
    "a tag in several runs": body(TITLE, "{</w:t></w:r><w:r><w:t>{ ti</w:t></w:r><w:r><w:t>tle }}"),
    "a condition over paragraphs": body(
        "{{ item.title }}", f"{{% if draft %}}{SHUT}{SHORT}{{% endif %}}{{{{ item.title }}}}"
    ),
}


BROKEN = [  # a tag that Enter broke, and the tag to write
    (("{{ item.ti", "tle }}"), "{{ item.title }}"),
    (("{{ it", "em.title }}"), "{{ item.title }}"),
    (("{{ item.", "title }}"), "{{ item.title }}"),
    (("{{ item", ".title }}"), "{{ item.title }}"),
    (("{{ item.title if", "draft }}"), "{{ item.title if draft }}"),
    (("{% end", "if %}"), "{% endif %}"),
]


@pytest.mark.parametrize(("typed", "better"), BROKEN)
def test_a_tag_that_is_broken_is_put_together_as_it_was(
    typed: tuple[str, str], better: str
) -> None:
    broken = body("{{ item.title }}", f"{typed[0]}{SHUT}{SHORT}{typed[1]}")
    told = next(one for one in found(broken(good())) if one.code == "E320")
    assert better in told.hint


@pytest.mark.parametrize("change", FINE.values(), ids=FINE)
def test_nothing_is_found_in_what_is_well(change: Change) -> None:
    assert [(one.code, one.place, one.message) for one in found(change(good()))] == []


def test_what_build_refuses_is_told_with_the_same_place() -> None:
    broken = chain(body(TITLE, "{{ title }"), body("{%p endfor %}", "x"))(good())
    error = TemplateError("E320", place="")
    refused = told(broken, "t.docx", load("en"), error)
    errors = [one for one in found(broken) if one.severity == "error"]
    assert refused == errors
    assert [str(one).partition(" E")[0] for one in refused] == [
        "t.docx, body, paragraph 1:",
        "t.docx, body, paragraph 5:",
    ]


def test_places_are_those_of_the_file_with_what_is_deleted_in_it() -> None:
    broken = chain(
        body("<w:body>", f"<w:body>{3 * STRUCK}"),
        body("{{ item.title }}", "{{ item.title }"),
        body("{{ action.who }}", "{{ action.whom }}"),
    )(good())
    seen = reviewed(broken, "t.docx", "en")
    errors = [both for both in zip(seen.problems, seen.spots) if both[0].severity == "error"]
    assert [(one.code, one.place) for one, _ in errors] == [("E320", at(9)), ("E302", CELL)]
    copy = docx.Document(io.BytesIO(annotated(broken, errors[:1])))
    marked = [one.text for one in copy.paragraphs if one._p.xpath(".//w:commentReference")]
    assert marked == ["{{ item.title }"]


def test_of_one_mistake_a_thousand_are_told_and_that_there_are_more() -> None:
    findings = Findings("t.docx", load("en"))
    tell(
        (mistake("E323", DOCUMENT, tag=str(number)) for number in range(MAX_PROBLEMS + 9)), findings
    )
    assert [one.code for one in findings.found] == ["E323"] * MAX_PROBLEMS + ["W541"]


@pytest.mark.parametrize("data", [b"", b"x" * 999, good()[:-40]])
def test_any_bytes_are_told(data: bytes) -> None:
    assert [one.code for one in reviewed(data, "t.docx", "nl").problems] == ["E301"]


def in_other_letters(name: str, data: bytes | None = None) -> bytes:
    """A template with a part in an encoding that one parser knows, and another does not."""
    data = data or good()
    root = parts(data)[name].decode().split("?>", 1)[-1].encode("ascii")
    return rezipped(data, {name: b'<?xml version="1.0" encoding="mac_roman"?>' + root})


OTHER_LETTERS = {
    "what is filled in": in_other_letters(HEADER),
    "properties": in_other_letters(APP),
    "core properties": in_other_letters(CORE),
    "styles": in_other_letters(STYLES),
    "relationships": in_other_letters(RELS),
    "content types": in_other_letters(TYPES),
    "what is only looked at": in_other_letters("word/comments.xml", comment(good())),
    "a drawing": in_other_letters("word/diagrams/data1.xml", diagram("{{ title }}")(good())),
}


@pytest.mark.parametrize("data", OTHER_LETTERS.values(), ids=OTHER_LETTERS)
def test_what_only_one_parser_reads_is_told(data: bytes) -> None:
    assert {one.code for one in found(data)} & {"E301", "E307"}
    assert refusal(compile_template, data)[0] in ("", "E301", "E307")


def test_the_body_may_have_any_name() -> None:
    data = edited(good(), "/word/document.xml", "/word/document.bin", TYPES)
    data = edited(data, "word/document.xml", "word/document.bin", "_rels/.rels")
    known = parts(data)
    moved = {"word/document.bin": known[BODY], "word/_rels/document.bin.rels": known[RELS]}
    assert found(rezipped(data, moved | {BODY: None, RELS: None})) == []


def test_a_copy_has_each_finding_as_a_comment_at_its_place() -> None:
    broken = chain(
        body(TITLE, "{{ title }"),
        swap(HEADER, "labels.agency", "labels.agencie"),
        all_of("{{ fund }}", "{{ fund }"),
    )(good())
    seen = reviewed(broken, "t.docx", "nl")
    copy = annotated(broken, zip(seen.problems, seen.spots, strict=True))
    assert untouched(copy)
    document = docx.Document(io.BytesIO(copy))
    texts = [comment.text for comment in document.comments]
    assert texts[0].startswith("E320 ‘{{ title }’ is niet goed afgesloten.\nBedoeld is")
    assert texts[1].startswith("E320 tekst, tekstvak, alinea 10: ")
    assert texts[2].startswith("E302 koptekst, alinea 1: ")
    marked = [bool(p._p.xpath(".//w:commentReference")) for p in document.paragraphs]
    assert [number for number, one in enumerate(marked, 1) if one] == [1, 9]
    assert parts(copy)[HEADER] == parts(broken)[HEADER]
    assert b"w:date=" not in parts(copy)["word/comments.xml"]
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(1980, 1, 1)}


def _styled(look: str) -> Change:
    """The place in a run with a look, and styles that hide: one says so, one is based on it."""
    style = '<w:style w:type="{}" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
    hides, based = "<w:rPr><w:vanish/></w:rPr>", '<w:basedOn w:val="H"/>'
    styles = [("character", "H", "H", hides), ("character", "B", "B", based)]
    made = "".join(style.format(*one) for one in [*styles, ("paragraph", "P", "P", hides)])
    return chain(
        swap(STYLES, "</w:styles>", f"{made}</w:styles>"),
        body(LOCATION, look + LOCATION.removeprefix("<w:r>")),
    )


HIDDEN = {
    "hidden": "<w:r><w:rPr><w:vanish/></w:rPr>",
    "hidden in another form": '<w:r><w:rPr><w:vanish w:val="true"/></w:rPr>',
    "by its style": '<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr>',
    "by what its style is based on": '<w:r><w:rPr><w:rStyle w:val="B"/></w:rPr>',
    "by its paragraph's style": '<w:pPr><w:pStyle w:val="P"/></w:pPr><w:r>',
}
SHOWN = {
    "not hidden": '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr>',
    "shown, whatever its style says": (
        '<w:r><w:rPr><w:rStyle w:val="H"/><w:vanish w:val="false"/></w:rPr>'
    ),
    "by one style hidden, and shown by another": (
        '<w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr>'
    ),
}


@pytest.mark.parametrize("look", [*HIDDEN.values(), *SHOWN.values()], ids=[*HIDDEN, *SHOWN])
def test_what_stands_in_hidden_text_is_not_printed(look: str) -> None:
    told = [one.message for one in reviewed(_styled(look)(good()), "t.docx", "en").problems]
    lacks = "The template does not print ‘location’, or not everywhere." in told
    assert lacks == (look in HIDDEN.values())


def test_what_stands_in_a_hidden_row_is_not_printed_though_another_tag_names_it() -> None:
    named = "{% for action in action_list[:0] %}{{ action.who }}{% endfor %}"
    before, row, behind = parts(good())[BODY].decode().rpartition("<w:tr>")[0].rpartition("<w:tr>")
    hidden = f'{before}{row}<w:trPr><w:hidden w:val="1"/></w:trPr>{behind}<w:tr>'
    data = chain(
        swap(BODY, f"{before}{row}{behind}<w:tr>", hidden),
        body("{{ location }}", f"{{{{ location }}}}{named}"),
    )(good())
    told = "".join(one.message for one in reviewed(data, "t.docx", "en").problems)
    shown = "".join(one.message for one in reviewed(good(), "t.docx", "en").problems)
    assert ["‘action list – who’" in one for one in (told, shown)] == [True, False]
