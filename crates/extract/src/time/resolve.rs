//! Values for what the grammar has read.
//!
//! Enters: expressions in order, the reference date, the tense around each. Leaves: TIMEX3 values,
//! calendar intervals and the reason in plain words. Keeps the day that the text has reached, from
//! which "two days later" and "that year" count. What can't be known gets X's and no interval.

use super::{
    calendar::{self, Grain, Interval, Point, around, plus_days, plus_months, spoken},
    expr::{Amount, Expr, Fields, Length, Meaning, Piece, Shift, Time, Year},
    grammar::value_of,
    lexicon::{Anchor, Edge, lexicon},
    tense::Tense,
};
use crate::types::TimeType;
use jiff::civil::Date;

/// An expression with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// TIMEX3 type.
    pub kind: TimeType,
    /// TIMEX3 value.
    pub value: String,
    /// First and last day.
    pub interval: Option<Interval>,
    /// TIMEX3 mod.
    pub modifier: Option<&'static str>,
    /// Whether the reference date was needed.
    pub relative: bool,
    /// In plain words.
    pub why: String,
}

/// How a place in the text bears on the value.
#[derive(Debug, Clone, Copy, Default)]
pub struct Setting<'t> {
    /// Where the words around it look.
    pub tense: Tense,
    /// The word that shows it.
    pub shown_by: &'t str,
    /// It stands before a noun: the tense of the sentence says less.
    pub attributive: bool,
    /// A day named in the same sentence, for clock times that have none.
    pub day: Option<Date>,
    /// A year given shortly before in the same paragraph: the text tells of that year.
    pub year: Option<i16>,
    /// The word that says that the sentence tells what is usual.
    pub habit: Option<&'t str>,
}

/// The state of reading.
#[derive(Debug)]
pub struct Resolver {
    reference: Option<Date>,
    /// The document tells a history, dated by itself, rather than the news of the day.
    story: bool,
    reached: Option<(Date, Grain)>,
}

/// A point that was chosen and the reason.
struct Chosen {
    point: Point,
    relative: bool,
    why: String,
}

impl Resolver {
    /// Before the first expression.
    pub fn new(reference: Option<Date>, story: bool) -> Self {
        Self {
            reference,
            story,
            reached: None,
        }
    }

    /// The value of the next expression.
    pub fn resolve(&mut self, expr: &Expr, setting: Setting) -> Resolved {
        let (mut resolved, reached) = self.value(expr, setting);
        if let (Some(edge), Some(interval)) = (expr.edge, resolved.interval) {
            let (nth, name) = match edge {
                Edge::Start => (0, "beginning"),
                Edge::Mid => (1, "middle"),
                Edge::End => (2, "end"),
            };
            resolved.interval = Some(calendar::third(interval, nth));
            resolved.why = format!("the {name} of it: {}", resolved.why);
        }
        if let (Some(side), Some((begin, finish)), Some((now, _))) = (
            expr.clip,
            resolved.interval,
            self.from(self.clip_anchor(expr)),
        ) && begin <= now
            && now <= finish
        {
            resolved.interval = Some(if side < 0 {
                (begin, now)
            } else {
                (now, finish)
            });
        }
        resolved.modifier = resolved.modifier.or_else(|| modifier(expr));
        if let Some(reached) = reached {
            self.reached = Some(reached);
        }
        resolved
    }

    /// The day that an expression names, without going on to it.
    pub fn peek(&self, expr: &Expr, setting: Setting) -> Option<Date> {
        let names_day = match &expr.meaning {
            Meaning::Date(f) => f.is_day() || matches!(f.piece, Piece::Holiday(_)),
            Meaning::Shift(s) => s.grain == Grain::Day && !s.distance,
            _ => false,
        };
        let (resolved, _) = names_day.then(|| self.value(expr, setting))?;
        resolved.interval.filter(|(a, b)| a == b).map(|(a, _)| a)
    }

    fn clip_anchor(&self, expr: &Expr) -> Anchor {
        match &expr.meaning {
            Meaning::Shift(s) => s.anchor,
            _ => Anchor::Now,
        }
    }

    /// The day to count from.
    fn from(&self, anchor: Anchor) -> Option<(Date, Grain)> {
        let now = self.reference.map(|d| (d, Grain::Day));
        match anchor {
            Anchor::Now => now,
            Anchor::Told if !self.story => now,
            Anchor::Text | Anchor::Told => self.reached.or(now),
        }
    }

    fn source(&self, anchor: Anchor) -> &'static str {
        match (anchor, self.reached) {
            (Anchor::Text, Some(_)) => "the date that the text has reached",
            (Anchor::Told, Some(_)) if self.story => "the date that the text has reached",
            _ => "the publication date",
        }
    }

    fn value(&self, expr: &Expr, setting: Setting) -> (Resolved, Option<(Date, Grain)>) {
        match &expr.meaning {
            Meaning::Ref("PRESENT_REF") => {
                let mut now = plain(
                    TimeType::Date,
                    "PRESENT_REF".into(),
                    "when the text was published",
                );
                now.interval = self.reference.map(|d| (d, d));
                now.relative = true;
                (now, None)
            }
            Meaning::Ref(value) => (
                plain(TimeType::Date, (*value).into(), "no day or length is named"),
                None,
            ),
            Meaning::Set(value) => (plain(TimeType::Set, value.clone(), "says how often"), None),
            Meaning::Duration(length) => (self.duration(length), None),
            Meaning::Shift(shift) => self.shift(shift, setting),
            Meaning::Date(fields) => self.date(fields, setting),
        }
    }

    // ---- lengths -----------------------------------------------------------------------------

    fn duration(&self, length: &Length) -> Resolved {
        let value = value_of(&length.parts);
        let mut resolved = plain(TimeType::Duration, value, "says how long");
        let Some(now) = self.reference.filter(|_| length.side != 0) else {
            return resolved;
        };
        let mut other = Some(now);
        for &(amount, grain) in &length.parts {
            let Amount::Exact(n) = amount else {
                return resolved;
            };
            let n = n * length.side as f64;
            other = other.and_then(|d| match grain {
                Grain::Day => plus_days(d, n as i64),
                Grain::Week | Grain::Weekend => plus_days(d, (n * 7.0) as i64),
                Grain::Fortnight => plus_days(d, (n * 14.0) as i64),
                Grain::Month => plus_months(d, n as i64),
                Grain::Quarter => plus_months(d, (n * 3.0) as i64),
                Grain::Year => plus_months(d, (n * 12.0) as i64),
                Grain::Decade => plus_months(d, (n * 120.0) as i64),
                Grain::Century => plus_months(d, (n * 1200.0) as i64),
                _ => None,
            });
        }
        if let Some(other) = other {
            resolved.interval = Some((now.min(other), now.max(other)));
            resolved.relative = true;
            let end = if length.side < 0 { "up to" } else { "from" };
            resolved.why = format!("so long {end} {}, the publication date", spoken(now));
        }
        resolved
    }

    // ---- counted from an anchor --------------------------------------------------------------

    fn shift(&self, shift: &Shift, setting: Setting) -> (Resolved, Option<(Date, Grain)>) {
        let part = |mut resolved: Resolved| {
            if let Some(part) = shift.part {
                resolved.kind = TimeType::Time;
                resolved.value = format!("{}T{part}", resolved.value);
            }
            resolved
        };
        let hours = shift.grain.is_clock() && shift.distance;
        let day = self
            .from(shift.anchor)
            .filter(|(_, known)| hours && *known == Grain::Day);
        if let (Some((day, _)), true) = (
            day,
            shift.anchor == Anchor::Text || shift.count != Amount::Vague,
        ) {
            // "hours later": on the same day, as far as one can know
            let source = self.source(shift.anchor);
            let mut resolved = dated(
                Point::Day(day),
                true,
                format!("on {}, {source}", spoken(day)),
            );
            resolved.kind = TimeType::Time;
            return (resolved, None);
        }
        let Amount::Exact(count) = shift.count else {
            let value = if shift.sign < 0 {
                "PAST_REF"
            } else {
                "FUTURE_REF"
            };
            return (
                plain(TimeType::Date, value.into(), "the number is not said"),
                None,
            );
        };
        let mut n = (count as i64).saturating_mul(shift.sign);
        // "It will snow overnight": the night to come.
        if shift.part == Some("NI") && shift.anchor == Anchor::Now && setting.tense == Tense::Future
        {
            n = n.max(0);
        }
        let open = |why: &str| {
            let mut resolved = plain(TimeType::Date, unknown(shift.grain).into(), why);
            resolved.relative = true;
            (part(resolved), None)
        };
        let Some((from, known)) = self.from(shift.anchor) else {
            return open("there is no publication date to count from");
        };
        let source = self.source(shift.anchor);
        if shift.grain.is_clock() {
            return open("the text has not reached a day to count from");
        }
        if known > shift.grain && !(known == Grain::Week && shift.grain == Grain::Weekend) {
            return open("the text has not reached a date that is exact enough to count from");
        }
        // Decades at a distance are known to the year: "two decades ago" is twenty years.
        let (grain, n) = match shift.grain {
            Grain::Decade if shift.distance => (Grain::Year, n.saturating_mul(10)),
            grain => (grain, n),
        };
        let mut base = around(from, grain);
        // On a weekday, "this weekend" with a verb of the past was the one before.
        if grain == Grain::Weekend && shift.sign == 0 && setting.tense == Tense::Past {
            base = past_weekend(from);
        }
        let Some(point) = base.shift(n) else {
            if grain == Grain::Year {
                let year = i64::from(from.year()) + n;
                return (
                    plain(TimeType::Date, year.to_string(), "beyond the calendar"),
                    None,
                );
            }
            return open("beyond the calendar");
        };
        let why = match n {
            0 => format!("the {} of {}, {source}", grain.name(), spoken(from)),
            _ => format!(
                "{} {}{} {} {}, {source}",
                n.abs(),
                grain.name(),
                if n.abs() == 1 { "" } else { "s" },
                if n < 0 { "before" } else { "after" },
                spoken(from)
            ),
        };
        let resolved = part(dated(point, true, why));
        let reached = resolved.interval.map(|(begin, _)| (begin, point.grain()));
        (resolved, reached)
    }

    // ---- named stretches ---------------------------------------------------------------------

    fn date(&self, fields: &Fields, setting: Setting) -> (Resolved, Option<(Date, Grain)>) {
        match self.point(fields, setting) {
            Ok(chosen) => {
                let mut resolved = dated(chosen.point, chosen.relative, chosen.why);
                match fields.piece {
                    Piece::Fiscal | Piece::FiscalQuarter(_) => {
                        resolved.value = format!("FY{}", resolved.value);
                        resolved
                            .why
                            .push_str("; a year of accounts may begin in another month");
                    }
                    Piece::Holiday(h) => {
                        let days = lexicon().holiday(h).days;
                        if let Some((begin, _)) = resolved.interval {
                            resolved.interval =
                                plus_days(begin, days - 1).map(|finish| (begin, finish));
                        }
                    }
                    _ => {}
                }
                let reached = resolved
                    .interval
                    .map(|(begin, _)| (begin, chosen.point.grain()));
                (with_time(resolved, fields), reached)
            }
            Err((value, why)) => {
                let mut resolved = plain(TimeType::Date, value, &why);
                resolved.relative = true;
                (with_time(resolved, fields), None)
            }
        }
    }

    fn point(&self, fields: &Fields, setting: Setting) -> Result<Chosen, (String, String)> {
        let named = |point, why: &str| {
            Ok(Chosen {
                point,
                relative: false,
                why: why.into(),
            })
        };
        match fields.piece {
            Piece::Decade(y) => return named(Point::Decade(y), "named in full"),
            Piece::Century(y) => return named(Point::Century(y), "named in full"),
            Piece::ShortDecade(n) => {
                // The latest decade of that name that has begun.
                let now = self.reference.map_or(2025, |d| d.year());
                let start = now - now % 100 + n * 10;
                let start = if start > now { start - 100 } else { start };
                return named(Point::Decade(start), "the latest decade of that name");
            }
            _ => {}
        }
        let year = match fields.year {
            Year::Open => None,
            Year::Given(y) => Some((y, false)),
            Year::Short(y) => {
                let now = self.reference.map_or(2025, |d| d.year());
                Some((
                    if 2000 + y <= now + 10 {
                        2000 + y
                    } else {
                        1900 + y
                    },
                    false,
                ))
            }
            Year::Shift(n, anchor) => match self.from(anchor) {
                Some((from, _)) => Some((from.year().saturating_add(n as i16), true)),
                None => {
                    return Err((
                        self.open_value(fields),
                        "there is no publication date to count from".into(),
                    ));
                }
            },
        };
        if let Some((year, relative)) = year {
            let why = match fields.year {
                Year::Shift(n, anchor) => format!("in the year {}, {} from {}", calendar::year_value(year), years(n), self.source(anchor)),
                Year::Short(_) => "a year of two digits, taken as the latest".into(),
                _ if fields.ambiguous => "the month is taken to come first, as Americans write; the other way round is possible".into(),
                _ => "named in full".to_owned(),
            };
            let point = self
                .in_year(fields, year)
                .ok_or_else(|| impossible(fields, year))?;
            return Ok(Chosen {
                point,
                relative,
                why,
            });
        }
        self.open_year(fields, setting)
    }

    /// The point in a year that is known.
    fn in_year(&self, fields: &Fields, year: i16) -> Option<Point> {
        Some(match fields.piece {
            Piece::None | Piece::Fiscal => Point::Year(year),
            Piece::Month(m) => match fields.day {
                Some(d) => {
                    let day = Date::new(year, m, d).ok()?;
                    if fields.week {
                        Point::Week(day)
                    } else {
                        Point::Day(day)
                    }
                }
                None => Point::Month(year, m),
            },
            Piece::Season(s) => Point::Season(year, s),
            Piece::Quarter(q) | Piece::FiscalQuarter(q) => Point::Quarter(year, q),
            Piece::Half(h) => Point::Half(year, h),
            Piece::Holiday(h) => Point::Day(*lexicon().holiday(h).rule.days(year).first()?),
            Piece::Weekend | Piece::Decade(_) | Piece::ShortDecade(_) | Piece::Century(_) => {
                return None;
            }
        })
    }

    /// The year, month or week must be found.
    fn open_year(&self, fields: &Fields, setting: Setting) -> Result<Chosen, (String, String)> {
        let anchor = fields.pick.map_or(Anchor::Now, |(_, a)| a);
        if let (Piece::Month(m), Some(d)) = (fields.piece, fields.day)
            && Date::new(2024, m, d).is_err()
        {
            return Err(impossible(fields, 2024));
        }
        // One day of history, whatever the year of the text.
        if let Piece::Holiday(h) = fields.piece
            && let super::holiday::Rule::Once(day) = lexicon().holiday(h).rule
        {
            return Ok(Chosen {
                point: Point::Day(day),
                relative: false,
                why: "a day of history".into(),
            });
        }
        let calendar_piece = matches!(
            fields.piece,
            Piece::Month(_)
                | Piece::Season(_)
                | Piece::Quarter(_)
                | Piece::Half(_)
                | Piece::Holiday(_)
        );
        // A history goes on in the year that it has reached.
        if calendar_piece && fields.pick.is_none() {
            let year = setting.year.or_else(|| {
                self.reached
                    .filter(|(_, g)| self.story && *g <= Grain::Year)
                    .map(|(d, _)| d.year())
            });
            if let Some(point) = year.and_then(|y| self.in_year(fields, y)) {
                return Ok(Chosen {
                    point,
                    relative: true,
                    why: format!(
                        "in {}, the year that the text has reached",
                        year.map(calendar::year_value).unwrap_or_default()
                    ),
                });
            }
        }
        if let (Piece::Month(_), None, None, Some(word)) =
            (fields.piece, fields.day, fields.pick, setting.habit)
        {
            return Err((
                self.open_value(fields),
                format!("of every year: “{word}” says what is usual"),
            ));
        }
        let Some((from, known)) = self.from(anchor) else {
            return Err((
                self.open_value(fields),
                "there is no publication date to count from".into(),
            ));
        };
        let source = self.source(anchor);
        if fields.piece == Piece::None && fields.weekday.is_none() {
            return self.bare_day(fields, setting, from, source);
        }
        if fields.of_week
            && let (Some(day), Some((n, _))) = (fields.weekday, fields.pick)
        {
            let found = plus_days(from, 7 * n).and_then(|d| calendar::weekday_of_week(d, day));
            return found
                .map(|d| Chosen {
                    point: Point::Day(d),
                    relative: true,
                    why: format!("in the {} of {}, {source}", week_name(n), spoken(from)),
                })
                .ok_or_else(|| (self.open_value(fields), "beyond the calendar".into()));
        }
        if known > Grain::Month && fields.weekday.is_some() {
            return Err((
                self.open_value(fields),
                "the text has not reached a week to count from".into(),
            ));
        }
        let candidates = self.candidates(fields, from);
        let chosen = choose(&candidates, from, fields, setting);
        let Some(point) = chosen else {
            return Err((
                self.open_value(fields),
                "no such day near the publication date".into(),
            ));
        };
        Ok(Chosen {
            point,
            relative: true,
            why: reason(point, from, source, fields, setting),
        })
    }

    /// "the 25th", or a clock time: the day is that of the sentence, of the text, or today.
    fn bare_day(
        &self,
        fields: &Fields,
        setting: Setting,
        from: Date,
        source: &str,
    ) -> Result<Chosen, (String, String)> {
        if let Some(day) = fields.day {
            let base = self
                .reached
                .filter(|(_, g)| *g <= Grain::Month)
                .map_or(from, |(d, _)| d);
            return Date::new(base.year(), base.month(), day)
                .map(|d| Chosen {
                    point: Point::Day(d),
                    relative: true,
                    why: "in the month that the text has reached".into(),
                })
                .map_err(|_| (self.open_value(fields), "that month has no such day".into()));
        }
        if let Some((n, _)) = fields.pick {
            return plus_days(from, n)
                .map(|d| Chosen {
                    point: Point::Day(d),
                    relative: true,
                    why: format!("counted from {}, {source}", spoken(from)),
                })
                .ok_or_else(|| (self.open_value(fields), "beyond the calendar".into()));
        }
        let (day, why) = match (setting.day, self.reached) {
            (Some(day), _) => (day, "on the day that the sentence names".to_owned()),
            (None, Some((day, Grain::Day))) => (day, "on the day that the text has reached".into()),
            _ => (from, format!("on {}, {source}", spoken(from))),
        };
        Ok(Chosen {
            point: Point::Day(day),
            relative: true,
            why,
        })
    }

    /// What the words could mean around a day, in order of time.
    fn candidates(&self, fields: &Fields, from: Date) -> Vec<Point> {
        if let (Some(day), Piece::None) = (fields.weekday, fields.piece) {
            return (-2..=2)
                .filter_map(|w| calendar::weekday_of_week(plus_days(from, 7 * w)?, day))
                .map(Point::Day)
                .collect();
        }
        if fields.piece == Piece::Weekend {
            return (-2..=2)
                .filter_map(|w| Point::Weekend(from).shift(w))
                .collect();
        }
        let reach = if fields.day == Some(29) && fields.piece == Piece::Month(2) {
            8
        } else {
            2
        };
        (-reach..=reach)
            .filter_map(|n| from.year().checked_add(n))
            .flat_map(|year| match fields.piece {
                Piece::Holiday(h) => lexicon()
                    .holiday(h)
                    .rule
                    .days(year)
                    .into_iter()
                    .map(Point::Day)
                    .collect(),
                _ => self.in_year(fields, year).into_iter().collect::<Vec<_>>(),
            })
            .collect()
    }

    /// The value with X's for what can't be known.
    fn open_value(&self, fields: &Fields) -> String {
        if let (Some(day), Piece::None) = (fields.weekday, fields.piece) {
            return format!("XXXX-WXX-{day}");
        }
        match fields.piece {
            Piece::Month(m) => match fields.day {
                Some(d) => format!("XXXX-{m:02}-{d:02}"),
                None => format!("XXXX-{m:02}"),
            },
            Piece::Season(s) => format!("XXXX-{}", s.code()),
            Piece::Quarter(q) => format!("XXXX-Q{q}"),
            Piece::FiscalQuarter(q) => format!("FYXXXX-Q{q}"),
            Piece::Half(h) => format!("XXXX-H{h}"),
            Piece::Weekend => "XXXX-WXX-WE".into(),
            Piece::Fiscal => "FYXXXX".into(),
            Piece::Holiday(h) => match lexicon().holiday(h).rule {
                super::holiday::Rule::Fixed(m, d) => format!("XXXX-{m:02}-{d:02}"),
                _ => "XXXX-XX-XX".into(),
            },
            _ if fields.year != Year::Open => "XXXX".into(),
            _ => "XXXX-XX-XX".into(),
        }
    }
}

/// Which of the candidates is meant.
fn choose(candidates: &[Point], from: Date, fields: &Fields, setting: Setting) -> Option<Point> {
    let spans: Vec<(Point, Interval)> = candidates
        .iter()
        .filter_map(|p| Some((*p, p.interval()?)))
        .collect();
    let before = |strict: bool| {
        spans
            .iter()
            .rev()
            .find(|(_, (begin, finish))| {
                if strict {
                    *finish < from
                } else {
                    *begin <= from
                }
            })
            .map(|(p, _)| *p)
    };
    let behind = |strict: bool| {
        spans
            .iter()
            .find(|(_, (begin, finish))| {
                if strict {
                    *begin > from
                } else {
                    *finish >= from
                }
            })
            .map(|(p, _)| *p)
    };
    let away = |(begin, finish): Interval| {
        let days = |a: Date, b: Date| i64::from((b - a).get_days());
        if from < begin {
            days(from, begin)
        } else if from > finish {
            days(finish, from)
        } else {
            0
        }
    };
    let nearest = || {
        // Of two as near, the earlier: news looks back.
        spans
            .iter()
            .min_by_key(|(_, span)| (away(*span), span.0 > from))
            .map(|(p, _)| *p)
    };
    let weekly =
        fields.weekday.is_some() && fields.piece == Piece::None || fields.piece == Piece::Weekend;
    match fields.pick {
        Some((-1, _)) => before(true),
        Some((0, Anchor::Now)) if weekly => {
            let this = spans.iter().find(|(_, (begin, _))| {
                let (a, b) = (begin.iso_week_date(), from.iso_week_date());
                (a.year(), a.week()) == (b.year(), b.week())
            });
            this.map(|(p, _)| *p)
        }
        Some((0, Anchor::Now)) => spans
            .iter()
            .find(|(_, (begin, _))| begin.year() == from.year())
            .map(|(p, _)| *p),
        Some((0, Anchor::Text)) => nearest(),
        Some(_) => behind(true),
        None => match setting.tense {
            Tense::Past | Tense::Open if weekly => before(false),
            Tense::Future if setting.attributive => nearest(),
            Tense::Future => behind(false),
            Tense::Open => nearest(),
            Tense::Past => {
                // "set a Jan. 14 deadline" a week before: a date so near is not the one of last year.
                let (past, future) = (before(false)?, behind(false));
                let far = past.interval().is_none_or(|i| away(i) > 290);
                let near = future
                    .and_then(Point::interval)
                    .is_some_and(|i| away(i) < 75);
                if far && near { future } else { Some(past) }
            }
        },
    }
}

fn reason(point: Point, from: Date, source: &str, fields: &Fields, setting: Setting) -> String {
    let begin = point.interval().map_or(from, |(b, _)| b);
    let what = match point {
        Point::Day(_) if fields.weekday.is_some() && fields.piece == Piece::None => "that weekday",
        Point::Day(_) => "that day",
        Point::Month(..) => "that month",
        Point::Season(..) => "that season",
        _ => "the one",
    };
    let side = if begin > from {
        "after"
    } else if begin == from {
        "on"
    } else {
        "before"
    };
    let cue = match (fields.pick, setting.tense) {
        (Some((-1, _)), _) => " (“last”)".into(),
        (Some((0, _)), _) => " (“this” or “that”)".into(),
        (Some(_), _) => " (“next”)".into(),
        (None, Tense::Open) => String::new(),
        (None, _) => format!(" (“{}”)", setting.shown_by),
    };
    match fields.piece {
        Piece::Holiday(h) => format!(
            "{} nearest {side} {}, {source}{cue}{}",
            lexicon().holiday(h).name,
            spoken(from),
            lunar(h)
        ),
        _ if side == "on" => format!("{what} is {}, {source}{cue}", spoken(from)),
        _ => format!("{what} {side} {}, {source}{cue}", spoken(from)),
    }
}

fn lunar(holiday: usize) -> &'static str {
    match lexicon().holiday(holiday).rule {
        super::holiday::Rule::Islamic(..) => "; the sighting of the moon may move it by a day",
        _ => "",
    }
}

/// The TIMEX3 mod of an expression.
fn modifier(expr: &Expr) -> Option<&'static str> {
    if let Some(edge) = expr.edge {
        return Some(match edge {
            Edge::Start => "START",
            Edge::Mid => "MID",
            Edge::End => "END",
        });
    }
    if let Some(side) = expr.clip {
        return Some(if side < 0 { "BEFORE" } else { "AFTER" });
    }
    let approx = expr.approx?;
    // At a distance, more is further from the anchor.
    let sign = match &expr.meaning {
        Meaning::Shift(s) if s.distance => s.sign,
        Meaning::Date(_) => return Some("APPROX"),
        _ => return Some(approx),
    };
    Some(match (approx, sign < 0) {
        ("MORE_THAN", true) | ("LESS_THAN", false) => "BEFORE",
        ("LESS_THAN", true) | ("MORE_THAN", false) => "AFTER",
        ("EQUAL_OR_MORE", true) | ("EQUAL_OR_LESS", false) => "ON_OR_BEFORE",
        ("EQUAL_OR_LESS", true) | ("EQUAL_OR_MORE", false) => "ON_OR_AFTER",
        _ => "APPROX",
    })
}

fn plain(kind: TimeType, value: String, why: &str) -> Resolved {
    Resolved {
        kind,
        value,
        interval: None,
        modifier: None,
        relative: false,
        why: why.into(),
    }
}

fn dated(point: Point, relative: bool, why: String) -> Resolved {
    Resolved {
        kind: TimeType::Date,
        value: point.value(),
        interval: point.interval(),
        modifier: None,
        relative,
        why,
    }
}

fn with_time(mut resolved: Resolved, fields: &Fields) -> Resolved {
    let Some(time) = fields.time else {
        return resolved;
    };
    resolved.kind = TimeType::Time;
    match time {
        Time::Part(part) => resolved.value = format!("{}T{part}", resolved.value),
        Time::Clock {
            hour,
            minute,
            second,
            zone,
        } => {
            let seconds = second.map_or(String::new(), |s| format!(":{s:02}"));
            resolved.value = format!("{}T{hour:02}:{minute:02}{seconds}", resolved.value);
            if let Some(zone) = zone {
                let sign = if zone < 0 { '−' } else { '+' };
                resolved.why.push_str(&format!(
                    "; the clock is that of UTC{sign}{}:{:02}",
                    zone.abs() / 60,
                    zone.abs() % 60
                ));
            }
        }
    }
    resolved
}

fn impossible(fields: &Fields, _year: i16) -> (String, String) {
    let value = match (fields.piece, fields.day) {
        (Piece::Month(m), Some(d)) => {
            let year = match fields.year {
                Year::Given(y) => calendar::year_value(y),
                _ => "XXXX".into(),
            };
            return (
                format!("{year}-{m:02}-XX"),
                format!(
                    "month {m} has no day {d}{}",
                    if m == 2 && d == 29 {
                        " in that year"
                    } else {
                        ""
                    }
                ),
            );
        }
        _ => "XXXX".to_owned(),
    };
    (value, "the calendar has no such date".into())
}

fn unknown(grain: Grain) -> &'static str {
    match grain {
        Grain::Week | Grain::Fortnight => "XXXX-WXX",
        Grain::Weekend => "XXXX-WXX-WE",
        Grain::Month => "XXXX-XX",
        Grain::Quarter => "XXXX-QX",
        Grain::Season | Grain::Half | Grain::Year => "XXXX",
        Grain::Decade => "XXXX",
        Grain::Century | Grain::Millennium => "XXXX",
        _ => "XXXX-XX-XX",
    }
}

fn past_weekend(from: Date) -> Point {
    let day = from.weekday().to_monday_one_offset();
    Point::Weekend(if day < 6 {
        plus_days(from, -7).unwrap_or(from)
    } else {
        from
    })
}

fn years(n: i64) -> String {
    match n {
        0 => "the same".into(),
        n if n < 0 => format!("{} before that", -n),
        n => format!("{n} after that"),
    }
}

fn week_name(n: i64) -> &'static str {
    match n {
        0 => "week",
        n if n < 0 => "week before that",
        _ => "week after that",
    }
}
