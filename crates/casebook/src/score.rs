//! How much of the gold the engine finds, stage by stage.
//!
//! Enters: gold and the engine's document of the same report. Leaves: counts that add up, and the
//! misses, each in words that need no key. `cargo xtask eval` and the page's own "how good is this?"
//! both show what is counted here. The measures follow the scorers that the project reports elsewhere: places within
//! 161 km, events by PLOVER type and by the countries of both sides. An engine that tells an event once
//! with further evidence may answer as many gold mentions as it has evidence for.

use crate::Report;
use crate::gold::{Gold, GoldEvent, resolve};
use demarche_extract::document::{Actor, Document, Entity, Event, EventPlace, Range};
use std::collections::BTreeSet;

/// Right answers among those given and those expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Expected facts that were found.
    pub found: usize,
    /// Expected facts.
    pub gold: usize,
    /// Facts told that were expected.
    pub right: usize,
    /// Facts told.
    pub told: usize,
}

impl Tally {
    /// Share of the told that is right, 0 … 1.
    pub fn precision(&self) -> f64 {
        ratio(self.right, self.told)
    }
    /// Share of the expected that is found, 0 … 1.
    pub fn recall(&self) -> f64 {
        ratio(self.found, self.gold)
    }
    /// Harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 {
            0.0
        } else {
            2.0 * p * r / (p + r)
        }
    }
    fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.gold += other.gold;
        self.right += other.right;
        self.told += other.told;
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// What is measured, in order of the engine's flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Named persons, organisations, states and places.
    Names,
    /// Of the names found: the right country.
    Countries,
    /// Time expressions, by overlap.
    Times,
    /// Of the times found: the right value.
    TimeValues,
    /// Of the places other than states: found and within 161 km.
    Places,
    /// Quotations, by overlap.
    Quotes,
    /// Of the quotations found: the right speaker.
    Speakers,
    /// Events by PLOVER type.
    EventTypes,
    /// Events by type and the countries of both sides.
    EventDyads,
    /// Of the events found by type and dyad: the right date.
    EventDates,
    /// Of the same: the right place.
    EventPlaces,
    /// Of the same: the right status.
    EventStatus,
}

impl Measure {
    /// All, in order.
    pub const ALL: [Self; 12] = [
        Self::Names,
        Self::Countries,
        Self::Times,
        Self::TimeValues,
        Self::Places,
        Self::Quotes,
        Self::Speakers,
        Self::EventTypes,
        Self::EventDyads,
        Self::EventDates,
        Self::EventPlaces,
        Self::EventStatus,
    ];

    /// For a table.
    pub fn label(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Countries => "  their country",
            Self::Times => "times",
            Self::TimeValues => "  their value",
            Self::Places => "places within 161 km",
            Self::Quotes => "quotations",
            Self::Speakers => "  their speaker",
            Self::EventTypes => "events by type",
            Self::EventDyads => "events by type and dyad",
            Self::EventDates => "  their date",
            Self::EventPlaces => "  their place",
            Self::EventStatus => "  their status",
        }
    }

    /// Whether told facts can be wrong on their own (then precision means something), or whether the
    /// measure is a share of what another one found.
    pub fn is_share(self) -> bool {
        !matches!(
            self,
            Self::Names | Self::Times | Self::Quotes | Self::EventTypes | Self::EventDyads
        )
    }
}

/// In which way the engine failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Failure {
    /// Expected and not told.
    Missed,
    /// Told, but not as gold has it.
    Wrong,
    /// Told and not in gold.
    Extra,
}

impl Failure {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Missed, Self::Wrong, Self::Extra];

    /// For people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Wrong => "wrong",
            Self::Extra => "not in gold",
        }
    }
}

/// One thing that went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// The report's id.
    pub report: String,
    /// The stage that it counts against.
    pub measure: Measure,
    /// How it went wrong.
    pub failure: Failure,
    /// What, in words.
    pub what: String,
}

/// Counts by measure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    tallies: [Tally; Measure::ALL.len()],
    /// What was missed, wrong or invented.
    pub misses: Vec<Miss>,
}

impl Score {
    /// The counts of one measure.
    pub fn of(&self, measure: Measure) -> &Tally {
        &self.tallies[measure as usize]
    }

    /// Add another report's.
    pub fn add(&mut self, other: Self) {
        for (mine, theirs) in self.tallies.iter_mut().zip(&other.tallies) {
            mine.add(theirs);
        }
        self.misses.extend(other.misses);
    }

    fn at(&mut self, measure: Measure) -> &mut Tally {
        &mut self.tallies[measure as usize]
    }

    /// One answer to one question: a measure that is a share of another's findings.
    fn share(&mut self, measure: Measure, right: bool) {
        let tally = self.at(measure);
        tally.gold += 1;
        tally.told += 1;
        tally.found += usize::from(right);
        tally.right += usize::from(right);
    }
}

/// Compare the engine's document with the gold.
///
/// # Panics
/// When an anchor does not resolve; a test of this crate makes sure that each does.
pub fn score(gold: &Gold, report: &Report, document: &Document) -> Score {
    let mut score = Score::default();
    let text = report.wire();
    let entities = gold
        .entities
        .iter()
        .map(|g| range(gold, &g.at, &text))
        .collect();
    let sheet = Sheet {
        gold,
        text,
        document,
        entities,
    };
    sheet.names(&mut score);
    sheet.times(&mut score);
    sheet.quotes(&mut score);
    sheet.events(&mut score);
    score
}

struct Sheet<'a> {
    gold: &'a Gold,
    text: String,
    document: &'a Document,
    /// Where the names of gold stand: each is asked for many times.
    entities: Vec<Range>,
}

fn range(gold: &Gold, anchor: &str, text: &str) -> Range {
    resolve(anchor, text).unwrap_or_else(|why| panic!("{}: “{anchor}”: {why}", gold.id))
}

fn overlap(a: Range, b: Range) -> bool {
    a.start < b.end && b.start < a.end
}

impl Sheet<'_> {
    fn range(&self, anchor: &str) -> Range {
        range(self.gold, anchor, &self.text)
    }

    fn words(&self, range: Range) -> String {
        self.text
            .chars()
            .skip(range.start)
            .take(range.end - range.start)
            .collect()
    }

    fn miss(&self, score: &mut Score, measure: Measure, failure: Failure, what: String) {
        score.misses.push(Miss {
            report: self.gold.id.clone(),
            measure,
            failure,
            what,
        });
    }

    fn names(&self, score: &mut Score) {
        let names = |e: &Entity| -> Vec<Range> {
            e.mentions
                .iter()
                .filter(|m| m.form == "name")
                .map(|m| Range {
                    start: m.start,
                    end: m.end,
                })
                .collect()
        };
        // What only the place line names is the agency's, not the report's.
        let place_line = self.text.chars().take_while(|&c| c != '—').count();
        let told: Vec<(&Entity, Vec<Range>)> = self
            .document
            .entities
            .iter()
            .filter(|e| matches!(e.kind.as_str(), "PER" | "ORG" | "LOC"))
            .map(|e| (e, names(e)))
            .filter(|(_, mentions)| mentions.iter().any(|m| m.start >= place_line))
            .collect();
        let mut expected = BTreeSet::new();
        for (g, &at) in self.gold.entities.iter().zip(&self.entities) {
            let hit = told
                .iter()
                .filter(|(e, _)| e.kind == g.kind)
                .find(|(_, mentions)| mentions.iter().any(|&m| overlap(m, at)))
                .map(|(e, _)| *e);
            score.at(Measure::Names).gold += 1;
            let words = self.words(at);
            let Some(e) = hit else {
                self.miss(
                    score,
                    Measure::Names,
                    Failure::Missed,
                    format!("“{words}”, {}", kind(&g.kind)),
                );
                if g.geo.is_some() {
                    score.share(Measure::Places, false);
                }
                expected.insert(words);
                continue;
            };
            score.at(Measure::Names).found += 1;
            score.share(Measure::Countries, e.country == g.country);
            if e.country != g.country {
                self.miss(
                    score,
                    Measure::Countries,
                    Failure::Wrong,
                    format!(
                        "“{words}” belongs to {}, not to {}",
                        state(g.country.as_deref()),
                        state(e.country.as_deref())
                    ),
                );
            }
            if let Some([lat, lon]) = g.geo {
                let near = e
                    .geo
                    .as_ref()
                    .is_some_and(|geo| kilometres(geo.lat, geo.lon, lat, lon) <= 161.0);
                score.share(Measure::Places, near);
                if !near {
                    self.miss(
                        score,
                        Measure::Places,
                        Failure::Wrong,
                        match &e.geo {
                            Some(g) => format!("“{words}” was put to {}", g.name),
                            None => format!("“{words}” was put nowhere"),
                        },
                    );
                }
            }
            expected.insert(words);
        }
        for (e, mentions) in &told {
            let right = mentions.iter().any(|&m| {
                let words = self.words(m);
                self.gold.entities.iter().zip(&self.entities).any(|(g, &at)| overlap(at, m) && g.kind == e.kind)
                    // A later mention of what gold anchors once, or the adjective of a state in it.
                    || expected.iter().any(|x| x.contains(&words) || words.contains(x.as_str()))
            }) || (e.kind == "LOC"
                && e.geo.as_ref().is_some_and(|g| g.kind == "country")
                && self.gold.entities.iter().any(|g| g.country == e.country));
            let tally = score.at(Measure::Names);
            tally.told += 1;
            tally.right += usize::from(right);
            if !right {
                self.miss(
                    score,
                    Measure::Names,
                    Failure::Extra,
                    format!("“{}”, {}", e.name, kind(&e.kind)),
                );
            }
        }
    }

    fn times(&self, score: &mut Score) {
        let told: Vec<Range> = self
            .document
            .times
            .iter()
            .map(|t| Range {
                start: t.start,
                end: t.end,
            })
            .collect();
        let mut used = vec![false; told.len()];
        for g in &self.gold.times {
            let at = self.range(&g.at);
            score.at(Measure::Times).gold += 1;
            let Some(i) = (0..told.len()).find(|&i| !used[i] && overlap(told[i], at)) else {
                let words = format!("“{}”", self.words(at));
                self.miss(score, Measure::Times, Failure::Missed, words);
                continue;
            };
            used[i] = true;
            score.at(Measure::Times).found += 1;
            let value = &self.document.times[i].value;
            score.share(Measure::TimeValues, *value == g.value);
            if *value != g.value {
                let words = format!("“{}” is {}, not {value}", self.words(at), g.value);
                self.miss(score, Measure::TimeValues, Failure::Wrong, words);
            }
        }
        let tally = score.at(Measure::Times);
        tally.told += told.len();
        tally.right += used.iter().filter(|&&u| u).count();
        for (i, _) in used.iter().enumerate().filter(|(_, u)| !**u) {
            let words = format!("“{}”", self.document.times[i].text);
            self.miss(score, Measure::Times, Failure::Extra, words);
        }
    }

    fn quotes(&self, score: &mut Score) {
        // Gold holds what stands between marks; reported clauses are not counted either way.
        let told: Vec<_> = self
            .document
            .quotes
            .iter()
            .filter(|q| q.kind != "indirect")
            .collect();
        let mut used = vec![false; told.len()];
        for g in &self.gold.quotes {
            let at = self.range(&g.at);
            score.at(Measure::Quotes).gold += 1;
            let hit = (0..told.len()).find(|&i| {
                !used[i]
                    && overlap(
                        Range {
                            start: told[i].start,
                            end: told[i].end,
                        },
                        at,
                    )
            });
            let Some(i) = hit else {
                let words = format!("“{}”", self.words(at));
                self.miss(score, Measure::Quotes, Failure::Missed, words);
                continue;
            };
            used[i] = true;
            score.at(Measure::Quotes).found += 1;
            let speaker = told[i]
                .speaker
                .as_ref()
                .and_then(|id| self.document.entities.iter().find(|e| e.id == *id));
            let right = speaker.is_some_and(|e| {
                e.name.contains(&g.speaker)
                    || e.mentions.iter().any(|m| {
                        self.words(Range {
                            start: m.start,
                            end: m.end,
                        })
                        .contains(&g.speaker)
                    })
            });
            score.share(Measure::Speakers, right);
            if !right {
                let said = match speaker {
                    Some(e) => format!("not by {}", e.name),
                    None => "not by nobody".to_owned(),
                };
                let words = format!("“{}” is said by {}, {said}", self.words(at), g.speaker);
                self.miss(score, Measure::Speakers, Failure::Wrong, words);
            }
        }
        let tally = score.at(Measure::Quotes);
        tally.told += told.len();
        tally.right += used.iter().filter(|&&u| u).count();
    }

    fn events(&self, score: &mut Score) {
        let type_only = self.pair(|g, e| g.plover.contains(&e.plover));
        let both = self.pair(|g, e| g.plover.contains(&e.plover) && dyad(g, e));
        for (measure, pairs) in [
            (Measure::EventTypes, &type_only),
            (Measure::EventDyads, &both),
        ] {
            let told: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
            let tally = score.at(measure);
            tally.gold += self.gold.events.len();
            tally.found += pairs.iter().flatten().count();
            tally.told += self.document.events.len();
            tally.right += told.len();
        }
        for (g, hit) in self.gold.events.iter().zip(&both) {
            let words = || {
                let (from, to) = (states(&g.source), states(&g.target));
                let arrow = if g.symmetric { "with" } else { "→" };
                format!("{} {from} {arrow} {to}, “{}”", g.plover[0], g.at)
            };
            let Some(e) = hit.map(|i| &self.document.events[i]) else {
                self.miss(score, Measure::EventDyads, Failure::Missed, words());
                continue;
            };
            let mut wrong = |measure, is: String, told: Option<&str>| {
                let told = told.unwrap_or("nothing");
                let what = format!("{}: {is}, not {told}", words());
                self.miss(score, measure, Failure::Wrong, what);
            };
            let mut shares = Vec::new();
            if !g.date.is_empty() {
                let right = g.date.iter().any(|value| is_date(e, value));
                shares.push((Measure::EventDates, right));
                if !right {
                    let is = g.date.join(" or ");
                    wrong(Measure::EventDates, is, e.date.value.as_deref());
                }
            }
            if let Some(place) = &g.place {
                let told = e.place.as_ref().map(|p| p.name.as_str());
                let right = told.is_some_and(|p| p.eq_ignore_ascii_case(place))
                    || e.place.as_ref().is_some_and(|p| self.lies_in(p, place));
                shares.push((Measure::EventPlaces, right));
                if !right {
                    wrong(Measure::EventPlaces, place.clone(), told);
                }
            }
            let asserted = g.status.is_empty() && e.status == "asserted";
            let right = asserted || g.status.contains(&e.status);
            shares.push((Measure::EventStatus, right));
            if !right {
                let is = if g.status.is_empty() {
                    "asserted".to_owned()
                } else {
                    g.status.join(" or ")
                };
                wrong(Measure::EventStatus, is, Some(&e.status));
            }
            for (measure, right) in shares {
                score.share(measure, right);
            }
        }
        let told: BTreeSet<usize> = both.iter().flatten().copied().collect();
        for (i, e) in self.document.events.iter().enumerate() {
            if told.contains(&i) {
                continue;
            }
            let list = |side| sides(side).into_iter().collect::<Vec<_>>().join(", ");
            let what = format!(
                "{} {} → {}, “{}”",
                e.plover,
                list(&e.source),
                list(&e.target),
                self.words(e.trigger)
            );
            self.miss(score, Measure::EventDyads, Failure::Extra, what);
        }
    }

    /// Whether a told place lies within the town of that name: a hall is where its town is.
    fn lies_in(&self, told: &EventPlace, town: &str) -> bool {
        const TOWN: f64 = 25.0;
        let known = self.document.entities.iter().filter_map(|e| {
            let geo = e.geo.as_ref()?;
            (geo.kind != "country" && e.name.eq_ignore_ascii_case(town)).then_some(geo)
        });
        known
            .into_iter()
            .any(|geo| kilometres(told.lat, told.lon, geo.lat, geo.lon) < TOWN)
    }

    /// For each gold event a told one that passes the test and still has a mention to give: of all pairs the
    /// nearest first, so that an event which was missed does not take another's.
    fn pair(&self, test: impl Fn(&GoldEvent, &Event) -> bool) -> Vec<Option<usize>> {
        let (gold, events) = (&self.gold.events, &self.document.events);
        let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
        for (g, wanted) in gold.iter().enumerate() {
            let at = self.range(&wanted.at).start;
            for (i, e) in events.iter().enumerate().filter(|(_, e)| test(wanted, e)) {
                let mentions = e.evidence.iter().map(|v| v.trigger.start);
                let starts = std::iter::once(e.trigger.start).chain(mentions);
                let distance = starts.map(|start| start.abs_diff(at)).min();
                pairs.extend(distance.map(|d| (d, g, i)));
            }
        }
        pairs.sort_unstable();
        let mut left: Vec<usize> = events.iter().map(|e| 1 + e.evidence.len()).collect();
        let mut hits = vec![None; gold.len()];
        for (_, g, i) in pairs {
            if hits[g].is_none() && left[i] > 0 {
                hits[g] = Some(i);
                left[i] -= 1;
            }
        }
        hits
    }
}

/// A kind of name, for people.
fn kind(code: &str) -> &str {
    match code {
        "PER" => "a person",
        "ORG" => "an organisation",
        "LOC" => "a place",
        other => other,
    }
}

/// A state by its code, for people.
fn state(code: Option<&str>) -> &str {
    code.unwrap_or("no state")
}

/// States of a side of gold; a dash for actors of no state.
fn states(codes: &[String]) -> String {
    if codes.is_empty() {
        "–".to_owned()
    } else {
        codes.join(", ")
    }
}

/// Countries of a side; a side without any is one of its own kind.
fn sides(actors: &[Actor]) -> BTreeSet<&str> {
    let found: BTreeSet<&str> = actors.iter().filter_map(|a| a.country.as_deref()).collect();
    if found.is_empty() {
        BTreeSet::from(["-"])
    } else {
        found
    }
}

/// Types whose sides may change places without changing the meaning.
const MUTUAL: [&str; 4] = ["CONSULT", "AGREE", "COOPERATE", "SUPPORT"];

fn dyad(g: &GoldEvent, e: &Event) -> bool {
    let set = |codes: &[String]| -> BTreeSet<String> {
        if codes.is_empty() {
            BTreeSet::from(["-".into()])
        } else {
            codes.iter().cloned().collect()
        }
    };
    let (gs, gt) = (set(&g.source), set(&g.target));
    let (mut es, mut et) = (sides(&e.source), sides(&e.target));
    if e.symmetric || (et.contains("-") && es.len() > 1) {
        let all: BTreeSet<&str> = es.union(&et).copied().filter(|c| *c != "-").collect();
        (es, et) = (all.clone(), all);
    }
    let meets = |a: &BTreeSet<String>, b: &BTreeSet<&str>, open: bool| {
        open || a.iter().any(|c| b.contains(c.as_str()))
    };
    let straight = meets(&gs, &es, g.source_open) && meets(&gt, &et, g.target_open);
    let turned = meets(&gs, &et, g.source_open) && meets(&gt, &es, g.target_open);
    straight || (turned && (g.symmetric || MUTUAL.contains(&e.plover.as_str())))
}

/// Whether an event is dated as gold has it: the same value, or the same first day as a day.
fn is_date(e: &Event, value: &str) -> bool {
    e.date.value.as_deref() == Some(value)
        || (value.len() == 10
            && e.date.begin.as_deref() == Some(value)
            && e.date.finish.as_deref() == Some(value))
}

/// Great-circle distance.
fn kilometres(lat1: f64, lon1: f64, lat2: f64, lon2: f64) -> f64 {
    let (a, b) = (lat1.to_radians(), lat2.to_radians());
    let (dlat, dlon) = (b - a, (lon2 - lon1).to_radians());
    let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
    12_742.0 * h.sqrt().min(1.0).asin()
}
