"""A desk to be asked in this process: without a port, a browser or a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from starlette.testclient import TestClient

from minutes_kit.web.api import application
from minutes_kit.web.events import Pages
from minutes_kit.web.folder import Desk
from minutes_kit.web.guard import Guard, Key

KEY = Key(8123, "s" * 40)
HOST = f"http://127.0.0.1:{KEY.port}"
OWN = {"cookie": f"{KEY.cookie}={KEY.proof('cookie')}", "desk-page": KEY.proof("page")}


def client(
    folder: Path,
    *,
    launch: Callable[[Path], object] = str,
    report: Callable[[Exception], object] = str,
) -> TestClient:
    """Who asks the desk of a folder, as its page."""
    desk = Desk(folder.resolve(), "nl", launch)
    app = Guard(application(desk, Pages(desk, lambda: None, report), report), KEY)
    asking = TestClient(app, HOST, raise_server_exceptions=False, follow_redirects=False)
    asking.headers.update(OWN)
    return asking
