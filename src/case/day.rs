//! Days of the calendar as numbers, so that views can do sums with them.
//!
//! Enters: ISO 8601 text. Leaves: days since 1970-01-01 in the proleptic Gregorian calendar and
//! text again. The arithmetic is that of the time scales. Must not know what a date is for.

use demarche_chart::time::calendar;
use serde::{Deserialize, Serialize};

use crate::i18n::intl::{self, Dates};

/// Days since 1970-01-01.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i32);

/// Why a text is no day of the calendar, said so that its writer can mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayError {
    /// Not of the form YYYY-MM-DD.
    Form(String),
    /// No such month.
    Month(String),
    /// That month of that year has fewer days.
    Length {
        /// As given.
        given: String,
        /// `February 2023`.
        month: String,
        /// How many days it has.
        days: u32,
    },
}

impl std::fmt::Display for DayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Form(given) => f.write_str(&t!("date-form", given = given.as_str())),
            Self::Month(given) => f.write_str(&t!("date-month", given = given.as_str())),
            Self::Length { given, month, days } => f.write_str(&t!(
                "date-length",
                given = given.as_str(),
                month = month.as_str(),
                days = *days
            )),
        }
    }
}

impl std::error::Error for DayError {}

pub use demarche_chart::time::calendar::month_length;
pub use demarche_extract::time::calendar::MONTHS;

impl Day {
    /// The day of a year (astronomical), month (1–12) and day of the month, all assumed valid.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Self {
        Self(calendar::from_ymd(year, month, day))
    }

    /// Year, month (1–12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        calendar::ymd(self.0)
    }

    /// Read `YYYY-MM-DD`; a time of day behind it is passed over.
    ///
    /// # Errors
    /// [`DayError`], which says what was expected.
    pub fn parse(text: &str) -> Result<Self, DayError> {
        let given = text.trim();
        let form = || DayError::Form(given.chars().take(40).collect());
        let date = given.split(['T', ' ']).next().unwrap_or_default();
        let mut parts = date.split('-');
        let (Some(y), Some(m), Some(d), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(form());
        };
        let number = |s: &str, digits: usize| {
            (s.len() == digits && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<u32>().ok())
                .flatten()
        };
        let (Some(year), Some(month), Some(day)) = (number(y, 4), number(m, 2), number(d, 2))
        else {
            return Err(form());
        };
        if !(1..=12).contains(&month) {
            return Err(DayError::Month(date.to_owned()));
        }
        let days = month_length(year as i32, month);
        if day == 0 || day > days {
            return Err(DayError::Length {
                given: date.to_owned(),
                month: Self::from_ymd(year as i32, month, 1).month(),
                days,
            });
        }
        Ok(Self::from_ymd(year as i32, month, day))
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let (y, m, d) = self.ymd();
        format!("{y:04}-{m:02}-{d:02}")
    }

    /// `22 September 2023`, for people.
    pub fn long(self) -> String {
        intl::date(self.0, Dates::Long).unwrap_or_else(|| {
            let (y, m, d) = self.ymd();
            format!("{d} {} {y}", MONTHS[m as usize - 1])
        })
    }

    /// `September 2023`, for people.
    pub fn month(self) -> String {
        intl::date(self.0, Dates::MonthLong).unwrap_or_else(|| {
            let (y, m, _) = self.ymd();
            format!("{} {y}", MONTHS[m as usize - 1])
        })
    }

    /// `Sep 2023`, for people with little room.
    pub fn month_short(self) -> String {
        intl::date(self.0, Dates::Month).unwrap_or_else(|| {
            let (y, m, _) = self.ymd();
            format!("{} {y}", &MONTHS[m as usize - 1][..3])
        })
    }

    /// `Sep`, where the year stands elsewhere.
    pub fn month_alone(self) -> String {
        intl::date(self.0, Dates::MonthAlone)
            .unwrap_or_else(|| MONTHS[self.ymd().1 as usize - 1][..3].to_owned())
    }

    /// `22 Sep`, where the year stands elsewhere.
    pub fn day_and_month(self) -> String {
        intl::date(self.0, Dates::Day).unwrap_or_else(|| {
            let (_, m, d) = self.ymd();
            format!("{d} {}", &MONTHS[m as usize - 1][..3])
        })
    }

    /// `22`, where month and year stand elsewhere.
    pub fn of_month(self) -> String {
        intl::number(f64::from(self.ymd().2))
    }

    /// `2023`, `44 BC`.
    pub fn year(self) -> String {
        intl::date(self.0, Dates::Year).unwrap_or_else(|| match self.ymd().0 {
            y if y <= 0 => format!("{} BC", 1 - y),
            y => y.to_string(),
        })
    }

    /// `22 Sep 2023`, for people with little room.
    pub fn short(self) -> String {
        intl::date(self.0, Dates::Short).unwrap_or_else(|| {
            let (y, m, d) = self.ymd();
            format!("{d} {} {y}", &MONTHS[m as usize - 1][..3])
        })
    }
}

/// A stretch of days as a person would say it: a day, a month, a year, or from–to.
pub fn span_in_words(begin: Day, finish: Day) -> String {
    let ((y1, m1, d1), (y2, m2, d2)) = (begin.ymd(), finish.ymd());
    let style = if begin != finish && (m1, d1, m2, d2) == (1, 1, 12, 31) {
        Dates::Year
    } else if begin != finish && d1 == 1 && d2 == month_length(y2, m2) {
        Dates::Month
    } else {
        Dates::Short
    };
    if let Some(said) = intl::dates(begin.0, finish.0, style) {
        return said;
    }
    let month = |m: u32| &MONTHS[m as usize - 1][..3];
    match (style, y1 == y2, m1 == m2) {
        (Dates::Year, true, _) => begin.year(),
        (Dates::Year, false, _) => format!("{y1}–{y2}"),
        (Dates::Month, true, true) => begin.month_short(),
        (Dates::Month, true, false) => format!("{}–{} {y1}", month(m1), month(m2)),
        (Dates::Month, false, _) => format!("{} {y1} – {} {y2}", month(m1), month(m2)),
        _ if begin == finish => begin.short(),
        (_, true, true) => format!("{d1}–{d2} {} {y1}", month(m1)),
        _ => format!("{} – {}", begin.short(), finish.short()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970_and_back() {
        for (text, number) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2023-09-22", 19_622),
            ("1648-10-24", -117_311),
        ] {
            let day = Day::parse(text).expect(text);
            assert_eq!(day.0, number, "{text}");
            assert_eq!(day.iso(), text);
        }
        for n in (-800_000..800_000).step_by(137) {
            assert_eq!(Day::parse(&Day(n).iso()).map(|d| d.0).unwrap_or(n), n);
        }
    }

    #[test]
    fn what_is_no_day_says_why() {
        let says = |t: &str| Day::parse(t).expect_err(t).to_string();
        assert!(says("2023-02-30").contains("February 2023 has 28 days"));
        assert!(says("2024-02-30").contains("February 2024 has 29 days"));
        assert!(says("2023-13-01").contains("months go from 01 to 12"));
        assert!(says("22/09/2023").contains("Write year-month-day"));
        assert!(says("").contains("is not a date"));
        assert_eq!(
            Day::parse("2023-09-22T10:00"),
            Ok(Day::from_ymd(2023, 9, 22))
        );
    }

    #[test]
    fn stretches_are_said_as_people_say_them() {
        let says = |a: &str, b: &str| span_in_words(Day::parse(a).unwrap(), Day::parse(b).unwrap());
        assert_eq!(says("2023-09-22", "2023-09-22"), "22 Sep 2023");
        assert_eq!(says("2023-05-01", "2023-05-31"), "May 2023");
        assert_eq!(says("2011-01-01", "2011-12-31"), "2011");
        assert_eq!(says("2003-01-01", "2023-12-31"), "2003–2023");
        assert_eq!(says("2023-03-06", "2023-03-10"), "6–10 Mar 2023");
        assert_eq!(says("2023-01-01", "2023-03-31"), "Jan–Mar 2023");
        assert_eq!(says("2023-03-30", "2023-04-02"), "30 Mar 2023 – 2 Apr 2023");
    }
}
