"""Slips in what is filled in: names of fields, dates, times, kinds of value, pasted lines."""

from __future__ import annotations

from collections.abc import Iterator

from good_notes import Good
from slips_by_hand import LISTED, MARK, Slip, above, dashed, flow, instead, keyed, kind, plain

DATES = {("Notes", "date"), ("Approval", "date"), ("NextMeeting", "date"), ("Action", "due")}
TIMES = {(record, field) for record in ("Notes", "NextMeeting") for field in ("start", "end")}
# The fields that are one text, and the ones that are other fields.
TEXTS = {"title", "reference", "location", "organisation", "role", "email", "programme", "website"}
FIELDS = {"next_meeting", "rsvp"}

# ------------------------------------------------------------------------------ keys


def _letters(key: str) -> Iterator[str]:
    """A key with a letter left out, doubled, swapped, and one wrong."""
    middle = len(key) // 2
    for at in {0, middle, len(key) - 1}:
        yield key[:at] + key[at + 1 :]
    yield key[:middle] + key[middle - 1 :]
    yield key[:-1] + key[-1] * 2
    yield key[1] + key[0] + key[2:]
    yield key[: middle - 1] + key[middle] + key[middle - 1] + key[middle + 1 :]
    yield f"{key[:middle]}x{key[middle + 1 :]}"


@kind("a letter of a key wrong")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        for key in dict.fromkeys(_letters(line.key)):
            if key and not good.knows(line, key):
                start = line.indent + line.dashes + key
                yield instead(line, start + line.colon + line.value + line.remark)


@kind("a key written in another way that is as good")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        for key in (line.key.upper(), line.key.title(), f'"{line.key}"', f"{line.key} "):
            start = line.indent + line.dashes + key
            yield instead(line, start + line.colon + line.value + line.remark)


@kind("a key with signs around it")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        for before, after in ("**", "[]", "()", "“”", "__", ("**", "**"), "<>"):
            start = f"{line.indent}{line.dashes}{before}{line.key}{after}"
            yield instead(line, start + line.colon + line.value + line.remark)


@kind("a field of another record")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        for key in ("website", "titel", "title", "functie", "datum", "opmerking", "tel"):
            if not good.knows(line, key) and not line.dashes:
                yield above(line, f"{line.indent}{key}: {MARK}", added=MARK)


@kind("a field twice")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        if line.value and not line.opens:
            again = " " * line.column + line.rest
            yield instead(line, line.typed, again, right=[line.number + 1])
        if not line.indent and not line.dashes and line.plain:
            last = len(good.typed)
            typed = (*good.typed[line.number - 1 :], f"{line.key}: {line.value}")
            lines = frozenset({line.number, last, last + 1})
            yield Slip(line.number, last - line.number + 1, typed, lines)


# ---------------------------------------------------------------------------- values


@kind("a value left out")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.value and line.head.strip() and not line.opens:
            yield instead(line, line.head.rstrip() + line.remark)


@kind("an item left empty")
def _(good: Good) -> Iterator[Slip]:
    for line in dashed(good):
        yield above(line, f"{line.indent}-")


@kind("all below a key left out")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        below = good.below(line)
        if below and not line.value:
            yield instead(line, line.typed, removed=below[-1].number - line.number + 1)


@kind("no date")
def _(good: Good) -> Iterator[Slip]:
    months = {number: names[0] for number, names in good.locale.months.items()}
    days = {number: names[0] for number, names in good.locale.weekdays.items()}
    for line in keyed(good):
        if (line.record, line.field) in DATES or (line.field == "by" and line.value[0].isdigit()):
            for value in (
                *(f"31 {months[11]} 2025", f"30 {months[2]} 2025", f"12 {months[6][:-2]}x 2025"),
                *(f"{days[0]} 14 {months[10]} 2025", f"3 {months[1]}", f"{months[1]} 2026"),
                *(f"3 {months[1]} 26", f"{days[1][:-1]}x 3 {months[2]} 2026", "31/11/2025"),
                *("11/25/2025", "2025-13-01", "2025-02-30", "16/10/25", "16/10", "00/10/2025"),
                *("1O/10/2025", "16//10/2025", "16102025", "2025", "?", "n.n.b.", "maandag"),
                *("16/10/2025 en 17/10/2025", "16-17/10/2025", "16/10/2025?", "16/1O/2025"),
            ):
                yield instead(line, line.head + value)


@kind("no time")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        if (line.record, line.field) in TIMES:
            for value in (
                *("25u", "10u75", "10", "10-12", "10u-12u", "24:00", "14:3", "14h60", "1000"),
                *("tien uur", "10:00:00", "1Ou", "10u3", "10;30", "10,30", "10 : 30", "voormiddag"),
            ):
                yield instead(line, line.head + value)


@kind("a wrong choice")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        if line.field in ("status", "done", "language") and line.plain:
            for value in (f"{line.value}x", line.value[1:] + "q", "misschien", "1", "[ja]"):
                yield instead(line, line.head + value)


@kind("a comma for the dash behind a name")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        if " – " in line.value:
            for between in (", ", " , ", "; ", " / ", " | "):
                yield instead(line, line.head + line.value.replace(" – ", between))


@kind("no spaces around the dash behind a name")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        if " – " in line.value:
            for between in ("–", "– ", " –", "-", "- ", " -"):
                yield instead(line, line.head + line.value.replace(" – ", between))


@kind("no spaces around the dash, nothing behind it")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        if " – " in line.value:
            name, organisation = line.value.split(" – ")
            yield instead(line, f"{line.head}{name} –")
            yield instead(line, f"{line.head}– {organisation}")


@kind("fields below a name without a key")
def _(good: Good) -> Iterator[Slip]:
    for line in dashed(good):
        after = good.after(line)
        if line.key and line.plain and after and not after.dashes and after.indent > line.indent:
            right = [after.number]
            yield instead(line, line.indent + line.dashes + line.value, right=right)


@kind("a list where one text is expected")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        if line.field in TEXTS:
            yield instead(line, f"{line.head}[{line.value}]{line.remark}")
            item = f"{' ' * line.column}  - {line.value}"
            yield instead(line, line.head.rstrip(), item, right=[line.number + 1])


@kind("fields where a text is expected")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        if line.key:
            typed = f"{' ' * line.column}  {MARK}: {line.value}"
            yield instead(line, line.head.rstrip(), typed, right=[line.number + 1])


@kind("a text where fields are expected")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        if line.field in FIELDS:
            removed = good.below(line)[-1].number - line.number + 1
            yield instead(line, f"{line.head} {MARK}", removed=removed)


@kind("an item without a title")
def _(good: Good) -> Iterator[Slip]:
    for line in dashed(good):
        after = good.after(line)
        if line.record == "Item" and line.field == "title" and after and after.field == "text":
            typed = line.indent + line.dashes + after.rest
            yield instead(line, typed, removed=after.number - line.number + 1)


# ------------------------------------------------------------- what was never meant


@kind("a line that ends or begins a document")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines[1:]:
        for typed in ("---", "...", "--- "):
            yield above(line, typed, right=(0, 1))


@kind("a line of other characters")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines[1:]:
        for typed in ("***", "-----", "=====", "_____", "- - -", "––––"):
            yield above(line, typed, added=typed.replace(" ", ""))


@kind("a sentence between the fields")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        for typed in (f"{MARK} is een zin.", f"{MARK}", f"{MARK}: een zin", f"{MARK}, een: zin."):
            yield above(line, typed, added=typed.replace(" ", ""))
            if line.indent and not line.inside:
                yield above(line, line.indent + typed, added=typed.replace(" ", ""))


@kind("a line quoted as in a mail")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        yield instead(line, f"> {line.typed}")
        listed = line.inside and LISTED.match(line.value)
        slip = instead(line, f"{line.indent}> {line.typed.strip()}")
        yield slip._replace(meant="the layout of a list inside a text" if listed else "")


@kind("an anchor, an alias or a tag")
def _(good: Good) -> Iterator[Slip]:
    for line in (*plain(good), *flow(good)):
        for sign in ("&a ", "!!str ", "!a ", "!<a> ", "*a "):
            yield instead(line, line.head + sign + line.value + line.remark)
        if line.key:
            yield instead(line, f"{line.indent}{line.dashes}*a : {line.value}")
        if line.key and not line.dashes:
            yield above(line, f"{line.indent}<<: *a")
