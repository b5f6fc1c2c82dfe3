//! Articles out of files, folders and standard input, one after the other.
//!
//! Enters: names, globs, "-". Leaves: [`Record`]s in the order of the names, each an article or the
//! reason why there is none. What is wrong in one row or file is told and the next is read. Memory
//! is bounded by [`Options::longest`], whatever the input. Must not know what becomes of an article.

pub mod columns;
pub mod csv;
pub mod lines;
pub mod parquet;
mod source;

pub use columns::Columns;
pub use source::{Format, Source, sources};

use crate::article::{Article, Reason, Refusal};
use std::{
    collections::{HashSet, VecDeque},
    hash::{DefaultHasher, Hash, Hasher},
    io::Read,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which column is which field.
    pub columns: Columns,
    /// Longest row, in bytes; longer ones are refused without being held.
    pub longest: usize,
    /// How many ids are remembered to refuse a second article of the same id; 0 lets all through.
    pub remembered: usize,
    /// Publication date of articles that bring none.
    pub date: Option<String>,
    /// Whether articles without an id are named after their place in the input.
    pub name_all: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            columns: Columns::default(),
            longest: 8 << 20,
            remembered: 4_000_000,
            date: None,
            name_all: true,
        }
    }
}

/// Where an article stood.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Place {
    /// Index of the source.
    pub source: usize,
    /// Line or row, from 1; 0 speaks of the file as a whole.
    pub row: u64,
}

/// One row of the input.
#[derive(Debug, Clone)]
pub struct Record {
    /// Where it stood.
    pub place: Place,
    /// Bytes of all sources that had been read when it was.
    pub read: u64,
    /// The article.
    pub article: Article,
}

impl Record {
    /// Bytes of text: what it costs to hold and to code.
    pub fn weight(&self) -> u64 {
        self.article.as_ref().map_or(0, |a| a.text.len() as u64)
    }
}

/// A row, numbered, as the reader of a format gives it.
pub type Row = (u64, Article);

/// The rows of one source.
pub type Rows = Box<dyn Iterator<Item = Row> + Send>;

/// Everything in `sources`, in order.
pub struct Records {
    sources: Arc<[Source]>,
    options: Options,
    /// The source that is being read.
    at: usize,
    /// Its last row.
    row: u64,
    rows: Option<Rows>,
    read: Arc<AtomicU64>,
    seen: Seen,
}

impl Records {
    /// Read `sources`.
    pub fn new(sources: Arc<[Source]>, options: Options) -> Self {
        Self {
            sources,
            seen: Seen::new(options.remembered),
            options,
            at: 0,
            row: 0,
            rows: None,
            read: Arc::default(),
        }
    }

    fn open(&self) -> Rows {
        let source = &self.sources[self.at];
        match source.rows(&self.options, &self.read) {
            Ok(rows) => rows,
            Err(e) => damaged(0, &e),
        }
    }

    /// The next row of the source that is being read. Bytes that others wrote must not end the run,
    /// even where a library for them panics.
    fn row(&mut self) -> Option<Row> {
        let rows = self.rows.as_mut()?;
        if let Ok(row) = catch_unwind(AssertUnwindSafe(|| rows.next())) {
            return row;
        }
        self.rows = Some(Box::new(std::iter::empty()));
        let what = "its reader failed; the rest is not read";
        damaged(self.row + 1, &what).next()
    }

    fn finish(&mut self, row: u64, article: Article) -> Article {
        let mut input = article?;
        if input.date.is_none() {
            input.date.clone_from(&self.options.date);
        }
        if input.id.is_empty() {
            if self.options.name_all {
                input.id = format!("{}:{row}", self.sources[self.at].name);
            }
        } else if !self.seen.is_new(&input.id) {
            return Err(Refusal::new(
                Reason::DuplicateId,
                format!("another article before has the id {:?}", input.id),
            ));
        }
        Ok(input)
    }
}

impl Iterator for Records {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        while self.at < self.sources.len() {
            if self.rows.is_none() {
                self.rows = Some(self.open());
            }
            if let Some((row, article)) = self.row() {
                self.row = row;
                return Some(Record {
                    place: Place {
                        source: self.at,
                        row,
                    },
                    article: self.finish(row, article),
                    read: self.read.load(Ordering::Relaxed),
                });
            }
            self.rows = None;
            self.row = 0;
            self.at += 1;
        }
        None
    }
}

/// The one row of a source that cannot be read from `row` on.
pub(crate) fn damaged(row: u64, what: &dyn std::fmt::Display) -> Rows {
    let refusal = Refusal::new(Reason::Damaged, what.to_string());
    Box::new(std::iter::once((row, Err(refusal))))
}

/// The ids of late, as fingerprints.
struct Seen {
    limit: usize,
    order: VecDeque<u64>,
    all: HashSet<u64>,
}

impl Seen {
    fn new(limit: usize) -> Self {
        Self {
            limit,
            order: VecDeque::new(),
            all: HashSet::new(),
        }
    }

    /// Whether no article of late had this id. Two of four million ids share a fingerprint with
    /// odds of one in two million.
    fn is_new(&mut self, id: &str) -> bool {
        if self.limit == 0 {
            return true;
        }
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        let fingerprint = hasher.finish();
        if !self.all.insert(fingerprint) {
            return false;
        }
        if self.order.len() == self.limit
            && let Some(oldest) = self.order.pop_front()
        {
            self.all.remove(&oldest);
        }
        self.order.push_back(fingerprint);
        true
    }
}

/// Counts what is read through it.
pub(crate) struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R> Counted<R> {
    pub(crate) fn new(inner: R, read: &Arc<AtomicU64>) -> Self {
        Self {
            inner,
            read: read.clone(),
        }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(into)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_article_of_the_same_id_is_told_while_the_first_is_remembered() {
        let mut seen = Seen::new(3);
        let new: Vec<bool> = ["a", "b", "a", "c", "d", "a", "d"]
            .iter()
            .map(|id| seen.is_new(id))
            .collect();
        // "d" pushes "a" out.
        assert_eq!(new, [true, true, false, true, true, true, false]);
    }
}
