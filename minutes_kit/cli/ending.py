"""How the command ends where it cannot do its work: by a signal, or by an error of the system."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import Any, NoReturn

from minutes_kit.cli.usage import error, language
from minutes_kit.version import __version__


class Ended(BaseException):
    """The system asks the command to end, as a user does with Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def listen() -> None:
    """Make the signals that end a process raise Ended, so that what was begun is cleaned up.

    One that is ignored, as behind `nohup`, stays so.
    """
    _replace(signal.SIG_DFL, _end)


def _replace(before: object, after: Any) -> None:
    """Give another handler to the signals that have one."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):  # a system has two of the three
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) == before:
            signal.signal(number, after)


def _end(number: int, _: object) -> NoReturn:
    _replace(_end, signal.SIG_IGN)  # another would interrupt the clean-up
    raise Ended(number)


def failure(unforeseen: Exception) -> tuple[str, int]:
    """What is said of an error that no command foresaw, and the code with which all ends."""
    if isinstance(unforeseen, OSError):
        if _is_of_output(unforeseen):
            return error("output", reason=_reason(unforeseen)), 1
        if _is_nowhere():
            return error("nowhere"), 1
    return f"{error('unexpected')}\n\n{_report()}", 3


def _is_of_output(failed: OSError) -> bool:
    """Whether it was Click that failed, which writes what the command says."""
    from traceback import walk_tb  # late: only an error needs it

    *_, (frame, _) = walk_tb(failed.__traceback__)
    return str(frame.f_globals["__name__"]).startswith("click.")


def flush() -> None:
    """Write what was said and not yet written, or nowhere, lest Python tries again at its end."""
    for stream in (sys.stdout, sys.stderr):
        if not stream or stream.closed:
            continue
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _is_nowhere() -> bool:
    """Whether the current folder is gone."""
    try:
        os.getcwd()
    except OSError:
        return True
    return False


def _reason(failed: OSError) -> str:
    """The reason of an error of the system, in words."""
    from minutes_kit.files import reason_of  # late: only an error needs them
    from minutes_kit.languages.locale import load

    reason = reason_of(failed)
    return load(language()).reasons[reason["reason"]].format(**reason)


def _report() -> str:
    """What a developer needs to know of an unexpected error."""
    import platform  # late, as is the next: only an unexpected error needs them
    import traceback

    system = f"{platform.platform()}, Python {platform.python_version()}"
    return f"minutes {__version__}, {system}\n{traceback.format_exc()}"
