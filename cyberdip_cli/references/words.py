"""What words do in references, in the languages of reference lists: classes of words by what they announce.
Casefolded.

A class is one letter; a word may be in several. A class is evidence for the model, never a decision. Source:
the terms of the CSL locales, ISO 690, GOST R 7.0.5, DIN 1505, and the habits of reference lists.
"""

from __future__ import annotations

import os
from functools import lru_cache

CLASSES = {
    "i": "in dans im nel nella dins em no na w v ve i у u в",
    "e": """ed eds edd edn hg hgg hrsg hrg herausgeber herausgegeben herausgeberin dir dirs coord coords
        coordinador coordinadores editors editor edited éd éds cur red szerk izd ред издатель herausgeg
        editores edit compiler comp comps compiled org orgs org. organizador ds. a.c.d curatore curato reds
        utg toim wyd ed.lit uredil ured 编 主编 編 編著 편""",
    "b": """by von par por door di da av af przez под edited-by sous la direction cura szerk. dirigé dirigida
        dirigido sob""",
    "t": """translated trans transl trad übers übersetzt traduit traducción traducido traduction tradução
        traduzido translator translators tradotto traduzione übersetzung vert vertaald övers övs перев пер
        перевод tłum přel çev 译 訳 譯 역""",
    "p": """p pp pg pgs page pages s ss pag pags págs pág seite seiten c с стр str sid σ σσ pàg lk 頁 页 页码 ページ 쪽
        면 ص""",
    "v": """vol vols volume volumes v bd bde band bände t tom tome tomo tomos tomes jg jahrgang т том кн cilt
        årg årgang årg. ročník roč r kötet köt vuosik vuosikerta deel dl часть ч teil tl parte part pt 卷 巻 第
        권 ج مجلد""",
    "n": """no nr n num núm number numero numéro issue iss heft h fasc fascicolo № вып выпуск sayı sy sayi číslo
        č nummer nos nrs cuad cuaderno caderno zesz z szám hft afl aflevering häfte hefte 期 号 號 호 ع""",
    "o": """edition ed edn auflage aufl éd édition edizione edición ediția wyd изд издание druk oplage upplaga
        utg revised rev erw überarb überarbeitete durchges bearb reprint repr verb 版 第二版 판""",
    "u": """url available at retrieved from online disponible en disponível verfügbar unter abgerufen accessed
        visited viewed zugriff consulté le cited access consultado acceso accedido acesso visitato
        consultato besökt hämtad geraadpleegd dostęp доступа обращения режим дата erişim tarihi letzter
        zuletzt besucht last checked on website webpage 访问 引用日期 参照 閲覧""",
    "&": "and und et y e & al u og och ja en i и та і a és ve 和 と 与 và și kai και",
    "x": """al alii et-al others andere autres otros outros altri a.o u.a др mfl ym i.in et.al 等 ほか 他 외""",
    "f": """van von der den de del della di da dos du la le ter ten zu af al el bin ibn ben mac san st dela
        vander vom zum zur""",
    "l": """the an die der das den les los las il lo gli el as os het een ein eine une un uno una ett det""",
    "k": """press verlag publishers publisher publishing éditions editions editorial edizioni editrice editora
        books wiley springer elsevier sage routledge blackwell palgrave macmillan sons taylor francis
        pearson kluwer reidel gruyter издательство изд-во uitgeverij förlag forlag wydawnictwo naklada
        nakladatelství yayınları yayınevi kiadó izdavač publ verl presse presses pub publications
        publicaciones publishing-house ltd inc gmbh co cie & verl-anst verlagsges verlagsgesellschaft
        buchhandlung edições ediciones edicions 出版社 書店 出版 社 出版部 دار""",
    "y": """university universität université universidad universidade università universitätsverlag univ uni
        institute institut instituto istituto college academy akademie académie academia accademia school
        faculty fakultät department dept université-paris universiteit uniwersytet univerzita üniversitesi
        университет институт академия hochschule polytechnic 大学 學院 学院 研究所 대학교 association society
        gesellschaft société sociedad ministry ministerium bank council commission committee office bureau
        agency organisation organization foundation center centre zentrum""",
    "j": """journal review rev revue revista rivista zeitschrift zeitung annals annales archives archiv archivio
        bulletin quarterly letters transactions proceedings proc trans j ann lett phys chem magazine studies
        studi studien acta jahrbuch beiträge blätter mitteilungen forum science sciences advances trends
        communications int bollettino atti журнал вестник известия труды записки mind nature cahiers
        tijdschrift tidskrift časopis dergisi physica am med biol soc sci res math appl eur clin gazette
        times post news herald newsletter monthly weekly yearbook kwartalnik roczniki przegląd rocznik
        czasopismo 学报 雑誌 学刊 研究 학회지 مجلة""",
    "m": """conference conf symposium symp workshop congress meeting colloquium kongress tagung congrès
        congresso congreso colloque konferenz seminar proceedings proc actes atti actas anais materialien
        konferencji конференции 会议 論文集 학술대회 konferens konference memorias encontro simpósio simposio jornadas
        sborník материалы матеріали конференция конференція тезисы συνέδριο πρακτικά مؤتمر konferansı sempozyum
        bildiriler kongre kongressi konferenssi konferencia konferencja ülésszak""",
    "d": """thesis dissertation inauguraldissertation dissertationsschrift habilitationsschrift masterthesis bachelorthesis
        staatsexamensarbeit doctorat doctorado doutorado dottorato mestrado licenciatura laurea maestría tesina
        licentiatuppsats uppsats kandidatuppsats masteruppsats doktorsavhandling doktorgradsavhandling
        masteroppgave disputats specialeafhandling scriptie doctoraatsproefschrift gradu tutkielma diplomová
        disertační bakalářská rigorózní magisterska doktorska licencjacka diplomamunka doktori értekezés
        lisans doktora yüksek кандидатская докторская магистерская автореферат канд докт διδακτορική
        μεταπτυχιακή διπλωματική διατριβή رسالة دكتوراه ماجستير أطروحة
        diss phd ph.d master master's masters doctoral doctorate doctoral-thesis habil
        habilitation diplomarbeit masterarbeit thèse tesis tese tesi mémoire dissertação proefschrift
        avhandling afhandling väitöskirja rozprawa disertační дис дисс диссертация tez tezi magisterarbeit
        bachelorarbeit dipl 学位论文 博士論文""",
    "g": """arbeitspapier diskussionspapier documento trabajo texto discussão rapor raport raportti elaborat отчет
        отчёт препринт звіт έκθεση preprints whitepaper technische tecnico techn
        report technical tech working paper papers discussion preprint arxiv memorandum bericht rapport
        informe relatório relazione patent us standard iso din manuscript unpublished forthcoming submitted
        manual handbook lecture notes series ser""",
    "q": "prof dr jr sr ii iii iv sir inc esq",
    "z": "doi http https dx org www isbn issn pmid pmcid hdl",
    "h": """forthcoming press submitted preparation printing appear erscheinen n.d s.d o.j nd undated s.a s.n
        s.l n.p o.o""",
    "a": """of for on to with from about between into and upon through within für auf mit aus bei nach über zur
        zum pour sur avec dans aux con para sobre per sulla""",
}  # fmt: skip
"""A class and its words."""


@lru_cache(1)
def _learned() -> dict[str, str]:
    """The classes of the tables of dates, names, places and languages, as they were when the model was trained
    (``classes.txt``)."""
    with open(os.path.join(os.path.dirname(__file__), "classes.txt"), encoding="utf-8") as file:
        return dict(line.split("\t") for line in file.read().splitlines())


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for letter, words in (*CLASSES.items(), *_learned().items()):
        for word in words.split():
            if letter not in table.get(word, ""):
                table[word] = table.get(word, "") + letter
    return table


def words_of(letters: str) -> frozenset[str]:
    """The words of some classes.

    >>> "hrsg" in words_of("e"), "redaktører" in words_of("e")
    (True, True)
    """
    learned = _learned()
    return frozenset(
        word for letter in letters for word in f"{CLASSES.get(letter, '')} {learned.get(letter, '')}".split()
    )


_classes: dict[str, str] = {}


@lru_cache(50000)
def classes(word: str) -> str:
    """The classes of a casefolded word, one letter each; ``M`` months and seasons, ``G`` given names, ``P``
    places: those that the tables of dates, names and places had when the model was trained (``classes.txt``),
    because its weights were learnt with them.

    >>> classes("hrsg"), classes("vol"), classes("table")
    ('e', 'v', '')
    """
    if not _classes:
        _classes.update(_table())
    return _classes.get(word, "")
