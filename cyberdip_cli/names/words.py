"""Words in and around names: particles, suffixes, honorifics, degrees, "and", "et al.". All casefolded.

Sources: CSL 1.0.2 (particles), everyday usage of each language; "and" and "et al." are in the language
files."""

from __future__ import annotations

from ..labels import any_language, terms
from .body_words import (
    BODY_LINKS,
    BODY_WORDS,
    COMPANY_TAILS,
    FIRMS,
    GROUP_WORDS,
    STRONG_BODY_WORDS,
    UNIT_WORDS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AMBIGUOUS_HONORIFICS",
    "AND",
    "AND_ANYWHERE",
    "BETWEEN_NAMES",
    "BODY_LINKS",
    "BODY_WORDS",
    "BY",
    "BYLINE",
    "BYLINE_TAILS",
    "CAPITAL_PARTICLES",
    "COMPANY_TAILS",
    "DEGREES",
    "ET_AL",
    "FAMILY_TAILS",
    "FIRMS",
    "GIVEN_LINKS",
    "GROUP_WORDS",
    "HONORIFICS",
    "HONORIFIC_CONNECTORS",
    "LIFE_WORDS",
    "NOBLE_TITLES",
    "NO_NAMES",
    "PARTICLES",
    "SENTENCE_WORDS",
    "STRONG_BODY_WORDS",
    "SUFFIXES",
    "TRAILING",
    "UNIT_WORDS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


PARTICLES = _words(
    """a aan ab af ait aït al am an ap as auf auf'm av ben bin bint binte binti bte d' da dal dalla dalle das de de' degli dei del dela della delle
    dello dem den der des di do do' dos du e el el- het i ibn im in l' la las le les lo los mac op ould 's san santa 't te ten ter tot uit van vande
    vanden vander vom von y zu zum zur"""
)
"""Lower-case words that belong to the family name after them."""

TRAILING = PARTICLES - _words(
    "a ab ait aït al am an ap as ben bin bint binte binti bte d' de' do' e el el- i ibn im in l' le les lo mac ould 's san santa y"
)
"""Particles that end a given name in the inverted form of catalogues: "Beethoven, Ludwig van"."""

CAPITAL_PARTICLES = _words(
    """van vande vanden vander von vom zu zur der den de del della delle dello dei degli dal dalla di du des da das do dos la las le les lo los ten ter
    el ben ibn bin abu abou al san santa saint st st. ould ait aït mac af av ó ní nic uí"""
)
"""Particles that are taken with the family name in front of it even with a capital (``Carla De Zani``)."""

GIVEN_LINKS = _words("ur ul ud uz us ush un ar as-salam e-")
"""Arabic and Urdu links inside a given name: ``Habib Ur Rehman`` is Rehman, Habib Ur."""

SUFFIXES = _words(
    "jr jr. sr sr. ii iii iv v vi vii viii 2nd 3rd 4th 5th esq esq. junior senior d.j. ml. fils père"
)
"""Generational suffixes; ``v`` and ``vi`` only where a comma or a family name stands before them."""

FAMILY_TAILS = _words(
    "filho filha neto neta sobrinho júnior junior segundo hijo نژاد زاده پور نیا منش خواه تبار"
)
"""Words that stay with the family name before them: of generations in Portuguese and Spanish, of descent in
Persian."""

DEGREES = _words(
    """phd ph.d ph.d. dphil d.phil. md m.d. m.d msc m.sc. m.sc bsc b.sc. ba b.a. ma m.a. mba m.b.a. mph m.p.h. rn r.n. dvm d.v.m. dds d.d.s. jd j.d. llb
    ll.b. llm
    ll.m. lld ll.d. edd ed.d. frcp frcs frcpc facp facs mrcp mrcs bvsc mbbs mbchb mrcvs dipecvim drph dr.p.h. pharmd pharm.d. psyd psy.d. msw cpa esq frs
    f.r.s. obe
    mbe cbe s.j. sj o.p. op o.f.m. ofm o.s.b. osb csc scd sc.d. dsc d.sc. meng m.eng. beng mphil m.phil. med m.ed. dba d.b.a. csc. drsc. ph.d.. phd. candidate
    fccp facc faan crna mfa m.f.a. habil. habil fahs"""
)
"""Degrees, orders and memberships after a name: set aside."""

HONORIFICS = _words(
    """prof prof. professor professeur professore professora profesor profesora profa. prof.dr. dr dr. doctor docteur dott. dott.ssa dottor dra dra.
    dr.med. dr.-ing. dr-ing.
    mr mr. mrs mrs. ms ms. miss mx mx. mister sir dame lord lady rev rev. reverend hon hon. honorable judge justice senator sen. rep. gov. president pres.
    general gen. col.
    colonel capt. captain lt. lieutenant maj. major sgt. sergeant cmdr. adm. fr. father sister brother rabbi imam sheikh shaykh ustad ustaz hafiz maulana
    mufti
    allama syeda sri shri smt. smt shrimati kum. engr engr. ing ing. arch. arq. lic. dipl.-ing. dipl. mag. mgr. mgr bc. phdr. mudr. judr. rndr. doc. csc.
    akad. dw. ir. drs.
    herr frau mme mme. mlle monsieur madame signor signora sig. sig.ra señor señora sra. sr. srta. don doña dom dona
    assoc. assist. asst. associate assistant adjunct emeritus emerita doç. yrd. öğr. üyesi gör. arş. uzm. docent dosen
    проф. проф профессор доц. доц доцент акад. академик д-р др др. г-н г-жа канд. докт. д.м.н. к.м.н. д.т.н. к.т.н. д.э.н. к.э.н. д.ф.н. к.ф.н. д.и.н.
    к.и.н. д.п.н. к.п.н.
    د. أ.د. الدكتور الدكتورة الأستاذ الأستاذة دكتور أستاذ δρ. δρ καθ. ד"ר פרופ' פרופ׳ פרופסור डॉ. डॉ प्रो. श्री श्रीमती ড. ড অধ্যাপক"""
)
"""Titles before a name: set aside."""

AMBIGUOUS_HONORIFICS = _words(
    """don dom dona dean lord lady miss judge justice major sister brother father general president doctor hon adm. king prince sen. gen. rabbi imam mag.
    doc. ir. sri shri"""
)
"""Honorifics that are names too: set aside only before two more words."""

HONORIFIC_CONNECTORS = _words(
    """med. phil. rer. nat. pol. jur. iur. theol. h.c. hc habil. habil ing. ing et mult. agr. oec. sc. techn. paed. emer. em. univ. univ.-prof. hab. inż.
    emérito"""
)
"""Words that continue an honorific (``Dr. rer. nat.``); never the first."""

NOBLE_TITLES = _words(
    """sir dame lord lady baron baroness count countess earl duke duchess marquis marquess viscount prince princess king queen emperor empress pope saint
    st. bishop
    archbishop cardinal abbot mrs. mrs miss mr. dr. rev. graf gräfin freiherr freifrau herzog fürst könig königin kaiser papst bischof heiliger comte
    comtesse duc
    marquise vicomte baronne roi reine pape évêque sainte conde condesa duque duquesa marqués rey reina papa santo santa conte contessa principe re regina
    vescovo
    граф князь барон император царь епископ митрополит патриарх святой captain colonel general sultan caliph rabbi swami shaykh imam"""
)
"""First words of a piece that names a rank after a comma: ``Scott, Walter, Sir``, ``Elizabeth II, Queen of
...``."""

BY = any_language("names", "by")
"""The word between a title and its maker: ``by Jane Roe``."""
BYLINE = BY | any_language("names", "byline")
"""What stands before the names of a line, in small letters."""

AND: Mapping[str, frozenset[str]] = {
    language: frozenset(words) for language, words in terms("names")["and"].items()
}
"""The word between the last two names, by language."""
AND_ANYWHERE = frozenset(("and", "&", "und", "et"))
"""Those that are read on a page of any language."""
BETWEEN_NAMES = "and|und|et|y|e|en|och|og|ja|и|та|ve|dan|és|și|và|&"
"""Those of all languages that mean nothing else between two names, as alternatives of a pattern."""
ET_AL = any_language("names", "et_al")
"""What says that the list of names is cut, casefolded."""

NO_NAMES = frozenset(
    "n/a|n.a|na|s.n|unknown|author unknown|unknown author|no author|none|not available|not specified|undefined|null|-|–|—|ohne autor|sin autor".split(
        "|"
    )
)
"""What stands where a page has no name."""

SENTENCE_WORDS = _words(
    """is are was were been has have had this that these those it its we our you your they their can would must should not which when where what how if
    than ist sind waren wird werden wurde wurden dieser dieses diesem wir nicht kann können haben hat sich wenn dass sont était cette nous vous elle elles
    pas qui où esta este estos estas fue fueron cuando sobre são foi foram não você sono questo questa questi queste che deze dit zijn wordt worden niet är
    inte denna ikke dette ovat oli tämä jest są nie które jsou není tento není это этот эта эти был была были что как который için değil"""
)
"""Verbs, pronouns and conjunctions that make a text of several words a sentence."""

BYLINE_TAILS = (
    "staff writer", "staff reporter", "staff", "correspondent", "special correspondent", "foreign correspondent", "columnist",
    "contributing writer", "reporter", "writer",
)  # fmt: skip

LIFE_WORDS = frozenset(
    """approximately active flourished born died fl fl. b b. d d. ca ca. c. circa cent. century cent. jh. jahrhundert siècle sec. siglo séc. wiek в. ст.
    um gest. geb. né née m. n. † * ? or and bc ad av. b.c. a.d. bce ce after before nach vor f f. född född. født fødd syntynyt szül. sz.
    ur. ум. род. р. nac. nasc. nar. nato nata död död. død rođ. roj. sünd. dz. doğ. ö. þ. born. ок. приб. ca""".split()
)
"""Words in a piece that gives dates of life."""
