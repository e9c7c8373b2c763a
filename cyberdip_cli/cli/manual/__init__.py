"""The reference, made from the tables that the program runs by: what ``cyberdip help TOPIC`` prints, the
documentation site shows and the man page holds. Nothing here is written twice; what a table does not know
stands in ``findings.toml``."""

from __future__ import annotations

from importlib import import_module

TOPICS: dict[str, tuple[str, str]] = {
    "commands": ("Commands and options", "every command, its options and their defaults"),
    "statuses": ("Exit statuses", "what the shell and make are told"),
    "formats": ("Formats", "what is read and written, by name and extension"),
    "fields": ("Fields", "CSL variables and what each format calls them"),
    "types": ("Types", "kinds of works and what each format calls them"),
    "keys": ("Citation keys", "the parts of a pattern for --key"),
    "abbreviations": ("Journals in short", "what --abbreviate-journals, --ltwa and --journals do"),
    "findings": ("Findings", "every diagnostic code: its cause and what to do"),
    "dialects": ("Dialects", "catalogues whose pages have a table of their own"),
    "languages": ("Languages", "languages whose labels are known"),
    "losses": ("Losses", "what a format cannot hold"),
}
"""Topic -> (title, what it says). A topic is the module of the same name in this folder."""


def page(topic: str) -> str:
    """The page of a topic, in Markdown, from its heading to its last line.

    >>> page("statuses").splitlines()[0]
    '# Exit statuses'
    """
    title, _ = TOPICS[topic]
    made: str = import_module(f"{__name__}.{topic}").page()
    return f"# {title}\n\n{made}"
