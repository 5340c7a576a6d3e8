"""Compiled templates: shipped, kept in a cache, and never trusted when anything is off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec import structs
from owned import ONLY_POSIX, SOMEBODY, as_windows, unlike

from minutes_kit.files import FileError
from minutes_kit.word.dossier import KINDS
from minutes_kit.word.template import cache as store
from minutes_kit.word.template import shipped as files
from minutes_kit.word.template import trial as contract
from minutes_kit.word.template.cache import compiled, renderer, sealed, shipped_form
from minutes_kit.word.template.compiled import (
    Compiled,
    TemplateError,
    compile_template,
    dump,
    restore,
)
from minutes_kit.word.template.program.sandbox import generator, program_of
from minutes_kit.word.template.render import Renderer
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.template.trial import tried
from minutes_kit.word.writer import Writer
from word import BODY, parts, rendered, shown, template

DATA = template("{{ title }}")
MADE = contract.tried(compile_template(DATA))
MADE_BY = "jinja2-3.1.6.dist-info"  # any other finds none of the shipped programs


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(store, "cache_folder", lambda: folder)
    store._renderer.cache_clear()
    store._renderer_of.cache_clear()
    return folder


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The templates that are compiled from now on."""
    seen: list[bytes] = []

    def counted(data: bytes) -> Compiled:
        seen.append(data)
        return compile_template(data)

    monkeypatch.setattr(store, "compile_template", counted)
    return seen


def alike(one: Compiled, other: Compiled) -> bool:
    """Whether two forms are the same; the zips of machines may differ, their parts may not."""
    bare = [structs.replace(form, rest=b"") for form in (one, other)]
    return bare[0] == bare[1] and parts(one.rest) == parts(other.rest)


# The shipped template.


def test_the_shipped_form_is_what_compiling_gives(cache: Path, compilations: list[bytes]) -> None:
    data = shipped("esf.docx").read_bytes()
    assert alike(compiled(data), tried(compile_template(data))), "make template"
    assert compilations == []


def test_the_shipped_programs_are_what_jinja_makes() -> None:
    names = [kind.template for kind in KINDS.values()]
    forms = [compiled(shipped(f"{name}.docx").read_bytes(), name) for name in names]
    sources = {source for form in forms for source in form.sources.values()}
    programs = {files.name_of(source, MADE_BY): source for source in sources}
    folder = shipped("esf.docx").parent
    assert {f"programs/{file.name}" for file in folder.glob("programs/*.py")} == {*programs}
    for name, source in programs.items():
        if generator() == MADE_BY:
            assert shipped(name).read_text(encoding="utf-8") == program_of(source), "make template"


def test_a_program_is_found_by_all_that_it_is_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_FOLDERS", (tmp_path,))
    program = tmp_path / files.name_of("{{ a }}", "jinja2-3")
    program.parent.mkdir()
    program.write_text("name = None\n", encoding="utf-8")
    found = files.shipped_program("{{ a }}", "jinja2-3")
    assert found
    assert found.co_names == ("name",)
    assert files.shipped_program("{{ b }}", "jinja2-3") is None
    assert files.shipped_program("{{ a }}", "jinja2-4") is None


def test_the_shipped_form_holds_nothing_of_the_machine() -> None:
    form, programs = shipped_form(shipped("esf.docx").read_bytes())
    for words in (Path.home(), Path.cwd(), os.uname().nodename, sys.prefix):
        assert str(words).encode() not in form + "".join(programs.values()).encode()


LATE = "docxtpl", "docx", "lxml", "minutes_kit.word.template.trial"
COLD = f"""
import sys
from pathlib import Path
from minutes_kit import build
build(Path(sys.argv[1]).read_bytes())
print([name for name in {LATE} if name in sys.modules])
"""
NOTES = "titel: Overleg\ndatum: 2005-09-16\nagenda:\n- titel: Eén\n  tekst: '1. a'\n"


def test_a_cold_start_imports_nothing_that_only_compiling_needs(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    notes.write_text(NOTES, encoding="utf-8")
    command = [sys.executable, "-c", COLD, str(notes)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"


def test_a_changed_template_is_not_taken_for_the_shipped_one(
    cache: Path, compilations: list[bytes]
) -> None:
    compiled(DATA)
    assert compilations == [DATA]


# The cache.


def test_a_template_is_compiled_once(cache: Path, compilations: list[bytes]) -> None:
    assert alike(compiled(DATA), compiled(DATA))
    assert compilations == [DATA]


@pytest.mark.parametrize("name", ["__version__", "FORMAT", "_compiler"])
def test_another_version_compiles_anew(
    name: str, cache: Path, compilations: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(DATA)
    monkeypatch.setattr(store, name, lambda: "other" if name == "_compiler" else "0")
    compiled(DATA)
    assert compilations == [DATA, DATA]


def flipped(content: bytes) -> bytes:
    return content[:200] + bytes([content[200] ^ 1]) + content[201:]


def stale(content: bytes) -> bytes:
    return b"0" * 64 + content[64:]


def forged(content: bytes) -> bytes:
    """Another template's form under this one's key, with its own checksum left as it was."""
    return content[:96] + dump(compile_template(template("forged")))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "head only": lambda content: content[:50],
    "truncated": lambda content: content[:-1],
    "longer": lambda content: content + b"x",
    "flipped": flipped,
    "stale": stale,
    "forged": forged,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_form_changes_nothing(
    damage: Callable[[bytes], bytes], cache: Path, compilations: list[bytes]
) -> None:
    compiled(DATA)
    (kept,) = cache.iterdir()
    sound = kept.read_bytes()
    kept.write_bytes(damage(sound))
    assert alike(compiled(DATA), MADE)
    assert kept.read_bytes() == sound


def test_no_wrong_byte_in_a_form_is_read(tmp_path: Path) -> None:
    content, path = sealed("0" * 64, MADE), tmp_path / "form"
    for position in range(0, len(content), 97):
        wrong = bytes([content[position] ^ 16])
        path.write_bytes(content[:position] + wrong + content[position + 1 :])
        assert store._read(path, "0" * 64) is None


@pytest.mark.parametrize("data", [b"", b"{}", b"\xc1", b"\x80", dump(MADE)[:-5], dump(MADE) + b"x"])
def test_bytes_that_are_no_form_are_none(data: bytes) -> None:
    assert restore(data) is None


def test_a_form_is_read_back_as_it_was() -> None:
    assert restore(dump(MADE)) == MADE


@ONLY_POSIX
@pytest.mark.parametrize("told", [{"owner": SOMEBODY}, {"mode": 0o720}, {"mode": 0o702}])
@pytest.mark.parametrize("of_folder", [False, True])
def test_a_form_that_somebody_else_may_have_put_there_is_not_used(
    of_folder: bool,
    told: dict[str, int],
    cache: Path,
    compilations: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled(DATA)
    (kept,) = cache.iterdir()
    forged_form = compile_template(template("forged"))
    kept.write_bytes(sealed(kept.stem, forged_form))
    unlike(monkeypatch, cache if of_folder else kept, **told)
    assert alike(compiled(DATA), MADE)
    assert compilations == [DATA, DATA]


@ONLY_POSIX
def test_the_cache_is_closed_to_others(cache: Path) -> None:
    cache.mkdir(mode=0o777)
    cache.chmod(0o777)
    compiled(DATA)
    (kept,) = cache.iterdir()
    assert [oct(path.stat().st_mode & 0o777) for path in (cache, kept)] == ["0o700", "0o600"]


@ONLY_POSIX
def test_nothing_is_kept_in_a_folder_of_somebody_else(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.mkdir()
    unlike(monkeypatch, cache, owner=SOMEBODY)
    assert alike(compiled(DATA), MADE)
    assert list(cache.iterdir()) == []


def test_where_the_system_tells_no_owners_the_cache_is_used(
    cache: Path, compilations: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    as_windows(monkeypatch)
    compiled(DATA)
    compiled(DATA)
    assert compilations == [DATA]


def test_a_file_in_place_of_the_cache_changes_nothing(cache: Path) -> None:
    cache.write_bytes(b"a file")
    assert alike(compiled(DATA), MADE)


def test_a_folder_in_place_of_a_form_changes_nothing(cache: Path) -> None:
    compiled(DATA)
    (kept,) = cache.iterdir()
    kept.unlink()
    kept.mkdir()
    assert alike(compiled(DATA), MADE)
    assert list(cache.iterdir()) == [kept]


@pytest.mark.parametrize("step", ["mkdir", "open", "replace"])
def test_a_cache_that_cannot_be_written_changes_nothing(
    step: str, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "read-only")

    monkeypatch.setattr(Path if step == "mkdir" else os, step, refused)
    assert alike(compiled(DATA), MADE)
    assert not cache.exists() or not list(cache.iterdir())


def test_an_interruption_leaves_nothing_in_the_cache(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        compiled(DATA)
    assert list(cache.iterdir()) == []


def test_a_user_without_a_home_has_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(store, "cache_folder", lambda: Path("~/.cache/minutes-kit"))
    assert alike(compiled(DATA), MADE)
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_breaks_the_contract_is_not_kept(cache: Path) -> None:
    with pytest.raises(TemplateError):
        compiled(template("{% if draft %}{{ titel }}{% endif %}"))
    assert not cache.exists()


def test_many_at_once_find_or_make_the_same(cache: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(compiled, [DATA] * 16))
    assert all(alike(one, MADE) for one in made)
    assert len(list(cache.iterdir())) == 1


TWO = """
import sys
from pathlib import Path
from minutes_kit.word.template.cache import renderer
print(renderer(Path(sys.argv[1])).compiled.main)
"""


def test_two_processes_may_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(DATA)
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-c", TWO, str(path)]
    both = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    assert [one.communicate()[0] for one in both] == [f"{BODY}\n"] * 2
    assert len(list((tmp_path / "cache" / "minutes-kit").iterdir())) == 1


# Where a template comes from.


def rewritten(path: Path, data: bytes) -> None:
    """Another template in the same file, as old as the one before."""
    times = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def exchanged(path: Path, data: bytes) -> None:
    """Another file in the place of the one before, as old and as long."""
    times, other = path.stat(), path.with_suffix(".new")
    other.write_bytes(data)
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(path)


@pytest.mark.parametrize("change", [rewritten, exchanged])
@pytest.mark.parametrize("unsettled", [3600, -1], ids=["new", "old"])
def test_a_template_that_changes_is_noticed(
    tmp_path: Path,
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, bytes], None],
    unsettled: int,
) -> None:
    monkeypatch.setattr(store, "_UNSETTLED", unsettled)
    path = tmp_path / "own.docx"
    path.touch()
    for text in ("first", "other"):
        change(path, template(f"{text} {{{{ title }}}}"))
        assert text in renderer(path).parts(shown(), Writer(renderer(path).compiled.styles))[BODY]
    path.unlink()
    with pytest.raises(FileError, match="E301"):
        renderer(path)


def test_a_template_that_does_not_change_is_read_once(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(DATA)
    monkeypatch.setattr(store, "_UNSETTLED", -1)
    made = renderer(path)
    monkeypatch.setattr(store, "read", None)
    assert renderer(path) is made


def test_a_copy_of_the_shipped_template_needs_no_compiling(
    tmp_path: Path, cache: Path, compilations: list[bytes]
) -> None:
    copy = Path(shutil.copy(shipped("esf.docx"), tmp_path / "copy.docx"))
    assert renderer(copy).compiled == renderer(None).compiled
    assert compilations == []


def test_a_cached_form_renders_as_a_fresh_one(cache: Path) -> None:
    compiled(DATA)
    made = compiled(DATA)
    assert Renderer(made).parts(shown(), Writer(made.styles)) == rendered(DATA)
