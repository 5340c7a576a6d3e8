"""Items of the agenda in finished words: votes, decisions, numbers, headings and the overview."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Action, Decision, Item, Vote
from minutes_kit.text.agenda import Agenda, overview
from minutes_kit.text.pieces import ItemView

VOTES: dict[str, tuple[Vote, dict[str, str]]] = {
    "numbers": (
        Vote(in_favour=["12"], against=["3"], abstained=["2"]),
        {
            "nl": "Stemming: 12 voor, 3 tegen, 2 onthoudingen",
            "fr": "Vote\u00a0: 12 pour, 3 contre, 2 abstentions",
            "de": "Abstimmung: 12 dafür, 3 dagegen, 2 Enthaltungen",
            "en": "Vote: 12 for, 3 against, 2 abstentions",
        },
    ),
    "names": (
        Vote(in_favour=["An"], against=["Cis"]),
        {
            "nl": "Stemming: voor: An; tegen: Cis",
            "fr": "Vote\u00a0: pour\u00a0: An\u00a0; contre\u00a0: Cis",
            "de": "Abstimmung: dafür: An; dagegen: Cis",
            "en": "Vote: for: An; against: Cis",
        },
    ),
    "many names": (
        Vote(in_favour=["An", "Bo"], against=["Cis"], abstained=["0"]),
        {
            "nl": "Stemming:\nVoor: An en Bo\nTegen: Cis\n0 onthoudingen",
            "fr": "Vote\u00a0:\nPour\u00a0: An et Bo\nContre\u00a0: Cis\n0 abstention",
            "de": "Abstimmung:\nDafür: An und Bo\nDagegen: Cis\n0 Enthaltungen",
            "en": "Vote:\nFor: An and Bo\nAgainst: Cis\n0 abstentions",
        },
    ),
    "many names, and words": (
        Vote(text="bij naam", in_favour=["3"], against=["Cis", "Dé", "Ed"]),
        {
            "nl": "Stemming: bij naam\n3 voor\nTegen: Cis, Dé en Ed",
            "fr": "Vote\u00a0: bij naam\n3 pour\nContre\u00a0: Cis, Dé et Ed",
            "de": "Abstimmung: bij naam\n3 dafür\nDagegen: Cis, Dé und Ed",
            "en": "Vote: bij naam\n3 for\nAgainst: Cis, Dé and Ed",
        },
    ),
    "a sentence before the sides": (
        Vote(text="Jan was weg.", in_favour=["4"], against=["1"]),
        {
            "nl": "Stemming: Jan was weg. 4 voor, 1 tegen",
            "fr": "Vote\u00a0: Jan was weg. 4 pour, 1 contre",
            "de": "Abstimmung: Jan was weg. 4 dafür, 1 dagegen",
            "en": "Vote: Jan was weg. 4 for, 1 against",
        },
    ),
    "a sentence before a name, and one alone": (
        Vote(text="Wie wil?", against=["Cis"]),
        {
            "nl": "Stemming: Wie wil? Tegen: Cis",
            "fr": "Vote\u00a0: Wie wil? Contre\u00a0: Cis",
            "de": "Abstimmung: Wie wil? Dagegen: Cis",
            "en": "Vote: Wie wil? Against: Cis",
        },
    ),
    "blank votes": (
        Vote(secret=True, text="2 blanco, 1 ongeldig", in_favour=["12"], against=["3"]),
        {
            "nl": "Geheime stemming: 12 voor, 3 tegen, 2 blanco, 1 ongeldig",
            "fr": "Vote secret\u00a0: 12 pour, 3 contre, 2 blanco, 1 ongeldig",
            "de": "Geheime Abstimmung: 12 dafür, 3 dagegen, 2 blanco, 1 ongeldig",
            "en": "Secret ballot: 12 for, 3 against, 2 blanco, 1 ongeldig",
        },
    ),
    "many names, and blank votes": (
        Vote(text="2 blanco", against=["Cis", "Dé", "Ed"]),
        {
            "nl": "Stemming:\nTegen: Cis, Dé en Ed\n2 blanco",
            "fr": "Vote\u00a0:\nContre\u00a0: Cis, Dé et Ed\n2 blanco",
            "de": "Abstimmung:\nDagegen: Cis, Dé und Ed\n2 blanco",
            "en": "Vote:\nAgainst: Cis, Dé and Ed\n2 blanco",
        },
    ),
    "mixed": (
        Vote(in_favour=["3"], against=["Cis"], abstained=["0"]),
        {
            "nl": "Stemming: 3 voor; tegen: Cis; 0 onthoudingen",
            "fr": "Vote\u00a0: 3 pour\u00a0; contre\u00a0: Cis\u00a0; 0 abstention",
            "de": "Abstimmung: 3 dafür; dagegen: Cis; 0 Enthaltungen",
            "en": "Vote: 3 for; against: Cis; 0 abstentions",
        },
    ),
    "nothing but zeros": (
        Vote(in_favour=["0"], against=["0"]),
        {
            "nl": "Stemming: 0 voor, 0 tegen",
            "fr": "Vote\u00a0: 0 pour, 0 contre",
            "de": "Abstimmung: 0 dafür, 0 dagegen",
            "en": "Vote: 0 for, 0 against",
        },
    ),
    "one abstention in secret": (
        Vote(secret=True, in_favour=["1"], abstained=["1"]),
        {
            "nl": "Geheime stemming: 1 voor, 1 onthouding",
            "fr": "Vote secret\u00a0: 1 pour, 1 abstention",
            "de": "Geheime Abstimmung: 1 dafür, 1 Enthaltung",
            "en": "Secret ballot: 1 for, 1 abstention",
        },
    ),
    "words": (
        Vote(text="zie *bijlage* 2"),
        {
            "nl": "Stemming: zie *bijlage* 2",
            "fr": "Vote\u00a0: zie *bijlage* 2",
            "de": "Abstimmung: zie *bijlage* 2",
            "en": "Vote: zie *bijlage* 2",
        },
    ),
    "words and a number": (
        Vote(text="met handen", in_favour=["012"]),
        {
            "nl": "Stemming: met handen, 012 voor",
            "fr": "Vote\u00a0: met handen, 012 pour",
            "de": "Abstimmung: met handen, 012 dafür",
            "en": "Vote: met handen, 012 for",
        },
    ),
}


def shown(*items: Item, code: str = "nl", linked: bool = False) -> list[ItemView]:
    return Agenda(load(code), linked=linked).items(list(items))


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(("vote", "said"), VOTES.values(), ids=VOTES)
def test_a_vote_is_said_in_words(vote: Vote, said: dict[str, str], code: str) -> None:
    (item,) = shown(Item(title="A", vote=vote), code=code)
    assert item.vote == said[code]


def test_a_number_of_votes_may_be_of_any_length() -> None:
    (item,) = shown(Item(title="A", vote=Vote(in_favour=["9" * 5000], abstained=["٣"])))
    assert item.vote == f"Stemming: {'9' * 5000} voor, ٣ onthoudingen"


DECISIONS: dict[str, tuple[Any, list[str]]] = {
    "a text": ("Wij *gaan* door", ["Wij gaan door"]),
    "texts and a record": (["een", Decision(text="twee")], ["een", "twee"]),
    "sub-bullets": ([["een", ["twee"]]], ["een", "twee"]),
    "a number": ([Decision(number="2025/14", text="Wij gaan")], ["2025/14 Wij gaan"]),
    "a number over a list": ([Decision(number="7", text=["een", "twee"])], ["7", "een", "twee"]),
    "who proposed it": (
        [Decision(text="Ja", proposed_by=["An"], seconded_by=["Bo", "Cis"])],
        ["Ja", "Voorgesteld door: An\nGesteund door: Bo en Cis"],
    ),
    "all": (
        [Decision(number="1", text="Ja", proposed_by=["An"], vote=Vote(text="unaniem")), "Nee"],
        ["1 Ja", "Voorgesteld door: An\nStemming: unaniem", "Nee"],
    ),
}


@pytest.mark.parametrize(("decisions", "lines"), DECISIONS.values(), ids=DECISIONS)
def test_a_decision_has_its_proposer_and_its_vote_below_it(
    decisions: Any, lines: list[str]
) -> None:
    (item,) = shown(Item(title="A", decisions=decisions))
    assert [one.words() for one in item.decisions.lines()] == lines


def numbers(items: list[ItemView]) -> list[tuple[str, str]]:
    """The titles of items and of those below them, each with the number that is not counted."""
    return [
        pair for one in items for pair in ((one.title or one.part, one.number), *numbers(one.items))
    ]


def test_items_below_a_typed_number_have_typed_ones() -> None:
    below = [Item(title="B", items=[Item(title="C"), Item(title="D", number="x")]), Item(title="E")]
    agenda = [Item(title="A", number="O.2", items=below), Item(title="F", items=below[1:])]
    found = [("A", "O.2"), ("B", "O.2.1"), ("C", "O.2.1.1"), ("D", "x"), ("E", "O.2.2")]
    assert numbers(shown(*agenda)) == [*found, ("F", ""), ("E", "")]


def test_a_typed_number_does_not_count_among_those_below_another() -> None:
    below = [Item(title="B"), Item(title="C", number="bis"), Item(title="D")]
    found = numbers(shown(Item(title="A", number="TOP 9", items=below)))
    assert found[1:] == [("B", "TOP 9.1"), ("C", "bis"), ("D", "TOP 9.2")]


def test_the_dot_behind_a_typed_number_is_not_doubled_below_it() -> None:
    agenda = Item(title="A", number="1.", items=[Item(title="B", items=[Item(title="C")])])
    assert numbers(shown(agenda)) == [("A", "1."), ("B", "1.1"), ("C", "1.1.1")]


def test_a_part_has_neither_number_nor_title() -> None:
    (part,) = shown(Item(part="Besloten zitting"))
    assert (part.part, part.title, part.number) == ("Besloten zitting", "", "")


@pytest.mark.parametrize("empty", ["", " ", [], [[]], ["", " "]])
def test_a_block_without_words_has_no_heading(empty: Any) -> None:
    (item,) = shown(Item(title="A", findings=empty, decisions=empty))
    assert (item.findings_heading, item.decisions_heading) == ("", "")


@pytest.mark.parametrize("code", codes())
def test_an_only_block_gives_its_title(code: str) -> None:
    labels = load(code).labels
    alone = shown(Item(decisions=["x"]), Item(actions=[Action(what="x")]), code=code)
    assert [item.title for item in alone] == [labels.decisions, labels.actions]
    assert [item.decisions_heading + item.actions_heading for item in alone] == ["", ""]


@pytest.mark.parametrize(
    ("due", "said"), [(dt.date(2025, 6, 1), "1 juni 2025"), ("asap", "asap"), (None, "")]
)
def test_an_action_is_due_on_a_date_or_in_words(due: Any, said: str) -> None:
    (item,) = shown(Item(title="A", actions=[Action(what="Bellen", due=due)]))
    assert item.actions[0].due == said


def test_the_overview_leads_to_parts_and_items_and_not_to_those_below() -> None:
    agenda = [
        Item(part="Deel"),
        Item(title="A", items=[Item(title="B")]),
        Item(number="O.2", title="C"),
        Item(confidential=True),
        Item(decisions=["x"]),
    ]
    lines = overview(agenda, load("nl"))
    assert [one.part.words() for one in lines] == ["Deel", "", "", "", ""]
    assert [one.number for one in lines] == ["", "", "O.2", "", ""]
    assert [one.title.words() for one in lines] == ["", "A", "C", "Vertrouwelijk", "Besluiten"]
    leads = [run.link for one in lines for run in (*one.part, *one.title)]
    items = shown(*agenda, linked=True)
    anchors = [run.anchor for item in items for run in item.anchor]
    assert list(items[1].items[0].anchor) == []
    assert leads == [f"#{anchor}" for anchor in anchors]
    assert len(set(anchors)) == len(agenda)


def test_without_an_overview_nothing_leads_to_an_item() -> None:
    assert [list(item.anchor) for item in shown(Item(title="A"), Item(part="B"))] == [[], []]


SINCE = {
    "nl": "sinds 1 april 2025",
    "fr": "depuis le 1er avril 2025",
    "de": "seit dem 1. April 2025",
    "en": "since 1 April 2025",
}


@pytest.mark.parametrize(("code", "expected"), SINCE.items())
def test_an_action_says_since_when_it_is_open(code: str, expected: str) -> None:
    agenda = Agenda(load(code), linked=False)
    assert agenda.action(Action("A", since=dt.date(2025, 4, 1)), 1).since == expected
    assert agenda.action(Action("A"), 1).since == ""
