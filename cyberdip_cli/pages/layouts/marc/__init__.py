"""MARC shown as text: the layout of staff views, of Koha's and other catalogues' MARC views and of MARCMaker
files.

All of them are a leader and fields of tag, indicators and subfields; they differ in what divides those: tabs,
blanks or line ends between the cells (VuFind), ``=245  10$a`` (MARCMaker), ``245 10 $a`` or ``|a``, ``‡a``,
``ǂa``, ``$$a``, ``_a`` (others), ``#``, ``_`` or ``\\`` for a blank indicator, a line a subfield with its name
(Koha). What the fields mean is :mod:`cyberdip_cli.formats.marc.read`, as for the files of MARC."""

from __future__ import annotations

import re

from ....formats.marc.datum import Datum
from ....patterns import Pattern
from ...field import Field
from .arranged import arranged, is_stacked
from .named import control_value, is_named, subfields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...field import Line

LEADER = Pattern(
    r"(?:=?LDR|=?LEADER|=?000|Leader|leader)(?:\s*-?\s*LEADER)?(?:\s*[:|]\s*|\s+|\Z)(.*)", re.DOTALL
)
LEADER_VALUE = Pattern(r"\d{5}[a-z ][a-z][a-z ].*")
TAG = Pattern(r"=?(\d{3})(?![\d.,:/\w])(.*)|=?(\d{3})([\d# _\\]{2}|\d(?=\t))(?=\s*[|$‡ǂ▼])(.*)", re.DOTALL)
OWN_TAG = Pattern(r"(?:FMT|SYS|CAT|LKR|OWN|SBL|AVA|STA|BAS|LOW|SFX|Z30)[\d ]{0,2}\s.*")
"""Fields of a system (Aleph) that are none of MARC."""
UNCODED = Pattern(r"\s([\d #_]{2})\s(?=[^\s|$‡ǂ▼†¦])")
"""The indicators before a first subfield without its code: ``100 1  Roe, Ann``."""
FILLS = str.maketrans("\\^", "  ")
"""What stands for a blank in a control field (MARCMaker, Aleph)."""
MARKS = ("$$", "|", "$", "‡", "ǂ", "▼", "†", "¦", "_")
"""Signs before a subfield's code, the longer first; the one that most fields begin with is the record's."""


class Raw:
    """A field before its subfields are divided."""

    __slots__ = ("cells", "named", "numbers", "tag")

    def __init__(self, tag: str, number: int, text: str) -> None:
        self.tag = tag
        self.numbers = [number]
        self.cells = [text] if text else []
        self.named = False


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """The record in ``lines`` as one field of key "marc", and the lines that are none of MARC. Called with
    one record's lines."""
    raws, rest = _raw(lines)
    if not raws or all(raw.tag == "LDR" for raw in raws):
        return [], list(lines)
    left = {number for number, _ in rest}
    return [Field("marc", tuple(line for line in lines if line[0] not in left), "MARC", rank=1)], rest


def opens(texts: Sequence[str]) -> bool:
    """Whether lines without one of the usual cues are a MARC record all the same: its fields or its subfields
    have names, or every cell has a line of its own."""
    named = sum(1 for text in texts if text[:3].isdigit() and is_named(text[3:]))
    return named > 1 or is_stacked(texts)


def data(lines: Sequence[Line]) -> list[Datum]:
    """The fields of MARC that ``lines`` show."""
    raws, _ = _raw(lines)
    mark = _mark(raws)
    return _whole([datum for raw in raws if (datum := _datum(raw, mark)) is not None])


def _whole(found: Sequence[Datum]) -> list[Datum]:
    """The fields, those that a view repeats for each subfield as one: ``260 _aBergen``, ``260 _bQuay
    Press``."""
    whole: list[Datum] = []
    for datum in found:
        last = whole[-1] if whole else None
        if (
            last is not None
            and last.tag == datum.tag >= "010"
            and len(datum.parts) == 1
            and datum.parts[0][0] > last.parts[-1][0]
            and last.parts[0][0] == "a"
            and (last.first + last.second).strip() == (datum.first + datum.second).strip()
        ):
            whole[-1] = Datum(
                last.tag,
                last.first,
                last.second,
                "",
                [*last.parts, *datum.parts],
                [*last.lines, *datum.lines],
            )
        else:
            whole.append(datum)
    return whole


def _raw(lines: Sequence[Line]) -> tuple[list[Raw], list[Line]]:
    """The lines gathered by field, from the first tag on; text after a blank line that nothing marks as MARC
    ends it."""
    raws: list[Raw] = []
    rest: list[Line] = []
    lines = arranged(lines)
    stacked = any(text.strip().isdigit() and len(text.strip()) == 3 for _, text in lines)
    blanks = 0
    for number, text in lines:
        leader = LEADER.fullmatch(text)
        tagged = TAG.fullmatch(text) if leader is None else None
        if leader is not None and not (stacked and text.strip().isdigit()):
            raws.append(Raw("LDR", number, leader[1]))
        elif tagged is not None and _opens(tagged, raws, stacked):
            raws.append(
                Raw(tagged[1] or tagged[3], number, tagged[2] if tagged[1] else f" {tagged[4]} {tagged[5]}")
            )
            raws[-1].named = bool(raws[-1].cells) and is_named(raws[-1].cells[0])
        elif not raws:
            rest.append((number, text))
        elif OWN_TAG.fullmatch(text):
            raws.append(Raw("", number, ""))  # what follows is no part of the field above
        elif not text:
            blanks += 1
            if stacked:
                raws[-1].cells.append("")
            continue
        elif stacked or not blanks or raws[-1].named:
            raws[-1].cells.append(text)
            raws[-1].numbers.append(number)
        else:
            rest.append((number, text))
        blanks = 0
    return raws, rest


def _opens(tagged: re.Match[str], raws: list[Raw], stacked: bool) -> bool:
    """Whether a line that starts with three digits is a field and not the wrapped rest of one."""
    if tagged[3]:
        return True
    after = tagged[2]
    if not after.strip():
        return stacked and not (raws and raws[-1].tag == "LDR" and not raws[-1].cells)
    if tagged[1].startswith("00") or (raws and raws[0].tag == "LDR" and UNCODED.match(after)):
        return True
    return is_named(after) or re.match(r"[\s\d#_\\-]{1,12}(?:[|$‡ǂ▼†¦_]|\Z)|\t", after) is not None


def _mark(raws: list[Raw]) -> str:
    """The sign before codes in this record."""
    votes: dict[str, int] = {}
    for raw in raws:
        text = " ".join(raw.cells)
        for mark in MARKS:
            at = text.find(mark)
            if (
                at >= 0
                and re.match(re.escape(mark) + r"\s?[a-z0-9]", text[at:])
                and re.fullmatch(r"[\s\d#_\\-]*", text[:at])
            ):
                votes[mark] = votes.get(mark, 0) + 1
                break
    if not votes:  # the first subfields have no code
        whole = "\n".join(cell for raw in raws for cell in raw.cells)
        votes = {mark: len(re.findall(re.escape(mark) + r"\s?[a-z]", whole)) for mark in MARKS if mark != "_"}
    return max(votes, key=lambda mark: votes[mark]) if any(votes.values()) else "$"


def _datum(raw: Raw, mark: str) -> Datum | None:
    """Indicators and subfields of one field; None when nothing is in it."""
    if not raw.tag:
        return None
    if raw.tag == "LDR" or raw.tag < "010":
        cells = [cell for cell in raw.cells if cell.strip()]
        value = (
            control_value(cells) if raw.named else " ".join(cells) if raw.tag == "LDR" else "".join(cells[:1])
        )
        value = value.strip(" \t").translate(FILLS)
        whole = LEADER_VALUE.search(value) if raw.tag == "LDR" else None
        value = whole[0] if whole else value
        datum = Datum(raw.tag, value=value, lines=raw.numbers[:1])
        return datum if datum.value.strip() else None
    if raw.named:
        indicators, named = subfields(raw.tag, raw.cells)
        return _made(raw, indicators, named)
    text = "\t".join(raw.cells) if len(raw.cells) > 1 and mark not in raw.cells[0] else " ".join(raw.cells)
    uncoded = UNCODED.match(text)
    if uncoded is not None:
        text = f" {uncoded[1]} {mark}a {text[uncoded.end() :]}"
    at = text.find(mark)
    if at < 0:
        return None
    parts = [(code, _unescape(part)) for code, part in _parts(text[at:].replace("\t", " "), mark)]
    return _made(raw, _indicators(text[:at]), parts)


def _made(raw: Raw, indicators: str, parts: list[tuple[str, str]]) -> Datum | None:
    marks = re.sub(r"[#_\\-]", " ", indicators) + "  "
    return Datum(raw.tag, marks[0], marks[1], "", parts, raw.numbers) if parts else None


def _indicators(head: str) -> str:
    """Both indicators from the cells before the first subfield: "\\t1\\t0\\t", " 1 0 ", "10", "  1 " (a blank
    first), "1#"."""
    if "\t" in head:
        cells = head.removeprefix("\t").split("\t")
        if len(cells[0]) == 2:
            return re.sub(r"[#_\\]", " ", cells[0])
        return "".join((cell.strip() or " ")[0] for cell in [*cells, "", ""][:2])
    if re.search(r"[#_\\]", head):
        return re.sub(r"[#_\\]", " ", re.sub(r"(?<=\S) (?=\S)", "", head.strip(" "))[:2])
    found = head.split()
    if found and len(found[0]) == 2:
        return found[0]
    if len(found) > 1:
        return found[0][0] + found[1][0]
    core = head.removeprefix(" ") + "   "
    return core[0] + " " if core[0] != " " else " " + (core[1].strip() or core[2])


def _parts(text: str, mark: str) -> list[tuple[str, str]]:
    """(code, text) for each subfield."""
    pieces = re.split(
        re.escape(mark) + r"(?=\s?[a-z0-9](?:\s|[^\s]))" if mark != "_" else r"(?:(?<=\s)|\A)_(?=[a-z0-9])",
        text,
    )
    found: list[tuple[str, str]] = []
    for piece in pieces[1:]:
        piece = piece.lstrip()
        code, value = piece[:1], piece[1:].strip()
        if (
            found
            and mark == "$"
            and code.isdigit()
            and re.match(r"\d*[.,]\d\d", piece)
            and not value.startswith("(")
        ):
            found[-1] = (found[-1][0], f"{found[-1][1]}${piece}".strip())  # a price: "$5.00"
        else:
            found.append((code, value))
    return found


def _unescape(text: str) -> str:
    """MARCMaker's mnemonics for signs that it needs itself."""
    if "{" not in text:
        return text
    return (
        text.replace("{dollar}", "$")
        .replace("{lcub}", "{")
        .replace("{rcub}", "}")
        .replace("{bsol}", "\\")
        .replace("{lsqb}", "[")
        .replace("{rsqb}", "]")
    )
