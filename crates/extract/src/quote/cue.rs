//! Words of saying.
//!
//! Enters: the table `data/quote/cues.tsv` and analysed tokens. Leaves: what a token is as a cue.
//! Must not know of quotation marks.

use crate::types::{Syntax, Upos};
use std::{collections::HashMap, sync::OnceLock};

/// What a word of saying does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Takes a quotation or a clause: "said".
    Say,
    /// Takes a quotation close by; a clause after it states nothing: "asked", "went on".
    Ask,
    /// Gives something a name: "called".
    Call,
}

struct Lexicon {
    verbs: HashMap<&'static str, Cue>,
    sources: HashMap<&'static str, ()>,
    voices: HashMap<&'static str, ()>,
    phrases: Vec<Vec<&'static str>>,
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut lexicon = Lexicon {
            verbs: HashMap::new(),
            sources: HashMap::new(),
            voices: HashMap::new(),
            phrases: Vec::new(),
        };
        let rows = include_str!("../../data/quote/cues.tsv")
            .lines()
            .filter(|l| !l.starts_with('#'))
            .filter_map(|l| l.split_once('\t'));
        for (class, words) in rows {
            match class {
                "phrase" => lexicon
                    .phrases
                    .extend(words.split(" | ").map(|p| p.split(' ').collect::<Vec<_>>())),
                "source" => lexicon.sources.extend(words.split(' ').map(|w| (w, ()))),
                "voice" => lexicon.voices.extend(words.split(' ').map(|w| (w, ()))),
                verb => {
                    let cue = match verb {
                        "say" => Cue::Say,
                        "ask" => Cue::Ask,
                        _ => Cue::Call,
                    };
                    for word in words.split(' ') {
                        // What can be both ("declare") takes clauses, too.
                        lexicon.verbs.entry(word).or_insert(cue);
                    }
                }
            }
        }
        lexicon
    })
}

/// What verb of saying token `i` is.
pub fn verb(syntax: &Syntax, i: usize) -> Option<Cue> {
    let token = &syntax.tokens[i];
    if !matches!(token.upos, Upos::Verb | Upos::X) {
        return None;
    }
    let lemma = token.lemma.as_str();
    let next = |words: &[&str]| {
        i + 1 < syntax.tokens.len()
            && words
                .iter()
                .any(|w| syntax.form(i + 1).eq_ignore_ascii_case(w))
    };
    match lemma {
        // Only with their particles are these words of saying, or are they not.
        "point" | "call" | "speak" if next(&["out"]) => Some(Cue::Say),
        "speak" if next(&["of"]) => Some(Cue::Call),
        "go" if next(&["on"]) => Some(Cue::Ask),
        "go" | "point" | "speak" => None,
        "call" if next(&["for", "on", "off", "up"]) => None,
        lemma => lexicon().verbs.get(lemma).copied(),
    }
}

/// Whether the noun speaks for its author: "the statement".
pub fn is_source(syntax: &Syntax, i: usize) -> bool {
    syntax.tokens[i].upos == Upos::Noun
        && lexicon()
            .sources
            .contains_key(syntax.tokens[i].lemma.as_str())
}

/// Whether the noun speaks for what it is of: "a spokesman".
pub fn is_voice(syntax: &Syntax, i: usize) -> bool {
    lexicon()
        .voices
        .contains_key(syntax.tokens[i].lemma.to_lowercase().as_str())
}

/// "according to" and its like at token `i`: the token after it.
pub fn phrase(syntax: &Syntax, i: usize) -> Option<usize> {
    lexicon().phrases.iter().find_map(|words| {
        let fits = words.iter().enumerate().all(|(k, w)| {
            i + k < syntax.tokens.len() && syntax.form(i + k).eq_ignore_ascii_case(w)
        });
        let end = i + words.len();
        (fits && end < syntax.tokens.len()).then_some(end)
    })
}
