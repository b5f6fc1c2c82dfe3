"""From trained weights to the model file that the engine embeds.

    pack.py OUT NAME MODEL

Enters: OUT/NAME.pt, OUT/lexicon.bin. Leaves: MODEL, in the format of crates/extract/src/model/weights.rs:
8-bit weights with a scale an output, tables with one scale each. Must not know: training.
"""
import os
import sys

import numpy as np
import torch

from corpora import DEPREL, NER, UPOS, XPOS


def main(out, name, path, levels=4):
    saved = torch.load(os.path.join(out, name + ".pt"))
    s = {k: v.float().numpy() for k, v in saved["state"].items()}
    c = saved["config"]
    lexicon = open(os.path.join(out, "lexicon.bin"), "rb").read()
    parts = [lexicon]

    def matrix(w, b):
        scale = np.abs(w).max(1) / 127
        scale[scale == 0] = 1e-8
        parts.append(scale.astype("<f4").tobytes())
        parts.append(np.rint(w / scale[:, None]).clip(-127, 127).astype("i1").tobytes())
        parts.append(b.astype("<f4").tobytes())

    for i in range(len(saved["sizes"])):
        w = s[f"tables.{i}.weight"]
        # Few levels in a standard deviation: entropy, and with it the download, falls with their number.
        scale = max(w.std() / levels, np.abs(w).max() / 127)
        parts.append(np.array([scale], dtype="<f4").tobytes())
        parts.append(np.rint(w / scale).clip(-127, 127).astype("i1").tobytes())
    for i in range(c["layers"]):
        for j in range(2):
            p = f"encoder.layers.{i}.{j}."
            w = s[p + "weight_ih_l0"]
            matrix(w, s[p + "bias_ih_l0"] + s[p + "bias_hh_l0"])
            matrix(s[p + "weight_hh_l0"], np.zeros(4 * c["h"], dtype="f4"))
    names = ["upos", "xpos", "ner1", "dep", "head", "rel_dep", "rel_head"]
    matrix(np.concatenate([s[n + ".weight"] for n in names]),
           np.concatenate([s.get(n + ".bias", np.zeros(len(s[n + ".weight"]), dtype="f4")) for n in names]))
    matrix(s["ner2.weight"], s["ner2.bias"])
    matrix(s["arc"].T, s["arc_bias"])
    matrix(s["rel.weight"], s["rel.bias"])
    parts.append(np.maximum(s["root_arc"], 0).astype("<f4").tobytes())
    parts.append(s["root_rel"].astype("<f4").tobytes())
    head = "\n".join([
        "demarche-core 1", f"width {c['d']}", f"state {c['h']}", f"layers {c['layers']}", f"arc {c['arc']}", f"rel {c['rel']}",
        f"name {c['tag']}", f"lexicon {len(lexicon)}", "upos " + " ".join(UPOS), "xpos " + " ".join(XPOS),
        "deprel " + " ".join(DEPREL), "ner " + " ".join(NER)]) + "\n\n"
    data = head.encode() + b"".join(parts)
    with open(path, "wb") as f:
        f.write(data)
    try:
        import brotli
        print(len(data), "bytes,", len(brotli.compress(data, quality=11, lgwin=24)), "as brotli")
    except ImportError:
        print(len(data), "bytes")


if __name__ == "__main__":
    main(*sys.argv[1:4], **({"levels": float(sys.argv[4])} if len(sys.argv) > 4 else {}))
