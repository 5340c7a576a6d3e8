"""Work that no signal cuts in two."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let a signal that ends the process wait for what must not be left half done.

    Handlers note it, as a program that is started within would inherit a mask of signals.
    """
    if threading.current_thread() is not threading.main_thread():  # signals disturb no other
        yield
        return
    come: list[int] = []
    before = _ends()
    try:
        for number in before:
            signal.signal(number, lambda number, _: come.append(number))
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in come:
            signal.raise_signal(number)


def _ends() -> dict[int, Any]:
    """The signals that end the process, and what each does; not those that are ignored."""
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # a system has three of the four
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    handlers = {number: signal.getsignal(number) for number in numbers}
    return {key: how for key, how in handlers.items() if how not in (None, signal.SIG_IGN)}
