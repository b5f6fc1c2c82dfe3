//! Time expressions, as TIMEX3, resolved against the reference date.
//!
//! Enters: the analysed text and the day that "today" means in it. Leaves: [`Timex`]es. The way:
//! [`scan`] cuts the text into units, [`grammar`] reads expressions over the words of [`lexicon`],
//! [`tense`] looks at the verbs around, [`resolve`] gives values by [`calendar`] and [`holiday`].
//! Must not know who does what in the text. Without a reference date relative expressions keep an
//! honest value (`XXXX-05`) and no interval.

pub mod calendar;
pub mod expr;
pub mod grammar;
pub mod holiday;
pub mod lexicon;
pub mod resolve;
pub mod scan;
pub mod tense;

use crate::types::{NameType, Syntax, Timex, Upos};
use expr::{Expr, Fields, Meaning, Piece, Year};
use grammar::{Grammar, Tag};
use jiff::civil::Date;
use lexicon::{Anchor, Word, lexicon};
use resolve::{Resolver, Setting};
use scan::Unit;
use tense::Tense;

/// Every time expression, in order, never overlapping.
pub fn find(syntax: &Syntax, reference: Option<Date>) -> Vec<Timex> {
    let units = scan::units(syntax.text);
    let tokens = scan::tokens(&units, syntax);
    let tags: Vec<Tag> = tokens.iter().map(|t| tag(syntax, *t)).collect();
    let mut exprs = read(&units, &tags);
    let links: Vec<Link> = (1..exprs.len())
        .map(|i| link(&units, &exprs[i - 1], &exprs[i]))
        .collect();
    share_years(&mut exprs, &links);

    let mut timed = vec![false; units.len()];
    for expr in &exprs {
        timed[expr.units.clone()].fill(true);
    }
    let mut resolver = Resolver::new(reference, is_story(&exprs));
    let mut looks: Vec<(Tense, &str)> = Vec::with_capacity(exprs.len());
    let mut found: Vec<Timex> = Vec::with_capacity(exprs.len());
    for i in 0..exprs.len() {
        let around = Around {
            exprs: &exprs,
            units: &units,
            tokens: &tokens,
            syntax,
            timed: &timed,
            reference,
        };
        let mut setting = around.setting(i, &resolver);
        let expr = &exprs[i];
        // "in March or May": what one looks at, the other does.
        if let Some(before) = i
            .checked_sub(1)
            .filter(|&b| links[b] != Link::None && alike(&exprs[b], expr))
        {
            setting.tense = looks[before].0;
            setting.shown_by = looks[before].1;
        }
        looks.push((setting.tense, setting.shown_by));
        let resolved = resolver.resolve(expr, setting);
        let (first, last) = (&units[expr.units.start], &units[expr.units.end - 1]);
        found.push(Timex {
            span: first.span.cover(last.span),
            tokens: token_range(&tokens, expr),
            kind: resolved.kind,
            value: resolved.value,
            interval: resolved.interval,
            range: None,
            modifier: resolved.modifier,
            relative: resolved.relative,
            why: resolved.why,
        });
        if i > 0 && links[i - 1] == Link::Range {
            join(&mut found, i);
        }
    }
    found
}

/// Two names of the same kind, both without a year.
fn alike(a: &Expr, b: &Expr) -> bool {
    match (&a.meaning, &b.meaning) {
        (Meaning::Date(a), Meaning::Date(b)) => {
            a.year == Year::Open
                && b.year == Year::Open
                && (a.weekday.is_some() == b.weekday.is_some())
                && std::mem::discriminant(&a.piece) == std::mem::discriminant(&b.piece)
        }
        _ => false,
    }
}

/// The two ends of a range know the whole.
fn join(found: &mut [Timex], i: usize) {
    let range = found[i - 1]
        .interval
        .zip(found[i].interval)
        .map(|(a, b)| (a.0, b.1));
    if let Some((begin, finish)) = range.filter(|(a, b)| a < b) {
        found[i - 1].range = Some((begin, finish));
        found[i].range = Some((begin, finish));
    }
}

/// Expressions paragraph by paragraph, with indices into all units.
fn read(units: &[Unit], tags: &[Tag]) -> Vec<Expr> {
    let mut exprs: Vec<Expr> = Vec::new();
    let (mut start, mut seen, mut early) = (0, 0, false);
    while start < units.len() {
        let end = (start + 1..units.len())
            .find(|&i| units[i].fresh)
            .unwrap_or(units.len());
        early |= exprs[seen..].iter().any(is_early);
        seen = exprs.len();
        let grammar = Grammar::new(&units[start..end], &tags[start..end], early);
        exprs.extend(grammar.expressions().into_iter().map(|mut e| {
            e.units = e.units.start + start..e.units.end + start;
            e
        }));
        start = end;
    }
    exprs
}

/// A year of three digits or fewer.
fn is_early(expr: &Expr) -> bool {
    matches!(expr.meaning, Meaning::Date(Fields { year: Year::Given(y), .. }) if y < 1000)
}

fn tag(syntax: &Syntax, token: Option<usize>) -> Tag {
    let Some(token) = token.map(|t| &syntax.tokens[t]) else {
        return Tag::Unknown;
    };
    match (token.ner, token.upos) {
        (Some((NameType::Per, _)), _) => Tag::Person,
        (_, Upos::Verb | Upos::Aux) => Tag::Verb,
        (_, Upos::X) => Tag::Unknown,
        _ => Tag::Other,
    }
}

fn token_range(tokens: &[Option<usize>], expr: &Expr) -> std::ops::Range<usize> {
    let mut covered = tokens[expr.units.clone()].iter().flatten();
    match covered.next() {
        Some(&first) => first..covered.last().unwrap_or(&first) + 1,
        None => 0..0,
    }
}

/// What stands between two neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    None,
    List,
    Range,
}

fn link(units: &[Unit], a: &Expr, b: &Expr) -> Link {
    let between = a.units.end..b.units.start;
    let Some(((range, list), end)) = lexicon().at(units, between.start, |w| match w {
        Word::Range => Some((true, false)),
        Word::List => Some((false, true)),
        _ => None,
    }) else {
        return Link::None;
    };
    if end != between.end {
        return Link::None;
    }
    let between_and = list
        && units[between.start].is("and")
        && a.units.start > 0
        && units[a.units.start - 1].is("between");
    if range || between_and {
        Link::Range
    } else {
        Link::List
    }
}

/// "from March to August 2011": the year is said once.
fn share_years(exprs: &mut [Expr], links: &[Link]) {
    let month = |e: &Expr| match e.meaning {
        Meaning::Date(
            f @ Fields {
                piece: Piece::Month(m),
                ..
            },
        ) if f.pick.is_none() => Some((m, f.year)),
        _ => None,
    };
    let give = |e: &mut Expr, y: Year| {
        if let Meaning::Date(f) = &mut e.meaning {
            f.year = y;
        }
    };
    let year = |e: &Expr| match e.meaning {
        Meaning::Date(Fields {
            year: Year::Given(y),
            piece: Piece::None,
            ..
        }) => Some(y),
        _ => None,
    };
    for (i, _) in links.iter().enumerate().filter(|(_, l)| **l != Link::None) {
        // "from 1200 to 400 BC": both are
        if let (Some(a @ 1..), Some(..=0)) = (year(&exprs[i]), year(&exprs[i + 1])) {
            give(&mut exprs[i], Year::Given(1 - a));
        }
        let (Some((a, of_a)), Some((b, of_b))) = (month(&exprs[i]), month(&exprs[i + 1])) else {
            continue;
        };
        match (of_a, of_b) {
            (Year::Open, Year::Given(y)) => {
                give(&mut exprs[i], Year::Given(if a <= b { y } else { y - 1 }))
            }
            (Year::Open, Year::Shift(..)) => give(&mut exprs[i], of_b),
            (Year::Given(y), Year::Open) => give(
                &mut exprs[i + 1],
                Year::Given(if b >= a { y } else { y + 1 }),
            ),
            _ => {}
        }
    }
}

/// Whether the document tells a history by years of its own rather than the news of the day.
fn is_story(exprs: &[Expr]) -> bool {
    let (mut years, mut news) = (0, 0);
    for expr in exprs {
        match &expr.meaning {
            Meaning::Date(f) if matches!(f.year, Year::Given(_)) => years += 1,
            Meaning::Date(f)
                if f.weekday.is_some() || f.pick.is_some_and(|(_, a)| a == Anchor::Now) =>
            {
                news += 1
            }
            Meaning::Shift(s) if s.anchor == Anchor::Now && !s.distance => news += 1,
            _ => {}
        }
    }
    years >= 3 && news * 4 <= years
}

/// How far back in a paragraph a year still holds.
const YEAR_HOLDS: usize = 40;

/// The surroundings of the expressions.
struct Around<'a, 't> {
    exprs: &'a [Expr],
    units: &'a [Unit<'t>],
    tokens: &'a [Option<usize>],
    syntax: &'a Syntax<'t>,
    timed: &'a [bool],
    reference: Option<Date>,
}

impl<'t> Around<'_, 't> {
    /// What they say about expression `i`.
    fn setting(&self, i: usize, resolver: &Resolver) -> Setting<'t> {
        let fields = match &self.exprs[i].meaning {
            Meaning::Date(fields) => *fields,
            Meaning::Shift(_) => Fields::default(),
            _ => return Setting::default(),
        };
        let mut setting = self.tense(i);
        // A clock time belongs to the day that its sentence names, later or before.
        let clock_only = fields.time.is_some()
            && !fields.is_day()
            && fields.piece == Piece::None
            && fields.pick.is_none();
        if clock_only {
            setting.day = [i + 1, i.wrapping_sub(1)]
                .into_iter()
                .filter(|&j| j < self.exprs.len() && self.same_sentence(i.min(j), i.max(j)))
                .find_map(|j| resolver.peek(&self.exprs[j], self.tense(j)));
        }
        let month = matches!(fields.piece, Piece::Month(_)) && fields.year == Year::Open;
        if month && setting.tense != Tense::Future {
            setting.year = self.year_that_holds(i);
        }
        if month {
            let at = &self.exprs[i].units;
            setting.habit = tense::habit(self.units, self.tokens, self.syntax, at);
        }
        setting
    }

    fn tense(&self, i: usize) -> Setting<'t> {
        let at = &self.exprs[i].units;
        let (tense, shown_by) = tense::tense(self.units, self.tokens, self.syntax, at, self.timed);
        Setting {
            tense,
            shown_by,
            attributive: self.attributive(at),
            ..Setting::default()
        }
    }

    /// "the Aug. 7 blasts", "Wednesday's ruling": what is named so may be past while the sentence
    /// looks ahead.
    fn attributive(&self, at: &std::ops::Range<usize>) -> bool {
        let owner = self.units.get(at.end..at.end + 2).is_some_and(|next| {
            matches!(next[0].text, "'" | "’") && next[0].glued && next[1].is("s") && next[1].glued
        });
        let article = at.start > 0
            && ["the", "a", "an", "its", "his", "her", "their", "this"]
                .iter()
                .any(|w| self.units[at.start - 1].is(w));
        let noun = self
            .units
            .get(at.end)
            .is_some_and(|u| u.kind == scan::Kind::Word);
        owner || article && noun
    }

    /// Two neighbours near each other with no end of a sentence between.
    fn same_sentence(&self, a: usize, b: usize) -> bool {
        let between = self.exprs[a].units.end..self.exprs[b].units.start;
        between.len() < 12
            && !self.units[between]
                .iter()
                .any(|u| u.fresh || matches!(u.text, "." | "!" | "?") && !u.glued)
    }

    /// "In 2011 protests began. In March …": the year holds within the paragraph; not that of "since
    /// 2011", which lasts to the present, nor that of "the 2011 vote", which is told in passing.
    fn year_that_holds(&self, i: usize) -> Option<i16> {
        let before = &self.exprs[i.checked_sub(1)?];
        let Meaning::Date(Fields {
            year: Year::Given(year),
            ..
        }) = before.meaning
        else {
            return None;
        };
        // "have met since March" is of the present.
        let here = self.exprs[i].units.start;
        if here > 0
            && ["since", "until", "by"]
                .iter()
                .any(|w| self.units[here - 1].is(w))
        {
            return None;
        }
        let from = before.units.start.checked_sub(1)?;
        let told = ["in", "on", "during"]
            .iter()
            .any(|w| self.units[from].is(w));
        let between = before.units.end..self.exprs[i].units.start + 1;
        let holds =
            told && between.len() < YEAR_HOLDS && !self.units[between].iter().any(|u| u.fresh);
        let past = self.reference.is_none_or(|r| year < r.year());
        (holds && past && !self.attributive(&before.units)).then_some(year)
    }
}
