"""How the command is called: its help, and what is wrong with a call.

Both are in the language of the system, from the folder of that language, and read when shown;
for a short option too, where Click words an error first that nobody sees.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from copy import copy
from functools import cache
from typing import Any, NoReturn

import click
from click import core, exceptions, formatting, parser, termui, types

from minutes_kit.languages.folder import DEFAULT, codes, table

_SPEAKING = (core, exceptions, formatting, parser, termui, types)  # modules of Click


def language() -> str:
    """The language of the system, where it is one of ours."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = (next(filter(None, names), "") or _of_windows())[:2].lower()
    return code if code in codes() else DEFAULT


def _of_windows() -> str:
    """The language of Windows, which has an English name there: `Dutch_Belgium`."""
    if sys.platform != "win32":
        return ""
    name = (locale.getlocale()[0] or "").partition("_")[0]
    return locale.normalize(name)


def fail(text: str, code: int) -> NoReturn:
    """Say why, where anybody can be told, and exit."""
    with suppress(OSError):
        click.echo(shown(text), err=True)
    sys.exit(code)


def shown(text: str) -> str:
    """A text of some lines in which every character shows."""
    from minutes_kit.cli.style import visible  # late: the help is told without it

    return "\n".join(map(visible, text.split("\n")))


def error(key: str, **values: object) -> str:
    """What is wrong with a call, or why it ended."""
    text: str = _words(language())["errors"][key]
    return text.format(**values)


def wrong(key: str, **values: object) -> click.UsageError:
    """The error of a wrong call, to be raised."""
    return click.UsageError(error(key, **values))


_Named = Callable[[click.Context, click.Parameter, str | None], str]


def document_among(kinds: Sequence[str]) -> _Named:
    """What takes the value of an option that names one of some documents, in any language.

    An option that is left out has none.
    """

    def named(_: click.Context, __: click.Parameter, name: str | None) -> str:
        from minutes_kit.word.dossier import kind_of, names_of  # late: the help needs them not

        kind = "" if name is None else kind_of(name)
        if name is not None and kind not in kinds:
            known = names_of(kinds, language())
            raise click.BadParameter(error("document", value=name, known=known))
        return str(kind)

    return named


@cache
def _words(code: str) -> dict[str, Any]:
    return table(code, "command.toml")


def _told(command: str | None) -> dict[str, Any]:
    """What is told of a command."""
    told: dict[str, Any] = _words(language())["commands"][command]
    return told


def line_of(command: str) -> str:
    """What a command does, in one line."""
    return str(_told(command)["line"])


def metavar(name: str) -> str:
    """The word that stands for a value."""
    return str(_words(language())["metavars"].get(name, name))


def section(formatter: click.HelpFormatter, title: str) -> AbstractContextManager[None]:
    """A section of the help."""
    return formatter.section(_gettext(title))


class Command(click.Command):
    """A command with the help of a language."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """The context of a call, whose parameters are its own: they get the words of a language."""
        called = copy(self)
        called.params = [*map(copy, self.params)]
        return super(Command, called).make_context(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is called, which stands first in its help and its errors."""
        told = _told(self.name)
        options = _words(language())["options"] | told.get("options", {})
        self.help = "\n\n".join(told[key] for key in ("line", "help") if key in told)
        self.options_metavar = metavar("[OPTIONS]")
        for parameter in self.get_params(ctx):
            parameter.metavar = parameter.metavar and metavar(parameter.metavar)
            if isinstance(parameter, click.Option):
                parameter.help = options[max(parameter.opts, key=len).removeprefix("--")]
        super().format_usage(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its examples."""
        if examples := _told(self.name).get("examples"):
            with section(formatter, "Examples"):
                formatter.write_dl([*examples.items()], col_max=40)


def translate() -> None:
    """Make Click speak the language of the system.

    By itself it asks gettext, which knows a language only by the environment and needs
    compiled files.
    """
    for module in _SPEAKING:
        for name, words in (("_", _gettext), ("ngettext", _ngettext)):
            if hasattr(module, name):
                setattr(module, name, words)


def _gettext(message: str) -> str:
    """A message of Click in the language of the system."""
    return str(_words(language())["click"].get(message, message))


def _ngettext(one: str, many: str, count: int) -> str:
    """A message of Click about a number of things."""
    return _gettext(one if count == 1 else many)
