//! The engine over an archive: articles in from files of any size, documents and tables out, in the
//! order of the input, on all cores, with bounded memory, and resumable after a kill.
//!
//! ```text
//! read ── article ──▶ pool (code on every core, in order) ──▶ write ──▶ files
//!                                                              │
//!                                                           journal: what is surely on disk
//! ```
//!
//! [`run`] ties them together; each module is useful and tested alone. [`tables`] (documents, events
//! and entities as Arrow record batches) and [`column`] (text out of Arrow columns) know no files:
//! notebooks and clusters use them through the Python package. Nothing here knows how the engine
//! finds anything, or draws a progress bar.

pub mod article;
pub mod code;
pub mod column;
pub mod gdelt;
pub mod geojson;
pub mod merge;
pub mod pool;
pub mod tables;

#[cfg(feature = "files")]
pub mod journal;
#[cfg(feature = "files")]
pub mod read;
#[cfg(feature = "files")]
pub mod run;
#[cfg(feature = "files")]
pub mod write;
