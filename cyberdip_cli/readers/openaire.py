"""OpenAIRE Graph: research products of the API, the dumps and the older search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("openaire", "OpenAIRE Graph (JSON of the API and the dumps)")
