"""The `minutes` command in a process that is forked of one that has loaded all of it.

Hundreds of tests would load the same, which takes longer than what most of them look at.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import socket
import sys
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from subprocess import DEVNULL, PIPE, STDOUT, CompletedProcess, Popen
from tempfile import TemporaryFile
from typing import IO, Any

import minutes_kit
from minutes_kit.cli import main
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_problems

POSSIBLE = hasattr(os, "fork")
OPTIONS = {"stdin", "stdout", "stderr"}
_STATUS = 64  # bytes, and more than any takes
_LONGEST = 120  # seconds


def run(
    arguments: list[str],
    environment: dict[str, str],
    *,
    stdin: Any = DEVNULL,
    stdout: Any = PIPE,
    stderr: Any = PIPE,
) -> CompletedProcess[str]:
    """What `subprocess.run` gives of the command, with its environment and streams."""
    with ExitStack() as files:
        asked, said, told = (files.enter_context(TemporaryFile()) for _ in range(3))
        nothing = files.enter_context(open(os.devnull, "rb"))
        asked.write(json.dumps([arguments, environment, os.getcwd()]).encode())
        asked.seek(0)
        typed = nothing if stdin == DEVNULL else stdin
        output = said if stdout == PIPE else stdout
        errors = {PIPE: told, STDOUT: output}.get(stderr, stderr)
        code = _ended([_number(one) for one in (asked, typed, output, errors)])
        return CompletedProcess(arguments, code, _all_of(said), _all_of(told))


def _number(file: Any) -> int:
    return file if isinstance(file, int) else int(file.fileno())


def _all_of(file: IO[bytes]) -> str:
    """What stands in a file, with line ends as a pipe of text gives them."""
    file.seek(0)
    return file.read().decode().replace("\r\n", "\n")


def _ended(files: list[int]) -> int:
    """The code with which the command ends, or the number of the signal that ended it, below 0."""
    server = _server()
    socket.send_fds(server, [b"."], files)
    return int(server.recv(_STATUS))


@cache
def _server() -> socket.socket:
    """The way to the process of which others are forked; it ends with this one."""
    here, there = socket.socketpair()
    command = [sys.executable, "-X", "utf8", __file__]
    environment = os.environ | {"PYTHONWARNINGS": "error"}
    with there:
        server = Popen(command, stdin=there.fileno(), env=environment)
    here.settimeout(_LONGEST)
    atexit.register(server.wait)
    atexit.register(here.close)  # is called first
    return here


def serve() -> None:
    """Fork a process for each that is asked for, and return in that."""
    _load()
    gc.freeze()  # what is looked through for garbage is copied
    with socket.socket(fileno=os.dup(0)) as asking:
        while files := socket.recv_fds(asking, 1, 4)[1]:
            process = os.fork()
            if not process:
                _begin(*files)
                return
            for file in files:
                os.close(file)
            status = os.waitpid(process, 0)[1]
            asking.send(str(os.waitstatus_to_exitcode(status)).encode())
    sys.exit()


def _load() -> None:
    """Load all modules, and the words of each language."""
    for one in walk_packages(minutes_kit.__path__, "minutes_kit."):
        if not one.name.endswith("__main__"):
            import_module(one.name)
    for code in codes():
        load(code)
        load_problems(code)


def _begin(asked: int, *streams: int) -> None:
    """Make this process one as it is asked for."""
    with open(asked, encoding="utf-8") as file:
        arguments, environment, folder = json.load(file)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding="utf-8", closefd=False)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["minutes", *arguments]


if __name__ == "__main__":
    serve()
    try:
        main()
    except SystemExit as ended:
        os._exit(int(ended.code or 0))  # to take down all that is loaded takes longer than most
