//! Offices and agents: which words name a post, and which a body or group that acts.
//!
//! Enters: tokens. Leaves: the post or group that begins there, with its PLOVER sector.

use super::table;
use crate::types::Syntax;
use std::{collections::HashMap, sync::OnceLock};

static OFFICES: &str = include_str!("../../data/actor/offices.tsv");
static AGENTS: &str = include_str!("../../data/actor/agents.tsv");

/// A post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Office {
    /// As the table calls it.
    pub name: &'static str,
    /// PLOVER sector of its holder.
    pub role: &'static str,
    /// Which lists of holders it can mean (`president`, `premier` …), empty for none.
    pub key: &'static str,
}

/// Phrases by their first word: the remaining words, longest first, and the value.
type Phrases<T> = HashMap<&'static str, Vec<(Vec<&'static str>, T)>>;

fn phrases<T: Copy>(text: &'static str, value: impl Fn(&[&'static str]) -> T) -> Phrases<T> {
    let mut all: Phrases<T> = HashMap::new();
    for row in table::rows(text) {
        for phrase in [row[0]].into_iter().chain(table::list(row[1])) {
            let mut words = split(phrase);
            let first = words.remove(0);
            all.entry(first).or_default().push((words, value(&row)));
        }
    }
    for list in all.values_mut() {
        list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    all
}

/// Hyphens are tokens of their own.
fn split(phrase: &'static str) -> Vec<&'static str> {
    let mut words = Vec::new();
    for word in phrase.split(' ') {
        for (i, part) in word.split('-').enumerate() {
            if i > 0 {
                words.push("-");
            }
            words.push(part);
        }
    }
    words
}

/// The longest phrase that begins at token `start`: its end and value. Plurals count.
fn at<T: Copy>(all: &Phrases<T>, syntax: &Syntax, start: usize) -> Option<(usize, T)> {
    let end = syntax.sentences[syntax.sentence_of(start)].end;
    let word = |i: usize| syntax.form(i).to_lowercase();
    let first = word(start);
    let singular = singular(&first);
    let lists = [Some(first.as_str()), singular.as_deref()];
    let mut best: Option<(usize, T)> = None;
    for list in lists.into_iter().flatten().filter_map(|w| all.get(w)) {
        for (rest, value) in list {
            let stop = start + 1 + rest.len();
            if stop > end || best.is_some_and(|(b, _)| b >= stop) {
                continue;
            }
            let same = rest.iter().enumerate().all(|(k, want)| {
                let have = word(start + 1 + k);
                have == *want
                    || k + 1 == rest.len() && self::singular(&have).is_some_and(|s| s == *want)
            });
            if same {
                best = Some((stop, *value));
            }
        }
    }
    best
}

/// The singular that a plural may have.
fn singular(word: &str) -> Option<String> {
    let irregular = [
        ("men", "man"),
        ("people", "person"),
        ("children", "child"),
        ("chiefs", "chief"),
    ];
    if let Some((stem, (_, s))) = irregular
        .iter()
        .find_map(|p| word.strip_suffix(p.0).map(|stem| (stem, p)))
    {
        return Some(format!("{stem}{s}"));
    }
    word.strip_suffix("ies")
        .map(|stem| format!("{stem}y"))
        .or_else(|| word.strip_suffix("sses").map(|stem| format!("{stem}ss")))
        .or_else(|| {
            word.strip_suffix('s')
                .filter(|stem| !stem.ends_with('s'))
                .map(str::to_owned)
        })
}

/// The post named from token `start` on, and where the words for it end.
pub fn office_at(syntax: &Syntax, start: usize) -> Option<(usize, Office)> {
    static TABLE: OnceLock<Phrases<Office>> = OnceLock::new();
    let all = TABLE.get_or_init(|| {
        phrases(OFFICES, |r| Office {
            name: r[0],
            role: r[2],
            key: r.get(3).copied().unwrap_or(""),
        })
    });
    at(all, syntax, start)
}

/// The sector of the group or body named from token `start` on, and where the words for it end.
pub fn agent_at(syntax: &Syntax, start: usize) -> Option<(usize, &'static str)> {
    static TABLE: OnceLock<Phrases<&'static str>> = OnceLock::new();
    at(
        TABLE.get_or_init(|| phrases(AGENTS, |r| r[2])),
        syntax,
        start,
    )
}
