"""What templates may print, as it is told to who makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import fields
from terminal import run

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Labels, load, load_help
from minutes_kit.notes.fields import inside
from minutes_kit.text.pieces import ActionView, Piece, View, vocabulary
from minutes_kit.word.template import vocabulary as told
from minutes_kit.word.template.compiled import compile_template
from minutes_kit.word.template.trial import tried
from word import blank, saved

NOTHING_SHOWS = {"item.anchor"}
DEEP = 3  # items below items


@pytest.mark.parametrize("code", codes())
def test_every_name_is_told_with_a_meaning_and_an_example(code: str) -> None:
    *sections, labels = told.vocabulary(code)
    printed = [one for section in sections for one in section.printed]
    names = {re.split(r"[ .]", one.tag)[-2] for one in (*printed, *labels.printed)}
    assert names | {"labels"} == {*vocabulary()}
    assert all(one.meaning for one in (*printed, *labels.printed))
    values = [one for one in printed if not one.tag.startswith("{%")]
    assert {one.tag.split()[1] for one in values if not one.example} == NOTHING_SHOWS


@pytest.mark.parametrize("code", codes())
def test_no_word_is_left_that_the_view_has_not(code: str) -> None:
    parts = {part.__name__: {*part.__struct_fields__} for part in Piece.__subclasses__()}
    for name, words in load_help(code).printed.items():
        assert words.keys() <= parts[name], name


@pytest.mark.parametrize("code", codes())
def test_the_words_of_a_field_of_notes_are_a_clause(code: str) -> None:
    for section in told.vocabulary(code)[:-1]:
        for one in section.printed:
            assert not re.search(r"\d|\b(bijvoorbeeld|par exemple|Beispiel|example)\b", one.meaning)
            assert one.meaning[0].isupper()
            assert one.meaning[-1].isalpha()


def body(part: Any = View, depth: int = 0) -> Iterator[str | list[str]]:
    """A paragraph for every tag of a record, each inside what it stands in; a list is of rows."""
    for field in fields(part):
        inner, several = inside(field.type)
        tag = told.tag_of(told.variable(part), field)
        if inner is Labels:
            yield from (told.tag_of("labels", label) for label in fields(Labels))
        elif inner is ActionView:
            yield [tag, *map(str, body(inner)), told.TAGS["rows"][1]]
        elif issubclass(inner, Piece) and depth < DEEP:
            closing = told.TAGS["loop" if several else "condition"][1]
            yield from (tag, *body(inner, depth + (inner is part)), closing)
        elif several and not issubclass(inner, Piece):
            yield from (tag, f"{{{{ {tag.split()[2]} }}}}", told.TAGS["loop"][1])
        elif not issubclass(inner, Piece):
            yield tag


def all_tags() -> bytes:
    """A template with every tag that is told."""
    document = blank()
    for text in [" time ".join(told.TAGS["inside"]), *told.TAGS["condition"], *body()]:
        if isinstance(text, str):
            document.add_paragraph(text)
        else:
            table = document.add_table(0, 1)
            for row in text:
                table.add_row().cells[0].text = row
    return saved(document)


def test_a_template_of_every_tag_prints_everything() -> None:
    shown = {one.tag for section in told.vocabulary("en") for one in section.printed}
    typed = {tag for text in body() for tag in ([text] if isinstance(text, str) else text)}
    assert shown <= typed
    assert {tags[0] for tags in told.TAGS.values()} - shown == {
        "{%p if excused %}",
        "{% if time %}",
    }
    assert tried(compile_template(all_tags())).dropped == ()


def test_the_command_tells_it_in_a_language_within_80_columns() -> None:
    code = "fr"  # whose words are the longest
    answer = run("template", "fields", "--language", code)
    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, answer.out.splitlines())) < 80
    shown = [line.strip() for line in answer.out.splitlines()]
    for section in told.vocabulary(code):
        assert f"{section.title}:" in shown
        assert all(any(line.startswith(one.tag) for line in shown) for one in section.printed)
    begin = load_help(code).template["begin"]
    assert answer.out.split()[: len(begin.split())] == begin.split()
    assert load(code).labels.agency in answer.out


@pytest.mark.parametrize("code", codes())
def test_what_notes_have_no_word_for_is_named_by_what_it_means(code: str) -> None:
    for path in ("agenda.findings_heading", "approval", "next_meeting.when", "time"):
        one = told.field_at(path, code)
        words = one.example.rpartition(" – ")[2]
        assert one.meaning.lower().startswith(words.lower()), path
        assert words, path
