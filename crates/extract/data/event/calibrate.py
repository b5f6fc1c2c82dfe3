#!/usr/bin/env python3
"""Learn confidence.tsv: logistic weights for the features of an event's reading.

    calibrate.py [SHARED]      prints the table; redirect it to confidence.tsv
    calibrate.py --report [SHARED]   reliability by ten-fold cross-validation

Right are readings whose type and sides are gold's (plover-dev of the shared data, which codes the main event
of a sentence only, so the scale leans low; the casebook's gold) or the fixtures' (tests/event/political.txt); wrong
are all others, and everything in the quiet texts. Needs Python 3.11 and native builds of the example `events` and of
`demarche-casebook`.
"""
import json, math, os, random, subprocess, sys, tempfile, tomllib

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.join(HERE, "..", "..", "tests", "event")
ROOT = os.path.join(HERE, "..", "..", "..", "..")
NATIVE = os.path.join(os.environ.get("CARGO_TARGET_DIR") or os.path.join(ROOT, "target"), "native")
TOOL = os.path.join(NATIVE, "examples", "events")
SYMMETRIC = ("CONSULT", "AGREE", "COOPERATE", "SUPPORT")
SAME = {"JAP": "JPN", "GER": "DEU", "PAL": "PSE", "ROM": "ROU", "TAI": "TWN", "ITL": "ITA", "VTN": "VNM"}


def readings(path):
    return [json.loads(l) for l in subprocess.run([TOOL, "features", path], capture_output=True, text=True, check=True).stdout.splitlines()]


def states(side):
    return {SAME.get(c, c) for c in side if c} or {"-"}


def right(event, gold):
    for plover, source, target in gold:
        s, t = states(event["source"]), states(event["target"])
        ends = bool(s & source) and bool(t & target)
        turned = bool(s & target) and bool(t & source) and plover in SYMMETRIC
        home = target <= source and t == {"-"} and bool(s & source)
        if event["plover"] == plover and (ends or turned or home):
            return True
    return False


def examples(shared):
    path = os.path.join(shared, "data", "events", "plover-dev.jsonl")
    gold = {}
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        facts = []
        for e in row["events"]:
            s, t = states(a.get("country") for a in e["source"]), states(a.get("country") for a in e["target"])
            if e.get("symmetric") or (t == {"-"} and len(s) > 1):
                t = s
            facts.append((e["plover"], s, t))
        gold[row["id"]] = facts
    for e in readings(path):
        yield e["features"], right(e, gold[e["id"]]), 1.0
    passages, facts = [], {}
    for i, passage in enumerate(open(os.path.join(TESTS, "political.txt"), encoding="utf-8").read().split("\n@ ")[1:]):
        lines = passage.split("\n")
        text = "\n".join(l for l in lines[1:] if l and not l.startswith("="))
        passages.append({"id": str(i), "date": lines[0].strip(), "text": text})
        facts[str(i)] = []
        for l in lines:
            if l.startswith("= "):
                plover, s, arrow, t = l.split()[1:5]
                s, t = set(s.split("+")), set(t.split("+"))
                facts[str(i)].append((plover, s | t, s | t) if arrow == "<>" else (plover, s, t))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as f:
        f.writelines(json.dumps(p) + "\n" for p in passages)
    for e in readings(f.name):
        yield e["features"], right(e, facts[e["id"]]), 1.0
    os.unlink(f.name)
    yield from casebook()
    for name in sorted(os.listdir(os.path.join(TESTS, "quiet"))):
        for e in readings(os.path.join(TESTS, "quiet", name)):
            yield e["features"], False, 4.0


def casebook():
    gold = {}
    for name in os.listdir(os.path.join(ROOT, "cases", "gold")):
        with open(os.path.join(ROOT, "cases", "gold", name), "rb") as f:
            for report in tomllib.load(f)["report"]:
                facts = gold.setdefault(report["id"], [])
                for e in report["events"]:
                    s, t = states(e.get("source", [])), states(e.get("target", []))
                    facts += [(plover, s, t) for plover in e["plover"]]
    texts = subprocess.run([os.path.join(NATIVE, "demarche-casebook"), "--texts"], capture_output=True, text=True, check=True).stdout
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as f:
        f.write(texts)
    for e in readings(f.name):
        if e["id"] in gold:
            yield e["features"], right(e, gold[e["id"]]), 1.0
    os.unlink(f.name)


def fit(rows, names, rounds=3000, rate=0.5, ridge=0.004):
    weights = dict.fromkeys(names, 0.0)
    total = sum(w for _, _, w in rows)
    for _ in range(rounds):
        slope = {n: ridge * v for n, v in weights.items()}
        slope["bias"] = 0.0
        for features, label, weight in rows:
            error = probability(weights, features) - label
            for n, v in features.items():
                slope[n] += weight * error * v / total
        for n in names:
            weights[n] -= rate * slope[n]
    return weights


def probability(weights, features):
    z = sum(weights.get(n, 0.0) * v for n, v in features.items())
    return 1 / (1 + math.exp(-z))


def main():
    args = [a for a in sys.argv[1:] if a != "--report"]
    shared = args[0] if args else os.environ.get("DEMARCHE_SHARED", os.path.join(HERE, "..", "..", "..", "..", "..", "shared"))
    rows = list(examples(shared))
    names = sorted({n for f, _, _ in rows for n in f})
    if "--report" not in sys.argv:
        weights = fit(rows, names)
        print("# Logistic weights of the features of an event's reading (confidence.rs says what each is), learned by\n"
              "# calibrate.py, and the threshold below which a reading is left out.")
        print("feature\tweight\nthreshold\t0.33")
        for n in names:
            print(f"{n}\t{weights[n]:.3f}")
        return
    random.Random(7).shuffle(rows)
    scored = []
    for k in range(10):
        weights = fit([r for i, r in enumerate(rows) if i % 10 != k], names)
        scored += [(probability(weights, f), y) for i, (f, y, _) in enumerate(rows) if i % 10 == k]
    print("| said | readings | mean said | right |\n| --- | --- | --- | --- |")
    for lo, hi in ((0, 0.2), (0.2, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        bin_ = [(p, y) for p, y in scored if lo <= p < hi]
        if bin_:
            print(f"| {lo:.1f}–{min(hi, 1):.1f} | {len(bin_)} | {sum(p for p, _ in bin_)/len(bin_):.2f} | {sum(y for _, y in bin_)/len(bin_):.2f} |")
    brier = sum((p - y) ** 2 for p, y in scored) / len(scored)
    base = sum(y for _, y in scored) / len(scored)
    print(f"\nBrier score {brier:.3f} (always saying {base:.2f} gives {base * (1 - base):.3f})")


if __name__ == "__main__":
    main()
