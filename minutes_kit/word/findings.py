"""What is found in a Word document, in the words of a language, each with its place."""

from __future__ import annotations

from msgspec.structs import asdict

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import Finding, problem
from minutes_kit.word.spots import DOCUMENT, Spot, words


class Findings:
    """Collects what is wrong in one file, in the order in which it is found."""

    def __init__(self, file: str, locale: Locale) -> None:
        self.file, self.locale = file, locale
        self.found: list[Finding] = []
        self.spots: list[Spot] = []  # where each of them is

    def add(
        self,
        code: str,
        spot: Spot = DOCUMENT,
        *,
        clause: str = "",
        hint: str | None = None,
        **values: object,
    ) -> None:
        """Note what is wrong at a spot; `hint` names another hint than the code's own."""
        told = problem(self.locale, code, self.file, hint=hint, **values)
        place = words(spot, self.locale)
        known = asdict(told) | {"excerpt": spot.text, "place": place, "clause": clause}
        self.found.append(Finding(**known))
        self.spots.append(spot)
