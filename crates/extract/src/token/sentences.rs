//! Sentences: where one ends among the tokens of a paragraph.
//!
//! Enters: the tokens of a paragraph. Leaves: token ranges of its sentences. Must not know of tags.

use super::lists::{Follows, LISTS};
use crate::types::Span;
use std::ops::Range;

/// Longest sentence, in tokens: what is longer is no sentence but a table or noise, and is cut so
/// that later stages take time in proportion to the text.
const LONGEST: usize = 240;

/// Append the sentences of the tokens from `first` on.
pub fn sentences(text: &str, spans: &[Span], first: usize, out: &mut Vec<Range<usize>>) {
    let mut start = first;
    let mut quote_open = false;
    let mut i = first;
    while i < spans.len() {
        let form = spans[i].of(text);
        if form == "\"" {
            quote_open = !quote_open;
        }
        if i + 1 - start >= LONGEST {
            out.push(start..i + 1);
            start = i + 1;
        } else if let Some(end) = ends_at(text, spans, i, &mut quote_open) {
            out.push(start..end);
            start = end;
            i = end;
            continue;
        }
        i += 1;
    }
    if start < spans.len() {
        out.push(start..spans.len());
    }
}

/// If token `i` ends a sentence: one past the last token of that sentence, closing quotes included.
fn ends_at(text: &str, spans: &[Span], i: usize, quote_open: &mut bool) -> Option<usize> {
    let form = spans[i].of(text);
    let kind = terminator(form)?;
    let mut end = i + 1;
    let mut open = *quote_open;
    while let Some(span) = spans.get(end) {
        let closes = match span.of(text) {
            ")" | "]" | "”" | "''" | "’’" | "»" => true,
            "’" | "'" => spans[end - 1].end == span.start,
            "\"" => open,
            _ => false,
        };
        if !closes {
            break;
        }
        open &= span.of(text) != "\"";
        end += 1;
    }
    // Reference marks stand behind the stop: "… in 1805. [6] Later …"
    while let [bracket, number, close, ..] = &spans[end..]
        && bracket.of(text) == "["
        && close.of(text) == "]"
        && number.of(text).bytes().all(|b| b.is_ascii_digit())
    {
        end += 3;
    }
    let Some(next) = spans.get(end) else {
        *quote_open = false;
        return Some(end);
    };
    let word = next.of(text);
    let gap = spans[end - 1].end < next.start;
    let opener = matches!(word, "\"" | "“" | "‘" | "``" | "(" | "[" | "'" | "«");
    let head = match spans.get(end + 1) {
        Some(after) if opener => after.of(text),
        _ => word,
    };
    let capital = head.starts_with(|c: char| c.is_uppercase());
    let digit = head.starts_with(|c: char| c.is_ascii_digit());
    let ends = match kind {
        Terminator::Stop => capital || gap && (digit || opener),
        Terminator::Abbreviation => {
            gap && capital && (LISTS.starter(head) || opener || end > i + 1)
        }
        Terminator::Never => false,
    };
    ends.then(|| {
        *quote_open = open;
        end
    })
}

enum Terminator {
    Stop,
    Abbreviation,
    Never,
}

fn terminator(form: &str) -> Option<Terminator> {
    let word = form.trim_end_matches(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔']);
    if word.len() == form.len() {
        return None;
    }
    if word.is_empty() {
        return Some(Terminator::Stop);
    }
    Some(match LISTS.abbreviation(word) {
        Some(Follows::Name | Follows::Inside | Follows::Number) => Terminator::Never,
        Some(Follows::State | Follows::Either) => Terminator::Abbreviation,
        None if word.chars().nth(1).is_none() => Terminator::Never,
        None => Terminator::Abbreviation,
    })
}
