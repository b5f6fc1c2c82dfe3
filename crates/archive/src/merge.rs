//! One event that many articles tell: tellings that agree become one row with its reports.
//!
//! Enters: rows of the events table, of any number of articles. Leaves: one row an event, that of its
//! surest telling, with the list of all that tell it. Must not look at a text.
//!
//! Only tellings of one *block* are compared: the same pair of states (or of names, where no state is
//! known), the same PLOVER type, the same first day. Blocks are a column of the table, so that a cluster
//! groups by it and merges each block by itself, with the same result as in one place. Two tellings of a
//! block agree if nothing that both say differs: CAMEO's root, status, sectors, place. The surest come
//! first, then by document and event: the order of the input does not matter.

use crate::tables::Table;
use arrow_array::{RecordBatch, UInt64Array};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use arrow_select::take::take_record_batch;
use demarche_extract::document::{Actor, Event};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// The block of an event: `FRA>SYR|ACCUSE|2023-09-18`; `None` where a day or all sides are unknown,
/// for such tellings can't be told to be the same.
pub fn block(event: &Event) -> Option<String> {
    let day = event.date.begin.as_deref()?.get(..10)?;
    let side = |actors: &[Actor]| {
        let mut names: Vec<String> = actors
            .iter()
            .map(|a| a.country.clone().unwrap_or_else(|| a.name.to_lowercase()))
            .collect();
        names.sort();
        names.dedup();
        names.join("+")
    };
    let (mut source, mut target) = (side(&event.source), side(&event.target));
    if source.is_empty() && target.is_empty() {
        return None;
    }
    // Who is named first between equals is up to the writer.
    if event.symmetric && target < source {
        std::mem::swap(&mut source, &mut target);
    }
    Some(format!("{source}>{target}|{}|{day}", event.plover))
}

/// What of a row decides.
#[derive(Deserialize)]
struct Telling {
    document: String,
    id: String,
    block: Option<String>,
    cameo: String,
    status: String,
    reciprocal: bool,
    confidence: f64,
    place_name: Option<String>,
    source: Vec<Side>,
    target: Vec<Side>,
}

#[derive(Deserialize)]
struct Side {
    country: Option<String>,
    role: Option<String>,
}

#[derive(Serialize)]
struct Reports {
    reports: Vec<Report>,
}

#[derive(Serialize, Clone)]
struct Report {
    document: String,
    event: String,
}

/// The columns of [`merge`]: those of events, and `reports`.
pub fn schema() -> SchemaRef {
    let mut fields = Table::Events.schema().fields().to_vec();
    fields.extend(reports_field());
    Arc::new(Schema::new(fields))
}

fn reports_field() -> [Arc<Field>; 1] {
    let text = |name: &str| Field::new(name, DataType::Utf8, false);
    let report = DataType::Struct(vec![text("document"), text("event")].into());
    let list = DataType::List(Arc::new(Field::new("element", report, false)));
    [Arc::new(Field::new("reports", list, false))]
}

/// Batches of one schema as one.
///
/// # Errors
/// When they are not.
pub fn one(schema: &SchemaRef, batches: &[RecordBatch]) -> Result<RecordBatch, String> {
    arrow_select::concat::concat_batches(schema, batches).map_err(|e| e.to_string())
}

/// Merge the tellings among `events`, rows of the events table.
///
/// # Errors
/// In words, when a column of the events table is missing.
pub fn merge(events: &RecordBatch) -> Result<RecordBatch, String> {
    let wrong = |e: &dyn std::fmt::Display| format!("no table of events: {e}");
    let tellings: Vec<Telling> = serde_arrow::from_record_batch(events).map_err(|e| wrong(&e))?;
    let merged = groups(&tellings);
    let leaders: UInt64Array = merged
        .iter()
        .map(|g| g[0] as u64)
        .collect::<Vec<_>>()
        .into();
    let rows = take_record_batch(events, &leaders).map_err(|e| wrong(&e))?;
    let reports: Vec<Reports> = merged
        .iter()
        .map(|group| Reports {
            reports: group
                .iter()
                .map(|&i| Report {
                    document: tellings[i].document.clone(),
                    event: tellings[i].id.clone(),
                })
                .collect(),
        })
        .collect();
    let reports =
        serde_arrow::to_record_batch(&reports_field(), &reports).map_err(|e| wrong(&e))?;
    let mut columns = rows.columns().to_vec();
    columns.extend_from_slice(reports.columns());
    let mut fields = rows.schema().fields().to_vec();
    fields.extend(reports_field());
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map_err(|e| wrong(&e))
}

/// Indices of the tellings of each event, the surest first; events in the order of their surest telling.
fn groups(tellings: &[Telling]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..tellings.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&tellings[a], &tellings[b]);
        b.confidence
            .total_cmp(&a.confidence)
            .then_with(|| (&a.document, &a.id).cmp(&(&b.document, &b.id)))
    });
    let mut all: Vec<Vec<usize>> = Vec::new();
    let mut of_block: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for i in order {
        let Some(block) = tellings[i].block.as_deref() else {
            all.push(vec![i]);
            continue;
        };
        let known = of_block.entry(block).or_default();
        // All that tell it must agree: two that both agree with a vague one need not be the same.
        let same = known
            .iter()
            .copied()
            .find(|&g| all[g].iter().all(|&j| agree(&tellings[i], &tellings[j])));
        match same {
            Some(g) => all[g].push(i),
            None => {
                known.push(all.len());
                all.push(vec![i]);
            }
        }
    }
    all
}

/// Whether nothing that both say differs. Two events of one article are two: that article's own
/// merge has already joined what is told twice there.
fn agree(a: &Telling, b: &Telling) -> bool {
    let root = |t: &Telling| t.cameo.get(..2).map(str::to_owned);
    a.document != b.document
        && root(a) == root(b)
        && a.status == b.status
        && may_be(a.place_name.as_deref(), b.place_name.as_deref())
        && if a.reciprocal && b.reciprocal {
            sectors_agree(
                a.source.iter().chain(&a.target),
                b.source.iter().chain(&b.target),
            )
        } else {
            sectors_agree(a.source.iter(), b.source.iter())
                && sectors_agree(a.target.iter(), b.target.iter())
        }
}

/// Whether two values can be of one thing: equal, or one unsaid.
fn may_be(a: Option<&str>, b: Option<&str>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// Whether every state acts for the same sector on both sides, where both say which.
fn sectors_agree<'a>(
    a: impl Iterator<Item = &'a Side>,
    b: impl Iterator<Item = &'a Side> + Clone,
) -> bool {
    let mut a = a;
    a.all(|x| {
        let mut others = b.clone().filter(|y| y.country == x.country).peekable();
        others.peek().is_none() || others.any(|y| may_be(x.role.as_deref(), y.role.as_deref()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::batch;
    use arrow_array::cast::AsArray;
    use demarche_extract::document::{Document, EventDate, EventPlace};

    /// `FRAGOV ACCUSE SYR 2023-09-18 0.8 [Aleppo]`, told by an article.
    fn told(document: &str, event: &str) -> Document {
        let words: Vec<&str> = event.split(' ').collect();
        let side = |code: &str| {
            vec![Actor {
                name: code.into(),
                country: Some(code[..3].into()),
                role: code.get(3..).filter(|r| !r.is_empty()).map(Into::into),
                ..Actor::default()
            }]
        };
        let event = Event {
            id: "v0".into(),
            plover: words[1].into(),
            cameo: if words[1] == "MEET" { "040" } else { "112" }.into(),
            symmetric: words[1] == "MEET",
            status: "asserted".into(),
            source: side(words[0]),
            target: side(words[2]),
            date: EventDate {
                begin: (words[3] != "-").then(|| words[3].to_owned()),
                ..EventDate::default()
            },
            confidence: words[4].parse().expect("a number"),
            place: words.get(5).map(|p| EventPlace {
                name: (*p).into(),
                ..EventPlace::default()
            }),
            ..Event::default()
        };
        Document {
            id: document.into(),
            events: vec![event],
            ..Document::default()
        }
    }

    /// The articles that tell each event, the surest first.
    fn merged(documents: &[Document]) -> Vec<String> {
        let rows = merge(&batch(Table::Events, documents).expect("fits")).expect("events");
        assert_eq!(rows.schema(), schema());
        let reports = rows
            .column_by_name("reports")
            .expect("there")
            .as_list::<i32>();
        let leaders = rows
            .column_by_name("document")
            .expect("there")
            .as_string::<i32>();
        (0..rows.num_rows())
            .map(|row| {
                let of_row = reports.value(row);
                let documents = of_row.as_struct().column(0).as_string::<i32>();
                assert_eq!(documents.value(0), leaders.value(row));
                documents.iter().flatten().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    #[test]
    fn tellings_that_agree_are_one_event() {
        for (a, b, same) in [
            (
                "FRA ACCUSE SYR 2023-09-18 0.8",
                "FRA ACCUSE SYR 2023-09-18 0.7",
                true,
            ),
            (
                "FRAGOV ACCUSE SYR 2023-09-18 0.8",
                "FRA ACCUSE SYRMIL 2023-09-18 0.7 Aleppo",
                true,
            ),
            (
                "FRAGOV ACCUSE SYR 2023-09-18 0.8",
                "FRAMED ACCUSE SYR 2023-09-18 0.7",
                false,
            ),
            (
                "FRA ACCUSE SYR 2023-09-18 0.8 Homs",
                "FRA ACCUSE SYR 2023-09-18 0.7 Aleppo",
                false,
            ),
            (
                "FRA ACCUSE SYR 2023-09-18 0.8",
                "FRA ACCUSE SYR 2023-09-19 0.7",
                false,
            ),
            (
                "FRA ACCUSE SYR 2023-09-18 0.8",
                "SYR ACCUSE FRA 2023-09-18 0.7",
                false,
            ),
            (
                "FRA MEET SYR 2023-09-18 0.8",
                "SYR MEET FRA 2023-09-18 0.7",
                true,
            ),
            ("FRA ACCUSE SYR - 0.8", "FRA ACCUSE SYR - 0.7", false),
        ] {
            let expected: &[&str] = if same { &["a b"] } else { &["a", "b"] };
            assert_eq!(merged(&[told("a", a), told("b", b)]), expected, "{a} / {b}");
        }
    }

    #[test]
    fn a_vague_telling_does_not_join_two_that_differ() {
        let documents = [
            told("homs", "FRA ACCUSE SYR 2023-09-18 0.9 Homs"),
            told("vague", "FRA ACCUSE SYR 2023-09-18 0.8"),
            told("aleppo", "FRA ACCUSE SYR 2023-09-18 0.7 Aleppo"),
        ];
        assert_eq!(merged(&documents), ["homs vague", "aleppo"]);
    }

    #[test]
    fn one_article_tells_two_events_of_a_kind() {
        let mut document = told("a", "FRA ACCUSE SYR 2023-09-18 0.8");
        let mut second = document.events[0].clone();
        second.id = "v1".into();
        document.events.push(second);
        assert_eq!(merged(&[document]), ["a", "a"]);
    }

    #[test]
    fn the_order_of_the_articles_and_the_blocks_taken_alone_do_not_matter() {
        let mut documents: Vec<Document> = (0..24)
            .map(|i| {
                let day = 18 + i % 3;
                let place = ["Homs", "Aleppo", ""][i % 5 % 3];
                let event = format!("FRA ACCUSE SYR 2023-09-{day} 0.{} {place}", 5 + i % 4);
                told(&format!("d{i:02}"), event.trim_end())
            })
            .collect();
        let whole = merged(&documents);
        documents.reverse();
        assert_eq!(merged(&documents), whole);
        let mut by_block: Vec<String> = (18..21)
            .flat_map(|day| {
                let of_day = format!("2023-09-{day}");
                let block: Vec<Document> = documents
                    .iter()
                    .filter(|d| d.events[0].date.begin.as_deref() == Some(of_day.as_str()))
                    .cloned()
                    .collect();
                merged(&block)
            })
            .collect();
        let mut whole = whole;
        by_block.sort();
        whole.sort();
        assert_eq!(by_block, whole);
    }
}
