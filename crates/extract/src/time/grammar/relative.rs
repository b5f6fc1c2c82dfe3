//! Stretches counted from today or from the day the text has reached: "two years ago", "last week",
//! "the following morning", "earlier this year".

use super::{Grammar, Read};
use crate::time::{
    calendar::Grain,
    expr::{Amount, Expr, Meaning, Shift},
    lexicon::{Anchor, Edge, Word},
    scan::Kind,
};

impl Grammar<'_> {
    pub(super) fn relative(&self, i: usize) -> Read<Expr> {
        let found = [
            self.distance(i),
            self.clipped(i),
            self.named_day(i),
            self.neighbour(i)
                .map(|(shift, end)| (self.expr(i, end, Meaning::Shift(shift)), end)),
            self.beside(i),
            self.this_period(i),
        ];
        found.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// two years ago · almost two decades ago · a week later · three days before · years ago · in two days' time
    fn distance(&self, i: usize) -> Read<Expr> {
        let (approx, at) = self.approx(i).map_or((None, i), |(m, j)| (Some(m), j));
        let ((count, grain), j) = match self.measure(at) {
            Some((parts, j)) => (in_one_unit(&parts)?, j),
            None => {
                let ((grain, plural), j) = self.unit(at)?;
                // "year-ago", "the year-earlier quarter"
                if !plural
                    && self
                        .hyphen(j)
                        .is_some_and(|k| self.any(k, &["ago", "earlier"]))
                {
                    let sign_anchor = if self.is(j + 1, "ago") {
                        Anchor::Now
                    } else {
                        Anchor::Text
                    };
                    let shift = Shift {
                        count: Amount::Exact(1.0),
                        grain,
                        sign: -1,
                        anchor: sign_anchor,
                        part: None,
                        distance: true,
                    };
                    return Some((self.expr(i, j + 2, Meaning::Shift(shift)), j + 2));
                }
                if !plural {
                    return None;
                }
                ((Amount::Vague, grain), j)
            }
        };
        let shift = |sign, anchor| Shift {
            count,
            grain,
            sign,
            anchor,
            part: None,
            distance: true,
        };
        let done = |sign, anchor, end| {
            let mut expr = self.expr(i, end, Meaning::Shift(shift(sign, anchor)));
            expr.approx = approx;
            Some((expr, end))
        };
        // two weeks' time
        if self.mark(j, &["'", "’"]).is_some() && self.is(j + 1, "time") {
            return done(1, Anchor::Now, j + 2);
        }
        // year-ago with a number: "two-year-ago" is not English; "ten-years-later" hardly.
        let ((sign, anchor), end) = self.word(j, |w| match w {
            Word::Turn(sign, anchor) => Some((sign, anchor)),
            _ => None,
        })?;
        if self.any(
            j,
            &[
                "before",
                "after",
                "on",
                "prior",
                "previously",
                "back",
                "hence",
            ],
        ) && !self.complete(j, end)
        {
            return None;
        }
        if self.is(end, "than") {
            return None;
        }
        // "two years ago today", "a year ago this week": the anchor is said but changes little.
        done(sign, anchor, end)
    }

    /// Whether "two days before" stands alone rather than "two days before the vote".
    pub(super) fn complete(&self, turn: usize, end: usize) -> bool {
        let open = if self.is(turn, "on") {
            self.units
                .get(end)
                .is_none_or(|u| u.kind == Kind::Mark && u.text != "'" && u.text != "-")
        } else {
            self.units
                .get(end)
                .is_none_or(|u| u.kind == Kind::Mark && !matches!(u.text, "-" | "$" | "“" | "\""))
                || self.any(
                    end,
                    &[
                        "and", "but", "when", "in", "at", "on", "with", "as", "while", "or",
                    ],
                )
        };
        open && !self.is(end, "to")
    }

    /// earlier this year · later that day · later in the week · earlier in the day
    fn clipped(&self, i: usize) -> Read<Expr> {
        let (side, j) = self.word(i, |w| match w {
            Word::Clip(side) => Some(side),
            _ => None,
        })?;
        let j = if self.is(j, "on") { j + 1 } else { j };
        let (shift, end) = if self.is(j, "in") && self.is(j + 1, "the") {
            let ((grain, false), end) = self.unit(j + 2)? else {
                return None;
            };
            let anchor = if grain <= Grain::Day {
                Anchor::Text
            } else {
                Anchor::Told
            };
            (
                Shift {
                    count: Amount::Exact(1.0),
                    grain,
                    sign: 0,
                    anchor,
                    part: None,
                    distance: false,
                },
                end,
            )
        } else {
            self.neighbour(j)
                .filter(|(s, _)| s.sign == 0 || s.grain > Grain::Day)?
        };
        let mut expr = self.expr(i, end, Meaning::Shift(shift));
        if shift.sign == 0 {
            expr.clip = Some(side);
        } else {
            expr.edge = Some(if side < 0 { Edge::Start } else { Edge::End });
        }
        Some((expr, end))
    }

    /// today · tomorrow morning · yesterday evening · tonight · last night
    fn named_day(&self, i: usize) -> Read<Expr> {
        let shift = |n: i64, part| Shift {
            count: Amount::Exact(n.abs() as f64),
            grain: Grain::Day,
            sign: n.signum(),
            anchor: Anchor::Now,
            part,
            distance: false,
        };
        let (n, night, end) = self
            .word(i, |w| match w {
                Word::Day(n) => Some((n, false)),
                Word::Night(n) => Some((n, true)),
                _ => None,
            })
            .map(|((n, night), end)| (n, night, end))?;
        // USA Today
        if i > 0 && self.units[i].capital() && self.units[i - 1].is("USA") {
            return None;
        }
        let (part, end) = if night {
            (Some("NI"), end)
        } else {
            self.part_after_day(end)
                .map_or((None, end), |(p, e)| (Some(p), e))
        };
        Some((self.expr(i, end, Meaning::Shift(shift(n, part))), end))
    }

    /// last week · the following day · that night · the next morning · this afternoon · the same year
    pub(super) fn neighbour(&self, i: usize) -> Read<Shift> {
        let definite = self.is(i, "the");
        let at = if definite { i + 1 } else { i };
        let ((sign, mut anchor), mut j) = self.word(at, |w| match w {
            Word::Pick(sign, anchor) => Some((sign, anchor)),
            // "this past week" is handled as a length
            _ => None,
        })?;
        if self.is(at, "prior") && !definite
            || self.any(at, &["that", "current"]) && definite && !self.is(at, "current")
        {
            return None;
        }
        // "that same day", "the very next day"
        if self.any(j, &["same", "very"]) && sign == 0 {
            (j, anchor) = (j + 1, Anchor::Text);
        }
        if let Some((part, end)) = self.part(j) {
            // "the last morning" is the last of several
            if definite && self.any(at, &["last", "current"]) {
                return None;
            }
            if definite && sign > 0 {
                anchor = Anchor::Text;
            }
            return Some((
                Shift {
                    count: Amount::Exact(1.0),
                    grain: Grain::Day,
                    sign,
                    anchor,
                    part: Some(part),
                    distance: false,
                },
                end,
            ));
        }
        let ((grain, plural), end) = self.unit(j)?;
        if plural || matches!(grain, Grain::Second | Grain::Minute | Grain::Hour) {
            return None;
        }
        // "the next day", "the next year" go on from the story; "next year" from today.
        if definite && sign > 0 && self.any(at, &["next"]) {
            anchor = Anchor::Text;
        }
        // "our last day" is no yesterday; "next day" goes on from the story.
        if grain == Grain::Day && anchor == Anchor::Now && !self.is(at, "this") {
            if sign <= 0 {
                return None;
            }
            anchor = Anchor::Text;
        }
        Some((
            Shift {
                count: Amount::Exact(1.0),
                grain,
                sign,
                anchor,
                part: None,
                distance: false,
            },
            end,
        ))
    }

    /// the day before · the year after · the night before
    fn beside(&self, i: usize) -> Read<Expr> {
        let j = if self.is(i, "the") {
            i + 1
        } else {
            return None;
        };
        let (grain, part, k) = match self.unit(j) {
            Some(((grain, false), k)) if grain >= Grain::Day => (grain, None, k),
            _ => self.part(j).map(|(p, k)| (Grain::Day, Some(p), k))?,
        };
        let ((sign, anchor), end) = self.word(k, |w| match w {
            Word::Turn(sign, Anchor::Text) => Some((sign, Anchor::Text)),
            _ => None,
        })?;
        if self.is(k, "on") || !self.complete(k, end) {
            return None;
        }
        let shift = Shift {
            count: Amount::Exact(1.0),
            grain,
            sign,
            anchor,
            part,
            distance: false,
        };
        Some((self.expr(i, end, Meaning::Shift(shift)), end))
    }

    /// the year, after "in", "of the rest of" and the like; year-end; the weekend
    fn this_period(&self, i: usize) -> Read<Expr> {
        let shift = |grain| {
            Meaning::Shift(Shift {
                count: Amount::Exact(1.0),
                grain,
                sign: 0,
                anchor: Anchor::Told,
                part: None,
                distance: false,
            })
        };
        // year-end, month end
        if let Some(((grain @ (Grain::Year | Grain::Month | Grain::Quarter), false), j)) =
            self.unit(i)
        {
            let end = self.hyphen(j).unwrap_or(j);
            if self.is(end, "end") && !self.is(end + 1, "of") {
                let mut expr = self.expr(i, end + 1, shift(grain));
                expr.edge = Some(Edge::End);
                return Some((expr, end + 1));
            }
        }
        if !self.is(i, "the") {
            return None;
        }
        let ((grain, false), end) = self.unit(i + 1)? else {
            return None;
        };
        let fits = match grain {
            Grain::Year | Grain::Month | Grain::Quarter => {
                // "in the year" needs to end there; "of the year" needs to be part of something
                let part = self.after(i, &["of"])
                    && i > 1
                    && [
                        "rest",
                        "end",
                        "half",
                        "remainder",
                        "part",
                        "most",
                        "beginning",
                        "start",
                        "quarter",
                        "months",
                        "middle",
                        "course",
                    ]
                    .iter()
                    .any(|w| self.units[i - 2].is(w));
                let within = self
                    .after(i, &["in", "for", "during", "throughout", "over", "within"])
                    && self.closed(end)
                    && !self.is(end, "of");
                part || within
            }
            Grain::Century | Grain::Decade => {
                self.after(i, &["of"]) && self.closed(end) && !self.is(end, "of")
            }
            _ => false,
        };
        fits.then(|| (self.expr(i, end, shift(grain)), end))
    }
}

/// A length as a number of one unit: a year and a half is eighteen months.
fn in_one_unit(parts: &[(Amount, Grain)]) -> Option<(Amount, Grain)> {
    if let [one] = parts {
        return Some(match *one {
            (Amount::Exact(n), Grain::Fortnight) => (Amount::Exact(n * 2.0), Grain::Week),
            (Amount::Exact(n), Grain::Year) if n.fract() != 0.0 => {
                (Amount::Exact((n * 12.0).round()), Grain::Month)
            }
            (Amount::Exact(n), Grain::Decade) if n.fract() != 0.0 => {
                (Amount::Exact((n * 10.0).round()), Grain::Year)
            }
            (Amount::Exact(n), Grain::Century) if n.fract() != 0.0 => {
                (Amount::Exact((n * 100.0).round()), Grain::Year)
            }
            (Amount::Exact(n), Grain::Month) if n.fract() != 0.0 => {
                (Amount::Exact((n * 30.0).round()), Grain::Day)
            }
            (Amount::Exact(n), Grain::Week) if n.fract() != 0.0 => {
                (Amount::Exact((n * 7.0).round()), Grain::Day)
            }
            other => other,
        });
    }
    let last = parts.last()?.1;
    let mut sum = 0.0;
    for &(amount, grain) in parts {
        let Amount::Exact(n) = amount else {
            return None;
        };
        sum += n * match (grain, last) {
            (a, b) if a == b => 1.0,
            (Grain::Year, Grain::Month) => 12.0,
            (Grain::Week, Grain::Day) => 7.0,
            (Grain::Year, Grain::Day) => 365.0,
            (Grain::Month, Grain::Day) => 30.0,
            (Grain::Year, Grain::Week) => 52.0,
            (Grain::Month, Grain::Week) => 4.0,
            (Grain::Day, Grain::Hour) => 24.0,
            (Grain::Hour, Grain::Minute) => 60.0,
            _ => return None,
        };
    }
    Some((Amount::Exact(sum), last))
}
