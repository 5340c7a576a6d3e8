"""What an editor shows: yaml-language-server, which VS Code runs, spoken to over its pipes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from folders import TESTS
from judges import program

SERVER = str(TESTS / "node_modules/.bin/yaml-language-server")
SETTINGS = {
    "yaml": {"completion": True, "hover": True, "validate": True, "schemaStore": {"enable": False}}
}


class Flag(NamedTuple):
    """What the editor underlines: line and column from 1, and what it says of it."""

    line: int
    column: int
    message: str


class Editor:
    """A language server, and the files that were opened in it; `with` ends it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.process = subprocess.Popen(
            [program(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.request("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self.notify("initialized")
        self.notify("workspace/didChangeConfiguration", settings=SETTINGS)

    def __enter__(self) -> Editor:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    # ------------------------------------------------------------- the editor

    def open(self, text: str, path: Path | None = None) -> list[Flag]:
        """Open a text as if it were a file; what the editor flags in it, from top to bottom."""
        uri = self.uri(path)
        document = {"uri": uri, "version": 1, "languageId": "yaml", "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        while uri not in self.diagnostics:
            self.receive()
        return sorted(map(_flag, self.diagnostics[uri]))

    def uri(self, path: Path | None = None) -> str:
        """The address of a file, or of the next one that has no name."""
        return (path or self.folder / f"{len(self.diagnostics)}.yaml").as_uri()

    def complete(self, text: str) -> dict[str, str]:
        """What the editor offers where `‸` stands in a text, with what it says of it."""
        return {one["label"]: _text(one.get("documentation")) for one in self.completions(text)}

    def insert(self, text: str) -> dict[str, str]:
        """What the editor writes for each thing that it offers; `$1` is where one types on."""
        return {one["label"]: one["textEdit"]["newText"] for one in self.completions(text)}

    def completions(self, text: str) -> list[dict[str, Any]]:
        """What the server offers at the place of `‸`."""
        found: dict[str, list[dict[str, Any]]] = self.at_caret("textDocument/completion", text)
        return found["items"]

    def hover(self, text: str) -> str:
        """What the editor shows of the word that `‸` stands in."""
        return _text((self.at_caret("textDocument/hover", text) or {}).get("contents"))

    def at_caret(self, method: str, text: str) -> Any:
        """The server's answer about the place of `‸` in a text."""
        before, _, after = text.partition("‸")
        uri = self.uri()
        self.open(before + after)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self.request(method, textDocument={"uri": uri}, position=position)

    # ------------------------------------------------------------- the protocol

    def request(self, method: str, **params: object) -> Any:
        """The server's answer to a request."""
        self.send({"id": method, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == method and "method" not in message:
                return message["result"]

    def notify(self, method: str, **params: object) -> None:
        """Tell the server something."""
        self.send({"method": method, "params": params})

    def send(self, message: dict[str, Any]) -> None:
        """Send one message."""
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        """The next message; what the server asks of the editor is answered with nothing."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has stopped"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        return message


def _flag(diagnostic: dict[str, Any]) -> Flag:
    start = diagnostic["range"]["start"]
    return Flag(start["line"] + 1, start["character"] + 1, diagnostic["message"])


def _text(said: Any) -> str:
    """What the server says, in either of its forms."""
    return str(said["value"] if isinstance(said, dict) else said or "")
