"""Bookmarks around and across tags: of each, both the start and the end are there, or none."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from broken_documents import Change, chain
from broken_templates import beside, body, good
from lxml import etree

from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.model import Notes, Person
from minutes_kit.word.template.repair.repair import mended
from word import BODY, W, rendered, shown

START, END = '<w:bookmarkStart w:id="{}" w:name="{}"/>', '<w:bookmarkEnd w:id="{}"/>'


def before(text: str, xml: str) -> Change:
    """Something before the run with a text."""
    return body(f"<w:r><w:t>{text}", f"{xml}<w:r><w:t>{text}")


def behind(text: str, xml: str) -> Change:
    """Something behind the run with a text."""
    return body(f"{text}</w:t></w:r>", f"{text}</w:t></w:r>{xml}")


def around(first: str, last: str, number: int = 1) -> Change:
    """A bookmark from before one text to behind another, as Word makes it of what is selected."""
    return chain(
        before(first, START.format(number, f"Mark{number}")), behind(last, END.format(number))
    )


CURSOR = START.format(0, "_GoBack") + END.format(0)  # where Word was left
FOR, ENDFOR, ITEM, TEXT = "{%p for item", "{%p endfor %}", "{{ item.title }}", "{{p item.text }}"
WHERE: dict[str, tuple[Change, bool]] = {
    "Word's own beside a condition": (beside(CURSOR), True),
    "Word's own within a tag": (
        body("{{ location }}", f"{{{{ loca</w:t></w:r>{CURSOR}<w:r><w:t>tion }}}}"),
        False,
    ),
    "around a loop": (around(FOR, ENDFOR), True),
    "around a condition": (around("{%p if draft", "{%p endif %}"), True),
    "around rows": (around("{%tr for", "{%tr endfor %}"), True),
    "around a loop in a line": (around("{% for person", "; {% endfor %}"), True),
    "in a loop": (around(ITEM, ITEM), True),
    "from the beginning of a loop into it": (around(FOR, ITEM), True),
    "from a loop to its end": (around(ITEM, ENDFOR), True),
    "from a text to the blocks behind it": (around(ITEM, TEXT), True),
    "out of a condition": (around("{{ draft }}", "{{ location }}"), False),
    "out of a loop that is empty": (around("{{ action.who }}", "{{ location }}"), False),
    "two that cross": (chain(around(FOR, ITEM, 1), around(ITEM, ENDFOR, 2)), True),
}
MANY = [Item(title="A", text="a"), Item(title="B", text="b", actions=[Action("c", ["d"])])]
NOTES = [
    Notes(title="T", date=dt.date(2025, 3, 18), status="draft", agenda=MANY),
    Notes(title="T", date=dt.date(2025, 3, 18), attendees=[Person(name="E")]),
]


@pytest.mark.parametrize("notes", NOTES, ids=["much", "little"])
@pytest.mark.parametrize(("change", "stays"), WHERE.values(), ids=WHERE)
def test_bookmarks_stay_whole(change: Change, stays: bool, notes: Notes) -> None:
    made = rendered(change(good()), shown(notes))[BODY]
    root = etree.fromstring(made.encode())
    starts, ends = (
        [one.get(f"{W}id") for one in root.iter(f"{W}bookmark{which}")]
        for which in ("Start", "End")
    )
    assert sorted(starts) == sorted(ends)
    assert len({*starts}) == len(starts)
    names = re.findall('w:name="(Mark.|_GoBack)"', made)
    assert len({*names}) == len(names)
    if stays:
        assert names or not notes.agenda


def test_two_tables_with_a_bookmark_between_them_stay_two() -> None:
    mark, table = START.format(1, "Mark1") + END.format(1), "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"
    made = mended(f"<w:body>{table}{mark}{table}</w:body>")
    assert f"</w:tbl>{mark}<w:tbl>" not in made
