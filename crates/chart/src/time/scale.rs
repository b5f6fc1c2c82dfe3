//! From days to positions: a line that can be moved and stretched, and the marks of its axis.
//!
//! Enters: days, screen units. Leaves: positions, ticks. It must not know what a tick is called:
//! the page names days in its own language.

use super::calendar::{UNITS, Unit, ymd};

/// A stretch of the line of time on a screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeScale {
    /// The moment at the left edge, in days since 1970-01-01.
    pub from: f64,
    /// Screen units for a day.
    pub per_day: f64,
    /// Width of the screen.
    pub width: f64,
}

/// How far one can look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// First day that can be brought into view.
    pub from: f64,
    /// One past the last one.
    pub to: f64,
    /// The shortest stretch that fills the screen, in days.
    pub shortest: f64,
}

/// A mark of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// The day that begins there.
    pub day: i32,
    /// A larger unit begins here too (a year among months).
    pub major: bool,
}

/// A stretch of the upper row of an axis, which says to what the ticks below belong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Its first day.
    pub day: i32,
    /// Left end, cut to the screen.
    pub x: f64,
    /// Length, cut to the screen.
    pub width: f64,
}

/// The axis: ticks, and what they belong to where they don't say it themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What a tick steps by.
    pub unit: Unit,
    /// The ticks.
    pub ticks: Vec<Tick>,
    /// What a band is: months above days, years above months; `None` for years.
    pub above: Option<Unit>,
    /// The bands.
    pub bands: Vec<Band>,
}

impl TimeScale {
    /// The scale on which the days `first ..= last` fill `width` with `margin` on both sides.
    pub fn fit(first: i32, last: i32, width: f64, margin: f64, limits: &Limits) -> TimeScale {
        let days = f64::from(last - first + 1);
        let per_day = (width - 2.0 * margin).max(width / 3.0) / days;
        let middle = f64::from(first) + days / 2.0;
        TimeScale {
            from: middle - width / 2.0 / per_day,
            per_day,
            width,
        }
        .within(limits)
    }

    /// Where the moment is.
    pub fn x(&self, day: f64) -> f64 {
        (day - self.from) * self.per_day
    }

    /// Which moment is there.
    pub fn day(&self, x: f64) -> f64 {
        self.from + x / self.per_day
    }

    /// The moment at the right edge.
    pub fn to(&self) -> f64 {
        self.day(self.width)
    }

    /// Stretched by `factor`, the moment at `x` staying where it is.
    pub fn zoomed(&self, x: f64, factor: f64, limits: &Limits) -> TimeScale {
        let per_day = limits.clamped(self.per_day * factor, self.width);
        TimeScale {
            from: self.day(x) - x / per_day,
            per_day,
            width: self.width,
        }
        .within(limits)
    }

    /// Moved to the right by screen units.
    pub fn panned(&self, dx: f64, limits: &Limits) -> TimeScale {
        TimeScale {
            from: self.from - dx / self.per_day,
            ..*self
        }
        .within(limits)
    }

    /// The same stretch of time on a screen of another width.
    pub fn resized(&self, width: f64) -> TimeScale {
        TimeScale {
            from: self.from,
            per_day: self.per_day * width / self.width,
            width,
        }
    }

    /// The nearest scale that the limits allow.
    pub fn within(&self, limits: &Limits) -> TimeScale {
        let per_day = limits.clamped(self.per_day, self.width);
        // What was in the middle stays there when the stretch had to change.
        let middle = self.from + self.width / 2.0 / self.per_day;
        let half = self.width / 2.0 / per_day;
        let from = if 2.0 * half >= limits.to - limits.from {
            (limits.from + limits.to) / 2.0 - half
        } else {
            (middle - half).clamp(limits.from, limits.to - 2.0 * half)
        };
        TimeScale {
            from,
            per_day,
            width: self.width,
        }
    }

    /// The way from this scale to another: both edges move steadily.
    pub fn between(&self, to: &TimeScale, t: f64) -> TimeScale {
        // Zoom feels steady when the logarithm of the scale is.
        let per_day = self.per_day * (to.per_day / self.per_day).powf(t);
        let share = if (to.per_day - self.per_day).abs() < 1e-12 * self.per_day {
            t
        } else {
            (1.0 / per_day - 1.0 / self.per_day) / (1.0 / to.per_day - 1.0 / self.per_day)
        };
        TimeScale {
            from: self.from + (to.from - self.from) * share,
            per_day,
            width: self.width,
        }
    }

    /// The least unit whose steps are `room` or more apart.
    pub fn unit(&self, room: f64) -> Unit {
        UNITS
            .into_iter()
            .find(|u| u.days() * self.per_day >= room)
            .unwrap_or(Unit::Years(1000))
    }

    /// The axis, its ticks at least `room` apart.
    pub fn axis(&self, room: f64) -> Axis {
        let unit = self.unit(room);
        let above = match unit {
            Unit::Days(_) | Unit::Week => Some(Unit::Months(1)),
            Unit::Months(_) => Some(Unit::Years(1)),
            Unit::Years(_) => None,
        };
        let major = |day: i32| match (above, unit) {
            (Some(above), _) => above.floor(day) == day,
            (None, Unit::Years(n)) => ymd(day).0 % (n as i32 * 5).max(10) == 0,
            (None, _) => false,
        };
        let ticks = self
            .steps(unit)
            .map(|day| Tick {
                x: self.x(f64::from(day)),
                day,
                major: major(day),
            })
            .filter(|tick| (0.0..=self.width).contains(&tick.x))
            .collect();
        let bands = above.map_or_else(Vec::new, |above| {
            self.steps(above)
                .filter_map(|day| {
                    let x = self.x(f64::from(day)).max(0.0);
                    let end = self.x(f64::from(above.next(day))).min(self.width);
                    (end > x).then_some(Band {
                        day,
                        x,
                        width: end - x,
                    })
                })
                .collect()
        });
        Axis {
            unit,
            ticks,
            above,
            bands,
        }
    }

    /// A stretch as wide again on both sides together, to draw on and then to move under the screen.
    pub fn sheet(&self) -> TimeScale {
        TimeScale {
            from: self.from - self.width / 2.0 / self.per_day,
            per_day: self.per_day,
            width: self.width * 2.0,
        }
    }

    /// Whether this is such a sheet for that screen, and the screen lies within it.
    pub fn is_sheet_of(&self, screen: &TimeScale) -> bool {
        self.per_day == screen.per_day
            && self.width == screen.width * 2.0
            && (self.from..=self.to() - screen.width / screen.per_day).contains(&screen.from)
    }

    /// First days of a unit's steps from the one that holds the left edge to the right edge.
    fn steps(&self, unit: Unit) -> impl Iterator<Item = i32> + use<> {
        let last = self.to();
        let first = unit.floor(self.from.floor() as i32);
        std::iter::successors(Some(first), move |&day| Some(unit.next(day)))
            .take_while(move |&day| f64::from(day) <= last)
    }
}

impl Limits {
    fn clamped(&self, per_day: f64, width: f64) -> f64 {
        let least = width / (self.to - self.from);
        per_day.clamp(least, (width / self.shortest).max(least))
    }
}

#[cfg(test)]
mod tests {
    use super::super::calendar::from_ymd;
    use super::*;

    const LIMITS: Limits = Limits {
        from: -40_000.0,
        to: 30_000.0,
        shortest: 5.0,
    };

    fn scale(first: (i32, u32, u32), last: (i32, u32, u32)) -> TimeScale {
        let day = |(y, m, d)| from_ymd(y, m, d);
        TimeScale::fit(day(first), day(last), 900.0, 0.0, &LIMITS)
    }

    fn names(axis: &Axis) -> Vec<String> {
        axis.ticks
            .iter()
            .map(|t| {
                let (y, m, d) = ymd(t.day);
                format!("{y}-{m:02}-{d:02}")
            })
            .collect()
    }

    #[test]
    fn a_week_has_a_tick_each_day_under_its_month() {
        let axis = scale((2023, 9, 18), (2023, 9, 24)).axis(60.0);
        assert_eq!(axis.unit, Unit::Days(1));
        assert_eq!(names(&axis)[0], "2023-09-18");
        assert_eq!(axis.above, Some(Unit::Months(1)));
        assert_eq!(axis.bands.len(), 1);
    }

    #[test]
    fn a_year_has_a_tick_each_month_and_a_decade_each_year() {
        let year = scale((2023, 1, 1), (2023, 12, 31)).axis(60.0);
        assert_eq!(year.unit, Unit::Months(1));
        assert!(year.ticks[0].major && !year.ticks[1].major);
        let decade = scale((2014, 1, 1), (2023, 12, 31)).axis(60.0);
        assert_eq!(decade.unit, Unit::Years(1));
        assert_eq!(decade.ticks.len(), 11);
        assert!(decade.bands.is_empty());
    }

    #[test]
    fn a_sheet_serves_until_the_screen_leaves_it_or_is_stretched() {
        let screen = scale((2023, 1, 1), (2023, 12, 31));
        let sheet = screen.sheet();
        let moved = |days: f64| TimeScale {
            from: screen.from + days,
            ..screen
        };
        assert!(sheet.is_sheet_of(&screen));
        assert!(sheet.is_sheet_of(&moved(180.0)) && sheet.is_sheet_of(&moved(-180.0)));
        assert!(!sheet.is_sheet_of(&moved(190.0)) && !sheet.is_sheet_of(&moved(-190.0)));
        assert!(!sheet.is_sheet_of(&screen.zoomed(450.0, 1.1, &LIMITS)));
    }

    #[test]
    fn ticks_are_never_nearer_than_asked_whatever_the_zoom() {
        let mut at = scale((1880, 1, 1), (2050, 1, 1));
        for _ in 0..200 {
            let axis = at.axis(50.0);
            assert!(axis.ticks.len() <= 20);
            for pair in axis.ticks.windows(2) {
                // Months differ in length: a step may be a tenth shorter than the mean.
                assert!(pair[1].x - pair[0].x > 43.0, "{:?}", axis.unit);
            }
            at = at.zoomed(450.0, 1.06, &LIMITS);
        }
    }

    #[test]
    fn zooming_keeps_the_moment_under_the_pointer() {
        let before = scale((2000, 1, 1), (2020, 1, 1));
        let after = before.zoomed(200.0, 3.0, &LIMITS);
        assert!((before.day(200.0) - after.day(200.0)).abs() < 1e-9);
    }

    #[test]
    fn one_cannot_leave_the_limits() {
        let near = scale((2023, 9, 18), (2023, 9, 24));
        assert_eq!(near.panned(1e9, &LIMITS).from, LIMITS.from);
        let far = near.zoomed(0.0, 1e-9, &LIMITS);
        assert!((far.to() - LIMITS.to).abs() < 1e-6);
        let nearest = near.zoomed(0.0, 1e9, &LIMITS);
        assert!((nearest.to() - nearest.from - LIMITS.shortest).abs() < 1e-9);
    }

    #[test]
    fn the_way_between_two_scales_begins_and_ends_at_them() {
        let (a, b) = (
            scale((1950, 1, 1), (2024, 1, 1)),
            scale((2023, 9, 1), (2023, 9, 30)),
        );
        for (t, expected) in [(0.0, a), (1.0, b)] {
            let at = a.between(&b, t);
            assert!((at.from - expected.from).abs() < 1e-6);
            assert!((at.per_day - expected.per_day).abs() < 1e-9);
        }
        let middle = a.between(&b, 0.5);
        assert!(middle.from <= b.from && middle.to() >= b.to());
    }
}
