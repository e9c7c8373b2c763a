"""DataCite XML, the metadata kernel (https://schema.datacite.org), versions 2.1 to 4.7."""

NAMESPACE = "http://datacite.org/schema/"
ROOTS = frozenset(("resource", "oai_datacite"))
