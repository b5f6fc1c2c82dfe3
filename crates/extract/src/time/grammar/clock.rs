//! Times of day: "10:35 a.m.", "9 a.m. EST", "0735 GMT", "noon", "4 in the morning".

use super::{Grammar, Read};
use crate::time::{expr::Time, lexicon::Word, scan::Kind};

impl Grammar<'_> {
    pub(super) fn part(&self, i: usize) -> Read<&'static str> {
        self.word(i, |w| match w {
            Word::Part(code) => Some(code),
            _ => None,
        })
    }

    /// A part of the day after a day: also "dawn", which alone is none.
    pub(super) fn part_after_day(&self, i: usize) -> Read<&'static str> {
        let at = self
            .word(i, |w| matches!(w, Word::Edge(_)).then_some(()))
            .map_or(i, |(_, j)| j);
        self.word(at, |w| match w {
            Word::Part(code) | Word::Late(code) => Some(code),
            _ => None,
        })
        // "Friday evening's", but not "Saturday Night Live"
        .filter(|(_, end)| {
            !(self.units[at].capital()
                && self
                    .units
                    .get(*end)
                    .is_some_and(|u| u.capital() && u.kind == Kind::Word))
        })
    }

    /// A time on the clock with its zone.
    pub(super) fn clock(&self, i: usize) -> Read<Time> {
        if let Some(((hour, minute), end)) = self.word(i, |w| match w {
            Word::Clock(h, m) => Some((h, m)),
            _ => None,
        }) {
            let (zone, end) = self.zone(end);
            return Some((
                Time::Clock {
                    hour,
                    minute,
                    second: None,
                    zone,
                },
                end,
            ));
        }
        let digits = self.units.get(i)?;
        if digits.kind != Kind::Number {
            return self.spelled_hour(i);
        }
        let n = digits.number()?;
        // 0735 GMT, 1400 hours
        if digits.text.len() == 4 && n < 2400 && n % 100 < 60 {
            let (hour, minute) = ((n / 100) as u8, (n % 100) as u8);
            if let (Some(zone), end) = self.zone(i + 1) {
                return Some((
                    Time::Clock {
                        hour,
                        minute,
                        second: None,
                        zone: Some(zone),
                    },
                    end,
                ));
            }
            if self.any(i + 1, &["hours", "hrs"])
                && digits.text.starts_with(['0', '1', '2'])
                && self.after(i, &["at", "by", "until", "from", "around", "to"])
            {
                return Some((
                    Time::Clock {
                        hour,
                        minute,
                        second: None,
                        zone: None,
                    },
                    i + 2,
                ));
            }
            return None;
        }
        if n > 24 || digits.text.len() > 2 {
            return None;
        }
        let mut hour = n as u8;
        // 10:35, 10:35:20, 10.35 p.m.
        let two = |k: usize| {
            self.units
                .get(k)
                .filter(|u| u.glued && u.text.len() == 2)
                .and_then(|u| u.number())
                .filter(|m| *m < 60)
        };
        let dotted = self.is(i + 1, ".") && self.glued(i + 1);
        let coloned = self.is(i + 1, ":") && self.glued(i + 1);
        let minute = two(i + 2).filter(|_| dotted || coloned);
        let mut j = if minute.is_some() { i + 3 } else { i + 1 };
        let second = two(j + 1).filter(|_| coloned && minute.is_some() && self.is(j, ":"));
        if second.is_some() {
            j += 2;
        }
        if let Some(k) = self.oclock(j).filter(|_| minute.is_none()) {
            let (zone, end) = self.zone(k);
            return Some((
                Time::Clock {
                    hour,
                    minute: 0,
                    second: None,
                    zone,
                },
                end,
            ));
        }
        let meridiem = self.word(j, |w| match w {
            Word::Meridiem(add) => Some(add),
            _ => None,
        });
        if let Some((add, end)) = meridiem {
            if n == 0 || n > 12 && minute.is_none() {
                return None;
            }
            hour = if n > 12 { hour } else { hour % 12 + add };
            // "I am 9 am I not": a bare "am" must be glued, or the number must have minutes.
            let plain_am = self.is(j, "am") && !self.glued(j) && minute.is_none();
            if plain_am
                && !self.closed(end)
                && self.zone(end).0.is_none()
                && self.day_name(end).is_none()
            {
                return None;
            }
            let (zone, end) = self.zone(end);
            return Some((
                Time::Clock {
                    hour,
                    minute: minute.unwrap_or(0) as u8,
                    second: second.map(|s| s as u8),
                    zone,
                },
                end,
            ));
        }
        // 4 in the morning
        if let Some((part, end)) = self
            .part(j + 2)
            .filter(|_| self.is(j, "in") && self.is(j + 1, "the") && (1..=12).contains(&n))
        {
            let cue = [
                "at", "about", "around", "until", "by", "before", "after", "past", "was", "s", "is",
            ];
            if self.after(i, &cue) {
                let add = if matches!(part, "AF" | "EV") { 12 } else { 0 };
                let time = Time::Clock {
                    hour: hour % 12 + add,
                    minute: minute.unwrap_or(0) as u8,
                    second: None,
                    zone: None,
                };
                return Some((time, end));
            }
        }
        let minute = minute? as u8;
        let (zone, end) = self.zone(j);
        // A score or a verse looks the same: a zone, a preposition or a day must speak for a time.
        let cue = zone.is_some()
            || second.is_some()
            || coloned
                && (self.after(
                    i,
                    &[
                        "at", "by", "until", "till", "from", "around", "about", "before", "after",
                        "since", "past",
                    ],
                ) || self.day_name(end).is_some()
                    || self.is(end, "on") && self.day_name(end + 1).is_some());
        (cue && n < 25 && (coloned || zone.is_some())).then_some((
            Time::Clock {
                hour,
                minute,
                second: second.map(|s| s as u8),
                zone,
            },
            end,
        ))
    }

    /// three o'clock
    fn spelled_hour(&self, i: usize) -> Read<Time> {
        let (hour, j) = self.word(i, |w| match w {
            Word::Number(n @ 1..=12) => Some(n as u8),
            _ => None,
        })?;
        let end = self.oclock(j)?;
        let (hour, end) = match self
            .part(end + 2)
            .filter(|_| self.is(end, "in") && self.is(end + 1, "the"))
        {
            Some((part, k)) => (
                hour % 12 + if matches!(part, "AF" | "EV") { 12 } else { 0 },
                k,
            ),
            None => (hour, end),
        };
        let (zone, end) = self.zone(end);
        Some((
            Time::Clock {
                hour,
                minute: 0,
                second: None,
                zone,
            },
            end,
        ))
    }

    fn oclock(&self, j: usize) -> Option<usize> {
        (self.is(j, "o") && self.any(j + 1, &["'"]) && self.is(j + 2, "clock")).then_some(j + 3)
    }

    /// The zone, bracketed or not, and "local time".
    fn zone(&self, i: usize) -> (Option<i32>, usize) {
        if self.is(i, "local") && self.is(i + 1, "time") {
            return (None, i + 2);
        }
        match self.word(i, |w| match w {
            Word::Zone(minutes) => Some(minutes),
            _ => None,
        }) {
            Some((zone, end)) => (Some(zone), end),
            None => (None, i),
        }
    }

    /// A day that may follow a clock time without a preposition.
    pub(super) fn day_name(&self, i: usize) -> Read<()> {
        self.word(i, |w| {
            matches!(w, Word::Weekday(_) | Word::Day(_) | Word::Month(_)).then_some(())
        })
    }
}
