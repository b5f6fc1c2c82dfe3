//! Documents as three Arrow tables: documents, events, entities.
//!
//! Enters: documents. Leaves: record batches whose columns SCHEMA.md lists. The contract's fields
//! keep their names; `document` joins the tables. Must not know files.

mod rows;
mod schema;

pub use schema::{Table, describe};

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use demarche_extract::document::Document;
use rows::{DocumentRow, EntityRow, EventRow};
use serde::Serialize;

/// The rows that `documents` have in `table`.
///
/// # Errors
/// In words, when a row does not fit its schema, which would be a defect.
pub fn batch<'a>(
    table: Table,
    documents: impl IntoIterator<Item = &'a Document>,
) -> Result<RecordBatch, String> {
    let documents = documents.into_iter();
    match table {
        Table::Documents => rows(table, &documents.map(DocumentRow::of).collect::<Vec<_>>()),
        Table::Events => rows(
            table,
            &documents.flat_map(EventRow::all).collect::<Vec<_>>(),
        ),
        Table::Entities => rows(
            table,
            &documents.flat_map(EntityRow::all).collect::<Vec<_>>(),
        ),
    }
}

fn rows<T: Serialize>(table: Table, rows: &[T]) -> Result<RecordBatch, String> {
    let schema: SchemaRef = table.schema();
    serde_arrow::to_record_batch(schema.fields(), &rows)
        .map_err(|e| format!("table {}: {e}", table.name()))
}

/// One row an article with everything in it, for engines that map rows to rows: what became of the
/// article, and its rows of the three tables as nested columns.
///
/// # Errors
/// As [`batch`].
pub fn nested(
    coded: &[(String, Result<Document, crate::article::Refusal>)],
) -> Result<RecordBatch, String> {
    let rows: Vec<rows::Nested> = coded
        .iter()
        .map(|(id, c)| rows::Nested::of(id, c))
        .collect();
    serde_arrow::to_record_batch(schema::nested().fields(), &rows)
        .map_err(|e| format!("nested table: {e}"))
}

/// The schema of [`nested`].
pub fn nested_schema() -> SchemaRef {
    schema::nested()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Reason, Refusal};
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Float64Type, Int32Type};
    use demarche_extract::{Input, extract};

    fn document(id: &str, text: &str) -> Document {
        let input = Input {
            id: id.into(),
            text: text.into(),
            date: Some("2023-09-22".into()),
            ..Input::default()
        };
        extract(&input, false).expect("a day")
    }

    const TEXT: &str = "DAMASCUS — France accused Syria of attacking Aleppo on Monday, “which nobody denies,” \
        the French foreign minister said. The two countries met in Geneva last week.";

    #[test]
    fn the_tables_hold_what_the_documents_do() {
        let documents = [document("a", TEXT), document("b", ""), document("c", TEXT)];
        let tables = [Table::Documents, Table::Events, Table::Entities]
            .map(|t| batch(t, &documents).expect("fits"));
        for (table, expected) in tables.iter().zip([
            3,
            2 * documents[0].events.len(),
            2 * documents[0].entities.len(),
        ]) {
            assert_eq!(table.num_rows(), expected);
            assert!(expected > 0);
        }
        let events = &tables[1];
        let first = &documents[0].events[0];
        let text = |c: &str| {
            events
                .column_by_name(c)
                .expect(c)
                .as_string::<i32>()
                .value(0)
        };
        assert_eq!(text("document"), "a");
        assert_eq!(text("plover"), first.plover);
        let column = events.column_by_name("goldstein").expect("there");
        assert!((column.as_primitive::<Float64Type>().value(0) - first.goldstein).abs() < 1e-9);
        let column = events.column_by_name("trigger_start").expect("there");
        assert_eq!(
            column.as_primitive::<Int32Type>().value(0),
            first.trigger.start as i32
        );
        let sentence = text("sentence_text");
        assert!(TEXT.contains(sentence) && !sentence.is_empty());
    }

    #[test]
    fn nested_rows_keep_their_place_also_when_refused() {
        let coded = [
            ("a".to_owned(), Ok(document("a", TEXT))),
            (
                "b".to_owned(),
                Err(Refusal::new(Reason::NoText, "text is null")),
            ),
        ];
        let rows = nested(&coded).expect("fits");
        let failure = rows.column_by_name("failure").expect("there");
        assert_eq!((failure.is_null(0), failure.is_null(1)), (true, false));
        let events = rows
            .column_by_name("events")
            .expect("there")
            .as_list::<i32>();
        assert!(events.value_length(0) > 0);
        assert_eq!(events.value_length(1), 0);
    }

    /// SCHEMA.md is made from the code; `BLESS=1 cargo test -p demarche-archive` makes it again.
    #[test]
    fn the_schema_that_is_documented_is_the_schema() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/SCHEMA.md");
        let now = describe();
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(path, &now).expect("written");
        }
        let told = std::fs::read_to_string(path).expect("SCHEMA.md");
        assert!(
            told == now,
            "SCHEMA.md is not of this code; BLESS=1 makes it again"
        );
    }
}
