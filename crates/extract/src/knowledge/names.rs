//! The look-up: from words of the text to everything in the world that bears that name.
//!
//! Enters: the packed table of names that the build made (see `build/world.rs`). Leaves: things.
//! Nothing is unpacked beforehand; a look-up is a binary search over blocks of names and costs
//! about a microsecond, and the only work at the start is to find where the blocks begin.

use super::{fold, table};
use crate::types::Syntax;
use std::sync::OnceLock;

/// What a name can stand for: rows of the tables, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A state by its name.
    State(u16),
    /// A state by the adjective or the word for its people.
    People(u16),
    /// A region, sea or site of `regions.tsv`.
    Region(u16),
    /// A seat of power of `seats.tsv`.
    Seat(u16),
    /// An organisation.
    Organisation(u16),
    /// A person in the news.
    Person(u16),
    /// A province or town: index into the packed places.
    Place(u32),
}

/// Names in a block: as in the build.
const BLOCK: usize = 16;
/// Beside a thing: the name is its main one. As in the build.
const MAIN: u32 = 1 << 23;
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

struct Names {
    count: usize,
    shared: &'static [u8],
    counts: &'static [u8],
    things: [&'static [u8]; 3],
    ends: &'static [u8],
    /// Of each block: where its ends begin, and which of `things` is its first.
    blocks: Vec<(u32, u32)>,
    /// First number of each kind after states.
    bases: [u32; 6],
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let number = |at: usize| {
            u32::from_le_bytes([BYTES[at], BYTES[at + 1], BYTES[at + 2], BYTES[at + 3]]) as usize
        };
        let (count, bearers) = (number(0), number(4));
        let (shared, rest) = BYTES[8..].split_at(count);
        let (counts, rest) = rest.split_at(count);
        let (low, rest) = rest.split_at(bearers);
        let (middle, rest) = rest.split_at(bearers);
        let (high, ends) = rest.split_at(bearers);
        let mut blocks = Vec::with_capacity(count / BLOCK + 1);
        let (mut at, mut first) = (0, 0);
        for (i, &n) in counts.iter().enumerate() {
            if i % BLOCK == 0 {
                blocks.push((at as u32, first));
            }
            at += ends[at..].iter().position(|&b| b == b'\n').unwrap_or(0) + 1;
            first += u32::from(n);
        }
        let rows = |t: &'static str| table::rows(t).count() as u32;
        let mut bases = [0; 6];
        let sizes = [
            rows(super::world::STATES),
            rows(super::world::STATES),
            rows(super::world::REGIONS),
            rows(super::world::SEATS),
            rows(super::world::ORGANISATIONS),
            rows(super::world::PEOPLE),
        ];
        let mut base = 0;
        for (b, size) in bases.iter_mut().zip(sizes) {
            base += size;
            *b = base;
        }
        Names {
            count,
            shared,
            counts,
            things: [low, middle, high],
            ends,
            blocks,
            bases,
        }
    })
}

impl Names {
    fn number(&self, at: usize) -> u32 {
        u32::from(self.things[0][at])
            | u32::from(self.things[1][at]) << 8
            | u32::from(self.things[2][at]) << 16
    }

    fn thing(&self, at: usize) -> Thing {
        let n = self.number(at) & !MAIN;
        let within = |kind: usize| (n - if kind == 0 { 0 } else { self.bases[kind - 1] }) as u16;
        match self.bases.iter().position(|&b| n < b) {
            Some(0) => Thing::State(within(0)),
            Some(1) => Thing::People(within(1)),
            Some(2) => Thing::Region(within(2)),
            Some(3) => Thing::Seat(within(3)),
            Some(4) => Thing::Organisation(within(4)),
            Some(5) => Thing::Person(within(5)),
            _ => Thing::Place(n - self.bases[5]),
        }
    }

    /// The first name of a block; it is stored whole.
    fn head(&self, block: usize) -> &'static str {
        let from = self.blocks[block].0 as usize;
        let len = self.ends[from..]
            .iter()
            .position(|&b| b == b'\n')
            .unwrap_or(0);
        std::str::from_utf8(&self.ends[from..from + len]).unwrap_or("")
    }

    /// The name with this index.
    fn printed(&self, index: usize) -> String {
        let block = index / BLOCK;
        let mut at = self.blocks[block].0 as usize;
        let mut name: Vec<u8> = Vec::new();
        for i in block * BLOCK..=index {
            let len = self.ends[at..]
                .iter()
                .position(|&b| b == b'\n')
                .unwrap_or(0);
            name.truncate(usize::from(self.shared[i]));
            name.extend_from_slice(&self.ends[at..at + len]);
            at += len + 1;
        }
        String::from_utf8(name).unwrap_or_default()
    }

    /// Visit names in order from the first whose key is not below `key`, until `visit` says stop.
    fn from(&self, key: &str, mut visit: impl FnMut(&str, &str, std::ops::Range<usize>) -> bool) {
        let mut folded = String::new();
        let mut below = |block: usize| {
            folded.clear();
            fold::push(&mut folded, self.head(block));
            folded.as_str() < key
        };
        let (mut lo, mut hi) = (0, self.blocks.len());
        while lo < hi {
            let middle = (lo + hi) / 2;
            if below(middle) {
                lo = middle + 1
            } else {
                hi = middle
            }
        }
        let block = lo.saturating_sub(1);
        let (mut at, mut first) = (self.blocks[block].0 as usize, self.blocks[block].1 as usize);
        let mut name: Vec<u8> = Vec::new();
        for i in block * BLOCK..self.count {
            let len = self.ends[at..]
                .iter()
                .position(|&b| b == b'\n')
                .unwrap_or(0);
            name.truncate(usize::from(self.shared[i]));
            name.extend_from_slice(&self.ends[at..at + len]);
            at += len + 1;
            let bearers = first..first + usize::from(self.counts[i]);
            first = bearers.end;
            let printed = std::str::from_utf8(&name).unwrap_or("");
            let own = fold::key(printed);
            if own.as_str() >= key && !visit(printed, &own, bearers) {
                return;
            }
        }
    }
}

/// A stretch of the text that is a name in the table.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Tokens of the name.
    pub tokens: std::ops::Range<usize>,
    /// All that bear it.
    pub things: Vec<Thing>,
}

/// Words of the longest name in the table are fewer than this.
const LONGEST: usize = 12;

/// Every name of the table that begins at token `start` within its sentence, longest last.
pub fn at(syntax: &Syntax, start: usize) -> Vec<Hit> {
    let names = names();
    let mut hits: Vec<Hit> = Vec::new();
    let first = syntax.form(start);
    if !first.chars().next().is_some_and(char::is_alphanumeric) {
        return hits;
    }
    let lower = first.starts_with(|c: char| c.is_lowercase());
    // Only a few names of the press begin with a small letter: "al-Qaeda", "mainland China".
    if lower && !may_begin_small(first) {
        return hits;
    }
    let end = syntax.sentences[syntax.sentence_of(start)]
        .end
        .min(start + LONGEST);
    let mut key = String::new();
    for i in start..end {
        let form = syntax.form(i);
        if i > start {
            if matches!(
                form,
                "." | ";" | ":" | "(" | ")" | "\"" | "“" | "”" | "?" | "!" | "—"
            ) {
                break;
            }
            let before = syntax.tokens[i - 1].span.end as usize;
            let gap = &syntax.text[before..syntax.tokens[i].span.start as usize];
            if gap.contains("\n\n") {
                break;
            }
            fold::push(&mut key, gap);
        }
        fold::push(&mut key, form);
        let sought = key.trim_end();
        if sought.is_empty() {
            break;
        }
        let surface = &syntax.text
            [syntax.tokens[start].span.start as usize..syntax.tokens[i].span.end as usize];
        let (mut words, mut acronyms) = (Vec::new(), Vec::new());
        let mut longer = false;
        names.from(sought, |printed, own, bearers| {
            if own == sought {
                if worn(printed, surface) {
                    let list = if fold::acronym(printed) {
                        &mut acronyms
                    } else {
                        &mut words
                    };
                    list.extend(bearers.map(|b| names.thing(b)));
                }
                true
            } else {
                longer = own.starts_with(sought);
                false
            }
        });
        // "SANA" is the agency, not the town of Sana; "Sana" the town.
        let things = if acronyms.is_empty() { words } else { acronyms };
        if !things.is_empty()
            && form.ends_with(|c: char| {
                c.is_alphanumeric() || matches!(c, '.' | '+') || form.len() > 3
            })
        {
            hits.push(Hit {
                tokens: start..i + 1,
                things,
            });
        }
        if !longer {
            break;
        }
    }
    hits
}

/// What the gazetteer calls a place: an index into the packed places.
pub fn of_place(place: u32) -> Option<String> {
    // Where each place's main name stands. Read once, when the first place is named.
    static MAINS: OnceLock<Vec<u32>> = OnceLock::new();
    let mains = MAINS.get_or_init(|| {
        let names = names();
        let mut mains = Vec::new();
        let mut at = 0;
        for (i, &bearers) in names.counts.iter().enumerate() {
            for b in at..at + usize::from(bearers) {
                if names.number(b) & MAIN == 0 {
                    continue;
                }
                if let Thing::Place(p) = names.thing(b) {
                    let p = p as usize;
                    if mains.len() <= p {
                        mains.resize(p + 1, u32::MAX);
                    }
                    mains[p] = i as u32;
                }
            }
            at += usize::from(bearers);
        }
        mains
    });
    let &index = mains.get(place as usize)?;
    (index != u32::MAX).then(|| names().printed(index as usize))
}

/// All that bear exactly this name, however it is written.
#[cfg(test)]
pub fn called(name: &str) -> Vec<Thing> {
    let (names, sought) = (names(), fold::key(name));
    let mut things = Vec::new();
    names.from(&sought, |_, own, bearers| {
        let same = own == sought;
        if same {
            things.extend(bearers.map(|b| names.thing(b)));
        }
        same
    });
    things
}

/// Whether a name printed so in the table may be written so in a text: capitals where it has them.
fn worn(printed: &str, surface: &str) -> bool {
    if fold::acronym(printed) {
        let letters = |s: &str| {
            s.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        return letters(printed) == letters(surface);
    }
    // Short words in capitals are acronyms, not the town of Un; a clitic is no part of a name that
    // has none ("the state's" is not "the States").
    let short = surface.chars().filter(|c| c.is_alphabetic()).count() <= 3;
    if short && fold::acronym(surface) {
        return false;
    }
    let clitic = surface.ends_with("'s")
        || surface.ends_with("’s")
        || surface.contains("'s ")
        || surface.contains("’s ");
    if clitic && !printed.contains(['\'', '’']) {
        return false;
    }
    let small = |s: &str| s.starts_with(|c: char| c.is_lowercase());
    small(printed) || !small(surface)
}

fn may_begin_small(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "an"
            | "ash"
            | "mainland"
            | "mainland's"
            | "eastern"
            | "western"
            | "southern"
            | "northern"
            | "south"
            | "peshmerga"
            | "dpa"
            | "euro"
            | "continental"
            | "occupied"
            | "sub"
            | "demilitarised"
            | "teleSUR"
            | "de"
            | "la"
            | "les"
    ) || word.contains('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_leads_to_the_thing() {
        for (a, b) in [
            ("Kiev", "Kyiv"),
            ("São Paulo", "Sao Paulo"),
            ("Cote d'Ivoire", "Côte d’Ivoire"),
            ("Guinea Bissau", "Guinea-Bissau"),
        ] {
            let (a, b) = (called(a), called(b));
            assert!(a.iter().any(|t| b.contains(t)), "{a:?} {b:?}");
        }
    }

    #[test]
    fn of_some_people_only_the_full_name_is_read() {
        let person = |name| called(name).iter().any(|t| matches!(t, Thing::Person(_)));
        assert!(person("Robin Cook") && !person("Cook") && !person("="));
        assert!(person("Andy Burnham") && person("Burnham"));
    }

    #[test]
    fn a_place_is_called_as_the_gazetteer_has_it() {
        let mut main: Vec<String> = called("Peking")
            .into_iter()
            .filter_map(|t| match t {
                Thing::Place(p) => of_place(p),
                _ => None,
            })
            .collect();
        main.dedup();
        assert_eq!(main, ["Beijing"]);
    }

    #[test]
    fn what_is_not_in_the_table_is_nothing() {
        assert!(called("Qwertyville-on-Sea").is_empty());
        assert!(called("").is_empty());
        assert!(called("zzzzzz").is_empty());
        assert!(called("\u{10ffff}").is_empty());
    }

    #[test]
    fn acronyms_want_their_capitals() {
        assert!(worn("US", "U.S.") && worn("WHO", "WHO"));
        assert!(!worn("US", "us") && !worn("WHO", "Who"));
        assert!(worn("Syria", "SYRIA") && !worn("Turkey", "turkey"));
        assert!(!worn("Un", "UN") && !worn("the States", "the state's"));
    }
}
