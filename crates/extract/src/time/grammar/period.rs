//! Periods with names: decades, centuries, quarters, halves, seasons, weekends, feasts, fiscal years.

use super::{Grammar, Read};
use crate::time::{
    calendar::{Grain, Season},
    expr::{Fields, Piece, Year},
    lexicon::{Anchor, Word},
    scan::Kind,
};

/// How far from a half of a year a word of accounts is looked for, in units.
const ACCOUNTS: usize = 10;

impl Grammar<'_> {
    /// the 1980s · the '90s · the eighties (with "the") · 1900s (a century)
    pub(super) fn decade(&self, i: usize) -> Read<Fields> {
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
    pub(super) fn plural(&self, i: usize) -> Option<usize> {
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
    pub(super) fn century(&self, i: usize) -> Read<Fields> {
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
    pub(super) fn quarter(&self, i: usize) -> Read<Fields> {
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
        // "the first half of 2023", but not of a match: a year must follow, or the sentence is of accounts
        if self.is(k, "half") && n <= 2 {
            let end = k + 1;
            let fields = Fields {
                piece: Piece::Half(n as i8),
                ..Fields::default()
            };
            let (fields, to) = self.with_year(fields, end);
            let (fields, to) = self.of_the_year(fields, to);
            let accounts = (i.saturating_sub(ACCOUNTS)..self.units.len().min(end + ACCOUNTS))
                .any(|k| self.skip(k, Word::Accounts).is_some());
            return (to > end || accounts).then_some((fields, to));
        }
        None
    }

    /// Q3, H1
    pub(super) fn lettered(&self, i: usize) -> Read<Piece> {
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
    pub(super) fn of_the_year(&self, mut fields: Fields, end: usize) -> (Fields, usize) {
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
    pub(super) fn season(&self, i: usize) -> Read<Fields> {
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
        ((cue || edged) && !named && !self.is(end, "of") && self.closed(end))
            .then_some((fields, end))
    }

    /// "fall" without a capital is a season only where a noun must stand.
    pub(super) fn autumn(&self, i: usize) -> Read<Season> {
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
        .then_some((Season::Autumn, i + 1))
    }

    /// the weekend · over the weekend
    pub(super) fn weekend(&self, i: usize) -> Read<Fields> {
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
    pub(super) fn holiday(&self, i: usize) -> Read<Fields> {
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
    pub(super) fn fiscal(&self, i: usize) -> Read<Fields> {
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
}
