"""Own words in place of the house's: which there are, and what they may hold."""

from __future__ import annotations

import pytest

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Labels, load
from minutes_kit.languages.wording import fault, names, reworded


@pytest.mark.parametrize("code", codes())
def test_every_label_and_sentence_may_have_own_words(code: str) -> None:
    assert set(names(code)) == {*Labels.__struct_fields__, *load(code).phrases}
    assert set(names(code)) == set(names("en"))


@pytest.mark.parametrize("code", codes())
def test_the_names_of_labels_and_sentences_differ(code: str) -> None:
    assert len(set(names(code))) == len(names(code))


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("minutes", "Notulen", None),
        ("minutes", "", None),
        ("minutes", " ", None),
        ("open_quote", "", None),
        ("decisions", "", ("E229", "")),
        ("confidential", " ", ("E229", "")),
        ("next_date", "", ("E229", "")),
        ("rsvp", "", ("E229", "")),
        ("next_time", "om {start} tem {end}", None),
        ("next_time", "om {uur}", ("E217", "uur")),
        ("next_time", "om {start", ("E217", "om {start")),
        ("next_time", "om }", ("E217", "om }")),
        ("next_time", "om {start!r}", ("E217", "om {start!r}")),
        ("next_time", "om {start:>20}", ("E217", "om {start:>20}")),
        ("next_time", "om {start.hour}", ("E217", "start.hour")),
        ("next_time", "om {}", ("E217", "")),
        ("minutes", "{title}", ("E217", "title")),
        ("next_time", "om {start}", ("E228", "{end}")),
        ("next_time", "om {{start}} en {end}", ("E228", "{start}")),
        ("vote_in_favour", "voor", ("E228", "{count}")),
        ("rsvp", "Bevestig{by}.", None),
        ("rsvp_by", " op tijd", ("E228", "{date}")),
    ],
)
def test_braces_hold_what_is_filled_in_there(
    name: str, text: str, wrong: tuple[str, str] | None
) -> None:
    found = fault(name, text, "nl")
    assert (found and found[:2]) == wrong


def test_what_may_be_filled_in_is_told() -> None:
    told = [fault(name, "{x}", "nl") for name in ("next_time", "minutes")]
    assert [one and one.allowed for one in told] == ["{end}, {start}", "–"]


@pytest.mark.parametrize(
    ("name", "own", "whole"),
    [("rsvp_by", "vóór {date}", " vóór {date}"), ("rsvp_by", ", tot {date}", ", tot {date}"),
     ("next_title", "Komende", "Komende "), ("minutes", "PV", "PV")],
)  # fmt: skip
def test_own_words_are_joined_with_the_spaces_of_the_usual_ones(
    name: str, own: str, whole: str
) -> None:
    changed = reworded(load("nl"), {name: own})
    assert {**changed.phrases, "minutes": changed.labels.minutes}[name] == whole


@pytest.mark.parametrize("code", codes())
def test_only_what_has_own_words_changes(code: str) -> None:
    locale = load(code)
    own = reworded(locale, {"minutes": "PV", "draft": "Klad"})
    assert (own.labels.minutes, own.phrases["draft"]) == ("PV", "Klad")
    assert own.own_words == {"minutes", "draft"}
    assert own.labels.present == locale.labels.present
    assert {name for name, text in own.phrases.items() if text != locale.phrases[name]} == {"draft"}
    assert (locale.labels.minutes, locale.own_words) != ("PV", own.own_words)


def test_own_words_of_a_space_are_none() -> None:
    assert reworded(load("nl"), {"minutes": " "}).labels.minutes == ""


def test_words_laid_over_own_words_keep_those() -> None:
    folder = reworded(load("nl"), {"minutes": "Notulen", "draft": "Klad"})
    assert reworded(folder, {"minutes": "PV"}).labels.minutes == "PV"
    assert reworded(folder, {"minutes": "PV"}).own_words == {"minutes", "draft"}
    assert reworded(folder, {}) is folder
