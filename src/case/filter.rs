//! What the views show of a case: a stretch of time, classes, actors, types, status, confidence.
//!
//! Enters: items. Leaves: those that pass. One set of filters for every view. Must not know who
//! set them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    day::Day,
    item::{Item, Quad, Status},
};

/// An empty set lets everything pass.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// First and last day, inclusive. Ranges that touch it pass; the undated do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<(Day, Day)>,
    /// Classes.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub quads: BTreeSet<Quad>,
    /// Actors that must all have a part: [`super::Party::id`] or `country:SYR`. Two states are a pair.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub actors: BTreeSet<String>,
    /// PLOVER types.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub types: BTreeSet<String>,
    /// Whether it happened.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub statuses: BTreeSet<Status>,
    /// Article ids.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub articles: BTreeSet<String>,
    /// Least confidence, in percent.
    #[serde(skip_serializing_if = "is_zero")]
    pub confidence: u8,
    /// Words of the headline or the place, in any order, in small letters.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde's signature
fn is_zero(n: &u8) -> bool {
    *n == 0
}

impl Filters {
    /// Whether an item passes all of them.
    pub fn pass(&self, item: &Item) -> bool {
        self.in_window(item) && self.pass_but_time(item)
    }

    /// Whether an item touches the window.
    pub fn in_window(&self, item: &Item) -> bool {
        self.window
            .is_none_or(|(from, to)| item.when.is_some_and(|w| w.begin <= to && w.finish >= from))
    }

    /// All but the window: what the timeline shows, whose brush the window is.
    pub fn pass_but_time(&self, item: &Item) -> bool {
        let any = |set: &BTreeSet<String>, value: &str| set.is_empty() || set.contains(value);
        (self.quads.is_empty() || self.quads.contains(&item.quad))
            && self.actors.iter().all(|a| item.involves(a))
            && any(&self.types, &item.plover)
            && (self.statuses.is_empty() || self.statuses.contains(&item.status))
            && (self.articles.is_empty()
                || item
                    .reports
                    .iter()
                    .any(|r| self.articles.contains(&*r.article)))
            && item.confidence * 100.0 >= f64::from(self.confidence)
            && self.pass_text(item)
    }

    fn pass_text(&self, item: &Item) -> bool {
        if self.text.trim().is_empty() {
            return true;
        }
        let mut hay = item.headline();
        for more in item
            .place
            .iter()
            .map(|p| p.name.as_str())
            .chain(item.parties().map(|p| p.name.as_str()))
            .chain([item.plover.as_str()])
        {
            hay.push(' ');
            hay.push_str(more);
        }
        let hay = hay.to_lowercase();
        self.text
            .to_lowercase()
            .split_whitespace()
            .all(|w| hay.contains(w))
    }

    /// How many kinds of filter are set; the window counts as one.
    pub fn count(&self) -> usize {
        usize::from(self.window.is_some())
            + [
                self.quads.is_empty(),
                self.actors.is_empty(),
                self.types.is_empty(),
                self.statuses.is_empty(),
                self.articles.is_empty(),
                self.confidence == 0,
                self.text.trim().is_empty(),
            ]
            .iter()
            .filter(|unset| !**unset)
            .count()
    }
}

/// Put a value into a set, or take it out.
pub fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, item};

    fn sample() -> Vec<Item> {
        let d = item::tests::document(&[
            "CONSULT 1 CHN=SYR 2023-09-22",
            "ACCUSE 3 IRN>SAU 2016-01-03",
            "AGREE 1 SAU=IRN 2023-03-10",
            "AID 2 CHN>SYR - hypothetical",
        ]);
        item::items([("a0", &Article::default(), &d)])
    }

    fn left(filters: &Filters) -> Vec<String> {
        sample()
            .iter()
            .filter(|i| filters.pass(i))
            .map(|i| i.plover.clone())
            .collect()
    }

    #[test]
    fn each_filter_keeps_what_it_names() {
        let f = Filters::default;
        let day = |t: &str| Day::parse(t).unwrap();
        assert_eq!(left(&f()).len(), 4);
        assert_eq!(
            left(&Filters {
                window: Some((day("2023-01-01"), day("2023-03-10"))),
                ..f()
            }),
            ["AGREE"]
        );
        assert_eq!(
            left(&Filters {
                quads: [Quad::VerbalConflict].into(),
                ..f()
            }),
            ["ACCUSE"]
        );
        assert_eq!(
            left(&Filters {
                actors: ["country:SAU".into(), "country:IRN".into()].into(),
                ..f()
            }),
            ["ACCUSE", "AGREE"]
        );
        assert_eq!(
            left(&Filters {
                actors: ["country:SAU".into(), "country:SYR".into()].into(),
                ..f()
            }),
            [""; 0]
        );
        assert_eq!(
            left(&Filters {
                statuses: [Status::Hypothetical].into(),
                ..f()
            }),
            ["AID"]
        );
        assert_eq!(
            left(&Filters {
                confidence: 81,
                ..f()
            }),
            [""; 0]
        );
        assert_eq!(
            left(&Filters {
                text: "iran accuses".into(),
                ..f()
            }),
            ["ACCUSE"]
        );
        assert_eq!(
            left(&Filters {
                text: "muscat".into(),
                ..f()
            })
            .len(),
            4
        );
    }

    #[test]
    fn the_undated_do_not_pass_a_window() {
        let wide = Filters {
            window: Some((Day(-1_000_000), Day(1_000_000))),
            ..Filters::default()
        };
        assert_eq!(left(&wide).len(), 3);
        assert_eq!(wide.count(), 1);
    }
}
