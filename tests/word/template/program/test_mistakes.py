"""What is advised for a name that no view has."""

from __future__ import annotations

import pytest

from minutes_kit.word.template.program.mistakes import near_name

MEANT = [
    ("titel", "", "title"),  # Dutch
    ("plaats", "View", "location"),
    ("voorzitter", "View", "chair"),
    ("lieu", "View", "location"),  # French
    ("wer", "ActionView", "who"),  # German
    ("aanwezig", "Labels", "present"),
    ("atendees", "View", "attendees"),
    ("goedgekeurd", "", "approval"),
    ("secretary", "View", "minute_taker"),
    ("Décisions", "", "item.decisions"),
    ("begin", "", "time"),
    ("author", "", ""),
    ("smurf", "View", ""),
]


@pytest.mark.parametrize(("name", "owner", "meant"), MEANT)
def test_a_name_of_a_language_means_that_field(name: str, owner: str, meant: str) -> None:
    assert near_name(name, owner) == meant
