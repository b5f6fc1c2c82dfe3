//! When and where: from the clause of an event, else its sentence, else the story, else the day of
//! publication; history told as history.
//!
//! Enters: trees, times, entities, an event's words. Leaves: its date, its place. Must not know what
//! the event is.

use super::{clause::marker, lexicon::Lexicon, party::Cast};
use crate::{
    document::EventDate,
    types::{Deprel, NameType, Syntax, TimeType, Timex, Upos},
};
use jiff::{Span, ToSpan, civil::Date};

/// When an event was, and how that is known.
#[derive(Debug, Clone, Default)]
pub struct When {
    /// Index of the time expression.
    pub time: Option<usize>,
    /// For the document.
    pub date: EventDate,
    /// Long before the day of the report.
    pub past: bool,
    /// After it.
    pub future: bool,
    /// At some time from then on, "since".
    pub open: bool,
}

/// Days before publication that are still the news of the day.
const NEWS: i64 = 21;

/// The token through which the tree sees a time expression.
fn head_of(s: &Syntax, t: &Timex) -> usize {
    t.tokens
        .clone()
        .find(|&i| s.tokens[i].head.is_none_or(|h| !t.tokens.contains(&h)))
        .unwrap_or(t.tokens.start)
}

/// The predicate that a time expression dates: the first verb above it, or the noun it hangs on.
fn dated(s: &Syntax, t: &Timex) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut at = head_of(s, t);
    for _ in 0..12 {
        let Some(h) = s.tokens[at].head else { break };
        chain.push(h);
        if matches!(s.tokens[h].upos, Upos::Verb | Upos::Aux) || s.tokens[h].head.is_none() {
            break;
        }
        at = h;
    }
    chain
}

/// What dates events besides their own words: the sentences' times, the lexicon's verbs of speech, the day of
/// publication.
#[derive(Clone, Copy)]
pub struct Calendar<'a> {
    /// The trees.
    pub syntax: &'a Syntax<'a>,
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// Every time expression.
    pub times: &'a [Timex],
    /// The day of publication.
    pub reference: Option<Date>,
}

/// How far one date may lead to the next ("two days after the talks, a month before the war, …").
const CHAIN: usize = 3;

impl Calendar<'_> {
    /// When the event with these words was.
    pub fn when(&self, words: &[usize], finite: usize) -> When {
        self.dated(words, finite, 0)
    }

    fn dated(&self, words: &[usize], finite: usize, depth: usize) -> When {
        let best = self.nearest(words, finite);
        // what stands with the event's own words beats how far it is from something else
        if let Some((rank, i)) = best
            && (rank < 2 || depth >= CHAIN)
        {
            return self.at(i);
        }
        if depth < CHAIN
            && let Some(when) = self.counted_from(words, finite, depth)
        {
            return when;
        }
        match best {
            Some((_, i)) => self.at(i),
            None => self.published(),
        }
    }

    /// The time expression that dates an event, with how close it stands: with the words themselves, with the
    /// finite verb, with a clause above that is none of speech.
    fn nearest(&self, words: &[usize], finite: usize) -> Option<(usize, usize)> {
        let s = self.syntax;
        let range = &s.sentences[s.sentence_of(words[0])];
        let reports = |v: usize| {
            s.tokens[v].upos == Upos::Verb
                && self
                    .lexicon
                    .light
                    .with_head("report", &s.tokens[v].lemma.to_lowercase())
                    .iter()
                    .any(|p| p.with.is_empty())
        };
        let above = ancestors(s, words[0]);
        // what was since something is not of the day of what came of it
        // nor what had been before of the day of what is told above it
        let cut = |a: usize| match s.tokens[a].deprel {
            Deprel::Advcl => marker(s, a) == Some("since"),
            Deprel::AclRelcl => s
                .children_by(a, "aux")
                .any(|c| s.form(c).eq_ignore_ascii_case("had")),
            _ => false,
        };
        let apart = above
            .iter()
            .chain([&words[0]])
            .position(|&a| cut(a))
            .map_or(above.len(), |n| if n < above.len() { n + 1 } else { 0 });
        let mut best: Option<(usize, usize, usize)> = None;
        for (i, t) in self.times.iter().enumerate() {
            if t.interval.is_none()
                || !range.contains(&t.tokens.start)
                || matches!(t.kind, TimeType::Set | TimeType::Duration)
                || returns(s, t).is_some()
            {
                continue;
            }
            let chain = dated(s, t);
            let Some(&top) = chain.last() else { continue };
            let rank = if chain.iter().any(|c| words.contains(c)) {
                0
            } else if chain.contains(&finite) {
                1
            } else if reports(top) {
                continue;
            } else if above[..apart].contains(&top)
                || (s.tokens[top].deprel == Deprel::Xcomp
                    && s.tokens[top]
                        .head
                        .is_some_and(|h| words.contains(&h) || h == finite))
            {
                2
            } else {
                continue;
            };
            let distance = t.tokens.start.abs_diff(words[0]);
            if best.is_none_or(|(r, d, _)| (rank, distance) < (r, d)) {
                best = Some((rank, distance, i));
            }
        }
        best.map(|(rank, _, i)| (rank, i))
    }

    /// Of "three months after they had agreed" the day of what stands above, three months back.
    fn counted_from(&self, words: &[usize], finite: usize, depth: usize) -> Option<When> {
        let s = self.syntax;
        let mut at = finite;
        let mut steps = 0;
        let (clause, after) = loop {
            match (s.tokens[at].deprel, marker(s, at)) {
                (Deprel::Advcl | Deprel::Obl | Deprel::Nmod | Deprel::Acl, Some("after")) => {
                    break (at, true);
                }
                (Deprel::Advcl | Deprel::Obl | Deprel::Nmod | Deprel::Acl, Some("before")) => {
                    break (at, false);
                }
                (Deprel::AclRelcl | Deprel::Parataxis, _) => return None,
                _ => {}
            }
            at = s.tokens[at].head?;
            steps += 1;
            if steps > CHAIN {
                return None;
            }
        };
        let mark = s.children(clause).find(|&c| {
            c < clause
                && matches!(s.tokens[c].deprel, Deprel::Mark | Deprel::Case)
                && matches!(s.tokens[c].lemma.as_str(), "after" | "before")
        })?;
        let length = self
            .times
            .iter()
            .find(|t| t.kind == TimeType::Duration && t.tokens.end == mark)?;
        let (span, value_len) = span_of(&length.value)?;
        let above = s.tokens[clause].head?;
        if words.contains(&above) {
            return None;
        }
        let anchor = self.dated(&[above], above, depth + 1);
        let day: Date = anchor.date.begin.as_ref()?.parse().ok()?;
        let day = if after {
            day.checked_sub(span).ok()?
        } else {
            day.checked_add(span).ok()?
        };
        let (begin, finish) = match value_len {
            4 => (day.first_of_year(), day.last_of_year()),
            7 => (day.first_of_month(), day.last_of_month()),
            _ => (day, day),
        };
        let mut when = self.interval(&day.to_string()[..value_len], begin, finish, true);
        when.time = self.times.iter().position(|t| std::ptr::eq(t, length));
        Some(when)
    }

    /// The date of a time expression.
    fn at(&self, i: usize) -> When {
        let s = self.syntax;
        let t = &self.times[i];
        let (mut begin, mut finish) = t.interval.unwrap_or_default();
        // "since 2011": from then on
        let since = self.since(head_of(s, t));
        if since && let Some(reference) = self.reference.filter(|r| *r > begin) {
            finish = reference;
        }
        if begin > finish {
            std::mem::swap(&mut begin, &mut finish);
        }
        let mut when = self.interval(&t.value, begin, finish, t.relative);
        when.time = Some(i);
        when.open = since;
        when
    }

    /// Whether a word stands in a phrase of "since": "since 2011", "since the 2011 start of the war".
    fn since(&self, t: usize) -> bool {
        let s = self.syntax;
        let mut at = t;
        for _ in 0..CHAIN {
            if marker(s, at) == Some("since") {
                return true;
            }
            let nominal = matches!(
                s.tokens[at].deprel,
                Deprel::Nummod | Deprel::Nmod | Deprel::Compound | Deprel::Amod
            );
            match s.tokens[at].head.filter(|_| nominal) {
                Some(h) => at = h,
                None => return false,
            }
        }
        false
    }

    /// A date, as it lies to the day of publication.
    fn interval(&self, value: &str, begin: Date, finish: Date, relative: bool) -> When {
        When {
            time: None,
            date: EventDate {
                // "Friday afternoon" is of that day
                value: Some(value.split('T').next().unwrap_or(value).to_owned()),
                begin: Some(begin.to_string()),
                finish: Some(finish.to_string()),
                basis: if relative { "relative" } else { "explicit" }.to_owned(),
            },
            past: self
                .reference
                .is_some_and(|r| begin < r.checked_sub(NEWS.days()).unwrap_or(r)),
            future: self.reference.is_some_and(|r| begin > r),
            open: false,
        }
    }

    /// The day of publication.
    fn published(&self) -> When {
        match self.reference {
            Some(day) => {
                let mut when = self.interval(&day.to_string(), day, day, true);
                when.date.basis = "document".to_owned();
                when
            }
            None => When {
                date: EventDate {
                    basis: "none".to_owned(),
                    ..EventDate::default()
                },
                ..When::default()
            },
        }
    }

    /// When it happened before, of what is told as the first since then: "his first visit since 2004".
    pub fn before(&self, words: &[usize], finite: usize) -> Option<When> {
        let i = (0..self.times.len()).find(|&i| {
            returns(self.syntax, &self.times[i]).is_some_and(|n| {
                let time = self.syntax.tokens[n].lemma == "time";
                words.contains(&n)
                    || n == finite
                    || time && self.syntax.tokens[n].head == Some(finite)
            })
        })?;
        let t = &self.times[i];
        let (begin, finish) = t.interval?;
        let mut when = self.interval(&t.value, begin, finish, t.relative);
        when.time = Some(i);
        Some(when)
    }
}

/// The noun or ordinal that a time with "since" counts from: "visit" of "his first visit since 2004", "first" of
/// "the visit is his first since 2004". Such a time is not when it happens, but when it last did.
fn returns(s: &Syntax, t: &Timex) -> Option<usize> {
    let head = head_of(s, t);
    if t.interval.is_none() || marker(s, head) != Some("since") {
        return None;
    }
    let ordinal = |n: usize| {
        matches!(
            s.tokens[n].lemma.to_lowercase().as_str(),
            "first" | "second" | "third" | "fourth" | "fifth" | "only" | "latest" | "last"
        )
    };
    let noun = s.tokens[head].head?;
    let mut above = vec![noun];
    // "his first visit to Peru since 2004": the phrase may hang on "Peru"
    above.extend(
        s.tokens[noun]
            .head
            .filter(|_| s.tokens[noun].upos == Upos::Propn),
    );
    // "held the first talks since 2016", "met for the first time since 2016": the phrase may hang on the verb
    if s.tokens[noun].upos == Upos::Verb {
        above.extend(s.children(noun).filter(|&c| {
            noun < c && c < head && matches!(s.tokens[c].deprel, Deprel::Obj | Deprel::Obl)
        }));
    }
    above.into_iter().find(|&n| {
        !matches!(s.tokens[n].upos, Upos::Verb | Upos::Aux)
            && (ordinal(n) || s.children(n).any(|c| c < head && ordinal(c)))
    })
}

/// A TIMEX3 duration as a span, with the length of the date that it makes exact.
fn span_of(value: &str) -> Option<(Span, usize)> {
    let rest = value.strip_prefix('P')?;
    if rest.starts_with('T') {
        // hours: the same day
        return Some((Span::new(), 10));
    }
    let (number, unit) = rest.split_at(rest.len().checked_sub(1)?);
    let n: i64 = number.parse().ok().filter(|n| (0..10_000).contains(n))?;
    Some(match unit {
        "D" => (n.days(), 10),
        "W" => (n.weeks(), 10),
        "M" => (n.months(), 7),
        "Y" => (n.years(), 4),
        _ => return None,
    })
}

fn ancestors(s: &Syntax, t: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut at = t;
    while let Some(h) = s.tokens[at].head {
        out.push(h);
        at = h;
        if out.len() > 30 {
            break;
        }
    }
    out
}

/// Where the event with these words was: a place said with its words, else with the clause, else with who took
/// part ("met the minister, John Doe, in Oslo").
pub fn place(cast: &Cast, words: &[usize], finite: usize, people: &[usize]) -> Option<usize> {
    let s = cast.syntax;
    let mut around: Vec<usize> = words.to_vec();
    around.push(finite);
    for &p in people {
        around.push(p);
        around.extend(
            s.children(p)
                .filter(|&c| matches!(s.tokens[c].deprel, Deprel::Appos | Deprel::Flat)),
        );
    }
    let said = around.iter().find_map(|&w| {
        s.children(w)
            .filter(|&c| {
                matches!(s.tokens[c].deprel, Deprel::Obl | Deprel::Nmod)
                    && marker(s, c).is_some_and(|m| WHERE.contains(&m))
                    && !(marker(s, c) == Some("on") && is_state(cast, c))
                    && (!people.contains(&w) || c > words[0].min(finite))
            })
            .find_map(|c| {
                located(cast, c).or_else(|| {
                    // "at a summit in Doha", "in the Chinese city of Hangzhou", "in Peru's capital", "in Borno state"
                    s.children(c)
                        .filter(|&g| {
                            s.tokens[g].deprel == Deprel::Nmod
                                && matches!(marker(s, g), Some("in" | "at" | "near" | "of"))
                                || s.tokens[g].deprel == Deprel::Appos
                                || s.tokens[g].deprel == Deprel::Compound && cast.is_territory(c)
                        })
                        .find_map(|g| located(cast, g))
                })
            })
    });
    // "entered Kampala", "shelled Goma": what is done to a town is done there
    let town = || {
        words
            .iter()
            .flat_map(|&w| s.children_by(w, "obj"))
            .filter_map(|c| located(cast, c))
            .find(|&e| !matches!(&cast.entities[e].geo[0].kind[..], "country" | "region"))
    };
    // "said in Oslo after meeting the king": where the verb is that it goes with
    let beside = || {
        let verb = s.tokens[finite].head?;
        let goes_with = s.tokens[finite].deprel == Deprel::Advcl
            && s.tokens[finite].xpos == "VBG"
            && matches!(
                marker(s, finite),
                Some("after" | "before" | "while" | "when" | "on")
            );
        let phrases = s.children_by(verb, "obl").filter(|_| goes_with);
        phrases
            .filter(|&c| marker(s, c) == Some("in"))
            .find_map(|c| located(cast, c))
    };
    // "in Oslo, where the two met"
    let where_to = || {
        let clause = std::iter::once(finite).chain(s.tokens[finite].head);
        clause
            .filter(|&v| s.tokens[v].deprel == Deprel::AclRelcl)
            .filter(|&v| {
                s.children(v)
                    .any(|c| s.form(c).eq_ignore_ascii_case("where"))
            })
            .find_map(|v| located(cast, s.tokens[v].head?))
    };
    said.or_else(where_to).or_else(town).or_else(beside)
}

/// A state, not a place: what is told "on Peru" is about it.
fn is_state(cast: &Cast, t: usize) -> bool {
    located(cast, t).is_some_and(|e| {
        let entity = &cast.entities[e];
        let mention = entity.mentions.iter().find(|m| m.head == t);
        entity.geo[0].kind == "country" || mention.is_some_and(|m| m.metonym)
    })
}

/// Prepositions of place.
const WHERE: &[&str] = &[
    "in",
    "at",
    "near",
    "inside",
    "outside",
    "across",
    "throughout",
    "around",
    "off",
    "on",
];

/// The place of the dateline: "LIMA — …", "LIMA (Agency) - …".
pub fn dateline(cast: &Cast) -> Option<usize> {
    const LONGEST: usize = 14;
    let s = cast.syntax;
    let first = s.sentences.first()?.clone();
    let dash = first
        .clone()
        .take(LONGEST)
        .find(|&t| matches!(s.form(t), "—" | "–" | "--" | "-"))?;
    let bare = (first.start..dash).all(|t| {
        matches!(
            s.tokens[t].upos,
            Upos::Propn | Upos::Punct | Upos::Num | Upos::Adj | Upos::Noun | Upos::Adp | Upos::X
        )
    });
    (first.start..dash).filter(|_| bare).find_map(|t| {
        cast.entity_over(t)
            .filter(|&e| cast.entities[e].kind == NameType::Loc && !cast.entities[e].geo.is_empty())
    })
}

/// A place anywhere below a word, said as a place.
pub fn place_below(cast: &Cast, top: usize) -> Option<usize> {
    let s = cast.syntax;
    let (lo, hi) = s.subtree(top);
    (lo..=hi).find_map(|t| {
        matches!(
            marker(s, t),
            Some("in" | "at" | "near" | "inside" | "around" | "throughout" | "to")
        )
        .then(|| located(cast, t))
        .flatten()
    })
}

fn located(cast: &Cast, t: usize) -> Option<usize> {
    cast.entity_at(t).filter(|&e| {
        cast.entities[e].kind == NameType::Loc
            && !cast.entities[e].geo.is_empty()
            && !cast.entities[e].demonym
    })
}
