"""What a statement of responsibility says of a person that an added entry names without a function.

245 $c and UNIMARC 200 $f, $g tell in words of the work's language what each has done: "edited by Ann Roe ;
translated by Tom Vale". Only words at the beginning of a part count, and only for those whom it names."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Name
    from .facts import Facts

EDITED = Pattern(
    r"\[?(?:(?:compiled and |selected and |chosen and )?(?:edited|ed\.|eds\.)(?: with an? [a-z ]{3,40})? by"
    r"|(?:volume |general )?editors?[:,]?|edited with|hrsg\.(?: im auftrag [^;]{3,60})? von|hrsg\.:?|hg\. von"
    r"|herausgegeben von|herausgeber:?|sous la dir(?:\.|ection) d[e'u]|éd(?:\.|ité) par"
    r"|textes (?:réunis|rassemblés)[^;]{0,40} par|coord(?:\.|onné) par|dirigé par|editado por|edición (?:de|a cargo de)"
    r"|ed\. (?:de|por|lit\.)|coord(?:\.|inado) por|a cura di|org\. (?:de|por)|organização(?: de)?"
    r"|onder red(?:\.|actie) van|pod red(?:\.|akcją)|red\.:?|redaktör(?:er)?:?|redaktion:?|utg\. av|udg\. af"
    r"|под ред(?:\.|акцией)|\(?ред\.)(?=\s)",
    IGNORECASE,
)
TRANSLATED = Pattern(
    r"\[?(?:(?:(?:re)?translated|transl\.|tr\.)(?: (?:from|into) the [a-z ]{3,30}| from [a-z ]{3,20})? by|translation by"
    r"|(?:aus dem \w{4,20} )?(?:übers(?:\.|etzt)|übertr(?:\.|agen)) von|deutsch von|dt\. von"
    r"|trad(?:\.|uit|ucido|ucción|uzione|otto|ução)(?: (?:de l['’]\w{3,20}|du \w{3,20}|del \w{3,20}|dall['’]\w{3,20}|dal \w{3,20}))?"
    r" (?:par|por|de|di|da)|vert(?:\.|aald) door|övers\.|översättning(?:en)?(?: av)?|oversat af|oversatt av"
    r"|przeł\.|przekł\.|tłum\.|(?:z \w{3,15} )?přel(?:\.|ožila?)|пер\.(?: с \w{2,10}\.)?)(?=\s)",
    IGNORECASE,
)
OTHERS = Pattern(r"\.\.\.|et al\b|\bu\. ?a\.|\bi dr\.|и др\.")
DONE = (("editor", EDITED), ("translator", TRANSLATED))


def said_of(name: Name, facts: Facts) -> str:
    """The field of Record that the statement gives a person; "" where it says nothing."""
    word = (name.family or "").casefold()
    if len(word) < 3:
        return ""
    parts = _parts(facts)
    for part in parts:
        if word in part.casefold():
            return next((field for field, pattern in DONE if pattern.match(part)), "")
    return "editor" if parts and EDITED.match(parts[0]) and OTHERS.search(parts[0]) else ""


def _parts(facts: Facts) -> list[str]:
    """The parts of the statement: each says what one or several persons have done."""
    tag, codes = ("200", "fg") if facts.unimarc else ("245", "c")
    return [
        part.strip()
        for datum in facts.by_tag.get(tag, ())[:1]
        for text in datum.all(codes)
        for part in text.split(";")
    ]
