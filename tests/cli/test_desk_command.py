"""`minutes desk`: what it says, what it opens, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from terminal import posix

from minutes_kit.cli import minutes
from minutes_kit.cli.commands import desk as command
from minutes_kit.files import FileError
from minutes_kit.problems import Failure
from minutes_kit.web import desktop, server


class Server:
    """In the place of a server, one that ends at once."""

    error: BaseException | None = None

    def __init__(self, desk: Any, port: int, report: Callable[[Exception], object]) -> None:
        self.asked = desk.folder, desk.language, port
        self.report = report
        self.tickets = count(1)
        made.append(self)

    def address(self) -> str:
        """Another address each time."""
        return address_of(next(self.tickets))

    def run(self, ready: Callable[[], None]) -> None:
        """End, or fail."""
        ready()
        if self.error:
            raise self.error


def address_of(ticket: int) -> str:
    return f"http://127.0.0.1:8123/open?ticket={ticket}"


made: list[Server] = []


@pytest.fixture(autouse=True)
def shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The addresses that are shown in a browser; no server runs."""
    shown: list[str] = []
    made.clear()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Server, "error", None)
    monkeypatch.setattr(server, "Server", Server)
    monkeypatch.setattr(server, "running", lambda _: None)
    monkeypatch.setattr(desktop, "show", lambda address, _: shown.append(address))
    monkeypatch.setattr("minutes_kit.web.bundle.found", Path)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")
    return shown


def desk(*arguments: object) -> Result:
    return CliRunner().invoke(minutes, ["desk", *map(str, arguments)])


def test_the_page_of_the_current_folder_is_shown(shown: list[str], tmp_path: Path) -> None:
    Path("a.txt").touch()
    answer = desk()
    closed = f"De pagina is gesloten. Wat u bewaarde, staat in {tmp_path}."
    assert answer.output == f"De pagina staat op {address_of(1)}\n{closed}\n"
    assert (answer.exit_code, shown) == (0, [address_of(2)])
    assert made[0].asked == (tmp_path.resolve(), "nl", 0)
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_without_a_browser_only_the_address_is_told(shown: list[str]) -> None:
    assert desk("--no-browser", "--port", 8080).exit_code == 0
    assert (shown, made[0].asked[2]) == ([], 8080)


def test_a_new_folder_has_an_example(tmp_path: Path) -> None:
    for folder in ("new/inner", "new/inner"):
        assert desk(folder).exit_code == 0
    assert [one.name for one in Path("new/inner").iterdir()] == ["verslag.yaml"]
    assert CliRunner().invoke(minutes, ["check", "new"]).exit_code == 0


def test_a_second_start_shows_the_page_that_runs(
    shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tickets = map(address_of, count(1))
    running = SimpleNamespace(address=lambda: next(tickets))
    monkeypatch.setattr(server, "running", lambda _: running)
    answer = desk()
    assert answer.output == f"De pagina staat op {address_of(1)}\n"
    assert (answer.exit_code, shown, made) == (0, [address_of(2)], [])


def test_ctrl_c_is_the_usual_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Server, "error", KeyboardInterrupt())
    answer = desk()
    assert answer.exit_code == 0
    assert "De pagina is gesloten." in answer.output


def test_without_the_extra_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for lacking in ("starlette", "uvicorn", "watchfiles"):
        monkeypatch.setattr(command, "find_spec", lambda name, no=lacking: name != no)
        answer = desk()
        assert answer.exit_code == 1
        assert "minutes-kit[desk]" in answer.output
        assert made == []
    assert find_spec("starlette")


def test_without_the_files_of_the_page_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacks() -> None:
        raise Failure("E406")  # any code

    monkeypatch.setattr("minutes_kit.web.bundle.found", lacks)
    answer = desk()
    assert answer.exit_code == 1
    assert "E406" in answer.output


def test_a_port_that_is_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(server, "Server", taken)
    answer = desk("--port", "8080")
    assert answer.exit_code == 1
    assert answer.output.startswith("Poort 8080 kan niet gebruikt worden")


@pytest.mark.parametrize("port", ["0", "80", "1023", "65536", "x", "-1", "9" * 5000, "²"])
def test_what_is_no_port_is_told(port: str) -> None:
    answer = desk("--port", port)
    assert answer.exit_code == 2
    assert "is geen poort" in answer.output


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    Path("a.yaml").touch()
    answer = desk("a.yaml")
    assert answer.exit_code == 2
    assert "‘a.yaml’ is geen map" in answer.output


def test_a_folder_that_cannot_be_made_is_told() -> None:
    Path("a").touch()
    answer = desk("a/b")
    assert (answer.exit_code, "E403" in answer.output) == (1, True)


def test_files_are_opened_as_the_system_does(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    command._launch(Path("a.docx"))
    assert opened == ["a.docx"]


def test_a_file_that_nothing_opens_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click, "launch", lambda _: 1)
    with pytest.raises(FileError, match="E448"):
        command._launch(Path("a.docx"))


def test_what_nobody_foresaw_is_told_and_the_page_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    command._report(ZeroDivisionError("odd"))
    assert capsys.readouterr().err.startswith("Er ging iets onverwachts mis")


def test_the_page_is_put_among_the_programs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    entries: list[Any] = []
    monkeypatch.setattr(desktop, "add_entry", lambda entry, *_: entries.append(entry))
    Path("a.txt").touch()
    answer = desk("--shortcut")
    assert answer.output == f"‘Verslagen’ staat nu bij uw programma’s en opent {tmp_path}.\n"
    assert entries == [desktop.Entry("Verslagen", sys.executable, tmp_path.resolve())]
    assert made == []


def test_where_it_cannot_be_put_there_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(desktop, "add_entry", fails)
    answer = desk("--shortcut")
    assert answer.exit_code == 1
    assert "minutes desk" in answer.output


@posix
def test_it_runs_and_ends_at_ctrl_c(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state"), "LANG": "en_GB.UTF-8"}
    start = (
        "import sys, pathlib; from minutes_kit.web import bundle; bundle.found = pathlib.Path; "
        "sys.argv = ['minutes', 'desk', 'notes', '--no-browser']; "
        "from minutes_kit.cli import main; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", start],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        address = process.stdout.readline()
        assert re.search(r"http://127\.0\.0\.1:\d+/open\?ticket=[\w-]{43}$", address.strip())
        (record,) = (tmp_path / "state/minutes-kit").iterdir()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert out.strip().startswith("The page is closed.")
    assert not record.exists()
