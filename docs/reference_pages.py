"""Adds the pages of the reference to the site: what ``cyberdip help TOPIC`` prints, made when the site is built."""

from __future__ import annotations

from typing import Any

from mkdocs.structure.files import File

from cyberdip_cli.cli.manual import TOPICS, page


def on_files(files: Any, config: Any) -> Any:
    """The files of the site, with a page for each topic."""
    for topic in TOPICS:
        files.append(File.generated(config, f"reference/{topic}.md", content=page(topic)))
    return files
