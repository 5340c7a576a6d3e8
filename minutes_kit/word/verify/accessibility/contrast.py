"""Whether text stands out from what is behind it."""

from __future__ import annotations

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.looks.contrast import contrast, enough, wanted
from minutes_kit.word.verify.looks.looks import Looks

CLAUSE = "EN 301 549, 10.1.4.3"


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell of each paragraph with text that is too pale, the worst of it; of none twice."""
    told = {spot for one, spot in zip(findings.found, findings.spots) if one.code == "E715"}
    for paragraph, spot in opened.paragraphs:
        if spot in told:
            continue
        shown = {
            looks.run(run.element, paragraph) for run in opened.runs(paragraph) if run.text.strip()
        }
        pale = [look for look in shown if not look.hidden and not enough(look)]
        if pale:
            worst = min(pale, key=lambda look: (contrast(look), look))
            said = {"ratio": f"{contrast(worst):.1f}", "wanted": f"{wanted(worst):g}"}
            colours = {"colour": worst.colour, "background": worst.background}
            findings.add("E741", spot, clause=CLAUSE, **said, **colours)
