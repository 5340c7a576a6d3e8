"""A sign that may be a word of the text stays; one that only lists begin with is mended."""

from __future__ import annotations

import pytest

from minutes_kit import check
from minutes_kit.checks.fix import fix

HEAD = "titel: T\ndatum: 1/4/2025\nplaats: Genk\n"
PLACES = {
    "text": f"{HEAD}aanwezig: [An Bos]\nagenda:\n  - titel: A\n    tekst: |\n",
    "decisions": f"{HEAD}aanwezig: [An Bos]\nagenda:\n  - titel: A\n    besluiten:\n",
    "people": f"{HEAD}aanwezig:\n",
}
INDENTS = {"text": "      ", "decisions": "      ", "people": "  "}

# What was typed, where, and what is told of it.
LEFT = [
    # before a number
    ("text", "Artikel 5\n§\t1 De raad\n§\t2 Het bestuur", []),
    ("text", "Ø\t12 mm\nØ\t13 mm", []),
    ("text", "Som:\n+ 12 euro\n+ 13 euro\n= 25 euro", []),
    ("text", "Resultaat:\n– 12 000 euro\n– 5 000 euro\n+ 3 000 euro", []),
    ("text", "Resultaat:\n– € 12\n– EUR 5\n– ½ dag", []),
    ("text", "Resultaat:\n– verlies\n– 12 000 euro", ["W129"]),
    ("text", "+ 32 9 123\n+ 32 9 124", []),
    ("text", "3\n* 4\n* 5\n= 60", []),
    ("text", "Omzet:\n→ 12 euro\n→ 13 euro", []),
    ("decisions", "§\t1 De raad\n§\t2 Het bestuur", ["E115"]),
    ("decisions", "– 500 euro\n– 300 euro", ["E115"]),
    ("decisions", "–500 euro\n–300 euro", ["E115"]),
    ("decisions", "- A\n+ 32 9 123\n+ 32 9 124", ["E115"]),
    ("decisions", "- budget A\n-500 euro\n-300 euro", ["E115", "E115"]),
    ("decisions", "-500 euro\n-€ 300", ["E115", "E115"]),
    ("decisions", "- + 12 euro\n- – 500 euro\n- -300 euro", []),
    ("people", "-5 An\n- Jan Maes", ["E115"]),
    ("people", "+ 32 An\n+ 33 Jan", ["E115"]),
    # before what YAML would read as a list in the list, or as a remark
    ("text", "•\t- 5\n•\t- 6", ["W129"]),
    ("decisions", "•\t- 5\n•\t- 6", ["E115"]),
    ("decisions", "- A\n•- 5", ["E115"]),
    # parts of words, options, hours
    ("text", "Alle woorden op\n-heid\n-lijk\n-ing\nkrijgen een s", ["W133"]),
    ("text", "- Alle woorden op\n-heid\n-lijk", ["W133"]),
    ("text", "Opties:\n-v\n-x", ["W133"]),
    ("text", "Opties:\n-V\n-X", ["W133"]),
    ("text", "-min tien\n-min twintig", ["W133"]),
    ("text", "9.u30 onthaal\n10.u start", ["W133"]),
    # speech, sources, notes, rules, for and against
    ("text", "– Kom je mee?\n– Nee, zei zij.", ["W129"]),
    ("text", "Citaten:\n— Multatuli\n— Shakespeare", ["W129"]),
    ("text", "- Wie niet waagt\n— Multatuli", ["W129"]),
    ("text", "Tekst met noot*.\n\n* niet bindend\n* wel bindend", ["W129"]),
    ("text", "Prijs*:\n* zonder btw\n* met vervoer", ["W129"]),
    ("text", "- Prijs*\n* zonder btw", ["W129"]),
    ("text", "Tekst:\n*  *  *\n* * *", []),
    ("text", "Voor:\n+ snel\n+ goed\n- duur\n- traag", ["W129"]),
    ("text", "Zie:\n→ An belt\n→ Jan mailt", ["W129"]),
    ("text", "Klaar:\n✓ zaal\n✓ koffie", ["W129"]),
    ("decisions", "- duur\n+ snel\n+ goed", ["E115"]),
    # people of whom the name begins with a small letter, or with a number
    ("people", "- Piet Claes\nvan Damme Jan\n- Els Pil", ["E121"]),
    ("decisions", "- Begroting\ndoor An\n- Saldo", ["E121"]),
    ("people", "1.\tPiet Claes\n2.\tAn Bos", ["E121", "E121"]),
    ("people", "1. Piet Claes\n2. An Bos", ["E121", "E121"]),
    ("people", "a)\tPiet Claes\nb)\tAn Bos", ["E121", "E121"]),
]

MENDED = [
    ("text", "•\t12 stoelen\n•\t13 tafels", "- 12 stoelen\n- 13 tafels"),
    ("text", "Wij vragen:\n– geld\n– tijd", "Wij vragen:\n- geld\n- tijd"),
    ("text", "Wij vragen:\n\n* geld\n* tijd", "Wij vragen:\n\n- geld\n- tijd"),
    ("text", "* geld\n* tijd", "- geld\n- tijd"),
    ("text", "Dus\n–\tgeld\n–\ttijd", "Dus\n- geld\n- tijd"),
    ("text", "Dus\n–\u00a0\u00a0geld\n–\u00a0\u00a0tijd", "Dus\n- geld\n- tijd"),
    ("text", "- geld\n– tijd\n* zaal", "- geld\n- tijd\n- zaal"),
    ("text", "o\tgeld\no  tijd\no\tzaal", "- geld\n- tijd\n- zaal"),
    ("text", "- geld\n-tijd\n- zaal", "- geld\n- tijd\n- zaal"),
    ("text", "1. geld\n2.tijd", "1. geld\n2. tijd"),
    ("text", "-Geld\n-Tijd", "- Geld\n- Tijd"),
    ("decisions", "-\t12 stoelen\n-\t13 tafels", "- 12 stoelen\n- 13 tafels"),
    ("decisions", "•\t-5\n•\t-6", "- -5\n- -6"),
    ("decisions", "•\tA\n• B\n•\tC", "- A\n- B\n- C"),
    ("decisions", "— A\n- B", "- A\n- B"),
    ("decisions", "o\ta\no\ttekst: b\no\tc", "- a\n- tekst: b\n- c"),
    ("people", "o\tAn Bos\no\tnaam: Jan Bos\no\tEls Pil", "- An Bos\n- naam: Jan Bos\n- Els Pil"),
    ("people", "ü\tAn Bos\nü\tnaam: Jan Bos", "- An Bos\n- naam: Jan Bos"),
    ("people", "o\tPiet Claes\no  Jan Bos\no\tEls Pil", "- Piet Claes\n- Jan Bos\n- Els Pil"),
    *(
        (
            "people",
            f"•\tPiet Claes\n•\tEls Pil\n{name}\n•\tJan Bos",
            f"- Piet Claes\n- Els Pil\n{name}\n- Jan Bos",
        )
        for name in ("de Smet Els – Gent", "van Damme Jan", "els@pil.be")
    ),
]


def typed(place: str, lines: str) -> str:
    return PLACES[place] + "".join(f"{INDENTS[place]}{line}\n" for line in lines.split("\n"))


def mended(text: str) -> str:
    return fix(text.encode(), "n.yaml").after


@pytest.mark.parametrize(("place", "lines", "codes"), LEFT)
def test_a_sign_that_may_be_a_word_is_told_at_most(
    place: str, lines: str, codes: list[str]
) -> None:
    text = typed(place, lines)
    told = [
        one
        for one in check(text.encode(), "n.yaml")[1]
        if one.code in {"E115", "E121"} or one.code[:3] == "W12" or one.code == "W133"
    ]
    assert [(one.code, one.mend.lines) for one in told] == [(code, ()) for code in codes]
    assert mended(text) == text


@pytest.mark.parametrize(("place", "lines", "right"), MENDED)
def test_a_sign_of_a_list_is_mended(place: str, lines: str, right: str) -> None:
    assert mended(typed(place, lines)) == typed(place, right)


@pytest.mark.parametrize("name", ["van Damme Jan", "tot Damme Els – Gent"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_the_name_of_a_person_becomes_no_hour(name: str, indent: str) -> None:
    text = f"{HEAD}aanwezig:\n{indent}- Piet Claes\n{name}\n"
    assert mended(text) == text


@pytest.mark.parametrize("sign", ["o", "ü", "•"])
def test_a_field_in_a_list_left_of_a_text_stays_where_it_is(sign: str) -> None:
    text = f"{typed('text', 'Zo')}{sign}\ta\n{sign}\ttitel: b\n{sign}\tc\n"
    assert mended(text) == text
