"""Internet Archive: items of the metadata and the search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("internet-archive", "Internet Archive items (JSON of the metadata and search APIs)")
