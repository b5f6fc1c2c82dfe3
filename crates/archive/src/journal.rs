//! What is surely on disk, so that a run that was killed goes on without loss or repetition.
//!
//! Enters: at each commit, the place in the input and the mark in the output. Leaves: the last whole
//! entry. The order is always output first, journal after: what the journal tells of is there, what
//! came after it is dropped and done again. One line an entry; a line that a kill cut short counts
//! for nothing.

use crate::{article::Reason, read::Place, write::Mark};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions, TryLockError},
    io::{self, BufRead, BufReader, Seek, SeekFrom, Write},
    path::Path,
};

/// Of what run the journal is: another run must not go on with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Version of the engine.
    pub engine: String,
    /// Fingerprint of the sources and of all that decides about the output.
    pub run: u64,
}

/// Counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Articles and other rows met.
    pub rows: u64,
    /// Articles coded.
    pub coded: u64,
    /// Events found.
    pub events: u64,
    /// Entities found.
    pub entities: u64,
    /// What failed, by reason.
    pub failed: BTreeMap<Reason, u64>,
}

impl Tally {
    /// All that failed.
    pub fn failures(&self) -> u64 {
        self.failed.values().sum()
    }
}

/// A commit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The last row that is done with.
    pub place: Place,
    /// The output.
    pub mark: Mark,
    /// Bytes of the list of failures.
    pub failures: u64,
    /// Counts so far.
    pub tally: Tally,
    /// Whether that was all.
    pub done: bool,
}

/// The journal's file.
pub struct Journal(File);

impl Journal {
    /// Begin a journal.
    ///
    /// # Errors
    /// When it cannot be written, or another run writes it.
    pub fn begin(path: &Path, head: &Head) -> io::Result<Self> {
        let mut journal = Self::open(path)?;
        journal.0.set_len(0)?;
        journal.line(head)?;
        Ok(journal)
    }

    /// Go on with a journal: its last entry, if a commit was reached.
    ///
    /// # Errors
    /// When it cannot be read or written, is of another run, or another run writes it.
    pub fn resume(path: &Path, head: &Head) -> io::Result<(Self, Option<Entry>)> {
        let mut journal = Self::open(path)?;
        let mut reader = BufReader::new(&mut journal.0);
        let mut whole = 0;
        let mut last = None;
        let mut line = String::new();
        let mut first = true;
        while reader.read_line(&mut line)? > 0 && line.ends_with('\n') {
            if first {
                let found: Head = serde_json::from_str(&line).map_err(io::Error::other)?;
                if found != *head {
                    return Err(io::Error::other(
                        "of another run: other files, other options or another version; --overwrite begins anew",
                    ));
                }
                first = false;
            } else {
                let Ok(entry) = serde_json::from_str(&line) else {
                    break;
                };
                last = Some(entry);
            }
            whole += line.len() as u64;
            line.clear();
        }
        journal.0.set_len(whole)?;
        journal.0.seek(SeekFrom::Start(whole))?;
        if first {
            journal.line(head)?;
        }
        Ok((journal, last))
    }

    /// Write down a commit.
    ///
    /// # Errors
    /// When it cannot be brought to disk.
    pub fn commit(&mut self, entry: &Entry) -> io::Result<()> {
        self.line(entry)
    }

    fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(io::Error::other("another run writes it")),
            // Some file systems know no locks.
            Err(TryLockError::Error(_)) => Ok(Self(file)),
        }
    }

    fn line(&mut self, what: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_vec(what).map_err(io::Error::other)?;
        line.push(b'\n');
        self.0.write_all(&line)?;
        self.0.sync_data()
    }
}
