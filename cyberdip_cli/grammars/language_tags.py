"""Languages: ISO 639-2 codes and English names to BCP 47 tags.

Sources: ISO 639-2 with its bibliographic codes, the MARC Code List for Languages (with the codes it has given
up), and the English names of both; names in other languages are in :mod:`.language_names`, a module of its
own because it is large."""

# ruff: noqa: E501

from __future__ import annotations

ISO_639_2 = {
    code: tag
    for code, _, tag in (
        pair.partition(":")
        for pair in """
aar:aa abk:ab afr:af aka:ak amh:am ara:ar arg:an asm:as ava:av ave:ae aym:ay aze:az bak:ba bam:bm bel:be ben:bn bis:bi bod:bo bos:bs bre:br bul:bg
cat:ca ces:cs cha:ch che:ce chu:cu chv:cv cor:kw cos:co cre:cr cym:cy dan:da deu:de div:dv dzo:dz ell:el eng:en epo:eo est:et eus:eu ewe:ee fao:fo
fas:fa fij:fj fin:fi fra:fr fry:fy ful:ff gla:gd gle:ga glg:gl glv:gv grn:gn guj:gu hat:ht hau:ha heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu hye:hy
ibo:ig ido:io iii:ii iku:iu ile:ie ina:ia ind:id ipk:ik isl:is ita:it jav:jv jpn:ja kal:kl kan:kn kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki kin:rw
kir:ky kom:kv kon:kg kor:ko kua:kj kur:ku lao:lo lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg mah:mh mal:ml mar:mr mkd:mk mlg:mg mlt:mt
mon:mn mri:mi msa:ms mya:my nau:na nav:nv nbl:nr nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no nya:ny oci:oc oji:oj ori:or orm:om oss:os pan:pa
pli:pi pol:pl por:pt pus:ps que:qu roh:rm ron:ro run:rn rus:ru sag:sg san:sa sin:si slk:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so sot:st spa:es
sqi:sq srd:sc srp:sr ssw:ss sun:su swa:sw swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw
uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi vol:vo wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu cmn:zh
alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy
scc:sr scr:hr mol:ro esp:eo gag:gl gal:om iri:ga lan:oc cam:km snh:si sho:sn sso:st swz:ss taj:tg tag:tl tar:tt tsw:tn eth:gez far:fo fri:fy gua:gn
int:ia sao:sm max:gv lap:smi
""".split()
    )
}
"""ISO 639-2 terminology and bibliographic codes, and the codes that MARC has discontinued."""

THREE_LETTER = frozenset(
    """ace ach ada ady afa ain akk ale alg alt ang anp apa arc arn arp art arw ast ath aus awa bad bai bal ban bas bat bej bem ber bho bik bin bla bnt
bra btk bua bug byn cad cai car cau ceb cel chb chg chk chm chn cho chp chr chy ckb cmc cnr cop cpe cpf cpp crh crp csb cus dak dar day del den dgr din
doi dra dsb dua dum dyu efi egy eka elx enm ewo fan fat fil fiu fon frm fro frr frs fur gaa gay gba gem gez gil gmh goh gon gor got grb grc gsw gwi hai
hak haw hil him hit hmn hsb hup iba ijo ilo inc ine inh ira iro jbo jpr jrb kaa kab kac kam kar kaw kbd kha khi kho kmb kok kos kpe krc krl kro kru kum
kut lad lah lam lez lol loz lua lui lun luo lus lzh mad mag mai mak man map mas mdf mdr men mga mic min mkh mnc mni mno moh mos mul mun mus mwl mwr myn
myv nah nai nan nap nds new nia nic niu nog non nqo nso nub nwc nym nyn nyo nzi osa ota oto paa pag pal pam pap pau pcm peo phi phn pon pra prg pro raj
rap rar roa rom rup sad sah sai sal sam sas sat scn sco sel sem sga sgn shn shu sid sio sit sla sma smi smj smn sms snk sog son srn srr ssa suk sus sux
syc syr szl tem ter tet tig tiv tkl tlh tli tmh tog tpi trk tsi tum tup tut tvl tyv udm uga umb vai vec vot wak wal war was wen wuu xal xmf yao yap
ypk yue zap zbl zen zgh znd zun zza ltg""".split()
)
"""Three-letter codes that are BCP 47 tags themselves, because the language has no code of two letters."""

TWO_LETTER = frozenset(ISO_639_2.values()) | {"sh", "ie", "mo", "bh"}

REPLACED = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "jw": "jv",
    "mo": "ro",
    "jp": "ja",
    "cz": "cs",
    "gr": "el",
    "kr": "ko",
    "cn": "zh",
    "dk": "da",
    "ua": "uk",
}
"""Tags that BCP 47 has replaced, and the countries' codes that stand where a language is meant (Kanuri and
Corsican do not suffer)."""

NO_LANGUAGE = frozenset(
    """und|zxx|mis|unknown|undetermined|undefined|unspecified|not specified|not applicable|n/a|none|no linguistic content|other|others|various|ahu|
undetermined language|unknown language|unknown or invalid language|uncoded languages|-|--|nan|null|xx|xxx""".replace(
        "\n", ""
    ).split("|")
)
"""Values of a language field that name no language."""

UNDETERMINED = frozenset("""anh|lingua imprecisata|тодорхойгүй|odefinierat språk|meroštallameahttun|onbekende taal|nichtbestimmte sprache|lengua desconocida|
idioma desconegut|langue indéterminée|määrittelemätön|ii gielalaš sisdoallu|heivetmeahttun|bez jezičnog sadržaja|icke-språkligt medium|ej tillämplig|
soveltumaton|non applicable|без языкового содержания|žádný jazykový obsah|немає мовного змісту|sem conteúdo linguístico|หาไม่พบ|nicht zu entscheiden|
kein linguistischer inhalt|sans contenu linguistique|sin contenido lingüístico|ohne sprachlichen inhalt|unbekannt|unbekannte sprache|inconnue|inconnu|desconocido|
sconosciuta|sconosciuto|indeterminado|indéterminé|indéterminée|nieokreślony|неизвестно|не определен|не определён|невідомо|未知|未定|不详|不明|غير معروف|غير محدد""".replace("\n", "").split("|"))  # fmt: skip
"""The same in other languages, beside the names of ``und`` and ``zxx`` in :mod:`.language_names`."""

ENGLISH = {
    name: tag
    for name, _, tag in (
        pair.rpartition(":")
        for pair in """
english:en|french:fr|german:de|spanish:es|castilian:es|italian:it|portuguese:pt|russian:ru|chinese:zh|japanese:ja|korean:ko|arabic:ar|dutch:nl|flemish:nl|
swedish:sv|finnish:fi|danish:da|norwegian:no|norwegian bokmål:nb|bokmål:nb|norwegian nynorsk:nn|nynorsk:nn|polish:pl|czech:cs|slovak:sk|hungarian:hu|
turkish:tr|ukrainian:uk|hebrew:he|latin:la|greek:el|modern greek:el|ancient greek:grc|classical greek:grc|catalan:ca|valencian:ca|romanian:ro|
moldavian:ro|moldovan:ro|croatian:hr|serbian:sr|slovenian:sl|slovene:sl|bulgarian:bg|estonian:et|lithuanian:lt|latvian:lv|icelandic:is|irish:ga|
welsh:cy|basque:eu|galician:gl|hindi:hi|bengali:bn|bangla:bn|urdu:ur|persian:fa|farsi:fa|dari:prs|indonesian:id|malay:ms|vietnamese:vi|thai:th|
abkhaz:ab|abkhazian:ab|afrikaans:af|akan:ak|albanian:sq|amharic:am|aragonese:an|aramaic:arc|armenian:hy|assamese:as|asturian:ast|avaric:av|avestan:ae|
aymara:ay|azerbaijani:az|bambara:bm|bashkir:ba|belarusian:be|belorussian:be|byelorussian:be|bislama:bi|bosnian:bs|breton:br|burmese:my|cantonese:yue|
mandarin:zh|mandarin chinese:zh|simplified chinese:zh-Hans|chinese simplified:zh-Hans|traditional chinese:zh-Hant|chinese traditional:zh-Hant|chamorro:ch|
chechen:ce|cherokee:chr|chewa:ny|chichewa:ny|nyanja:ny|church slavic:cu|church slavonic:cu|chuvash:cv|coptic:cop|cornish:kw|corsican:co|cree:cr|divehi:dv|
maldivian:dv|dzongkha:dz|egyptian:egy|esperanto:eo|ethiopic:gez|geez:gez|ewe:ee|faroese:fo|fijian:fj|filipino:fil|pilipino:fil|frisian:fy|western frisian:fy|
friulian:fur|fula:ff|fulah:ff|gaelic:gd|scottish gaelic:gd|scottish gaelix:gd|ganda:lg|georgian:ka|gothic:got|guarani:gn|gujarati:gu|haitian:ht|haitian creole:ht|
haitian french creole:ht|hausa:ha|hawaiian:haw|herero:hz|igbo:ig|iloko:ilo|ido:io|interlingua:ia|inuktitut:iu|inupiaq:ik|javanese:jv|kalaallisut:kl|
greenlandic:kl|kannada:kn|kanuri:kr|kashmiri:ks|kazakh:kk|khmer:km|cambodian:km|kikuyu:ki|kinyarwanda:rw|kirghiz:ky|kyrgyz:ky|komi:kv|kongo:kg|konkani:kok|
kurdish:ku|kurmanji:kmr|sorani:ckb|central kurdish:ckb|ladino:lad|judeo-spanish:lad|lao:lo|limburgish:li|lingala:ln|low german:nds|luxembourgish:lb|
letzeburgesch:lb|macedonian:mk|maithili:mai|malagasy:mg|malayalam:ml|maltese:mt|manchu:mnc|manipuri:mni|manx:gv|maori:mi|marathi:mr|marshallese:mh|
mongolian:mn|nahuatl:nah|navajo:nv|ndebele:nd|ndonga:ng|neapolitan italian:nap|nepali:ne|newari:new|northern sami:se|north sami:se|sami:smi|lule sami:smj|
southern sami:sma|inari sami:smn|skolt sami:sms|northern sotho:nso|sotho:st|southern sotho:st|occitan:oc|provençal:pro|odia:or|oriya:or|ojibwa:oj|
old norse:non|old english:ang|anglo-saxon:ang|middle english:enm|old french:fro|middle french:frm|old high german:goh|middle high german:gmh|middle dutch:dum|
old irish:sga|middle irish:mga|old persian:peo|old church slavonic:cu|old slavonic:cu|ottoman turkish:ota|oromo:om|ossetic:os|pahlavi:pal|pali:pi|papiamento:pap|
panjabi:pa|punjabi:pa|prakrit:pra|pushto:ps|pashto:ps|quechua:qu|raeto-romance:rm|romansh:rm|rhaeto-romance:rm|romani:rom|romany:rom|rundi:rn|samoan:sm|
sango:sg|sanskrit:sa|santali:sat|sardinian:sc|scots:sco|serbo-croatian:sh|shona:sn|sicilian italian:scn|sindhi:sd|sinhala:si|sinhalese:si|somali:so|
sorbian:wen|lower sorbian:dsb|upper sorbian:hsb|sumerian:sux|sundanese:su|swahili:sw|swati:ss|swiss german:gsw|syriac:syr|tagalog:tl|tahitian:ty|tajik:tg|
tamil:ta|tatar:tt|telugu:te|tetum:tet|tibetan:bo|tigrinya:ti|tigré:tig|tok pisin:tpi|tongan:to|tsonga:ts|tswana:tn|turkmen:tk|tuvinian:tyv|twi:tw|udmurt:udm|
uighur:ug|uyghur:ug|uzbek:uz|venda:ve|volapük:vo|walloon:wa|wolof:wo|xhosa:xh|yakut:sah|yiddish:yi|yoruba:yo|zhuang:za|zulu:zu|akkadian:akk|ugaritic:uga|
hittite:hit|sign language:sgn|sign languages:sgn|american sign language:ase|multiple languages:mul|multiple:mul|multilingual:mul|several languages:mul|
brazilian portuguese:pt-BR|portuguese brazil:pt-BR|american english:en-US|british english:en-GB|artificial:art|creole:crp|kashubian:csb|montenegrin:cnr|
mayan:myn|mapuche:arn|mapudungun:arn|araucanian:arn|sranan:srn|krio:kri|iban:iba|balinese:ban|achinese:ace|acehnese:ace|minangkabau:min|bugis:bug|cebuano:ceb|
bhojpuri:bho|rajasthani:raj|ainu:ain|aleut:ale|inuit:iu|eskimo:iu|kabyle:kab|berber:ber|tamazight:ber|luo:luo|akan twi:tw|fante:fat""".replace(
            "\n", ""
        ).split("|")
    )
}
"""English names as ISO 639-2, the MARC code list and catalogues write them, casefolded, parentheses dropped,
"Greek, Modern" turned round."""

GENERIC = frozenset(
    """language languages lang langue langues lingua lingue lengua lenguas idioma idiomas língua línguas sprache taal språk sprog kieli jezik język jazyk язык языке
мова мовою мові jezyk limba limbă nyelv dil dili dilinde γλώσσα bahasa tiếng 語 语 文""".split()
)
"""Words beside a language's name that mean no more than "language"."""

JOINTS = frozenset(
    "and & + et und e y i en og och ja oraz и і та und/oder και ve with 及 和 と و a în și és".split()
)
"""Words between two languages."""

OF_ANOTHER_TEXT = frozenset(
    """translat transl. summar abstract subtitl preface contents zusammenfass übers untertitel résumé traduit traduct traduc sous-titr subtít resum resumen
sottotitol riassunt перевод резюме""".split()
)
"""Stems of words that say a language is not that of the text: what follows them in a sentence is set
aside."""

OTHER_NAMES = {
    "mul": "несколько языков|flerspråkigt verk|բազմաթիվ լեզուներ|বহুগুণিতক ভাষাসমূহ|složené jazyky|více jazyků|máŋggat gielat|декілька мов|विविध भाषाएँ|lenguas múltiples"
    "|hizkuntza anitzak|idiomas múltiplos|plusieurs langues|mehrere sprachen|verschiedene sprachen|多语言|多語言|다국어|lebih dari satu bahasa",
    "hi": "हिंदी|हिन्दी भाषा", "bn": "bangla (bengali)|বাঙলা", "en": "eaŋgalasgiella", "es": "espánnjágiella|lingua castelá|castelá|castelán|castellà|kastilisch", "ar": "arábiagiella", "nl": "hollándagiella|vlaams|flamand",
    "da": "dánmárkkugiella", "pl": "polskagiella", "cs": "čeahkkagiella", "sk": "slovahkkagiella", "sl": "sloveniagiella", "lt": "lietuvagiella",
    "ga": "gaeilgegiella|gaeilge", "gl": "galegogiella", "fa": "farsagiella|persiagiella", "th": "thaigiella", "mn": "mongolagiella|mongoliskt språk",
    "hy": "hayeren|armeniagiella", "mi": "te reo|maoragiella", "cy": "kymriska|kymrisch", "vi": "в'єтнамська", "el": "nygrekiska|neugriechisch|nieuwgrieks|nowogrecki",
    "se": "severní sámština|sámština (severní)|saame, pohjois|saame, pohjois-|pohjoissaame|nordsamisch|nordsamisk", "smn": "inarijská sámština|saame, inarin|inarinsaame|sami d'inari|sami de inari",
    "sms": "skoltská sámština|saame, koltan|koltansaame|саамська скольт|sami skolt",
    "grc": "grecki klasyczny|klassisk grekiska|grekiska, klassisk|dološgreikkagiella|प्राचीन यूनानी|प्राचीन यूनानी भाषा|greca antica|an tsean-ghréigis|эртний грек|古代ギリシア語|grega antiga|griego clásico"
    "|klassisches griechisch|grec classique",
    "zh-Hans": "中文简体|简体|chinesisch (vereinfacht)", "zh-Hant": "中文繁體|繁體|正體中文|chinesisch (traditionell)", "nb": "bokmål", "nn": "nynorsk", "ro": "moldauisch|молдавский|молдавська",
    "sh": "serbo-croate|serbokroatisch|serbokroatisk|сербохорватский|srpskohrvatski|serbo-croata", "nds": "niederdeutsch|plattdeutsch", "goh": "althochdeutsch", "gmh": "mittelhochdeutsch",
}  # fmt: skip
"""Names that catalogues write otherwise than the CLDR does."""
