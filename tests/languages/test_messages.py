"""Every message, hint and explanation is shown in every language, and reads as it should."""

from __future__ import annotations

import difflib
import re

import pytest
from samples import FOLDER, golden, samples

from minutes_kit.languages.locale import codes, load, load_help
from minutes_kit.problems import Problem

by_language = pytest.mark.parametrize("language", codes())
JARGON = re.compile(r"mapping|scalar|\bnodes?\b|schema|parser|(?<!\.)\byaml|syntax", re.IGNORECASE)


def told(language: str) -> list[Problem]:
    return [problem for one in samples(language) for problem in one.problems]


def shows(template: str, text: str) -> bool:
    """Whether a text is that of a message or hint, with its values filled in."""
    literal = re.split(r"\{\w+\}", template.replace("{{", "{").replace("}}", "}"))
    return re.fullmatch(".*".join(map(re.escape, literal)), text, re.DOTALL) is not None


@by_language
def test_every_sample_tells_what_it_is_for(language: str) -> None:
    assert [(one.code, one.typed) for one in samples(language) if not one.problems] == []


@by_language
def test_every_message_is_shown(language: str) -> None:
    said = {one.code: one.message for one in told(language)}
    assert said.keys() == load(language).messages.keys()
    assert [c for c, text in load(language).messages.items() if not shows(text, said[c])] == []


@by_language
def test_every_hint_is_shown(language: str) -> None:
    said = [(one.code, one.hint) for one in told(language)]
    hints = load(language).hints
    never = [
        name
        for name, text in hints.items()
        if not any(code == name[:4] and shows(text, hint) for code, hint in said)
    ]
    assert never == []


@by_language
def test_every_reason_for_no_date_or_time_is_shown(language: str) -> None:
    said = [one.message.rstrip(".") for one in told(language) if one.code in ("E204", "E205")]
    whys = load(language).whys
    assert [w for w in whys if not any(shows(f"{{x}}{whys[w]}", text) for text in said)] == []


@by_language
def test_what_is_told_is_as_it_was_accepted(language: str) -> None:
    accepted = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    lines = accepted.splitlines(), golden(language).splitlines()
    changes = "\n".join(difflib.unified_diff(*lines, "accepted", "now", n=1, lineterm=""))
    assert not changes, f"{changes}\nto accept this, run: python tests/helpers/samples.py"


@by_language
def test_nothing_is_left_to_fill_in(language: str) -> None:
    found = [one.message + one.hint for one in told(language)]
    assert [text for text in found if re.search(r"(?<!\{)\{\w+\}(?!\})", text)] == []


@by_language
def test_every_code_is_explained_in_a_paragraph(language: str) -> None:
    explanations = load_help(language).explanations
    assert [*explanations] == [*load(language).messages]
    assert [c for c, text in explanations.items() if not 80 <= len(text) <= 700] == []


@by_language
def test_plain_words_are_used(language: str) -> None:
    locale = load(language)
    texts = [*locale.messages.values(), *locale.hints.values(), *locale.kinds.values()]
    texts += load_help(language).explanations.values()
    assert [text for text in texts if JARGON.search(text)] == []


@by_language
def test_a_hint_is_short(language: str) -> None:
    assert [text for text in load(language).hints.values() if len(text) > 200] == []


def test_french_has_no_break_spaces() -> None:
    locale, told = load("fr"), load_help("fr").explanations
    tables = locale.messages, locale.hints, locale.whys, locale.kinds, locale.items, told
    texts = [text for table in (*tables, locale.phrases, locale.console) for text in table.values()]
    assert [text for text in texts if re.search(r"« | [»;?!]| :(?!\w)", text)] == []
    assert [text for text in texts if re.search(r"«[^\u00a0]|[^\u00a0]»", text)] == []
