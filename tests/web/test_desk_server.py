"""The server as it runs: on this computer alone, one for a folder, gone when it ends."""

from __future__ import annotations

import errno
import http.client
import http.server
import json
import os
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import ClassVar, NamedTuple

import pytest
from terminal import posix

from minutes_kit.owners import keep
from minutes_kit.web import server
from minutes_kit.web.folder import Desk
from minutes_kit.web.guard import HEADERS, Key


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's folder for what programs remember."""
    folder = tmp_path_factory.mktemp("state")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("platformdirs.user_state_path", lambda name, appauthor: folder / name)
        yield folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("notes").resolve()
    (folder / "a.yaml").write_text("titel: Overleg\ndatum: 20/11/2025\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def serving(state: Path, folder: Path) -> Iterator[server.Server]:
    """A server that runs."""
    made = server.Server(Desk(folder, "nl", str), 0, print)
    thread = threading.Thread(target=made.run, daemon=True)
    thread.start()
    while not made.uvicorn.started and thread.is_alive():
        thread.join(0.01)
    yield made
    made.uvicorn.end()
    thread.join(20)
    assert not thread.is_alive()
    assert server.running(folder) is None
    assert [*(state / "minutes-kit").iterdir()] == []


class Answer(NamedTuple):
    """The answer to a call."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(key: Key, path: str, **headers: str) -> Answer:
    with closing(http.client.HTTPConnection("127.0.0.1", key.port, timeout=20)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, told, answer.read())


def test_a_browser_is_let_in_by_the_address(serving: server.Server) -> None:
    key = serving.key
    address = serving.address()
    assert key.token not in address
    answer = ask(key, address.removeprefix(f"http://127.0.0.1:{key.port}"))
    assert answer.status == 303
    cookie = answer.headers["set-cookie"].partition(";")[0]
    shown = answer.headers["location"].partition("=")[2]
    answer = ask(key, "/api/folder", **{"cookie": cookie, "desk-page": shown})
    assert answer.status == 200
    assert json.loads(answer.body)["files"][0]["name"] == "a.yaml"
    assert HEADERS.items() <= answer.headers.items()
    assert "server" not in answer.headers


def test_others_are_not(serving: server.Server) -> None:
    assert ask(serving.key, "/api/folder").status == 403
    assert ask(serving.key, "/open?ticket=x").status == 403


def test_it_listens_on_this_computer_alone(serving: server.Server) -> None:
    assert serving.socket.getsockname()[0] == "127.0.0.1"


def test_a_second_start_finds_the_first(serving: server.Server, folder: Path) -> None:
    assert server.running(folder.parent) is None
    known = server.running(folder)
    assert known
    assert known.key == serving.key
    path = known.address().removeprefix(f"http://127.0.0.1:{known.port}")
    assert [ask(serving.key, path).status for _ in range(2)] == [303, 403]


class Believing(http.server.BaseHTTPRequestHandler):
    """What says yes to all, at the port of a server that is gone."""

    heard: ClassVar[list[str]] = []

    def do_PUT(self) -> None:
        """Believe who asks."""
        self.heard.append(f"{self.requestline} {self.headers}")
        self.send_response(http.HTTPStatus.CREATED)
        self.send_header("proof", self.path.partition("proof=")[2])
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_another_program_at_the_port_learns_nothing_and_is_not_believed(
    state: Path, tmp_path: Path
) -> None:
    record = server.record_of(tmp_path)
    assert record
    with http.server.HTTPServer(("127.0.0.1", 0), Believing) as other:
        threading.Thread(target=other.handle_request, daemon=True).start()
        keep(record, json.dumps({"port": other.server_port, "token": "secret"}).encode())
        assert server.running(tmp_path) is None
    record.unlink()
    (heard,) = Believing.heard
    assert heard.startswith("PUT /open?ticket=")
    assert "secret" not in heard


def test_a_folder_has_the_same_port_again_if_it_is_free(tmp_path: Path) -> None:
    ports = []
    for _ in range(2):
        made = server.Server(Desk(tmp_path, "nl", str), 0, print)
        other = server.Server(Desk(tmp_path, "nl", str), 0, print)
        ports.append(made.key.port)
        assert other.key.port not in (0, made.key.port)
        made.socket.close()
        other.socket.close()
    assert ports[0] == ports[1]


def test_secrets_are_long_and_never_the_same(serving: server.Server, folder: Path) -> None:
    other = server.Server(Desk(folder, "nl", str), 0, print)
    other.socket.close()
    assert other.key.token != serving.key.token
    assert len(other.key.token) >= 43  # 32 bytes in base 64


def test_a_port_that_is_taken_is_an_error(serving: server.Server, folder: Path) -> None:
    with pytest.raises(OSError, match=str(errno.EADDRINUSE)):
        server.Server(Desk(folder, "nl", str), serving.key.port, print)


@posix
def test_only_the_user_can_read_how_it_is_opened(
    serving: server.Server, folder: Path, state: Path
) -> None:
    record = server.record_of(folder)
    assert record
    assert record.parent == state / "minutes-kit"
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    assert stat.S_IMODE(record.parent.stat().st_mode) == 0o700


@posix
def test_what_others_may_have_written_is_not_believed(serving: server.Server, folder: Path) -> None:
    record = server.record_of(folder)
    assert record
    record.chmod(0o622)
    assert server.running(folder) is None
    record.chmod(0o600)
    assert server.running(folder)


def test_what_is_told_of_a_server_that_is_gone_is_not_believed(
    serving: server.Server, tmp_path: Path
) -> None:
    record = server.record_of(tmp_path)
    assert record
    token = serving.key.token
    for told in (
        b"",
        b"{",
        b'{"port": 1}',
        b"[]",
        json.dumps({"port": 1, "token": token}).encode(),
    ):
        record.write_bytes(told)
        record.chmod(0o600)
        assert server.running(tmp_path) is None
    other = {"port": serving.key.port, "token": token[::-1]}  # one with another secret is there
    record.write_text(json.dumps(other), encoding="utf-8")
    assert server.running(tmp_path) is None
    os.unlink(record)
