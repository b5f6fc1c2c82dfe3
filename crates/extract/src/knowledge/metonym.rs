//! Place or government? "Beijing urged" against "in Beijing".
//!
//! Enters: a mention of a country, capital or palace. Leaves: whether it stands for the government
//! there, and the words that told. Decided by what the mention does in its clause (table
//! `data/name/metonymy.tsv`); where the tree says nothing useful, by the word before it.

use super::table;
use crate::types::{Deprel, Syntax, Upos};
use std::{collections::HashMap, ops::Range, sync::OnceLock};

static TABLE: &str = include_str!("../../data/name/metonymy.tsv");

/// Context and lemma → whether it reads as the government.
struct Rules {
    words: HashMap<(&'static str, &'static str), bool>,
    rest: HashMap<&'static str, bool>,
}

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| {
        let mut rules = Rules {
            words: HashMap::new(),
            rest: HashMap::new(),
        };
        for row in table::rows(TABLE) {
            let government = row[2] == "government";
            for word in table::list(row[1]) {
                if word == "*" {
                    rules.rest.insert(row[0], government);
                } else {
                    rules.words.insert((row[0], word), government);
                }
            }
        }
        rules
    })
}

/// What the table says of a lemma in a context.
fn reads(context: &'static str, lemma: &str) -> Option<bool> {
    let rules = rules();
    rules
        .words
        .get(&(context, lemma))
        .or_else(|| rules.rest.get(context))
        .copied()
}

/// Whether the mention stands for a government. `country`: it names a state, not a city or palace.
pub fn government(syntax: &Syntax, tokens: Range<usize>, head: usize, country: bool) -> bool {
    let sentence = syntax.sentences[syntax.sentence_of(head)].clone();
    // "Damascus-backed": the hyphen is a token.
    if tokens.end + 1 < sentence.end
        && syntax.form(tokens.end) == "-"
        && let Some(&said) = rules().words.get(&(
            "joined",
            syntax.form(tokens.end + 1).to_lowercase().as_str(),
        ))
    {
        return said;
    }
    if dateline(syntax, &tokens, &sentence) {
        return false;
    }
    by_tree(syntax, tokens.clone(), head, country)
        .unwrap_or_else(|| by_words(syntax, &tokens, &sentence))
}

/// "DAMASCUS, Syria (AP) —": names and nothing else up to a dash.
fn dateline(syntax: &Syntax, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    if tokens.start > sentence.start + 4 {
        return false;
    }
    for i in sentence.start..sentence.end.min(sentence.start + 14) {
        let t = &syntax.tokens[i];
        match syntax.form(i) {
            "—" | "–" | "--" => return i > tokens.start,
            "-" if i > 0 && syntax.tokens[i - 1].span.end < t.span.start => {
                return i > tokens.start;
            }
            _ if matches!(t.upos, Upos::Propn | Upos::Punct | Upos::Num | Upos::Sym) => {}
            _ => return false,
        }
    }
    false
}

/// Follow the arcs. `None` when they say nothing.
fn by_tree(syntax: &Syntax, tokens: Range<usize>, head: usize, country: bool) -> Option<bool> {
    let mut at = head;
    // Coordinated names share the place of the first: "Riyadh and Tehran agreed".
    for _ in 0..4 {
        let t = &syntax.tokens[at];
        match (t.deprel, t.head) {
            (Deprel::Conj, Some(h)) if syntax.tokens[h].upos == Upos::Propn => at = h,
            _ => break,
        }
    }
    let token = &syntax.tokens[at];
    let governor = token.head?;
    let lemma = syntax.tokens[governor].lemma.to_lowercase();
    let case = syntax
        .children_by(at, "case")
        .find(|&c| syntax.tokens[c].upos == Upos::Adp)
        .map(|c| syntax.form(c).to_lowercase());
    match token.deprel.universal() {
        "nsubj" if token.deprel == Deprel::NsubjPass => Some(passive(&lemma)),
        "nsubj" | "csubj" => subject(syntax, governor, &lemma),
        "obj" | "iobj" => reads("object", &lemma),
        "nmod" if token.deprel == Deprel::NmodPoss => reads("owner", &lemma),
        "compound" => {
            // "Beijing officials" act for it; "Beijing airport" is a place. Part of a longer name: no.
            (!tokens.contains(&governor))
                .then(|| reads("owner", &lemma))
                .flatten()
        }
        "obl" | "nmod" => {
            let case = case?;
            if case == "to" {
                return Some(addressed(syntax, governor, &lemma));
            }
            if case == "of" {
                // "the demands of Iran", but "the police chief of Kabul".
                return reads(if country { "owner" } else { "of" }, &lemma);
            }
            rules().words.get(&("with", case.as_str())).copied()
        }
        "root" => Some(false),
        _ => None,
    }
}

/// A subject acts when its verb is one of doing or saying, not of lying somewhere.
fn subject(syntax: &Syntax, governor: usize, lemma: &str) -> Option<bool> {
    if syntax.tokens[governor].upos != Upos::Verb {
        // A copula: "Beijing is a partner", "Beijing is wary", "Beijing is the capital".
        return Some(!matches!(
            lemma,
            "capital"
                | "city"
                | "town"
                | "hub"
                | "centre"
                | "center"
                | "place"
                | "port"
                | "home"
                | "large"
                | "populous"
        ));
    }
    // "Beijing has agreed", "Damascus will have to": what counts is the main verb.
    let infinitive = syntax.children_by(governor, "xcomp").next();
    if let Some(x) = infinitive.filter(|_| matches!(lemma, "have" | "seem" | "appear" | "remain")) {
        return reads("subject", &syntax.tokens[x].lemma.to_lowercase());
    }
    reads("subject", lemma)
}

/// "Damascus was accused" is a government; "Damascus was bombed" a place.
fn passive(lemma: &str) -> bool {
    reads("object", lemma).unwrap_or(false)
}

/// "flew to Beijing" is the place; "a message to Beijing", "gave aid to Damascus" the government.
fn addressed(syntax: &Syntax, governor: usize, lemma: &str) -> bool {
    const MOVES: [&str; 46] = [
        "go",
        "come",
        "travel",
        "fly",
        "head",
        "return",
        "move",
        "visit",
        "trip",
        "journey",
        "flight",
        "drive",
        "flee",
        "march",
        "sail",
        "walk",
        "bring",
        "take",
        "send",
        "spread",
        "advance",
        "rush",
        "arrive",
        "escape",
        "deport",
        "evacuate",
        "transfer",
        "route",
        "road",
        "way",
        "relocate",
        "welcome",
        "close",
        "near",
        "get",
        "carry",
        "transport",
        "ship",
        "deploy",
        "invite",
        "summon",
        "dispatch",
        "belong",
        "tour",
        "ride",
        "extend",
    ];
    let noun = syntax.tokens[governor].upos == Upos::Noun;
    !(MOVES.contains(&lemma) && !(noun && lemma == "send"))
}

/// Without a tree: the word before, else what follows.
fn by_words(syntax: &Syntax, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    if tokens.start > sentence.start {
        let before = syntax.form(tokens.start - 1).to_lowercase();
        if let Some(&said) = rules().words.get(&("with", before.as_str())) {
            return said;
        }
        if before == "," || before == "the" && tokens.start > sentence.start + 1 {
            return false;
        }
    }
    if tokens.end < sentence.end {
        let next = &syntax.tokens[tokens.end];
        if next.upos == Upos::Verb && !next.xpos.ends_with('G') {
            return reads("subject", &next.lemma).unwrap_or(true);
        }
        if matches!(syntax.form(tokens.end), "'s" | "’s" | "'" | "’") {
            let owned = (tokens.end + 1..sentence.end.min(tokens.end + 5))
                .find(|&i| syntax.tokens[i].upos == Upos::Noun);
            return owned.is_some_and(|o| reads("owner", &syntax.tokens[o].lemma).unwrap_or(true));
        }
    }
    false
}
