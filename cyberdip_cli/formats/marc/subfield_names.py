"""The names of subfields in labelled MARC views: what Koha and other catalogues print in place of the codes,
in the languages of their interfaces.

The same words are another code in MARC 21 and in UNIMARC, so that a name counts only in the fields of its
row."""

from __future__ import annotations

from ...labels import fold
from .tables import SUBFIELD_NAMES

WORLD = """
010a 020a 011a 022a | номер isbn | номер issn | isbn | issn | numéro (isbn) | numéro (issn) | numéro isbn | numero isbn | número isbn
    | numer isbn | número internacional normalizado para libros | número internacional normalizado del libro | номер | numéro
010d 020c | цена | условия приобретения и (или) цена | disponibilité et/ou prix | prix | disponibilità e/o prezzo | cena
101a 041a | язык текста | язык текста, звукозаписи и т.д | мова тексту | мова тексту, звукозапису і т.д | langue du document
    | langue du texte, de la bande son, etc | lingua del testo | lingua del testo, della colonna sonora, ecc
    | lengua del texto | código de lengua del texto | código da língua do texto | kod języka tekstu | sprachcode
200a 245a | title proper
    | заглавие | основное заглавие | основна назва | назва | titre propre | titre | titolo proprio | titolo
    | título propiamente dicho | título | título proper | tytuł | tytuł właściwy | titel | haupttitel | název | cím | başlık
200b 245h | общее обозначение материала | загальне позначення матеріалу | type de document | tipo de documento
200e 245b | other title information
    | сведения, относящиеся к заглавию | відомості, що відносяться до назви | complément du titre
    | autre information sur le titre | complemento del titolo | resto del título | complemento do título
    | outras informações do título | restante do título | pozostała część tytułu | zusatz zum titel | titelzusatz | další údaje o názvu
200f 245c | first statement of responsibility
    | первые сведения об ответственности | перші відомості про відповідальність
    | première mention de responsabilité | prima indicazione di responsabilità | mención de responsabilidad, etc
    | mención de responsabilidad | primeira menção de responsabilidade | indicação de responsabilidade
    | oznaczenie odpowiedzialności | verantwortlichkeitsangabe | údaj o odpovědnosti
200g | subsequent statement of responsibility
    | последующие сведения об ответственности | наступні відомості про відповідальність
    | mention de responsabilité suivante | mention suivante de responsabilité | indicazione di responsabilità successiva
200h 245n | обозначение или номер части | numéro de partie | número de parte o sección de la obra
200i 245p | наименование части | название части | titre de partie | nombre de parte o sección de la obra
205a 250a | сведения об издании | відомості про видання | mention d'édition | indicazione di edizione
    | mención de edición | menção da edição | menção de edição | oznaczenie wydania | ausgabebezeichnung | údaj o vydání
210a 214a 260a 264a | place of publication, distribution, etc | place of publication
    | место издания | место издания, распространения и т.д | место публикации, распространения и т.д
    | місце видання | місце публікування, друку, розповсюдження | lieu de publication
    | lieu de publication, diffusion, etc | lieu de publication, production, distribution/diffusion, fabrication
    | luogo di pubblicazione, distribuzione, ecc | luogo di pubblicazione | lugar de publicación, distribución, etc
    | lugar de publicação, distribuição, etc | lugar da edição, distribuição, etc | miejsce wydania | erscheinungsort
    | nakladatelské místo | místo vydání
210c 214c 260b 264b | name of publisher, distributor, etc | name of publisher
    | издательство | имя издателя, распространителя и т.д | имя издателя, распространителя и т. д
    | найменування видавництва, розповсюджувача | назва видавництва, ім'я розповсюджувача, тощо | видавництво
    | nom de l'éditeur | nom de l'éditeur, du diffuseur, etc | nome dell'editore, distributore, ecc | nome dell'editore
    | nombre del editor, distribuidor, etc | nome do editor, distribuidor, etc | nazwa wydawcy | verlag
    | jméno nakladatele
210d 214d 260c 264c | date of publication, distribution, etc | date of publication
    | дата издания | дата издания, распространения и т.д | дата публикации, распространения и т.д
    | дата видання | дата публікування, розповсюдження | дата публікації, розповсюдження, тощо | date de publication
    | date de publication, diffusion, etc | data di pubblicazione, distribuzione, ecc | data di pubblicazione
    | fecha de publicación, distribución, etc | data da publicação, distribuição, etc | data publicação, distribuição, etc
    | data wydania | erscheinungsdatum | erscheinungsjahr | datum vydání
215a 300a | specific material designation and extent
    | объем | объём | обозначение специфического вида материала и физической характеристики документа или его составных частей
    | специфічне визначення матеріалу та обсяг документа | обсяг | importance matérielle
    | type de présentation matérielle et importance matérielle | indicazione specifica del materiale ed estensione
    | estensione | extensión | indicação específica da natureza do documento e extensão | extensão | objętość | umfang
    | rozsah | terjedelem
215c 300b | другие уточнения физических характеристик | autres caractéristiques matérielles | otras características físicas
    | altri particolari materiali | outras indicações físicas
215d 300c | размеры | размер | розміри | format | dimensions | dimensiones | dimensioni | dimensões | wymiary
225a 490a | series title
    | основное заглавие серии | назва серії | основна назва серії | titre de la collection | titolo della collana
    | titolo della collezione | mención de serie | título próprio da colecção | tytuł serii
225v 490v | volume designation
    | обозначение тома | номер тома | позначення тома | numéro du volume | numéro de volume | indicación de volumen
    | indicazione del volume | número de volumen o secuencia | designação de volume
700a 701a 702a 710a 711a 712a 100a 110a | entry element | name - entry element
    | фамилия | начальный элемент ввода | початковий елемент вводу | початковий елемент введення
    | élément d'entrée | elemento di entrata | elemento principale del nome | elemento de entrada | palavra de ordem
    | personal name | имя лица | ім'я особи | nom de personne | nombre de persona | nome de pessoa | nazwa osobowa
    | nombre personal | personenname | osobní jméno
700b 701b 702b | part of name other than entry element
    | имя | часть имени, кроме начального элемента ввода | частина імені, крім початкового елементу вводу
    | частина імені, крім початкового елемента введення | autre partie du nom
    | partie du nom autre que l'élément d'entrée | parte del nome diversa dall'elemento di entrata
    | parte del nombre que no es el elemento de entrada | outra parte do nome
700g 701g 702g | расширение инициалов личного имени | розкриття ініціалів імені особи | forme développée des initiales
    | développement des initiales | espansione delle iniziali
700f 701f 702f 100d | даты | дати | dates | date | fechas asociadas al nombre | fechas
7004 7014 7024 7104 7114 7124 1004 | relator code | relator
    | код отношения | код відношення | code de fonction | codice di relazione | código de función
    | código de relacionador | código de função | kod relacji | relationship
710b 711b 712b | структурное подразделение | підрозділ | subdivision | suddivisione | subdivisión
330a 520a | текст аннотации или реферата | текст примечания | résumé ou extrait | texte de la note | nota di abstract | resumen, etc
606a 650a | основная рубрика | начальный элемент ввода | élément d'entrée | elemento di entrata
    | término de materia o nombre geográfico como elemento de entrada
610a | ключевые слова | ключові слова | mot clé
856u | uri | универсальный идентификатор ресурса (uri) | identificador uniforme del recurso
""".replace("\n    ", " ")
"""Fields with codes, then their names behind bars; a row goes on in the next line where that is indented."""

_known: dict[str, dict[str, str]] = {}


def _rows() -> dict[str, dict[str, str]]:
    """Name -> field -> code, of all rows."""
    if not _known:
        for row in WORLD.strip().split("\n"):
            places, *names = row.split("|")
            for name in names:
                where = _known.setdefault(folded(name), {})
                for place in places.split():
                    where.setdefault(place[:3], place[3])
    return _known


def folded(name: str) -> str:
    """A name as it is compared."""
    return fold(name).replace("\xad", "").replace(" ", "").strip(".,:")


def code_of(tag: str, name: str) -> str | None:
    """The code of the subfield ``name`` in the field ``tag``; "" for the value of a control field, None for a
    name that is not known there.

    >>> code_of("260", "Name of publisher, distributor, etc."), code_of("210", "Nom de l'éditeur")
    ('b', 'c')
    """
    code = SUBFIELD_NAMES.get(name.casefold().rstrip(". "))
    return code if code is not None else _rows().get(folded(name), {}).get(tag)
