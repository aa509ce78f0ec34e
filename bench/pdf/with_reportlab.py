"""ReportLab: content.json, fonts, output, how many times. Prints the milliseconds of each rendering."""

import json
import sys
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

content, fonts, output, times = sys.argv[1:]
content = json.loads(Path(content).read_text(encoding="utf-8"))
MARGIN = 56.69
SHARES = [1, 5, 3, 4, 2]


class Numbered(Canvas):
    """How many pages there are is known at the end."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.pages = []

    def showPage(self):
        self.pages.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, page in enumerate(self.pages, 1):
            self.__dict__.update(page)
            self.setFont("Regular", 8)
            self.drawRightString(A4[0] - MARGIN, 36, f"Pagina {number} di {len(self.pages)}")
            super().showPage()
        super().save()


def style(font, size, leading, **more):
    return ParagraphStyle(font + str(size), fontName=font, fontSize=size, leading=leading, **more)


def render():
    title = style("Bold", 21, 26, spaceAfter=9)
    heading = style("Bold", 14, 19, spaceBefore=20, spaceAfter=4, keepWithNext=1)
    body, cell = style("Regular", 10, 14, spaceAfter=8), style("Regular", 9, 12)
    amount, head = style("Regular", 9, 12, alignment=2), style("Bold", 9, 12)
    story = [Paragraph(content["title"], title)]
    width = A4[0] - 2 * MARGIN
    for section in content["sections"]:
        story += [Paragraph(section["heading"], heading), Paragraph(section["paragraph"], body)]
        styles = [cell] * 4 + [amount]
        rows = [[Paragraph(text, head) for text in section["columns"]]]
        rows += [[Paragraph(text, how) for text, how in zip(row, styles)] for row in section["rows"]]
        table = LongTable(rows, repeatRows=1, colWidths=[width * share / sum(SHARES) for share in SHARES])
        rule = HexColor("#d4dbe3")
        table.setStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, rule), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        story.append(table)
    template = SimpleDocTemplate(
        output, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN,
        title=content["title"], lang="it-IT", pageCompression=1, invariant=1,
    )
    template.build(story, canvasmaker=Numbered)


took = []
for _ in range(int(times)):
    start = time.perf_counter()
    # A face keeps the subset of the document before: with the same one, files would grow.
    pdfmetrics.registerFont(TTFont("Regular", f"{fonts}/TitilliumWeb-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Bold", f"{fonts}/TitilliumWeb-Bold.ttf"))
    render()
    took.append((time.perf_counter() - start) * 1000)
print(json.dumps(took))
