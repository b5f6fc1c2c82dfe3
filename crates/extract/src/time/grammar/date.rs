//! Named stretches of the calendar: which reading of days, years and periods is the longest, what may
//! stand before ("early", "the end of", "last") and around ("the night of"), and dates in digits only.

use super::{Dates, Grammar, Read};
use crate::time::{
    calendar::Grain,
    expr::{Amount, Expr, Fields, Meaning, Piece, Shift, Time, Year},
    lexicon::{Anchor, Edge, Word},
};

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

    pub(super) fn plain_dates(&self, i: usize) -> Read<Vec<Expr>> {
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
    pub(super) fn edge(&self, i: usize) -> Read<Edge> {
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
    pub(super) fn edged_shift(&self, i: usize) -> Read<Shift> {
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

    pub(super) fn approx_before(&self, i: usize) -> Option<&'static str> {
        (1..=3).filter(|back| i >= *back).find_map(|back| {
            self.approx(i - back)
                .filter(|(_, end)| *end == i)
                .map(|(m, _)| m)
                .filter(|m| *m == "APPROX")
        })
    }

    pub(super) fn core(&self, i: usize) -> Read<Dates> {
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

    /// 2023-09-22 · 2023-09-22T10:35:00Z · 22/09/2023 · 9/22/23 · 22.09.2023
    pub(super) fn numeric(&self, i: usize) -> Read<Fields> {
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

    pub(super) fn iso_clock(&self, i: usize) -> Read<Time> {
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

    pub(super) fn picked(&self, i: usize) -> Read<Fields> {
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
    pub(super) fn one_beside(&self, i: usize) -> Read<Fields> {
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

    /// the morning (after "in", "during") · the night of Aug. 7
    pub(super) fn part_of_day(&self, i: usize) -> Read<Fields> {
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
    pub(super) fn week_of(&self, i: usize) -> Read<Fields> {
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
