//! What an organisation is, from the words of its name and before it.
//!
//! Enters: a mention of an organisation that the table lacks, or that many states have ("Foreign
//! Ministry"). Leaves: its state and PLOVER sector.

use super::{
    names::{self, Thing},
    office, person,
};
use crate::types::{Deprel, Syntax};
use std::ops::Range;

/// The state that an organisation belongs to: named within ("Bank of China"), before it ("China's
/// Foreign Ministry", "the Chinese Foreign Ministry"), or after it ("the Foreign Ministry of China").
pub fn state(syntax: &Syntax, tokens: Range<usize>, head: usize) -> Option<usize> {
    let sentence = syntax.sentences[syntax.sentence_of(head)].clone();
    let direct = |i: usize, end: usize| {
        names::at(syntax, i)
            .into_iter()
            .filter(|h| h.tokens.end <= end)
            .find_map(|h| {
                h.things.iter().find_map(|t| match t {
                    Thing::State(s) | Thing::People(s) => Some(usize::from(*s)),
                    _ => None,
                })
            })
    };
    let within = tokens.clone().find_map(|i| direct(i, tokens.end));
    let before = || {
        let mut end = tokens.start;
        if end > sentence.start && matches!(syntax.form(end - 1), "'s" | "’s" | "'" | "’") {
            end -= 1;
        }
        (end.saturating_sub(4).max(sentence.start)..end).find_map(|i| {
            names::at(syntax, i)
                .into_iter()
                .filter(|h| h.tokens.end == end)
                .find_map(|h| person::state_of(&h.things))
        })
    };
    let after = || {
        let of = tokens.end;
        (of + 1 < sentence.end && matches!(syntax.form(of), "of" | "in")).then(|| {
            let i = if syntax.form(of + 1) == "the" {
                of + 2
            } else {
                of + 1
            };
            (i < sentence.end)
                .then(|| direct(i, sentence.end))
                .flatten()
        })?
    };
    let owner = || {
        syntax
            .children(head)
            .filter(|&c| {
                matches!(
                    syntax.tokens[c].deprel,
                    Deprel::NmodPoss | Deprel::Amod | Deprel::Compound
                )
            })
            .find_map(|c| direct(c, sentence.end))
    };
    within.or_else(before).or_else(after).or_else(owner)
}

/// The sector that the words of a name tell: "Syrian Army" is MIL, "… University" EDU.
pub fn role(syntax: &Syntax, tokens: Range<usize>) -> Option<&'static str> {
    let last = tokens.clone().rev().find_map(|i| {
        office::agent_at(syntax, i)
            .filter(|&(stop, _)| stop == tokens.end)
            .map(|(_, r)| r)
    });
    last.or_else(|| {
        tokens.clone().find_map(|i| {
            office::agent_at(syntax, i)
                .filter(|&(stop, _)| stop <= tokens.end)
                .map(|(_, r)| r)
        })
    })
    .or_else(|| {
        let word = syntax.form(tokens.end - 1).trim_end_matches('.');
        Some(match word {
            "Corp" | "Inc" | "Co" | "Ltd" | "LLC" | "PLC" | "plc" | "AG" | "GmbH" | "Airlines"
            | "Airways" | "Motors" | "Group" => "BUS",
            "Times" | "Post" | "News" | "TV" | "Television" | "Radio" | "Herald" | "Tribune"
            | "Gazette" | "Press" | "Journal" => "MED",
            "Hospital" | "Church" | "Club" | "Society" => "CVL",
            "Brigade" | "Brigades" | "Front" => "REB",
            "Commission" | "Council" | "Committee" | "Bureau" | "Office" | "Agency"
            | "Authority" | "Department" => "GOV",
            _ => return None,
        })
    })
}
