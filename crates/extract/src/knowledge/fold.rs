//! Names as keys: what two printed forms of a name have in common.
//!
//! Case, diacritics, full stops and apostrophes are dropped; hyphens, dashes and runs of space
//! become one space. Used alike by the build, which sorts the table of names, and by the look-up.

use std::sync::OnceLock;

static LETTERS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/data/world/letters.tsv"
));

/// Marked letter → plain, sorted.
fn letters() -> &'static [(char, &'static str)] {
    static TABLE: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: Vec<(char, &str)> = super::table::rows(LETTERS)
            .flat_map(|r| r[1].chars().map(move |c| (c, r[0])).collect::<Vec<_>>())
            .collect();
        table.sort_unstable();
        table
    })
}

/// Append the key of one more piece of text; a piece that begins with white space or a dash leaves
/// one space between.
pub fn push(key: &mut String, piece: &str) {
    for c in piece.chars() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c),
            'A'..='Z' => key.push(c.to_ascii_lowercase()),
            '.' | '\'' | '’' | '‘' | '`' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' => {}
            '-' | '‐' | '‑' | '–' => space(key),
            c if c.is_whitespace() => space(key),
            c if c.is_ascii() => key.push(c),
            c => {
                for l in c.to_lowercase() {
                    match letters().binary_search_by_key(&l, |e| e.0) {
                        Ok(i) => key.push_str(letters()[i].1),
                        Err(_) if ('\u{300}'..'\u{370}').contains(&l) => {}
                        Err(_) => key.push(l),
                    }
                }
            }
        }
    }
}

fn space(key: &mut String) {
    if !key.is_empty() && !key.ends_with(' ') {
        key.push(' ');
    }
}

/// The key of a whole name.
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    push(&mut key, name);
    key.truncate(key.trim_end().len());
    key
}

/// Whether a name is written in capitals only and must be met so ("US", "WHO"; not "us", "who").
pub fn acronym(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() <= 6 && letters.all(char::is_uppercase)
}
