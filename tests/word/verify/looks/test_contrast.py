"""Text that is too pale for what is behind it is found at its place; nothing else is."""

from __future__ import annotations

import pytest
from broken_contrast import CONTRAST, GOOD
from broken_documents import Case, Change, at_end, colour, fill, found, good, paragraph

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.verify.looks.contrast import contrast
from minutes_kit.word.verify.looks.looks import Looks
from word import text_box


@pytest.mark.parametrize("case", CONTRAST, ids=lambda case: case.name)
def test_one_change_is_found_at_its_place_and_nothing_else(case: Case) -> None:
    told = [(one.code, one.place, one.clause) for one in case.found()]
    assert told == [(case.code, case.place, case.clause)]


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD)
def test_nothing_is_found_in_what_is_well(change: Change) -> None:
    assert found(change(good())) == []


@pytest.mark.parametrize(
    ("ink", "ground", "expected"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "000000", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("595959", "FFFFFF", 7.0),
        ("767676", "FFFFFF", 4.54),
        ("003399", "FFFFFF", 10.86),
        ("auto", "000000", 21.0),
    ],
)
def test_the_contrast_is_that_of_the_guidelines(ink: str, ground: str, expected: float) -> None:
    opened = Opened(at_end(paragraph("x", colour(ink) + fill(ground)))(good()))
    last = [one for one, spot in opened.paragraphs if spot.part == "body"][-1]
    [run] = last.iter("{*}r")
    assert contrast(Looks(opened).run(run, last)) == pytest.approx(expected, 0.01)


def test_the_message_names_both_colours() -> None:
    document = at_end(paragraph("x", colour("AAAAAA"), fill("EEEEEE")))(good())
    [one] = found(document, "nl")
    assert "#AAAAAA op #EEEEEE" in one.message
    assert (one.clause, one.excerpt) == ("EN 301 549, 10.1.4.3", "x")


def test_of_a_box_that_is_filled_in_another_way_nothing_is_said() -> None:
    box = text_box("BOX").replace("<w:r>", f"<w:r><w:rPr>{colour('EEEEEE')}</w:rPr>", 1)
    assert [one.code for one in found(at_end(paragraph(box))(good()))] == ["E741"]
    filled = '<wps:spPr><a:gradFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></wps:spPr>'
    assert found(at_end(paragraph(box.replace("<wps:wsp>", f"<wps:wsp>{filled}")))(good())) == []
