"""Makes a workbook as somebody would fill it in: ROWS FILE. The same rows every time, invented, without faults.

Beside it, `.codes`: of each row the codes that converters must look up, for the one that looks nothing up."""

import random
import sys
from pathlib import Path

import xlsxwriter
from mapping import MAPPING, activity, places

NAMES = ["OFFICINA", "BAR", "PANIFICIO", "STUDIO TECNICO", "FALEGNAMERIA", "AGRITURISMO", "FERRAMENTA", "SARTORIA"]
FAMILIES = ["ROSSI", "BIANCHI", "FERRARI", "RUSSO", "ESPOSITO", "COLOMBO", "RICCI", "MARINO", "GRECO", "CONTI"]
STREETS = ["GIUSEPPE GARIBALDI", "DANTE ALIGHIERI", "DELLA REPUBBLICA", "GUGLIELMO MARCONI", "CAVOUR", "MAZZINI"]
ACTIVITIES = ["56.30.00", "71.12.10", "10.71.10", "45.20.10", "16.23.10", "47.52.10", "55.20.52", "14.13.20"]
AIMS = ["RIPRISTINO DEI LOCALI", "ACQUISTO DI MACCHINARI", "RICOSTITUZIONE DELLE SCORTE", "DELOCALIZZAZIONE TEMPORANEA"]


def vat_number(random):
    """Ten digits, the last three of an office, and the check digit."""
    digits = [random.randrange(10) for _ in range(7)] + [0, random.randrange(1, 9), random.randrange(1, 9)]
    doubled = [2 * digit - 9 if digit > 4 else 2 * digit for digit in digits[1::2]]
    return "".join(map(str, digits)) + str(-(sum(digits[::2]) + sum(doubled)) % 10)


def row(random, number, towns):
    town, province = random.choice(towns)
    cost = random.randrange(200_000, 20_000_000) / 100
    return {
        "codifica_locale": f"PG/2024/{100_000 + number}",
        "denominazione": f"{random.choice(NAMES)} {random.choice(FAMILIES)} E {random.choice(FAMILIES)} SNC",
        "partita_iva": vat_number(random),
        "tipo_indirizzo": random.choice(["01 - VIA", "02 - VIALE", "03 - PIAZZA", "04 - CORSO"]),
        "indirizzo": f"{random.choice(STREETS)} {random.randrange(1, 200)}",
        "comune": town,
        "provincia": province,
        "ateco": random.choice(ACTIVITIES),
        "costo": cost,
        "finanziamento": round(cost * random.choice([0.5, 0.8, 1]), 2),
        "descrizione": f"{random.choice(AIMS)} DANNEGGIATI DAGLI EVENTI ALLUVIONALI, INTERVENTO {number}",
    }


rows, file = int(sys.argv[1]), sys.argv[2]
random = random.Random(rows)
codes = places()
towns = sorted((name.title(), province) for name, province in codes if name.isascii() and name.isalpha())
with xlsxwriter.Workbook(file) as workbook, Path(file).with_suffix(".codes").open("w", encoding="utf-8") as looked_up:
    sheet = workbook.add_worksheet(MAPPING["sheet"])
    keys = list(MAPPING["headers"])
    sheet.write_row(0, 0, MAPPING["headers"].values())
    for number in range(1, rows + 1):
        values = row(random, number, towns)
        for column, key in enumerate(keys):
            sheet.write(number, column, values[key])
        place = codes[values["comune"].upper(), values["provincia"]]
        looked_up.write(";".join([*place, activity(values["ateco"])["sezione"]]) + "\n")
