"""Which words the student knows: by an index of their own, or by their Brown cluster only.

    lexicon.py OUT [--own N] [--clustered N]

Enters: training sentences, wordfreq, the cluster and frequency tables of spacy-lookups-data.
Leaves: OUT/words.tsv for `demarche-train lexicon`. Must not know: hashes and packing.
"""
import argparse
import gzip
import json
import os
from collections import Counter
from importlib.util import find_spec

import corpora


def table(name):
    folder = os.path.dirname(find_spec("spacy_lookups_data").origin)
    return json.load(gzip.open(os.path.join(folder, "data", name + ".json.gz")))


def fold(form):
    """As features in the engine fold a form."""
    out = []
    for c in "".join(ch.lower() for ch in form):
        out.append("'" if c in "‘’`´" else '"' if c in "“”„«»" else "-" if c in "–—−" else "0" if c.isnumeric() else c)
    return "".join(out)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out")
    p.add_argument("--own", type=int, default=13000)
    p.add_argument("--clustered", type=int, default=90000)
    args = p.parse_args()
    clusters, probs = table("en_lexeme_cluster"), table("en_lexeme_prob")
    index = {c: i + 1 for i, c in enumerate(sorted({c for c in clusters.values() if c}, key=lambda c: bin(c)[2:][::-1]))}
    best = {}  # folded word → (log frequency, cluster)
    for w, c in clusters.items():
        f, lp = fold(w), probs.get(w, -20.0)
        if f and "\t" not in f and "\n" not in f and (f not in best or (lp, c > 0) > (best[f][0], best[f][1] > 0)):
            if c or f not in best:
                best[f] = (lp, index.get(c, 0))
    count = Counter(fold(w) for s in corpora.load(corpora.PARSE_TRAIN + corpora.NER_TRAIN) for w in s.forms)
    own = [w for w, n in count.most_common() if n >= 3][: args.own]
    seen = set(own)
    import wordfreq
    for w in wordfreq.iter_wordlist("en", "large"):
        if len(own) >= args.own:
            break
        f = fold(w)
        if f not in seen and w.isascii() and f.isalpha():
            seen.add(f)
            own.append(f)
    rest = sorted((x for x in best.items() if x[0] not in seen and x[1][1]), key=lambda x: (-x[1][0], x[0]))[: args.clustered]
    with open(os.path.join(args.out, "words.tsv"), "w", encoding="utf-8") as f:
        for w in own:
            f.write(f"{w}\t{best.get(w, (0, 0))[1]}\t1\n")
        for w, (_, c) in rest:
            f.write(f"{w}\t{c}\t0\n")
    with open(os.path.join(args.out, "counts.json"), "w", encoding="utf-8") as f:
        json.dump(count, f)
    print(len(own), "words,", len(rest), "by cluster,", len(index), "clusters;", sum(n >= 3 for n in count.values()), "seen 3+ times")


if __name__ == "__main__":
    main()
