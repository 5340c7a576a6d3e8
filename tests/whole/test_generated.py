"""Two hundred documents of random but plausible notes, each judged by all judges."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import judges
import pytest
from covering import covering
from lxml import etree

from minutes_kit import build
from minutes_kit.languages.folder import codes

COUNT = 200
SHOWN = range(0, COUNT, 8)  # those that LibreOffice opens
WORDS = [
    *("de", "gemeente", "Genk", "OCMW", "–", "'projecten'", '"EQUAL"', "Zorg & Welzijn"),
    "< 10 > 5",
    *("%%", "{{ title }}", "{_{ b", "{%p for x in y %}", "{# a #}", "€1.250,50", "½", "Œuvre"),
    "]]>",
    *("a_b_c", "a\\b", "#4", "@jan", "0478123456", "10:30", "no", "~", "👩‍👧", "שלום", "مرحبا"),
    *("日本語", "e\u0301", "a\u00a0b", "&amp;", "&nbsp;", "<b>x</b>", "`code`", "\\n", "*", "**"),
    *("_x_", "[x]", "http://", "www.", "“a”", "…", "•", "→", "✓", "é" * 200, "a\tb", "  ", "- "),
]
ADDRESSES = [
    *("www.esf.be", "https://a.be/x?y=1&z=[2]#é", "jan.peeters@esf.be", "https://köln.de/ü"),
    *("HTTP://A.BE", "https://a.be:99999", "https://a..be", "mailto:a@b@c", "https://[::1"),
    *("https://a.be/%zz", "//a.be", "javascript:alert(1)", 'https://a.be/"><x', "https://é%zz.be"),
    "https://a.be/" + "x" * 300,
]
LOOKS = ["{}", "{}", "**{}**", "*{}*", "***{}***", "**a *{}* b**", "[{}]({})", "a  \n{}"]
MARKERS = ["- ", "- ", "* ", "1. ", "2. ", "7) ", "8) ", "", "\n"]

STYLES = ["Group", "Part", "Vote", "Heading1OwnNumber", "Heading3Numbered", "Signature"]
VOTERS = ["An Bos", "Œuvre & <Zonen>", "De {{ raad }}", "**Bo** *Maes*", "日本語 שלום"]

Make: TypeAlias = Callable[[Random], Any]


def choice(options: Sequence[Any]) -> Make:
    """One of some values."""
    return lambda random: random.choice(options)


def either(*makes: Make) -> Make:
    """What one of some makers makes."""
    return lambda random: random.choice(makes)(random)


def many(make: Make, least: int, most: int) -> Make:
    """A list of some length."""
    return lambda random: [make(random) for _ in range(random.randint(least, most))]


def record(required: dict[str, Make], **optional: Make) -> Make:
    """The required fields, and some of the optional ones."""

    def make(random: Random) -> dict[str, Any]:
        chosen = {name: one for name, one in optional.items() if random.random() < 0.6}
        return {name: one(random) for name, one in (required | chosen).items()}

    return make


def line(random: Random) -> str:
    return " ".join(["x", *random.choices(WORDS + ADDRESSES, k=random.randint(1, 6))])


def inline(random: Random) -> str:
    return str(random.choice(LOOKS).format(line(random), random.choice(ADDRESSES)))


def points(random: Random) -> str:
    """The lines of a list, of any depth."""
    depths = [random.randint(0, 9) for _ in range(random.randint(1, 8))]
    return "\n".join("   " * n + random.choice(MARKERS) + inline(random) for n in depths)


def steps(random: Random) -> str:
    """The lines of a list, each at most one deeper than the one before."""
    depths = [0]
    while len(depths) < 8:
        depths.append(random.randint(0, depths[-1] + 1))
    return "\n".join("   " * n + random.choice(["-  ", "1. "]) + inline(random) for n in depths)


def table(random: Random) -> str:
    """The rows of a table, with pipes or tabs, below a subheading."""
    columns, sign = random.randint(1, 5), random.choice(["|", "\t"])
    cells = [[inline(random) for _ in range(columns)] for _ in range(random.randint(2, 4))]
    rows = [sign.join(row) if sign == "\t" else f"|{sign.join(row)}|" for row in cells]
    return "\n".join([random.choice(["## Kop", "### Kop", "Tekst"]), *rows])


def parts(random: Random) -> str:
    return "\n\n".join(many(either(inline, points, steps, steps, table), 1, 3)(random))


def text(random: Random) -> Any:
    return either(parts, parts, many(text, 1, 2))(random)


def date(random: Random) -> str:
    return f"{random.randint(1, 28)}/{random.randint(1, 12)}/{random.randint(1990, 2030)}"


def time(random: Random) -> str:
    return f"{random.randint(0, 23)}u{random.randint(0, 59):02}"


def line_of_words(random: Random) -> str:
    """A line without braces, which mean what is filled in."""
    return line(random).replace("{", "(").replace("}", ")")


names = many(line, 0, 4)
details = dict.fromkeys(("organisation", "role", "note", "email", "replaced_by"), line)
person = either(
    line, record({"name": line}, **details), record({"names": many(line, 1, 3)}, **details)
)
group = record({"group": line, "people": many(person, 0, 3)})
people = many(either(person, person, group), 0, 4)
project = record(
    {"title": line}, programme=line, label=line, website=line, presenters=names, text=text
)
due = either(date, choice(["next meeting", "asap", "as soon as possible"]))
action = record({"what": text}, who=names, due=due, done=choice(["yes", "no"]))
attachment = record({"title": line}, file=line, link=choice(ADDRESSES))
side = either(choice(["0", "1", "12", "305"]), many(choice(VOTERS), 1, 3))
vote = either(
    choice(["unanimous", "**all**"]),
    record({"against": side}, text=line, secret=choice(["yes"]), abstained=side, **{"for": side}),
)
number = either(line, choice(["O.1", "1.1", "TOP 9", "2025/14", "1", "2."]), *[choice([""])] * 6)
decision = record({"text": text}, number=number, proposed_by=names, seconded_by=names, vote=vote)
below = {
    **dict.fromkeys(("text", "findings"), text),
    "decisions": either(text, many(either(text, decision), 0, 4)),
    "projects": many(project, 0, 3),
    "actions": many(action, 0, 3),
    "attachments": many(attachment, 0, 2),
    "vote": vote,
    "number": number,
    "confidential": choice(["yes", "no"]),
}
third = either(line, record({"title": line}, **below))
second = record({"title": line}, **below, items=many(third, 0, 3))
item = either(
    *[record({"title": line}, **below, items=many(second, 0, 3))] * 3, record({"part": line}), line
)
next_meeting = record(
    {},
    **dict.fromkeys(("title", "location"), line),
    **dict.fromkeys(("start", "end"), time),
    **dict.fromkeys(("text", "agenda"), text),
    date=date,
    rsvp=record({}, by=date, to=line),
)
signature = either(line, record({"name": line}, role=line))
own_words = record(
    {},
    next_time=choice(["{start} & {end}", "<{start}|{end}>"]),
    **dict.fromkeys(("minutes", "present", "vote", "confidential"), line_of_words),
    next_date=choice(["Op {date}", "{date}."]),
    next_location=choice(["In {location}.", "{location}"]),
)
notes = record(
    {"language": choice(codes()), "title": line, "date": date},
    **dict.fromkeys(("reference", "location"), line),
    **dict.fromkeys(("start", "end"), time),
    **dict.fromkeys(("chair", "minute_taker"), names),
    **dict.fromkeys(("attendees", "guests", "excused", "absent"), people),
    **dict.fromkeys(("overview", "action_list"), choice(["yes", "no"])),
    end_date=date,
    signatures=many(signature, 0, 4),
    wording=own_words,
    status=choice(["draft", "final", "approved"]),
    approved=record({}, date=date, by=line),
    agenda=many(item, 0, 3),
    next_meeting=next_meeting,
    attachments=many(attachment, 0, 3),
)


def generated(seed: int) -> str:
    """The notes of a seed, in YAML."""
    fields = notes(Random(seed)).items()
    return "\n".join(f"{name}: {json.dumps(one, ensure_ascii=False)}" for name, one in fields)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """The documents, each with its notes."""
    folder = tmp_path_factory.mktemp("generated")
    made = {folder / f"{seed:03}.docx": generated(seed) for seed in range(COUNT)}
    for path, typed in made.items():
        path.write_bytes(build(typed.encode()))
    return made


def test_the_documents_are_many_and_of_every_kind(documents: dict[Path, str]) -> None:
    parts = [zipfile.ZipFile(path).read("word/document.xml").decode() for path in documents]
    assert len(set(parts)) > COUNT * 0.95
    for sign in (
        "<w:hyperlink",
        "<w:numPr>",
        "<w:tblHeader/>",
        "<w:b/>",
        "<w:i/>",
        '<w:ilvl w:val="5"/>',
        '<w:hyperlink w:anchor="',
        "<w:bookmarkStart ",
        *(f'w:val="{style}"/>' for style in STYLES),
    ):
        assert COUNT * 0.05 < sum(sign in part for part in parts) < COUNT, sign
    assert len({typed.partition("\n")[0] for typed in documents.values()}) == len(codes())


def test_our_own_checks_find_nothing(documents: dict[Path, str]) -> None:
    found = {path.name: judges.own(path, typed) for path, typed in documents.items()}
    assert {name: said for name, said in found.items() if said} == {}


def test_the_integrity_checker_finds_nothing(documents: dict[Path, str]) -> None:
    found = {path.name: judges.integrity(path) for path in documents}
    assert {name: said for name, said in found.items() if said} == {}


@judges.needs("sdk")
def test_the_open_xml_sdk_finds_nothing(documents: dict[Path, str]) -> None:
    before = {path: digest(path) for path in covering(documents)}
    found = judges.sdk(before)
    assert {path.name: said for path, said in found.items() if said} == {}
    # The SDK says nothing of an address that it cannot read: it puts another in its place.
    assert before == {path: digest(path) for path in before}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_notes_make_the_same_bytes(documents: dict[Path, str]) -> None:
    for path, typed in list(documents.items())[::10]:
        assert build(typed.encode()) == path.read_bytes()


@judges.needs("soffice")
def test_libreoffice_shows_every_word(documents: dict[Path, str], tmp_path: Path) -> None:
    sample = [path for number, path in enumerate(documents) if number in SHOWN]
    for path, text in judges.libreoffice_text(sample, tmp_path).items():
        shown, position = squeezed(text), 0
        for paragraph in paragraphs(path):
            position = shown.find(squeezed(paragraph), position)
            assert position >= 0, (path, paragraph)


def paragraphs(path: Path) -> list[str]:
    """The texts of a document's paragraphs."""
    tree = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    return ["".join(judges.values(one, ".//w:t/text()")) for one in judges.nodes(tree, "//w:p")]


def squeezed(text: str) -> str:
    return "".join(text.split())
