//! Trees and casts written by hand, for tests of what is read off them.
//!
//! One token a field of a line: `form/lemma/UPOS/XPOS:head:deprel`, heads counted from 1, 0 the root;
//! the lemma may be left out where it is the form in lower case. Actors follow as `form=TYPE.ISO.ROLE`.

use crate::{
    document::Geo,
    types::{Deprel, DraftMention, EntityDraft, Form, NameType, Span, Syntax, Token, Upos},
};

/// A sentence and its tree; words are joined by blanks.
pub fn tree(notation: &str) -> Syntax<'static> {
    let fields: Vec<&str> = notation.split_whitespace().collect();
    let mut text = String::new();
    let mut tokens = Vec::new();
    for field in &fields {
        let mut parts = field.split(':');
        let word: Vec<&str> = parts.next().unwrap().split('/').collect();
        let head: usize = parts.next().unwrap().parse().unwrap();
        let deprel = parts.collect::<Vec<_>>().join(":");
        let (form, lemma, upos, xpos) = match word[..] {
            [form, upos, xpos] => (form, form.to_lowercase(), upos, xpos),
            [form, lemma, upos, xpos] => (form, lemma.to_owned(), upos, xpos),
            _ => panic!("{field}: form/lemma/UPOS/XPOS"),
        };
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(form);
        let plural = matches!(xpos, "NNS" | "NNPS");
        tokens.push(Token {
            span: Span::new(start, text.len()),
            lemma,
            upos: Upos::parse(upos).unwrap_or_else(|| panic!("{field}: {upos}")),
            xpos: Box::leak(xpos.to_owned().into_boxed_str()),
            feats: if plural { "Number=Plur" } else { "_" }.to_owned(),
            head: head.checked_sub(1),
            deprel: Deprel::parse(&deprel).unwrap_or_else(|| panic!("{field}: {deprel}")),
            ner: None,
            arc_confidence: 1.0,
        });
    }
    let n = tokens.len();
    Syntax::new(
        Box::leak(text.into_boxed_str()),
        tokens,
        std::iter::once(0..n).collect(),
        std::iter::once(0..1).collect(),
    )
}

/// Entities by a word that stands for each: `Oman=LOC.OMN Gelb=PER.DEU.GOV`; every token of that form is a mention.
pub fn cast(s: &Syntax, notation: &str) -> Vec<EntityDraft> {
    notation
        .split_whitespace()
        .map(|field| {
            let (form, what) = field.split_once('=').unwrap();
            let what: Vec<&str> = what.split('.').collect();
            let kind = match what[0] {
                "PER" => NameType::Per,
                "ORG" => NameType::Org,
                "LOC" => NameType::Loc,
                _ => NameType::Misc,
            };
            EntityDraft {
                kind,
                name: form.to_owned(),
                country: what
                    .get(1)
                    .filter(|c| !c.is_empty())
                    .map(|c| (*c).to_owned()),
                members: Vec::new(),
                role: what.get(2).map(|c| (*c).to_owned()),
                kb: None,
                geo: if kind == NameType::Loc {
                    vec![Geo {
                        kind: "country".to_owned(),
                        ..Geo::default()
                    }]
                } else {
                    Vec::new()
                },
                demonym: kind == NameType::Misc,
                mentions: (0..s.tokens.len())
                    .filter(|&i| s.form(i) == form)
                    .map(|i| DraftMention {
                        tokens: i..i + 1,
                        head: i,
                        form: Form::Name,
                        metonym: false,
                    })
                    .collect(),
                why: String::new(),
            }
        })
        .collect()
}

/// The events of a hand-written sentence as `TYPE code SRC > TGT status`.
pub fn events(tree_notation: &str, cast_notation: &str) -> Vec<String> {
    let s = tree(tree_notation);
    let entities = cast(&s, cast_notation);
    let (entities, events) = super::code(&s, entities, &[], &[], None);
    let side = |side: &[usize]| {
        let mut all: Vec<_> = side
            .iter()
            .map(|&e| {
                entities[e]
                    .country
                    .clone()
                    .unwrap_or_else(|| entities[e].name.clone())
            })
            .collect();
        all.sort();
        if all.is_empty() {
            "-".to_owned()
        } else {
            all.join("+")
        }
    };
    events
        .iter()
        .map(|e| {
            format!(
                "{} {} {} {} {} {}",
                e.plover,
                e.cameo,
                side(&e.source),
                if e.symmetric { "<>" } else { ">" },
                side(&e.target),
                e.status
            )
        })
        .collect()
}
