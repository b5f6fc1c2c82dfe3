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
    pub field: &'static str,
    /// What the machine said.
    pub machine: String,
    /// What a person says.
    pub person: String,
}

/// What has no value.
const NONE: &str = "none";

fn push(all: &mut Vec<Difference>, field: &'static str, machine: String, person: String) {
    if machine != person {
        let shown = |text: String| {
            if text.is_empty() {
                NONE.to_owned()
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
    let status = |e: &Event| Status::from_word(&e.status).label().to_owned();
    let place = |e: &Event| {
        e.place
            .as_ref()
            .map_or_else(String::new, |p| p.name.clone())
    };
    let (who, whom) = if is.symmetric {
        ("Between", "And")
    } else {
        ("Who", "To whom")
    };
    push(&mut all, "Kind", kind(was), kind(is));
    push(&mut all, who, side(&was.source), side(&is.source));
    push(&mut all, whom, side(&was.target), side(&is.target));
    let alike = |e: &Event| {
        if e.symmetric {
            "both alike"
        } else {
            "one towards the other"
        }
        .to_owned()
    };
    push(&mut all, "Direction", alike(was), alike(is));
    push(&mut all, "When", dates(was), dates(is));
    push(&mut all, "Where", place(was), place(is));
    push(&mut all, "Happened?", status(was), status(is));
    let quoted = |d: &Document, e: &Event| slice(d, e.trigger.start, e.trigger.end);
    push(&mut all, "Evidence", quoted(before, was), quoted(after, is));
    all
}

/// What differs between two readings of a name.
pub fn entities(was: &Entity, is: &Entity) -> Vec<Difference> {
    let mut all = Vec::new();
    let state = |e: &Entity| {
        e.country
            .as_deref()
            .map_or_else(String::new, |c| words::country(c).to_owned())
    };
    let role = |e: &Entity| {
        e.role
            .as_deref()
            .map_or_else(String::new, |r| words::sector(r).to_owned())
    };
    push(&mut all, "Name", was.name.clone(), is.name.clone());
    push(
        &mut all,
        "Kind",
        words::entity_kind(&was.kind).to_owned(),
        words::entity_kind(&is.kind).to_owned(),
    );
    push(&mut all, "State", state(was), state(is));
    push(&mut all, "Acts as", role(was), role(is));
    push(
        &mut all,
        "Mentioned",
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
        "Means",
        days(&was.begin, &was.finish),
        days(&is.begin, &is.finish),
    );
    all
}

fn side(actors: &[Actor]) -> String {
    let named = |a: &Actor| match a.country.as_deref().map(words::country) {
        Some(state) if state != a.name => format!("{} ({state})", a.name),
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
        _ => "undated".to_owned(),
    }
}

fn slice(document: &Document, start: usize, end: usize) -> String {
    let words: String = document
        .text
        .chars()
        .skip(start)
        .take(end.saturating_sub(start))
        .collect();
    format!("“{words}”")
}
