//! The three tables of an archive as Parquet files: events into columns, a row in full on demand.
//!
//! Enters: files. Leaves: events for the [`Builder`], and for a row what its file and the documents'
//! table say. Of the events only the columns that are counted are read; of the documents only their
//! ids, as fingerprints. Must not know questions.

use std::sync::Arc;

use parquet::{
    basic::Type as Physical,
    errors::ParquetError,
    file::metadata::{PageIndexPolicy, ParquetMetaData, ParquetMetaDataReader},
};

use crate::{
    columns::{Builder, Event, Side, day},
    file::{Given, Shared, Slices},
    leaf::Leaf,
    message::{Detail, Problem, Progress, Text},
    pages,
};

/// Rows that are read together.
const BATCH: usize = 4096;
/// What a Parquet file begins and ends with.
pub const MAGIC: &[u8; 4] = b"PAR1";

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Holds {
    Text,
    Number,
}
use Holds::{Number, Text as Words};

/// The columns of the events that are counted: the first and the last part of their path.
const COUNTED: [(&str, &str, Holds); 16] = [
    ("document", "document", Words),
    ("plover", "plover", Words),
    ("quad", "quad", Number),
    ("goldstein", "goldstein", Number),
    ("confidence", "confidence", Number),
    ("status", "status", Words),
    ("reciprocal", "reciprocal", Number),
    ("source", "country", Words),
    ("source", "name", Words),
    ("target", "country", Words),
    ("target", "name", Words),
    ("date_begin", "date_begin", Words),
    ("date_finish", "date_finish", Words),
    ("place_name", "place_name", Words),
    ("place_lat", "place_lat", Number),
    ("place_lon", "place_lon", Number),
];

/// An opened file.
struct Part {
    given: Given,
    meta: ParquetMetaData,
    /// Whether where pages lie was read too.
    placed: bool,
}

/// Where the rows of a row group begin.
#[derive(Debug, Clone, Copy)]
struct Group {
    first: u32,
    file: usize,
    group: usize,
}

/// The files of an archive.
pub(crate) struct Tables {
    events: Vec<Part>,
    groups: Vec<Group>,
    documents: Vec<Part>,
    document_groups: Vec<Group>,
    /// Fingerprints of the documents' ids, in order.
    ids: Vec<u64>,
    /// Files that are of no use here.
    pub unused: Vec<String>,
}

/// What a file is, by its columns.
enum Kind {
    Events,
    Documents,
    Entities,
}

impl Tables {
    /// Look at the files and read the events.
    pub fn read(
        files: Vec<Given>,
        builder: &mut Builder,
        most: usize,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, Problem> {
        let mut tables = Self {
            events: Vec::new(),
            groups: Vec::new(),
            documents: Vec::new(),
            document_groups: Vec::new(),
            ids: Vec::new(),
            unused: Vec::new(),
        };
        for given in files {
            let part = Part::open(given)?;
            match part.kind()? {
                Kind::Events => tables.events.push(part),
                Kind::Documents => tables.documents.push(part),
                Kind::Entities => tables.unused.push(part.given.name),
            }
        }
        let rows = |parts: &[Part]| parts.iter().map(Part::rows).sum::<u64>();
        let (events, documents) = (rows(&tables.events), rows(&tables.documents));
        if events > Builder::room(most) as u64 {
            return Err(Problem::TooMuch {
                events: events as f64,
                most: most as f64,
            });
        }
        // An event is many columns, a document one.
        let whole = (events * 10 + documents).max(1) as f64;
        tables.read_events(builder, &mut |name, rows, held| {
            progress(Progress {
                name: name.to_owned(),
                share: rows as f64 * 10.0 / whole,
                events: rows as u32,
                held,
            });
        })?;
        let held = builder.bytes();
        tables.read_ids(most.saturating_sub(held), &mut |name, rows| {
            progress(Progress {
                name: name.to_owned(),
                share: (events * 10 + rows) as f64 / whole,
                events: events as u32,
                held: held as f64 + rows as f64 * 8.0,
            });
        })?;
        Ok(tables)
    }

    /// Bytes held beside the columns.
    pub fn bytes(&self) -> usize {
        let parts = self.events.iter().chain(&self.documents);
        self.ids.capacity() * 8 + parts.map(|p| p.meta.memory_size()).sum::<usize>()
    }

    /// Whether articles can be read.
    pub fn texts(&self) -> bool {
        !self.documents.is_empty()
    }

    fn read_events(
        &mut self,
        builder: &mut Builder,
        progress: &mut dyn FnMut(&str, u64, f64),
    ) -> Result<(), Problem> {
        let mut last = String::new();
        let (mut sources, mut targets) = (Places::default(), Places::default());
        for (file, part) in self.events.iter().enumerate() {
            let columns = COUNTED.map(|(first, last, _)| part.column(first, last));
            for group in 0..part.meta.num_row_groups() {
                self.groups.push(Group {
                    first: builder.len() as u32,
                    file,
                    group,
                });
                let mut leaves = Vec::with_capacity(columns.len());
                for column in columns.into_iter().flatten() {
                    leaves.push(part.leaf(group, column)?);
                }
                let mut left = part.rows_of(group);
                while left > 0 {
                    let rows = left.min(BATCH);
                    left -= rows;
                    for leaf in &mut leaves {
                        leaf.fill(rows).map_err(|e| part.problem(&e))?;
                    }
                    let [
                        document,
                        kind,
                        quad,
                        score,
                        confidence,
                        status,
                        both,
                        sc,
                        sn,
                        tc,
                        tn,
                        begin,
                        finish,
                        place,
                        lat,
                        lon,
                    ] = &mut leaves[..]
                    else {
                        return Err(part.missing());
                    };
                    for _ in 0..rows {
                        let id = document.text().unwrap_or_default();
                        if id != last || builder.is_empty() {
                            builder.document(fingerprint(id));
                            last.clear();
                            last.push_str(id);
                        }
                        sources.next(sc, sn);
                        targets.next(tc, tn);
                        let days = begin.text().and_then(|t| day(t.as_bytes()));
                        let end = finish.text().and_then(|t| day(t.as_bytes()));
                        let at = (lat.number(), lon.number());
                        let place = match (place.text(), at) {
                            (Some(name), (Some(lat), Some(lon))) => Some((name, lat, lon)),
                            _ => None,
                        };
                        builder.event(&Event {
                            days: days.map(|d| (d, end.unwrap_or(d))),
                            kind: kind.text().unwrap_or_default(),
                            quad: quad.number().unwrap_or_default() as u8,
                            score: score.number().unwrap_or_default(),
                            confidence: confidence.number().unwrap_or_default(),
                            status: status.text().unwrap_or_default(),
                            both: both.number() == Some(1.0),
                            sources: &sources.sides(sc, sn),
                            targets: &targets.sides(tc, tn),
                            place,
                        })?;
                    }
                    progress(
                        &part.given.name,
                        builder.len() as u64,
                        builder.bytes() as f64,
                    );
                }
            }
        }
        Ok(())
    }

    fn read_ids(
        &mut self,
        room: usize,
        progress: &mut dyn FnMut(&str, u64),
    ) -> Result<(), Problem> {
        let rows: u64 = self.documents.iter().map(Part::rows).sum();
        if rows * 8 > room as u64 {
            return Err(Problem::TooMuch {
                events: rows as f64,
                most: room as f64,
            });
        }
        self.ids.reserve_exact(rows as usize);
        for (file, part) in self.documents.iter().enumerate() {
            let column = part.column("id", "id").ok_or_else(|| part.missing())?;
            for group in 0..part.meta.num_row_groups() {
                self.document_groups.push(Group {
                    first: self.ids.len() as u32,
                    file,
                    group,
                });
                let mut leaf = part.leaf(group, column)?;
                let mut left = part.rows_of(group);
                while left > 0 {
                    let rows = left.min(BATCH);
                    left -= rows;
                    leaf.fill(rows).map_err(|e| part.problem(&e))?;
                    for _ in 0..rows {
                        self.ids.push(fingerprint(leaf.text().unwrap_or_default()));
                    }
                    progress(&part.given.name, self.ids.len() as u64);
                }
            }
        }
        Ok(())
    }

    /// What the files say of an event.
    pub fn detail(&mut self, row: u32) -> Result<Detail, Problem> {
        let at = find(&self.groups, row);
        let part = &mut self.events[at.file];
        part.place();
        let within = (row - at.first) as usize;
        let one = |first: &str, last: &str| part.one(at.group, within, first, last);
        let list = |side: &str| -> Result<Vec<String>, Problem> {
            let Some(column) = part.column(side, "name") else {
                return Ok(Vec::new());
            };
            let mut leaf = part.leaf_at(at.group, column, within)?;
            let mut places = Vec::new();
            leaf.list(&mut places);
            let text = |p: &Option<usize>| {
                p.and_then(|p| leaf.text_at(p))
                    .unwrap_or_default()
                    .to_owned()
            };
            Ok(places.iter().map(text).collect())
        };
        let mut detail = Detail {
            row,
            document: one("document", "document")?,
            sentence: one("sentence_text", "sentence_text")?,
            why: one("why", "why")?,
            plover: one("plover", "plover")?,
            mode: one("mode", "mode")?,
            cameo: one("cameo", "cameo")?,
            place: one("place_name", "place_name")?,
            score: part.one_number(at.group, within, "goldstein")?,
            confidence: part.one_number(at.group, within, "confidence")?,
            sources: list("source")?,
            targets: list("target")?,
            ..Detail::default()
        };
        if let Some(found) = self.document(&detail.document, false)? {
            detail.title = found.title;
            detail.url = found.url;
            detail.publisher = found.publisher;
            detail.published = found.date;
        }
        Ok(detail)
    }

    /// The articles of the documents that tell these events.
    pub fn articles(&mut self, rows: &[u32]) -> Result<Vec<Text>, Problem> {
        if self.documents.is_empty() {
            return Err(Problem::NoTexts);
        }
        let mut texts = Vec::new();
        for &row in rows {
            let at = find(&self.groups, row);
            let part = &mut self.events[at.file];
            part.place();
            let id = part.one(at.group, (row - at.first) as usize, "document", "document")?;
            texts.extend(self.document(&id, true)?);
        }
        Ok(texts)
    }

    /// A document by its id, with its text if that is wanted.
    fn document(&mut self, id: &str, text: bool) -> Result<Option<Text>, Problem> {
        let print = fingerprint(id);
        let rows: Vec<usize> = (0..self.ids.len())
            .filter(|&i| self.ids[i] == print)
            .collect();
        for row in rows {
            let at = find(&self.document_groups, row as u32);
            let part = &mut self.documents[at.file];
            part.place();
            let within = row - at.first as usize;
            let one = |name: &str| part.one(at.group, within, name, name);
            if one("id")? != id {
                continue;
            }
            return Ok(Some(Text {
                title: one("title")?,
                url: one("url")?,
                publisher: one("publisher")?,
                date: one("date")?,
                text: if text { one("text")? } else { String::new() },
            }));
        }
        Ok(None)
    }
}

/// One side of the events while it is read.
#[derive(Default)]
struct Places {
    countries: Vec<Option<usize>>,
    names: Vec<Option<usize>>,
}

impl Places {
    fn next(&mut self, countries: &mut Leaf, names: &mut Leaf) {
        countries.list(&mut self.countries);
        names.list(&mut self.names);
    }

    fn sides<'a>(&self, countries: &'a Leaf, names: &'a Leaf) -> Vec<Side<'a>> {
        let both = self.countries.iter().zip(&self.names);
        both.map(|(country, name)| Side {
            country: country.and_then(|at| countries.text_at(at)),
            name: name.and_then(|at| names.text_at(at)).unwrap_or_default(),
        })
        .collect()
    }
}

impl Part {
    fn open(given: Given) -> Result<Self, Problem> {
        let name = || given.name.clone();
        let size = given.blob.size();
        let mark = |at: u64| {
            given
                .blob
                .read(at, 4)
                .map_err(|_| Problem::Changed { name: name() })
        };
        if size < 12 || mark(0)? != MAGIC {
            return Err(if (4..12).contains(&size) && mark(0)? == MAGIC {
                Problem::Truncated { name: name() }
            } else {
                Problem::NotParquet { name: name() }
            });
        }
        if mark(size - 4)? != MAGIC {
            return Err(Problem::Truncated { name: name() });
        }
        let file = Shared(Arc::new(Slices::new(Arc::clone(&given.blob))));
        let meta = ParquetMetaDataReader::new()
            .parse_and_finish(&file)
            .map_err(|e| damaged(&given, &e))?;
        for chunk in meta.row_groups().iter().flat_map(|g| g.columns()) {
            let start = chunk
                .dictionary_page_offset()
                .unwrap_or(chunk.data_page_offset());
            let end = start.checked_add(chunk.compressed_size());
            if start < 0 || chunk.compressed_size() < 0 || end.is_none_or(|end| end as u64 > size) {
                return Err(Problem::Truncated { name: name() });
            }
        }
        Ok(Self {
            given,
            meta,
            placed: false,
        })
    }

    /// Which of the tables it is.
    fn kind(&self) -> Result<Kind, Problem> {
        let has = |name: &str| self.column(name, name).is_some();
        let kind = if has("plover") || has("quad") || has("trigger_start") {
            Kind::Events
        } else if has("id") && has("text") {
            Kind::Documents
        } else if has("document") && has("geo_kind") {
            Kind::Entities
        } else {
            return Err(self.missing());
        };
        let needed: Vec<(&str, &str, Holds)> = match kind {
            Kind::Events => COUNTED.to_vec(),
            Kind::Documents => ["id", "title", "date", "url", "publisher", "text"]
                .map(|name| (name, name, Words))
                .to_vec(),
            Kind::Entities => Vec::new(),
        };
        let lacks = |&(first, last, holds): &(&str, &str, Holds)| {
            let fits = self
                .column(first, last)
                .is_some_and(|c| self.holds(c) == Some(holds));
            (!fits).then(|| path(first, last))
        };
        let missing: Vec<String> = needed.iter().filter_map(lacks).collect();
        if !missing.is_empty() {
            return Err(Problem::Columns {
                name: self.given.name.clone(),
                missing,
            });
        }
        let chunks = self.meta.row_groups().iter().flat_map(|g| g.columns());
        match chunks
            .map(|c| c.compression_codec())
            .find(|c| !pages::known(*c))
        {
            Some(codec) => Err(Problem::Codec {
                name: self.given.name.clone(),
                codec: format!("{codec:?}"),
            }),
            None => Ok(kind),
        }
    }

    /// What every table of events has.
    fn missing(&self) -> Problem {
        let lacks = |&(first, last, _): &(&str, &str, Holds)| {
            self.column(first, last)
                .is_none()
                .then(|| path(first, last))
        };
        Problem::Columns {
            name: self.given.name.clone(),
            missing: COUNTED.iter().filter_map(lacks).collect(),
        }
    }

    /// The column whose path begins and ends with these names.
    fn column(&self, first: &str, last: &str) -> Option<usize> {
        let schema = self.meta.file_metadata().schema_descr();
        (0..schema.num_columns()).find(|&i| {
            let column = schema.column(i);
            let parts = column.path().parts();
            parts.first().is_some_and(|p| p == first) && parts.last().is_some_and(|p| p == last)
        })
    }

    fn holds(&self, column: usize) -> Option<Holds> {
        match self
            .meta
            .file_metadata()
            .schema_descr()
            .column(column)
            .physical_type()
        {
            Physical::BYTE_ARRAY => Some(Words),
            Physical::BOOLEAN
            | Physical::INT32
            | Physical::INT64
            | Physical::FLOAT
            | Physical::DOUBLE => Some(Number),
            _ => None,
        }
    }

    fn rows(&self) -> u64 {
        self.meta
            .row_groups()
            .iter()
            .map(|g| g.num_rows().max(0) as u64)
            .sum()
    }

    fn rows_of(&self, group: usize) -> usize {
        self.meta.row_group(group).num_rows().max(0) as usize
    }

    fn leaf(&self, group: usize, column: usize) -> Result<Leaf, Problem> {
        let file = Shared(Arc::new(Slices::new(Arc::clone(&self.given.blob))));
        let places = self
            .placed
            .then(|| {
                self.meta
                    .page_index_for_row_group(group)
                    .page_locations(column)
                    .cloned()
            })
            .flatten();
        Leaf::new(
            &file,
            self.meta.file_metadata().schema(),
            self.meta.row_group(group).column(column),
            self.rows_of(group),
            places,
        )
        .map_err(|e| self.problem(&e))
    }

    /// A column with one row read.
    fn leaf_at(&self, group: usize, column: usize, row: usize) -> Result<Leaf, Problem> {
        let mut leaf = self.leaf(group, column)?;
        leaf.skip(row)
            .and_then(|()| leaf.fill(1))
            .map_err(|e| self.problem(&e))?;
        Ok(leaf)
    }

    fn one(&self, group: usize, row: usize, first: &str, last: &str) -> Result<String, Problem> {
        match self.column(first, last) {
            Some(column) => {
                let mut leaf = self.leaf_at(group, column, row)?;
                Ok(leaf.text().unwrap_or_default().to_owned())
            }
            None => Ok(String::new()),
        }
    }

    fn one_number(&self, group: usize, row: usize, name: &str) -> Result<f64, Problem> {
        match self.column(name, name) {
            Some(column) => Ok(self
                .leaf_at(group, column, row)?
                .number()
                .unwrap_or_default()),
            None => Ok(0.0),
        }
    }

    /// Learn where the pages lie, where the file says so: then one row costs one page.
    fn place(&mut self) {
        if self.placed {
            return;
        }
        let file = Shared(Arc::new(Slices::new(Arc::clone(&self.given.blob))));
        let mut reader = ParquetMetaDataReader::new_with_metadata(self.meta.clone())
            .with_offset_index_policy(PageIndexPolicy::Optional);
        if reader.read_page_indexes(&file).is_ok()
            && let Ok(meta) = reader.finish()
        {
            self.meta = meta;
            self.placed = true;
        }
    }

    fn problem(&self, error: &ParquetError) -> Problem {
        damaged(&self.given, error)
    }
}

/// What an error of the reader means.
fn damaged(given: &Given, error: &ParquetError) -> Problem {
    let name = given.name.clone();
    match error {
        // Our own reader's: the bytes that were there are not there any more.
        ParquetError::External(_) => Problem::Changed { name },
        e => Problem::Damaged {
            name,
            why: e.to_string(),
        },
    }
}

fn path(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else {
        format!("{first}[].{last}")
    }
}

/// The group in which a row is.
fn find(groups: &[Group], row: u32) -> Group {
    groups[groups.partition_point(|g| g.first <= row) - 1]
}

/// FNV-1a, 64 bits.
fn fingerprint(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, b| {
        (hash ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
