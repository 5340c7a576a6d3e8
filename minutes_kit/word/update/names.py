"""Names of a list that changed, as changes of its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from minutes_kit.languages.grammar import join
from minutes_kit.word.update.typed import Typed
from minutes_kit.yaml.spans import Branch, Leaf
from minutes_kit.yaml.write import Edits, beside, item_of, removed, retyped
from minutes_kit.yaml.write import typed as as_typed


def places(typed: Typed, old: str, new: str, at: int) -> Iterator[Edits]:
    """The changes of notes by which the names in a printed paragraph may become others."""
    lists = {leaf.parent: leaf for leaf in typed.by_distance(at) if leaf.parent}
    for branch in lists:
        names = [node.value for node in branch.nodes if isinstance(node, Leaf)]
        if branch.fields or len(names) != len(branch.nodes) or len(names) < 2:
            continue
        said = join(names, typed.locale)
        before, found, behind = old.partition(said)
        if found and new.startswith(before) and new.endswith(behind):
            between = new[len(before) : len(new) - len(behind)]
            yield _turned(branch, names, _parted(between, typed))


def _parted(text: str, typed: Typed) -> list[str]:
    """The names in a text that joins them."""
    words = typed.locale.words["join"].split(", ")
    either = "|".join(map(re.escape, words))
    return [name for name in re.split(rf", | (?:{either}) ", text) if name]


def _turned(branch: Branch, old: Sequence[str], new: Sequence[str]) -> Edits:
    """The changes of a list that give it other names."""
    edits: list[Edits] = []
    known = dict(zip(old, map(item_of, branch.nodes)))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, begin, stop in matcher.get_opcodes():
        if kind == "equal":
            continue
        both = min(last - first, stop - begin)
        for number in range(both):
            leaf = branch.nodes[first + number]
            assert isinstance(leaf, Leaf)
            edits.append(retyped(leaf, new[begin + number]))
        edits += [removed(branch.nodes[at]) for at in range(first + both, last)]
        more = [
            known.get(name) or as_typed(name, branch.nodes[0]) for name in new[begin + both : stop]
        ]
        edits += [_added(branch, first + both, words) for words in more[::-1]]
    return tuple(edit for several in edits for edit in several)


def _added(branch: Branch, at: int, words: str) -> Edits:
    """The change that puts a name into a list, as it is typed there."""
    return beside(branch.nodes[max(at - 1, 0)], words, above=not at)
