"""A list that was pasted from another program is told once, and one mend makes all of it."""

from __future__ import annotations

from itertools import product

import pytest

from minutes_kit import check
from minutes_kit.checks.fix import fix, mend
from minutes_kit.problems import Problem
from minutes_kit.yaml.characters import BULLETS
from minutes_kit.yaml.signs import SIGNS

HEAD = "titel: T\ndatum: 1/4/2025\nplaats: Genk\naanwezig:\n"
AGENDA = f"{HEAD}  - An Bos\nagenda:\n  - titel: A\n"
REST = "  - titel: B\nvolgende_vergadering: 8/4/2025\n"

# Where the cursor stood, before and behind what was pasted; and the indentation of the good list.
PLACES = {
    "an empty text": (f"{AGENDA}    tekst: |\n      ", REST, "      "),
    "a text": (f"{AGENDA}    tekst: |\n      Wij vragen:\n      ", REST, "      "),
    "column 0 below a text": (f"{AGENDA}    tekst: |\n      Wij vragen:\n", REST, "      "),
    "a field with sentences": (f"{AGENDA}    tekst:\n      ", REST, "      "),
    "an empty list": (f"{AGENDA}    besluiten:\n      ", REST, "      "),
    "column 0 below a field": (f"{AGENDA}    besluiten:\n", REST, "      "),
    "a list": (f"{AGENDA}    besluiten:\n      - Een\n      ", REST, "      "),
    "column 0 below a list": (f"{AGENDA}    besluiten:\n      - Een\n", "", "      "),
    "behind a dash": (f"{AGENDA}    besluiten:\n      - ", REST, "      "),
    "behind a dash of findings": (f"{AGENDA}    vaststellingen:\n      - ", REST, "      "),
    "column 0 below findings": (f"{AGENDA}    vaststellingen:\n", REST, "      "),
    "people": (f"{HEAD}  ", "", "  "),
    "column 0 below people": (f"{HEAD}  - An Bos\n", "", "  "),
}
# What Word, Outlook, Teams and readers of PDF put before the items of a list.
PASTED = [*(f"{sign}\t" for sign in "•·o-–\uf0b7§"), "\t•\t", "·\u00a0\u00a0 ", "* ", "▪ "]


def told(text: str) -> list[Problem]:
    return [one for one in check(text.encode(), "n.yaml")[1] if one.code != "W524"]


def mended(text: str) -> str:
    return fix(text.encode(), "n.yaml").after


def one_by_one(text: str, *, last: bool) -> str:
    """A text after all mends, each of the first or the last problem that has one."""
    for _ in range(20):
        able = [one for one in told(text) if one.mend.lines]
        if not able:
            break
        lines = text.split("\n")
        assert mend(lines, [able[-1 if last else 0]])
        text = "\n".join(lines)
    return text


@pytest.mark.parametrize(("place", "sign"), [*product(PLACES, PASTED)])
def test_a_list_is_told_once_and_mended_whole(place: str, sign: str) -> None:
    before, behind, indent = PLACES[place]
    typed = f"{before}{sign}Jan Maes\n{sign}Bo Smet\n{behind}"
    right = f"{before[: before.rfind(chr(10)) + 1]}{indent}- Jan Maes\n{indent}- Bo Smet\n{behind}"
    problems = told(typed)
    assert [one.code for one in problems if one.mend.lines] == [one.code for one in problems]
    assert mended(typed) == right
    assert one_by_one(typed, last=False) == one_by_one(typed, last=True) == right
    assert mended(right) == right
    if "\t•" not in sign:
        assert len(problems) == 1


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (
            "    tekst: |\n      •\tEen\no\tTwee\n•\tDrie",
            "      - Een\n        - Twee\n      - Drie",
        ),
        ("    tekst:\n•\tEen\no\tTwee\n•\tDrie", "      - Een\n      - - Twee\n      - Drie"),
        ("    tekst:\n* Een\n  * Twee\n* Drie", "      - Een\n      - - Twee\n      - Drie"),
        ("    besluiten:\n• Een\n\n• Twee", "      - Een\n\n      - Twee"),
        (
            "    besluiten:\n• Een punt\nof twee\n• Drie",
            "      - Een punt\n        of twee\n      - Drie",
        ),
        ("    besluiten:\n• Let op: een\n• Twee", '      - "Let op: een"\n      - Twee'),
        (
            "    tekst: |\n      1.\tEen\n2.\tTwee\n3.\tDrie",
            "      1.\tEen\n      2. Twee\n      3. Drie",
        ),
        (
            "    tekst: |\n      • Een\nen half\n• Drie",
            "      - Een\n        en half\n      - Drie",
        ),
        ("    tekst: |\n      • A\n      en b\n      • C", "      - A\n        en b\n      - C"),
        ("    tekst: |\n      • A\n      en: b\n      • C", "      - A\n        en: b\n      - C"),
        ("    tekst: |\n      - Een\n•\tTwee", "      - Een\n      - Twee"),
        ("    tekst: |\n      • Een\n\n• Twee", "      - Een\n\n      - Twee"),
    ],
)
def test_a_list_keeps_its_lists_its_lines_and_its_numbers(typed: str, right: str) -> None:
    field = typed[: typed.index("\n") + 1]
    typed, right = f"{AGENDA}{typed}\n{REST}", f"{AGENDA}{field}{right}\n{REST}"
    assert mended(typed) == right
    assert one_by_one(typed, last=False) == one_by_one(typed, last=True) == right


@pytest.mark.parametrize(
    "typed",
    [
        f"{HEAD}  •\tJan\no\tBo\n",
        f"{HEAD}  - Jan\nagenda:\n- titel: A\n  besluiten:\n•\tEen\n•\tTwee\n",
        f"{HEAD}  - Jan\nagenda:\n- titel: A\n  tekst: |\n    Een\n•\tTwee\n•\tDrie\n",
        f"{AGENDA}    besluiten:\n      - Een\n\n•\tTwee\n•\tDrie\n",
    ],
)
def test_a_list_of_which_nothing_is_certain_is_told_once_and_left(typed: str) -> None:
    (problem,) = [one for one in told(typed) if one.code == "E115"]
    assert "tot en met regel" in problem.hint
    assert mended(typed) == typed


@pytest.mark.parametrize(
    "bullet", [*map("{} ".format, BULLETS), *map("{}\t".format, sorted(SIGNS))]
)
def test_a_bullet_alone_is_told_and_mended(bullet: str) -> None:
    (problem,) = told(f"{HEAD}  {bullet}Jan Maes\n")
    assert (problem.code, "tot en met" in problem.hint) == ("E115", False)
    assert mended(f"{HEAD}  {bullet}Jan Maes\n") == f"{HEAD}  - Jan Maes\n"


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_a_bullet_before_a_colon_begins_no_key(sign: str) -> None:
    typed = f"{AGENDA}    besluiten:\n      {sign}\tLet op: vrijdag\n{REST}"
    assert mended(typed) == f'{AGENDA}    besluiten:\n      - "Let op: vrijdag"\n{REST}'


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_bullet_that_becomes_part_of_a_line_is_told(bullet: str) -> None:
    typed = f"{AGENDA}    tekst: >\n      Een\n      {bullet} Twee\n{REST}"
    assert [one.code for one in told(typed)] == ["W134"]
    assert told(typed.replace(f"{bullet} Twee", "2025. Twee")) == []  # a year begins no item


@pytest.mark.parametrize("indent", ["", "      "])
@pytest.mark.parametrize("field", ["tekst", "besluiten", "vaststellingen"])
@pytest.mark.parametrize("sign", [".\t", ". ", ")\t", ".\u00a0"])
def test_numbers_below_a_field_become_a_text_of_lines(field: str, sign: str, indent: str) -> None:
    typed = f"{AGENDA}    {field}:\n      1{sign}Een\n{indent}2{sign}Twee\n{REST}"
    (problem,) = told(typed)
    assert (problem.code, problem.line) == ("E128", 10)
    mark = sign[0]
    right = f"{AGENDA}    {field}: |\n      1{mark} Een\n      2{mark} Twee\n{REST}"
    assert mended(typed) == one_by_one(typed, last=False) == right


@pytest.mark.parametrize("behind", [" ", "\t", "\u00a0", " # x", "\t# x", "  # x: y # z:"])
def test_what_is_no_word_behind_the_field_of_numbers_stays_behind_it(behind: str) -> None:
    typed = f"{AGENDA}    tekst:{behind}\n      1. Een\n      2. Twee\n{REST}"
    assert [one.code for one in told(typed) if one.line == 10] == ["E128"]
    field = f"    tekst: | {behind.strip()}".rstrip()
    right = f"{AGENDA}{field}\n      1. Een\n      2. Twee\n{REST}"
    assert mended(typed) == one_by_one(typed, last=False) == one_by_one(typed, last=True) == right


WORD = "•\tEen\no\tGent: twee\no\tGenk\n•\tDrie: vier\n"
LISTS = '      - Een\n      - - "Gent: twee"\n        - Genk\n      - "Drie: vier"\n'


@pytest.mark.parametrize("field", ["tekst", "besluiten", "vaststellingen"])
@pytest.mark.parametrize(
    "pasted",
    [
        WORD,
        f"      {WORD}",
        f"      - {WORD}",
        WORD.replace("\n", "\n      ").rstrip(" ").replace("•", "      •", 1),
        WORD.replace("Gent: twee", '"Gent: twee"'),
    ],
)
def test_a_list_with_colons_is_told_once_and_one_mend_makes_all_of_it(
    field: str, pasted: str
) -> None:
    typed = f"{AGENDA}    {field}:\n{pasted}{REST}"
    (problem,) = told(typed)
    lines = typed.split("\n")
    assert mend(lines, [problem])
    right = f"{AGENDA}    {field}:\n{LISTS}{REST}"
    assert "\n".join(lines) == mended(typed) == right
    assert not told(right)


def test_numbers_behind_a_dash_become_a_text_of_lines() -> None:
    typed = f"{AGENDA}    besluiten:\n      - 1.\tEen\n2.\tTwee: drie\n{REST}"
    assert [one.code for one in told(typed)] == ["E128"]
    right = f"{AGENDA}    besluiten: |\n      1. Een\n      2. Twee: drie\n{REST}"
    assert mended(typed) == one_by_one(typed, last=False) == right


@pytest.mark.parametrize("indent", ["    ", "      "])
def test_numbers_in_one_item_are_more_of_its_text_where_others_follow(indent: str) -> None:
    items = f"{indent}- 1. Een\n{indent}  2. Twee\n{indent}- Drie\n"
    typed = f"{AGENDA}    besluiten:\n{items}{REST}"
    assert [one.code for one in told(typed)] == ["W123"]
    assert mended(typed) == typed


EMPTY = "titel: T\ndatum: 1/4/2025\n"


@pytest.mark.parametrize("field", ["vaststellingen", "besluiten", "acties"])
@pytest.mark.parametrize("behind", [REST, ""])
@pytest.mark.parametrize(
    "pasted", ["- Een\n", "- Een: drie\n- Twee\n", "- Een\n    twee\n- Drie\n"]
)
def test_dashes_left_of_an_empty_field_are_told_as_its_list(
    field: str, behind: str, pasted: str
) -> None:
    typed = f"{AGENDA}    {field}:\n{pasted}{behind}"
    first = told(typed)[0]
    assert (first.code, first.line, first.mend.lines) == ("E117", 9, ())
    assert f"hoort bij ‘{field}’" in first.hint
    assert mended(typed) == typed
    assert not [one for one in told(typed) if one.line == 8]


@pytest.mark.parametrize("indent", [" ", "   "])
def test_nothing_is_moved_to_dashes_left_of_an_empty_field(indent: str) -> None:
    typed = f"{AGENDA}    tekst:\n{indent}- Een\n{indent}- Twee\n"
    assert ("E117", 9) in [(one.code, one.line) for one in told(typed)]
    assert mended(typed) == typed


def test_dashes_left_of_an_empty_field_are_moved_where_no_other_list_is_open() -> None:
    before = f"{AGENDA}volgende_vergadering:\n  datum: 8/4/2025\n  tekst:\n"
    typed = f"{before}- Een: drie\n- Twee\n"
    right = f'{before}  - "Een: drie"\n  - Twee\n'
    assert mended(typed) == one_by_one(typed, last=False) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (
            "aanwezig:\nAn Bos (ESF)\nEls Baele - Gent\nagenda: [A]\n",
            "aanwezig:\n  - An Bos (ESF)\n  - Els Baele - Gent\nagenda: [A]\n",
        ),
        ("aanwezig:\n  An Bos\n  Els Maes\n", "aanwezig:\n  - An Bos\n  - Els Maes\n"),
        (
            "aanwezig:\n  An Bos\nEls Maes\nJan Smet\n",
            "aanwezig:\n  - An Bos\n  - Els Maes\n  - Jan Smet\n",
        ),
        ("agenda:\n1. Verslag\n2. Varia\n", "agenda:\n  - Verslag\n  - Varia\n"),
        ("agenda:\n  1.\tVerslag\n2.\tVaria\n", "agenda:\n  - Verslag\n  - Varia\n"),
        ("agenda:\n1. Verslag\n\n2. Varia\n", "agenda:\n  - Verslag\n\n  - Varia\n"),
        ("agenda:\nEen verslag\nVaria\n", "agenda:\n  - Een verslag\n  - Varia\n"),
    ],
)
def test_lines_without_dashes_are_told_once_and_mended_whole(typed: str, right: str) -> None:
    (problem,) = [one for one in told(f"{EMPTY}{typed}") if one.severity == "error"]
    assert (problem.code, problem.line) == ("E121", 4)
    assert mended(f"{EMPTY}{typed}") == one_by_one(f"{EMPTY}{typed}", last=True) == EMPTY + right


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("An\nBos\n", "E121"),
        ("An Bos,\nEls Maes\n", "E121"),
        ("An Bos\nvan Gent\n", "E121"),
        ("An Bos\n  Els Maes\n", "E121"),
        ("1. An Bos\n2. Els Maes\n", "E121"),
        ("An Bos\n\nEls Maes\n", "E121"),
        ("  An Bos,\n  Els Maes\n", "W123"),
        ("  An\n  Bos\n", "W123"),
    ],
)
def test_lines_that_may_be_one_person_are_told_and_left(lines: str, code: str) -> None:
    typed = f"{EMPTY}aanwezig:\n{lines}"
    assert code in [one.code for one in told(typed)]
    assert mended(typed) == typed


def test_the_agenda_of_the_next_meeting_may_be_a_text() -> None:
    typed = f"{EMPTY}volgende_vergadering:\n  agenda:\n    Een verslag\n    Een begroting\n"
    assert "E121" not in [one.code for one in told(typed)]
