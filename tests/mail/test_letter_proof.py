"""Nothing is lost on the way to an e-mail: what makes letters is broken, and each is seen."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from minutes_kit.checks.check import examine
from minutes_kit.mail import letter as letters
from minutes_kit.mail.letter import letter, open_actions, personal
from minutes_kit.mail.proof import unsaid, unsaid_to
from minutes_kit.notes.agenda import Action, Decision, Item, Vote
from minutes_kit.notes.model import Mail, NextMeeting, Notes
from minutes_kit.text import html, plain
from minutes_kit.text.blocks import Blocks, Run
from minutes_kit.text.view import view

TYPED = """\
language: en
title: Review & outlook
date: 2025-03-18
minute_taker: Mina Taker
mail:
  subject: The minutes of March
  intro: |
    Dear all, read [the report](https://example.org/report).

    - first <things>
    - **second** things at www.example.org
agenda:
  - title: One
    text: Not in the letter.
    decisions:
      - We go on
      - |
        Three points:

        3. the third
        4. the fourth

        | Post | Amount |
        | Work | 1.500 € |
    actions:
      - {what: Call the towns, who: [Lea Lux], due: 2025-05-01}
      - {what: Write the plan, who: [Mon Mol, Lea Lux], due: 2025-06-01, done: yes}
  - title: Two
    decisions: We meet twice
    vote: {secret: yes, for: 41, against: [Uma Urd, Zoe Zahn]}
    actions:
      - what: |
          Send the slides

          - to all
          - with the list
        who: Lea Lux
  - number: IX.
    title: Number Nine
    vote: unanimous
next_meeting:
  title: Next review
  date: 2025-12-02
  start: 10:05
  end: 14:35
  location: Harbour house
  text: Lunch is served.
  agenda: ["Budget", "Calendar"]
  rsvp: {by: 2025-11-18, to: nina@one.be}
"""
SOURCE, READ = examine(TYPED.encode(), "notes.yaml", None)
assert READ
NOTES, LOCALE = READ, SOURCE.report.locale
SHOWN = view(NOTES, LOCALE)


def lost() -> list[str]:
    """The texts that the letter to all does not hold."""
    return [one.text for one in unsaid(letter(SHOWN, LOCALE, NOTES.mail), NOTES, LOCALE)]


def test_nothing_is_lost_as_things_are() -> None:
    assert lost() == []
    own = open_actions(NOTES, SHOWN)["Lea Lux"]
    assert unsaid_to(personal(SHOWN, LOCALE, "Lea Lux", own), NOTES, LOCALE, ["Lea Lux"]) == []


ODD = {
    "a dash that is text": "- 5.000 €\nremain",
    "dashes in bullets": "- - a\n- - b",
    "a dash in a heading": "## - a",
    "dashes beside numbers": "- a\n1. b\n2. c\n- d",
    "one column": "| a |\n| b |",
    "an empty column": "| a |  | b |\n| c |  | d |",
    "an empty first column": "|  | b |\n|  | d |",
    "an empty row": "| a | b |\n|  |  |\n| c | d |",
    "marks in cells": "| - a | 1. b |\n| - c | 2. d |",
    "rules in a table": "| a | b |\n|---|---|\n| c | d |\n|---|---|\n| e | f |",
    "only rules": "---\n----",
    "wide spaces": "####  a",
    "a space that does not break": "\u00a0a\u00a0b",
    "brackets in a target": "see [a](https://example.org/a_(b)) there",
    "an address with a letter": "(see https://example.org/België)",
    "an address with a sign": "at https://example.org/a\\",
    "a number and wide space": "1.  Begin here",
    "a number in a cell": "1.\tBegin\nSum\t3",
    "spaces behind marks": "- \u00a0a\n- b\n\n## \u00a0Kop\n\n## \u00a0\n",
    "a space in a target": "[a](<https://example.org/a b>)",
    "a link of a sign": "[✓](https://example.org/a)",
    "emphasis in a cell": "|*a*| b |\n| |**c**|",
    "a star in a row alone": "| *a* *|",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_are_found(text: str) -> None:
    action = Action(text, ["Lea Lux"], dt.date(2025, 5, 1))
    item = Item(title="One", decisions=[text, "We go on"], actions=[action, Action("Call", ["Bo"])])
    meeting = NextMeeting(text=text, agenda=text)
    notes = Notes(
        title="T",
        date=dt.date(2025, 3, 18),
        agenda=[item],
        next_meeting=meeting,
        mail=Mail(intro=text),
    )
    seen = view(notes, LOCALE)
    assert unsaid(letter(seen, LOCALE, notes.mail), notes, LOCALE) == []
    own = personal(seen, LOCALE, "Lea Lux", open_actions(notes, seen)["Lea Lux"])
    assert unsaid_to(own, notes, LOCALE, ["Lea Lux"]) == []


WORDS = ["Review & outlook", "We go on", "the third", "the fourth", "We meet twice", "Lea Lux"]
WORDS += ["Call the towns", "1 May 2025", "Write the plan", "Send the slides", "to all", "first"]
WORDS += ["with the list", "Next review", "2 December 2025", "Harbour house", "Lunch is served."]
WORDS += ["Budget", "Calendar", "18 November 2025", "nina@one.be", "Mina Taker", "second"]
WORDS += ["Two", "Secret ballot", "41", "Uma Urd", "Zoe Zahn", "Number Nine", "unanimous"]
WORDS += ["Dear all", "the report", "https://example.org/report", "3", "<things>", "Mon Mol"]
CHANGES: dict[str, Callable[[str], str]] = {
    "gone": lambda text: "",
    "without a sign": lambda text: text[1:],
    "with another sign": lambda text: f"¿{text[1:]}",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("form", ["plain", "html"])
@pytest.mark.parametrize("word", WORDS)
def test_a_changed_word_is_seen(word: str, form: str, change: Callable[[str], str]) -> None:
    whole = letter(SHOWN, LOCALE, NOTES.mail)
    typed = word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    old = typed if form == "html" else word
    text = getattr(whole, form)
    if (word, form) == ("3", "html"):
        old = 'start="3'
    assert old in text
    broken = replace(whole, **{form: text.replace(old, change(old))})
    assert unsaid(broken, NOTES, LOCALE)


PARTS = ["_decisions", "_actions", "_next_meeting"]


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_is_gone_is_seen(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, name, lambda shown: [])
    assert lost()


def test_a_part_in_another_place_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = letters._decisions, letters._actions
    monkeypatch.setattr(letters, "_decisions", other)
    monkeypatch.setattr(letters, "_actions", one)
    assert lost()


def of_words(change: Callable[[str], str]) -> Callable[[Any], Any]:
    """A writer of texts whose words are changed."""
    return lambda write: lambda *given: change(write(*given))


BROKEN: dict[str, tuple[Any, str, Callable[[Any], Any]]] = {
    "plain: no last paragraph": (plain, "text", lambda write: lambda b: write(Blocks(b[:-1]))),
    "plain: paragraphs backwards": (plain, "text", lambda write: lambda b: write(Blocks(b[::-1]))),
    "plain: on one line": (plain, "text", of_words(lambda text: "".join(text.split("\n")))),
    "plain: no marks": (plain, "_paragraph", of_words(lambda text: re.sub(r"^\s*\d+. ", "", text))),
    "plain: all numbers 1": (plain, "_paragraph", of_words(lambda text: re.sub(r"\d", "1", text))),
    "plain: no targets": (plain, "_linked", lambda write: lambda _, runs: runs[0].text),
    "plain: no columns": (plain, "_row", lambda write: lambda cells, *_: cells[0]),
    "plain: no rows": (plain, "table", lambda write: lambda header, rows: write(header, rows[:1])),
    "html: no last paragraph": (html, "text", lambda write: lambda b: write(Blocks(b[:-1]))),
    "html: paragraphs backwards": (html, "text", lambda write: lambda b: write(Blocks(b[::-1]))),
    "html: lists from 1": (html, "text", of_words(lambda text: text.replace("start=", "x="))),
    "html: no lists": (html, "text", of_words(lambda text: re.sub("</?[ou]l[^>]*>", "", text))),
    "html: bullets": (html, "text", of_words(lambda text: text.replace("ol", "ul"))),
    "html: no targets": (html, "_linked", lambda write: lambda _, runs: write("", runs)),
    "html: other targets": (
        html,
        "_linked",
        lambda write: lambda url, runs: write(url + "s", runs),
    ),
    "html: not escaped": (html, "escape", lambda write: lambda text: text),
    "html: doubly escaped": (html, "escape", lambda write: lambda text: write(write(text))),
    "html: no bold words": (
        html,
        "_run",
        lambda write: lambda run: "" if run.bold else write(run),
    ),
    "html: no cells": (html, "_cell", lambda write: lambda _: ""),
    "html: no rows": (html, "table", lambda write: lambda header, rows: write(header, rows[1:])),
    "both: texts without their last run": (
        letters,
        "blocks",
        lambda read: (
            lambda text: Blocks(
                replace(one, runs=type(one.runs)(one.runs[:-1])) for one in read(text)
            )
        ),
    ),
}


@pytest.mark.parametrize(("module", "name", "change"), BROKEN.values(), ids=BROKEN)
def test_a_writer_that_is_broken_is_seen(
    module: Any, name: str, change: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, change(getattr(module, name)))
    try:
        found = lost()
    except IndexError:  # so broken that there is no letter
        return
    assert found


def test_another_subject_is_seen() -> None:
    broken = replace(letter(SHOWN, LOCALE, NOTES.mail), subject="Minutes")
    assert [one.path for one in unsaid(broken, NOTES, LOCALE)] == [("mail", "subject")]


def test_an_action_that_a_personal_letter_lacks_is_seen() -> None:
    own = open_actions(NOTES, SHOWN)["Lea Lux"]
    found = unsaid_to(personal(SHOWN, LOCALE, "Lea Lux", own[1:]), NOTES, LOCALE, ["Lea Lux"])
    assert [one.path[:4] for one in found] == [("agenda", 0, "actions", 0)] * 2


def test_a_change_of_look_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = html._run
    monkeypatch.setattr(html, "_run", lambda run: whole(Run(run.text, not run.bold)))
    assert lost() == []


HIDDEN = Item(
    "Hidden",
    confidential=True,
    decisions=[Decision(text="We sell")],
    vote=Vote(text="close"),
    actions=[Action("Sign", ["Lea Lux"])],
    items=[Item("Below", decisions="For seven", actions=[Action("Pay", ["Mon Mol"])])],
)


@pytest.mark.parametrize("agenda", [[HIDDEN], [Item("Open", text="Told.", items=[HIDDEN])]])
def test_a_confidential_item_is_not_missed_in_a_letter_to_all(agenda: list[Item]) -> None:
    open_item = Item("Open", decisions="We go on", actions=[Action("Call", ["Bo"])])
    notes = Notes(title="T", date=dt.date(2025, 3, 18), agenda=[open_item, *agenda])
    whole = letter(view(notes, LOCALE), LOCALE)
    assert unsaid(whole, notes, LOCALE) == []
    for word in ("We go on", "Call"):
        broken = replace(whole, plain=whole.plain.replace(word, ""))
        assert [one.text for one in unsaid(broken, notes, LOCALE)] == [word]


@pytest.mark.parametrize(("name", "what"), [("Lea Lux", "Sign"), ("Mon Mol", "Pay")])
def test_an_action_on_a_confidential_item_is_missed_in_a_personal_letter(
    name: str, what: str
) -> None:
    notes = Notes(title="T", date=dt.date(2025, 3, 18), agenda=[HIDDEN])
    shown = view(notes, LOCALE)
    whole = personal(shown, LOCALE, name, open_actions(notes, shown)[name])
    assert unsaid_to(whole, notes, LOCALE, [name]) == []
    broken = replace(whole, html=whole.html.replace(what, ""))
    assert [one.text for one in unsaid_to(broken, notes, LOCALE, [name])] == [what]
