"""Slips that nobody sees: tabs, white space of other widths, invisible characters."""

from __future__ import annotations

from collections.abc import Iterator

from good_notes import Good
from slips_by_hand import Make, Slip, flow, instead, kind, plain, prose, quoted, words


@kind("a tab for the indentation")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        rest = line.typed[len(line.indent) :]
        for indent in dict.fromkeys(("\t", f"\t{line.indent[2:]}", f"{line.indent[:-2]}\t")):
            if line.indent:
                yield instead(line, indent + rest)
        yield instead(line, f"{line.indent}\t{rest}")


@kind("a tab behind the colon or the dash")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.value and line.head.endswith((": ", "- ")):
            for tab in ("\t", " \t"):
                yield instead(line, line.head.rstrip() + tab + line.value + line.remark)


@kind("a tab before the colon")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.key:
            start = line.indent + line.dashes + line.key
            yield instead(line, f"{start}\t{line.colon}{line.value}{line.remark}")


@kind("a tab in a text")
def _(good: Good) -> Iterator[Slip]:
    for line in (*plain(good), *prose(good), *flow(good), *quoted(good)):
        for before, after in words(line):
            yield instead(line, f"{line.head}{before}\t{after}{line.remark}")


@kind("white at the end of a line")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        for white in (" ", "\t", "\xa0"):
            yield instead(line, line.typed + white)


_WHITE = {"no-break space": "\xa0", "narrow no-break space": "\u202f", "wide space": "\u3000"}
_UNSEEN = {
    "zero-width space": "\u200b",
    "soft hyphen": "\xad",
    "byte order mark": "\ufeff",
    "line separator": "\u2028",
    "next line": "\x85",
    "control character": "\x07",
    "zero-width joiner": "\u200d",
    "left-to-right mark": "\u200e",
    "escape": "\x1b",
    "paragraph separator": "\u2029",
    "vertical tab": "\x0b",
    "form feed": "\x0c",
}


def _white(white: str) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in good.lines:
            rest = line.typed[len(line.indent) :]
            if line.indent:
                yield instead(line, white * len(line.indent) + rest)
                yield instead(line, line.indent[:-1] + white + rest)
            if line.dashes:
                start = line.indent + line.dashes[:-1] + white
                yield instead(line, start + line.key + line.colon + line.value + line.remark)
            if line.key:
                start = line.indent + line.dashes + line.key
                yield instead(line, f"{start}{white}{line.colon}{line.value}{line.remark}")
            if line.key and line.value:
                yield instead(line, f"{start}:{white}{line.value}{line.remark}")
            if " " in line.key:
                start = line.indent + line.dashes + line.key.replace(" ", white)
                yield instead(line, start + line.colon + line.value + line.remark)

    return make


def _unseen(character: str) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in good.lines:
            text = line.typed
            starts = {0, len(line.indent), line.column, line.column + 2}
            for at in starts | {len(line.head), len(line.head) + 3, len(text)}:
                if at <= len(text):
                    yield instead(line, text[:at] + character + text[at:])

    return make


for _name, _character in _WHITE.items():
    kind(f"a {_name} in the place of a space")(_white(_character))
for _name, _character in _UNSEEN.items():
    kind(f"an unseen {_name}")(_unseen(_character))
