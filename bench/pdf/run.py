"""Renders the same ten pages with everybody, in turns, and prints how long it takes and how large the file is."""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cup"))
from measuring import OthersAtWork  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument("--ristoro", required=True)
parser.add_argument("--krilla", required=True)
parser.add_argument("--work", required=True, type=Path)
parser.add_argument("--fonts", required=True)
parser.add_argument("--quick", action="store_true")
parser.add_argument("--processor", required=True)
options = parser.parse_args()

OURS = "Ristoro"
COMMANDS = {
    OURS: [options.ristoro],
    "krilla": [options.krilla],
    "ReportLab": [sys.executable, str(HERE / "with_reportlab.py")],
    "WeasyPrint": [sys.executable, str(HERE / "with_weasyprint.py")],
}
TAGGED = {OURS, "krilla", "WeasyPrint"}
TURNS, EACH, WARM_UPS = (1, 2, 1) if options.quick else (7, 10, 2)


def render(name, content):
    """Milliseconds of each rendering of one process, the first ones left out."""
    output = options.work / f"{name.lower()}.pdf"
    command = ["taskset", "--cpu-list", options.processor, *COMMANDS[name], content, options.fonts, output, EACH + WARM_UPS]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name}: {done.stderr}")
    return json.loads(done.stdout)[WARM_UPS:], output


def words(file):
    """Every word of the content in its order, without what pages add: it must be the same for everybody."""
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, text=True, check=True).stdout
    return re.findall(r"[A-Z]{6}\d+[A-Z]|Fabbricato \d+|\d+\.\d{3},50", text.replace("\n", " "))


def pages(file):
    said = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    return {key: re.search(rf"^{key}:\s+(\S+)", said, re.M).group(1) for key in ("Pages", "Tagged")}


options.work.mkdir(parents=True, exist_ok=True)
content = options.work / "content.json"
with content.open("w", encoding="utf-8") as file:
    subprocess.run([sys.executable, str(HERE / "content.py")], stdout=file, check=True)
took = {name: [] for name in COMMANDS}
outputs = {}
others = OthersAtWork()
before = os.times()
for turn in range(TURNS):
    names = list(COMMANDS)
    for name in names[turn % len(names):] + names[: turn % len(names)]:
        runs, outputs[name] = render(name, content)
        took[name] += runs
after = os.times()
others.ours = sum(after[2:4]) - sum(before[2:4])
busy = others.processors()

wanted = sorted(words(outputs[OURS]))
assert len(wanted) > 300, len(wanted)
for name, output in outputs.items():
    if sorted(words(output)) != wanted:
        sys.exit(f"{name} did not set the same words")
    if (pages(output)["Tagged"] == "yes") != (name in TAGGED):
        sys.exit(f"{name}: tagged or not, and it should be the other way round")

ours = statistics.median(took[OURS])
print(f"{TURNS * EACH} renderings each; others kept {busy:.1f} of a processor busy\n")
print("| | a rendering, median | p90 | times ours | file | pages | tagged |")
print("|---|---|---|---|---|---|---|")
for name, output in outputs.items():
    median = statistics.median(took[name])
    ninetieth = statistics.quantiles(took[name], n=10, method="inclusive")[-1]
    about = pages(output)
    size = f"{output.stat().st_size / 1024:.0f} KiB"
    print(f"| {name} | {median:.1f} ms | {ninetieth:.1f} ms | {median / ours:.1f} | {size} | {about['Pages']} | {about['Tagged']} |")
results = options.work / "results"
results.mkdir(exist_ok=True)
record = {"took": took, "sizes": {name: output.stat().st_size for name, output in outputs.items()}, "others": busy}
(results / f"pdf-{time.strftime('%Y%m%dT%H%M%S')}.json").write_text(json.dumps(record))
