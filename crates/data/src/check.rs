//! Where the hand-kept tables and GeoNames disagree.

use crate::geonames::{City, State};
use std::path::Path;

/// Codes that `states.tsv` leaves out on purpose: uninhabited, or dissolved.
const LEFT_OUT: [&str; 4] = ["BVT", "HMD", "SCG", "ANT"];

/// Codes must be those of ISO 3166, every state must be there, and its capital must be a city.
pub fn states(path: &Path, known: &[State], cities: &[City]) -> Result<Vec<String>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|l| !l.starts_with('#'))
        .skip(1)
        .map(|l| l.split('\t').collect())
        .collect();
    let mut complaints = Vec::new();
    for state in known {
        match rows.iter().find(|r| r[0] == state.iso3) {
            Some(r) if r[1] != state.iso => {
                complaints.push(format!("{} is {}, not {}", r[0], state.iso, r[1]))
            }
            Some(_) => {}
            None if LEFT_OUT.contains(&state.iso3.as_str()) => {}
            None => complaints.push(format!("{} ({}) is missing", state.iso3, state.name)),
        }
    }
    for r in &rows {
        let capital = r[6];
        let held = cities.iter().any(|c| {
            c.iso2 == r[1]
                && c.listed
                && (c.name == capital || c.aliases.iter().any(|a| a == capital))
        });
        if !capital.is_empty() && !held {
            let theirs = known
                .iter()
                .find(|s| s.iso3 == r[0])
                .map_or("", |s| &s.capital);
            complaints.push(format!(
                "{}: no city is called {capital} (GeoNames: {theirs})",
                r[0]
            ));
        }
    }
    Ok(complaints)
}
