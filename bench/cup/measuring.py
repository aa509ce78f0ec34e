"""Runs programs one at a time, in turns, and sums up what each took."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass, field

TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Contender:
    """Who converts: a name for people, and its command for a workbook and an output."""

    name: str
    command: object
    # One record a measured run: seconds by the clock, seconds of processor, peak resident memory in KiB.
    runs: list = field(default_factory=list)


def run(command, processor):
    """Runs a command to its end on one processor. GNU time starts it, because a process that is started by a large one
    inherits the peak of its memory."""
    report_end, report_start = os.pipe()
    timed = ["taskset", "--cpu-list", str(processor), "/usr/bin/time", "--quiet", "--format", "%M", "--output", f"/dev/fd/{report_start}"]
    start = time.perf_counter()
    process = subprocess.Popen(
        [*timed, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, pass_fds=[report_start]
    )
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    os.close(report_start)
    with os.fdopen(report_end) as report:
        peak = report.read().split()
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {process.returncode}\n{said.decode(errors='replace')}")
    return {"seconds": seconds, "processor_seconds": usage.ru_utime + usage.ru_stime, "peak_kib": int(peak[-1])}


def interleaved(contenders, workbook, outputs, warm_ups, repetitions, processor):
    """A B C, then B C A, and so on: what slows the machine for a while slows everybody. Gives how many processors
    everything else kept busy meanwhile, on average."""
    for contender in contenders:
        contender.runs.clear()
    others = OthersAtWork()
    for turn in range(warm_ups + repetitions):
        shift = turn % len(contenders)
        for contender in contenders[shift:] + contenders[:shift]:
            took = run(contender.command(workbook, outputs[contender.name]), processor)
            others.ours += took["processor_seconds"]
            if turn >= warm_ups:
                contender.runs.append(took)
    return others.processors()


class OthersAtWork:
    """How busy the machine was with other things, from the kernel's own count."""

    def __init__(self):
        self.ours = 0.0
        self.start = time.perf_counter(), self.busy()

    @staticmethod
    def busy():
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _idle, _waiting, *rest = map(int, file.readline().split()[1:])
        return (user + nice + system + sum(rest[:3])) / TICK

    def processors(self):
        since, busy = self.start
        own = self.ours + time.process_time()
        return max(0.0, (self.busy() - busy - own) / (time.perf_counter() - since))


def summary(runs):
    def of(key):
        values = sorted(run[key] for run in runs)
        ninetieth = statistics.quantiles(values, n=10, method="inclusive")[-1] if len(values) > 1 else values[0]
        return {"median": statistics.median(values), "p90": ninetieth, "least": values[0]}

    return {key: of(key) for key in ("seconds", "processor_seconds", "peak_kib")}
