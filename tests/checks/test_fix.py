"""What `minutes fix` mends, and that it changes no word."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import slips_of_layout
from drawn_texts import often
from good_notes import GOOD
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from slips_by_hand import KINDS, Slip
from terminal import on_terminal, posix, run

from minutes_kit import check
from minutes_kit.checks import check as checking
from minutes_kit.checks import fix as fixing
from minutes_kit.checks.fix import Fixed, diff, fix, harmless
from minutes_kit.problems import Mend, Problem

assert slips_of_layout  # its kinds are in KINDS once it is imported
HEAD = "titel: Overleg\ndatum: 30/11/2005\n"


def mended(text: str) -> str:
    """Notes as they are after `fix`, behind a good head."""
    fixed = fix((HEAD + text).encode(), "x.yaml")
    assert fixed.data.decode() == fixed.after
    return fixed.after.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("plaats: zaal #4\n", 'plaats: "zaal #4"\n'),
        ("plaats: 's avonds in de zaal\n", 'plaats: "\'s avonds in de zaal"\n'),
        ('plaats: "De Zaal" te Gent\n', "plaats: '\"De Zaal\" te Gent'\n"),
        ("plaats: @home\n", 'plaats: "@home"\n'),
        ("plaats: Gent: het stadhuis\n", 'plaats: "Gent: het stadhuis"\n'),
        ('plaats: "C:\\temp"\n', 'plaats: "C:\\\\temp"\n'),
        ("plaats:\u00a0Gent\n", "plaats: Gent\n"),
        ("plaats: Ge\u0007nt\n", "plaats: Gent\n"),
        ("aanwezig:\n\t- Jan\n", "aanwezig:\n  - Jan\n"),
        ("aanwezig:\n  • Jan\n  –Piet\n", "aanwezig:\n  - Jan\n  - Piet\n"),
        ("plaats:Gent\n", "plaats: Gent\n"),
        ("plaats: Gent: @zaal #4  # onder ons\n", 'plaats: "Gent: @zaal #4"  # onder ons\n'),
        ("aanwezig:\n\t- Jan #4\n", 'aanwezig:\n  - "Jan #4"\n'),
        (
            "agenda:\n  - tekst: |\n      o\ta\n      o\tb\n",
            "agenda:\n  - tekst: |\n      - a\n      - b\n",
        ),
        (
            "agenda:\n  - tekst: |\n      -Eén\n      -Twee\n",
            "agenda:\n  - tekst: |\n      - Eén\n      - Twee\n",
        ),
        (
            "agenda:\n  - tekst: >\n      a\n\n      b\n",
            "agenda:\n  - tekst: |\n      a\n\n      b\n",
        ),
        ("plaats: 'Foto's en video's'\n", "plaats: \"Foto's en video's\"\n"),
        (
            "agenda:\n- Opening: door An\n- Varia:  geen @home\n- titel: Slot\n",
            "agenda:\n- titel: Opening\n  tekst: door An\n"
            "- titel: Varia\n  tekst: geen @home\n- titel: Slot\n",
        ),
        (
            "agenda:\n- vaststellingen:\n  - Werkwijze: wij\n    noteren\n  - Nog iets\n",
            "agenda:\n- vaststellingen:\n  - >\n    Werkwijze: wij\n    noteren\n  - Nog iets\n",
        ),
        ("aanwezig:\nAn Bos\tESF\nBo\tESF\n", "aanwezig:\n- An Bos\tESF\n- Bo\tESF\n"),
        ("# een opmerking\n\nplaats: @home\n\n\n", '# een opmerking\n\nplaats: "@home"\n\n\n'),
    ],
)
def test_a_slip_is_mended_and_nothing_else(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "agenda:\n- titel: a\n  acties:\n  - wat: b\n    tegen: -\n",
        "aanwezig:\n- An Bos: ESF\n",
        "aanwezig: Jan, Piet Maes, Klaas\n",
        "agenda:\n- Opening: door An\n    en Bo\n",
        "agenda:\n- {Opening: door An}\n",
        "agenda:\n- tekst: door An\n",
        "agenda:\n - titel: a\n\n De cijfers zijn stabiel.\n\n385 mensen kwamen\n - titel: b\n",
    ],
)
def test_what_is_not_certain_is_left(typed: str) -> None:
    assert mended(typed) == typed


def test_a_line_that_becomes_two_has_the_line_ends_of_the_file() -> None:
    typed = f"{HEAD}agenda:\n- Opening: door An\n- Varia\n".replace("\n", "\r\n")
    meant = typed.replace("Opening: door", "titel: Opening\r\n  tekst: door")
    assert fix(typed.encode(), "x.yaml").data.decode() == meant


@pytest.mark.parametrize(
    "new", ["- titel: b\n  tekst: c", "- a: b\n  x: c d", "- titel: Ba\n  tekst: c", "- Ba: c"]
)
def test_two_fields_of_other_words_are_refused(new: str) -> None:
    mend = Mend(3, (new,))
    problem = Problem("x.yaml", 3, 3, "E214", "", mend=mend)
    assert not harmless(problem, ["- Ba: c d"])


@pytest.mark.parametrize(
    "typed",
    [
        "plaats: “Gent: zaal”\n",
        'plaats: "Gent: zaal" 4\n',
        "plaats: Gent\n",
        "datum: 31/11/2005\n",
        "xyzzy: 1\n",
        "tot: 25u\n",
    ],
)
def test_what_is_not_certain_stays(typed: str) -> None:
    assert mended(typed) == typed


SLIP = "titel: Zoë\ndatum: 30/11/2005\nplaats: @home\nagenda:\n  - Iets"
MENDED = SLIP.replace("@home", '"@home"')


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
@pytest.mark.parametrize("last", [True, False], ids=["ended", "not ended"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "mark"])
def test_line_ends_and_the_byte_order_mark_stay(end: str, last: bool, mark: bytes) -> None:
    typed, meant = (
        mark + (text.replace("\n", end) + end * last).encode() for text in (SLIP, MENDED)
    )
    assert fix(typed, "x.yaml").data == meant


def test_mixed_line_ends_stay() -> None:
    data = b"titel: X\r\ndatum: 30/11/2005\nplaats: @home\r\n\r\n"
    assert fix(data, "x.yaml").data == data.replace(b"@home", b'"@home"')


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [("utf-8", ["E106"]), ("cp1252", ["W111", "E106"]), ("utf-16", ["E106"])],
)
def test_what_is_written_is_utf_8(encoding: str, codes: list[str]) -> None:
    fixed = fix(SLIP.encode(encoding), "x.yaml")
    assert fixed.data == MENDED.encode()
    assert [problem.code for problem in fixed.fixed] == codes
    assert fixed.left == []


@pytest.mark.parametrize("data", [b"", bytes(9), b"\xff\xfe\x00", b"PK\x03\x04\x81"])
def test_what_is_no_text_is_left_as_it_is(data: bytes) -> None:
    fixed = fix(data, "x.yaml")
    assert (fixed.data, fixed.fixed) == (data, [])
    assert fixed.left


@pytest.mark.parametrize("name", ["x.yaml", "contacts.yaml"])
def test_a_file_in_two_encodings_is_left_as_it_is(name: str) -> None:
    data = SLIP.encode() + b"\nplaats: caf\xe9\n"
    fixed = fix(data, name)
    assert (fixed.data, fixed.fixed) == (data, [])
    assert "E130" in {one.code for one in fixed.left}


def problem(code: str, old: str, *new: str, column: int = 1) -> Problem:
    """A problem on the first of some lines, that would be mended to other lines."""
    return Problem("x.yaml", 1, column, code, "", excerpt=old, mend=Mend(1, new))


@pytest.mark.parametrize(
    ("code", "old", "new", "may"),
    [
        ("E114", "a: b #4", 'a: "b #4"', True),
        ("E104", "a: b\u200bc", "a: bc", True),
        ("E115", "•  één", "- één", True),
        ("E114", "a: b #4", 'a: "b #5"', False),
        ("E114", "a: b #4", "a: b", False),
        ("E114", "a: b €", "a: b", False),
        ("E114", "a: cafe\u0301", "a: cafe", False),
        ("E114", "a: b", "a: b c", False),
        ("E114", "titl: b", "titel: b", False),
        ("E128", "a:\n- 1. b\no\tc", "a: |\n1. b\n- c", True),
        ("E121", "1. a\n\n2. b", "- a\n\n- b", True),
        ("E121", "1. a\n3. b", "- a\n- b", False),
        ("E121", "1. a", "- a", False),
        ("W129", "  o\ta", "  - a", True),
        ("W129", "  o\ta", "  - b", False),
        ("W129", "  een", "  - en", False),
        ("W134", "a: >", "a: |", True),
        ("W134", "a: > x", "a: | y", False),
        ("E201", "titl: b", "titel: b", True),
        ("E201", "titl: b", "titel: c", False),
        ("E201", "titl: b", "- titel: b", False),
        ("E201", "tal: nl", "taal: nl", True),
        ("E201", "tal: fr", "taal: fr", False),
    ],
)
def test_a_mend_may_change_no_word_but_a_key(code: str, old: str, new: str, may: bool) -> None:
    assert harmless(problem(code, old, *new.split("\n")), old.split("\n")) is may


def test_a_mend_may_change_only_its_own_key() -> None:
    old, new = "- {titl: b, datm: c}", "- {titl: b, datum: c}"
    assert harmless(problem("E201", old, new, column=13), [old])
    assert not harmless(problem("E201", old, new, column=4), [old])


def test_keys_are_mended_when_it_is_clear_what_the_language_is() -> None:
    notes = "langue: fr\ntitre: Réunion\ndate: 30/11/2005\nlieux: Namur\n"
    fixed = fix(notes.replace("gue", "\u0007gue").encode(), "x.yaml")
    assert fixed.after == notes.replace("lieux", "lieu")


def test_a_mend_has_as_many_lines_as_it_replaces() -> None:
    assert not harmless(problem("E106", "a", "a", ""), ["a"])


def pretend(monkeypatch: pytest.MonkeyPatch, *problems: Problem) -> None:
    """Let every check find some problems."""

    def found(data: bytes, name: str, folder: Path | None) -> Any:
        return real(data, name, folder)._replace(problems=list(problems))

    real = checking.check_data
    monkeypatch.setattr(fixing, "check_data", found)


def test_a_mend_that_would_change_a_word_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, problem("E106", "a: b", "a: c"))
    fixed = fix(b"a: b\n", "x.yaml")
    assert (fixed.data, fixed.fixed, len(fixed.left)) == (b"a: b\n", [], 1)


def test_mends_that_undo_each_other_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    both = problem("E106", "a: b", 'a: "b"'), problem("E114", "a: b", "a: b")
    pretend(monkeypatch, *both)
    assert fix(b"a: b\n", "x.yaml").fixed == []


def test_of_one_line_one_mend_is_made_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = problem("E106", "a", '"a"', "b"), replace(problem("E114", "b", "'b'"), line=2)
    lines = ["a", "b"]
    assert list(fixing.mend(lines, [first, replace(second, mend=Mend(2, ("'b'",)))])) == [first]
    assert lines == ['"a"', "b"]


@pytest.mark.parametrize("first", ["", "# onder ons\n", "---\n"])
def test_a_language_that_is_not_said_is_written_above_the_fields(first: str) -> None:
    typed = f"{first}titre: Réunion\ndate: 3 mai 2025\nlieu: Namur\nprésents: [An Bos]\n"
    fixed = fix(typed.encode(), "x.yaml")
    assert fixed.after == typed.replace("titre", "langue: fr\ntitre")
    assert (fixed.language, fixed.left) == ("fr", [])
    braces = b"{titre: R, date: 3 mai 2025, lieu: Namur, pr\xc3\xa9sents: [An Bos]}\n"
    assert fix(braces, "x.yaml").data == braces


def test_the_diff_names_the_file_and_shows_the_lines() -> None:
    fixed = fix(SLIP.encode(), "x.yaml")
    lines = list(diff(fixed.before, fixed.after, "x.yaml"))
    assert lines[:2] == ["--- x.yaml", "+++ x.yaml"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        "-plaats: @home",
        '+plaats: "@home"',
    ]


# Over all slips.

SLIPS = [(good, slip) for good in GOOD for make in KINDS.values() for slip in islice(make(good), 6)]


def sound(fixed: Fixed) -> None:
    """What must be true of whatever was mended."""
    still = {(problem.code, problem.line) for problem in fixed.left}
    assert not [one for one in fixed.fixed if (one.code, one.line) in still]
    assert check(fixed.data, "x.yaml")[1] == fixed.left
    codes = [problem.code for problem in fixed.fixed]
    assert fixed.after.count("\n") == fixed.before.count("\n") + codes.count("E215")
    keys = {"E201", "E127", "E215"} & {*codes}
    assert keys or letters(fixed.after) == letters(fixed.before)
    assert fix(fixed.data, "x.yaml").data == fixed.data


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(st.sampled_from(SLIPS))
@often(400)
def test_what_is_said_to_be_mended_is_not_found_again(chosen: tuple[Any, Slip]) -> None:
    good, slip = chosen
    sound(fix("\n".join(slip.typed(good)).encode(), "x.yaml"))


PIECES = st.sampled_from([
    *"\"'&*!@%>|?[]{}`#:-–•,\\~ \t\n\r\u00a0\u200b\u0007éa1",
    *("  ", "\n  - ", "\n    ", ": ", " #", "titel:", "datum: 30/11/2005", "agenda:", "aanwezig"),
    *("tekst: |", "titl: ", "woord", "\r\n"),
])  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
@often(500)
def test_whatever_is_typed_is_mended_soundly(text: str) -> None:
    sound(fix((HEAD + text).encode(), "x.yaml"))


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_whatever_the_bytes_nothing_breaks(data: bytes) -> None:
    sound(fix(data, "x.yaml"))


# The command.


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with notes in it that can be mended."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(HEAD + "plaats: @home\n", encoding="utf-8")
    return tmp_path


SHOWN = """\
--- a.yaml
+++ a.yaml
@@ -1,3 +1,3 @@
 titel: Overleg
 datum: 30/11/2005
-plaats: @home
+plaats: "@home"
"""


def test_everything_is_told_in_the_language_that_comes_to_light(folder: Path) -> None:
    (folder / "a.yaml").write_text("{lan\u0007gue: fr, titre: A, titre: B}\n", encoding="utf-8")
    *shown, fixed, told, _, _, _, _, closing = run("fix", "--yes", "a.yaml").out.splitlines()
    assert shown[0] == "--- a.yaml"
    assert fixed == "a.yaml\u00a0: corrigé."
    assert "E113 Il n’y a pas de notes ici" in told
    assert closing == "1 fichier\u00a0: 1 erreur."


def test_without_a_terminal_nothing_is_changed_until_yes(folder: Path) -> None:
    before = (folder / "a.yaml").read_bytes()
    answer = run("fix", "a.yaml", stdin=subprocess.DEVNULL)
    assert answer.out.startswith(f"{SHOWN}a.yaml: niet gewijzigd.\na.yaml:3:9: E106 ")
    assert answer.out.endswith("\n1 bestand: 1 fout.\n")
    assert "--yes" in answer.err
    assert answer.code == 1
    assert (folder / "a.yaml").read_bytes() == before


def test_with_yes_it_is_mended_and_check_is_content(folder: Path) -> None:
    answer = run("fix", "--yes", "a.yaml")
    assert answer.out == f"{SHOWN}a.yaml: hersteld.\n1 bestand: geen problemen.\n"
    assert (answer.err, answer.code) == ("", 0)
    assert run("check", "--strict", "a.yaml").code == 0
    assert run("fix", "a.yaml").out == "1 bestand: geen problemen.\n"


def test_what_is_left_is_told_and_ends_with_one(folder: Path) -> None:
    with open("a.yaml", "a", encoding="utf-8") as notes:
        notes.write("tot: 25u\n")
    answer = run("fix", "--yes", "a.yaml")
    assert "a.yaml: hersteld.\na.yaml:4:6: E205 " in answer.out
    assert answer.out.endswith("\n1 bestand: 1 fout.\n")
    assert answer.code == 1


def test_another_encoding_is_told_though_no_line_changes(folder: Path) -> None:
    (folder / "a.yaml").write_bytes("titel: Zoë\ndatum: 30/11/2005\n".encode("cp1252"))
    answer = run("fix", "--yes", "a.yaml")
    assert answer.out.startswith("a.yaml: wordt bewaard als UTF-8 (nu: Windows-1252).\n")
    assert (folder / "a.yaml").read_text(encoding="utf-8").startswith("titel: Zoë")
    assert answer.code == 0


@posix
@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("ja", True),
        ("J", True),
        ("y", True),
        ("", False),
        ("nee", False),
        ("misschien\nnee", False),
    ],
)
def test_a_terminal_asks(folder: Path, typed: str, mended: bool) -> None:
    shown = on_terminal("fix", "a.yaml", typed=f"{typed}\n")
    assert "Zo bewaren? [ja/nee] " in shown
    assert ("a.yaml: hersteld." in shown) == mended
    assert ("E106" in shown) != mended  # what is wrong with it as it is then
    assert ('"' in (folder / "a.yaml").read_text(encoding="utf-8")) == mended


@posix
def test_a_terminal_asks_in_the_language_of_the_notes(folder: Path) -> None:
    notes = "langue: fr\ntitre: Réunion\ndate: 30/11/2005\nlieu: @home\n"
    (folder / "a.yaml").write_text(notes, encoding="utf-8")
    shown = on_terminal("fix", "a.yaml", typed="oui\n")
    assert "Enregistrer ainsi\u00a0? [oui/non] " in shown
    assert "a.yaml\u00a0: corrigé." in shown


@posix
def test_a_terminal_shows_the_difference_in_colours(folder: Path) -> None:
    shown = on_terminal("fix", "--yes", "a.yaml")
    assert "\x1b[31m-plaats: @home\x1b[0m" in shown
    assert '\x1b[32m+plaats: "@home"\x1b[0m' in shown
    assert "\x1b" not in on_terminal("fix", "--yes", "a.yaml", env={"NO_COLOR": "1"})


def fix_input(data: bytes, *arguments: str) -> tuple[bytes, str, int]:
    """What comes out where notes are piped in, what is told, and the end."""
    command = [sys.executable, "-m", "minutes_kit", "fix", "-", *arguments]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    return done.stdout, done.stderr.decode(), done.returncode


@pytest.mark.parametrize(
    ("data", "mended", "told", "code"),
    [
        (b"titel: X\r\ndatum: 30/11/2005\r\nplaats: @a", b'plaats: "@a"', "geen problemen", 0),
        (b"titel: X\ndatum: 30/11/2005\ntot: 25u\n", b"tot: 25u\n", "<stdin>:3:6: E205 ", 1),
        (bytes(5), bytes(5), "<stdin>:1:1: E109 ", 1),
    ],
)
def test_what_is_piped_in_comes_out_mended(
    data: bytes, mended: bytes, told: str, code: int
) -> None:
    out, err, ended = fix_input(data)
    assert out.endswith(mended)
    assert out.count(b"\r\n") == data.count(b"\r\n")
    assert told in err
    assert ended == code


def test_the_standard_input_stands_alone(folder: Path) -> None:
    out, err, code = fix_input(b"", "a.yaml")
    assert (out, code) == (b"", 2)
    assert "Met - kunt u geen bestanden opgeven" in err


@posix
def test_a_file_keeps_its_mode_and_a_link_stays_a_link(folder: Path) -> None:
    (folder / "a.yaml").chmod(0o640)
    (folder / "link.yaml").symlink_to("a.yaml")
    assert run("fix", "--yes", "link.yaml").code == 0
    assert (folder / "link.yaml").is_symlink()
    assert (folder / "a.yaml").stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(folder)) == ["a.yaml", "link.yaml"]


@posix
def test_a_link_in_a_folder_leads_to_no_file_that_nobody_named(folder: Path) -> None:
    before = (folder / "a.yaml").rename(folder / "a.txt").read_bytes()
    (folder / "link.yaml").symlink_to("a.txt")
    answer = run("fix", "--yes", ".")
    assert "link.yaml: E403 Dit bestand kan niet bewaard worden: het is een koppeling" in answer.out
    assert (folder / "a.txt").read_bytes() == before
    assert answer.code == 1


@posix
def test_another_name_of_a_file_is_told_of(folder: Path) -> None:
    before = (folder / "a.yaml").read_bytes()
    os.link(folder / "a.yaml", folder / "b.txt")
    assert "a.yaml: W412 " in run("fix", "--yes", "a.yaml").out
    assert (folder / "b.txt").read_bytes() == before != (folder / "a.yaml").read_bytes()


@posix
def test_a_file_that_may_not_be_written_is_told_and_left(folder: Path) -> None:
    (folder / "a.yaml").chmod(0o400)
    answer = run("fix", "--yes", "a.yaml")
    assert "a.yaml: E403 Dit bestand kan niet bewaard worden: het is alleen-lezen." in answer.out
    assert "a.yaml: hersteld." not in answer.out
    assert answer.out.endswith("1 bestand: 2 fouten.\n")
    assert answer.code == 1


def test_a_file_that_somebody_saved_meanwhile_is_not_replaced(folder: Path) -> None:
    meddle = """
from minutes_kit.checks import fix as fixing
fix = fixing.fix
def late(data, name, folder):
    open(name, "a", encoding="utf-8").write("tot: 10u\\n")
    return fix(data, name, folder)
fixing.fix = late
"""
    answer = run("fix", "--yes", "a.yaml", before=meddle)
    assert "het intussen gewijzigd" in answer.out
    assert (folder / "a.yaml").read_text(encoding="utf-8").endswith("plaats: @home\ntot: 10u\n")
    assert answer.code == 1


@pytest.mark.parametrize("place", ["missing.yaml", "a.yaml/x.yaml", "empty"])
def test_what_cannot_be_read_is_told(folder: Path, place: str) -> None:
    (folder / "empty").mkdir()
    answer = run("fix", "--yes", place)
    assert answer.out.splitlines()[0].startswith(f"{Path(place)}: E")
    assert answer.out.endswith("1 bestand: 1 fout.\n")
    assert answer.code == 1


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("titel = Overleg", "titel: Overleg"),
        ("titel; Overleg", "titel: Overleg"),
        ("titel. Overleg", "titel: Overleg"),
        ("titel：Overleg", "titel: Overleg"),
        ("> titel: Overleg", "titel: Overleg"),
        ("aanwezig:\n  + An\n  → Bo", "aanwezig:\n  - An\n  - Bo"),
    ],
)
def test_a_sign_that_a_mend_replaces_is_replaced(typed: str, right: str) -> None:
    assert fix(f"datum: 1/2/2025\n{typed}\n".encode(), "notes.yaml").after == (
        f"datum: 1/2/2025\n{right}\n"
    )


def test_a_mend_that_holds_a_guess_is_not_made() -> None:
    typed = "agenda:\n  - tekst:\n      - Een zin die\n      verder loopt: hier\n"
    assert fix(typed.encode(), "notes.yaml").after == typed


def test_a_sentence_with_a_colon_and_a_hash_is_quoted_whole() -> None:
    typed = "agenda:\n  - vaststellingen:\n      - Let op: de zaal is klein #2\n"
    assert '      - "Let op: de zaal is klein #2"\n' in fix(typed.encode(), "notes.yaml").after
