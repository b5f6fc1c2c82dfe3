//! The cases that the page opens on: stories told by dated reports.
//!
//! Enters: `cases/*.toml`, written by hand and compiled in. Leaves: [`cases`], and the gold to judge
//! an engine by ([`gold`], [`score`]). The reports are texts, never results: whoever wants events runs
//! the engine over them, as over any article. Of the engine this crate knows the contract's types
//! alone; of the browser nothing.

pub mod board;
pub mod gold;
pub mod score;

use std::sync::OnceLock;

use serde::Deserialize;

/// A story.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Short name for links: `china-syria`.
    pub id: String,
    /// What the story is about, in a few words.
    pub title: String,
    /// Two or three sentences for the first view.
    pub summary: String,
    /// The story in steps, in order of time.
    #[serde(rename = "chapter")]
    pub chapters: Vec<Chapter>,
    /// The reports, in order of their dates.
    #[serde(rename = "report")]
    pub reports: Vec<Report>,
}

/// A step of the story.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// A few words.
    pub title: String,
    /// Two sentences.
    pub text: String,
    /// First day of its span, ISO 8601.
    pub begin: String,
    /// Last day of its span, inclusive; absent while it is still being written.
    pub finish: Option<String>,
    /// States to show on the map (ISO 3166-1 alpha-3).
    pub countries: Vec<String>,
}

/// One report, worded by this project from the sources that it names.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Unique among all cases; begins with the date.
    pub id: String,
    /// Publication date, ISO 8601.
    pub date: String,
    /// Place line.
    pub place: String,
    /// Headline.
    pub title: String,
    /// The report, paragraphs separated by newlines, without its place line.
    pub text: String,
    /// Where the facts stand: the first to read on, the others to check it by.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

impl Report {
    /// The report as an agency sends it: place line, dash, text.
    pub fn wire(&self) -> String {
        format!("{} — {}", self.place.to_uppercase(), self.text.trim())
    }
}

/// A publication that a reader can find.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, ISO 8601; a year or a month where no day is known.
    pub date: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The bundled cases, unpacked once.
///
/// # Panics
/// Never in a build whose tests pass: the JSON was made from files that a test reads.
pub fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cases.json")))
            .expect("the bundled cases are well-formed")
    })
}
