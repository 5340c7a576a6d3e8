"""The page of problems is what the samples make of it."""

from __future__ import annotations

import re

from problems_table import PAGE, page

from minutes_kit.languages.locale import load_problems

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_is_up_to_date() -> None:
    assert page() == TEXT, "run: python tests/helpers/problems_table.py"


def test_the_page_has_a_row_for_each_code() -> None:
    rows = re.findall(r"^\| ([EW]\d{3}) \|", TEXT, re.MULTILINE)
    assert sorted(rows) == sorted(load_problems("nl"))


def test_every_row_has_all_its_cells() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}
