//! The words with which the page speaks of codes: event types, countries, sectors.
//!
//! Enters: codes of the contract. Leaves: words for people, in their language. Which codes there are stands
//! in data files beside this one, and what they are called in `locales/`. Must not know where a code stands.

use std::{collections::HashMap, sync::LazyLock};

use crate::i18n::{self, intl};

/// One line of `plover.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plover {
    /// PLOVER event type, upper case.
    pub code: &'static str,
    /// The number of its quad class, 1–4.
    pub quad: u8,
}

impl Plover {
    /// A noun phrase: `Meeting or talks`.
    pub fn label(self) -> String {
        plover_label(self.code)
    }
    /// What falls under it, in one line.
    pub fn about(self) -> String {
        i18n::word("type-about", self.code).unwrap_or_default()
    }
    /// What one does to another: `Iran accuses Israel`; or several: `Iran and Iraq accuse Israel`.
    pub fn does(self, source: &str, many: bool, target: &str) -> String {
        let key = format!("type-does-{}", self.code.to_ascii_lowercase());
        i18n::say(
            &key,
            &[
                ("source", source.into()),
                ("n", if many { 2 } else { 1 }.into()),
                ("target", target.into()),
            ],
        )
    }
    /// What some do alike: `China and Syria meet or talk`.
    pub fn together(self, all: &str) -> String {
        let key = format!("type-together-{}", self.code.to_ascii_lowercase());
        i18n::say(&key, &[("all", all.into())])
    }
}

const PLOVER: &str = include_str!("plover.tsv");
const COUNTRIES: &str = include_str!("countries.tsv");

/// CAMEO/PLOVER actor sectors.
pub const SECTORS: [&str; 17] = [
    "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL",
    "IGO", "NGO", "LEG", "UNK",
];

/// The kinds of names.
pub const ENTITY_KINDS: [&str; 4] = ["PER", "ORG", "LOC", "MISC"];

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
        quad: r[1].parse().unwrap_or_default(),
    })
}

/// An event type's label; an unknown code speaks for itself.
pub fn plover_label(code: &str) -> String {
    i18n::word("type", code).unwrap_or_else(|| code.to_owned())
}

/// By alpha-3 code: asked for by every name on the map and every headline.
static NAMES: LazyLock<HashMap<&str, (&str, &str)>> =
    LazyLock::new(|| rows(COUNTRIES).map(|r| (r[0], (r[1], r[2]))).collect());

/// The short name of a state by its ISO 3166-1 alpha-3 code, in English as this project writes it and in other
/// languages as CLDR does; an unknown code itself.
pub fn country(alpha3: &str) -> String {
    match NAMES.get(alpha3) {
        Some((alpha2, english)) => intl::state(alpha2).unwrap_or_else(|| (*english).to_owned()),
        None => alpha3.to_owned(),
    }
}

/// The same in English, in which the reports are, whatever the reader's language is.
pub fn country_in_english(alpha3: &str) -> &str {
    NAMES.get(alpha3).map_or(alpha3, |(_, english)| english)
}

/// A place by the name that the engine gives it: a state's is the reader's own for it.
pub fn place(name: &str) -> String {
    static CODES: LazyLock<HashMap<&str, &str>> =
        LazyLock::new(|| rows(COUNTRIES).map(|r| (r[2], r[0])).collect());
    CODES
        .get(name)
        .map_or_else(|| name.to_owned(), |code| country(code))
}

/// A place's name as people write it: a place line shouts it.
pub fn unshouted(name: &str) -> String {
    let shouted = name.chars().count() > 3 && !name.chars().any(char::is_lowercase);
    if !shouted {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut within = false;
    for c in name.chars() {
        if within {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
        within = c.is_alphabetic();
    }
    out
}

/// A line that begins as lines do, whatever the name in it begins with.
pub fn capital(line: String) -> String {
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Every state, by its code and its short name, in order of the codes.
pub fn countries() -> impl Iterator<Item = (&'static str, String)> {
    rows(COUNTRIES).map(|r| (r[0], country(r[0])))
}

/// Every sector, by its code and what it means.
pub fn sectors() -> impl Iterator<Item = (&'static str, String)> {
    SECTORS.into_iter().map(|code| (code, sector(code)))
}

/// What a kind of name means.
pub fn entity_kind(code: &str) -> String {
    i18n::word("kind", code).unwrap_or_else(|| code.to_owned())
}

/// `once`, `4 times`.
pub fn times(n: usize) -> String {
    match n {
        0 => t!("times-never"),
        n => t!("times", n = n),
    }
}

/// A score on PLOVER's scale: `+3.4`, `−10.0`.
pub fn score(value: f64) -> String {
    let said = intl::decimal(value, 1, true).unwrap_or_else(|| format!("{value:+.1}"));
    said.replace('-', "−")
}

/// A score without digits after the point: `+34`.
pub fn whole(value: f64) -> String {
    let said = intl::decimal(value.round(), 0, true).unwrap_or_else(|| format!("{value:+.0}"));
    said.replace('-', "−")
}

/// What a CAMEO/PLOVER actor sector means.
pub fn sector(code: &str) -> String {
    i18n::word("sector", code).unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_whole() {
        assert!(rows(PLOVER).all(|r| r.len() == 2 && r.iter().all(|c| !c.is_empty())));
        assert!(rows(COUNTRIES).all(|r| r.len() == 3 && r[0].len() == 3 && r[1].len() == 2));
        assert!(rows(COUNTRIES).count() >= 249);
    }

    #[test]
    fn a_place_line_is_written_as_a_name() {
        assert_eq!(unshouted("NEW YORK"), "New York");
        assert_eq!(unshouted("UAE"), "UAE");
        assert_eq!(unshouted("Sana\u{2019}a"), "Sana\u{2019}a");
    }

    #[test]
    fn codes_have_words() {
        assert_eq!(country("SYR"), "Syria");
        assert_eq!(country("XYZ"), "XYZ");
        assert_eq!(place("Hangzhou"), "Hangzhou");
        let consult = plover("CONSULT").unwrap();
        assert_eq!(
            consult.together("China and Syria"),
            "China and Syria meet or talk"
        );
        assert_eq!(sector("GOV"), "government");
    }

    #[test]
    fn every_code_is_said() {
        for p in plover_types() {
            for list in ["type", "type-about", "type-does", "type-together"] {
                assert!(i18n::word(list, p.code).is_some(), "{list} {}", p.code);
            }
        }
        for code in SECTORS {
            assert!(i18n::word("sector", code).is_some(), "{code}");
        }
        for code in ENTITY_KINDS {
            assert!(i18n::word("kind", code).is_some(), "{code}");
        }
    }
}
