"""What the teacher says of sentences, kept for the student.

    labels.py OUT gold|raw [--limit N]

Enters: OUT/teacher.pt; gold sentences, or OUT/raw.forms. Leaves: OUT/soft-gold.npz, OUT/soft-raw.npz:
probabilities of every layer as 16-bit floats, token by token in order; arcs row by row.
Must not know: the student.
"""
import argparse
import os
import time

import numpy as np
import torch

import corpora

LAYERS = ("upos", "xpos", "ner", "rel")


def save(sentences, path, out):
    import teacher
    encoder = teacher.encoder_path(out)
    model, batcher = teacher.Teacher(encoder), teacher.Batcher(encoder)
    model.load_state_dict(torch.load(os.path.join(out, "teacher.pt")))
    kept = [None] * len(sentences)
    t, words = time.time(), 0
    for k, (i, o) in enumerate(teacher.predict(model, batcher, sentences, 5000)):
        kept[i] = {name: o[name].exp().half().numpy() for name in LAYERS + ("arc",)}
        words += len(sentences[i])
        if k % 4000 == 0:
            print(f"{k}/{len(sentences)} {words/(time.time()-t):.0f} words/s", flush=True)
    data = {name: np.concatenate([x[name] for x in kept]) for name in LAYERS}
    data["arc"] = np.concatenate([x["arc"].reshape(-1) for x in kept])
    data["lengths"] = np.array([len(s) for s in sentences])
    np.savez(path + ".tmp.npz", **data)
    os.replace(path + ".tmp.npz", path + ".npz")


def attach(sentences, path):
    """Give each of the sentences that were labelled, the first ones, its `soft` layers."""
    with np.load(path + ".npz") as z:
        data = {k: z[k] for k in z.files}
    sentences = sentences[:len(data["lengths"])]
    assert [len(s) for s in sentences] == data["lengths"].tolist(), "labels of other sentences"
    at = cell = 0
    for s in sentences:
        n = len(s)
        s.soft = {name: data[name][at:at + n] for name in LAYERS}
        s.soft["arc"] = data["arc"][cell:cell + n * (n + 1)].reshape(n, n + 1)
        at += n
        cell += n * (n + 1)


def read_raw(out, limit=None):
    lines = open(os.path.join(out, "raw.forms"), encoding="utf-8").read().split("\n")[:-1]
    return [corpora.Sentence("raw", line.split("\t"), None) for line in lines[:limit]]


def raw(out):
    n = len(np.load(os.path.join(out, "soft-raw.npz"))["lengths"])
    sentences = read_raw(out, n)
    attach(sentences, os.path.join(out, "soft-raw"))
    return sentences


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out"); p.add_argument("what", choices=["gold", "raw"])
    p.add_argument("--limit", type=int)
    p.add_argument("--threads", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    if args.what == "gold":
        sentences = corpora.load(corpora.PARSE_TRAIN + corpora.NER_TRAIN)[:args.limit]
    else:
        sentences = read_raw(args.out, args.limit)
    save(sentences, os.path.join(args.out, "soft-" + args.what), args.out)


if __name__ == "__main__":
    main()
