"""Everything for which a template is refused, in the words of a language, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from minutes_kit.languages.locale import Locale, load
from minutes_kit.problems import Failure, Problem, short
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DOCUMENT, Spot
from minutes_kit.word.styles import Styles
from minutes_kit.word.template import cache
from minutes_kit.word.template.check import structure
from minutes_kit.word.template.check.mistake import Mistake
from minutes_kit.word.template.compiled import Compiled, TemplateError, refusing, styles_in, trees
from minutes_kit.word.template.program.expressions import mistakes

_WORD = re.compile(r"\w+")
_KIND = re.compile(r"(\{[{%#])(?:p|tr|tc|r) ")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class Judged:
    """A template that was judged: what is wrong with it, and what it compiles to, if it does."""

    def __init__(self, data: bytes, file: str, locale: Locale) -> None:
        self.data, self.findings = data, Findings(file, locale)
        self._meant: set[str] = set()
        self.parts: list[structure.TaggedPart] = []
        self.compiled: Compiled | None = None
        try:
            with refusing():
                self._judge(data)
        except TemplateError as error:
            _keep(error, self.findings, self.parts)

    def _judge(self, data: bytes) -> None:
        """Look at tags as they stand, at what they ask for, and at what they make."""
        parts, known = trees(data)
        self.parts = structure.read(known.parts)
        found = structure.mistakes(self.parts, parts, known.roots)
        paired = not any(one.code in structure.UNPAIRED for one in found)
        found += mistakes([part.tags for part in self.parts], paired=paired)
        for mistake in found:
            self._meant |= {*_WORD.findall(dict(mistake.values).get("near", ""))}
        if found:
            tell(sorted(found, key=self._order), self.findings)
        else:
            self.compiled = cache.compiled(data)

    @property
    def styles(self) -> Styles:
        """What the template offers to texts; raises TemplateError."""
        return self.compiled.styles if self.compiled else styles_in(self.data)

    @property
    def words(self) -> set[str]:
        """The words in its tags, and those that are probably meant by unknown ones."""
        tags = (tag for part in self.parts for tag in part.tags)
        return self._meant.union(*(_WORD.findall(tag.words) for tag in tags))

    def _order(self, mistake: Mistake) -> tuple[int, int]:
        """Where a mistake stands in the template: its part, and its paragraph."""
        spot = mistake.spot
        parts = [(one.part.kind, one.part.number) for one in self.parts]
        kinds = [(spot.part, spot.number), (spot.part, 0)]
        number = next((parts.index(kind) for kind in kinds if kind in parts), len(parts))
        return number, spot.paragraph


def tell(found: Iterable[Mistake], findings: Findings) -> None:
    """Tell mistakes, each once."""
    words = findings.locale.template
    for code, spot, values, hint in dict.fromkeys(found):
        said = {key: words[value] if key == "thing" else value for key, value in values}
        findings.fail(Failure(code, **said), spot, hint)


def told(data: bytes, file: str, locale: Locale, error: TemplateError) -> Sequence[Problem]:
    """All for which a template is refused, or the error in it that showed with some notes."""
    if "place" not in error.values:
        return [error.problem(file, locale, hint=_hint(error))]
    judged = _judged(data, file, locale.code)
    if judged.findings.found:
        return judged.findings.found
    findings = Findings(file, locale)
    _keep(error, findings, judged.parts)
    return findings.found


@lru_cache(maxsize=1)
def _judged(data: bytes, file: str, code: str) -> Judged:
    """A template, judged once for all notes."""
    return Judged(data, file, load(code))


def _keep(error: TemplateError, findings: Findings, parts: list[structure.TaggedPart]) -> None:
    """Tell an error that was raised."""
    findings.fail(error, _spot(error.values, parts), _hint(error))


def _hint(error: TemplateError) -> str | None:
    """The name of the hint of an error that was raised."""
    return "E302_near" if error.values.get("near") else error.values.get("advice")


def _spot(values: Mapping[str, str], parts: list[structure.TaggedPart]) -> Spot:
    """Where the text of an error stands: the first line of which it is part."""
    text, tag = values.get("place", ""), values.get("tag", "")
    wanted = _as_compiled(text)
    for line in (line for part in parts for line in part.lines if wanted):
        if wanted in _as_compiled(line.text):
            start = max(line.text.find(tag), 0)
            return line.spot_of(start, start + len(tag))
    return DOCUMENT._replace(text=short(text))


def _as_compiled(text: str) -> str:
    """A text as the compiled template has it, without spaces."""
    return "".join(_KIND.sub(r"\1", text).translate(_STRAIGHT).split())
