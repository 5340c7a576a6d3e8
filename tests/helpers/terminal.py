"""The `minutes` command in a process of its own, on pipes or on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import forked
import pytest

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals and pipes")


class Answer:
    """What a command said, and how it ended."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.out, self.err, self.code = done.stdout, done.stderr, done.returncode


def run(*arguments: object, before: str = "", fresh: bool = False, **options: Any) -> Answer:
    """The answer of the command, in a process of its own; `before` is run in it first.

    A `fresh` process, one that has a `before` and one with more options than those of streams have
    loaded nothing yet, as that of a user; others are `forked`.
    """
    call = [*map(str, arguments)]
    plain = {"PYTHONWARNINGS": "error", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "C"}
    environment = {**os.environ, **plain, **options.pop("env", {})}
    if forked.POSSIBLE and not fresh and not before and options.keys() <= forked.OPTIONS:
        return Answer(forked.run(call, environment, **options))
    start = "import sys; sys.argv[0] = 'minutes'; from minutes_kit.cli import main; main()"
    command = [sys.executable, "-X", "utf8", "-c", f"{before}\n{start}", *call]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "check": False} | options
    return Answer(subprocess.run(command, encoding="utf-8", env=environment, **options))


def gone(process: int) -> bool:
    """Whether a process is no more, or ends within seconds."""
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{process}/stat")
        if status.exists() and " Z " in status.read_text("utf-8"):
            return True
        time.sleep(0.05)
    return False


def on_terminal(*arguments: str, typed: str = "", **options: Any) -> str:
    """What the command shows on a terminal, where `typed` is typed."""
    import pty

    main, other = pty.openpty()
    os.write(main, typed.encode())
    run(*arguments, **{"stdin": other, "stdout": other, "stderr": other} | options)
    os.close(other)
    shown = b""
    while piece := _piece(main):
        shown += piece
    os.close(main)
    return shown.decode()


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""
