"""Coverage-guided fuzzing of what reads files.

Run `PYTHONPATH=tests/helpers python tests/helpers/fuzz.py source -max_total_time=600`.

Needs atheris (`pip install -e ".[fuzz]"`).  What it finds becomes a case in `test_source.py`,
`test_slips.py` or `test_paragraphs.py`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import atheris
from folders import ROOT

with atheris.instrument_imports(include=["minutes_kit"]):
    from minutes_kit.checks import check as checking
    from minutes_kit.text import paragraphs
    from minutes_kit.yaml.slips.walk import mended

SLOW = 2.0  # seconds of work: more than a file of a few kilobytes may take
SEEDS = ROOT / "examples"


def source(data: bytes) -> None:
    """Any bytes are read, checked and mended, line for line."""
    read, _ = checking.examine(data, "notes.yaml")
    assert read.root is not None or read.report.failed
    right, _ = mended(read.text, read.report)[:2]
    assert right.count("\n") == read.text.count("\n")


def text(data: bytes) -> None:
    """Any text becomes paragraphs."""
    typed = atheris.FuzzedDataProvider(data).ConsumeUnicodeNoSurrogates(4000)
    paragraphs.blocks(typed)


def timed(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """A target that may not be slow."""

    def run(data: bytes) -> None:
        start = time.process_time()
        target(data)
        assert time.process_time() - start < SLOW

    return run


if __name__ == "__main__":
    targets = {"source": source, "text": text}
    name = sys.argv.pop(1)
    atheris.Setup([*sys.argv, "-max_len=4096"], timed(targets[name]))
    atheris.Fuzz()
