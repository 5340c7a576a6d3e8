"""Speed and memory in one run and one table: `make bench`, or `make bench ONLY="warm cold"`.

No test: it times what cannot be timed on a busy machine.  Contestants take turns, each call gets
another text, and what counts is the median of the ratios of the turns.  Times are those of the
processor, but for what more than one does.
"""

from __future__ import annotations

import gc
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

from contests import CONTESTS
from rows import Contest, Figures

ROUNDS = 3
PACKAGES = ("docxtpl", "python-docx", "ruamel.yaml", "ruamel.yaml.clib", "jinja2", "lxml")
HEAD = ("work", "measured (middle half)", "ours, other", "limit", "target", "")


def main() -> None:
    """Print the table of all contests, or of those that are named."""
    chosen = sys.argv[1:] or [*CONTESTS]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder, "pycache"))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # byte code is cached for everybody
        contests = {name: CONTESTS[name](_new(folder, name)) for name in chosen}
        gc.freeze()  # no look for garbage takes longer for what the others have
        figures = _figures(contests)
    print(f"{_versions()}\n")
    rows = [row for name in chosen for row in _rows(contests[name], figures[name])]
    for cells in (HEAD, tuple("---" for _ in HEAD), *rows):
        print(f"| {' | '.join(cells)} |")


def _new(folder: str, name: str) -> Path:
    """A folder for what a contest makes."""
    path = Path(folder, name)
    path.mkdir()
    return path


def _figures(contests: dict[str, Contest]) -> dict[str, Figures]:
    """What is measured of all contestants, in some rounds of all contests."""
    figures: dict[str, Figures] = {name: {} for name in contests}
    for number in range(ROUNDS):
        for name, contest in contests.items():
            if contest.varies or not number:
                print(f"round {number + 1} of {ROUNDS}: {name}", file=sys.stderr, flush=True)
                _take_turns(contest, figures[name], warm_up=not number)
    return figures


def _take_turns(contest: Contest, figures: Figures, *, warm_up: bool) -> None:
    """Measure the contestants one after the other; where there are turns, once in vain before."""
    turns = range(-1 if warm_up and contest.turns > 1 else 0, contest.turns)
    for turn in turns:
        for name, measure in contest.contestants.items():
            measured = measure()
            if turn >= 0:
                figures.setdefault(name, []).append(measured)


def _rows(contest: Contest, figures: Figures) -> Iterator[tuple[str, ...]]:
    """The rows of a contest, in words."""
    for row in contest.rows:
        values = row.value(figures)
        unit = "×" if row.other else contest.unit
        seen = [
            f"{median(figures[name]):.3g}" for name in row.seen or (row.ours, row.other) if name
        ]
        limits = [f"{name} {median(row.value(figures, name)):.3g}" for name in row.limits]
        yield (
            row.work,
            f"{_number(median(values))} {unit}{_spread(values)}",
            f"{', '.join(seen)} {contest.unit}",
            ", ".join(limits),
            row.asked if row.verdict(0) else "",
            row.verdict(median(values)),
        )


def _spread(values: list[float]) -> str:
    """Between what the middle half of the values lies."""
    if len(values) < 2:
        return ""
    low, _, high = quantiles(values, n=4, method="inclusive")
    return f" ({_number(low)}–{_number(high)})"


def _number(value: float) -> str:
    """A number with three figures that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _versions() -> str:
    """On what is measured."""
    found = [f"Python {platform.python_version()}", f"{os.cpu_count()} processors"]
    found += [f"{name} {version(name)}" for name in PACKAGES]
    if shutil.which("node"):
        node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
        found.append(f"node {node.stdout.strip()}")
    return ", ".join(found)


if __name__ == "__main__":
    main()
