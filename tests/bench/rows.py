"""What contests and rows of the table are, and how a contestant is measured."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

Figures = dict[str, list[float]]
"""What was measured of each contestant, turn by turn."""
Measure = Callable[[], float]


class Row(NamedTuple):
    """A row of the table: one contestant against another, or alone, and what is asked of it.

    `≥` asks how many times as fast it is, `≤` how many times as long it takes; that is told of
    the limits as well, which no work of ours can pass.  Of those that are `seen` medians are told.
    """

    work: str
    ours: str
    other: str
    asked: str
    limits: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()

    def value(self, figures: Figures, ours: str = "") -> list[float]:
        """What is measured in each turn, of another than ours if it is named."""
        over, under = figures[ours or self.ours], figures.get(self.other)
        if not under:
            return over
        pairs = zip(over, under, strict=True)
        return [b / a if self.asked.startswith("≥") else a / b for a, b in pairs]

    def verdict(self, value: float) -> str:
        """Whether what was asked is met."""
        sign, *number = self.asked.split()
        if not number:
            return ""
        met = value >= float(number[0]) if sign == "≥" else value <= float(number[0])
        return "met" if met else "MISSED"


class Contest(NamedTuple):
    """Contestants that take turns; what does not vary is measured in one round only."""

    contestants: dict[str, Measure]
    rows: list[Row]
    turns: int = 1
    unit: str = "ms"
    varies: bool = True


def spent(work: Callable[[], object], clock: Measure = time.process_time) -> float:
    """The milliseconds that a piece of work takes.

    They are those of the processor, so that what else runs on the machine counts for less.
    """
    start = clock()
    work()
    return (clock() - start) * 1e3


def repeated(work: Callable[[], object], calls: int = 1) -> Measure:
    """A measure of one call of several."""
    return lambda: spent(lambda: [work() for _ in range(calls)]) / calls


def of_children() -> float:
    """The seconds of the processor that the processes took which have ended."""
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def process(
    *command: object, anew: Path | None = None, clock: Measure = of_children, count: int = 1
) -> Measure:
    """A measure of a whole process, for each of several files; a folder may be put aside before.

    It is not removed: for minutes, a disk may look for room among all that was, at each new file.
    """
    words = list(map(str, command))

    def measure() -> float:
        if anew and anew.exists():
            anew.rename(f"{anew}.{time.time_ns()}")
        run = partial(subprocess.run, words, check=True, capture_output=True)
        return spent(run, clock) / count

    return measure


# A small process in between: a child's peak counts what its parent had when it began.
_PEAK = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[2:], stdout=subprocess.DEVNULL)
assert code == int(sys.argv[1]), code
unit = 2**20 if sys.platform == "darwin" else 2**10
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit)
"""


def peak(*command: object, code: int = 0) -> Measure:
    """A measure of the MiB that a process takes at most; `code` is that with which it ends."""
    words = [sys.executable, "-c", _PEAK, str(code), *map(str, command)]
    return lambda: float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
