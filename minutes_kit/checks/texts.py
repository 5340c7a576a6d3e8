"""What texts of notes hold that a document cannot carry."""

from __future__ import annotations

import re
from functools import lru_cache

from minutes_kit.yaml.source import Source

_PICTURE = re.compile(r"!\[[^\]\n]{0,1000}\]\([^)\n]{1,2000}\)")
_REMARK = re.compile(r"(?:^|\s)#[^\n]*")


def check(source: Source) -> None:
    """Tell of pictures, which are printed as they were typed."""
    if "![" in source.text:
        report = source.report
        for picture in report.until_full("W135", _PICTURE.finditer(source.text)):
            place = report.place(picture.start())
            if place.column <= _remark(report.lines[place.line - 1]):
                report.add("W135", place)


@lru_cache(maxsize=1)
def _remark(line: str) -> int:
    """The characters of a line before a remark, if it has one."""
    remark = _REMARK.search(line)
    return remark.start() if remark else len(line)
