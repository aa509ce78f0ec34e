"""WeasyPrint: content.json, fonts, output, how many times. Prints the milliseconds of each rendering."""

import json
import sys
import time
from html import escape
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

content, fonts, output, times = sys.argv[1:]
content = json.loads(Path(content).read_text(encoding="utf-8"))
faces = "".join(
    f"@font-face {{ font-family: Titillium; font-weight: {weight}; src: url(file://{fonts}/TitilliumWeb-{name}.ttf) }}"
    for name, weight in (("Regular", 400), ("Bold", 700))
)
STYLE = faces + """
@page { size: A4; margin: 20mm; @bottom-right { content: "Pagina " counter(page) " di " counter(pages); font: 8pt Titillium } }
body { font: 10pt/14pt Titillium } h1 { font-size: 21pt } h2 { font-size: 14pt; margin: 20pt 0 4pt }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 12pt }
tr { break-inside: avoid } th, td { text-align: left; vertical-align: top; padding: 3pt 5pt; border-bottom: .5pt solid #d4dbe3 }
th:last-child, td:last-child { text-align: right; white-space: nowrap }
"""


def row(cells, tag):
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def page():
    parts = [f"<!doctype html><html lang=it><title>{escape(content['title'])}</title><h1>{escape(content['title'])}</h1>"]
    for section in content["sections"]:
        rows = "".join(row(cells, "td") for cells in section["rows"])
        parts.append(
            f"<h2>{escape(section['heading'])}</h2><p>{escape(section['paragraph'])}</p>"
            f"<table><thead>{row(section['columns'], 'th')}</thead><tbody>{rows}</tbody></table>"
        )
    return "".join(parts)


took = []
for _ in range(int(times)):
    start = time.perf_counter()
    fonts_known = FontConfiguration()
    style = CSS(string=STYLE, font_config=fonts_known)
    HTML(string=page()).write_pdf(output, stylesheets=[style], font_config=fonts_known, pdf_variant="pdf/ua-1")
    took.append((time.perf_counter() - start) * 1000)
print(json.dumps(took))
