"""Tables of contents, which Word makes anew when it is told to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from minutes_kit.word.spots import W

_CONTENTS = re.compile(r"\bTOC\b")
_MARK, _INSTRUCTION, _TEXT = (W + name for name in ("fldChar", "instrText", "t"))
_AFTER = {  # what stands behind `updateFields` (CT_Settings)
    W + name
    for name in (
        *("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids"),
        *("attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats"),
        *("doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown"),
        *("smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol"),
        "listSeparator",
    )
}


def has_contents(root: Any) -> bool:
    """Whether a part has a table of contents, whose lines are those of the template."""
    instructions = [element.text or "" for element in root.iter(f"{W}instrText")]
    simple = [element.get(f"{W}instr", "") for element in root.iter(f"{W}fldSimple")]
    return _CONTENTS.search(" ".join(["".join(instructions), *simple])) is not None


def let_update(settings: Any) -> None:
    """Let Word offer to bring all fields up to date when it opens the document."""
    for old in settings.findall(f"{W}updateFields"):
        settings.remove(old)
    update = settings.makeelement(f"{W}updateFields", {f"{W}val": "true"})
    for one in settings.iterchildren("*"):
        if one.tag in _AFTER or not one.tag.startswith(W):
            one.addprevious(update)
            return
    settings.append(update)


def empty_contents(root: Any) -> None:
    """Empty lines of tables of contents that Word has made of headings with tags."""
    for field in root.iter(f"{W}fldSimple"):
        if _CONTENTS.search(field.get(f"{W}instr", "")):
            _empty(field.iter(_TEXT))
    opened: list[tuple[list[str], list[Any]]] = []  # fields: their instructions, their texts
    for element in root.iter(_MARK, _INSTRUCTION, _TEXT):
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            opened.append(([], []))
        elif not opened:
            continue
        elif kind == "end":
            _close(opened)
        elif element.tag == _INSTRUCTION:
            opened[-1][0].append(element.text or "")
        elif element.tag == _TEXT:
            opened[-1][1].append(element)


def _close(opened: list[tuple[list[str], list[Any]]]) -> None:
    """End the innermost field, whose texts are also those of the field around it."""
    instructions, texts = opened.pop()
    if _CONTENTS.search("".join(instructions)):
        _empty(texts)
    elif opened:
        opened[-1][1].extend(texts)


def _empty(texts: Iterable[Any]) -> None:
    """Empty the lines among texts that hold tags."""
    for _, line in groupby(texts, lambda text: next(text.iterancestors(f"{W}p"), None)):
        known = [*line]
        if "{" in "".join(text.text or "" for text in known):
            for text in known:
                text.text = ""
