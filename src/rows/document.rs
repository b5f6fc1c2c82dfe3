//! What a leaf of rows says, as the engine would say it of an article.
//!
//! Enters: a leaf. Leaves: a [`Document`] whose events point at their rows. Codes are read by the engine's
//! own tables, so that a visit is a visit whoever coded it; what they do not know is no event here, and
//! [`lost`] counts it. Must not know how the table looked.

use std::collections::HashMap;

use demarche_extract::{
    Input,
    document::{
        Actor, DateBasis, Document, Entity, Event, EventDate, EventPlace, Geo, Mention, Range, Time,
    },
    event::ontology::Ontology,
    knowledge::world,
};

use super::{FIELDS, Field, LAST_READ, cut, table_of};

const ACTS: &str = include_str!("acts.tsv");
const SECTORS: &str = include_str!("sectors.tsv");

fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.split_once('\t'))
}

/// The document of a leaf; `None` for any other text.
pub fn read(input: &Input) -> Option<Document> {
    let table = table_of(&input.text)?;
    let mut reading = Reading {
        table,
        document: Document {
            id: input.id.clone(),
            title: input.title.clone(),
            date: input.date.clone(),
            date_basis: match input.date {
                Some(_) => DateBasis::Given,
                None => DateBasis::None,
            },
            url: input.url.clone(),
            publisher: input.publisher.clone(),
            text: input.text.clone(),
            // ISO 639-2: no linguistic content.
            language: "zxx".into(),
            language_supported: true,
            ..Document::default()
        },
        known: HashMap::new(),
    };
    let mut at = 0;
    for (number, line) in input.text.lines().enumerate() {
        if let Some(row) = cut(line) {
            reading.row(number, at, &row);
        }
        at += line.chars().count() + 1;
    }
    Some(reading.document)
}

/// Rows of a leaf that tell no event.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Lost<'a> {
    /// How many.
    pub rows: usize,
    /// Of how many.
    pub of: usize,
    /// Their codes, each once; the first few.
    pub codes: Vec<&'a str>,
}

/// The rows of a leaf that tell no event: a statement, an appeal, a code that is not known here.
pub fn lost(leaf: &str) -> Lost<'_> {
    let mut lost = Lost::default();
    let mut known: HashMap<(&str, &str), bool> = HashMap::new();
    for row in leaf.lines().filter_map(cut) {
        let (code, mode) = (row[Field::Event as usize], row[Field::Mode as usize]);
        lost.of += 1;
        if !*known
            .entry((code, mode))
            .or_insert_with(|| act(code, mode).is_some())
        {
            lost.rows += 1;
            if !lost.codes.contains(&code) && lost.codes.len() < CODES {
                lost.codes.push(code);
            }
        }
    }
    lost
}

/// How many codes without an event are named.
const CODES: usize = 8;

/// An act in both ontologies.
struct Act {
    plover: &'static str,
    mode: Option<&'static str>,
    cameo: &'static str,
    contexts: Vec<String>,
    meaning: &'static str,
}

/// What a row's event is: a CAMEO code (also without its leading zero), a PLOVER type, a kind of ACLED's.
fn act(code: &str, mode: &str) -> Option<Act> {
    let ontology = Ontology::get();
    let kind = pairs(ACTS).find(|(kind, _)| kind.eq_ignore_ascii_case(code));
    let code = kind.map_or(code, |(_, cameo)| cameo);
    let padded = [
        code.to_owned(),
        format!("{code}0"),
        format!("0{code}"),
        format!("0{code}0"),
    ];
    if let Some(known) = padded.iter().find_map(|c| ontology.code(c)) {
        return Some(Act {
            plover: known.plover,
            mode: known.mode,
            cameo: known.cameo,
            contexts: known.contexts.iter().map(|c| (*c).to_owned()).collect(),
            meaning: known.meaning,
        });
    }
    let mode = mode.to_lowercase();
    let types = || {
        ontology
            .types()
            .filter(|(plover, _)| plover.eq_ignore_ascii_case(code))
    };
    let (plover, _) = types().next()?;
    let (_, mode) = types().find(|(_, m)| *m == mode).unwrap_or((plover, "-"));
    Some(Act {
        plover,
        mode: Some(mode).filter(|m| *m != "-"),
        cameo: "",
        contexts: Vec::new(),
        meaning: "",
    })
}

/// A state by its code or its name.
fn state(given: &str) -> Option<&'static world::State> {
    world::state_of(given)
        .map(|n| &world::states()[n])
        .or_else(|| world::state_named(given))
}

/// The state that a description ends in: `Protesters (Lebanon)`, `Police Forces of Syria (2000-2024)`.
fn state_within(name: &str) -> Option<&'static world::State> {
    let (words, behind) = name.split_once(" (").unwrap_or((name, ""));
    let behind = behind.split(')').next().unwrap_or_default();
    state(behind).or_else(|| state(words.rsplit_once(" of ")?.1))
}

/// A sector's code, from the code itself or the words of a table.
fn sector(given: &str) -> Option<String> {
    if given.len() == 3 && given.bytes().all(|b| b.is_ascii_uppercase()) {
        return Some(given.to_owned());
    }
    let first = given.split([',', ';']).next()?.trim().to_lowercase();
    let known = |words: &str| match words.parse::<u8>() {
        Ok(_) => first == words,
        Err(_) => first.starts_with(words),
    };
    pairs(SECTORS)
        .find(|(words, _)| !first.is_empty() && known(words))
        .map(|(_, code)| code.to_owned())
}

/// `BASHAR ASSAD` as people write it; a name with small letters, or a short one, stays.
fn spoken(name: &str) -> String {
    if name.chars().any(char::is_lowercase) || name.chars().count() <= 3 {
        return name.to_owned();
    }
    let word = |w: &str| {
        let mut letters = w.chars();
        let first: String = letters.next().into_iter().collect();
        first + &letters.as_str().to_lowercase()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

struct Reading<'a> {
    table: &'a str,
    document: Document,
    /// Entities by what tells them apart.
    known: HashMap<String, usize>,
}

impl Reading<'_> {
    /// One row, which begins at a code point.
    fn row(&mut self, number: usize, at: usize, row: &[&str; FIELDS]) {
        let mut start = at;
        let spans = row.map(|cell| {
            let range = Range {
                start,
                end: start + cell.chars().count(),
            };
            start = range.end + 1;
            range
        });
        let sentence = self.document.sentences.len();
        let end = (0..=LAST_READ).rev().find(|p| !row[*p].is_empty());
        self.document.sentences.push(Range {
            start: at,
            end: spans[end.unwrap_or(0)].end,
        });
        let cell = |f: Field| (row[f as usize], spans[f as usize]);
        let (code, trigger) = cell(Field::Event);
        let Some(act) = act(code, row[Field::Mode as usize]) else {
            return;
        };
        let (day, told) = cell(Field::Date);
        self.document.times.push(Time {
            start: told.start,
            end: told.end,
            text: day.to_owned(),
            kind: "DATE".into(),
            value: day.to_owned(),
            begin: Some(day.to_owned()),
            finish: Some(day.to_owned()),
            modifier: None,
            why: format!("the day of row {number}"),
        });
        let mut side = |name, of, sector| {
            let actor = self.actor(cell(name), row[of as usize], row[sector as usize]);
            actor.into_iter().collect::<Vec<_>>()
        };
        let source = side(Field::Source, Field::SourceState, Field::SourceSector);
        let target = side(Field::Target, Field::TargetState, Field::TargetSector);
        let degrees = |f: Field| row[f as usize].parse::<f64>().ok();
        let place = self.place(
            cell(Field::Place),
            degrees(Field::Latitude),
            degrees(Field::Longitude),
        );
        let ontology = Ontology::get();
        let meaning = match act.meaning {
            "" => String::new(),
            words => format!(", {}", words.to_lowercase()),
        };
        let states = [&source, &target].map(|s| s.first().and_then(|a| a.country.clone()));
        let status = row[Field::Status as usize];
        self.document.events.push(Event {
            id: format!("v{}", self.document.events.len()),
            plover: act.plover.into(),
            mode: act.mode.map(str::to_owned),
            contexts: act.contexts,
            cameo: act.cameo.into(),
            quad: ontology.quad(act.plover),
            goldstein: ontology.score(act.plover, act.mode),
            domestic: states[0].is_some() && states[0] == states[1],
            source,
            target,
            date: EventDate {
                value: Some(day.to_owned()),
                begin: Some(day.to_owned()),
                finish: Some(day.to_owned()),
                basis: "explicit".into(),
            },
            place,
            trigger,
            sentence,
            status: match status {
                "planned" | "negated" | "hypothetical" => status.into(),
                _ => "asserted".into(),
            },
            confidence: 1.0,
            why: format!("row {number} of a table of {}: {code}{meaning}", self.table),
            ..Event::default()
        });
    }

    fn entity(&mut self, key: String, at: Range, new: impl FnOnce(String) -> Entity) -> &Entity {
        let next = self.document.entities.len();
        let n = *self.known.entry(key).or_insert(next);
        if n == next {
            self.document.entities.push(new(format!("e{n}")));
        }
        let entity = &mut self.document.entities[n];
        entity.mentions.push(Mention {
            start: at.start,
            end: at.end,
            form: "name".into(),
            metonym: false,
        });
        entity
    }

    fn actor(&mut self, (name, at): (&str, Range), of: &str, role: &str) -> Option<Actor> {
        if name.is_empty() {
            return None;
        }
        let named = state(name);
        let of = state(of).or(named).or_else(|| state_within(name));
        let role = sector(role);
        let country = of.map(|s| s.iso3.to_owned());
        let key = format!("{name}\t{country:?}\t{role:?}");
        let from = self.table.to_owned();
        let (state, sector) = (country.clone(), role.clone());
        let entity = self.entity(key, at, |id| Entity {
            id,
            kind: if named.is_some() { "LOC" } else { "ORG" }.into(),
            name: named.map_or_else(|| spoken(name), |s| s.name.to_owned()),
            kb: named.map(|s| format!("country:{}", s.iso3)),
            geo: named.map(|s| Geo {
                lat: s.lat,
                lon: s.lon,
                kind: "country".into(),
                name: s.name.to_owned(),
                geonameid: None,
                country: Some(s.iso3.to_owned()),
            }),
            country: state,
            role: sector,
            why: format!("as the table of {from} has it"),
            ..Entity::default()
        });
        Some(Actor {
            entity: entity.id.clone(),
            name: entity.name.clone(),
            country,
            role,
        })
    }

    fn place(
        &mut self,
        (name, at): (&str, Range),
        lat: Option<f64>,
        lon: Option<f64>,
    ) -> Option<EventPlace> {
        let (lat, lon) = (lat?, lon?);
        let on_earth = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        // Tables write nothing and 0, 0 for a place that they do not know.
        if name.is_empty() || !on_earth || (lat, lon) == (0.0, 0.0) {
            return None;
        }
        let from = self.table.to_owned();
        let entity = self.entity(format!("{name}\t{lat}\t{lon}"), at, |id| Entity {
            id,
            kind: "LOC".into(),
            name: name.to_owned(),
            geo: Some(Geo {
                lat,
                lon,
                kind: "site".into(),
                name: name.to_owned(),
                geonameid: None,
                country: None,
            }),
            why: format!("as the table of {from} has it"),
            ..Entity::default()
        });
        Some(EventPlace {
            entity: entity.id.clone(),
            name: name.to_owned(),
            lat,
            lon,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{lay, tests::gdelt};
    use super::*;

    fn document(table: &str) -> Document {
        let laid = lay(table.as_bytes()).expect("a table");
        let text = laid.leaves.into_iter().next().expect("a leaf");
        read(&Input {
            text,
            ..Input::default()
        })
        .expect("a leaf is read")
    }

    fn words(document: &Document, range: Range) -> String {
        let length = range.end - range.start;
        document
            .text
            .chars()
            .skip(range.start)
            .take(length)
            .collect()
    }

    #[test]
    fn a_row_is_an_event_whose_words_are_its_cells() {
        let table = [gdelt(61), gdelt(61).replace("CHINA", "中国 — BEIJING")].join("\n");
        let document = document(&table);
        let [first, second] = &document.events[..] else {
            panic!("{:?}", document.events);
        };
        assert_eq!(
            (first.plover.as_str(), first.mode.as_deref()),
            ("CONSULT", Some("visit"))
        );
        assert_eq!((first.quad, first.goldstein), (1, 4.0));
        assert_eq!(first.source[0].name, "China");
        assert_eq!(first.source[0].country.as_deref(), Some("CHN"));
        assert_eq!(first.source[0].role.as_deref(), Some("GOV"));
        assert_eq!(first.target[0].name, "Syria");
        assert_eq!(first.date.begin.as_deref(), Some("2023-09-22"));
        assert_eq!(first.place.as_ref().map(|p| p.lat), Some(30.2936));
        assert_eq!(second.source[0].country.as_deref(), Some("CHN"));
        for event in [first, second] {
            assert_eq!(words(&document, event.trigger), "042");
            let row = words(&document, document.sentences[event.sentence]);
            assert!(
                row.starts_with("2023-09-22\t") && row.ends_with("Hangzhou, Zhejiang, China"),
                "{row}"
            );
            assert_eq!(
                super::super::address_at(&document.text, event.trigger.start),
                Some("https://example.org/a")
            );
        }
        let syria = document
            .entities
            .iter()
            .find(|e| e.name == "Syria")
            .unwrap();
        assert_eq!(syria.mentions.len(), 2);
        assert_eq!(
            words(
                &document,
                Range {
                    start: syria.mentions[1].start,
                    end: syria.mentions[1].end
                }
            ),
            "SYRIA"
        );
        assert_eq!(syria.kb.as_deref(), Some("country:SYR"));
    }

    #[test]
    fn codes_of_every_table_lead_to_the_engines_types() {
        let of = |code, mode| act(code, mode).map(|a| (a.plover, a.mode, a.cameo));
        assert_eq!(of("042", ""), Some(("CONSULT", Some("visit"), "042")));
        assert_eq!(of("42", ""), of("042", ""), "a spreadsheet drops zeros");
        assert_eq!(of("19", ""), of("190", ""));
        assert_eq!(of("CONSULT", "Visit"), Some(("CONSULT", Some("visit"), "")));
        assert_eq!(of("Aid", "unheard-of"), Some(("AID", None, "")));
        assert_eq!(of("Armed clash", ""), of("190", ""));
        assert_eq!(of("010", ""), None, "a statement is no event");
        assert!(pairs(ACTS).all(|(_, cameo)| Ontology::get().code(cameo).is_some()));
    }

    #[test]
    fn what_is_no_event_is_said() {
        let table = [gdelt(61), gdelt(61).replace("\t042\t", "\t010\t")].join("\n");
        let document = document(&table);
        assert_eq!(document.events.len(), 1);
        let told = Lost {
            rows: 1,
            of: 2,
            codes: vec!["010"],
        };
        assert_eq!(lost(&document.text), told);
    }

    #[test]
    fn states_and_sectors_are_known_by_code_name_or_description() {
        let iso = |s: Option<&world::State>| s.map(|s| s.iso3);
        assert_eq!(iso(state("SYR")), Some("SYR"));
        assert_eq!(iso(state("Russian Federation")), Some("RUS"));
        assert_eq!(
            iso(state_within("Military Forces of Syria (2000-2024)")),
            Some("SYR")
        );
        assert_eq!(iso(state_within("Protesters (Lebanon)")), Some("LBN"));
        assert_eq!(iso(state_within("Hezbollah")), None);
        let code = |words: &str| sector(words);
        assert_eq!(code("Government,Executive Office").as_deref(), Some("GOV"));
        assert_eq!(code("State forces").as_deref(), Some("MIL"));
        assert_eq!(code("1").as_deref(), Some("MIL"));
        assert_eq!(code("COP").as_deref(), Some("COP"));
        assert_eq!((code(""), code("Unheard of")), (None, None));
        assert_eq!(spoken("BASHAR ASSAD"), "Bashar Assad");
        assert_eq!(spoken("UN"), "UN");
    }

    #[test]
    fn reading_a_leaf_again_gives_the_same_again_and_other_texts_are_none() {
        let table = gdelt(58);
        assert_eq!(document(&table), document(&table));
        let other = |text: &str| {
            read(&Input {
                text: text.into(),
                ..Input::default()
            })
        };
        assert_eq!(other("Envoys met in Muscat."), None);
        assert_eq!(other("demarche-rows 1 · GDELT\nand then prose"), None);
    }
}
