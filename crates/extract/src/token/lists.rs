//! The word lists that cutting needs, read from `data/token`.
//!
//! Enters: nothing. Leaves: look-ups. Must not know how a text is cut.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// What an abbreviation says of what follows its stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// A name or noun: never the end of a sentence.
    Name,
    /// Something always: never the end of a sentence.
    Inside,
    /// It is an abbreviation only where a number follows.
    Number,
    /// It is one only behind a comma ("Boston, Mass.").
    State,
    /// It may end a sentence; what follows decides.
    Either,
}

/// Every list, parsed once.
pub struct Lists {
    abbreviations: HashMap<&'static str, Follows>,
    contractions: HashMap<&'static str, usize>,
    prefixes: HashSet<&'static str>,
    units: HashSet<&'static str>,
    domains: HashSet<&'static str>,
    elisions: HashSet<&'static str>,
    starters: HashSet<&'static str>,
    /// Longest first.
    emoticons: Vec<&'static str>,
}

/// The lists.
pub static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut emoticons: Vec<_> = lines(include_str!("../../data/token/emoticons.txt")).collect();
    emoticons.sort_by_key(|e| std::cmp::Reverse(e.len()));
    Lists {
        abbreviations: pairs(include_str!("../../data/token/abbreviations.tsv"))
            .map(|(form, class)| {
                let follows = match class {
                    "name" => Follows::Name,
                    "inside" => Follows::Inside,
                    "number" => Follows::Number,
                    "state" => Follows::State,
                    _ => Follows::Either,
                };
                (form, follows)
            })
            .collect(),
        contractions: pairs(include_str!("../../data/token/contractions.tsv"))
            .filter_map(|(form, cut)| Some((form, cut.parse().ok()?)))
            .collect(),
        prefixes: lines(include_str!("../../data/token/prefixes.txt")).collect(),
        units: lines(include_str!("../../data/token/units.txt")).collect(),
        domains: lines(include_str!("../../data/token/domains.txt")).collect(),
        elisions: lines(include_str!("../../data/token/elisions.txt")).collect(),
        starters: lines(include_str!("../../data/token/starters.txt")).collect(),
        emoticons,
    }
});

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty())
}

fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(file).filter_map(|l| l.split_once('\t'))
}

/// Longest word that any list holds, in bytes; longer words are not looked up.
const LONGEST: usize = 16;

/// `word` in lower case without a heap allocation, if it is short enough to be in a list.
fn lower<R>(word: &str, look: impl FnOnce(&str) -> R) -> Option<R> {
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let mut buffer = [0; LONGEST];
    let bytes = &mut buffer[..word.len()];
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    std::str::from_utf8(bytes).ok().map(look)
}

impl Lists {
    /// What kind of abbreviation `word` (without its stop) is; "MR" counts as "Mr".
    pub fn abbreviation(&self, word: &str) -> Option<Follows> {
        if word.len() > LONGEST {
            return None;
        }
        if let Some(&follows) = self.abbreviations.get(word) {
            return Some(follows);
        }
        if word.len() < 2 || !word.bytes().all(|b| b.is_ascii_uppercase()) {
            return None;
        }
        let titled = word[..1].to_owned() + &word[1..].to_ascii_lowercase();
        // "NO." and "MAR." in capitals are words as often as not; titles are safe.
        self.abbreviations
            .get(titled.as_str())
            .copied()
            .filter(|&f| f == Follows::Name)
    }
    /// Where "cannot", "gonna" and their like are cut, in bytes.
    pub fn contraction(&self, word: &str) -> Option<usize> {
        lower(word, |w| self.contractions.get(w).copied()).flatten()
    }
    /// Whether the word stays together across a hyphen behind it.
    pub fn prefix(&self, word: &str) -> bool {
        lower(word, |w| self.prefixes.contains(w)).unwrap_or(false)
    }
    /// Whether this is a unit of measure as written behind a number.
    pub fn unit(&self, word: &str) -> bool {
        self.units.contains(word)
    }
    /// Whether this ends host or file names.
    pub fn domain(&self, word: &str) -> bool {
        lower(word, |w| self.domains.contains(w)).unwrap_or(false)
    }
    /// Whether the word can follow an apostrophe for dropped letters ("'em").
    pub fn elision(&self, word: &str) -> bool {
        lower(word, |w| self.elisions.contains(w)).unwrap_or(false)
    }
    /// Whether the word, capitalised, begins a sentence rather than a name.
    pub fn starter(&self, word: &str) -> bool {
        lower(word, |w| self.starters.contains(w)).unwrap_or(false)
    }
    /// The longest face that `text` begins with.
    pub fn emoticon(&self, text: &str) -> Option<&'static str> {
        self.emoticons.iter().copied().find(|e| text.starts_with(e))
    }
}
