"""Links that people led elsewhere in a document, as changes of the notes that hold them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_kit.text.links import target
from minutes_kit.word.baseline import kept
from minutes_kit.word.document.opened import OFFICE, Opened
from minutes_kit.word.proof.visible import address
from minutes_kit.word.spots import Spot, W, own_text
from minutes_kit.word.update.search import Printed, Search
from minutes_kit.word.update.typed import Typed
from minutes_kit.yaml.write import Edits, spliced

_TYPED = re.compile(r"(?<=\]\()<?([^<>\s]*?)>?(?=\))|^(\S+)\Z")
_ID = f"{{{OFFICE}}}id"
_BARE = re.compile(r"[^\s()<>]+")


class Link(NamedTuple):
    """The words of a link, where it leads, and its element in a document."""

    words: str
    url: str
    element: Any
    opened: Opened

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return self.opened.spot(self.element)

    @property
    def aim(self) -> str:
        """Where it leads, however a program writes that."""
        return address(self.url).rstrip("/")


class Relinked(NamedTuple):
    """A link that leads elsewhere than before: to where, and to where once; nothing is none."""

    link: Link
    old: str
    new: str


def links_of(opened: Opened) -> list[Link]:
    """The links of the body of a document that lead out of it."""
    targets = {link.id: link.target for link in opened.links(opened.main) if link.outside}
    links = opened.shown[0].root.iter(f"{W}hyperlink")
    known = ((link, targets.get(link.get(_ID, ""))) for link in links)
    return [Link(own_text(link), url, link, opened) for link, url in known if url]


class Links:
    """The links that people changed in a document; those that `stay` are not in the notes."""

    def __init__(self, made: Opened, edited: Opened, search: Search) -> None:
        self.begin, self.wanted, self.search = links_of(made), links_of(edited), search
        self.ours = _said(made) == _said(edited)  # else the notes may have a newer link
        self.home: list[Relinked] = []
        self.stay: list[Relinked] = []

    def run(self) -> None:
        """Bring home what can be, where all words are."""
        for one in self._changed():
            known = self.home if self._taken(one) else self.stay
            known.append(one)

    def _changed(self) -> list[Relinked]:
        """The links that people changed, put in or took away."""
        begun, wanted = ({link.aim for link in many} for many in (self.begin, self.wanted))
        if begun == wanted:
            return []
        now = _printed(self.search.now)
        known = begun | {link.aim for link in now}
        new = [link for link in self.wanted if link.aim not in known]
        gone = [link for link in now if link.aim in begun - wanted]
        return [*_paired(gone, new)]

    def _taken(self, one: Relinked) -> bool:
        """Whether the notes got the new address of a link, and nothing else changed."""
        if not (self.ours and one.old and target(one.new)) or self.search.left:
            return False
        candidates = _places(self.search.typed, one.old, one.new)
        return any(self._fits(edits) for edits in candidates if edits)

    def _fits(self, edits: Edits) -> bool:
        """Take a change of notes by which only a link gets nearer to the document."""
        before, wanted = _printed(self.search.now), Counter(_pairs(self.wanted))
        return self.search.relinked(
            edits,
            lambda made: _off(_printed(made), wanted) < _off(before, wanted),
        )


def _said(opened: Opened) -> list[str]:
    """The hashes of what a document printed when it was made."""
    return kept(opened.of_package("custom-properties"))


def _printed(printed: Printed) -> list[Link]:
    """The links that notes print."""
    return links_of(Opened(printed.made.content, made=True))


def _off(links: list[Link], wanted: Counter[tuple[str, str]]) -> int:
    """How many links are not among those that are wanted."""
    return (Counter(_pairs(links)) - wanted).total()


def _pairs(links: list[Link]) -> Iterator[tuple[str, str]]:
    """The words of links, and where they lead."""
    return ((link.words, link.aim) for link in links)


def _paired(gone: list[Link], new: list[Link]) -> Iterator[Relinked]:
    """Links that went, each with the new one of the same words."""
    left = [*new]
    for link in gone:
        other = next((one for one in left if one.words == link.words), None)
        if other:
            left.remove(other)
        yield Relinked(other or link, link.url, other.url if other else "")
    yield from (Relinked(one, "", one.url) for one in left)


def _places(typed: Typed, old: str, new: str) -> Iterator[Edits]:
    """The changes of notes by which a link may get another address."""
    url = new if _BARE.fullmatch(new) else f"<{new}>"
    for leaf in typed.leaves:
        for found in _TYPED.finditer(leaf.value):
            if target(found[1] or found[2] or "") == target(old):
                yield spliced(leaf, found.start(), found.end(), url)
