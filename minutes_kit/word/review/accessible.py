"""What a template lacks that its documents will lack as well, and what is only for its makers."""

from __future__ import annotations

from minutes_kit.word.document.language import of_styles
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.accessibility.alternatives import silent_pictures
from minutes_kit.word.verify.package.remains import changes, comments

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def check(opened: Opened, findings: Findings) -> None:
    """Warn of what is no reason to refuse a template."""
    title = None if opened.core is None else opened.core.findtext(_TITLE)
    if not (title or "").strip():
        findings.add("W342")
    if not of_styles(opened):
        findings.add("W343")
    for drawing in silent_pictures(opened):
        findings.add("W344", opened.spot(drawing))
    for text, spot in comments(opened):
        findings.add("W345", spot, text=text)
    for spot in changes(opened):
        findings.add("W360", spot)
