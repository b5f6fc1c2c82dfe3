//! Sport: clubs, and towns whose names stand for their clubs.
//!
//! Enters: a sentence and the names of the first round. Leaves: further candidates for the second.
//! Four things are heard: the list of clubs; lines of results ("Leeds 2 Everton 1"), of fixtures
//! ("Chicago at Boston"), of tables ("Milan 12 7 3 2"), and datelines, which look like them; and, in a sentence that speaks of sport,
//! a town that plays ("Parma beat Bologna", "a win over Chelsea", "Aberdeen striker"). A state stays
//! a state: its team bears its name, as CoNLL has it.

use super::{
    evidence::{Candidate, capital},
    lexicon::{self, Sport},
};
use crate::{
    knowledge::names::{self, Thing},
    types::{NameType, Syntax, Upos},
};
use std::ops::Range;

/// A club's name that is nothing else, of several words and of one.
const CLUB: [f64; 2] = [3.2, 1.2];
/// What a line that is nothing but a result weighs.
const LINE: f64 = 6.0;
/// What sport adds to the weight that made the name a place.
const PLAYS: f64 = 0.6;

/// Candidates in a sentence.
pub fn clubs(
    syntax: &Syntax,
    sentence: Range<usize>,
    first: &[Candidate],
    all: &mut Vec<Candidate>,
) {
    let line = lines(syntax, sentence.clone());
    if !line.is_empty() {
        all.extend(line);
        return;
    }
    let sport = speaks_of_sport(syntax, sentence.clone());
    let from = first.partition_point(|n| n.tokens.end <= sentence.start);
    let to = first.partition_point(|n| n.tokens.start < sentence.end);
    let mut i = sentence.start;
    while i < sentence.end {
        let Some(end) = listed(syntax, i, sentence.end) else {
            i += 1;
            continue;
        };
        let tokens = i..end;
        i = end;
        let place = is_place(syntax, &tokens);
        let plays = sport && plays(syntax, &sentence, &tokens);
        let weight = match (tokens.len() > 1, place) {
            (true, false) => CLUB[0],
            (false, false) => CLUB[1] + if plays { 2.0 } else { 0.0 },
            _ => continue,
        };
        all.push(Candidate {
            tokens,
            kind: NameType::Org,
            weight,
        });
    }
    if !sport {
        return;
    }
    for name in &first[from..to] {
        let town = name.kind == NameType::Loc && is_place(syntax, &name.tokens);
        let club = listed(syntax, name.tokens.start, sentence.end) == Some(name.tokens.end);
        let before = name.tokens.start.checked_sub(1).map(|i| syntax.form(i));
        let there = matches!(before, Some("in" | "near" | "from" | "of" | "to"));
        if club && !there || town && plays(syntax, &sentence, &name.tokens) {
            all.push(Candidate {
                tokens: name.tokens.clone(),
                kind: NameType::Org,
                weight: name.weight + PLAYS,
            });
        }
    }
}

/// The end of the club's name of the list that begins at a token; the longest.
fn listed(syntax: &Syntax, start: usize, end: usize) -> Option<usize> {
    if !(capital(syntax, start) || syntax.form(start).starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    lexicon::clubs(syntax.form(start))
        .iter()
        .filter(|words| {
            start + words.len() <= end
                && words.iter().enumerate().all(|(k, w)| {
                    let form = syntax.form(start + k);
                    form == *w || form == w.to_uppercase()
                })
        })
        .map(|words| start + words.len())
        .max()
}

/// Whether a name is that of a town, province or region, and of no state.
fn is_place(syntax: &Syntax, tokens: &Range<usize>) -> bool {
    let hits = names::at(syntax, tokens.start);
    let mut things = hits
        .iter()
        .filter(|h| h.tokens == *tokens)
        .flat_map(|h| &h.things)
        .peekable();
    things.peek().is_some()
        && !things.any(|t| matches!(t, Thing::State(_) | Thing::People(_)))
        && !is_nation(syntax, tokens)
}

/// A part of a state that has a team of its own: "Scotland".
fn is_nation(syntax: &Syntax, tokens: &Range<usize>) -> bool {
    let name = syntax.span_of(tokens.clone()).of(syntax.text);
    lexicon::sport(name, Sport::Nation)
}

fn is_state(syntax: &Syntax, tokens: &Range<usize>) -> bool {
    is_nation(syntax, tokens)
        || names::at(syntax, tokens.start)
            .iter()
            .any(|h| h.tokens == *tokens && h.things.iter().any(|t| matches!(t, Thing::State(_))))
}

fn number(syntax: &Syntax, i: usize) -> bool {
    let form = syntax.form(i);
    form.len() < 6
        && form.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && form.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// "3-1": two small numbers joined by a dash, however they were cut.
fn score(syntax: &Syntax, i: usize, end: usize) -> bool {
    let whole = syntax.form(i).split_once(['-', '–']);
    let small = |w: &str| (1..=3).contains(&w.len()) && w.chars().all(|c| c.is_ascii_digit());
    let touch = |a: usize| syntax.tokens[a].span.end == syntax.tokens[a + 1].span.start;
    whole.is_some_and(|(a, b)| small(a) && small(b))
        || i + 2 < end
            && small(syntax.form(i))
            && matches!(syntax.form(i + 1), "-" | "–")
            && small(syntax.form(i + 2))
            && touch(i)
            && touch(i + 1)
}

fn speaks_of_sport(syntax: &Syntax, sentence: Range<usize>) -> bool {
    // "took six for 82", "220 for three".
    let figures = |i: usize| {
        i > sentence.start
            && i + 1 < sentence.end
            && syntax.form(i) == "for"
            && [i - 1, i + 1]
                .iter()
                .all(|&k| syntax.tokens[k].upos == Upos::Num)
    };
    sentence.clone().any(|i| {
        figures(i)
            || score(syntax, i, sentence.end)
            || lexicon::sport(syntax.form(i), Sport::Any)
            || listed(syntax, i, sentence.end).is_some_and(|end| !is_place(syntax, &(i..end)))
    })
}

/// Whether a name stands where a side does.
fn plays(syntax: &Syntax, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let word = |i: usize| sentence.contains(&i).then(|| syntax.form(i));
    let next = word(tokens.end);
    let is = |w: Option<&str>, place: Sport| w.is_some_and(|w| lexicon::sport(w, place));
    if is(next, Sport::After) || is(next, Sport::Verb) {
        return true;
    }
    // "Surrey 301-7", "Leeds 2-0 winners", "Milan's 4-1 win".
    let behind = tokens.end + usize::from(matches!(next, Some("'s" | "’s")));
    if behind < sentence.end && score(syntax, behind, sentence.end) {
        return true;
    }
    let before = |k: usize| tokens.start.checked_sub(k).and_then(word);
    if is(before(1), Sport::Verb) {
        return true;
    }
    let facing = matches!(
        before(1),
        Some("over" | "against" | "to" | "with" | "past" | "by" | "at" | "from")
    );
    // "drew 1-1 at Freiburg": a score may stand between.
    let counted = |k: usize| {
        (tokens.start.saturating_sub(k).max(sentence.start)..tokens.start)
            .any(|i| score(syntax, i, tokens.start))
    };
    facing
        && (2..=6).any(|k| {
            k < 6 && is(before(k), Sport::Win)
                || (k < 4 || counted(k)) && is(before(k), Sport::Verb)
        })
}

/// "BALTIMORE 1996-09-25", "AL-AIN, United Arab Emirates 1996-12-06": where and when a report was filed.
fn dateline(syntax: &Syntax, sentence: &Range<usize>) -> Vec<Candidate> {
    let digits = |i: usize, n: usize| {
        syntax.form(i).len() == n && syntax.form(i).chars().all(|c| c.is_ascii_digit())
    };
    let last = sentence.end - 1;
    let whole = syntax.form(last).len() == 10
        && syntax.form(last).split('-').map(str::len).eq([4, 2, 2])
        && syntax.form(last).starts_with(|c: char| c.is_ascii_digit());
    let cut = sentence.len() > 5
        && digits(last, 2)
        && syntax.form(last - 1) == "-"
        && digits(last - 2, 2)
        && syntax.form(last - 3) == "-"
        && digits(last - 4, 4);
    let end = match (whole, cut) {
        (true, _) => last,
        (_, true) => last - 4,
        _ => return Vec::new(),
    };
    let named = (sentence.start..end).all(|i| {
        capital(syntax, i)
            || matches!(
                syntax.form(i),
                "," | "-" | "of" | "de" | "the" | "and" | "."
            )
    });
    if !named || end == sentence.start || end - sentence.start > 8 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = sentence.start;
    for i in sentence.start..=end {
        if i == end || syntax.form(i) == "," {
            if start < i {
                found.push(Candidate {
                    tokens: start..i,
                    kind: NameType::Loc,
                    weight: LINE,
                });
            }
            start = i + 1;
        }
    }
    found
}

/// A line that is nothing but a result, a fixture or a row of a table.
fn lines(syntax: &Syntax, sentence: Range<usize>) -> Vec<Candidate> {
    let filed = dateline(syntax, &sentence);
    if !filed.is_empty() {
        return filed;
    }
    let mut end = sentence.end;
    // What a bracket adds: "(halftime 2-0)".
    if end > sentence.start
        && syntax.form(end - 1) == ")"
        && let Some(open) = (sentence.start..end).rev().find(|&i| syntax.form(i) == "(")
    {
        end = open;
    }
    let run = |from: usize| {
        let mut to = from;
        while to < end
            && (capital(syntax, to) || to > from && matches!(syntax.form(to), "-" | "." | "'s"))
            && !number(syntax, to)
        {
            to += 1;
        }
        (to > from && to - from < 5).then_some(from..to)
    };
    let side = |tokens: Range<usize>| Candidate {
        kind: if is_state(syntax, &tokens) {
            NameType::Loc
        } else {
            NameType::Org
        },
        tokens,
        weight: LINE,
    };
    let Some(home) = run(sentence.start) else {
        return Vec::new();
    };
    let at = home.end;
    // "Chicago at Boston", "LOS ANGELES AT UTAH".
    let shouted = home.clone().find(|&i| syntax.form(i) == "AT");
    if let Some(joint) = shouted.or((at < end && syntax.form(at) == "at").then_some(at))
        && joint > sentence.start
        && let Some(away) = run(joint + 1)
        && away.end == end
        && [sentence.start..joint, away.clone()]
            .iter()
            .all(|t| is_place(syntax, t) || listed(syntax, t.start, end) == Some(t.end))
    {
        return vec![side(sentence.start..joint), side(away)];
    }
    if at >= end || !number(syntax, at) {
        return Vec::new();
    }
    // "Leeds 2 Everton 1", "San Diego 7, Houston 4".
    let mut after = at + 1;
    if after < end && syntax.form(after) == "," {
        after += 1;
    }
    if let Some(away) = run(after).filter(|r| r.end < end && number(syntax, r.end)) {
        let rest = away.end + 1..end;
        let common = |t: &Range<usize>| t.clone().any(|i| syntax.tokens[i].upos == Upos::Verb);
        return if rest.len() <= 1 && !common(&home) && !common(&away) {
            vec![side(home), side(away)]
        } else {
            Vec::new()
        };
    }
    // "Milan 12 7 3 2 21 10 24".
    let cells = (at..end)
        .filter(|&i| number(syntax, i) || matches!(syntax.form(i), "-" | "+"))
        .count();
    let person = home.len() > 1 && lexicon::given(syntax.form(home.start)).is_some();
    if cells == end - at && cells >= 3 && !person {
        return vec![side(home)];
    }
    Vec::new()
}
