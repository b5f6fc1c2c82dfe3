//! Named stretches of the calendar: days in every usual layout, months, years, decades, seasons,
//! quarters, feasts, with what may stand before ("early", "last") and after ("2023", "morning").

use super::{Grammar, Read, Tag};
use crate::time::{
    calendar::Grain,
    expr::{Amount, Expr, Fields, Meaning, Piece, Shift, Time, Year},
    lexicon::{Anchor, Edge, Word},
    scan::Kind,
};

/// Words after which a month's name is the month.
const TIMELY: [&str; 16] = [
    "in",
    "since",
    "until",
    "till",
    "during",
    "through",
    "between",
    "last",
    "next",
    "this",
    "each",
    "every",
    "early",
    "late",
    "mid",
    "throughout",
];

type Dates = Vec<(Fields, usize, usize)>;

impl Grammar<'_> {
    /// One date, or several that share words: "May 3-5", "3 to 5 May", "April 24 and 25".
    pub(super) fn dates(&self, i: usize) -> Read<Vec<Expr>> {
        if let Some((edge, j)) = self.edge(i) {
            let (mut exprs, end) = self.plain_dates(j).or_else(|| {
                self.edged_shift(j)
                    .map(|(s, end)| (vec![self.expr(j, end, Meaning::Shift(s))], end))
            })?;
            exprs[0].units.start = i;
            exprs[0].edge = Some(edge);
            return Some((exprs, end));
        }
        self.plain_dates(i)
    }

    fn plain_dates(&self, i: usize) -> Read<Vec<Expr>> {
        let (dates, end) = self.core(i)?;
        let exprs = dates
            .into_iter()
            .map(|(fields, from, to)| {
                let mut expr = self.expr(from, to, Meaning::Date(fields));
                expr.approx = self.approx_before(from);
                expr
            })
            .collect();
        Some((exprs, end))
    }

    /// early · mid- · late · the end of · early to mid
    fn edge(&self, i: usize) -> Read<Edge> {
        let (edge, j) = self.word(i, |w| match w {
            Word::Edge(edge) | Word::EdgeNoun(edge) => Some(edge),
            _ => None,
        })?;
        let after_hyphen = self.hyphen(j).unwrap_or(j);
        if self.any(after_hyphen, &["to", "and", "or"]) {
            let k = self.hyphen(after_hyphen + 1).unwrap_or(after_hyphen + 1);
            let second = self.word(k, |w| matches!(w, Word::Edge(_)).then_some(()));
            if let Some((_, end)) = second {
                return Some((Edge::Mid, self.hyphen(end).unwrap_or(end)));
            }
        }
        Some((edge, after_hyphen))
    }

    /// What an edge may be of, besides dates: next week, the year, this month.
    fn edged_shift(&self, i: usize) -> Read<Shift> {
        if let Some(found) = self
            .neighbour(i)
            .filter(|(s, _)| s.grain != Grain::Day || s.part.is_some())
        {
            return Some(found);
        }
        let at = if self.is(i, "the") {
            i + 1
        } else {
            return None;
        };
        let ((grain, false), end) = self.unit(at)? else {
            return None;
        };
        (grain >= Grain::Weekend && !self.is(end, "of")).then_some((
            Shift {
                count: Amount::Exact(1.0),
                grain,
                sign: 0,
                anchor: Anchor::Told,
                part: None,
                distance: false,
            },
            end,
        ))
    }

    fn approx_before(&self, i: usize) -> Option<&'static str> {
        (1..=3).filter(|back| i >= *back).find_map(|back| {
            self.approx(i - back)
                .filter(|(_, end)| *end == i)
                .map(|(m, _)| m)
                .filter(|m| *m == "APPROX")
        })
    }

    fn core(&self, i: usize) -> Read<Dates> {
        let one = |read: Read<Fields>| read.map(|(f, end)| (vec![(f, i, end)], end));
        let readings = [
            one(self.numeric(i)),
            one(self.clock_of_day(i)),
            self.weekday_first(i),
            self.month_first(i),
            self.day_first(i),
            one(self.decade(i)),
            one(self.century(i)),
            one(self.quarter(i)),
            one(self.season(i)),
            one(self.weekend(i)),
            one(self.holiday(i)),
            one(self.fiscal(i)),
            self.year_alone(i),
            one(self.picked(i)),
            one(self.part_of_day(i)),
            one(self.week_of(i)),
            one(self.day_of_month(i)),
        ];
        let mut best: Read<Dates> = None;
        for reading in readings.into_iter().flatten() {
            if best.as_ref().is_none_or(|(_, end)| reading.1 > *end) {
                best = Some(reading);
            }
        }
        best
    }

    // ---- digits only -------------------------------------------------------------------------

    /// 2023-09-22 · 2023-09-22T10:35:00Z · 22/09/2023 · 9/22/23 · 22.09.2023
    fn numeric(&self, i: usize) -> Read<Fields> {
        let part = |k: usize| {
            self.units
                .get(k)
                .filter(|u| k == i || u.glued)
                .and_then(|u| u.number())
        };
        let (a, b, c) = (part(i)?, part(i + 2)?, part(i + 4));
        let mark = self
            .units
            .get(i + 1)
            .filter(|u| u.glued && matches!(u.text, "-" | "/" | "."))?
            .text;
        let c = c.filter(|_| self.is(i + 3, mark) && self.glued(i + 3))?;
        let length = |k: usize| self.units[k].text.len();
        let mut fields = Fields::default();
        let (year, month, day) = if length(i) == 4 && length(i + 2) <= 2 && length(i + 4) <= 2 {
            (a, b, c)
        } else if length(i) <= 2
            && length(i + 2) <= 2
            && matches!(length(i + 4), 2 | 4)
            && (mark != "-" || length(i + 4) == 4)
        {
            // Dots are European; else a number above 12 tells, and if none does it is American.
            let (month, day) = if mark == "." || a > 12 {
                (b, a)
            } else {
                (a, b)
            };
            fields.ambiguous = mark != "." && a <= 12 && b <= 12 && a != b;
            (c, month, day)
        } else {
            return None;
        };
        if !(1..=12).contains(&month)
            || !(1..=31).contains(&day)
            || mark == "." && length(i + 4) == 2
        {
            return None;
        }
        fields.year = if length(i) == 4 || length(i + 4) == 4 {
            Year::Given(year as i16)
        } else {
            Year::Short(year as i16)
        };
        fields.piece = Piece::Month(month as i8);
        fields.day = Some(day as i8);
        let mut end = i + 5;
        let clock = self
            .iso_clock(end + 1)
            .filter(|_| self.is(end, "T") && self.glued(end));
        if let Some((time, k)) = clock {
            fields.time = Some(time);
            end = k;
        }
        Some((fields, end))
    }

    fn iso_clock(&self, i: usize) -> Read<Time> {
        let two = |k: usize| {
            self.units
                .get(k)
                .filter(|u| u.glued && u.text.len() == 2)
                .and_then(|u| u.number())
        };
        let hour = two(i).filter(|h| *h <= 24)? as u8;
        let minute = two(i + 2).filter(|m| *m < 60 && self.is(i + 1, ":"))? as u8;
        let mut end = i + 3;
        let second = two(end + 1).filter(|s| *s < 60 && self.is(end, ":"));
        if second.is_some() {
            end += 2;
        }
        let zone = (self.is(end, "Z") && self.glued(end)).then_some(0);
        end += usize::from(zone.is_some());
        Some((
            Time::Clock {
                hour,
                minute,
                second: second.map(|s| s as u8),
                zone,
            },
            end,
        ))
    }

    // ---- pieces ------------------------------------------------------------------------------

    fn month(&self, i: usize) -> Read<(i8, bool)> {
        let ((month, short), end) = self.word(i, |w| match w {
            Word::Month(m) => Some((m, false)),
            Word::Abbreviation(m) => Some((m, true)),
            _ => None,
        })?;
        let end = if short && self.is(end, ".") && self.glued(end) {
            end + 1
        } else {
            end
        };
        Some(((month, short), end))
    }

    fn weekday(&self, i: usize) -> Read<(i8, bool)> {
        let ((day, short), end) = self.word(i, |w| match w {
            Word::Weekday(d) => Some((d, false)),
            Word::ShortDay(d) => Some((d, true)),
            _ => None,
        })?;
        let end = if short && self.is(end, ".") && self.glued(end) {
            end + 1
        } else {
            end
        };
        Some(((day, short), end))
    }

    /// 5 · 5th · fifth · twenty-first
    fn day_number(&self, i: usize) -> Read<i8> {
        let (n, end) = self.ordinal(i).or_else(|| {
            let unit = self.units.get(i)?;
            let n = unit.number().filter(|_| unit.text.len() <= 2)?;
            // 5.5, 5:30, 5%, 5,000
            let more = self.glued(i + 1)
                && (self.any(i + 1, &["%", "°", "/"])
                    || self.units.get(i + 1).is_some_and(|u| u.kind == Kind::Word)
                    || self.any(i + 1, &[".", ",", ":"])
                        && self.glued(i + 2)
                        && self
                            .units
                            .get(i + 2)
                            .is_some_and(|u| u.kind == Kind::Number));
            (!more).then_some((n, i + 1))
        })?;
        (1..=31).contains(&n).then_some((n as i8, end))
    }

    /// 2023 · 71 AD · 508 BC · '98 — with nothing to show that it is a year but where it stands.
    fn year_number(&self, i: usize) -> Read<Year> {
        if self.mark(i, &["'", "’", "‘"]).is_some() && self.glued(i + 1) {
            let short = self
                .units
                .get(i + 1)
                .filter(|u| u.text.len() == 2)
                .and_then(|u| u.number())?;
            return Some((Year::Short(short as i16), i + 2));
        }
        let unit = self.units.get(i)?;
        let n = unit.number()?;
        let end = i + 1;
        // AD 70
        if let Some((sign, k)) = self.era(end).filter(|_| n > 0 && n < 9999) {
            let year = if sign < 0 { 1 - n as i16 } else { n as i16 };
            return Some((Year::Given(year), k));
        }
        let four = unit.text.len() == 4 && (1000..=2199).contains(&n);
        let decimal = self.glued(end)
            && self.any(end, &[".", ",", ":"])
            && self.glued(end + 1)
            && self
                .units
                .get(end + 1)
                .is_some_and(|u| u.kind == Kind::Number);
        let word = self.glued(end) && self.units.get(end).is_some_and(|u| u.kind == Kind::Word);
        let sign = self.glued(end) && self.any(end, &["%", "°"]);
        (four && !decimal && !word && !sign).then_some((Year::Given(n as i16), end))
    }

    fn era(&self, i: usize) -> Read<i8> {
        self.word(i, |w| match w {
            Word::Era(sign) => Some(sign),
            _ => None,
        })
    }

    /// The year that may follow: ", 2023" · "2023" · "of 2023" · "this year" · "of last year" · '98
    fn year_after(&self, i: usize) -> Read<Year> {
        let comma = usize::from(self.is(i, ","));
        if let Some((year, end)) = self.year_number(i + comma) {
            // "May 3, 2000 people": a year after a comma ends a phrase
            let counted = self
                .word(end, |w| (w == Word::NotYear).then_some(()))
                .is_some();
            let thousands = comma == 1 && self.glued(i + 1);
            return (!counted && !thousands).then_some((year, end));
        }
        // 30 September 420
        if let Some(n) = self.number_at(i).filter(|n| (100..1000).contains(n))
            && self.units[i].text.len() == 3
            && self.closed(i + 1)
            && !self.glued(i + 1) | self.any(i + 1, &[")", ",", "."])
        {
            return Some((Year::Given(n as i16), i + 1));
        }
        let of = if self.any(i, &["of", "in"]) { i + 1 } else { i };
        if of > i {
            let at = if self.is(of, "the") && self.is(of + 1, "year") {
                of + 2
            } else {
                of
            };
            let year = self
                .year_number(at)
                .or_else(|| self.spelled_year(at))
                .or_else(|| self.early_year(at));
            if let Some(year) = year.filter(|_| self.is(i, "of")) {
                return Some(year);
            }
        }
        let (shift, end) = self.neighbour(of)?;
        (shift.grain == Grain::Year).then_some((Year::Shift(shift.sign, shift.anchor), end))
    }

    fn with_year(&self, mut fields: Fields, end: usize) -> (Fields, usize) {
        match self.year_after(end) {
            Some((year, end)) => {
                fields.year = year;
                (fields, end)
            }
            None => (fields, end),
        }
    }

    /// What may follow a day: "morning", "night".
    fn with_part(&self, mut fields: Fields, end: usize) -> (Fields, usize) {
        if fields.time.is_none() {
            if let Some((part, end)) = self.part_after_day(end) {
                fields.time = Some(Time::Part(part));
                return (fields, end);
            }
            if let Some((time, end)) = self.clock(end).filter(|(_, e)| *e > end + 1) {
                fields.time = Some(time);
                return (fields, end);
            }
        }
        (fields, end)
    }

    // ---- days --------------------------------------------------------------------------------

    /// 9 a.m. EST Tuesday · noon on Friday (no) · 10 p.m. Aug. 7
    fn clock_of_day(&self, i: usize) -> Read<Fields> {
        let (time, end) = self.clock(i)?;
        let alone = Fields {
            time: Some(time),
            ..Fields::default()
        };
        let at = if self.is(end, ",") { end + 1 } else { end };
        let day = self
            .weekday_first(at)
            .or_else(|| self.month_first(at))
            .or_else(|| self.day_first(at))
            .filter(|(dates, _)| {
                dates.len() == 1 && dates[0].0.time.is_none() && dates[0].0.is_day()
            });
        if let Some((dates, end)) = day {
            return Some((
                Fields {
                    time: Some(time),
                    ..dates[0].0
                },
                end,
            ));
        }
        let shift = self.word(at, |w| match w {
            Word::Day(n) => Some(n),
            _ => None,
        });
        if let Some((n, end)) = shift {
            return Some((
                Fields {
                    pick: Some((n, Anchor::Now)),
                    time: Some(time),
                    ..Fields::default()
                },
                end,
            ));
        }
        Some((alone, end))
    }

    /// Friday · Friday, Oct. 23 · Monday, 5 May 2023 · Friday morning · Fri., Sept. 22
    fn weekday_first(&self, i: usize) -> Read<Dates> {
        let ((weekday, short), end) = self.weekday(i)?;
        let named = self.is(end, ",");
        let at = if named { end + 1 } else { end };
        let at = if self.is(at, "the") { at + 1 } else { at };
        if let Some((mut dates, to)) = self
            .month_first(at)
            .or_else(|| self.day_first(at))
            .filter(|(dates, _)| dates[0].0.day.is_some())
        {
            dates[0].0.weekday = Some(weekday);
            dates[0].1 = i;
            return Some((dates, to));
        }
        if short && !(self.is(end - 1, ".")) {
            return None;
        }
        // Black Friday is a feast, "Man Friday" and "Ash Wednesday" are names; Bloody Sunday too.
        let fields = Fields {
            weekday: Some(weekday),
            ..Fields::default()
        };
        let (fields, end) = self.with_part(fields, end);
        // Friday last week, Monday of next week
        let of = if self.is(end, "of") { end + 1 } else { end };
        if let Some((shift, end)) = self.neighbour(of).filter(|(s, _)| s.grain == Grain::Week) {
            return Some((
                vec![(
                    Fields {
                        pick: Some((shift.sign, shift.anchor)),
                        of_week: true,
                        ..fields
                    },
                    i,
                    end,
                )],
                end,
            ));
        }
        Some((vec![(fields, i, end)], end))
    }

    /// May 5, 2023 · May 5th · Aug. 7 · May 3-5 · April 24 and 25 · May 2023 · May of last year · May
    fn month_first(&self, i: usize) -> Read<Dates> {
        let of = self.month_of(i);
        let from = of.unwrap_or(i);
        let ((month, short), end) = self.month(from)?;
        let fields = Fields {
            piece: Piece::Month(month),
            ..Fields::default()
        };
        if of.is_none() {
            let at = if self.is(end, "the") && self.ordinal(end + 1).is_some() {
                end + 1
            } else {
                end
            };
            if let Some((day, to)) = self.day_number(at).filter(|(_, to)| !self.counts(*to)) {
                return Some(self.month_day(
                    Fields {
                        day: Some(day),
                        ..fields
                    },
                    i,
                    to,
                ));
            }
        }
        let (dated, to) = self.with_year(fields, end);
        if to > end {
            return Some((vec![(dated, i, to)], to));
        }
        if let Some((dated, to)) = self
            .picked_after(fields, end)
            .filter(|_| short || self.is_month(from, end))
        {
            return Some((vec![(dated, i, to)], to));
        }
        (of.is_some() || !short && self.is_month(from, end)).then(|| (vec![(fields, i, end)], end))
    }

    /// After a month and a day: a year, a second day, a part of the day.
    fn month_day(&self, fields: Fields, from: usize, end: usize) -> (Dates, usize) {
        if let Some((second, at, to)) = self.second_day(end) {
            let (dated, year_end) = self.with_year(fields, to);
            let (second, to) = self.with_part(
                Fields {
                    day: Some(second),
                    ..dated
                },
                year_end,
            );
            return (vec![(dated, from, end), (second, at, to)], to);
        }
        let (dated, end) = self.with_year(fields, end);
        let (dated, end) = self.with_part(dated, end);
        (vec![(dated, from, end)], end)
    }

    /// "-5", "to 5", "and 25" after a day of the month; where the number begins and ends.
    fn second_day(&self, i: usize) -> Option<(i8, usize, usize)> {
        let (list, j) = self.word(i, |w| match w {
            Word::Range => Some(false),
            Word::List => Some(true),
            _ => None,
        })?;
        if self.is(i, ",") {
            return None;
        }
        let (day, end) = self.day_number(j)?;
        let month = self.month(end).is_some() || self.is(end, "of");
        let dash = !list && self.units[i].kind == Kind::Mark;
        // "May 5 and 20 others", "from May 5 to 7 percent"
        (!month && (dash || self.closed(end) || self.year_after(end).is_some()))
            .then_some((day, j, end))
    }

    /// "the 12th of October last", "May next"
    fn picked_after(&self, fields: Fields, end: usize) -> Read<Fields> {
        let sign = if self.is(end, "last") {
            -1
        } else if self.is(end, "next") {
            1
        } else {
            return None;
        };
        (self.closed(end + 1) && !self.is(end + 1, "of")).then_some((
            Fields {
                pick: Some((sign, Anchor::Now)),
                ..fields
            },
            end + 1,
        ))
    }

    /// Whether what follows a number shows that it counts something.
    fn counts(&self, end: usize) -> bool {
        self.glued(end)
            && self
                .units
                .get(end)
                .is_some_and(|u| u.kind == Kind::Word || u.text == "%")
            || self
                .word(end, |w| {
                    matches!(w, Word::NotYear | Word::Meridiem(_) | Word::Scale(_)).then_some(())
                })
                .is_some()
            || self.is(end, "o") && self.mark(end + 1, &["'", "’"]).is_some()
    }

    /// 5 May 2023 · the fifth of January · 3-5 May · 3 to 5 May · 3 and 4 May
    fn day_first(&self, i: usize) -> Read<Dates> {
        let from = if self.is(i, "the") { i + 1 } else { i };
        let (day, end) = self.day_number(from)?;
        let month_at = |k: usize| {
            let k = if self.is(k, "day") { k + 1 } else { k };
            let k = if self.is(k, "of") { k + 1 } else { k };
            self.month(k)
        };
        if let Some(((month, _), to)) = month_at(end) {
            let fields = Fields {
                piece: Piece::Month(month),
                day: Some(day),
                ..Fields::default()
            };
            let (fields, to) = self
                .picked_after(fields, to)
                .unwrap_or_else(|| self.with_year(fields, to));
            let (fields, to) = self.with_part(fields, to);
            return Some((vec![(fields, i, to)], to));
        }
        let (_, j) = self.word(end, |w| matches!(w, Word::Range | Word::List).then_some(()))?;
        let second_from = if self.is(j, "the") { j + 1 } else { j };
        let (second, k) = self.day_number(second_from)?;
        let ((month, _), to) = month_at(k)?;
        let fields = Fields {
            piece: Piece::Month(month),
            day: Some(day),
            ..Fields::default()
        };
        let (fields, to) = self.with_year(fields, to);
        Some((
            vec![
                (fields, i, end),
                (
                    Fields {
                        day: Some(second),
                        ..fields
                    },
                    second_from,
                    to,
                ),
            ],
            to,
        ))
    }

    /// the 25th, the fifth: only where no noun follows.
    fn day_of_month(&self, i: usize) -> Read<Fields> {
        if !self.is(i, "the") || !self.after(i, &["on", "until", "by", "since"]) {
            return None;
        }
        let (day, end) = self.ordinal(i + 1).filter(|(n, _)| (1..=31).contains(n))?;
        let stands = self
            .units
            .get(end)
            .is_none_or(|u| u.kind == Kind::Mark && !matches!(u.text, "-" | "'" | "’"))
            || self.any(end, &["and", "when", "because", "but", "at", "that", "to"]);
        stands.then(|| {
            (
                Fields {
                    day: Some(day as i8),
                    ..Fields::default()
                },
                end,
            )
        })
    }

    /// "the month of" before a month.
    fn month_of(&self, i: usize) -> Option<usize> {
        let at = if self.is(i, "the") { i + 1 } else { i };
        (self.is(at, "month")
            && self.is(at + 1, "of")
            && self.month(at + 2).is_some_and(|((_, short), _)| !short))
        .then_some(at + 2)
    }

    /// Whether a month's name alone is the month: May is a modal and a prime minister, April a
    /// woman, March a movement.
    fn is_month(&self, i: usize, end: usize) -> bool {
        let unit = &self.units[i];
        let before = i.checked_sub(1).map(|b| &self.units[b]);
        let after_name = before.is_some_and(|b| {
            b.kind == Kind::Word && b.capital() && b.text.len() > 1 && !self.lexicon.knows(b)
        });
        let before_name = self
            .units
            .get(end)
            .is_some_and(|u| u.kind == Kind::Word && u.capital() && u.text.len() > 1);
        // Words that no person's name follows outweigh the opinion that it is one.
        let timely = self.after(i, &TIMELY)
            || self.after(i, &["-"]) && self.edge(i.saturating_sub(2)).is_some();
        if timely && !after_name {
            return !before_name || !matches!(unit.text, "April" | "June" | "August");
        }
        if self.tag(i) == Tag::Person {
            return false;
        }
        if !["may", "march", "april", "june", "august"]
            .iter()
            .any(|w| unit.is(w))
        {
            return true;
        }
        if after_name || self.tag(i) == Tag::Verb {
            return false;
        }
        if !unit.is("may") && !unit.is("march") {
            return !before_name;
        }
        // "by May", "the March accession" but "May I", "March on!"
        let cue = [
            "by", "from", "to", "for", "before", "after", "around", "about", "of", "on", "the",
            "a", "its", "his", "her", "their", "and", "or", "that", "-", "–", "—", "(",
        ];
        let verb_like =
            self.units.get(end).is_some_and(|u| u.kind == Kind::Word) && !self.closed(end);
        self.after(i, &cue) || !verb_like && i > 0 && self.tag(i) != Tag::Unknown
    }

    // ---- longer stretches --------------------------------------------------------------------

    /// the 1980s · the '90s · the eighties (with "the") · 1900s (a century)
    fn decade(&self, i: usize) -> Read<Fields> {
        let the = self.is(i, "the");
        let at = if the { i + 1 } else { i };
        // "the early 1990s", "the mid-to-late '80s" come here through the edge
        let piece = |p| Fields {
            piece: p,
            ..Fields::default()
        };
        if let Some((_, j)) = self.mark(at, &["'", "’", "‘"]).map(|j| ((), j)) {
            let unit = self.units.get(j).filter(|u| u.glued && u.text.len() == 2)?;
            let n = unit.number().filter(|n| n % 10 == 0)?;
            return self
                .plural(j + 1)
                .map(|end| (piece(Piece::ShortDecade(n as i16 / 10)), end));
        }
        if let Some(n) = self.number_at(at) {
            let text = self.units[at].text;
            let end = self.plural(at + 1)?;
            if text.len() == 4 && n % 10 == 0 && (1000..=2190).contains(&n) {
                let year = n as i16;
                let century = n % 100 == 0 && n % 1000 != 0;
                return Some((
                    piece(if century {
                        Piece::Century(year)
                    } else {
                        Piece::Decade(year)
                    }),
                    end,
                ));
            }
            // "the 60s", not "in his 60s"
            let past = the || self.after(i, &["early", "mid", "late", "-"]);
            let aged = (2..=4).any(|b| {
                i >= b
                    && ["his", "her", "their", "my"]
                        .iter()
                        .any(|w| self.units[i - b].is(w))
            }) || self.after(i, &["his", "her", "their", "my"]);
            if text.len() == 2 && n % 10 == 0 && n >= 20 && past && !aged {
                return Some((piece(Piece::ShortDecade(n as i16 / 10)), end));
            }
            return None;
        }
        let word = self.units.get(at)?.text.to_lowercase();
        let n = [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ]
        .iter()
        .position(|w| *w == word)?;
        let edged = self.after(i, &["early", "mid", "late", "-"]);
        (the || edged).then_some((piece(Piece::ShortDecade(n as i16 + 2)), at + 1))
    }

    /// The "s" or "'s" of a decade.
    fn plural(&self, i: usize) -> Option<usize> {
        if self.is(i, "s") && self.glued(i) {
            return Some(i + 1);
        }
        (self.mark(i, &["'", "’"]).is_some()
            && self.glued(i)
            && self.is(i + 1, "s")
            && self.glued(i + 1))
        .then_some(i + 2)
    }

    /// the 19th century · the late nineteenth century · 20th-century · the 5th century BC
    fn century(&self, i: usize) -> Read<Fields> {
        let at = if self.is(i, "the") { i + 1 } else { i };
        let (n, j) = self.ordinal(at).filter(|(n, _)| (1..=30).contains(n))?;
        let k = self.hyphen(j).unwrap_or(j);
        let ((grain, _), end) = self.unit(k)?;
        let width: i16 = match grain {
            Grain::Century => 100,
            _ => return None,
        };
        let first = (n as i16 - 1) * width;
        Some(match self.era(end) {
            // The 5th century BC ran from 500 BC (−499) to 401 BC.
            Some((-1, end)) => (
                Fields {
                    piece: Piece::Century(-(n as i16) * width),
                    ..Fields::default()
                },
                end,
            ),
            Some((_, end)) => (
                Fields {
                    piece: Piece::Century(first),
                    ..Fields::default()
                },
                end,
            ),
            None => (
                Fields {
                    piece: Piece::Century(first),
                    ..Fields::default()
                },
                end,
            ),
        })
    }

    /// the third quarter of 2023 · Q3 2023 · 2023 Q3 · fourth-quarter 1998 · the first half of the year · H1 2023
    fn quarter(&self, i: usize) -> Read<Fields> {
        // 2023-Q3, 2023 Q3
        if let Some((year @ Year::Given(_), j)) = self.year_number(i) {
            let k = self.hyphen(j).unwrap_or(j);
            if let Some((piece, end)) = self.lettered(k) {
                return Some((
                    Fields {
                        piece,
                        year,
                        ..Fields::default()
                    },
                    end,
                ));
            }
        }
        if let Some((piece, end)) = self.lettered(i) {
            let (fields, end) = self.with_year(
                Fields {
                    piece,
                    ..Fields::default()
                },
                end,
            );
            return Some((fields, end));
        }
        let at = if self.is(i, "the") { i + 1 } else { i };
        let (n, j) = self
            .ordinal(at)
            .or_else(|| self.any(at, &["final"]).then_some((4, at + 1)))
            .filter(|(n, _)| (1..=4).contains(n))?;
        let k = self.hyphen(j).unwrap_or(j);
        let k = if self.any(k, &["fiscal", "calendar"]) {
            k + 1
        } else {
            k
        };
        let fiscal = self.is(k.saturating_sub(1), "fiscal");
        if let Some(((Grain::Quarter, false), end)) = self.unit(k) {
            let piece = if fiscal {
                Piece::FiscalQuarter(n as i8)
            } else {
                Piece::Quarter(n as i8)
            };
            let (fields, end) = self.with_year(
                Fields {
                    piece,
                    ..Fields::default()
                },
                end,
            );
            return Some(self.of_the_year(fields, end));
        }
        // "the first half of 2023", but not of a match: a year must follow
        if self.is(k, "half") && n <= 2 {
            let end = k + 1;
            let fields = Fields {
                piece: Piece::Half(n as i8),
                ..Fields::default()
            };
            let (fields, to) = self.with_year(fields, end);
            let (fields, to) = self.of_the_year(fields, to);
            return (to > end).then_some((fields, to));
        }
        None
    }

    /// Q3, H1
    fn lettered(&self, i: usize) -> Read<Piece> {
        let unit = self.units.get(i)?;
        let n = self
            .units
            .get(i + 1)
            .filter(|u| u.glued && u.text.len() == 1)?
            .number()?;
        match unit.text {
            "Q" if (1..=4).contains(&n) => Some((Piece::Quarter(n as i8), i + 2)),
            "H" if (1..=2).contains(&n) => Some((Piece::Half(n as i8), i + 2)),
            _ => None,
        }
    }

    /// "of the year" after a part of it: the year of the reference date.
    fn of_the_year(&self, mut fields: Fields, end: usize) -> (Fields, usize) {
        if fields.year == Year::Open
            && self.is(end, "of")
            && self.is(end + 1, "the")
            && self.is(end + 2, "year")
        {
            fields.year = Year::Shift(0, Anchor::Told);
            return (fields, end + 3);
        }
        (fields, end)
    }

    /// the summer of 2022 · summer 2022 · in the spring · winter of 2010-11
    fn season(&self, i: usize) -> Read<Fields> {
        let the = self.is(i, "the");
        let at = if the { i + 1 } else { i };
        let (season, end) = self
            .word(at, |w| match w {
                Word::Season(s) => Some(s),
                _ => None,
            })
            .or_else(|| self.autumn(at))?;
        let fields = Fields {
            piece: Piece::Season(season),
            ..Fields::default()
        };
        let (dated, to) = self.with_year(fields, end);
        let (dated, to) = self.of_the_year(dated, to);
        if to > end {
            return Some((dated, to));
        }
        let cue = self.after(
            i,
            &[
                "in",
                "by",
                "during",
                "since",
                "until",
                "through",
                "throughout",
                "before",
                "after",
            ],
        );
        let edged = self.after(i, &["early", "mid", "late", "-"]);
        let named = self.units[at].capital() && i > 0 && !cue;
        ((cue || edged) && !named && self.closed(end)).then_some((fields, end))
    }

    /// "fall" without a capital is a season only where a noun must stand.
    fn autumn(&self, i: usize) -> Read<crate::time::calendar::Season> {
        (self.is(i, "fall")
            && i > 0
            && self.after(
                i,
                &[
                    "the", "last", "next", "this", "early", "late", "mid", "in", "each", "that",
                    "-",
                ],
            )
            || self.is(i, "fall") && self.year_number(i + 1).is_some())
        .then_some((crate::time::calendar::Season::Autumn, i + 1))
    }

    /// the weekend · over the weekend
    fn weekend(&self, i: usize) -> Read<Fields> {
        let at = if self.is(i, "the") {
            i + 1
        } else {
            return None;
        };
        let ((Grain::Weekend, false), end) = self.unit(at)? else {
            return None;
        };
        Some((
            Fields {
                piece: Piece::Weekend,
                ..Fields::default()
            },
            end,
        ))
    }

    /// Christmas · Easter 2024 · Ramadan this year · Christmas Day
    fn holiday(&self, i: usize) -> Read<Fields> {
        let (holiday, end) = self.word(i, |w| match w {
            Word::Holiday(h) => Some(h),
            _ => None,
        })?;
        // Easter Island, Christmas Party: part of a longer name
        let longer = self.units.get(end).is_some_and(|u| {
            u.kind == Kind::Word && u.capital() && u.text.len() > 1 && !self.lexicon.knows(u)
        });
        if longer {
            return None;
        }
        let fields = Fields {
            piece: Piece::Holiday(holiday),
            ..Fields::default()
        };
        let (fields, end) = self.with_year(fields, end);
        let (fields, end) = self.with_part(fields, end);
        Some((fields, end))
    }

    /// fiscal 2019 · FY2019 · the fiscal year · the 2019 fiscal year
    fn fiscal(&self, i: usize) -> Read<Fields> {
        let fields = |year| Fields {
            piece: Piece::Fiscal,
            year,
            ..Fields::default()
        };
        if self.is(i, "FY") {
            let (year, end) = self.year_number(i + 1).or_else(|| {
                let unit = self.units.get(i + 1).filter(|u| u.text.len() == 2)?;
                unit.number().map(|n| (Year::Short(n as i16), i + 2))
            })?;
            return Some((fields(year), end));
        }
        let at = if self.is(i, "the") { i + 1 } else { i };
        if let Some((year, j)) = self.year_number(at)
            && self.any(j, &["fiscal", "financial"])
            && self.is(j + 1, "year")
        {
            return Some((fields(year), j + 2));
        }
        if !self.any(at, &["fiscal", "financial"]) {
            // this fiscal year
            let (shift, j) = self.word(at, |w| match w {
                Word::Pick(sign, anchor) => Some((sign, anchor)),
                _ => None,
            })?;
            return (self.any(j, &["fiscal", "financial"]) && self.is(j + 1, "year"))
                .then_some((fields(Year::Shift(shift.0, shift.1)), j + 2));
        }
        let j = if self.is(at + 1, "year") {
            at + 2
        } else {
            at + 1
        };
        match self.year_number(j) {
            Some((year, end)) => Some((fields(year), end)),
            None => (j == at + 2 && at > i).then_some((fields(Year::Shift(0, Anchor::Now)), j)),
        }
    }

    // ---- years -------------------------------------------------------------------------------

    /// 2011 · the year 2030 · the year of 1925 · AD 70 · 2011-2015 · 2011–15 · nineteen eighty-four
    fn year_alone(&self, i: usize) -> Read<Dates> {
        let one = |year, end| {
            Some((
                vec![(
                    Fields {
                        year,
                        ..Fields::default()
                    },
                    i,
                    end,
                )],
                end,
            ))
        };
        if let Some((1, j)) = self.era(i) {
            let n = self.number_at(j).filter(|n| (1..=2199).contains(n))?;
            return one(Year::Given(n as i16), j + 1);
        }
        let the = self.is(i, "the");
        if the || self.is(i, "year") {
            let at = if the { i + 1 } else { i };
            if self.is(at, "year") {
                let j = if self.is(at + 1, "of") {
                    at + 2
                } else {
                    at + 1
                };
                if let Some((year @ Year::Given(_), end)) = self.year_number(j) {
                    return one(year, end);
                }
                let n = self.number_at(j).filter(|n| (1..1000).contains(n) && the)?;
                return one(Year::Given(n as i16), j + 1);
            }
            return None;
        }
        if let Some((year, end)) = self.spelled_year(i) {
            return one(year, end);
        }
        let (year, end) = self.year_number(i).or_else(|| self.early_year(i))?;
        let Year::Given(first) = year else {
            // '98 needs a preposition
            return self
                .after(
                    i,
                    &[
                        "in", "since", "of", "until", "by", "summer", "before", "after", "and",
                    ],
                )
                .then(|| one(year, end))
                .flatten();
        };
        if first.abs() > 999 && !self.is_year(i, end, first) {
            return None;
        }
        // 2011-2015, 2011–15, 2015/16
        if let Some((dash, j)) = self
            .word(end, |w| (w == Word::Range).then_some(()))
            .map(|(_, j)| (self.units[end].kind == Kind::Mark, j))
            .or_else(|| self.mark(end, &["/"]).map(|j| (true, j)))
            && let Some(unit) = self.units.get(j).filter(|_| dash)
        {
            let short = unit
                .number()
                .filter(|n| unit.text.len() == 2 && first > 999 && *n as i16 > first % 100);
            let follows = self.glued(j + 1)
                && self
                    .units
                    .get(j + 1)
                    .is_some_and(|u| u.kind != Kind::Mark || matches!(u.text, "-" | "/"));
            if let Some(n) = short.filter(|_| !follows) {
                let second = Fields {
                    year: Year::Given(first - first % 100 + n as i16),
                    ..Fields::default()
                };
                return Some((
                    vec![
                        (
                            Fields {
                                year,
                                ..Fields::default()
                            },
                            i,
                            end,
                        ),
                        (second, j, j + 1),
                    ],
                    j + 1,
                ));
            }
            let second = self.year_number(j).or_else(|| {
                let n = self
                    .number_at(j)
                    .filter(|n| first < 1000 && (100..1000).contains(n))?;
                Some((Year::Given(n as i16), j + 1))
            });
            if let Some((second @ Year::Given(last), to)) = second
                && last > first
                && self.units[end].text != "/"
            {
                let second = Fields {
                    year: second,
                    ..Fields::default()
                };
                return Some((
                    vec![
                        (
                            Fields {
                                year,
                                ..Fields::default()
                            },
                            i,
                            end,
                        ),
                        (second, j, to),
                    ],
                    to,
                ));
            }
        }
        one(year, end)
    }

    /// nineteen eighty-four, twenty twenty-three, after a word that asks for a year
    fn spelled_year(&self, i: usize) -> Read<Year> {
        let (century, j) = self.word(i, |w| match w {
            Word::Number(n @ 13..=20) => Some(n),
            _ => None,
        })?;
        if !self.after(
            i,
            &["in", "since", "of", "until", "by", "from", "around", "year"],
        ) {
            return None;
        }
        let (n, end) = self.spelled(j)?;
        ((10.0..100.0).contains(&n) && self.closed(end))
            .then_some((Year::Given((century * 100) as i16 + n as i16), end))
    }

    /// c. 347 · in 348, in a text that has named a year so early: a number of three digits
    fn early_year(&self, i: usize) -> Read<Year> {
        let n = self.units.get(i).filter(|u| u.text.len() == 3)?.number()?;
        let cued = self.circa(i)
            || self.early
                && self.after(
                    i,
                    &[
                        "in", "about", "around", "until", "after", "by", "since", "from",
                    ],
                );
        (cued && n >= 100 && (self.closed(i + 1) || self.any(i + 1, &["-", "–"])))
            .then_some((Year::Given(n as i16), i + 1))
    }

    /// c. · ca. · circa
    fn circa(&self, i: usize) -> bool {
        let at = if self.after(i, &["."]) { i - 1 } else { i };
        self.after(at, &["c", "ca", "circa"])
    }

    /// Whether a number of four digits is a year.
    fn is_year(&self, i: usize, end: usize, year: i16) -> bool {
        let era = end > i + 1;
        if era {
            return true;
        }
        if self
            .word(end, |w| (w == Word::NotYear).then_some(()))
            .is_some()
        {
            return false;
        }
        // The second of two: "from 1790 to 1801", "in 1687 and 1689"; the first of a pair: "1715 - 1774".
        let four = |k: usize| {
            self.units
                .get(k)
                .is_some_and(|u| u.kind == Kind::Number && u.text.len() == 4)
        };
        let paired = i >= 2
            && self.after(i, &["to", "and", "or", "through", "until", "-", "–"])
            && four(i - 2)
            || self.any(end, &["-", "–"]) && four(end + 1) && year > 1000;
        // "1596, dating from", "1647: a palace" at the head of a sentence.
        let heads = (i == 0 || self.after(i, &[".", ")", ";"])) && self.any(end, &[",", ":", ";"]);
        if paired && self.closed(end) || heads {
            return true;
        }
        let before = i.checked_sub(1).map(|b| &self.units[b]);
        // $2000, No. 1999, 3-1998, x.2010
        if before.is_some_and(|u| {
            matches!(
                u.text,
                "$" | "£" | "€" | "¥" | "#" | "+" | "=" | "*" | "×" | "~" | "<" | ">" | "@"
            ) || [
                "No",
                "number",
                "page",
                "pp",
                "Flight",
                "flight",
                "Route",
                "Highway",
                "Section",
                "Room",
                "version",
                "Resolution",
                "resolution",
                "ISO",
                "lines",
                "about",
                "nearly",
                "over",
                "than",
                "least",
                "roughly",
                "approximately",
                "almost",
                "exactly",
                "most",
            ]
            .iter()
            .any(|w| u.text == *w && *w != "about")
        }) {
            return false;
        }
        if self.after(i, &["."]) && i >= 2 && self.any(i - 2, &["No", "Nos", "pp", "p"]) {
            return false;
        }
        // 1998 - 3 is a sum, 555-1998 a telephone number
        if before.is_some_and(|u| matches!(u.text, "-" | "/") && u.glued && self.units[i].glued)
            && i >= 2
            && self.units[i - 2].kind == Kind::Number
            && self.units[i - 2].text.len() != 4
        {
            return false;
        }
        if self.circa(i) {
            return true;
        }
        let cue = self
            .word(i.wrapping_sub(1), |w| (w == Word::YearCue).then_some(()))
            .is_some()
            && i > 0;
        let bracketed = before.is_some_and(|u| {
            matches!(
                u.text,
                "(" | "[" | "–" | "—" | "/" | "," | ";" | "-" | "’" | "'"
            )
        });
        if (1900..=2050).contains(&year) {
            // A plural noun right after a bare number counts: "2000 flags", but "the 2016 elections".
            let noun = self.units.get(end).is_some_and(|u| {
                u.kind == Kind::Word
                    && !u.capital()
                    && u.text.len() > 3
                    && u.text.ends_with('s')
                    && !u.text.ends_with("ss")
            });
            return cue || bracketed || !noun || year % 100 != 0 && year > 1950;
        }
        cue && (self.closed(end)
            || !self.after(
                i,
                &[
                    "to", "of", "for", "or", "and", "a", "his", "her", "their", "about", "than",
                    "by",
                ],
            ))
            || bracketed && self.units.get(end).is_none_or(|u| u.kind == Kind::Mark)
    }

    // ---- last Friday, next May, this Christmas -----------------------------------------------

    fn picked(&self, i: usize) -> Read<Fields> {
        let at = if self.is(i, "the") { i + 1 } else { i };
        if let Some(found) = self.one_beside(at).filter(|_| at > i) {
            return Some(found);
        }
        let ((sign, mut anchor), mut j) = self.word(at, |w| match w {
            Word::Pick(sign, anchor) => Some((sign, anchor)),
            Word::Past => Some((-1, Anchor::Now)),
            _ => None,
        })?;
        if self.is(j, "same") {
            (j, anchor) = (j + 1, Anchor::Text);
        }
        // "the last May election" is odd, "the following Friday" is not
        if at > i && anchor == Anchor::Now && sign != 1 {
            return None;
        }
        if at > i && sign == 1 {
            anchor = Anchor::Text;
        }
        let pick = Some((sign, anchor));
        let (fields, end) = self
            .word(j, |w| match w {
                Word::Weekday(d) => Some(Fields {
                    weekday: Some(d),
                    pick,
                    ..Fields::default()
                }),
                Word::Month(m) => Some(Fields {
                    piece: Piece::Month(m),
                    pick,
                    ..Fields::default()
                }),
                Word::Season(s) => Some(Fields {
                    piece: Piece::Season(s),
                    pick,
                    ..Fields::default()
                }),
                Word::Holiday(h) => Some(Fields {
                    piece: Piece::Holiday(h),
                    pick,
                    ..Fields::default()
                }),
                _ => None,
            })
            .or_else(|| {
                self.autumn(j).map(|(s, end)| {
                    (
                        Fields {
                            piece: Piece::Season(s),
                            pick,
                            ..Fields::default()
                        },
                        end,
                    )
                })
            })
            .or_else(|| {
                let ((Grain::Weekend, false), end) = self.unit(j)? else {
                    return None;
                };
                Some((
                    Fields {
                        piece: Piece::Weekend,
                        pick,
                        ..Fields::default()
                    },
                    end,
                ))
            })?;
        // "last May 5", "next Monday, May 5": the day is said
        if matches!(fields.piece, Piece::Month(_))
            && let Some((day, to)) = self.day_number(end).filter(|(_, to)| !self.counts(*to))
        {
            return Some((
                Fields {
                    day: Some(day),
                    ..fields
                },
                to,
            ));
        }
        if fields.weekday.is_some() {
            let k = if self.is(end, ",") { end + 1 } else { end };
            if let Some((dates, to)) = self
                .month_first(k)
                .filter(|(d, _)| d.len() == 1 && d[0].0.day.is_some())
            {
                return Some((
                    Fields {
                        weekday: fields.weekday,
                        ..dates[0].0
                    },
                    to,
                ));
            }
            return Some(self.with_part(fields, end));
        }
        Some((fields, end))
    }

    /// the Friday before · the Christmas after
    fn one_beside(&self, i: usize) -> Read<Fields> {
        let (fields, j) = self.word(i, |w| match w {
            Word::Weekday(d) => Some(Fields {
                weekday: Some(d),
                ..Fields::default()
            }),
            Word::Month(m) => Some(Fields {
                piece: Piece::Month(m),
                ..Fields::default()
            }),
            Word::Season(s) => Some(Fields {
                piece: Piece::Season(s),
                ..Fields::default()
            }),
            Word::Holiday(h) => Some(Fields {
                piece: Piece::Holiday(h),
                ..Fields::default()
            }),
            _ => None,
        })?;
        let (sign, end) = self.word(j, |w| match w {
            Word::Turn(sign, Anchor::Text) => Some(sign),
            _ => None,
        })?;
        (!self.is(j, "on") && self.complete(j, end)).then_some((
            Fields {
                pick: Some((sign, Anchor::Text)),
                ..fields
            },
            end,
        ))
    }

    // ---- parts of a day and weeks that are named by a day -------------------------------------

    /// the morning (after "in", "during") · the night of Aug. 7
    fn part_of_day(&self, i: usize) -> Read<Fields> {
        let the = self.is(i, "the");
        if !the {
            return None;
        }
        let (part, end) = self.part(i + 1)?;
        if self.is(end, "of") {
            let (dates, to) = self
                .weekday_first(end + 1)
                .or_else(|| self.month_first(end + 1))
                .or_else(|| self.day_first(end + 1))?;
            let fields = dates[0].0;
            let single = dates.len() == 1 && fields.is_day() && fields.time.is_none();
            return single.then_some((
                Fields {
                    time: Some(Time::Part(part)),
                    ..fields
                },
                to,
            ));
        }
        let stands = self.after(i, &["in", "during", "by", "throughout"]) && self.closed(end);
        stands.then_some((
            Fields {
                time: Some(Time::Part(part)),
                ..Fields::default()
            },
            end,
        ))
    }

    /// the week of March 6
    fn week_of(&self, i: usize) -> Read<Fields> {
        let at = if self.is(i, "the") { i + 1 } else { i };
        let ((Grain::Week, false), j) = self.unit(at)? else {
            return None;
        };
        if !self.is(j, "of") {
            return None;
        }
        let (dates, end) = self.month_first(j + 1).or_else(|| self.day_first(j + 1))?;
        let fields = dates[0].0;
        (fields.day.is_some() && dates.len() == 1).then_some((
            Fields {
                week: true,
                ..fields
            },
            end,
        ))
    }
}
