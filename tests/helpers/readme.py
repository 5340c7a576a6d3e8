"""What the README tells of the program, made by it: the table of keys, and what commands say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from folders import ROOT
from msgspec.structs import fields

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Record

README = ROOT / "README.md"
TITLES = {
    "Notes": "The meeting",
    "Person": "A person of `attendees`, `excused` or `absent`",
    "Item": "An item of the `agenda`",
    "Project": "One of the `projects`",
    "Action": "One of the `actions`",
    "NextMeeting": "The `next_meeting`",
    "Rsvp": "Its `rsvp`",
    "Approval": "`approved`",
    "Attachment": "One of the `attachments`",
    "Mail": "`mail`, the e-mail that goes with the minutes",
    "ContactBook": "The contact book",
    "Contact": "One of its `contacts`",
}


def table() -> str:
    """Every key in every language, a table for each record."""
    records: dict[str, type[Record]] = {kind.__name__: kind for kind in Record.__subclasses__()}
    return "\n\n".join(_table(records[name], title) for name, title in TITLES.items())


def _table(record: type[Record], title: str) -> str:
    """The keys of one record."""
    known = sorted(codes(), key=lambda code: (code != "en", code))  # the keys of all come first
    words = [load(code).keys[record.__name__] for code in known]
    rows = [" | ".join(f"`{w[field.name]}`" for w in words) for field in fields(record)]
    head = f"| {' | '.join(load(code).name for code in known)} |\n{'|---' * len(known)}|"
    return f"**{title}**\n\n{head}\n" + "\n".join(f"| {row} |" for row in rows)


FILES = {
    "fout.yaml": "titel: Overleg\ndatum: 31/11/2005\nagenda:\n  - titel: Stand van zaken\n"
    "    vaststelingen:\n      - Het punt #4 werd besproken\n",
    "overleg.yaml": "titel: Overleg\ndatum: 30/11/2005\naanwezig:\n  - naam: An Peeters\n"
    "    e-mail: an.peeters@example.org\nmail:\n  cc: jan.maes@example.org\n",
    "slordig.yaml": "titel: Overleg\ndatum: 30/11/2005\naanwezig:\n  -Jan Peeters\n",
}
_CONSOLE = re.compile(r"(```console\n\$ (.*?)\n).*?(```)", re.DOTALL)


def answer(command: str, notes: str) -> str:
    """What a command says where the notes of the README stand."""
    with TemporaryDirectory() as folder:
        for name, text in {"regierol.yaml": notes, **FILES}.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "minutes_kit", *command.split()[1:]],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
    if done.returncode not in (0, 1) or "Traceback" in done.stdout:
        raise SystemExit(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def first_notes(text: str) -> str:
    """The first notes in a README."""
    return str(re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0])


def renewed(text: str) -> str:
    """A README with the table, and what commands say, as they should be."""
    notes = first_notes(text)
    text = _CONSOLE.sub(lambda found: f"{found[1]}{answer(found[2], notes)}{found[3]}", text)
    return re.sub(
        r"(<!-- keys: .*? -->\n).*?(<!-- /keys -->)",
        lambda found: f"{found[1]}\n{table()}\n\n{found[2]}",
        text,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
