//! The words that coreference knows: what resumes what, and who is he or she.
//!
//! Enters: `data/coref`, and the given names of `data/actor`. Leaves: look-ups.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a noun can resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A state.
    Country,
    /// A capital.
    Capital,
    /// Any town.
    City,
    /// A first-level division of a state.
    Province,
    /// A region without borders of its own.
    Region,
    /// An island, as often as not a state.
    Island,
    /// An organisation.
    Body,
    /// Somebody.
    Person,
    /// A party to something.
    Side,
}

/// An entry of the nouns.
#[derive(Debug)]
pub struct Noun {
    /// What it can resume.
    pub class: Class,
    /// What narrows it: states, sectors, or a gender.
    pub only: Vec<&'static str>,
    /// Whether a name that holds the noun is meant ("the ministry" for "the Foreign Ministry").
    pub by_name: bool,
}

/// Grammatical gender of who is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

static NOUNS: LazyLock<FxHashMap<&'static str, Noun>> = LazyLock::new(|| {
    rows(include_str!("../../data/coref/nouns.tsv"))
        .filter_map(|row| {
            let class = match *row.get(1)? {
                "country" => Class::Country,
                "capital" => Class::Capital,
                "city" => Class::City,
                "province" => Class::Province,
                "region" => Class::Region,
                "island" => Class::Island,
                "body" => Class::Body,
                "person" => Class::Person,
                "side" => Class::Side,
                _ => return None,
            };
            let narrowed = || row.get(2).into_iter().flat_map(|c| c.split('|'));
            Some((
                row[0],
                Noun {
                    class,
                    only: narrowed().filter(|s| !s.is_empty() && *s != "*").collect(),
                    by_name: narrowed().any(|s| s == "*"),
                },
            ))
        })
        .collect()
});

static GENDERS: LazyLock<FxHashMap<&'static str, Gender>> = LazyLock::new(|| {
    let files = [
        include_str!("../../data/actor/given.tsv"),
        include_str!("../../data/coref/titles.tsv"),
    ];
    let mut genders = FxHashMap::default();
    for row in files.into_iter().flat_map(rows) {
        let (gender, Some(names)) = (row[0], row.get(1)) else {
            continue;
        };
        for name in names.split('|') {
            match gender {
                // A name that is listed under both tells nothing.
                "m" => genders.insert(name, Gender::Male),
                "f" => match genders.get(name) {
                    Some(Gender::Male) => genders.remove(name),
                    _ => genders.insert(name, Gender::Female),
                },
                _ => None,
            };
        }
    }
    genders
});

fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty())
        .map(|l| l.split('\t').collect())
}

/// Whether "it" as the subject of the verb with this lemma is a thing.
pub fn of_things(lemma: &str) -> bool {
    include_str!("../../data/coref/things.txt")
        .lines()
        .any(|l| l == lemma)
}

/// What the noun with this lemma can resume.
pub fn noun(lemma: &str) -> Option<&'static Noun> {
    NOUNS.get(lemma)
}

/// What a given name, title or office says of gender.
pub fn gender(word: &str) -> Option<Gender> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if let Some(&g) = GENDERS.get(word) {
        return Some(g);
    }
    let lower = word.to_lowercase();
    match noun(&lower).map(|n| n.only.as_slice()) {
        Some(["m"]) => return Some(Gender::Male),
        Some(["f"]) => return Some(Gender::Female),
        _ => {}
    }
    if lower.len() > 5 && lower.ends_with("woman") {
        Some(Gender::Female)
    } else if lower.len() > 5
        && lower.ends_with("man")
        && !lower.ends_with("human")
        && word == lower
    {
        Some(Gender::Male)
    } else {
        None
    }
}
