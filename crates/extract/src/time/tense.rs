//! Whether the words around a time expression look back or ahead.
//!
//! Enters: units, tags of the tokens where there are any, the table `data/time/tense.tsv`. Leaves: a
//! tense and the word that shows it. Works by the nearest verb, first to the left: in English a time
//! follows the verb that it belongs to far more often than not. Reads no tree, so that a wrong one
//! does no harm.

use super::{
    lexicon::rows,
    scan::{Kind, Unit},
};
use crate::types::Syntax;
use std::{collections::HashMap, ops::Range, sync::OnceLock};

/// Where the words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tense {
    /// Back.
    Past,
    /// At the present, or nowhere.
    #[default]
    Open,
    /// Ahead.
    Future,
}

#[derive(Clone, Copy, PartialEq)]
enum Cue {
    Future,
    Past,
    Report,
    Deadline,
    Habit,
}

fn cues() -> &'static HashMap<&'static str, Cue> {
    static CUES: OnceLock<HashMap<&str, Cue>> = OnceLock::new();
    CUES.get_or_init(|| {
        rows(include_str!("../../data/time/tense.tsv"))
            .flat_map(|row| {
                let cue = match row[0] {
                    "future" => Cue::Future,
                    "past" => Cue::Past,
                    "deadline" => Cue::Deadline,
                    "habit" => Cue::Habit,
                    _ => Cue::Report,
                };
                row[1]
                    .split(' ')
                    .map(move |form| (form, cue))
                    .collect::<Vec<_>>()
            })
            .collect()
    })
}

/// How far to look for a verb.
const REACH: usize = 24;

/// The tense around `at`, and the word that shows it. `timed` marks the units of time expressions,
/// among which "May" is no modal.
pub fn tense<'t>(
    units: &[Unit<'t>],
    tokens: &[Option<usize>],
    syntax: &Syntax,
    at: &Range<usize>,
    timed: &[bool],
) -> (Tense, &'t str) {
    let reader = Reader {
        units,
        tokens,
        syntax,
    };
    let left = (at.start.saturating_sub(REACH)..at.start)
        .rev()
        .take_while(|&i| i + 1 == at.start || !reader.ends_sentence(i))
        .take_while(|&i| !(reader.ends_sentence(i)) && !units[(i + 1).min(at.start)].fresh);
    let right = (at.end..units.len().min(at.end + REACH))
        .take_while(|&i| !reader.ends_sentence(i) && !units[i].fresh);
    let limit = at.start > 0
        && ["until", "till", "by"]
            .iter()
            .any(|w| units[at.start - 1].is(w));
    for i in left.chain(right).filter(|&i| !timed[i]) {
        if limit && reader.cue(i) == Some(Cue::Deadline) {
            return (Tense::Future, units[i].text);
        }
        if let Some(tense) = reader.verb(i) {
            return (tense, units[i].text);
        }
    }
    (Tense::Open, "")
}

/// The word that says that the sentence around `at` tells what is usual: "rain usually falls in May".
pub fn habit<'t>(
    units: &[Unit<'t>],
    tokens: &[Option<usize>],
    syntax: &Syntax,
    at: &Range<usize>,
) -> Option<&'t str> {
    let reader = Reader {
        units,
        tokens,
        syntax,
    };
    let left = (at.start.saturating_sub(REACH)..at.start)
        .rev()
        .take_while(|&i| !reader.ends_sentence(i) && !units[i + 1].fresh);
    let right = (at.end..units.len().min(at.end + REACH))
        .take_while(|&i| !reader.ends_sentence(i) && !units[i].fresh);
    left.chain(right)
        .find(|&i| reader.cue(i) == Some(Cue::Habit))
        .map(|i| units[i].text)
}

struct Reader<'a, 't> {
    units: &'a [Unit<'t>],
    tokens: &'a [Option<usize>],
    syntax: &'a Syntax<'a>,
}

impl Reader<'_, '_> {
    /// A full stop after which a sentence can begin.
    fn ends_sentence(&self, i: usize) -> bool {
        match self.units[i].text {
            "!" | "?" | ";" => true,
            "." => {
                let short = i > 0
                    && self.units[i - 1].text.chars().count() <= 4
                    && self.units[i - 1].capital();
                let next = self.units.get(i + 1);
                !short && next.is_none_or(|n| n.kind == Kind::Mark || !n.glued && n.capital())
            }
            _ => false,
        }
    }

    fn tag(&self, i: usize) -> Option<&'static str> {
        self.tokens[i]
            .map(|t| self.syntax.tokens[t].xpos)
            .filter(|x| !x.is_empty() && *x != "_")
    }

    fn cue(&self, i: usize) -> Option<Cue> {
        let text = self.units[i].text;
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            // Theresa May, Will Smith
            if self.units[i].is("may") || self.units[i].is("will") {
                return None;
            }
            cues().get(text.to_lowercase().as_str()).copied()
        } else {
            cues().get(text).copied()
        }
    }

    /// What this unit says of tense, if it is a verb or speaks like one.
    fn verb(&self, i: usize) -> Option<Tense> {
        let unit = &self.units[i];
        if unit.kind != Kind::Word || unit.text.len() < 2 && !unit.is("d") {
            return None;
        }
        let tag = self.tag(i);
        let cue = self.cue(i);
        // "the plan", "a schedule": the noun looks nowhere.
        let cue = cue.filter(|c| *c != Cue::Future || tag.is_none_or(|t| !t.starts_with('N')));
        // A participle or infinitive takes its tense from what is before it.
        let helped = || {
            (i.saturating_sub(3)..i)
                .rev()
                .find_map(|k| match self.cue(k) {
                    Some(Cue::Future) if !self.units[k].is("about") => Some(Tense::Future),
                    _ if self.units[k].is("to")
                        && self.units.get(k + 1).is_some_and(|u| u.is("be")) =>
                    {
                        Some(Tense::Future)
                    }
                    _ => None,
                })
        };
        match cue {
            // "May" the month and "march" have been read; here "may" is the modal.
            Some(Cue::Future) if unit.is("about") => {
                return self
                    .units
                    .get(i + 1)
                    .is_some_and(|u| u.is("to"))
                    .then_some(Tense::Future);
            }
            // "is set to", but "set Friday as the deadline"
            Some(Cue::Future) if unit.is("set") => {
                let plan = self
                    .units
                    .get(i + 1)
                    .is_some_and(|u| u.is("to") || u.is("for"));
                return Some(if plan { Tense::Future } else { Tense::Past });
            }
            Some(Cue::Future) => return Some(Tense::Future),
            Some(Cue::Report) => return Some(Tense::Past),
            Some(Cue::Past) if tag.is_none_or(|t| t.starts_with('V') || t == "MD" || t == "RB") => {
                return Some(helped().unwrap_or(Tense::Past));
            }
            _ => {}
        }
        match tag {
            Some("VBD") => Some(helped().unwrap_or(Tense::Past)),
            Some("VBN") => Some(helped().unwrap_or(Tense::Past)),
            // "can", "could", "may" look nowhere.
            Some("MD") => None,
            Some("VBZ" | "VBP") => match unit.text.to_lowercase().as_str() {
                "is" | "are" | "am" => self
                    .units
                    .get(i + 1..(i + 5).min(self.units.len()))
                    .and_then(|next| next.iter().position(|u| u.is("to")))
                    .filter(|&n| n == 0)
                    .map(|_| Tense::Future),
                "has" | "have" => Some(Tense::Past),
                "do" | "does" => None,
                // "Polls close on Sunday": the present of a timetable.
                _ => Some(Tense::Future),
            },
            Some(_) => None,
            None => (unit.text.len() > 4 && unit.text.ends_with("ed") && !unit.capital())
                .then(|| helped().unwrap_or(Tense::Past)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::scan;

    fn of(text: &str, time: &str) -> Tense {
        let units = scan::units(text);
        let syntax = Syntax::new(text, Vec::new(), Vec::new(), Vec::new());
        let tokens = scan::tokens(&units, &syntax);
        let byte = text.find(time).unwrap();
        let at = units
            .iter()
            .position(|u| u.span.start as usize == byte)
            .unwrap();
        tense(
            &units,
            &tokens,
            &syntax,
            &(at..at + 1),
            &vec![false; units.len()],
        )
        .0
    }

    #[test]
    fn the_nearest_verb_decides() {
        for (text, time, expected) in [
            ("He arrived on Friday.", "Friday", Tense::Past),
            (
                "She will arrive in Oslo on Friday.",
                "Friday",
                Tense::Future,
            ),
            (
                "Ministers said on Monday that they would sign in June.",
                "Monday",
                Tense::Past,
            ),
            (
                "Ministers said on Monday that they would sign in June.",
                "June",
                Tense::Future,
            ),
            ("The accord will be signed in May.", "May", Tense::Future),
            ("On Friday, the court ruled.", "Friday", Tense::Past),
            (
                "The vote was postponed until Tuesday.",
                "Tuesday",
                Tense::Future,
            ),
            ("They left. Friday will be quiet.", "Friday", Tense::Future),
        ] {
            assert_eq!(of(text, time), expected, "{time} in {text}");
        }
    }
}
