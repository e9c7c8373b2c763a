"""Words and MARC codes for a person's role -> fields of Record. Casefolded.

Source: MARC relator terms and codes (https://www.loc.gov/marc/relators/), everyday usage of each language."""

from __future__ import annotations

_ROLES = """
    author: author aut auth. auteur autor autora autores autore verfasser verfasserin verf. vf. författare författare/medförfattare forfatter kirjoittaja
    tekijä автор автори авторы
    yazar συγγραφέας مؤلف المؤلف מחבר लेखक লেখক 作者 著者 著 編著 编著 撰 저자 저 지음 지은이 글
    tác_giả egilea szerző joint_author coauthor co-author writer screenwriter? main_author
    corresponding_author first_author
    medförfattare mitverfasser coautor coautora librettist? author,_primary primary_author creator cre text_author verfasserin,_verfasser
    editor: editor ed ed. eds eds. edt editors edited_by edited edit editor-in-chief series_editor? hrsg hrsg. hg hg. herausgeber herausgeberin
    herausgeberin,_herausgeber
    herausgegeben_von hgg. éd éd. éds éditeur_scientifique éditeur directeur_de_publication directeur_de_la_publication directeur_scientifique
    dir. dir dirs. (dir.) coord. coord coordinador coordinadora
    coordinateur coordinatrice
    coordonnateur coordenador coordenadora organizador organizadora org. org a_cura_di a_cura_de cur. curatore curatrice red red. redaktor redaktör
    redaktør redactor redacteur redaction
    redakcja redakce toim. toim toimittaja szerk. szerk szerkesztő ред ред. редактор под_ред. под_редакцией отв._ред. отв.ред. yay._haz. yayına_hazırlayan
    ed._lit. ed._lit editor_literario
    editor_literari επιμέλεια επιμ. επιμελητής محرر تحرير المحرر עורך संपादक সম্পাদক
    编者 編者 编 編 主编 主編 編輯 監修 监修 편저 엮음 감수 편집 편집자 편 biên_tập chủ_biên urednik ur. pod_red.
    utg. utgivare udg. udgiver
    nak. joint_editor co-editor coeditor guest_editor executive_editor managing_editor editor_literario. ed.lit. pbd pbl? edc? (ed.) bearb. bearbeiter
    bearbeiterin uredila
    translator: translator trans trans. transl transl. trl tr tr. translated_by übersetzer übersetzerin übers. übers traducteur traductrice traduction
        translators traductor traductora trad trad.
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
    director: director direction drt film_director fmd directed_by regisseur regisseurin regie regie_von réalisateur réalisatrice mise_en_scène realizador
    realizadora regista regissør regissör ohjaaja
    reżyser režie režisér rendező режиссер режиссёр режисер yönetmen σκηνοθέτης مخرج במאי निर्देशक পরিচালক 导演 導演 監督 감독 đạo_diễn zuzendaria redatelj
    režiser television_director tld
    stage_director sgd director_de_cine directeur director,_film
    producer: producer production pro film_producer fmp produzent produzentin producteur productrice productor productora produttore produtor produtora
    producent
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
    script_writer: writing screenwriter aus scriptwriter script_writer drehbuchautor drehbuch drehbuchautorin scénariste guionista sceneggiatore roteirista
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
        "под общей редакцией", "за редакцією", "за ред.", "redigeret af", "redigert av", "toimittanut", "szerkesztette", "organização de", "edición de",
        "edição de",
    )),
    ("translator", (
        "translated by", "trans. by", "übersetzt von", "aus dem englischen von", "traduit par", "trad. de", "trad. par", "traducción de",
        "traducido por", "traduzione di", "tradução de", "vertaald door", "пер.", "traduction de", "traduzido por", "tradotto da", "översatt av",
        "översättning av", "oversatt av", "oversat af", "suomentanut", "přeložil", "přeložila", "fordította", "przełożył", "przełożyła", "przekład",
        "tłumaczył", "tłumaczyła", "traducció de", "перевод", "переклад", "uit het engels vertaald door", "aus dem französischen von",
    )),
    ("illustrator", (
        "illustrated by", "illustriert von", "illustré par", "ilustrado por", "illustrations by", "illustrations de", "ilustraciones de",
        "illustrazioni di", "ilustrações de", "illustrerad av", "illustreret af", "illustrert av", "kuvittanut", "ilustroval", "ilustrovala",
        "illusztrálta", "geïllustreerd door",
    )),
    ("contributor", (
        "foreword by", "preface by", "introduction by", "afterword by", "with a foreword by", "with an introduction by", "vorwort von",
        "mit einem vorwort von", "nachwort von", "einleitung von", "préface de", "postface de", "préfacé par", "prólogo de", "epílogo de",
        "prefazione di", "introduzione di", "postfazione di", "prefácio de", "posfácio de", "voorwoord van", "förord av", "forord av",
        "předmluva", "předmluvu napsal", "предисловие", "передмова", "przedmowa", "wstęp",
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
