"""The student: the small network that ships.

    student.py OUT NAME [--arch lstm|cnn] [--soft] [--raw] [--minutes N | --epochs N] …

Enters: gold sentences (corpora.py, newswire.py), rows of features as the engine makes them
(`demarche-train features`), with --soft and --raw the teacher's distributions (labels.py).
Leaves: OUT/NAME.pt with weights and dimensions, OUT/NAME.log. Must not know: quantisation.
"""
import argparse
import json
import os
import random
import subprocess
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import corpora
import newswire
from corpora import DEPREL, IGNORE, NER, UPOS, XPOS
from teacher import names_of, viterbi

COLUMNS = 8


def features(sentences, lexicon, binary):
    """(table sizes, one (n, COLUMNS) array a sentence), by the engine's own code."""
    text = "\n".join("\t".join(w.replace("\n", " ").replace("\t", " ") for w in s.forms) for s in sentences) + "\n"
    data = subprocess.run([binary, "features", lexicon], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
    cut = data.index(b"\n")
    sizes = [int(x) for x in data[:cut].split()]
    raw = np.frombuffer(data[cut + 1:], dtype="<u2")
    out, at = [], 0
    for s in sentences:
        n = int(raw[at])
        assert n == len(s), (n, s.forms)
        out.append(raw[at + 1: at + 1 + n * COLUMNS].reshape(n, COLUMNS).astype(np.int64))
        at += 1 + n * COLUMNS
    return sizes, out


class Encoder(nn.Module):
    """Two layers of LSTM, each in both directions."""

    def __init__(self, d, h, layers, drop):
        super().__init__()
        self.layers = nn.ModuleList()
        for i in range(layers):
            k = d if i == 0 else 2 * h
            self.layers.append(nn.ModuleList([nn.LSTM(k, h, batch_first=True), nn.LSTM(k, h, batch_first=True)]))
        self.drop, self.width = drop, 2 * h
        for p in self.parameters():
            if p.dim() == 2 and p.shape[1] == h and p.shape[0] == 4 * h:
                for g in range(4):
                    nn.init.orthogonal_(p.data[g * h:(g + 1) * h])
            elif p.dim() == 1:
                p.data.zero_()
                p.data[h:2 * h] = 0.5

    def forward(self, x, flip, mask):
        for i, (f, b) in enumerate(self.layers):
            if i:
                x = locked(x, self.drop, self.training)
            a, _ = f(x)
            r, _ = b(x.gather(1, flip[..., None].expand(-1, -1, x.shape[2])))
            x = torch.cat([a, r.gather(1, flip[..., None].expand(-1, -1, r.shape[2]))], -1)
        return x


class Convolutions(nn.Module):
    """Residual windows of three words, each a maxout of two: what spaCy's small pipelines use."""

    def __init__(self, d, h, layers, drop):
        super().__init__()
        self.start = nn.Linear(d, h)
        self.convs = nn.ModuleList([nn.Linear(3 * h, 2 * h) for _ in range(layers)])
        self.norms = nn.ModuleList([nn.LayerNorm(h) for _ in range(layers)])
        self.drop, self.width = drop, h

    def forward(self, x, flip, mask):
        x = self.start(x) * mask[..., None]
        for c, n in zip(self.convs, self.norms):
            z = F.pad(x, (0, 0, 1, 1))
            z = torch.cat([z[:, :-2], z[:, 1:-1], z[:, 2:]], -1)
            a, b = c(z).chunk(2, -1)
            x = (x + F.dropout(n(torch.maximum(a, b)), self.drop, self.training)) * mask[..., None]
        return x


def locked(x, p, training):
    """Dropout with one mask for all words of a sentence."""
    if not training or not p:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[2]) > p).float() / (1 - p)


class Student(nn.Module):
    def __init__(self, sizes, c):
        super().__init__()
        self.config, self.sizes = c, sizes
        d = c["d"]
        self.tables = nn.ModuleList([nn.Embedding(n, d) for n in sizes])
        for t in self.tables:
            nn.init.normal_(t.weight, std=0.12)
        self.tables[0].weight.data[0].zero_()
        enc = Encoder if c["arch"] == "lstm" else Convolutions
        self.encoder = enc(d, c["h"], c["layers"], c["drop"])
        w = self.encoder.width
        self.upos, self.xpos = nn.Linear(w, len(UPOS)), nn.Linear(w, len(XPOS))
        self.ner1, self.ner2 = nn.Linear(w, c["tag"]), nn.Linear(c["tag"], len(NER))
        self.dep, self.head = nn.Linear(w, c["arc"]), nn.Linear(w, c["arc"])
        self.arc = nn.Parameter(torch.randn(c["arc"], c["arc"]) * 0.05)
        self.arc_bias = nn.Parameter(torch.zeros(c["arc"]))
        self.root_arc = nn.Parameter(torch.randn(c["arc"]) * 0.1)
        self.rel_dep, self.rel_head = nn.Linear(w, c["rel"]), nn.Linear(w, c["rel"], bias=False)
        self.root_rel = nn.Parameter(torch.randn(c["rel"]) * 0.1)
        self.rel = nn.Linear(c["rel"], len(DEPREL))

    def forward(self, b):
        rows = b["rows"]
        x = sum(t(rows[..., i]) for i, t in enumerate(self.tables))
        x = locked(x, 0.15, self.training)
        h = self.encoder(x, b["flip"], b["mask"])
        return locked(h, self.config["drop"], self.training)

    def arcs(self, h, mask):
        p = self.config["drop"] * 0.6
        dep = F.dropout(F.relu(self.dep(h)), p, self.training)
        head = F.relu(self.head(h))
        head = torch.cat([F.relu(self.root_arc).expand(h.shape[0], 1, -1), head], 1)
        head = F.dropout(head, p, self.training)
        s = (dep @ self.arc + self.arc_bias) @ head.transpose(1, 2)
        full = torch.cat([torch.ones_like(mask[:, :1]), mask], 1)
        return s.masked_fill(~full[:, None, :], -1e4)

    def rels(self, h, chosen):
        g = torch.cat([self.root_rel.expand(h.shape[0], 1, -1), self.rel_head(h)], 1)
        g = g.gather(1, chosen[..., None].expand(-1, -1, g.shape[2]))
        z = F.dropout(F.relu(self.rel_dep(h) + g), self.config["drop"] * 0.6, self.training)
        return self.rel(z)

    def names(self, h):
        return self.ner2(F.dropout(F.relu(self.ner1(h)), self.config["drop"] * 0.6, self.training))


def pad(xs, n, v):
    return xs + [v] * (n - len(xs))


class Data:
    """Sentences with rows, cut into batches of like length."""

    def __init__(self, sentences, rows, counts=None):
        self.s, self.rows, self.drop = sentences, rows, counts

    def order(self, rng, budget, keep=None):
        ids = [i for i in (keep if keep is not None else range(len(self.s))) if len(self.s[i]) <= 180]
        ids.sort(key=lambda i: len(self.s[i]) + rng.random() * 1.5)
        groups, cur = [], []
        for i in ids:
            if cur and len(self.s[i]) * (len(cur) + 1) > budget:
                groups.append(cur)
                cur = []
            cur.append(i)
        groups.append(cur)
        rng.shuffle(groups)
        return groups

    def batch(self, ids, training):
        n = max(len(self.s[i]) for i in ids)
        rows = np.zeros((len(ids), n, COLUMNS), dtype=np.int64)
        for j, i in enumerate(ids):
            rows[j, :len(self.s[i])] = self.rows[i]
        rows = torch.from_numpy(rows)
        if training and self.drop is not None:
            # A word is forgotten the more often, the fewer times it was seen; sometimes its cluster too.
            gone = torch.rand(rows.shape[:2]) < self.drop[rows[..., 0]]
            rows[..., 0] *= ~gone
            rows[..., 1] *= ~(torch.rand(rows.shape[:2]) < 0.06)
            for c, p in ((2, 0.03), (3, 0.03), (4, 0.05), (5, 0.08)):
                lost = torch.rand(rows.shape[:2]) < p
                rows[..., c] *= ~lost
        lengths = torch.tensor([len(self.s[i]) for i in ids])
        at = torch.arange(n)[None]
        b = {"rows": rows, "mask": at < lengths[:, None],
             "flip": torch.where(at < lengths[:, None], lengths[:, None] - 1 - at, at)}
        for k in ("upos", "xpos", "head", "rel", "ner"):
            b[k] = torch.tensor([pad(list(getattr(self.s[i], k) or [IGNORE] * len(self.s[i])), n, IGNORE) for i in ids])
        b["soft"] = None
        soft = [self.s[i].soft for i in ids]
        if any(x is not None for x in soft):
            b["soft"] = soft_batch(soft, lengths, n)
        return b


def soft_batch(soft, lengths, n):
    """The teacher's probabilities, padded; rows without a teacher weigh nothing."""
    out = {}
    for k, width in (("upos", len(UPOS)), ("xpos", len(XPOS)), ("ner", len(NER)), ("rel", len(DEPREL))):
        a = np.zeros((len(soft), n, width), dtype=np.float32)
        for j, x in enumerate(soft):
            if x is not None:
                a[j, :lengths[j]] = x[k]
        out[k] = torch.from_numpy(a)
    a = np.zeros((len(soft), n, n + 1), dtype=np.float32)
    best = np.zeros((len(soft), n), dtype=np.int64)
    for j, x in enumerate(soft):
        if x is not None:
            m = int(lengths[j])
            a[j, :m, :m + 1] = x["arc"]
            best[j, :m] = x["arc"].argmax(-1)
    out["arc"], out["best"] = torch.from_numpy(a), torch.from_numpy(best)
    return out


def ce(x, y):
    y = y.reshape(-1)
    keep = y >= 0
    if not keep.any():
        return x.sum() * 0
    return F.cross_entropy(x.reshape(-1, x.shape[-1])[keep], y[keep])


def soft_ce(x, p):
    """Cross-entropy to distributions; rows of zeros count for nothing."""
    weight = p.sum(-1)
    return -(p * F.log_softmax(x, -1)).sum() / weight.sum().clamp(min=1.0)


def loss_of(model, b, soft_weight):
    h = model(b)
    arcs = model.arcs(h, b["mask"])
    up, xp, ner = model.upos(h), model.xpos(h), model.names(h)
    loss = ce(up, b["upos"]) + 0.4 * ce(xp, b["xpos"]) + 1.5 * ce(ner, b["ner"])
    loss = loss + ce(arcs, b["head"]) + ce(model.rels(h, b["head"].clamp(min=0)), b["rel"])
    s = b["soft"]
    if s is not None:
        soft = (soft_ce(up, s["upos"]) + 0.4 * soft_ce(xp, s["xpos"]) + 1.5 * soft_ce(ner, s["ner"]) + soft_ce(arcs, s["arc"])
                + soft_ce(model.rels(h, s["best"]), s["rel"]))
        loss = loss + soft_weight * soft
    return loss


@torch.no_grad()
def evaluate(model, sets, log):
    model.eval()
    line = []
    for name, data in sets:
        c = dict(all=0, upos=0, xpos=0, words=0, uas=0, las=0, tp=0, pred=0, gold=0)
        for ids in data.order(random.Random(0), 3000):
            b = data.batch(ids, False)
            h = model(b)
            best = model.arcs(h, b["mask"]).argmax(-1)
            up, xp, rel = model.upos(h).argmax(-1), model.xpos(h).argmax(-1), model.rels(h, best).argmax(-1)
            ner = model.names(h).log_softmax(-1)
            for j, i in enumerate(ids):
                s, n = data.s[i], len(data.s[i])
                if s.gold is not None:
                    got = {(s.spans[a][0], s.spans[e][1], k) for a, e, k in names_of(viterbi(ner[j, :n])) if k != "MISC"}
                    want = {x for x in s.gold if x[2] != "MISC"}
                    c["tp"] += len(got & want); c["pred"] += len(got); c["gold"] += len(want)
                if s.head:
                    u, x, r, g = up[j].tolist(), xp[j].tolist(), rel[j].tolist(), best[j].tolist()
                    for k in range(n):
                        c["all"] += 1
                        c["upos"] += u[k] == s.upos[k]; c["xpos"] += x[k] == s.xpos[k]
                        if UPOS[s.upos[k]] != "PUNCT":
                            c["words"] += 1
                            c["uas"] += g[k] == s.head[k]
                            c["las"] += g[k] == s.head[k] and r[k] == s.rel[k]
        if c["all"]:
            line.append(f"{name} {100*c['upos']/c['all']:.2f}/{100*c['xpos']/c['all']:.2f} {100*c['uas']/c['words']:.2f}/{100*c['las']/c['words']:.2f}")
        if c["gold"]:
            line.append(f"{name} F1 {200*c['tp']/max(1, c['pred']+c['gold']):.1f}")
    log(" | ".join(line))


def recased(sentences, rng, share):
    """Copies in the writing of headlines and of the careless."""
    out = []
    for s in sentences:
        r = rng.random()
        if r < share:
            f = str.upper if r < share * 0.55 else str.lower if r < share * 0.75 else (lambda w: w[:1].upper() + w[1:])
            out.append(corpora.Sentence(s.source + "+case", [f(w) for w in s.forms], s.space, s.upos, s.xpos, s.head, s.rel, s.ner, soft=s.soft))
    return out


def renamed(sentences, maker, rng, copies):
    """Copies of sentences with names, the names exchanged for others of their kind."""
    out = []
    for s in sentences:
        if s.ner is None or s.head is not None:
            continue
        found = newswire.spans(s.ner)
        if not any(k != "MISC" for _, _, k in found):
            continue
        for _ in range(copies):
            forms, names, at, tags = [], [], 0, []
            for a, e, k in found:
                forms += s.forms[at:a]; tags += s.ner[at:a]
                words = s.forms[a:e + 1]
                if k in ("PER", "ORG", "LOC") and rng.random() < 0.6:
                    kind = {"PER": "PER" if e > a else "PERL", "ORG": "ORG" if e > a else "NICK", "LOC": rng.choice(["LOC", "CTY"])}[k]
                    words = [p for x in maker.fill(kind)[0] for y in x.split("|") for p in newswire.pieces(y)]
                tags += corpora.bioes(len(words), [(0, len(words) - 1, k)])
                forms += words
                at = e + 1
            forms += s.forms[at:]; tags += s.ner[at:]
            out.append(corpora.Sentence(s.source + "+names", forms, [True] * len(forms), ner=tags))
    return out


def start_vectors(model, out):
    """Word rows from the encoder's word pieces, reduced by PCA; spread as the random ones."""
    from safetensors.torch import load_file
    from transformers import AutoTokenizer
    w = load_file(os.path.join(out, "encoder", "model.safetensors"))["embeddings.word_embeddings.weight"]
    tok = AutoTokenizer.from_pretrained(os.path.join(out, "encoder"))
    words = open(os.path.join(out, "lexicon.txt"), encoding="utf-8").read().split("\n")[:-1]
    ids = tok(words, add_special_tokens=False)["input_ids"]
    m = torch.stack([w[i].mean(0) if i else torch.zeros(w.shape[1]) for i in ids])
    m = m - m.mean(0)
    u, s, v = torch.linalg.svd(m, full_matrices=False)
    d = model.config["d"]
    m = m @ v[:d].T
    model.tables[0].weight.data[1:] = m * (0.15 / m.std())


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out"); p.add_argument("name")
    p.add_argument("--arch", default="lstm")
    p.add_argument("--d", type=int, default=128); p.add_argument("--h", type=int, default=96)
    p.add_argument("--layers", type=int, default=2)
    p.add_argument("--arc", type=int, default=96); p.add_argument("--rel", type=int, default=128); p.add_argument("--tag", type=int, default=64)
    p.add_argument("--drop", type=float, default=0.33)
    p.add_argument("--epochs", type=float, default=10); p.add_argument("--lr", type=float, default=3e-3)
    p.add_argument("--budget", type=int, default=1000)
    p.add_argument("--soft", action="store_true"); p.add_argument("--raw", action="store_true")
    p.add_argument("--no-clusters", action="store_true"); p.add_argument("--random-vectors", action="store_true")
    p.add_argument("--seed", type=int, default=1); p.add_argument("--threads", type=int, default=1)
    p.add_argument("--binary", default=os.environ.get("DEMARCHE_TRAIN", "demarche-train"))
    p.add_argument("--minutes", type=float, default=0, help="end by then; the result then depends on the machine's speed")
    p.add_argument("--made", type=float, default=1 / 6, help="share of the made-up and renamed sentences that an epoch reads")
    p.add_argument("--init"); p.add_argument("--soft-weight", type=float, default=1.0)
    args = p.parse_args()
    torch.set_num_threads(args.threads); torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    t0 = time.time()
    logfile = open(os.path.join(args.out, args.name + ".log"), "w")

    def log(line):
        line = f"[{time.time()-t0:6.0f}s] {line}"
        print(line, flush=True)
        print(line, file=logfile, flush=True)

    log(json.dumps(vars(args)))
    gold = corpora.load(corpora.PARSE_TRAIN + corpora.NER_TRAIN)
    if args.soft:
        import labels
        labels.attach(gold, os.path.join(args.out, "soft-gold"))
    maker = newswire.Maker(args.seed)
    extra = [maker.sentence() for _ in range(12000)]
    extra += renamed(gold, maker, rng, 3)
    extra += recased(gold + extra, rng, 0.2)
    raw = []
    if args.raw:
        import labels
        raw = labels.raw(args.out)
        raw += recased(raw, rng, 0.08)
    sentences = gold + extra + raw
    lexicon = os.path.join(args.out, "lexicon.bin")
    sizes, rows = features(sentences, lexicon, args.binary)
    if args.no_clusters:
        for r in rows:
            r[:, 1] = 0
    seen = torch.zeros(sizes[0])
    for r in rows[:len(gold)]:
        np.add.at(seen.numpy(), r[:, 0], 1)
    for r in rows[len(gold):]:
        np.add.at(seen.numpy(), r[:, 0], 0.3)
    drop = 0.03 + 0.4 / (1 + seen * 0.4)
    drop[0] = 0
    data = Data(sentences, rows, drop)
    sets = []
    for n in corpora.PARSE_DEV + corpora.NER_DEV:
        ss = corpora.load([n], cut=False)
        r = features(ss, lexicon, args.binary)[1]
        if args.no_clusters:
            for x in r:
                x[:, 1] = 0
        sets.append((n.replace("crossner-", "").replace("-dev", ""), Data(ss, r)))
    config = {k: getattr(args, k) for k in ("arch", "d", "h", "layers", "arc", "rel", "tag", "drop")}
    model = Student(sizes, config)
    if args.init:
        model.load_state_dict(torch.load(os.path.join(args.out, args.init + ".pt"))["state"])
    elif not args.random_vectors:
        start_vectors(model, args.out)
    opt = torch.optim.AdamW(model.parameters(), lr=args.lr, betas=(0.9, 0.97), weight_decay=0.01, fused=True)

    def chosen(epoch):
        r = random.Random(args.seed * 77 + epoch)
        k = max(1, int(len(extra) * args.made))
        keep = list(range(len(gold))) + [len(gold) + i for i in r.sample(range(len(extra)), k)]
        if raw:
            keep += [len(gold) + len(extra) + i for i in r.sample(range(len(raw)), min(len(raw), 40000))]
        return data.order(r, args.budget, keep)

    per = len(chosen(0))
    total = int(per * args.epochs)
    limit = args.minutes * 60

    def lr(t):
        """Warm-up, then straight down to zero at the last step or minute."""
        done = max(t / total, (time.time() - t1) / limit if limit else 0.0)
        return min((t + 1) / (0.04 * total), max(0.0, (1 - done) / 0.96))

    t1 = time.time()
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lr)
    ema = {k: v.clone() for k, v in model.state_dict().items()}
    log(f"{len(gold)} gold, {len(extra)} made, {len(raw)} raw; {per} batches an epoch, {total} steps; tables {sizes}; "
        f"{sum(q.numel() for q in model.parameters())/1e6:.2f} M parameters, "
        f"{sum(q.numel() for n, q in model.named_parameters() if q.dim() == 2 and 'tables' not in n)/1e3:.0f} k multiply-adds a word")
    step, run, words = 0, 0.0, 0

    def checkpoint(weights):
        torch.save({"state": weights, "config": config, "sizes": sizes}, os.path.join(args.out, args.name + ".pt"))

    for epoch in range(int(np.ceil(args.epochs))):
        for ids in chosen(epoch):
            if step >= total or (limit and time.time() - t1 > limit):
                total = step
                break
            model.train()
            b = data.batch(ids, True)
            loss = loss_of(model, b, args.soft_weight)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step(); sched.step()
            step += 1
            words += int(b["mask"].sum())
            run = 0.98 * run + 0.02 * loss.item() if run else loss.item()
            if step % 4 == 0:
                decay = min(0.995, (step / 4) / (10 + step / 4))
                for k, v in model.state_dict().items():
                    ema[k].mul_(decay).add_(v, alpha=1 - decay)
            if step % 100 == 0:
                log(f"step {step}/{total} loss {run:.3f} {words/(time.time()-t1):.0f} words/s")
            if step % 400 == 0:
                checkpoint(ema)
        if step == 0:
            break
        live = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(ema)
        checkpoint(ema)
        # An epoch's batches differ a little in number: the last may end before the last step.
        if epoch % 2 == 1 or step >= total or epoch + 1 >= args.epochs:
            evaluate(model, sets, log)
        model.load_state_dict(live)
        if step >= total:
            break
    log("done")


if __name__ == "__main__":
    main()
