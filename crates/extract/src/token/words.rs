//! Words: a paragraph cut into tokens.
//!
//! Enters: a text and the range of a paragraph. Leaves: spans of tokens. Must not know of sentences.
//!
//! One pass from left to right; at each place the longest token that the conventions of the
//! English treebanks allow. Look-ahead is bounded, so the time is linear in any text.

use super::lists::{Follows, LISTS, Lists};
use crate::types::Span;
use std::ops::Range;

/// Longest local part of an e-mail address (RFC 5321), in characters.
const LOCAL_PART: usize = 64;

/// Longest label of a host name that is looked at, in characters.
const LABEL: usize = 24;

/// Most clitics of one word: "shouldn't've".
const CLITICS: usize = 2;

/// Append the tokens of `paragraph`.
pub fn words(text: &str, paragraph: Range<usize>, out: &mut Vec<Span>) {
    let mut chars = Vec::new();
    let mut from = paragraph.start;
    while from < paragraph.end {
        let rest = &text[from..paragraph.end];
        let length = rest.find(is_separator).unwrap_or(rest.len());
        let chunk = from..from + length;
        if length > 0 {
            let word = &text[chunk.clone()];
            if word.bytes().all(|b| b.is_ascii_alphabetic()) && LISTS.contraction(word).is_none() {
                out.push(Span::new(chunk.start, chunk.end));
            } else {
                chars.clear();
                chars.extend(word.char_indices().map(|(i, c)| (chunk.start + i, c)));
                Chunk {
                    text,
                    chars: &chars,
                    end: chunk.end,
                    after: text[chunk.end..paragraph.end].trim_start_matches(is_separator),
                    email: word.contains('@'),
                    lists: &LISTS,
                }
                .tokens(out);
            }
        }
        from += length;
        from += text[from..paragraph.end]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
    }
}

/// White space and what is as invisible: never part of a token.
pub fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Letters, digits and the marks that belong to them.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_extender(c)
}

/// Marks that continue whatever stands before them.
fn is_extender(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '‘')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Everything up to the next white space, on its way to tokens.
struct Chunk<'a> {
    text: &'a str,
    /// Characters with their byte offsets in the text.
    chars: &'a [(usize, char)],
    /// Byte offset of the end.
    end: usize,
    /// The rest of the paragraph.
    after: &'a str,
    /// Whether there is an "@" at all.
    email: bool,
    lists: &'a Lists,
}

impl Chunk<'_> {
    fn tokens(&self, out: &mut Vec<Span>) {
        let mut i = 0;
        while i < self.chars.len() {
            i = if let Some(end) = self.url(i).or_else(|| self.email(i)) {
                self.push(i..end, out);
                end
            } else if is_word(self.chars[i].1) {
                self.word(i, out)
            } else {
                let end = self.symbol(i);
                self.push(i..end, out);
                end
            };
        }
    }

    fn char(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|&(_, c)| c)
    }
    fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.end, |&(b, _)| b)
    }
    fn slice(&self, range: Range<usize>) -> &str {
        &self.text[self.byte(range.start)..self.byte(range.end)]
    }
    fn push(&self, range: Range<usize>, out: &mut Vec<Span>) {
        out.push(Span::new(self.byte(range.start), self.byte(range.end)));
    }
    fn is_word(&self, i: usize) -> bool {
        self.char(i).is_some_and(is_word)
    }
    fn is_digit(&self, i: usize) -> bool {
        self.char(i).is_some_and(|c| c.is_ascii_digit())
    }
    /// First place from `i` on that is no digit, at most 16 on.
    fn digits(&self, i: usize) -> usize {
        (i..i + 16).find(|&j| !self.is_digit(j)).unwrap_or(i + 16)
    }
    /// Whether `i` begins the chunk or follows something that is no part of a word.
    fn fresh(&self, i: usize) -> bool {
        i == 0 || !self.is_word(i - 1)
    }

    /// The end of a web address that begins at `i`.
    fn url(&self, i: usize) -> Option<usize> {
        if !self.fresh(i) || !matches!(self.char(i)?, 'h' | 'H' | 'w' | 'W' | 'f' | 'F') {
            return None;
        }
        let rest = &self.text[self.byte(i)..self.end];
        let begins = |scheme: &str| {
            rest.get(..scheme.len())
                .is_some_and(|r| r.eq_ignore_ascii_case(scheme))
        };
        if !["http://", "https://", "ftp://", "www."]
            .iter()
            .any(|s| begins(s))
        {
            return None;
        }
        let mut end = i;
        let mut open = 0;
        while let Some(c) = self.char(end) {
            match c {
                '<' | '>' | '"' | '“' | '”' | '«' | '»' => break,
                '(' => open += 1,
                ')' if open == 0 => break,
                ')' => open -= 1,
                _ => {}
            }
            end += 1;
        }
        while end > i
            && matches!(
                self.char(end - 1),
                Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | ']')
            )
        {
            end -= 1;
        }
        Some(end)
    }

    /// The end of an e-mail address that begins at `i`.
    fn email(&self, i: usize) -> Option<usize> {
        if !self.email || !self.is_word(i) || !self.fresh(i) {
            return None;
        }
        let local = |c: char| is_word(c) || matches!(c, '.' | '_' | '-' | '+' | '%');
        let at = (i..i + LOCAL_PART).find(|&j| !self.char(j).is_some_and(local))?;
        if self.char(at) != Some('@') || !self.is_word(at + 1) {
            return None;
        }
        let mut end = at + 1;
        while self
            .char(end)
            .is_some_and(|c| is_word(c) || matches!(c, '.' | '-' | '_'))
        {
            end += 1;
        }
        while matches!(self.char(end - 1), Some('.' | '-' | '_')) {
            end -= 1;
        }
        Some(end)
    }

    /// The end of the token that begins with the symbol at `i`.
    fn symbol(&self, i: usize) -> usize {
        let c = self.chars[i].1;
        let next = self.char(i + 1);
        let run = |same: &dyn Fn(char) -> bool| {
            (i + 1..self.chars.len())
                .find(|&j| !self.char(j).is_some_and(same))
                .unwrap_or(self.chars.len())
        };
        if self.fresh(i) {
            if let Some(face) = self.lists.emoticon(&self.text[self.byte(i)..self.end]) {
                let end = i + face.chars().count();
                if !self.is_word(end) && self.char(end) != Some('/') {
                    return end;
                }
            }
            let begins_word = next.is_some_and(char::is_alphabetic);
            if matches!(c, '#' | '@') && begins_word {
                return run(&|c| is_word(c) || c == '_');
            }
            if is_apostrophe(c) && c != '`' {
                let end = run(&is_word);
                let word = self.slice(i + 1..end);
                let year = word.trim_end_matches('s');
                if self.lists.elision(word)
                    || year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit())
                {
                    return end;
                }
            }
            // ".5", "+44"; a stop before letters only where a file's ending is named.
            if matches!(c, '.' | '+') && self.is_digit(i + 1) {
                return self.word_end(i + 1);
            }
            if c == '.' && i == 0 && begins_word {
                let end = run(&is_word);
                if self.lists.domain(self.slice(1..end)) {
                    return end;
                }
            }
        }
        match c {
            '.' | '!' | '?' | '…' => run(&|c| matches!(c, '.' | '!' | '?' | '…')),
            '-' | '*' | '=' | '_' | '~' | '+' | '|' | '#' | '$' | '/' | '\\' => run(&|d| d == c),
            '`' | '\'' | '’' | '‘' | '<' | '>' | '—' | '–' if next == Some(c) => i + 2,
            _ => run(&is_extender),
        }
    }

    /// Push the tokens of the word that begins at `i`; returns its end.
    fn word(&self, i: usize, out: &mut Vec<Span>) -> usize {
        let mut end = self.word_end(i);
        if self.keeps_stop(i, end, out) {
            end += 1;
        } else {
            self.split(i, end, CLITICS, out);
            return end;
        }
        self.push(i..end, out);
        end
    }

    /// The end of the word that begins at `i`, with its inner apostrophes, stops, commas and hyphens.
    fn word_end(&self, i: usize) -> usize {
        let mut segment = i;
        let mut end = i;
        loop {
            while self.is_word(end) {
                end += 1;
            }
            let Some(c) = self.char(end) else { return end };
            let next = self.char(end + 1);
            let numeric = self.is_digit(end.wrapping_sub(1)) && self.is_digit(end + 1);
            let upper = end > i && self.char(end - 1).is_some_and(char::is_uppercase);
            if !next.is_some_and(is_word) {
                // "US$", "HK$"; "OPEC+".
                let sign = upper && end - segment <= 3 && c == '$' || upper && c == '+';
                return end + usize::from(sign && next != Some(c));
            }
            let joins = match c {
                '\'' | '’' | 'ʼ' => true,
                '`' | '´' => matches!(next, Some('s' | 'S')) && !self.is_word(end + 2),
                '.' => numeric || self.joins_by_stop(segment, end),
                ',' => numeric && self.digits(end + 1) == end + 4 && !self.is_word(end + 4),
                ':' => numeric,
                '/' => numeric || end - segment == 1 && !self.is_word(end + 2),
                '-' | '‐' | '‑' => self.joins_by_hyphen(i, segment, end),
                '&' => upper && next.is_some_and(char::is_uppercase) && end - segment <= 3,
                '@' | '_' => true,
                '$' => return end + usize::from(upper && end - segment <= 3),
                _ => false,
            };
            if !joins {
                return end;
            }
            end += 1;
            segment = end;
        }
    }

    /// Whether the stop at `end` lies within a token: "U.S", "salon.com", "Ph.D", "news.example.org".
    fn joins_by_stop(&self, segment: usize, end: usize) -> bool {
        let label = |from: usize| {
            (from..from + LABEL)
                .find(|&j| !self.is_word(j))
                .unwrap_or(from)
        };
        let next = label(end + 1);
        let letter =
            |a: usize, b: usize| b - a == 1 && self.char(a).is_some_and(char::is_alphabetic);
        if letter(segment, end) && letter(end + 1, next)
            || self.lists.abbreviation(self.slice(segment..next)).is_some()
        {
            return true;
        }
        // A name of hosts, files or groups: labels up to one that ends such names, or three and
        // more in lower case.
        let mut last = (end + 1, next);
        for labels in 2..6 {
            if last.0 == last.1 {
                return false;
            }
            let more = self.char(last.1) == Some('.') && self.is_word(last.1 + 1);
            if !more {
                // Behind an earlier stop that joined, this is the rest of such a name.
                let inner = segment > 0 && self.char(segment - 1) == Some('.');
                return self.lists.domain(self.slice(last.0..last.1))
                    || (labels > 2 || inner) && self.is_lower(segment..last.1);
            }
            last = (last.1 + 1, label(last.1 + 1));
        }
        false
    }
    /// Whether the range is lower-case letters and stops.
    fn is_lower(&self, range: Range<usize>) -> bool {
        self.slice(range)
            .chars()
            .all(|c| c == '.' || c.is_lowercase())
    }

    /// Whether the hyphen at `end` lies within a token: "anti-war", "555-1234".
    fn joins_by_hyphen(&self, start: usize, segment: usize, end: usize) -> bool {
        let behind_hyphen = start > 0 && self.char(start - 1).is_some_and(is_hyphen);
        if !behind_hyphen && self.lists.prefix(self.slice(segment..end)) {
            return true;
        }
        // Telephone numbers and numeric dates: groups of digits, three of them or three and four.
        let group = self.digits(segment);
        if group != end || end == segment {
            return false;
        }
        let second = self.digits(end + 1);
        let lengths = (end - segment, second - end - 1);
        let more = self.char(second).is_some_and(is_hyphen) && self.is_digit(second + 1);
        let inner = segment > start && self.char(segment - 1).is_some_and(is_hyphen);
        lengths.1 > 0 && !self.is_word(second) && (lengths == (3, 4) || more || inner)
    }

    /// Whether the stop behind the word belongs to it.
    fn keeps_stop(&self, start: usize, end: usize, before: &[Span]) -> bool {
        if self.char(end) != Some('.') || self.char(end + 1) == Some('.') {
            return false;
        }
        let word = self.slice(start..end);
        let rest = match self.text[self.byte(end + 1)..self.end].trim_start_matches([')', ']', ','])
        {
            "" => self.after,
            inner => inner,
        };
        if let Some(follows) = self.lists.abbreviation(word) {
            return match follows {
                Follows::Number => rest.starts_with(|c: char| c.is_ascii_digit()),
                Follows::State => before.last().is_some_and(|s| s.of(self.text) == ","),
                Follows::Name | Follows::Inside | Follows::Either => true,
            };
        }
        let mut parts = word.split('.');
        if word.contains('.') {
            return parts.all(|p| {
                let mut letters = p.chars();
                letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
            });
        }
        // An initial: a capital, and a name follows.
        let mut letters = word.chars();
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        let next_word = rest.split(|c| !is_word(c)).next().unwrap_or("");
        let follows_name = || {
            before
                .last()
                .is_some_and(|s| s.of(self.text).starts_with(|c: char| c.is_uppercase()))
        };
        initial
            && !next_word.is_empty()
            && !(self.lists.starter(next_word) && next_word.len() > 1)
            && (word != "I" || follows_name())
    }

    /// Push a word with its units and at most `clitics` clitics apart.
    fn split(&self, start: usize, end: usize, clitics: usize, out: &mut Vec<Span>) {
        let word = self.slice(start..end);
        if let Some(cut) = self.lists.contraction(word) {
            self.push(start..start + cut, out);
            self.push(start + cut..end, out);
            return;
        }
        if self.is_digit(start)
            && let Some(unit) = (start + 1..end)
                .rev()
                .find(|&j| self.is_digit(j))
                .or(Some(start))
                .map(|j| j + 1)
            && unit < end
            && self.lists.unit(self.slice(unit..end))
        {
            self.push(start..unit, out);
            self.push(unit..end, out);
            return;
        }
        match self.clitic(start, end).filter(|_| clitics > 0) {
            Some(cut) => {
                self.split(start, cut, clitics - 1, out);
                self.push(cut..end, out);
            }
            None => self.push(start..end, out),
        }
    }

    /// Where the last clitic of the word begins: "do|n't", "China|'s", "they|'ve".
    fn clitic(&self, start: usize, end: usize) -> Option<usize> {
        let apostrophe = (start + 1..end)
            .rev()
            .take(3)
            .find(|&j| self.char(j).is_some_and(is_apostrophe))?;
        let tail = self.slice(apostrophe + 1..end);
        let is = |s: &str| tail.eq_ignore_ascii_case(s);
        if is("t") {
            let n = apostrophe - 1;
            return (n > start && matches!(self.char(n), Some('n' | 'N'))).then_some(n);
        }
        let decade = is("s")
            && matches!(apostrophe - start, 2 | 4)
            && self.char(apostrophe - 1) == Some('0')
            && self.digits(start) == apostrophe;
        (["s", "m", "d", "ll", "ve", "re"].iter().any(|c| is(c)) && !decade).then_some(apostrophe)
    }
}
