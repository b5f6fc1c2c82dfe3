//! `made FOLDER [EVENTS]`: a made-up archive as `FOLDER/coded` (the three tables in Parquet) and
//! `FOLDER/coded.ndjson`, for trying and measuring. A million events by default.

#[path = "../tests/made/mod.rs"]
mod made;

use demarche_archive::write::{Lines, Output, Parts, Shape};
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("a folder to write into"));
    let events = args
        .next()
        .map_or(1_000_000, |n| n.parse().expect("a number of events"));
    std::fs::create_dir_all(&folder)?;
    let mut tables = Parts::folder(&folder.join("coded"), None)?;
    let mut lines = Lines::file(&folder.join("coded.ndjson"), Shape::Ndjson, None)?;
    for (n, document) in made::documents(1, events).enumerate() {
        lines.write(Shape::Ndjson.prepare(document.clone()))?;
        tables.write(Shape::Parquet.prepare(document))?;
        // As many rows as a part of a real archive has.
        if n % 50_000 == 49_999 {
            tables.commit()?;
        }
    }
    tables.finish()?;
    lines.finish()?;
    Ok(())
}
