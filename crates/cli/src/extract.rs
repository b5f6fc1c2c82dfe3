//! `demarche extract FILE`: one article to one document.
//!
//! Enters: an article's text. Leaves: its document, indented for a person.

use crate::io::{self, Error, complain};
use demarche_extract::Input;
use std::io::{Read, Write};

/// Read one article from `file`; returns the number of complaints.
pub fn article(
    file: &str,
    date: Option<String>,
    title: Option<String>,
    tokens: bool,
) -> Result<u64, Error> {
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
