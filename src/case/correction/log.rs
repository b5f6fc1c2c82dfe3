//! The log of a case's corrections, and what may be done to it.
//!
//! Enters: a correction, or one to take back. Leaves: the log after it. What is said again of the
//! same thing takes the place of what was said before, so that the log says each thing once and in
//! order. Must not know documents.

use std::sync::Arc;

use super::{Change, Correction, EntityAt, EventAt};

/// Corrections in the order in which they were made, shared between the states of the history.
pub type Log = Vec<Arc<Correction>>;

/// Say something.
pub fn say(log: &mut Log, correction: Correction) {
    if let Some(added) = taken_back(&correction.change) {
        // What was added by hand and is rejected by hand was never there.
        forget(log, &added);
        return;
    }
    let same = log
        .iter()
        .rposition(|known| same_matter(known, &correction));
    let Some(same) = same else {
        log.push(Arc::new(correction));
        return;
    };
    let mut merged = (*log[same]).clone();
    match (&mut merged.change, correction.change) {
        (Change::EditEvent { set, .. }, Change::EditEvent { set: later, .. }) => set.overlay(later),
        (Change::EditEntity { set, .. }, Change::EditEntity { set: later, .. }) => {
            set.overlay(later);
        }
        (Change::AddTime { set, .. }, Change::EditTime { set: later, .. }) => *set = later,
        (Change::AddQuote { speaker, .. }, Change::EditQuote { speaker: later, .. }) => {
            *speaker = later;
        }
        (Change::AddTime { .. }, Change::RejectTime { .. })
        | (Change::AddQuote { .. }, Change::RejectQuote { .. }) => {
            log.remove(same);
            return;
        }
        (slot, later) => *slot = later,
    }
    log[same] = Arc::new(merged);
}

/// Take these back: what the machine said stands again.
pub fn restore(log: &mut Log, these: &[Arc<Correction>]) {
    for correction in these {
        match &correction.change {
            Change::AddEvent { added, .. }
            | Change::AddEntity { added, .. }
            | Change::SplitMention { added, .. }
            | Change::SplitEvidence { added, .. } => forget(log, added),
            _ => log.retain(|c| !Arc::ptr_eq(c, correction)),
        }
    }
}

/// A name that no addition of the log has.
pub fn free_name(log: &Log) -> String {
    let taken = log.iter().filter_map(|c| match &c.change {
        Change::AddEvent { added, .. }
        | Change::AddEntity { added, .. }
        | Change::SplitMention { added, .. }
        | Change::SplitEvidence { added, .. } => added.strip_prefix('u')?.parse::<u32>().ok(),
        _ => None,
    });
    format!("u{}", taken.max().map_or(1, |n| n.saturating_add(1)))
}

/// The corrections of an article follow it when it is replaced by a better version.
pub fn follow(log: &mut Log, from: &str, to: &Arc<str>) {
    for correction in log.iter_mut() {
        let mut moved = (**correction).clone();
        if &*moved.article == from {
            moved.article = to.clone();
        }
        if let Change::SameEvent { other_article, .. } = &mut moved.change
            && &**other_article == from
        {
            *other_article = to.clone();
        }
        if moved != **correction {
            *correction = Arc::new(moved);
        }
    }
}

/// The corrections of an article go with it: they quote it. Those for the whole case stay.
pub fn leave(log: &mut Log, article: &str) {
    log.retain(|c| {
        let other = match &c.change {
            Change::SameEvent { other_article, .. } => &**other_article == article,
            _ => false,
        };
        (&*c.article != article && !other) || c.change.everywhere()
    });
}

/// Take an addition back, and what was said of it.
fn forget(log: &mut Log, added: &str) {
    log.retain(|c| !speaks_of(&c.change, added));
}

fn speaks_of(change: &Change, name: &str) -> bool {
    let event = |at: &EventAt| matches!(at, EventAt::Added { added } if added == name);
    let entity = |at: &EntityAt| matches!(at, EntityAt::Added { added } if added == name);
    match change {
        Change::AddEvent { added, .. } | Change::AddEntity { added, .. } => added == name,
        Change::SplitEvidence {
            added, event: at, ..
        } => added == name || event(at),
        Change::SplitMention {
            added, entity: at, ..
        } => added == name || entity(at),
        Change::EditEvent { event: at, .. }
        | Change::RejectEvent { event: at }
        | Change::ApartEvent { event: at } => event(at),
        Change::SameEvent {
            event: at, other, ..
        } => event(at) || event(other),
        Change::EditEntity { entity: at, .. } | Change::RejectEntity { entity: at, .. } => {
            entity(at)
        }
        Change::MergeEntities { entity: at, into } => entity(at) || entity(into),
        _ => false,
    }
}

/// The addition that a rejection takes back, if it is one.
fn taken_back(change: &Change) -> Option<String> {
    match change {
        Change::RejectEvent {
            event: EventAt::Added { added },
        }
        | Change::RejectEntity {
            entity: EntityAt::Added { added },
            ..
        } => Some(added.clone()),
        _ => None,
    }
}

/// Whether two corrections say the same kind of thing of the same thing.
fn same_matter(a: &Correction, b: &Correction) -> bool {
    use Change::*;
    let here = a.article == b.article;
    match (&a.change, &b.change) {
        (EditEvent { event: x, .. }, EditEvent { event: y, .. })
        | (RejectEvent { event: x }, RejectEvent { event: y })
        | (ApartEvent { event: x }, ApartEvent { event: y }) => here && x == y,
        (
            EditEntity {
                entity: x,
                everywhere: p,
                ..
            },
            EditEntity {
                entity: y,
                everywhere: q,
                ..
            },
        ) => here && x == y && p == q,
        (RejectEntity { entity: x, .. }, RejectEntity { entity: y, .. })
        | (MergeEntities { entity: x, .. }, MergeEntities { entity: y, .. }) => here && x == y,
        // A time or a quotation is one thing, however it came: the last word on it counts.
        (
            EditTime { words: x, .. } | AddTime { words: x, .. } | RejectTime { words: x },
            EditTime { words: y, .. } | RejectTime { words: y },
        )
        | (
            EditQuote { words: x, .. } | AddQuote { words: x, .. } | RejectQuote { words: x },
            EditQuote { words: y, .. } | RejectQuote { words: y },
        ) => here && x == y,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Anchor, Days, EntityEdit, EventEdit};
    use super::*;

    fn anchor(words: &str) -> Anchor {
        Anchor {
            words: words.into(),
            ..Anchor::default()
        }
    }

    fn event(words: &str) -> EventAt {
        EventAt::Found {
            words: anchor(words),
            plover: "CONSULT".into(),
            sides: Vec::new(),
        }
    }

    fn said(log: &mut Log, change: Change) {
        let article: Arc<str> = "a1".into();
        say(log, Correction { article, change });
    }

    fn typed(words: &str, plover: &str) -> Change {
        Change::EditEvent {
            event: event(words),
            set: EventEdit {
                plover: Some(plover.into()),
                ..EventEdit::default()
            },
        }
    }

    #[test]
    fn what_is_said_again_of_the_same_thing_is_said_once() {
        let mut log = Log::new();
        said(&mut log, typed("met", "AGREE"));
        said(&mut log, typed("signed", "AID"));
        said(
            &mut log,
            Change::EditEvent {
                event: event("met"),
                set: EventEdit {
                    status: Some("planned".into()),
                    ..EventEdit::default()
                },
            },
        );
        said(&mut log, typed("met", "SUPPORT"));
        assert_eq!(log.len(), 2);
        let Change::EditEvent { set, .. } = &log[0].change else {
            panic!("an edit")
        };
        assert_eq!(set.plover.as_deref(), Some("SUPPORT"));
        assert_eq!(
            set.status.as_deref(),
            Some("planned"),
            "said before, not unsaid"
        );
    }

    #[test]
    fn rejecting_what_was_added_leaves_nothing() {
        let mut log = Log::new();
        let added = free_name(&log);
        said(
            &mut log,
            Change::AddEvent {
                added: added.clone(),
                words: anchor("met"),
                set: EventEdit::default(),
            },
        );
        assert_eq!(free_name(&log), "u2");
        let this = EventAt::Added { added };
        said(
            &mut log,
            Change::EditEvent {
                event: this.clone(),
                set: EventEdit::default(),
            },
        );
        said(&mut log, Change::RejectEvent { event: this });
        assert_eq!(log, Log::new());
    }

    #[test]
    fn the_last_word_on_a_time_counts_however_it_came() {
        let days = |begin: &str| Days {
            begin: begin.into(),
            finish: begin.into(),
        };
        let words = anchor("on Friday");
        let mut log = Log::new();
        let edit = |begin: &str| Change::EditTime {
            words: words.clone(),
            set: days(begin),
        };
        let reject = || Change::RejectTime {
            words: words.clone(),
        };
        said(&mut log, edit("2023-09-15"));
        said(&mut log, reject());
        assert_eq!(
            (log.len(), log[0].change.label().as_str()),
            (1, "Time rejected")
        );
        said(&mut log, edit("2023-09-22"));
        assert_eq!(
            (log.len(), log[0].change.label().as_str()),
            (1, "Time corrected")
        );
        log.clear();
        said(
            &mut log,
            Change::AddTime {
                words: words.clone(),
                set: days("2023-09-15"),
            },
        );
        said(&mut log, edit("2023-09-22"));
        assert_eq!(
            (log.len(), log[0].change.label().as_str()),
            (1, "Time added")
        );
        said(&mut log, reject());
        assert_eq!(log, Log::new());
    }

    #[test]
    fn what_is_taken_back_is_gone_and_the_rest_stays() {
        let mut log = Log::new();
        said(&mut log, typed("met", "AGREE"));
        said(
            &mut log,
            Change::EditTime {
                words: anchor("on Friday"),
                set: Days::default(),
            },
        );
        let first = log[0].clone();
        restore(&mut log, &[first]);
        assert_eq!(log.len(), 1);
        assert_eq!(log[0].change.label(), "Time corrected");
    }

    #[test]
    fn an_articles_corrections_leave_with_it_but_those_for_the_whole_case_stay() {
        let mut log = Log::new();
        said(&mut log, typed("met", "AGREE"));
        said(
            &mut log,
            Change::EditEntity {
                entity: EntityAt::Found {
                    words: anchor("Ruritania"),
                    name: "Ruritania".into(),
                    kb: None,
                },
                set: EntityEdit {
                    country: Some("ROU".into()),
                    ..EntityEdit::default()
                },
                everywhere: true,
            },
        );
        follow(&mut log, "a1", &"a2".into());
        assert!(log.iter().all(|c| &*c.article == "a2"));
        leave(&mut log, "a2");
        assert_eq!(log.len(), 1);
    }

    #[test]
    fn the_log_survives_json() {
        let mut log = Log::new();
        said(&mut log, typed("met", "AGREE"));
        said(
            &mut log,
            Change::EditQuote {
                words: anchor("we agree"),
                speaker: None,
            },
        );
        let all: Vec<&Correction> = log.iter().map(|c| &**c).collect();
        let json = serde_json::to_string(&all).unwrap();
        assert!(json.contains(r#""say":"edit-event""#), "{json}");
        let back: Vec<Correction> = serde_json::from_str(&json).unwrap();
        assert_eq!(back.into_iter().map(Arc::new).collect::<Log>(), log);
    }
}
