//! What a time expression says, before anybody knows when "now" is.
//!
//! The grammar makes these; the resolver gives them values.

use super::{
    calendar::{Grain, Season},
    lexicon::{Anchor, Edge},
};
use std::ops::Range;

/// An expression and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// Its units.
    pub units: Range<usize>,
    /// What it says.
    pub meaning: Meaning,
    /// "early", "the end of"
    pub edge: Option<Edge>,
    /// "earlier" (−1) or "later" (+1) than now or than the text has reached, within the period.
    pub clip: Option<i8>,
    /// TIMEX3 mod of a number: "more than", "about".
    pub approx: Option<&'static str>,
}

/// What it says.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A stretch of the calendar that is named.
    Date(Fields),
    /// A stretch that is counted from another: "last week", "two years later", "yesterday".
    Shift(Shift),
    /// A length.
    Duration(Length),
    /// Repetition: the TIMEX3 value.
    Set(String),
    /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
    Ref(&'static str),
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// So many.
    Exact(f64),
    /// "several"
    Vague,
}

impl Amount {
    /// As TIMEX3 writes it.
    pub fn code(self) -> String {
        match self {
            Self::Exact(n) if n.fract() == 0.0 => format!("{n:.0}"),
            Self::Exact(n) => format!("{n}"),
            Self::Vague => "X".into(),
        }
    }
}

/// A stretch counted from an anchor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// How many units away.
    pub count: Amount,
    /// Of which unit.
    pub grain: Grain,
    /// −1 before, 0 the anchor's own, +1 after.
    pub sign: i64,
    /// From where.
    pub anchor: Anchor,
    /// Part of that day.
    pub part: Option<&'static str>,
    /// A distance ("two weeks ago") rather than a neighbour ("last week").
    pub distance: bool,
}

/// A length of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Length {
    /// Numbers of units, the largest first.
    pub parts: Vec<(Amount, Grain)>,
    /// −1: it ends now ("the past two years"); +1: it begins now; 0: somewhere.
    pub side: i64,
}

/// Which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Year {
    /// Not said.
    #[default]
    Open,
    /// Astronomical: 0 is 1 BC.
    Given(i16),
    /// '98: the last two digits.
    Short(i16),
    /// "last year", "that year"
    Shift(i64, Anchor),
}

/// Which named part of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Piece {
    /// None: a year, a weekday, a clock time.
    #[default]
    None,
    /// 1 … 12
    Month(i8),
    /// summer
    Season(Season),
    /// 1 … 4
    Quarter(i8),
    /// 1, 2
    Half(i8),
    /// Index into the lexicon's holidays.
    Holiday(usize),
    /// Saturday and Sunday.
    Weekend,
    /// By its first year.
    Decade(i16),
    /// '90s: 9
    ShortDecade(i16),
    /// By its first year.
    Century(i16),
    /// A year of accounts.
    Fiscal,
    /// A year of accounts' quarter.
    FiscalQuarter(i8),
}

/// Time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// On the clock.
    Clock {
        /// 0 … 24
        hour: u8,
        /// 0 … 59
        minute: u8,
        /// 0 … 59
        second: Option<u8>,
        /// Minutes east of Greenwich.
        zone: Option<i32>,
    },
    /// TIMEX3 code: MO, AF, EV, NI.
    Part(&'static str),
}

/// A named stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Fields {
    /// Which year.
    pub year: Year,
    /// Which part.
    pub piece: Piece,
    /// Day of the month.
    pub day: Option<i8>,
    /// 1 … 7 from Monday.
    pub weekday: Option<i8>,
    /// "last" −1, "this" 0, "next" +1; without a piece or a weekday, so many days from the anchor.
    pub pick: Option<(i64, Anchor)>,
    /// The pick is of the week: "Friday of last week".
    pub of_week: bool,
    /// Time of that day.
    pub time: Option<Time>,
    /// The week of that day.
    pub week: bool,
    /// Day and month could be the other way round.
    pub ambiguous: bool,
}

impl Fields {
    /// Whether it names a day, or a time of some day still to be found.
    pub fn is_day(&self) -> bool {
        self.day.is_some() || self.weekday.is_some()
    }
}
