"""Official minutes: notes in YAML, checked and merged into a Word template."""

from typing import TYPE_CHECKING, Any

from minutes_kit.version import __version__

if TYPE_CHECKING:
    from minutes_kit.checks.check import check
    from minutes_kit.notes.model import Notes
    from minutes_kit.problems import MinutesError, Problem
    from minutes_kit.word.build import build

__all__ = ["MinutesError", "Notes", "Problem", "__version__", "build", "check"]

_HOMES = {
    "build": "word.build",
    "check": "checks.check",
    "Notes": "notes.model",
    "MinutesError": "problems",
    "Problem": "problems",
}


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: `minutes --help` needs none."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"minutes_kit.{_HOMES[name]}"), name)
