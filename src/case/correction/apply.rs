//! Corrections laid over what the engine read.
//!
//! Enters: a document as the engine made it, and the corrections that speak of it, in the order in
//! which they were made. Leaves: the document as it is after them, and for each correction what of
//! the document it speaks of, or that it found no home. The engine's document is never altered: what
//! it said can be shown beside.
//!
//! Names are settled before times and quotations, and those before events, since the later speak of
//! the earlier; among equals the order of the log decides.

use std::collections::{BTreeMap, HashMap};

use demarche_extract::{
    document::{
        Actor, Document, Entity, Event, EventDate, EventPlace, Geo, Mention, Quote, Range, Time,
    },
    event::ontology::Ontology,
};

use super::{
    Anchor, Change, Correction, Days, EntityAt, EntityEdit, EventAt, EventEdit, Points, Where, Who,
};
use crate::case::{Day, day, words};

/// What a correction speaks of, in the document after all corrections.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// An event, by its id.
    Event(String),
    /// An entity, by its id.
    Entity(String),
    /// An expression of time, by where it stands.
    Time(usize, usize),
    /// A quotation, by where it stands.
    Quote(usize, usize),
}

/// A document after its corrections.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Applied {
    /// The document.
    pub document: Document,
    /// What each correction speaks of; `None` for one that found no home.
    pub homes: Vec<Option<Target>>,
}

/// Why an event that was added says what it says.
const BY_HAND: &str = "Added by hand.";

/// What the ids of those begin with whom the text does not name.
pub const NAMED: &str = "w-";

/// Lay corrections over a document. `homes` of the outcome stand in the order of `log`.
///
/// A correction that [speaks of every article](Change::everywhere) may have no home here; who calls
/// knows whether it has one elsewhere.
pub fn apply(machine: &Document, log: &[&Correction]) -> Applied {
    let mut work = Work {
        machine,
        text: Points::new(&machine.text),
        document: machine.clone(),
        moved: HashMap::new(),
        edited: BTreeMap::new(),
    };
    let mut homes = vec![None; log.len()];
    for step in [
        Work::settle_names,
        Work::edit_names,
        Work::say_times_and_quotes,
        Work::say_events,
    ] {
        for (home, correction) in homes.iter_mut().zip(log) {
            if let Some(found) = step(&mut work, &correction.change) {
                *home = Some(found);
            }
        }
    }
    work.tell_actors();
    Applied {
        document: work.document,
        homes,
    }
}

struct Work<'m> {
    machine: &'m Document,
    text: Points,
    document: Document,
    /// Entities that went into another.
    moved: HashMap<String, String>,
    /// What was said of entities, to be told to the events that name them.
    edited: BTreeMap<String, EntityEdit>,
}

impl Work<'_> {
    /// Names that are added, merged, split or rejected.
    fn settle_names(&mut self, change: &Change) -> Option<Target> {
        match change {
            Change::AddEntity { added, words, set } => {
                let range = words.find(&self.text)?;
                let mut entity = Entity {
                    id: added.clone(),
                    kind: "MISC".into(),
                    name: words.words.clone(),
                    mentions: self.free_mentions(&words.words, range),
                    why: BY_HAND.into(),
                    ..Entity::default()
                };
                edit_entity(&mut entity, set);
                self.document.entities.push(entity);
                Some(Target::Entity(added.clone()))
            }
            Change::MergeEntities { entity, into } => {
                let (from, to) = (self.entity(entity)?, self.entity(into)?);
                if from == to {
                    return None;
                }
                self.merge_entities(&from, &to);
                Some(Target::Entity(to))
            }
            Change::SplitMention {
                entity,
                words,
                added,
            } => {
                let from = self.entity(entity)?;
                let range = words.find(&self.text)?;
                let this = self.entity_mut(&from)?;
                let at = this
                    .mentions
                    .iter()
                    .position(|m| (m.start, m.end) == (range.start, range.end))?;
                let mention = this.mentions.remove(at);
                let kind = this.kind.clone();
                for quote in &mut self.document.quotes {
                    if quote.speaker_start == Some(mention.start)
                        && quote.speaker.as_deref() == Some(&from)
                    {
                        quote.speaker = Some(added.clone());
                    }
                }
                self.document.entities.push(Entity {
                    id: added.clone(),
                    kind,
                    name: words.words.clone(),
                    mentions: vec![mention],
                    why: "Split off by hand.".into(),
                    ..Entity::default()
                });
                Some(Target::Entity(added.clone()))
            }
            Change::RejectEntity { entity, everywhere } => {
                let id = self.entity_anywhere(entity, *everywhere)?;
                self.document.entities.retain(|e| e.id != id);
                for event in &mut self.document.events {
                    for side in [&mut event.source, &mut event.target, &mut event.mediator] {
                        side.retain(|a| a.entity != id);
                    }
                    event.place.take_if(|p| p.entity == id);
                }
                for quote in &mut self.document.quotes {
                    quote.speaker.take_if(|s| *s == id);
                }
                Some(Target::Entity(id))
            }
            _ => None,
        }
    }

    fn edit_names(&mut self, change: &Change) -> Option<Target> {
        let Change::EditEntity {
            entity,
            set,
            everywhere,
        } = change
        else {
            return None;
        };
        let id = self.entity_anywhere(entity, *everywhere)?;
        // What was said of a name before it went into another does not hold for the other.
        if self.moved.values().any(|to| *to == id) && !self.is_itself(entity, &id) {
            return Some(Target::Entity(id));
        }
        edit_entity(self.entity_mut(&id)?, set);
        self.edited
            .entry(id.clone())
            .or_default()
            .overlay(set.clone());
        Some(Target::Entity(id))
    }

    fn say_times_and_quotes(&mut self, change: &Change) -> Option<Target> {
        match change {
            Change::EditTime { words, set } => {
                let at = self.time(words)?;
                let time = &mut self.document.times[at];
                let before = (time.begin.clone(), time.finish.clone());
                set_days(time, set);
                let (range, after) = (time.start..time.end, event_date(set));
                self.redate(range, &before, &after);
                self.time_target(at)
            }
            Change::AddTime { words, set } => {
                let range = words.find(&self.text)?;
                let mut time = Time {
                    start: range.start,
                    end: range.end,
                    text: words.words.clone(),
                    why: BY_HAND.into(),
                    ..Time::default()
                };
                set_days(&mut time, set);
                let at = self
                    .document
                    .times
                    .partition_point(|t| t.start < time.start);
                self.document.times.insert(at, time);
                self.time_target(at)
            }
            Change::RejectTime { words } => {
                let at = self.time(words)?;
                let target = self.time_target(at);
                self.document.times.remove(at);
                target
            }
            Change::EditQuote { words, speaker } => {
                let at = self.quote(words)?;
                let id = speaker.as_ref().map(|who| self.who(who).entity);
                let quote = &mut self.document.quotes[at];
                quote.speaker = id;
                (quote.speaker_start, quote.speaker_end) = (None, None);
                Some(Target::Quote(quote.start, quote.end))
            }
            Change::AddQuote { words, speaker } => {
                let range = words.find(&self.text)?;
                let id = speaker.as_ref().map(|who| self.who(who).entity);
                let at = self
                    .document
                    .quotes
                    .partition_point(|q| q.start < range.start);
                self.document.quotes.insert(
                    at,
                    Quote {
                        start: range.start,
                        end: range.end,
                        speaker: id,
                        kind: "direct".into(),
                        why: BY_HAND.into(),
                        ..Quote::default()
                    },
                );
                Some(Target::Quote(range.start, range.end))
            }
            Change::RejectQuote { words } => {
                let at = self.quote(words)?;
                let quote = self.document.quotes.remove(at);
                Some(Target::Quote(quote.start, quote.end))
            }
            _ => None,
        }
    }

    fn say_events(&mut self, change: &Change) -> Option<Target> {
        match change {
            Change::AddEvent { added, words, set } => {
                let trigger = words.find(&self.text)?;
                let mut event = Event {
                    id: added.clone(),
                    date: EventDate {
                        basis: "none".into(),
                        ..EventDate::default()
                    },
                    trigger,
                    sentence: self.sentence(trigger.start)?,
                    status: "asserted".into(),
                    why: BY_HAND.into(),
                    ..Event::default()
                };
                self.edit_event(&mut event, set);
                self.document.events.push(event);
                Some(Target::Event(added.clone()))
            }
            Change::EditEvent { event, set } => {
                let id = self.event(event)?;
                let at = self.document.events.iter().position(|e| e.id == id)?;
                let mut event = self.document.events[at].clone();
                let found = self.edit_event(&mut event, set);
                self.document.events[at] = event;
                found.then_some(Target::Event(id))
            }
            Change::RejectEvent { event } => {
                let id = self.event(event)?;
                self.document.events.retain(|e| e.id != id);
                Some(Target::Event(id))
            }
            Change::SplitEvidence {
                event,
                words,
                added,
            } => {
                let id = self.event(event)?;
                let range = words.find(&self.text)?;
                let this = self.document.events.iter_mut().find(|e| e.id == id)?;
                let at = this.evidence.iter().position(|e| e.trigger == range)?;
                let evidence = this.evidence.remove(at);
                let other = Event {
                    id: added.clone(),
                    trigger: evidence.trigger,
                    sentence: evidence.sentence,
                    evidence: Vec::new(),
                    why: "Split off by hand.".into(),
                    ..this.clone()
                };
                self.document.events.push(other);
                Some(Target::Event(added.clone()))
            }
            Change::SameEvent { event, .. } | Change::ApartEvent { event } => {
                self.event(event).map(Target::Event)
            }
            _ => None,
        }
    }

    /// What was said of entities reaches the events that name them.
    fn tell_actors(&mut self) {
        for (id, set) in &self.edited {
            let Some(entity) = self.document.entities.iter().find(|e| e.id == *id) else {
                continue;
            };
            for event in &mut self.document.events {
                let sides = [&mut event.source, &mut event.target, &mut event.mediator];
                for actor in sides.into_iter().flatten().filter(|a| a.entity == *id) {
                    if set.name.is_some() || set.country.is_some() {
                        actor.name.clone_from(&entity.name);
                    }
                    if set.country.is_some() {
                        actor.country.clone_from(&entity.country);
                    }
                    if set.role.is_some() {
                        actor.role.clone_from(&entity.role);
                    }
                }
                if let Some(place) = event.place.as_mut().filter(|p| p.entity == *id) {
                    place.name.clone_from(&entity.name);
                    if let Some(geo) = entity.geo.as_ref().filter(|_| set.country.is_some()) {
                        (place.lat, place.lon) = (geo.lat, geo.lon);
                    }
                }
                event.domestic = is_domestic(event);
            }
        }
    }

    /// Say what was said of an event. `false` where its new words have no home.
    fn edit_event(&mut self, event: &mut Event, set: &EventEdit) -> bool {
        let ontology = Ontology::get();
        event.confidence = 1.0;
        if let Some(plover) = set.plover.as_ref().filter(|p| ontology.quad(p) > 0)
            && *plover != event.plover
        {
            event.plover.clone_from(plover);
            (event.mode, event.contexts) = (None, Vec::new());
            event.quad = ontology.quad(plover);
            event.goldstein = ontology.score(plover, None);
            // The code of the type as such: the first, shortest one.
            event.cameo = ontology
                .codes()
                .iter()
                .find(|c| c.plover == plover && c.mode.is_none())
                .map_or_else(String::new, |c| c.cameo.to_owned());
        }
        if let Some(side) = &set.source {
            event.source = side.iter().map(|w| self.who(w)).collect();
        }
        if let Some(side) = &set.target {
            event.target = side.iter().map(|w| self.who(w)).collect();
        }
        if let Some(symmetric) = set.symmetric {
            event.symmetric = symmetric;
        }
        if set.source.is_some() || set.target.is_some() {
            event.domestic = is_domestic(event);
        }
        if let Some(days) = &set.date {
            event.date = event_date(days);
        }
        if let Some(place) = &set.place {
            event.place = self.place(place);
        }
        if let Some(status) = &set.status {
            status.clone_into(&mut event.status);
        }
        let Some(words) = &set.evidence else {
            return true;
        };
        let Some(trigger) = words.find(&self.text) else {
            return false;
        };
        if let Some(sentence) = self.sentence(trigger.start) {
            (event.trigger, event.sentence) = (trigger, sentence);
        }
        true
    }

    /// The events of a sentence that took their date from a time in it take the new one.
    fn redate(
        &mut self,
        time: std::ops::Range<usize>,
        before: &(Option<String>, Option<String>),
        after: &EventDate,
    ) {
        let sentences = &self.document.sentences;
        for event in &mut self.document.events {
            let here = sentences
                .get(event.sentence)
                .is_some_and(|s| s.start <= time.start && time.end <= s.end);
            if here
                && before.0.is_some()
                && (&event.date.begin, &event.date.finish) == (&before.0, &before.1)
            {
                event.date = after.clone();
            }
        }
    }

    /// An event's id, if it is there.
    fn event(&self, at: &EventAt) -> Option<String> {
        find_event(self.machine, &self.text, at)
            .filter(|id| self.document.events.iter().any(|e| e.id == *id))
    }

    /// An entity's id: by its words, else by what it is.
    fn entity(&self, at: &EntityAt) -> Option<String> {
        let id = match at {
            EntityAt::Added { added } => added.clone(),
            EntityAt::Found { words, name, kb } => {
                let by_words = words.find(&self.text).and_then(|range| {
                    self.machine
                        .entities
                        .iter()
                        .filter_map(|entity| {
                            let mention = entity
                                .mentions
                                .iter()
                                .map(|m| Range {
                                    start: m.start,
                                    end: m.end,
                                })
                                .filter(|m| overlaps(*m, range))
                                .map(|m| usize::from(m == range))
                                .max()?;
                            let same = is_same(entity, name, kb.as_deref());
                            Some((2 * mention + usize::from(same), entity))
                        })
                        .rev()
                        .max_by_key(|(likeness, _)| *likeness)
                        .map(|(_, entity)| entity.id.clone())
                });
                by_words.or_else(|| self.by_what_it_is(name, kb.as_deref()))?
            }
        };
        let id = self.moved.get(&id).unwrap_or(&id);
        self.document
            .entities
            .iter()
            .any(|e| e.id == *id)
            .then(|| id.clone())
    }

    /// An entity's id for a correction that may speak of every article.
    fn entity_anywhere(&self, at: &EntityAt, everywhere: bool) -> Option<String> {
        match at {
            EntityAt::Found { name, kb, .. } if everywhere => self
                .by_what_it_is(name, kb.as_deref())
                .map(|id| self.moved.get(&id).cloned().unwrap_or(id)),
            _ => self.entity(at),
        }
    }

    /// Whether an entity is the one that is meant, rather than one that it went into.
    fn is_itself(&self, at: &EntityAt, id: &str) -> bool {
        match at {
            EntityAt::Added { added } => added == id,
            EntityAt::Found { name, kb, .. } => self
                .machine
                .entities
                .iter()
                .any(|e| e.id == id && is_same(e, name, kb.as_deref())),
        }
    }

    fn by_what_it_is(&self, name: &str, kb: Option<&str>) -> Option<String> {
        self.machine
            .entities
            .iter()
            .find(|e| is_same(e, name, kb))
            .map(|e| e.id.clone())
    }

    fn entity_mut(&mut self, id: &str) -> Option<&mut Entity> {
        self.document.entities.iter_mut().find(|e| e.id == id)
    }

    fn merge_entities(&mut self, from: &str, to: &str) {
        let Some(at) = self.document.entities.iter().position(|e| e.id == from) else {
            return;
        };
        let gone = self.document.entities.remove(at);
        let Some(stays) = self.entity_mut(to) else {
            return;
        };
        stays.mentions.extend(gone.mentions);
        stays.mentions.sort_by_key(|m| (m.start, m.end));
        let (name, country, role) = (
            stays.name.clone(),
            stays.country.clone(),
            stays.role.clone(),
        );
        for event in &mut self.document.events {
            for side in [&mut event.source, &mut event.target, &mut event.mediator] {
                for actor in side.iter_mut().filter(|a| a.entity == from) {
                    *actor = Actor {
                        entity: to.to_owned(),
                        name: name.clone(),
                        country: country.clone(),
                        role: role.clone(),
                    };
                }
                let mut known = false;
                side.retain(|a| a.entity != to || !std::mem::replace(&mut known, true));
            }
            if let Some(place) = event.place.as_mut().filter(|p| p.entity == from) {
                to.clone_into(&mut place.entity);
            }
        }
        for quote in &mut self.document.quotes {
            if quote.speaker.as_deref() == Some(from) {
                quote.speaker = Some(to.to_owned());
            }
        }
        for earlier in self.moved.values_mut().filter(|v| *v == from) {
            to.clone_into(earlier);
        }
        self.moved.insert(from.to_owned(), to.to_owned());
    }

    /// Somebody as one side of an event; whom the text does not name becomes an entity without
    /// mentions.
    fn who(&mut self, who: &Who) -> Actor {
        let known = who
            .entity
            .as_ref()
            .and_then(|at| self.entity(at))
            .or_else(|| {
                let state = who
                    .country
                    .as_deref()
                    .filter(|c| words::country(c) == who.name);
                let kb = state.map(|c| format!("country:{c}"));
                self.document
                    .entities
                    .iter()
                    .find(|e| is_same(e, &who.name, kb.as_deref()))
                    .map(|e| e.id.clone())
            });
        if let Some(entity) =
            known.and_then(|id| self.document.entities.iter().find(|e| e.id == id))
        {
            return Actor {
                entity: entity.id.clone(),
                name: entity.name.clone(),
                country: entity.country.clone().or_else(|| who.country.clone()),
                role: who.role.clone().or_else(|| entity.role.clone()),
            };
        }
        let mut entity = Entity {
            id: format!("{NAMED}{}", who.name.to_lowercase()),
            kind: "ORG".into(),
            name: who.name.clone(),
            country: who.country.clone(),
            role: who.role.clone(),
            why: "Named by hand; the text does not name it.".into(),
            ..Entity::default()
        };
        if let Some(code) = who
            .country
            .as_deref()
            .filter(|c| words::country(c) == who.name)
        {
            entity.kind = "LOC".into();
            make_state(&mut entity, code);
        }
        let actor = Actor {
            entity: entity.id.clone(),
            name: entity.name.clone(),
            country: entity.country.clone(),
            role: entity.role.clone(),
        };
        self.document.entities.push(entity);
        actor
    }

    fn place(&self, place: &Where) -> Option<EventPlace> {
        let on_earth = (-90.0..=90.0).contains(&place.lat) && (-180.0..=180.0).contains(&place.lon);
        (!place.name.is_empty() && on_earth).then(|| EventPlace {
            entity: self
                .document
                .entities
                .iter()
                .find(|e| e.name == place.name && e.geo.is_some())
                .map_or_else(String::new, |e| e.id.clone()),
            name: place.name.clone(),
            lat: place.lat,
            lon: place.lon,
        })
    }

    /// Everywhere that these words stand and no other name does; the stretch itself in any case.
    fn free_mentions(&self, words: &str, this: Range) -> Vec<Mention> {
        let taken: Vec<Range> = self
            .document
            .entities
            .iter()
            .flat_map(|e| &e.mentions)
            .map(|m| Range {
                start: m.start,
                end: m.end,
            })
            .collect();
        let mut found: Vec<Range> = self
            .text
            .all(words)
            .into_iter()
            .filter(|r| *r != this && !taken.iter().any(|t| overlaps(*t, *r)))
            .collect();
        found.push(this);
        found.sort_by_key(|r| r.start);
        found
            .into_iter()
            .map(|r| Mention {
                start: r.start,
                end: r.end,
                form: "name".into(),
                metonym: false,
            })
            .collect()
    }

    fn sentence(&self, point: usize) -> Option<usize> {
        self.document
            .sentences
            .iter()
            .rposition(|s| s.start <= point)
    }

    fn time(&self, words: &Anchor) -> Option<usize> {
        let range = words.find(&self.text)?;
        best(range, self.document.times.iter().map(|t| (t.start, t.end)))
    }

    fn time_target(&self, at: usize) -> Option<Target> {
        self.document
            .times
            .get(at)
            .map(|t| Target::Time(t.start, t.end))
    }

    fn quote(&self, words: &Anchor) -> Option<usize> {
        let range = words.find(&self.text)?;
        best(range, self.document.quotes.iter().map(|q| (q.start, q.end)))
    }
}

/// An event's id in a document as the engine made it. Of several with the same words, the one that
/// is most like what was meant; of equals the first.
pub fn find_event(machine: &Document, text: &Points, at: &EventAt) -> Option<String> {
    let (words, plover, sides) = match at {
        EventAt::Added { added } => return Some(added.clone()),
        EventAt::Found {
            words,
            plover,
            sides,
        } => (words, plover, sides),
    };
    let range = words.find(text)?;
    let likeness = |event: &Event| {
        let place = if event.trigger == range {
            4
        } else if overlaps(event.trigger, range) {
            2
        } else if event.evidence.iter().any(|e| overlaps(e.trigger, range)) {
            1
        } else {
            return None;
        };
        let kind = if event.plover == *plover { 2 } else { 0 };
        Some(place + kind + usize::from(sides_of(event) == *sides))
    };
    machine
        .events
        .iter()
        .filter_map(|event| Some((likeness(event)?, event)))
        .rev()
        .max_by_key(|(likeness, _)| *likeness)
        .map(|(_, event)| event.id.clone())
}

/// The stretch that is meant: the same, else the first that overlaps.
fn best(range: Range, all: impl Iterator<Item = (usize, usize)> + Clone) -> Option<usize> {
    all.clone()
        .position(|r| r == (range.start, range.end))
        .or_else(|| {
            all.clone()
                .position(|(start, end)| overlaps(range, Range { start, end }))
        })
}

fn overlaps(a: Range, b: Range) -> bool {
    a.start < b.end && b.start < a.end
}

fn is_same(entity: &Entity, name: &str, kb: Option<&str>) -> bool {
    match (kb, entity.kb.as_deref()) {
        (Some(a), Some(b)) => a == b,
        (None, None) => entity.name.to_lowercase() == name.to_lowercase(),
        _ => false,
    }
}

fn is_domestic(event: &Event) -> bool {
    let mut states = event.source.iter().chain(&event.target).map(|a| &a.country);
    let first = states.next().cloned().flatten();
    first.is_some() && !event.target.is_empty() && states.all(|c| *c == first)
}

/// The names of an event's sides, by which it is told from another of the same words.
pub fn sides_of(event: &Event) -> Vec<String> {
    event
        .source
        .iter()
        .chain(&event.target)
        .map(|a| a.name.clone())
        .collect()
}

fn edit_entity(entity: &mut Entity, set: &EntityEdit) {
    let given = |text: &String| (!text.is_empty()).then(|| text.clone());
    if let Some(kind) = &set.kind {
        entity.kind.clone_from(kind);
    }
    if let Some(country) = &set.country {
        let was_state = entity
            .kb
            .as_deref()
            .is_some_and(|kb| kb.starts_with("country:"));
        entity.country = given(country);
        // A state that is another state is that state, with its name and its place.
        if let Some(code) = given(country).filter(|_| was_state) {
            make_state(entity, &code);
        }
    }
    if let Some(role) = &set.role {
        entity.role = given(role);
    }
    if let Some(name) = set.name.as_ref().and_then(given) {
        entity.name = name;
    }
}

/// What is known of a state by its code.
fn make_state(entity: &mut Entity, code: &str) {
    words::country(code).clone_into(&mut entity.name);
    entity.country = Some(code.to_owned());
    entity.kb = Some(format!("country:{code}"));
    entity.geo = demarche_chart::country::country(code).map(|c| Geo {
        lat: c.point.lat,
        lon: c.point.lon,
        kind: "country".into(),
        name: entity.name.clone(),
        geonameid: None,
        country: Some(code.to_owned()),
    });
}

fn set_days(time: &mut Time, days: &Days) {
    let date = event_date(days);
    time.kind = "DATE".into();
    time.value = date.value.unwrap_or_default();
    (time.begin, time.finish) = (date.begin, date.finish);
    time.modifier = None;
}

/// Days as the contract has them; what is no day is none.
fn event_date(days: &Days) -> EventDate {
    let begin = Day::parse(&days.begin).ok();
    let finish = Day::parse(&days.finish).ok().or(begin);
    let Some((begin, finish)) = begin.zip(finish).map(|(b, f)| (b, f.max(b))) else {
        return EventDate {
            basis: "none".into(),
            ..EventDate::default()
        };
    };
    EventDate {
        value: Some(timex(begin, finish)),
        begin: Some(begin.iso()),
        finish: Some(finish.iso()),
        basis: "explicit".into(),
    }
}

/// A stretch of days as a TIMEX3 value: a day, a month or a year, else from and to (ISO 8601).
fn timex(begin: Day, finish: Day) -> String {
    let ((y1, m1, d1), (y2, m2, d2)) = (begin.ymd(), finish.ymd());
    if begin == finish {
        begin.iso()
    } else if (y1, m1, d1, m2, d2) == (y2, 1, 1, 12, 31) {
        format!("{y1:04}")
    } else if (y1, m1, d1) == (y2, m2, 1) && d2 == day::month_length(y2, m2) {
        format!("{y1:04}-{m1:02}")
    } else {
        format!("{}/{}", begin.iso(), finish.iso())
    }
}

#[cfg(test)]
mod tests;
