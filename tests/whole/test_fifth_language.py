"""A fifth language is a folder beside the four; the program is not changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from folders import DATA
from goldens import EXAMPLES, made
from jsonschema import Draft7Validator
from judges import needs
from language_server import SERVER, Editor

import minutes_kit
from minutes_kit.languages.folder import file_of
from minutes_kit.word.template.shipped import shipped
from word import lines_of, parts

SPANISH = DATA / "es"
NOTES = """\
idioma: es
título: Comité de seguimiento
fecha: martes, 4 de febrero de 2025
desde: 10 horas
hasta: 12 h 30
estado: definitiva
asistentes:
  - {nombre: Íñigo Ruiz, organización: Ayuntamiento de Bilbao, correo: inigo@example.org}
  - nombres: [Ana Gil, Inés Ortega]
    correo: ana@example.org
orden del día:
  - título: Ruegos
    acciones:
      - qué: Enviar el plan
        quién: Ana Gil e Inés Ortega
        plazo: 1º de marzo del 2025
"""


class Answer(NamedTuple):
    """What a command printed, and how it ended."""

    out: str
    err: str
    code: int


class House(NamedTuple):
    """A copy of the package with a fifth language, and a folder to work in."""

    package: Path
    folder: Path

    def run(self, *arguments: str, language: str = "C") -> Answer:
        """Run the command of the copy."""
        command = [sys.executable, "-m", "minutes_kit", *arguments]
        own = {"PYTHONPATH": str(self.package.parent), "PYTHONUTF8": "1", "LC_ALL": language}
        environment = {**os.environ, **own}
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8"
        )
        return Answer(done.stdout, done.stderr, done.returncode)

    def check(self, old: str, new: str) -> str:
        """What is told of the notes after a change."""
        assert old in NOTES
        (self.folder / "mal.yaml").write_text(NOTES.replace(old, new), "utf-8")
        return self.run("check", "mal.yaml").out

    def schema(self) -> Any:
        """The JSON Schema that the command writes."""
        return json.loads(self.run("schema", "--language", "es").out)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    root, folder = tmp_path_factory.mktemp("house"), tmp_path_factory.mktemp("folder")
    package = root / "minutes_kit"
    ignored = shutil.ignore_patterns("__pycache__", "templates")
    shutil.copytree(Path(minutes_kit.__file__).parent, package, ignore=ignored)
    shutil.copytree(shipped("esf.docx").parent, root / "templates")
    spanish = package / "languages" / "es"
    spanish.mkdir()
    for name in ("words.toml", "problems.toml", "editor.toml", "command.toml", "desk.toml"):
        (spanish / name).write_text("\n".join(toml(translated(name))), "utf-8")
    shutil.copy(SPANISH / "starter.yaml", spanish)
    (folder / "acta.yaml").write_text(NOTES, "utf-8")
    house = House(package, folder)
    written = house.run("schema", "--language", "es", "-o", str(spanish / "notes.schema.json"))
    assert (written.out, written.code) == ("", 0)
    return house


def translated(name: str) -> dict[str, Any]:
    """A file of English, with what Spanish says otherwise."""
    table = tomllib.loads(file_of("en", name).read_text("utf-8"))
    change(table, tomllib.loads((SPANISH / name).read_text("utf-8")))
    return table


def change(table: dict[str, Any], changes: dict[str, Any]) -> None:
    """Put changes in a table, and in the tables inside it."""
    for key, value in changes.items():
        if isinstance(value, dict) and isinstance(table.get(key), dict):
            change(table[key], value)
        else:
            table[key] = value


def toml(table: dict[str, Any], path: str = "") -> Iterator[str]:
    """A table as the lines of a TOML file."""
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    for key in [key for key in table if key not in inner]:
        yield f"{json.dumps(key)} = {json.dumps(table[key], ensure_ascii=False)}"
    for key, value in inner.items():
        yield f"[{path}{json.dumps(key, ensure_ascii=False)}]"
        yield from toml(value, f"{path}{json.dumps(key, ensure_ascii=False)}.")


def test_notes_are_printed(house: House) -> None:
    assert house.run("build", "acta.yaml").out.startswith("acta.docx: creado\n")
    words = "\n".join(
        lines_of(parts((house.folder / "acta.docx").read_bytes())["word/document.xml"])
    )
    assert "4 de febrero de 2025" in words
    assert "de 10 h a 12:30 h" in words
    assert "1 de marzo de 2025" in words
    assert "Asistentes" in words


def test_headings_agree_with_people(house: House) -> None:
    people = "invitados: [Sra. Gil]\nexcusados: [Sra. Gil, Dña. Inés Ortega]\norden del día:"
    (house.folder / "una.yaml").write_text(NOTES.replace("orden del día:", people), "utf-8")
    house.run("build", "una.yaml")
    words = lines_of(parts((house.folder / "una.docx").read_bytes())["word/document.xml"])
    assert {"Asistentes", "Invitada", "Excusadas"} <= {*words}


def test_the_others_are_as_they_were(house: House) -> None:
    for notes in EXAMPLES:
        assert house.run("build", str(notes), "-o", str(house.folder)).code == 0
        assert (house.folder / f"{notes.stem}.docx").read_bytes() == made(notes)


@pytest.mark.parametrize(
    "date",
    [
        *("4 de febrero de 2025", "4 DE FEBRERO DEL 2025", "4 febrero 2025", "4/2/2025"),
        *("4º de feb. de 2025", "martes 4 de febrero de 2025"),
    ],
)
def test_notes_are_fine(date: str, house: House) -> None:
    assert house.check("martes, 4 de febrero de 2025", date) == "1 archivo: ningún problema.\n"


@pytest.mark.parametrize("line", ["idioma: español", "Idioma : ES", "language: Español"])
def test_the_language_is_known_by_its_word_and_its_name(line: str, house: House) -> None:
    assert house.check("idioma: es", line) == "1 archivo: ningún problema.\n"


def test_notes_that_do_not_say_their_language_are_told_how(house: House) -> None:
    told = house.check("idioma: es\n", "")
    assert "E215 Estas notas no dicen en qué idioma están." in told
    assert "Añada arriba esta línea: idioma: es." in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("4 de febrero", "30 de febrero", "E204 «martes, 30 de febrero de 2025» no es una fecha"),
        ("4 de febrero", "30 de febrero", "febrero de 2025 solo tiene 28 días"),
        ("febrero de 2025", "febrero", "no es una fecha válida: falta el año"),
        ("febrero de 2025", "febrero de 25", "escriba el año con cuatro cifras, por ejemplo 2025"),
        ("martes, 4 de ", "", "no es una fecha válida: falta el día"),
        ("de 2025\n", "de 2025, a las 10 h\n", "escriba la hora en «desde»"),
        ("martes", "lunes", "E213 4 de febrero de 2025 es martes, no lunes."),
        ("desde:", "desdee:", "¿Quería decir «desde»?"),
        ("asistentes:", "participantes:", "¿Quería decir «asistentes»?"),
        ("título: Comité", "titel: Comité", "¿Quería decir «título»?"),
        ("título: Comité de seguimiento\n", "", "E202 Falta el campo «título»."),
        ("Ana Gil e Inés Ortega", "Ana Gil e Inés Ortegaa", "‘Inés Ortegaa’"),
    ],
)
def test_a_mistake_is_told(old: str, new: str, told: str, house: House) -> None:
    assert told in " ".join(house.check(old, new).split())


def test_a_code_is_explained(house: House) -> None:
    told = house.run("explain", "E204", "--language", "es").out
    assert told.startswith("E204 «…» no es una fecha válida")
    assert "como en «4 de febrero de 2025»" in " ".join(told.split())
    assert house.run("explain", "E204", language="es_ES.UTF-8").out == told


def test_the_command_speaks_it(house: House) -> None:
    assert house.run("build", "--help", language="es").out.startswith(
        "Uso: python -m minutes_kit build [OPTIONS] NOTAS...\n\n  Crea un acta de Word"
    )
    assert "No existe la orden «biuld»." in house.run("biuld", language="es").err


def test_notes_to_begin_with_are_complete(house: House) -> None:
    new = house.folder / "nueva.yaml"
    said = house.run("new", "nueva.yaml", "--language", "es").out
    assert (
        said == "nueva.yaml está listo para rellenar. Después escriba: minutes build nueva.yaml\n"
    )
    schema = house.package / "languages/es/notes.schema.json"
    assert new.read_text("utf-8").startswith(f"# yaml-language-server: $schema={schema.as_uri()}\n")
    told = house.run("check", "nueva.yaml").out
    assert "W524 «Título de la reunión» sigue como lo escribió minutes new." in told
    assert told.count("W524 «") == 2


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("fecha", "4 de febrero de 2025", "30 de febrero de 2025"),
        ("desde", "10 horas", "10 zoras"),
        ("idioma", "Español", "Klingon"),
        ("orden del día", [{"título": "x"}], [{"titolo": "x"}]),
    ],
)
def test_a_schema_knows_what_is_right(key: str, right: Any, wrong: Any, house: House) -> None:
    valid = Draft7Validator(house.schema())
    notes = {"idioma": "es", "título": "T", "fecha": "4/2/2025"}
    assert valid.is_valid({**notes, key: right})
    assert not valid.is_valid({**notes, key: wrong})


@needs("node", SERVER)
def test_an_editor_helps(house: House) -> None:
    schema = (house.package / "languages/es/notes.schema.json").as_uri()
    head = f"# yaml-language-server: $schema={schema}\n"
    with Editor(house.folder) as editor:
        assert editor.open(head + NOTES) == []
        (flag,) = editor.open(head + NOTES.replace("4 de febrero", "30 de febrero"))
        offered = editor.complete(f"{head}idioma: es\n‸")
    assert (flag.line, flag.message[:28]) == (4, "Escriba el día, el mes y el ")
    assert offered["fecha"] == "El día de la reunión, por ejemplo 4 de febrero de 2025."


def test_the_minutes_are_mailed(house: House) -> None:
    answer = house.run("mail", "acta.yaml", "--allow-missing")
    assert answer.code == 0, answer
    draft = message_from_bytes((house.folder / "acta.eml").read_bytes(), policy=policy.default)
    assert draft["Subject"] == "Acta: Comité de seguimiento, martes, 4 de febrero de 2025"
    assert draft["Content-Language"] == "es-ES"
    body = draft.get_body(("plain",))
    assert body is not None
    text = body.get_content().replace("\r\n", "\n")
    assert text.startswith("Estimados todos:\n\nAdjuntamos el acta de la reunión del martes, 4 de")
    assert "Enviar el plan" in text
    assert "Un cordial saludo" in text
