"""Put the bundle of the desk's page into the wheel; see CONTRIBUTING for where it comes from."""

from __future__ import annotations

import os
import runpy
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WITHOUT = "MINUTES_KIT_WITHOUT_DESK"


class DeskBundle(BuildHookInterface):
    """Makes the bundle where it is not there yet, which needs node and the network."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the bundle to a wheel that is built, unless it is only a way to this checkout."""
        if version == "editable":
            return
        if os.environ.get(WITHOUT):
            self.app.display_warning("a wheel without the page of `minutes desk`")
            return
        make = runpy.run_path(os.path.join(self.root, "minutes_kit/web/page/make.py"))["make"]
        build_data["force_include"][str(make())] = "minutes_kit/web/bundle"
