"""Openly licensed text without annotations, for the teacher to label.

    rawtext.py OUT FOLDER

Enters: FOLDER with what MODEL_CARD.md lists (MASC, state_union and inaugural as nltk_data packs them,
WikiText-2's valid and test halves as wikitext-valid.txt and wikitext-test.txt).
Leaves: OUT/raw.forms, sentences with their tokens ⇥-joined, one a line, shuffled, no sentence twice.
Must not know: labels.
"""
import os
import random
import re
import sys
import zipfile

import corpora
from newswire import pieces

STOP = re.compile(r"^[.!?]+$")


def split(words):
    """Sentences of a run of tokens: after a stop and what closes it, before a capital."""
    out, cur = [], []
    for i, w in enumerate(words):
        cur.append(w)
        after = words[i + 1] if i + 1 < len(words) else ""
        if STOP.match(w) or (w in "”\"')" and len(cur) > 1 and STOP.match(cur[-2])):
            if after and after not in "”\"')" and (after[:1].isupper() or after[:1] in "“\"'(`"):
                out.append(cur)
                cur = []
    return out + [cur] if cur else out


def running(text):
    for line in re.split(r"\n+", text):
        spans = corpora.tokenise(line)
        yield from split([line[a:b] for a, b in spans])


def masc(path):
    f = zipfile.ZipFile(path)
    for n in sorted(f.namelist()):
        if not n.endswith(".txt"):
            continue
        for line in f.read(n).decode("utf-8", "replace").split("\n"):
            words = [t.rsplit("_", 1)[0] for t in line.split()]
            words = [p for w in words if w for p in (pieces(w) if len(w) > 2 else [w])]
            yield from split(words)


def archive(path):
    f = zipfile.ZipFile(path)
    for n in sorted(f.namelist()):
        if n.endswith(".txt"):
            text = f.read(n).decode("utf-8", "replace")
            yield from running(re.sub(r"(?<!\n)\n(?!\n)", " ", text))


def wikitext(path):
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if not line or line.startswith("="):
            continue
        line = re.sub(r" @([-,.])@ ", lambda m: " - " if m[1] == "-" else m[1], line)
        for words in split(line.split()):
            if "<unk>" not in words:
                yield words


def main(out, folder):
    sources = [("masc", masc(os.path.join(folder, "masc_tagged.zip"))),
               ("state_union", archive(os.path.join(folder, "state_union.zip"))),
               ("wikitext", wikitext(os.path.join(folder, "wikitext-valid.txt"))),
               ("wikitext", wikitext(os.path.join(folder, "wikitext-test.txt")))]
    held = {tuple(s.forms) for s in corpora.load(corpora.PARSE_DEV) + corpora.load(corpora.NER_DEV, cut=False)}
    seen, kept = set(held), []
    for name, sentences in sources:
        n = words = 0
        for s in sentences:
            key = tuple(s)
            if 2 <= len(s) <= 80 and key not in seen and all("\t" not in w for w in s):
                seen.add(key)
                kept.append(s)
                n += 1
                words += len(s)
        print(name, n, "sentences", words, "words")
    random.Random(1).shuffle(kept)
    with open(os.path.join(out, "raw.forms"), "w", encoding="utf-8") as f:
        for s in kept:
            f.write("\t".join(s) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
