"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import pickle
import re
from copy import copy
from typing import Any

import pytest

from minutes_kit.rare import rare


def test_a_rare_pattern_is_compiled_once_it_is_used_and_only_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[tuple[str, int]] = []
    compiled = re.compile

    def watched(*of: Any) -> re.Pattern[str]:
        made.append(of)
        return compiled(*of)

    monkeypatch.setattr(re, "compile", watched)
    pattern = rare(r"(a)(b)?", re.IGNORECASE)
    assert made == []
    for text in ("xAB", "b", "aa"):
        assert pattern.findall(text) == compiled(r"(a)(b)?", re.IGNORECASE).findall(text)
    assert made == [(r"(a)(b)?", re.IGNORECASE)]


def test_a_rare_pattern_reads_bytes_and_tells_what_it_is() -> None:
    assert [match[0] for match in rare(rb"\d").finditer(b"a1b2")] == [b"1", b"2"]
    assert rare("a+").pattern == "a+"


def test_a_rare_pattern_can_be_copied_before_it_is_used_and_then() -> None:
    pattern = rare("a+")
    for _ in range(2):
        for made in (copy(pattern), pickle.loads(pickle.dumps(pattern))):
            assert made.fullmatch("aa")
        assert pattern.fullmatch("aa")
