//! One event, told many times: mentions that tell the same become one event with its evidence.
//!
//! Enters: event drafts of one document, or finished documents. Leaves: merged events. Must not look
//! at the text.

use crate::types::EventDraft;

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
