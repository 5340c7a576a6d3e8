"""`minutes template new`: what it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import png
from click.testing import CliRunner, Result

from minutes_kit.cli import minutes
from minutes_kit.word.dossier import KINDS
from minutes_kit.word.template.house_style import HouseStyle, Logo, in_style

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>'
LOGO = png(3, 2)
JPEG = bytes.fromhex("ffd8ffc0001108000200030301110002110103110100ffd9")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a logo, pictures that are none for Word, and a template."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "logo.png").write_bytes(LOGO)
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "half.png").write_bytes(LOGO[:20])
    (tmp_path / "most.png").write_bytes(LOGO[:-4])
    (tmp_path / "most.jpg").write_bytes(JPEG[:-1])
    (tmp_path / "huis.docx").write_bytes(b"mine")
    return tmp_path


def run(*arguments: str) -> Result:
    """What `minutes template new` answers in Dutch."""
    return CliRunner(env={"LC_ALL": "nl_BE"}).invoke(minutes, ["template", "new", *arguments])


def test_a_template_is_written_in_the_style_of_the_house(folder: Path) -> None:
    style = ["--agency", "Agentschap X", "--colour", "#005a46"]
    answer = run("x.docx", *style, "--logo", "logo.png", "--logo-alt", "Een x")
    assert (answer.stderr, answer.exit_code) == ("", 0)
    assert answer.stdout.startswith("x.docx is klaar.")
    assert "minutes build --template x.docx" in answer.stdout
    made = in_style(HouseStyle("Agentschap X", "005A46", Logo(LOGO, 1.5, "Een x")))
    assert (folder / "x.docx").read_bytes() == made


@pytest.mark.parametrize("kind", KINDS)
def test_each_document_has_a_template_to_begin_with(folder: Path, kind: str) -> None:
    answer = run("x.docx", "--document", kind)
    option = "" if kind == "minutes" else f" --documents {kind}"
    assert f"minutes build{option} --template x.docx" in answer.stdout
    made = in_style(HouseStyle(), KINDS[kind].template)
    assert (folder / "x.docx").read_bytes() == made


def test_a_name_with_a_space_is_told_as_it_is_typed(folder: Path) -> None:
    assert 'minutes build --template "ons huis.docx" en' in run("ons huis.docx").output


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        ("x.docx --document notulen", "‘notulen’ is geen stuk", 2),
        ("huis.docx", "het bestaat al", 1),
        ("x.doc", "Noem een Word-document (.docx).", 2),
        ("x.docx --colour rood", "‘rood’ is geen kleur", 2),
        ("x.docx --colour 05a", "‘05a’ is geen kleur", 2),
        ("x.docx --colour #777777", "het contrast is 4.4,", 2),
        ("x.docx --colour FFFFFF", "het contrast is 1,", 2),
        ("x.docx --logo logo.png", "hoort --logo-alt", 2),
        ("x.docx --logo logo.png --logo-alt ·", "hoort --logo-alt", 2),
        ("x.docx --logo-alt X", "alleen samen met --logo", 2),
        ("x.docx --logo logo.svg --logo-alt X", "geen PNG of JPEG", 2),
        ("x.docx --logo half.png --logo-alt X", "geen PNG of JPEG", 2),
        ("x.docx --logo most.png --logo-alt X", "geen PNG of JPEG", 2),
        ("x.docx --logo most.jpg --logo-alt X", "geen PNG of JPEG", 2),
        ("x.docx --logo none.png --logo-alt X", "none.png: E112", 1),
        ("x.docx --agency ·", "deze naam is leeg", 2),
        ("x.docx --agency {{title}}", "zonder {{ of {%", 2),
        ("x.docx --agency X\x07", "zonder {{ of {%", 2),
        ("x.docx --logo logo.png --logo-alt {%x", "zonder {{ of {%", 2),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    folder: Path, arguments: str, said: str, code: int
) -> None:
    answer = run(*(word.replace("·", " ") for word in arguments.split(" ")))
    assert said in " ".join(answer.stderr.split())
    assert (answer.stdout, answer.exit_code) == ("", code)
    assert (folder / "huis.docx").read_bytes() == b"mine"
    assert not (folder / "x.docx").exists()


def test_the_palest_grey_that_is_allowed_is_that_of_the_guidelines(folder: Path) -> None:
    assert run("x.docx", "--colour", "767676").exit_code == 0
