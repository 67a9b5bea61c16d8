"""Counts the statements of a run: statements.py LOG, where LOG was written with GIGLINE_LOG=warn,sqlx::query=debug.

Prints, for each update that was claimed, how many statements there were and the time they took, and then the statements
that took most of it.
"""

import collections
import re
import sys

LINE = re.compile(
    r'summary="(?P<short>.*?)" db\.statement="(?P<long>.*?)" rows_affected=(?P<written>\d+) rows_returned=(?P<read>\d+) '
    r".*?elapsed_secs=(?P<seconds>[0-9.e-]+)",
    re.S,
)
ENTRY = re.compile(r"^(?:\x1b\[[0-9;]*m)*\d{4}-\d\d-\d\dT", re.M)


def main(path):
    log = re.sub(r"\x1b\[[0-9;]*m", "", open(path, errors="replace").read())
    starts = [match.start() for match in ENTRY.finditer(log)] + [len(log)]
    counts, seconds, updates = collections.Counter(), collections.Counter(), 0
    for start, end in zip(starts, starts[1:]):
        if not (match := LINE.search(log[start:end])):
            continue
        text = " ".join((match["long"] or match["short"]).replace("\\n", " ").split())
        counts[text] += 1
        seconds[text] += float(match["seconds"])
        if text.startswith("INSERT INTO seen"):
            updates += int(match["written"]) or int(match["read"])
        # What a batch did not reach is claimed again in the next one.
        if text.startswith("DELETE FROM seen WHERE numbering"):
            updates -= int(match["written"])
    updates = max(updates, 1)
    total = sum(seconds.values())
    print(f"{updates} updates; for each {sum(counts.values()) / updates:.1f} statements,", end=" ")
    print(f"{total / updates * 1000:.2f} ms in SQL")
    for text, spent in seconds.most_common(int(sys.argv[2]) if len(sys.argv) > 2 else 25):
        print(f"{spent / total:6.1%} {counts[text] / updates:6.2f} {text[:110]}")


main(sys.argv[1])
