//! One column of a Parquet file, row by row.
//!
//! Enters: a column chunk. Leaves: for each row its text, its number, or its list's values. Levels stay
//! in here. Must not know tables.

use parquet::{
    column::reader::{ColumnReader, ColumnReaderImpl, get_column_reader},
    data_type::{ByteArray, DataType},
    errors::{ParquetError, Result},
    file::{metadata::ColumnChunkMetaData, page_index::offset_index::PageLocation},
    schema::types::Type,
};

use crate::{file::Shared, pages::Pages};

enum Values {
    Texts(Vec<ByteArray>),
    Numbers(Vec<f64>),
}

/// A column of a row group, read in batches.
pub(crate) struct Leaf {
    reader: ColumnReader,
    most_defined: i16,
    repeats: bool,
    /// From this level on an entry of a list is there.
    entry: i16,
    defined: Vec<i16>,
    repeated: Vec<i16>,
    values: Values,
    /// The next level, and the next value.
    level: usize,
    value: usize,
}

impl Leaf {
    /// The column of a row group of so many rows. `root` is the schema's.
    pub fn new(
        file: &Shared,
        root: &Type,
        chunk: &ColumnChunkMetaData,
        rows: usize,
        places: Option<Vec<PageLocation>>,
    ) -> Result<Self> {
        let descriptor = chunk.column_descr_ptr();
        let entry = entry_level(root, descriptor.path().parts());
        let pages = Pages::new(file, chunk, rows, places)?;
        let (most_defined, repeats) = (descriptor.max_def_level(), descriptor.max_rep_level() > 0);
        let text = descriptor.physical_type() == parquet::basic::Type::BYTE_ARRAY;
        Ok(Self {
            reader: get_column_reader(descriptor, Box::new(pages)),
            most_defined,
            repeats,
            entry,
            defined: Vec::new(),
            repeated: Vec::new(),
            values: if text {
                Values::Texts(Vec::new())
            } else {
                Values::Numbers(Vec::new())
            },
            level: 0,
            value: 0,
        })
    }

    /// Pass over rows.
    pub fn skip(&mut self, rows: usize) -> Result<()> {
        let passed = match &mut self.reader {
            ColumnReader::BoolColumnReader(r) => r.skip_records(rows),
            ColumnReader::Int32ColumnReader(r) => r.skip_records(rows),
            ColumnReader::Int64ColumnReader(r) => r.skip_records(rows),
            ColumnReader::FloatColumnReader(r) => r.skip_records(rows),
            ColumnReader::DoubleColumnReader(r) => r.skip_records(rows),
            ColumnReader::ByteArrayColumnReader(r) => r.skip_records(rows),
            _ => return Err(unlike()),
        }?;
        if passed == rows { Ok(()) } else { Err(short()) }
    }

    /// Read the next rows; all of them must be there.
    pub fn fill(&mut self, rows: usize) -> Result<()> {
        self.defined.clear();
        self.repeated.clear();
        (self.level, self.value) = (0, 0);
        let levels = (&mut self.defined, &mut self.repeated);
        let read = match (&mut self.reader, &mut self.values) {
            (ColumnReader::ByteArrayColumnReader(r), Values::Texts(into)) => {
                into.clear();
                r.read_records(rows, Some(levels.0), Some(levels.1), into)?
                    .0
            }
            (ColumnReader::BoolColumnReader(r), Values::Numbers(into)) => {
                numbers(r, rows, levels, into, |b| f64::from(u8::from(b)))?
            }
            (ColumnReader::Int32ColumnReader(r), Values::Numbers(into)) => {
                numbers(r, rows, levels, into, f64::from)?
            }
            (ColumnReader::Int64ColumnReader(r), Values::Numbers(into)) => {
                numbers(r, rows, levels, into, |n| n as f64)?
            }
            (ColumnReader::FloatColumnReader(r), Values::Numbers(into)) => {
                numbers(r, rows, levels, into, f64::from)?
            }
            (ColumnReader::DoubleColumnReader(r), Values::Numbers(into)) => {
                numbers(r, rows, levels, into, |n| n)?
            }
            _ => return Err(unlike()),
        };
        if read == rows { Ok(()) } else { Err(short()) }
    }

    /// The next level's value, if it has one.
    fn step(&mut self) -> Option<usize> {
        let there = self.most_defined == 0
            || self
                .defined
                .get(self.level)
                .is_some_and(|&d| d == self.most_defined);
        self.level += 1;
        if !there {
            return None;
        }
        self.value += 1;
        Some(self.value - 1)
    }

    /// The next row's text, if it is not null.
    pub fn text(&mut self) -> Option<&str> {
        let at = self.step()?;
        self.text_at(at)
    }

    /// The next row's number, if it is not null.
    pub fn number(&mut self) -> Option<f64> {
        let at = self.step()?;
        match &self.values {
            Values::Numbers(numbers) => numbers.get(at).copied(),
            Values::Texts(_) => None,
        }
    }

    /// The next row's list: for each entry where its text is, if it is not null.
    pub fn list(&mut self, into: &mut Vec<Option<usize>>) {
        into.clear();
        loop {
            let there = self
                .defined
                .get(self.level)
                .is_some_and(|&d| d >= self.entry);
            let value = self.step();
            if there {
                into.push(value);
            }
            if !self.repeats || self.repeated.get(self.level).is_none_or(|&r| r == 0) {
                return;
            }
        }
    }

    /// The text at a place that [`Leaf::list`] gave.
    pub fn text_at(&self, at: usize) -> Option<&str> {
        match &self.values {
            Values::Texts(texts) => std::str::from_utf8(texts.get(at)?.data()).ok(),
            Values::Numbers(_) => None,
        }
    }
}

fn numbers<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    rows: usize,
    (defined, repeated): (&mut Vec<i16>, &mut Vec<i16>),
    into: &mut Vec<f64>,
    number: impl Fn(T::T) -> f64,
) -> Result<usize> {
    let mut values = Vec::with_capacity(rows);
    let (read, ..) = reader.read_records(rows, Some(defined), Some(repeated), &mut values)?;
    into.clear();
    into.extend(values.into_iter().map(number));
    Ok(read)
}

/// The definition level from which on the list on this path has an entry.
fn entry_level(root: &Type, path: &[String]) -> i16 {
    let mut at = root;
    let mut level = 0;
    for name in path {
        let next = at
            .is_group()
            .then(|| at.get_fields().iter().find(|f| f.name() == name))
            .flatten();
        let Some(next) = next else { break };
        at = next;
        let info = at.get_basic_info();
        if info.has_repetition() && info.repetition() != parquet::basic::Repetition::REQUIRED {
            level += 1;
        }
        if info.has_repetition() && info.repetition() == parquet::basic::Repetition::REPEATED {
            return level;
        }
    }
    level
}

fn short() -> ParquetError {
    ParquetError::EOF("a column has fewer rows than its group".to_owned())
}

fn unlike() -> ParquetError {
    ParquetError::General("a column of a type that is not read here".to_owned())
}
