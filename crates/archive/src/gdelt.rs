//! Events as rows in the columns of GDELT 2.0's event table, as far as there is something to put in.
//!
//! Enters: a document. Leaves: CSV rows (RFC 4180), one for each pair of a source and a target, as
//! GDELT has them. Where GDELT uses FIPS codes, states are ISO 3166-1 alpha-3 here. What a
//! spreadsheet would run as a formula is made harmless.

use demarche_extract::document::{Actor, Document, Event};
use std::fmt::Write;

/// Name and meaning of each column, in order.
pub const COLUMNS: [(&str, &str); 32] = [
    (
        "GLOBALEVENTID",
        "document and event, parted by a slash; the same in the rows of one event",
    ),
    ("SQLDATE", "first day of the event, YYYYMMDD"),
    ("MonthYear", "its month, YYYYMM"),
    ("Year", "its year"),
    ("Actor1Code", "CAMEO code of the source: state and sector"),
    ("Actor1Name", "its name"),
    ("Actor1CountryCode", "ISO 3166-1 alpha-3"),
    ("Actor1Type1Code", "CAMEO/PLOVER sector"),
    ("Actor2Code", "CAMEO code of the target: state and sector"),
    ("Actor2Name", "its name"),
    ("Actor2CountryCode", "ISO 3166-1 alpha-3"),
    ("Actor2Type1Code", "CAMEO/PLOVER sector"),
    ("IsRootEvent", "1 when the first sentence tells it"),
    ("EventCode", "CAMEO"),
    ("EventBaseCode", "its first three digits"),
    ("EventRootCode", "its first two digits"),
    (
        "QuadClass",
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    ),
    ("GoldsteinScale", "−10 … 10: the PLOVER score"),
    ("NumMentions", "places of the article that tell it"),
    ("ActionGeo_Type", "1 country, 4 city, 5 region, as in GDELT"),
    ("ActionGeo_FullName", "where"),
    ("ActionGeo_CountryCode", "ISO 3166-1 alpha-3"),
    ("ActionGeo_Lat", "degrees north"),
    ("ActionGeo_Long", "degrees east"),
    ("DATEADDED", "day of publication, YYYYMMDD"),
    ("SOURCEURL", "of the article"),
    ("PloverType", "not in GDELT: PLOVER event type"),
    ("PloverMode", "not in GDELT: PLOVER mode"),
    (
        "Status",
        "not in GDELT: asserted, planned, negated or hypothetical",
    ),
    ("Confidence", "not in GDELT: 0 … 1"),
    (
        "DateFinish",
        "not in GDELT: last day of the event, YYYYMMDD",
    ),
    ("Publisher", "not in GDELT: of the article"),
];

/// The header, with its line end.
pub fn header() -> String {
    COLUMNS.map(|(name, _)| name).join(",") + "\r\n"
}

/// The columns in Markdown.
pub fn describe() -> String {
    let mut out = String::from(
        "\n## CSV in GDELT's columns\n\n`--to csv`: one row a pair of source and target, UTF-8, RFC 4180.\n\n| column | meaning |\n| --- | --- |\n",
    );
    for (name, meaning) in COLUMNS {
        let _ = writeln!(out, "| `{name}` | {meaning} |");
    }
    out
}

/// The rows of a document, each with its line end.
pub fn rows(document: &Document) -> String {
    let mut out = String::new();
    for event in &document.events {
        for (source, target) in pairs(event) {
            row(&mut out, document, event, source, target);
        }
    }
    out
}

type Side<'a> = Option<&'a Actor>;

/// Who did it to whom; an event whose one side is told has that side, one between equals of one
/// list has every two of them.
fn pairs(event: &Event) -> Vec<(Side<'_>, Side<'_>)> {
    let (sources, targets) = (&event.source, &event.target);
    if event.symmetric && (sources.is_empty() || targets.is_empty()) {
        let all: Vec<&Actor> = sources.iter().chain(targets).collect();
        if all.len() > 1 {
            let after = |i: usize| all[i + 1..].iter().map(move |b| (i, *b));
            return (0..all.len())
                .flat_map(after)
                .map(|(i, b)| (Some(all[i]), Some(b)))
                .collect();
        }
    }
    let or_none = |side: &'_ [Actor]| -> Vec<Option<usize>> {
        if side.is_empty() {
            vec![None]
        } else {
            (0..side.len()).map(Some).collect()
        }
    };
    let mut out = Vec::new();
    for s in or_none(sources) {
        for t in or_none(targets) {
            out.push((s.map(|i| &sources[i]), t.map(|i| &targets[i])));
        }
    }
    out
}

fn row(out: &mut String, document: &Document, event: &Event, source: Side, target: Side) {
    let day = |iso: &Option<String>| -> String {
        let iso = iso.as_deref().unwrap_or_default();
        iso.chars().take(10).filter(|c| *c != '-').collect()
    };
    let begin = day(&event.date.begin);
    let part = |n: usize| begin.get(..n).unwrap_or_default().to_owned();
    let cameo = |n: usize| event.cameo.get(..n).unwrap_or(&event.cameo).to_owned();
    let place = event.place.as_ref();
    let geo = place
        .and_then(|p| document.entities.iter().find(|e| e.id == p.entity))
        .and_then(|e| e.geo.as_ref());
    let [code1, name1, country1, role1] = actor(source);
    let [code2, name2, country2, role2] = actor(target);
    let cells: [String; COLUMNS.len()] = [
        format!("{}/{}", document.id, event.id),
        begin.clone(),
        part(6),
        part(4),
        code1,
        name1,
        country1,
        role1,
        code2,
        name2,
        country2,
        role2,
        u8::from(event.sentence == 0).to_string(),
        event.cameo.clone(),
        cameo(3),
        cameo(2),
        event.quad.to_string(),
        event.goldstein.to_string(),
        (1 + event.evidence.len()).to_string(),
        match geo.map(|g| g.kind.as_str()) {
            Some("country") => "1",
            Some("capital" | "city") => "4",
            Some("region") => "5",
            _ => "",
        }
        .to_owned(),
        place.map(|p| p.name.clone()).unwrap_or_default(),
        geo.and_then(|g| g.country.clone()).unwrap_or_default(),
        place.map(|p| p.lat.to_string()).unwrap_or_default(),
        place.map(|p| p.lon.to_string()).unwrap_or_default(),
        day(&document.date),
        document.url.clone().unwrap_or_default(),
        event.plover.clone(),
        event.mode.clone().unwrap_or_default(),
        event.status.clone(),
        event.confidence.to_string(),
        day(&event.date.finish),
        document.publisher.clone().unwrap_or_default(),
    ];
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Code, name, country, sector.
fn actor(side: Side) -> [String; 4] {
    let Some(actor) = side else {
        return Default::default();
    };
    let country = actor.country.clone().unwrap_or_default();
    let role = actor.role.clone().unwrap_or_default();
    [
        format!("{country}{role}"),
        actor.name.clone(),
        country,
        role,
    ]
}

/// Quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe before
/// it (owasp.org, “CSV injection”); numbers are left alone.
fn push_cell(out: &mut String, cell: &str) {
    let formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if !formula && !cell.contains(['"', ',', '\n', '\r']) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_extract::document::EventDate;

    fn actor(name: &str) -> Actor {
        Actor {
            name: name.into(),
            country: Some("RUR".into()),
            role: Some("GOV".into()),
            ..Actor::default()
        }
    }

    fn event(source: &[&str], target: &[&str], symmetric: bool) -> Document {
        let event = Event {
            id: "v0".into(),
            cameo: "0841".into(),
            source: source.iter().map(|n| actor(n)).collect(),
            target: target.iter().map(|n| actor(n)).collect(),
            symmetric,
            date: EventDate {
                begin: Some("2023-09-22".into()),
                ..EventDate::default()
            },
            ..Event::default()
        };
        Document {
            id: "a".into(),
            events: vec![event],
            ..Document::default()
        }
    }

    fn sides(document: &Document) -> Vec<String> {
        rows(document)
            .lines()
            .map(|l| {
                let cells: Vec<_> = l.split(',').collect();
                assert_eq!(cells.len(), COLUMNS.len());
                format!("{}>{}", cells[5], cells[9])
            })
            .collect()
    }

    #[test]
    fn one_row_a_pair() {
        assert_eq!(sides(&event(&["A", "B"], &["C"], false)), ["A>C", "B>C"]);
        assert_eq!(sides(&event(&["A"], &[], false)), ["A>"]);
        assert_eq!(
            sides(&event(&["A", "B", "C"], &[], true)),
            ["A>B", "A>C", "B>C"]
        );
        assert_eq!(sides(&event(&["A"], &["B"], true)), ["A>B"]);
    }

    #[test]
    fn codes_and_days_are_written_as_gdelt_has_them() {
        let rows = rows(&event(&["A"], &["C"], false));
        assert!(
            rows.starts_with("a/v0,20230922,202309,2023,RURGOV,A,RUR,GOV,"),
            "{rows}"
        );
        assert!(rows.contains(",1,0841,084,08,"), "{rows}");
    }

    #[test]
    fn a_cell_is_quoted_and_runs_nothing() {
        let cell = |text: &str| {
            let mut out = String::new();
            push_cell(&mut out, text);
            out
        };
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("-2.5"), "-2.5");
    }
}
