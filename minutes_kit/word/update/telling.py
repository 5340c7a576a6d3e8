"""What is told of an update: what comes home, and what stays in the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from minutes_kit.problems import Finding, apart, short
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.edited.compare import Change, changed_words, changes, same
from minutes_kit.word.edited.guard import shown
from minutes_kit.word.edited.looks import changed, redressed, seen
from minutes_kit.word.edited.merge import Both
from minutes_kit.word.edited.read import OBJECT, SHOWN, Paragraph, comments
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DOCUMENT, Spot, words
from minutes_kit.word.update import dates, others
from minutes_kit.word.update.dates import Meant
from minutes_kit.word.update.links import Links
from minutes_kit.word.update.rows import fields
from minutes_kit.word.update.search import Elsewhere, Printed, Search
from minutes_kit.word.update.units import Unit, in_cells, units

_OF_WORDS = ("E420", "E422")  # where words became others, in the notes or of the house
_LEAST = 3  # letters of a text that is surely not a part of another word
_DATES = ("due", "since")  # fields of actions


class Told(NamedTuple):
    """A difference: its place, what was printed and what was edited.

    `finding` is why it stays in the document, nothing where the notes can have it; `home` is
    whether they do.
    """

    place: str
    before: str
    after: str
    finding: Finding | None = None
    home: bool = False


class Telling:
    """Tells what differs, and what of it stays in the document."""

    def __init__(self, file: Path, begin: Printed) -> None:
        self.locale = begin.made.source.report.locale
        self.findings, self.remarks = (Findings(str(file), self.locale) for _ in range(2))
        self.begin = begin
        self.told: list[Told] = []

    @property
    def refused(self) -> bool:
        """Whether words stay in the document, so that nothing is written."""
        found = (one.finding for one in self.told)
        return any(one is not None and one.severity == "error" for one in found)

    def add(
        self, code: str, spot: Spot, before: str, after: str, hint: str = "", **values: str
    ) -> None:
        """Tell of a difference that stays in the document."""
        number = len(self.findings.found)
        old, new = apart(before, after.replace(OBJECT, SHOWN))
        known = {"before": old, "after": new, **values}
        advice = f"{code}_{hint}" if hint else None
        self.findings.add(code, spot, hint=advice, **known)
        for finding in self.findings.found[number:]:
            self.told.append(Told(finding.place, before, after, finding))

    def remark(self, code: str, spot: Spot = DOCUMENT, **values: str) -> None:
        """Tell of what is no difference."""
        self.remarks.add(code, spot, **values)

    def finished(self) -> list[Told]:
        """The differences; none came home where words stay in the document."""
        return [one._replace(home=one.finding is None and not self.refused) for one in self.told]

    def rows(self, rows: Sequence[Both], edited: Sequence[Paragraph]) -> None:
        """Tell of rows that the notes have already, but otherwise or elsewhere."""
        printed = self.begin.paragraphs
        common = {edited[there] for _, there in same(printed, edited)}
        for one in rows:
            if not common.issuperset(one.edited):
                before, after = (short(in_cells(row)) for row in one)
                self.remark("W430", one.edited[0].spot, before=before, after=after)

    def waiting(self) -> list[Finding]:
        """What could come home, were it not for what stays: one finding that names all."""
        wait = [self._named(one) for one in self.told if one.finding is None]
        found = Findings(self.findings.file, self.locale)
        if self.refused and wait:
            found.add("W440", differences=f"{self.locale.labels.semicolon} ".join(wait))
        return found.found

    def _named(self, one: Told) -> str:
        """A difference on part of a line; where the words are the same, their look."""
        if one.before == one.after:
            return self.locale.changed["look"].format(text=short(one.after))
        return shown(one.before, one.after)

    def both(self, both: Both) -> None:
        """Tell of what was changed on both sides."""
        printed, edited = (_text(many) for many in both)
        near = both.edited or both.printed
        self.add("E421", near[0].spot, printed, edited)

    def search(self, search: Search) -> None:
        """Tell of what comes home, and of what does not."""
        left = [*units(search.now.paragraphs, search.edited)]
        stays = {one.pair for one in left}
        for one in units(self.begin.paragraphs, search.edited):
            if one.pair not in stays:
                self.told.append(Told(words(one.spot, self.locale), *one.pair))
        self._looks(search)
        places = {(one.old[:1], one.new[:1]): other for one, other in search.elsewhere.items()}
        for one in left:
            self._left(one, search, places)
        if not left:
            self._soft(search)

    def _looks(self, search: Search) -> None:
        """Tell of looks that come home where no word changed."""
        printed, edited = self.begin.paragraphs, search.edited
        now = {there: here for here, there in same(search.now.paragraphs, edited)}
        for here, there in same(printed, edited):
            if printed[here].looks == edited[there].looks or there not in now:
                continue
            wanted = seen(edited[there])
            if seen(printed[here]) != wanted == seen(search.now.paragraphs[now[there]]):
                place = words(edited[there].spot, self.locale)
                self.told.append(Told(place, printed[here].text, edited[there].text))

    def _left(self, unit: Unit, search: Search, places: dict[Any, Elsewhere]) -> None:
        """Tell of a change of words that stays in the document."""
        one, *_ = unit.changes
        place = tuple((at,) if at >= 0 else () for at in (one.old, one.new))
        code, other = _code(one, unit.pair, search), places.get(place)
        meant = dates.meant(search.typed, *unit.pair, one.old) if code in _OF_WORDS else None
        if meant is not None:
            self._no_date(unit, meant)
        elif other is not None:
            self._elsewhere(code, unit.spot, unit.pair, other)
        elif code == "E428" and (
            wrong := next(filter(None, _no_dates(unit.changes, search)), None)
        ):
            self.add(code, unit.spot, *unit.pair, hint="date", **wrong)
        else:
            many = search.gave_up and code == "E420"
            self.add(code, unit.spot, *unit.pair, hint="many" if many else "")

    def _no_date(self, unit: Unit, meant: Meant) -> None:
        """Tell of words that stand where a date or a time was, and what they may mean."""
        wrong = dates.wrong_date(meant.words, self.locale)
        if meant.printed:
            self.add("E423", unit.spot, *unit.pair, hint="meant", meant=meant.printed)
        elif wrong.get("why"):
            self.add("E423", unit.spot, *unit.pair, hint="date", **wrong)
        else:
            self.add("E423", unit.spot, *unit.pair)

    def _elsewhere(self, code: str, spot: Spot, pair: tuple[str, str], other: Elsewhere) -> None:
        """Tell of a change of words that the notes cannot have without another one elsewhere."""
        hint = "with" if code in ("E428", "E429") else ""
        hint = "also" if other.text == pair[1] else hint
        code = "E426" if code in _OF_WORDS else code
        text, where = short(other.text), words(other.spot, self.locale)
        self.add(code, spot, *pair, hint=hint, other=text, where=where)

    def _soft(self, search: Search) -> None:
        """Tell of looks and lists that stay in the document."""
        known = self._befores(search)
        for at, (printed, edited) in enumerate(
            zip(search.now.paragraphs, search.edited, strict=True)
        ):
            before = known.get(at)
            self._dressed(before or edited._replace(dress=bytes(len(edited.text))), edited)
            if printed.looks != edited.looks and seen(printed) != seen(edited):
                if changed(before, edited) if before else _has_more(edited, printed):
                    self.add("W432", edited.spot, printed.text, edited.text)
            elif printed.place_in_list != edited.place_in_list:
                self.add("W433", edited.spot, printed.text, edited.text)

    def _befores(self, search: Search) -> dict[int, Paragraph]:
        """What the edited paragraphs were, by their numbers; those that were added are left out."""
        printed = self.begin.paragraphs
        befores = {at: search.now.paragraphs[at] for _, at in same(printed, search.edited)}
        became = (one for one in changes(printed, search.edited) if one.old >= 0)
        return befores | {one.new: printed[one.old] for one in became}

    def _dressed(self, before: Paragraph, edited: Paragraph) -> None:
        """Tell of words that got a look for which notes have no sign."""
        if before.dress != edited.dress and (said := redressed(before, edited)):
            self.add("W437", edited.spot, before.text, edited.text, words=short(said))

    def links(self, links: Links) -> None:
        """Tell of links that lead elsewhere than before."""
        for link, old, new in links.home:
            self.told.append(Told(words(link.spot, self.locale), old, new))
        for link, old, new in links.stay:
            known = {"words": short(link.words), "old": old or "–", "new": new or "–"}
            self.add("W438", link.spot, old, new, **known)

    def others(self, made: Opened, edited: Opened) -> None:
        """Tell of other texts than those of the body: of headers and footers, and of notes."""
        if not others.untouched(edited):
            for old, at, text, spot in others.changed(made, edited, repeated=True):
                self.add("W431", spot if text else at, old, text)
        for old, at, text, spot in others.changed(made, edited, repeated=False):
            self.add("E428" if text else "E429", spot if text else at, old, text)

    def pictures(self, made: Opened, edited: Opened) -> None:
        """Tell of pictures that were put in, replaced or taken away."""
        here, there = (others.pictures(one) for one in (made, edited))
        if Counter(here.values()) != Counter(there.values()):
            new = [one for one, shown in there.items() if shown not in here.values()]
            opened, changed = (edited, new or [*there]) if there else (made, [*here])
            self.add("W434", opened.spot(changed[-1]), "", "")

    def comments(self, edited: Opened) -> None:
        """Tell of the comments of a document."""
        for one in comments(edited):
            self.remark("W436", one.spot, author=one.author or "?", text=short(one.text))


def _code(one: Change, pair: tuple[str, str], search: Search) -> str:
    """The code of why a change of words stays in the document."""
    if OBJECT in pair[1]:
        return "E425"
    if one.old < 0:
        return "E428"
    if one.new < 0:
        return "E429"
    return "E420" if _in_notes(one, pair, search) else "E422"


def _in_notes(one: Change, pair: tuple[str, str], search: Search) -> bool:
    """Whether some of the words that changed in a paragraph are typed in the notes."""
    text, stretches = pair[0], changed_words(*pair)
    for line in search.typed.owners(search.now.paragraphs[one.old], one.old):
        start = text.find(line.plain)
        end = start + len(line.plain)
        found = start >= 0 and (len(line.plain) >= _LEAST or line.plain == text)
        if found and any(start <= stretch.start and stretch.end <= end for stretch in stretches):
            return True
    return False


def _no_dates(added: list[Change], search: Search) -> Iterator[dict[str, str]]:
    """The cells of what was added in which a date is to stand that is none, each with why."""
    for one in added:
        cell = search.edited[one.new]
        known = fields(search.typed, search.now.paragraphs, one.at) if cell.row else {}
        if known.get(cell.column) in _DATES:
            yield dates.wrong_date(cell.text, search.typed.locale)


def _has_more(edited: Paragraph, printed: Paragraph) -> bool:
    """Whether somebody gave a new paragraph looks that are not those of the house."""
    return any(look and not own for look, own in zip(seen(edited), seen(printed), strict=True))


def _text(paragraphs: list[Paragraph]) -> str:
    """What some paragraphs say."""
    return " ¶ ".join(one.text for one in paragraphs)
