"""The files that are shipped: templates, and the programs that Jinja makes of their parts.

A program is a module, so that Python keeps its byte code: to compile one takes longer than all
else that is done with a short document.  Its name is a hash of all that it depends on.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

from minutes_kit.version import __version__
from minutes_kit.word.template.compiled import FORMAT

_PACKAGE = Path(__file__).parents[2]
# In a wheel the templates lie inside the package, in a checkout beside it.
_FOLDERS = (_PACKAGE / "templates", _PACKAGE.parent / "templates")


@cache
def shipped(name: str) -> Path:
    """The path of a shipped file; in the place of a wheel, or in that of a checkout."""
    return next((f / name for f in _FOLDERS if (f / name).is_file()), _FOLDERS[0] / name)


def name_of(source: str, generator: str) -> str:
    """The name of the file with the program that a generator makes of the source of a part."""
    of = f"{FORMAT} {__version__} {generator} {source}"
    return f"programs/{hashlib.sha256(of.encode()).hexdigest()[:32]}.py"


def shipped_program(source: str, generator: str) -> CodeType | None:
    """The program of a part, if it is shipped."""
    path = shipped(name_of(source, generator))
    try:
        return SourceFileLoader(path.stem, str(path)).get_code(path.stem)
    except OSError:
        return None
