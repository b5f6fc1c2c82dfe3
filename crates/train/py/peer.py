"""spaCy's small pipeline, trained on what the student is trained on: the comparison in MODEL_CARD.md.

    peer.py OUT [--steps N]

Enters: gold sentences. Leaves: OUT/peer, a pipeline by spaCy's own configuration for efficiency (tags, trees and
names over one small network), and its figures on the dev sets, gold tokens and sentences as for the student.
Needs spaCy 3.8 (`pip install spacy==3.8.*`), which nothing else here does. Must not know: the student.
"""
import argparse
import os
import random

import corpora
import spacy
from corpora import DEPREL, IGNORE, NER, UPOS, XPOS
from spacy.cli.init_config import init_config
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin, Span

PIPES = ["morphologizer", "tagger", "parser", "ner"]


def names(tags):
    """BIOES tags → (first, last, kind); tokens left open."""
    spans, start = [], 0
    for i, t in enumerate(tags):
        label = "O" if t == IGNORE else NER[t]
        if label[0] in "BS":
            start = i
        if label[0] in "ES":
            spans.append((start, i, label[2:]))
    return spans, [i for i, t in enumerate(tags) if t == IGNORE]


def doc(vocab, s):
    trees = s.head is not None
    d = Doc(
        vocab, words=s.forms, spaces=s.space,
        pos=[UPOS[t] for t in s.upos] if trees else None,
        tags=["" if t == IGNORE else XPOS[t] for t in s.xpos] if trees else None,
        heads=[h - 1 if h else i for i, h in enumerate(s.head)] if trees else None,
        deps=[DEPREL[r] if s.head[i] else "ROOT" for i, r in enumerate(s.rel)] if trees else None,
    )
    if s.ner is None:
        d.set_ents([], default="missing")
    else:
        spans, missing = names(s.ner)
        d.set_ents([Span(d, a, b + 1, k) for a, b, k in spans], missing=[d[i:i + 1] for i in missing], default="outside")
    return d


def store(vocab, sentences, path):
    DocBin(docs=[doc(vocab, s) for s in sentences], store_user_data=False).to_disk(path)


def evaluate(nlp, name):
    sentences = corpora.load([name], cut=False)
    n = upos = xpos = words = uas = las = tp = told = wanted = 0
    bare = (Doc(nlp.vocab, words=s.forms, spaces=s.space) for s in sentences)
    for s, d in zip(sentences, nlp.pipe(bare)):
        if s.gold is not None:
            got = {(s.spans[e.start][0], s.spans[e.end - 1][1], e.label_) for e in d.ents if e.label_ != "MISC"}
            want = {x for x in s.gold if x[2] != "MISC"}
            tp += len(got & want)
            told += len(got)
            wanted += len(want)
        if s.head:
            for i, t in enumerate(d):
                n += 1
                upos += t.pos_ == UPOS[s.upos[i]]
                xpos += t.tag_ == XPOS[s.xpos[i]]
                if UPOS[s.upos[i]] != "PUNCT":
                    head = 0 if t.head.i == i else t.head.i + 1
                    label = "root" if head == 0 else t.dep_
                    words += 1
                    uas += head == s.head[i]
                    las += head == s.head[i] and label == DEPREL[s.rel[i]]
    out = []
    if n:
        out.append(f"UPOS/XPOS {100*upos/n:.2f}/{100*xpos/n:.2f} UAS/LAS {100*uas/words:.2f}/{100*las/words:.2f}")
    if wanted:
        out.append(f"names F1 {200*tp/(told+wanted):.1f}")
    print(name, *out, flush=True)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out")
    p.add_argument("--steps", type=int, default=20000)
    args = p.parse_args()
    folder = os.path.join(args.out, "peer")
    os.makedirs(folder, exist_ok=True)
    nlp = spacy.blank("en")
    gold = corpora.load(corpora.PARSE_TRAIN + corpora.NER_TRAIN)
    random.Random(1).shuffle(gold)
    store(nlp.vocab, gold, os.path.join(folder, "train.spacy"))
    held = corpora.load(["ewt-dev"])[:600] + corpora.load(["crossner-politics-dev"])
    store(nlp.vocab, held, os.path.join(folder, "dev.spacy"))
    config = init_config(lang="en", pipeline=PIPES, optimize="efficiency", gpu=False)
    config["paths"]["train"] = os.path.join(folder, "train.spacy")
    config["paths"]["dev"] = os.path.join(folder, "dev.spacy")
    config["training"].update(max_steps=args.steps, eval_frequency=1000, patience=args.steps, seed=1)
    path = os.path.join(folder, "config.cfg")
    config.to_disk(path)
    train(path, folder)
    nlp = spacy.load(os.path.join(folder, "model-last"))
    for name in corpora.PARSE_DEV + corpora.NER_DEV:
        evaluate(nlp, name)


if __name__ == "__main__":
    main()
