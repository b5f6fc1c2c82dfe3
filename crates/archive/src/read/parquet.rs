//! Parquet: one article a row.
//!
//! Enters: a file. Leaves: articles numbered by rows. Read group by group, so that a damaged one
//! costs its own rows only; of a file without its footer nothing can be read, which is told.

use super::{Options, Row, damaged, lines::too_long};
use crate::{
    article::{FIELDS, Reason, Refusal, article},
    column::Column,
};
use arrow_array::RecordBatch;
use parquet::arrow::{
    ProjectionMask,
    arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder},
};
use std::{
    fs::File,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// Rows that are decoded at once.
const AT_ONCE: usize = 64;

/// The articles in `file`; `read` counts its bytes, spread evenly over its rows.
///
/// # Errors
/// When it is no whole Parquet file, or names no text.
pub fn rows(
    file: File,
    options: &Options,
    read: &Arc<AtomicU64>,
) -> Result<impl Iterator<Item = Row> + use<>, String> {
    let size = file.metadata().map_or(0, |m| m.len());
    // What Arrow type the writer had does not matter: text is text, however it was encoded.
    let arrow = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
    let metadata = ArrowReaderMetadata::load(&file, arrow)
        .map_err(|e| format!("{e}; expected a whole Parquet file"))?;
    let schema = metadata.schema().clone();
    options
        .columns
        .places(schema.fields().iter().map(|f| f.name()))?;
    let groups: Vec<u64> = metadata
        .metadata()
        .row_groups()
        .iter()
        .map(|g| g.num_rows().try_into().unwrap_or(0))
        .collect();
    let all: u64 = groups.iter().sum();
    let options = options.clone();
    let read = read.clone();
    let mut before = 0;
    Ok(groups
        .into_iter()
        .enumerate()
        .flat_map(move |(group, of_group)| {
            let first = before + 1;
            before += of_group;
            let last = before;
            let wanted = ProjectionMask::columns(
                metadata.parquet_schema(),
                FIELDS.map(|f| options.columns.of(f)),
            );
            let reader = file
                .try_clone()
                .map_err(|e| e.to_string())
                .and_then(|file| {
                    ParquetRecordBatchReaderBuilder::new_with_metadata(file, metadata.clone())
                        .with_projection(wanted)
                        .with_row_groups(vec![group])
                        .with_batch_size(AT_ONCE)
                        .build()
                        .map_err(|e| e.to_string())
                });
            let reader = match reader {
                Ok(reader) => reader,
                Err(e) => {
                    return damaged(first, &format!("{e}; rows {first} to {last} are not read"));
                }
            };
            let options = options.clone();
            let read = read.clone();
            let mut next = first;
            // What cannot be read once is told for ever by the reader below: the first time is the last.
            let mut broken = false;
            let reader =
                reader.take_while(move |batch| !std::mem::replace(&mut broken, batch.is_err()));
            Box::new(
                reader.flat_map(move |batch| -> Box<dyn Iterator<Item = Row> + Send> {
                    match batch {
                        Ok(batch) => {
                            let start = next;
                            next += batch.num_rows() as u64;
                            read.fetch_add(size * batch.num_rows() as u64 / all, Ordering::Relaxed);
                            let articles = articles(&batch, &options);
                            Box::new((start..).zip(articles))
                        }
                        Err(e) => {
                            damaged(next, &format!("{e}; rows {next} to {last} are not read"))
                        }
                    }
                }),
            )
        }))
}

/// The articles of a batch, one a row.
fn articles(batch: &RecordBatch, options: &Options) -> Vec<crate::article::Article> {
    let columns = FIELDS.map(|field| {
        let name = options.columns.of(field);
        let array = batch.column_by_name(name)?;
        Some(Column::of(array.as_ref()).map_err(|e| format!("column {name:?} is {e}")))
    });
    (0..batch.num_rows())
        .map(|row| {
            article(|field| {
                let at = FIELDS.iter().position(|f| *f == field);
                match at.and_then(|at| columns[at].as_ref()) {
                    None => Ok(None),
                    Some(Err(e)) => Err(Refusal::new(Reason::Malformed, e.clone())),
                    Some(Ok(column)) => match column.text(row) {
                        Some(text) if text.len() > options.longest => {
                            Err(too_long(options.longest))
                        }
                        text => Ok(text.map(std::borrow::Cow::into_owned)),
                    },
                }
            })
        })
        .collect()
}
