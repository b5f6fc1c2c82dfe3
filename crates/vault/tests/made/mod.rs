//! A made-up archive: documents of the contract with events between states, the same for the same seed.
//! A few states do most, some years see more than others, one event in ten has no exact day, one in
//! fifty a side that is no state. Nothing of it is told anywhere.

use demarche_chart::{
    country::{Country, countries},
    time::calendar::ymd,
};
use demarche_extract::document::{Actor, Document, Event, EventDate, EventPlace, Range};

/// PLOVER type, CAMEO code, class, score, what is said.
const DEEDS: [(&str, &str, u8, f64, &str); 8] = [
    ("CONSULT", "042", 1, 2.0, "held talks with"),
    ("AGREE", "057", 1, 6.0, "promised to work with"),
    ("AID", "073", 2, 7.0, "sent aid to"),
    ("COOPERATE", "061", 2, 6.5, "traded with"),
    ("ACCUSE", "112", 3, -2.0, "accused"),
    ("THREATEN", "138", 3, -5.0, "threatened"),
    ("SANCTION", "163", 4, -6.0, "imposed sanctions on"),
    ("ASSAULT", "190", 4, -9.0, "attacked"),
];
/// Events of a document.
const EVENTS: usize = 8;
/// The first day: 1 January 1995, and how many follow.
const DAYS: (i32, u64) = (9131, 10_950);

/// Numbers that look like chance (xorshift, Marsaglia 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n
    }

    /// Small numbers far more often than large ones.
    fn skewed(&mut self, n: u64) -> u64 {
        let (a, b, c) = (self.below(n), self.below(n), self.below(n));
        a.min(b).min(c)
    }
}

/// Documents with about so many events in all.
pub fn documents(seed: u64, events: usize) -> impl Iterator<Item = Document> {
    let mut chance = Chance(seed.wrapping_mul(2) + 1);
    let states: Vec<&'static Country> = countries().iter().take(180).collect();
    let count = events.div_ceil(EVENTS);
    (0..count).map(move |n| document(&mut chance, &states, n, EVENTS.min(events - n * EVENTS)))
}

fn iso(day: i32) -> String {
    let (y, m, d) = ymd(day);
    format!("{y:04}-{m:02}-{d:02}")
}

fn document(chance: &mut Chance, states: &[&Country], n: usize, events: usize) -> Document {
    // Some years are louder.
    let day = DAYS.0 + (DAYS.1 - 1 - chance.skewed(DAYS.1)) as i32;
    let mut d = Document {
        id: format!("made/{n:07}"),
        title: Some(format!("Chronicle {n} of {}", iso(day))),
        date: Some(iso(day)),
        url: Some(format!("https://chronicle.example/{n}")),
        publisher: Some("Chronicle".into()),
        language: "en".into(),
        language_supported: true,
        ..Document::default()
    };
    let mut points = 0;
    for e in 0..events {
        let a = states[chance.skewed(states.len() as u64) as usize];
        let mut b = states[chance.skewed(states.len() as u64) as usize];
        if a.code == b.code && chance.below(10) > 0 {
            b = states[(chance.below(states.len() as u64)) as usize];
        }
        let (plover, cameo, quad, goldstein, said) = DEEDS[chance.below(8) as usize];
        let happened = day - chance.skewed(400) as i32;
        let vague = chance.below(10) == 0;
        let begin = if vague { happened / 30 * 30 } else { happened };
        let finish = if vague { begin + 29 } else { begin };
        let symmetric = plover == "CONSULT" || plover == "AGREE";
        let nation = |i: usize, c: &Country| Actor {
            entity: format!("e{i}"),
            name: c.name.into(),
            country: Some(c.code.into()),
            role: Some("GOV".into()),
        };
        let target = if chance.below(50) == 0 {
            Actor {
                entity: "e9".into(),
                name: format!("League of {}", chance.below(40)),
                country: None,
                role: Some("IGO".into()),
            }
        } else {
            nation(1, b)
        };
        let sentence = format!("{} {said} {} on {}. ", a.name, target.name, iso(happened));
        let length = sentence.chars().count();
        let place = (chance.below(3) > 0).then(|| {
            let town = chance.skewed(12);
            EventPlace {
                entity: "e2".into(),
                name: format!("{} town {town}", a.name),
                lat: (a.point.lat + town as f64 * 0.31 - 1.5).clamp(-80.0, 80.0),
                lon: a.point.lon + (town * 7 % 12) as f64 * 0.37 - 2.0,
            }
        });
        d.events.push(Event {
            id: format!("v{e}"),
            plover: plover.into(),
            cameo: cameo.into(),
            quad,
            goldstein,
            source: vec![nation(0, a)],
            target: vec![target],
            symmetric,
            date: EventDate {
                value: Some(iso(happened)),
                begin: Some(iso(begin)),
                finish: Some(iso(finish)),
                basis: "explicit".into(),
            },
            place,
            trigger: Range {
                start: points + a.name.chars().count() + 1,
                end: points + a.name.chars().count() + 1 + said.len(),
            },
            sentence: e,
            status: if chance.below(12) == 0 {
                "planned"
            } else {
                "asserted"
            }
            .into(),
            confidence: 0.4 + chance.below(60) as f64 / 100.0,
            why: format!("“{said}” with who acts before it and towards whom behind it"),
            ..Event::default()
        });
        d.sentences.push(Range {
            start: points,
            end: points + length - 1,
        });
        points += length;
        d.text.push_str(&sentence);
    }
    d
}
