"""VuFind's record API."""

from __future__ import annotations

from ..formats.services import service

READER = service("vufind-api", "VuFind record API (JSON)")
