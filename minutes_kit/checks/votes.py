"""Votes in notes: what each side holds, and whether the sides go together."""

from __future__ import annotations

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Vote
from minutes_kit.notes.model import Notes
from minutes_kit.notes.names import plain, words_of_name
from minutes_kit.notes.record import Steps
from minutes_kit.notes.typed import is_group, is_nobody, looks_like_a_name, parts_of
from minutes_kit.problems import short
from minutes_kit.rare import rare
from minutes_kit.yaml.places import Remarks

_COUNT = rare(r"0|[1-9][0-9]{0,5}")
_NOT_IN_FAVOUR = Vote.sides[1:]


def check(notes: Notes, remarks: Remarks) -> None:
    """Tell of sides of votes that say nothing clear, and warn of sides that do not go together."""
    votes = list(notes.votes())
    present = _present(notes, remarks.locale) if votes else 0
    for path, vote in votes:
        sides = {side: _parts(getattr(vote, side), remarks.locale) for side in Vote.sides}
        if not _unclear(sides, path, remarks):
            _twice(sides, path, remarks)
            _unanimous(vote, sides, path, remarks)
            _secret(vote, sides, path, remarks)
            _too_many(vote, sides, present, path, remarks)


def _parts(texts: list[str], locale: Locale) -> list[str]:
    """The numbers and the names of a side; nobody is none."""
    parts = (part for text in texts for part in parts_of(text, locale))
    return [part for part in parts if not is_nobody(part, locale)]


def _unclear(sides: dict[str, list[str]], path: Steps, remarks: Remarks) -> bool:
    """Whether a side mixes a number with something else, or has one that is none of votes."""
    told = False
    for side, parts in sides.items():
        figures = [part for part in parts if not _is_name(part)]
        if figures and (len(parts) > 1 or not _COUNT.fullmatch(figures[0])):
            code, value = "E219" if len(parts) > 1 else "E220", short(", ".join(parts))
            remarks.add(code, (*path, side), key=remarks.word("Vote", side), value=value)
            told = True
    return told


def _is_name(part: str) -> bool:
    """Whether a part of a side is in words."""
    return any(map(str.isalpha, part))


def _twice(sides: dict[str, list[str]], path: Steps, remarks: Remarks) -> None:
    """Warn of a name that stands in a vote twice."""
    first: dict[tuple[str, ...], str] = {}
    for side, parts in sides.items():
        for name in filter(_is_name, parts):
            words = words_of_name(name, remarks.locale)
            if words in first:
                keys = [remarks.word("Vote", one) for one in (first[words], side)]
                said = {"name": short(name), "first": keys[0], "second": keys[1]}
                remarks.add("W534", (*path, side), **said)
            first.setdefault(words, side)


def _unanimous(vote: Vote, sides: dict[str, list[str]], path: Steps, remarks: Remarks) -> None:
    """Warn of a vote that all were in favour of, and of which others were not."""
    texts = (vote.text, *vote.in_favour)
    said = next((text for text in texts if _is_unanimous(text, remarks.locale)), "")
    others = [side for side in _NOT_IN_FAVOUR if sides[side] not in ([], ["0"])]
    others += ["text"] if any(vote.counts()) else []
    if said and others:
        key = remarks.word("Vote", others[0])
        remarks.add("W535", (*path, others[0]), name=said.strip(), key=key)


def _secret(vote: Vote, sides: dict[str, list[str]], path: Steps, remarks: Remarks) -> None:
    """Warn of a secret ballot that says who voted, as that would be printed."""
    secret = remarks.word("Vote", "secret")
    for side, parts in sides.items() if vote.secret else ():
        named = [part for part in parts if looks_like_a_name(part, remarks.locale)]
        if named:
            said = {"key": remarks.word("Vote", side), "name": short(", ".join(named))}
            remarks.add("W540", (*path, side), **said, near=secret)


def _is_unanimous(text: str, locale: Locale) -> bool:
    """Whether a text says that all were in favour, and nothing else."""
    return plain(text).strip(" .!") in locale.words["unanimous"].split(", ")


def _too_many(
    vote: Vote, sides: dict[str, list[str]], present: int, path: Steps, remarks: Remarks
) -> None:
    """Warn of more votes than people, where numbers were typed."""
    typed = [side for side, parts in sides.items() if parts and not _is_name(parts[0])]
    votes = sum(int(sides[side][0]) if side in typed else len(sides[side]) for side in sides)
    votes += sum(vote.counts())
    told = typed or ["text"] * bool(vote.counts())
    if told and present and votes > present:
        remarks.add("W533", (*path, told[0]), count=votes, present=present)


def _present(notes: Notes, locale: Locale) -> int:
    """How many people attended; 0 where that is not known, as nobody or not everybody is named."""
    number = 0
    for path, person in notes.people():
        if path[0] == "attendees":
            names = [part for name in person.all_names() for part in parts_of(name, locale)]
            if not names or any(is_group(name, locale) for name in names):
                return 0
            number += len(names)
    return number
