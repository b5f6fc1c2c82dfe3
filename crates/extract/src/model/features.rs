//! What the network sees of a word: a few small integers.
//!
//! Enters: the forms of one sentence and the [`Lexicon`]. Leaves: one row of [`COLUMNS`] table
//! indices a token. Training reads the rows that this very code writes (`demarche-train features`),
//! so the two sides cannot drift apart. Must not know: weights.

use super::lexicon::{Lexicon, fold, hash};

/// Indices a token.
pub const COLUMNS: usize = 8;

/// Rows of each hashed or enumerated table; the first two (words, clusters) are the lexicon's.
pub const HASHED: [usize; COLUMNS - 2] = [2048, 1024, 4096, 4096, 512, 16];

/// One token's indices: word, cluster, prefix of three, suffixes of two, three and four letters,
/// shape, place in the sentence.
pub type Row = [u16; COLUMNS];

/// Rows of every table, in column order.
pub fn table_sizes(lexicon: &Lexicon) -> [usize; COLUMNS] {
    let [a, b, c, d, e, f] = HASHED;
    [
        lexicon.words() + 1,
        lexicon.clusters() + 1,
        a,
        b,
        c,
        d,
        e,
        f,
    ]
}

/// Reusable buffer, so that no token allocates.
#[derive(Debug, Default)]
pub struct Scratch {
    folded: Vec<char>,
    shape: Vec<char>,
}

/// Append the rows of one sentence to `out`.
pub fn extract<'a>(
    lexicon: &Lexicon,
    forms: impl Iterator<Item = &'a str> + Clone,
    scratch: &mut Scratch,
    out: &mut Vec<Row>,
) {
    let style = Style::of(forms.clone());
    let mut before = Before::Start;
    for form in forms {
        scratch.folded.clear();
        scratch.folded.extend(fold(form));
        let letters = &scratch.folded[..];
        let key = hash(0, letters.iter().copied());
        let (word, cluster) = lexicon.look_up(key);
        let n = letters.len();
        let suffix = |k: usize| {
            // A short word is its own suffix, told from a longer word's by the salt.
            let whole = n < k;
            hash(
                2 * k as u64 + u64::from(whole),
                letters[n.saturating_sub(k)..].iter().copied(),
            )
        };
        shape_of(form, &mut scratch.shape);
        let bucket = |h: u64, column: usize| (h % HASHED[column - 2] as u64) as u16;
        out.push([
            word,
            cluster,
            bucket(hash(1, letters[..n.min(3)].iter().copied()), 2),
            bucket(suffix(2), 3),
            bucket(suffix(3), 4),
            bucket(suffix(4), 5),
            bucket(hash(11, scratch.shape.iter().copied()), 6),
            before as u16 * 4 + style as u16,
        ]);
        before = Before::after(form);
    }
}

/// How the sentence is set: capitals say little in a headline.
#[derive(Clone, Copy)]
enum Style {
    Plain,
    Capitals,
    TitleCase,
    Small,
}

impl Style {
    fn of<'a>(forms: impl Iterator<Item = &'a str>) -> Self {
        let (mut words, mut capital, mut upper, mut long_small) = (0, 0, 0, 0);
        for form in forms {
            let mut letters = form.chars().filter(|c| c.is_alphabetic());
            let Some(first) = letters.next() else {
                continue;
            };
            words += 1;
            let starts = first.is_uppercase();
            capital += u32::from(starts);
            let rest_small = letters.any(char::is_lowercase);
            upper += u32::from(starts && !rest_small);
            long_small += u32::from(!starts && form.chars().count() > 4);
        }
        if words > 1 && upper * 5 >= words * 4 {
            Self::Capitals
        } else if words > 3 && long_small == 0 && capital * 2 > words {
            Self::TitleCase
        } else if words > 3 && capital == 0 {
            Self::Small
        } else {
            Self::Plain
        }
    }
}

/// What stands before the word: after a start or an opening quote capitals are no evidence.
#[derive(Clone, Copy)]
enum Before {
    Word,
    Start,
    Opening,
    Stop,
}

impl Before {
    fn after(form: &str) -> Self {
        match form.chars().next() {
            Some('"' | '“' | '‘' | '«' | '„' | '(' | '[' | '\'' | '`') => Self::Opening,
            Some(':' | '-' | '–' | '—' | '.' | '!' | '?' | ';' | '…' | '•' | '*' | '/') => {
                Self::Stop
            }
            _ => Self::Word,
        }
    }
}

/// Letter classes with runs cut to two: `Al-Zaman` → `Xx-Xxx`, `1,200` → `d,dd`.
fn shape_of(form: &str, out: &mut Vec<char>) {
    out.clear();
    for c in form.chars() {
        let class = if c.is_uppercase() {
            'X'
        } else if c.is_alphabetic() {
            'x'
        } else if c.is_numeric() {
            'd'
        } else {
            c
        };
        if !out.ends_with(&[class, class]) {
            out.push(class);
        }
        if out.len() == 12 {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(forms: &[&str]) -> Vec<Row> {
        let lexicon = Lexicon::default();
        let mut out = Vec::new();
        extract(
            &lexicon,
            forms.iter().copied(),
            &mut Scratch::default(),
            &mut out,
        );
        out
    }

    #[test]
    fn capitals_change_only_the_shape() {
        let (a, b) = (rows(&["Baghdad"])[0], rows(&["baghdad"])[0]);
        assert_eq!(a[..6], b[..6]);
        assert_ne!(a[6], b[6]);
    }

    #[test]
    fn a_headline_is_seen_as_one() {
        let style = |forms: &[&str]| rows(forms)[1][7] % 4;
        assert_eq!(
            style(&["TROOPS", "ENTER", "THE", "CITY"]),
            Style::Capitals as u16
        );
        assert_eq!(
            style(&["Troops", "Enter", "the", "City"]),
            Style::TitleCase as u16
        );
        assert_eq!(
            style(&["Troops", "entered", "the", "city"]),
            Style::Plain as u16
        );
    }

    #[test]
    fn short_words_differ_from_longer_ones_with_the_same_end() {
        assert_ne!(rows(&["he"])[0][4], rows(&["the"])[0][4]);
    }

    #[test]
    fn every_index_is_within_its_table() {
        for row in rows(&[
            "",
            "é",
            "日本",
            "🙂",
            "a",
            "1,200.5",
            "----------------------",
        ]) {
            for (i, size) in HASHED.iter().enumerate() {
                assert!((row[i + 2] as usize) < *size);
            }
        }
    }
}
