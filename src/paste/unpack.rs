//! Files that are no plain text: what `static/later/unpack.js` finds in them, and what went wrong.
//!
//! Enters: bytes. Leaves: what is inside, or a sentence that says what to do. Must not know what
//! becomes of it.

use serde::{Deserialize, Serialize, Serializer};

use super::pdf::Line;
use crate::later::{self, Silence};

/// Seconds that a file is given: a report of 400 pages takes some ten.
const SECONDS: u64 = 90;

/// Most pages of a PDF that are read, as in `static/later/unpack.js`.
pub const MOST_PAGES: usize = 400;

#[derive(Serialize)]
struct Ask<'a> {
    kind: &'a str,
    #[serde(serialize_with = "as_bytes")]
    bytes: &'a [u8],
}

/// A `Uint8Array` rather than a list of numbers.
fn as_bytes<S: Serializer>(bytes: &&[u8], s: S) -> Result<S::Ok, S::Error> {
    s.serialize_bytes(bytes)
}

/// A file of an archive.
#[derive(Debug, Default, Deserialize)]
pub struct Inside {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// What a file holds.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Found {
    /// Of a PDF.
    pub lines: Vec<Line>,
    /// Of a PDF: what it calls itself.
    pub title: String,
    /// Of a PDF: how many pages at its end were not read, since it has more than are taken.
    pub left: usize,
    /// Of an archive.
    pub files: Vec<Inside>,
    problem: Option<String>,
}

/// Look into a file: `pdf`, `docx`, or a `table` in a zip.
///
/// # Errors
/// For people: why it cannot be read, and what to do.
pub async fn look(kind: &str, bytes: &[u8]) -> Result<Found, String> {
    let found: Result<Found, Silence> =
        later::ask("unpack.js", &Ask { kind, bytes }, SECONDS).await;
    let problem = match found {
        Ok(Found {
            problem: Some(word),
            ..
        }) => word,
        Ok(found) => return Ok(found),
        Err(Silence::Unavailable) => "unavailable".into(),
        Err(Silence::TooLong) => "endless".into(),
        Err(Silence::Broken) => "damaged".into(),
    };
    Err(why(kind, &problem))
}

/// What a word of the worker means.
pub fn why(kind: &str, problem: &str) -> String {
    match (problem, kind) {
        ("unavailable", _) => t!("unpack-unavailable"),
        ("locked", _) => t!("unpack-locked"),
        ("old", _) => t!("unpack-old"),
        ("scanned", _) => t!("unpack-scanned"),
        ("bomb", _) => t!("unpack-bomb"),
        ("endless", _) => t!("unpack-endless"),
        ("empty", "table") => t!("unpack-no-table"),
        ("empty", _) => t!("unpack-empty"),
        _ => t!("unpack-damaged"),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_PAGES, why};

    #[test]
    fn page_and_worker_agree_on_how_much_of_a_pdf_is_read() {
        let worker = include_str!("../../static/later/unpack.js");
        assert!(worker.contains(&format!("const PAGES = {MOST_PAGES};")));
    }

    #[test]
    fn every_word_of_the_worker_has_a_sentence_of_its_own() {
        let worker = include_str!("../../static/later/unpack.js");
        let words: Vec<&str> = worker
            .split("problem(")
            .filter_map(|rest| rest.strip_prefix('"')?.split('"').next())
            .collect();
        assert!(words.len() >= 6, "{words:?}");
        for word in words.into_iter().filter(|w| *w != "damaged") {
            assert_ne!(why("pdf", word), why("pdf", "damaged"), "{word}");
        }
    }
}
