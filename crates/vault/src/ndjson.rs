//! NDJSON: a coded document a line, read as a stream.
//!
//! Enters: files. Leaves: events for the [`Builder`], lines that could not be read, and for a row its
//! line again. A document is found again by where its line begins. Must not know questions.

use std::borrow::Cow;

use serde::Deserialize;

use crate::{
    columns::{Builder, Event, Side, day},
    file::Given,
    message::{Broken, Detail, Flaw, Problem, Progress, Text},
};

/// Bytes that are read at once.
const AT_ONCE: usize = 1 << 20;
/// A longer line is passed over.
const LONGEST: usize = 32 << 20;
/// Broken lines that are told one by one.
const EXAMPLES: usize = 20;
/// A document's mark: the file above, where its line begins below.
const FILE_BITS: u32 = 44;

/// The files, and what was wrong with them.
pub(crate) struct Lines {
    files: Vec<Given>,
    pub broken: u32,
    pub examples: Vec<Broken>,
}

/// What is counted of a document. Names are the contract's.
#[derive(Deserialize)]
struct Counted<'a> {
    #[serde(borrow)]
    events: Option<Vec<CountedEvent<'a>>>,
}

#[derive(Deserialize)]
struct CountedEvent<'a> {
    #[serde(borrow)]
    plover: Cow<'a, str>,
    quad: u8,
    goldstein: f64,
    #[serde(borrow)]
    source: Vec<Actor<'a>>,
    #[serde(borrow)]
    target: Vec<Actor<'a>>,
    #[serde(default)]
    reciprocal: bool,
    #[serde(borrow)]
    date: EventDate<'a>,
    #[serde(borrow)]
    place: Option<EventPlace<'a>>,
    #[serde(borrow)]
    status: Cow<'a, str>,
    confidence: f64,
}

#[derive(Deserialize)]
struct Actor<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    country: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct EventDate<'a> {
    #[serde(borrow)]
    begin: Option<Cow<'a, str>>,
    #[serde(borrow)]
    finish: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct EventPlace<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    lat: f64,
    lon: f64,
}

/// A document in full, as far as it is shown.
#[derive(Deserialize)]
struct Whole {
    #[serde(default)]
    id: String,
    title: Option<String>,
    url: Option<String>,
    publisher: Option<String>,
    date: Option<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    sentences: Vec<Stretch>,
    #[serde(default)]
    events: Vec<WholeEvent>,
}

#[derive(Deserialize)]
struct Stretch {
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct WholeEvent {
    plover: String,
    mode: Option<String>,
    #[serde(default)]
    cameo: String,
    goldstein: f64,
    confidence: f64,
    source: Vec<WholeActor>,
    target: Vec<WholeActor>,
    place: Option<WholePlace>,
    #[serde(default)]
    sentence: usize,
    #[serde(default)]
    why: String,
}

#[derive(Deserialize)]
struct WholeActor {
    name: String,
}

#[derive(Deserialize)]
struct WholePlace {
    name: String,
}

impl Lines {
    /// Read the events of all files.
    pub fn read(
        files: Vec<Given>,
        builder: &mut Builder,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, Problem> {
        let whole = files.iter().map(|f| f.blob.size()).sum::<u64>().max(1) as f64;
        let mut lines = Self {
            files: Vec::new(),
            broken: 0,
            examples: Vec::new(),
        };
        let mut before = 0;
        for (number, given) in files.into_iter().enumerate() {
            let mut stream = Stream::new(&given);
            let mut line = 0;
            while let Some((at, bytes)) = stream.next()? {
                line += 1;
                let flaw = match bytes {
                    None => Some(Flaw::Long),
                    Some(text) if text.trim_ascii().is_empty() => None,
                    Some(text) => take(text, (number as u64) << FILE_BITS | at, builder)?,
                };
                if let Some(why) = flaw {
                    lines.broken += 1;
                    if lines.examples.len() < EXAMPLES {
                        let name = given.name.clone();
                        lines.examples.push(Broken { name, line, why });
                    }
                }
                if line % 64 == 0 {
                    progress(Progress {
                        name: given.name.clone(),
                        share: (before + at) as f64 / whole,
                        events: builder.len() as u32,
                        held: builder.bytes() as f64,
                    });
                }
            }
            before += given.blob.size();
            lines.files.push(given);
        }
        Ok(lines)
    }

    /// What the file says of the event with this number in the document with this mark.
    pub fn detail(&self, row: u32, mark: u64, number: usize) -> Result<Detail, Problem> {
        let (name, document) = self.document(mark)?;
        let event = document
            .events
            .get(number)
            .ok_or(Problem::Changed { name })?;
        let names = |side: &[WholeActor]| side.iter().map(|a| a.name.clone()).collect();
        let sentence = document.sentences.get(event.sentence).map_or("", |s| {
            let text = &document.text;
            let byte = |point: usize| {
                text.char_indices()
                    .nth(point)
                    .map_or(text.len(), |(at, _)| at)
            };
            text.get(byte(s.start)..byte(s.end)).unwrap_or_default()
        });
        Ok(Detail {
            row,
            sentence: sentence.to_owned(),
            why: event.why.clone(),
            plover: event.plover.clone(),
            mode: event.mode.clone().unwrap_or_default(),
            cameo: event.cameo.clone(),
            score: event.goldstein,
            confidence: event.confidence,
            sources: names(&event.source),
            targets: names(&event.target),
            place: event
                .place
                .as_ref()
                .map_or_else(String::new, |p| p.name.clone()),
            document: document.id,
            title: document.title.unwrap_or_default(),
            url: document.url.unwrap_or_default(),
            publisher: document.publisher.unwrap_or_default(),
            published: document.date.unwrap_or_default(),
        })
    }

    /// The article of the document with this mark.
    pub fn article(&self, mark: u64) -> Result<Text, Problem> {
        let (_, document) = self.document(mark)?;
        Ok(Text {
            title: document.title.unwrap_or_default(),
            url: document.url.unwrap_or_default(),
            publisher: document.publisher.unwrap_or_default(),
            date: document.date.unwrap_or_default(),
            text: document.text,
        })
    }

    fn document(&self, mark: u64) -> Result<(String, Whole), Problem> {
        let given = &self.files[(mark >> FILE_BITS) as usize];
        let changed = || Problem::Changed {
            name: given.name.clone(),
        };
        let mut stream = Stream::new(given);
        stream.at = mark & ((1 << FILE_BITS) - 1);
        let Some((_, Some(line))) = stream.next()? else {
            return Err(changed());
        };
        let document = serde_json::from_slice(line).map_err(|_| changed())?;
        Ok((given.name.clone(), document))
    }
}

/// Take the events of a line; what is wrong with it, if something is.
fn take(line: &[u8], mark: u64, builder: &mut Builder) -> Result<Option<Flaw>, Problem> {
    let document: Counted<'_> = match serde_json::from_slice(line) {
        Ok(document) => document,
        Err(error) => return Ok(Some(Flaw::Json(error.to_string()))),
    };
    let Some(events) = document.events else {
        return Ok(Some(Flaw::Uncoded));
    };
    if !events.is_empty() {
        builder.document(mark);
    }
    let iso = |text: &Option<Cow<'_, str>>| text.as_ref().and_then(|t| day(t.as_bytes()));
    for e in &events {
        let begin = iso(&e.date.begin);
        builder.event(&Event {
            days: begin.map(|b| (b, iso(&e.date.finish).unwrap_or(b))),
            kind: &e.plover,
            quad: e.quad,
            score: e.goldstein,
            confidence: e.confidence,
            status: &e.status,
            both: e.reciprocal,
            sources: &sides(&e.source),
            targets: &sides(&e.target),
            place: e.place.as_ref().map(|p| (&*p.name, p.lat, p.lon)),
        })?;
    }
    Ok(None)
}

fn sides<'a>(actors: &'a [Actor<'_>]) -> Vec<Side<'a>> {
    let side = |a: &'a Actor<'_>| Side {
        country: a.country.as_deref(),
        name: &a.name,
    };
    actors.iter().map(side).collect()
}

/// Lines of a file, one after the other.
struct Stream<'a> {
    given: &'a Given,
    /// Where the next line begins.
    at: u64,
    /// What was read and not yet handed out, from `at` on, is `held[from..]`.
    held: Vec<u8>,
    from: usize,
}

impl<'a> Stream<'a> {
    fn new(given: &'a Given) -> Self {
        Self {
            given,
            at: 0,
            held: Vec::new(),
            from: 0,
        }
    }

    /// Read on; whether there was something.
    fn more(&mut self) -> Result<bool, Problem> {
        let position = self.at + (self.held.len() - self.from) as u64;
        let left = self.given.blob.size().saturating_sub(position);
        let length = usize::try_from(left).unwrap_or(usize::MAX).min(AT_ONCE);
        if length == 0 {
            return Ok(false);
        }
        let read = self.given.blob.read(position, length);
        let read = read.map_err(|_| Problem::Changed {
            name: self.given.name.clone(),
        })?;
        self.held.drain(..self.from);
        self.from = 0;
        self.held.extend_from_slice(&read);
        Ok(true)
    }

    /// The next line and where it begins; without its bytes when it is too long.
    #[allow(clippy::type_complexity, reason = "used here alone")]
    fn next(&mut self) -> Result<Option<(u64, Option<&[u8]>)>, Problem> {
        let begin = self.at;
        let mut searched = 0;
        let mut passed = 0_u64;
        loop {
            let fresh = &self.held[self.from + searched..];
            if let Some(end) = fresh.iter().position(|&b| b == b'\n') {
                let line = self.from..self.from + searched + end;
                self.from = line.end + 1;
                self.at += line.len() as u64 + 1;
                return Ok(Some((begin, (passed == 0).then(|| &self.held[line]))));
            }
            searched = self.held.len() - self.from;
            if searched > LONGEST {
                // Nothing of it is kept.
                passed += searched as u64;
                self.at += searched as u64;
                self.from = self.held.len();
                searched = 0;
            }
            if !self.more()? {
                let line = self.from..self.held.len();
                self.from = line.end;
                self.at += line.len() as u64;
                if line.is_empty() && passed == 0 {
                    return Ok(None);
                }
                return Ok(Some((begin, (passed == 0).then(|| &self.held[line]))));
            }
        }
    }
}
