//! The views over a made case of any size, for looking at them and for measuring.
//!
//! Built for the browser like the page itself; `?events=20000` sets the size, `?relations` shows the
//! matrix in the map's place. Every fact in it is
//! made up by arithmetic.

use demarche_explorer::{
    case::{
        Article, Day, Desk,
        desk::Reading,
        history::{Case, Origin},
    },
    map::MapView,
    relations::RelationsView,
    timeline::TimelineView,
};
use demarche_extract::document::{Actor, Document, Entity, Event, EventDate, EventPlace, Range};
use leptos::prelude::*;

const STATES: [(&str, &str, f64); 24] = [
    ("CHN", "Beijing", 9.0),
    ("SYR", "Damascus", 8.0),
    ("SAU", "Riyadh", 8.0),
    ("IRN", "Tehran", 9.0),
    ("USA", "Washington", 6.0),
    ("RUS", "Moscow", 5.0),
    ("IRQ", "Baghdad", 3.0),
    ("OMN", "Muscat", 2.0),
    ("LBN", "Beirut", 2.0),
    ("YEM", "Sanaa", 3.0),
    ("ISR", "Jerusalem", 4.0),
    ("TUR", "Ankara", 4.0),
    ("EGY", "Cairo", 2.0),
    ("JOR", "Amman", 2.0),
    ("QAT", "Doha", 2.0),
    ("ARE", "Abu Dhabi", 2.0),
    ("FRA", "Paris", 2.0),
    ("GBR", "London", 2.0),
    ("DEU", "Berlin", 1.0),
    ("IND", "Delhi", 1.0),
    ("JPN", "Tokyo", 1.0),
    ("BRA", "Brasilia", 1.0),
    ("ZAF", "Pretoria", 1.0),
    ("AUS", "Canberra", 1.0),
];

const KINDS: [(&str, u8, f64, bool); 10] = [
    ("CONSULT", 1, 1.0, true),
    ("AGREE", 1, 5.0, true),
    ("SUPPORT", 1, 4.0, false),
    ("COOPERATE", 2, 6.0, true),
    ("AID", 2, 7.0, false),
    ("ACCUSE", 3, -2.0, false),
    ("REJECT", 3, -4.0, false),
    ("THREATEN", 3, -5.0, false),
    ("SANCTION", 4, -6.0, false),
    ("ASSAULT", 4, -9.0, false),
];

/// Numbers that look like chance and are the same each time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, n: usize) -> usize {
        ((self.next() * n as f64) as usize).min(n - 1)
    }

    fn state(&mut self) -> usize {
        let whole: f64 = STATES.iter().map(|s| s.2).sum();
        let mut at = self.next() * whole;
        STATES
            .iter()
            .position(|s| {
                at -= s.2;
                at < 0.0
            })
            .unwrap_or(0)
    }
}

fn document(events: usize, seed: u64) -> Document {
    let mut chance = Chance(seed);
    let text =
        "Officials of both sides met on the day before, a spokesman said, and agreed to go on.";
    let mut document = Document {
        text: text.into(),
        sentences: vec![Range {
            start: 0,
            end: text.chars().count(),
        }],
        ..Document::default()
    };
    for (code, ..) in STATES {
        document.entities.push(Entity {
            id: format!("e-{code}"),
            kind: "LOC".into(),
            name: demarche_explorer::case::words::country(code),
            country: Some(code.into()),
            kb: Some(format!("country:{code}")),
            ..Entity::default()
        });
    }
    let actor = |code: &str| Actor {
        entity: format!("e-{code}"),
        name: demarche_explorer::case::words::country(code),
        country: Some(code.into()),
        role: Some("GOV".into()),
    };
    for n in 0..events {
        let (s, t) = (chance.state(), chance.state());
        let (plover, quad, score, symmetric) = KINDS[chance.below(KINDS.len())];
        let first = Day::from_ymd(2011, 3, 1).0;
        // More lately, as in the news.
        let day = first + ((1.0 - chance.next().powi(2)) * 4600.0) as i32;
        let (begin, finish) = match chance.below(10) {
            0 => {
                let (y, m, _) = Day(day).ymd();
                (Day::from_ymd(y, m, 1), Day(Day::from_ymd(y, m, 1).0 + 29))
            }
            1 if n % 3 == 0 => {
                let (y, ..) = Day(day).ymd();
                (Day::from_ymd(y, 1, 1), Day::from_ymd(y, 12, 31))
            }
            _ => (Day(day), Day(day)),
        };
        let seat = STATES[t].0;
        let place = demarche_chart::country::country(seat).filter(|_| chance.below(3) == 0);
        document.events.push(Event {
            id: format!("v{n}"),
            plover: plover.into(),
            cameo: "040".into(),
            quad,
            goldstein: score,
            source: vec![actor(STATES[s].0)],
            target: vec![actor(STATES[t].0)],
            symmetric: symmetric && s != t,
            date: EventDate {
                value: Some(begin.iso()),
                begin: Some(begin.iso()),
                finish: Some(finish.iso()),
                basis: "explicit".into(),
            },
            place: place.map(|c| EventPlace {
                entity: "e-place".into(),
                name: STATES[t].1.into(),
                lat: c.point.lat - 2.0 + chance.next(),
                lon: c.point.lon + 2.0 + chance.next(),
            }),
            status: if chance.below(12) == 0 {
                "planned"
            } else {
                "asserted"
            }
            .into(),
            confidence: 0.5 + chance.next() / 2.0,
            domestic: s == t,
            ..Event::default()
        });
    }
    document
}

fn main() {
    let search = window().location().search().unwrap_or_default();
    let number = |name: &str, or: usize| {
        search
            .split(['?', '&'])
            .find_map(|p| p.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
            .unwrap_or(or)
    };
    let events = number("events", 40);
    let articles = number("articles", 4);
    mount_to_body(move || {
        let made = (0..articles).map(|n| Article {
            text: format!("Article {n}."),
            title: format!("Report {n}"),
            publisher: "Made-up Times".into(),
            date: Some(Day::from_ymd(2014 + 3 * n as i32, 6, 12)),
            ..Article::default()
        });
        let case = Case::new("Made up", Origin::Own, made);
        let ids: Vec<_> = case.articles.iter().map(|(id, _)| id.clone()).collect();
        let desk = Desk::new(case);
        desk.machine.update(|d| {
            for (n, id) in ids.iter().enumerate() {
                d.insert(id.clone(), document(events / articles, n as u64));
            }
        });
        desk.readings.update(|r| {
            for id in &ids {
                r.insert(id.clone(), Reading::Done);
            }
        });
        provide_context(desk);
        view! {
            <main class="views">
                {if search.contains("relations") {
                    view! { <RelationsView /> }.into_any()
                } else {
                    view! { <MapView /> }.into_any()
                }}
                <TimelineView />
            </main>
        }
    });
}
