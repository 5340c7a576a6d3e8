"""Markdown as notes have it: what is markup is shown as such, all else stays as typed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from drawn_texts import HOSTILE, MARKER, TEXT, arrives, often
from hypothesis import assume, example, given
from hypothesis import strategies as st

from minutes_kit.text import links
from minutes_kit.text import markdown as markup
from minutes_kit.text import parser as markdown
from minutes_kit.text.blocks import Paragraph, Run
from minutes_kit.text.markdown import blocks, items, line

SIGN = {"text": "", "bullet": "• ", "continue": "| "}


def look(run: Run) -> str:
    """A run with its look in signs that no case uses otherwise."""
    text = f"⟨{run.text}→{run.link}⟩" if run.link else run.text
    text = f"⟦i {text}⟧" if run.italic else text
    return f"⟦b {text}⟧" if run.bold else text


def shown(paragraph: Paragraph) -> str:
    """A paragraph with its kind and level: `• `, `1. `, `+. ` for the next number, `| `."""
    number = f"{'+' if paragraph.start is None else paragraph.start}. "
    sign = SIGN.get(paragraph.kind, number)
    return "  " * (paragraph.level - 1) + sign + "".join(map(look, paragraph.runs))


def show(text: Any) -> list[str]:
    return [shown(paragraph) for paragraph in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("a", ["a"]),
        ("a\nb", ["a b"]),
        ("a  \nb", ["a\nb"]),
        ("a \n b", ["a b"]),
        ("a\n\nb", ["a", "b"]),
        ("a\n \t\n\n\nb\n", ["a", "b"]),
        ("\n\n  a", ["a"]),
        ("    a\n\n\tb", ["a", "b"]),
        ("a  b\u00a0\u00a0c", ["a  b\u00a0\u00a0c"]),
        ("\u00a0a\u00a0", ["\u00a0a\u00a0"]),
        ("\u2003a\u3000*b*\u00a0", ["\u2003a\u3000⟦i b⟧\u00a0"]),
        ("a\tb *c*\td", ["a\tb ⟦i c⟧\td"]),
    ],
)
def test_an_empty_line_makes_a_paragraph(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", ["• a", "• b"]),
        ("* a\n* b", ["• a", "• b"]),
        ("- a\n* b", ["• a", "• b"]),
        ("  - a\n  - b", ["• a", "• b"]),
        ("-   a", ["• a"]),
        ("-\ta", ["• a"]),
        ("-       a", ["• a"]),
        ("- a\n\n- b", ["• a", "• b"]),
        ("a:\n- b", ["a:", "• b"]),
        ("- a\nb", ["• a b"]),
        ("- a\n\nb", ["• a", "b"]),
        ("- a\n\n b", ["• a", "b"]),
        ("- a\n\n  b\n\n  c\n- d", ["• a", "| b", "| c", "• d"]),
        ("- a\n  - b\n    - c\n- d", ["• a", "  • b", "    • c", "• d"]),
        ("- a\n  - b\n    - c\n      - d", ["• a", "  • b", "    • c", "      • d"]),
        ("- a\n    - b\n        - c", ["• a", "  • b", "    • c"]),
        ("- a\n\t- b\n\t\t- c", ["• a", "  • b", "    • c"]),
        ("- a\n  - b\n\n    c\n\n  d\n\ne", ["• a", "  • b", "  | c", "| d", "e"]),
        ("- a\n  - b\n    - c\n\n      d\n  - e", ["• a", "  • b", "    • c", "    | d", "  • e"]),
        ("- - a\n  - b\n- c", ["  • a", "  • b", "• c"]),
        ("- a\n  1. b\n  2. c\n- d\n  1. e", ["• a", "  1. b", "  +. c", "• d", "  1. e"]),
    ],
)  # fmt: skip
def test_dashes_and_stars_make_bullets(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. a\n2. b\n3. c", ["1. a", "+. b", "+. c"]),
        ("1) a\n2) b", ["1. a", "+. b"]),
        ("4. a\n5. b", ["4. a", "+. b"]),
        ("0. a", ["0. a"]),
        ("007. a", ["7. a"]),
        ("1. a\n\n   b\n2. c", ["1. a", "| b", "+. c"]),
        ("1. a\n\nb\n\n1. c", ["1. a", "b", "1. c"]),
        ("1. a\n1) b", ["1. a", "1. b"]),
        ("1. a\n   1. b\n   2. c\n2. d\n   1. e", ["1. a", "  1. b", "  +. c", "+. d", "  1. e"]),
        ("1. a\n   1. b\n      1. c\n         1. d", ["1. a", "  1. b", "    1. c", "      1. d"]),
        ("1. a\n   - b\n2. c", ["1. a", "  • b", "+. c"]),
        ("1. - a\n2. b\n3. c", ["  • a", "2. b", "+. c"]),
        ("5. 1. a\n6. b", ["  1. a", "6. b"]),
        ("1. - a\n2. - b\n3. c", ["  • a", "  • b", "3. c"]),
        ("a\n1. b", ["a", "1. b"]),
        ("1986. Een goed jaar", ["1986. Een goed jaar"]),
        ("1. a\n\n1986. b\n\n2. c", ["1. a", "1986. b", "2. c"]),
        ("in\n1986. b", ["in 1986. b"]),
        ("zie punt\n3. b", ["zie punt 3. b"]),
        ("1.a", ["1.a"]),
        ("16. september", ["16. september"]),
    ],
)
def test_numbers_make_numbered_lists_that_start_where_they_say(
    text: str, expected: list[str]
) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (["a", "b"], ["• a", "• b"]),
        ([], []),
        (["a\n\nb", "c"], ["• a", "| b", "• c"]),
        (["a", ["b", ["c", ["d"]]], "e"], ["• a", "  • b", "    • c", "      • d", "• e"]),
        (["a\n- b\n- c", "d"], ["• a", "  • b", "  • c", "• d"]),
        (["1. a\n2. b"], ["  1. a", "  +. b"]),
        (["*a*", "zie www.a.be"], ["• ⟦i a⟧", "• zie ⟨www.a.be→http://www.a.be⟩"]),
    ],
)  # fmt: skip
def test_a_list_of_texts_becomes_bullets(text: Any, expected: list[str]) -> None:
    assert show(text) == expected


def test_a_text_where_a_list_belongs_is_a_list_of_one() -> None:
    assert items("a\n\nb") == blocks(["a\n\nb"])
    assert items("- a\n- b") == blocks("- a\n- b")
    assert items(["a"]) == blocks(["a"])
    assert items(" ") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** b", ["⟦b a⟧ b"]),
        ("*a* b", ["⟦i a⟧ b"]),
        ("***a***", ["⟦b ⟦i a⟧⟧"]),
        ("**a *b* c**", ["⟦b a ⟧⟦b ⟦i b⟧⟧⟦b  c⟧"]),
        ("*a **b***", ["⟦i a ⟧⟦b ⟦i b⟧⟧"]),
        ("on**der**deel", ["on⟦b der⟧deel"]),
        ("**a\nb**", ["⟦b a b⟧"]),
        ("**a", ["**a"]),
        ("*a", ["*a"]),
        ("a* b*", ["a* b*"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("**a*", ["*⟦i a⟧"]),
        ("** a **", ["** a **"]),
        ("****", ["****"]),
        ("**a\n\nb**", ["**a", "b**"]),
        (r"\*a\*", ["*a*"]),
        (r"**a\*b**", ["⟦b a*b⟧"]),
        (r"\\*a*", [r"\*a*"]),
        (r"a\b \_ \[ \- \#", [r"a\b \_ \[ \- \#"]),
        ("a\\\nb", ["a\\ b"]),
        (r"C:\temp\*.doc", [r"C:\temp*.doc"]),
        ("_a_ __b__ snake_case_name", ["_a_ __b__ snake_case_name"]),
        ("~~a~~ ==b== ^c^", ["~~a~~ ==b== ^c^"]),
    ],
)
def test_paired_stars_make_bold_and_italic(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://b.be)", ["⟨a→https://b.be⟩"]),
        ("x [a b](http://b.be/c?d=e#f) y", ["x ⟨a b→http://b.be/c?d=e#f⟩ y"]),
        ("[a](mailto:b@c.be)", ["⟨a (b@c.be)→mailto:b@c.be⟩"]),
        ("[a](HTTPS://b.be)", ["⟨a→HTTPS://b.be⟩"]),
        ("[*a* b](https://b.be)", ["⟦i ⟨a→https://b.be⟩⟧⟨ b→https://b.be⟩"]),
        ("**[a](https://b.be)**", ["⟦b ⟨a→https://b.be⟩⟧"]),
        ("[a](https://b.be/(c))", ["⟨a→https://b.be/(c)⟩"]),
        ("[a](<https://b.be>)", ["⟨a→https://b.be⟩"]),
        ("[www.a.be](https://b.be)", ["⟨www.a.be→https://b.be⟩"]),
        ("![a](https://b.be)", ["!⟨a→https://b.be⟩"]),
        ("[a [b](https://c.be) d](https://e.be)", ["[a ⟨b→https://c.be⟩ d](⟨https://e.be→https://e.be⟩)"]),
        ("[a]", ["[a]"]),
        ("[x] klaar", ["[x] klaar"]),
        ("[a](b)", ["[a](b)"]),
        ("[a]()", ["[a]()"]),
        ("[a](#b)", ["[a](#b)"]),
        ("[a](/b.docx)", ["[a](/b.docx)"]),
        ("[a](javascript:b)", ["[a](javascript:b)"]),
        ("[a](JavaScript&#58;b)", ["[a](JavaScript&#58;b)"]),
        ("[a](file:///etc/passwd)", ["[a](file:///etc/passwd)"]),
        ("[a](data:text/html,b)", ["[a](data:text/html,b)"]),
        ("[*a*](ftp://b) *c*", ["[⟦i a⟧](ftp://b) ⟦i c⟧"]),
        ("[](https://b.be)", ["[](⟨https://b.be→https://b.be⟩)"]),
        ("[ ](https://b.be)", ["[ ](⟨https://b.be→https://b.be⟩)"]),
        ('[a](https://b.be "c")', ['[a](⟨https://b.be→https://b.be⟩ "c")']),
        ("[a](https://b.be 'c')", ["[a](⟨https://b.be→https://b.be⟩ 'c')"]),
        ("[a](https://b.be (c))", ["[a](⟨https://b.be→https://b.be⟩ (c))"]),
        ("[a] (https://b.be)", ["[a] (⟨https://b.be→https://b.be⟩)"]),
        ("[a][b]\n\n[b]: https://c.be", ["[a][b]", "[b]: ⟨https://c.be→https://c.be⟩"]),
        ("[a](<https://b.be/c d>)", ["⟨a→https://b.be/c%20d⟩"]),
        ('[a](https://b.be/"><c)', ['⟨a→https://b.be/%22%3E%3Cc⟩']),
        ("[a](https://é.be/é%zz)", ["⟨a→https://xn--9ca.be/%C3%A9%25zz⟩"]),
        ("[a](https://b.be?c=[d]&e={f})", ["⟨a→https://b.be?c=%5Bd%5D&e=%7Bf%7D⟩"]),
        (f"[a](https://b.be/{'c' * 2000})", [f"[a](https://b.be/{'c' * 2000})"]),
    ],
)  # fmt: skip
def test_a_link_to_the_web_or_a_mailbox_is_a_link(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    "address",
    [
        *("https://", "https:///a", "https://.", "https://?", "https://#a", "https://a..b"),
        *("https://-a.be", "https://a.be:99999", "https://a.be:b/", "https://[::1"),
        "https://[:]/a",
        *("https://a@b@c/", "https://jan:geheim@b.be", "https://%61.be", "https://a.be/#b#c"),
        *("mailto:", "mailto:a@b@c.be", "mailto:a@", f"https://{'a' * 64}.be", "https://a.be,b"),
    ],
)
def test_an_address_that_is_no_sound_uri_is_no_target(address: str) -> None:
    assert links.target(address) == ""
    assert words(f"[a](<{address}>)") == f"[a](<{address}>)"


@pytest.mark.parametrize(
    ("before", "address", "after", "target"),
    [
        ("zie ", "www.esf.be", ".", "http://www.esf.be"),
        ("zie ", "WWW.esf.be", " en", "http://WWW.esf.be"),
        ("(", "www.esf.be/a_(b)", ").", "http://www.esf.be/a_(b)"),
        ("", "https://esf.be", "", "https://esf.be"),
        ("", "http://esf.be:8080/a?b=c&d=e#f", ", en", "http://esf.be:8080/a?b=c&d=e#f"),
        ("<", "https://esf.be", ">", "https://esf.be"),
        ("‘", "https://esf.be", "’", "https://esf.be"),
        ('"', "https://esf.be", '"?', "https://esf.be"),
        ("", "https://esf.be/é?ñ", "!", "https://esf.be/%C3%A9?%C3%B1"),
        ("", "https://köln.de", ";", "https://xn--kln-sna.de"),
        ("", "https://esf.be/?f[0]=a%", ",", "https://esf.be/?f%5B0%5D=a%25"),
        ("", "https://esf.be/a%20b|c", " en", "https://esf.be/a%20b%7Cc"),
        ("mail ", "jan.peeters@esf.vlaanderen.be", ".", "mailto:jan.peeters@esf.vlaanderen.be"),
        ("", "mailto:jan@esf.be", "", "mailto:jan@esf.be"),
        ("", "jan+a_b@esf.be", "\n", "mailto:jan+a_b@esf.be"),
        ("a\u00a0", "www.esf.be", "\u00a0b", "http://www.esf.be"),
    ],
)
def test_a_bare_address_is_a_link(before: str, address: str, after: str, target: str) -> None:
    (found,) = blocks(f"{before}{address}{after}")
    assert [(r.text, r.link) for r in found.runs if r.link] == [(address, target)]
    assert "".join(r.text for r in found.runs) == f"{before}{address}{after}".strip("\n")


@pytest.mark.parametrize(
    "text",
    [
        *("esf.be", "@esf.be", "x@,esf.be", "ftp://esf.be", "//esf.be", "javascript://esf.be"),
        *("a@b", "@jan", "10:30"),
        "://",
        *("www.", "http://", "mailto:", "v1.10", "a.b.c", "index.html", "x" * 2000 + "@esf.be"),
    ],
)
def test_what_is_no_sure_address_is_no_link(text: str) -> None:
    assert show(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        *("<b>a</b>", "<!-- a -->", "<script>a</script>", "a < b & c > d", "&nbsp; &#65;", "<a@b>"),
        *("`a`", "``` a ```", "~~~", "# a", "## a ##", "> a", "---", "***", "* * *", "- - -"),
        *("===", "___", "-", "*", "+ 3", "1.", "| a | b |", "[^1]", "[a]: b", "<b:c>", "$a$", "- "),
        *("{{ a }}", "{% a %}", "{_{", "\\", "a\\", "\\n", "...", "--", "(c)", "'a' \"b\"", "–"),
        *("• a", "– a", "-a", "*a", "a)", "a. b", "1 a", "#1", "5*", "*) a", "^", "* ", "1. "),
    ],
)  # fmt: skip
def test_all_else_is_plain_text_as_typed(text: str) -> None:
    assert show(text) == [text.rstrip(" ")]
    assert show(f"{text}\n\nb *c*") == [text.rstrip(" "), "b ⟦i c⟧"]


def test_a_line_has_no_markup_but_addresses() -> None:
    assert [look(run) for run in line("- *a* [b](c) d@e.be")] == [
        "- *a* [b](c) ",
        "⟨d@e.be→mailto:d@e.be⟩",
    ]
    assert line(" a ") == (Run(" a "),)
    assert line("") == ()


# ---------------------------------------------------------------------- properties


def words(text: str) -> str:
    return "".join(run.text for paragraph in blocks(text) for run in paragraph.runs)


def spaced(text: str) -> str:
    """A text on one line, with single spaces."""
    return re.sub("[ \t\n]+", " ", text).strip(" ")


def test_the_oracle_sees_what_is_missing_and_what_is_added() -> None:
    assert arrives("- a *b* [c](https://d) - e", "a b c - e")
    assert not arrives("- a b", "a")
    assert not arrives("a - b", "a b")
    assert not arrives("a 1. b", "a b")
    assert not arrives("a [b](c) d", "a d")
    assert not arrives(r"a\b", "ab")
    assert not arrives("ab", "ba")
    assert not arrives("a", "aa")


BULLETS = st.lists(
    st.sampled_from(
        [*"ab -\n.#>é\u00a0", "\n- ", "- ", "  ", "\n\n", "\n  ", "1. ", "12)", "--", "a@ab.be"]
    )
).map("".join)


@given(TEXT | BULLETS)
@often(500)
@example("a\u00a0\n\u00a0b")
@example("1986. a\n- ")
@example("- \u00a0")
@example("- a\n\n  b\n- c\nd")
def test_the_shortcut_for_plain_texts_gives_what_the_parser_gives(text: str) -> None:
    assume(not markup._MARKUP.search(text) and not markup._MARKUP_LINE.search(f"\n{text}"))
    assert list(markup._plain(text)) == list(markdown.paragraphs(text))


@given(st.from_regex(links._SIMPLE, fullmatch=True))
@often(500)
def test_the_shortcut_for_simple_addresses_gives_what_linkify_it_gives(word: str) -> None:
    (found,) = links._linkify().match(word) or []
    assert list(links._addresses(word)) == [(found.index, found.last_index, found.url)]


@given(TEXT)
@often(500)
@example("1. " * 30 + "a")
@example("\n".join("  " * n + "- a" for n in range(30)))
@example("[a]() [](https://b.be)")
def test_only_markup_vanishes_and_nothing_is_added(text: str) -> None:
    assert arrives(text, words(text))


@given(TEXT)
@often(500)
def test_a_text_without_stars_brackets_and_markers_arrives_as_typed(text: str) -> None:
    text = re.sub(r"[*\[\\]", "", text)
    assume(not MARKER.search(text))
    parts = [spaced(part) for part in re.split(r"\n(?:[ \t]*\n)+", text.strip(" \t\n"))]
    found = [spaced("".join(run.text for run in paragraph.runs)) for paragraph in blocks(text)]
    assert found == [part for part in parts if part]


@given(st.text(), st.sampled_from(["https://", "https://a.be/", "mailto:a@", "HTTP://a.be?", ""]))
@often(500)
def test_a_target_is_a_uri_in_ascii_or_none(text: str, start: str) -> None:
    found = links.target(start + text)
    assert re.fullmatch(r"(?i:https?://|mailto:)[!-~]+|", found)
    assert not set(found) & set('"<>\\^`{|}[]')


@given(st.text(st.characters(exclude_categories=["Z", "Cc", "Cs"], exclude_characters="*[\\")))
@often(500)
def test_one_word_arrives_as_typed(text: str) -> None:
    assert words(text) == text


@given(st.recursive(HOSTILE, lambda texts: st.lists(texts, max_size=3), max_leaves=8))
@often(500)
def test_a_numbered_list_begins_before_it_goes_on(text: Any) -> None:
    levels: set[int] = set()
    for paragraph in blocks(text):
        levels = {n for n in levels if n < paragraph.level} | (levels & {paragraph.level})
        if paragraph.kind == "number":
            assert paragraph.start is not None or paragraph.level in levels
            levels.add(paragraph.level)


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "]", "*", "**", "(", ")", "\\", "![", "[a](", "](", "[[]", "*a **b ", "a**b", "_*"),
        *("- ", "1. ", "- a\n", "1. a\n", "> ", "\t", " ", "a  \n", "http://", "www.", "a@", "@"),
        *("http://a.b/(", "http://a.b/?", "[a](https://b (c", "[x](https://a.b) ", "a@b.be,", "<"),
    ],
)  # fmt: skip
def test_a_hostile_text_loses_nothing(piece: str) -> None:
    text = piece * 1_000 + "x"
    assert arrives(text, words(text))


def test_an_address_is_sought_only_in_words_that_can_be_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    class Linkify:
        def match(self, text: str) -> None:
            asked.append(text)

    monkeypatch.setattr(links, "_linkify", Linkify)
    blocks("Jan http://a.b/" + "(" * 10_000 + " en a@b.be of\nwww.b.be.")
    assert asked == ["a@b.be", "www.b.be."]
