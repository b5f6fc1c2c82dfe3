//! Words that betray names: parts of names of organisations and places, given names, honorifics,
//! and words that are names only sometimes.

use crate::{knowledge::table, types::NameType};
use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

static PARTS: &str = include_str!("../../data/name/parts.tsv");
static WORDS: &str = include_str!("../../data/name/words.tsv");
static CLUBS: &str = include_str!("../../data/name/clubs.txt");
static SPORT: &str = include_str!("../../data/name/sport.tsv");
static GIVEN: &str = include_str!("../../data/actor/given.tsv");

/// What kind of name a word in front of it ("Ministry of …"), or at its end ("… Party"), tells.
pub struct Parts {
    /// By the word in front.
    pub before: HashMap<&'static str, NameType>,
    /// By the last word.
    pub after: HashMap<&'static str, NameType>,
    /// Nouns of whose "of" a place is the complement: "residents of", "the town of".
    pub of_places: HashSet<&'static str>,
    /// Nouns in small letters right before a name of a body: "newspaper Le Monde".
    pub nouns: HashSet<&'static str>,
    /// Words in small letters behind a name that are no part of it: "Petra news agency".
    pub tails: HashSet<&'static str>,
}

fn kind(label: &str) -> NameType {
    match label {
        "PER" => NameType::Per,
        "ORG" => NameType::Org,
        "LOC" => NameType::Loc,
        _ => NameType::Misc,
    }
}

/// The table of parts.
pub fn parts() -> &'static Parts {
    static TABLE: OnceLock<Parts> = OnceLock::new();
    TABLE.get_or_init(|| {
        let side = |place: &str| {
            table::rows(PARTS)
                .filter(|r| r[1] == place)
                .map(|r| (r[0], kind(r[2])))
                .collect()
        };
        let words = |place: &str| {
            table::rows(PARTS)
                .filter(|r| r[1] == place)
                .map(|r| r[0])
                .collect()
        };
        Parts {
            before: side("before"),
            after: side("after"),
            of_places: words("of"),
            nouns: words("noun"),
            tails: words("tail"),
        }
    })
}

/// What a name is when nothing speaks for the place or body of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// An ordinary word ("Turkey", "Nice").
    Word,
    /// A given or family name ("Jordan", "Chad").
    Person,
    /// Those who belong to a body ("Democrats"): MISC, as CoNLL has it.
    Adherents,
    /// A disease or another thing that has no place ("Ebola").
    Thing,
}

/// Whether a name is often something else.
pub fn otherwise(name: &str) -> Option<Otherwise> {
    static TABLE: OnceLock<HashMap<&'static str, Otherwise>> = OnceLock::new();
    TABLE
        .get_or_init(|| {
            table::rows(WORDS)
                .map(|r| {
                    let usual = match r[1] {
                        "person" => Otherwise::Person,
                        "thing" => Otherwise::Thing,
                        "adherents" => Otherwise::Adherents,
                        _ => Otherwise::Word,
                    };
                    (r[0], usual)
                })
                .collect()
        })
        .get(name)
        .copied()
}

/// Whether a word is a given name, and of what gender (`m`, `f`, `-`).
pub fn given(name: &str) -> Option<char> {
    static TABLE: OnceLock<HashMap<&'static str, char>> = OnceLock::new();
    TABLE
        .get_or_init(|| {
            let mut all = HashMap::new();
            for r in table::rows(GIVEN) {
                let gender = r[0].chars().next().unwrap_or('-');
                for name in table::list(r[1]) {
                    all.entry(name)
                        .and_modify(|g: &mut char| {
                            if *g != gender {
                                *g = '-';
                            }
                        })
                        .or_insert(gender);
                }
            }
            all
        })
        .get(name)
        .copied()
}

/// Where a word of sport stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sport {
    /// Anywhere in a sentence about sport.
    Any,
    /// Behind a club's name: "striker".
    After,
    /// Between two sides: "beat".
    Verb,
    /// Before "over", "against", "to": "win".
    Win,
    /// A part of a state that has a team of its own.
    Nation,
    /// A sport of single people, as headlines in capitals begin with it.
    Alone,
}

/// Whether a word speaks of sport in that place.
pub fn sport(word: &str, place: Sport) -> bool {
    static TABLE: OnceLock<HashSet<(&'static str, Sport)>> = OnceLock::new();
    TABLE
        .get_or_init(|| {
            table::rows(SPORT)
                .map(|r| {
                    let place = match r[1] {
                        "after" => Sport::After,
                        "verb" => Sport::Verb,
                        "win" => Sport::Win,
                        "nation" => Sport::Nation,
                        "alone" => Sport::Alone,
                        _ => Sport::Any,
                    };
                    (r[0], place)
                })
                .collect()
        })
        .contains(&(word, place))
}

/// The clubs of the list whose name begins with a word, as words.
pub fn clubs(first: &str) -> &'static [Vec<&'static str>] {
    static TABLE: OnceLock<HashMap<String, Vec<Vec<&'static str>>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut all: HashMap<String, Vec<Vec<&str>>> = HashMap::new();
        for club in table::lines(CLUBS).flat_map(table::list) {
            let words: Vec<&str> = club.split(' ').collect();
            all.entry(words[0].to_uppercase()).or_default().push(words);
        }
        all
    });
    table.get(&first.to_uppercase()).map_or(&[], Vec::as_slice)
}

/// Forms of address before a person's name that are no part of it. "Sir", "Lord", "Saint" are.
pub fn honorific(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Mr" | "Mrs"
            | "Ms"
            | "Miss"
            | "Dr"
            | "Prof"
            | "Rev"
            | "Hon"
            | "Madam"
            | "Madame"
            | "Mme"
            | "Monsieur"
            | "Herr"
            | "Señor"
            | "Comrade"
    )
}

/// Ranks that are printed as a part of the name: "King Abdullah", "Pope Francis".
pub fn rank(word: &str) -> bool {
    matches!(
        word,
        "King"
            | "Queen"
            | "Prince"
            | "Princess"
            | "Pope"
            | "Emperor"
            | "Empress"
            | "Sultan"
            | "Sheikh"
            | "Shah"
            | "Lord"
            | "Lady"
            | "Sir"
            | "Dame"
    )
}

/// Small words inside a person's name.
pub fn particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "ibn"
            | "bint"
            | "ben"
            | "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "la"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "di"
            | "du"
            | "del"
            | "della"
            | "ter"
            | "zu"
            | "ul"
            | "ur"
            | "abu"
            | "abd"
            | "as"
            | "ash"
            | "ad"
            | "ar"
            | "e"
    )
}
