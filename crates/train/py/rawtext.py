"""Openly licensed text without annotations, for the teacher to label.

    rawtext.py OUT FOLDER

Enters: FOLDER with the files below; what is missing is downloaded and must have the checksum that
stands here. Leaves: OUT/raw.forms, sentences with their tokens ⇥-joined, one a line, shuffled, no sentence twice.
Must not know: labels.
"""
import hashlib
import os
import random
import re
import sys
import urllib.error
import urllib.request
import zipfile

import corpora
from newswire import pieces

NLTK = "https://raw.githubusercontent.com/nltk/nltk_data/gh-pages/packages/corpora/"
WIKITEXT = "https://raw.githubusercontent.com/pytorch/examples/main/word_language_model/data/wikitext-2/"
# name → address, SHA-256. Licences: MODEL_CARD.md.
FILES = {
    "masc_tagged.zip": (NLTK + "masc_tagged.zip", "678a5141cf3381bedb1839c58a330507337be07c7c71603279c0ef5337032304"),
    "state_union.zip": (NLTK + "state_union.zip", "366c1dc82b2abf896f42b2ec50ba802a0141a29f75d29ca48a7a243ce5bfbe8d"),
    "wikitext-valid.txt": (WIKITEXT + "valid.txt", "f0737ed31fc1329026e95cb8b98e19c2a182c39c240ab909dc31abf2f8af58e8"),
    "wikitext-test.txt": (WIKITEXT + "test.txt", "d790b833ef8cf03a90db7bf1271b7520b83c45ce07ba3c1a9699df81e239eca0"),
}

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


def fetch(folder):
    """See that all files are there and are the right ones."""
    os.makedirs(folder, exist_ok=True)
    for name, (address, digest) in FILES.items():
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            print("fetching", address, flush=True)
            try:
                urllib.request.urlretrieve(address, path + ".part")
            except (urllib.error.URLError, OSError) as e:
                sys.exit(f"{address}: {e}\nPut the file into {folder} as {name}, or train without raw text (--no-raw).")
            os.replace(path + ".part", path)
        with open(path, "rb") as f:
            found = hashlib.sha256(f.read()).hexdigest()
        if found != digest:
            sys.exit(f"{path} is not the file that was learned from (SHA-256 {found}); remove it to have it fetched again.")


def main(out, folder):
    fetch(folder)
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
