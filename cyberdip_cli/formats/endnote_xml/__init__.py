"""EndNote XML, as EndNote exports it: ``xml/records/record``. There is no public schema; the element names
are those of its own exports."""

ROOTS = frozenset(("xml", "records"))
