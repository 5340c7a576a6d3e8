"""What texts of notes hold that a document cannot carry."""

from __future__ import annotations

import re
from itertools import islice

from minutes_kit.problems import MAX_PROBLEMS, place_in
from minutes_kit.yaml.source import Source

_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]+\)")
_REMARK = re.compile(r"(?:^|\s)#[^\n]*")


def check(source: Source) -> None:
    """Tell of pictures, which are printed as they were typed."""
    if "![" in source.text:
        for picture in islice(_PICTURE.finditer(source.text), MAX_PROBLEMS):
            line = source.text[source.text.rfind("\n", 0, picture.start()) + 1 : picture.start()]
            if not _REMARK.search(line):
                source.report.add("W135", place_in(source.text, picture.start()))
