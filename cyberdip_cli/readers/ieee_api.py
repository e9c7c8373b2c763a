"""IEEE Xplore: articles of the metadata API."""

from __future__ import annotations

from ..formats.services import service

READER = service("ieee-api", "IEEE Xplore articles (JSON of the metadata API)")
