"""The bytes of a file whose text changed: what stays keeps its own, new lines end as the others."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest

from minutes_kit.yaml.rewrite import rewritten


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_lines_that_are_the_same_keep_their_bytes(encoding: str) -> None:
    before, after = "é\r\nb\nc\rd", "é\nbb\nx\nc\nd"
    data = before.encode(encoding)
    new = rewritten(data, encoding, "é\nb\nc\nd", after)
    assert new.decode(encoding) == "é\r\nbb\nx\nc\rd"
    assert new[:2] == data[:2]


def test_many_lines_that_are_alike_are_compared_only_where_they_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []

    class Counted(SequenceMatcher[str]):
        def __init__(self, _: None, a: list[str], b: list[str]) -> None:
            compared.append(len(a) + len(b))
            super().__init__(None, a, b)

    monkeypatch.setattr("difflib.SequenceMatcher", Counted)
    data = b"a\r\n" * 500 + b"a\n" * 500
    for middle, sizes in (("a\nb\n", 1), ("", 1), ("b\n", 2), ("a\n", 0)):
        after = "a\n" * 499 + middle + "a\n" * 500
        new = rewritten(data, "utf-8-sig", "a\n" * 1000, after)
        assert new.replace(b"\r\n", b"\n").decode() == after
        assert new.startswith(b"a\r\n" * 499)
        assert new.endswith(b"a\n" * 499)
        assert compared.pop() == sizes


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_where_lines_end_alike_none_are_compared(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("difflib.SequenceMatcher", None)
    data = f"a{end}b{end}".encode("utf-8-sig")
    new = rewritten(data, "utf-8-sig", "a\nb\n", "a\nx\ny\n")
    assert new == f"a{end}x{end}y{end}".encode("utf-8-sig")


@pytest.mark.parametrize("before", ["a\rb\nc", "a\rb\r\nc\nd", "a\rb\nb\nb\nc"])
def test_an_end_and_that_of_a_line_that_is_empty_now_are_two(before: str) -> None:
    text = before.replace("\r\n", "\n").replace("\r", "\n")
    after = text.replace("b", "")
    new = rewritten(before.encode(), "utf-8", text, after).decode()
    assert new.replace("\r\n", "\n").replace("\r", "\n") == after
