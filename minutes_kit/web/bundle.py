"""The files of the page, which `page/make.py` makes: the wheel has them, a checkout once made."""

from __future__ import annotations

from pathlib import Path

from minutes_kit.problems import Failure

BUNDLE = Path(__file__).with_name("bundle")


def found() -> Path:
    """The folder with the files of the page.

    Raises Failure where nobody made them.
    """
    if not (BUNDLE / "desk.js").is_file():
        raise Failure("E449")
    return BUNDLE
