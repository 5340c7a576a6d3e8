"""Which parts of a template are well-formed whatever they print, so that no document is parsed.

A part is made of the template's own text, of texts that are escaped, and of elements that are
written whole.  Where each branch of a condition and each round of a loop leaves those elements
open that it finds open, it changes nothing whether and how often it is taken: one text in which
all of them stand, one behind the other, is well-formed or not as every other is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from jinja2 import nodes

from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.package import check_xml
from minutes_kit.word.template.program.sandbox import tree

# Filters that only choose among values, count them, or change texts that are not escaped yet;
# others may give markup, or cut it in two.
_CHOOSING = {"batch", "first", "last", "length", "list", "upper"}
_CHOOSING |= {"rejectattr", "select", "selectattr"}
_FOUND, _LEFT = "<?found?>", "<?left?>"
_ELEMENT = f'{_FOUND}<w:r r:id=""/>{_LEFT}'
_CHARACTER = "&amp;"  # which may stand in an attribute, too
# The most that a text may do to what is open, and what filters that end a tag make of it.
_TEXT = f'{_FOUND}</w:t><w:br/><w:t xml:space="preserve">{_LEFT}'
_MADE = {"paragraphs": _ELEMENT, "runs": _ELEMENT, "e": _CHARACTER, "escape": _CHARACTER}


class _Unsure(Exception):
    """A part of which it cannot be told before it is printed."""


def always_well_formed(source: str) -> bool:
    """Whether a part is well-formed for all notes, but for characters that XML does not have."""
    if source.count("<?") > 1:  # it would take its own instructions for marks
        return False
    try:
        text = "".join(_body(tree(source).body))
        check_xml(text.encode(), "")
        _Open().follow(text)
    except (_Unsure, UnsafePackage):
        return False
    return True


def _body(body: Iterable[nodes.Node]) -> Iterator[str]:
    """The text of statements, all branches behind one another."""
    for node in body:
        if isinstance(node, nodes.Output):
            yield from map(_printed, node.nodes)
        elif isinstance(node, nodes.Assign):
            _check_chosen(node.node)
        elif isinstance(node, nodes.If):
            _check_chosen(node.test)
            yield from _branches(node.body, node.elif_, node.else_)
        elif isinstance(node, nodes.For) and not node.recursive:
            _check_chosen(node.iter)
            _check_chosen(node.test)
            yield from _branches(node.body, node.else_)
        else:
            raise _Unsure


def _branches(*branches: Iterable[nodes.Node]) -> Iterator[str]:
    """The text of branches, with marks where each begins and ends."""
    for branch in branches:
        yield from (_FOUND, *_body(branch), _LEFT)


def _printed(node: nodes.Expr) -> str:
    """The template's own text, or what stands for that of an expression."""
    if isinstance(node, nodes.TemplateData):
        return node.data
    if isinstance(node, nodes.Filter) and node.name in _MADE and node.node:
        _check_chosen(node.node)
        return _MADE[node.name]
    _check_chosen(node)
    return _TEXT


def _check_chosen(node: nodes.Node | None) -> None:
    """Raise _Unsure for an expression that gives others than values as the view has them."""
    for part in (node, *node.find_all(nodes.Node)) if node else ():
        if isinstance(part, nodes.Call | nodes.Concat):
            raise _Unsure
        if isinstance(part, nodes.Filter) and not _chooses(part):
            raise _Unsure


def _chooses(known: nodes.Filter) -> bool:
    """Whether a filter only chooses among values; `map` does what the filter does that it names."""
    if known.name != "map":
        return known.name in _CHOOSING
    named = [one.value if isinstance(one, nodes.Const) else "" for one in known.args[:1]]
    return not {*named} - _CHOOSING


class _Open:
    """Follows which elements are open, and which were at the marks."""

    def __init__(self) -> None:
        self.elements: list[tuple[str, ...]] = []
        self.found: list[list[tuple[str, ...]]] = []

    def follow(self, text: str) -> None:
        """Raise _Unsure where a branch does not leave open what it finds open."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda _: self.elements.pop()
        parser.ProcessingInstructionHandler = self._mark
        parser.CommentHandler = parser.StartCdataSectionHandler = self._odd
        parser.Parse(text.encode(), True)
        if self.found:
            raise _Unsure

    def _start(self, name: str, values: dict[str, str]) -> None:
        """An element, with the prefixes that it declares."""
        prefixes = [f"{key}={value}" for key, value in values.items() if key.startswith("xmlns")]
        if any("&" in prefix for prefix in prefixes):  # printed, and so perhaps empty
            raise _Unsure
        self.elements.append((name, *sorted(prefixes)))

    def _mark(self, kind: str, _: str) -> None:
        """A mark, which stands inside the outermost element."""
        if kind == "found" and self.elements:
            self.found.append([*self.elements])
        elif kind != "left" or self.found.pop() != self.elements:
            raise _Unsure

    def _odd(self, *_: str) -> None:
        """What no template has, and what is mended in a part must not meet."""
        raise _Unsure
