"""What is told of each code, in every language; run as a script it accepts how that is told now."""

from __future__ import annotations

import atexit
import datetime as dt
import re
from collections.abc import Iterator
from contextlib import chdir
from functools import cache
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

import broken_contrast
import broken_funding
import broken_packages
import broken_structure
import broken_templates
import mail_cases
import update_cases
from folders import DATA
from msgspec.structs import replace
from on_disk import CASES

from minutes_kit import check
from minutes_kit.cli.report import text
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.agenda import Vote
from minutes_kit.notes.fields import RECORDS
from minutes_kit.notes.record import Record
from minutes_kit.problems import Place, Problem, problem
from minutes_kit.word.template import cache as templates

FOLDER = DATA / "messages"
TODAY = dt.date(2025, 12, 1)
UNSAID = ("E109", "E113", "E215")  # told before anybody can know the language


class Sample(NamedTuple):
    """A code, what was typed or done, and the problems of that code."""

    code: str
    typed: str
    problems: list[Problem]


@cache
def samples(language: str) -> list[Sample]:
    """The samples of all codes in a language."""
    return sorted([*of_notes(language), *_made(language)], key=lambda one: one.code[1:])


@cache
def of_notes(language: str) -> list[Sample]:
    """The samples of what is typed in notes, in a language."""
    whole = DATA.joinpath("samples.txt").read_text("utf-8")
    blocks = [block.rstrip("\n").split("\n") for block in whole.split("\n\n")[1:]]
    return [_typed(code, "\n".join(lines), language) for code, *lines in blocks]


def _typed(code: str, dutch: str, language: str) -> Sample:
    """A sample of notes."""
    typed = translated(dutch, language)
    if code in UNSAID:
        said = [_in_words_of(language, one) for one in _problems(code, typed)]
        return Sample(code, typed, said)
    typed = f"{_words(language)['taal']}: {language}\n{typed}"
    return Sample(code, typed, [one for one in _problems(code, typed) if one.code == code])


def _in_words_of(language: str, told: Problem) -> Problem:
    """A problem in another language than it was told in."""
    place = Place(told.line, told.column)
    said = {"key": load(language).keys["Notes"]["language"], "value": language}
    told_so = problem(load(language), told.code, told.file, place, **said)
    return replace(told_so, excerpt=told.excerpt)


def _problems(code: str, typed: str) -> list[Problem]:
    """What is wrong with notes."""
    whole = re.sub("‹([0-9A-F]+)›", lambda found: chr(int(found[1], 16)), typed)
    # U+DCE9 stands for the byte E9
    data = whole.encode("cp1252" if code == "W111" else "utf-8", "surrogateescape")
    return check(data, "notes.yaml", DATA, TODAY)[1]


def translated(dutch: str, language: str) -> str:
    """Notes in another language, word for word."""
    words = _words(language)
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return re.sub(rf"(?<![\w-])(?:{'|'.join(longest)})(?![\w-])", lambda one: words[one[0]], dutch)


@cache
def _words(language: str) -> dict[str, str]:
    """The words of a language for the Dutch ones: keys, choices and what else is typed."""
    dutch, other = load("nl"), load(language)
    # The words for the sides of a vote are those of dates elsewhere, which come first.
    kinds: list[type[Record]] = [Vote, *(kind for kind in reversed(RECORDS) if kind is not Vote)]
    words = {
        word: other.keys[kind.__name__][name]
        for kind in kinds
        for name, word in dutch.keys[kind.__name__].items()
    }
    words |= {word: other.choices[name] for name, word in dutch.choices.items()}
    order, *rows = DATA.joinpath("words.txt").read_text("utf-8").splitlines()
    column = order.split(" | ").index(language)
    for row in rows:
        dutch_word, *others = row.split(" | ")
        words[dutch_word] = [dutch_word, *others][column]
    return words


def _made(language: str) -> Iterator[Sample]:
    """The samples of what is wrong with files on disk, and with e-mails."""
    cached = patch.object(templates, "cache_folder", _cache)
    no_own = patch(
        "platformdirs.user_config_path", lambda name, appauthor: Path(f".{name}").resolve()
    )
    rules = (broken_funding, broken_structure, broken_contrast, broken_packages, broken_templates)
    documents = (sample for module in rules for sample in module.SAMPLES)
    for code, done, told in (*CASES, *update_cases.CASES, *mail_cases.CASES, *documents):
        with TemporaryDirectory() as folder, chdir(folder), cached, no_own:
            found = [one for one in told(language) if one.code == code]
        yield Sample(code, f"({done})", found)


@cache
def _cache() -> Path:
    """Where templates that were compiled for one language are found for the others."""
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    return Path(folder.name)


def golden(language: str) -> str:
    """All samples of a language, to be read by a person from the top to the bottom."""
    return "\n".join(_shown(one, load(language)) for one in samples(language))


def _shown(sample: Sample, locale: Locale) -> str:
    """A sample: the code, what was typed, what is told."""
    typed = "".join(f"  {line}\n" for line in sample.typed.split("\n"))
    return f"{sample.code}\n{typed}" + "".join(f"{text(p, locale)}\n" for p in sample.problems)


def first_of_each(language: str) -> list[Sample]:
    """The first sample of each code."""
    return [next(found) for _, found in groupby(samples(language), key=lambda one: one.code)]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for code in codes():
        (FOLDER / f"{code}.txt").write_text(golden(code), encoding="utf-8")
