"""Nobody but the desk's own page is answered, and every answer has what keeps that page safe."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from desk_client import HOST, KEY, OWN, client
from starlette.testclient import TestClient

from minutes_kit.files import MAX_FILE
from minutes_kit.web.api import CALLS
from minutes_kit.web.guard import HEADERS, Key

NOTES = "titel: Overleg\ndatum: 20/11/2025\n"
JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desk")
    (path / "a.yaml").write_text(NOTES, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def page(folder: Path) -> TestClient:
    return client(folder)


@pytest.fixture
def stranger(page: TestClient) -> TestClient:
    """Somebody without the cookie."""
    return TestClient(page.app, HOST, follow_redirects=False)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_the_page_is_answered(page: TestClient, name: str) -> None:
    host = f"{name}:{KEY.port}"
    own = {"host": host, "origin": f"http://{host}", "sec-fetch-site": "same-origin"}
    assert page.get("/api/folder", headers=own).status_code == 200


HOSTILE = [
    {"host": "evil.example"},
    {"host": f"evil.example:{KEY.port}"},  # by a name that leads here (DNS rebinding)
    {"host": "127.0.0.1"},
    {"host": "127.0.0.1:80"},
    {"host": f"127.0.0.1:{KEY.port}."},
    {"host": f"127.0.0.1.:{KEY.port}"},
    {"host": f"localhost.evil.example:{KEY.port}"},
    {"host": f"[::1]:{KEY.port}"},
    {"host": ""},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": ""},
    {"origin": "http://127.0.0.1"},
    {"origin": "http://127.0.0.1:1"},
    {"origin": f"https://127.0.0.1:{KEY.port}"},
    {"origin": f"http://127.0.0.1:{KEY.port}.evil.example"},
    {"origin": f"http://evil.example:{KEY.port}"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "x"},
    {"cookie": ""},
    {"cookie": f"{KEY.cookie}="},
    {"cookie": f"{KEY.cookie}={KEY.token}"},
    {"cookie": f"{KEY.cookie}={KEY.proof('page')}"},
    {"cookie": f"{KEY.cookie}={KEY.proof('cookie')}x"},
    {"cookie": f"{KEY.cookie}={KEY.proof('cookie')[:-1]}"},
    {"cookie": f"{KEY.cookie}={'é' * 40}".encode().decode("latin-1")},
    {"cookie": f"minutes_desk_1={KEY.proof('cookie')}"},
    {"cookie": KEY.proof("cookie")},
]


@pytest.mark.parametrize(
    "headers", HOSTILE, ids=lambda one: "{}={}".format(*next(iter(one.items())))
)
def test_a_stranger_can_read_and_write_nothing(
    page: TestClient, folder: Path, headers: dict[str, str]
) -> None:
    sent = [
        (name.encode(), value.encode("latin-1")) for name, value in (OWN | JSON | headers).items()
    ]
    asked: list[tuple[str, str, Any]] = [
        (one.method, one.path, {"name": "a.yaml"}) for one in CALLS
    ]
    asked += [("GET", "/", None), ("GET", "/api/events", None), ("OPTIONS", "/api/notes", None)]
    for method, path, body in asked:
        answer = page.request(method, path, headers=sent, json=body)
        assert (answer.status_code, answer.content) == (403, b""), (method, path)
        assert HEADERS.items() <= answer.headers.items()
        assert "access-control-allow-origin" not in answer.headers
    assert [one.name for one in folder.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("shown", ["", KEY.token, KEY.proof("cookie"), f"{KEY.proof('page')}x"])
def test_the_cookie_alone_calls_nothing(page: TestClient, shown: str) -> None:
    for call in CALLS:
        sent = {"content-type": JSON["content-type"], "desk-page": shown}
        assert page.request(call.method, call.path, headers=sent).status_code == 403, call.path
    sent = {"desk-page": shown}
    assert page.get(f"/api/events?page={shown}", headers=sent).status_code == 403
    assert page.get("/bundle/x", headers=sent).status_code == 404


def test_only_the_stream_of_events_shows_in_its_path_what_the_page_has(
    stranger: TestClient,
) -> None:
    asked = f"/api/folder?page={KEY.proof('page')}"
    assert stranger.get(asked, headers={"cookie": OWN["cookie"]}).status_code == 403


def test_two_hosts_are_none(page: TestClient) -> None:
    twice = [("host", f"127.0.0.1:{KEY.port}"), ("host", "evil.example"), *OWN.items()]
    assert page.get("/api/folder", headers=twice).status_code == 403


def expect(page: TestClient, ticket: str) -> str:
    """The path by which a new ticket opens the page."""
    path = KEY.address(ticket).removeprefix(HOST)
    answer = page.put(f"{path}&proof={KEY.proof('asks', ticket)}", headers=JSON)
    assert (answer.status_code, answer.content) == (201, b"")
    assert KEY.proves(answer.headers["proof"], "answers", ticket)
    return path


def test_a_ticket_opens_the_page_with_a_cookie(page: TestClient, stranger: TestClient) -> None:
    answer = stranger.get(expect(page, "t1"))
    place = f"/#page={KEY.proof('page')}"
    assert (answer.status_code, answer.headers["location"], answer.content) == (303, place, b"")
    cookie = f"{KEY.cookie}={KEY.proof('cookie')}; HttpOnly; SameSite=Strict; Path=/"
    assert answer.headers["set-cookie"] == cookie
    assert HEADERS.items() <= answer.headers.items()


def test_a_ticket_is_good_for_once_but_who_was_let_in_may_reload(
    page: TestClient, stranger: TestClient
) -> None:
    path = expect(page, "t2")
    assert stranger.head(path).status_code == 403  # and it is not used up
    for method in ("HEAD", "POST"):
        assert page.request(method, path, headers=JSON).status_code == 405
    assert stranger.get(path).status_code == 303
    stranger.cookies.clear()
    assert stranger.get(path).status_code == 403
    answer = page.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "proofs",
    [
        [],
        [""],
        [KEY.token],
        [KEY.proof("asks", "t2")],
        [KEY.proof("answers", "t3")],
        [Key(KEY.port, "x").proof("asks", "t3")],
        [KEY.proof("asks", "t3")] * 2,
        ["\u00e9"],
    ],
)
def test_only_who_knows_the_secret_makes_tickets(
    page: TestClient, stranger: TestClient, proofs: list[str]
) -> None:
    for asking in (stranger, page):
        answer = asking.put("/open", headers=JSON, params={"ticket": "t3", "proof": proofs})
        assert (answer.status_code, "proof" in answer.headers) == (403, False)
    assert page.put("/open?ticket=t3").status_code == 415
    assert stranger.get("/open?ticket=t3").status_code == 403


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("", {}),
        ("?ticket=", {}),
        ("?ticket=x", {}),
        (f"?ticket={KEY.token}", {}),  # the cookie's secret is none
        (f"?token={KEY.token}", {}),
        ("?ticket=t4&ticket=x", {}),
        ("?ticket=%ff%00", {}),
        ("?ticket=t4", {"host": "evil.example"}),
        ("?ticket=t4", {"origin": "https://evil.example"}),
        ("?ticket=t4", {"sec-fetch-site": "cross-site"}),
    ],
)
def test_nothing_else_opens_it(
    page: TestClient, stranger: TestClient, query: str, headers: dict[str, str]
) -> None:
    expect(page, "t4")
    answer = stranger.get(f"/open{query}", headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "json"]
)
def test_what_a_form_of_another_page_could_send_is_refused(page: TestClient, kind: str) -> None:
    sent = b'{"name": "a.yaml", "text": ""}'
    answer = page.post("/api/check", content=sent, headers={"content-type": kind})
    assert (answer.status_code, answer.content) == (415, b"")


def test_json_may_name_its_encoding(page: TestClient) -> None:
    sent = b'{"name": "a.yaml", "text": ""}'
    kind = {"content-type": "Application/JSON; charset=utf-8"}
    assert page.post("/api/check", content=sent, headers=kind).status_code == 200


@pytest.mark.parametrize("length", [str(MAX_FILE + 1), "9" * 5000])
def test_a_body_that_is_said_to_be_too_long_is_refused(page: TestClient, length: str) -> None:
    headers = JSON | {"content-length": length}
    assert page.post("/api/check", content=b"", headers=headers).status_code == 413


def test_a_body_that_turns_out_too_long_is_refused(
    page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutes_kit.web.api.MAX_FILE", 10)
    sent = iter([b'{"name": "a', b'.yaml", "text": ""}'])
    assert page.post("/api/check", content=sent, headers=JSON).status_code == 413


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/folder", 200),
        ("GET", "/nowhere", 404),
        ("GET", "/bundle/../server.py", 404),
        ("GET", "/bundle/%2e%2e%2fserver.py", 404),
        ("GET", "/bundle/..%5cserver.py", 404),
        ("GET", "/bundle/server.py", 404),
        ("GET", "/bundle/", 404),
        ("PUT", "/api/folder", 405),
        ("GET", "/api/notes?name=b.yaml", 404),
        ("GET", "/api/notes", 400),
    ],
)
def test_every_answer_has_the_headers(
    page: TestClient, method: str, path: str, status: int
) -> None:
    answer = page.request(method, path, headers=JSON)
    assert answer.status_code == status
    assert HEADERS.items() <= answer.headers.items()
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]


def test_what_nobody_foresaw_is_told_to_the_terminal_and_not_to_the_page(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("a secret of ours")

    monkeypatch.setattr("minutes_kit.web.folder.plan", fails)
    told: list[Exception] = []
    answer = client(folder, report=told.append).get("/api/folder")
    assert (answer.status_code, answer.json()) == (500, {"problems": []})
    assert HEADERS.items() <= answer.headers.items()
    assert [type(one) for one in told] == [ZeroDivisionError]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"{",
        b"[]",
        b'{"name": 1}',
        b'{"name": "a.yaml"}',
        b'{"x": ' + b"[" * 100_000,
        b"\xff",
        b'{"name": "\xff", "text": ""}',
        b'{"name": "a.yaml", "text": "\\ud800"}',
    ],
)
def test_what_is_no_such_json_is_refused(page: TestClient, sent: bytes) -> None:
    answer = page.post("/api/check", content=sent, headers=JSON)
    assert (answer.status_code, answer.json()) == (400, {"problems": []})
