"""What in a document does something by itself, or brings something in from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers.expat import XMLParserType

MAX_DEPTH = 200  # elements in elements; Word has some thirty, and lxml reads no more than 256
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ATTACHED = "attachedtemplate"
"""The last word of the kind of relationship by which a document knows what it began from."""
_OUTSIDE = "refers to something outside the document"
_EMBEDDED, _CONTROL = "has another file inside", "has a control"
MACROS = ("vbaproject", "wordvbadata", "keymapcustomizations", "attachedtoolbars")
"""The last words of the kinds of relationships that lead to macros, and to what calls them."""
_KINDS = {  # by the last word of a relationship's type
    **dict.fromkeys(MACROS, "has macros"),
    "oleobject": _EMBEDDED,
    "package": _EMBEDDED,
    "afchunk": _EMBEDDED,
    "subdocument": _EMBEDDED,
    "control": _CONTROL,
    "activexcontrolbinary": _CONTROL,
}
_FIELD = re.compile(r'\s*(?:([A-Za-z]+)(?=[\s"\\]|$)|[=!]|$)')
_UNSAFE_FIELDS = {
    *("CONTROL", "DATABASE", "DDE", "DDEAUTO", "EMBED", "HTMLACTIVEX", "IMPORT", "INCLUDE"),
    *("INCLUDEPICTURE", "INCLUDETEXT", "LINK", "PRINT", "RD"),
}
_PICTURES = ("imagedata", "fill", "stroke", "image")  # of VML, which may name a file themselves
_WATCHED = {"instrText", "Relationship", "fldChar", "fldSimple", "mailMerge", *_PICTURES}


class UnsafePackage(Exception):
    """A package that is not opened; the text says why, `part` which of its parts is to blame."""

    def __init__(self, reason: str, part: str = "", word: str = "") -> None:
        super().__init__(reason)
        self.part, self.word = part, word


class DamagedPackage(UnsafePackage):
    """A package that no program would have written so."""


class LargePackage(UnsafePackage):
    """A package that holds more than is looked at."""


def refuse(reason: str, part: str) -> None:
    """Raise UnsafePackage."""
    raise UnsafePackage(reason, part)


def check_target(part: str, values: Mapping[str, str]) -> None:
    """Refuse a relationship that makes Word fetch or run something by itself."""
    name, target = values.get("Type", "").rpartition("/")[2].lower(), values.get("Target", "")
    if name in _KINDS:
        refuse(_KINDS[name], part)
    outside = values.get("TargetMode", "").strip().lower() == "external"
    if outside and name not in ("hyperlink", ATTACHED):
        refuse(_OUTSIDE, part)
    if not outside and (":" in target or "\\" in target or target.startswith("//")):
        refuse(_OUTSIDE, part)


class Watch:
    """Looks at the elements of a part as they come, and refuses those that are unsafe."""

    def __init__(self, parser: XMLParserType, part: str) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self.parser, self.part, self.depth = parser, part, 0
        # The instructions of the fields around this place, piece by piece: there may be a million.
        self.fields: list[list[str]] = [[]]

    def _start(self, name: str, values: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            refuse("has too much in one another", self.part)
        local = name.rpartition(" ")[2]
        if local in _WATCHED:
            self._look(local, {key.rpartition(" ")[2]: value for key, value in values.items()})

    def _look(self, local: str, values: dict[str, str]) -> None:
        """Look at one of the few elements that may do something by themselves."""
        if local == "instrText":
            self.parser.CharacterDataHandler = self.fields[-1].append
        elif local == "Relationship":
            check_target(self.part, values)
        elif local == "fldChar":
            self._mark(values.get("fldCharType", ""))
        elif local == "fldSimple":
            self._check(values.get("instr", ""))
        elif local == "mailMerge" or values.keys() & {"src", "href"}:
            refuse(_OUTSIDE, self.part)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.parser.CharacterDataHandler = None
        if self.depth == 0:
            for field in self.fields:
                self._check("".join(field))

    def _mark(self, kind: str) -> None:
        """Follow where fields, which may stand in one another, begin and end."""
        if kind == "begin":
            if len(self.fields) > 1:
                self.fields[-1].append("{")
            self.fields.append([])
        elif kind == "end" and len(self.fields) > 1:
            self._check("".join(self.fields.pop()))

    def _check(self, instruction: str) -> None:
        """Refuse a field that fetches or runs something, or hides what it does."""
        field = _FIELD.match(instruction)
        if field is None or (field[1] or "").upper() in _UNSAFE_FIELDS:
            word = instruction.split()[0]
            raise UnsafePackage("has a field {word}", self.part, word)
