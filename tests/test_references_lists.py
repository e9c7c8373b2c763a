"""Pasted lists of references: where they are divided, and the style that proves what was read."""

from __future__ import annotations

import gc
import re
import time
from pathlib import Path

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.parsed import Context
from cyberdip_cli.references.entries import entries
from cyberdip_cli.references.list_entry import joined
from cyberdip_cli.references.lists import read_lines
from cyberdip_cli.references.proof import LikelyStyle, prove
from cyberdip_cli.references.reading import label_reference
from cyberdip_cli.references.record import draft_of, record_of

LISTS = sorted((ROOT / "samples" / "reference-lists").glob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_explain_names_the_style_of_a_list(path: Path, accept: bool) -> None:
    shown = run_cli("explain", path.name, "-f", "references", cwd=path.parent).out
    expected = path.with_suffix(".explain")
    if accept:
        expected.write_text(shown, encoding="utf-8", newline="")
    assert shown == expected.read_bytes().decode("utf-8")


def test_most_lists_are_proven_by_a_style() -> None:
    proven = [
        path for path in LISTS if "proven by" in path.with_suffix(".explain").read_text(encoding="utf-8")
    ]
    assert len(LISTS) >= 30
    assert len(proven) >= 0.9 * len(LISTS)


def proof_of(text: str) -> tuple[LikelyStyle, frozenset[str]] | None:
    read = label_reference(text)
    found = prove(read, record_of(draft_of(read, Context(()))))
    return (found.style, found.fields) if found else None


def test_a_reference_is_proven_in_its_style() -> None:
    found = proof_of(
        "Vale, I., & Roe, J. (2004). Harbour lights and the sleep of small towns. Atlas Review, 7(2), 11–19."
    )
    assert found is not None
    assert found[0].name == "apa"
    assert {"author", "title", "container_title", "volume", "issue", "page", "issued"} <= found[1]


def test_two_readings_that_look_the_same_prove_neither() -> None:
    found = proof_of("Roe, J. (2004). Harbour lights. Fog and sleep. Atlas Review, 7(2), 11–19.")
    assert found is None or not {"title", "container_title"} & found[1]
    assert found is None or {"volume", "issue", "page"} <= found[1]


def test_names_before_et_al_are_proven_by_a_style_that_cuts_others() -> None:
    found = proof_of("Vale I, Roe J, Orr T, et al. Harbour lights and sleep. Atlas Review. 2004;7(2):11-9.")
    assert found is not None
    assert {"author", "title", "container_title", "volume", "issue", "page", "issued"} <= found[1]


def test_what_a_database_puts_behind_a_reference_hinders_no_proof() -> None:
    text = (
        "Vale, I., & Roe, J. (2004). Harbour lights and the sleep of small towns. Atlas Review, 7(2), 11–19."
    )
    plain, followed = proof_of(text), proof_of(f"{text} [CrossRef] [PubMed]")
    assert plain is not None
    assert followed == plain


def test_what_the_style_would_write_otherwise_is_not_proven() -> None:
    assert proof_of("Roe J.: Harbour lights ;; 2004 (Atlas Review) no 7") is None


RUN_TOGETHER = (
    "Vale, I., & Roe, J. (2004). Harbour lights and the sleep of small towns. Atlas Review, 7(2), 11–19. "
    "Okonjo, T. B. (2011). Salt marshes after the storm. Annals of Harbour Studies, 34, 201–218. "
    "Lind, M. (2013). Who owns the fog? Island Policy Journal, 4(1), 3–19."
)


def test_references_run_together_are_divided_and_that_is_told() -> None:
    told: list[Diagnostic] = []
    found = list(read_lines([(1, RUN_TOGETHER)], told.append))
    assert [traced.record.author[0].family for traced in found] == ["Vale", "Okonjo", "Lind"]
    assert sum(finding.code == "guessed-reference" for finding in told) == 3


def test_one_a_line_and_wrapped_lines() -> None:
    texts = re.findall(r".+?\d+–\d+\.", RUN_TOGETHER)
    lines = [text.strip() for text in texts]
    found = entries(list(enumerate(lines, 1)))
    assert [entry.text for entry in found] == lines
    assert all(entry.marked for entry in found)
    broken = [part for line in lines for part in re.findall(r".{1,60}(?:\s|$)", line)]
    wrapped = entries(list(enumerate(broken, 1)))
    assert [entry.text for entry in wrapped] == lines


def test_lines_that_no_page_has_broken_are_references() -> None:
    lines = [
        "Alder, T. (2009). Tides and families: Future directions in practice. Australian Journal of Harbour Law, 23, 194. Retrieved January 22, 2010, from LexHarbour AU.",
        "Ivo D. Wittling, Gudrun Hermanns, and Ai Lin. Eager sharing of lamps. In 1992 International Conference on Lighthouse Keeping, pages 251-255, St. Bride, IL, August 1992.",
        'Merrill, Paul W. (1952). "Lamp oil in the stars." Atlas Review 115: 484.',
    ]
    assert [entry.text for entry in entries(list(enumerate(lines, 1)))] == lines


def test_a_reading_that_a_style_draws_is_taken_where_the_likeliest_is_drawn_by_none() -> None:
    text = "Nordvik, Berit & G. C. Öberg. 1975. Om fyrarna: en studie av kusten. I Symposium om öar, 216–244. Lund: Nordhamns bokförlag."
    (found,) = read_lines([(1, text)], lambda finding: None)
    assert found.record.container_title == "Symposium om öar"
    assert found.record.publisher_place == "Lund"


def test_time_is_linear_in_a_long_line() -> None:
    def seconds(times: int) -> float:
        gc.disable()  # its cost is that of all other tests' objects
        try:
            began = time.process_time()
            entries([(1, " ".join([RUN_TOGETHER] * times))])
            return time.process_time() - began
        finally:
            gc.enable()

    seconds(3)
    assert seconds(60) < 8 * max(seconds(15), 0.05)


def test_time_is_linear_in_many_lines() -> None:
    lines = re.findall(r".{1,60}(?:\s|$)", RUN_TOGETHER)

    def seconds(times: int) -> float:
        began = time.process_time()
        joined(lines * times)
        return time.process_time() - began

    seconds(10)
    assert seconds(4000) < 20 * max(seconds(400), 0.002)


def test_many_references_in_one_line_are_recognised(tmp_path: Path) -> None:
    path = tmp_path / "refs.txt"
    path.write_text(" ".join([RUN_TOGETHER] * 30), encoding="utf-8")
    result = run_cli("convert", str(path), "-t", "csl-json", "-q")
    assert result.out.count('"title"') >= 85


def test_a_word_that_the_width_divides_is_closed_again() -> None:
    assert joined(["Roe, J. The light-", "house keepers."]) == "Roe, J. The lighthouse keepers."
    assert joined(["Roe-", "Vale, J."]) == "Roe- Vale, J."


@pytest.mark.parametrize(
    "text",
    [
        "2010–2014 PhD student, University of Oxhill, Department of Geography",
        "Dr. Ines Vale, born 1975 in Leiden, studied geography and history.",
        "Smith and Jones (1998) found no effect; later work (Roe et al. 2004) disagreed.",
        "In 1999 the harbour was closed, and the town lost its lamps.",
        "Le phare fut construit en 1850 par l'ingénieur Delorme, et il brûla en 1911.",
        "We thank Ines Vale and Tam Orr for comments on an earlier draft, presented in Oxhill in 2012.",
        "Figure 2. Tidal range in 14 harbours, 1990-2004 (data: Institute of Tides).",
        "1.2 The memory of small islands: a review 12",
        "Received 3 March 2011; accepted 4 May 2011; published online 5 June 2011",
        "Abstract: We study 45 harbours between 1990 and 2004 and find that lights matter (p < 0.05).",
        "As Vale (2004, p. 17) has shown, the fog belongs to nobody; see also Roe and Lind (2013).",
        "Die Hafenlichter wurden 1999 abgeschaltet, weil niemand mehr für den Strom bezahlen wollte.",
    ],
)
def test_a_life_a_page_of_contents_and_prose_give_no_record(text: str) -> None:
    told: list[Diagnostic] = []
    assert not list(read_lines([(1, text)], told.append))
    assert [finding.code for finding in told] == ["no-reference"]


def test_a_reference_cut_in_the_middle_is_read_as_far_as_it_goes() -> None:
    told: list[Diagnostic] = []
    found = list(
        read_lines([(1, "Vale, I., & Roe, J. (2004). Harbour lights and the sleep of sm")], told.append)
    )
    assert len(found) == 1
    assert found[0].record.issued is not None
    assert found[0].record.issued.year == 2004
