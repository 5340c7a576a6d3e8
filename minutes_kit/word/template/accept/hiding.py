"""Hidden text, of which every run then says itself that it is hidden."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.values import is_on

_STYLES = (f"{W}pPr/{W}pStyle", f"{W}rPr/{W}rStyle")


def mark_hidden(roots: Iterable[Any], styles: Any) -> None:
    """Mark what is hidden in parts: runs, also those whose styles hide them, and rows.

    Of two styles that hide a run, one shows it again (ECMA-376-1, 17.7.3).
    """
    hiding = _hiding(styles)
    for root in roots:
        for element in root.iter(f"{W}vanish", f"{W}hidden"):
            if is_on(element):
                element.attrib.clear()
        for run in root.iter(f"{W}r") if hiding else ():
            if len(_styles_of(run) & hiding) == 1 and run.find(f"{W}rPr/{W}vanish") is None:
                _mark(run)


def _hiding(styles: Any) -> set[str]:
    """The ids of the styles that hide text."""
    known = () if styles is None else styles.iter(f"{W}style")
    by_id = {style.get(f"{W}styleId", ""): style for style in known}
    return {name for name in by_id if _hides(name, by_id)}


def _hides(name: str, by_id: dict[str, Any]) -> bool:
    """Whether a style, or the nearest of those that it is based on, hides text."""
    known = set()
    while name in by_id and name not in known:
        known.add(name)
        vanish = by_id[name].find(f"{W}rPr/{W}vanish")
        if vanish is not None:
            return is_on(vanish)
        name = _named(by_id[name], f"{W}basedOn")
    return False


def _styles_of(run: Any) -> set[str]:
    """The ids of the styles of a run and of its paragraph."""
    around = [next(run.iterancestors(f"{W}p"), run), run]
    return {_named(one, path) for one, path in zip(around, _STYLES, strict=True)}


def _named(element: Any, path: str) -> str:
    """The id of a style at a path, or nothing."""
    named = element.find(path)
    return "" if named is None else named.get(f"{W}val", "")


def _mark(run: Any) -> None:
    """Say of a run that it is hidden, behind its style."""
    look = run.find(f"{W}rPr")
    if look is None:
        look = run.makeelement(f"{W}rPr")
        run.insert(0, look)
    look.insert(len(look.findall(f"{W}rStyle")), look.makeelement(f"{W}vanish"))
