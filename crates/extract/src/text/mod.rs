//! The text as a whole: its language and its reference date.
//!
//! Enters: the text and what the caller knows. Leaves: a language tag, a publication date with
//! where it came from. Must not know of syntax.

use crate::{InputError, document::DateBasis, types::Tokens};
use jiff::civil::Date;

/// The language of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// BCP 47.
    pub tag: &'static str,
    /// Whether the engine reads it.
    pub supported: bool,
}

/// The day that "today" means in the text.
#[derive(Debug, Clone, Copy)]
pub struct Reference {
    /// The day, if there is any.
    pub date: Option<Date>,
    /// Where it came from.
    pub basis: DateBasis,
}

/// Detect the language.
pub fn language(_text: &str) -> Language {
    Language {
        tag: "en",
        supported: true,
    }
}

/// The day that relative expressions count from.
///
/// # Errors
/// When the given date is not a day of the calendar.
pub fn reference_date(
    given: Option<&str>,
    _text: &str,
    _tokens: &Tokens,
) -> Result<Reference, InputError> {
    match given.map(str::trim).filter(|d| !d.is_empty()) {
        Some(d) => d
            .get(..10)
            .unwrap_or(d)
            .parse()
            .map(|date| Reference {
                date: Some(date),
                basis: DateBasis::Given,
            })
            .map_err(|_| InputError::Date(d.to_owned())),
        None => Ok(Reference {
            date: None,
            basis: DateBasis::None,
        }),
    }
}
