//! The readable tables as types: states, regions, seats, organisations, people.
//!
//! Enters: the tables of `data/`. Leaves: rows, read once when first asked for.

use super::table;
use std::{collections::HashMap, sync::OnceLock};

pub(super) static STATES: &str = include_str!("../../data/world/states.tsv");
pub(super) static REGIONS: &str = include_str!("../../data/world/regions.tsv");
pub(super) static SEATS: &str = include_str!("../../data/world/seats.tsv");
pub(super) static ORGANISATIONS: &str = include_str!("../../data/world/organisations.tsv");
pub(super) static PEOPLE: &str = include_str!("../../data/actor/people.tsv");

/// A state or territory.
#[derive(Debug)]
pub struct State {
    /// ISO 3166-1 alpha-3.
    pub iso3: &'static str,
    /// ISO 3166-1 alpha-2.
    pub iso2: &'static str,
    /// Its usual English name.
    pub name: &'static str,
    /// The usual adjective, if it has one.
    pub adjective: Option<&'static str>,
    /// Name of its capital.
    pub capital: &'static str,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// People, roughly.
    pub people: f64,
}

/// A region, sea or site.
#[derive(Debug)]
pub struct Region {
    /// Its usual English name.
    pub name: &'static str,
    /// `region`, `water` or `site`.
    pub kind: &'static str,
    /// The state that it lies in, if one.
    pub country: Option<&'static str>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Which reading wins, as a number of people.
    pub weight: f64,
}

/// A palace or street that stands for who sits there.
#[derive(Debug)]
pub struct Seat {
    /// Its usual English name.
    pub name: &'static str,
    /// ISO 3166-1 alpha-3.
    pub country: &'static str,
    /// PLOVER sector of the body.
    pub role: &'static str,
    /// The body, in words.
    pub body: &'static str,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// An organisation.
#[derive(Debug)]
pub struct Organisation {
    /// Its usual English name.
    pub name: &'static str,
    /// The state that it belongs to.
    pub country: Option<&'static str>,
    /// PLOVER sector.
    pub role: &'static str,
    /// Of blocs: alpha-3 codes of the members.
    pub members: Vec<&'static str>,
}

/// A person in the news.
#[derive(Debug)]
pub struct Person {
    /// Full name.
    pub name: &'static str,
    /// The state that he or she acts for.
    pub country: Option<&'static str>,
    /// PLOVER sector.
    pub role: &'static str,
    /// Offices with their terms.
    pub terms: Vec<Term>,
}

/// An office held from a day to a day.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// In words.
    pub office: &'static str,
    /// First day, or the beginning of the year or month given.
    pub from: jiff::civil::Date,
    /// Last day; `None` while it lasts.
    pub to: Option<jiff::civil::Date>,
}

impl Term {
    /// Whether the office was held on a day.
    pub fn covers(&self, day: jiff::civil::Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

fn number(column: &str) -> f64 {
    column.parse().unwrap_or(0.0)
}

fn some(column: &'static str) -> Option<&'static str> {
    (!column.is_empty()).then_some(column)
}

/// All states, in the order of the table.
pub fn states() -> &'static [State] {
    static TABLE: OnceLock<Vec<State>> = OnceLock::new();
    TABLE.get_or_init(|| {
        table::rows(STATES)
            .map(|r| State {
                iso3: r[0],
                iso2: r[1],
                name: r[2],
                adjective: table::list(r[4]).next(),
                capital: r[6],
                lat: number(r[7]),
                lon: number(r[8]),
                people: number(r[9]),
            })
            .collect()
    })
}

/// The index of a state by its alpha-3 code.
pub fn state_of(iso3: &str) -> Option<usize> {
    static TABLE: OnceLock<HashMap<&str, usize>> = OnceLock::new();
    TABLE
        .get_or_init(|| {
            states()
                .iter()
                .enumerate()
                .map(|(i, s)| (s.iso3, i))
                .collect()
        })
        .get(iso3)
        .copied()
}

/// A state by one of its names in news English, whatever the case of its letters.
pub fn state_named(name: &str) -> Option<&'static State> {
    static TABLE: OnceLock<HashMap<String, usize>> = OnceLock::new();
    let names = || {
        let rows = table::rows(STATES).enumerate();
        rows.flat_map(|(i, r)| {
            let all = std::iter::once(r[2]).chain(table::list(r[3]));
            all.map(move |n| (n.to_lowercase(), i)).collect::<Vec<_>>()
        })
        .collect()
    };
    TABLE
        .get_or_init(names)
        .get(&name.to_lowercase())
        .map(|&i| &states()[i])
}

/// All regions, in the order of the table.
pub fn regions() -> &'static [Region] {
    static TABLE: OnceLock<Vec<Region>> = OnceLock::new();
    TABLE.get_or_init(|| {
        table::rows(REGIONS)
            .map(|r| Region {
                name: r[0],
                kind: r[2],
                country: some(r[3]),
                lat: number(r[4]),
                lon: number(r[5]),
                weight: number(r[6]),
            })
            .collect()
    })
}

/// All seats of power, in the order of the table.
pub fn seats() -> &'static [Seat] {
    static TABLE: OnceLock<Vec<Seat>> = OnceLock::new();
    TABLE.get_or_init(|| {
        table::rows(SEATS)
            .map(|r| Seat {
                name: r[0],
                country: r[2],
                role: r[3],
                body: r[4],
                lat: number(r[5]),
                lon: number(r[6]),
            })
            .collect()
    })
}

/// All organisations, in the order of the table.
pub fn organisations() -> &'static [Organisation] {
    static TABLE: OnceLock<Vec<Organisation>> = OnceLock::new();
    TABLE.get_or_init(|| {
        table::rows(ORGANISATIONS)
            .map(|r| Organisation {
                name: r[0],
                country: some(r[2]),
                role: r[3],
                members: table::list(r[4]).collect(),
            })
            .collect()
    })
}

/// All people, in the order of the table.
pub fn people() -> &'static [Person] {
    static TABLE: OnceLock<Vec<Person>> = OnceLock::new();
    TABLE.get_or_init(|| {
        table::rows(PEOPLE)
            .map(|r| Person {
                name: r[0],
                country: some(r[2]),
                role: r[3],
                terms: table::list(r[4]).filter_map(term).collect(),
            })
            .collect()
    })
}

/// `president 2013-03-14` or `foreign minister 2013-03 2022-12-30`: a year or month given alone
/// begins with its first day and ends with its last.
fn term(text: &'static str) -> Option<Term> {
    let words: Vec<&str> = text.split(' ').collect();
    let dates = words
        .iter()
        .rev()
        .take_while(|w| w.starts_with(|c: char| c.is_ascii_digit()))
        .count();
    let (office, dates) = words.split_at(words.len() - dates);
    let length: usize = office.iter().map(|w| w.len() + 1).sum();
    Some(Term {
        office: &text[..length.saturating_sub(1)],
        from: day(dates.first()?, false)?,
        to: match dates.get(1) {
            Some(d) => Some(day(d, true)?),
            None => None,
        },
    })
}

fn day(text: &str, last: bool) -> Option<jiff::civil::Date> {
    let mut parts = text.split('-').map(|p| p.parse::<i16>().ok());
    let year = parts.next()??;
    let month = parts.next().flatten();
    let day = parts.next().flatten();
    let date = jiff::civil::Date::new(
        year,
        month.unwrap_or(if last { 12 } else { 1 }) as i8,
        day.unwrap_or(1) as i8,
    )
    .ok()?;
    Some(if last && day.is_none() {
        date.last_of_month()
    } else {
        date
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads() {
        assert!(states().len() > 240 && regions().len() > 250 && organisations().len() > 600);
        for o in organisations() {
            assert!(
                o.country.is_none_or(|c| state_of(c).is_some()),
                "{}: {:?}",
                o.name,
                o.country
            );
            assert!(
                o.members.iter().all(|m| state_of(m).is_some()),
                "{}: {:?}",
                o.name,
                o.members
            );
        }
        for s in seats() {
            assert!(state_of(s.country).is_some(), "{}", s.name);
        }
        for r in regions() {
            assert!(
                r.country.is_none_or(|c| state_of(c).is_some()),
                "{}",
                r.name
            );
            assert!(matches!(r.kind, "region" | "water" | "site"), "{}", r.name);
        }
        for p in people() {
            assert!(
                p.country.is_none_or(|c| state_of(c).is_some()),
                "{}: {:?}",
                p.name,
                p.country
            );
        }
    }

    #[test]
    fn every_term_of_office_reads_and_nobody_is_listed_twice() {
        let mut names = std::collections::HashSet::new();
        for (row, p) in table::rows(PEOPLE).zip(people()) {
            assert!(names.insert(p.name), "twice: {}", p.name);
            assert_eq!(table::list(row[4]).count(), p.terms.len(), "{}", p.name);
            for t in &p.terms {
                assert!(!t.office.is_empty(), "{}", p.name);
                assert!(t.to.is_none_or(|to| t.from <= to), "{}: {t:?}", p.name);
            }
        }
    }

    #[test]
    fn the_list_knows_who_followed_whom() {
        let holds = |name: &str, office: &str, day: jiff::civil::Date| {
            let who = people().iter().find(|p| p.name == name).expect("listed");
            who.terms
                .iter()
                .any(|t| t.office == office && t.covers(day))
        };
        let day = jiff::civil::date;
        assert!(holds("Faisal Mekdad", "foreign minister", day(2024, 9, 1)));
        assert!(!holds(
            "Faisal Mekdad",
            "foreign minister",
            day(2024, 10, 1)
        ));
        assert!(holds("Ali Khamenei", "supreme leader", day(2023, 3, 10)));
        assert!(holds(
            "Mojtaba Khamenei",
            "supreme leader",
            day(2026, 11, 1)
        ));
        assert!(holds("Andy Burnham", "prime minister", day(2026, 11, 1)));
        assert!(!holds("Keir Starmer", "prime minister", day(2026, 11, 1)));
    }

    #[test]
    fn terms_end_where_they_say() {
        let t = term("foreign minister 2013-03 2022").expect("reads");
        assert_eq!(t.office, "foreign minister");
        assert_eq!(
            (t.from.to_string(), t.to.map(|d| d.to_string())),
            ("2013-03-01".into(), Some("2022-12-31".into()))
        );
        assert!(term("president 2013-03-14").is_some_and(|t| t.to.is_none()));
    }
}
