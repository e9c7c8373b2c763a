"""schema.org in JSON-LD (https://schema.org, release 28)."""
