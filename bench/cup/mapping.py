"""From a row of the workbook to a request: what each of the Python peers does alike.

The checks are those without which no right file comes out: required cells, known places, amounts above zero. Ristoro
checks far more (lengths, check digits, chains of codes, repeated characters) in the time that is measured.
"""

import csv
import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
MAPPING = json.loads((Path(__file__).parent / "mapping.json").read_text(encoding="utf-8"))
MOST_REQUESTS = 1000
# First division of each section of ATECO 2007.
SECTIONS = [
    (99, "U"), (97, "T"), (94, "S"), (90, "R"), (86, "Q"), (85, "P"), (84, "O"), (77, "N"), (69, "M"), (68, "L"),
    (64, "K"), (58, "J"), (55, "I"), (49, "H"), (45, "G"), (41, "F"), (36, "E"), (35, "D"), (10, "C"), (5, "B"), (1, "A"),
]


def table(name):
    with (ROOT / "shared" / "domain" / "data" / name).open(encoding="utf-8") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter=";")


def places():
    """(name, province) to (region, province, municipality), all as ISTAT codes."""
    regions = {row["code"]: row["region_istat_code"] for row in table("provinces.csv")}
    return {
        (row["name"].upper(), row["province"]): (regions[row["province"]], row["istat_code"][:3], row["istat_code"])
        for row in table("municipalities.csv")
        if row["active"] == "1" and row["istat_code"]
    }


def thousands(value):
    euro = Decimal(repr(value) if isinstance(value, float) else str(value))
    rounded = euro.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    text = f"{rounded / 1000:f}"
    return rounded, text.rstrip("0").rstrip(".") if "." in text else text


def columns(header_row):
    """Key to position, whatever the order of the columns."""
    positions = {str(name).strip(): position for position, name in enumerate(header_row) if name is not None}
    return {key: positions[header] for key, header in MAPPING["headers"].items()}


def activity(code):
    division, group, *rest = code.split(".")
    section = next(letter for first, letter in SECTIONS if int(division) >= first)
    chain = {"sezione": section, "divisione": division, "gruppo": f"{division}.{group[0]}", "classe": f"{division}.{group}"}
    if rest:
        chain["categoria"] = f"{division}.{group}.{rest[0][0]}"
        chain["sottocategoria"] = code
    return chain


class Conversion:
    """Rows in, files of at most a thousand requests out."""

    def __init__(self, measure, output):
        self.measure = json.loads(Path(measure).read_text(encoding="utf-8"))
        self.places = places()
        self.output = Path(output)

    def run(self, rows):
        rows = iter(rows)
        at = columns(next(rows))
        root, requests, files = etree.Element("CUP"), 0, []
        for number, row in enumerate(rows, 1):
            if all(cell is None or cell == "" for cell in row):
                continue
            if requests == MOST_REQUESTS:
                files.append(root)
                root, requests = etree.Element("CUP"), 0
            self.request(root, str(number), {key: row[position] for key, position in at.items()})
            requests += 1
        files.append(root)
        for number, root in enumerate(files, 1):
            name = self.output if len(files) == 1 else self.output.with_stem(f"{self.output.stem}-{number}")
            etree.ElementTree(root).write(name, encoding="UTF-8", xml_declaration=True)

    def request(self, root, number, row):
        for key, value in row.items():
            if value is None or value == "":
                raise SystemExit(f"row {number}: {MAPPING['headers'][key]} is missing")
        measure = self.measure
        sector, subsector, category = measure["category"].split(".")
        request = etree.SubElement(
            root, "CUP_GENERAZIONE", soggetto_titolare="", uo_soggetto_titolare="", user_titolare="", id_progetto=number
        )
        etree.SubElement(
            request, "DATI_GENERALI_PROGETTO", anno_decisione=str(measure["year"]), cumulativo="N",
            codifica_locale=row["codifica_locale"], natura=measure["nature"], tipologia=measure["kind"],
            settore=sector, sottosettore=subsector, categoria=category,
        )
        region, province, municipality = self.places[row["comune"].upper(), row["provincia"].upper()]
        etree.SubElement(
            request, "LOCALIZZAZIONE", stato="05", regione=region, provincia=province, comune=municipality
        )
        description = etree.SubElement(request, "DESCRIZIONE")
        etree.SubElement(description, "CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE", self.incentive(row))
        etree.SubElement(request, "ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007", activity(row["ateco"]))
        cost, cost_text = thousands(row["costo"])
        granted, granted_text = thousands(row["finanziamento"])
        if not 0 < granted <= cost:
            raise SystemExit(f"row {number}: amounts")
        funding = etree.SubElement(request, "FINANZIAMENTO", costo=cost_text, finanziamento=granted_text)
        coverage = set(measure["coverage"])
        if measure.get("private_share") and granted < cost:
            coverage.add("007")
        for code in sorted(coverage):
            etree.SubElement(funding, "CODICE_TIPOLOGIA_COP_FINANZ").text = code

    def incentive(self, row):
        measure = self.measure
        attributes = {
            "denominazione_impresa_stabilimento": row["denominazione"],
            "partita_iva": row["partita_iva"],
            "tipo_ind_area_rifer": row["tipo_indirizzo"].partition(" - ")[0],
            "ind_area_rifer": row["indirizzo"],
            "descrizione_intervento": row["descrizione"],
            "strum_progr": measure["instrument"],
        }
        for key, name in [("instrument_description", "desc_strum_progr"), ("other_information", "altre_informazioni")]:
            if key in measure:
                attributes[name] = measure[key]
        return attributes
