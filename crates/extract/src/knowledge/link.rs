//! From mentions to entities: each name to what it names, and the names of one thing together.

use super::{
    body, metonym,
    names::{self, Hit, Thing},
    person::{self, Said},
    places, toponym, world,
};
use crate::{
    document::Geo,
    types::{DraftMention, EntityDraft, Form, NameMention, NameType, Syntax},
};
use jiff::civil::Date;
use std::collections::HashMap;

/// Other readings of a place that are kept for the user to choose from.
const ALTERNATIVES: usize = 6;

/// Link names to what they name.
pub fn link(
    syntax: &Syntax,
    mentions: &[NameMention],
    reference: Option<Date>,
) -> Vec<EntityDraft> {
    let mut linker = Linker::new(syntax, mentions, reference);
    linker.places();
    linker.people();
    linker.bodies();
    linker.rest();
    linker.finish()
}

/// What makes two mentions one entity.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Identity {
    Thing(Thing),
    /// A place by its name, when no reading is known.
    Unknown(NameType, String),
    /// A person known from the text alone: index of the fullest mention.
    Somebody(usize),
}

struct Linker<'a, 't> {
    syntax: &'a Syntax<'t>,
    mentions: &'a [NameMention],
    reference: Option<Date>,
    /// What bears the name of each mention.
    things: Vec<Vec<Thing>>,
    /// Entities by identity, and what each mention became.
    drafts: Vec<EntityDraft>,
    by_identity: HashMap<Identity, usize>,
    done: Vec<bool>,
    /// States that the text speaks of, with how often.
    spoken: toponym::Spoken,
}

/// Words that a name of a place ends in and that say what kind of place it is.
const DIVISION: [&str; 14] = [
    "Province",
    "Governorate",
    "County",
    "District",
    "Region",
    "Oblast",
    "Prefecture",
    "State",
    "Department",
    "Krai",
    "Emirate",
    "Canton",
    "Municipality",
    "Territory",
];

impl<'a, 't> Linker<'a, 't> {
    fn new(syntax: &'a Syntax<'t>, mentions: &'a [NameMention], reference: Option<Date>) -> Self {
        let things: Vec<Vec<Thing>> = mentions.iter().map(|m| exactly(syntax, m)).collect();
        let mut spoken = toponym::Spoken::new();
        for (m, things) in mentions.iter().zip(&things) {
            for t in things {
                match t {
                    Thing::State(s) if m.kind == NameType::Loc && things.len() == 1 => {
                        *spoken.entry(usize::from(*s)).or_default() += 1.0
                    }
                    Thing::People(s) if m.kind == NameType::Misc => {
                        *spoken.entry(usize::from(*s)).or_default() += 1.0
                    }
                    _ => {}
                }
            }
        }
        Self {
            syntax,
            mentions,
            reference,
            things,
            drafts: Vec::new(),
            by_identity: HashMap::new(),
            done: vec![false; mentions.len()],
            spoken,
        }
    }

    fn surface(&self, m: usize) -> &'t str {
        self.syntax
            .span_of(self.mentions[m].tokens.clone())
            .of(self.syntax.text)
    }

    /// Put a mention into the entity of an identity, made by `make` if it is new.
    fn put(
        &mut self,
        m: usize,
        identity: Identity,
        metonym: bool,
        make: impl FnOnce() -> EntityDraft,
    ) -> usize {
        let index = *self.by_identity.entry(identity).or_insert_with(|| {
            self.drafts.push(make());
            self.drafts.len() - 1
        });
        let mention = &self.mentions[m];
        self.drafts[index].mentions.push(DraftMention {
            tokens: mention.tokens.clone(),
            head: mention.head,
            form: Form::Name,
            metonym,
        });
        self.done[m] = true;
        index
    }

    /// Countries and places; demonyms.
    fn places(&mut self) {
        let mut queries: Vec<toponym::Query> = Vec::new();
        let mut query_of: Vec<(usize, usize)> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for m in 0..self.mentions.len() {
            let kind = self.mentions[m].kind;
            if kind == NameType::Misc {
                self.people_of(m);
                continue;
            }
            if kind != NameType::Loc {
                continue;
            }
            let mut query = self.query(m);
            query.division |= self.contains_the_last(m);
            query.listed = self.listed_provinces(m);
            if query.within.is_empty() {
                query.within = self.owner(m);
            }
            let key = format!(
                "{}|{:?}|{}|{}|{:?}",
                query.surface.to_lowercase(),
                query.within,
                query.division,
                query.town,
                query.listed
            );
            let q = *known.entry(key).or_insert_with(|| {
                queries.push(query);
                queries.len() - 1
            });
            queries[q].count += 1;
            query_of.push((m, q));
        }
        self.one_sense(&mut queries);
        let mut resolved = toponym::resolve(&queries, &self.spoken);
        for (query, readings) in queries.iter().zip(&mut resolved) {
            toponym::doubt(query, readings);
        }
        for (m, q) in query_of {
            self.place(m, &queries[q], &resolved[q]);
        }
    }

    /// "Buffalo, New York": a name after a comma that is also that of a province in which the place
    /// before the comma may lie.
    fn contains_the_last(&self, m: usize) -> bool {
        let Some(last) = m.checked_sub(1) else {
            return false;
        };
        let (a, b) = (&self.mentions[last].tokens, &self.mentions[m].tokens);
        let next = self.mentions[last].kind == NameType::Loc
            && b.start == a.end + 1
            && self.syntax.form(a.end) == ",";
        next && self.things[last].iter().any(|t| {
            let Thing::Place(p) = t else { return false };
            places::get(*p)
                .province
                .is_some_and(|p| self.things[m].contains(&Thing::Place(p)))
        })
    }

    /// "Saudi Arabia's Eastern Province", "Libyan Tripoli": the state or province that owns a place.
    fn owner(&self, m: usize) -> Vec<Thing> {
        let Some(last) = m.checked_sub(1) else {
            return Vec::new();
        };
        let (a, b) = (&self.mentions[last].tokens, &self.mentions[m].tokens);
        let owned = b.start == a.end + 1 && matches!(self.syntax.form(a.end), "'s" | "’s");
        let owners = self.things[last].iter().filter_map(|&t| match t {
            Thing::State(_) if owned => Some(t),
            Thing::Place(p) if owned && places::get(p).kind == places::Kind::Province => Some(t),
            Thing::People(s) if b.start == a.end => Some(Thing::State(s)),
            _ => None,
        });
        // The owner of a state is no place around it.
        if self.things[m].iter().any(|t| matches!(t, Thing::State(_))) {
            return Vec::new();
        }
        owners.collect()
    }

    /// "Georgia, Oklahoma and Texas": the state in which nearly all members of a list of places have a
    /// province of their name.
    fn listed_provinces(&self, m: usize) -> Option<usize> {
        let joined = |a: usize| {
            let (left, right) = (&self.mentions[a].tokens, &self.mentions[a + 1].tokens);
            let gap = left.end..right.start;
            self.mentions[a].kind == NameType::Loc
                && self.mentions[a + 1].kind == NameType::Loc
                && (1..=2).contains(&gap.len())
                && gap
                    .into_iter()
                    .all(|i| matches!(self.syntax.form(i), "," | "and" | "or"))
        };
        let first = (0..m).rev().take_while(|&a| joined(a)).last().unwrap_or(m);
        let last = (m..self.mentions.len() - 1)
            .take_while(|&a| joined(a))
            .last()
            .map_or(m, |a| a + 1);
        let members = last - first + 1;
        if members < 3 {
            return None;
        }
        let mut votes: HashMap<usize, usize> = HashMap::new();
        for things in &self.things[first..=last] {
            let mut states: Vec<usize> = things
                .iter()
                .filter_map(|t| match t {
                    Thing::Place(p) => Some(places::get(*p)),
                    _ => None,
                })
                .filter(|p| p.kind == places::Kind::Province)
                .map(|p| p.state)
                .collect();
            states.sort_unstable();
            states.dedup();
            for s in states {
                *votes.entry(s).or_default() += 1;
            }
        }
        let (&state, &count) = votes
            .iter()
            .max_by_key(|&(s, n)| (n, std::cmp::Reverse(s)))?;
        (count * 4 >= members * 3).then_some(state)
    }

    /// A name told apart once ("Aleppo, Pennsylvania") keeps that sense where it stands alone, unless
    /// it was told apart in two ways.
    fn one_sense(&self, queries: &mut [toponym::Query]) {
        let mut told: HashMap<String, Vec<Thing>> = HashMap::new();
        let mut torn: Vec<String> = Vec::new();
        for q in queries.iter().filter(|q| !q.within.is_empty()) {
            let key = q.surface.to_lowercase();
            match told.get(&key) {
                Some(w) if *w != q.within => torn.push(key),
                _ => {
                    told.insert(key, q.within.clone());
                }
            }
        }
        for q in queries.iter_mut().filter(|q| q.within.is_empty()) {
            let key = q.surface.to_lowercase();
            if let Some(w) = told.get(&key).filter(|_| !torn.contains(&key)) {
                q.within.clone_from(w);
            }
        }
    }

    fn query(&self, m: usize) -> toponym::Query {
        let syntax = self.syntax;
        let tokens = self.mentions[m].tokens.clone();
        let sentence = syntax.sentences[syntax.sentence_of(tokens.start)].clone();
        let word = |i: usize| (sentence.contains(&i)).then(|| syntax.form(i));
        let next = word(tokens.end);
        let last = syntax.form(tokens.end - 1);
        let mut query = toponym::Query {
            surface: self.surface(m).to_owned(),
            things: self.things[m].clone(),
            ..Default::default()
        };
        let division = |w: &str| DIVISION.iter().any(|d| d.eq_ignore_ascii_case(w));
        let former =
            tokens.start >= sentence.start + 3 && matches!(syntax.form(tokens.start - 1), "of");
        query.division = next.is_some_and(|w| {
            division(w)
                || matches!(
                    w,
                    "Governor" | "governor" | "Gov." | "legislature" | "Legislature"
                )
        }) || tokens.len() > 1 && division(last)
            || former && division(syntax.form(tokens.start - 2));
        query.town = next.is_some_and(|w| matches!(w, "city" | "town" | "village"))
            || former
                && matches!(
                    syntax.form(tokens.start - 2),
                    "city" | "town" | "village" | "port" | "City"
                );
        if query.things.is_empty() && tokens.len() > 1 {
            // "Henan Province", "the City of Aleppo", "northern Mali".
            let from = if syntax.form(tokens.start) == "City" {
                tokens.start + 2
            } else {
                tokens.start
            };
            let (from, to) = if division(last) || last == "City" {
                (from, tokens.end - 1)
            } else {
                (from, tokens.end)
            };
            if from < to {
                query.things = names::at(syntax, from)
                    .into_iter()
                    .rfind(|h| h.tokens.end == to)
                    .map(|h| h.things)
                    .unwrap_or_default();
            }
        }
        if query.things.is_empty() && tokens.len() > 1 && is_compass(syntax.form(tokens.start)) {
            query.things = names::at(syntax, tokens.start + 1)
                .into_iter()
                .rfind(|h| h.tokens.end == tokens.end)
                .map(|h| h.things)
                .unwrap_or_default();
        }
        // "Paris, Texas"; "Tripoli (Lebanon)"; "Tripoli in Lebanon"; "Tripoli, in northern Lebanon".
        let mut at = tokens.end;
        let mut joined = false;
        while at < sentence.end && at < tokens.end + 4 {
            match syntax.form(at) {
                "," | "(" if !joined => joined = true,
                "in" | "of" => joined = true,
                "the" => {}
                w if is_compass(w) && joined => {}
                _ => break,
            }
            at += 1;
        }
        if joined
            && at < sentence.end
            && let Some(hit) = names::at(syntax, at).into_iter().next_back()
        {
            let listed = hit.tokens.end < sentence.end
                && matches!(syntax.form(hit.tokens.end), "and" | "or")
                && syntax.form(tokens.end) == ",";
            if !listed {
                query.within = hit
                    .things
                    .into_iter()
                    .filter(|t| match t {
                        Thing::State(_) => true,
                        Thing::Place(p) => places::get(*p).kind == places::Kind::Province,
                        Thing::Region(r) => world::regions()[usize::from(*r)].country.is_some(),
                        _ => false,
                    })
                    .collect();
                // "Syria, Lebanon": a list of states, not a place within.
                if query.things.iter().any(|t| matches!(t, Thing::State(_)))
                    && query.within.iter().any(|t| matches!(t, Thing::State(_)))
                    && syntax.form(tokens.end) == ","
                {
                    let divided = query.things.iter().any(|t| matches!(t, Thing::Place(p) if query.within.contains(&Thing::State(places::get(*p).state as u16))));
                    if !divided {
                        query.within.clear();
                    }
                }
            }
        }
        query
    }

    fn place(&mut self, m: usize, query: &toponym::Query, readings: &[toponym::Reading]) {
        let why = toponym::why(query, readings, &self.spoken);
        let mention = &self.mentions[m];
        let Some(best) = readings.first() else {
            let name = self.surface(m).to_owned();
            // "the Ruritanian republic of Nowhere"
            let state = person::state_in(self.syntax, mention.tokens.clone());
            let state = state.map(|s| &world::states()[s]);
            self.put(
                m,
                Identity::Unknown(NameType::Loc, name.to_lowercase()),
                false,
                || EntityDraft {
                    country: state.map(|s| s.iso3.to_owned()),
                    ..draft(NameType::Loc, name, why)
                },
            );
            return;
        };
        let seat = match best.thing {
            Thing::Seat(s) => Some(&world::seats()[usize::from(s)]),
            _ => None,
        };
        let governs = matches!(best.geo.kind.as_str(), "country" | "capital") || seat.is_some();
        let metonym = governs
            && metonym::government(
                self.syntax,
                mention.tokens.clone(),
                mention.head,
                best.geo.kind == "country",
            );
        let geo: Vec<Geo> = readings
            .iter()
            .take(ALTERNATIVES + 1)
            .map(|r| r.geo.clone())
            .collect();
        let states = world::states();
        let country = best.geo.country.clone();
        let (kb, name) = match best.thing {
            Thing::State(s) => {
                let s = &states[usize::from(s)];
                (Some(format!("country:{}", s.iso3)), s.name.to_owned())
            }
            Thing::Place(_) => (
                best.geo.geonameid.map(|id| format!("geonames:{id}")),
                query.surface.clone(),
            ),
            _ => (
                Some(format!("place:{}", slug(&best.geo.name))),
                best.geo.name.clone(),
            ),
        };
        self.put(m, Identity::Thing(best.thing), metonym, || EntityDraft {
            country,
            kb,
            geo,
            role: match seat {
                Some(s) => Some(s.role.to_owned()),
                None => governs.then(|| "GOV".to_owned()),
            },
            why: match seat {
                Some(s) => format!("stands for {}", s.body),
                None => why,
            },
            ..draft(NameType::Loc, name, String::new())
        });
    }

    /// A palace that the names stage took for the body in it.
    fn seat(&mut self, m: usize) -> bool {
        let Some(thing) = self.things[m]
            .iter()
            .copied()
            .find(|t| matches!(t, Thing::Seat(_)))
        else {
            return false;
        };
        let query = toponym::Query {
            surface: self.surface(m).to_owned(),
            things: vec![thing],
            ..Default::default()
        };
        let readings = toponym::readings(&query);
        self.place(m, &query, &readings);
        true
    }

    /// An adjective or the word for a people.
    fn people_of(&mut self, m: usize) {
        let state = self.things[m].iter().find_map(|t| match t {
            Thing::People(s) => Some(*s),
            _ => None,
        });
        let Some(state) = state else { return };
        let s = &world::states()[usize::from(state)];
        let surface = self.surface(m);
        let name = s.adjective.unwrap_or(surface).to_owned();
        let why = format!("“{surface}” says: of {}", s.name);
        self.put(m, Identity::Thing(Thing::People(state)), false, || {
            EntityDraft {
                country: Some(s.iso3.to_owned()),
                kb: Some(format!("people:{}", s.iso3)),
                demonym: true,
                ..draft(NameType::Misc, name, why)
            }
        });
    }

    /// Persons: full names first, then what is left of them.
    fn people(&mut self) {
        let mine: Vec<usize> = (0..self.mentions.len())
            .filter(|&m| self.mentions[m].kind == NameType::Per)
            .collect();
        let said: HashMap<usize, Said> = mine
            .iter()
            .map(|&m| {
                (
                    m,
                    person::said(
                        self.syntax,
                        self.mentions[m].tokens.clone(),
                        self.mentions[m].head,
                    ),
                )
            })
            .collect();
        let mut somebody: Vec<(usize, Vec<String>)> = Vec::new();
        let mut who: HashMap<usize, Identity> = HashMap::new();
        let full: Vec<usize> = mine
            .iter()
            .copied()
            .filter(|&m| words(self.surface(m)).len() > 1)
            .filter(|&m| ranked(self.surface(m)).is_none() || self.listed(m, &said[&m]).is_some())
            .collect();
        for &m in &full {
            let surface = self.surface(m);
            let listed = self.listed(m, &said[&m]);
            let own = words(surface);
            let identity = match listed {
                Some(p) => Identity::Thing(Thing::Person(p)),
                None => match somebody.iter().find(|(_, w)| same_person(w, &own)) {
                    Some(&(first, _)) => Identity::Somebody(first),
                    None => Identity::Somebody(m),
                },
            };
            somebody.push((m, own));
            who.insert(m, identity);
        }
        // The first mention of every wording.
        let mut alike: HashMap<Vec<String>, usize> = HashMap::new();
        for &m in &mine {
            alike.entry(words(self.surface(m))).or_insert(m);
        }
        for &m in &mine {
            if who.contains_key(&m) {
                continue;
            }
            let own = words(self.surface(m));
            // A part of a full name of this text; the last before, else the first after. Who bears a rank
            // is called by the first name: "Prince Faisal" is no son of his.
            let given = ranked(self.surface(m));
            let of = |e: &&(usize, Vec<String>)| match &given {
                Some(given) => e.1.first() == Some(given),
                None => part_of(&own, &e.1),
            };
            let near = somebody
                .iter()
                .rev()
                .filter(|e| e.0 < m)
                .find(of)
                .or_else(|| somebody.iter().filter(|e| e.0 > m).find(of))
                .map(|e| who[&e.0].clone());
            let identity = near
                .or_else(|| {
                    self.listed(m, &said[&m])
                        .map(|p| Identity::Thing(Thing::Person(p)))
                })
                .unwrap_or_else(|| {
                    let same = alike.get(&own).and_then(|o| who.get(o));
                    same.cloned().unwrap_or(Identity::Somebody(m))
                });
            who.insert(m, identity);
        }
        for &m in &mine {
            let identity = who[&m].clone();
            let person = match identity {
                Identity::Thing(Thing::Person(p)) => Some(p),
                _ => None,
            };
            let surface = self.surface(m).to_owned();
            let index = self.put(m, identity, false, || match person {
                Some(p) => {
                    let p = &world::people()[usize::from(p)];
                    draft(NameType::Per, p.name.to_owned(), String::new())
                }
                None => draft(NameType::Per, surface.clone(), String::new()),
            });
            match person {
                Some(p) => self.describe_listed(index, p),
                None => self.describe_unknown(index, &surface, &said[&m]),
            }
        }
    }

    /// Which person of the list a mention means, if the text does not speak against it.
    fn listed(&self, m: usize, said: &Said) -> Option<u16> {
        let surface = self.surface(m);
        let full = words(surface).len() > 1;
        let candidates = self.things[m].iter().filter_map(|t| match t {
            Thing::Person(p) => Some(*p),
            _ => None,
        });
        let scored = candidates.map(|p| {
            let who = &world::people()[usize::from(p)];
            let state = who.country.and_then(world::state_of);
            let mut score: f64 = if full { 3.0 } else { 0.0 };
            if let Some(s) = said.state {
                score += if state == Some(s) { 2.0 } else { -4.0 };
            }
            if state.is_some_and(|s| self.spoken.contains_key(&s)) {
                score += 1.0;
            }
            if let Some(office) = said.office {
                let held = who.terms.iter().any(|t| {
                    t.office == office.name
                        || !office.key.is_empty() && t.office.contains(office.name)
                });
                score += if held { 1.5 } else { 0.0 };
            }
            if let Some(day) = self.reference {
                if who.terms.iter().any(|t| t.covers(day)) {
                    score += 1.0;
                } else if who.terms.iter().all(|t| t.from > day) && !who.terms.is_empty() {
                    score -= 1.0;
                }
            }
            (score, p)
        });
        let (score, p) = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
        (score >= 1.0).then_some(p)
    }

    fn describe_listed(&mut self, index: usize, p: u16) {
        let who = &world::people()[usize::from(p)];
        let term = self
            .reference
            .and_then(|day| who.terms.iter().find(|t| t.covers(day)))
            .or(who.terms.last());
        let state = who
            .country
            .and_then(world::state_of)
            .map(|s| &world::states()[s]);
        let draft = &mut self.drafts[index];
        draft.country = who.country.map(Into::into);
        draft.role = Some(who.role.to_owned());
        draft.kb = Some(format!("person:{}", slug(who.name)));
        draft.why = match (term, state) {
            (Some(t), Some(s)) => {
                let until =
                    t.to.map_or(String::new(), |to| format!(" to {}", to.year()));
                format!(
                    "listed: {} of {} from {}{until}",
                    t.office,
                    s.name,
                    t.from.year()
                )
            }
            (Some(t), None) => format!("listed: {} from {}", t.office, t.from.year()),
            (None, Some(s)) => format!("listed among the people of {}", s.name),
            (None, None) => "listed among people in the news".to_owned(),
        };
    }

    fn describe_unknown(&mut self, index: usize, surface: &str, said: &Said) {
        let words = said
            .words
            .clone()
            .map(|w| self.syntax.span_of(w).of(self.syntax.text));
        let draft = &mut self.drafts[index];
        if surface.len() > draft.name.len() {
            draft.name = surface.to_owned();
        }
        let state = said.state.map(|s| &world::states()[s]);
        if draft.country.is_none() {
            draft.country = state.map(|s| s.iso3.to_owned());
        }
        if draft.role.is_none() {
            draft.role = said.role().map(Into::into);
            if let Some(words) = words {
                draft.why = match state {
                    Some(s) => format!(
                        "the text says “{words}”: {} of {}",
                        said.office.map_or("somebody", |o| o.name),
                        s.name
                    ),
                    None => format!(
                        "the text says “{words}”: {}, of no state that is known",
                        said.office.map_or("somebody", |o| o.name)
                    ),
                };
            }
        }
        if draft.why.is_empty() {
            draft.why = "a person that the text does not describe".to_owned();
        }
    }

    /// Organisations.
    fn bodies(&mut self) {
        for m in 0..self.mentions.len() {
            // "Democrats" is of kind MISC, and speaks of the party.
            let adherents = self.mentions[m].kind == NameType::Misc
                && self.things[m]
                    .iter()
                    .any(|t| matches!(t, Thing::Organisation(_)));
            if self.done[m] || self.mentions[m].kind != NameType::Org && !adherents {
                continue;
            }
            let (tokens, head) = (self.mentions[m].tokens.clone(), self.mentions[m].head);
            let surface = self.surface(m).to_owned();
            if self.seat(m) {
                continue;
            }
            let listed: Vec<u16> = self.things[m]
                .iter()
                .filter_map(|t| match t {
                    Thing::Organisation(o) => Some(*o),
                    _ => None,
                })
                .collect();
            let state = body::state(self.syntax, tokens.clone(), head);
            let all = world::organisations();
            let best = listed.into_iter().map(|o| {
                let own = all[usize::from(o)].country.and_then(world::state_of);
                let score: f64 = match own {
                    Some(s) if state == Some(s) => 3.0,
                    Some(_) if state.is_some() => -1.0,
                    Some(s) if self.spoken.contains_key(&s) => 2.0,
                    None => 1.5,
                    Some(_) => 0.5,
                };
                (score, o)
            });
            let best = best
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
                .filter(|b| b.0 >= 0.0);
            if let Some((_, o)) = best {
                let org = &all[usize::from(o)];
                let country = org.country.map(str::to_owned).or_else(|| {
                    // "the Labour Party" of Britain: a name that many states have.
                    (org.role != "IGO" && org.role != "NGO")
                        .then(|| state.map(|s| world::states()[s].iso3.to_owned()))
                        .flatten()
                });
                let place = org
                    .country
                    .and_then(world::state_of)
                    .map_or("", |s| world::states()[s].name);
                let why = if place.is_empty() {
                    format!("listed: {}", org.name)
                } else {
                    format!("listed: {}, of {place}", org.name)
                };
                self.put(m, Identity::Thing(Thing::Organisation(o)), false, || {
                    EntityDraft {
                        country,
                        role: Some(org.role.to_owned()),
                        kb: Some(format!("organisation:{}", slug(org.name))),
                        ..draft(NameType::Org, org.name.to_owned(), why)
                    }
                });
                continue;
            }
            let role = body::role(self.syntax, tokens.clone());
            let country = state.map(|s| &world::states()[s]);
            let why = match (country, role) {
                (Some(s), Some(r)) => format!("its name says {r}, of {}", s.name),
                (Some(s), None) => format!("named with {}", s.name),
                (None, Some(r)) => format!("its name says {r}"),
                (None, None) => "an organisation that the text does not describe".to_owned(),
            };
            let key = format!(
                "{}|{}",
                surface.to_lowercase(),
                if role == Some("GOV") {
                    country.map_or("", |s| s.iso3)
                } else {
                    ""
                }
            );
            let index = self.put(m, Identity::Unknown(NameType::Org, key), false, || {
                EntityDraft {
                    role: role.map(Into::into),
                    ..draft(NameType::Org, surface, why)
                }
            });
            if self.drafts[index].country.is_none() {
                self.drafts[index].country = country.map(|s| s.iso3.to_owned());
            }
        }
    }

    /// Events, works, peoples without a state, of whom some live in one ("Iraqi Kurds").
    fn rest(&mut self) {
        for m in 0..self.mentions.len() {
            if self.done[m] {
                continue;
            }
            let name = self.surface(m).to_owned();
            let (kind, head) = (self.mentions[m].kind, self.mentions[m].head);
            let tokens = self.mentions[m].tokens.clone();
            let misc = kind == NameType::Misc;
            let home = (misc && self.syntax.tokens[head].xpos == "NNPS")
                .then(|| body::state(self.syntax, tokens.clone(), head))
                .flatten()
                .map(|s| &world::states()[s]);
            // "US Predator", "Ruritanian Spring"
            let within = (misc && tokens.len() > 1)
                .then(|| person::state_in(self.syntax, tokens))
                .flatten()
                .map(|s| &world::states()[s]);
            let key = format!("{}|{}", name.to_lowercase(), home.map_or("", |s| s.iso3));
            self.put(m, Identity::Unknown(kind, key), false, || EntityDraft {
                country: home.or(within).map(|s| s.iso3.to_owned()),
                demonym: home.is_some(),
                ..draft(
                    kind,
                    name,
                    home.map_or_else(
                        || "a name of another kind".to_owned(),
                        |s| format!("people, named with {}", s.name),
                    ),
                )
            });
        }
    }

    /// Mentions in order of the text, entities in order of their first mention.
    fn finish(self) -> Vec<EntityDraft> {
        let mut drafts = self.drafts;
        for d in &mut drafts {
            d.mentions.sort_by_key(|m| m.tokens.start);
        }
        drafts.sort_by_key(|d| d.mentions.first().map(|m| m.tokens.start));
        drafts
    }
}

/// What bears exactly the name of a mention, or the name with "the" before it ("the Gambia").
fn exactly(syntax: &Syntax, m: &NameMention) -> Vec<Thing> {
    let from = |start: usize| {
        names::at(syntax, start)
            .into_iter()
            .filter(|h: &Hit| h.tokens.end == m.tokens.end)
            .flat_map(|h| h.things)
            .collect::<Vec<Thing>>()
    };
    let things = from(m.tokens.start);
    let article = m.tokens.start > 0
        && syntax.form(m.tokens.start - 1) == "The"
        && syntax.sentence_of(m.tokens.start - 1) == syntax.sentence_of(m.tokens.start);
    if things.is_empty() && article {
        return from(m.tokens.start - 1);
    }
    // "Prince Mohammed bin Salman" is who is listed without the rank.
    let ranked = m.kind == NameType::Per
        && m.tokens.len() > 2
        && crate::name::lexicon::rank(syntax.form(m.tokens.start));
    if things.is_empty() && ranked {
        return from(m.tokens.start + 1);
    }
    things
}

fn is_compass(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
    )
}

fn draft(kind: NameType, name: String, why: String) -> EntityDraft {
    EntityDraft {
        kind,
        name,
        country: None,
        members: Vec::new(),
        role: None,
        kb: None,
        geo: Vec::new(),
        demonym: false,
        mentions: Vec::new(),
        why,
    }
}

/// The first name of who is called by rank and first name alone: "Prince Faisal".
fn ranked(name: &str) -> Option<String> {
    let (rank, given) = name.split_once(' ')?;
    (crate::name::lexicon::rank(rank) && !given.contains(' ')).then(|| super::fold::key(given))
}

/// The words of a name that tell persons apart, folded; a rank before a full name does not.
fn words(name: &str) -> Vec<String> {
    let bare = name
        .split_once(' ')
        .filter(|(rank, rest)| crate::name::lexicon::rank(rank) && rest.contains(' '))
        .map_or(name, |(_, rest)| rest);
    super::fold::key(bare)
        .split(' ')
        .filter(|w| !matches!(*w, "al" | "el" | "bin" | "jr" | "sr" | ""))
        .map(str::to_owned)
        .collect()
}

/// "Xi" or "Assad" of "Xi Jinping", "Bashar Assad".
fn part_of(part: &[String], full: &[String]) -> bool {
    match part {
        [one] => full.last() == Some(one) || full.first() == Some(one),
        many => many.iter().all(|w| full.contains(w)),
    }
}

/// "Jan K. Novak" and "Jan Novak".
fn same_person(a: &[String], b: &[String]) -> bool {
    let significant = |w: &&String| w.chars().count() > 1;
    let (a, b): (Vec<_>, Vec<_>) = (
        a.iter().filter(significant).collect(),
        b.iter().filter(significant).collect(),
    );
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.len() > 1 && short.iter().all(|w| long.contains(w)) || short == long
}

fn slug(name: &str) -> String {
    super::fold::key(name).replace([' ', ','], "-")
}
