"""Names as pages and references print them: marks, bullets, "and" of any language, bodies after persons, roles
on either side; and what is no name."""

from __future__ import annotations

import pytest

from cyberdip_cli import names
from cyberdip_cli.labels import context_words
from cyberdip_cli.model import Name
from cyberdip_cli.parsed import Context


def context(*languages: str) -> Context:
    return Context(languages=(*languages, "en"), words=context_words((*languages, "en")))


def shown(name: Name) -> str:
    if name.literal is not None:
        return f"<{name.literal}>"
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return f"{family}|{' '.join(part for part in (name.given, name.dropping_particle) if part)}"


def read(text: str, *languages: str) -> list[str]:
    return [shown(credit.name) for credit in names.parse_list(text.split("\n"), context(*languages)).value]


ROE_DOE = ["Roe|Ann", "Doe|Ben"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Roe1, Ben Doe2,*", ROE_DOE),
        ("Ann Roe\u1d43, Ben Doe\u1d47\u02d2\u1d9c", ROE_DOE),
        ("Ann Roe \u00b9 \u00b7 Ben Doe \u00b2", ROE_DOE),
        ("\u2022 Ann Roe \u2022 Ben Doe", ROE_DOE),
        ("\u25aa Ann Roe\n\u25aa Ben Doe", ROE_DOE),
        ("Ann Roe ORCID icon, Ben Doe ORCID icon", ROE_DOE),
        ("Ann Roe (ORCID), Ben Doe", ROE_DOE),
        ("Ann Roe https://orcid.org/0000-0002-1825-0097, Ben Doe", ROE_DOE),
        ("Ann Roe PhD, Ben Doe MD", ROE_DOE),
        ("Dr Ann Roe, Prof Ben Doe", ROE_DOE),
        ("Ann Roe, Ben Doe & 3 more", ROE_DOE),
        ("Ann Roe, Ben Doe, +5 authors", ROE_DOE),
        ("Ann Roe, Ben Doe ... Cleo Vale", [*ROE_DOE, "Vale|Cleo"]),
        ("Roe, A., Doe, B., . . . Vale, C.", ["Roe|A.", "Doe|B.", "Vale|C."]),
        ("Ann Roe, Hill University; Ben Doe, Vale College", ROE_DOE),
        ("R. Dale/M. Krasna", ["Dale|R.", "Krasna|M."]),
        ("M. S. Wolf & van Ijzen", ["Wolf|M. S.", "van Ijzen|"]),
        ("Wolf, M. S., & van Ijzen, P.", ["Wolf|M. S.", "van Ijzen|P."]),
        ("Horst, Ann op den", ["Horst|Ann op den"]),
        ("Ebb, Co.", ["<Ebb, Co.>"]),
        ("Roe, Ann; Doe, Ben; Maps Working Group", [*ROE_DOE, "<Maps Working Group>"]),
        ("Ann Roe, Ben Doe, on behalf of the Maps Consortium", [*ROE_DOE, "<Maps Consortium>"]),
        ("Ann Roe, Ben Doe, and the Maps Consortium", [*ROE_DOE, "<Maps Consortium>"]),
        ("Ann Roe, Ben Doe, for the Lantern Study Group", [*ROE_DOE, "<Lantern Study Group>"]),
        ("Hill Survey (Fairhaven)", ["<Hill Survey (Fairhaven)>"]),
        (
            "Ann Roe\u1d43 ORCID icon, Ben Doe\u1d47 and Cleo Vale\u00b9, on behalf of the Fog Signal Consortium",
            [*ROE_DOE, "Vale|Cleo", "<Fog Signal Consortium>"],
        ),
    ],
)
def test_marks_bullets_and_bodies(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Heinrich Lest u. Wilhelm H. Schrader", ["Lest|Heinrich", "Schrader|Wilhelm H."]),
        ("de", "BUSAR, S., P. OGLEN u. R. HALM", ["BUSAR|S.", "OGLEN|P.", "HALM|R."]),
        ("es", "Ana Roe y Ben Doe", ["Roe|Ana", "Doe|Ben"]),
        ("pt", "Ana Roe e Bento Doe", ["Roe|Ana", "Doe|Bento"]),
        ("pl", "Anna Rowa i Jan Dow", ["Rowa|Anna", "Dow|Jan"]),
        ("cs", "Anna Rová a Jan Dov", ["Rová|Anna", "Dov|Jan"]),
        ("sv", "Anna Ro och Bo Ek", ["Ro|Anna", "Ek|Bo"]),
        ("hu", "Ró Anna és Dó János", ["Ró|Anna", "Dó|János"]),
        ("tr", "Ayşe Rolu ve Mehmet Dolu", ["Rolu|Ayşe", "Dolu|Mehmet"]),
        ("ru", "А. А. Ров и Б. Б. Дов", ["Ров|А. А.", "Дов|Б. Б."]),
        ("uk", "Ровенко А. А., Довенко Б. Б. та ін.", ["Ровенко|А. А.", "Довенко|Б. Б."]),
        ("ar", "أحمد علي و محمد حسن", ["علي|أحمد", "حسن|محمد"]),
        ("ar", "أحمد علي وسالم عمر", ["علي|أحمد", "عمر|سالم"]),
        ("ar", "أحمد وليد عمر", ["عمر|أحمد وليد"]),
        ("fa", "جواد رویایی و علی دهایی", ["رویایی|جواد", "دهایی|علی"]),
        ("fa", "علی رویا نژاد", ["رویا نژاد|علی"]),
        ("ar", "أحمد بن سالم، فاطمة عبد الله", ["بن سالم|أحمد", "عبد الله|فاطمة"]),
        ("ja", "山田太郎・佐藤花子", ["<山田太郎>", "<佐藤花子>"]),
        ("ja", "山田 太郎, 佐藤 花子", ["山田|太郎", "佐藤|花子"]),
        ("ja", "ジョン・スミス", ["<ジョン・スミス>"]),
        ("zh-Hans", "王小明，李娜，张伟", ["<王小明>", "<李娜>", "<张伟>"]),
        ("zh-Hans", "王小明 李娜 张伟", ["<王小明>", "<李娜>", "<张伟>"]),
        ("ko", "김철수·이영희", ["<김철수>", "<이영희>"]),
        ("ko", "김철수. 이영희", ["<김철수>", "<이영희>"]),
    ],
)
def test_and_in_the_language_of_the_page(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Editors: Ann Roe, Ben Doe", ["editor", "editor"]),
        ("de", "Hrsg. Ann Roe", ["editor"]),
        ("de", "hrsg. von Ann Roe und Ben Doe", ["editor", "editor"]),
        ("de", "Ann Roe; Ben Doe (Übers.)", [None, "translator"]),
        ("en", "edited by Ann Roe ; translated by Ben Doe", ["editor", "translator"]),
        ("fr", "Roe, Anne. Traduction", ["translator"]),
        ("fr", "Roe, Anne (1948-....). Directeur de la publication", ["editor"]),
        ("en", "Ed Roe", [None]),
        ("en", "Ed. Roe", [None]),
    ],
)
def test_roles_before_and_after(language: str, text: str, expected: list[str | None]) -> None:
    parsed = names.parse_list([text], context(language))
    assert [credit.role for credit in parsed.value] == expected


@pytest.mark.parametrize(
    "text",
    [
        "This article describes lanterns of the north.",
        "https://example.org/authors/12",
        "10.5555/lantern.1",
        "PhD",
        "Fairhaven, Mass.",
        "Boston, MA",
        "View author profile",
        "Search for more papers by this author",
        "*Corresponding author",
        "Authors:",
        "1",
    ],
)
def test_what_is_no_name_is_refused_with_a_doubt(text: str) -> None:
    parsed = names.parse_list([text], context("en"))
    assert parsed.value == ()
    assert [doubt.code for doubt in parsed.doubts] == ["not-a-name"]
    assert parsed.aside


def test_a_line_among_names_that_is_none_leaves_its_neighbours() -> None:
    parsed = names.parse_list(["Ann Roe", "Search for more papers by this author", "Ben Doe"], context("en"))
    assert [shown(credit.name) for credit in parsed.value] == ROE_DOE
    assert parsed.aside == ("Search for more papers by this author",)


@pytest.mark.parametrize(
    "text",
    [
        "United States. Congress. House. Committee on Maps. Subcommittee on Lanterns, Beacons, and Fog",
        "Fairhaven Shi fu nü lian he hui",
        "Centro di studi sul teatro medioevale e rinascimentale",
        "Federalʹnoe agentstvo po kulʹture i kinematografii (Russia)",
        "Kent England",
        "Page, Ann",
        "bell hooks",
        "Singer",
        "JIE SHEN1 author@example.org",
    ],
)
def test_odd_names_are_not_refused(text: str) -> None:
    assert names.parse_list([text], context("en")).value
