//! The words of time, from the tables in `data/time`.
//!
//! Enters: the tables. Leaves: for a unit of text the meanings that begin there. Tables are read
//! once, at first use. A mistake in a table is found by the tests of this module, not by a user.

use super::{
    calendar::{Grain, Season},
    holiday::Rule,
    scan::{self, Unit},
};
use std::{collections::HashMap, sync::OnceLock};

/// The day or length that an expression counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The reference date.
    Now,
    /// The day that the text has reached.
    Text,
    /// That day where the text tells a history, the reference date where it tells the news: "the year".
    Told,
}

/// Which edge of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Edge {
    Start,
    Mid,
    End,
}

/// What a word can mean in a time expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Word {
    /// A word of accounts: near it "the first half" is one of the year.
    Accounts,
    /// seven
    Number(u32),
    /// hundred
    Scale(u32),
    /// a, an
    Article,
    /// half a
    Fraction(f64),
    /// several
    Vague,
    /// third
    Ordinal(u32),
    /// March, 1 … 12
    Month(i8),
    /// Mar., 1 … 12
    Abbreviation(i8),
    /// Friday, 1 … 7 from Monday
    Weekday(i8),
    /// Fridays
    Weekdays(i8),
    /// Fri.
    ShortDay(i8),
    /// years, and whether plural
    Unit(Grain, bool),
    /// autumn
    Season(Season),
    /// morning: TIMEX3 code
    Part(&'static str),
    /// dawn: a part only after a day
    Late(&'static str),
    /// noon: hour and minute
    Clock(u8, u8),
    /// tomorrow
    Day(i64),
    /// tonight, last night
    Night(i64),
    /// PRESENT_REF and its kin
    Ref(&'static str),
    /// recent, coming: with a unit after it
    RefAdjective(&'static str),
    /// weekly
    Frequency(&'static str),
    /// every (1), every other (2)
    Every(u32),
    /// per
    Per,
    /// yearlong
    Length(&'static str),
    /// early
    Edge(Edge),
    /// the end of
    EdgeNoun(Edge),
    /// earlier (−1) or later (+1) within a period
    Clip(i8),
    /// TIMEX3 mod of a number
    Approx(&'static str),
    /// last, next, this
    Pick(i64, Anchor),
    /// past: a length that ends now
    Past,
    /// ago, later
    Turn(i64, Anchor),
    /// to, –
    Range,
    /// and, or
    List,
    /// BC −1, AD 1
    Era(i8),
    /// a.m. 0, p.m. 12
    Meridiem(u8),
    /// in, since: a bare number after it is a year
    YearCue,
    /// people: a bare number before it is none
    NotYear,
    /// No. 1999: a bare number after it is none
    NoYear,
    /// of, when: what is before it is complete
    Boundary,
    /// two *more* weeks
    Filler,
    /// for: a plural unit after it is a length; 2: if "before" follows
    LengthCue(u8),
    /// GMT: minutes east
    Zone(i32),
    /// Index into the holidays
    Holiday(usize),
}

/// One form of the tables: the words after its first, and what it means.
#[derive(Debug)]
struct Entry {
    rest: Vec<String>,
    capital: bool,
    upper: bool,
    word: Word,
}

/// A feast: how to find it, how long it lasts, and its first form.
#[derive(Debug)]
pub struct Holiday {
    /// How its first day is found.
    pub rule: Rule,
    /// How many days it lasts.
    pub days: i64,
    /// For the reader.
    pub name: &'static str,
}

/// All tables.
pub struct Lexicon {
    entries: HashMap<String, Vec<Entry>>,
    holidays: Vec<Holiday>,
}

static WORDS: &str = include_str!("../../data/time/words.tsv");
static ZONES: &str = include_str!("../../data/time/zones.tsv");
static HOLIDAYS: &str = include_str!("../../data/time/holidays.tsv");

/// Lines of a table without comments, cut into their fields.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .map(|l| l.split('\t').map(str::trim).collect())
}

/// The tables, read.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::read().unwrap_or_else(|e| panic!("data/time: {e}")))
}

impl Lexicon {
    fn read() -> Result<Self, String> {
        let mut lexicon = Self {
            entries: HashMap::new(),
            holidays: Vec::new(),
        };
        for row in rows(WORDS) {
            let [class, value, forms] = row[..] else {
                return Err(format!("words.tsv: three fields expected in {row:?}"));
            };
            for form in forms.split(" | ") {
                let word = word(class, value, form.starts_with('+'))
                    .ok_or_else(|| format!("words.tsv: {class} {value} is unknown"))?;
                lexicon.add(form, word);
            }
        }
        for row in rows(ZONES) {
            let [offset, forms] = row[..] else {
                return Err(format!("zones.tsv: two fields expected in {row:?}"));
            };
            let hours: f64 = offset.parse().map_err(|_| format!("zones.tsv: {offset}"))?;
            for form in forms.split(" | ") {
                lexicon.add_with(form, Word::Zone((hours * 60.0) as i32), true);
            }
        }
        for row in rows(HOLIDAYS) {
            let [rule, days, forms] = row[..] else {
                return Err(format!("holidays.tsv: three fields expected in {row:?}"));
            };
            let index = lexicon.holidays.len();
            lexicon.holidays.push(Holiday {
                rule: Rule::parse(rule).ok_or_else(|| format!("holidays.tsv: rule {rule}"))?,
                days: days
                    .parse()
                    .map_err(|_| format!("holidays.tsv: days {days}"))?,
                name: forms.split(" | ").next().unwrap_or(forms),
            });
            for form in forms.split(" | ") {
                let form = if form.starts_with("the ") {
                    form.to_owned()
                } else {
                    format!("^{form}")
                };
                lexicon.add(&form, Word::Holiday(index));
            }
        }
        for entries in lexicon.entries.values_mut() {
            entries.sort_by_key(|e| std::cmp::Reverse(e.rest.len()));
        }
        Ok(lexicon)
    }

    fn add(&mut self, form: &str, word: Word) {
        self.add_with(form, word, false);
    }

    fn add_with(&mut self, form: &str, word: Word, upper: bool) {
        let capital = form.starts_with('^');
        let form = form.trim_start_matches(['^', '+']);
        let mut units = scan::units(form).into_iter();
        let Some(first) = units.next() else { return };
        self.entries
            .entry(first.text.to_lowercase())
            .or_default()
            .push(Entry {
                rest: units.map(|u| u.text.to_owned()).collect(),
                capital,
                upper: upper && !form.contains(' '),
                word,
            });
    }

    /// A feast by the index that [`Word::Holiday`] carries.
    pub fn holiday(&self, index: usize) -> &Holiday {
        &self.holidays[index]
    }

    /// The longest form at unit `i` whose meaning `wanted` takes: what it made of it, and the unit after.
    pub fn at<T>(
        &self,
        units: &[Unit],
        i: usize,
        wanted: impl Fn(Word) -> Option<T>,
    ) -> Option<(T, usize)> {
        let unit = units.get(i)?;
        let entries = self.first(unit.text)?;
        entries.iter().find_map(|entry| {
            if entry.capital && !unit.capital()
                || entry.upper && unit.text.chars().any(char::is_lowercase)
            {
                return None;
            }
            let end = i + 1 + entry.rest.len();
            let rest = units.get(i + 1..end)?;
            if !rest
                .iter()
                .zip(&entry.rest)
                .all(|(u, r)| !u.fresh && u.is(r))
            {
                return None;
            }
            wanted(entry.word).map(|t| (t, end))
        })
    }

    fn first(&self, text: &str) -> Option<&Vec<Entry>> {
        // Few words are as long as the longest of the tables, and most are lower case already.
        if text.len() > 24 {
            return None;
        }
        if text.chars().any(char::is_uppercase) {
            self.entries.get(&text.to_lowercase())
        } else {
            self.entries.get(if text == "’" { "'" } else { text })
        }
    }

    /// Whether any form begins with this unit.
    pub fn knows(&self, unit: &Unit) -> bool {
        self.first(unit.text).is_some()
    }

    /// Whether an expression may begin with this unit: not with words that only stand around them.
    pub fn begins(&self, unit: &Unit) -> bool {
        use Word::{
            Accounts, Boundary, Filler, LengthCue, List, NoYear, NotYear, Range, Turn, YearCue,
            Zone,
        };
        let around = |w: Word| {
            matches!(
                w,
                Accounts
                    | Boundary
                    | Filler
                    | LengthCue(_)
                    | List
                    | NoYear
                    | NotYear
                    | Range
                    | Turn(..)
                    | YearCue
                    | Zone(_)
            )
        };
        self.first(unit.text)
            .is_some_and(|entries| entries.iter().any(|e| !around(e.word)))
    }
}

fn word(class: &str, value: &'static str, plural: bool) -> Option<Word> {
    let int = || value.parse::<i64>().ok();
    let edge = || {
        Some(match value {
            "START" => Edge::Start,
            "MID" => Edge::Mid,
            "END" => Edge::End,
            _ => return None,
        })
    };
    let directed = || {
        let (sign, anchor) = value.split_once(' ')?;
        let anchor = match anchor {
            "now" | "past" => Anchor::Now,
            "text" => Anchor::Text,
            _ => return None,
        };
        Some((sign.parse::<i64>().ok()?, anchor))
    };
    Some(match class {
        "number" => Word::Number(int()? as u32),
        "scale" => Word::Scale(int()? as u32),
        "article" => Word::Article,
        "fraction" => Word::Fraction(value.parse().ok()?),
        "vague" => Word::Vague,
        "ordinal" => Word::Ordinal(int()? as u32),
        "month" => Word::Month(int()? as i8),
        "abbreviation" => Word::Abbreviation(int()? as i8),
        "weekday" => Word::Weekday(int()? as i8),
        "weekdays" => Word::Weekdays(int()? as i8),
        "shortday" => Word::ShortDay(int()? as i8),
        "unit" => Word::Unit(Grain::parse(value)?, plural),
        "season" => Word::Season(Season::parse(value)?),
        "part" => Word::Part(value),
        "late" => Word::Late(value),
        "clock" => {
            let (h, m) = value.split_once(':')?;
            Word::Clock(h.parse().ok()?, m.parse().ok()?)
        }
        "day" => Word::Day(int()?),
        "night" => Word::Night(int()?),
        "ref" => Word::Ref(value),
        "refadjective" => Word::RefAdjective(value),
        "frequency" => Word::Frequency(value),
        "every" => Word::Every(int()? as u32),
        "per" => Word::Per,
        "length" => Word::Length(value),
        "edge" => Word::Edge(edge()?),
        "edgenoun" => Word::EdgeNoun(edge()?),
        "clip" => Word::Clip(if value == "before" { -1 } else { 1 }),
        "approx" => Word::Approx(value),
        "pick" if value.ends_with("past") => Word::Past,
        "pick" => directed().map(|(s, a)| Word::Pick(s, a))?,
        "turn" => directed().map(|(s, a)| Word::Turn(s, a))?,
        "link" if value == "range" => Word::Range,
        "link" => Word::List,
        "era" => Word::Era(int()? as i8),
        "meridiem" => Word::Meridiem(int()? as u8),
        "yearcue" => Word::YearCue,
        "notyear" => Word::NotYear,
        "accounts" => Word::Accounts,
        "noyear" => Word::NoYear,
        "boundary" => Word::Boundary,
        "filler" => Word::Filler,
        "lengthcue" => Word::LengthCue(int()? as u8),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sound() {
        assert!(Lexicon::read().is_ok());
    }

    #[test]
    fn the_longest_form_wins_and_capitals_count() {
        let units = scan::units("a couple of may May");
        let number = |w| match w {
            Word::Number(n) => Some(n),
            _ => None,
        };
        let month = |w| match w {
            Word::Month(m) => Some(m),
            _ => None,
        };
        assert_eq!(lexicon().at(&units, 0, number), Some((2, 3)));
        assert_eq!(lexicon().at(&units, 3, month), None);
        assert_eq!(lexicon().at(&units, 4, month), Some((5, 5)));
    }
}
