"""Words in and around names: particles, suffixes, honorifics, degrees, roles, words that only bodies bear.
All casefolded.

Sources: CSL 1.0.2 (particles), MARC relator terms and codes (https://www.loc.gov/marc/relators/), everyday
usage of each language."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


PARTICLES = _words(
    """van vande vanden vander vom von zu zum zur der den dem de del della delle dello dei degli dal dalla di du des da das do dos d' l' la las le les lo los
    af av auf'm ten ter te 't op in't y e i het el al as san santa bin ibn ben bint binti binte bte ould ait aït mac dela dalle de' do' am an"""
)
"""Lower-case words that belong to the family name after them."""

CAPITAL_PARTICLES = _words(
    """van vande vanden vander von vom zu zur der den de del della delle dello dei degli dal dalla di du des da das do dos la las le les lo los ten ter
    el ben ibn bin abu abou al san santa saint st st. ould ait aït mac af av"""
)
"""Particles that are taken with the family name in front of it even with a capital (``Carla De Zani``)."""

GIVEN_LINKS = _words("ur ul ud uz us ush un ar as-salam e-")
"""Arabic and Urdu links inside a given name: ``Habib Ur Rehman`` is Rehman, Habib Ur."""

SUFFIXES = _words(
    "jr jr. sr sr. ii iii iv v vi vii viii 2nd 3rd 4th 5th esq esq. junior senior d.j. ml. fils père"
)
"""Generational suffixes; ``v`` and ``vi`` only where a comma or a family name stands before them."""

FAMILY_TAILS = _words("filho filha neto neta sobrinho júnior junior segundo hijo")
"""Generation words that Portuguese and Spanish keep with the family name before them."""

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

BY = _words("by por par door przez автор")
"""Bylines: ``By Jane Roe``. Only at the start of a value, before a capital."""

AND = {
    "": _words("and & und et"),
    "es": _words("y e"),
    "pt": _words("e"),
    "it": _words("e ed"),
    "gl": _words("e"),
    "ca": _words("i"),
    "pl": _words("i oraz"),
    "hr": _words("i"),
    "nl": _words("en"),
    "da": _words("og"),
    "nb": _words("og"),
    "no": _words("og"),
    "nn": _words("og"),
    "sv": _words("och"),
    "fi": _words("ja"),
    "et": _words("ja"),
    "sl": _words("in"),
    "hu": _words("és"),
    "cs": _words("a"),
    "sk": _words("a"),
    "ro": _words("și"),
    "tr": _words("ve"),
    "eu": _words("eta"),
    "ru": _words("и"),
    "uk": _words("і та й"),
    "bg": _words("и"),
    "sr": _words("и i"),
    "el": _words("και"),
    "vi": _words("và"),
    "hi": _words("और एवं"),
    "bn": _words("ও এবং"),
    "ko": _words("및"),
}
"""The word between the last two names, by language; the entry ``""`` holds for all."""

ET_AL = (
    "et al.", "et al", "et. al.", "et alii", "[et al.]", "[et al]", "(et al.)", "and others", "[and others]", "& others", "and others.", "u.a.",
    "u. a.", "[u.a.]", "[u. a.]",
    "[etc.]", "et autres", "y otros", "e outros", "[e outros]", "e altri", "[y otros]", "m.fl.", "m. fl.", "et coll.", "e.a.", "et col.", "i in.",
    "i inni", "a kol.", "a ďalší",
    "a další", "és mtsai", "és mások", "и др.", "[и др.]", "и другие", "та ін.", "та інші", "та ін", "ve diğerleri", "ve ark.", "v.d.", "vd.", "ym.",
    "ja muut", "κ.ά.", "κ.α.",
    "và cộng sự", "등", "等", "[等]", "ほか", "他", "וכו'", "ואחרים", "وآخرون", "[وآخرون]", "وآخرين", "i sur.", "in drugi", "idr.", "eta beste batzuk",
    "i altres", "e outros.",
)  # fmt: skip
"""What says that the list of names is cut, casefolded."""

_ROLES = """
    author: author aut auth. auteur autor autora autores autore verfasser verfasserin verf. vf. författare författare/medförfattare forfatter kirjoittaja
    tekijä автор автори авторы
    yazar συγγραφέας مؤلف المؤلف מחבר लेखक লেখক 作者 著者 著 撰 저자 저 지음 지은이 글
    tác_giả egilea szerző joint_author coauthor co-author writer screenwriter? main_author
    corresponding_author first_author
    medförfattare mitverfasser coautor coautora librettist? author,_primary primary_author creator cre text_author verfasserin,_verfasser
    editor: editor ed ed. eds eds. edt editors edited_by edited edit editor-in-chief series_editor? hrsg hrsg. hg hg. herausgeber herausgeberin
    herausgeberin,_herausgeber
    herausgegeben_von hgg. éd éd. éds éditeur_scientifique éditeur directeur_de_publication dir. dir dirs. (dir.) coord. coord coordinador coordinadora
    coordinateur coordinatrice
    coordonnateur coordenador coordenadora organizador organizadora org. org a_cura_di a_cura_de cur. curatore curatrice red red. redaktor redaktör
    redaktør redactor redacteur redaction
    redakcja redakce toim. toim toimittaja szerk. szerk szerkesztő ред ред. редактор под_ред. под_редакцией отв._ред. отв.ред. yay._haz. yayına_hazırlayan
    ed._lit. ed._lit editor_literario
    editor_literari επιμέλεια επιμ. επιμελητής محرر تحرير المحرر עורך संपादक সম্পাদক
    编者 編者 编 編 主编 主編 編輯 編著 编著 監修 监修 편저 엮음 감수 편집 편집자 편 biên_tập chủ_biên urednik ur. pod_red.
    utg. utgivare udg. udgiver
    nak. joint_editor co-editor coeditor guest_editor executive_editor managing_editor editor_literario. ed.lit. pbd pbl? edc? (ed.) bearb. bearbeiter
    bearbeiterin uredila
    translator: translator trans trans. transl transl. trl tr tr. translated_by übersetzer übersetzerin übers. übers traducteur traductrice traduction
    traductor traductora trad trad.
    traduttore traduttrice tradutor tradutora vertaler vert. översättare övers. oversætter overs. overs oversetter kääntäjä kään. suom. suom tłumacz tłum.
    przeł. překladatel překl.
    překladateľ prekl. fordító ford. переводчик пер. пер перекладач çev. çeviren çevirmen μετάφραση μεταφραστής مترجم ترجمة המתרגם מתרגם अनुवादक অনুবাদক
    译者 譯者 译 譯 訳 訳者 번역 옮긴이
    옮김 역 역자 dịch người_dịch itzultzailea prevoditelj prev. prevajalec prevedel
    illustrator: illustrator ill ill. illus illus. illustrated_by illustratrice illustrateur illustrateur. ilustrador ilustradora il. illustratore
    illustraties kuvittaja kuv. ilustrator ilustr.
    ilustroval illusztrátor иллюстратор худож. художник resimleyen εικονογράφος رسام מאייר चित्रकार 绘 繪 画 絵 插图 그림 minh_họa illustratör artist? art
    composer: composer cmp komponist komponistin kompositör kompozytor compositeur compositrice compositor compositora compositore skladatel skladateľ
    zeneszerző композитор composé säveltäjä
    säv. besteci συνθέτης ملحن מלחין 作曲 作曲家 작곡 작곡가 nhà_soạn_nhạc skladatelj music_by componist
    performer: performer prf executante singer sng vocalist voc musician mus instrumentalist itr soloist conductor cnd orchestra pianist violinist interprète
    chanteur chanteuse intérprete cantante
    cantor ausführender ausführende_r ausführender,_ausführende sänger sängerin dirigent dirigentin interpret interprete исполнитель yorumcu actor act
    actress actrice schauspieler schauspielerin
    attore attrice ator atriz skådespelare skuespiller näyttelijä aktor актер актёр esittäjä starring cast dancer dnc artist band rapper featured_artist
    ensemble chor choir chef_d'orchestre
    director: director drt film_director fmd directed_by regisseur regisseurin regie regie_von réalisateur réalisatrice mise_en_scène realizador
    realizadora regista regissør regissör ohjaaja
    reżyser režie režisér rendező режиссер режиссёр режисер yönetmen σκηνοθέτης مخرج במאי निर्देशक পরিচালক 导演 導演 監督 감독 đạo_diễn zuzendaria redatelj
    režiser television_director tld
    stage_director sgd director_de_cine directeur director,_film
    producer: producer pro film_producer fmp produzent produzentin producteur productrice productor productora produttore produtor produtora producent
    tuottaja продюсер yapımcı παραγωγός منتج
    מפיק निर्माता 制片人 製片人 プロデューサー 프로듀서 production_company prn television_producer tlp record_producer rcp
executive_producer: executive_producer
    narrator: narrator nrt reader read_by erzähler erzählerin sprecher sprecherin narrateur narratrice narrador narradora narratore lukija berättare
    fortæller uppläsare inläsare spoken_by vorleser
    narrated_by voice voice_actor vac
    compiler: compiler com comp. comp compiled_by compilateur compilador compiladora compilatore zusammenstellung zusammengestellt_von составитель сост.
    сост упорядник samenst. sammanst. koonnut
    derleyen der. összeáll. összeállította oprac. opracował opr. sest. zost. zostavil sestavil
interviewer: interviewer ivr interviewed_by interviewerin intervieweur entrevistador entrevistadora intervistatore
host: host hst moderator mod presenter pre moderatorin présentateur presentador presentadora
guest: guest
curator: curator cur kurator kuratorin commissaire commissaire_d'exposition comisario comisaria
    script_writer: screenwriter aus scriptwriter script_writer drehbuchautor drehbuch drehbuchautorin scénariste guionista sceneggiatore roteirista
    сценарист writer_(screenplay) screenplay
chair: chair chairman chairperson
series_creator: series_creator creator_of_series
collection_editor: series_editor edited_series
organizer: organizer organiser orm veranstalter organisateur
recipient: recipient addressee rcp_ empfänger destinataire
original_author: original_author author_of_original_work bibliographic_antecedent ant
    contributor: contributor ctb collaborator mitwirkende mitwirkender mitwirkende_r beiträger beiträgerin collaborateur colaborador colaboradora
    collaboratore medarbetare medarbejder współpracownik
    spolupracovník издатель publisher pbl issuing_body isb sponsor spn funder fnd sponsoring_body degree_supervisor dgs thesis_advisor ths thesis_director
    supervisor advisor betreuer betreuerin
    directeur_de_thèse director_de_tesis relatore opponent opn praeses pra respondent rsp degree_granting_institution dgg degree_grantor host_institution
    his printer prt printing bookseller bsl
    lyricist lbt librettist lyr arranger arr author_of_introduction aui author_of_afterword aft writer_of_added_commentary wac writer_of_added_text wat
    writer_of_foreword writer_of_introduction
    author_of_introduction,_etc foreword afterword preface introduction prefacer préfacier vorwort einleitung prólogo prologuista nachwort commentator cmm
    annotator ann photographer pht
    fotograf photographe fotógrafo cover_designer cov designer dsr book_designer bkd binder bnd dedicatee dte former_owner fmo owner own donor dnr
    engraver egr etcher etr lithographer ltg
    cartographer ctg kartograf surveyor srv animator anm cinematographer cng film_editor flm costume_designer cst choreographer chr
    editor_of_moving_image_work filmmaker distributor dst
    manufacturer mfr issuing institution corporate_author contractor researcher res research_team_member research_team_head data_contributor dtc reviewer
    rev correspondent crp
    honoree hnr host_organisation other oth contributor,_other publisher,_etc. verlag herausgebendes_organ grad-verleihende_institution körperschaft
    associated_name asn
    abridger abr adapter adp bearbeiter_musik transcriber trc speaker spk lecturer storyteller stl witness wit plaintiff ptf defendant dfd inventor inv
    patent_holder pth assignee
    collector col depositor dpt consultant csl expert exp scientific_advisor sad technical_advisor project_director pdr project_manager laboratory
    sponsor_ medium_ sculptor scl
    illuminator ilu calligrapher cll scribe scr corrector crr censor cns dedicator dto facsimilist fac signer sgn subject sbj cited witness_ videographer vdg
    mapmaker sound_designer set_designer std stage_manager stm technical_director tcd lighting_designer lgd production_designer prd puppeteer ppt
    minute_taker mtk autographer ato
"""


def _roles(text: str) -> dict[str, str]:
    table: dict[str, str] = {}
    field = ""
    for word in text.split():
        if word.endswith(":"):
            field = word[:-1]
        elif not word.endswith("?"):
            table.setdefault(word.replace("_", " ").strip(), field)
    return table


ROLES = _roles(_ROLES)
"""Role word or MARC relator code -> field of Record; ``contributor`` where CSL has no closer one."""

ROLE_PHRASES = tuple((phrase, field) for field, phrases in (
    ("editor", (
        "edited by", "ed. by", "editado por", "editada por", "edité par", "sous la direction de", "sous la dir. de", "herausgegeben von",
        "hrsg. von", "hg. von", "a cura di", "onder redactie van", "redigerad av", "pod redakcją", "pod red.", "под ред.", "под редакцией",
    )),
    ("translator", (
        "translated by", "trans. by", "übersetzt von", "aus dem englischen von", "traduit par", "trad. de", "trad. par", "traducción de",
        "traducido por", "traduzione di", "tradução de", "vertaald door", "пер.",
    )),
    ("illustrator", (
        "illustrated by", "illustriert von", "illustré par", "ilustrado por",
    )),
    ("compiler", (
        "compiled by",
    )),
    ("director", (
        "directed by",
    )),
    ("producer", (
        "produced by",
    )),
    ("narrator", (
        "narrated by", "read by",
    )),
    ("interviewer", (
        "interviewed by",
    )),
) for phrase in phrases)  # fmt: skip
"""Phrases before a name that give its role."""

BODY_WORDS = _words(
    """university universities universität universitat universitaet université universite universidad universidade università universita universiteit
    universitet universitetet universitas
    uniwersytet univerzita univerzitet sveučilište univerza egyetem üniversitesi üniversite yliopisto университет університет πανεπιστήμιο جامعة
    אוניברסיטת univ univ. unibertsitatea
    college colleges school schools schule hochschule fachhochschule école ecole escuela escola scuola skola skole koulu szkoła škola iskola школа okulu
    σχολή lycée gymnasium
    institute institut instituto istituto instituut institutet institution institutions instytut ústav institutul intézet институт інститут enstitüsü
    ινστιτούτο معهد מכון inst.
    department departments dept dept. département departamento dipartimento departement departament abteilung katedra кафедра отдел bölümü τμήμα قسم
    faculty faculté fakultät facultad faculdade facoltà faculteit fakultet fakulta wydział факультет fakültesi kar
    academy academia akademie académie accademia akademia akademi akadémia akademija академия академія akademisi ακαδημία أكاديمية academies
    association associations associação asociación associazione associació verein verband vereniging förening foreningen yhdistys stowarzyszenie sdružení
    združenje egyesület ассоциация derneği جمعية
    society societies société sociedad sociedade società gesellschaft maatschappij sällskap selskab seura towarzystwo společnost spoločnosť társaság
    общество товариство
    company companies corp corp. corporation inc inc. incorporated ltd ltd. limited llc gmbh s.a. s.a.s. s.p.a. b.v. n.v. a/s plc pty co. sarl firm sdn. bhd.
    committee comité comite commission comisión comissão commissione kommission kommissionen komitee comitato komitet komisja комиссия комитет komisyonu
    لجنة subcommittee
    council conseil consejo conselho consiglio rat raad rådet råd rada совет konseyi مجلس assembly parliament senate congress house_of_representatives
    knesset bundestag
    ministry ministère ministerio ministério ministero ministerium ministerie ministerstvo ministerstwo министерство міністерство bakanlığı وزارة
    minisztérium departementet
    agency agencies agence agencia agência agenzia agentur agentschap agencja агентство ajansı وكالة bureau office offices oficina büro amt bundesamt
    landesamt urząd úřad управление müdürlüğü
    organization organizations organisation organisations organización organização organizzazione organizacja organizace организация örgütü منظمة
    foundation fondation fundación fundação fondazione stiftung stichting stiftelse stiftelsen säätiö fundacja nadace nadácia alapítvány фонд vakfı مؤسسة
    zaklada
    center centers centre centres centro centrum zentrum zentralinstitut keskus ośrodek középpont центр merkezi κέντρο مركز
    laboratory laboratories laboratoire laboratorio laboratório labor laboratorium лаборатория lab labs
    hospital hospitals hôpital ospedale krankenhaus klinikum klinik clinic clinics clínica sygehus sjukhus sairaala szpital nemocnice kórház больница
    hastanesi مستشفى
    museum museums musée museo museu muzeum muzeul музей müzesi kunsthalle kunstverein galerie gallery galleries pinacoteca متحف
    library libraries bibliothèque biblioteca bibliothek bibliotheek bibliotek kirjasto biblioteka knihovna knižnica könyvtár библиотека kütüphanesi
    archive archives archivio archiv arkiv архив
    press presse verlag publishers publishing éditions editorial editions publications books media news newspapers broadcasting television radio films
    pictures studios studio entertainment records
    network networks consortium collaboration collaborative alliance partnership coalition federation fédération federación federação federazione
    confederation verbund bund liga league union
    unión união unione unie związek svaz союз birliği اتحاد
    group groups groupe grupo gruppo gruppe gruppen arbeitsgruppe arbeitsgemeinschaft grupa skupina csoport группа team teams task_force working_group
    taskforce panel board boards staff editors?
    service services servicio servizio serviço dienst survey surveys program programme programs programa programma project projects projet proyecto
    projeto progetto projekt initiative
    church kirche église iglesia igreja chiesa kerk kyrka diocese archdiocese parish synod ministries order
    party partei parti partido partito junta orchestra orchester orchestre orquesta orquestra philharmonic philharmoniker symphony ensemble quartet
    quartett quintet trio choir chor chorus coro band
    conference conférence conferencia congresso kongress symposium workshop forum fund bank banco banque trust authority authorities administration
    administración secretariat directorate
    division branch section unit units corps army navy government gouvernement gobierno governo regierung republic republik république república états
    états-unis united nations kingdom states
    federal national international european africa america asia bundesrepublik deutschland deutsche européenne commonwealth province state county city
    municipality gemeinde stadt ville
    club society's court tribunal superintendent congressional library's collective veterans research studies sciences science engineering technology
    technologies systems solutions industries industry
    health medicine medical education development community communications information international. academic economic economics environmental
    大学 大學 学院 學院 研究所
    研究院 公司 出版社 委员会 委員會 学会 學會 协会 協會
    图书馆 圖書館 株式会社 会社 協会 財団 博物館 図書館 대학교 연구소 협회 학회 위원회 trường đại_học viện"""
)
"""Words that a body's name holds and a person's hardly ever does."""

STRONG_BODY_WORDS = _words(
    """inc inc. ltd ltd. llc gmbh corp corp. co. plc s.a. s.p.a. b.v. n.v. a/s university universität université universidad università universiteit
    institute institut committee association
    department ministry foundation society council corporation organization commission"""
)

UNIT_WORDS = _words(
    """department dept dept. faculty school section division centre center laboratory institute chair unit branch faculté fakultät facultad département
    departamento dipartimento instituto
    college subcommittee committee office bureau service museum clinic"""
)
"""A piece that starts with one of these after a body goes with that body."""

BODY_LINKS = _words(
    """of for the and & in on at to für zur für of. pour sur aux au para por per il gli the. na w i/ для по при и с voor för for om til og och und et"""
)
"""Lower-case words that a body's name holds between others and a person's does not."""

COMPANY_TAILS = _words(
    "inc inc. ltd ltd. llc gmbh corp corp. co co. plc s.a. s.p.a. b.v. n.v. a/s l.l.c. llp l.p. incorporated limited"
)
"""A piece that is only this belongs to the body before it: ``ebrary, Inc.``"""

NO_NAMES = frozenset(
    "n/a|n.a|na|s.n|unknown|author unknown|unknown author|no author|none|not available|not specified|undefined|null|-|–|—|ohne autor|sin autor".split(
        "|"
    )
)
"""What stands where a page has no name."""

BYLINE_TAILS = (
    "staff writer", "staff reporter", "staff", "correspondent", "special correspondent", "foreign correspondent", "columnist",
    "contributing writer", "reporter", "writer",
)  # fmt: skip

LIFE_WORDS = frozenset(
    """approximately active flourished born died fl fl. b b. d d. ca ca. c. circa cent. century cent. jh. jahrhundert siècle sec. siglo séc. wiek в. ст.
    um gest. geb. né née m. n. † * ? or and bc ad av. b.c. a.d. bce ce after before nach vor""".split()
)
"""Words in a piece that gives dates of life."""
