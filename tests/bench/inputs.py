"""The notes that are measured."""

from __future__ import annotations

import re
from itertools import cycle, islice
from pathlib import Path

from folders import ROOT

SEED = ROOT / "examples" / "2005-09-16-regierol.yaml"
# Slips that `fix` mends, one in each item.
SLIPS = (
    "    tekst: Let op: nog te doen\n",
    "    tekst:\u00a0Besproken\n",
    "    tekst: Besproken #{n} van de lijst\n",
)
_ITEM = "    tekst: Punt {n} werd besproken met regio {region}.\n"
_SECRET = "    vertrouwelijk: ja\n    tekst: Geheim{n} werd verzwegen.\n"


def seeds(count: int) -> list[str]:
    """The seed's notes in as many variants: another title and date, and other words in texts.

    Every meeting comes before the next one.
    """
    seed = SEED.read_text(encoding="utf-8")
    return [
        seed.replace("regierol", f"regierol{number}")
        .replace("lokale ", f"lokale {number} ")
        .replace("2005-09-16", f"2005-{1 + number % 9:02}-{1 + number % 28:02}")
        for number in range(count)
    ]


def seed_files(folder: Path, count: int) -> Path:
    """A new folder with as many variants of the seed's notes."""
    folder.mkdir()
    for number, text in enumerate(seeds(count)):
        (folder / f"{number:05}.yaml").write_text(text, encoding="utf-8")
    return folder


def contact_book(path: Path) -> Path:
    """The addresses of the people of the seed."""
    people = re.findall(r"  - (.+?) –|(\w+ \w+)[,\]]", SEED.read_text(encoding="utf-8"))
    entries = (f"  - {{naam: {a or b}, e-mail: p@example.org}}\n" for a, b in people)
    path.write_text("contacten:\n" + "".join(entries), encoding="utf-8")
    return path


def findings(count: int) -> str:
    """Notes with as many different findings."""
    head = "taal: nl\ntitel: Vaststellingen\ndatum: 2005-09-16\nagenda:\n  - vaststellingen:\n"
    form = '      - "Vaststelling {}: gemeente en OCMW – regio {}."\n'
    return head + "".join(form.format(number, number % 97) for number in range(count))


def growing(count: int) -> str:
    """Notes with as many people and items, of which one in ten is confidential."""
    return _meeting(count, (_ITEM,) * 9 + (_SECRET,))


def slips(count: int) -> str:
    """Notes with as many people, and items with a slip each."""
    return _meeting(count, SLIPS)


def _meeting(count: int, forms: tuple[str, ...]) -> str:
    """Notes with as many people and items, each of the next form."""
    people = (
        f"  - {{naam: An {_letters(n)}, organisatie: Dienst {n % 9}, e-mail: a{n}@example.org}}\n"
        for n in range(count)
    )
    items = (
        f"  - titel: Punt {n}\n" + form.format(n=n, region=n % 97)
        for n, form in enumerate(islice(cycle(forms), count))
    )
    head = "taal: nl\ntitel: Overleg\ndatum: 2005-09-16\n"
    return "".join([head, "aanwezig:\n", *people, "agenda:\n", *items])


def _letters(number: int) -> str:
    """A family name for a number: names have no digits."""
    return "B" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
