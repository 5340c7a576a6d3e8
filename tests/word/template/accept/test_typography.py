"""Signs that Word makes of others are read as meant in tags, and stay everywhere else."""

from __future__ import annotations

import pytest

from word import BODY, edited, lines, placed, refusal, rendered, template

MEANT = {
    "German quotes": ("{{ „ja“ if title else „nein“ }}", "ja"),
    "English quotes": ("{{ “yes” }}", "yes"),
    "single quotes": ("{{ ‘yes’ ~ ‚ja‘ }}", "yesja"),
    "guillemets": ("{{ «\u00a0oui\u00a0» }}", "oui"),
    "guillemets with narrow spaces": ("{{ «\u202foui\u202f» ~ ‹a› }}", "ouia"),
    "guillemets of German books": ("{{ »ja« }}", "ja"),
    "guillemets with typed spaces": ("{{ « oui » }}", " oui "),
    "a dash for a minus": ("{{ attendees|length – 1 }}", "1"),
    "a dash at a brace": ("a {{– title –}} c", "aZorg & <Welzijn>c"),
    "no-break spaces": ("{{\u00a0title\u00a0|\u00a0upper\u202f}}", "ZORG & <WELZIJN>"),
    "a French space before a sign": ("{{ date[\u00a0:1] }}", "1"),
    "what is not seen": ("{\u200b{ ti\u00adtle\u200b }\ufeff}", "Zorg & <Welzijn>"),
    "a test": ("{% if title\u00a0!= “a” %}b{% endif %}", "b"),
    "a dash in a text": ("{{ attendees|map(attribute=‘names’)|join(“ – ”) }}", "Ann – Bo"),
    "a no-break space in a text": ("{{ “a\u00a0b” }}", "a\u00a0b"),
    "a sign in another text": ("{{ 'a „b' }}", "a „b"),
}


@pytest.mark.parametrize(("typed", "expected"), MEANT.values(), ids=MEANT)
def test_a_sign_in_a_tag_is_read_as_meant(typed: str, expected: str) -> None:
    assert lines(template(typed)) == [expected]


@pytest.mark.parametrize("where", ["header", "cell", "footnote", "text box"])
def test_signs_are_read_as_meant_wherever_a_tag_stands(where: str) -> None:
    assert "ja" in lines(placed(where, "{{\u00a0„ja“\u00a0}}"))


def test_a_tag_of_a_paragraph_or_a_run_may_have_a_no_break_space() -> None:
    texts = ("{%p\u00a0for person in attendees %}", "{{r\u00a0person.email }}a", "{%p endfor %}")
    assert lines(template(*texts)) == ["a", "a"]


KEPT = "„a“ – «\u00a0b\u00a0» ‘c’ d\u00ade {\u00a0– }"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (f"{KEPT} {{{{ title }}}} {KEPT}", f"{KEPT} Zorg & <Welzijn> {KEPT}"),
        (f"{{%\u00a0if title %}}{KEPT}{{% endif %}}", KEPT),
        ("{% raw %}„a“ {{ – }}{% endraw %}", "„a“ {{ – }}"),
    ],
)
def test_signs_outside_tags_stay(typed: str, expected: str) -> None:
    assert lines(template(typed)) == [expected]


def test_a_tag_in_many_runs_is_read_as_meant_and_keeps_its_runs() -> None:
    split = "{{\u00a0</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>„ja</w:t></w:r><w:r><w:t>“ }} – b"
    data = edited(template("PLACE"), "PLACE", split)
    assert lines(data) == ["ja – b"]
    assert "PLACE" not in rendered(data)[BODY]


def test_a_mistake_is_told_as_it_was_meant() -> None:
    code, values = refusal(rendered, template("{{ „a“\u00a0titel }}"))
    assert (code, values["word"]) == ("E304", "titel")
