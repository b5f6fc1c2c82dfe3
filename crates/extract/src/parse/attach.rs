//! Words hang where their neighbours, which take them so, say.
//!
//! Enters: tokens with trees and lemmas. Leaves: the same trees, with "warned Peru *of a strike*" told of the verb,
//! "the border *with Peru*" of the noun, and "to *neighbouring* Peru" of Peru, wherever the parser hung them. The
//! words stand in `data/parse/attach.tsv`. Must not know what is made of it.

use crate::types::{Deprel, Token, Upos};
use std::{ops::Range, sync::LazyLock};

/// Prepositions with the words that take them, and participles that are adjectives.
struct Takers {
    before: Vec<&'static str>,
    time: Vec<&'static str>,
    active: Vec<(&'static str, &'static str)>,
    verbs: Vec<(&'static str, &'static str)>,
    nouns: Vec<(&'static str, &'static str)>,
}

static TAKERS: LazyLock<Takers> = LazyLock::new(|| {
    let (mut verbs, mut nouns, mut active) = (Vec::new(), Vec::new(), Vec::new());
    let (mut before, mut time) = (Vec::new(), Vec::new());
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
            "active" => &mut active,
            "before" | "time" => {
                let words = if kind == "time" {
                    &mut time
                } else {
                    &mut before
                };
                words.extend(lemmas.split(", "));
                continue;
            }
            _ => continue,
        };
        list.extend(lemmas.split(", ").map(|lemma| (preposition, lemma)));
    }
    Takers {
        before,
        time,
        active,
        verbs,
        nouns,
    }
});

/// Hang words where they belong. `text` is what the tokens are of, `sentences` are ranges of them.
pub fn settle(text: &str, sentences: &[Range<usize>], tokens: &mut [Token]) {
    for sentence in sentences {
        describe(text, sentence.clone(), tokens);
        part(sentence.clone(), tokens);
        activate(sentence.clone(), tokens);
        promote(sentence.clone(), tokens);
    }
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

/// "expelled a diplomat *hours* after": the words of time are no object, the noun before them is.
fn part(sentence: Range<usize>, tokens: &mut [Token]) {
    for at in sentence.start + 1..sentence.end.saturating_sub(1) {
        let object = at - 1;
        let Some(verb) = tokens[at].head.filter(|&h| h < object) else {
            continue;
        };
        let between = tokens[at].deprel == Deprel::Obj
            && TAKERS.time.contains(&tokens[at].lemma.as_str())
            && matches!(tokens[at + 1].lemma.as_str(), "after" | "before")
            && tokens[object].head == Some(at)
            && tokens[object].deprel == Deprel::Compound
            && tokens[verb].upos == Upos::Verb;
        if !between {
            continue;
        }
        for token in &mut tokens[verb + 1..object] {
            if token.head == Some(at) {
                token.head = Some(object);
            }
        }
        tokens[object].head = Some(verb);
        tokens[object].deprel = Deprel::Obj;
        tokens[at].deprel = Deprel::OblUnmarked;
    }
}

/// "Peru's opposition *called* a strike": a past tense that the parser hung on its subject is what the sentence says.
fn promote(sentence: Range<usize>, tokens: &mut [Token]) {
    let root = sentence.clone().find(|&i| tokens[i].head.is_none());
    let Some(noun) = root.filter(|&i| matches!(tokens[i].upos, Upos::Noun | Upos::Propn)) else {
        return;
    };
    let own = |tokens: &[Token], i: usize| tokens[i].head == Some(noun);
    let says = |i: usize| {
        own(tokens, i)
            && matches!(
                tokens[i].deprel,
                Deprel::Cop | Deprel::Nsubj | Deprel::Parataxis
            )
    };
    // A participle has no object of its own.
    let acts = |verb: usize| {
        tokens[verb].xpos == "VBD"
            || tokens[verb].xpos == "VBN"
                && (verb + 1..sentence.end).any(|i| {
                    let t = &tokens[i];
                    t.head == Some(verb)
                        && (t.deprel == Deprel::Obj
                            || t.deprel == Deprel::Xcomp && t.upos == Upos::Noun)
                })
    };
    let verb = sentence
        .clone()
        .find(|&i| i > noun && own(tokens, i) && tokens[i].deprel == Deprel::Acl && acts(i));
    let Some(verb) = verb.filter(|_| !sentence.clone().any(says)) else {
        return;
    };
    tokens[verb].xpos = "VBD";
    for i in verb + 1..sentence.end {
        if own(tokens, i) {
            tokens[i].head = Some(verb);
        }
    }
    (tokens[verb].head, tokens[verb].deprel) = (None, Deprel::Root);
    (tokens[noun].head, tokens[noun].deprel) = (Some(verb), Deprel::Nsubj);
}

/// Past tenses that the parser took for participles.
fn activate(sentence: Range<usize>, tokens: &mut [Token]) {
    for verb in sentence.start..sentence.end.saturating_sub(1) {
        let t = &tokens[verb];
        let passive = t.xpos == "VBN"
            && TAKERS
                .active
                .iter()
                .any(|&(p, l)| l == t.lemma && p == tokens[verb + 1].lemma);
        if !passive {
            continue;
        }
        let own = |i: &usize| tokens[*i].head == Some(verb);
        let own: Vec<usize> = sentence.clone().filter(own).collect();
        let auxiliary = |&i: &usize| matches!(tokens[i].deprel, Deprel::Aux | Deprel::AuxPass);
        let subject = own
            .iter()
            .copied()
            .find(|&i| tokens[i].deprel == Deprel::NsubjPass);
        if let Some(subject) = subject.filter(|_| !own.iter().any(auxiliary)) {
            tokens[subject].deprel = Deprel::Nsubj;
            tokens[verb].xpos = "VBD";
        }
    }
}

/// Participles that the parser took for the verb of a clause, whose object the noun behind them seemed.
fn describe(text: &str, sentence: Range<usize>, tokens: &mut [Token]) {
    for at in sentence.clone() {
        let form = tokens[at].span.of(text);
        if tokens[at].upos != Upos::Verb
            || !TAKERS.before.iter().any(|w| w.eq_ignore_ascii_case(form))
        {
            continue;
        }
        let outside = |h: usize| h <= at || h > at + 3;
        let noun = (at + 1..sentence.end.min(at + 4)).find(|&n| {
            matches!(tokens[n].upos, Upos::Noun | Upos::Propn) && tokens[n].head.is_none_or(outside)
        });
        let (Some(noun), Some(head)) = (noun, tokens[at].head.filter(|&h| h < at)) else {
            continue;
        };
        // What hangs on the noun cannot hold it.
        let mut above = Some(head);
        while let Some(i) = above.filter(|&i| i != noun) {
            above = tokens[i].head;
        }
        if above == Some(noun) {
            continue;
        }
        let of_noun = matches!(tokens[head].upos, Upos::Noun | Upos::Propn);
        tokens[noun].head = Some(head);
        tokens[noun].deprel = if of_noun { Deprel::Nmod } else { Deprel::Obl };
        tokens[at].upos = Upos::Adj;
        tokens[at].xpos = "JJ";
        tokens[at].lemma = form.to_lowercase();
        tokens[at].head = Some(noun);
        tokens[at].deprel = Deprel::Amod;
        for i in sentence.clone().filter(|&i| i != noun) {
            if tokens[i].head != Some(at) {
                continue;
            }
            // Of what hung on the verb the preposition is the noun's, what follows is of the verb above.
            if i < at {
                tokens[i].head = Some(noun);
                if tokens[i].deprel == Deprel::Mark {
                    tokens[i].deprel = Deprel::Case;
                    tokens[i].upos = Upos::Adp;
                    tokens[i].xpos = "IN";
                }
            } else {
                tokens[i].head = Some(head);
            }
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
    fn who_calls_on_somebody_acts_and_hours_are_no_object() {
        let text = "Chile's president called on Peru to hold elections.";
        let tokens = token::tokenise(text);
        let syntax = parse::parse(text, &tokens, &mut |_| {});
        assert_eq!(syntax.tokens[2].deprel.as_str(), "nsubj");
        assert_eq!(syntax.tokens[3].xpos, "VBD");
        let text =
            "Chile expelled a Peruvian diplomat hours after Lima accused Santiago of spying.";
        assert_eq!(head(text, "diplomat"), "expelled");
    }

    #[test]
    fn a_sentence_has_its_verb() {
        assert_eq!(
            head("Peru's opposition called a general strike.", "opposition"),
            "called"
        );
    }

    #[test]
    fn what_neighbours_is_told_of_whom() {
        assert_eq!(
            head(
                "Chile withdrew its troops from neighbouring Peru.",
                "neighbouring"
            ),
            "Peru"
        );
        assert_eq!(head("Chile sent aid to neighboring Peru.", "Peru"), "sent");
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
