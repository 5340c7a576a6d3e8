"""Emphasis and links: what is markup is shown as such, all else stays as typed."""

from __future__ import annotations

import re
import time

import pytest
from drawn_texts import look, often
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.text import links
from minutes_kit.text.inline import runs


def show(text: str) -> str:
    return "".join(map(look, runs(text)))


def words(text: str) -> str:
    return "".join(run.text for run in runs(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** b", "⟦b a⟧ b"),
        ("*a* b", "⟦i a⟧ b"),
        ("***a***", "⟦b ⟦i a⟧⟧"),
        ("**a *b* c**", "⟦b a ⟧⟦b ⟦i b⟧⟧⟦b  c⟧"),
        ("*a **b***", "⟦i a ⟧⟦b ⟦i b⟧⟧"),
        ("***a** b*", "***a** b*"),
        ("(*a*), ‘**b**’; «*c*» „*d*“ [**e**].", "(⟦i a⟧), ‘⟦b b⟧’; «⟦i c⟧» „⟦i d⟧“ [⟦b e⟧]."),
        ("*a*-b *c*/d *e*: *f*…", "⟦i a⟧-b ⟦i c⟧/d ⟦i e⟧: ⟦i f⟧…"),
        ("(**Let op!**) (*“Titel”*)", "(⟦b Let op!⟧) (⟦i “Titel”⟧)"),
        ("l’*avis* d'*un*", "l’⟦i avis⟧ d'⟦i un⟧"),
        ("*’t Kindt* en **€ 5**", "⟦i ’t Kindt⟧ en ⟦b € 5⟧"),
        ("*a b\u00a0c*", "⟦i a b\u00a0c⟧"),
    ],
)  # fmt: skip
def test_stars_around_whole_words_are_emphasis(text: str, expected: str) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("2*4", "20*30*40 cm, dus 2*3 = 6 en 5*3 = 15", "a*b*c", "2 * 3 * 4", "5* en 4*", "*"),
        "Alle Mitarbeiter*innen und Teilnehmer*innen; jede*r Bürger*in",
        "élu*e*s, citoyen*ne*s et *tou*te*s",
        *("(*)", "(*) a (*)", '"*" b "*"', "‘*’ b ‘*’", "*) a *) b", "**) a", "[*] a [*]"),
        *("* voorlopig cijfer", "* a *", "** a **", "**a", "*a", "a* b*", "**a*", "*a**"),
        *("****", "****a****", "on**der**deel", "*1 a\n*2 b", "*a\nb*", "**a\n\nb**"),
        *(r"C:\temp\*.doc", r"a\b \_ \[ \- \#", r"\*a", r"a\*b*", r"\\*a*", "\\", r"\\srv\*"),
        *("_a_ __b__ snake_case_name", "~~a~~ ==b== ^c^", "`*a`", "*", "**", "***"),
    ],
)  # fmt: skip
def test_other_stars_are_text(text: str) -> None:
    assert show(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\*a*", "*a*"),
        (r"\**a** b", "**a** b"),
        (r"(\*a*)", "(*a*)"),
        (r"\*a\*", r"*a\*"),
        (r"**a \*b* c**", "⟦b a *b* c⟧"),
        (r"*a* \ *b*", r"⟦i a⟧ \ ⟦i b⟧"),
    ],
)
def test_a_backslash_keeps_stars_that_would_open_emphasis(text: str, expected: str) -> None:
    assert show(text) == expected


def test_emphasis_stays_in_its_line() -> None:
    assert show("*a*\nb *c*\n*d\ne*") == "⟦i a⟧\nb ⟦i c⟧\n*d\ne*"


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
        ("![a](https://b.be)", ["![a](⟨https://b.be→https://b.be⟩)"]),
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
    assert [show(one) for one in text.split("\n\n")] == expected


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
        ("", "https://\u212aöln.de", ";", "https://xn--kln-sna.de"),
        ("", "https://\u212anokke.be/\u017f", ";", "https://knokke.be/%C5%BF"),
        ("", "https://\u017fesf.be", ";", "https://xn--esf-f3a.be"),
        ("", "https://esf.be/?f[0]=a%", ",", "https://esf.be/?f%5B0%5D=a%25"),
        ("", "https://esf.be/a%20b|c", " en", "https://esf.be/a%20b%7Cc"),
        ("mail ", "jan.peeters@esf.vlaanderen.be", ".", "mailto:jan.peeters@esf.vlaanderen.be"),
        ("", "mailto:jan@esf.be", "", "mailto:jan@esf.be"),
        ("", "jan+a_b@esf.be", "\n", "mailto:jan+a_b@esf.be"),
        ("a\u00a0", "www.esf.be", "\u00a0b", "http://www.esf.be"),
    ],
)
def test_a_bare_address_is_a_link(before: str, address: str, after: str, target: str) -> None:
    found = runs(f"{before}{address}{after}")
    assert [(r.text, r.link) for r in found if r.link] == [(address, target)]
    assert "".join(r.text for r in found) == f"{before}{address}{after}"


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
    assert show(text) == text


@given(st.from_regex(links._SIMPLE, fullmatch=True))
@often(500)
def test_the_shortcut_for_simple_addresses_gives_what_linkify_it_gives(word: str) -> None:
    (found,) = links._linkify().match(word) or []
    assert list(links._addresses(word)) == [(found.index, found.last_index, found.url)]


@given(st.text(), st.sampled_from(["https://", "https://a.be/", "mailto:a@", "HTTP://a.be?", ""]))
@often(500)
def test_a_target_is_a_uri_in_ascii_or_none(text: str, start: str) -> None:
    found = links.target(start + text)
    assert re.fullmatch(r"(?i:https?://|mailto:)[!-~]+|", found)
    assert not set(found) & set('"<>\\^`{|}[]')


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "]", "*", "**", "(", ")", "\\", "![", "[a](", "](", "[[]", "*a **b ", "a**b", "_*"),
        *("*a ", "a* ", "**a *b ", "***a ", " a*** b** c*", "[a [b] ", "[[a] ", "[a](b", "\\*a "),
        *("http://", "www.", "a@", "@", "http://a.b/(", "http://a.b/?", "[a](https://b (c", "<"),
    ],
)  # fmt: skip
def test_a_hostile_line_is_read_in_no_time(piece: str) -> None:
    start = time.process_time()
    words(piece * (20_000 // len(piece)))
    assert time.process_time() - start < 1


def test_an_address_is_sought_only_in_words_that_can_be_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    class Linkify:
        def match(self, text: str) -> None:
            asked.append(text)

    monkeypatch.setattr(links, "_linkify", Linkify)
    runs("Jan http://a.b/" + "(" * 10_000 + " en a@b.be of\nwww.b.be.")
    assert asked == ["a@b.be", "www.b.be."]
