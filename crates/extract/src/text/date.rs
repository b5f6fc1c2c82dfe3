//! The reference date: the day that "today" means in the text.
//!
//! Enters: the date that the caller gives, the address, the tokens. Leaves: a day with where it came
//! from, and a note on what was assumed. In order: the given date; a dateline or a line that is a
//! date; the address; a full date with its weekday at the beginning of the text. A dateline without a
//! year takes one only where the text tells which. Must not know of syntax.

use crate::{Input, InputError, document::DateBasis, types::Tokens};
use jiff::civil::{Date, Weekday};
use rustc_hash::FxHashMap;
use std::{ops::Range, sync::LazyLock};

/// Paragraphs from the beginning in which a dateline is looked for.
const HEAD: usize = 6;
/// Paragraphs from the end in which a line that is a date is looked for.
const TAIL: usize = 3;
/// Longest paragraph, in tokens, that is taken for a line about the publication.
const LINE: usize = 18;
/// Most tokens of a dateline before its date ("UNITED NATIONS, New York, …").
const PLACE: usize = 9;
/// Years that news can be of.
const YEARS: std::ops::RangeInclusive<i16> = 1850..=2199;

/// The day that "today" means in the text.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The day, if there is any.
    pub date: Option<Date>,
    /// Where it came from.
    pub basis: DateBasis,
    /// What was assumed, for a reader.
    pub note: Option<String>,
}

/// The day that relative expressions count from.
///
/// # Errors
/// When the given date is not a day of the calendar.
pub fn reference_date(input: &Input, tokens: &Tokens) -> Result<Reference, InputError> {
    if let Some(given) = input
        .date
        .as_deref()
        .map(str::trim)
        .filter(|d| !d.is_empty())
    {
        let date = iso(given).ok_or_else(|| InputError::Date(given.to_owned()))?;
        return Ok(Reference {
            date: Some(date),
            basis: DateBasis::Given,
            note: None,
        });
    }
    let reader = Reader {
        text: &input.text,
        tokens,
    };
    let found = reader
        .dateline()
        .or_else(|| address(input.url.as_deref()?))
        .or_else(|| reader.opening());
    Ok(found.unwrap_or_else(|| Reference {
        date: None,
        basis: DateBasis::None,
        note: Some(
            "No date of publication was given or found: “today”, “on Friday” and the like stay open."
                .to_owned(),
        ),
    }))
}

/// A day as ISO 8601 writes it, alone or before a time.
fn iso(s: &str) -> Option<Date> {
    let (day, rest) = s.split_at_checked(10)?;
    let time = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    day.parse().ok().filter(|_| time)
}

/// A day in a web address: "/2023/09/22/", "/2023-09-22-".
fn address(url: &str) -> Option<Reference> {
    let numbers: Vec<&str> = url.split(|c: char| !c.is_ascii_digit()).collect();
    let date = numbers.windows(3).find_map(|w| {
        if w[0].len() == 4 && w[1].len() == 2 && w[2].len() == 2 {
            day(w[0].parse().ok()?, w[1].parse().ok()?, w[2].parse().ok()?)
        } else {
            None
        }
    })?;
    Some(Reference {
        date: Some(date),
        basis: DateBasis::Inferred,
        note: Some(format!(
            "The date of publication, {date}, is read from the address of the article."
        )),
    })
}

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day)
        .ok()
        .filter(|_| YEARS.contains(&year))
}

/// What a word says in a date.
#[derive(Clone, Copy)]
enum Name {
    Month(i8),
    Day(i8),
}

static NAMES: LazyLock<FxHashMap<&'static str, Name>> = LazyLock::new(|| {
    include_str!("../../data/text/months.tsv")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| {
            let [word, kind, number] = l.split('\t').collect::<Vec<_>>()[..] else {
                return None;
            };
            let number = number.parse().ok()?;
            Some((
                word,
                if kind == "month" {
                    Name::Month(number)
                } else {
                    Name::Day(number)
                },
            ))
        })
        .collect()
});

/// A date as it is written.
#[derive(Debug, Clone)]
struct Written {
    tokens: Range<usize>,
    year: Option<i16>,
    month: i8,
    day: i8,
    weekday: Option<i8>,
}

impl Written {
    /// The day it means in `year`, if there is one that agrees with the weekday.
    fn in_year(&self, year: i16) -> Option<Date> {
        day(year, self.month, self.day).filter(|d| {
            self.weekday.is_none_or(|w| {
                d.weekday() == Weekday::from_monday_one_offset(w).unwrap_or(d.weekday())
            })
        })
    }
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a Tokens,
}

impl Reader<'_> {
    fn form(&self, i: usize) -> &str {
        self.tokens.spans.get(i).map_or("", |s| s.of(self.text))
    }
    /// Tokens of a range of paragraphs.
    fn paragraph(&self, p: usize) -> Range<usize> {
        let sentences = &self.tokens.paragraphs[p];
        self.tokens.sentences[sentences.start].start..self.tokens.sentences[sentences.end - 1].end
    }
    fn words(&self, tokens: Range<usize>) -> &str {
        let (first, last) = (tokens.start, tokens.end - 1);
        &self.text[self.tokens.spans[first].start as usize..self.tokens.spans[last].end as usize]
    }
    fn name(&self, i: usize) -> Option<Name> {
        let form = self.form(i);
        let word = form.strip_suffix('.').unwrap_or(form);
        // "may" and "march" in small letters are verbs.
        (word.len() <= 9 && word.starts_with(|c: char| c.is_ascii_uppercase()))
            .then(|| NAMES.get(word.to_ascii_lowercase().as_str()).copied())?
    }
    fn month(&self, i: usize) -> Option<i8> {
        match self.name(i)? {
            Name::Month(m) => Some(m),
            Name::Day(_) => None,
        }
    }
    fn weekday(&self, i: usize) -> Option<i8> {
        match self.name(i)? {
            Name::Day(d) => Some(d),
            Name::Month(_) => None,
        }
    }
    /// A day of the month: "22", "22nd".
    fn day(&self, i: usize) -> Option<i8> {
        let form = self.form(i);
        let digits = form.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &form[digits.len()..];
        (digits.len() <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th"))
            .then(|| digits.parse().ok())?
            .filter(|d| (1..=31).contains(d))
    }
    fn year(&self, i: usize) -> Option<i16> {
        let form = self.form(i);
        (form.len() == 4)
            .then(|| form.parse().ok())?
            .filter(|y| YEARS.contains(y))
    }
    fn comma(&self, i: usize) -> usize {
        usize::from(self.form(i) == ",")
    }

    /// The date that is written from token `i` on.
    fn date(&self, i: usize) -> Option<Written> {
        let weekday = self.weekday(i);
        let mut at = match weekday {
            Some(_) => i + 1 + self.comma(i + 1),
            None => i,
        };
        if let Some(date) = iso(self.form(at)) {
            return Some(Written {
                tokens: i..at + 1,
                year: Some(date.year()),
                month: date.month(),
                day: date.day(),
                weekday,
            });
        }
        let (month, day);
        if let Some(m) = self.month(at) {
            (month, day) = (m, self.day(at + 1)?);
            at += 2;
        } else {
            day = self.day(at)?;
            let of = usize::from(self.form(at + 1) == "of");
            month = self.month(at + 1 + of)?;
            at += 2 + of;
        }
        let year = self.year(at + self.comma(at));
        if year.is_some() {
            at += self.comma(at) + 1;
        }
        Some(Written {
            tokens: i..at,
            year,
            month,
            day,
            weekday,
        })
    }

    /// The date of a dateline ("STRELSAU, Sept. 22 (Agency) –") or of a line that is one
    /// ("Published: 22 September 2023").
    fn dateline(&self) -> Option<Reference> {
        let paragraphs = self.tokens.paragraphs.len();
        let head = 0..HEAD.min(paragraphs);
        let tail = paragraphs.saturating_sub(TAIL).max(head.end)..paragraphs;
        let lines = head.clone().chain(tail).map(|p| self.line(p));
        let datelines = head.map(|p| self.place_and_date(p));
        lines
            .chain(datelines)
            .flatten()
            .find_map(|w| self.settle(&w))
    }

    /// The date of paragraph `p`, if it is a line that tells when the article was published.
    fn line(&self, p: usize) -> Option<Written> {
        let tokens = self.paragraph(p);
        if tokens.len() > LINE {
            return None;
        }
        let date = tokens.clone().find_map(|i| self.date(i))?;
        let byline = self.form(tokens.start).eq_ignore_ascii_case("by");
        let said = |i: usize| {
            let form = self.form(i);
            let lower = form.to_ascii_lowercase();
            matches!(
                lower.as_str(),
                "published"
                    | "updated"
                    | "posted"
                    | "last"
                    | "first"
                    | "modified"
                    | "date"
                    | "on"
                    | "at"
                    | "am"
                    | "pm"
                    | "a.m."
                    | "p.m."
                    | "gmt"
                    | "utc"
                    | "et"
                    | "edt"
                    | "est"
                    | "bst"
                    | "cet"
                    | "cest"
                    | "ist"
                    | "of"
                    | "publication"
            ) || !form.contains(char::is_alphabetic)
                || self.weekday(i).is_some()
        };
        let others = |mut range: Range<usize>| range.all(said);
        (byline || others(tokens.start..date.tokens.start))
            .then_some(())
            .filter(|()| others(date.tokens.end..tokens.end))
            .map(|()| date)
    }

    /// The date of the dateline that paragraph `p` begins with: behind a place in capitals, or before
    /// an agency in brackets.
    fn place_and_date(&self, p: usize) -> Option<Written> {
        let tokens = self.paragraph(p);
        let reach = tokens.start..tokens.end.min(tokens.start + PLACE + 1);
        let date = reach.clone().find_map(|i| self.date(i))?;
        let place = tokens.start..date.tokens.start;
        let capital = |i: usize| {
            let form = self.form(i);
            form.chars().filter(|c| c.is_alphabetic()).count() > 1
                && !form.contains(char::is_lowercase)
        };
        let named = |i: usize| {
            let form = self.form(i);
            !form.starts_with(char::is_lowercase) && !matches!(form, "." | "!" | "?" | "\"" | "“")
        };
        let place_is_one = place.is_empty() || capital(place.start) && place.clone().all(named);
        let behind = self.form(date.tokens.end);
        let behind = match behind {
            "," => self.form(date.tokens.end + 1),
            other => other,
        };
        let ends = matches!(behind, "(" | "-" | "--" | "–" | "—" | "_" | ":" | "/" | "|");
        let agency = behind == "(";
        (place_is_one && ends && (agency || !place.is_empty())).then_some(date)
    }

    /// A written date as a reference, its year found elsewhere in the text if it has none.
    fn settle(&self, written: &Written) -> Option<Reference> {
        let words = self.words(written.tokens.clone());
        if let Some(year) = written.year {
            // A weekday that does not agree is a slip of the writer: the day stands.
            let date = day(year, written.month, written.day)?;
            return Some(Reference {
                date: Some(date),
                basis: DateBasis::Dateline,
                note: Some(format!(
                    "The date of publication, {date}, is read from the dateline “{words}”."
                )),
            });
        }
        let (date, witness) = self.year_of(written)?;
        Some(Reference {
            date: Some(date),
            basis: DateBasis::Dateline,
            note: Some(format!(
                "The date of publication, {date}, is read from the dateline “{words}”; its year from “{witness}”."
            )),
        })
    }

    /// The day of a dateline without a year: that which lies nearest to a full date of the text, within
    /// half a year; or that of a year from a notice of copyright.
    fn year_of(&self, written: &Written) -> Option<(Date, String)> {
        let notice = (0..self.tokens.spans.len()).find_map(|i| {
            let sign = matches!(self.form(i), "©" | "Copyright" | "(c)");
            let year = (i + 1..i + 4).find_map(|j| self.year(j)).filter(|_| sign)?;
            Some((written.in_year(year)?, format!("© {year}")))
        });
        notice.or_else(|| {
            self.full_dates()
                .flat_map(|(w, near)| {
                    let years = near.year() - 1..=near.year() + 1;
                    years
                        .filter_map(|y| written.in_year(y))
                        .map(move |d| (days_between(d, near), d, w.clone()))
                })
                .filter(|&(distance, _, _)| distance <= 183)
                .min_by_key(|&(distance, date, _)| (distance, date))
                .map(|(_, date, w)| (date, self.words(w.tokens).to_owned()))
        })
    }

    /// Dates with day, month and year.
    fn full_dates(&self) -> impl Iterator<Item = (Written, Date)> {
        (0..self.tokens.spans.len()).filter_map(|i| {
            let written = self.date(i)?;
            let date = written.in_year(written.year?)?;
            Some((written, date))
        })
    }

    /// A full date with its weekday in the first paragraphs: the news is of that day, or nearly.
    fn opening(&self) -> Option<Reference> {
        let end = self
            .tokens
            .paragraphs
            .get(..2.min(self.tokens.paragraphs.len()))?
            .last()
            .map(|p| self.tokens.sentences[p.end - 1].end)?;
        let (written, date) = self
            .full_dates()
            .take_while(|(w, _)| w.tokens.end <= end)
            .find(|(w, _)| w.weekday.is_some())?;
        Some(Reference {
            date: Some(date),
            basis: DateBasis::Inferred,
            note: Some(format!(
                "The date of publication is taken to be {date}, from “{}” at the beginning of the text.",
                self.words(written.tokens)
            )),
        })
    }
}

/// Days from one date to another, whichever is later.
fn days_between(a: Date, b: Date) -> i64 {
    (a.duration_since(b).as_hours() / 24).abs()
}

#[cfg(test)]
mod tests {
    use super::reference_date;
    use crate::{Input, InputError, document::DateBasis, token};

    fn read(text: &str) -> (Option<String>, DateBasis) {
        let input = Input {
            text: text.to_owned(),
            ..Input::default()
        };
        let found = reference_date(&input, &token::tokenise(text)).expect("no date is given");
        (found.date.map(|d| d.to_string()), found.basis)
    }

    #[test]
    fn datelines_tell_the_day() {
        for (text, day) in [
            (
                "STRELSAU, Sept. 22, 2023 (Agency) – The king met an envoy.",
                "2023-09-22",
            ),
            (
                "Published: 22 September 2023\n\nThe king met an envoy.",
                "2023-09-22",
            ),
            (
                "King meets envoy\nBy Jane Roe | Sept 22, 2023\nThe king met an envoy.",
                "2023-09-22",
            ),
            (
                "King meets envoy\n2023-09-22\nThe king met an envoy.",
                "2023-09-22",
            ),
            (
                "Friday, September 22, 2023 5:14 PM ET\nThe king met an envoy.",
                "2023-09-22",
            ),
            (
                "The king met an envoy.\n\nHe said nothing.\n\nUpdated 22nd September 2023 at 10:15 GMT",
                "2023-09-22",
            ),
            // The year from a full date near by, also across the turn of the year.
            (
                "STRELSAU, Sept 22 (Agency) -- Talks that began on Sept. 20, 2023 went on.",
                "2023-09-22",
            ),
            (
                "STRELSAU, Jan. 3 (Agency) – It began on December 28, 2022, he said.",
                "2023-01-03",
            ),
            (
                "STRELSAU, Sept 22 (Agency) -- The king met an envoy.\n\n© 2023 Agency",
                "2023-09-22",
            ),
        ] {
            assert_eq!(
                read(text),
                (Some(day.to_owned()), DateBasis::Dateline),
                "{text}"
            );
        }
    }

    #[test]
    fn a_weekday_and_a_full_date_at_the_beginning_tell_the_day() {
        assert_eq!(
            read("The king met an envoy on Friday, September 22, 2023."),
            (Some("2023-09-22".to_owned()), DateBasis::Inferred)
        );
    }

    #[test]
    fn too_little_tells_nothing() {
        for text in [
            "",
            "The king met an envoy on Friday.",
            // No year anywhere.
            "STRELSAU, Sept 22 (Agency) -- The king met an envoy.",
            // A date of history is no date of publication.
            "The treaty was signed on 5 March 1848 in Strelsau.",
            "On May 1, 2004 the union grew – and so did its budget.",
            // No such days.
            "Published: 31 February 2023",
            "Friday, 23 September 2023 was no Friday, and it may march on.",
        ] {
            assert_eq!(read(text), (None, DateBasis::None), "{text}");
        }
    }

    #[test]
    fn the_address_may_tell() {
        let input = Input {
            url: Some("https://news.example/world/2023/09/22/king-meets-envoy".to_owned()),
            ..Input::default()
        };
        let found = reference_date(&input, &token::tokenise("")).expect("no date is given");
        assert_eq!(
            found.date.map(|d| d.to_string()).as_deref(),
            Some("2023-09-22")
        );
        assert_eq!(found.basis, DateBasis::Inferred);
    }

    #[test]
    fn a_given_date_must_be_one() {
        let given = |date: &str| {
            let input = Input {
                date: Some(date.to_owned()),
                ..Input::default()
            };
            reference_date(&input, &token::tokenise("")).map(|r| r.date.map(|d| d.to_string()))
        };
        assert_eq!(given("2023-09-22"), Ok(Some("2023-09-22".to_owned())));
        assert_eq!(
            given("2023-09-22T10:00:00Z"),
            Ok(Some("2023-09-22".to_owned()))
        );
        assert_eq!(given(" "), Ok(None));
        for bad in [
            "2023-02-30",
            "2023-9-22",
            "2023-09-22x",
            "2023",
            "22 September",
            "年月日時分秒",
        ] {
            assert_eq!(given(bad), Err(InputError::Date(bad.to_owned())));
        }
    }
}
