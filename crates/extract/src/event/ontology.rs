//! The two ontologies in tables: CAMEO codes, what they are in PLOVER, quad classes and scores, and
//! what an attitude ("agrees to", "threatens to", "rejects") makes of the act that it is about.
//!
//! Enters: `data/event/{codes,scores,compose}.tsv`. Leaves: look-ups. Must not know of text or trees.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::OnceLock,
};

/// One CAMEO code with its meaning in PLOVER.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// With its leading zero.
    pub cameo: &'static str,
    /// PLOVER event type.
    pub plover: &'static str,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// PLOVER contexts.
    pub contexts: Vec<&'static str>,
    /// The codebook's name for it.
    pub meaning: &'static str,
}

/// How a speaker stands to an act: the first column of `compose.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Attitude {
    Intend,
    Threaten,
    Accept,
    Request,
    Reject,
    Stop,
    Accuse,
}

impl Attitude {
    /// From its name in the data files.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "intend" => Self::Intend,
            "threaten" => Self::Threaten,
            "accept" => Self::Accept,
            "request" => Self::Request,
            "reject" => Self::Reject,
            "stop" => Self::Stop,
            "accuse" => Self::Accuse,
            _ => return None,
        })
    }
    /// For a reader of `why`.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Intend => "is intended or agreed",
            Self::Threaten => "is threatened",
            Self::Accept => "is accepted",
            Self::Request => "is demanded",
            Self::Reject => "is refused",
            Self::Stop => "is stopped",
            Self::Accuse => "is what somebody is accused of",
        }
    }
}

/// The tables.
#[derive(Debug)]
pub struct Ontology {
    codes: HashMap<&'static str, Code>,
    scores: HashMap<(&'static str, &'static str), (u8, f64)>,
    compose: HashMap<(Attitude, &'static str), &'static str>,
}

/// Rows of a table: comments and the heading left out, each cut at tabs.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .skip(1)
        .map(|l| l.split('\t').map(str::trim).collect())
}

impl Ontology {
    /// The tables, read once.
    pub fn get() -> &'static Self {
        static TABLES: OnceLock<Ontology> = OnceLock::new();
        TABLES.get_or_init(|| {
            let codes = rows(include_str!("../../data/event/codes.tsv"))
                .map(|r| {
                    let code = Code {
                        cameo: r[0],
                        plover: r[1],
                        mode: Some(r[2]).filter(|m| !m.is_empty()),
                        contexts: r[3].split(';').filter(|c| !c.is_empty()).collect(),
                        meaning: r[4],
                    };
                    (code.cameo, code)
                })
                .collect();
            let scores = rows(include_str!("../../data/event/scores.tsv"))
                .filter_map(|r| Some(((r[0], r[1]), (r[2].parse().ok()?, r[3].parse().ok()?))))
                .collect();
            let compose = rows(include_str!("../../data/event/compose.tsv"))
                .filter_map(|r| Some(((Attitude::parse(r[0])?, r[1]), r[2])))
                .collect();
            Ontology {
                codes,
                scores,
                compose,
            }
        })
    }

    /// A code by its CAMEO number.
    pub fn code(&self, cameo: &str) -> Option<&Code> {
        self.codes.get(cameo)
    }

    /// Every code, in order.
    pub fn codes(&self) -> Vec<&Code> {
        let mut all: Vec<_> = self.codes.values().collect();
        all.sort_by_key(|c| c.cameo);
        all
    }

    /// Every type with each of its modes (`-` for none).
    pub fn types(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.scores.keys().copied()
    }

    /// The codes that entries with these codes and attitudes can give, compositions included.
    pub fn reachable(
        &self,
        entries: impl Iterator<Item = (&'static str, Option<Attitude>)> + Clone,
    ) -> BTreeSet<&'static str> {
        let mut reached: BTreeSet<_> = entries.clone().map(|(code, _)| code).collect();
        let attitudes: HashSet<_> = entries
            .filter_map(|(_, attitude)| attitude)
            .chain([Attitude::Stop])
            .collect();
        loop {
            let more: Vec<_> = attitudes
                .iter()
                .flat_map(|&a| reached.iter().filter_map(move |c| self.compose(a, c)))
                .map(|c| c.cameo)
                .filter(|c| !reached.contains(c))
                .collect();
            if more.is_empty() {
                return reached;
            }
            reached.extend(more);
        }
    }

    /// Quad class of a PLOVER type.
    pub fn quad(&self, plover: &str) -> u8 {
        self.scores.get(&(plover, "-")).map_or(0, |s| s.0)
    }

    /// The PLOVER conflict–cooperation score of a type in a mode, −10 … 10.
    pub fn score(&self, plover: &str, mode: Option<&str>) -> f64 {
        mode.and_then(|m| self.scores.get(&(plover, m)))
            .or_else(|| self.scores.get(&(plover, "-")))
            .map_or(0.0, |s| s.1)
    }

    /// Whether a PLOVER type has a mode of that name.
    pub fn has_mode(&self, plover: &str, mode: &str) -> bool {
        self.scores.contains_key(&(plover, mode))
    }

    /// What an attitude makes of an act; `None` where the two make no event.
    pub fn compose(&self, attitude: Attitude, act: &str) -> Option<&Code> {
        let result = (1..=act.len())
            .rev()
            .find_map(|n| self.compose.get(&(attitude, &act[..n])))?;
        match *result {
            "-" => None,
            "=" => self.codes.get(act),
            code => self.codes.get(code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_known_type_and_mode() {
        let o = Ontology::get();
        for c in o.codes() {
            assert!(o.quad(c.plover) > 0, "{}: type {}", c.cameo, c.plover);
            if let Some(m) = c.mode {
                assert!(
                    o.has_mode(c.plover, m),
                    "{}: {} has no mode {m}",
                    c.cameo,
                    c.plover
                );
            }
        }
    }

    #[test]
    fn every_composition_leads_to_a_code() {
        let o = Ontology::get();
        assert!(!o.compose.is_empty());
        for ((attitude, act), result) in &o.compose {
            assert!(
                ["-", "="].contains(result) || o.code(result).is_some(),
                "{attitude:?} {act}: no code {result}"
            );
        }
    }

    #[test]
    fn attitudes_turn_acts_into_words() {
        let o = Ontology::get();
        let to = |a, c| o.compose(a, c).map(|c| c.cameo);
        assert_eq!(to(Attitude::Intend, "0332"), Some("030")); // an intent of an intent
        assert_eq!(to(Attitude::Intend, "072"), Some("0332"));
        assert_eq!(to(Attitude::Intend, "163"), Some("1312"));
        assert_eq!(to(Attitude::Request, "0841"), Some("1053"));
        assert_eq!(to(Attitude::Reject, "1033"), Some("1223"));
        assert_eq!(to(Attitude::Stop, "163"), Some("085"));
        assert_eq!(to(Attitude::Stop, "111"), None);
    }
}
