"""Where a user's own defaults are, and whether there may be any: all that a run without them pays for.

The places are those of platformdirs (its ``user_config_dir``), which is not needed: three lines say as
much."""

from __future__ import annotations

import os
import sys

FILE = "config.toml"
PREFIX = "CYBERDIP_"
AUTOMATIC = ("CYBERDIP_NO_CONFIG", "CI", "MAKELEVEL")
"""Variables that say that no person runs this; "" counts as absent."""


def own_file() -> str:
    """The path of the user's own file.

    Source: platformdirs, ``user_config_dir``; XDG Base Directory Specification."""
    home = os.environ.get("XDG_CONFIG_HOME")
    if not home and sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA")
    if not home:
        home = "~/Library/Application Support" if sys.platform == "darwin" else "~/.config"
    return os.path.join(os.path.expanduser(home), "cyberdip", FILE)


def run_by() -> str:
    """The variable by which a program says that it runs this one; "" where a person does."""
    return next((name for name in AUTOMATIC if os.environ.get(name)), "")


def may_have_defaults() -> bool:
    """Whether the user may have defaults: a person runs this, who has a folder for them or a variable."""
    if run_by():
        return False
    return any(name.startswith(PREFIX) for name in os.environ) or os.path.isdir(os.path.dirname(own_file()))
