"""Notes drawn by hypothesis, in any language: plausible ones with seldom something wrong."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any, get_args
from unicodedata import normalize

from hypothesis import strategies as st

from minutes_kit.languages.dates import write_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.agenda import Decision, Decisions
from minutes_kit.notes.fields import fields_of, inside
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Due, Language, Record, Status, Text, Wording

# Values as they are typed; no number but 10.30 could be a time (test_schema tells why).
SCALARS = ["x", "''", "' '", "160", "10.30", "-3", "true", "no", "31/11/2005", "'12:00'", "1e3"]
LINES = ["x", "Els Baele – ESF", "50", "no", "''", "2005-09-16"]
TEXTS = [*LINES, ["a", ["b", "c"]], [["''"]]]
TIMES = ["10u", "10.30", "'10:30'", "14u30", "''"]
ANYTHING = st.recursive(
    st.sampled_from(SCALARS),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.just("smurf"), inner),
    max_leaves=3,
)
STYLES: list[Callable[[str], str]] = [
    *(str, str.upper, str.capitalize),
    lambda key: key.replace("_", " "),
    lambda key: key.replace("_", "-"),
    lambda key: normalize("NFD", key),
]


def one_in(draw: st.DrawFn, times: int) -> bool:
    """Yes, once in so many times."""
    return draw(st.integers(1, times)) == times


def words(kind: Any, code: str) -> list[Any]:
    """What a field of some kind may hold in a language."""
    locale = load(code)
    if kind == Due:
        return ["asap", "2 dagen", "2005-09-16", *dates_in_words(locale)]
    if kind is dt.date:
        return ["2005-09-16", "16/9/2005", "29.2.2004", *dates_in_words(locale)]
    if kind is Status:
        return [locale.choices[word] for word in get_args(Status)]
    yes = locale.choices["yes"]
    kinds = {dt.time: TIMES, bool: [yes, yes.upper(), "true", "x", "''"], str: LINES}
    return kinds.get(kind, TEXTS)


def dates_in_words(locale: Locale) -> list[str]:
    """The first of each month, in the house form."""
    return [write_date(dt.date(2005, month, 1), locale) for month in range(1, 13)]


def value(draw: st.DrawFn, kind: Any, code: str) -> Any:
    """What a field of some kind may hold, or seldom anything."""
    if one_in(draw, 20):
        return draw(ANYTHING)
    inner, several = inside(kind)
    if kind == Decisions:
        either = st.sampled_from((Text, Decision))
        return [value(draw, draw(either), code) for _ in range(draw(st.integers(0, 2)))]
    if kind == Wording:
        return {"minutes": draw(st.sampled_from(SCALARS))} if one_in(draw, 2) else {}
    if several:
        return [value(draw, inner, code) for _ in range(draw(st.integers(0, 2)))]
    if isinstance(inner, type) and issubclass(inner, Record):
        return record(draw, inner, code)
    return draw(st.sampled_from(words(kind if kind in (Status, Text, Due) else inner, code)))


def record(draw: st.DrawFn, kind: type[Record], code: str) -> dict[str, Any]:
    """Some fields of a record, each under one of its names, and seldom one that it has not."""
    known = {f.name: f for f in fields_of(kind, code).values() if f.type is not Language}
    chosen = [f for f in known.values() if one_in(draw, 4) or (f.required and not one_in(draw, 9))]
    kinds = {f.name: str if f.prose else f.type for f in chosen}  # brackets are no prose
    found = {key(draw, f.word, f.name): value(draw, kinds[f.name], code) for f in chosen}
    return found | ({"smurf": "x"} if one_in(draw, 25) else {})


def key(draw: st.DrawFn, *names: str) -> str:
    """One of the names of a field, in one of its spellings."""
    style = draw(st.sampled_from(STYLES))
    return json.dumps(style(draw(st.sampled_from(names))), ensure_ascii=False)


def typed(node: Any) -> str:
    """A value as it may be typed on one line."""
    if isinstance(node, list):
        return f"[{', '.join(map(typed, node))}]"
    if isinstance(node, dict):
        return f"{{{', '.join(f'{key}: {typed(value)}' for key, value in node.items())}}}"
    return str(node)


@st.composite
def notes(draw: st.DrawFn) -> tuple[str, str]:
    """The code of a language, and notes that say that they are in it."""
    code = draw(st.sampled_from(codes()))
    language = {load(code).keys["Notes"]["language"]: code}
    drawn = language | record(draw, Notes, code)
    return code, "".join(f"{key}: {typed(value)}\n" for key, value in drawn.items())
