//! Whether it happened: negation, modality, tense, conditions, purposes.
//!
//! Enters: trees and a predicate. Leaves: a reading of its mood. Must not know of actors.

use super::{
    clause::{marker, negated},
    lexicon::Lexicon,
};
use crate::types::{Deprel, Syntax, Upos};

/// How a clause is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modality {
    /// As a fact, past or present.
    Fact,
    /// will, would, going to, is to.
    Future,
    /// may, might, could.
    Possible,
    /// must, should, have to.
    Must,
    /// can, able to.
    Able,
}

/// The mood of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mood {
    /// How it is meant.
    pub modality: Modality,
    /// Said not to be so.
    pub negated: bool,
    /// Within an if-clause, a question, a wish or a purpose.
    pub open: bool,
    /// What somebody acts for: "to protest", "in order to end".
    pub purpose: bool,
    /// Told as over before the time of the story ("had visited", "since 2011").
    pub anterior: bool,
    /// "has visited".
    pub perfect: bool,
    /// The finite verb.
    pub finite: usize,
    /// Within a relative or other side clause.
    pub side: bool,
}

/// The mood of a predicate; `carrier` is the verb that carries a noun.
pub fn mood(s: &Syntax, lexicon: &Lexicon, predicate: usize, carrier: Option<usize>) -> Mood {
    let mut v = carrier.unwrap_or(predicate);
    let mut mood = Mood {
        modality: Modality::Fact,
        negated: negated(s, predicate),
        open: false,
        purpose: false,
        anterior: false,
        perfect: false,
        finite: v,
        side: false,
    };
    // a noun that no verb carries stands in the mood of nothing but itself
    let bare_noun = carrier.is_none()
        && matches!(s.tokens[predicate].upos, Upos::Noun | Upos::Propn)
        && s.children_by(predicate, "cop").next().is_none();
    if bare_noun {
        return mood;
    }
    for step in 0..16 {
        mood.negated |= step > 0 && negated(s, v) || step == 0 && v != predicate && negated(s, v);
        let own = read_auxiliaries(s, v);
        if own.0 != Modality::Fact && mood.modality == Modality::Fact {
            mood.modality = own.0;
        }
        mood.anterior |= own.1;
        let Some(h) = s.tokens[v].head else { break };
        let lemma = s.tokens[h].lemma.as_str();
        let begins = lexicon
            .light
            .with_head("begin", lemma)
            .iter()
            // "will go on supplying": the particle is the verb's or, in the tree, the clause's
            .any(|p| {
                p.with
                    .iter()
                    .all(|w| marker(s, v) == Some(*w) || has_particle(s, h, w))
            });
        match s.tokens[v].deprel {
            Deprel::Conj if matches!(s.tokens[h].upos, Upos::Verb | Upos::Aux | Upos::Adj) => {
                let auxiliaries = s
                    .children(v)
                    .any(|c| matches!(s.tokens[c].deprel, Deprel::Aux | Deprel::AuxPass));
                let subject = s.children_by(v, "nsubj").next().is_some();
                if auxiliaries || subject {
                    // its own clause: only what stands above both still holds
                    let above = climb(s, h);
                    mood.open |= above.0;
                    mood.side |= above.1;
                    break;
                }
                // "will meet and discuss"; negation of the first does not reach the second unless "or"
                v = h;
                let shared = read_auxiliaries(s, v);
                if mood.modality == Modality::Fact {
                    mood.modality = shared.0;
                }
                continue;
            }
            Deprel::Xcomp | Deprel::Ccomp | Deprel::Advcl
                if begins
                    && (s.tokens[v].deprel != Deprel::Advcl || marker(s, v) == Some("on")) =>
            {
                v = h;
                mood.finite = v;
            }
            Deprel::Xcomp
                if matches!(
                    lemma,
                    "go" | "due"
                        | "likely"
                        | "expect"
                        | "set"
                        | "slate"
                        | "poise"
                        | "schedule"
                        | "bind"
                        | "plan"
                        | "intend"
                        | "decide"
                ) =>
            {
                mood.modality = Modality::Future;
                v = h;
                mood.finite = v;
            }
            Deprel::Xcomp if matches!(lemma, "have" | "need") => {
                mood.modality = Modality::Must;
                v = h;
                mood.finite = v;
            }
            Deprel::Xcomp
                if matches!(
                    lemma,
                    "want"
                        | "hope"
                        | "wish"
                        | "like"
                        | "ask"
                        | "urge"
                        | "call"
                        | "tell"
                        | "refuse"
                        | "decline"
                        | "fail"
                        | "threaten"
                        | "promise"
                        | "agree"
                ) =>
            {
                mood.open = true;
                break;
            }
            Deprel::Xcomp if s.tokens[h].upos == Upos::Verb || s.tokens[h].upos == Upos::Adj => {
                if matches!(lemma, "able" | "allow" | "permit" | "enable") {
                    mood.modality = Modality::Able;
                } else if s.tokens[h].upos == Upos::Adj {
                    mood.open = true;
                }
                v = h;
            }
            Deprel::Advcl => {
                match marker(s, v) {
                    Some("if" | "unless" | "whether" | "lest") => mood.open = true,
                    Some("to") => mood.purpose = true,
                    _ => {}
                }
                mood.side = true;
                let above = climb(s, h);
                mood.open |= above.0;
                break;
            }
            Deprel::Acl | Deprel::AclRelcl => {
                if marker(s, v) == Some("to") {
                    mood.purpose = true;
                }
                mood.side = true;
                mood.open |= denied(s, h);
                break;
            }
            Deprel::Ccomp => {
                mood.open |= denied(s, h);
                if matches!(
                    lemma,
                    "deny"
                        | "doubt"
                        | "wonder"
                        | "ask"
                        | "hope"
                        | "fear"
                        | "demand"
                        | "urge"
                        | "propose"
                        | "suggest"
                        | "want"
                        | "expect"
                        | "predict"
                ) || marker(s, v).is_some_and(|m| matches!(m, "whether" | "if"))
                {
                    mood.open = true;
                }
                let above = climb(s, h);
                mood.open |= above.0;
                break;
            }
            _ => break,
        }
    }
    mood.perfect = s
        .children(mood.finite)
        .any(|c| s.tokens[c].deprel == Deprel::Aux && s.tokens[c].lemma == "have");
    mood
}

fn has_particle(s: &Syntax, verb: usize, word: &str) -> bool {
    s.children(verb).any(|c| {
        s.tokens[c].lemma == word
            && matches!(s.tokens[c].deprel, Deprel::CompoundPrt | Deprel::Advmod)
    })
}

/// Whether a noun is what somebody denies: "rejected accusations that…".
fn denied(s: &Syntax, noun: usize) -> bool {
    s.tokens[noun].upos == Upos::Noun
        && s.tokens[noun].deprel == Deprel::Obj
        && s.tokens[noun].head.is_some_and(|v| {
            matches!(
                s.tokens[v].lemma.as_str(),
                "deny" | "reject" | "dismiss" | "refute" | "dispute" | "rebut"
            )
        })
}

/// Modality and anteriority that the auxiliaries of a verb carry.
fn read_auxiliaries(s: &Syntax, v: usize) -> (Modality, bool) {
    let mut modality = Modality::Fact;
    let mut anterior = false;
    let mut copula = false;
    for c in s.children(v) {
        let t = &s.tokens[c];
        if !matches!(t.deprel, Deprel::Aux | Deprel::AuxPass | Deprel::Cop) {
            continue;
        }
        copula |= t.lemma == "be" && t.deprel != Deprel::AuxPass && c < v;
        match t.lemma.to_lowercase().as_str() {
            "will" | "would" | "shall" | "'ll" | "’ll" | "wo" | "'d" => {
                modality = Modality::Future
            }
            "may" | "might" | "could" => modality = Modality::Possible,
            "must" | "should" | "ought" => modality = Modality::Must,
            "can" | "ca" => modality = Modality::Able,
            "have" if s.form(c).eq_ignore_ascii_case("had") => anterior = true,
            _ => {}
        }
    }
    let infinitive = s
        .children(v)
        .any(|c| s.tokens[c].deprel == Deprel::Mark && s.tokens[c].lemma == "to");
    if modality == Modality::Fact && copula && infinitive {
        // "is to visit"
        modality = Modality::Future;
    }
    (modality, anterior)
}

/// Whether anything above a clause leaves it open, and whether it is a side clause.
fn climb(s: &Syntax, from: usize) -> (bool, bool) {
    let mut v = from;
    for _ in 0..16 {
        let Some(h) = s.tokens[v].head else { break };
        match s.tokens[v].deprel {
            Deprel::Advcl => {
                let open = matches!(marker(s, v), Some("if" | "unless" | "whether" | "lest"));
                return (open, true);
            }
            Deprel::AclRelcl | Deprel::Acl => return (false, true),
            _ => v = h,
        }
    }
    (false, false)
}
