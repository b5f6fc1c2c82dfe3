//! Events as the views show them: one item for one happening, with the reports that tell it.
//!
//! Enters: articles and the documents that the engine made of them. Leaves: [`Item`]s, flat, with
//! days as numbers, in order of time. An event that several articles tell alike is one item with
//! several reports. Must not know what is chosen or filtered.

use std::{collections::BTreeSet, sync::Arc};

use demarche_extract::{
    document::{Actor, Document, Event},
    event::merge::{self, Happenings},
};
use serde::{Deserialize, Serialize};

use super::{
    article::Article,
    correction::{Hand, Hands},
    day::Day,
    plural, words,
};
use crate::i18n::{self, Lang};

/// Names an item in the case and in a link: `article/event` of its first report.
pub type Key = Arc<str>;

/// The four classes of doing something to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quad {
    /// Talks, visits, declared support.
    VerbalCooperation,
    /// Aid, trade, troops lent.
    MaterialCooperation,
    /// Accusations, threats, refusals.
    VerbalConflict,
    /// Sanctions, arrests, attacks.
    MaterialConflict,
}

impl Quad {
    /// All four, from cooperation to conflict.
    pub const ALL: [Self; 4] = [
        Self::VerbalCooperation,
        Self::MaterialCooperation,
        Self::VerbalConflict,
        Self::MaterialConflict,
    ];
    /// From the contract's 1 … 4; anything else counts as talk.
    pub fn from_number(n: u8) -> Self {
        match n {
            2 => Self::MaterialCooperation,
            3 => Self::VerbalConflict,
            4 => Self::MaterialConflict,
            _ => Self::VerbalCooperation,
        }
    }
    /// The contract's 1 … 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
    /// For a sheet: `q1` … `q4`.
    pub fn class(self) -> &'static str {
        ["q1", "q2", "q3", "q4"][self as usize]
    }
    /// For people.
    pub fn label(self) -> String {
        match self {
            Self::VerbalCooperation => t!("quad-1"),
            Self::MaterialCooperation => t!("quad-2"),
            Self::VerbalConflict => t!("quad-3"),
            Self::MaterialConflict => t!("quad-4"),
        }
    }
    /// A mark beside the colour, for those who do not see it: cooperation round, conflict angular;
    /// words hollow, deeds full.
    pub fn glyph(self) -> &'static str {
        ["○", "●", "◇", "◆"][self as usize]
    }
}

/// Whether it happened.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Told as a fact.
    #[default]
    Asserted,
    /// Announced.
    Planned,
    /// Said not to have happened.
    Negated,
    /// Wished, feared or asked.
    Hypothetical,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Asserted,
        Self::Planned,
        Self::Negated,
        Self::Hypothetical,
    ];
    /// From the contract's word.
    pub fn from_word(word: &str) -> Self {
        match word {
            "planned" => Self::Planned,
            "negated" => Self::Negated,
            "hypothetical" => Self::Hypothetical,
            _ => Self::Asserted,
        }
    }
    /// The contract's word.
    pub fn word(self) -> &'static str {
        ["asserted", "planned", "negated", "hypothetical"][self as usize]
    }
    /// For people.
    pub fn label(self) -> String {
        match self {
            Self::Asserted => t!("status-asserted"),
            Self::Planned => t!("status-planned"),
            Self::Negated => t!("status-negated"),
            Self::Hypothetical => t!("status-hypothetical"),
        }
    }
}

/// One side of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Party {
    /// The same actor has the same id in every article: its knowledge-base id, or its name.
    pub id: String,
    /// As the first report names it.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// CAMEO/PLOVER sector.
    pub role: Option<String>,
    /// `PER`, `ORG`, `LOC` or `MISC`.
    pub kind: String,
    /// Its name is of many: "Armed groups accuse".
    pub many: bool,
    /// Where it sits, where the engine knows: degrees north and east, in millionths.
    pub seat: Option<(i32, i32)>,
}

impl Party {
    /// What the reader calls it: as the report does, but a state in another language than the report's by its
    /// name there.
    pub fn shown(&self) -> String {
        match self.id.strip_prefix("country:") {
            Some(code) if i18n::lang() != Lang::English => words::country(code),
            _ => self.name.clone(),
        }
    }
}

/// Where an item happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// When an item happened: a stretch of days, both ends inclusive. One day for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// First day on which it may have happened.
    pub begin: Day,
    /// Last one.
    pub finish: Day,
    /// The text gives no date; this is the day of the report.
    pub assumed: bool,
}

/// An article's telling of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// [`Article::id`].
    pub article: Arc<str>,
    /// Index into the document's events.
    pub event: usize,
}

/// One happening, as told by one or more reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Names it.
    pub key: Key,
    /// PLOVER event type.
    pub plover: String,
    /// PLOVER mode.
    pub mode: Option<String>,
    /// CAMEO code.
    pub cameo: String,
    /// Class.
    pub quad: Quad,
    /// −10 … 10.
    pub score: f64,
    /// Who acts.
    pub sources: Vec<Party>,
    /// Towards whom.
    pub targets: Vec<Party>,
    /// Both sides act alike.
    pub symmetric: bool,
    /// Who brought the others together.
    pub mediators: Vec<Party>,
    /// When; `None` where nothing is known.
    pub when: Option<When>,
    /// Where.
    pub place: Option<Place>,
    /// Whether it happened.
    pub status: Status,
    /// 0 … 1: the best of its reports.
    pub confidence: f64,
    /// It stands in a table that others coded: how sure they were is not known, and `confidence` is 1.
    pub coded: bool,
    /// Told as background by all its reports.
    pub background: bool,
    /// Within one state.
    pub domestic: bool,
    /// By whose word: a person's, if a person said anything of any of its reports.
    pub hand: Hand,
    /// At least one; the first gives the key and the words above.
    pub reports: Vec<Report>,
}

impl Item {
    /// Everybody who has a part in it.
    pub fn parties(&self) -> impl Iterator<Item = &Party> {
        self.sources
            .iter()
            .chain(&self.targets)
            .chain(&self.mediators)
    }

    /// Whether an actor has a part in it: a [`Party::id`] or `country:SYR`, under which everybody
    /// of that state counts.
    pub fn involves(&self, actor: &str) -> bool {
        let state = actor.strip_prefix("country:");
        self.parties()
            .any(|p| p.id == actor || (state.is_some() && p.country.as_deref() == state))
    }

    /// The states between which it runs, each source with each target; one state twice for a
    /// domestic event. Empty when a side has no state.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let targets = states(&self.targets);
        let mut pairs = Vec::new();
        for s in states(&self.sources) {
            pairs.extend(targets.iter().map(|&t| (s, t)));
        }
        pairs
    }

    /// Whether what another item tells cannot be true beside this one: the same kind of act between the
    /// same sides on days that meet, said to have happened by the one and not to by the other.
    pub fn contradicts(&self, other: &Self) -> bool {
        let at_odds = matches!(
            (self.status, other.status),
            (Status::Asserted, Status::Negated) | (Status::Negated, Status::Asserted)
        );
        at_odds
            && self.plover == other.plover
            && match (self.when, other.when) {
                (Some(a), Some(b)) => a.begin <= b.finish && b.begin <= a.finish,
                _ => false,
            }
            && {
                let (ours, theirs) = (self.sides(), other.sides());
                !ours[0].is_empty() && ours == theirs
            }
    }

    /// Who stands on each side, by state where there is one; in one order where both act alike.
    fn sides(&self) -> [BTreeSet<&str>; 2] {
        fn side(parties: &[Party]) -> BTreeSet<&str> {
            parties
                .iter()
                .map(|p| p.country.as_deref().unwrap_or(&p.id))
                .collect()
        }
        let mut sides = [side(&self.sources), side(&self.targets)];
        if self.symmetric {
            sides.sort();
        }
        sides
    }

    /// What happened in one line: `China and Syria meet or talk`, `Iran accuses Israel`.
    pub fn headline(&self) -> String {
        words::capital(self.line())
    }

    fn line(&self) -> String {
        let (sources, targets) = (names(&self.sources), names(&self.targets));
        let known = words::plover(&self.plover);
        let kind = || words::plover_label(&self.plover);
        match (sources.is_empty(), targets.is_empty()) {
            (false, false) if self.symmetric => {
                let sides: Vec<Party> = self.sources.iter().chain(&self.targets).cloned().collect();
                let all = names(&sides);
                // Nobody does anything alike with nobody else.
                known.filter(|_| many(&sides)).map_or_else(
                    || t!("headline-by", kind = kind(), source = all.clone()),
                    |p| p.together(&all),
                )
            }
            (false, false) => known.map_or_else(
                || format!("{sources} → {targets}: {}", self.plover),
                |p| p.does(&sources, many(&self.sources), &targets),
            ),
            (false, true) => t!("headline-by", kind = kind(), source = sources),
            (true, false) => t!("headline-towards", kind = kind(), target = targets),
            (true, true) => kind(),
        }
    }

    /// When it happened, for people.
    pub fn when_in_words(&self) -> String {
        self.when.map_or_else(
            || t!("undated"),
            |w| super::day::span_in_words(w.begin, w.finish),
        )
    }
}

/// The states of a side, each once, in order.
fn states(side: &[Party]) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for state in side.iter().filter_map(|p| p.country.as_deref()) {
        if !found.contains(&state) {
            found.push(state);
        }
    }
    found
}

/// Whether those of a side, as [`names`] says them, are more than one.
fn many(side: &[Party]) -> bool {
    side.iter().any(|p| p.many || p.shown() != side[0].shown())
}

/// Names joined as in speech, each once; more than three are cut.
pub fn names(side: &[Party]) -> String {
    let mut each: Vec<String> = Vec::new();
    for party in side {
        let name = party.shown();
        if !each.contains(&name) {
            each.push(name);
        }
    }
    let more = each.len().saturating_sub(2);
    let mut each = each.into_iter();
    match (each.next(), each.next(), each.next()) {
        (None, ..) => String::new(),
        (Some(one), None, _) => one,
        (Some(first), Some(second), None) => t!("names-two", first = first, second = second),
        (Some(first), Some(second), Some(third)) if more == 1 => {
            t!("names-three", first = first, second = second, third = third)
        }
        (Some(first), Some(second), _) => {
            t!("names-more", first = first, second = second, n = more)
        }
    }
}

/// Every event of these articles, merged where several tell the same, in order of time; what has
/// no date comes last.
pub fn items<'a>(
    read: impl IntoIterator<Item = (&'a str, &'a Article, &'a Document)>,
) -> Vec<Item> {
    items_by_hand(read, &Hands::default())
}

/// [`items`], with what people said of events: two that are one are merged, one that is none of the
/// others is kept apart.
pub fn items_by_hand<'a>(
    read: impl IntoIterator<Item = (&'a str, &'a Article, &'a Document)>,
    hands: &Hands,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut happenings = Happenings::default();
    // Where each event has gone, as people name them.
    let mut gone: std::collections::HashMap<(Arc<str>, String), usize> =
        std::collections::HashMap::new();
    for (number, (id, article, document)) in read.into_iter().enumerate() {
        let id: Arc<str> = id.into();
        for (n, event) in document.events.iter().enumerate() {
            let report = Report {
                article: id.clone(),
                event: n,
            };
            let mut item = item(article, document, event, report);
            let name = (id.clone(), event.id.clone());
            item.hand = hands.touched.get(&name).copied().unwrap_or_default();
            // Whoever made a table has told its rows apart: two shellings of a day are two.
            let alone = item.coded || hands.apart.contains(&name);
            let key = (!alone).then(|| merge::Key::of(document, event)).flatten();
            let (place, new) = happenings.place(number, key);
            gone.insert(name, place);
            if new {
                items.push(item);
            } else {
                join(&mut items[place], item);
            }
        }
    }
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    for [a, b] in &hands.same {
        let (Some(&a), Some(&b)) = (gone.get(a), gone.get(b)) else {
            continue;
        };
        let (into, from) = (a.min(b), a.max(b));
        if into != from
            && let Some(other) = items[from].take()
            && let Some(stays) = &mut items[into]
        {
            join(stays, other);
            stays.hand = stays.hand.max(Hand::Corrected);
            for place in gone.values_mut().filter(|p| **p == from) {
                *place = into;
            }
        }
    }
    let mut items: Vec<Item> = items.into_iter().flatten().collect();
    items.sort_by_key(|i| {
        i.when
            .map_or((Day(i32::MAX), Day(i32::MAX)), |w| (w.begin, w.finish))
    });
    items
}

/// Another article's telling of the same happening.
fn join(into: &mut Item, other: Item) {
    into.confidence = into.confidence.max(other.confidence);
    into.coded &= other.coded;
    into.background &= other.background;
    into.hand = into.hand.max(other.hand);
    into.place = into.place.take().or(other.place);
    into.reports.extend(other.reports);
}

fn item(article: &Article, document: &Document, event: &Event, report: Report) -> Item {
    let party = |actor: &Actor| party(document, actor);
    Item {
        key: format!("{}/{}", report.article, event.id).into(),
        plover: event.plover.clone(),
        mode: event.mode.clone(),
        cameo: event.cameo.clone(),
        quad: Quad::from_number(event.quad),
        score: event.goldstein,
        sources: event.source.iter().map(party).collect(),
        targets: event.target.iter().map(party).collect(),
        symmetric: event.symmetric,
        mediators: event.mediator.iter().map(party).collect(),
        when: when(article, document, event),
        place: event.place.as_ref().map(|p| Place {
            name: words::unshouted(&p.name),
            lat: p.lat,
            lon: p.lon,
        }),
        status: Status::from_word(&event.status),
        confidence: event.confidence,
        coded: article.is_rows(),
        background: event.background,
        domestic: event.domestic,
        hand: Hand::Machine,
        reports: vec![report],
    }
}

fn party(document: &Document, actor: &Actor) -> Party {
    let entity = document.entities.iter().find(|e| e.id == actor.entity);
    let micro = |degrees: f64| (degrees * 1e6) as i32;
    // A place acts as a government and a person alone.
    let described = entity
        .is_some_and(|e| !e.mentions.is_empty() && e.mentions.iter().all(|m| m.form != "name"));
    let alone = entity.is_some_and(|e| e.kind == "LOC" || (e.kind == "PER" && !described));
    Party {
        id: entity
            .and_then(|e| e.kb.clone())
            .unwrap_or_else(|| format!("name:{}", actor.name.to_lowercase())),
        name: actor.name.clone(),
        country: actor.country.clone(),
        role: actor.role.clone(),
        kind: entity.map(|e| e.kind.clone()).unwrap_or_default(),
        many: !alone && plural::is_many(&actor.name, described),
        seat: entity
            .and_then(|e| e.geo.as_ref())
            .map(|g| (micro(g.lat), micro(g.lon))),
    }
}

fn when(article: &Article, document: &Document, event: &Event) -> Option<When> {
    let day = |text: &Option<String>| text.as_deref().and_then(|t| Day::parse(t).ok());
    if let Some(begin) = day(&event.date.begin) {
        return Some(When {
            begin,
            finish: day(&event.date.finish).map_or(begin, |f| f.max(begin)),
            assumed: event.date.basis == "document",
        });
    }
    if event.date.basis == "document" {
        let day = article.date.or_else(|| day(&document.date))?;
        return Some(When {
            begin: day,
            finish: day,
            assumed: true,
        });
    }
    None
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use demarche_extract::document::{Entity, EventDate, EventPlace, Mention};

    /// A document with one event a line: `TYPE quad SRC>DST date status`, states only.
    pub(crate) fn document(lines: &[&str]) -> Document {
        let mut document = Document::default();
        let actor = |code: &str, document: &mut Document| {
            let id = format!("e-{code}");
            if !document.entities.iter().any(|e| e.id == id) {
                document.entities.push(Entity {
                    id: id.clone(),
                    kind: "LOC".into(),
                    name: words::country(code),
                    country: Some(code.into()),
                    kb: Some(format!("country:{code}")),
                    ..Entity::default()
                });
            }
            Actor {
                entity: id,
                name: words::country(code),
                country: Some(code.into()),
                role: Some("GOV".into()),
            }
        };
        for (n, line) in lines.iter().enumerate() {
            let mut f = line.split_whitespace();
            let (plover, quad, sides, date, status) = (
                f.next().unwrap(),
                f.next().unwrap(),
                f.next().unwrap(),
                f.next().unwrap(),
                f.next().unwrap_or("asserted"),
            );
            let symmetric = sides.contains('=');
            let (s, t) = sides.split_once(['>', '=']).unwrap();
            let iso = (date != "-").then(|| date.to_owned());
            let event = Event {
                id: format!("v{n}"),
                plover: plover.into(),
                cameo: "040".into(),
                quad: quad.parse().unwrap(),
                source: vec![actor(s, &mut document)],
                target: vec![actor(t, &mut document)],
                symmetric,
                date: EventDate {
                    value: iso.clone(),
                    begin: iso.clone(),
                    finish: iso.clone(),
                    basis: if iso.is_some() { "explicit" } else { "none" }.into(),
                },
                place: Some(EventPlace {
                    entity: "e9".into(),
                    name: "Muscat".into(),
                    lat: 23.6,
                    lon: 58.6,
                }),
                status: status.into(),
                confidence: 0.8,
                ..Event::default()
            };
            document.events.push(event);
        }
        document
    }

    fn told(documents: &[Document]) -> Vec<Item> {
        let article = Article::default();
        let ids: Vec<String> = (0..documents.len()).map(|n| format!("a{n}")).collect();
        items(
            ids.iter()
                .zip(documents)
                .map(|(id, d)| (id.as_str(), &article, d)),
        )
    }

    #[test]
    fn an_event_told_by_two_articles_is_one_item_with_two_reports() {
        let items = told(&[
            document(&["CONSULT 1 CHN=SYR 2023-09-22"]),
            document(&[
                "CONSULT 1 SYR=CHN 2023-09-22",
                "CONSULT 1 SYR=CHN 2023-09-23",
            ]),
        ]);
        assert_eq!(items.len(), 2);
        assert_eq!(items[0].reports.len(), 2);
        assert_eq!(&*items[0].key, "a0/v0");
    }

    #[test]
    fn a_different_type_direction_day_or_status_is_a_different_event() {
        let items = told(&[
            document(&["ACCUSE 3 IRN>ISR 2024-01-02"]),
            document(&[
                "ACCUSE 3 ISR>IRN 2024-01-02",
                "ACCUSE 3 IRN>ISR 2024-01-03",
                "THREATEN 3 IRN>ISR 2024-01-02",
                "ACCUSE 3 IRN>ISR 2024-01-02 negated",
            ]),
        ]);
        assert_eq!(items.len(), 5);
    }

    #[test]
    fn what_one_report_tells_and_another_denies_is_a_contradiction() {
        let items = told(&[
            document(&["CONSULT 1 CHN=SYR 2023-09-22"]),
            document(&[
                "CONSULT 1 SYR=CHN 2023-09-22 negated",
                "CONSULT 1 CHN=SYR 2023-09-24 negated",
                "CONSULT 1 CHN=IRN 2023-09-22 negated",
                "CONSULT 1 CHN=SYR 2023-09-22 planned",
            ]),
        ]);
        let told = items
            .iter()
            .find(|i| i.status == Status::Asserted)
            .expect("one is told as a fact");
        let against: Vec<_> = items.iter().filter(|i| told.contradicts(i)).collect();
        assert_eq!(against.len(), 1);
        assert_eq!(against[0].status, Status::Negated);
        assert_eq!(against[0].pairs(), [("SYR", "CHN")]);
        assert!(against[0].contradicts(told));
    }

    #[test]
    fn people_say_which_reports_tell_the_same_and_which_do_not() {
        let documents = [
            document(&["CONSULT 1 CHN=SYR 2023-09-22", "AGREE 1 CHN=SYR 2023-09-23"]),
            document(&["CONSULT 1 SYR=CHN 2023-09-22"]),
            document(&["CONSULT 1 SYR=CHN 2023-09-22"]),
        ];
        let article = Article::default();
        let read = || {
            documents
                .iter()
                .zip(["a0", "a1", "a2"])
                .map(|(d, id)| (id, &article, d))
        };
        let name = |article: &str, event: &str| (Arc::from(article), event.to_owned());
        let hands = Hands {
            apart: [name("a1", "v0")].into(),
            same: vec![[name("a1", "v0"), name("a0", "v1")]],
            ..Hands::default()
        };
        let told = |hands| -> Vec<Vec<String>> {
            let reports = |i: &Item| {
                i.reports
                    .iter()
                    .map(|r| format!("{}/{}", r.article, r.event))
                    .collect()
            };
            items_by_hand(read(), hands).iter().map(reports).collect()
        };
        let none = Hands::default();
        assert_eq!(told(&none), [vec!["a0/0", "a1/0", "a2/0"], vec!["a0/1"]]);
        assert_eq!(told(&hands), [vec!["a0/0", "a2/0"], vec!["a0/1", "a1/0"]]);
    }

    #[test]
    fn items_stand_in_order_of_time_and_the_undated_last() {
        let items = told(&[document(&[
            "AID 2 CHN>SYR -",
            "AGREE 1 SAU=IRN 2023-03-10",
            "SANCTION 4 USA>SYR 2011-05-01",
        ])]);
        let order: Vec<_> = items.iter().map(|i| i.plover.as_str()).collect();
        assert_eq!(order, ["SANCTION", "AGREE", "AID"]);
        assert_eq!(items[2].when_in_words(), "undated");
    }

    #[test]
    fn a_headline_says_who_did_what_to_whom() {
        let items = told(&[document(&[
            "ACCUSE 3 IRN>ISR 2024-01-02",
            "CONSULT 1 CHN=SYR 2024-01-03",
        ])]);
        assert_eq!(items[0].headline(), "Iran accuses Israel");
        assert_eq!(items[1].headline(), "China and Syria meet or talk");
        assert_eq!(items[0].pairs(), [("IRN", "ISR")]);
        assert!(items[0].involves("country:ISR") && !items[0].involves("country:CHN"));
    }

    #[test]
    fn the_verb_of_a_headline_agrees_with_who_acts() {
        let headline = |names: &[(&str, &str, &str)]| {
            let mut document = document(&["ACCUSE 3 IRN>ISR 2024-01-02"]);
            document.events[0].source.clear();
            for (n, (kind, form, name)) in names.iter().enumerate() {
                let id = format!("e-{n}");
                document.entities.push(Entity {
                    id: id.clone(),
                    kind: (*kind).into(),
                    name: (*name).into(),
                    mentions: vec![Mention {
                        form: (*form).into(),
                        ..Mention::default()
                    }],
                    ..Entity::default()
                });
                document.events[0].source.push(Actor {
                    entity: id,
                    name: (*name).into(),
                    ..Actor::default()
                });
            }
            told(&[document])[0].headline()
        };
        for (names, said) in [
            (
                &[("ORG", "nominal", "Armed groups")][..],
                "Armed groups accuse Israel",
            ),
            (
                &[("ORG", "nominal", "protesters")],
                "Protesters accuse Israel",
            ),
            (&[("ORG", "nominal", "Talks")], "Talks accuse Israel"),
            (&[("ORG", "name", "Houthis")], "Houthis accuse Israel"),
            (
                &[("LOC", "name", "United States")],
                "United States accuses Israel",
            ),
            (
                &[("ORG", "name", "United Nations")],
                "United Nations accuses Israel",
            ),
            (
                &[("PER", "name", "Mahmoud Abbas")],
                "Mahmoud Abbas accuses Israel",
            ),
            (
                &[("LOC", "name", "Iran"), ("LOC", "name", "Iraq")],
                "Iran and Iraq accuse Israel",
            ),
            (
                &[("LOC", "name", "Iran"), ("LOC", "name", "Iran")],
                "Iran accuses Israel",
            ),
        ] {
            assert_eq!(headline(names), said);
        }
    }

    #[test]
    fn one_who_is_alone_on_both_sides_does_nothing_together() {
        let items = told(&[document(&["CONSULT 1 SYR=SYR 2024-01-03"])]);
        assert_eq!(items[0].headline(), "Meeting or talks: Syria");
    }

    #[test]
    fn a_finish_before_its_begin_is_taken_for_the_begin() {
        let mut d = document(&["AID 2 CHN>SYR 2023-05-10"]);
        d.events[0].date.finish = Some("2023-05-01".into());
        assert_eq!(told(&[d])[0].when_in_words(), "10 May 2023");
    }
}
