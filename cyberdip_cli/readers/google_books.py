"""Google Books: volumes of the API."""

from __future__ import annotations

from ..formats.services import service

READER = service("google-books", "Google Books volumes (JSON of the API)")
