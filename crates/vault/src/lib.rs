//! An archive's events in memory: a million rows as compact columns, filtered and counted in one pass.
//!
//! ```text
//! files ── tables | ndjson ──▶ columns ── count ◀── question
//!   ▲                                        │
//!   └────────── detail (on demand) ◀─────── answer
//! ```
//!
//! Enters: files that `demarche extract` wrote, read in slices, and questions. Leaves: counts by pair,
//! state, place and time, a page of rows, and for one row what its file says of it. Must not know the
//! browser (the binary `vault` does), how an answer is drawn, or how an event was found.
//!
//! [`message`] alone is what the page needs; the rest stands behind the feature `read`.

pub mod message;

#[cfg(feature = "read")]
pub mod columns;
#[cfg(feature = "read")]
pub mod count;
#[cfg(feature = "read")]
pub mod file;
#[cfg(feature = "read")]
mod leaf;
#[cfg(feature = "read")]
mod ndjson;
#[cfg(feature = "read")]
mod pages;
#[cfg(feature = "read")]
mod tables;
#[cfg(feature = "read")]
pub mod vault;
