"""Time and memory grow with the length of notes, and no faster.

Calls are counted, not seconds.  What an expression or a copy does within one call is not seen so:
there, long notes must come to an end, where they took minutes or gigabytes.
"""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import growth
import pytest
from growth import calls

from minutes_kit.checks import fix as mending
from minutes_kit.checks.check import Checked, check_data
from minutes_kit.cli.report import as_json, told
from minutes_kit.excerpts import LONGEST
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.contacts import load_book
from minutes_kit.notes.typed import looks_like_a_name
from minutes_kit.problems import MAX_MENDS, MAX_PROBLEMS

KINDS = growth.kinds()
LINES = [name for name in KINDS if " of " not in name and "slip" not in name]
SMALL = 2_500  # bytes
ONCE = 300_000  # calls for what is done so often at most, however long the notes are
# What took minutes, or all memory, in one call or a few.
HOSTILE = [
    *(f"{place} of spaces" for place in ("name", "replacement", "chair")),
    *(f"{place} of controls" for place in ("title", "name", "block")),
    *(f"{place} of wide spaces" for place in ("replacement", "chair")),
    "name of opening brackets",
    "text of line separators",
    "text of pictures",
]


def check(data: bytes) -> None:
    """Check notes, and tell what is wrong in every form."""
    found = check_data(data, "notes.yaml")
    list(told(found.problems, load(found.language)))
    as_json(found.problems)


@pytest.mark.parametrize("name", LINES)
def test_a_check_of_four_times_the_lines_takes_four_times_the_calls(name: str) -> None:
    check(KINDS[name](SMALL))  # what is looked up once
    once, more = (calls(partial(check, KINDS[name](size))) for size in (SMALL, 4 * SMALL))
    assert more <= 5 * once + ONCE


@pytest.mark.parametrize("name", HOSTILE)
def test_a_check_of_a_long_text_comes_to_an_end(name: str) -> None:
    check(KINDS[name](300_000))


def test_many_contacts_take_no_more_calls_each(tmp_path: Path) -> None:
    def work(entries: int) -> Callable[[], object]:
        path = tmp_path / "contacts.yaml"
        path.write_bytes(growth.book(entries))
        return lambda: load_book(path).nearest("An Bos")

    calls(work(100))
    assert calls(work(6000)) <= 5 * calls(work(1500))


@pytest.mark.parametrize("code", codes())
def test_a_name_is_no_matter_of_many_calls(code: str) -> None:
    locale = load(code)
    looks_like_a_name("An Bos", locale)
    assert calls(partial(looks_like_a_name, "An Bos", locale)) < 100


@pytest.mark.parametrize("name", ["organisation of long words", "empty people", "name of controls"])
def test_memory_grows_with_the_notes(name: str) -> None:
    data = KINDS[name](50_000)
    tracemalloc.start()
    try:
        check(data)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 100 * len(data) + 50_000_000  # so much is bounded


def test_mending_looks_at_long_notes_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(data: bytes, name: str, folder: Path | None = None) -> Checked:
        read.append(len(data))
        return check_data(data, name, folder)

    monkeypatch.setattr(mending, "check_data", counted)
    monkeypatch.setattr(mending, "MAX_READ", 10_000)
    fixed = mending.fix(KINDS["tabs before"](15_000), "notes.yaml")
    assert fixed.fixed
    assert fixed.left
    assert sum(read) <= 3 * len(fixed.data)


def test_line_ends_of_mended_notes_are_counted_once() -> None:
    data = KINDS["findings with a colon"]
    once, more = (calls(partial(mending.fix, data(size), "n")) for size in (SMALL, 4 * SMALL))
    assert more <= 5 * once + ONCE


def test_no_program_is_told_a_long_line_a_thousand_times() -> None:
    found = check_data(KINDS["findings in one line"](200_000), "notes.yaml")
    assert 0 < len(found.problems) <= 2 * MAX_PROBLEMS
    shown = json.loads(as_json(found.problems))
    assert max(len(one["excerpt"]) for one in shown) == LONGEST + 1
    assert sum(len(line) for one in found.problems for line in one.mend.lines) < MAX_MENDS
