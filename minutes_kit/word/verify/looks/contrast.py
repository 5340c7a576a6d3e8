"""How much text stands out from what is behind it (WCAG 2.1, contrast ratio)."""

from __future__ import annotations

from minutes_kit.word.verify.looks.looks import Look
from minutes_kit.word.verify.looks.theme import AUTO, UNKNOWN, rgb

USUAL, _LARGE = 4.5, 3.0  # the contrast that text should have, and large text
_LARGE_SIZE, _LARGE_BOLD = 18, 14  # points


def enough(look: Look) -> bool:
    """Whether text stands out as it should; where a colour is not known, that is assumed."""
    return contrast(look) >= wanted(look)


def wanted(look: Look) -> float:
    """The contrast that text should have: large text less."""
    large = look.size >= (_LARGE_BOLD if look.bold else _LARGE_SIZE)
    return _LARGE if large else USUAL


def contrast(look: Look) -> float:
    """The contrast of text, from 1 to 21; Word itself chooses what stands out."""
    if look.colour in (AUTO, UNKNOWN) or look.background == UNKNOWN:
        return 21.0
    return between(look.colour, look.background)


def between(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.1, contrast ratio)."""
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    """How light a colour is (WCAG 2.1, relative luminance)."""
    red, green, blue = map(_linear, rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """A part of a colour, without the bend of screens."""
    return float(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
