#!/usr/bin/env python3
"""Learn the engine's lemma and feature tables.

    pip install spacy-lookups-data==1.0.5
    python3 crates/extract/data/parse/learn.py writes lemmas.tsv and feats.tsv beside itself

Reads `parse/*-train.conllu` of the shared data (DEMARCHE_SHARED, or ../shared beside the project)
and WordNet's verbs, irregular forms and word frequencies from the package. Standard library only;
deterministic. Prints the accuracy on the dev sets, with gold tags.

A lemma is found from the Penn tag and the lower-case form: first among the exceptions, else by the
longest ending that has a rule. A rule is an edit: cut so many letters, add these. Rules are learned
from types, not from running words, so that they speak for words not seen; an exception is a frequent
or attested form that the rules get wrong.
"""
import gzip
import json
import os
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

OUT = Path(__file__).resolve().parent
ROOT = OUT.parents[3]
SHARED = Path(os.environ.get("DEMARCHE_SHARED", ROOT / "../shared"))

# Endings longer than this are words.
LONGEST_ENDING = 6
# A rule speaks for at least so many types, and is right for at least this share of them.
SUPPORT, PRECISION = 2, 0.6
# Log frequency of words that deserve an exception without being attested in the treebanks
# (about one in five million).
FREQUENT = -15.5
# Regular inflection by WordNet's parts of speech: what WordNet adds is of these tags.
REGULAR = {
    "verb": {"VBZ": "s", "VBG": "ing", "VBD": "ed", "VBN": "ed"},
    "noun": {"NNS": "s"},
    "adj": {"JJR": "er", "JJS": "est"},
}


def tokens(name):
    with open(SHARED / f"data/parse/{name}.conllu", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                yield columns


def lookups(name):
    data = Path(find_spec("spacy_lookups_data").origin).parent / "data"
    with gzip.open(data / f"en_{name}.json.gz", "rt", encoding="utf-8") as file:
        return json.load(file)


def edit(form, lemma):
    """(letters to cut, letters to add), or None where form and lemma share no beginning."""
    same = len(os.path.commonprefix([form, lemma]))
    return (len(form) - same, lemma[same:]) if same else None


def apply(rule, form):
    cut, add = rule
    return form[: len(form) - cut] + add


def vowel(c):
    return c in "aeiou"


def inflect(word, ending):
    """The regular form of a word; None where doubling depends on stress that spelling hides."""
    if ending == "s":
        if word.endswith(("s", "x", "z", "ch", "sh")):
            return word + "es"
        if word.endswith("y") and not vowel(word[-2]):
            return word[:-1] + "ies"
        return word + ("es" if word.endswith("o") else "s")
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + ending
    if word.endswith("y") and not vowel(word[-2]) and ending in ("ed", "er", "est"):
        return word[:-1] + "i" + ending
    closed = len(word) > 2 and word[-1] not in "aeiouwxyh" and vowel(word[-2]) and not vowel(word[-3])
    if closed and sum(map(vowel, word)) == 1:
        return word + word[-1] + ending
    return None if closed and not word.endswith(("er", "en", "on", "el", "it", "op", "et")) else word + ending


def attested(names):
    """{(tag, form): (lemma, count)} with the most frequent lemma of each."""
    counts = defaultdict(Counter)
    for name in names:
        for c in tokens(name):
            # Halves of words that were typed apart have the lemma of the whole: nothing to learn.
            if c[7] != "goeswith" and c[4] != "GW" and c[2] != "_":
                counts[c[4], c[1].lower()][c[2].lower()] += 1
    return {key: lemmas.most_common(1)[0] for key, lemmas in counts.items()}


def known():
    """WordNet's regular and its irregular forms, {(tag, form): lemma}, of words frequent enough to matter."""
    frequency = lookups("lexeme_prob")
    index, exceptional = lookups("lemma_index"), lookups("lemma_exc")
    common = lambda w: w.isascii() and w.isalpha() and len(w) > 2 and frequency.get(w, -99) > FREQUENT
    regular, irregular = {}, {}
    for part, endings in REGULAR.items():
        # The more frequent of two spellings comes last and stays.
        for word in sorted(filter(common, index[part]), key=lambda w: (frequency[w], w)):
            for tag, ending in endings.items():
                form = inflect(word, ending)
                if form and common(form):
                    regular[tag, form] = word
    # What is not inflected to be seen: "they shut", "one series".
    nouns = set(index["noun"])
    for word in filter(common, index["verb"]):
        if word.endswith(("t", "d")) and not word.endswith("ed"):
            regular["VBD", word] = regular["VBN", word] = word
    for word in filter(common, index["noun"]):
        singulars = {word[:-1], word[:-2], word[:-3] + "y"}
        if word.endswith("s") and not word.endswith("ss") and not singulars & nouns:
            regular["NNS", word] = word
    for form, lemmas in exceptional["verb"].items():
        if common(form) and form != lemmas[0]:
            tags = ["VBG"] if form.endswith("ing") else ["VBZ"] if form.endswith("s") else ["VBD", "VBN"]
            irregular.update({(tag, form): lemmas[0] for tag in tags})
    for form, lemmas in exceptional["noun"].items():
        if common(form) and form != lemmas[0]:
            regular["NNS", form] = lemmas[0]
    return regular, irregular


def learn_rules(types):
    """{tag: {ending: rule}}: an ending is listed only where it departs from its longest own ending."""
    nodes = defaultdict(lambda: defaultdict(Counter))
    for (tag, form), lemma in types.items():
        rule = edit(form, lemma)
        if rule:
            for k in range(min(LONGEST_ENDING, len(form) - 1) + 1):
                nodes[tag][form[len(form) - k :]][rule] += 1
    rules = {}
    for tag, endings in sorted(nodes.items()):
        found = rules[tag] = {}
        for ending in sorted(endings, key=lambda e: (len(e), e)):
            votes = endings[ending]
            rule, n = min(votes.items(), key=lambda v: (-v[1], v[0]))
            inherited = next((found[ending[k:]] for k in range(1, len(ending) + 1) if ending[k:] in found), None)
            sure = sum(votes.values()) >= SUPPORT and n >= PRECISION * sum(votes.values())
            if rule != inherited and (ending == "" or sure) and not (ending == "" and rule == (0, "")):
                found[ending] = rule
    return rules


def by_rule(rules, tag, form):
    found = rules.get(tag, {})
    for k in range(min(LONGEST_ENDING, len(form) - 1), -1, -1):
        rule = found.get(form[len(form) - k :])
        if rule is not None and rule[0] < len(form):
            return apply(rule, form)
    return form


def learn_lemmas():
    seen = attested(["ewt-train", "gum-train"])
    regular, irregular = known()
    words = set(lookups("lexeme_prob"))
    # A form seen once is a slip of the pen as often as not: its lemma must be a word, too.
    trusted = {key: lemma for key, (lemma, n) in seen.items() if n > 1 or (key[1] in words and lemma in words)}
    # The treebanks know running text better than WordNet; irregular verbs WordNet knows best.
    types = regular | trusted | irregular
    rules = learn_rules(types)
    exceptions = defaultdict(dict)
    for (tag, form), lemma in sorted(types.items()):
        if by_rule(rules, tag, form) != lemma:
            exceptions[tag][form] = lemma
    return rules, exceptions


def write_lemmas(rules, exceptions):
    with open(OUT / "lemmas.tsv", "w", encoding="utf-8") as out:
        out.write(
            "# Learned by crates/extract/data/parse/learn.py from the training parts of UD English EWT and GUM and from\n"
            "# WordNet's verbs and irregular forms. Not edited by hand.\n"
            "#   TAG  -ENDING  CUT  ADD     words that end so: cut so many letters, add these\n"
            "#   TAG  FORM     LEMMA        an exception\n"
        )
        for tag in sorted(set(rules) | set(exceptions)):
            for ending, (cut, add) in sorted(rules.get(tag, {}).items()):
                out.write(f"{tag}\t-{ending}\t{cut}\t{add}\n")
            for form, lemma in sorted(exceptions.get(tag, {}).items()):
                out.write(f"{tag}\t{form}\t{lemma}\n")


def learn_feats():
    """Features by part of speech and tag, and by form where it says more."""
    by_tag, by_form = defaultdict(Counter), defaultdict(Counter)
    for name in ("ewt-train", "gum-train"):
        for c in tokens(name):
            # Slips of the pen say nothing of other words.
            feats = "|".join(f for f in c[5].split("|") if not f.startswith(("Typo", "Style"))) or "_"
            by_tag[c[3], c[4]][feats] += 1
            by_form[c[3], c[4], c[1].lower()][feats] += 1
    best = lambda votes: min(votes.items(), key=lambda v: (-v[1], v[0]))[0]
    tags = {key: best(votes) for key, votes in by_tag.items() if sum(votes.values()) > 2}
    forms = {}
    for key, votes in by_form.items():
        feats = best(votes)
        if key[:2] in tags and feats != tags[key[:2]] and votes[feats] > 2:
            forms[key] = feats
    return tags, forms


def write_feats(tags, forms):
    with open(OUT / "feats.tsv", "w", encoding="utf-8") as out:
        out.write(
            "# Learned by crates/extract/data/parse/learn.py from the training parts of UD English EWT and GUM. Not edited by hand.\n"
            "#   UPOS  XPOS  FORM  FEATURES     \"*\" is every form without a line of its own\n"
        )
        for (upos, xpos), feats in sorted(tags.items()):
            out.write(f"{upos}\t{xpos}\t*\t{feats}\n")
            for (u, x, form), f in sorted(forms.items()):
                if (u, x) == (upos, xpos):
                    out.write(f"{upos}\t{xpos}\t{form}\t{f}\n")


def main():
    rules, exceptions = learn_lemmas()
    tags, forms = learn_feats()
    write_lemmas(rules, exceptions)
    write_feats(tags, forms)
    print(f"{sum(map(len, rules.values()))} rules, {sum(map(len, exceptions.values()))} exceptions")
    print(f"{len(tags)} tags, {len(forms)} forms with features")
    for name in ("ewt-dev", "gum-dev"):
        n = lemma = feats = 0
        for c in tokens(name):
            form = c[1].lower()
            found = exceptions.get(c[4], {}).get(form) or by_rule(rules, c[4], form)
            n += 1
            lemma += found == c[2].lower()
            feats += forms.get((c[3], c[4], form), tags.get((c[3], c[4]), "_")) == c[5]
            if os.environ.get("ERRORS") and found != c[2].lower():
                print("  ", c[1], c[4], c[2], found)
        print(f"{name}: lemmas {100 * lemma / n:.2f} %, features {100 * feats / n:.2f} % (gold tags)")


if __name__ == "__main__":
    main()
