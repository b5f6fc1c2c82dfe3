//! An article on its way through an archive, and why one can be refused.
//!
//! Enters: nothing; these are plain types. A refusal costs its article only, never the archive.

use demarche_extract::Input;
use serde::{Deserialize, Serialize};

/// Why an article was not coded, as counted in a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The row is not what its format says: no JSON object, a wrong type in a field.
    Malformed,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// No text, or null.
    NoText,
    /// The date is none.
    BadDate,
    /// Another article before had the same id.
    DuplicateId,
    /// The row is longer than allowed.
    TooLong,
    /// The file, or what is left of it, cannot be read.
    Damaged,
    /// A defect of the engine.
    Engine,
}

impl Reason {
    /// In a summary: "3 without text".
    pub fn words(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::NotUtf8 => "not UTF-8",
            Self::NoText => "without text",
            Self::BadDate => "with a date that is none",
            Self::DuplicateId => "with an id that another had",
            Self::TooLong => "too long",
            Self::Damaged => "damaged files or parts of files",
            Self::Engine => "on which the engine failed",
        }
    }
}

/// An article that was not coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// For counting.
    pub reason: Reason,
    /// For a person: what is wrong and what was expected.
    pub message: String,
}

impl Refusal {
    /// A refusal for `reason`, told as `message`.
    pub fn new(reason: Reason, message: impl Into<String>) -> Self {
        Self {
            reason,
            message: message.into(),
        }
    }

    /// Where `bytes` stop being UTF-8, in words.
    pub fn not_utf8(e: std::str::Utf8Error) -> Self {
        let from = e.valid_up_to() + 1;
        Self::new(
            Reason::NotUtf8,
            format!("not UTF-8 from byte {from} on; expected text in UTF-8"),
        )
    }
}

/// An article to code, or why there is none.
pub type Article = Result<Input, Refusal>;

/// The fields of an article, as the contract names them.
pub const FIELDS: [&str; 6] = ["id", "text", "date", "title", "url", "publisher"];

/// An article from its fields, whatever they came in; `field` gives text, `None` for null or absent,
/// or an error.
///
/// # Errors
/// When a field is wrong, or there is no text.
pub fn article(
    mut field: impl FnMut(&'static str) -> Result<Option<String>, Refusal>,
) -> Result<Input, Refusal> {
    let id = field("id")?.unwrap_or_default();
    let text = field("text")?
        .ok_or_else(|| Refusal::new(Reason::NoText, "text is null; expected the article"))?;
    Ok(Input {
        id,
        text,
        date: field("date")?,
        title: field("title")?,
        url: field("url")?,
        publisher: field("publisher")?,
    })
}
