//! `demarche extract`: articles to documents.
//!
//! Enters: one article, or a batch with one article a line. Leaves: one document, or one a line in
//! the order of the batch. A batch is read on all cores with a bounded number of lines in flight.

use crate::io::{self, Error, complain};
use demarche_extract::{Input, document::Document};
use std::{
    collections::BTreeMap,
    io::{BufRead, Read, Write},
    sync::{
        Mutex,
        mpsc::{Receiver, channel, sync_channel},
    },
    thread,
};

/// Lines in flight for each core: enough that no core waits for another's long article.
const LINES_AHEAD: usize = 8;

/// Read one article from `file`; returns the number of complaints.
pub fn article(
    file: &str,
    date: Option<String>,
    title: Option<String>,
    tokens: bool,
) -> Result<usize, Error> {
    let mut bytes = Vec::new();
    io::open(file)?
        .read_to_end(&mut bytes)
        .map_err(|e| Error::input(file, e))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(e) => {
            complain(file, None, &io::not_utf8(e.utf8_error()));
            return Ok(1);
        }
    };
    let input = Input {
        text,
        date,
        title,
        ..Input::default()
    };
    match demarche_extract::extract(&input, tokens) {
        Ok(document) => {
            let mut out = std::io::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &document)
                .map_err(|e| Error::output(e.into()))?;
            writeln!(out).map_err(Error::output)?;
            Ok(0)
        }
        Err(e) => {
            eprintln!("demarche: {e}");
            Ok(1)
        }
    }
}

/// A line of a batch, its number from 1.
struct Job {
    number: usize,
    line: Vec<u8>,
}

/// What became of a line.
enum Outcome {
    Document(String),
    Complaint(String),
    Blank,
}

/// Read a batch from `file`; returns the number of complaints.
pub fn batch(file: &str, tokens: bool) -> Result<usize, Error> {
    let mut reader = io::open(file)?;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, queue) = channel::<Job>();
    let (results, done) = channel::<(usize, Outcome)>();
    // One permit for each line from when it is read until it is written: what bounds memory, and
    // what stops the feeder and through it the workers when nobody reads our output any more.
    let (permit, permits) = sync_channel::<()>(workers * LINES_AHEAD);
    let queue = Mutex::new(queue);
    thread::scope(|scope| {
        for _ in 0..workers {
            let results = results.clone();
            let queue = &queue;
            scope.spawn(move || {
                loop {
                    let job = queue.lock().expect("no worker panics holding it").recv();
                    let Ok(job) = job else { break };
                    let outcome = read_line(&job.line, tokens);
                    if results.send((job.number, outcome)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(results);
        let feeder = scope.spawn(move || -> Result<(), std::io::Error> {
            for number in 1.. {
                let mut line = Vec::new();
                if permit.send(()).is_err()
                    || reader.read_until(b'\n', &mut line)? == 0
                    || jobs.send(Job { number, line }).is_err()
                {
                    break;
                }
            }
            Ok(())
        });
        let written = write_in_order(file, &done, permits);
        let fed = feeder.join().expect("the feeder does not panic");
        let complaints = written?;
        fed.map_err(|e| Error::input(file, e))?;
        Ok(complaints)
    })
}

/// Print the outcomes in the order of their lines; returns the number of complaints.
fn write_in_order(
    file: &str,
    done: &Receiver<(usize, Outcome)>,
    permits: Receiver<()>,
) -> Result<usize, Error> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut waiting = BTreeMap::new();
    let mut complaints = 0;
    let mut next = 1;
    for (number, outcome) in done {
        waiting.insert(number, outcome);
        while let Some(outcome) = waiting.remove(&next) {
            match outcome {
                Outcome::Document(json) => writeln!(out, "{json}").map_err(Error::output)?,
                Outcome::Complaint(what) => {
                    complaints += 1;
                    complain(file, Some(next), &what);
                }
                Outcome::Blank => {}
            }
            next += 1;
            // Its own permit or that of the line that was read for it: the count is what matters.
            let _ = permits.recv();
        }
        out.flush().map_err(Error::output)?;
    }
    Ok(complaints)
}

/// Read the article of one line.
fn read_line(line: &[u8], tokens: bool) -> Outcome {
    let line = match std::str::from_utf8(line) {
        Ok(line) => line.trim(),
        Err(e) => return Outcome::Complaint(io::not_utf8(e)),
    };
    if line.is_empty() {
        return Outcome::Blank;
    }
    let read = || -> Result<Document, String> {
        let input: Line = serde_json::from_str(line).map_err(|e| {
            format!("{e}; expected a JSON object with \"id\" and \"text\", for example {{\"id\":\"a1\",\"text\":\"…\",\"date\":\"2023-09-22\"}}")
        })?;
        demarche_extract::extract(&input.into(), tokens).map_err(|e| e.to_string())
    };
    // A defect of ours in one text must cost that text only, not the archive behind it.
    let outcome = std::panic::catch_unwind(read).unwrap_or_else(|_| {
        Err(
            "the engine failed on this text, which is a defect; please report it with the text"
                .into(),
        )
    });
    match outcome {
        Ok(document) => Outcome::Document(
            serde_json::to_string(&document).expect("a document has only text keys"),
        ),
        Err(what) => Outcome::Complaint(what),
    }
}

/// An article as a batch gives it: `null` is as good as absent, and the text must be there.
#[derive(serde::Deserialize)]
struct Line {
    #[serde(default)]
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    publisher: Option<String>,
}

impl From<Line> for Input {
    fn from(line: Line) -> Self {
        let id = match line.id {
            serde_json::Value::Null => String::new(),
            serde_json::Value::String(id) => id,
            other => other.to_string(),
        };
        Self {
            id,
            text: line.text,
            date: line.date,
            title: line.title,
            url: line.url,
            publisher: line.publisher,
        }
    }
}
