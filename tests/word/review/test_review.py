"""Every mistake in a template is found at its place, and nothing else is."""

from __future__ import annotations

import io

import docx
import pytest
from broken_documents import DOT, PNG, SVG, Change, chain, part, swap
from broken_funding import blip, extents
from broken_templates import (
    CASES,
    HEADER,
    LOCATION,
    SHORT,
    SHUT,
    TIME,
    TITLE,
    Case,
    all_of,
    beside,
    body,
    found,
    good,
)

from minutes_kit.fingerprint import untouched
from minutes_kit.languages.locale import load
from minutes_kit.word.review.annotate import annotated
from minutes_kit.word.review.review import reviewed
from minutes_kit.word.template.cache import shipped
from minutes_kit.word.template.compiled import TemplateError
from minutes_kit.word.template.errors import told
from word import parts


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_change_is_found_at_its_place_and_nothing_else(case: Case) -> None:
    assert [(one.code, one.place) for one in case.found()] == [(case.code, case.place)]


def test_a_tag_is_shown_as_it_was_typed() -> None:
    [told] = found(body(TITLE, "{ title }}")(good()))
    assert (told.message, told.hint) == (
        "‘{ title }}’ has too many or too few braces.",
        "Probably meant: {{ title }}",
    )


def test_nothing_is_found_in_a_good_template() -> None:
    assert found(good()) == []
    assert reviewed(shipped("esf.docx").read_bytes(), "esf.docx", "nl").problems == []


def test_what_a_template_never_prints_is_told_once_with_its_words() -> None:
    told = {one.hint: one.message for one in reviewed(good(), "t.docx", "nl").problems}
    assert len(told) == len(reviewed(good(), "t.docx", "nl").problems)
    [attachments] = [hint for hint in told if "in attachments %}" in hint]
    assert told[attachments] == "Het sjabloon heeft geen plaats voor ‘bijlagen’."
    assert not any("location" in hint for hint in told)


def test_what_stands_in_hidden_text_is_not_printed() -> None:
    hidden = body(LOCATION, f"<w:r><w:rPr><w:vanish/></w:rPr>{LOCATION.removeprefix('<w:r>')}")
    told = [one.message for one in reviewed(hidden(good()), "t.docx", "en").problems]
    assert "The template has no place for ‘location’." in told


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

FINE: dict[str, Change] = {
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
    "a name of one's own": body(TITLE, "{% set x = title %}{{ x }}{{ title }}"),
    "a macro": body(TITLE, "{% macro m(p) %}{{ p.names }}{% endmacro %}{{ title }}"),
    "a text that a filter makes": body(TITLE, "{{ title }}{{ agenda|length }}"),
    "a tag in several runs": body(TITLE, "{</w:t></w:r><w:r><w:t>{ ti</w:t></w:r><w:r><w:t>tle }}"),
    "a condition over paragraphs": body(
        "{{ item.title }}", f"{{% if draft %}}{SHUT}{SHORT}{{% endif %}}{{{{ item.title }}}}"
    ),
}


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


@pytest.mark.parametrize("data", [b"", b"x" * 999, good()[:-40]])
def test_any_bytes_are_told(data: bytes) -> None:
    assert [one.code for one in reviewed(data, "t.docx", "nl").problems] == ["E301"]


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
