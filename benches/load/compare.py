#!/usr/bin/env python3
"""Plays two bots in turn and compares them: compare.py PAIRS OURS PEER

OURS and PEER are command lines, each of which plays one run of the load tool and has `{out}` where the name of the tool's
report goes, such as

    compare.py 7 'benches/load/run.sh post 64 --secs 8 --out {out}' \\
                 'load-tool --script post.json --users 64 --secs 8 --spawn "$PEER" --out {out}'

Each pair is played one right after the other, whoever is first by turns. Printed are the medians of both, and of each pair's
ratio ours / peer with an interval that holds the true median nineteen times of twenty.
"""

import json
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path


def cpu(report):
    """Milliseconds of the bot and of the stores it had, per update."""
    spent = report["cpu_ms_per_update"]
    return spent["bot"] + sum(spent.get("watched", {}).values())


FIGURES = {
    "updates a second": lambda report: report["updates_per_s"],
    "CPU of bot and stores per update, ms": cpu,
    "CPU of the bot per update, ms": lambda report: report["cpu_ms_per_update"]["bot"],
    "p50, ms": lambda report: report["latency_ms"]["p50"],
    "p99, ms": lambda report: report["latency_ms"]["p99"],
    "other jobs, cores": lambda report: report["cores_used"]["foreign"],
}
# What must be nothing, else a run says nothing.
WRONG = ("lost", "derailed", "hook_errors", "api_errors", "stuck")


def play(command):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "report.json")
        words = [word.replace("{out}", str(out)) for word in shlex.split(command)]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{command}\n{done.stdout}\n{done.stderr}")
        report = json.loads(out.read_text())
    for wrong in WRONG:
        if report.get(wrong):
            print(f"  {wrong}: {report[wrong]} ({words[0]})")
    return report


def interval(ratios):
    """Of seven, the least and the greatest; of more, nearer to the middle (the sign test)."""
    ordered, count = sorted(ratios), len(ratios)
    below, sum_of = 0, 1
    while below < count // 2 and sum_of * 2 / 2**count <= 0.05:
        below += 1
        term = 1
        for chosen in range(below):
            term = term * (count - chosen) // (chosen + 1)
        sum_of += term
    return ordered[max(below - 1, 0)], ordered[count - max(below, 1)]


def main():
    pairs, commands = int(sys.argv[1]), sys.argv[2:4]
    runs = []
    for pair in range(pairs):
        order = (0, 1) if pair % 2 == 0 else (1, 0)
        played = {which: play(commands[which]) for which in order}
        runs.append((played[0], played[1]))
        rate = [report["updates_per_s"] for report in runs[-1]]
        print(f"pair {pair + 1}: {rate[0]:.0f} and {rate[1]:.0f} updates a second", flush=True)
    print(f"{'':40} {'ours':>9} {'peer':>9}   ours / peer")
    for name, figure in FIGURES.items():
        ours, peer = ([figure(run[which]) for run in runs] for which in (0, 1))
        line = f"{name:40} {statistics.median(ours):9.3f} {statistics.median(peer):9.3f}"
        if all(peer):
            ratios = [one / other for one, other in zip(ours, peer)]
            least, most = interval(ratios)
            line += f"   {statistics.median(ratios):.2f} ({least:.2f} to {most:.2f})"
        print(line)


if __name__ == "__main__":
    main()
