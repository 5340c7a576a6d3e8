"""Tables of contents, which Word makes anew when it is told to."""

from __future__ import annotations

import re
from typing import Any

from minutes_kit.word.spots import W

_CONTENTS = re.compile(r"\bTOC\b")
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
