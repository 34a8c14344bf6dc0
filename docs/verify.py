#!/usr/bin/env python3
"""Verifies an SR-1 certificate (docs/draw.md, docs/certificate.md) with Python's standard library alone.
    verify.py CERT.json [--frame FRAME.csv] [--id HEADER] [--stratum HEADER] [--commitment C.json]
              [--published DIGEST] [--chain CHAIN.json] [--head N:DIGEST]
Exit 0: what was checked holds. 1: something does not. 2: the call or a file cannot be understood."""
import argparse, csv, fractions, hashlib, hmac, io, json, sys, unicodedata
REASONS, found = ["已注销", "吊销未注销", "迁出辖区", "与抽查事项不符", "当年频次已满"], []
SEPARATORS = "\x1c\x1d\x1e\x1f"  # isspace() counts them, Unicode's White_Space does not
def same(what, left, right): left == right or found.append(f"{what}: {left!r}, expected {right!r}")
def sha(text): return hashlib.sha256(text.encode()).hexdigest()
def mac(key, text): return hmac.new(key, text.encode(), "sha256")
def jcs(v):  # RFC 8785, for documents whose numbers are integers
    if isinstance(v, list): return "[" + ",".join(map(jcs, v)) + "]"
    if not isinstance(v, dict): return json.dumps(v, ensure_ascii=False)
    return "{" + ",".join(jcs(k) + ":" + jcs(v[k]) for k in sorted(v, key=lambda k: k.encode("utf-16-be"))) + "}"
def normal_id(s): return "".join(c.upper() if c.isascii() else c for c in unicodedata.normalize("NFKC", s) if c in SEPARATORS or not c.isspace())

def lots(c, prefix):  # the certificate by itself
    every, keys, n = c["drawn"] + c["reserve"], sorted((s["key"] for s in c["strata"]), key=str.encode), c["frame"]["size"]
    if not c["seed"] or "#" in c["seed"] + c["label"]: found.append("the seed is empty, or seed or label hold a #")
    if "sealed" in c: same("seed", c["seed"], c["sealed"]["publicSeed"] + "/" + c["sealed"]["nonce"])
    for x in every: same(f"ticket of {x['id']}", x["ticket"], sha(prefix + normal_id(x["id"])))
    same("different objects, size", (len({x["id"] for x in every}), n), (len(every), sum(s["size"] for s in c["strata"])))
    for a in ("strata", "drawn", "reserve"): same("order of " + a, c[a], [x for k in keys for x in c[a] if k == x.get("stratum", x.get("key"))])
    for s in c["strata"]:
        own, n, what = [x for x in every if x["stratum"] == s["key"]], s["drawn"], f" of stratum {s['key']!r}"
        most = min(n + c["rule"]["reserve"], s["size"]) if "rule" in c else len(own)
        same("order" + what, [(x["rank"], x["ticket"]) for x in own], list(enumerate(sorted(x["ticket"] for x in own), 1)))
        same("numbers" + what, (sum(x["stratum"] == s["key"] for x in c["drawn"]), len(own)), (n, most))
        same("cut-off" + what, s["cutOff"], own[n - 1]["ticket"] if 0 < n <= len(own) else None)
    stratum, here, free = {x["id"]: x["stratum"] for x in every}, {x["id"] for x in c["drawn"]}, [x["id"] for x in c["reserve"]]
    for r in c["replacements"]:
        key = stratum.get(r["replaced"]); right = next((i for i in free if stratum[i] == key), None)
        same(f"replacement of {r['replaced']}", (r["by"], r["stratum"], r["reason"] in REASONS, r["replaced"] in here), (right, key, True, True))
        here, free = here - {r["replaced"]} | {r["by"]}, [i for i in free if i != r["by"]]
def allocation(c, rule, prefix):  # docs/draw.md §3
    size, rates, more = {s["key"]: s["size"] for s in c["strata"]}, rule.get("rates"), 999999 if rule.get("rounding") == "up" else 500000
    if rule["mode"] == "rate": want = {k: min(n, max(1, (n * rates[k] + more) // 10**6)) if n * rates[k] else 0 for k, n in size.items()}
    elif rule["mode"] == "count": want = rule["counts"]
    else:  # Webster's highest averages; a tie goes to the stratum whose key has the smaller ticket
        weight = {k: n * (rule["weights"][k] if rule["weights"] else 1) for k, n in size.items()}
        want = {k: min(rule["minimum"], n) if weight[k] else 0 for k, n in size.items()}
        while sum(want.values()) < rule["total"] and (free := [k for k in size if weight[k] and want[k] < size[k]]):
            want[min(free, key=lambda k: (-fractions.Fraction(weight[k], 2 * want[k] + 1), sha(prefix + k)))] += 1
        same("total", sum(want.values()), rule["total"])
    for s in c["strata"]: same(f"count, rate of {s['key']!r}", (s["drawn"], s["ratePpm"]), (want[s["key"]], rates and rates[s["key"]]))

def frame(c, prefix, raw, headers):
    try: text = raw.decode("utf-8-sig")
    except UnicodeDecodeError: text = raw.decode("gb18030")
    rows, members, f = [row for row in csv.reader(io.StringIO(text, newline="")) if any(row)], {}, c["frame"]
    at = next(i for i, row in enumerate(rows) if set(headers) <= set(row)); columns = [rows[at].index(h) for h in headers]
    for i, *s in ([row[k] for k in columns] for row in rows[at + 1:]):
        i, s = normal_id(i), unicodedata.normalize("NFKC", s[0]).strip() or f.get("blankStratum", "") if s else ""
        same(f"stratum of {i}, listed twice", members.setdefault(i, s), s)
    lines = [f"{i}\t{members[i]}" for i in sorted(members, key=str.encode)]
    same("list, its size and rows", (sha("".join(x + "\n" for x in lines)), len(lines), len(rows) - at - 1), (f["digest"], f["size"], f["size"] + f.get("merged", 0)))
    for s in c["strata"]:
        order = sorted((sha(prefix + i), i) for i in members if members[i] == s["key"])
        own = [(x["ticket"], x["id"]) for x in c["drawn"] + c["reserve"] if x["stratum"] == s["key"]]
        same(f"size, objects of {s['key']!r}", (s["size"], own), (len(order), order[:len(own)]))
    if "sealed" in c:  # RFC 9162 §2.1.1: level by level, a last node without a partner goes up as it is
        leaf = lambda x: hashlib.sha256(b"\0" + mac(bytes.fromhex(c["sealed"]["frameKey"]), x).digest() + x.split("\t")[0].encode()).digest()
        level, pair = [leaf(x) for x in lines], lambda p: hashlib.sha256(b"\1" + p[0] + p[1]).digest() if p[1:] else p[0]
        while len(level) > 1: level = [pair(level[i:i + 2]) for i in range(0, len(level), 2)]
        same("root of the list", level[0].hex(), c["sealed"]["root"])
def commitment(c, p, s):
    told = lambda d: (d["label"], d["frame"]["size"], d["excluded"]["size"], (d.get("seedSource") or d["seedPlan"])["kind"])
    same("commitment", (c["commitment"], told(c)), (sha(jcs(p)), told(p)))
    if p["disclosure"] == "open": return same("list and rule", (c["frame"]["digest"], c.get("rule")), (p["frame"]["digest"], p["rule"]))
    same("root, nonce, rule", (s["root"], sha(s["nonce"]), mac(s["nonce"].encode(), jcs(c.get("rule"))).hexdigest()), (p["frame"]["root"], p["seedCommitment"], p["ruleCommitment"]))
def chain(c, records, number, head, before=""):
    for n, e in enumerate(records, 1):
        own = sha(before + "\n" + jcs({"number": str(n), **{k: e["event"][k] for k in ("time", "action", "subject", "detail")}}))
        same(f"record {n}", (e["number"], e["previous"], e["digest"]), (n, before, own)); before = e["digest"]
    digests = [e["digest"] for e in records]; same("the record before the draw is there", c["previous"] in [None, *digests], True)
    if head is not None: same(f"record {number}, as published", digests[number - 1:number], [head])

if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter); p.add_argument("cert")
    for name in ("frame", "id", "stratum", "commitment", "published", "chain", "head"): p.add_argument("--" + name)
    a = p.parse_args(); load = lambda path: path and json.load(open(path, encoding="utf-8-sig"), parse_float=int)
    try:
        c, promise, records = load(a.cert), load(a.commitment), load(a.chain); raw = a.frame and open(a.frame, "rb").read()
        n, head = (int(a.head.split(":")[0]), a.head.split(":")[1]) if a.head else (0, None)
        if (c["algorithm"], c["version"], "seed" in c) != ("SR-1", 1, True): p.error(f"{c['algorithm']} version {c['version']}: this program reads full certificates of SR-1, version 1")
    except (OSError, ValueError, LookupError, TypeError) as e: p.error(f"{type(e).__name__}: {e}")
    steps = {"seed, tickets, order, counts": lambda: lots(c, prefix), "rule": "rule" in c and (lambda: allocation(c, c["rule"], prefix)),
             "list": a.frame and (lambda: frame(c, prefix, raw, [h for h in (a.id or names["id"], a.stratum or names["stratum"]) if h])),
             "commitment": promise and (lambda: commitment(c, promise, c.get("sealed"))),
             "published digest": a.published and (lambda: same("published digest", sha(jcs(c)), a.published)),
             "audit chain": records and (lambda: chain(c, records if isinstance(records, list) else records["records"], n, head))}
    try: names, prefix = c["frame"]["columns"], sha(c["seed"] + ("#" + c["label"] if c["label"] else "")); [step() for step in steps.values() if step]
    except (LookupError, TypeError, AttributeError, StopIteration, ValueError) as e: found.append(f"what is there cannot be read: {e!r}")
    for line in found: print("FAILS", line)
    print("checked:", ", ".join(k for k, v in steps.items() if v), "| not checked: excluded list, teams,", ", ".join(k for k, v in steps.items() if not v))
    anchored = promise or a.published or (records and head)
    print("does not hold" if found else "holds" if anchored else "self-consistent; nothing here shows that it is the one published")
    sys.exit(1 if found else 0)
