"""Where a bug is reported: what the package's metadata name, which whoever publishes cyberdip writes under
``[project.urls]``. Nothing is named here, for a copy of the project may be published elsewhere."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LABELS = frozenset(("issues", "issue", "issuetracker", "tracker", "bugs", "bug", "bugtracker", "bugreports"))
"""What a package index takes as the label of the address, in small letters without blanks and signs."""


def among(urls: Mapping[str, str]) -> str:
    """The address for bugs among the addresses of a package, by label; "" when there is none.

    >>> among({"Homepage": "https://example.org", "Bug Tracker": "https://example.org/bugs"})
    'https://example.org/bugs'
    """
    for label, url in urls.items():
        if "".join(filter(str.isalnum, label)).lower() in LABELS:
            return url
    return ""


def address() -> str:
    """The address for bugs of the installed package; "" when its metadata name none. (Slow: reads
    metadata.)"""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        lines = metadata("cyberdip").get_all("Project-URL") or []
    except PackageNotFoundError:  # it runs from a folder
        return ""
    return among({label.strip(): url.strip() for label, _, url in (line.partition(",") for line in lines)})


def request() -> str:
    """What a bug's hint asks for.

    >>> request().startswith("please report it with the input")
    True
    """
    return f"please report it with the input{f' at {where}' if (where := address()) else ''}"
