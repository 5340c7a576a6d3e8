"""The statement of funding: that it is there in full, and looks as it should."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from typing import Any, NamedTuple

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.word.document.letters import Run, plain, runs_with
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DOCUMENT, Spot, W
from minutes_kit.word.values import first_around
from minutes_kit.word.verify.funding.period import Period
from minutes_kit.word.verify.looks.contrast import enough
from minutes_kit.word.verify.looks.looks import Look, Looks
from minutes_kit.word.verify.looks.pictures import Picture
from minutes_kit.word.verify.looks.theme import AUTO, UNKNOWN

FONTS = {"arial", "auto", "calibri", "garamond", "trebuchet", "trebuchet ms", "tahoma", "verdana"}
FONTS |= {"ubuntu"}
REFLEX_BLUE = "003399"
COLOURS = {AUTO, UNKNOWN, "000000", "FFFFFF", REFLEX_BLUE}  # what is not known is an effect
_MARGINS = ("header", "footer")
_BEFORE = 2  # words before the statement of which one may negate it
_STATEMENT = "funding_statement"
LATER = "Regulation (EU) 2021/1060, Annex IX, 1.2"
Paragraphs = list[tuple[Any, Spot]]
Texts = list[tuple[str, Spot]]


class Statement(NamedTuple):
    """What is asked of the words of funding: the document, its language, the rules."""

    opened: Opened
    looks: Looks
    languages: list[Locale]
    period: Period


def check(asked: Statement, emblems: list[Picture], findings: Findings) -> None:
    """Whether the words stand beside the emblem and in the text, and look as they should.

    Without an emblem to stand beside, those in headers and footers are looked at.
    """
    for emblem in emblems[:1]:
        _check_words("E710", asked, _beside(emblem, asked), findings, emblem.spot)
    if not emblems:
        _check_look(_found(asked, _margins(asked)), asked, findings)
    if asked.period.statement:
        _check_words("E711", asked, _body(asked), findings, DOCUMENT)
    if asked.period.fund:
        _check_fund(asked, findings)
        _check_later(asked, findings)


def _beside(emblem: Picture, asked: Statement) -> Paragraphs:
    """The paragraphs beside the emblem: in its row or below, else of its header, else next."""
    in_text = emblem.part.kind == "body"
    among = _body(asked) if in_text else [*emblem.part.paragraphs()]
    row = first_around(emblem.element, f"{W}tr")
    if row is not None:
        near = {one for block in _with_below(row) for one in block.iter(f"{W}p")}
        return [(one, spot) for one, spot in among if one in near]
    if not in_text:
        return [(one, spot) for one, spot in among if not spot.table]
    at = [one for one, _ in among].index(emblem.paragraph)
    return among[max(0, at - 1) : at + 2]


def _with_below(row: Any) -> list[Any]:
    """A row and what stands right below it: the next row, or the paragraph behind the table."""
    rows, behind = row.itersiblings(f"{W}tr", f"{W}sdt"), row.getparent().itersiblings(f"{W}p")
    return [row, *islice(chain(rows, behind), 1)]


def _margins(asked: Statement) -> Paragraphs:
    """The paragraphs of the headers and footers."""
    return [(one, spot) for one, spot in asked.opened.paragraphs if spot.part in _MARGINS]


def _body(asked: Statement) -> Paragraphs:
    """The paragraphs of the text."""
    return [(one, spot) for one, spot in asked.opened.paragraphs if spot.part == "body"]


def _check_words(
    code: str, asked: Statement, among: Paragraphs, findings: Findings, missing: Spot
) -> None:
    """Whether words stand in some paragraphs, and look as they should."""
    if not asked.period.words:
        return
    places = _found(asked, among)
    if not places:
        hint, spot = _instead(code, asked, among, missing)
        words = asked.languages[0].phrases[asked.period.words]
        findings.add(code, spot, clause=asked.period.said, hint=hint, words=words)
    _check_look(places, asked, findings)


def _found(asked: Statement, among: Paragraphs) -> list[list[Run]]:
    """The runs that show the words, in each of some paragraphs that does."""
    if not asked.period.words:
        return []
    known = [locale.phrases[asked.period.words] for locale in asked.languages]
    return [found for words in known for found in _places(words, among, asked)]


def _check_look(places: list[list[Run]], asked: Statement, findings: Findings) -> None:
    """Whether the words look as they should in one of their places."""
    faults = [[*_faults(found, asked)] for found in places]
    told = faults[0] if faults and [] not in faults else []
    for fault, values in told:
        clause = {"E715": asked.period.colour}.get(fault, asked.period.look)
        spot = asked.opened.spot(places[0][0].paragraph)
        findings.add(fault, spot, clause=clause, **values)


def _places(words: str, among: Paragraphs, asked: Statement) -> Iterator[list[Run]]:
    """The runs that show words, in each paragraph that does."""
    wanted = plain(words)
    for paragraph, _ in among:
        if _is_said(wanted, plain(asked.opened.text(paragraph))):
            found = runs_with(words, asked.opened.runs(paragraph))
            if found and all(_is_seen(_look(run, asked.looks)) for run in found):
                yield found


def _is_said(words: str, text: str) -> bool:
    """Whether a text holds words, and none just before them that says the opposite."""
    before, found, _ = text.partition(words)
    return bool(found) and _negations().isdisjoint(before.split()[-_BEFORE:])


@cache
def _negations() -> frozenset[str]:
    """The words that say the opposite, of all languages."""
    return frozenset(word for code in codes() for word in load(code).words["negations"].split(", "))


def _is_seen(look: Look) -> bool:
    """Whether somebody can read what looks so."""
    return look.legible and not look.hidden


def _instead(
    code: str, asked: Statement, among: Paragraphs, missing: Spot
) -> tuple[str | None, Spot]:
    """What stands there instead, and where: the hint on it, or None."""
    texts = [(plain(asked.opened.text(paragraph)), spot) for paragraph, spot in among]
    for name, wanted, some in _tried(asked, texts):
        for text, spot in some:
            if _holds(text, wanted):
                return f"{code}_{name}", spot
    return None, missing


def _tried(asked: Statement, texts: Texts) -> Iterator[tuple[str, list[str], Texts]]:
    """What may stand there instead: the words unseen, in another language, the first of them.

    Each with the name of its hint, and the texts that may hold it.
    """
    name = asked.period.words
    whole = [plain(locale.phrases[name]) for locale in asked.languages]
    said = [words for words in whole if any(_is_said(words, text) for text, _ in texts)]
    yield "unseen", said, texts
    partly = [(text, spot) for text, spot in texts if not _holds(text, whole)]
    others = [load(one) for one in codes() if load(one) not in asked.languages]
    yield "other", [plain(locale.phrases[name]) for locale in others], partly
    if asked.period.statement:
        yield "part", [words.split()[0] for words in whole], partly


def _holds(text: str, wanted: list[str]) -> bool:
    """Whether a text holds one of some words."""
    return any(words in text for words in wanted)


def _look(run: Run, looks: Looks) -> Look:
    """What a run looks like."""
    return looks.run(run.element, run.paragraph)


def _faults(found: list[Run], asked: Statement) -> Iterator[tuple[str, dict[str, str]]]:
    """What is wrong with how words look."""
    if not asked.period.look:
        return
    looks = [_look(run, asked.looks) for run in found]
    fonts = [look.font for look in looks if look.font.casefold() not in FONTS]
    colours = [look.colour for look in looks if look.colour not in COLOURS or not enough(look)]
    if fonts:
        yield "E713", {"font": fonts[0]}
    if any(look.italic or look.underlined or look.effects for look in looks):
        yield "E714", {}
    if colours:
        yield "E715", {"colour": colours[0]}


def _check_fund(asked: Statement, findings: Findings) -> None:
    """Whether the fund is named anywhere."""
    names = [locale.phrases["fund"] for locale in asked.languages]
    text = plain(" ".join(asked.opened.text(paragraph) for paragraph, _ in asked.opened.paragraphs))
    if not any(plain(name) in text for name in names):
        findings.add("E712", clause=asked.period.said, fund=names[0])


def _check_later(asked: Statement, findings: Findings) -> None:
    """Whether the statement of 2021 stands in older minutes."""
    later = [plain(load(one).phrases[_STATEMENT]) for one in codes()]
    for paragraph, spot in asked.opened.paragraphs:
        if _holds(plain(asked.opened.text(paragraph)), later):
            findings.add("W717", spot, clause=LATER)
            return
