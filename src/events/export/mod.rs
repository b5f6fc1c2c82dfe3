//! Events as files that other programs and people read.
//!
//! Enters: items and their documents. Leaves: CSV, JSON in the contract's shape, GeoJSON; and a
//! folder's worth of others: reports, sources, annotations, TimelineJS. What a
//! spreadsheet would take for a formula is made harmless. Must not know what is chosen.

pub mod annotation;
pub mod report;
pub mod sources;
pub mod timeline;

use demarche_extract::document::Document;
use serde_json::{Value, json};

use crate::case::{Item, Party, correction::Hand};

const COLUMNS: [&str; 20] = [
    "date_begin",
    "date_finish",
    "date_basis",
    "event",
    "plover",
    "mode",
    "cameo",
    "quad",
    "score",
    "source",
    "source_country",
    "target",
    "target_country",
    "place",
    "lat",
    "lon",
    "status",
    "confidence",
    "reports",
    "by_hand",
];

/// One line an event, RFC 4180, UTF-8 with a byte-order mark so that spreadsheets see it.
pub fn csv(items: &[impl AsRef<Item>]) -> String {
    let mut out = String::from("\u{feff}");
    out.push_str(&COLUMNS.join(","));
    out.push_str("\r\n");
    for item in items {
        let i = item.as_ref();
        let names = |side: &[Party]| join(side.iter().map(|p| p.name.clone()));
        let states = |side: &[Party]| {
            let mut codes: Vec<String> = side.iter().filter_map(|p| p.country.clone()).collect();
            codes.dedup();
            join(codes)
        };
        let basis = match i.when {
            None => "none",
            Some(w) if w.assumed => "document",
            Some(_) => "text",
        };
        let cells = [
            i.when.map_or_else(String::new, |w| w.begin.iso()),
            i.when.map_or_else(String::new, |w| w.finish.iso()),
            basis.to_owned(),
            i.headline(),
            i.plover.clone(),
            i.mode.clone().unwrap_or_default(),
            i.cameo.clone(),
            i.quad.number().to_string(),
            number(i.score),
            names(&i.sources),
            states(&i.sources),
            names(&i.targets),
            states(&i.targets),
            i.place
                .as_ref()
                .map_or_else(String::new, |p| p.name.clone()),
            i.place.as_ref().map_or_else(String::new, |p| number(p.lat)),
            i.place.as_ref().map_or_else(String::new, |p| number(p.lon)),
            i.status.word().to_owned(),
            sure(i).map_or_else(String::new, |c| format!("{c:.2}")),
            i.reports.len().to_string(),
            by_hand(i).unwrap_or_default().to_owned(),
        ];
        out.push_str(&cells.iter().map(|c| cell(c)).collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
    }
    out
}

fn join(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join("; ")
}

fn number(n: f64) -> String {
    format!("{n:.4}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// A cell, quoted where it must be. Text that a spreadsheet would run as a formula gets an
/// apostrophe before it (owasp.org, “CSV injection”); numbers are left alone.
fn cell(text: &str) -> String {
    let formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && text.parse::<f64>().is_err();
    let guarded = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains(['"', ',', '\n', '\r', ';', '\'']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

/// How sure it is, where that is known: tables do not say.
fn sure(item: &Item) -> Option<f64> {
    (!item.coded).then_some(item.confidence)
}

/// `corrected` or `added`, where a person had a hand in it.
fn by_hand(item: &Item) -> Option<&'static str> {
    match item.hand {
        Hand::Machine => None,
        Hand::Corrected => Some("corrected"),
        Hand::Added => Some("added"),
    }
}

/// Documents in the contract's shape, each after its corrections beside what the engine made of it.
/// What a person set right has `corrected: true` and what the machine said under `machine`; what a
/// person added has `added: true`; what a person took out stands under `rejected`.
pub fn json<'a>(
    documents: impl IntoIterator<Item = (&'a Document, Option<&'a Document>)>,
) -> String {
    let all: Vec<Value> = documents
        .into_iter()
        .map(|(after, machine)| {
            let mut value = serde_json::to_value(after).unwrap_or_default();
            if let Some(machine) = machine {
                flag(
                    &mut value,
                    &serde_json::to_value(machine).unwrap_or_default(),
                );
            }
            value
        })
        .collect();
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

/// Compare the lists of two documents, item by item.
fn flag(after: &mut Value, machine: &Value) {
    let mut rejected = serde_json::Map::new();
    for (list, names) in [
        ("entities", &["id"][..]),
        ("events", &["id"]),
        ("times", &["start", "end"]),
        ("quotes", &["start", "end"]),
    ] {
        let same = |a: &Value, b: &Value| names.iter().all(|n| a[n] == b[n]);
        let before = machine[list].as_array().map_or(&[][..], Vec::as_slice);
        let Some(now) = after[list].as_array_mut() else {
            continue;
        };
        let gone: Vec<Value> = before
            .iter()
            .filter(|b| !now.iter().any(|n| same(n, b)))
            .cloned()
            .collect();
        if !gone.is_empty() {
            rejected.insert(list.to_owned(), gone.into());
        }
        for item in now {
            match before.iter().find(|b| same(item, b)) {
                None => item["added"] = true.into(),
                Some(b) if b != item => {
                    item["corrected"] = true.into();
                    item["machine"] = b.clone();
                }
                Some(_) => {}
            }
        }
    }
    if !rejected.is_empty() {
        after["rejected"] = rejected.into();
    }
}

/// One feature an event (RFC 7946): a point where it happened, else a line between the seats of its
/// sides, else no geometry.
pub fn geojson(items: &[impl AsRef<Item>]) -> String {
    let features: Vec<Value> = items.iter().map(|i| feature(i.as_ref())).collect();
    let all = json!({ "type": "FeatureCollection", "features": features });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn feature(item: &Item) -> Value {
    let seat = |side: &[Party]| {
        side.iter()
            .find_map(|p| p.seat)
            .map(|(lat, lon)| json!([f64::from(lon) / 1e6, f64::from(lat) / 1e6]))
    };
    let geometry = match (&item.place, seat(&item.sources), seat(&item.targets)) {
        (Some(p), _, _) => json!({ "type": "Point", "coordinates": [p.lon, p.lat] }),
        (None, Some(a), Some(b)) => json!({ "type": "LineString", "coordinates": [a, b] }),
        _ => Value::Null,
    };
    let side = |side: &[Party]| -> Vec<Value> {
        side.iter()
            .map(|p| json!({ "name": p.name, "country": p.country, "role": p.role }))
            .collect()
    };
    json!({
        "type": "Feature",
        "id": &*item.key,
        "geometry": geometry,
        "properties": {
            "event": item.headline(),
            "begin": item.when.map(|w| w.begin.iso()),
            "finish": item.when.map(|w| w.finish.iso()),
            "plover": item.plover,
            "mode": item.mode,
            "cameo": item.cameo,
            "quad": item.quad.number(),
            "score": item.score,
            "source": side(&item.sources),
            "target": side(&item.targets),
            "place": item.place.as_ref().map(|p| p.name.clone()),
            "status": item.status.word(),
            "confidence": sure(item),
            "reports": item.reports.len(),
            "by_hand": by_hand(item),
        },
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::case::{Article, item};

    fn items(lines: &[&str]) -> Vec<Arc<Item>> {
        let document = item::tests::document(lines);
        item::items([("a", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect()
    }

    #[test]
    fn one_line_an_event_under_named_columns() {
        let csv = csv(&items(&["ACCUSE 3 IRN>ISR 2024-01-02"]));
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[0].starts_with("\u{feff}date_begin,date_finish,"));
        assert!(
            lines[1].starts_with("2024-01-02,2024-01-02,text,Iran accuses Israel,ACCUSE,,040,3,")
        );
        assert_eq!(lines[1].split(',').count(), COLUMNS.len());
    }

    #[test]
    fn a_spreadsheet_runs_nothing() {
        for hostile in [
            "=HYPERLINK(\"http://x\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
        ] {
            let safe = cell(hostile);
            assert!(safe.starts_with("'") || safe.starts_with("\"'"), "{safe}");
        }
        assert_eq!(cell("-2.5"), "-2.5");
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }

    #[test]
    fn what_a_person_said_is_told_from_what_the_machine_said() {
        let machine = item::tests::document(&["ACCUSE 3 IRN>ISR 2024-01-02", "AID 2 CHN>SYR -"]);
        let mut after = machine.clone();
        after.events[0].status = "negated".into();
        after.events[1].id = "u1".into();
        let value: Value = serde_json::from_str(&json([(&after, Some(&machine))])).unwrap();
        let events = &value[0]["events"];
        assert_eq!(events[0]["corrected"], true);
        assert_eq!(events[0]["machine"]["status"], "asserted");
        assert_eq!(events[1]["added"], true);
        assert_eq!(value[0]["rejected"]["events"][0]["id"], "v1");
        let plain: Value = serde_json::from_str(&json([(&machine, None)])).unwrap();
        assert_eq!(plain[0], serde_json::to_value(&machine).unwrap());
        assert_eq!(
            serde_json::from_value::<Vec<Document>>(value).unwrap()[0],
            after,
            "still the contract's shape"
        );
    }

    #[test]
    fn geojson_puts_longitude_first() {
        let text = geojson(&items(&["AID 2 CHN>SYR 2023-05-01"]));
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            value["features"][0]["geometry"]["coordinates"],
            json!([58.6, 23.6])
        );
        assert_eq!(value["features"][0]["properties"]["begin"], "2023-05-01");
    }
}
