"""Two hundred documents of random but plausible notes, each judged by all judges."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

import judges
from minutes_kit import build
from minutes_kit.locales import codes

COUNT = 200
SHOWN = range(0, COUNT, 8)  # those that LibreOffice opens
WORDS = [
    *("de", "gemeente", "Genk", "OCMW", "–", "'projecten'", '"EQUAL"', "Zorg & Welzijn", "< 10 > 5"),
    *("%%", "{{ title }}", "{_{", "{%p for x in y %}", "{# a #}", "€1.250,50", "½", "Œuvre", "naïef"),
    *("a_b_c", "C:\\temp", "#4", "@jan", "0478123456", "10:30", "no", "~", "👩‍👧", "שלום", "مرحبا"),
    *("日本語", "e\u0301", "a\u00a0b", "&amp;", "&nbsp;", "<b>x</b>", "`code`", "]]>", "\\n", "*", "**"),
    *("_x_", "[x]", "http://", "www.", "“a”", "…", "•", "→", "✓", "é" * 200, "a\tb", "  ", "- "),
]  # fmt: skip
ADDRESSES = [
    *("www.esf.be", "https://a.be/x?y=1&z=[2]#é", "jan.peeters@esf.be", "https://köln.de/ü"),
    *("HTTP://A.BE", "https://a.be:99999", "https://a..be", "mailto:a@b@c", "https://[::1"),
    *("https://a.be/%zz", "//a.be", "javascript:alert(1)", 'https://a.be/"><x', "https://é%zz.be"),
    "https://a.be/" + "x" * 300,
]
LOOKS = ["{}", "{}", "**{}**", "*{}*", "***{}***", "**a *{}* b**", "[{}]({})", "a  \n{}"]
MARKERS = ["- ", "- ", "* ", "1. ", "1. ", "7) ", "", "\n"]

word = st.sampled_from(WORDS + ADDRESSES)
line = st.lists(word, min_size=1, max_size=6).map(lambda words: " ".join(["x", *words]))
names = st.lists(line, max_size=4)
inline = st.builds(str.format, st.sampled_from(LOOKS), line, st.sampled_from(ADDRESSES))
point = st.builds(
    "{}{}{}".format,
    st.integers(0, 9).map(lambda depth: "   " * depth),
    st.sampled_from(MARKERS),
    inline,
)
points = st.lists(point, min_size=1, max_size=8).map("\n".join)
markdown = st.lists(inline | points, min_size=1, max_size=3).map("\n\n".join)
text = st.recursive(markdown, lambda texts: st.lists(texts, min_size=1, max_size=3), max_leaves=6)
date = st.dates().map(str).filter(lambda typed: typed > "1000")
time = st.times().map(lambda typed: f"{typed:%H:%M}")


def record(required: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    """The required fields, and some of the optional ones."""
    return st.fixed_dictionaries(required, optional=optional)


details = dict.fromkeys(("organisation", "role", "email", "replaced_by"), line)
person = line | record({"name": line}, **details) | record({"names": names.filter(bool)}, **details)
people = st.lists(person, max_size=4)
project = record(
    {"title": line}, programme=line, label=line, website=line, presenters=names, text=text
)
action = record({"what": text}, who=names, due=date, done=st.sampled_from(["yes", "no"]))
item = record(
    {"title": line},
    **dict.fromkeys(("text", "findings", "decisions"), text),
    projects=st.lists(project, max_size=3),
    actions=st.lists(action, max_size=3),
)
next_meeting = record(
    {},
    title=line,
    location=line,
    date=date,
    start=time,
    end=time,
    text=text,
    agenda=text,
    rsvp=record({}, by=date, to=line),
)
attachment = record({}, title=line, file=line, link=st.sampled_from(ADDRESSES))
notes = record(
    {"language": st.sampled_from(codes()), "title": line, "date": date},
    **dict.fromkeys(("reference", "location"), line),
    **dict.fromkeys(("start", "end"), time),
    **dict.fromkeys(("chair", "minute_taker"), names),
    **dict.fromkeys(("attendees", "excused", "absent"), people),
    status=st.sampled_from(["draft", "final", "approved"]),
    approved=record({}, date=date, by=line),
    agenda=st.lists(item, max_size=4),
    next_meeting=next_meeting,
    attachments=st.lists(attachment, max_size=3),
)


def generated() -> list[str]:
    """The notes, the same at every run."""
    found: list[str] = []

    @settings(
        max_examples=COUNT,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(notes)
    def collect(one: dict[str, Any]) -> None:
        found.append("\n".join(f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in one.items()))

    collect()
    return found


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """The documents, each with its notes."""
    folder = tmp_path_factory.mktemp("generated")
    made = {folder / f"{number:03}.docx": text for number, text in enumerate(generated())}
    for path, typed in made.items():
        path.write_bytes(build(typed.encode()))
    return made


def test_the_documents_are_many_and_of_every_kind(documents: dict[Path, str]) -> None:
    parts = [zipfile.ZipFile(path).read("word/document.xml").decode() for path in documents]
    assert len(set(parts)) > COUNT * 0.95
    for sign in ("<w:hyperlink", "<w:numPr>", "<w:tbl>", "<w:b/>", "<w:i/>", '<w:ilvl w:val="5"/>'):
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
    before = {path: digest(path) for path in documents}
    found = judges.sdk(documents)
    assert {path.name: said for path, said in found.items() if said} == {}
    # The SDK says nothing of an address that it cannot read: it puts another in its place.
    assert before == {path: digest(path) for path in documents}


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
