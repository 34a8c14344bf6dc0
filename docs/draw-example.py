"""SR-1 once more, in another language: everything in docs/draw.md up to the selection.

    python3 docs/draw-example.py                    the worked example of docs/draw.md
    python3 docs/draw-example.py - < cases.json     a list of cases like `example` below, one result each
"""

import hashlib
import json
import re
import sys
import unicodedata
from fractions import Fraction

# Unicode White_Space, written out: str.isspace() counts U+001C to U+001F as well.
BLANKS = "\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
LOWER, UPPER = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def normal_id(raw):
    text = re.sub(f"[{BLANKS}]", "", unicodedata.normalize("NFKC", raw))
    return text.translate(str.maketrans(LOWER, UPPER))


def normal_stratum(raw):
    return re.sub(f"^[{BLANKS}]+|[{BLANKS}]+$", "", unicodedata.normalize("NFKC", raw))


def ppm(percentage):
    exact = Fraction(percentage.rstrip("%")) * 10_000
    return int(exact + Fraction(1, 2))  # towards zero, of a number that is not negative: half rounds up


def by_rate(size, rate, rounding):
    if size == 0 or rate == 0:
        return 0
    parts = size * rate + (999_999 if rounding == "up" else 500_000)
    return min(size, max(1, parts // 1_000_000))


def by_total(sizes, rule, ticket):
    weights = {key: rule.get("weights", {}).get(key, 1) for key in sizes}
    most = {key: size if weights[key] > 0 else 0 for key, size in sizes.items()}
    counts = {key: min(rule.get("minimum", 1), most[key]) for key in sizes}
    for _ in range(rule["total"] - sum(counts.values())):
        open_strata = [key for key in sizes if counts[key] < most[key]]
        average = {key: Fraction(weights[key] * sizes[key], 2 * counts[key] + 1) for key in open_strata}
        counts[min(open_strata, key=lambda key: (-average[key], ticket(key)))] += 1
    return counts


def draw(case):
    label = case.get("label", "")
    prefix = sha256(case["seed"] + ("#" + label if label else ""))
    ticket = lambda id: sha256(prefix + id)
    frame = {normal_id(id): normal_stratum(stratum) for id, stratum in case["rows"]}
    lines = [f"{id}\t{frame[id]}\n" for id in sorted(frame, key=lambda id: id.encode("utf-8"))]
    keys = sorted(set(frame.values()), key=lambda key: key.encode("utf-8"))
    sizes = {key: list(frame.values()).count(key) for key in keys}
    rule = case["rule"]
    if rule["mode"] == "rate":
        counts = {key: by_rate(sizes[key], ppm(rule["rates"][key]), rule["rounding"]) for key in keys}
    elif rule["mode"] == "count":
        counts = {key: rule["counts"][key] for key in keys}
    else:
        counts = by_total(sizes, rule, ticket)
    strata = []
    for key in keys:
        order = sorted((ticket(id), id.encode("utf-8"), id) for id in frame if frame[id] == key)
        lots = [{"id": id, "ticket": number} for number, _, id in order]
        end = counts[key] + case.get("reserve", 0)
        strata.append({"key": key, "size": sizes[key], "drawn": lots[: counts[key]], "reserve": lots[counts[key] : end]})
    return {"prefix": prefix, "digest": sha256("".join(lines)), "strata": strata}


example = {
    "seed": "2893.25",
    "label": "QHD-2024-007",
    "rows": [
        ["91130300MA0TESTX1R", "A"],
        ["9113 0302 ua1f jtle 16", "A"],
        ["９１１３０３０３ＣＡＡＵ４Ｅ１ＧＸ７", "Ａ"],
        ["91130304UKEEM9H1UD", "A"],
        ["91130305BLMEUA1WLL", "B"],
        ["秦皇岛港-01", "B"],
        ["𠮷野家", "B"],
        ["私", "B "],
    ],
    "rule": {"mode": "rate", "rates": {"A": "33.3333%", "B": "50%"}, "rounding": "up"},
    "reserve": 1,
}

if __name__ == "__main__":
    if sys.argv[1:] == ["-"]:
        json.dump([draw(case) for case in json.load(sys.stdin)], sys.stdout)
    else:
        print(json.dumps(draw(example), ensure_ascii=False, indent=2))
