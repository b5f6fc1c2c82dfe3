//! When and where: from the clause of an event, else its sentence, else the story, else the day of
//! publication; history told as history.
//!
//! Enters: trees, times, entities, an event's words. Leaves: its date, its place. Must not know what
//! the event is.

use super::{clause::marker, lexicon::Lexicon, party::Cast};
use crate::{
    document::EventDate,
    types::{Deprel, NameType, Syntax, TimeType, Timex, Upos},
};
use jiff::{ToSpan, civil::Date};

/// When an event was, and how that is known.
#[derive(Debug, Clone, Default)]
pub struct When {
    /// Index of the time expression.
    pub time: Option<usize>,
    /// For the document.
    pub date: EventDate,
    /// Long before the day of the report.
    pub past: bool,
    /// After it.
    pub future: bool,
}

/// Days before publication that are still the news of the day.
const NEWS: i64 = 21;

/// The token through which the tree sees a time expression.
fn head_of(s: &Syntax, t: &Timex) -> usize {
    t.tokens
        .clone()
        .find(|&i| s.tokens[i].head.is_none_or(|h| !t.tokens.contains(&h)))
        .unwrap_or(t.tokens.start)
}

/// The predicate that a time expression dates: the first verb above it, or the noun it hangs on.
fn dated(s: &Syntax, t: &Timex) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut at = head_of(s, t);
    for _ in 0..12 {
        let Some(h) = s.tokens[at].head else { break };
        chain.push(h);
        if matches!(s.tokens[h].upos, Upos::Verb | Upos::Aux) || s.tokens[h].head.is_none() {
            break;
        }
        at = h;
    }
    chain
}

/// When the event with these words was.
pub fn when(
    s: &Syntax,
    lexicon: &Lexicon,
    times: &[Timex],
    words: &[usize],
    finite: usize,
    reference: Option<Date>,
) -> When {
    let sentence = s.sentence_of(words[0]);
    let range = &s.sentences[sentence];
    let reports = |v: usize| {
        s.tokens[v].upos == Upos::Verb
            && lexicon
                .light
                .with_head("report", &s.tokens[v].lemma.to_lowercase())
                .iter()
                .any(|p| p.with.is_empty())
    };
    // nearest first: dates the words themselves, the finite verb, a clause above, a clause of no speech
    let mut best: Option<(usize, usize, usize)> = None;
    let above = ancestors(s, words[0]);
    for (i, t) in times.iter().enumerate() {
        if t.interval.is_none()
            || !range.contains(&t.tokens.start)
            || matches!(t.kind, TimeType::Set)
        {
            continue;
        }
        if t.kind == TimeType::Duration {
            continue;
        }
        let chain = dated(s, t);
        let Some(&top) = chain.last() else { continue };
        let rank = if chain.iter().any(|c| words.contains(c)) {
            0
        } else if chain.contains(&finite) {
            1
        } else if reports(top) {
            continue;
        } else if above.contains(&top)
            || (s.tokens[top].deprel == Deprel::Xcomp
                && s.tokens[top]
                    .head
                    .is_some_and(|h| words.contains(&h) || h == finite))
        {
            2
        } else {
            continue;
        };
        let distance = t.tokens.start.abs_diff(words[0]);
        if best.is_none_or(|(r, d, _)| (rank, distance) < (r, d)) {
            best = Some((rank, distance, i));
        }
    }
    match (best, reference) {
        (Some((_, _, i)), reference) => {
            let t = &times[i];
            let (mut begin, mut finish) = t.interval.unwrap_or_default();
            // "since 2011": from then on
            let since = marker(s, head_of(s, t)) == Some("since");
            if since && let Some(reference) = reference.filter(|r| *r > begin) {
                finish = reference;
            }
            if begin > finish {
                std::mem::swap(&mut begin, &mut finish);
            }
            When {
                time: Some(i),
                date: EventDate {
                    value: Some(t.value.clone()),
                    begin: Some(begin.to_string()),
                    finish: Some(finish.to_string()),
                    basis: if t.relative { "relative" } else { "explicit" }.to_owned(),
                },
                past: reference.is_some_and(|r| {
                    let news = r.checked_sub(NEWS.days()).unwrap_or(r);
                    begin < news
                }),
                future: reference.is_some_and(|r| begin > r),
            }
        }
        (None, Some(reference)) => When {
            time: None,
            date: EventDate {
                value: Some(reference.to_string()),
                begin: Some(reference.to_string()),
                finish: Some(reference.to_string()),
                basis: "document".to_owned(),
            },
            past: false,
            future: false,
        },
        (None, None) => When {
            date: EventDate {
                basis: "none".to_owned(),
                ..EventDate::default()
            },
            ..When::default()
        },
    }
}

fn ancestors(s: &Syntax, t: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut at = t;
    while let Some(h) = s.tokens[at].head {
        out.push(h);
        at = h;
        if out.len() > 30 {
            break;
        }
    }
    out
}

/// Where the event with these words was: a place said with its words, else with the clause.
pub fn place(cast: &Cast, words: &[usize], finite: usize) -> Option<usize> {
    let s = cast.syntax;
    let mut around: Vec<usize> = words.to_vec();
    around.push(finite);
    around.iter().find_map(|&w| {
        s.children(w)
            .filter(|&c| {
                matches!(s.tokens[c].deprel, Deprel::Obl | Deprel::Nmod)
                    && matches!(
                        marker(s, c),
                        Some(
                            "in" | "at"
                                | "near"
                                | "inside"
                                | "outside"
                                | "across"
                                | "throughout"
                                | "around"
                                | "off"
                                | "on"
                        )
                    )
            })
            .find_map(|c| {
                located(cast, c).or_else(|| {
                    // "at a summit in Doha", "in the Chinese city of Hangzhou"
                    s.children(c)
                        .filter(|&g| {
                            s.tokens[g].deprel == Deprel::Nmod
                                && matches!(marker(s, g), Some("in" | "at" | "near" | "of"))
                                || s.tokens[g].deprel == Deprel::Appos
                        })
                        .find_map(|g| located(cast, g))
                })
            })
    })
}

/// A place anywhere below a word, said as a place.
pub fn place_below(cast: &Cast, top: usize) -> Option<usize> {
    let s = cast.syntax;
    let (lo, hi) = s.subtree(top);
    (lo..=hi).find_map(|t| {
        matches!(
            marker(s, t),
            Some("in" | "at" | "near" | "inside" | "around" | "throughout" | "to")
        )
        .then(|| located(cast, t))
        .flatten()
    })
}

fn located(cast: &Cast, t: usize) -> Option<usize> {
    cast.entity_at(t).filter(|&e| {
        cast.entities[e].kind == NameType::Loc
            && !cast.entities[e].geo.is_empty()
            && !cast.entities[e].demonym
    })
}
