"""Which settings count: one source says the server, and others may say who sends."""

from __future__ import annotations

from pathlib import Path

import pytest
from owned import ONLY_POSIX, SOMEBODY, unlike
from settings_files import HOST, WHO, settle, write

from minutes_kit.languages.locale import load
from minutes_kit.mail.server.settings import Chosen, Settings, read_settings
from minutes_kit.problems import MinutesError

NL = load("nl")


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user without settings of her own."""
    return settle(monkeypatch, tmp_path / "own")


def chosen(folder: Path, text: str = "", **environment: str) -> Chosen:
    """What counts beside a project's file and in an environment."""
    if text:
        write(folder / "minutes.toml", f"[mail]\n{text}")
    variables = {f"MINUTES_SMTP_{key.upper()}": value for key, value in environment.items()}
    return read_settings(folder, NL, variables)


def read(folder: Path, text: str, **environment: str) -> Settings:
    return chosen(folder, text, **environment).settings


def refused(folder: Path, text: str, **environment: str) -> list[tuple[str, str, int]]:
    """The codes of what is wrong, with file and line."""
    with pytest.raises(MinutesError) as caught:
        chosen(folder, text, **environment)
    return [(one.code, Path(one.file).name, one.line) for one in caught.value.problems]


# Which one counts.


def test_a_file_holds_all_settings(tmp_path: Path) -> None:
    text = f'{WHO}port = 2525\nsecurity = "tls"\nuser = "an"\nsender_name = "An"\ntimeout = 5\n'
    assert read(tmp_path, text) == Settings(
        host="smtp.example.be",
        port=2525,
        security="tls",
        user="an",
        sender_name="An",
        sender_address="an@example.be",
        timeout=5,
    )


@pytest.mark.parametrize(
    ("text", "port", "security"),
    [
        ("", 587, "starttls"),
        ("port = 465", 465, "tls"),
        ("port = 2525", 2525, "starttls"),
        ('security = "tls"', 465, "tls"),
        ('security = "starttls"\nport = 465', 465, "starttls"),
    ],
)
def test_port_and_security_follow_from_each_other(
    tmp_path: Path, text: str, port: int, security: str
) -> None:
    found = read(tmp_path, WHO + text)
    assert (found.port, found.security, found.timeout) == (port, security, 60)


def test_the_user_is_the_sender_where_nobody_else_is(tmp_path: Path) -> None:
    found = read(tmp_path, 'host = "smtp.example.be"\nuser = "an@example.be"')
    assert found.sender_address == "an@example.be"


def test_who_sends_may_be_said_anywhere_and_the_environment_is_strongest(
    tmp_path: Path, own: Path
) -> None:
    write(
        own / "minutes.toml", f'[mail]\n{WHO}sender_name = "own"\ntimeout = 1\nhello_name = "a.be"'
    )
    found = read(tmp_path, 'sender_name = "project"\ntimeout = 2', timeout="3", sender_name="")
    assert (found.sender_name, found.timeout, found.hello_name) == ("own", 3, "a.be")


def test_the_nearest_file_above_the_notes_counts(tmp_path: Path) -> None:
    write(tmp_path / "minutes.toml", f"[mail]\n{WHO}")
    write(tmp_path / "a/minutes.toml", f'[mail]\n{WHO}user = "near"')
    (tmp_path / "a/b/c").mkdir(parents=True)
    assert read_settings(tmp_path / "a/b/c", NL, {}).settings.user == "near"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_file_may_come_from_notepad(tmp_path: Path, mark: bytes) -> None:
    text = f'[mail]\n{WHO}sender_name = "Zoë"'.replace("\n", "\r\n")
    write(tmp_path / "minutes.toml", mark + text.encode("utf-8" if mark else "cp1252"))
    assert read_settings(tmp_path, NL, {}).settings.sender_name == "Zoë"


def test_settings_may_all_be_in_the_environment(tmp_path: Path) -> None:
    found = chosen(
        tmp_path,
        host="localhost",
        security="plain",
        sender_address="an@example.be",
        port="25",
        timeout="2.5",
        user="an",
        sender_name="An",
        hello_name="example.be",
    )
    assert found.settings == Settings(
        host="localhost",
        security="plain",
        sender_address="an@example.be",
        port=25,
        timeout=2.5,
        user="an",
        sender_name="An",
        hello_name="example.be",
    )
    assert (found.project, found.has_own) == (None, True)


def test_the_file_of_the_user_stands_in_her_own_folder(tmp_path: Path, own: Path) -> None:
    write(own / "minutes.toml", f"[mail]\n{WHO}")
    assert chosen(tmp_path).has_own


def test_unsafe_settings_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="plain"):
        Settings(host=HOST, port=25, security="plain", sender_address="a@b.be")


# One source says the server.

EVIL = 'host = "127.0.0.1"\nport = 2525\nsecurity = "plain"\nuser = "an@example.be"\n'
OWN = f'{WHO}user = "an"\nport = 465\n'
PARTS = ['security = "plain"', "port = 2525", 'user = "eve"', 'sender_address = "eve@example.com"']


def server(found: Chosen) -> tuple[str, int, str, str]:
    """The unit that goes together."""
    known = found.settings
    return known.host, known.port, known.security, known.user


def test_a_server_that_only_a_project_names_is_known_as_such(tmp_path: Path, own: Path) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    found = chosen(tmp_path, EVIL)
    assert server(found) == ("127.0.0.1", 2525, "plain", "an@example.be")
    assert (found.project, found.has_own) == (tmp_path / "minutes.toml", True)


def test_a_project_says_nothing_of_a_server_that_the_environment_names(tmp_path: Path) -> None:
    found = chosen(tmp_path, EVIL, host=HOST, sender_address="a@b.be")
    assert server(found) == (HOST, 587, "starttls", "")
    assert (found.project, found.has_own) == (None, True)


@pytest.mark.parametrize("name", [HOST, "SMTP.Example.BE", f"{HOST}."])
def test_a_project_says_nothing_of_a_server_that_the_user_names(
    tmp_path: Path, own: Path, name: str
) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    theirs = EVIL.replace("127.0.0.1", name).replace("plain", "starttls")
    found = chosen(tmp_path, f'{theirs}sender_address = "eve@example.com"')
    assert server(found) == (HOST, 465, "tls", "an")
    assert (found.project, found.settings.sender_address) == (None, "an@example.be")


def test_the_environment_says_a_whole_server_or_none(tmp_path: Path, own: Path) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    found = chosen(tmp_path, host="localhost")
    assert server(found) == ("localhost", 587, "starttls", "")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_server_in_a_project_is_told(tmp_path: Path, own: Path, part: str) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    assert refused(tmp_path, f'sender_name = "x"\n{part}') == [("E671", "minutes.toml", 3)]


@pytest.mark.parametrize("part", PARTS[:3])
def test_a_part_of_a_server_in_the_users_file_is_told(tmp_path: Path, own: Path, part: str) -> None:
    path = write(own / "minutes.toml", f"[mail]\n{part}")
    with pytest.raises(MinutesError) as caught:
        chosen(tmp_path, EVIL)
    assert [(one.code, one.file) for one in caught.value.problems] == [("E671", str(path))]


@pytest.mark.parametrize(("key", "value"), [("port", "25"), ("user", "eve"), ("security", "tls")])
def test_a_part_of_a_server_in_the_environment_is_told(
    tmp_path: Path, key: str, value: str
) -> None:
    found = refused(tmp_path, WHO, **{key: value})
    assert found == [("E671", f"MINUTES_SMTP_{key.upper()}", 0)]


def test_the_user_may_say_who_sends_by_a_server_of_the_project(tmp_path: Path, own: Path) -> None:
    write(own / "minutes.toml", '[mail]\nsender_name = "An"\nsender_address = "an@example.be"')
    found = read(tmp_path, f'host = "{HOST}"')
    assert (found.sender_name, found.sender_address) == ("An", "an@example.be")


def test_what_is_missing_is_missing_where_the_server_stands(tmp_path: Path, own: Path) -> None:
    path = write(own / "minutes.toml", f'[mail]\nhost = "{HOST}"')
    with pytest.raises(MinutesError) as caught:
        chosen(tmp_path, 'sender_name = "x"')
    assert [(one.code, one.file) for one in caught.value.problems] == [("E645", str(path))]


OTHER = 'sender_name = "Bert"\nsender_address = "bert@example.be"\n'


@pytest.mark.parametrize(
    ("own_lines", "sender"),
    [
        ('sender_address = "an@example.be"', ("", "an@example.be")),
        ('sender_name = "An"\nsender_address = "an@example.be"', ("An", "an@example.be")),
        ("", ("Bert", "bert@example.be")),
    ],
)
def test_a_project_says_who_sends_only_where_the_user_does_not(
    tmp_path: Path, own: Path, own_lines: str, sender: tuple[str, str]
) -> None:
    write(own / "minutes.toml", f"[mail]\n{own_lines}")
    found = read(tmp_path, f'host = "{HOST}"\n{OTHER}')
    assert (found.sender_name, found.sender_address) == sender


def test_a_project_gives_nobody_half_a_sender(tmp_path: Path) -> None:
    found = read(tmp_path, f'host = "{HOST}"\n{OTHER}', sender_address="an@example.be")
    assert (found.sender_name, found.sender_address) == ("", "an@example.be")


# A file that others may have changed.


@ONLY_POSIX
@pytest.mark.parametrize("told", [{"owner": SOMEBODY}, {"mode": 0o666}])
def test_a_projects_file_that_others_may_have_changed_is_passed_over(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch, told: dict[str, int]
) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    path = write(tmp_path / "minutes.toml", f"[mail]\n{EVIL}")
    unlike(monkeypatch, path, **told)
    found = chosen(tmp_path)
    assert server(found) == (HOST, 465, "tls", "an")
    assert [(one.code, one.file) for one in found.warnings] == [("W675", str(path))]


@ONLY_POSIX
@pytest.mark.parametrize("part", [".", "minutes.toml"])
def test_the_users_file_is_judged_as_well(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    unlike(monkeypatch, own / part, owner=SOMEBODY)
    assert refused(tmp_path, 'sender_name = "x"')[0] == ("W675", "minutes.toml", 0)


@pytest.mark.parametrize("host", ["localhost", "LocalHost.", "127.0.0.1", "::1"])
def test_a_server_on_this_computer_is_known_by_each_of_its_names(tmp_path: Path, host: str) -> None:
    found = read(tmp_path, WHO.replace(HOST, host) + 'security = "plain"')
    assert found.security == "plain"


def test_a_server_is_one_by_any_spelling_of_its_name_and_by_its_port() -> None:
    def at(host: str, port: int) -> str:
        return Settings(host=host, port=port, security="tls", sender_address="a@b.be").server

    assert at("SMTP.Example.be.", 587) == at("smtp.example.be", 587) == "smtp.example.be:587"
    assert at("smtp.example.be", 587) != at("smtp.example.be", 465)


@ONLY_POSIX
def test_who_has_a_file_of_her_own_that_is_passed_over_has_a_server_of_her_own(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own / "minutes.toml", f"[mail]\n{OWN}")
    unlike(monkeypatch, own / "minutes.toml", mode=0o666)
    found = chosen(tmp_path, WHO)
    assert (found.project, found.has_own) == (tmp_path / "minutes.toml", True)
