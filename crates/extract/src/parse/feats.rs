//! Morphological features as the treebanks write them: "Number=Plur|Person=3|…".
//!
//! Enters: a form with its tags. Leaves: its features. A table learned by `crates/extract/data/parse/learn.py`,
//! by tag and, for the closed classes, by form; what only the tree tells is added by [`settle`].

use crate::types::{Deprel, Token, Upos};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Features of a tag, and of forms that have others.
#[derive(Default)]
struct Table {
    any: &'static str,
    forms: FxHashMap<&'static str, &'static str>,
}

static TABLES: LazyLock<FxHashMap<(&'static str, &'static str), Table>> = LazyLock::new(|| {
    let mut tables = FxHashMap::<_, Table>::default();
    let file = include_str!("../../data/parse/feats.tsv");
    for line in file.lines().filter(|l| !l.starts_with('#')) {
        let columns: Vec<_> = line.split('\t').collect();
        if let [upos, xpos, form, feats] = columns[..] {
            let table = tables.entry((upos, xpos)).or_default();
            if form == "*" {
                table.any = feats;
            } else {
                table.forms.insert(form, feats);
            }
        }
    }
    tables
});

/// The features of `form`, `_` for none.
pub fn feats(form: &str, upos: Upos, xpos: &str) -> &'static str {
    let Some(table) = TABLES.get(&(upos.as_str(), xpos)) else {
        return "_";
    };
    if table.forms.is_empty() {
        return table.any;
    }
    let own = if form.bytes().any(|b| b.is_ascii_uppercase() || b >= 0x80) {
        table.forms.get(form.to_lowercase().as_str())
    } else {
        table.forms.get(form)
    };
    own.copied().unwrap_or(table.any)
}

/// Mark participles with a passive auxiliary.
pub fn settle(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        if let (Deprel::AuxPass, Some(head)) = (tokens[i].deprel, tokens[i].head)
            && tokens[head].xpos == "VBN"
        {
            tokens[head].feats = "Tense=Past|VerbForm=Part|Voice=Pass".to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::feats;
    use crate::types::Upos;

    #[test]
    fn agreement_can_be_read_from_features() {
        for (form, upos, xpos, expected) in [
            ("She", Upos::Pron, "PRP", "Gender=Fem"),
            ("his", Upos::Pron, "PRP$", "Gender=Masc"),
            ("they", Upos::Pron, "PRP", "Number=Plur"),
            ("leaders", Upos::Noun, "NNS", "Number=Plur"),
            ("leader", Upos::Noun, "NN", "Number=Sing"),
            ("these", Upos::Det, "DT", "Number=Plur"),
            ("said", Upos::Verb, "VBD", "Tense=Past"),
        ] {
            let found = feats(form, upos, xpos);
            assert!(found.split('|').any(|f| f == expected), "{form}: {found}");
        }
        assert_eq!(feats("of", Upos::Adp, "IN"), "_");
        assert_eq!(feats("zzz", Upos::X, "??"), "_");
    }
}
