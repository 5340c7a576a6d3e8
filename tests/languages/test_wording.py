"""Own words in place of the house's: which there are, and what they may hold."""

from __future__ import annotations

import pytest

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Labels, load
from minutes_kit.languages.wording import names, odd_part, parts, reworded


@pytest.mark.parametrize("code", codes())
def test_every_label_and_sentence_may_have_own_words(code: str) -> None:
    assert set(names(code)) == {*Labels.__struct_fields__, *load(code).phrases}
    assert set(names(code)) == set(names("en"))


@pytest.mark.parametrize("code", codes())
def test_the_names_of_labels_and_sentences_differ(code: str) -> None:
    assert len(set(names(code))) == len(names(code))


@pytest.mark.parametrize(
    ("name", "text", "odd"),
    [
        ("minutes", "Notulen", None),
        ("minutes", "", None),
        ("next_time", "om {start} tem {end}", None),
        ("next_time", "om {start}", None),
        ("next_time", "om {uur}", "uur"),
        ("next_time", "om {start", "om {start"),
        ("next_time", "om }", "om }"),
        ("next_time", "om {start!r}", "om {start!r}"),
        ("next_time", "om {start:>20}", "om {start:>20}"),
        ("next_time", "om {start.hour}", "start.hour"),
        ("next_time", "om {}", ""),
        ("next_time", "om {{start}}", None),
        ("minutes", "{title}", "title"),
    ],
)
def test_braces_hold_only_what_is_filled_in_there(name: str, text: str, odd: str | None) -> None:
    assert odd_part(name, text, "nl") == odd


def test_what_may_be_filled_in_is_told() -> None:
    assert parts("next_time", "nl") == ["end", "start"]
    assert parts("minutes", "nl") == []


@pytest.mark.parametrize("code", codes())
def test_only_what_has_own_words_changes(code: str) -> None:
    locale = load(code)
    own = reworded(locale, {"minutes": "PV", "draft": "Klad"})
    assert (own.labels.minutes, own.phrases["draft"]) == ("PV", "Klad")
    assert own.own_words == {"minutes", "draft"}
    assert own.labels.present == locale.labels.present
    assert {name for name, text in own.phrases.items() if text != locale.phrases[name]} == {"draft"}
    assert (locale.labels.minutes, locale.own_words) != ("PV", own.own_words)


def test_words_laid_over_own_words_keep_those() -> None:
    folder = reworded(load("nl"), {"minutes": "Notulen", "draft": "Klad"})
    assert reworded(folder, {"minutes": "PV"}).labels.minutes == "PV"
    assert reworded(folder, {"minutes": "PV"}).own_words == {"minutes", "draft"}
    assert reworded(folder, {}) is folder
