"""The Lighthouse Library: its shelf list (one work a line, ``key | authors | title | year``) and its catalogue."""

from pathlib import Path

LIGHTHOUSE = str(Path(__file__).with_name("lighthouse.toml"))
"""The table of the catalogue's pages."""
