"""Gold corpora as one kind of record.

Enters: the treebanks and name files of the shared data folder.
Leaves: `Sentence`s with tokens and whichever layers a corpus annotates; a layer that it does not
annotate is None, a single token that it leaves open is the label IGNORE.
Must not know: features, models, or the kept-apart dev sets except by the names in DEV.
"""
import json
import os
import re
import urllib.parse
from dataclasses import dataclass, field

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
XPOS = (
    "# $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS "
    "PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``"
).split()
DEPREL = (
    "root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound "
    "compound:prt conj cop csubj csubj:pass csubj:outer dep det det:predet discourse dislocated expl fixed flat "
    "flat:foreign goeswith iobj list mark nmod nmod:desc nmod:npmod nmod:poss nmod:tmod nmod:unmarked nsubj "
    "nsubj:outer nsubj:pass nummod obj obl obl:agent obl:npmod obl:tmod obl:unmarked orphan parataxis punct "
    "reparandum vocative xcomp"
).split()
KINDS = ["PER", "ORG", "LOC", "MISC"]
NER = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BIES"]
IGNORE = -100

UPOS_ID = {t: i for i, t in enumerate(UPOS)}
XPOS_ID = {t: i for i, t in enumerate(XPOS)}
DEPREL_ID = {t: i for i, t in enumerate(DEPREL)}
NER_ID = {t: i for i, t in enumerate(NER)}

PARSE_TRAIN = ["ewt-train", "gum-train"]
PARSE_DEV = ["ewt-dev", "gum-dev"]
NER_DEV = ["crossner-politics-dev", "uner-ewt-dev"]
NER_TRAIN = ["wikigold"] + [
    f"crossner-{d}-{p}" for d in ("ai", "literature", "music", "politics", "science") for p in ("train", "dev")
    if f"crossner-{d}-{p}" not in NER_DEV
]


def shared():
    return os.environ.get("DEMARCHE_SHARED") or os.path.join(os.path.dirname(__file__), "../../../../shared")


@dataclass
class Sentence:
    source: str
    forms: list
    space: list  # whether a space follows each token
    upos: list = None
    xpos: list = None
    head: list = None  # 1-based, 0 the root, as in CoNLL-U
    rel: list = None
    ner: list = None
    text: str = None
    spans: list = None  # character spans in `text`, where known
    gold: set = None  # names as (start, end, kind) in `text`
    soft: dict = field(default=None, repr=False)

    def __len__(self):
        return len(self.forms)


# ---- tokens of running text ------------------------------------------------------------------
# Close to the treebanks' own tokenisation: clitics and punctuation apart, hyphens apart between
# letters, numbers with their separators whole.
TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|(?:[A-Za-z]\.){2,}"
    r"|\b(?:Mr|Mrs|Ms|Dr|St|Lt|Gen|Sen|Rep|Gov|Col|Sgt|Capt|Jr|Sr|Prof|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\.(?=\s|,|$)"
    r"|\d+(?:[.,:]\d+)+|\d+(?:st|nd|rd|th|s)\b"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|(?:(?!n['’]t\b)[^\W\d_])+(?:(?!n['’]t\b)[^\W_])*|\d+[^\W\d_]+|\d+"
    r"|\.{2,}|-{2,}|[^\w\s]|_+", re.I | re.U)


def tokenise(text, cuts=()):
    """Spans of tokens; no token crosses a position of `cuts` (where a name begins or ends)."""
    cuts = sorted(set(cuts))
    spans, at = [], 0
    bounds = [c for c in cuts if 0 < c < len(text)] + [len(text)]
    for b in bounds:
        for m in TOKEN.finditer(text, at, b):
            spans.append((m.start(), m.end()))
        at = b
    return spans


def bioes(n, spans):
    """Tags of `n` tokens with the non-overlapping token spans (first, last, kind)."""
    out = [NER_ID["O"]] * n
    for a, b, k in spans:
        if a == b:
            out[a] = NER_ID["S-" + k]
        else:
            out[a], out[b] = NER_ID["B-" + k], NER_ID["E-" + k]
            for i in range(a + 1, b):
                out[i] = NER_ID["I-" + k]
    return out


def read_names(path, source, cut=True):
    """With `cut`, names bound tokens, so that each has its tags: for training, not for scoring."""
    out = []
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        text = r["text"]
        cuts = [x for e in r["entities"] for x in (e["start"], e["end"])] if cut else ()
        spans = tokenise(text, cuts)
        first = {a: i for i, (a, _) in enumerate(spans)}
        last = {b: i for i, (_, b) in enumerate(spans)}
        names = [(first[e["start"]], last[e["end"]], e["label"]) for e in r["entities"]
                 if e["start"] in first and e["end"] in last]
        forms = [text[a:b] for a, b in spans]
        space = [i + 1 < len(spans) and spans[i + 1][0] > b for i, (_, b) in enumerate(spans)]
        if forms:
            tags = bioes(len(forms), names)
            for a, b, k in names:  # CrossNER's terms in small letters aren't names to us: left open
                if k == "MISC" and not any(ch.isupper() or ch.isdigit() for ch in " ".join(forms[a:b + 1])):
                    tags[a:b + 1] = [IGNORE] * (b + 1 - a)
            out.append(Sentence(source, forms, space, ner=tags, text=text, spans=spans,
                                gold={(e["start"], e["end"], e["label"]) for e in r["entities"]}))
    return out


# ---- treebanks -------------------------------------------------------------------------------
def read_trees(path, source):
    out, rows = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                out.append(tree(rows, source))
            rows = []
        elif not line.startswith("#"):
            c = line.split("\t")
            if c[0].isdigit():
                rows.append(c)
            elif "-" in c[0]:
                rows.append(c)
    if rows:
        out.append(tree(rows, source))
    return out


def tree(rows, source):
    words, space, mwt_end, mwt_space = [], [], None, True
    for c in rows:
        if "-" in c[0]:
            a, b = map(int, c[0].split("-"))
            mwt_end, mwt_space = b, "SpaceAfter=No" not in c[9]
            continue
        i = int(c[0])
        words.append(c)
        if mwt_end and i <= mwt_end:
            space.append(mwt_space if i == mwt_end else False)
        else:
            space.append("SpaceAfter=No" not in c[9])
    s = Sentence(
        source, [c[1] for c in words], space,
        upos=[UPOS_ID[c[3]] for c in words],
        xpos=[XPOS_ID.get(c[4], IGNORE) for c in words],
        head=[int(c[6]) for c in words],
        rel=[DEPREL_ID.get(c[7], DEPREL_ID.get(c[7].split(":")[0], DEPREL_ID["dep"])) for c in words])
    if source.startswith("gum"):
        s.ner = gum_names(words)
    return s


ENTITY = re.compile(r"\((?P<open>[^()]+?)(?P<one>\))?(?=\(|\)|$|\d)|(?P<close>\d+)\)|(?P<bare>\))")
GUM_KIND = {"person": "PER", "organization": "ORG", "place": "LOC"}
INSIDE = {"of", "the", "de", "la", "von", "van", "del", "der", "for", "and", "&", "-", "al", "bin", "ibn", "."}


def gum_names(words):
    """GUM's entity layer marks every noun phrase; those that are names, in the way of CoNLL-2003.

    A mention is a name if its head is a proper noun. Titles, determiners and descriptions before
    the first proper noun are dropped; a linked mention ("University of Portsmouth") keeps its
    inner function words, others are the run of proper nouns around the head. Proper nouns that no
    such name covers, and adjectives of nations (which GUM doesn't mark), stay open.
    """
    open_, found = [], []
    for i, c in enumerate(words):
        misc = dict(x.split("=", 1) for x in c[9].split("|") if "=" in x)
        e = misc.get("Entity", "")
        for part in re.findall(r"\([^()]+\)?|[^()]*\)", e):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                item = (fields, i)
                if part.endswith(")"):
                    found.append((item[1], i, fields))
                else:
                    open_.append(item)
            else:
                key = part[:-1]
                for j in range(len(open_) - 1, -1, -1):
                    if not key or open_[j][0][0] == key:
                        found.append((open_[j][1], i, open_[j][0]))
                        del open_[j]
                        break
    heads = [int(c[6]) - 1 for c in words]
    propn = [c[3] == "PROPN" or c[4] in ("NNP", "NNPS") for c in words]
    names = []
    for a, b, f in found:
        kind = f[1] if len(f) > 1 else ""
        linked = len(f) >= 8
        inside = range(a, b + 1)
        head = next((i for i in inside if heads[i] not in inside), a)
        if not propn[head]:
            continue
        label = GUM_KIND.get(kind)
        if label is None:
            if kind in ("event", "object", "abstract") and linked:
                label = "MISC"
            else:
                continue
        lo = hi = head
        while lo > a and (propn[lo - 1] or (words[lo - 1][1].lower() in INSIDE and lo - 2 >= a and propn[lo - 2])):
            lo -= 1
        while hi < b and (propn[hi + 1] or (hi + 2 <= b and words[hi + 1][1].lower() in INSIDE and propn[hi + 2]
                                             and (linked or words[hi + 1][1] in "-&."))
                          or (linked and hi + 3 <= b and words[hi + 1][1].lower() in INSIDE
                              and words[hi + 2][1].lower() in INSIDE and propn[hi + 3])):
            hi += 1
        if words[lo][3] in ("DET", "ADP", "PUNCT", "CCONJ"):
            lo += 1
        if label == "PER":
            if words[head][4] == "NNPS":
                label = "MISC"  # a people
            while lo < head and words[lo][1].rstrip(".") in TITLES:
                lo += 1
        if lo <= hi:
            names.append((lo, hi, label))
    names.sort(key=lambda s: (s[0] - s[1], s[0]))
    taken, kept = [False] * len(words), []
    for lo, hi, k in names:
        if not any(taken[lo:hi + 1]):
            kept.append((lo, hi, k))
            taken[lo:hi + 1] = [True] * (hi - lo + 1)
    tags = bioes(len(words), kept)
    for i, c in enumerate(words):
        if not taken[i] and (propn[i] or (c[3] == "ADJ" and c[1][:1].isupper() and i > 0)):
            if not (c[3] == "PROPN" and c[1].rstrip(".") in TITLES | DAYS):
                tags[i] = IGNORE
    return tags


TITLES = {"Mr", "Mrs", "Ms", "Dr", "President", "Prime", "Minister", "King", "Queen", "Prince", "Princess", "Senator", "Sen",
          "General", "Gen", "Lt", "Col", "Colonel", "Captain", "Capt", "Sgt", "Governor", "Gov", "Secretary", "Professor", "Prof",
          "Sir", "Lord", "Lady", "Pope", "Chancellor", "Judge", "Mayor", "Rep", "Representative", "Ambassador", "Sheikh", "Dame", "Chief", "Justice"}
DAYS = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
           "September October November December".split())


def load(names, folder=None, cut=True):
    base = folder or os.path.join(shared(), "data")
    out = []
    for n in names:
        tree_path = os.path.join(base, "parse", n + ".conllu")
        if os.path.exists(tree_path):
            out += read_trees(tree_path, n)
        else:
            out += read_names(os.path.join(base, "ner", n + ".jsonl"), n, cut)
    return out


if __name__ == "__main__":
    from collections import Counter
    for n in PARSE_TRAIN + PARSE_DEV + NER_TRAIN + NER_DEV:
        ss = load([n])
        c = Counter(NER[t] if t >= 0 else "IGN" for s in ss if s.ner for t in s.ner)
        print(n, len(ss), sum(map(len, ss)), {k: v for k, v in c.items() if k[0] in "BSIO" and k[:2] != "I-"})
    import random
    random.seed(int(os.environ.get("SEED", 1)))
    for s in random.sample([s for s in load(["gum-train"]) if "news" in s.source or any(t > 0 for t in s.ner)], 40):
        print(" ".join(f"{w}/{NER[t] if t >= 0 else '?'}" if t else w for w, t in zip(s.forms, s.ner)))
