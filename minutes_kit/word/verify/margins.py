"""Whether something important stands in a header or footer only, which many readers pass over."""

from __future__ import annotations

import re

from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import own_text
from minutes_kit.word.verify.language import spoken
from minutes_kit.word.verify.letters import plain
from minutes_kit.word.verify.opened import Opened
from minutes_kit.word.verify.period import dates_in

CLAUSE = "EN 301 549, 10.1.3.1"
_WORDS = 8  # of a sentence that says something
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
_WHOLE = re.compile(r"[A-ZÀ-Þ].*[.!?][”\"’»)]?", re.DOTALL)


def check(opened: Opened, findings: Findings) -> None:
    """Tell of each sentence of a header or footer that the text does not say."""
    margins = [(p, spot) for p, spot in opened.paragraphs if spot.part in ("header", "footer")]
    if not any(own_text(paragraph).strip() for paragraph, _ in margins):
        return
    languages = spoken(opened)
    body = [own_text(p) for p, spot in opened.paragraphs if spot.part not in ("header", "footer")]
    said = plain(" ".join(body))
    dates = {date for text in body for date, _ in dates_in(text, languages)}
    for paragraph, spot in margins:
        for sentence in _SENTENCES.split(own_text(paragraph).strip()):
            known = {date for date, _ in dates_in(sentence, languages)} <= dates
            if plain(sentence) not in said and (_is_whole(sentence) or not known):
                findings.add("E734", spot, clause=CLAUSE, text=sentence)


def _is_whole(text: str) -> bool:
    """Whether a text is a sentence of some length."""
    return len(text.split()) >= _WORDS and _WHOLE.fullmatch(text) is not None
