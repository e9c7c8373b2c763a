"""Identifiers: each dress an identifier comes in, and its near misses."""

from __future__ import annotations

import pytest

from cyberdip_cli.grammars import identifiers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10.5555/12345678", ("10.5555/12345678",)),
        ("doi:10.5555/Joc.5351.", ("10.5555/Joc.5351",)),
        ("http://dx.doi.org/10.5555/0013916516664382", ("10.5555/0013916516664382",)),
        ("https://doi.org/10.5555%2F0094582X19898502", ("10.5555/0094582X19898502",)),
        ("https://doi.org/10.5555%252Fabc", ("10.5555/abc",)),
        ("https://publisher.example/doi/full/10.5555/zph.12184/pdf", ("10.5555/zph.12184",)),
        ("https://publisher.example/doi/10.5555/zph.12184?journalCode=a&x=1", ("10.5555/zph.12184",)),
        ("see (10.5555/abc).", ("10.5555/abc",)),
        (
            "10.5555/(SICI)1097(19980815/30)17:15/16<1661::AID-SIM9>3.0.CO;2-2",
            ("10.5555/(SICI)1097(19980815/30)17:15/16<1661::AID-SIM9>3.0.CO;2-2",),
        ),
        ("10.5555/ABC; 10.5555/abc", ("10.5555/ABC",)),
        ("10.5555.1/xyz and 10.5555/uvw", ("10.5555.1/xyz", "10.5555/uvw")),
        ("10.12/too-short", ()),
        ("Vol. 10.1234", ()),
        ("no identifier", ()),
    ],
)
def test_doi(text: str, value: tuple[str, ...]) -> None:
    assert identifiers.doi(text).value == value


@pytest.mark.parametrize(
    ("text", "value", "aside"),
    [
        ("1234-5679", ("1234-5679",), ()),
        ("12345679", ("1234-5679",), ()),
        ("1234–5679 (Print)", ("1234-5679",), ("Print",)),
        ("2434-561x", ("2434-561X",), ()),
        ("ISSN-1234-5679", ("1234-5679",), ()),
        ("1234-5679\n2434-561X", ("1234-5679", "2434-561X"), ()),
        ("1234-5678", (), ("1234-5678",)),
        ("9783161484100", (), ()),
        ("978-3-16-148410-0", (), ()),
    ],
)
def test_issn(text: str, value: tuple[str, ...], aside: tuple[str, ...]) -> None:
    parsed = identifiers.issn(text)
    assert (parsed.value, parsed.aside) == (value, aside)
    assert [doubt.code for doubt in parsed.doubts] == ["bad-issn"] * (
        len(aside) if "1234-5678" in aside else 0
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("978-3-16-148410-0", ("9783161484100",)),
        ("978 3 16 148410 0", ("9783161484100",)),
        ("316148410X (pbk.) :", ("316148410X",)),
        ("9783161484100. 316148410X.", ("9783161484100", "316148410X")),
        ("ISBN 3-16-148410-X (hbk.) : £5.00", ("316148410X",)),
        ("9783161484101", ()),
        ("1234-5679", ()),
        ("20170227 20170817", ()),
    ],
)
def test_isbn(text: str, value: tuple[str, ...]) -> None:
    assert identifiers.isbn(text).value == value


def test_an_isbn_that_fails_is_named() -> None:
    parsed = identifiers.isbn("9783161484101")
    assert parsed.aside == ("9783161484101",)
    assert parsed.doubts[0].code == "bad-isbn"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12345678", ("12345678",)),
        ("PMID: 1234567", ("1234567",)),
        ("https://pubmed.ncbi.nlm.nih.gov/1234567/", ("1234567",)),
        ("https://www.ncbi.nlm.nih.gov/pubmed/1234567", ("1234567",)),
        ("info:eu-repo/semantics/altIdentifier/pmid/1234567", ("1234567",)),
        ("Vol. 5, 1234567", ()),
    ],
)
def test_pmid(text: str, value: tuple[str, ...]) -> None:
    assert identifiers.pmid(text).value == value


def test_pmcid_and_arxiv() -> None:
    assert identifiers.pmcid("PMCID: PMC 1234567.1").value == ("PMC1234567",)
    assert identifiers.arxiv("arXiv:2101.00001v2 and https://arxiv.org/abs/math.GT/0309136").value == (
        "2101.00001v2",
        "math.GT/0309136",
    )


@pytest.mark.parametrize(
    ("text", "value", "aside"),
    [
        ("https://example.org/a?b=c.", ("https://example.org/a?b=c",), ()),
        ("https://example.org/a; Full text", ("https://example.org/a",), ("Full text",)),
        ("http://example.org/a;http://example.org/b", ("http://example.org/a", "http://example.org/b"), ()),
        (
            "https://proxy.example.edu/login?url=https://example.org/a?id=1&n=2",
            ("https://example.org/a?id=1&n=2",),
            (),
        ),
        (
            "https://proxy.example.edu/login?qurl=https%3A%2F%2Fexample.org%2Fa",
            ("https://example.org/a",),
            (),
        ),
        ("https://en.example.org/wiki/Cat_(animal)", ("https://en.example.org/wiki/Cat_(animal)",), ()),
        ("(see www.example.org/x)", ("www.example.org/x",), ("see",)),
        ("no address", (), ()),
    ],
)
def test_url(text: str, value: tuple[str, ...], aside: tuple[str, ...]) -> None:
    parsed = identifiers.url(text)
    assert (parsed.value, parsed.aside) == (value, aside)


@pytest.mark.parametrize(
    "read",
    [
        identifiers.doi,
        identifiers.issn,
        identifiers.isbn,
        identifiers.pmid,
        identifiers.pmcid,
        identifiers.arxiv,
        identifiers.url,
    ],
)
@pytest.mark.parametrize(
    "text",
    ["", " ", "10." * 2000, "1 " * 5000, "9" * 5000, "http://" * 2000, "%2" * 3000, "10.1234/" + "(" * 3000],
)
def test_nothing_raises(read: object, text: str) -> None:
    assert isinstance(read(text).value, tuple)  # type: ignore[operator]
