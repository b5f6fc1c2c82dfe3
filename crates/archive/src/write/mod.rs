//! Documents into files.
//!
//! Enters: documents in order. Leaves: files, and at each commit a [`Mark`] that says how much of
//! them is surely on disk; a run that was killed goes on from there. Must not know where documents
//! come from.

mod lines;
mod parts;

pub use lines::Lines;
pub use parts::Parts;

use crate::{gdelt, geojson};
use demarche_extract::document::Document;
use std::io;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// One document a line.
    Ndjson,
    /// Events in GDELT's columns.
    Csv,
    /// Events as features.
    Geojson,
    /// The three tables, a folder each.
    Parquet,
}

/// A document ready to be written: what can be prepared on any core is.
pub enum Ready {
    /// As bytes.
    Bytes(Vec<u8>),
    /// As it is.
    Document(Box<Document>),
}

impl Shape {
    /// Prepare a document.
    pub fn prepare(self, document: Document) -> Ready {
        match self {
            Self::Ndjson => {
                let mut line =
                    serde_json::to_vec(&document).expect("a document has only text keys");
                line.push(b'\n');
                Ready::Bytes(line)
            }
            Self::Csv => Ready::Bytes(gdelt::rows(&document).into_bytes()),
            Self::Geojson => Ready::Bytes(geojson::features(&document).into_bytes()),
            Self::Parquet => Ready::Document(Box::new(document)),
        }
    }

    fn head(self) -> String {
        match self {
            Self::Csv => gdelt::header(),
            Self::Geojson => geojson::HEAD.to_owned(),
            Self::Ndjson | Self::Parquet => String::new(),
        }
    }

    fn between(self) -> &'static str {
        if self == Self::Geojson {
            geojson::BETWEEN
        } else {
            ""
        }
    }

    fn foot(self) -> &'static str {
        if self == Self::Geojson {
            geojson::FOOT
        } else {
            ""
        }
    }
}

/// How much is surely on disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mark {
    /// Bytes of the one file.
    pub bytes: u64,
    /// Parts of each table.
    pub parts: u64,
}

/// Where documents go.
pub trait Output {
    /// Take the next document.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&mut self, ready: Ready) -> io::Result<()>;

    /// Bring all that was taken to disk.
    ///
    /// # Errors
    /// When that fails; the mark before still holds.
    fn commit(&mut self) -> io::Result<Mark>;

    /// Write what stands at the end, and commit.
    ///
    /// # Errors
    /// As [`Output::commit`].
    fn finish(&mut self) -> io::Result<Mark>;
}
