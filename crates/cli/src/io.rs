//! Files, pipes and what can be wrong with them.
//!
//! Enters: a file name or "-". Leaves: readers, or an error that says which file.

use std::{
    fs::File,
    io::{self, BufRead, BufReader},
};

/// A file that cannot be read or written.
#[derive(Debug)]
pub struct Error {
    what: String,
    source: io::Error,
}

impl Error {
    /// Whether the reader of our output went away.
    pub fn is_broken_pipe(&self) -> bool {
        self.source.kind() == io::ErrorKind::BrokenPipe
    }
    /// An error about the output.
    pub fn output(source: io::Error) -> Self {
        Self {
            what: "standard output".to_owned(),
            source,
        }
    }
    /// An error about the input `file`.
    pub fn input(file: &str, source: io::Error) -> Self {
        Self {
            what: name(file).to_owned(),
            source,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.what, self.source)
    }
}

/// What messages call `file`.
pub fn name(file: &str) -> &str {
    if file == "-" { "standard input" } else { file }
}

/// Open `file`, or standard input for "-".
pub fn open(file: &str) -> Result<Box<dyn BufRead + Send>, Error> {
    Ok(if file == "-" {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::with_capacity(
            1 << 16,
            File::open(file).map_err(|e| Error::input(file, e))?,
        ))
    })
}

/// Tell on standard error what is wrong with `file`, or with its line or row of that number.
pub fn complain(file: &str, at: Option<(&str, u64)>, what: &dyn std::fmt::Display) {
    match at {
        Some((unit, number)) => eprintln!("demarche: {}, {unit} {number}: {what}", name(file)),
        None => eprintln!("demarche: {}: {what}", name(file)),
    }
}

/// Where bytes stop being UTF-8, in words.
pub fn not_utf8(e: std::str::Utf8Error) -> String {
    format!(
        "not UTF-8 from byte {} on; expected text in UTF-8",
        e.valid_up_to() + 1
    )
}
