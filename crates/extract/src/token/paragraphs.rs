//! Paragraphs: which line breaks end one.
//!
//! Enters: the text. Leaves: byte ranges of paragraphs, in order, without the breaks between them.
//! Must not know of words.
//!
//! A blank line always ends a paragraph. A single line break does, too, unless the text was wrapped
//! at some width (old newswire, e-mail): then a line ends only because the next word would not have
//! fitted, and the break is a space. That a text was wrapped shows in lines that go on in the middle
//! of a sentence, with a small letter.

use std::ops::Range;

/// Wider than anybody wraps: longer lines are paragraphs.
const WIDEST: usize = 120;
/// How much narrower than the widest line a full line may be: not all who wrap fill the line.
const SLACK: usize = 8;

struct Line {
    range: Range<usize>,
    /// Characters without trailing space.
    width: usize,
    /// Characters of the first word.
    first: usize,
    /// Begins with white space.
    indented: bool,
    /// Begins with a small letter.
    small: bool,
    /// Ends as sentences do.
    finished: bool,
}

impl Line {
    /// Whether `next` goes on in the middle of a sentence of this line.
    fn runs_into(&self, next: &Line) -> bool {
        next.small && !self.finished
    }
}

/// Byte ranges of the paragraphs.
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let wrap = wrap_width(&lines);
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut previous: Option<&Line> = None;
    for line in &lines {
        if line.width == 0 {
            previous = None;
            continue;
        }
        let continues = matches!((previous, wrap), (Some(p), Some(width))
            if p.runs_into(line) || !line.indented && p.width + 1 + line.first + SLACK > width);
        match out.last_mut() {
            Some(paragraph) if continues => paragraph.end = line.range.end,
            _ => out.push(line.range.clone()),
        }
        previous = Some(line);
    }
    out
}

fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let mut start = 0;
    // Form feeds and the Unicode separators break lines, too; "\r\n" is one break.
    for (i, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if !matches!(
            c,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        ) {
            continue;
        }
        let raw = text[start..i].trim_end();
        let within_break = raw.is_empty() && c == '\n' && text[..start].ends_with('\r');
        if !within_break {
            let words = raw.trim_start();
            out.push(Line {
                range: start..start + raw.len(),
                width: raw.chars().count(),
                first: words
                    .split_whitespace()
                    .next()
                    .map_or(0, |w| w.chars().count()),
                indented: words.len() < raw.len(),
                small: words.starts_with(char::is_lowercase),
                finished: raw.ends_with(['.', '!', '?', ':', '"', '”', '\'', '’', ')']),
            });
        }
        start = i + c.len_utf8();
    }
    out
}

/// The width that this text was wrapped at, if it was.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let width = lines.iter().map(|l| l.width).max()?;
    if width > WIDEST {
        return None;
    }
    let breaks = || {
        lines
            .windows(2)
            .filter(|w| w[0].width > 0 && w[1].width > 0)
    };
    let within = breaks().filter(|w| w[0].runs_into(&w[1])).count();
    // Names and sentence starts at the beginning of a line hide some; lists and verse in small
    // letters are short of the width.
    let full = breaks()
        .filter(|w| w[0].width + 1 + w[1].first + SLACK > width)
        .count();
    (within * 3 >= full.max(1) && full * 2 >= breaks().count()).then_some(width)
}
