"""What the pages tell of the program, made by it: what commands say, the tables of keys.

Run as a script it makes all of them anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from folders import DATA
from handbook import fields_table, wording_table
from msgspec.structs import fields
from pages import HANDBOOKS, PAGES, blocks, filled, table, text_of

from minutes_kit.languages.folder import DEFAULT, codes
from minutes_kit.languages.locale import load, load_help
from minutes_kit.notes.fields import RECORDS
from minutes_kit.notes.record import Record

FILES = DATA / "pages"  # the notes that commands of the pages are run with
_CONSOLE = re.compile(r"(```console\n[$>] (minutes [^\n]*)\n).*?(```)", re.DOTALL)


def keys_table() -> str:
    """Every key in every language, a table for each record."""
    return "\n\n".join(map(_of_record, RECORDS))


def _of_record(record: type[Record]) -> str:
    """The keys of a record."""
    known = sorted(codes(), key=lambda code: (code != "en", code))  # the keys of all come first
    words = [load(code).keys[record.__name__] for code in known]
    rows = [tuple(f"`{w[field.name]}`" for w in words) for field in fields(record)]
    names = tuple(load(code).name for code in known)
    return f"**{load_help('en').records[record.__name__].title}**\n\n{table(names, rows)}"


def answer(command: str, notes: str, code: str) -> str:
    """What a command says in a language; its file holds the notes, where there is none yet."""
    words = command.split()
    with TemporaryDirectory() as folder:
        shutil.copytree(FILES, folder, dirs_exist_ok=True)
        if notes and not Path(folder, words[-1]).exists():
            Path(folder, words[-1]).write_text(notes, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "minutes_kit", *words[1:]],
            cwd=folder,
            env={**os.environ, "LC_ALL": code, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
    if done.returncode not in (0, 1) or "Traceback" in done.stdout:
        raise SystemExit(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def notes_above(text: str) -> str:
    """The last notes in the beginning of a page, or nothing."""
    return next((block.text for block in reversed(blocks(text)) if block.kind == "yaml"), "")


def answered(text: str, code: str) -> str:
    """A page with what its commands say."""
    return _CONSOLE.sub(
        lambda found: (
            f"{found[1]}{answer(found[2], notes_above(text[: found.start()]), code)}{found[3]}"
        ),
        text,
    )


def renewed(page: Path) -> str:
    """The text of a page as it should be."""
    code = next((code for code, handbook in HANDBOOKS.items() if handbook == page), DEFAULT)
    text = filled(answered(text_of(page), code), "keys", keys_table())
    text = filled(text, "fields", fields_table(code))
    return filled(text, "wording", wording_table(code))


if __name__ == "__main__":
    for one in PAGES:
        one.write_text(renewed(one), encoding="utf-8")
