"""Texts as readers of documents show them: Word's numbers, tables and headings are real."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import judges
import mammoth
import pypandoc
import pytest
from drawn_texts import PEOPLE_TYPE, arrives, often
from hypothesis import given
from lxml import etree

from minutes_kit import build

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTES = "titel: T\ndatum: 2025-05-03\nagenda:\n  - titel: Punt\n    {}: {}\n"
AS_TYPED = {
    "numbers": "Punten 3, 5 en 7 zijn besproken:\n\n3. Begroting\n5. Personeel\n7. Varia",
    "dates": "12. 5. 2025 wurde vereinbart",
    "quarters": "2. 3. und 4. Quartal sind abgerechnet",
    "gender stars": "Alle Mitarbeiter*innen sind eingeladen; jede*r Bürger*in darf kommen.",
    "products": "De doos meet 20*30*40 cm, dus 2*3 = 6 en 5*3 = 15.",
    "signs": "– streepje een\n– streepje twee\n\na) eerste\nb) tweede\n\n1/ een\n2/ twee",
    "tabs": "\uf0b7\tsymbool een\n\uf0b7\tsymbool twee\n\no\trondje een\no\trondje twee",
    "ticks": "✓ klaar\n✓ ook klaar\n\n1.1. sub een\n1.2. sub twee",
    "no space": "-een\n-twee\n\n1.een\n2.twee",
    "a sum": "Er blijft\n- 5.000 €\nover (*)",
    "brackets": "3) drie\n4) vier\n\ntekst\n\n5) vijf\n6) zes",
    "stops": "8. acht\n9. negen\n10. tien",
    "mixed": "1. een\n2. twee\n1) drie\n2) vier",
    "nested": "4. vier\n   1) een\n   2) twee\n5. vijf",
    "backslashes": r"C:\temp\*.doc, \*echt*, 5\*",
}
TABLE = "| Post | Raming |\n|------|--------|\n| Werking & co | 1.500 € |\n| **Som** | -3 % |"


def made(text: Any, folder: Path, field: str = "tekst") -> Path:
    """A document of notes with a text in a field."""
    path = folder / "text.docx"
    path.write_bytes(build(NOTES.format(field, json.dumps(text, ensure_ascii=False)).encode()))
    return path


def squeezed(text: str) -> str:
    return "".join(text.split())


@judges.needs("soffice")
def test_libreoffice_shows_texts_as_they_are_typed(tmp_path: Path) -> None:
    paths = {}
    for number, text in enumerate(AS_TYPED.values()):
        (tmp_path / str(number)).mkdir()
        paths[made(text, tmp_path / str(number))] = text
    for path, seen in judges.libreoffice_text(paths, tmp_path).items():
        lines = [squeezed(line) for line in seen.split("\n")]
        for line in filter(None, paths[path].split("\n")):
            typed = squeezed(line.replace(r"\*echt*", "*echt*"))
            assert typed in lines, (line, seen)


@judges.needs("soffice", "pdftotext")
def test_the_pdf_shows_texts_as_they_are_typed(tmp_path: Path) -> None:
    text = "\n\n".join([AS_TYPED["brackets"], AS_TYPED["numbers"], AS_TYPED["stops"]])
    path = made(text, tmp_path)
    pdf = judges.libreoffice_pdf([path], tmp_path)[path]
    seen = subprocess.run(
        ["pdftotext", pdf, "-"], capture_output=True, check=True, text=True
    ).stdout
    assert squeezed(text) in squeezed(seen)


def test_mammoth_reads_lists_tables_and_headings(tmp_path: Path) -> None:
    text = (
        f"## Kop\n- een\n- twee\n  onder\n\n3) drie\n4) vier\n\n{TABLE}\n\n### Dieper\nslot\nregel"
    )
    with made(text, tmp_path).open("rb") as file:
        page = mammoth.convert_to_html(file).value
    assert page.endswith(
        "<h2>Kop</h2><ul><li>een</li><li>twee<br />onder</li></ul>"
        "<ol><li>drie</li><li>vier</li></ol>"
        "<table><thead><tr><th><p>Post</p></th><th><p>Raming</p></th></tr></thead><tbody>"
        "<tr><td><p>Werking &amp; co</p></td><td><p>1.500 €</p></td></tr>"
        "<tr><td><p><strong>Som</strong></p></td><td><p>-3 %</p></td></tr></tbody></table>"
        "<h3>Dieper</h3><p>slot<br />regel</p>"
    )


def test_pandoc_reads_the_numbers_and_the_table(tmp_path: Path) -> None:
    path = made(f"3) drie\n4) vier\n\n7. zeven\n8. acht\n\n{TABLE}", tmp_path)
    found = json.loads(pypandoc.convert_file(str(path), "json"))["blocks"]
    lists = [one["c"][0] for one in found if one["t"] == "OrderedList"]
    assert [(start, mark["t"]) for start, _, mark in lists] == [(3, "OneParen"), (7, "Period")]
    (table,) = (one["c"] for one in found if one["t"] == "Table")
    assert len(table[3][1]) == 1  # a row of the table's head
    assert len(table[4][0][3]) == 2


@pytest.mark.parametrize(
    ("field", "levels"), [("tekst", ["2", "3"]), ("vaststellingen", ["2", "3", "4"])]
)
def test_subheadings_skip_no_level(field: str, levels: list[str], tmp_path: Path) -> None:
    path = made("## Kop\ntekst\n### Dieper\ntekst", tmp_path, field)
    tree = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    styles = [str(one.get(f"{W}val")) for one in tree.iter(f"{W}pStyle")]
    assert [one[-1] for one in styles if re.fullmatch("Heading[2-9]", one)] == levels
    kept = tree.findall(f".//{W}pStyle[@{W}val='Heading3']/../{W}keepNext")
    assert len(kept) == 1


TEXTS = {
    "only a table": TABLE,
    "two tables": f"{TABLE}\n\n{TABLE}",
    "a table in a list": ["een", f"twee\n\n{TABLE}", TABLE],
    "a table below an item": f"- een\n\n  {TABLE.replace(chr(10), chr(10) + '  ')}\n- twee",
    "many columns": "\t".join("abcdefghij" * 6) + "\n" + "\t".join("1234567890" * 6),
    "all": f"## Kop\n{TABLE}\n1) a\n   - b\n2) c\n### Dieper\n\n{TABLE}",
}


@pytest.mark.parametrize("field", ["tekst", "vaststellingen", "besluiten", "acties"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_judges_find_nothing_wrong(text: Any, field: str, tmp_path: Path) -> None:
    path = made([{"wat": text}] if field == "acties" else text, tmp_path, field)
    assert judges.own(path) + judges.integrity(path) == []


@judges.needs("sdk")
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_open_xml_sdk_finds_nothing_wrong(text: Any, tmp_path: Path) -> None:
    path = made([{"wat": text}, {"wat": AS_TYPED["nested"]}], tmp_path, "acties")
    assert judges.sdk([path]) == {path: []}


@given(PEOPLE_TYPE)
@often(100)
def test_a_document_holds_what_is_typed(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    if not text.strip():
        return
    path = made(text, tmp_path_factory.mktemp("typed"))
    tree = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    seen = "\n".join("".join(one.itertext(f"{W}t")) for one in tree.iter(f"{W}p"))
    assert arrives(text, seen.partition("Punt\n")[2], lists=True)
