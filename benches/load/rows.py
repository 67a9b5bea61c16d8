#!/usr/bin/env python3
"""Holds what people saw against the rows: rows.py EFFECTS DATABASE_URL

EFFECTS is what the load tool wrote (`nonce<TAB>done|lost|derailed` a line), of which each is named in the one request or the
one message it stands for. Whatever was seen to be done must be there once, and nothing twice. Ends with 1 if it is not so.
"""

import collections
import re
import sqlite3
import subprocess
import sys

TEXTS = "SELECT request FROM jobs UNION ALL SELECT text FROM messages"


def texts(url):
    if url.startswith("sqlite:"):
        return [text for (text,) in sqlite3.connect(url.removeprefix("sqlite:")).execute(TEXTS)]
    asked = ["psql", url, "-qAt0c", TEXTS]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split("\0")


def main(effects, url):
    seen = dict(line.split("\t") for line in open(effects).read().splitlines())
    rows = collections.Counter(nonce for text in texts(url) for nonce in re.findall(r"[\w-]+-\d+-\d+\.", text))
    done = [nonce for nonce, how in seen.items() if how == "done"]
    missing = [nonce for nonce in done if not rows[nonce]]
    doubled = [nonce for nonce, times in rows.items() if times > 1]
    print(f"{len(done)} seen to be done, {len(rows)} in rows, {len(missing)} missing, {len(doubled)} doubled")
    return 1 if missing or doubled or not done else 0


sys.exit(main(*sys.argv[1:]))
