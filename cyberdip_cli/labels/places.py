"""Names of countries and postal codes of states: what ends an address after an author's name. Casefolded."""

from __future__ import annotations

COUNTRIES = frozenset(
    name.replace("_", " ")
    for name in """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus
    belgium belize benin bhutan bolivia
    bosnia_and_herzegovina botswana brazil brasil brunei bulgaria burkina_faso burundi cambodia cameroon canada cape_verde chad chile china colombia congo
    costa_rica croatia cuba cyprus
    czech_republic czechia denmark djibouti dominican_republic ecuador egypt el_salvador england eritrea estonia eswatini ethiopia fiji finland france
    gabon gambia georgia germany deutschland
    ghana great_britain greece guatemala guinea guyana haiti honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy italia
    ivory_coast côte_d'ivoire jamaica japan
    jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macao macau
    macedonia north_macedonia madagascar malawi
    malaysia maldives mali malta mauritania mauritius mexico méxico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal
    netherlands the_netherlands new_zealand nicaragua
    niger nigeria north_korea northern_ireland norway oman pakistan palestine panama papua_new_guinea paraguay peru perú philippines poland portugal
    puerto_rico qatar republic_of_korea romania
    russia russian_federation rwanda saudi_arabia scotland senegal serbia sierra_leone singapore slovakia slovak_republic slovenia somalia south_africa
    south_korea spain españa sri_lanka sudan
    suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo trinidad_and_tobago tunisia turkey türkiye turkmenistan uganda ukraine
    united_arab_emirates united_kingdom
    united_states united_states_of_america uruguay uzbekistan venezuela vietnam viet_nam wales west_indies yemen zambia zimbabwe us usa u.s. u.s.a. uk
    u.k. uae pr_china p.r._china
    people's_republic_of_china ussr czechoslovakia yugoslavia west_germany reunion réunion""".split()
)

STATES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI
    WY DC PR
    AB BC MB NB NL NS NT NU ON PE PQ QC SK YT ACT NSW NT QLD SA TAS VIC WA""".split()
)
"""Postal codes of states and provinces as they stand in addresses; in capitals on purpose."""
