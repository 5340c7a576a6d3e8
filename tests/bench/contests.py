"""The contests of the benchmark, each of which makes some rows of the table."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter

import plain
from desks import desk
from inputs import SEED, contact_book, findings, growing, seed_files, seeds, slips
from ours import (
    LIBRARIES,
    built,
    check,
    command,
    documents,
    following,
    rendering,
    verify,
    zipping,
)
from peers import OURS, Node, libraries, template, words
from rows import Contest, Measure, Row, peak, process, repeated, spent

import word

MINUTES = Path(sys.executable).parent / "minutes"
PLAIN = (sys.executable, "-c", "import plain; plain.main()")
NODE = {"docxtemplater": "≥ 3.5 ×", "easy-template-x": "≥"}  # what is asked against libraries
SIZES = (20, 200, 2000)
# The commands of which growth is measured, and the notes that they read.
COMMANDS: dict[str, Callable[[int], str]] = {
    "build": growing,
    "check": growing,
    "fix --yes": slips,
    "mail": growing,
    "build --public": growing,
}


def templates(folder: Path) -> dict[str, Path]:
    """Templates for the plain script; that of an office knows what minutes mostly have."""
    made = {name: folder / f"{name}.docx" for name in ("office", "seed")}
    for name, path in made.items():
        path.write_bytes(template(f"{name}.txt"))
    return {**made, "ours": OURS}


def warm(folder: Path) -> Contest:
    """A text in YAML to the bytes of a document; everybody writes the same words."""
    texts = seeds(200)
    turn, document = cycle(texts), built(texts[0])
    everybody: dict[str, Measure] = {
        "minutes": repeated(lambda: built(next(turn)), 60),
        "check": repeated(lambda: check(next(turn)), 60),
        "render": repeated(rendering(texts[0]), 100),
        "zip alone": repeated(zipping(document), 200),
    }
    others = []
    for name, path in templates(folder).items():
        others.append(plain.by_docxtpl(texts[0], path))
        everybody[name] = repeated(partial(_plainly, turn, path), 5)
    rows = [
        Row("warm, against docxtpl", "minutes", "office", "≥ 18 ×", ("zip alone",)),
        Row("… with a template for these notes only", "minutes", "seed", "≥", ("zip alone",)),
        Row("… with our template", "minutes", "ours", "≥", ("zip alone",)),
        Row("render and zip, against the zip", "render", "zip alone", "≤ 1.4 ×", ("zip alone",)),
        Row("`check` of a valid file", "check", "", "≤ 1.2 ms"),
    ]
    for library in libraries():
        node = Node(library, folder, texts)
        others.append(node.document())
        everybody[library] = partial(node.measure, 40)
        row = Row(f"warm, against {library}", "minutes", library, NODE[library], ("zip alone",))
        rows.append(row)
    assert {*map(words, others)} == {words(document)}
    return Contest(everybody, rows, turns=5)


def _plainly(turn: Iterator[str], path: Path) -> None:
    """The next text to a document by the plain script."""
    plain.by_docxtpl(next(turn), path)


def files(folder: Path) -> Contest:
    """1,000 notes files to files, in whole processes; of docxtpl 100."""
    notes, output = seed_files(folder / "notes", 1000), folder / "output"
    call = (notes, "-o", output)
    to = ("--contacts", contact_book(folder / "contacts.yaml"), "--allow-missing")
    anew = partial(process, anew=output, count=1000)
    plainly = folder / "plain"
    script = (*PLAIN, templates(folder)["office"], plainly, *sorted(notes.iterdir())[:100])
    everybody: dict[str, Measure] = {
        "mail": anew(MINUTES, "mail", *to, *call),
        "two jobs": anew(MINUTES, "build", "--jobs", 2, *call, clock=perf_counter),
        "one job": anew(MINUTES, "build", "--jobs", 1, *call, clock=perf_counter),
        "build": anew(MINUTES, "build", "--jobs", 1, *call),
        "again": process(MINUTES, "build", "--jobs", 1, *call, count=1000),
        "docxtpl": process(*script, anew=plainly, count=100),
    }
    rows = [
        Row("1,000 files, one process, against docxtpl", "build", "docxtpl", "≥ 16 ×"),
        Row("`--jobs 2`, against one, by the clock", "two jobs", "one job", "≥ 1.6 ×"),
        Row("`build` of them again, against making them", "again", "build", "≤ 0.333 ×"),
        Row("`mail` of them, against `build`", "mail", "build", "≤ 1.6 ×"),
    ]
    return Contest(everybody, rows)


def cold(folder: Path) -> Contest:
    """Whole processes, with their byte code cached."""
    output = folder / "output"
    calls = {
        "minutes": (MINUTES, "build", SEED, "-o", output),
        "docxtpl": (*PLAIN, templates(folder)["office"], output, SEED),
        "Python alone": (sys.executable, "-c", ""),
        "`import click`": (sys.executable, "-c", "import click"),
        "jinja2": (sys.executable, "-c", "import jinja2"),
        "all libraries": (sys.executable, "-c", LIBRARIES),
    }
    everybody = {name: process(*call, anew=output) for name, call in calls.items()}
    limits = tuple(calls)[2:]
    row = Row("cold `minutes build` of the seed", "minutes", "docxtpl", "≤ 0.65 ×", limits)
    return Contest(everybody, [row], turns=5)


def edited(folder: Path) -> Contest:
    """A document in which some words were changed, back into its notes; a trial, to be repeated."""
    path, document = folder / "notes.yaml", folder / "notes.docx"
    path.write_text(text := seeds(1)[0], encoding="utf-8")
    document.write_bytes(word.edited(built(text), "Kennis- en", "Kennis en"))
    output = folder / "output"
    everybody = {
        "build": process(MINUTES, "build", path, "-o", output, anew=output),
        "update": process(MINUTES, "update", "--dry-run", document),
    }
    row = Row("cold `minutes update`, against `build`", "update", "build", "≤ 3 ×")
    return Contest(everybody, [row], turns=5)


def checks(folder: Path) -> Contest:
    """Many valid files."""
    everybody = {}
    for count in (1000, 10_000):
        notes = seed_files(folder / str(count), count)
        everybody[f"{count:,}"] = process(MINUTES, "check", notes, count=count)
    less, more = everybody
    return Contest(
        everybody,
        [
            Row(f"`check` of {more} files, each, against {less}", more, less, "≤ 1.1 ×"),
            Row(f"`check` of {more} files, each", more, "", "≤ 1.4 ms"),
        ],
    )


def dossier(folder: Path) -> Contest:
    """All documents of notes, and the minutes alone."""
    notes = seed_files(folder / "notes", 20)
    everybody: dict[str, Measure] = {
        "whole": repeated(lambda: documents(notes, whole=True)),
        "minutes": repeated(lambda: documents(notes, whole=False)),
    }
    row = Row("all four documents, against the minutes alone", "whole", "minutes", "≤ 3 ×")
    return Contest(everybody, [row], turns=5)


def onwards(folder: Path) -> Contest:
    """From one meeting to the next: the notes of that, and the open actions of many."""
    notes, last = seed_files(folder / "notes", 1000), seeds(1)[0]
    everybody: dict[str, Measure] = {
        "actions": process(MINUTES, "actions", "--format", "csv", notes, count=1000),
        "new": repeated(lambda: following(last), 60),
        "build": repeated(lambda: built(last), 60),
    }
    rows = [
        Row("`actions` of 1,000 files, each", "actions", "", "≤ 2 ms"),
        Row("`new --from`, against a build", "new", "build", "≤ 1 ×"),
    ]
    return Contest(everybody, rows)


def verifying(folder: Path) -> Contest:
    """Documents that are looked at, in one process: those of the seed, and long ones."""
    turn = cycle([built(text) for text in seeds(200)])
    less, more = (built(growing(count)) for count in (200, 2000))
    everybody = {
        "seed": repeated(lambda: verify(next(turn)), 200),
        "200": repeated(lambda: verify(less)),
        "2000": repeated(lambda: verify(more)),
    }
    return Contest(
        everybody,
        [
            Row("`verify` of the seed's document", "seed", "", "≤ 50 ms"),
            Row("`verify` of 2,000 items and people, against 200", "2000", "200", "≤ 11 ×"),
        ],
    )


def long(folder: Path) -> Contest:
    """One document of many findings; at most 50,000 lines are read."""
    small, big = findings(10_000), findings(40_000)
    everybody = {"10,000": repeated(lambda: built(small)), "40,000": repeated(lambda: built(big))}
    row = Row("40,000 findings, against 10,000", "40,000", "10,000", "≤ 4.4 ×")
    return Contest(everybody, [row])


def memory(folder: Path) -> Contest:
    """The MiB that commands take at most."""
    everybody = {}
    for count in (100, 1000, 10_000):
        notes = seed_files(folder / str(count), count)
        everybody[f"{count:,} files"] = peak(MINUTES, "build", notes, "-o", folder / "made")
    texts = {"10,000 findings": findings(10_000), "40,000 findings": findings(40_000)}
    texts["23 MB"] = findings(390_000)
    for name, text in texts.items():
        path = folder / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        everybody[name] = peak(MINUTES, "build", path, code=int(name == "23 MB"))
    few, some, many = tuple(everybody)[:3]
    return Contest(
        everybody,
        [
            Row(f"memory of {many}, against {few}", many, few, "≤ 1.1 ×", (), (few, some, many)),
            Row("memory of 10,000 findings", "10,000 findings", "", "≤ 53 MiB"),
            Row("memory of 40,000 findings", "40,000 findings", "", "≤ 104 MiB"),
            Row("memory until 23 MB are refused", "23 MB", "", "≤ 60 MiB"),
        ],
        unit="MiB",
        varies=False,
    )


def growth(folder: Path) -> Contest:
    """Each command with one file of 1, 10 and 100 times the work."""
    path, output = folder / "notes.yaml", folder / "output"

    def measure(call: str, size: int) -> float:
        path.write_text(COMMANDS[call](size), encoding="utf-8")
        shutil.rmtree(output, ignore_errors=True)
        makes = () if call in ("check", "fix --yes") else ("-o", output)
        return spent(lambda: command(*call.split(), path, *makes))

    everybody: dict[str, Measure] = {
        f"{call} {size}": partial(measure, call, size) for call in COMMANDS for size in SIZES
    }
    rows = []
    for call in COMMANDS:
        small, middle, large = (f"{call} {size}" for size in SIZES)
        work = f"`{call}` of 2,000 items and people, against 200"
        rows.append(Row(work, large, middle, "≤ 11 ×", (), (small, middle, large)))
    return Contest(everybody, rows, turns=2)


CONTESTS = {
    contest.__name__: contest
    for contest in (
        *(warm, files, cold, edited, checks, verifying),
        *(dossier, onwards, long, memory, growth, desk),
    )
}
