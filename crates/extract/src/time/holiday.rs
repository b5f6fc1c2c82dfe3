//! The days of feasts.
//!
//! Enters: a rule of `data/time/holidays.tsv` and a Gregorian year. Leaves: the first days that the
//! feast has in that year (an Islamic feast can have two, or none). Algorithms: Easter after
//! Meeus/Jones/Butcher, Orthodox Easter after Meeus, the tabular Islamic and the Hebrew calendar and
//! the 33-year Solar Hijri cycle after Reingold & Dershowitz, "Calendrical Calculations".

use super::{calendar::plus_days, lexicon::rows};
use jiff::civil::{Date, Weekday, date};

/// How the first day of a feast is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// One day of history.
    Once(Date),
    /// The nth weekday of a month (−1: the last), and days after it.
    Nth {
        /// 1 … 12
        month: i8,
        /// Which day of the week.
        weekday: Weekday,
        /// 1 … 5, or −1
        nth: i8,
        /// Days after it.
        plus: i64,
    },
    /// Days after Western Easter.
    Easter(i64),
    /// Days after Orthodox Easter.
    Orthodox(i64),
    /// Month and day of the tabular Islamic calendar.
    Islamic(i64, i64),
    /// Month and day of the Solar Hijri calendar; only the first six months.
    Persian(i64, i64),
    /// Month (from Nisan) and day of the Hebrew calendar.
    Hebrew(i64, i64),
    /// Listed days.
    Table(&'static str),
}

impl Rule {
    /// From its notation in the table.
    pub fn parse(text: &'static str) -> Option<Self> {
        let mut words = text.split(' ');
        let (kind, first) = (words.next()?, words.next()?);
        let pair = || {
            let (m, d) = first.split_once('-')?;
            Some((m.parse::<i64>().ok()?, d.parse::<i64>().ok()?))
        };
        Some(match kind {
            "fixed" => pair().map(|(m, d)| Self::Fixed(m as i8, d as i8))?,
            "date" => {
                let mut parts = first.split('-').map(str::parse::<i16>);
                let mut part = || parts.next()?.ok();
                Self::Once(Date::new(part()?, part()? as i8, part()? as i8).ok()?)
            }
            "nth" => Self::Nth {
                month: first.parse().ok()?,
                weekday: match words.next()? {
                    "mon" => Weekday::Monday,
                    "tue" => Weekday::Tuesday,
                    "wed" => Weekday::Wednesday,
                    "thu" => Weekday::Thursday,
                    "fri" => Weekday::Friday,
                    "sat" => Weekday::Saturday,
                    "sun" => Weekday::Sunday,
                    _ => return None,
                },
                nth: words.next()?.parse().ok()?,
                plus: words.next()?.parse().ok()?,
            },
            "easter" => Self::Easter(first.parse().ok()?),
            "orthodox" => Self::Orthodox(first.parse().ok()?),
            "islamic" => pair().map(|(m, d)| Self::Islamic(m, d))?,
            "persian" => pair().map(|(m, d)| Self::Persian(m, d))?,
            "hebrew" => pair().map(|(m, d)| Self::Hebrew(m, d))?,
            "table" => Self::Table(first),
            _ => return None,
        })
    }

    /// The first days of the feast in a Gregorian year, in order.
    pub fn days(&self, year: i16) -> Vec<Date> {
        // The algorithms are for the common era and what the calendar can hold with a year to spare.
        if !(1..=9000).contains(&year) {
            return Vec::new();
        }
        match *self {
            Self::Fixed(m, d) => Date::new(year, m, d).ok().into_iter().collect(),
            Self::Once(day) => (day.year() == year).then_some(day).into_iter().collect(),
            Self::Nth {
                month,
                weekday,
                nth,
                plus,
            } => Date::new(year, month, 1)
                .and_then(|first| first.nth_weekday_of_month(nth, weekday))
                .ok()
                .and_then(|d| plus_days(d, plus))
                .into_iter()
                .collect(),
            Self::Easter(plus) => plus_days(easter(year), plus).into_iter().collect(),
            Self::Orthodox(plus) => plus_days(orthodox_easter(year), plus).into_iter().collect(),
            Self::Islamic(m, d) => {
                let near = (i64::from(year) - 622) * 33 / 32;
                within(year, (near - 1..=near + 2).map(|y| islamic(y, m, d)))
            }
            Self::Persian(m, d) => within(year, [persian(i64::from(year) - 621, m, d)].into_iter()),
            Self::Hebrew(m, d) => {
                let near = i64::from(year) + 3760;
                within(year, (near..=near + 1).map(|y| hebrew(y, m, d)))
            }
            Self::Table(name) => table(name, year),
        }
    }
}

/// Day number 1 is 1 January of year 1 (Gregorian): "rata die".
fn from_rata_die(days: i64) -> Option<Date> {
    plus_days(date(1, 1, 1), days - 1)
}

fn within(year: i16, days: impl Iterator<Item = i64>) -> Vec<Date> {
    days.filter_map(from_rata_die)
        .filter(|d| d.year() == year)
        .collect()
}

fn easter(year: i16) -> Date {
    let y = i64::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let at = h + l - 7 * m + 114;
    date(year, (at / 31) as i8, (at % 31 + 1) as i8)
}

fn orthodox_easter(year: i16) -> Date {
    let y = i64::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    let at = d + e + 114;
    let julian = date(year, (at / 31) as i8, (at % 31 + 1) as i8);
    // The Julian calendar is behind by this many days.
    plus_days(julian, y / 100 - y / 400 - 2).unwrap_or(julian)
}

fn islamic(year: i64, month: i64, day: i64) -> i64 {
    227_014 + (year - 1) * 354 + (3 + 11 * year).div_euclid(30) + 29 * (month - 1) + month / 2 + day
}

fn persian(year: i64, month: i64, day: i64) -> i64 {
    226_894 + 365 * (year - 1) + (8 * year + 21).div_euclid(33) + 31 * (month - 1) + day
}

fn hebrew(year: i64, month: i64, day: i64) -> i64 {
    let new_year = |y: i64| {
        let months = (235 * y - 234).div_euclid(19);
        let parts = 12_084 + 13_753 * months;
        let day = 29 * months + parts.div_euclid(25_920);
        if (3 * (day + 1)).rem_euclid(7) < 3 {
            day + 1
        } else {
            day
        }
    };
    let corrected = |y: i64| {
        let (last, this, next) = (new_year(y - 1), new_year(y), new_year(y + 1));
        this + if next - this == 356 {
            2
        } else {
            i64::from(this - last == 382)
        }
    };
    let leap = |y: i64| (7 * y + 1).rem_euclid(19) < 7;
    let length = corrected(year + 1) - corrected(year);
    let days_in = |m: i64| match m {
        2 | 4 | 6 | 10 | 13 => 29,
        8 if length % 10 != 5 => 29,
        9 if length % 10 == 3 => 29,
        12 if !leap(year) => 29,
        _ => 30,
    };
    // Purim and what else falls in Adar is kept in the second of two.
    let month = if month == 12 && leap(year) { 13 } else { month };
    let last = if leap(year) { 13 } else { 12 };
    let before: i64 = if month < 7 {
        (7..=last).chain(1..month).map(days_in).sum()
    } else {
        (7..month).map(days_in).sum()
    };
    // Epoch: 7 October 3761 BC (Julian).
    -1_373_428 + corrected(year) + before + day
}

fn table(name: &str, year: i16) -> Vec<Date> {
    rows(include_str!("../../data/time/moving.tsv"))
        .filter(|row| row[0] == name)
        .flat_map(|row| row[1].split(' '))
        .filter_map(|d| d.parse::<Date>().ok())
        .filter(|d| d.year() == year)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &'static str, year: i16) -> String {
        let days = Rule::parse(rule).unwrap().days(year);
        days.iter()
            .map(Date::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn feasts_of_all_calendars() {
        for (rule, year, expected) in [
            ("fixed 12-25", 2023, "2023-12-25"),
            ("nth 11 thu 4 +0", 2023, "2023-11-23"),
            ("nth 5 mon -1 +0", 2023, "2023-05-29"),
            ("nth 11 mon 1 +1", 2024, "2024-11-05"),
            ("easter +0", 2023, "2023-04-09"),
            ("easter +0", 2000, "2000-04-23"),
            ("easter -2", 2024, "2024-03-29"),
            ("orthodox +0", 2023, "2023-04-16"),
            ("orthodox +0", 2021, "2021-05-02"),
            ("islamic 9-1", 2023, "2023-03-23"),
            ("islamic 10-1", 2023, "2023-04-22"),
            ("islamic 9-1", 2030, "2030-01-06 2030-12-26"),
            ("persian 1-1", 2023, "2023-03-21"),
            ("persian 1-1", 2024, "2024-03-20"),
            ("persian 1-1", 1996, "1996-03-20"),
            ("persian 1-1", 2025, "2025-03-21"),
            ("hebrew 1-15", 2023, "2023-04-06"),
            ("hebrew 7-1", 2023, "2023-09-16"),
            ("hebrew 7-10", 2024, "2024-10-12"),
            ("hebrew 9-25", 2023, "2023-12-08"),
            ("hebrew 12-14", 2024, "2024-03-24"),
            ("table lunar", 2023, "2023-01-22"),
            ("date 2001-9-11", 2001, "2001-09-11"),
        ] {
            assert_eq!(days(rule, year), expected, "{rule} in {year}");
        }
    }
}
