//! One event, told many times: mentions that tell the same become one event with its evidence.
//!
//! Enters: event drafts of one document, or the events of finished documents. Leaves: merged events, or groups
//! of events that tell the same. Must not look at the text.

use crate::{
    document::{Actor, Document, Event},
    types::EventDraft,
};
use std::collections::{BTreeSet, HashMap};

/// What two reports must agree on to tell the same: type, status, day and both sides, by state where there is
/// one. Two keys are equal or the events are not the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    plover: String,
    status: String,
    day: String,
    sides: [BTreeSet<String>; 2],
}

impl Key {
    /// The key of an event; `None` where nothing can be told with any certainty: no one day, or a side that
    /// nobody is on.
    pub fn of(document: &Document, event: &Event) -> Option<Self> {
        let day = event.date.begin.clone()?;
        if event.date.finish.as_ref() != Some(&day) {
            return None;
        }
        let side = |actors: &[Actor]| -> BTreeSet<String> {
            actors
                .iter()
                .map(|a| {
                    let known = || document.entities.iter().find(|e| e.id == a.entity);
                    a.country
                        .clone()
                        .or_else(|| known().and_then(|e| e.kb.clone()))
                        .unwrap_or_else(|| a.name.clone())
                })
                .collect()
        };
        let mut sides = [side(&event.source), side(&event.target)];
        if sides.iter().any(BTreeSet::is_empty) {
            return None;
        }
        if event.symmetric {
            sides.sort();
        }
        Some(Self {
            plover: event.plover.clone(),
            status: event.status.clone(),
            day,
            sides,
        })
    }
}

/// Groups of events of several documents that tell the same. Time and space grow with the number of events.
#[derive(Debug, Default)]
pub struct Happenings {
    /// For each key the groups of that key, each with the document that joined it last.
    by_key: HashMap<Key, Vec<(usize, usize)>>,
    count: usize,
}

impl Happenings {
    /// The group of an event, and whether it is new. Documents come one after the other, by number; what one of
    /// them tells twice stays apart, since within a document the engine has merged what is the same.
    pub fn place(&mut self, document: usize, key: Option<Key>) -> (usize, bool) {
        let next = self.count;
        if let Some(key) = key {
            let groups = self.by_key.entry(key).or_default();
            if let Some(group) = groups.iter_mut().find(|(_, last)| *last != document) {
                group.1 = document;
                return (group.0, false);
            }
            groups.push((next, document));
        }
        self.count += 1;
        (next, true)
    }
}

/// The events of documents, one group for each happening: indices of document and event, in the order in which
/// they come.
pub fn across(documents: &[Document]) -> Vec<Vec<(usize, usize)>> {
    let mut happenings = Happenings::default();
    let mut groups: Vec<Vec<(usize, usize)>> = Vec::new();
    for (d, document) in documents.iter().enumerate() {
        for (e, event) in document.events.iter().enumerate() {
            let (group, new) = happenings.place(d, Key::of(document, event));
            if new {
                groups.push(Vec::new());
            }
            groups[group].push((d, e));
        }
    }
    groups
}

/// Merge within a document: same type, same sides, dates that agree.
pub fn within(drafts: Vec<EventDraft>) -> Vec<EventDraft> {
    let mut out: Vec<EventDraft> = Vec::new();
    for d in drafts {
        match out.iter_mut().find(|o| tells_same(o, &d)) {
            Some(o) => absorb(o, d),
            None => out.push(d),
        }
    }
    out
}

fn tells_same(a: &EventDraft, b: &EventDraft) -> bool {
    let sides = |x: &EventDraft| {
        let mut all: Vec<usize> = x.source.iter().chain(&x.target).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    a.plover == b.plover
        && a.cameo[..2] == b.cameo[..2]
        && a.status == b.status
        && if a.symmetric && b.symmetric {
            sides(a) == sides(b)
        } else {
            a.source == b.source && a.target == b.target
        }
        && dates_agree(a, b)
}

/// Whether two dates can be the same day: one open, or one within the other.
fn dates_agree(a: &EventDraft, b: &EventDraft) -> bool {
    match (&a.date.begin, &a.date.finish, &b.date.begin, &b.date.finish) {
        (Some(ab), Some(af), Some(bb), Some(bf)) => {
            // what has no date of its own may be of any, but the news of the day is not history
            let undated = a.date.basis == "document" || b.date.basis == "document";
            (undated && a.background == b.background) || (ab <= bf && bb <= af)
        }
        _ => true,
    }
}

/// The surer telling leads; the other becomes evidence.
fn absorb(into: &mut EventDraft, other: EventDraft) {
    let explicit = |e: &EventDraft| e.date.basis == "explicit" || e.date.basis == "relative";
    let (mut lead, rest) = if other.confidence > into.confidence {
        let rest = std::mem::replace(into, other.clone());
        (other, rest)
    } else {
        (into.clone(), other)
    };
    // an expression beats the day of publication, a day beats "since 2011"
    let better = match (explicit(&lead), explicit(&rest)) {
        (false, true) => rest.date.value.is_some(),
        (true, true) => lead.date.value.is_none() && rest.date.value.is_some(),
        (true, false) => lead.date.value.is_none(),
        (false, false) => false,
    };
    if better {
        lead.date = rest.date.clone();
        lead.time = rest.time;
    }
    if lead.place.is_none() {
        lead.place = rest.place;
    }
    lead.background &= rest.background;
    lead.confidence = 1.0 - (1.0 - lead.confidence) * (1.0 - rest.confidence * 0.5);
    let mut evidence = lead.evidence.clone();
    evidence.push((rest.trigger, rest.sentence));
    evidence.extend(rest.evidence);
    evidence.retain(|e| *e != (lead.trigger, lead.sentence));
    evidence.sort_unstable();
    evidence.dedup();
    lead.evidence = evidence;
    *into = lead;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, extract};

    fn read(text: &str, date: &str) -> Document {
        let input = Input {
            text: text.to_owned(),
            date: Some(date.to_owned()),
            ..Input::default()
        };
        extract(&input, false).unwrap()
    }

    #[test]
    fn what_two_papers_tell_of_one_day_is_one_happening() {
        let told = [
            read(
                "The Chilean president met his Peruvian counterpart in Lima on Friday.",
                "2024-05-11",
            ),
            read(
                "Peru's president and the president of Chile held talks on Friday.",
                "2024-05-12",
            ),
            read(
                "The Chilean president met his Peruvian counterpart on Monday.",
                "2024-05-14",
            ),
        ];
        let groups = across(&told);
        assert_eq!(groups, [vec![(0, 0), (1, 0)], vec![(2, 0)]]);
    }

    #[test]
    fn who_does_it_to_whom_matters_where_the_sides_differ() {
        let told = [
            read("Chile accused Peru of spying on Friday.", "2024-05-11"),
            read("Peru accused Chile of spying on Friday.", "2024-05-11"),
        ];
        assert_eq!(across(&told).len(), 2);
    }
}
