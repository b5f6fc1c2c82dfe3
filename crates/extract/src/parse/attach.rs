//! Phrases with a preposition hang on the words that take them.
//!
//! Enters: tokens with trees and lemmas. Leaves: the same trees, with "warned Peru *of a strike*" told of the verb
//! and "the border *with Peru*" of the noun, wherever the parser hung them. The words stand in
//! `data/parse/attach.tsv`. Must not know what is made of it.

use crate::types::{Deprel, Token, Upos};
use std::sync::LazyLock;

/// Prepositions with the words that take them.
struct Takers {
    verbs: Vec<(&'static str, &'static str)>,
    nouns: Vec<(&'static str, &'static str)>,
}

static TAKERS: LazyLock<Takers> = LazyLock::new(|| {
    let (mut verbs, mut nouns) = (Vec::new(), Vec::new());
    for line in include_str!("../../data/parse/attach.tsv").lines() {
        let mut columns = line.split('\t');
        let (Some(kind), Some(preposition), Some(lemmas)) =
            (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let list = match kind {
            "verb" => &mut verbs,
            "noun" => &mut nouns,
            _ => continue,
        };
        list.extend(lemmas.split(", ").map(|lemma| (preposition, lemma)));
    }
    Takers { verbs, nouns }
});

/// Hang phrases where they belong.
pub fn settle(tokens: &mut [Token]) {
    for case in 1..tokens.len() {
        let Some(phrase) = tokens[case].head.filter(|&h| h > case) else {
            continue;
        };
        if tokens[case].deprel != Deprel::Case {
            continue;
        }
        let Some(head) = tokens[phrase].head else {
            continue;
        };
        let takes = |list: &[(&str, &str)], i: usize| {
            list.iter()
                .any(|&(p, l)| p == tokens[case].lemma && l == tokens[i].lemma)
        };
        match tokens[phrase].deprel {
            Deprel::Nmod if matches!(tokens[head].deprel, Deprel::Obj | Deprel::Iobj) => {
                let named = matches!(tokens[head].upos, Upos::Propn | Upos::Pron);
                let verb = tokens[head].head;
                if let Some(verb) = verb.filter(|&v| named && takes(&TAKERS.verbs, v)) {
                    tokens[phrase].head = Some(verb);
                    tokens[phrase].deprel = Deprel::Obl;
                    tokens[head].deprel = Deprel::Obj;
                }
            }
            Deprel::Obl
                if takes(&TAKERS.nouns, case - 1) && tokens[case - 1].head == Some(head) =>
            {
                tokens[phrase].head = Some(case - 1);
                tokens[phrase].deprel = Deprel::Nmod;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{parse, token};

    fn head(text: &str, form: &str) -> String {
        let tokens = token::tokenise(text);
        let syntax = parse::parse(text, &tokens, &mut |_| {});
        let at = (0..syntax.tokens.len())
            .find(|&i| syntax.form(i) == form)
            .expect("a word of it");
        syntax
            .form(syntax.tokens[at].head.expect("no root"))
            .to_owned()
    }

    #[test]
    fn a_warning_is_of_something_and_a_border_with_somebody() {
        assert_eq!(
            head("Chile warned Peru of retaliation.", "retaliation"),
            "warned"
        );
        assert_eq!(
            head("Chile massed troops along the border with Peru.", "Peru"),
            "border"
        );
    }
}
