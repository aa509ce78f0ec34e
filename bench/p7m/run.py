"""Judges the same signed files with Ristoro and with `openssl cms -verify`, in turns, and prints the processor time of each.

Started by scripts/bench. Files are made with OpenSSL: 2 and 20 MB, in DER and in BER, where the content is in chunks.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "cup"))
from measuring import OthersAtWork, run  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument("--ristoro", required=True)
parser.add_argument("--work", required=True, type=Path)
parser.add_argument("--quick", action="store_true")
parser.add_argument("--processor", required=True)
options = parser.parse_args()

MEGABYTE = 1_000_000
SIZES = [2, 20]
WARM_UPS, TURNS = (0, 2) if options.quick else (3, 25)
# At most, as shares of OpenSSL's processor time.
AIMS = {"DER": 1.0, "BER": 0.6}


def made(work):
    """An authority and signed files, as `scripts/demo-sign` makes them; in BER the content is in chunks."""
    files = {}
    for size in SIZES:
        document = work / f"{size}.pdf"
        document.write_bytes(b"%PDF-1.7\n" + os.urandom(size * MEGABYTE - 9))
        sign = [ROOT / "scripts" / "demo-sign", "--name", "Anna Prova", "--fiscal-code", "PRVNNA80A41F257X"]
        subprocess.run([*sign, "--directory", work / "signer", document], env={**os.environ, "RISTORO_DATA": str(work)}, capture_output=True, check=True)
        signer = work / "signer" / "signers" / "PRVNNA80A41F257X"
        stream = ["openssl", "cms", "-sign", "-cades", "-binary", "-nodetach", "-md", "sha256", "-outform", "DER", "-stream"]
        keys = ["-signer", signer / "certificate.pem", "-inkey", signer / "key.pem"]
        subprocess.run([*stream, *keys, "-in", document, "-out", work / f"{size}.ber.p7m"], check=True)
        files[size, "DER"] = document, work / f"{size}.pdf.p7m"
        files[size, "BER"] = document, work / f"{size}.ber.p7m"
    return work / "signer" / "ca.pem", files


def seconds(command):
    """Of the processor, for a process from its start to its end. `taskset` becomes the command: nothing else is counted."""
    command = ["taskset", "--cpu-list", options.processor, *map(str, command)]
    process = os.posix_spawn("/usr/bin/taskset", command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0),
    ])
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


options.work.mkdir(parents=True, exist_ok=True)
anchors, files = made(options.work)
NOW = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
# A good signature of another document is refused, and for that reason: otherwise nothing is measured.
other = [options.ristoro, anchors, files[2, "DER"][0], files[20, "DER"][1], NOW]
assert subprocess.run(list(map(str, other)), capture_output=True, text=True, check=False).stdout == "ContentMismatch\n"
results, others = {}, OthersAtWork()
for (size, form), (document, file) in files.items():
    ours = [options.ristoro, anchors, document, file, NOW]
    peer = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", file, "-CAfile", anchors, "-purpose", "any", "-out", "/dev/null"]
    took = {"ours": [], "openssl": []}
    for turn in range(WARM_UPS + TURNS):
        pair = [("ours", ours), ("openssl", peer)]
        for name, command in pair[:: 1 if turn % 2 else -1]:
            spent = seconds(command)
            others.ours += spent
            if turn >= WARM_UPS:
                took[name].append(spent)
    took["peaks"] = [run(command, options.processor)["peak_kib"] for command in (ours, peer)]
    results[f"{size} MB {form}"] = took
busy = others.processors()

version = subprocess.run(["openssl", "version"], capture_output=True, text=True, check=True).stdout.split(" (")[0].strip()
print(f"{TURNS} runs of each, in turns; {version}; others kept {busy:.1f} of a processor busy\n")
print("| file | Ristoro, processor | openssl | ratio, median of pairs | at most | memory | openssl |")
print("|---|---|---|---|---|---|---|")
for name, took in results.items():
    ratio = statistics.median(a / b for a, b in zip(took["ours"], took["openssl"]))
    ours, peer = (statistics.median(took[who]) * 1000 for who in ("ours", "openssl"))
    memory = [f"{kib / 1024:.0f} MiB" for kib in took["peaks"]]
    print(f"| {name} | {ours:.1f} ms | {peer:.1f} ms | {ratio:.2f} | {AIMS[name[-3:]]} | {memory[0]} | {memory[1]} |")
kept = options.work / "results"
kept.mkdir(exist_ok=True)
(kept / f"p7m-{time.strftime('%Y%m%dT%H%M%S')}.json").write_text(json.dumps({"took": results, "others": busy}))
