//! The world: every name that the engine knows, and every place, in two packed files.
//!
//! Enters: the tables of `data/world` and `data/actor`. Leaves, in `OUT_DIR`:
//!
//! - `names.bin`: `count: u32`, then by columns `shared: u8` (bytes shared with the name before, 0 at
//!   the first of every block), `things: u8` (how many things bear the name), the things as three
//!   byte columns (low, middle, high; the highest bit says that a place is mainly called so), and the
//!   names' unshared ends, each closed by a line feed.
//!   Sorted by key, so that a look-up is a binary search over blocks.
//! - `places.bin`: `count: u32`, then by columns state, kind, people (8 log₂), latitude and
//!   longitude (16 bits over their range), GeoNames id.
//!
//! Columns rather than rows because the page is sent compressed, and like compresses with like.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

#[path = "../src/knowledge/fold.rs"]
mod fold;
#[path = "../src/knowledge/people.rs"]
mod people;
#[path = "../src/knowledge/table.rs"]
mod table;

/// As in `knowledge::names`.
const BLOCK: usize = 16;

/// Beside a thing: the name is its main one. As in `knowledge::names`.
const MAIN: u32 = 1 << 23;

/// Name → things, in the order of the look-up: key, then acronyms after words.
type Names = BTreeMap<(String, bool), (String, Vec<u32>)>;

pub fn pack() {
    let data = Path::new("data");
    println!("cargo::rerun-if-changed=data/world");
    println!("cargo::rerun-if-changed=data/actor");
    println!("cargo::rerun-if-changed=build");
    let read = |path: &str| -> &'static str {
        let path = data.join(path);
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Box::leak(text.into_boxed_str())
    };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));

    let states: Vec<_> = table::rows(read("world/states.tsv")).collect();
    let mut names = Names::new();
    let mut base = 0;
    // The order of kinds is that of `knowledge::names::Thing`.
    for (i, s) in states.iter().enumerate() {
        for name in [s[2]].into_iter().chain(table::list(s[3])) {
            add(&mut names, name, base + i as u32);
        }
    }
    base += states.len() as u32;
    for (i, s) in states.iter().enumerate() {
        for name in table::list(s[4]) {
            add(&mut names, name, base + i as u32);
        }
        for name in table::list(s[4]).chain(table::list(s[5])) {
            add(&mut names, name, base + i as u32);
            if let Some(plural) = people::plural(name) {
                add(&mut names, &plural, base + i as u32);
            }
        }
    }
    base += states.len() as u32;
    for file in [
        "world/regions.tsv",
        "world/seats.tsv",
        "world/organisations.tsv",
        "actor/people.tsv",
    ] {
        let mut count = 0;
        for row in table::rows(read(file)) {
            let aliases = || table::list(row[1]).filter(|&a| a != people::FULL_NAME_ONLY);
            for name in [row[0]].into_iter().chain(aliases()) {
                add(&mut names, name, base + count);
            }
            let shortened = table::list(row[1]).all(|a| a != people::FULL_NAME_ONLY);
            if file.ends_with("people.tsv") && shortened {
                for name in people::short_forms(row[0]) {
                    add(&mut names, &name, base + count);
                }
            }
            count += 1;
        }
        base += count;
    }
    let places = places(
        &states,
        read("world/provinces.tsv"),
        read("world/cities.tsv"),
        read("world/exonyms.tsv"),
        read("world/centres.tsv"),
    );
    for (i, p) in places.iter().enumerate() {
        for (k, name) in p.names.iter().enumerate() {
            let main = if k == 0 { MAIN } else { 0 };
            add(&mut names, name, (base + i as u32) | main);
        }
    }
    write(&out.join("names.bin"), &pack_names(names));
    write(&out.join("places.bin"), &pack_places(&places));
}

fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

fn add(names: &mut Names, name: &str, thing: u32) {
    let key = fold::key(name);
    assert!(!key.is_empty(), "a name without letters: {name:?}");
    let things = &mut names
        .entry((key, fold::acronym(name)))
        .or_insert_with(|| (name.to_owned(), Vec::new()))
        .1;
    if !things.iter().any(|t| t & !MAIN == thing & !MAIN) {
        things.push(thing);
    }
}

fn pack_names(names: Names) -> Vec<u8> {
    let mut shared = Vec::new();
    let mut counts = Vec::new();
    let mut things: [Vec<u8>; 3] = Default::default();
    let mut ends = Vec::new();
    let mut before = String::new();
    for (i, (name, bearers)) in names.values().enumerate() {
        if i % BLOCK == 0 {
            before.clear();
        }
        let common = name
            .char_indices()
            .zip(before.chars())
            .take_while(|((_, a), b)| a == b)
            .last()
            .map_or(0, |((at, c), _)| at + c.len_utf8())
            .min(255);
        let common = (0..=common)
            .rev()
            .find(|&c| name.is_char_boundary(c))
            .unwrap_or(0);
        shared.push(common as u8);
        // A name of more than 255 places tells nothing; the largest are kept.
        let bearers = &bearers[..bearers.len().min(255)];
        counts.push(bearers.len() as u8);
        for &b in bearers {
            let [low, middle, high, _] = b.to_le_bytes();
            things[0].push(low);
            things[1].push(middle);
            things[2].push(high);
        }
        ends.extend_from_slice(&name.as_bytes()[common..]);
        ends.push(b'\n');
        before.clone_from(name);
    }
    let mut out = (names.len() as u32).to_le_bytes().to_vec();
    out.extend((things[0].len() as u32).to_le_bytes());
    for column in [shared, counts].iter().chain(&things).chain([&ends]) {
        out.extend_from_slice(column);
    }
    out
}

/// As in `knowledge::places`.
mod kind {
    pub const CITY: u8 = 0;
    pub const CAPITAL: u8 = 1;
    pub const PROVINCE: u8 = 2;
    pub const DISTRICT: u8 = 3;
    /// Added to the first place of a group that has no province: those that follow lie in none.
    pub const LOOSE: u8 = 8;
}

struct Place {
    id: u32,
    names: Vec<String>,
    state: u8,
    kind: u8,
    lat: f64,
    lon: f64,
    people: u32,
}

/// State, province, rank (province, district, town), id: the order of the table.
type Order = (u8, String, u8, u32);

/// Provinces and cities, grouped: each province of the first order, then what lies in it.
fn places(
    states: &[Vec<&str>],
    provinces: &str,
    cities: &str,
    exonyms: &str,
    centres: &str,
) -> Vec<Place> {
    let state_of: BTreeMap<&str, u8> = states
        .iter()
        .enumerate()
        .map(|(i, s)| (s[1], i as u8))
        .collect();
    let middles: BTreeMap<&str, (f64, f64)> = table::lines(centres)
        .map(|line| {
            let c: Vec<&str> = line.split('\t').collect();
            (c[0], (number(c[2], line), number(c[3], line)))
        })
        .collect();
    let names = |name: &str, aliases: &str| -> Vec<String> {
        [name]
            .into_iter()
            .chain(table::list(aliases))
            .map(str::to_owned)
            .collect()
    };
    let mut sorted: Vec<(Order, Place)> = Vec::new();
    for line in table::lines(provinces) {
        let c: Vec<&str> = line.split('\t').collect();
        let mut code = c[2].split('.');
        let (Some(iso2), Some(province)) = (code.next(), code.next()) else {
            continue;
        };
        let Some(&state) = state_of.get(iso2) else {
            continue;
        };
        let (rank, kind) = if c[3] == "1" {
            (0, kind::PROVINCE)
        } else {
            (1, kind::DISTRICT)
        };
        let (lat, lon) = middles
            .get(c[2])
            .copied()
            .unwrap_or_else(|| (number(c[5], line), number(c[6], line)));
        let id = number(c[0], line) as u32;
        let place = Place {
            id,
            names: names(c[1], c[8]),
            state,
            kind,
            lat,
            lon,
            people: number(c[7], line) as u32,
        };
        sorted.push(((state, province.to_owned(), rank, id), place));
    }
    for line in table::lines(cities) {
        let c: Vec<&str> = line.split('\t').collect();
        let Some(&state) = state_of.get(c[2]) else {
            continue;
        };
        let id = number(c[0], line) as u32;
        let place = Place {
            id,
            names: names(c[1], c[7]),
            state,
            kind: kind::CITY,
            lat: number(c[4], line),
            lon: number(c[5], line),
            people: number(c[6], line) as u32,
        };
        sorted.push(((state, c[3].to_owned(), 2, id), place));
    }
    forget_doubled_districts(&mut sorted);
    for line in table::lines(exonyms) {
        let c: Vec<&str> = line.split('\t').collect();
        let (state, key) = (state_of[c[1]], fold::key(c[0]));
        let named = |p: &Place| p.state == state && p.names.iter().any(|n| fold::key(n) == key);
        let town = |p: &Place| matches!(p.kind, kind::CITY | kind::CAPITAL);
        match sorted
            .iter_mut()
            .map(|(_, p)| p)
            .filter(|p| named(p))
            .max_by_key(|p| (town(p), p.people))
        {
            Some(place) => place.names.extend(table::list(c[2]).map(str::to_owned)),
            None => println!(
                "cargo::warning=exonyms.tsv: {} has no place called {}",
                c[1], c[0]
            ),
        }
    }
    for (_, p) in &mut sorted {
        let capital = fold::key(states[p.state as usize][6]);
        if p.kind == kind::CITY && p.names.iter().any(|n| fold::key(n) == capital) {
            p.kind = kind::CAPITAL;
        }
    }
    sorted.sort_by(|a, b| a.0.cmp(&b.0));
    let mut group = (u8::MAX, String::new());
    let mut places = Vec::new();
    for ((state, province, rank, _), mut place) in sorted {
        if (state, province.as_str()) != (group.0, group.1.as_str()) {
            group = (state, province);
            if rank > 0 {
                place.kind |= kind::LOOSE;
            }
        }
        places.push(place);
    }
    one_capital_each(&mut places);
    places
}

fn number(column: &str, line: &str) -> f64 {
    column.parse().unwrap_or_else(|e| panic!("{line}: {e}"))
}

/// A district of its town's name, around it, says nothing that the town does not.
fn forget_doubled_districts(places: &mut Vec<(Order, Place)>) {
    let mut towns: BTreeMap<(u8, String), (f64, f64)> = BTreeMap::new();
    for (_, p) in places.iter().filter(|(_, p)| p.kind == kind::CITY) {
        towns.insert((p.state, fold::key(&p.names[0])), (p.lat, p.lon));
    }
    places.retain(|(_, p)| {
        let doubled = p.kind == kind::DISTRICT
            && p.names.iter().any(|n| {
                let bare = n.strip_suffix(" Shi").unwrap_or(n);
                towns
                    .get(&(p.state, fold::key(bare)))
                    .is_some_and(|t| (t.0 - p.lat).abs() < 0.7 && (t.1 - p.lon).abs() < 0.7)
            });
        !doubled
    });
}

/// Of several towns with the capital's name, the largest is it.
fn one_capital_each(places: &mut [Place]) {
    let mut best: BTreeMap<u8, usize> = BTreeMap::new();
    for i in 0..places.len() {
        if places[i].kind & !kind::LOOSE != kind::CAPITAL {
            continue;
        }
        let held = best.entry(places[i].state).or_insert(i);
        let other = if places[*held].people < places[i].people {
            std::mem::replace(held, i)
        } else {
            i
        };
        if other != *held {
            places[other].kind = places[other].kind & kind::LOOSE | kind::CITY;
        }
    }
}

fn pack_places(places: &[Place]) -> Vec<u8> {
    let scale =
        |value: f64, least: f64, range: f64| ((value - least) / range * 65535.0).round() as u16;
    let mut columns: [Vec<u8>; 10] = Default::default();
    for p in places {
        let lat = scale(p.lat, -90.0, 180.0).to_le_bytes();
        let lon = scale(p.lon, -180.0, 360.0).to_le_bytes();
        let id = p.id.to_le_bytes();
        let people = (f64::from(p.people + 1).log2() * 8.0).round() as u8;
        let row = [
            p.state, p.kind, people, lat[0], lat[1], lon[0], lon[1], id[0], id[1], id[2],
        ];
        for (column, byte) in columns.iter_mut().zip(row) {
            column.push(byte);
        }
        assert_eq!(id[3], 0, "GeoNames ids are expected below 2^24");
    }
    let mut out = (places.len() as u32).to_le_bytes().to_vec();
    for column in &columns {
        out.extend_from_slice(column);
    }
    out
}
