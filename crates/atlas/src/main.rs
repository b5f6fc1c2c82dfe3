//! Natural Earth's shapefiles → `world-110m.atlas`, `world-50m.atlas` and `countries.tsv`.
//!
//! Enters: a folder that holds Natural Earth's `ne_{110m,50m}_admin_0_{countries,boundary_lines_land}`
//! and `ne_10m_admin_0_countries` (the table only: it alone has the smallest states), and the folder
//! to write to. Leaves: the three files, and their sizes on standard output.

mod topology;

use demarche_chart::atlas::{Arc, ArcKind, Atlas};
use shapefile::dbase::FieldValue;
use shapefile::{Reader, Shape as Feature};
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use topology::{Node, Owner, build, quantise};

/// Grid steps in a degree: a hundredth (1.1 km) is finer than 1:110m is true, and a 250th than 1:50m.
const SCALES: [(&str, u32); 2] = [("110m", 100), ("50m", 250)];

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (args.next(), args.next()) else {
        return Err("usage: demarche-atlas FOLDER-OF-SHAPEFILES FOLDER-TO-WRITE".into());
    };
    for (scale, steps) in SCALES {
        let atlas = atlas(&from, scale, steps)?;
        let bytes = atlas.encode();
        let path = to.join(format!("world-{scale}.atlas"));
        std::fs::write(&path, &bytes)?;
        let points: usize = atlas.arcs.iter().map(|a| a.points.len()).sum();
        println!(
            "{}: {} shapes, {} arcs, {points} points, {} bytes",
            path.display(),
            atlas.shapes.len(),
            atlas.arcs.len(),
            bytes.len()
        );
        let disputed = atlas.arcs.iter().filter(|a| a.kind == ArcKind::Disputed);
        println!("  {} disputed lines", disputed.count());
    }
    let table = countries(&from)?;
    std::fs::write(to.join("countries.tsv"), &table)?;
    println!("countries.tsv: {} rows", table.lines().count() - 1);
    Ok(())
}

type Row = shapefile::dbase::Record;

fn text(row: &Row, field: &str) -> String {
    match row.get(field) {
        Some(FieldValue::Character(Some(s))) => s.trim().trim_matches('\0').to_owned(),
        _ => String::new(),
    }
}

fn number(row: &Row, field: &str) -> f64 {
    match row.get(field) {
        Some(FieldValue::Numeric(Some(n))) => *n,
        Some(FieldValue::Float(Some(n))) => f64::from(*n),
        _ => 0.0,
    }
}

/// ISO 3166-1 alpha-3. Natural Earth's "EH" column leaves out what ISO does not list; Kosovo gets the
/// user-assigned code that everybody uses, the others keep Natural Earth's letters.
fn code(row: &Row) -> String {
    match (text(row, "ISO_A3_EH").as_str(), text(row, "ADM0_A3")) {
        (_, own) if own == "KOS" => "XKX".into(),
        // Dependencies that share their sovereign's code stay apart from it.
        ("AUS", own) if own != "AUS" => own,
        ("-99" | "", own) => own,
        (iso, _) => iso.to_owned(),
    }
}

fn atlas(from: &Path, scale: &str, steps: u32) -> Result<Atlas, Box<dyn Error>> {
    let mut owners = Vec::new();
    let mut reader = Reader::from_path(from.join(format!("ne_{scale}_admin_0_countries.shp")))?;
    for feature in reader.iter_shapes_and_records() {
        let (shape, row) = feature?;
        let Feature::Polygon(polygon) = shape else {
            return Err(format!("{}: a country that is no polygon", code(&row)).into());
        };
        let rings = polygon.rings().iter().filter_map(|ring| {
            let points: Vec<_> = ring.points().iter().map(|p| (p.x, p.y)).collect();
            quantise(&points, steps)
        });
        owners.push(Owner {
            code: code(&row)
                .as_bytes()
                .try_into()
                .map_err(|_| format!("{:?} has not three letters", code(&row)))?,
            rings: rings.collect(),
        });
    }
    owners.sort_by_key(|o| o.code);

    let mut disputed: Vec<Vec<Node>> = Vec::new();
    let lines = from.join(format!("ne_{scale}_admin_0_boundary_lines_land.shp"));
    for feature in Reader::from_path(lines)?.iter_shapes_and_records() {
        let (shape, row) = feature?;
        if text(&row, "FEATURECLA").starts_with("International boundary") {
            continue;
        }
        let Feature::Polyline(line) = shape else {
            continue;
        };
        for part in line.parts() {
            let grid = f64::from(steps);
            let mut nodes: Vec<Node> = part
                .iter()
                .map(|p| ((p.x * grid).round() as i32, (p.y * grid).round() as i32))
                .collect();
            nodes.dedup();
            disputed.push(nodes);
        }
    }
    let edge = (180 * steps as i32, 90 * steps as i32);
    let (mut arcs, shapes) = build(&owners, &disputed, edge);

    // A disputed line that is nobody's border on this map (a claim inside a country) is a line of its
    // own.
    let drawn: BTreeSet<(Node, Node)> = arcs
        .iter()
        .flat_map(|a| a.points.windows(2))
        .flat_map(|w| [(w[0], w[1]), (w[1], w[0])])
        .collect();
    for line in disputed {
        let mut free: Vec<Node> = Vec::new();
        for w in line.windows(2) {
            if drawn.contains(&(w[0], w[1])) {
                push_line(&mut arcs, &mut free);
                continue;
            }
            if free.is_empty() {
                free.push(w[0]);
            }
            free.push(w[1]);
        }
        push_line(&mut arcs, &mut free);
    }
    Ok(Atlas {
        steps,
        arcs,
        shapes,
    })
}

fn push_line(arcs: &mut Vec<Arc>, line: &mut Vec<Node>) {
    let points = std::mem::take(line);
    if points.len() > 1 {
        arcs.push(Arc {
            kind: ArcKind::Disputed,
            points,
        });
    }
}

/// Name and label point of every country and territory, most prominent first.
fn countries(from: &Path) -> Result<String, Box<dyn Error>> {
    let mut rows: Vec<(i64, String, String)> = Vec::new();
    let table = from.join("ne_10m_admin_0_countries.dbf");
    for row in shapefile::dbase::Reader::from_path(table)?.iter_records() {
        let row = row?;
        let zoom = number(&row, "MIN_LABEL");
        let line = format!(
            "{}\t{}\t{}\t{:.2}\t{:.2}\t{zoom}\t{}",
            code(&row),
            text(&row, "NAME"),
            text(&row, "NAME_LONG"),
            number(&row, "LABEL_X"),
            number(&row, "LABEL_Y"),
            number(&row, "LABELRANK"),
        );
        rows.push(((zoom * 10.0) as i64, code(&row), line));
    }
    rows.sort();
    // Leases and rocks that carry their sovereign's code come after it and are left out.
    let mut seen = BTreeSet::new();
    rows.retain(|(_, code, _)| seen.insert(code.clone()));
    let mut out = String::from("# code\tname\tlong name\tlon\tlat\tlabel from zoom\trank\n");
    for (_, _, line) in rows {
        writeln!(out, "{line}")?;
    }
    Ok(out)
}
