"""What is typed arrives in an e-mail, as plain text and as HTML, character by character."""

from __future__ import annotations

from html.parser import HTMLParser

from drawn_texts import PEOPLE_TYPE, TEXT, arrives, often
from hypothesis import example, given

from minutes_kit.text import html, plain
from minutes_kit.text.blocks import Table
from minutes_kit.text.paragraphs import blocks


class Seen(HTMLParser):
    """What a reader sees of HTML: its text, with the marks that a browser draws."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found = ""
        self.lists: list[int | None] = []  # the last number of each open list
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a list, or draw the mark of an item."""
        given = dict(attrs)
        if tag == "ol":
            self.lists.append(int(given.get("start") or 1) - 1)
        elif tag == "ul":
            self.lists.append(None)
            self.bare = "list-style-type:none" in (given["style"] or "")
        elif tag == "li" and (number := self.lists[-1]) is not None:
            self.lists[-1] = number + 1
            self.found += f"{number + 1}. "
        elif tag == "li" and not self.bare:
            self.found += "- "

    def handle_endtag(self, tag: str) -> None:
        """Close a list."""
        if tag in ("ol", "ul"):
            self.lists.pop()
            self.bare = False

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.found += data


@given(TEXT)
@often(500)
@example("3. a\n5. b\n\n7) c\n8) d\n\n9. e\n10. f")
@example("- a\n- b\n\n1. c\n2. d")
def test_html_shows_what_is_typed(text: str) -> None:
    found = blocks(text)
    if any(not isinstance(one, Table) and one.mark.endswith(")") for one in found):
        seen = Seen(html.text(found)).found.replace("- ", "")
        assert arrives(text, seen, lists=True)
    else:
        assert arrives(text, Seen(html.text(found)).found)


@given(PEOPLE_TYPE)
@often(500)
def test_plain_text_shows_what_is_typed(text: str) -> None:
    found = blocks(text)
    if not any(isinstance(one, Table) for one in found):  # these get a rule, see below
        assert arrives(text, plain.text(found))


def test_plain_text_shows_a_table_in_columns() -> None:
    rows = "| Post | Bedrag | |\n|--|--|:-:|\n| **Werking** | 1.500 € | abc |\n"
    rows += "| [x](https://a.be) | 2 € | b |"
    assert plain.text(blocks(f"Voor:\n\n{rows}\n\nNa")).split("\n") == [
        *("Voor:", ""),
        "Post               Bedrag",
        "----------------  -------  ---",
        "Werking           1.500 €  abc",
        "x (https://a.be)      2 €   b",
        *("", "Na"),
    ]
