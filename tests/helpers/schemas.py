"""Make the JSON Schemas of all languages anew: `python tests/helpers/schemas.py`."""

from __future__ import annotations

from minutes_kit.languages.folder import codes
from minutes_kit.notes.schema import schema_file, schema_text

if __name__ == "__main__":
    for code in codes():
        schema_file(code).write_text(schema_text(code), encoding="utf-8")
