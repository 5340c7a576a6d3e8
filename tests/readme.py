"""The README's table of keys, made from the model and the languages."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import fields

from minutes_kit.locales import codes, load
from minutes_kit.notes import Record

README = Path(__file__).parent.parent / "README.md"
CODES = ("en", "nl", "fr", "de")
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
}


def table() -> str:
    """Every key in every language, a table for each record."""
    assert set(CODES) == set(codes())
    records: dict[str, type[Record]] = {kind.__name__: kind for kind in Record.__subclasses__()}
    return "\n\n".join(_table(records[name], title) for name, title in TITLES.items())


def _table(record: type[Record], title: str) -> str:
    """The keys of one record."""
    words = [load(code).keys[record.__name__] for code in CODES]
    rows = [" | ".join(f"`{w[field.name]}`" for w in words) for field in fields(record)]
    head = f"| {' | '.join(load(code).name for code in CODES)} |\n|---|---|---|---|"
    return f"**{title}**\n\n{head}\n" + "\n".join(f"| {row} |" for row in rows)


def renewed(text: str) -> str:
    """A README with the table as it should be."""
    return re.sub(
        r"(<!-- keys: .*? -->\n).*?(<!-- /keys -->)",
        lambda found: f"{found[1]}\n{table()}\n\n{found[2]}",
        text,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
