//! Which place a name of a place means.
//!
//! Enters: the mentions that name places, with everything that bears the name. Leaves: readings,
//! best first. Heard are: how many people live there; the countries that the text speaks of; a
//! name after a comma ("Aleppo, Pennsylvania"); a province or state that contains the place; how
//! near it is to other places of the text. The weights are in powers of ten of people: what it takes
//! to prefer a village to a city.

use super::{
    names::{self, Thing},
    places::{self, Kind},
    world,
};
use crate::document::Geo;
use std::collections::HashMap;

/// A place that a name may mean.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Which.
    pub thing: Thing,
    /// Where and what.
    pub geo: Geo,
    /// Index of the state that it lies in.
    pub state: Option<usize>,
    /// Province of the first order that it lies in, or is.
    pub province: Option<u32>,
    /// Score without context.
    prior: f64,
    /// Score in context.
    score: f64,
    /// Nothing in the text speaks for it: neither its state nor a place nearby is named, though others
    /// are.
    strange: bool,
}

/// One name to be resolved.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// The words, as written.
    pub surface: String,
    /// What bears the name.
    pub things: Vec<Thing>,
    /// What bears the name that follows after a comma, or in brackets.
    pub within: Vec<Thing>,
    /// The words call it a province, a county, a region.
    pub division: bool,
    /// The words call it a city, a town.
    pub town: bool,
    /// The state whose provinces are listed, where it stands in such a list.
    pub listed: Option<usize>,
    /// How often it is named.
    pub count: usize,
}

/// What the text speaks of beside the places to be resolved: states by index, with a weight.
pub type Spoken = HashMap<usize, f64>;

/// All readings of one name.
pub fn readings(query: &Query) -> Vec<Reading> {
    let mut all: Vec<Reading> = query
        .things
        .iter()
        .filter_map(|&t| reading(t, query))
        .collect();
    // A division holds more people than its seat of the same name, and is meant less often.
    let seats: Vec<(Option<u32>, Option<usize>)> = all
        .iter()
        .filter(|r| matches!(r.geo.kind.as_str(), "city" | "capital"))
        .map(|r| (r.province, r.state))
        .collect();
    // "Mexico" is the state unless the words say otherwise, not the province of that name in it.
    let named: Vec<usize> = all
        .iter()
        .filter(|r| matches!(r.thing, Thing::State(_)))
        .filter_map(|r| r.state)
        .collect();
    let told = query.division || query.town || !query.within.is_empty();
    let famous = all
        .iter()
        .any(|r| matches!(r.thing, Thing::Place(p) if places::get(p).people > 500_000.0));
    for r in &mut all {
        let Thing::Place(p) = r.thing else { continue };
        // Who means the small namesake of a city that every reader knows says so.
        if famous && query.within.is_empty() && places::get(p).people < 60_000.0 {
            r.prior -= 1.5;
        }
        let seated = match places::get(p).kind {
            Kind::Province => seats.iter().any(|s| s.0 == Some(p)),
            Kind::District => seats.iter().any(|s| s.1 == r.state),
            _ => false,
        };
        if seated && !query.division {
            r.prior -= 1.2;
        }
        if !told && r.state.is_some_and(|s| named.contains(&s)) {
            r.prior -= 6.0;
        }
    }
    all.sort_by(|a, b| b.prior.total_cmp(&a.prior));
    all
}

fn reading(thing: Thing, query: &Query) -> Option<Reading> {
    let states = world::states();
    let iso3 = |i: usize| Some(states[i].iso3.to_owned());
    Some(match thing {
        Thing::State(i) => {
            let s = &states[usize::from(i)];
            Reading {
                thing,
                geo: Geo {
                    lat: s.lat,
                    lon: s.lon,
                    kind: "country".into(),
                    name: s.name.into(),
                    geonameid: None,
                    country: Some(s.iso3.into()),
                },
                state: Some(usize::from(i)),
                province: None,
                prior: s.people.max(10.0).log10() + 1.2,
                score: 0.0,
                strange: false,
            }
        }
        Thing::Region(i) => {
            let r = &world::regions()[usize::from(i)];
            Reading {
                thing,
                geo: Geo {
                    lat: r.lat,
                    lon: r.lon,
                    kind: r.kind.into(),
                    name: r.name.into(),
                    geonameid: None,
                    country: r.country.map(Into::into),
                },
                state: r.country.and_then(world::state_of),
                province: None,
                prior: r.weight.max(10.0).log10() + if query.town { -1.0 } else { 0.6 },
                score: 0.0,
                strange: false,
            }
        }
        Thing::Seat(i) => {
            let s = &world::seats()[usize::from(i)];
            Reading {
                thing,
                geo: Geo {
                    lat: s.lat,
                    lon: s.lon,
                    kind: "site".into(),
                    name: s.name.into(),
                    geonameid: None,
                    country: Some(s.country.into()),
                },
                state: world::state_of(s.country),
                province: None,
                prior: 6.5,
                score: 0.0,
                strange: false,
            }
        }
        Thing::Place(i) => {
            let p = places::get(i);
            let (kind, mut bonus) = match p.kind {
                Kind::Capital => ("capital", 1.6),
                Kind::City => ("city", 0.0),
                Kind::Province => ("region", 0.3),
                Kind::District => ("region", -0.5),
            };
            let division = matches!(p.kind, Kind::Province | Kind::District);
            if query.division {
                bonus += if division { 2.5 } else { -0.5 };
            }
            if query.town && division {
                bonus -= 1.5;
            }
            Reading {
                thing,
                geo: Geo {
                    lat: p.lat,
                    lon: p.lon,
                    kind: kind.into(),
                    name: names::of_place(i).unwrap_or_else(|| query.surface.clone()),
                    geonameid: Some(p.id),
                    country: iso3(p.state),
                },
                state: Some(p.state),
                province: if matches!(p.kind, Kind::Province) {
                    Some(i)
                } else {
                    p.province
                },
                prior: p.people.max(100.0).log10() + bonus,
                score: 0.0,
                strange: false,
            }
        }
        _ => return None,
    })
}

/// Great-circle distance in kilometres.
pub fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (la, lb) = (a.0.to_radians(), b.0.to_radians());
    let (dlat, dlon) = (lb - la, (b.1 - a.1).to_radians());
    let h = (dlat / 2.0).sin().powi(2) + la.cos() * lb.cos() * (dlon / 2.0).sin().powi(2);
    12742.0 * h.sqrt().min(1.0).asin()
}

/// Resolve all names of a text together: first those that hardly leave a choice, then, knowing the
/// countries and places that these tell, the rest. Readings of each query, best first.
pub fn resolve(queries: &[Query], spoken: &Spoken) -> Vec<Vec<Reading>> {
    let mut all: Vec<Vec<Reading>> = queries.iter().map(readings).collect();
    let mut countries = spoken.clone();
    let mut anchors: Vec<(f64, f64, usize)> = Vec::new();
    let mut provinces: HashMap<u32, f64> = HashMap::new();
    // What each settled query told, so that it does not vouch for itself.
    let mut settled: Vec<Option<Told>> = vec![None; queries.len()];
    // Twice: what the first round settles informs the second.
    for round in 0..3 {
        for (q, list) in all.iter_mut().enumerate() {
            let own = settled[q].as_ref();
            let total: f64 =
                (countries.values().sum::<f64>() - own.map_or(0.0, |o| o.weight)).max(1.0);
            let heard = Heard {
                countries: &countries,
                total,
                anchors: &anchors,
                provinces: &provinces,
                own,
            };
            for r in list.iter_mut() {
                r.score = r.prior + context(r, &queries[q], q, &heard);
                r.strange = strange(r, q, &heard);
            }
            list.sort_by(|a, b| b.score.total_cmp(&a.score));
        }
        for (q, list) in all.iter().enumerate() {
            let Some(best) = list.first() else { continue };
            let margin = list
                .get(1)
                .map_or(f64::INFINITY, |second| best.score - second.score);
            let sure = match round {
                0 => {
                    matches!(best.thing, Thing::State(_)) && margin > 1.0
                        || !queries[q].within.is_empty() && margin > 2.0
                        || margin > 2.0 && best.prior > 5.0
                }
                1 => margin > 0.8,
                _ => true,
            };
            if sure && settled[q].is_none() {
                let weight = queries[q].count.min(4) as f64;
                settled[q] = Some(Told {
                    state: best.state,
                    province: best.province,
                    weight: if best.state.is_some() { weight } else { 0.0 },
                });
                if let Some(s) = best.state {
                    *countries.entry(s).or_default() += weight;
                }
                if best.geo.kind != "country" && best.geo.kind != "water" {
                    anchors.push((best.geo.lat, best.geo.lon, q));
                }
                if let Some(p) = best.province {
                    *provinces.entry(p).or_default() += 1.0;
                }
            }
        }
    }
    all
}

/// What one settled name told the others.
#[derive(Debug, Clone)]
struct Told {
    state: Option<usize>,
    province: Option<u32>,
    weight: f64,
}

/// What is known of the text when a reading is weighed.
struct Heard<'a> {
    countries: &'a Spoken,
    total: f64,
    anchors: &'a [(f64, f64, usize)],
    provinces: &'a HashMap<u32, f64>,
    own: Option<&'a Told>,
}

/// A small town in a state of which a text about other states does not speak.
const SMALL: f64 = 60_000.0;
/// What is nearer to another place of the text speaks for it, in kilometres.
const NEAR: f64 = 1_500.0;
/// How often other states must be named.
const ELSEWHERE: f64 = 3.0;

fn strange(r: &Reading, own: usize, heard: &Heard) -> bool {
    let (Thing::Place(p), Some(s)) = (r.thing, r.state) else {
        return false;
    };
    let mine = heard
        .own
        .filter(|o| o.state == Some(s))
        .map_or(0.0, |o| o.weight);
    let named = heard.countries.get(&s).copied().unwrap_or(0.0) - mine > 0.0;
    let near = heard
        .anchors
        .iter()
        .any(|a| a.2 != own && distance((a.0, a.1), (r.geo.lat, r.geo.lon)) < NEAR);
    let p = places::get(p);
    p.people < SMALL && p.kind == Kind::City && !named && !near && heard.total >= ELSEWHERE
}

/// A name whose only readings are strange to the text is better left unresolved.
pub fn doubt(query: &Query, list: &mut Vec<Reading>) {
    if query.within.is_empty() && list.iter().all(|r| r.strange) {
        list.clear();
    }
}

fn context(r: &Reading, query: &Query, own: usize, heard: &Heard) -> f64 {
    let mut score = 0.0;
    if !query.within.is_empty() {
        let inside = query.within.iter().any(|&w| match w {
            Thing::State(s) => r.state == Some(usize::from(s)) && r.thing != w,
            Thing::Place(p) => r.province == Some(p) && r.thing != w,
            Thing::Region(i) => world::regions()[usize::from(i)]
                .country
                .and_then(world::state_of)
                .is_some_and(|s| r.state == Some(s)),
            _ => false,
        });
        score += if inside { 5.0 } else { 0.0 };
    }
    if let (Some(s), Thing::Place(p)) = (query.listed, r.thing)
        && r.state == Some(s)
        && places::get(p).kind == Kind::Province
    {
        score += 4.0;
    }
    if let Some(s) = r.state {
        let mine = heard
            .own
            .filter(|o| o.state == Some(s))
            .map_or(0.0, |o| o.weight);
        let share = (heard.countries.get(&s).copied().unwrap_or(0.0) - mine) / heard.total;
        if share > 0.0 && !matches!(r.thing, Thing::State(_)) {
            // One country named once says less than one that the text is about.
            let sure = ((heard.total + 1.0) / 3.0).min(1.0);
            score += (0.6 + 1.4 * share) * sure;
        }
    }
    let nearest = heard
        .anchors
        .iter()
        .filter(|a| a.2 != own)
        .map(|a| distance((a.0, a.1), (r.geo.lat, r.geo.lon)))
        .fold(f64::INFINITY, f64::min);
    if !matches!(r.thing, Thing::State(_)) {
        score += match nearest {
            d if d < 100.0 => 1.2,
            d if d < 300.0 => 0.8,
            d if d < 800.0 => 0.3,
            _ => 0.0,
        };
        let vouched = |p: u32| {
            let mine = heard.own.is_some_and(|o| o.province == Some(p));
            heard.provinces.get(&p).copied().unwrap_or(0.0) > if mine { 1.0 } else { 0.0 }
        };
        if r.province
            .is_some_and(|p| r.thing != Thing::Place(p) && vouched(p))
        {
            score += 0.8;
        }
    }
    score
}

/// Why the best reading is the best, in words.
pub fn why(query: &Query, list: &[Reading], spoken: &Spoken) -> String {
    let Some(best) = list.first() else {
        let known = query.things.iter().any(|t| matches!(t, Thing::Place(_)));
        return format!(
            "no place called “{}” is known{}",
            query.surface,
            if known {
                " in the states that the text speaks of"
            } else {
                ""
            }
        );
    };
    let states = world::states();
    let place = match best.geo.kind.as_str() {
        "country" => return format!("“{}” is a state", query.surface),
        "water" => format!("a water of the world's maps, {}", best.geo.name),
        "region" | "site" if best.state.is_none() => format!("{}, a region", best.geo.name),
        kind => {
            let article = if kind == "capital" {
                "the capital of"
            } else {
                match kind {
                    "city" => "a town in",
                    "site" => "a site in",
                    _ => "a region of",
                }
            };
            format!(
                "{article} {}",
                best.state.map_or("several states", |s| states[s].name)
            )
        }
    };
    let reason = if list.len() == 1 {
        "the only place of this name in the gazetteer".to_owned()
    } else if !query.within.is_empty() {
        "the name that follows tells which".to_owned()
    } else if best.state.is_some_and(|s| spoken.contains_key(&s)) {
        "the text speaks of that country".to_owned()
    } else {
        format!("the most prominent of {} places of this name", list.len())
    };
    format!("{place}: {reason}")
}
