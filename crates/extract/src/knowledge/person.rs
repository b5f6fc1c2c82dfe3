//! Who a person is: from the words around the name, and from the list of people in the news.
//!
//! Enters: a mention of a person. Leaves: the office that the text gives, the country that it gives,
//! and the words that told. "Ruritanian Foreign Minister Jan Novak", "Jan Novak, foreign minister of
//! Ruritania", "Jan Novak, a spokesperson for the Ruritanian army", "Jan Novak is the president of
//! Ruritania" all say the same of somebody never heard of. Words count where trees are wrong.

use super::{
    names::{self, Thing},
    office::{self, Office},
};
use crate::types::{Deprel, Syntax, Upos};
use std::ops::Range;

/// What the text says of a person at one mention.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The office.
    pub office: Option<Office>,
    /// Sector of the body spoken for ("a spokesman for the rebels"), where it is not the office's.
    pub body: Option<&'static str>,
    /// Index of the state.
    pub state: Option<usize>,
    /// The words.
    pub words: Option<Range<usize>>,
    /// "former", "late", "ex-": no longer.
    pub former: bool,
}

/// States that a stretch of tokens names, by name or adjective: the last named wins in front of an
/// office ("US and Ruritanian ministers" aside).
pub(super) fn state_in(syntax: &Syntax, tokens: Range<usize>) -> Option<usize> {
    let mut found = None;
    let mut i = tokens.start;
    while i < tokens.end {
        let hit = names::at(syntax, i)
            .into_iter()
            .rfind(|h| h.tokens.end <= tokens.end);
        let state = hit.as_ref().and_then(|h| state_of(&h.things));
        if let (Some(h), Some(s)) = (&hit, state) {
            found = Some(s);
            i = h.tokens.end;
        } else {
            i += 1;
        }
    }
    found
}

/// The state that a name stands for directly: its name, its adjective, its capital.
pub(super) fn state_of(things: &[Thing]) -> Option<usize> {
    things
        .iter()
        .find_map(|t| match t {
            Thing::State(s) | Thing::People(s) => Some(usize::from(*s)),
            _ => None,
        })
        .or_else(|| {
            things.iter().find_map(|t| match t {
                Thing::Place(p) => Some(super::places::get(*p))
                    .filter(|p| p.kind == super::places::Kind::Capital)
                    .map(|p| p.state),
                Thing::Seat(s) => {
                    super::world::state_of(super::world::seats()[usize::from(*s)].country)
                }
                _ => None,
            })
        })
}

/// What the text says of the person mentioned by `tokens`.
pub fn said(syntax: &Syntax, tokens: Range<usize>, head: usize) -> Said {
    let before = before(syntax, tokens.start);
    if before.office.is_some() && before.state.is_some() {
        return before;
    }
    let after = after(syntax, tokens.clone());
    let by_tree = if before.office.is_none() && after.office.is_none() {
        copula(syntax, tokens.end, head)
    } else {
        Said::default()
    };
    // Each fills what the other leaves open.
    let mut said = before;
    for other in [after, by_tree] {
        if said.office.is_none() {
            said.office = other.office;
            said.words = other.words.clone();
            said.former = other.former;
        }
        said.state = said.state.or(other.state);
        said.body = said.body.or(other.body);
    }
    said
}

/// "Ruritanian Foreign Minister Jan Novak", "Ruritania's deputy prime minister, Jan Novak".
fn before(syntax: &Syntax, start: usize) -> Said {
    let sentence = syntax.sentences[syntax.sentence_of(start)].clone();
    let mut end = start;
    if end > sentence.start && syntax.form(end - 1) == "," {
        end -= 1;
    }
    // An office that ends right before the name; the longest.
    let Some((from, office)) = (end.saturating_sub(7).max(sentence.start)..end).find_map(|i| {
        office::office_at(syntax, i)
            .filter(|&(stop, _)| stop == end)
            .map(|(_, o)| (i, o))
    }) else {
        return Said::default();
    };
    // To its left: adjectives, nouns and the country, back to a boundary.
    let mut left = from;
    let mut former = false;
    while left > sentence.start && from - left < 8 {
        let word = syntax.form(left - 1).to_lowercase();
        former |= matches!(
            word.as_str(),
            "former" | "ex" | "late" | "ousted" | "deposed" | "outgoing"
        );
        // "welcomed President Lind": who welcomed is not whose president she is
        let token = &syntax.tokens[left - 1];
        let clause = token.upos == Upos::Aux
            || token.upos == Upos::Verb && !matches!(token.deprel, Deprel::Amod | Deprel::Compound);
        if clause
            || matches!(
                word.as_str(),
                "," | ";"
                    | ":"
                    | "."
                    | "("
                    | ")"
                    | "\""
                    | "“"
                    | "”"
                    | "with"
                    | "by"
                    | "to"
                    | "and"
                    | "that"
                    | "when"
                    | "as"
                    | "while"
                    | "but"
                    | "said"
                    | "told"
                    | "met"
            )
        {
            break;
        }
        left -= 1;
        if matches!(
            word.as_str(),
            "the" | "a" | "an" | "its" | "their" | "his" | "her"
        ) {
            break;
        }
    }
    Said {
        office: Some(office),
        body: agent_in(syntax, left..from),
        state: state_in(syntax, left..from),
        words: Some(left..end),
        former,
    }
}

/// "Jan Novak, the Ruritanian foreign minister", "… , a spokesman for the army of Ruritania".
fn after(syntax: &Syntax, tokens: Range<usize>) -> Said {
    let sentence = syntax.sentences[syntax.sentence_of(tokens.start)].clone();
    let mut at = tokens.end;
    if at >= sentence.end || !matches!(syntax.form(at), "," | "(" | "–" | "—") {
        return Said::default();
    }
    at += 1;
    // The apposition ends at the next comma or bracket, or at a verb.
    let stop = (at..sentence.end.min(at + 22))
        .find(|&i| {
            matches!(
                syntax.form(i),
                "," | ")" | ";" | "—" | "–" | "\"" | "“" | "who" | "whose"
            )
        })
        .unwrap_or_else(|| sentence.end.min(at + 12));
    let Some((from, (end, office))) = (at..stop).find_map(|i| chained(syntax, i).map(|o| (i, o)))
    else {
        return Said::default();
    };
    // An apposition opens with its office: before it, articles, adjectives and nouns only.
    let opens = (at..from).all(|i| {
        let t = &syntax.tokens[i];
        matches!(
            t.upos,
            Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Punct | Upos::Part
        ) && t.xpos != "CC"
            || matches!(syntax.form(i), "former" | "'s")
    });
    if from - at > 6 || !opens {
        return Said::default();
    }
    let former = (at..from).any(|i| {
        matches!(
            syntax.form(i).to_lowercase().as_str(),
            "former" | "ex" | "late" | "ousted"
        )
    });
    let stretch = end..stop;
    Said {
        office: Some(office),
        body: agent_in(syntax, at..from).or_else(|| agent_in(syntax, stretch.clone())),
        state: state_in(syntax, at..from).or_else(|| state_in(syntax, stretch)),
        words: Some(at..stop),
        former,
    }
}

/// "Jan Novak is the president of Ruritania": the name is the subject of the office.
fn copula(syntax: &Syntax, end_of_name: usize, head: usize) -> Said {
    let token = &syntax.tokens[head];
    let Some(governor) = token.head.filter(|_| {
        matches!(
            token.deprel,
            Deprel::Nsubj | Deprel::Appos | Deprel::Flat | Deprel::Compound
        )
    }) else {
        return Said::default();
    };
    if token.deprel == Deprel::Nsubj && syntax.children_by(governor, "cop").next().is_none() {
        return Said::default();
    }
    let (low, high) = syntax.subtree(governor);
    let low = low.max(governor.saturating_sub(3));
    let Some((from, (end, office))) = (low..=governor).find_map(|i| {
        chained(syntax, i)
            .filter(|&(stop, _)| stop > governor)
            .map(|o| (i, o))
    }) else {
        return Said::default();
    };
    // To the left of the office, but not as far as the name itself.
    let left = from.saturating_sub(3).max(if head < from {
        end_of_name.min(from)
    } else {
        0
    });
    Said {
        office: Some(office),
        body: None,
        state: state_in(syntax, left..from)
            .or_else(|| state_in(syntax, end..(high + 1).min(end + 8))),
        words: Some(from..end),
        former: from > 0 && syntax.form(from - 1).eq_ignore_ascii_case("former"),
    }
}

/// The sector of a body named in a stretch: "army", "rebels", "foreign ministry".
fn agent_in(syntax: &Syntax, tokens: Range<usize>) -> Option<&'static str> {
    tokens.clone().find_map(|i| {
        office::agent_at(syntax, i)
            .filter(|&(stop, _)| stop <= tokens.end)
            .map(|(_, role)| role)
    })
}

/// The office that begins at a token; of several that follow each other the last: a "deputy defence
/// minister" is a minister, no deputy.
fn chained(syntax: &Syntax, start: usize) -> Option<(usize, Office)> {
    let (mut end, mut office) = office::office_at(syntax, start)?;
    let sentence = syntax.sentences[syntax.sentence_of(start)].end;
    while end < sentence {
        let Some((further, next)) = office::office_at(syntax, end) else {
            break;
        };
        (end, office) = (further, next);
    }
    Some((end, office))
}

impl Said {
    /// The sector, when the text tells one. A spokesman has that of the body that he speaks for.
    pub fn role(&self) -> Option<&'static str> {
        let office = self.office?;
        let speaks = matches!(
            office.name,
            "press secretary"
                | "leader"
                | "adviser"
                | "official"
                | "director"
                | "chairman"
                | "secretary"
                | "military spokesman"
        );
        Some(if speaks {
            self.body.filter(|&b| b != "GOV").unwrap_or(office.role)
        } else {
            office.role
        })
    }
}
