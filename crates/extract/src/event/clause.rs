//! Who stands where around a word: the functions of a predicate's dependents, seen through passives,
//! relative clauses, control, coordination and the verbs that carry nouns.
//!
//! Enters: trees. Leaves: arguments by slot (`subj`, `obj`, `iobj`, `poss`, `mod`, `comp`, `inf`, or
//! the preposition). Must not know of actors, nor of what any word means.

use crate::types::{Deprel, Syntax, Upos};

/// A dependent of a predicate in a deep function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arg<'s> {
    /// Its function: of a passive the surface subject is `obj` and the by-phrase `subj`.
    pub slot: &'s str,
    /// Its head token.
    pub head: usize,
}

/// Deepest recursion over control chains; real sentences stay far below.
const DEEP: usize = 12;

/// Whether the verb is passive: by its auxiliary or subject, or as a bare participle on a noun.
pub fn passive(s: &Syntax, v: usize) -> bool {
    let has = |deprels: &[Deprel]| s.children(v).any(|c| deprels.contains(&s.tokens[c].deprel));
    // "has promised" stays active, whatever the tree calls its subject
    let perfect = s
        .children(v)
        .any(|c| s.tokens[c].deprel == Deprel::Aux && s.tokens[c].lemma == "have");
    if has(&[Deprel::AuxPass]) {
        return true;
    }
    let t = &s.tokens[v];
    let object = has(&[Deprel::Obj]);
    if has(&[Deprel::NsubjPass, Deprel::CsubjPass]) {
        // a headline ("Three killed in blast") or a past tense taken for a participle ("guards clashed")
        return !perfect && !object && t.xpos != "VBD";
    }
    if t.xpos != "VBN" || object || has(&[Deprel::Aux]) {
        return false;
    }
    match t.deprel {
        Deprel::Acl | Deprel::Advcl => true,
        Deprel::Amod => true,
        // "was arrested and deported"
        Deprel::Conj => t.head.is_some_and(|h| {
            s.children(v).all(|c| s.tokens[c].deprel != Deprel::Nsubj) && passive(s, h)
        }),
        _ => s
            .children(v)
            .any(|c| s.tokens[c].deprel == Deprel::OblAgent),
    }
}

/// The word that marks a phrase or clause: its first preposition or conjunction, which the tree may
/// have hung on a word before the head.
pub fn marker<'s>(s: &'s Syntax, head: usize) -> Option<&'s str> {
    let own = |h: usize| {
        s.children(h)
            .find(|&c| c < h && matches!(s.tokens[c].deprel, Deprel::Case | Deprel::Mark))
            .map(|c| s.tokens[c].lemma.as_str())
    };
    own(head)
        .or_else(|| {
            s.children(head)
                .find(|&c| {
                    matches!(s.tokens[c].deprel, Deprel::Case | Deprel::Mark)
                        && s.tokens[c].xpos != "POS"
                })
                .map(|c| s.tokens[c].lemma.as_str())
        })
        .or_else(|| {
            let before = |h: usize| {
                s.children(h).filter(move |&c| {
                    c < h
                        && matches!(
                            s.tokens[c].deprel,
                            Deprel::Compound | Deprel::Amod | Deprel::NmodDesc
                        )
                })
            };
            // "with Crown Prince Mohammed": on the first word of the title
            before(head).find_map(|c| own(c).or_else(|| before(c).find_map(own)))
        })
}

/// The subject of a clause that the tree took for a phrase: "after [police in Caracas] arrested him".
fn swallowed_subject(s: &Syntax, v: usize) -> Option<usize> {
    if !matches!(s.tokens[v].xpos, "VBD" | "VBZ" | "VBP" | "VBN")
        || s.tokens[v].deprel != Deprel::Advcl
    {
        return None;
    }
    let mut last = v.checked_sub(1)?;
    while matches!(s.tokens[last].upos, Upos::Aux | Upos::Adv) {
        last = last.checked_sub(1)?;
    }
    let mut n = last;
    for _ in 0..DEEP {
        let subordinator = s.children(n).any(|c| {
            c < n
                && s.tokens[c].deprel == Deprel::Case
                && matches!(
                    s.tokens[c].lemma.as_str(),
                    "after" | "before" | "as" | "since" | "until" | "because" | "while"
                )
        });
        if subordinator && s.subtree(n).1 == last {
            return Some(n);
        }
        n = s.tokens[n].head.filter(|&h| h < v)?;
    }
    None
}

/// Words of time, which are no objects.
fn temporal(s: &Syntax, t: usize) -> bool {
    matches!(
        s.tokens[t].lemma.to_lowercase().as_str(),
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "week"
            | "month"
            | "year"
            | "weekend"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "hour"
            | "day"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
    ) && s.tokens[t].upos != Upos::Verb
}

/// Of "minister Soto" given as two dependents of one verb, only the name counts.
fn drop_titles(s: &Syntax, heads: &mut Vec<usize>) {
    let all = heads.clone();
    heads.retain(|&h| {
        !all.iter().any(|&o| {
            o > h
                && s.subtree(o).0 == h + 1
                && s.tokens[o].upos == Upos::Propn
                && s.tokens[h].upos == Upos::Noun
                && s.tokens[h].head == s.tokens[o].head
        })
    });
}

/// The title that the tree made a sister of a name: "minister" of "minister Soto".
pub fn title_before(s: &Syntax, name: usize) -> Option<usize> {
    let title = name.checked_sub(1)?;
    let (t, n) = (&s.tokens[title], &s.tokens[name]);
    (n.upos == Upos::Propn
        && matches!(t.upos, Upos::Noun | Upos::Propn)
        && n.head.is_some()
        && t.head == n.head
        && t.deprel.universal() == n.deprel.universal())
    .then_some(title)
}

/// Whether the preposition of a phrase is the verb's particle by its tag.
fn particle(s: &Syntax, v: usize, phrase: usize) -> bool {
    s.children(phrase).any(|c| {
        let t = &s.tokens[c];
        let by_word = matches!(t.lemma.as_str(), "off" | "up" | "out" | "down" | "over");
        // "called off a strike", but not "ran up the hill" where more stands between
        c == v + 1
            && (t.xpos == "RP" || by_word)
            && s.children(phrase)
                .filter(|&o| s.tokens[o].deprel == Deprel::Case)
                .count()
                == 1
    })
}

/// Whether a token is one of the words that only stand for another in a relative clause.
fn relative(s: &Syntax, t: usize) -> bool {
    matches!(
        s.tokens[t].lemma.as_str(),
        "which" | "that" | "who" | "whom"
    ) && matches!(s.tokens[t].upos, Upos::Pron | Upos::Det | Upos::Sconj)
}

/// The noun that a clause is attached to, if it is one.
fn antecedent(s: &Syntax, v: usize) -> Option<usize> {
    let mut v = v;
    for _ in 0..DEEP {
        match s.tokens[v].deprel {
            Deprel::AclRelcl => return s.tokens[v].head,
            Deprel::Conj | Deprel::Xcomp | Deprel::Ccomp => v = s.tokens[v].head?,
            _ => return None,
        }
    }
    None
}

/// Tokens that a dependent stands for: itself, or what its relative pronoun refers to.
fn referent(s: &Syntax, v: usize, dependent: usize) -> usize {
    if relative(s, dependent) {
        antecedent(s, v).map_or(dependent, |n| identified(s, n).unwrap_or(n))
    } else {
        dependent
    }
}

/// Who a noun is said to be: of "Peru is one of the few countries that…" Peru, of "made Peru the first to…" Peru.
fn identified(s: &Syntax, noun: usize) -> Option<usize> {
    if !matches!(s.tokens[noun].upos, Upos::Noun | Upos::Adj | Upos::Num) {
        return None;
    }
    let mut top = noun;
    for _ in 0..DEEP {
        let counted = s.tokens[top].deprel == Deprel::Nmod
            && matches!(marker(s, top), Some("of" | "among"))
            && s.tokens[top]
                .head
                .is_some_and(|h| s.tokens[h].upos != Upos::Verb);
        let Some(h) = s.tokens[top].head.filter(|_| counted) else {
            break;
        };
        top = h;
    }
    if s.children_by(top, "cop").next().is_some() {
        return s
            .children_by(top, "nsubj")
            .find(|&c| s.tokens[c].upos != Upos::Pron || s.tokens[c].lemma != "it");
    }
    let verb = s.tokens[top].head?;
    let called = s.tokens[top].deprel == Deprel::Xcomp && s.tokens[verb].upos == Upos::Verb;
    called
        .then(|| {
            s.children(verb)
                .find(|&c| s.tokens[c].deprel == Deprel::Obj && c < top)
        })
        .flatten()
}

/// Verbs whose object acts in a bare infinitive.
const PERCEIVES: &[&str] = &["see", "watch", "hear", "let", "make", "have", "help"];

/// Of "saw Peru and Chile agree" Peru and Chile, wherever the tree hung the verb and the second of them.
fn seen_to_act(s: &Syntax, v: usize) -> Option<Vec<usize>> {
    if !matches!(s.tokens[v].xpos, "VB" | "VBP")
        || s.children(v).any(|c| {
            c < v
                && (matches!(s.tokens[c].deprel, Deprel::Aux | Deprel::AuxPass)
                    || s.tokens[c].deprel == Deprel::Mark)
        })
    {
        return None;
    }
    let start = s.sentences[s.sentence_of(v)].start;
    let perceiver = (start..v)
        .rev()
        .find(|&p| s.tokens[p].upos == Upos::Verb && s.tokens[p].deprel != Deprel::Amod)
        .filter(|&p| PERCEIVES.contains(&s.tokens[p].lemma.as_str()))?;
    let between = |c: &usize| (perceiver..v).contains(c);
    let own: Vec<usize> = s.children_by(v, "nsubj").collect();
    if !own.iter().all(between) {
        return None;
    }
    let mut all: Vec<usize> = s
        .children(perceiver)
        .filter(|c| s.tokens[*c].deprel == Deprel::Obj && between(c))
        .collect();
    if all.is_empty() {
        return None;
    }
    all.extend(own);
    drop_titles(s, &mut all);
    Some(all)
}

/// What the clause of `v` has for a subject on the surface, found through coordination and control.
pub fn surface_subject(s: &Syntax, v: usize) -> Option<usize> {
    subject_at(s, v, 0)
}

fn subject_at(s: &Syntax, v: usize, depth: usize) -> Option<usize> {
    if depth > DEEP {
        return None;
    }
    if let Some(all) = seen_to_act(s, v) {
        return all.first().copied();
    }
    let own = s.children(v).find(|&c| {
        matches!(
            s.tokens[c].deprel,
            Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter
        )
    });
    if let Some(c) = own.or_else(|| empty_subject(s, v)) {
        return Some(referent(s, v, c));
    }
    let h = s.tokens[v].head?;
    match s.tokens[v].deprel {
        Deprel::Conj | Deprel::Parataxis
            if s.tokens[h].upos != Upos::Noun || s.tokens[v].upos == Upos::Noun =>
        {
            if s.tokens[v].deprel == Deprel::Parataxis {
                None
            } else {
                subject_at(s, h, depth + 1)
            }
        }
        Deprel::Xcomp => {
            // "urged Spain to act": the object acts; "promised Spain to act": the subject does.
            let keeps = matches!(
                s.tokens[h].lemma.as_str(),
                "promise" | "threaten" | "vow" | "pledge"
            );
            let object = s
                .children(h)
                .find(|&c| matches!(s.tokens[c].deprel, Deprel::Obj | Deprel::Iobj));
            match object {
                Some(o) if !keeps && s.tokens[h].upos != Upos::Noun => Some(o),
                _ => subject_at(s, h, depth + 1),
            }
        }
        Deprel::Ccomp
            if s.tokens[v].feats.contains("VerbForm=Ger")
                || s.tokens[v].feats.contains("VerbForm=Inf") =>
        {
            subject_at(s, h, depth + 1)
        }
        Deprel::Advcl => match s.tokens[h].upos {
            Upos::Noun | Upos::Propn if s.children_by(h, "nsubj").next().is_none() => Some(h),
            _ => {
                // "was accused of selling": the accused sells; "killed, wounding": who kills.
                if passive(s, h) && marker(s, v).is_none() {
                    s.children(h)
                        .find(|&c| s.tokens[c].deprel == Deprel::OblAgent)
                        .or_else(|| subject_at(s, h, depth + 1))
                } else if matches!(marker(s, v), Some("of" | "for" | "from" | "into"))
                    && !passive(s, h)
                {
                    s.children(h)
                        .find(|&c| s.tokens[c].deprel == Deprel::Obj)
                        .or_else(|| subject_at(s, h, depth + 1))
                } else {
                    subject_at(s, h, depth + 1)
                }
            }
        },
        Deprel::Acl => {
            let infinitive =
                marker(s, v) == Some("to") || s.tokens[v].feats.contains("VerbForm=Inf");
            if !infinitive {
                return Some(h);
            }
            if let Some(subject) = identified(s, h) {
                return Some(subject);
            }
            // "its plan to withdraw", "France announced a plan to withdraw"
            s.children_by(h, "nmod:poss")
                .next()
                .or_else(|| {
                    s.children(h).find(|&c| {
                        s.tokens[c].deprel == Deprel::Nmod
                            && matches!(marker(s, c), Some("of" | "by" | "from"))
                            && s.tokens[c].upos == Upos::Propn
                    })
                })
                .or_else(|| {
                    let mut g = s.tokens[h].head?;
                    for _ in 0..DEEP {
                        if matches!(s.tokens[g].upos, Upos::Verb | Upos::Aux | Upos::Adj) {
                            return subject_at(s, g, depth + 1);
                        }
                        g = s.tokens[g].head?;
                    }
                    None
                })
        }
        Deprel::AclRelcl => {
            // a relative clause without a subject of its own: "the envoy visiting"
            let object_gap = s.children(v).any(|c| s.tokens[c].deprel == Deprel::Obj);
            object_gap.then_some(h)
        }
        _ => None,
    }
}

/// The dependents of a predicate by deep function.
pub fn args<'s>(s: &'s Syntax, p: usize) -> Vec<Arg<'s>> {
    let mut out = Vec::new();
    match s.tokens[p].upos {
        Upos::Verb | Upos::Aux => verb_args(s, p, &mut out),
        Upos::Adj if s.tokens[p].xpos == "VBN" => verb_args(s, p, &mut out),
        Upos::Adj => adjective_args(s, p, &mut out),
        _ => noun_args(s, p, &mut out),
    }
    out
}

/// Surface subjects: the predicate's own, else the one that it inherits.
fn subjects(s: &Syntax, v: usize) -> Vec<usize> {
    if let Some(all) = seen_to_act(s, v) {
        return all;
    }
    let mut all: Vec<usize> = s
        .children_by(v, "nsubj")
        .map(|c| referent(s, v, c))
        .collect();
    // "KAMPALA — Uganda said": the dateline is no subject
    let dateline = |h: usize| {
        matches!(
            s.tokens.get(h + 1).map(|_| s.form(h + 1)),
            Some("—" | "–" | "--")
        )
    };
    if all.len() > 1 {
        all.retain(|&h| !dateline(h));
        // "Chile called for talks, a day after rebels had entered": of a verb that the tree lost
        let last = all.last().copied().unwrap_or(v);
        let lost = |h: usize| {
            s.children_by(h, "acl").any(|c| {
                (h..last).contains(&c) && matches!(s.tokens[c].xpos, "VBD" | "VBN" | "VBZ")
            })
        };
        all.retain(|&h| h == last || !lost(h));
    }
    if all.is_empty() {
        all.extend(misplaced_subject(s, v));
    }
    if all.is_empty() {
        all.extend(surface_subject(s, v));
    }
    drop_titles(s, &mut all);
    all
}

/// "it is willing to…": a pronoun taken for an empty one.
fn empty_subject(s: &Syntax, v: usize) -> Option<usize> {
    let clausal = s.children(v).any(|c| {
        s.tokens[c].deprel.universal() == "csubj" || (s.tokens[c].deprel == Deprel::Ccomp)
    });
    s.children(v)
        .find(|&c| s.tokens[c].deprel == Deprel::Expl && c < v && s.tokens[c].lemma != "there")
        .filter(|_| !clausal)
}

/// A subject that stands before its verb in the text but elsewhere in the tree.
fn misplaced_subject(s: &Syntax, v: usize) -> Option<usize> {
    if let Some(it) = empty_subject(s, v) {
        return Some(it);
    }
    if !matches!(s.tokens[v].xpos, "VBD" | "VBZ" | "VBP" | "VBN") {
        return None;
    }
    // "[Chad] mobilised army reservists": hung on the object, across the verb
    let across = s
        .children(v)
        .filter(|&o| s.tokens[o].deprel == Deprel::Obj && o > v)
        .flat_map(|o| s.children(o))
        .find(|&c| {
            c < v
                && matches!(
                    s.tokens[c].deprel,
                    Deprel::Compound
                        | Deprel::Amod
                        | Deprel::NmodPoss
                        | Deprel::Nmod
                        | Deprel::Nummod
                )
                && matches!(s.tokens[c].upos, Upos::Noun | Upos::Propn)
        });
    if across.is_some() {
        return across;
    }
    // "[The activist] staged a march, his lawyer said": hung on the verb of saying
    let behind = s
        .children_by(v, "parataxis")
        .filter(|&p| p > v && s.tokens[p].upos == Upos::Verb)
        .find_map(|p| s.children_by(p, "nsubj").find(|&c| c < v));
    if behind.is_some() {
        return behind;
    }
    // the same, "said" taken for a second predicate: it has a subject of its own beside
    let shared = s
        .children_by(v, "conj")
        .filter(|&p| p > v && s.children_by(p, "nsubj").any(|c| c > v))
        .find_map(|p| s.children_by(p, "nsubj").find(|&c| c < v));
    if shared.is_some() {
        return shared;
    }
    let h = s.tokens[v].head.filter(|&h| h > v)?;
    (s.tokens[v].deprel == Deprel::Ccomp)
        .then(|| s.children_by(h, "nsubj").find(|&c| c < v))
        .flatten()
}

/// A main verb that the tree took for a participle before a noun: "Chad mobilised [reservists]". English
/// puts no bare noun before such a participle.
fn premodifier(s: &Syntax, v: usize) -> Option<(usize, usize)> {
    let object = s.tokens[v].head.filter(|&h| h > v)?;
    if s.tokens[v].deprel != Deprel::Amod || !matches!(s.tokens[v].xpos, "VBN" | "VBD") {
        return None;
    }
    let mut n = v.checked_sub(1)?;
    // "Chad had mobilised reservists", "had" taken for the main verb
    let auxiliary = |n: usize| matches!(s.tokens[n].lemma.as_str(), "have" | "be");
    while matches!(s.tokens[n].upos, Upos::Aux | Upos::Adv) || auxiliary(n) {
        n = n.checked_sub(1)?;
    }
    if !matches!(s.tokens[n].upos, Upos::Noun | Upos::Propn | Upos::Pron) {
        return None;
    }
    while matches!(s.tokens[n].deprel, Deprel::Nmod | Deprel::Flat)
        && let Some(h) = s.tokens[n].head.filter(|&h| h < n)
    {
        n = h;
    }
    Some((n, object))
}

/// An infinitive that the tree took for the first half of its object: "threatened to [shell] towns".
fn fused(s: &Syntax, v: usize) -> bool {
    s.tokens[v].xpos == "VB"
        && matches!(s.tokens[v].deprel, Deprel::Compound | Deprel::Amod)
        && s.children(v)
            .any(|c| s.tokens[c].deprel == Deprel::Mark && s.tokens[c].lemma == "to")
}

/// The noun before a participle that the tree hung elsewhere: "the islands, occupied by Chile since 1967,".
fn stray_participle(s: &Syntax, v: usize) -> Option<usize> {
    let marked = s.children(v).any(|c| {
        matches!(
            s.tokens[c].deprel,
            Deprel::AuxPass | Deprel::Aux | Deprel::Mark
        ) || s.tokens[c].deprel.universal() == "nsubj"
    });
    let elsewhere = !matches!(
        s.tokens[v].deprel,
        Deprel::Acl | Deprel::Amod | Deprel::Conj
    );
    let comma = v.checked_sub(1).filter(|&c| s.form(c) == ",")?;
    let mut n = comma.checked_sub(1)?;
    if marked || !elsewhere || s.tokens[v].xpos != "VBN" {
        return None;
    }
    while let Some(h) = s.tokens[n].head.filter(|&h| h < comma) {
        if !matches!(s.tokens[n].upos, Upos::Noun | Upos::Propn | Upos::Num)
            || !matches!(s.tokens[h].upos, Upos::Noun | Upos::Propn)
        {
            break;
        }
        n = h;
    }
    matches!(s.tokens[n].upos, Upos::Noun | Upos::Propn).then_some(n)
}

fn verb_args<'s>(s: &'s Syntax, v: usize, out: &mut Vec<Arg<'s>>) {
    if let Some((subject, object)) = premodifier(s, v) {
        out.push(Arg {
            slot: "subj",
            head: subject,
        });
        out.push(Arg {
            slot: "obj",
            head: object,
        });
        for c in s.children_by(object, "nmod").filter(|&c| c > object) {
            if let Some(m) = marker(s, c) {
                out.push(Arg { slot: m, head: c });
            }
        }
        return;
    }
    if let Some(object) = s.tokens[v].head.filter(|_| fused(s, v)) {
        out.push(Arg {
            slot: "obj",
            head: object,
        });
        let subject = s.tokens[object].head.and_then(|h| surface_subject(s, h));
        out.extend(subject.map(|head| Arg { slot: "subj", head }));
        return;
    }
    let is_passive = passive(s, v);
    let has_obj = s.children(v).any(|c| s.tokens[c].deprel == Deprel::Obj);
    let mut push = |slot: &'s str, head: usize| out.push(Arg { slot, head });
    let slot = match (is_passive, has_obj) {
        (false, _) => "subj",
        (true, false) => "obj",
        (true, true) => "iobj",
    };
    let mut subjects = subjects(s, v);
    if s.children_by(v, "nsubj").next().is_none()
        && let Some(subject) = swallowed_subject(s, v)
    {
        subjects = vec![subject];
    }
    let unmarked_passive = is_passive
        && s.tokens[v].deprel != Deprel::Acl
        && !s
            .children(v)
            .any(|c| matches!(s.tokens[c].deprel, Deprel::AuxPass | Deprel::OblAgent))
        && s.children_by(v, "nsubj:pass").next().is_some();
    for &subject in &subjects {
        push(slot, subject);
        if unmarked_passive {
            push("subj", subject);
        }
        // a phrase after the verb that the tree hung on its subject
        for c in s
            .children_by(subject, "nmod")
            .filter(|&c| subject < v && c > v)
        {
            if let Some(m) = marker(s, c) {
                push(m, c);
            }
        }
    }
    if let Some(n) = stray_participle(s, v).filter(|_| is_passive) {
        push("obj", n);
    }
    if is_passive && matches!(s.tokens[v].deprel, Deprel::Acl | Deprel::Amod) {
        let own = s.children_by(v, "nsubj").next().is_some();
        if let (false, Some(h)) = (own, s.tokens[v].head) {
            push("obj", h);
        }
    }
    let mut objects: Vec<usize> = s
        .children(v)
        .filter(|&c| s.tokens[c].deprel == Deprel::Obj)
        .collect();
    if objects.is_empty() && !is_passive {
        // an object that the tree took for an adverbial noun
        objects.extend(s.children(v).filter(|&c| {
            c > v
                && matches!(
                    s.tokens[c].deprel,
                    Deprel::OblUnmarked | Deprel::OblNpmod | Deprel::Obl
                )
                && marker(s, c).is_none()
                && s.tokens[c].upos == Upos::Noun
        }));
    }
    if objects.is_empty() && !is_passive {
        // "reject [proposed changes]": the participle taken for a clause of its own
        let bare = |c: usize| {
            c == v + 1
                && s.tokens[c].xpos == "VBN"
                && s.children(c)
                    .all(|g| g > c && s.tokens[g].deprel != Deprel::Nsubj)
        };
        let clauses = s.children_by(v, "ccomp").filter(|&c| bare(c));
        objects.extend(clauses.flat_map(|c| s.children_by(c, "obj")));
    }
    // "met in Lima, the first meeting since…": what stands behind a comma is no object
    let behind_comma = |o: usize| {
        let lo = s.subtree(o).0;
        let lo = if s.form(lo) == "," { lo + 1 } else { lo };
        lo > v + 1 && s.form(lo - 1) == "," && (v + 1..lo - 1).all(|t| s.form(t) != ",")
    };
    objects.retain(|&o| !behind_comma(o));
    // "met [US] [President John Doe]" taken for two: the first is whose the second is
    let all = objects.clone();
    objects.retain(|&o| {
        let next = |&n: &usize| n > o && s.subtree(n).0 == o + 1 && s.tokens[n].upos == Upos::Propn;
        !(s.tokens[o].upos == Upos::Propn && all.iter().any(next))
    });
    objects.retain(|&o| {
        // "days of talks" are talks
        !temporal(s, o) || s.children_by(o, "nmod").any(|c| marker(s, c) == Some("of"))
    });
    if objects.is_empty()
        && !is_passive
        && s.tokens[v].deprel == Deprel::Xcomp
        && let Some(h) = s.tokens[v].head
    {
        // "threatened to shell [towns]": hung on the verb above
        objects.extend(s.children(h).filter(|&c| {
            c > v
                && matches!(s.tokens[c].deprel, Deprel::Obl | Deprel::OblUnmarked)
                && marker(s, c).is_none()
                && !temporal(s, c)
                && s.tokens[c].upos == Upos::Noun
        }));
    }
    drop_titles(s, &mut objects);
    if let [first, _, ..] = objects[..]
        && s.children_by(v, "iobj").next().is_none()
    {
        // of two objects the first receives: "gave Peru an ultimatum"
        push("iobj", first);
    }
    for o in objects {
        push("obj", referent(s, v, o));
        // "gave [Peru] emergency aid": the receiver hung on the thing given
        for c in s
            .children(o)
            .filter(|&c| c < o && s.subtree(c).0.min(c) > v)
        {
            let first =
                (v + 1..c).all(|t| s.tokens[t].upos == Upos::Det || s.tokens[t].head == Some(c));
            if first && s.tokens[c].upos == Upos::Propn && s.tokens[c].deprel == Deprel::Compound {
                push("iobj", c);
            }
        }
    }
    for c in s.children(v) {
        let t = &s.tokens[c];
        match t.deprel {
            Deprel::Iobj => {
                push("iobj", c);
                // "urged Peru to act": the only object
                if !has_obj {
                    push("obj", c);
                }
            }
            // a clause of a verb that the tree took for a noun's is its complement all the same
            Deprel::Xcomp => {
                push("comp", c);
                push("todo", c);
                // "called a strike": a noun taken for what somebody is called
                if !has_obj && t.upos == Upos::Noun && c > v && marker(s, c).is_none() {
                    push("obj", c);
                }
            }
            Deprel::Ccomp | Deprel::AclRelcl => push("comp", c),
            Deprel::Csubj | Deprel::CsubjPass => push(if is_passive { "obj" } else { "subj" }, c),
            Deprel::OblAgent => push(if is_passive { "subj" } else { "by" }, referent(s, v, c)),
            // "cut off supplies": a particle that the tree took for a preposition
            Deprel::Obl if c > v && particle(s, v, c) => {
                push("obj", c);
                if let Some(m) = marker(s, c) {
                    push(m, c);
                }
            }
            Deprel::Obl if let Some(inner) = s.children(c).find(|&g| fused(s, g)) => {
                push("comp", inner);
                push("todo", inner);
            }
            Deprel::Obl => match marker(s, c) {
                Some("by") if is_passive && s.tokens[c].upos != Upos::Num => {
                    push("subj", referent(s, v, c))
                }
                Some(m) => push(m, referent(s, v, c)),
                None => {}
            },
            Deprel::Advcl => match marker(s, c) {
                Some("to") => {
                    push("inf", c);
                    push("todo", c);
                }
                None => {
                    push("inf", c);
                    // "gave shelter to officers wanted at home": taken for the subject of what follows
                    for n in s.children_by(c, "nsubj") {
                        if let Some(m) = marker(s, n) {
                            push(m, n);
                        }
                    }
                }
                Some("that") => push("comp", c),
                Some(m) => push(m, c),
            },
            Deprel::CompoundPrt => push("prt", c),
            Deprel::Advmod => push("adv", c),
            _ => {}
        }
    }
    // "…, the minister complained": what is said stands above
    if s.tokens[v].deprel == Deprel::Parataxis
        && let Some(h) = s.tokens[v].head.filter(|&h| h < v)
    {
        push("comp", h);
    }
    // the gap of an object relative: "the soldiers whom they freed", "the town they shelled"
    if s.tokens[v].deprel == Deprel::AclRelcl && !has_obj && !is_passive {
        let subject_own = s
            .children(v)
            .any(|c| s.tokens[c].deprel == Deprel::Nsubj && !relative(s, c));
        if let (true, Some(h)) = (subject_own, s.tokens[v].head) {
            push("obj", identified(s, h).unwrap_or(h));
        }
    }
    // "attacked and burned the village": an object of the last verb serves the first, and the other way round
    if !has_obj && !is_passive {
        let shared = s
            .children(v)
            .filter(|&c| s.tokens[c].deprel == Deprel::Conj)
            .chain(
                s.tokens[v]
                    .head
                    .filter(|_| s.tokens[v].deprel == Deprel::Conj),
            )
            .find_map(|c| {
                s.children(c)
                    .find(|&o| s.tokens[o].deprel == Deprel::Obj && (o > v || c < v))
            });
        if let Some(o) = shared
            && o > v
        {
            push("obj", o);
        }
    }
}

fn adjective_args<'s>(s: &'s Syntax, a: usize, out: &mut Vec<Arg<'s>>) {
    let mut push = |slot: &'s str, head: usize| out.push(Arg { slot, head });
    let subjects = subjects(s, a);
    for &subject in &subjects {
        push("subj", subject);
    }
    if subjects.is_empty()
        && s.tokens[a].deprel == Deprel::Amod
        && let Some(h) = s.tokens[a].head
    {
        push("subj", h);
    }
    for c in s.children(a) {
        match s.tokens[c].deprel {
            Deprel::Xcomp | Deprel::Ccomp => push("comp", c),
            Deprel::Csubj => push("subj", c),
            Deprel::Advcl => match marker(s, c) {
                Some("to") | None => push("inf", c),
                Some(m) => push(m, c),
            },
            Deprel::Obl | Deprel::OblAgent | Deprel::Nmod => {
                if let Some(m) = marker(s, c) {
                    push(m, c);
                }
            }
            _ => {}
        }
    }
}

fn noun_args<'s>(s: &'s Syntax, n: usize, out: &mut Vec<Arg<'s>>) {
    let mut push = |slot: &'s str, head: usize| out.push(Arg { slot, head });
    for c in s.children(n) {
        match s.tokens[c].deprel {
            Deprel::Nsubj | Deprel::NsubjOuter => push("subj", referent(s, n, c)),
            Deprel::Csubj | Deprel::CsubjOuter => push("subj", c),
            Deprel::NmodPoss => push("poss", c),
            Deprel::Amod | Deprel::Compound | Deprel::NmodDesc | Deprel::Nummod => push("mod", c),
            Deprel::Nmod | Deprel::Obl | Deprel::OblAgent => match marker(s, c) {
                Some(m) => push(m, c),
                None => push("mod", c),
            },
            Deprel::Acl | Deprel::Ccomp | Deprel::Xcomp => push("comp", c),
            Deprel::Advcl => match marker(s, c) {
                Some("to") | None => push("inf", c),
                Some(m) => push(m, c),
            },
            Deprel::AclRelcl => {
                push("rel", c);
                // "the demand that Chad pay": no gap, so no relative clause
                let whole = s.children(c).any(|g| s.tokens[g].deprel == Deprel::Obj)
                    && s.children_by(c, "nsubj").any(|g| !relative(s, g));
                if whole {
                    push("comp", c);
                }
            }
            Deprel::Appos => push("appos", c),
            Deprel::Case => push("case", c),
            _ => {}
        }
    }
    if s.tokens[n].deprel == Deprel::Conj
        && s.children_by(n, "nsubj").next().is_none()
        && let Some(h) = s.tokens[n].head
        && let Some(c) = s.children_by(h, "nsubj").next()
        && s.children_by(h, "cop").next().is_some()
    {
        push("subj", c);
    }
}

/// A noun phrase's conjuncts: the head itself and every noun coordinated with it.
pub fn conjuncts(s: &Syntax, head: usize) -> Vec<usize> {
    let mut all = vec![head];
    let mut i = 0;
    while i < all.len() && all.len() < 40 {
        // "the leader, John Doe, and Jane Roe": hung on the name
        let names = s
            .children_by(all[i], "appos")
            .filter(|&c| s.tokens[c].upos == Upos::Propn);
        let more: Vec<_> = s
            .children(all[i])
            .chain(names.flat_map(|c| s.children(c)))
            .filter(|&c| {
                s.tokens[c].deprel == Deprel::Conj
                    && !matches!(s.tokens[c].upos, Upos::Verb | Upos::Aux)
                    && !compounded(s, c)
                    && (!possessive(s, c) || possessive(s, all[i]))
            })
            .collect();
        all.extend(more);
        i += 1;
    }
    all
}

/// "Chile's" of "Peru's first veto and Chile's second".
fn possessive(s: &Syntax, t: usize) -> bool {
    s.children_by(t, "case").any(|c| s.tokens[c].xpos == "POS")
}

/// "Quito" of "Quito-backed rebels", which the tree took for a conjunct.
fn compounded(s: &Syntax, t: usize) -> bool {
    let touches = |a: usize| {
        s.tokens
            .get(a + 1)
            .is_some_and(|b| s.tokens[a].span.end == b.span.start)
    };
    touches(t) && s.form(t + 1) == "-" && touches(t + 1)
}

/// Whether the words of a token's own clause negate it.
pub fn negated(s: &Syntax, p: usize) -> bool {
    s.children(p).any(|c| {
        let t = &s.tokens[c];
        matches!(t.deprel, Deprel::Advmod | Deprel::Det | Deprel::Cc)
            && matches!(
                t.lemma.as_str(),
                "not" | "never" | "no" | "n't" | "neither" | "n’t"
            )
            && !(t.deprel == Deprel::Det && s.tokens[p].upos == Upos::Verb)
    })
}
