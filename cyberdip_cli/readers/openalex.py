"""OpenAlex: works of the API and of the snapshot."""

from __future__ import annotations

from ..formats.services import service

READER = service("openalex", "OpenAlex works (JSON of the API and the snapshot)")
