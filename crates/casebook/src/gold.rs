//! What a careful person codes in each report, to judge the engine by.
//!
//! Enters: `cases/gold/*.toml`. Leaves: the facts with their offsets, in the contract's terms.
//! Written by reading the report, never by correcting what the engine says; a report whose gold was
//! written before anyone had seen the engine's output on it is marked `blind`.
//!
//! Facts are anchored by words: `"his first [visit] to China"` marks the word *visit* there. The words
//! without the brackets must stand in the report exactly once, so a slip of the hand is found by a
//! test and a change of the report cannot shift a fact unnoticed.

use crate::Report;
use demarche_extract::document::Range;
use serde::Deserialize;

/// The gold of one report.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gold {
    /// The report's id.
    pub id: String,
    /// Written before the engine's output on this report was seen.
    pub blind: bool,
    /// Every named person, organisation, state and place once.
    pub entities: Vec<GoldEntity>,
    /// Every time expression.
    pub times: Vec<GoldTime>,
    /// What stands between quotation marks.
    pub quotes: Vec<GoldQuote>,
    /// Every event, planned, negated and background ones included.
    pub events: Vec<GoldEvent>,
}

/// A named actor or place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldEntity {
    /// Anchor of one of its mentions.
    pub at: String,
    /// `PER`, `ORG`, `LOC`.
    #[serde(rename = "type")]
    pub kind: String,
    /// ISO 3166-1 alpha-3, none for what belongs to no state.
    pub country: Option<String>,
    /// CAMEO/PLOVER sector, of actors.
    pub role: Option<String>,
    /// Degrees north and east, of places other than states.
    pub geo: Option<[f64; 2]>,
}

/// A time expression.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldTime {
    /// Anchor.
    pub at: String,
    /// TIMEX3 value.
    pub value: String,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldQuote {
    /// Anchor of what is between the marks.
    pub at: String,
    /// Part of the speaker's name as the report has it.
    pub speaker: String,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldEvent {
    /// Anchor of the trigger.
    pub at: String,
    /// PLOVER types that a careful coder may choose, the best first.
    pub plover: Vec<String>,
    /// Countries of the acting side; empty for actors of no state.
    pub source: Vec<String>,
    /// Countries of the other side.
    pub target: Vec<String>,
    /// Both sides act alike.
    #[serde(default)]
    pub symmetric: bool,
    /// The acting side may also be left open.
    #[serde(default)]
    pub source_open: bool,
    /// The other side may also be left open.
    #[serde(default)]
    pub target_open: bool,
    /// TIMEX3 values that are right, none where the report does not tell.
    #[serde(default)]
    pub date: Vec<String>,
    /// Name of the place as the report has it.
    pub place: Option<String>,
    /// Status that is right; `asserted` when empty.
    #[serde(default)]
    pub status: Vec<String>,
}

/// The gold of all stories.
///
/// # Panics
/// Never in a build whose tests pass.
pub fn gold() -> Vec<Gold> {
    #[derive(Deserialize)]
    struct File {
        report: Vec<Gold>,
    }
    let files: Vec<File> =
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/gold.json")))
            .expect("the gold is well-formed");
    files.into_iter().flat_map(|file| file.report).collect()
}

/// The code points that an anchor marks in a text.
///
/// # Errors
/// When the anchor has no brackets, or its words stand in the text never or more than once.
pub fn resolve(anchor: &str, text: &str) -> Result<Range, String> {
    let (before, rest) = anchor.split_once('[').ok_or("no bracket opens")?;
    let (marked, after) = rest.split_once(']').ok_or("no bracket closes")?;
    let words = format!("{before}{marked}{after}");
    let mut found = text.match_indices(&words);
    let (at, _) = found.next().ok_or("its words are not in the text")?;
    if found.next().is_some() {
        return Err("its words stand in the text more than once".into());
    }
    let start = text[..at].chars().count() + before.chars().count();
    Ok(Range {
        start,
        end: start + marked.chars().count(),
    })
}

/// Every anchor of a report's gold that does not resolve, with the reason.
pub fn unresolved(gold: &Gold, report: &Report) -> Vec<String> {
    let text = report.wire();
    let entities = gold.entities.iter().map(|e| &e.at);
    let times = gold.times.iter().map(|t| &t.at);
    let quotes = gold.quotes.iter().map(|q| &q.at);
    let events = gold.events.iter().map(|e| &e.at);
    entities
        .chain(times)
        .chain(quotes)
        .chain(events)
        .filter_map(|at| {
            resolve(at, &text)
                .err()
                .map(|why| format!("{}: “{at}”: {why}", gold.id))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_marks_code_points() {
        let text = "HANGZHOU — Xi met Assad. “They met”, it said.";
        assert_eq!(resolve("Xi [met]", text), Ok(Range { start: 14, end: 17 }));
        assert_eq!(
            resolve("“They [met]", text),
            Ok(Range { start: 31, end: 34 })
        );
    }

    #[test]
    fn an_anchor_that_is_not_unique_is_refused() {
        let text = "Xi met Assad; Assad met Xi.";
        assert!(resolve("[met]", text).is_err());
        assert!(resolve("Putin [met]", text).is_err());
        assert!(resolve("Xi met", text).is_err());
    }
}
