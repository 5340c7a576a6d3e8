"""What hypothesis draws: the same examples each time, or new ones (`make fuzz`)."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ["XDG_CONFIG_HOME"] = "/dev/null/none"  # not what who runs the tests has set
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes would compile the same

settings.register_profile("fixed", derandomize=True, database=None, deadline=None)
settings.register_profile("new", database=None, deadline=None, print_blob=True)
settings.load_profile("fixed")
