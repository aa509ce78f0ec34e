"""The ten pages that everybody sets: a title, and nine sections with a paragraph, a list of questions and a table."""

import json
import sys

WORDS = (
    "Il contributo è concesso nei limiti del danno riconosciuto dalla perizia asseverata – àèéìòù ÀÈÉÌÒÙ – e non può "
    "superare l’importo di € 150.000,00; le “spese tecniche” e l’IVA «indetraibile» sono ammesse, così dichiara il "
    "tecnico Žiga Őrsi. L’attività è ripresa in forma ridotta, in locali provvisori, e tornerà nella sede al termine dei "
    "lavori di ripristino con miglioramento sismico, entro i termini che l’ordinanza stabilisce per ogni intervento."
)
COLUMNS = ["Numero", "Immobile", "Comune", "Danno rilevato", "Importo"]
TOWNS = ["Bomporto", "San Felice sul Panaro", "Mirandola", "Finale Emilia"]


def row(section, number):
    place = section * 40 + number
    return [
        str(number + 1),
        f"Fabbricato {place} – foglio {section + 1}, particella {100 + number}",
        TOWNS[place % len(TOWNS)],
        "Lesioni diffuse alle murature portanti" if number % 3 else "Allagamento del piano terra",
        f"{12 + place}.{place * 37 % 1000:03},50 €",
    ]


def section(number):
    return {
        "heading": f"{number + 1}. Interventi del fabbricato {number + 1}",
        "paragraph": f"Sezione {number + 1}. {WORDS}",
        "columns": COLUMNS,
        "rows": [row(number, place) for place in range(20)],
    }


json.dump({"title": "Domanda di contributo", "sections": [section(number) for number in range(9)]}, sys.stdout, ensure_ascii=False)
