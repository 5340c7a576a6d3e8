"""What a document keeps of what it printed."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from folders import DATA, ROOT
from lxml import etree

from minutes_kit.word import baseline
from minutes_kit.word.build import build
from minutes_kit.word.edited.whole import whole
from word import parts

NOTES = [*ROOT.glob("examples/20*.yaml"), *DATA.glob("good/*.yaml")]


@pytest.mark.parametrize("notes", NOTES, ids=lambda path: path.stem)
def test_a_document_that_is_made_has_the_hashes_of_what_it_says(notes: Path) -> None:
    made = whole(build(notes.read_bytes(), str(notes)))
    assert made.begin == [baseline.hashed(one.text) for one in made.paragraphs]
    assert len(made.begin) > 20
    repeated = {one.text for one in made.others if one.kind in ("header", "footer")}
    assert {baseline.hashed(text) for text in repeated} >= {*made.pages} != set()


def test_nothing_but_short_hashes_of_what_is_printed_is_kept() -> None:
    text = "titel: ESF\ndatum: 2025-11-20\nmail: {aan: [geheim@example.org]}\n# een opmerking\n"
    part = parts(build(text.encode(), "x.yaml"))[baseline.PART].decode()
    value, pages = re.findall(r"<vt:lpwstr[^>]*>([^<]*)<", part)
    shown = ["Verslag", "ESF", "20 november 2025", "Medegefinancierd door de Europese Unie –"]
    assert [value[at : at + 4] for at in range(0, 12, 4)] == [*map(baseline.hashed, shown[:3])]
    assert (len(value), pages[-4:]) == (4 * 4, baseline.hashed("ESF Pagina van"))
    assert len(base64.urlsafe_b64decode(value[:4])) == 3


def test_the_properties_of_a_template_stay_and_long_lists_are_divided() -> None:
    own = baseline.NO_PROPERTIES.replace(
        "></Properties>", '><property pid="7" name="Status"/></Properties>'
    )
    hashes = "".join(baseline.hashed(str(number)) for number in range(200))
    root = etree.fromstring(baseline.added(own, hashes).encode())
    assert [one.get("name") for one in root] == [
        "Status",
        *(f"minutes-kit {n}" for n in (1, 2, 3, 4)),
    ]
    assert [one.get("pid") for one in root] == ["7", "8", "9", "10", "11"]
    assert max(len("".join(one.itertext())) for one in root) <= 255
    assert "".join(baseline.kept(root)) == hashes
    assert baseline.kept(root, baseline.PAGES) == []
