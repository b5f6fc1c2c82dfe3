//! A run over an archive: reading, coding on all cores, writing in order, committing.
//!
//! Enters: a [`Plan`]. Leaves: files and a [`Tally`]. Beside an output `OUT` stand
//! `OUT.journal` (what is surely on disk) and `OUT.failures.ndjson` (what failed and why). Must not
//! know how progress is shown.

use crate::{
    article::Refusal,
    code::code,
    journal::{Entry, Head, Journal, Tally},
    pool::{self, Bounds},
    read::{Options, Place, Records, Source},
    write::{Lines, Output, Parts, Ready, Shape},
};
use serde::Serialize;
use std::{
    fs::{self, File, OpenOptions},
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

/// What to do with an output that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Stop.
    Refuse,
    /// Begin anew.
    Overwrite,
    /// Go on from the last commit.
    Resume,
}

/// All that decides about a run.
pub struct Plan {
    /// What is read.
    pub sources: Arc<[Source]>,
    /// How.
    pub options: Options,
    /// Whether documents have their tokens.
    pub tokens: bool,
    /// What is written.
    pub shape: Shape,
    /// Where to; `None` is standard output, of which nothing can be resumed.
    pub out: Option<PathBuf>,
    /// If it is there already.
    pub existing: Existing,
    /// Rows between two commits; a part of a table holds no more.
    pub commit_every: u64,
    /// Threads that code.
    pub workers: usize,
}

/// Bytes of text between two commits at most: they wait in memory for their part of a table.
const COMMIT_BYTES: u64 = 64 << 20;

/// Something that happened, in order of the input.
pub enum Seen<'a> {
    /// A row was done with.
    Done {
        /// Counts so far.
        tally: &'a Tally,
        /// Bytes of the sources that had been read when it was.
        read: u64,
    },
    /// A row was refused.
    Refused {
        /// Where.
        source: &'a Source,
        /// Its number, 0 for the whole source.
        row: u64,
        /// Why.
        refusal: &'a Refusal,
    },
}

/// A file that cannot be read or written, or a plan that cannot be followed.
#[derive(Debug)]
pub struct Error {
    what: String,
    source: io::Error,
}

impl Error {
    fn of(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        |source| Self { what, source }
    }

    /// Whether the reader of our output went away.
    pub fn is_broken_pipe(&self) -> bool {
        self.source.kind() == io::ErrorKind::BrokenPipe
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.what, self.source)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Do it; `seen` is told of every row.
///
/// # Errors
/// When the output cannot be written. What was committed stays, and `Existing::Resume` goes on
/// from there.
pub fn run(plan: &Plan, seen: &mut dyn FnMut(Seen<'_>)) -> Result<Tally, Error> {
    let mut writer = match &plan.out {
        None => Writer::stream(plan.shape)?,
        Some(out) => Writer::files(plan, out)?,
    };
    if writer.last.done {
        return Ok(writer.last.tally);
    }
    let records = Records::new(plan.sources.clone(), plan.options.clone());
    let done = (writer.last != Entry::default()).then_some(writer.last.place);
    let records = records.skip_while(move |r| done.is_some_and(|done| r.place <= done));
    pool::ordered(
        Bounds::of(plan.workers),
        records,
        crate::read::Record::weight,
        |record| {
            let weight = record.weight();
            let id = record.article.as_ref().ok().map(|a| a.id.clone());
            let outcome = code(record.article, plan.tokens).map(|document| {
                let counts = (document.events.len(), document.entities.len());
                (counts, plan.shape.prepare(document))
            });
            let (place, read) = (record.place, record.read);
            (place, read, weight, id, outcome)
        },
        |(place, read, weight, id, outcome)| {
            let source = &plan.sources[place.source];
            if let Err(refusal) = &outcome {
                seen(Seen::Refused {
                    source,
                    row: place.row,
                    refusal,
                });
            }
            writer.take(place, source, weight, id, outcome)?;
            if writer.rows_since >= plan.commit_every || writer.bytes_since >= COMMIT_BYTES {
                writer.commit(false)?;
            }
            seen(Seen::Done {
                tally: &writer.last.tally,
                read,
            });
            Ok(())
        },
    )?;
    writer.commit(true)?;
    Ok(writer.last.tally)
}

/// What became of a row: how many events and entities, and what to write.
type Outcome = Result<((usize, usize), Ready), Refusal>;

/// The output with what stands beside it.
struct Writer {
    name: String,
    output: Box<dyn Output>,
    beside: Option<(Journal, File)>,
    /// The entry that the next commit writes down.
    last: Entry,
    rows_since: u64,
    bytes_since: u64,
}

/// A line of the list of failures.
#[derive(Serialize)]
struct Failure<'a> {
    source: &'a str,
    row: u64,
    id: Option<String>,
    reason: crate::article::Reason,
    message: &'a str,
}

impl Writer {
    fn stream(shape: Shape) -> Result<Self, Error> {
        let name = "standard output";
        let output = Lines::stream(io::stdout(), shape).map_err(Error::of(name))?;
        Ok(Self::new(name, Box::new(output), None, None))
    }

    fn files(plan: &Plan, out: &Path) -> Result<Self, Error> {
        let name = out.display().to_string();
        let journal_path = beside(out, "journal");
        let failures_path = beside(out, "failures.ndjson");
        let head = Head {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            run: fingerprint(plan),
        };
        let journal_name = journal_path.display().to_string();
        let (journal, entry) = match plan.existing {
            // What no journal tells of is of somebody else.
            Existing::Resume if !journal_path.exists() && occupied(out, plan.shape) => {
                let unknown =
                    "is there already, without a journal to go on by; --overwrite begins anew";
                return Err(Error::of(name)(io::Error::other(unknown)));
            }
            Existing::Resume => {
                Journal::resume(&journal_path, &head).map_err(Error::of(journal_name))?
            }
            Existing::Refuse if journal_path.exists() || occupied(out, plan.shape) => {
                let exists = "is there already; --resume goes on with it, --overwrite begins anew";
                return Err(Error::of(name)(io::Error::other(exists)));
            }
            Existing::Refuse | Existing::Overwrite => {
                let journal = Journal::begin(&journal_path, &head);
                (journal.map_err(Error::of(journal_name))?, None)
            }
        };
        let mark = entry.as_ref().map(|e| e.mark);
        if entry.as_ref().is_some_and(|e| e.done) {
            // Nothing is opened, so that nothing can be cut.
            let output =
                Box::new(Lines::stream(io::sink(), Shape::Ndjson).map_err(Error::of(&*name))?);
            return Ok(Self::new(&name, output, None, entry));
        }
        let output: Box<dyn Output> = match plan.shape {
            Shape::Parquet => Box::new(Parts::folder(out, mark).map_err(Error::of(&*name))?),
            shape => Box::new(Lines::file(out, shape, mark).map_err(Error::of(&*name))?),
        };
        let failures = list_of_failures(&failures_path, entry.as_ref().map_or(0, |e| e.failures))
            .map_err(Error::of(failures_path.display().to_string()))?;
        Ok(Self::new(&name, output, Some((journal, failures)), entry))
    }

    fn new(
        name: &str,
        output: Box<dyn Output>,
        beside: Option<(Journal, File)>,
        entry: Option<Entry>,
    ) -> Self {
        Self {
            name: name.to_owned(),
            output,
            beside,
            last: entry.unwrap_or_default(),
            rows_since: 0,
            bytes_since: 0,
        }
    }

    fn take(
        &mut self,
        place: Place,
        source: &Source,
        weight: u64,
        id: Option<String>,
        outcome: Outcome,
    ) -> Result<(), Error> {
        let entry = &mut self.last;
        entry.place = place;
        entry.tally.rows += 1;
        self.rows_since += 1;
        self.bytes_since += weight;
        match outcome {
            Ok(((events, entities), ready)) => {
                entry.tally.coded += 1;
                entry.tally.events += events as u64;
                entry.tally.entities += entities as u64;
                self.output.write(ready).map_err(Error::of(&*self.name))?;
                if self.beside.is_none() {
                    // Whoever reads a stream waits for it.
                    self.output.commit().map_err(Error::of(&*self.name))?;
                }
            }
            Err(refusal) => {
                *entry.tally.failed.entry(refusal.reason).or_default() += 1;
                if let Some((_, failures)) = &mut self.beside {
                    let mut line = serde_json::to_vec(&Failure {
                        source: &source.name,
                        row: place.row,
                        id,
                        reason: refusal.reason,
                        message: &refusal.message,
                    })
                    .expect("a failure has only text keys");
                    line.push(b'\n');
                    failures
                        .write_all(&line)
                        .map_err(Error::of(format!("{}.failures.ndjson", self.name)))?;
                    entry.failures += line.len() as u64;
                }
            }
        }
        Ok(())
    }

    /// Output, then failures, then the journal that tells of both.
    fn commit(&mut self, done: bool) -> Result<(), Error> {
        let mark = if done {
            self.output.finish()
        } else {
            self.output.commit()
        };
        self.last.mark = mark.map_err(Error::of(&*self.name))?;
        self.last.done = done;
        self.rows_since = 0;
        self.bytes_since = 0;
        if let Some((journal, failures)) = &mut self.beside {
            failures
                .sync_data()
                .and_then(|()| journal.commit(&self.last))
                .map_err(Error::of(format!("{}.journal", self.name)))?;
        }
        Ok(())
    }
}

/// The file that stands beside `out`.
fn beside(out: &Path, ending: &str) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn occupied(out: &Path, shape: Shape) -> bool {
    match shape {
        Shape::Parquet => fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some()),
        // A device is always there.
        _ => out.is_file(),
    }
}

/// The list, cut to what was committed.
fn list_of_failures(path: &Path, at: u64) -> io::Result<File> {
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    file.set_len(at)?;
    file.seek(SeekFrom::Start(at))?;
    Ok(file)
}

/// Of all that decides about the output, besides the engine.
fn fingerprint(plan: &Plan) -> u64 {
    let mut hasher = DefaultHasher::new();
    for s in plan.sources.iter() {
        (&s.name, s.bytes).hash(&mut hasher);
    }
    let o = &plan.options;
    format!(
        "{:?} {} {} {:?} {} {} {:?}",
        o.columns, o.longest, o.remembered, o.date, o.name_all, plan.tokens, plan.shape
    )
    .hash(&mut hasher);
    hasher.finish()
}
