//! One article through the engine, whatever happens there.
//!
//! Enters: an article or a refusal. Leaves: a document or a refusal. Must not know where from or where to.

use crate::article::{Article, Reason, Refusal};
use demarche_extract::{InputError, document::Document};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Code an article; a refusal stays one.
///
/// # Errors
/// The refusal that came in, a date that is none, or a defect of the engine: that must cost its text
/// only, not the archive behind it.
pub fn code(article: Article, tokens: bool) -> Result<Document, Refusal> {
    let input = article?;
    let read = AssertUnwindSafe(|| demarche_extract::extract(&input, tokens));
    match catch_unwind(read) {
        Ok(Ok(document)) => Ok(document),
        Ok(Err(e @ InputError::Date(_))) => Err(Refusal::new(Reason::BadDate, e.to_string())),
        Err(_) => Err(Refusal::new(
            Reason::Engine,
            "the engine failed on this text, which is a defect; please report it with the text",
        )),
    }
}
