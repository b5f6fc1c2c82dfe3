//! What the machine said beside what a person says, field by field, for people.
//!
//! Enters: two readings of the same thing. Leaves: what differs, in words. Must not know how it
//! came to differ.

use demarche_extract::document::{Actor, Document, Entity, Event, Time};

use crate::case::{Day, Status, day, words};

/// A field of which two readings differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: String,
    /// What the machine said.
    pub machine: String,
    /// What a person says.
    pub person: String,
}

fn push(all: &mut Vec<Difference>, field: String, machine: String, person: String) {
    if machine != person {
        let shown = |text: String| {
            if text.is_empty() {
                t!("no-value")
            } else {
                text
            }
        };
        all.push(Difference {
            field,
            machine: shown(machine),
            person: shown(person),
        });
    }
}

/// What differs between two readings of an event. Each with the document that it is of.
pub fn events(
    (before, was): (&Document, &Event),
    (after, is): (&Document, &Event),
) -> Vec<Difference> {
    let mut all = Vec::new();
    let kind = |e: &Event| words::plover_label(&e.plover);
    let status = |e: &Event| Status::from_word(&e.status).label();
    let place = |e: &Event| {
        e.place
            .as_ref()
            .map_or_else(String::new, |p| p.name.clone())
    };
    let (who, whom) = if is.symmetric {
        (t!("between"), t!("and"))
    } else {
        (t!("who"), t!("to-whom"))
    };
    push(&mut all, t!("kind"), kind(was), kind(is));
    push(&mut all, who, side(&was.source), side(&is.source));
    push(&mut all, whom, side(&was.target), side(&is.target));
    let alike = |e: &Event| {
        if e.symmetric {
            t!("both-alike")
        } else {
            t!("one-towards-other")
        }
    };
    push(&mut all, t!("direction"), alike(was), alike(is));
    push(&mut all, t!("when"), dates(was), dates(is));
    push(&mut all, t!("where"), place(was), place(is));
    push(&mut all, t!("happened-q"), status(was), status(is));
    let quoted = |d: &Document, e: &Event| slice(d, e.trigger.start, e.trigger.end);
    push(
        &mut all,
        t!("evidence"),
        quoted(before, was),
        quoted(after, is),
    );
    all
}

/// What differs between two readings of a name.
pub fn entities(was: &Entity, is: &Entity) -> Vec<Difference> {
    let mut all = Vec::new();
    let state = |e: &Entity| {
        e.country
            .as_deref()
            .map_or_else(String::new, words::country)
    };
    let role = |e: &Entity| e.role.as_deref().map_or_else(String::new, words::sector);
    push(&mut all, t!("name"), was.name.clone(), is.name.clone());
    push(
        &mut all,
        t!("kind"),
        words::entity_kind(&was.kind),
        words::entity_kind(&is.kind),
    );
    push(&mut all, t!("state"), state(was), state(is));
    push(&mut all, t!("acts-as"), role(was), role(is));
    push(
        &mut all,
        t!("mentioned"),
        words::times(was.mentions.len()),
        words::times(is.mentions.len()),
    );
    all
}

/// What differs between two readings of a time.
pub fn times(was: &Time, is: &Time) -> Vec<Difference> {
    let mut all = Vec::new();
    push(
        &mut all,
        t!("means"),
        days(&was.begin, &was.finish),
        days(&is.begin, &is.finish),
    );
    all
}

fn side(actors: &[Actor]) -> String {
    let named = |a: &Actor| match a.country.as_deref().map(words::country) {
        Some(state) if state != a.name => {
            t!("name-of-state", name = a.name.as_str(), state = state)
        }
        _ => a.name.clone(),
    };
    actors.iter().map(named).collect::<Vec<_>>().join(", ")
}

fn dates(event: &Event) -> String {
    days(&event.date.begin, &event.date.finish)
}

fn days(begin: &Option<String>, finish: &Option<String>) -> String {
    let day = |text: &Option<String>| text.as_deref().and_then(|t| Day::parse(t).ok());
    match (day(begin), day(finish)) {
        (Some(b), Some(f)) => day::span_in_words(b, f),
        (Some(b), None) => b.short(),
        _ => t!("undated"),
    }
}

fn slice(document: &Document, start: usize, end: usize) -> String {
    let words: String = document
        .text
        .chars()
        .skip(start)
        .take(end.saturating_sub(start))
        .collect();
    t!("quoted", text = words)
}
