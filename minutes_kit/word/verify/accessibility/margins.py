"""Whether something important stands in a header or footer only, which many readers pass over."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from minutes_kit.languages.locale import Locale
from minutes_kit.word.document.dates import dates_in
from minutes_kit.word.document.language import spoken
from minutes_kit.word.document.letters import plain
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import Spot

CLAUSE = "EN 301 549, 10.1.3.1"
_MARGINS = ("header", "footer")
_MOST = 200  # sentences, each of which is sought in the whole text
_DATES = 2000  # that are read in the text
_WORDS = 8  # of a sentence that says something
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
_WHOLE = re.compile(r"[A-ZÀ-Þ].*[.!?][”\"’»)]?", re.DOTALL)


def check(opened: Opened, findings: Findings) -> None:
    """Tell of each sentence of a header or footer that the text does not say."""
    margins = [(p, spot) for p, spot in opened.paragraphs if spot.part in _MARGINS]
    if not any(opened.text(paragraph).strip() for paragraph, _ in margins):
        return
    languages = spoken(opened)
    body = _Body(opened, languages)
    for sentence, spot in _sentences(opened, margins):
        if not body.can_say(sentence):
            findings.add("W541", spot, told="E734", count=_MOST)
            return
        if not body.says(sentence) and (_is_whole(sentence) or not body.has_dates_of(sentence)):
            findings.add("E734", spot, clause=CLAUSE, text=sentence)


def _sentences(opened: Opened, among: list[tuple[Any, Spot]]) -> Iterator[tuple[str, Spot]]:
    """The sentences of paragraphs, each with its place."""
    for paragraph, spot in among:
        for sentence in _SENTENCES.split(opened.text(paragraph).strip()):
            yield sentence, spot


class _Body:
    """What the text of a document says; its dates are looked for when a margin has one."""

    def __init__(self, opened: Opened, languages: list[Locale]) -> None:
        self._languages = languages
        others = ((p, spot) for p, spot in opened.paragraphs if spot.part not in _MARGINS)
        self._texts = [opened.text(paragraph) for paragraph, _ in others]
        self._said = plain(" ".join(self._texts))
        self._known: dict[str, bool] = {}

    def can_say(self, sentence: str) -> bool:
        """Whether it can tell that of one more sentence."""
        return sentence in self._known or len(self._known) < _MOST

    def says(self, sentence: str) -> bool:
        """Whether it says a sentence."""
        if sentence not in self._known:
            self._known[sentence] = plain(sentence) in self._said
        return self._known[sentence]

    def has_dates_of(self, sentence: str) -> bool:
        """Whether it says the dates of a sentence, in any form."""
        wanted = self._of(sentence)
        return not wanted or wanted <= self._dates

    @cached_property
    def _dates(self) -> set[dt.date]:
        """Its dates."""
        return self._of(" ".join(self._texts))

    def _of(self, text: str) -> set[dt.date]:
        """The dates in a text."""
        return {date for date, _ in dates_in(text, self._languages, _DATES)}


def _is_whole(text: str) -> bool:
    """Whether a text is a sentence of some length."""
    return len(text.split()) >= _WORDS and _WHOLE.fullmatch(text) is not None
