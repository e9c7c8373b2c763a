"""Dublin Core in XML: ``oai_dc``, qualified DC, DSpace's DIM, RDF with DC alone, and OAI-PMH around them
(https://www.dublincore.org/specifications/dublin-core/dcmi-terms/,
https://www.openarchives.org/OAI/openarchivesprotocol.html)."""

ROOTS = frozenset(("dc", "qualifieddc", "qdc", "dim", "dublin_core", "RDF"))
NAMES = ("dc", "qualifieddc", "qdc", "dim", "dublin_core", "Description")
OWN_SPACES = (
    "http://purl.org/dc/", "http://www.openarchives.org/OAI/", "http://www.w3.org/", "http://www.dspace.org/xmlns/dspace/dim", "info:srw/schema/1/dc",
    "http://purl.org/info:eu-repo/", "http://dspace.org/qualifieddc/", "http://epubs.cclrc.ac.uk/", "http://www.loc.gov/zing/srw/",
    "http://prismstandard.org/", "http://xmlns.com/foaf/", "http://web.resource.org/cc/", "http://creativecommons.org/",
)  # fmt: skip
"""What the namespaces of a document in Dublin Core begin with; another one is another vocabulary in RDF."""
