"""Texts: what is typed is what is printed, but for the few marks that there are."""

from __future__ import annotations

import time
from typing import Any

import pytest
from drawn_texts import HOSTILE, TEXT, arrives, look, often, printed
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_kit.text.blocks import Paragraph, Table
from minutes_kit.text.paragraphs import blocks, items, line

SIGN = {"text": "", "bullet": "• ", "continue": "| "}


def shown(block: Paragraph | Table) -> str:
    """A block with its kind and level: `• `, `3. `, `+4. ` for one that goes on, `| `, `H2 `."""
    if isinstance(block, Table):
        rows = ["/".join("".join(map(look, cell)) for cell in row) for row in block.rows]
        return f"{''.join(side[0] for side in block.sides)}: " + "; ".join(rows)
    words = "".join(map(look, block.runs))
    if block.kind in ("heading", "subheading"):
        return f"H{block.level} {words}"
    number = f"{'+' if block.start is None else ''}{block.mark} "
    return "  " * (block.level - 1) + SIGN.get(block.kind, number) + words


def show(text: Any) -> list[str]:
    return [shown(block) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("a", ["a"]),
        ("a\nb", ["a\nb"]),
        ("a  \nb\t", ["a\nb"]),
        ("a \n   b", ["a\nb"]),
        ("a\n\nb", ["a", "b"]),
        ("a\n \t\n\n\nb\n", ["a", "b"]),
        ("\n\n  a", ["a"]),
        ("    a\n\n\tb", ["a", "b"]),
        ("a  b\u00a0\u00a0c", ["a  b\u00a0\u00a0c"]),
        ("\u00a0a\u00a0", ["\u00a0a\u00a0"]),
        ("\u2003a\u3000*b*\u00a0\nc", ["\u2003a\u3000⟦i b⟧\u00a0\nc"]),
        ("a\tb *c*\td", ["a\tb ⟦i c⟧\td"]),
        ("zie www.a.be\nof www.b.be", ["zie ⟨www.a.be→http://www.a.be⟩\nof ⟨www.b.be→http://www.b.be⟩"]),
        ("*a*\n**b**", ["⟦i a⟧\n⟦b b⟧"]),
    ],
)  # fmt: skip
def test_a_line_stays_a_line_and_a_blank_one_parts_paragraphs(
    text: str, expected: list[str]
) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", ["• a", "• b"]),
        ("  - a\n  - b", ["• a", "• b"]),
        ("-   a\n- \tb", ["• a", "• b"]),
        ("- a\n\n- b", ["• a", "• b"]),
        ("a\n- b\n- c\nd", ["a", "• b", "• c", "d"]),
        ("- a\n- b\n\n c\n\nd", ["• a", "• b", "| c", "d"]),
        ("- a\n  b\n  c\n- d", ["• a\nb\nc", "• d"]),
        ("- a\n\n  b\n  c\n\n  d\n- e", ["• a", "| b\nc", "| d", "• e"]),
        ("- a\n  - b\n    - c\n- d", ["• a", "  • b", "    • c", "• d"]),
        ("- a\n  - b\n    - c\n      - d", ["• a", "  • b", "    • c", "      • d"]),
        ("- a\n    - b\n        - c", ["• a", "  • b", "    • c"]),
        ("- a\n\t- b\n\t\t- c", ["• a", "  • b", "    • c"]),
        ("- a\n - b\n- c", ["• a", "• b", "• c"]),
        ("    - a\n  - b\n      - c", ["• a", "• b", "  • c"]),
        ("- a\n  - b\n  c\n- d", ["• a", "  • b", "| c", "• d"]),
        ("- a\n  - b\n\n    c\n\n  d\n\ne", ["• a", "  • b", "  | c", "| d", "e"]),
        ("- a\n  - b\n    - c\n\n      d\n  - e", ["• a", "  • b", "    • c", "    | d", "  • e"]),
        ("- - a\n- b", ["• - a", "• b"]),
        ("- a\n  1. b\n  2. c\n- d\n  1. e", ["• a", "  1. b", "  +2. c", "• d\n1. e"]),
        ("- a\n  3. b\n  5. c", ["• a\n3. b\n5. c"]),
        ("- a\n  + b\n  * c", ["• a\n+ b\n* c"]),
        ("- *a*\n- www.a.be", ["• ⟦i a⟧", "• ⟨www.a.be→http://www.a.be⟩"]),
    ],
)  # fmt: skip
def test_lines_that_begin_with_a_dash_are_bullets(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a", ["- a"]),
        ("\n- a\n", ["- a"]),
        ("a\n- 5.000 €\nb", ["a\n- 5.000 €\nb"]),
        ("- a\nb", ["- a\nb"]),
        ("a\n- b\n\nc", ["a\n- b", "c"]),
        ("a\n- b\nc\n- d\ne", ["a\n- b\nc\n- d\ne"]),
        ("a:\n- b\nc", ["a:", "• b", "c"]),
        ("a:\n\n- b", ["a:", "• b"]),
        ("a\n\n- b\n\nc", ["a", "• b", "c"]),
        ("- a\n\nb", ["• a", "b"]),
        ("a\n\n- b", ["a", "• b"]),
        ("a\n- b\n  c", ["a", "• b\nc"]),
        ("1. a\n   - b\n2. c", ["1. a", "  • b", "+2. c"]),
        ("1. a\n   - b", ["1. a\n- b"]),
    ],
)
def test_a_single_dash_is_a_list_only_where_it_stands_as_one(
    text: str, expected: list[str]
) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. a\n2. b\n3. c", ["1. a", "+2. b", "+3. c"]),
        ("1) a\n2) b", ["1) a", "+2) b"]),
        ("4. a\n5. b", ["4. a", "+5. b"]),
        ("0. a\n1. b", ["0. a", "+1. b"]),
        ("998. a\n999. b", ["998. a", "+999. b"]),
        ("1.\ta\n2.\tb", ["1. a", "+2. b"]),
        ("1. a\n\n2. b", ["1. a", "+2. b"]),
        ("1. a\n   b\n\n   c\n2. d", ["1. a\nb", "| c", "+2. d"]),
        ("1. a\n2. b\n\nc\n\n3. d\n4. e", ["1. a", "+2. b", "c", "3. d", "+4. e"]),
        ("1. a\n2. b\n1. c\n2. d", ["1. a", "+2. b", "1. c", "+2. d"]),
        ("1. a\n2. b\n1) c\n2) d", ["1. a", "+2. b", "1) c", "+2) d"]),
        ("1. a\n2. b\n4. c", ["1. a", "+2. b", "4. c"]),
        (
            "1. a\n   1. b\n   2. c\n2. d\n   1. e\n   2. f",
            ["1. a", "  1. b", "  +2. c", "+2. d", "  1. e", "  +2. f"],
        ),
        ("1. a\n   - b\n   - c\n2. d", ["1. a", "  • b", "  • c", "+2. d"]),
        ("a\n1. b\n2. c\nd", ["a", "1. b", "+2. c", "d"]),
    ],
)
def test_numbers_that_count_up_are_a_list_with_their_start(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("3. a\n5. b\n7. c", "1. a\n1. b\n1. c", "2. a\n1. b", "1. a\n1) b", "1. a\n2) b"),
        *("1. a", "18. September", "12. 5. 2025 wurde vereinbart", "2. 3. und 4. Quartal"),
        *("2.1 a\n2.2 b", "1.1. a\n1.2. b", "a) a\nb) b", "§ 1. a\n§ 2. b", "IV. a\nV. b"),
        *("1/ a\n2/ b", "1.a\n2.b", "1.\n2.", "1986. a\n1987. b", "007. a\n008. b", "1 a\n2 b"),
        *("1. a\nb\n2. c", "(1) a\n(2) b", "1° a\n2° b", "1: a\n2: b", "Nr. 1. a\nNr. 2. b"),
    ],
)
def test_other_numbers_are_text_as_typed(text: str) -> None:
    assert show(text) == [text]
    assert show(f"x\n{text}") == [f"x\n{text}"]


@pytest.mark.parametrize(
    "text",
    [
        *("• a\n• b", "– a\n– b", "* a\n* b", "+ a\n+ b", "\uf0b7\ta\n\uf0b7\tb", "o\ta\no\tb"),
        *("✓ a\n✓ b", "-a\n-b", "→ a\n→ b", "* a", "2.1\ta\n2.2\tb", "a)\ta\nb)\tb"),
        *("§ 1.\ta\n§ 2.\tb", "1/\ta\n2/\tb", "•\ta\n•\tb\n•\tc", "-\ta\n-\tb"),
    ],
)  # fmt: skip
def test_other_signs_make_no_list(text: str) -> None:
    assert show(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n|---|---|\n| c | d |", ["ll: a/b; c/d"]),
        ("| a | b |\n| c | d |", ["ll: a/b; c/d"]),
        ("|a|b|\n|c|d|\n|e|f|", ["ll: a/b; c/d; e/f"]),
        ("|a|b|c|\n|:--|--:|:-:|\n|1|d|e|", ["lrc: a/b/c; 1/d/e"]),
        ("|a|b|\n|--|\n|1|2|", ["rr: a/b; 1/2"]),
        ("|a|b|\n|c|\n|d|e|f|", ["lll: a/b/; c//; d/e/f"]),
        ("| *a* | www.a.be |\n| b | |", ["ll: ⟦i a⟧/⟨www.a.be→http://www.a.be⟩; b/"]),
        ("x\n| a |\n| b |\ny", ["x", "l: a; b", "y"]),
        ("|a|\n|b|\n\n|c|\n|d|", ["l: a; b", "l: c; d"]),
        ("a\tb\nc\td", ["ll: a/b; c/d"]),
        ("\tJan\tFeb\nGenk\t5\t1.000", ["lrr: /Jan/Feb; Genk/5/1.000"]),
        ("a\tb\t\nc\td\t", ["ll: a/b; c/d"]),
        ("Datum:\t5 mei\nPlaats:\tGent\nx", ["ll: Datum:/5 mei; Plaats:/Gent", "x"]),
        ("a\tb\nc\td\te\nf\tg\th", ["a\tb", "lll: c/d/e; f/g/h"]),
        ("- a\n  | b | c |\n  | d | e |\n  f", ["• a", "ll: b/c; d/e", "| f"]),
        ("- a\n\n  | b | c |\n  | d | e |\n- f", ["• a", "ll: b/c; d/e", "• f"]),
    ],
)
def test_rows_with_pipes_or_tabs_are_a_table(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("| a | b |", "| a | b |\n|---|---|", "a | b\nc | d", "|\n|", "| a\n| b", "a |\nb |"),
        *("a\tb", "a\tb\nc\td\te", "\ta b\n\tc d", "a\t\nb\t", "|x|", "||x|| = 3"),
        "\t".join("a" * 64) + "\n" + "\t".join("b" * 64),
    ],
)
def test_other_pipes_and_tabs_are_text(text: str) -> None:
    stripped = "\n".join(one.strip(" \t") for one in text.split("\n"))
    assert show(text) == [stripped]


@pytest.mark.parametrize(
    ("cells", "side"),
    [
        (["1", "1.000", "-3,5 %", "€ 150", "+2", "", "1 000,50 €", "–"], "r"),
        (["1", "twee"], "l"),
        (["", "–"], "l"),
        (["1/2"], "l"),
        (["**13.500 €**", "2"], "r"),
        (["3 uur"], "l"),
    ],
)
def test_a_column_of_numbers_stands_at_the_right(cells: list[str], side: str) -> None:
    (table,) = show("\n".join(["| kop |", *(f"| {cell} |" for cell in cells)]))
    assert table[0] == side


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## a\nb\n### c\nd", ["H2 a", "b", "H3 c", "d"]),
        ("b\n## a", ["b", "H2 a"]),
        ("### a\n### b\n## c\n### d", ["H2 a", "H2 b", "H2 c", "H3 d"]),
        ("## *a* b ##", ["H2 ⟦i a⟧ b ##"]),
        ("- a\n- b\n## c\n- d\n- e", ["• a", "• b", "H2 c", "• d", "• e"]),
        ("- a\n  ## b\n- c", ["• a\n## b", "• c"]),
        ("# a\n#### b\n##c\n##\n#", ["# a\n#### b\n##c\n##\n#"]),
        (["## a", "b"], ["H2 a", "• b"]),
    ],
)
def test_two_or_three_hashes_are_a_subheading(text: Any, expected: list[str]) -> None:
    assert show(text) == expected


def test_a_subheading_stands_below_the_heading_of_its_text() -> None:
    levels = [
        block.level for block in blocks("## a\n### b", under=2) if isinstance(block, Paragraph)
    ]
    assert levels == [3, 4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (["a", "b"], ["• a", "• b"]),
        ([], []),
        (["a\nb\n\nc", "d"], ["• a\nb", "| c", "• d"]),
        (["a", ["b", ["c", ["d"]]], "e"], ["• a", "  • b", "    • c", "      • d", "• e"]),
        (["a\n- b\n- c", "d"], ["• a", "  • b", "  • c", "• d"]),
        (["1. a\n2. b"], ["  1. a", "  +2. b"]),
        (["- a"], ["• - a"]),
        (["2. 3. und 4. Quartal", "3. b"], ["• 2. 3. und 4. Quartal", "• 3. b"]),
        (["a\n\n|b|\n|c|"], ["• a", "l: b; c"]),
        (["*a*", "zie www.a.be"], ["• ⟦i a⟧", "• zie ⟨www.a.be→http://www.a.be⟩"]),
    ],
)  # fmt: skip
def test_a_list_of_texts_becomes_bullets(text: Any, expected: list[str]) -> None:
    assert show(text) == expected


def test_a_text_where_a_list_belongs_is_a_list_of_one() -> None:
    assert items("a\n\nb") == blocks(["a\n\nb"])
    for text in ("- a\n- b", "1. a\n2. b", "|a|\n|b|", "## a\nb"):
        assert items(text) == blocks(text)
    assert items(["a"]) == blocks(["a"])
    assert items(" ") == ()


@pytest.mark.parametrize(
    "text",
    [
        *("<b>a</b>", "<!-- a -->", "a < b & c > d", "&nbsp; &#65;", "`a`", "```\na\n```", "~~~"),
        *("> a", "> a\n> b", "---", "***", "* * *", "- - -", "a\n===", "a\n---", "___", "-", "+ 3"),
        *("[^1]", "[a]: b", "$a$", "{{ a }}", "{% a %}", "\\", "a\\\nb", "\\n", "--", "(c)", "5*"),
        *("![a](b.png)", "[x] a\n[ ] b", "Term\n: uitleg", "a  b", "*) a", "- \n- ", "| |"),
    ],
)  # fmt: skip
def test_all_else_is_plain_text_as_typed(text: str) -> None:
    lines = "\n".join(one.strip(" ") for one in text.split("\n"))
    assert show(text) == [lines]
    assert show(f"{text}\n\nb *c*") == [lines, "b ⟦i c⟧"]


@pytest.mark.parametrize(
    "text", ["aa", " aa\t", "\u00a0aa", "3. aa", "## aa", "##", "|a|b|", "a\tb", "**aa**"]
)
def test_a_line_alone_reads_as_it_does_above_others(text: str) -> None:
    assert blocks(text) == blocks(f"\n{text}\n") == blocks(f"{text}\n\nend")[:-1]


def test_a_line_has_no_markup_but_addresses() -> None:
    assert [look(run) for run in line("- *a* [b](c) d@e.be")] == [
        "- *a* [b](c) ",
        "⟨d@e.be→mailto:d@e.be⟩",
    ]
    assert line(" a ")[0].text == " a "
    assert line("") == ()


# ---------------------------------------------------------------------- properties


def test_the_oracle_sees_what_is_missing_and_what_is_added() -> None:
    assert arrives("- a *b* [c](https://d) - e", "- a b c - e")
    assert arrives("- a", "a", lists=True)
    for typed, found in [
        *(("- a b", "a b"), ("a - b", "a b"), ("a 1. b", "a b"), ("3. a", "a"), ("3. a", "1. a")),
        *(("2*3*4", "234"), ("a*in", "ain"), ("a | b", "a b"), ("# a", "a"), ("a\\b", "ab")),
        *(("a [b](c) d", "a d"), ("ab", "ba"), ("a", "aa")),
    ]:
        assert not arrives(typed, found), (typed, found)


@given(TEXT)
@often(1000)
@example("1. " * 30 + "a")
@example("\n".join("  " * n + "- a" for n in range(30)))
@example("[a]() [](https://b.be)")
def test_only_markup_vanishes_and_nothing_is_added(text: str) -> None:
    assert arrives(text, printed(blocks(text)))


@given(st.text(st.characters(exclude_categories=["Z", "Cc", "Cs"], exclude_characters="*[\\")))
@often(500)
def test_one_word_arrives_as_typed(text: str) -> None:
    assert show(text) == [text] * bool(text) or "→" in show(text)[0]


@given(st.recursive(HOSTILE, lambda texts: st.lists(texts, max_size=3), max_leaves=8))
@often(500)
def test_a_numbered_list_begins_before_it_goes_on(text: Any) -> None:
    numbers: dict[int, int] = {}
    for block in blocks(text):
        if isinstance(block, Table):
            continue
        numbers = {level: n for level, n in numbers.items() if level <= block.level}
        if block.kind == "number":
            number = int(block.mark[:-1])
            assert block.start == number or numbers[block.level] + 1 == number
            numbers[block.level] = number


PIECES = [
    "- ",
    "1. ",
    "- a\n",
    "1. a\n",
    "1. a\n2. b\n",
    "  - a\n",
    "> ",
    "\t",
    " ",
    "a\tb\n",
    "\n",
]
PIECES += ["|", "|a|\n", "| ", "|-", "|---|\n", "## ", "## a\n", "- a\n\n", "\ta\n", "\n \n", "-"]


@pytest.mark.parametrize("piece", PIECES)
def test_a_hostile_text_loses_nothing_and_takes_no_time(piece: str) -> None:
    text = piece * 1_000 + "x"
    assert arrives(text, printed(blocks(text)))
    start = time.process_time()
    blocks(piece * (50_000 // len(piece)))
    assert time.process_time() - start < 2
