//! Lengths ("almost two decades", "10-year", "the past few weeks") and repetition ("every Friday").

use super::{Grammar, Read, Reading};
use crate::time::{
    calendar::Grain,
    expr::{Amount, Expr, Length, Meaning},
    lexicon::{Anchor, Word},
    scan::Kind,
};

/// Numbers of units, the largest first.
type Measure = Vec<(Amount, Grain)>;

impl Grammar<'_> {
    /// 5,000 · 2.5 · 5 1/2 · twenty-five · two hundred and ten · two and a half · several
    pub(super) fn number(&self, i: usize) -> Read<Amount> {
        if let Some((_, j)) = self.word(i, |w| (w == Word::Vague).then_some(())) {
            return Some((Amount::Vague, j));
        }
        if let Some((f, j)) = self.word(i, |w| match w {
            Word::Fraction(f) => Some(f),
            _ => None,
        }) {
            return Some((Amount::Exact(f), j));
        }
        let (mut n, mut j) = self.digits(i).or_else(|| self.spelled(i))?;
        if let Some((scale, k)) = self.scale(j) {
            (n, j) = (n * scale, k);
        }
        if self.any(j, &["½"]) {
            return Some((Amount::Exact(n + 0.5), j + 1));
        }
        if self.is(j, "and") && self.is(j + 1, "a") && self.any(j + 2, &["half", "quarter"]) {
            let part = if self.is(j + 2, "half") { 0.5 } else { 0.25 };
            return Some((Amount::Exact(n + part), j + 3));
        }
        Some((Amount::Exact(n), j))
    }

    fn digits(&self, i: usize) -> Read<f64> {
        let mut n = f64::from(self.number_at(i)?);
        let mut j = i + 1;
        while self.is(j, ",")
            && self.glued(j)
            && self.glued(j + 1)
            && self
                .units
                .get(j + 1)
                .is_some_and(|u| u.kind == Kind::Number && u.text.len() == 3)
        {
            n = n * 1000.0 + f64::from(self.number_at(j + 1)?);
            j += 2;
        }
        if self.is(j, ".")
            && self.glued(j)
            && self.glued(j + 1)
            && let Some(part) = self.number_at(j + 1)
        {
            n += f64::from(part) / 10f64.powi(self.units[j + 1].text.len() as i32);
            j += 2;
        }
        // 1/2, 5 1/2
        let fraction = |k: usize| {
            let over = self.number_at(k + 2).filter(|d| (2..=8).contains(d))?;
            let part = self.number_at(k).filter(|p| *p < over)?;
            (self.is(k + 1, "/") && self.glued(k + 1) && self.glued(k + 2))
                .then_some(f64::from(part) / f64::from(over))
        };
        if let Some(f) = fraction(i) {
            return Some((f, i + 3));
        }
        if let Some(f) = fraction(j) {
            return Some((n + f, j + 3));
        }
        Some((n, j))
    }

    fn cardinal(&self, i: usize) -> Read<f64> {
        self.word(i, |w| match w {
            Word::Number(n) => Some(f64::from(n)),
            _ => None,
        })
    }

    fn scale(&self, i: usize) -> Read<f64> {
        self.word(i, |w| match w {
            Word::Scale(n) => Some(f64::from(n)),
            _ => None,
        })
    }

    pub(super) fn spelled(&self, i: usize) -> Read<f64> {
        let (mut total, mut current, mut j) = (0.0, 0.0, i);
        // "a hundred"
        if self.any(i, &["a", "an"]) && self.scale(i + 1).is_some() && self.cardinal(i).is_none() {
            (current, j) = (1.0, i + 1);
        }
        // No number in words is longer; a hostile text is.
        while j < i + 16 {
            let gap = self.hyphen(j).unwrap_or(j);
            if let Some((n, k)) = self.cardinal(if current > 0.0 { gap } else { j }) {
                let fits = current == 0.0
                    || current % 100.0 == 0.0
                    || (n < 10.0 && current % 10.0 == 0.0 && current >= 20.0);
                if !fits {
                    break;
                }
                (current, j) = (current + n, k);
            } else if let Some((s, k)) = self.scale(j).filter(|_| current > 0.0) {
                if s == 100.0 {
                    current *= s;
                } else {
                    total += current * s;
                    current = 0.0;
                }
                j = k;
            } else if self.is(j, "and") && current >= 100.0 && self.cardinal(j + 1).is_some() {
                j += 1;
            } else {
                break;
            }
        }
        (j > i && (total + current > 0.0 || self.is(i, "zero"))).then_some((total + current, j))
    }

    pub(super) fn approx(&self, i: usize) -> Read<&'static str> {
        self.word(i, |w| match w {
            Word::Approx(value) => Some(value),
            _ => None,
        })
    }

    fn filler(&self, j: usize) -> usize {
        self.skip(j, Word::Filler).unwrap_or(j)
    }

    /// A number and a unit, or several: two years and six months.
    pub(super) fn measure(&self, i: usize) -> Read<Measure> {
        let (first, mut j) = self.measured(i)?;
        let mut parts = vec![first];
        while parts.len() < 4 {
            let k = if self.any(j, &["and", ","]) { j + 1 } else { j };
            let k = if self.is(k, "and") { k + 1 } else { k };
            match self.measured(k) {
                Some((next, end))
                    if k > j
                        && next.1 < parts[parts.len() - 1].1
                        && !matches!(next.0, Amount::Vague) =>
                {
                    parts.push(next);
                    j = end;
                }
                _ => break,
            }
        }
        Some((parts, j))
    }

    fn measured(&self, i: usize) -> Read<(Amount, Grain)> {
        // a year and a half · an hour
        if self
            .word(i, |w| (w == Word::Article).then_some(()))
            .is_some()
            && self.number(i).is_none()
        {
            let at = self.filler(i + 1);
            if let Some(((grain, false), j)) = self.unit(at) {
                if matches!(grain, Grain::Second | Grain::Quarter | Grain::Weekend) {
                    return None;
                }
                if self.is(j, "and") && self.is(j + 1, "a") && self.is(j + 2, "half") {
                    return Some(((Amount::Exact(1.5), grain), j + 3));
                }
                return Some(((Amount::Exact(1.0), grain), j));
            }
            return None;
        }
        let (amount, j) = self.number(i)?;
        let at = self.hyphen(j).unwrap_or_else(|| self.filler(j));
        let ((grain, plural), end) = self.unit(at)?;
        // "60 Minutes", "48 Hours": titles
        if self.units[at].capital()
            && self.units[i].kind == Kind::Number
            && !self.units[at].text.chars().all(char::is_uppercase)
        {
            return None;
        }
        // "the second quarter", "one second later" but "a few second chances"; "10 second-hand cars"
        if grain == Grain::Second
            && !plural
            && self.hyphen(j).is_none()
            && amount != Amount::Exact(1.0)
        {
            return None;
        }
        if self.is(end, "and")
            && self.is(end + 1, "a")
            && self.is(end + 2, "half")
            && let Amount::Exact(n) = amount
        {
            return Some(((Amount::Exact(n + 0.5), grain), end + 3));
        }
        Some(((amount, grain), end))
    }

    /// A length, or an age, which is no time of the story.
    pub(super) fn length_or_age(&self, i: usize) -> Read<Reading> {
        let (expr, end) = self.length(i)?;
        let old = self.hyphen(end).unwrap_or(end);
        if self.any(old, &["old", "olds"]) || self.is(end, "of") && self.is(end + 1, "age") {
            return Some((Reading::Skip, old + 1));
        }
        Some((Reading::Found(vec![expr]), end))
    }

    fn length(&self, i: usize) -> Read<Expr> {
        if let Some((value, end)) = self.word(i, |w| match w {
            Word::Length(value) => Some(value),
            _ => None,
        }) {
            let length = Length {
                parts: parse_value(value)?,
                side: 0,
            };
            return Some((self.expr(i, end, Meaning::Duration(length)), end));
        }
        let (approx, at) = self.approx(i).map_or((None, i), |(m, j)| (Some(m), j));
        // "over the past year": there the word is a preposition.
        let (parts, side, end) = self
            .sided(at)
            .filter(|_| approx.is_none())
            .or_else(|| self.measure(at).map(|(parts, end)| (parts, 0, end)))
            .or_else(|| self.bare_plural(at).filter(|_| approx.is_none()))?;
        // "$5 million a year", "20 a day": how often, not how long.
        if side == 0
            && approx.is_none()
            && self.any(i, &["a", "an"])
            && end == i + 2
            && self.rate_before(i)
        {
            let (amount, grain) = parts[0];
            let value = value_of(&[(amount, grain)]);
            return Some((self.expr(i, end, Meaning::Set(value)), end));
        }
        let mut expr = self.expr(i, end, Meaning::Duration(Length { parts, side }));
        expr.approx = approx;
        Some((expr, end))
    }

    /// the past two years · the next few months · the first nine months · the last decade
    fn sided(&self, i: usize) -> Option<(Measure, i64, usize)> {
        let definite = self.any(i, &["the", "these", "those", "its", "his", "her", "their"]);
        let at = if definite { i + 1 } else { i };
        if definite && self.any(at, &["first", "final", "opening", "initial", "closing"]) {
            let (parts, end) = self.measure(at + 1)?;
            return self.any(i, &["the"]).then_some((parts, 0, end));
        }
        let (side, j) = self.word(at, |w| match w {
            Word::Past => Some(-1),
            Word::Pick(sign, Anchor::Now) if sign != 0 => Some(sign),
            _ => None,
        })?;
        let past = self.any(j - 1, &["past"]);
        if let Some((parts, end)) = self.measure(j).filter(|_| !self.any(j, &["a", "an"])) {
            return Some((parts, side, end));
        }
        let ((grain, plural), end) = self.unit(j)?;
        if plural {
            return Some((vec![(Amount::Vague, grain)], side, end));
        }
        let long = grain >= Grain::Decade;
        let over =
            self.after(i, &["over", "within", "during", "in", "for"]) && definite && side > 0;
        let lasting = past || definite && long || over;
        (lasting && grain != Grain::Weekend).then_some((
            vec![(Amount::Exact(1.0), grain)],
            side,
            end,
        ))
    }

    /// "for years", "the weeks before": a plural unit that stands for a length.
    fn bare_plural(&self, i: usize) -> Option<(Measure, i64, usize)> {
        let ((grain, plural), end) = self.unit(i)?;
        let cue = i.checked_sub(1).and_then(|b| {
            self.word(b, |w| match w {
                Word::LengthCue(n) => Some(n),
                _ => None,
            })
        });
        let pair = self.is(i + 1, "of") || self.hyphen(end).is_some();
        // "in the days before", but not "the hours of work" or "days of rage"
        let before = self.any(
            end,
            &["before", "after", "following", "since", "leading", "that"],
        );
        let fits = cue.is_some_and(|(n, _)| n == 1 || before);
        (plural && fits && !pair).then(|| (vec![(Amount::Vague, grain)], 0, end))
    }

    /// Whether a sum or a count comes just before: what follows says per how long.
    fn rate_before(&self, i: usize) -> bool {
        self.units[i.saturating_sub(4)..i]
            .iter()
            .rev()
            .take_while(|u| u.kind != Kind::Mark || matches!(u.text, "$" | "%" | "£" | "€" | "-"))
            .any(|u| {
                u.kind == Kind::Number
                    || matches!(u.text, "$" | "%" | "£" | "€")
                    || [
                        "million", "billion", "thousand", "hundred", "percent", "times", "once",
                        "twice", "dollars", "euros", "barrels",
                    ]
                    .iter()
                    .any(|w| u.is(w))
            })
    }

    // ---- repetition --------------------------------------------------------------------------

    /// weekly · every Friday · each of the last three years (no) · twice a month · Fridays · per day
    pub(super) fn set(&self, i: usize) -> Read<Expr> {
        let set = |value: String, end: usize| Some((self.expr(i, end, Meaning::Set(value)), end));
        if let Some((value, end)) = self.word(i, |w| match w {
            Word::Frequency(value) => Some(value),
            _ => None,
        }) {
            // The Daily Telegraph is a newspaper.
            let name = self.units[i].capital()
                && self
                    .units
                    .get(end)
                    .is_some_and(|u| u.kind == Kind::Word && u.capital());
            return if name { None } else { set(value.into(), end) };
        }
        if let Some((n, end)) = self.word(i, |w| match w {
            Word::Weekdays(n) => Some(n),
            _ => None,
        }) {
            return set(format!("XXXX-WXX-{n}"), end);
        }
        // once a week, three times a year
        let counted = if self.any(i, &["once", "twice"]) {
            Some(i + 1)
        } else {
            self.number(i)
                .filter(|(_, j)| self.is(*j, "times"))
                .map(|(_, j)| j + 1)
        };
        if let Some(j) = counted {
            let per = self.any(j, &["a", "an", "per", "each", "every"]);
            let ((grain, false), end) = self.unit(j + 1).filter(|_| per)? else {
                return None;
            };
            return set(value_of(&[(Amount::Exact(1.0), grain)]), end);
        }
        if let Some(j) = self.skip(i, Word::Per) {
            let ((grain, false), end) = self.unit(j)? else {
                return None;
            };
            return set(value_of(&[(Amount::Exact(1.0), grain)]), end);
        }
        let (step, j) = self.word(i, |w| match w {
            Word::Every(step) => Some(step),
            _ => None,
        })?;
        // every two weeks, every few months, every year
        if let Some((parts, end)) = self.measure(j).filter(|_| !self.any(j, &["a", "an"])) {
            return set(value_of(&parts), end);
        }
        if let Some(((grain, false), end)) = self.unit(j) {
            return set(value_of(&[(Amount::Exact(f64::from(step)), grain)]), end);
        }
        let (value, end) = self.word(j, |w| match w {
            Word::Weekday(n) => Some(format!("XXXX-WXX-{n}")),
            Word::Month(n) => Some(format!("XXXX-{n:02}")),
            Word::Season(s) => Some(format!("XXXX-{}", s.code())),
            Word::Part(p) => Some(format!("XXXX-XX-XXT{p}")),
            Word::Holiday(_) => Some("P1Y".into()),
            _ => None,
        })?;
        // every Friday night
        if let Some((part, end)) = self.part(end).filter(|_| value.contains('W')) {
            return set(format!("{value}T{part}"), end);
        }
        set(value, end)
    }
}

/// The TIMEX3 value of a length.
pub fn value_of(parts: &[(Amount, Grain)]) -> String {
    let mut days = String::new();
    let mut clock = String::new();
    for &(amount, grain) in parts {
        let (amount, grain) = plain(amount, grain);
        let to = if grain.is_clock() {
            &mut clock
        } else {
            &mut days
        };
        match amount {
            // Hours and minutes have a better way of writing fractions.
            Amount::Exact(n) if n.fract() != 0.0 && grain == Grain::Hour => {
                let minutes = (n.fract() * 60.0).round();
                if n >= 1.0 {
                    to.push_str(&format!("{:.0}H", n.trunc()));
                }
                to.push_str(&format!("{minutes:.0}M"));
            }
            _ => {
                to.push_str(&amount.code());
                to.push_str(grain.code());
            }
        }
    }
    if clock.is_empty() {
        format!("P{days}")
    } else {
        format!("P{days}T{clock}")
    }
}

/// Fortnights as weeks; halves of what has a smaller unit as that unit.
fn plain(amount: Amount, grain: Grain) -> (Amount, Grain) {
    match (amount, grain) {
        (Amount::Exact(n), Grain::Fortnight) => (Amount::Exact(n * 2.0), Grain::Week),
        (Amount::Exact(0.5), Grain::Year) => (Amount::Exact(6.0), Grain::Month),
        (Amount::Exact(0.5), Grain::Day) => (Amount::Exact(12.0), Grain::Hour),
        (Amount::Exact(n), Grain::Decade) if n.fract() != 0.0 => {
            (Amount::Exact(n * 10.0), Grain::Year)
        }
        (Amount::Exact(n), Grain::Century) if n.fract() != 0.0 => {
            (Amount::Exact(n * 100.0), Grain::Year)
        }
        (Amount::Exact(n), Grain::Millennium) if n.fract() != 0.0 => {
            (Amount::Exact(n * 1000.0), Grain::Year)
        }
        other => other,
    }
}

/// P1DE → one decade.
fn parse_value(value: &str) -> Option<Vec<(Amount, Grain)>> {
    let clock = value.starts_with("PT");
    let body = value.trim_start_matches("PT").trim_start_matches('P');
    let cut = body.find(|c: char| c.is_ascii_alphabetic() && c != 'X')?;
    let amount = match &body[..cut] {
        "X" => Amount::Vague,
        n => Amount::Exact(n.parse().ok()?),
    };
    let grain = [
        Grain::Day,
        Grain::Week,
        Grain::Month,
        Grain::Year,
        Grain::Decade,
        Grain::Century,
    ]
    .into_iter()
    .chain([Grain::Hour])
    .find(|g| g.code() == &body[cut..] && (g.is_clock() == clock || *g == Grain::Hour))?;
    Some(vec![(amount, grain)])
}
