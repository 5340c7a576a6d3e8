"""A page in Chromium: what it holds when its scripts have run, and what axe-core says of it."""

from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from pathlib import Path

from folders import TESTS
from judges import needs, program

with_chromium = needs("chromium", "axe-core")
_TIME = 20_000  # milliseconds of the page's own clock, which does not wait
_RESULT = re.compile('<pre id="axe">(.*?)</pre>', re.DOTALL)
_RUN = """
axe.run().then(({violations, passes}) => {
  const told = violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(" ")}`);
  const result = document.createElement("pre");
  result.id = "axe";
  result.textContent = JSON.stringify([told, passes.length]);
  document.body.append(result);
});
"""


def shown(page: Path) -> str:
    """The page as it is when its scripts have run, as HTML."""
    call = [program("chromium"), "--headless", "--no-sandbox", "--disable-gpu"]
    call += [f"--user-data-dir={page.parent / 'profile'}", f"--virtual-time-budget={_TIME}"]
    call += ["--dump-dom", page.as_uri()]
    done = subprocess.run(call, check=True, capture_output=True, timeout=120)
    return done.stdout.decode()


def violations(page: Path) -> list[str]:
    """What axe-core finds wrong in a page: the rule, and the elements that break it."""
    axe = TESTS / "node_modules" / "axe-core" / "axe.min.js"
    scripts = "".join(f"<script>{one}</script>" for one in (axe.read_text("utf-8"), _RUN))
    tried = page.with_name(f"axe-{page.name}")
    tried.write_text(page.read_text("utf-8").replace("</body>", f"{scripts}</body>"), "utf-8")
    told, passed = json.loads(unescape(_RESULT.findall(shown(tried))[-1]))
    assert passed, "axe-core looked at nothing"
    return list(told)
