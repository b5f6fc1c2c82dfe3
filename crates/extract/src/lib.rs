//! From news text to who did what to whom, when and where.
//!
//! One function, [`extract`], runs the stages in order; each is a plain function from earlier
//! layers to a layer of its own (see ARCHITECTURE.md). Pure: no browser, no clock, no I/O, the same
//! output for the same input on every machine.

pub mod coref;
pub mod document;
mod door;
pub mod event;
pub mod knowledge;
pub mod model;
pub mod name;
pub mod parse;
pub mod quote;
pub mod text;
pub mod time;
pub mod token;
pub mod types;

use document::Document;

/// One article and what its bearer knows of it.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Input {
    /// Names the document in a case or a batch.
    pub id: String,
    /// The article.
    pub text: String,
    /// Publication date, ISO 8601.
    pub date: Option<String>,
    /// Headline.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
}

/// How far the reading of one document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Sentences parsed so far.
    pub done: usize,
    /// Sentences in all.
    pub total: usize,
}

/// What can be wrong with an [`Input`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputError {
    /// `date` is not a day of the calendar.
    Date(String),
}

impl std::fmt::Display for InputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Date(given) => {
                write!(
                    f,
                    "date “{given}” is not a day of the calendar; expected YYYY-MM-DD, for example 2023-09-22"
                )
            }
        }
    }
}

impl std::error::Error for InputError {}

/// Read one article. `tokens` asks for the token layer in the output.
///
/// # Errors
/// [`InputError`] when the given date is none.
pub fn extract(input: &Input, tokens: bool) -> Result<Document, InputError> {
    extract_with(input, tokens, &mut |_| {})
}

/// [`extract`], telling how far it is after every sentence.
///
/// # Errors
/// As [`extract`].
pub fn extract_with(
    input: &Input,
    tokens: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Document, InputError> {
    let text = input.text.as_str();
    let language = text::language(text);
    let tokenised = token::tokenise(text);
    let reference = text::reference_date(input, &tokenised)?;
    if !language.supported {
        let syntax = parse::unread(text, &tokenised);
        return Ok(door::document(
            input,
            &language,
            &reference,
            &syntax,
            &[],
            &[],
            &[],
            &[],
            &[],
            tokens,
        ));
    }
    let syntax = parse::parse(text, &tokenised, progress);
    let times = time::find(&syntax, reference.date);
    let names = name::find(&syntax);
    let syntax = name::title::settle(syntax, &names);
    let linked = knowledge::link(&syntax, &names, reference.date);
    let entities = coref::resolve(&syntax, linked);
    let quotes = quote::find(&syntax, &entities);
    let (entities, events) = event::code(&syntax, entities, &times, &quotes, reference.date);
    Ok(door::document(
        input, &language, &reference, &syntax, &names, &entities, &times, &quotes, &events, tokens,
    ))
}
