"""`docs/problems.md`, a table of everything that is told; run as a script it makes it anew."""

from __future__ import annotations

from folders import ROOT
from samples import Sample, first_of_each

from minutes_kit.cli.style import visible

PAGE = ROOT / "docs" / "problems.md"
CHAPTERS = {
    "1": ("Typing", "What stands in the file, line by line."),
    "2": ("Fields", "What belongs where, and in which form."),
    "3": ("Templates", "The Word file that decides what minutes look like."),
    "4": ("Files", "What is read from disk, and written to it."),
    "5": ("Sense", "What can be read, but can hardly be meant: there is a document all the same."),
    "6": ("E-mail", "Who gets it, what goes with it, and what becomes of it."),
    "7": ("Documents", "What `minutes verify` finds in Word documents, whoever made them."),
}
HEAD = """\
# What `minutes` tells

A code that begins with E is an error: there is no document until it is mended. One that begins
with W is a warning. Problems are told in the language of the notes; here in Dutch and English.
Beside what was typed stands how it should be, where that is certain: `minutes fix` mends just that.
`minutes explain E114` tells more of a code, in four languages.
"""
NO_BREAK_SPACE = "\u00a0"
TABLE = "| code | in Dutch | in English | typed | better |\n|---|---|---|---|---|\n"


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *map(_chapter, CHAPTERS)])


def _chapter(number: str) -> str:
    """The codes that begin with a number."""
    title, text = CHAPTERS[number]
    both = zip(first_of_each("nl"), first_of_each("en"), strict=True)
    rows = [_row(dutch, english) for dutch, english in both if dutch.code[1] == number]
    return f"## {title}\n\n{text}\n\n{TABLE}" + "".join(rows)


def _row(dutch: Sample, english: Sample) -> str:
    """A code, what is told, what it is told of, and how that should be."""
    told = dutch.problems[0]
    typed = _code(told.excerpt) if told.excerpt else dutch.typed.strip("()")
    better = "<br>".join(map(_code, told.mend.lines))
    cells = dutch.code, told.message, english.problems[0].message, typed, better
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _code(line: str) -> str:
    """A line as code, with what cannot be seen in it."""
    return f"`{visible(line).replace(NO_BREAK_SPACE, '·')}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
