"""The shipped template in the style of a house: documents made with it keep every rule."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import judges
import pytest
from broken import png
from goldens import EXAMPLES
from lxml import etree

from minutes_kit.word.build import build
from minutes_kit.word.template.cache import compiled
from minutes_kit.word.template.house_style import HouseStyle, Logo, in_style
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.verify.looks.pixels import ratio_of
from minutes_kit.word.verify.verify import Wishes, verify
from word import BODY, lines_of, parts

HEADER, STYLES = "word/header1.xml", "word/styles.xml"
NAME, WORDS, COLOUR = "Werk & <Groei>", 'Logo “W&G” <"x">', "006747"
JPEG = b"\xff\xd8\xff\xc0" + struct.pack(">HBHH", 17, 8, 200, 300) + bytes(10)
STYLE = HouseStyle(NAME, COLOUR, Logo(png(300, 100), 3, WORDS))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template with a name, a colour and a logo."""
    file = tmp_path_factory.mktemp("house") / "house.docx"
    file.write_bytes(in_style(STYLE))
    return file


@pytest.mark.parametrize("notes", EXAMPLES, ids=lambda notes: notes.stem)
def test_documents_made_with_it_keep_every_rule(
    template: Path, notes: Path, tmp_path: Path
) -> None:
    document = build(notes.read_bytes(), notes.name, template)
    assert verify(document, notes.name, Wishes()).problems == []
    file = tmp_path / "a.docx"
    file.write_bytes(document)
    assert judges.own(file, notes.read_text("utf-8")) + judges.integrity(file) == []
    header = parts(document)[HEADER]
    assert NAME in [*lines_of(header)]
    assert [*etree.fromstring(header).xpath("//@descr")][1:] == [WORDS]


def test_it_prints_every_field(template: Path) -> None:
    assert compiled(template.read_bytes()).dropped == ()


def test_without_a_style_it_is_the_shipped_one() -> None:
    assert parts(in_style(HouseStyle())) == parts(shipped("esf.docx").read_bytes())


@pytest.mark.parametrize("ratio", [0.001, 0.5, 1, 1.4, 1.5, 1.6, 3, 8, 5000])
def test_no_logo_is_higher_or_larger_than_the_emblem(ratio: float) -> None:
    logo = Logo(png(), ratio, WORDS)
    header = etree.fromstring(parts(in_style(HouseStyle(logo=logo)))[HEADER])
    widths, heights = (list(map(int, header.xpath(f"//@{side}"))) for side in ("cx", "cy"))
    emblem, drawn = (widths[0], heights[0]), (widths[2], heights[2])
    assert (widths, heights) == tuple([a, a, b, b] for a, b in zip(emblem, drawn, strict=True))
    assert 1 <= drawn[1] <= emblem[1]
    assert 1 <= drawn[0] * drawn[1] <= emblem[0] * emblem[1]
    assert (drawn[0] > emblem[0]) == (ratio > 1.5)
    assert drawn[0] / drawn[1] == pytest.approx(ratio, 0.01) or min(drawn) < 1000
    assert header.xpath("//*[local-name() = 'docPr']/@id") == ["1", "2"]
    columns = list(map(int, header.xpath("//*[local-name() = 'gridCol']/@*")))
    assert columns[2] > 1700  # twentieths of a point, for the name of the agency
    assert sum(columns) == 9070
    assert columns == list(map(int, header.xpath("//*[local-name() = 'tcW']/@*[. != 'dxa']")))


@pytest.mark.parametrize(("data", "name"), [(png(3, 2), "logo.png"), (JPEG, "logo.jpeg")])
def test_a_picture_is_kept_as_it_is_under_its_own_type(data: bytes, name: str) -> None:
    made = parts(in_style(HouseStyle(logo=Logo(data, ratio_of(data), WORDS))))
    assert made[f"word/media/{name}"] == data
    types = etree.fromstring(made["[Content_Types].xml"])
    endings = [kind.get("Extension") for kind in types if kind.get("Extension")]
    assert endings.count(name.partition(".")[2]) == 1


def test_only_the_statement_keeps_the_blue_of_the_union(template: Path) -> None:
    made = parts(template.read_bytes())
    blue = [one for one in re.split("(?=<w:style )", made[STYLES].decode()) if "003399" in one]
    assert len(blue) == 1
    assert 'w:styleId="Header"' in blue[0]
    for name in (BODY, "word/numbering.xml"):
        assert b"003399" not in made[name]
        assert COLOUR.encode() in made[name]


def test_the_name_stands_wherever_the_shipped_one_has_it(template: Path) -> None:
    for name, part in parts(template.read_bytes()).items():
        assert b"labels.agency" not in part, name
        assert b"ESF-Agentschap" not in part, name
