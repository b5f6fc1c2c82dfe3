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
//! browser (the explorer's binary `vault` does), how an answer is drawn, or how an event was found.
//!
//! [`message`] alone is what the page needs.

pub mod columns;
pub mod count;
pub mod file;
mod leaf;
pub mod message;
mod ndjson;
mod pages;
mod tables;
pub mod vault;
