//! Stretches of the calendar: days, weeks, months … millennia, how they are written as TIMEX3
//! values, shifted, and turned into first and last days.
//!
//! Enters: dates and numbers. Leaves: [`Point`]s. Must not know any word of English but the names
//! it writes for readers. Weeks are ISO weeks; seasons are the meteorological ones of the north.

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

/// First and last day, both inclusive.
pub type Interval = (Date, Date);

/// Units of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Grain {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Grain {
    /// By its English name, in the singular.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "second" => Self::Second,
            "minute" => Self::Minute,
            "hour" => Self::Hour,
            "day" => Self::Day,
            "weekend" => Self::Weekend,
            "week" => Self::Week,
            "fortnight" => Self::Fortnight,
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "year" => Self::Year,
            "decade" => Self::Decade,
            "century" => Self::Century,
            "millennium" => Self::Millennium,
            _ => return None,
        })
    }
    /// The designator of TIMEX3 durations.
    pub fn code(self) -> &'static str {
        match self {
            Self::Second => "S",
            Self::Minute | Self::Month => "M",
            Self::Hour => "H",
            Self::Day => "D",
            Self::Weekend => "WE",
            Self::Week | Self::Fortnight => "W",
            Self::Quarter => "Q",
            Self::Season => "SE",
            Self::Half => "H",
            Self::Year => "Y",
            Self::Decade => "DE",
            Self::Century => "CE",
            Self::Millennium => "ML",
        }
    }
    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        self < Self::Day
    }
    /// For the reader.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Season => "season",
            Self::Half => "half-year",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
    }
}

/// Seasons of the north by whole months: spring is March to May.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];
    /// From its TIMEX3 code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
    /// Its TIMEX3 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

/// A stretch of the calendar. Years are astronomical: 0 is 1 BC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Point {
    Day(Date),
    /// Any day of the weekend, and of the week.
    Weekend(Date),
    Week(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    /// Winter belongs to the year of its December.
    Season(i16, Season),
    Half(i16, i8),
    Year(i16),
    /// The first year.
    Decade(i16),
    Century(i16),
    Millennium(i16),
}

/// The stretch of `grain` in which a day lies.
pub fn around(date: Date, grain: Grain) -> Point {
    let (y, m) = (date.year(), date.month());
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => Point::Day(date),
        Grain::Weekend => Point::Weekend(date),
        Grain::Week | Grain::Fortnight => Point::Week(date),
        Grain::Month => Point::Month(y, m),
        Grain::Quarter => Point::Quarter(y, (m - 1) / 3 + 1),
        Grain::Season => match m {
            1 | 2 => Point::Season(y - 1, Season::Winter),
            _ => Point::Season(y, Season::ALL[((m - 3) / 3) as usize]),
        },
        Grain::Half => Point::Half(y, (m - 1) / 6 + 1),
        Grain::Year => Point::Year(y),
        Grain::Decade => Point::Decade(y.div_euclid(10) * 10),
        Grain::Century => Point::Century(y.div_euclid(100) * 100),
        Grain::Millennium => Point::Millennium(y.div_euclid(1000) * 1000),
    }
}

/// The `weekday` (1 … 7 from Monday) of the ISO week of a day.
pub fn weekday_of_week(date: Date, weekday: i8) -> Option<Date> {
    let week = date.iso_week_date();
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    Some(
        ISOWeekDate::new(week.year(), week.week(), weekday)
            .ok()?
            .date(),
    )
}

/// A day plus so many days; none beyond the calendar.
pub fn plus_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(
        days.checked_abs()
            .filter(|d| *d < 7_000_000)
            .map(|_| days)?
            .days(),
    )
    .ok()
}

/// A day plus so many months; the last of the month where the day is beyond it.
pub fn plus_months(date: Date, months: i64) -> Option<Date> {
    date.checked_add(
        months
            .checked_abs()
            .filter(|m| *m < 200_000)
            .map(|_| months)?
            .months(),
    )
    .ok()
}

/// A year as TIMEX3 writes it: four digits, a minus before Christ (`-0044` is 44 BC).
pub fn year_value(year: i16) -> String {
    if year > 0 {
        format!("{year:04}")
    } else {
        format!("-{:04}", 1 - i32::from(year))
    }
}

fn years(from: i16, to: i16) -> Option<Interval> {
    Some((Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?))
}

fn months(year: i16, from: i8, to: i8) -> Option<Interval> {
    let last = Date::new(year, to, 1).ok()?.last_of_month();
    Some((Date::new(year, from, 1).ok()?, last))
}

impl Point {
    /// Its unit.
    pub fn grain(self) -> Grain {
        match self {
            Self::Day(_) => Grain::Day,
            Self::Weekend(_) => Grain::Weekend,
            Self::Week(_) => Grain::Week,
            Self::Month(..) => Grain::Month,
            Self::Quarter(..) => Grain::Quarter,
            Self::Season(..) => Grain::Season,
            Self::Half(..) => Grain::Half,
            Self::Year(_) => Grain::Year,
            Self::Decade(_) => Grain::Decade,
            Self::Century(_) => Grain::Century,
            Self::Millennium(_) => Grain::Millennium,
        }
    }

    /// The `n`th after this, or before it.
    pub fn shift(self, n: i64) -> Option<Point> {
        let add = |y: i16, by: i64| i16::try_from(i64::from(y).checked_add(by)?).ok();
        // Parts of a year: (year, part from 0, parts in a year) → moved by n parts.
        let part = |y: i16, p: i64, of: i64| {
            let at = i64::from(y) * of + p + n;
            Some((i16::try_from(at.div_euclid(of)).ok()?, at.rem_euclid(of)))
        };
        n.checked_mul(1000)?;
        Some(match self {
            Self::Day(d) => Self::Day(plus_days(d, n)?),
            Self::Weekend(d) => Self::Weekend(plus_days(d, 7 * n)?),
            Self::Week(d) => Self::Week(plus_days(d, 7 * n)?),
            Self::Month(y, m) => {
                let (y, m) = part(y, i64::from(m) - 1, 12)?;
                Self::Month(y, m as i8 + 1)
            }
            Self::Quarter(y, q) => {
                let (y, q) = part(y, i64::from(q) - 1, 4)?;
                Self::Quarter(y, q as i8 + 1)
            }
            Self::Season(y, s) => {
                let (y, s) = part(y, s as i64, 4)?;
                Self::Season(y, Season::ALL[s as usize])
            }
            Self::Half(y, h) => {
                let (y, h) = part(y, i64::from(h) - 1, 2)?;
                Self::Half(y, h as i8 + 1)
            }
            Self::Year(y) => Self::Year(add(y, n)?),
            Self::Decade(y) => Self::Decade(add(y, 10 * n)?),
            Self::Century(y) => Self::Century(add(y, 100 * n)?),
            Self::Millennium(y) => Self::Millennium(add(y, 1000 * n)?),
        })
    }

    /// The TIMEX3 value.
    pub fn value(self) -> String {
        let week = |d: Date| {
            let w = d.iso_week_date();
            format!("{}-W{:02}", year_value(w.year()), w.week())
        };
        match self {
            Self::Day(d) if d.year() > 0 => d.to_string(),
            Self::Day(d) => format!("{}-{:02}-{:02}", year_value(d.year()), d.month(), d.day()),
            Self::Weekend(d) => format!("{}-WE", week(d)),
            Self::Week(d) => week(d),
            Self::Month(y, m) => format!("{}-{m:02}", year_value(y)),
            Self::Quarter(y, q) => format!("{}-Q{q}", year_value(y)),
            Self::Season(y, s) => format!("{}-{}", year_value(y), s.code()),
            Self::Half(y, h) => format!("{}-H{h}", year_value(y)),
            Self::Year(y) => year_value(y),
            Self::Decade(y) => masked(y, 1),
            Self::Century(y) => masked(y, 2),
            Self::Millennium(y) => masked(y, 3),
        }
    }

    /// First and last day; none beyond the calendar.
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Day(d) => Some((d, d)),
            Self::Weekend(d) => Some((weekday_of_week(d, 6)?, weekday_of_week(d, 7)?)),
            Self::Week(d) => Some((weekday_of_week(d, 1)?, weekday_of_week(d, 7)?)),
            Self::Month(y, m) => months(y, m, m),
            Self::Quarter(y, q) => months(y, q * 3 - 2, q * 3),
            Self::Season(y, Season::Winter) => {
                Some((months(y, 12, 12)?.0, months(y.checked_add(1)?, 2, 2)?.1))
            }
            Self::Season(y, s) => months(y, s as i8 * 3 + 3, s as i8 * 3 + 5),
            Self::Half(y, h) => months(y, h * 6 - 5, h * 6),
            Self::Year(y) => years(y, y),
            Self::Decade(y) => years(y, y.checked_add(9)?),
            Self::Century(y) => years(y, y.checked_add(99)?),
            Self::Millennium(y) => years(y, y.checked_add(999)?),
        }
    }
}

/// A year whose last digits are open: `198X`, `19XX`.
fn masked(year: i16, digits: usize) -> String {
    let value = year_value(year);
    format!("{}{}", &value[..value.len() - digits], "X".repeat(digits))
}

/// The first, middle or last third of an interval: what "early", "mid" and "late" leave of it.
pub fn third(interval: Interval, nth: i64) -> Interval {
    let (begin, finish) = interval;
    let whole_months = begin.day() == 1 && finish == finish.last_of_month();
    let span = months_between(begin, finish) + 1;
    let pick = if whole_months && span >= 3 {
        let at = |n: i64| plus_months(begin, span * n / 3);
        at(nth).zip(at(nth + 1).and_then(|d| plus_days(d, -1)))
    } else {
        let days = i64::from((finish - begin).get_days()) + 1;
        // Weeks are cut at Wednesday and Friday, months at the 10th and the 20th.
        let at = |n: i64| plus_days(begin, if n == 3 { days } else { days / 3 * n });
        at(nth).zip(at(nth + 1).and_then(|d| plus_days(d, -1)))
    };
    pick.filter(|(b, f)| b <= f).unwrap_or(interval)
}

fn months_between(a: Date, b: Date) -> i64 {
    (i64::from(b.year()) - i64::from(a.year())) * 12 + i64::from(b.month()) - i64::from(a.month())
}

/// Month names in English, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day for the reader: `22 September 2023`.
pub fn spoken(date: Date) -> String {
    format!(
        "{} {} {}",
        date.day(),
        MONTHS[(date.month() - 1) as usize],
        date.year()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn interval(p: Point) -> String {
        p.interval()
            .map_or("none".into(), |(a, b)| format!("{a}/{b}"))
    }

    #[test]
    fn stretches_around_a_day() {
        let day = date(2023, 9, 22);
        for (grain, value, days) in [
            (Grain::Day, "2023-09-22", "2023-09-22/2023-09-22"),
            (Grain::Weekend, "2023-W38-WE", "2023-09-23/2023-09-24"),
            (Grain::Week, "2023-W38", "2023-09-18/2023-09-24"),
            (Grain::Month, "2023-09", "2023-09-01/2023-09-30"),
            (Grain::Quarter, "2023-Q3", "2023-07-01/2023-09-30"),
            (Grain::Season, "2023-FA", "2023-09-01/2023-11-30"),
            (Grain::Half, "2023-H2", "2023-07-01/2023-12-31"),
            (Grain::Year, "2023", "2023-01-01/2023-12-31"),
            (Grain::Decade, "202X", "2020-01-01/2029-12-31"),
            (Grain::Century, "20XX", "2000-01-01/2099-12-31"),
        ] {
            let point = around(day, grain);
            assert_eq!(
                (point.value().as_str(), interval(point).as_str()),
                (value, days)
            );
        }
    }

    #[test]
    fn shifts_cross_years() {
        assert_eq!(Point::Month(2023, 11).shift(3), Some(Point::Month(2024, 2)));
        assert_eq!(
            Point::Quarter(2023, 1).shift(-1),
            Some(Point::Quarter(2022, 4))
        );
        assert_eq!(
            Point::Season(2023, Season::Spring).shift(-1),
            Some(Point::Season(2022, Season::Winter))
        );
        assert_eq!(
            interval(Point::Season(2022, Season::Winter)),
            "2022-12-01/2023-02-28"
        );
        assert_eq!(Point::Year(2023).shift(i64::MAX), None);
    }

    #[test]
    fn years_before_christ() {
        assert_eq!(Point::Year(-43).value(), "-0044");
        assert_eq!(Point::Year(0).value(), "-0001");
    }

    #[test]
    fn thirds() {
        let of = |p: Point, n| third(p.interval().unwrap(), n);
        assert_eq!(
            of(Point::Month(2023, 5), 0),
            (date(2023, 5, 1), date(2023, 5, 10))
        );
        assert_eq!(
            of(Point::Month(2023, 2), 2),
            (date(2023, 2, 19), date(2023, 2, 28))
        );
        assert_eq!(
            of(Point::Year(2023), 1),
            (date(2023, 5, 1), date(2023, 8, 31))
        );
        assert_eq!(
            of(Point::Decade(1990), 0),
            (date(1990, 1, 1), date(1993, 4, 30))
        );
    }
}
