//! How much happened when: a histogram by steps of the calendar.
//!
//! Enters: events as stretches of days with a class. Leaves: a bin for each step, an event that may
//! have happened in several of them spread evenly over its days, so that the sum stays the count.

use super::calendar::Unit;

/// A step of the calendar and what happened in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// First day.
    pub day: i32,
    /// One past the last day.
    pub end: i32,
    /// Events of class 1 … 4.
    pub counts: [f64; 4],
}

impl Bin {
    /// All events.
    pub fn total(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// Classes 1 and 2.
    pub fn cooperation(&self) -> f64 {
        self.counts[0] + self.counts[1]
    }

    /// Classes 3 and 4.
    pub fn conflict(&self) -> f64 {
        self.counts[2] + self.counts[3]
    }
}

/// Bins that are not empty, in order. An event is `(first day, last day, class 1 … 4)`. No more than
/// `within` (first day, one past the last) is looked at.
pub fn density(
    events: impl IntoIterator<Item = (i32, i32, u8)>,
    unit: Unit,
    within: (i32, i32),
) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    let mut day = unit.floor(within.0);
    while day < within.1 {
        let end = unit.next(day);
        bins.push(Bin {
            day,
            end,
            counts: [0.0; 4],
        });
        day = end;
    }
    for (begin, finish, class) in events {
        let class = usize::from(class.clamp(1, 4) - 1);
        let share = 1.0 / f64::from(finish - begin + 1);
        let first = bins.partition_point(|bin| bin.end <= begin);
        for bin in &mut bins[first..] {
            if bin.day > finish {
                break;
            }
            let days = (bin.end - 1).min(finish) - bin.day.max(begin) + 1;
            bin.counts[class] += f64::from(days) * share;
        }
    }
    bins.retain(|bin| bin.total() > 0.0);
    bins
}

#[cfg(test)]
mod tests {
    use super::super::calendar::from_ymd;
    use super::*;

    #[test]
    fn events_are_counted_by_month_and_class() {
        let d = |m, d| from_ymd(2023, m, d);
        let bins = density(
            [
                (d(3, 10), d(3, 10), 1),
                (d(3, 31), d(3, 31), 3),
                (d(5, 1), d(5, 1), 1),
            ],
            Unit::Months(1),
            (d(1, 1), d(12, 31)),
        );
        let seen: Vec<_> = bins.iter().map(|b| (b.day, b.counts)).collect();
        assert_eq!(
            seen,
            [
                (d(3, 1), [1.0, 0.0, 1.0, 0.0]),
                (d(5, 1), [1.0, 0.0, 0.0, 0.0])
            ]
        );
    }

    #[test]
    fn an_event_dated_by_its_year_is_spread_over_the_months_and_still_counts_one() {
        let bins = density(
            [(from_ymd(2023, 1, 1), from_ymd(2023, 12, 31), 2)],
            Unit::Months(1),
            (from_ymd(2020, 1, 1), from_ymd(2026, 1, 1)),
        );
        assert_eq!(bins.len(), 12);
        let sum: f64 = bins.iter().map(Bin::total).sum();
        assert!((sum - 1.0).abs() < 1e-9);
    }
}
