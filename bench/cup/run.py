"""Ristoro against what people otherwise convert workbooks with: same rows in, same XML out.

Started by scripts/bench, which installs everything. Prints tables, keeps every run in target/bench/results/.
"""

import argparse
import hashlib
import importlib.metadata
import json
import os
import platform
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from measuring import Contender, interleaved, run, summary

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent.parent
WORK = ROOT / "target" / "bench"
MEASURE = ROOT / "shared" / "cup" / "measures" / "piccole-e-micro-imprese.toml"
SCHEMA = ROOT / "shared" / "cup" / "xsd" / "cup_request.xsd"
# Rows, warm-ups, repetitions: fewer where one run takes seconds.
PLAN = [(10, 3, 25), (1_000, 3, 25), (10_000, 1, 10)]
# Beyond this many processors at work for others, figures are marked as not to be relied on.
DISTURBED = 0.15


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def contenders(ristoro, bare, measure):
    def python(script, *rest):
        return lambda workbook, output: [sys.executable, BENCH / script, workbook, measure, output, *rest]

    def node(writer):
        return lambda workbook, output: ["node", BENCH / "sheetjs.mjs", workbook, measure, output, writer]

    ours = lambda workbook, output: [  # noqa: E731
        ristoro, "cup", "convert", workbook, "-o", output, "--measure", MEASURE, "--split"
    ]
    least = lambda workbook, output: [bare, workbook, measure, workbook.with_suffix(".codes"), output]  # noqa: E731
    return [
        Contender("Ristoro", ours),
        Contender("calamine and quick-xml, bare", least),
        Contender("python-calamine + lxml", python("calamine_lxml.py")),
        Contender("openpyxl (read-only) + lxml", python("openpyxl_lxml.py", "read-only")),
        Contender("openpyxl (normal) + lxml", python("openpyxl_lxml.py", "normal")),
        Contender("SheetJS + fast-xml-parser", node("fast-xml-parser")),
        Contender("SheetJS + xmlbuilder2", node("xmlbuilder2")),
    ]


def versions(ristoro):
    packages = json.loads((BENCH / "package.json").read_text())["dependencies"]
    names = ["lxml", "openpyxl", "python-calamine", "xlsxwriter"]
    return {
        "ristoro": said(ristoro, "--version").split()[-1],
        "rustc": said("rustc", "--version").split()[1],
        "python": platform.python_version(),
        "node": said("node", "--version").lstrip("v"),
        **{name: importlib.metadata.version(name) for name in names},
        **{"SheetJS" if name == "xlsx" else name: version.rpartition("@")[2] for name, version in packages.items()},
    }


def machine():
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    return {"processor": model, "processors": os.cpu_count(), "kernel": platform.release()}


def files(output):
    """The files that a conversion wrote, in their order."""
    numbered = sorted(output.parent.glob(f"{output.stem}-*.xml"), key=lambda file: int(file.stem.rpartition("-")[2]))
    return [output] if output.exists() else numbered


def canonical(file):
    """The digest of a document in canonical form, indentation apart."""
    return hashlib.sha256(subprocess.run(
        ["xmllint", "--nonet", "--noblanks", "--c14n", file], stdout=subprocess.PIPE, check=True
    ).stdout).hexdigest()


def same_output(everybody, workbook, outputs, rows, processor):
    """Each converts once; every file must be the same document, and valid."""
    first = None
    for contender in everybody:
        output = outputs[contender.name]
        for old in files(output):
            old.unlink()
        run(contender.command(workbook, output), processor)
        written = files(output)
        digests = [canonical(file) for file in written]
        if len(written) != -(-rows // 1000):
            raise SystemExit(f"bench: {contender.name} wrote {len(written)} files for {rows} rows")
        if first is None:
            first = digests
            subprocess.run(["xmllint", "--nonet", "--noout", "--schema", SCHEMA, *written], check=True, stderr=subprocess.DEVNULL)
        elif digests != first:
            raise SystemExit(f"bench: {contender.name} wrote another document than {everybody[0].name}: see {output.parent}")


def table(rows, repetitions, results):
    base = results["Ristoro"]
    lines = [
        f"{rows:,} rows, {repetitions} repetitions",
        "",
        "| | time, median | p90 | times ours | peak memory | times ours |",
        "|---|---|---|---|---|---|",
    ]
    for name, result in results.items():
        median, peak = result["seconds"]["median"], result["peak_kib"]["median"]
        lines.append(
            f"| {name} | {median * 1000:,.0f} ms | {result['seconds']['p90'] * 1000:,.0f} ms"
            f" | {median / base['seconds']['median']:.1f} | {peak / 1024:,.0f} MiB | {peak / base['peak_kib']['median']:.1f} |"
        )
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--ristoro", type=Path, required=True, help="the program, built for release")
    parser.add_argument("--bare", type=Path, required=True, help="the reader and the writer alone, built for release")
    parser.add_argument("--processor", type=int, default=max(os.sched_getaffinity(0)), help="the one that runs everything")
    parser.add_argument("--quick", action="store_true", help="two repetitions and no warm-up: only whether all agree")
    options = parser.parse_args()

    load = os.getloadavg()[0]
    if load > os.cpu_count() / 2:
        print(f"warning: the load is {load:.1f}; let the machine come to rest\n", file=sys.stderr)
    WORK.mkdir(parents=True, exist_ok=True)
    measure = WORK / "measure.json"
    measure.write_text(json.dumps(tomllib.loads(MEASURE.read_text(encoding="utf-8"))), encoding="utf-8")
    everybody = contenders(options.ristoro, options.bare, measure)
    report = {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "machine": machine(),
              "versions": versions(options.ristoro), "load_at_start": load, "pinned_to": options.processor, "sizes": []}

    for rows, warm_ups, repetitions in PLAN:
        if options.quick:
            warm_ups, repetitions = 0, 2
        folder = WORK / "output" / str(rows)
        workbook = WORK / f"{rows}.xlsx"
        subprocess.run([sys.executable, BENCH / "workbook.py", str(rows), workbook], check=True)
        outputs = {}
        for position, contender in enumerate(everybody):
            outputs[contender.name] = folder / str(position) / "out.xml"
            outputs[contender.name].parent.mkdir(parents=True, exist_ok=True)
        same_output(everybody, workbook, outputs, rows, options.processor)
        others = interleaved(everybody, workbook, outputs, warm_ups, repetitions, options.processor)
        results = {contender.name: summary(contender.runs) for contender in everybody}
        report["sizes"].append({
            "rows": rows, "workbook_bytes": workbook.stat().st_size, "warm_ups": warm_ups, "repetitions": repetitions,
            "processors_of_others": others, "summary": results,
            "runs": {contender.name: list(contender.runs) for contender in everybody},
        })
        print(table(rows, repetitions, results))
        if others > DISTURBED:
            print(f"\nDISTURBED: others kept {others:.2f} processors busy; do not rely on these figures")
        print(flush=True)

    folder = WORK / "results"
    folder.mkdir(exist_ok=True)
    file = folder / f"cup-{report['at'].replace(':', '')}.json"
    file.write_text(json.dumps(report, indent=1), encoding="utf-8")
    print("Each run is a process of its own, its start included. The outputs are equal in canonical form.")
    print("The bare one neither checks nor looks anything up: it is what reading and writing alone take with the libraries of Ristoro.")
    print("The peers check little: required cells, known places, amounts. Ristoro applies all its rules.")
    print(", ".join(f"{name} {version}" for name, version in report["versions"].items()))
    print(f"{report['machine']['processor']}, {report['machine']['processors']} processors; one used. Every run: {file.relative_to(ROOT)}")


main()
