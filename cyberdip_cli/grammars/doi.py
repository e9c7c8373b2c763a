"""A DOI without its resolver: what every format's DOI field should hold."""

from __future__ import annotations

PREFIXES = ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "https://www.doi.org/", "http://www.doi.org/",
            "doi.org/", "dx.doi.org/", "doi:", "doi ", "info:doi/", "urn:doi:")  # fmt: skip
"""What stands before a DOI in the wild. Source: DOI Handbook, 3.8 (the proxy), RFC 4452 (info:doi)."""


REPEATED = 5
"""Times that a resolver or scheme may stand before another ("https://doi.org/doi:10.…")."""


def bare_doi(text: str) -> str:
    """``text`` without resolver or scheme; percent signs are decoded only where a URL encoded them. Anything
    else comes back as it is.

    >>> bare_doi("https://doi.org/10.1002/%28ABC%292"), bare_doi("doi: 10.1234/5%"), bare_doi("n/a")
    ('10.1002/(ABC)2', '10.1234/5%', 'n/a')
    """
    text = text.strip()
    if text.startswith("10."):
        return text
    for _ in range(REPEATED):
        text = text.strip()
        lower = text[:24].lower()
        prefix = next((prefix for prefix in PREFIXES if lower.startswith(prefix)), None)
        if text.startswith("10.") or prefix is None:
            break
        text = text[len(prefix) :].strip()
        if "%" in text and prefix.endswith("org/"):
            from urllib.parse import unquote

            text = unquote(text)
        if not (text[:4].lower() == "doi:" or text.startswith("http")):
            break
    return text


def is_doi(text: str) -> bool:
    """Whether a bare text has the shape of a DOI: "10.", a registrant, "/", a name.

    >>> is_doi("10.1234/abc"), is_doi("10.5 cm"), is_doi("10.1234/")
    (True, False, False)
    """
    registrant, slash, name = text.partition("/")
    return (
        bool(slash and name)
        and registrant.startswith("10.")
        and registrant[3:].replace(".", "").isdigit()
        and len(registrant) > 6
        and " " not in text
    )
