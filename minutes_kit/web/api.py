"""The calls of the page: which there are, what each takes, and how its answer goes back."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from json import dumps
from typing import Any, Literal, NamedTuple

from msgspec import MsgspecError, Struct, convert, json
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from minutes_kit.files import MAX_FILE, FileError, read
from minutes_kit.languages.folder import codes, table
from minutes_kit.notes.schema import schema_file
from minutes_kit.problems import Failure, MinutesError
from minutes_kit.web import actions, document, folder, mail, notes
from minutes_kit.web.bundle import found
from minutes_kit.web.events import Pages
from minutes_kit.web.folder import Desk, Refused

_TYPES = {  # as the system may have others for them, and the page would then refuse its own files
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_FILE = re.compile(r"[A-Za-z0-9_-]+(\.[a-z]+)")
_JSON = "application/json"
Queue = Literal["text", "folder", "work"]
"""What is done one after the other: what is quick, the list of all notes, and what takes long."""


class InLanguage(Struct):
    """What is asked of a language."""

    language: str


class Call(NamedTuple):
    """A call: what it takes and what is done, and in which queue; the others do not wait for it."""

    method: str
    path: str
    takes: type[Struct]
    does: Callable[[Desk, Any], object]
    queue: Queue
    gives: str = _JSON  # the media type of what is done


def words(_: Desk, asked: InLanguage) -> object:
    """The words of the page in a language; raises Refused where that is none of ours."""
    return table(_known(asked), "desk.toml")


def schema(_: Desk, asked: InLanguage) -> bytes:
    """The JSON Schema of notes in a language; raises Refused where that is none of ours."""
    return schema_file(_known(asked)).read_bytes()


def _known(asked: InLanguage) -> str:
    """The code of a language."""
    if asked.language not in codes():
        raise Refused(404)
    return asked.language


CALLS = (
    Call("GET", "/words.json", InLanguage, words, "text"),
    Call("GET", "/schema.json", InLanguage, schema, "text"),
    Call("GET", "/api/desk", folder.Nothing, folder.facts, "text"),
    Call("GET", "/api/folder", folder.ForSome, folder.listed, "folder"),
    Call("GET", "/api/file", folder.Named, folder.listed_one, "text"),
    Call("GET", "/api/notes", folder.Named, notes.opened, "text"),
    Call("PUT", "/api/notes", notes.Saved, notes.saved, "text"),
    Call("POST", "/api/check", notes.Text, notes.checked, "text"),
    Call("POST", "/api/mend", notes.Slip, notes.mended, "text"),
    Call("POST", "/api/page", notes.Text, document.shown, "text"),
    Call("POST", "/api/build", actions.BuildRequest, actions.build, "work"),
    Call("POST", "/api/pdf", folder.Named, actions.pdf, "work"),
    Call("POST", "/api/exact", notes.Text, actions.exact, "work", "application/pdf"),
    Call("GET", "/api/recipients", folder.Named, mail.recipients, "work"),
    Call("POST", "/api/book", mail.BookRequest, mail.booked, "work"),
    Call("POST", "/api/draft", mail.DraftRequest, mail.draft, "work"),
    Call("POST", "/api/send", mail.SendRequest, mail.send, "work"),
    Call("POST", "/api/open", actions.OpenRequest, actions.launched, "text"),
    Call("POST", "/api/new", actions.NewRequest, actions.begun, "text"),
    Call("POST", "/api/update", actions.UpdateRequest, actions.update, "work"),
)
"""All calls but those for the files of the page, and for what it is told."""


def application(desk: Desk, pages: Pages, report: Callable[[Exception], object]) -> Starlette:
    """The application behind the guard; `report` is told of what nobody foresaw."""
    turns = {call.queue: asyncio.Lock() for call in CALLS}

    async def unforeseen(_: Request, error: Exception) -> Response:
        report(error)
        return _answer({"problems": []}, 500)

    async def events(_: Request) -> Response:
        return StreamingResponse(pages.stream(), media_type="text/event-stream")

    routes = [Route(c.path, _endpoint(c, desk, turns[c.queue]), methods=[c.method]) for c in CALLS]
    routes += [
        Route("/api/events", events),
        Route("/bundle/{name}", _file),
        Route("/", _file),
    ]
    refused: dict[Any, Any] = {HTTPException: _no_call, Exception: unforeseen}
    return Starlette(routes=routes, exception_handlers=refused)


def _endpoint(
    call: Call, desk: Desk, turn: asyncio.Lock
) -> Callable[[Request], Awaitable[Response]]:
    """What answers a call."""

    async def endpoint(request: Request) -> Response:
        try:
            asked = await _asked(call, request)
            async with turn:
                done = await asyncio.to_thread(call.does, desk, asked)
            return _answer(done, kind=call.gives)
        except Refused as refused:
            return _answer(refused.answer, refused.status)
        except (FileError, MinutesError) as error:
            return _answer({"problems": desk.worded(error)}, 422)

    return endpoint


async def _asked(call: Call, request: Request) -> Struct:
    """What a call asks; raises Refused where that is not what it takes."""
    try:
        if call.method == "GET":
            return convert(dict(request.query_params), call.takes, strict=False)
        return json.decode(await _body(request), type=call.takes)
    except (MsgspecError, UnicodeDecodeError) as error:
        raise Refused(400) from error


async def _body(request: Request) -> bytes:
    """The body of a call; raises Refused where it is longer than any file may be."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FILE:
            raise Refused(413)
    return bytes(body)


def _answer(said: object, status: int = 200, kind: str = _JSON) -> Response:
    """An answer of a media type: bytes as they are, none without content, all else as JSON."""
    if said == b"":
        return Response(status_code=204)
    content = said if isinstance(said, bytes) else _encoded(said)
    return Response(content, status, media_type=kind)


def _encoded(said: object) -> bytes:
    """An answer as JSON, also with names of files and folders that are no text."""
    try:
        return json.encode(said)
    except UnicodeEncodeError:
        return dumps(said).encode()


async def _file(request: Request) -> Response:
    """A file of the page."""
    name = request.path_params.get("name", "index.html")
    known = _FILE.fullmatch(name)
    if known is None or known[1] not in _TYPES:
        return _answer({"problems": []}, 404)
    try:
        return Response(read(found() / name, MAX_FILE), media_type=_TYPES[known[1]])
    except Failure:
        return _answer({"problems": []}, 404)


async def _no_call(_: Request, error: HTTPException) -> Response:
    """That there is no such call."""
    return _answer({"problems": []}, error.status_code)
