"""Slips of punctuation: characters that mean something in YAML, quotes and brackets."""

from __future__ import annotations

from collections.abc import Iterator

from good_notes import Good
from slips_by_hand import MARK, Make, Slip, flow, instead, kind, plain, prose, quoted, words

# The fields that are one name, or a list of names or people.
NAMES = {"chair", "minute_taker", "who", "presenters", "attendees", "excused", "absent"}

# ------------------------------------------------------------- characters in a text


@kind("a colon and a space in a text")
def _(good: Good) -> Iterator[Slip]:
    for line in (*plain(good), *prose(good), *flow(good)):
        for before, after in words(line):
            yield instead(line, f"{line.head}{before}: {after}{line.remark}")


@kind("a colon at the end of a text")
def _(good: Good) -> Iterator[Slip]:
    for line in (*plain(good), *prose(good)):
        yield instead(line, f"{line.head}{line.value}:{line.remark}")


@kind("a space and a hash in a text")
def _(good: Good) -> Iterator[Slip]:
    for line in (*plain(good), *prose(good), *flow(good)):
        for before, after in words(line):
            yield instead(
                line, f"{line.head}{before} #{MARK} {after}{line.remark}", added=f"#{MARK}"
            )


@kind("a space and a hash at the end of a text")
def _(good: Good) -> Iterator[Slip]:
    for line in (*plain(good), *prose(good), *flow(good), *quoted(good)):
        yield instead(line, f"{line.head}{line.value} #{MARK}", added=f"#{MARK}")


def _before_a_text(character: str, space: str) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in (*plain(good), *prose(good)):
            if (
                character in "-*"
                and space
                and not line.key
                and (character, line.inside) != ("*", False)
            ):
                continue  # that is a list in a list, as it may be
            typed = f"{line.head}{character}{space}{line.value}{line.remark}"
            yield instead(line, typed, added="" if line.inside else character)

    return make


for _character in "'\"&*!@%>|?[{`-,]}#:=~<\\":
    kind(f"{_character} before a text")(_before_a_text(_character, ""))
    kind(f"{_character} and a space before a text")(_before_a_text(_character, " "))


@kind("a character before a name in a list")
def _(good: Good) -> Iterator[Slip]:
    for line in flow(good):
        for character in "'\"&*!@%>|?[{`]}#":
            value = line.value.replace(", ", f", {character}", 1)
            yield instead(line, line.head + value, added=character)


@kind("nothing but a word that begins with a special character")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        after = good.after(line)
        last = after is None or after.indent != line.indent or after.dashes != line.dashes
        if line.dashes == "- " and line.plain and not line.key and last:
            start = f"{line.typed}", f"{line.indent}- "
            for word in (
                "#Qzx",
                "&Qzx",
                "*Qzx",
                "!Qzx",
                "@Qzx",
                "%Qzx",
                "`Qzx`",
                ">5",
                "> 5",
                "|2",
            ):
                typed = start[0], start[1] + word
                yield Slip(line.number, 1, typed, frozenset({line.number + 1}), word)


# ------------------------------------------------------------------- quotes, brackets


def _around(before: str, after: str) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in (*plain(good), *prose(good)):
            typed = f"{line.head}{before}{line.value}{after}{line.remark}"
            names = before == "[" and line.field in NAMES
            marks = before in "'\"" or line.inside  # where quotes or stars are no characters
            slip = instead(line, typed, added="" if marks else before + after)
            yield slip._replace(meant="a list of one name" if names else "")

    return make


for _pair in ("[]", "()", "{}", "<>", "“”", "„“", "«»", "‘’", "**", "''", '""', "``"):
    kind(f"{_pair} around a text")(_around(_pair[: len(_pair) // 2], _pair[len(_pair) // 2 :]))


@kind("a word in quotes at the start of a text")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        first, *rest = line.value.split(" ", 1)
        for quote in "'\"":
            if rest:
                value = f"{quote}{first}{quote} {rest[0]}"
                yield instead(line, line.head + value + line.remark, added=quote * 2)


@kind("brackets around the first word")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        first, *rest = line.value.split(" ", 1)
        for pair in ("[]", "{}", "``", "**"):
            if rest:
                value = f"{pair[0]}{first}{pair[1]} {rest[0]}"
                yield instead(line, line.head + value + line.remark, added=pair)


@kind("an apostrophe word at the start of a text")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        yield instead(line, f"{line.head}'s {line.value}{line.remark}", added="'s")


@kind("the closing quote left out")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        yield instead(line, line.head + line.value[:-1] + line.remark)


@kind("the opening quote left out")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        yield instead(line, line.head + line.value[1:] + line.remark)


@kind("quotes left out where they are needed")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        yield instead(line, line.head + line.value[1:-1] + line.remark)


@kind("typographic quotes where straight ones are needed")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        for pair in ("“”", "„“", "‘’", "«»", "””", "′′"):
            yield instead(line, line.head + pair[0] + line.value[1:-1] + pair[1] + line.remark)


@kind("quotes of two kinds around a text")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        for start, end in ("\"'", "'\"", '"”', '“"', "'’"):
            yield instead(line, line.head + start + line.value[1:-1] + end + line.remark)


@kind("quotes in quotes")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        quote, text = line.value[0], line.value[1:-1]
        first, rest = text.split(" ", 1)
        middle, last = text.rsplit(" ", 1)
        for value in (f"{quote}{first}{quote} {rest}", f"{middle} {quote}{last}{quote}"):
            yield instead(line, f"{line.head}{quote}{value}{quote}", added=quote * 2)


@kind("words behind the closing quote")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        for more in (f" {MARK}", f"{MARK}", "."):
            yield instead(line, line.head + line.value + more + line.remark, added=more.strip())


@kind("a backslash in quotes")
def _(good: Good) -> Iterator[Slip]:
    for line in quoted(good):
        for path in ("C:\\temp\\nieuw", "\\\\bureau\\delen", "en\\xof"):
            value = line.value.replace(" ", f" {path} ", 1)
            yield instead(line, line.head + value + line.remark, added=path)


@kind("a bracket of a list left out")
def _(good: Good) -> Iterator[Slip]:
    for line in flow(good):
        for value in (line.value[1:], line.value[:-1]):
            yield instead(line, line.head + value + line.remark)


@kind("another bracket than the list's")
def _(good: Good) -> Iterator[Slip]:
    for line in flow(good):
        inner = line.value[1:-1]
        for value in (f"[{inner})", f"({inner}]", f"[{inner}}}", f"{{{inner}]", f"{{{inner}}}"):
            yield instead(line, line.head + value + line.remark)


@kind("words behind a list in brackets")
def _(good: Good) -> Iterator[Slip]:
    for line in flow(good):
        for more in (f" {MARK}", f", {MARK}", "."):
            value = line.value + more
            yield instead(line, line.head + value + line.remark, added=more.replace(" ", ""))


@kind("a semicolon between the names of a list")
def _(good: Good) -> Iterator[Slip]:
    for line in flow(good):
        if "," in line.value:
            yield instead(line, line.head + line.value.replace(",", ";") + line.remark)


@kind("no comma between the names of a list")
def _(good: Good) -> Iterator[Slip]:
    for line in flow(good):
        if "," in line.value:
            slip = instead(line, line.head + line.value.replace(",", "", 1) + line.remark)
            yield slip._replace(meant="one person with a long name")
