//! Dictionary forms: "left" → "leave", "ties" → "tie".
//!
//! Enters: a form with its tags. Leaves: its lemma. Must not know of sentences, but for what
//! [`settle`] looks up in a finished tree.
//!
//! Tables learned by `crates/extract/data/parse/learn.py`; the method is told there.

use crate::types::{Deprel, Token, Upos};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Longest ending that has a rule, in bytes.
const LONGEST_ENDING: usize = 6;

/// Rules and exceptions of one Penn tag.
#[derive(Default)]
struct Table {
    /// Ending → bytes to cut and letters to add.
    rules: FxHashMap<&'static str, (usize, &'static str)>,
    exceptions: FxHashMap<&'static str, &'static str>,
}

static TABLES: LazyLock<FxHashMap<&'static str, Table>> = LazyLock::new(|| {
    let mut tables = FxHashMap::<_, Table>::default();
    for line in include_str!("../../data/parse/lemmas.tsv").lines() {
        let mut columns = line.split('\t');
        let (Some(tag), Some(form), Some(third)) = (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let table = tables.entry(tag).or_default();
        match (columns.next(), form.strip_prefix('-'), third.parse()) {
            (Some(add), Some(ending), Ok(cut)) => {
                table.rules.insert(ending, (cut, add));
            }
            _ => {
                table.exceptions.insert(form, third);
            }
        }
    }
    tables
});

/// The lemma of `form`: lower case but for names, which keep their capitals.
pub fn lemma(form: &str, upos: Upos, xpos: &str) -> String {
    let lower = form.to_lowercase();
    let keeps_case = upos == Upos::Propn && lower.len() == form.len();
    let Some(table) = TABLES.get(xpos) else {
        return if keeps_case { form.to_owned() } else { lower };
    };
    if let Some(&lemma) = table.exceptions.get(lower.as_str()) {
        return match form.chars().next() {
            Some(first) if keeps_case && first.is_uppercase() => capitalised(lemma),
            _ => lemma.to_owned(),
        };
    }
    // The last ending to look at is that of the whole word but its first letter.
    let first = lower.chars().next().map_or(0, char::len_utf8);
    let from = lower.len().saturating_sub(LONGEST_ENDING).max(first);
    let rule = (from..=lower.len())
        .filter_map(|i| lower.get(i..))
        .find_map(|ending| table.rules.get(ending))
        .filter(|&&(cut, _)| cut < lower.len() && lower.is_char_boundary(lower.len() - cut));
    let base = if keeps_case { form } else { &lower };
    match rule {
        Some(&(cut, add)) => format!("{}{add}", &base[..base.len() - cut]),
        None => base.to_owned(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

/// Mend the lemmas that only the tree tells: "'s" is "have" beside a participle that it is no
/// passive of ("it's been"), else "be".
pub fn settle(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let token = &tokens[i];
        if token.upos == Upos::Aux
            && token.deprel == Deprel::Aux
            && token.lemma == "be"
            && token.span.end - token.span.start <= 4
            && token.xpos == "VBZ"
            && token
                .head
                .is_some_and(|h| matches!(tokens[h].xpos, "VBN" | "VBD"))
        {
            tokens[i].lemma = "have".to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lemma;
    use crate::types::Upos;

    #[test]
    fn lemmas_follow_the_tag() {
        for (form, upos, xpos, expected) in [
            ("left", Upos::Verb, "VBD", "leave"),
            ("left", Upos::Adj, "JJ", "left"),
            ("ties", Upos::Noun, "NNS", "tie"),
            ("talks", Upos::Noun, "NNS", "talk"),
            ("talks", Upos::Verb, "VBZ", "talk"),
            ("met", Upos::Verb, "VBD", "meet"),
            ("fled", Upos::Verb, "VBD", "flee"),
            ("brokered", Upos::Verb, "VBD", "broker"),
            ("condemning", Upos::Verb, "VBG", "condemn"),
            ("provoked", Upos::Verb, "VBN", "provoke"),
            ("shelling", Upos::Verb, "VBG", "shell"),
            ("bombing", Upos::Verb, "VBG", "bomb"),
            ("vowed", Upos::Verb, "VBD", "vow"),
            ("allies", Upos::Noun, "NNS", "ally"),
            ("wives", Upos::Noun, "NNS", "wife"),
            ("series", Upos::Noun, "NNS", "series"),
            ("closest", Upos::Adj, "JJS", "close"),
            ("heavier", Upos::Adj, "JJR", "heavy"),
            ("n't", Upos::Part, "RB", "not"),
            ("wo", Upos::Aux, "MD", "will"),
            ("’s", Upos::Aux, "VBZ", "be"),
            ("Was", Upos::Aux, "VBD", "be"),
            ("THEM", Upos::Pron, "PRP", "they"),
        ] {
            assert_eq!(lemma(form, upos, xpos), expected, "{form} {xpos}");
        }
    }

    #[test]
    fn names_keep_their_capitals() {
        assert_eq!(lemma("Marines", Upos::Propn, "NNPS"), "Marine");
        assert_eq!(lemma("McDonald", Upos::Propn, "NNP"), "McDonald");
        assert_eq!(lemma("Xi", Upos::Propn, "NNP"), "Xi");
    }

    #[test]
    fn any_form_has_a_lemma() {
        for form in ["", "s", "ß", "İSTANBUL", "漢字", "ed", "\u{301}ies", "'"] {
            for xpos in ["NNS", "VBD", "VBG", "NNPS", "JJR", "XX"] {
                for upos in [Upos::Propn, Upos::Verb] {
                    let _ = lemma(form, upos, xpos);
                }
            }
        }
    }
}
