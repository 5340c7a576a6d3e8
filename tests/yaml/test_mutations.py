"""Each slip of a secretary is reported where it was made, and none changes a text in silence.

`PYTHONPATH=tests/helpers python tests/yaml/test_mutations.py [words of a kind]` makes all slips,
not a sample, and prints the share of each kind that is reported at the right line, and what is
missed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from itertools import product
from random import Random
from typing import Any, Literal, NamedTuple, get_args

import pytest
import slips_in_texts
import slips_of_layout
import slips_of_values
import slips_unseen
from good_notes import EXAMPLES, GOOD, Good
from slips_by_hand import KINDS, Slip

from minutes_kit import check
from minutes_kit.checks.fix import fix
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Record
from minutes_kit.problems import Problem
from minutes_kit.text.view import view
from minutes_kit.word.proof.complete import pieces

Verdict = Literal["right", "elsewhere", "harmless", "silent", "meant"]
Texts = list[tuple[tuple[str | int, ...], str]]
MODULES = slips_in_texts, slips_unseen, slips_of_layout, slips_of_values  # they fill KINDS

SAMPLE = 20  # of each kind, each in another place if it can: all together would take minutes

# What is still missed in the sample, by kind, and why it may be.
_FIRST = "the first item or field of a list: told at the next line, which no longer fits"
MISSED: dict[str, tuple[int, str]] = {
    "‘o ’ for the dash of a list": (1, _FIRST),
    "‘1. ’ for the dash of a list": (1, "a numbered list of one item"),
    "no dash, in line with the items": (1, "told at the line above, which then has no key"),
    "no dash, deeper than the items": (1, "below a text, where it is read as its last line"),
    "a dash for the colon": (1, _FIRST),
    "() around a text": (1, "brackets around a name and its organisation"),
    "no spaces around the dash behind a name": (3, "`Lowe-City` may be a double name"),
}


class Judged(NamedTuple):
    """A slip, what became of it, and what was told."""

    good: Good
    slip: Slip
    verdict: Verdict
    problems: list[Problem]

    @property
    def missed(self) -> bool:
        """Whether it was not reported where it was made."""
        return self.verdict in ("silent", "elsewhere")

    def __str__(self) -> str:
        """The slip as a short difference."""
        start = self.slip.line - 1
        old = self.good.typed[start : start + self.slip.removed]
        told = [f"{one.line}:{one.column} {one.code}" for one in self.problems[:3]] or ["nothing"]
        head = f"{self.good.name}:{self.slip.line} {self.verdict}, told {', '.join(told)}"
        gone, come = [f"  -{text!r}" for text in old], [f"  +{text!r}" for text in self.slip.lines]
        return "\n".join([head, *gone[:3], *come[:3]])


def judge(good: Good, slip: Slip) -> Judged:
    """What `check` tells of notes with a slip in them."""
    notes, problems = check("\n".join(slip.typed(good)).encode(), good.name)
    verdict: Verdict = "elsewhere"
    if any(problem.line in slip.right for problem in problems):
        verdict = "right"
    elif notes and same(good, notes, slip.added):
        verdict = "harmless"
    elif slip.meant:
        verdict = "meant"
    elif notes or not problems:
        verdict = "silent"
    return Judged(good, slip, verdict, problems)


# ------------------------------------------------------------ has a text changed?


def same(good: Good, notes: Notes, added: str) -> bool:
    """Whether the notes, or else their document, are the good ones with what was added."""
    return alike(in_notes(notes), in_notes(good_notes(good)), added) or alike(
        in_document(notes, good), in_document(good_notes(good), good), added
    )


@cache
def good_notes(good: Good) -> Notes:
    notes, problems = check(good.data, good.name)
    assert notes
    assert not problems
    return notes


def in_notes(value: Any, *path: str | int) -> Texts:
    """The texts of notes with the places where they stand."""
    if isinstance(value, list):
        return [text for at, one in enumerate(value) for text in in_notes(one, *path, at)]
    if isinstance(value, Record):
        names = value.__struct_fields__
        return [text for name in names for text in in_notes(getattr(value, name), *path, name)]
    if isinstance(value, dict):
        return [text for name, one in value.items() for text in in_notes(one, *path, name)]
    return [(path, str(value))]


def in_document(notes: Notes, good: Good) -> Texts:
    """The texts of the document with the records and lists in which they stand."""
    return [(piece.path[:-1], piece.text) for piece in pieces(view(notes, good.locale))]


def alike(found: Texts, wanted: Texts, added: str) -> bool:
    """Whether texts are those wanted, in their places, and hold every character added."""
    more = Counter("".join(added.split()))
    if more and characters(found) - characters(wanted) != more:
        return False
    return worded(found, added) == worded(wanted, added)


def characters(texts: Texts) -> Counter[str]:
    """All that texts say, without white."""
    return Counter("".join("".join(text.split()) for _, text in texts))


def worded(texts: Texts, added: str) -> Texts:
    """The letters and digits of each text, without those that were added."""
    more = "".join(filter(str.isalnum, added))
    worded = [(path, "".join(filter(str.isalnum, text))) for path, text in texts]
    if more:  # one letter is a dash that was typed wrong, and stands first
        bare = [
            (p, t.replace(more, "") if len(more) > 1 else t.removeprefix(more)) for p, t in worded
        ]
        worded = bare
    return [(path, text) for path, text in worded if text not in ("", more)]


# -------------------------------------------------------------------- the tests


def slips(kind: str) -> list[tuple[Good, Slip]]:
    """All slips of a kind."""
    return [(good, slip) for good in (*GOOD, *EXAMPLES) for slip in KINDS[kind](good)]


def judged(found: Iterable[tuple[Good, Slip]]) -> Iterator[Judged]:
    """What becomes of slips that do change the file."""
    return (judge(good, slip) for good, slip in found if slip.typed(good) != good.typed)


def sample(kind: str) -> list[tuple[Good, Slip]]:
    """Some slips of a kind, always the same: of each field one, before there are two of any."""
    every = slips(kind)
    Random(kind).shuffle(every)
    turns: Counter[Hashable] = Counter()

    def turn(one: tuple[Good, Slip]) -> int:
        turns[place := place_of(*one)] += 1
        return turns[place]

    return sorted(every, key=turn)[:SAMPLE]


def place_of(good: Good, slip: Slip) -> Hashable:
    """The field that begins where a slip is made, and whether behind a dash or without a key."""
    line = good.by_number.get(slip.line)
    return line and (line.record, line.field, line.dashes, line.key == "", line.inside)


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_is_reported_where_it_was_made(kind: str) -> None:
    missed = [one for one in judged(sample(kind)) if one.missed]
    count, (allowed, _) = len(missed), MISSED.get(kind, (0, ""))
    assert count <= allowed, "\n".join(map(str, missed[:5]))


MENDED = 8  # of each kind: each is checked several times


@pytest.mark.parametrize("kind", KINDS)
def test_a_mend_moves_no_text_and_adds_no_sign(kind: str) -> None:
    moved = [
        f"{good.name}:{slip.line} {slip.lines} became {fixed.after.splitlines()[slip.line - 1]!r}"
        for good, slip in sample(kind)[:MENDED]
        if (fixed := fix("\n".join(slip.typed(good)).encode(), good.name)).fixed
        and (notes := check(fixed.data, good.name)[0])
        and not mended_well(good, slip, notes)
    ]
    assert moved == []


def mended_well(good: Good, slip: Slip, notes: Notes) -> bool:
    """Whether mended notes are the good ones, but for what the slip itself typed or left out."""
    found, wanted = (
        [one for one in in_notes(whole) if one[1] not in ("None", "False")]  # nothing was typed
        for whole in (notes, good_notes(good))
    )
    old = characters([((), "".join(good.typed[slip.line - 1 :][: slip.removed]))])
    new = characters([((), "".join(slip.lines))])
    typed = Counter({c: n for c, n in (new - old).items() if c not in "\"'" or c in slip.added})
    if characters(found) - characters(wanted) - typed or (
        characters(wanted) - characters(found) - (old - new)
    ):
        return False
    texts = worded(wanted, ""), worded(found, "")
    # After a line more, what follows has another number.
    more = slip.removed < len(slip.lines)
    before, after = (
        Counter(((), text) if more else (path, text) for path, text in one) for one in texts
    )
    return (before - after).total() <= 1


# Slips that end the reading of a file in most parsers, and slips that do not.
PAIRED = [
    *("a colon and a space in a text", "& before a text", '" before a text', "no date"),
    *("a tab for the indentation", "the space behind a colon left out", "a line 1 too deep"),
    *("‘– ’ for the dash of a list", "a letter of a key wrong", "a field twice"),
    *("a sentence between the fields", "an unseen control character"),
]


@cache
def told_alone(kind: str, good: Good, late: bool) -> Slip:
    """The first or the last slip of a kind that is reported where it is the only one."""
    every = list(KINDS[kind](good))
    # The first field is the measure of all others: where it is too deep, all of them are told of.
    order = reversed(every) if late else (slip for slip in every if slip.line > 3)
    return next(slip for slip in order if judge(good, slip).verdict == "right")


@pytest.mark.parametrize("kind", PAIRED)
def test_two_slips_far_apart_are_both_reported(kind: str) -> None:
    for good, other in product(GOOD, PAIRED):
        early, late = told_alone(kind, good, late=False), told_alone(other, good, late=True)
        assert early.line + early.removed <= late.line
        lines = early.typed_in(late.typed(good))
        told = {problem.line for problem in check("\n".join(lines).encode(), good.name)[1]}
        moved = late.moved(len(early.lines) - early.removed)
        assert told & early.right, (good.name, early, late, told)
        assert told & moved.right, (good.name, early, late, told)


@pytest.mark.parametrize("good", GOOD, ids=lambda good: good.name)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8", "cp1252", "utf-16-le"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_file_of_another_program_is_read_or_told_of(
    good: Good, encoding: str, line_end: str
) -> None:
    text = good.text.replace("\n", line_end)
    notes, problems = check(text.encode(encoding), good.name)
    told = {"cp1252": ["W111"], "utf-16-le": ["E109"]}.get(encoding, [])
    assert [one.code for one in problems] == (told if not text.isascii() else told[1:])
    assert (notes == good_notes(good)) == ("E109" not in told)


def main() -> None:
    """Print the share of each kind, and up to six misses of each verdict."""
    total: Counter[Verdict] = Counter()
    for kind in KINDS:
        if all(word in kind for word in sys.argv[1:]):
            found = list(judged(slips(kind)))
            count = Counter(one.verdict for one in found)
            total += count
            print(_row(count), kind)
            for verdict in ("silent", "elsewhere"):
                for one in [one for one in found if one.verdict == verdict][:6]:
                    print("    " + str(one).replace("\n", "\n    "))
    print(_row(total), "together")


def _row(count: Counter[Verdict]) -> str:
    """The share reported at the right line, and how many slips became what."""
    real = count["right"] + count["elsewhere"] + count["silent"]
    share = f"{count['right'] / real:7.2%}" if real else "      –"
    others = get_args(Verdict)[1:]
    return f"{share} of {real:5} " + " ".join(f"{name} {count[name]:4}" for name in others)


if __name__ == "__main__":
    main()
