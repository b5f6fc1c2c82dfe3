//! The words with which the page speaks of codes: event types, countries, sectors.
//!
//! Enters: codes of the contract. Leaves: English for people. The tables are data files beside
//! this one. Must not know where a code stands.

use std::{collections::HashMap, sync::LazyLock};

/// One line of `plover.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plover {
    /// PLOVER event type, upper case.
    pub code: &'static str,
    /// A noun phrase: `Meeting or talks`.
    pub label: &'static str,
    /// Between a source and a target: `meets`.
    pub verb: &'static str,
    /// When both sides act alike: `meet`.
    pub together: &'static str,
    /// What falls under it, in one line.
    pub about: &'static str,
    /// The number of its quad class, 1–4.
    pub quad: u8,
}

const PLOVER: &str = include_str!("plover.tsv");
const COUNTRIES: &str = include_str!("countries.tsv");
const SECTORS: &str = include_str!("sectors.tsv");

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|l| l.split('\t').collect())
}

/// What is known of an event type.
pub fn plover(code: &str) -> Option<Plover> {
    plover_types().find(|p| p.code == code)
}

/// Every event type, in the order of PLOVER's quad classes.
pub fn plover_types() -> impl Iterator<Item = Plover> {
    rows(PLOVER).map(|r| Plover {
        code: r[0],
        label: r[1],
        verb: r[2],
        together: r[3],
        about: r[4],
        quad: r[5].parse().unwrap_or_default(),
    })
}

/// An event type's label; an unknown code speaks for itself.
pub fn plover_label(code: &str) -> String {
    plover(code).map_or_else(|| code.to_owned(), |p| p.label.to_owned())
}

/// The English short name of a state by its ISO 3166-1 alpha-3 code; an unknown code itself.
pub fn country(alpha3: &str) -> &str {
    // Asked for by every name on the map and every headline.
    static NAMES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| countries().collect());
    NAMES.get(alpha3).copied().unwrap_or(alpha3)
}

/// Every state, by its code and its English short name, in order of the codes.
pub fn countries() -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(COUNTRIES).map(|r| (r[0], r[1]))
}

/// Every sector, by its code and what it means.
pub fn sectors() -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(SECTORS).map(|r| (r[0], r[1]))
}

/// The kinds of names, by their codes and what they mean.
pub const ENTITY_KINDS: [(&str, &str); 4] = [
    ("PER", "person"),
    ("ORG", "organisation"),
    ("LOC", "place or state"),
    ("MISC", "other name"),
];

/// What a kind of name means.
pub fn entity_kind(code: &str) -> &str {
    ENTITY_KINDS
        .iter()
        .find(|(known, _)| *known == code)
        .map_or(code, |(_, meaning)| meaning)
}

/// `once`, `4 times`.
pub fn times(n: usize) -> String {
    match n {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        n => format!("{n} times"),
    }
}

/// What a CAMEO/PLOVER actor sector means.
pub fn sector(code: &str) -> &str {
    rows(SECTORS).find(|r| r[0] == code).map_or(code, |r| r[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_whole() {
        assert!(rows(PLOVER).all(|r| r.len() == 6 && r.iter().all(|c| !c.is_empty())));
        assert!(rows(COUNTRIES).all(|r| r.len() == 2 && r[0].len() == 3));
        assert!(rows(COUNTRIES).count() >= 249);
        assert!(rows(SECTORS).all(|r| r.len() == 2 && r[0].len() == 3));
    }

    #[test]
    fn codes_have_words() {
        assert_eq!(country("SYR"), "Syria");
        assert_eq!(country("XYZ"), "XYZ");
        assert_eq!(plover("CONSULT").map(|p| p.together), Some("meet or talk"));
        assert_eq!(sector("GOV"), "government");
    }
}
