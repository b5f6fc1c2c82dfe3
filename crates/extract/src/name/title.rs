//! A name heads the titles before it.
//!
//! Enters: trees and the names found in them. Leaves: the same trees, in which a name that hung on its title
//! ("Crown *Prince* Mohammed bin Salman") has changed places with it. The treebanks that the model learned from
//! hold both ways of writing it, so the model gives now one, now the other; all that reads trees knows one.

use crate::types::{Deprel, NameMention, Syntax, Token, Upos};
use std::ops::Range;

/// Let names head their titles.
pub fn settle<'t>(mut syntax: Syntax<'t>, names: &[NameMention]) -> Syntax<'t> {
    let mut named = vec![false; syntax.tokens.len()];
    for name in names {
        named[name.tokens.clone()].fill(true);
    }
    for name in names {
        let sentence = syntax.sentences[syntax.sentence_of(name.head)].clone();
        exchange(&mut syntax.tokens, sentence, name.tokens.clone(), &named);
    }
    let Syntax {
        text,
        tokens,
        sentences,
        paragraphs,
        ..
    } = syntax;
    Syntax::new(text, tokens, sentences, paragraphs)
}

fn exchange(tokens: &mut [Token], sentence: Range<usize>, name: Range<usize>, named: &[bool]) {
    let outer = |t: &Token| t.head.filter(|h| !name.contains(h));
    let Some((head, title)) = name
        .clone()
        .find_map(|i| Some((i, outer(&tokens[i])?)))
        .filter(|&(i, _)| tokens[i].deprel == Deprel::Flat)
    else {
        return;
    };
    let noun = matches!(tokens[title].upos, Upos::Noun | Upos::Propn);
    if title + 1 != name.start || named[title] || !noun {
        return;
    }
    (tokens[head].head, tokens[head].deprel) = (tokens[title].head, tokens[title].deprel);
    (tokens[title].head, tokens[title].deprel) = (Some(head), Deprel::NmodDesc);
    for i in sentence {
        let token = &mut tokens[i];
        // What describes the office stays with it.
        let of_title = i < title && matches!(token.deprel, Deprel::Amod | Deprel::Compound);
        if token.head == Some(title) && !of_title {
            token.head = Some(head);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{name, parse, token};

    fn heads(text: &str) -> Vec<(String, String, &'static str)> {
        let tokens = token::tokenise(text);
        let syntax = parse::parse(text, &tokens, &mut |_| {});
        let names = name::find(&syntax);
        let syntax = super::settle(syntax, &names);
        (0..syntax.tokens.len())
            .map(|i| {
                let t = &syntax.tokens[i];
                let head = t.head.map_or("", |h| syntax.form(h));
                (
                    syntax.form(i).to_owned(),
                    head.to_owned(),
                    t.deprel.as_str(),
                )
            })
            .collect()
    }

    #[test]
    fn a_prince_is_who_is_telephoned() {
        let all = heads("President Anna Lind telephoned Crown Prince Omar Haddad.");
        let of = |form: &str| all.iter().find(|(f, ..)| f == form).expect("a word of it");
        assert_eq!(of("Omar"), &("Omar".into(), "telephoned".into(), "obj"));
        assert_eq!(of("Prince").1, "Omar");
        assert_eq!(of("Haddad").1, "Omar");
    }
}
