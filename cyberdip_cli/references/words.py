"""What words do in references, in the languages of reference lists: classes of words by what they announce.
Casefolded.

A class is one letter; a word may be in several. A class is evidence for the model, never a decision. Source:
the terms of the CSL locales, ISO 690, GOST R 7.0.5, DIN 1505, and the habits of reference lists.
"""

from __future__ import annotations

import os
from functools import lru_cache

CLASSES = {
    "i": """in dans im nel nella dins em no na w v ve i у u в
        收入 收录于 載於 载于 teoksessa içinde w:""",
    "e": """ed eds edd edn hg hgg hrsg hrg herausgeber herausgegeben herausgeberin dir dirs coord coords
        coordinador coordinadores editors editor edited éd éds cur red szerk izd ред издатель herausgeg
        editores edit compiler comp comps compiled org orgs org. organizador ds. a.c.d curatore curato reds
        utg toim wyd ed.lit uredil ured 编 主编 編 編著 편
        编辑 編集者 編集 編者 编者 主編 編輯 편집자 편집 편저 엮음 redigeret redigerad toimittanut toimittaja redakcja redaktorzy
        wyboru opracował opracowanie szerkesztette uspořádal sestavil připravil derleyen derleyenler haz
        hazırlayan επιμ επιμέλεια επιστ ред-сост сост составитель упоряд уклад""",
    "b": """by von par por door di da av af przez под edited-by sous la direction cura szerk. dirigé dirigida
        dirigido sob oleh""",
    "t": """translated trans transl trad übers übersetzt traduit traducción traducido traduction tradução
        traduzido translator translators tradotto traduzione übersetzung vert vertaald övers övs перев пер
        перевод tłum přel çev 译 訳 譯 역
        翻译 翻訳 译者 訳者 翻訳者 옮김 번역 번역자 역자 oversat oversættelse suomentanut suom przekład przełożył překlad přeložil
        çeviren fordította ford μετάφραση μτφρ пер-д переклад""",
    "p": """p pp pg pgs page pages s ss pag pags págs pág seite seiten c с стр str sid σ σσ pàg lk 頁 页 页码 ページ 쪽
        면 ص გვ էջ
        页次 頁数 sivut sivu side sider strona strony oldal sayfa sayfalar сторінки σελ lpp kpl""",
    "v": """vol vols volume volumes v bd bde band bände t tom tome tomo tomos tomes jg jahrgang т том кн cilt
        årg årgang årg. ročník roč r kötet köt vuosik vuosikerta deel dl часть ч teil tl parte part pt 卷 巻 第
        권 ج مجلد""",
    "n": """no nr n num núm number numero numéro issue iss heft h fasc fascicolo № вып выпуск sayı sy sayi číslo
        č nummer nos nrs cuad cuaderno caderno zesz z szám hft afl aflevering häfte hefte 期 号 號 호 ع""",
    "o": """edition ed edn auflage aufl éd édition edizione edición ediția wyd изд издание druk oplage upplaga
        utg revised rev erw überarb überarbeitete durchges bearb reprint repr verb 版 第二版 판
        uppl uppln upplagan painos painokset udgave udg wydanie vydání vyd baskı bs kiad kiadás έκδοση έκδ
        العدد الطبعة ط видання вид ausg ausgabe neuausgabe rééd réimpr ristampa rist nouvelle nueva""",
    "u": """url available at retrieved from online disponible en disponível verfügbar unter abgerufen accessed
        visited viewed zugriff consulté le cited access consultado acceso accedido acesso visitato
        consultato besökt hämtad geraadpleegd dostęp доступа обращения режим дата erişim tarihi letzter
        zuletzt besucht last checked on website webpage 访问 引用日期 参照 閲覧
        取读于 引用 访问时间 获取 取自 閲覧日 入手先 접근 검색일 검색 열람 인용 saatavissa viitattu luettu haettu tilgængelig hentet
        besøgt læst dostępny dostępne pobrano citováno dostupné navštíveno cit elérhető letöltve
        megtekintve letöltés permalink erreichbar προσπελάστηκε διαθέσιμο доступно звернення
        дата-звернення""",
    "&": "and und et y e & al u og och ja en i и та і a és ve 和 と 与 và și kai και 와/과",
    "x": """al alii et-al others andere autres otros outros altri a.o u.a др mfl ym i.in et.al 等 ほか 他 외""",
    "f": """van von der den de del della di da dos du la le ter ten zu af al el bin ibn ben mac san st dela
        vander vom zum zur""",
    "l": """the an die der das den les los las il lo gli el as os het een ein eine une un uno una ett det""",
    "k": """press verlag publishers publisher publishing éditions editions editorial edizioni editrice editora
        books wiley springer elsevier sage routledge blackwell palgrave macmillan sons taylor francis
        pearson kluwer reidel gruyter издательство изд-во uitgeverij förlag forlag wydawnictwo naklada
        nakladatelství yayınları yayınevi kiadó izdavač publ verl presse presses pub publications
        publicaciones publishing-house ltd inc gmbh co cie & verl-anst verlagsges verlagsgesellschaft
        buchhandlung edições ediciones edicions 出版社 書店 出版 社 出版部 دار
        出版会 書房 書院 文庫 书店 书局 書局 印书馆 書館 출판사 출판부 출판 서적 문화사 kustannus kustantamo kirjat forlaget bokförlag
        oficyna księgarnia nakladatelstvo kiadója yayıncılık yayincilik kitabevi matbaası basımevi εκδόσεις
        εκδοτικός вид-во видавництво
        nijhoff brill mouton olms niemeyer narr klostermann metzler teubner birkhäuser vieweg oldenbourg hanser
        beltz reclam suhrkamp fischer rowohlt kohlhammer nomos steiner harrassowitz vandenhoeck ruprecht siebeck
        böhlau westdeutscher urban schwarzenberg thieme karger enke hirzel barth quelle schöningh fink
        juventa dietz ullstein rororo dtv utb
        gallimard seuil flammarion hachette fayard larousse dunod masson vrin droz cerf puf payot
        découverte maspero minuit grasset plon albin dalloz lgdj bruylant eyrolles économica economica l'harmattan
        harmattan cnrs maisonneuve klincksieck
        einaudi laterza mondadori feltrinelli mulino olschki zanichelli utet rizzoli bompiani giuffrè cedam adelphi
        carocci angeli sansoni garzanti
        alianza cátedra planeta gredos tecnos trotta paidós taurus espasa calpe losada eudeba
        almedina presença cosac naify companhia vozes saraiva
        penguin harper harpercollins mcgraw prentice elsevier north-holland holland dekker dover holt
        rinehart winston knopf norton addison wesley longman allyn bacon doubleday viking schuster
        houghton mifflin heinemann allen unwin faber methuen croom helm arnold batsford hutchinson collier
        ballantine bantam scribner's scribner scribners lippincott saunders mosby churchill livingstone febiger
        freeman brooks wadsworth cengage jossey bass erlbaum guilford plenum crc greenwood praeger
        ashgate edgar elgar berg verso ieee acm siam usenix aaai morgan kaufmann humana
        nauka наука просвещение гардарики юрайт эксмо инфра-м физматлит
        岩波書店 有斐閣 中央公論 講談社 みすず書房 中华书局 商务印书馆 三联书店 人民出版社 科学出版社 高等教育出版社
        博英社 박영사 민음사 창비 한길사 돌베개""",
    "y": """university universität université universidad universidade università universitätsverlag univ uni
        institute institut instituto istituto college academy akademie académie academia accademia school
        faculty fakultät department dept université-paris universiteit uniwersytet univerzita üniversitesi
        университет институт академия hochschule polytechnic 大学 學院 学院 研究所 대학교 association society
        gesellschaft société sociedad ministry ministerium bank council commission committee office bureau
        agency organisation organization foundation center centre zentrum
        大學 研究院 学会 學會 協会 协会 委员会 委員会 大学院 大学校 대학 대학원 연구소 연구원 학회 협회 위원회 센터 yliopisto instituutti laitos
        universitet högskola institutionen akademien institutt fakultet fakulta ústav společnost egyetem
        főiskola akadémia intézet társaság fakültesi enstitüsü derneği πανεπιστήμιο ινστιτούτο σχολή جامعة
        معهد університет інститут академія politechnika akademia instytut towarzystwo""",
    "j": """journal review rev revue revista rivista zeitschrift zeitung annals annales archives archiv archivio
        bulletin quarterly letters transactions proceedings proc trans j ann lett phys chem magazine studies
        studi studien acta jahrbuch beiträge blätter mitteilungen forum science sciences advances trends
        communications int bollettino atti журнал вестник известия труды записки mind nature cahiers
        tijdschrift tidskrift časopis dergisi physica am med biol soc sci res math appl eur clin gazette
        times post news herald newsletter monthly weekly yearbook kwartalnik roczniki przegląd rocznik
        czasopismo 学报 雑誌 学刊 研究 학회지 مجلة
        杂志 期刊 通报 通讯 紀要 論集 学会誌 会誌 論叢 학보 논총 논집 저널 연구 aikakauskirja lehti tidsskrift blad bladet zeszyty pismo
        miesięcznik rozhledy listy sborník folyóirat szemle közlemények évkönyv dergi bülteni περιοδικό
        επιθεώρηση دراسات збірник вісник вестн изв тр""",
    "J": """psychol psychiat psychiatr psychoanal neurosci neurol neurosurg neuropsychol econ econom econometr polit
        philos hist lit ling linguist pharmacol pharm pharmacother ther exp exper biochem biophys biomed bioinform
        biotechnol bioeng cell mol genet genom microbiol bacteriol virol immunol allergy oncol surg pediatr paediatr
        radiol anesth anaesth cardiol cardiovasc circ gastroenterol hepatol endocrinol metab diabetol nutr obstet
        gynecol gynaecol urol nephrol dermatol ophthalmol otolaryngol orthop rheumatol haematol hematol transplant
        epidemiol physiol pathol anat toxicol vet agric agron hortic bot zool entomol ornithol ecol environ evol
        geol geophys geochem geogr meteorol atmos oceanogr oceanol hydrol limnol paleontol mineral
        astron astrophys nucl spectrosc crystallogr electrochem polym mater mech aerosp electr electron
        comput inf inform theor stat statist probab oper manag manage bus account mark finan financ educ sociol
        anthropol ethnol archaeol archeol crim criminol adm commun rel relat soc.sci behav dev develop cogn percept
        annu ann curr opin rev revs front adv bull q quart rep lett bl abh sitzungsber ber verh mitt jahrb jb beih
        arch naturforsch angew allg dtsch deut vierteljahrsschr vjh zbl zentralbl ztschr zeitschr zs ges
        belg fr ital esp port jpn chin russ am amer brit br can canad aust austral eur europ scand acad akad natl
        nat int internat intern trans proc comm comptes rendus acta annls magn plasma fluid condens phil
        assoc inst technol sci.technol res stud symp conf ind eng chem biol med phys math soc.""",
    "m": """conference conf symposium symp workshop congress meeting colloquium kongress tagung congrès
        congresso congreso colloque konferenz seminar proceedings proc actes atti actas anais materialien
        konferencji конференции 会议 論文集 학술대회 konferens konference memorias encontro simpósio simposio jornadas
        sborník материалы матеріали конференция конференція тезисы συνέδριο πρακτικά مؤتمر konferansı sempozyum
        bildiriler kongre kongressi konferenssi konferencia konferencja ülésszak
        大会 大會 论文集 会议论文集 学术会议 研讨会 シンポジウム 심포지엄 논문집 konferenssin esitelmät päivät konferencerapport mødet
        sympozjum zjazd sympozium konferencie tanácskozás kongresszus kurultayı çalıştayı συμπόσιο ندوة
        симпозіум семінар""",
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
        bachelorarbeit dipl 学位论文 博士論文
        학위논문 석사논문 박사논문 석사학위논문 박사학위논문 硕士论文 博士论文 硕士学位论文 博士学位论文 修士論文 卒業論文 學位論文 maisterintutkielma maisterin
        lisensiaatintyö diplomityö opinnäytetyö doktorsafhandling ph.d.-afhandling magisterspeciale
        kandidatspeciale doktordisputats praca inżynierska doktorat dizertace habilitační phd-értekezés
        szakdolgozat doktorinė работа робота магістерська""",
    "g": """arbeitspapier diskussionspapier documento trabajo texto discussão rapor raport raportti elaborat отчет
        отчёт препринт звіт έκθεση preprints whitepaper technische tecnico techn
        report technical tech working paper papers discussion preprint arxiv memorandum bericht rapport
        informe relatório relazione patent us standard iso din manuscript unpublished forthcoming submitted
        manual handbook lecture notes series ser
        报告 研究报告 技术报告 工作论文 報告書 調査報告 보고서 연구보고서 työpaperi tutkimusraportti selvitys arbejdspapir
        forskningsrapport forskningsrapporter arbetsrapport slutrapport sprawozdanie badań zpráva výzkumná
        verslag onderzoeksrapport werkdocument kutatási jelentés munkadokumentum araştırma raporu çalışma
        доповідь докладная препринти""",
    "q": "prof dr jr sr ii iii iv sir inc esq",
    "z": "doi http https dx org www isbn issn pmid pmcid hdl",
    "N": "crossref pubmed medline scholar google googlescholar worldcat ads links cas",
    "h": """forthcoming press submitted preparation printing appear erscheinen n.d s.d o.j nd undated s.a s.n
        s.l n.p o.o 出版者不详 出版地不详""",
    "a": """of for on to with from about between into and upon through within für auf mit aus bei nach über zur
        zum vom pour sur avec dans aux con para sobre per sulla""",
}  # fmt: skip
"""A class and its words."""


@lru_cache(1)
def _learned() -> dict[str, str]:
    """The classes of the tables of dates, names, places and languages, as they were when the model was
    trained (``classes.txt``)."""
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


def unspaced() -> list[str]:
    """The words of several signs in scripts without blanks between words, the longest first: each is one
    token."""
    held = {word for words in CLASSES.values() for word in words.split() if "\u3400" < word[0] < "\ua000"}
    return sorted((word for word in held if len(word) > 1), key=lambda word: (-len(word), word))


_classes: dict[str, str] = {}
HANGUL = ("\uac00", "\ud7a3")
"""The first and the last syllable."""


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
    found = _classes.get(word, "")
    if not found and len(word) > 2 and HANGUL[0] <= word[0] <= HANGUL[1]:
        return next((_classes[word[at:]] for at in range(1, len(word) - 1) if word[at:] in _classes), "")
    return found
