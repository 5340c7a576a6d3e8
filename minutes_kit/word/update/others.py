"""What stands outside the paragraphs of a body: headers, footers, notes and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from minutes_kit.word.baseline import PAGES, hashed, kept
from minutes_kit.word.document.opened import Opened, R
from minutes_kit.word.edited.read import styles_in
from minutes_kit.word.edited.whole import repeated as in_page
from minutes_kit.word.spots import DOCUMENT, DRAWN, Spot, own_text

_REPEATED = ("header", "footer")
_DIGITS = re.compile(r"\d+")


def untouched(opened: Opened) -> bool:
    """Whether headers and footers say what they did when the document was made."""
    begun = kept(opened.of_package("custom-properties"), PAGES)
    styles = styles_in(opened.related("styles"))
    pages = (part.root for part in opened.shown if part.kind in _REPEATED)
    now = {hashed(one.text) for root in pages for one in in_page(root, styles)}
    return bool(begun) and now == {*begun}


def changed(
    made: Opened, edited: Opened, *, repeated: bool
) -> Iterator[tuple[str, Spot, str, Spot]]:
    """The texts that are only in one of two documents, side by side, each with its place."""
    here, there = (_texts(one, repeated=repeated) for one in (made, edited))
    gone = [pair for pair in here.items() if pair[0] not in there]
    new = [pair for pair in there.items() if pair[0] not in here]
    for old, text in zip_longest(gone, new, fillvalue=("", DOCUMENT)):
        yield *old, *text


def _texts(opened: Opened, *, repeated: bool) -> dict[str, Spot]:
    """The texts outside the body: those that pages repeat, or those of notes."""
    found = {}
    parts = [part for part in opened.shown[1:] if (part.kind in _REPEATED) == repeated]
    for element, spot in (both for part in parts for both in part.paragraphs()):
        text = _DIGITS.sub("", " ".join(own_text(element).split()))
        if text:
            found[text] = spot
    return found


def pictures(opened: Opened) -> dict[Any, bytes]:
    """The pictures of the body, each with the bytes that it shows."""
    body = opened.shown[0]
    targets = {link.id: link.target for link in opened.links(body.name)}
    return {
        one: b"".join(
            opened.parts.get(targets.get(blip.get(f"{R}embed", ""), ""), b"")
            for blip in one.iter("{*}blip")
        )
        for one in body.root.iter(*DRAWN)
    }
