//! Days of the proleptic Gregorian calendar as numbers, and the units that an axis steps by.
//!
//! Enters: years, months, days. Leaves: days since 1970-01-01 and back. Method: Howard Hinnant,
//! "chrono-compatible low-level date algorithms" (`days_from_civil`, `civil_from_days`).

/// How many days a month (1–12) has.
pub fn month_length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The day of a year (astronomical), month (1–12) and day of the month, all assumed valid.
pub fn from_ymd(year: i32, month: u32, day: u32) -> i32 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let day_of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Year, month (1–12) and day of the month.
pub fn ymd(day: i32) -> (i32, u32, u32) {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
    let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
    (yoe + era * 400 + i32::from(month <= 2), month, day)
}

/// A step of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// So many days, counted from the first of the month.
    Days(u32),
    /// Weeks from Monday to Sunday.
    Week,
    /// So many months, counted from January.
    Months(u32),
    /// So many years, counted from the year 0.
    Years(u32),
}

/// The units that an axis or a histogram may step by, small to large.
pub const UNITS: [Unit; 15] = [
    Unit::Days(1),
    Unit::Days(2),
    Unit::Week,
    Unit::Days(15),
    Unit::Months(1),
    Unit::Months(3),
    Unit::Months(6),
    Unit::Years(1),
    Unit::Years(2),
    Unit::Years(5),
    Unit::Years(10),
    Unit::Years(20),
    Unit::Years(50),
    Unit::Years(100),
    Unit::Years(500),
];

impl Unit {
    /// Its mean length in days; of steps within a month the shortest regular one.
    pub fn days(self) -> f64 {
        match self {
            Unit::Days(n) => f64::from(n),
            Unit::Week => 7.0,
            Unit::Months(n) => f64::from(n) * 30.436_875,
            Unit::Years(n) => f64::from(n) * 365.2425,
        }
    }

    /// The first day of the step in which `day` lies.
    pub fn floor(self, day: i32) -> i32 {
        let (y, m, d) = ymd(day);
        match self {
            Unit::Days(1) => day,
            Unit::Days(n) => {
                // What is left at the end of a month is a step of its own only when it is almost as
                // long as the others.
                let steps = (f64::from(month_length(y, m)) / f64::from(n) + 0.15).max(1.0) as u32;
                from_ymd(y, m, ((d - 1) / n).min(steps - 1) * n + 1)
            }
            Unit::Week => day - (day + 3).rem_euclid(7),
            Unit::Months(n) => from_ymd(y, (m - 1) / n * n + 1, 1),
            Unit::Years(n) => from_ymd(y.div_euclid(n as i32) * n as i32, 1, 1),
        }
    }

    /// The first day of the step after the one in which `day` lies.
    pub fn next(self, day: i32) -> i32 {
        match self {
            Unit::Days(1) => day + 1,
            Unit::Days(n) => {
                let (y, m, _) = ymd(day);
                let start = self.floor(day);
                let month_end = from_ymd(y, m, 1) + month_length(y, m) as i32;
                let next = start + n as i32;
                if next < month_end && self.floor(next) == next {
                    next
                } else {
                    month_end
                }
            }
            Unit::Week => self.floor(day) + 7,
            Unit::Months(n) => {
                let (y, m, _) = ymd(self.floor(day));
                let months = y * 12 + m as i32 - 1 + n as i32;
                from_ymd(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1)
            }
            Unit::Years(n) => {
                let (y, _, _) = ymd(self.floor(day));
                from_ymd(y + n as i32, 1, 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(day: i32) -> String {
        let (y, m, d) = ymd(day);
        format!("{y:04}-{m:02}-{d:02}")
    }

    fn day(text: &str) -> i32 {
        let n: Vec<&str> = text.rsplitn(3, '-').collect();
        from_ymd(
            n[2].parse().unwrap(),
            n[1].parse().unwrap(),
            n[0].parse().unwrap(),
        )
    }

    fn steps(unit: Unit, from: &str, to: &str) -> Vec<String> {
        let mut at = unit.floor(day(from));
        let mut out = Vec::new();
        while at <= day(to) {
            out.push(iso(at));
            at = unit.next(at);
        }
        out
    }

    #[test]
    fn days_are_counted_from_1970_and_back() {
        assert_eq!(day("1970-01-01"), 0);
        assert_eq!(day("2023-09-22"), 19_622);
        for n in (-800_000..800_000).step_by(137) {
            assert_eq!(day(&iso(n)), n);
        }
    }

    #[test]
    fn steps_begin_where_a_calendar_would_begin_them() {
        assert_eq!(
            steps(Unit::Week, "2023-09-22", "2023-10-03"),
            ["2023-09-18", "2023-09-25", "2023-10-02"]
        );
        assert_eq!(
            steps(Unit::Days(15), "2024-01-20", "2024-03-02"),
            ["2024-01-16", "2024-02-01", "2024-02-16", "2024-03-01"]
        );
        assert_eq!(
            steps(Unit::Months(3), "2023-11-30", "2024-07-01"),
            ["2023-10-01", "2024-01-01", "2024-04-01", "2024-07-01"]
        );
        assert_eq!(
            steps(Unit::Years(20), "1948-05-14", "1990-01-01"),
            ["1940-01-01", "1960-01-01", "1980-01-01"]
        );
    }

    #[test]
    fn every_unit_moves_on_and_every_day_lies_in_its_step() {
        for unit in UNITS {
            for n in (-100_000..100_000).step_by(97) {
                let (from, to) = (unit.floor(n), unit.next(n));
                assert!(from <= n && n < to, "{unit:?} {}", iso(n));
                assert_eq!(unit.floor(from), from, "{unit:?} {}", iso(n));
                assert_eq!(unit.floor(to), to, "{unit:?} {}", iso(n));
                assert_eq!(unit.next(from), to, "{unit:?} {}", iso(n));
            }
        }
    }
}
