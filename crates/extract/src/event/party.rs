//! Who a noun phrase speaks of, as an actor: a named entity, or somebody described ("Israeli warplanes",
//! "protesters in Beirut"), with state and sector.
//!
//! Enters: trees and entities. Leaves: parties. Must not know what the parties did.

use super::{
    clause::{conjuncts, marker, title_before},
    lexicon::{Lexicon, Phrase, Sort},
};
use crate::types::{Deprel, EntityDraft, Form, NameType, Syntax, Token, Upos};
use std::collections::HashMap;

/// One actor, as one noun phrase tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// The entity, where the phrase names or resumes one.
    pub entity: Option<usize>,
    /// The token that carries the phrase.
    pub head: usize,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// PLOVER sector.
    pub role: Option<String>,
    /// A town, region or country that does not stand for its government.
    pub place: bool,
    /// Kind of agent noun, for described actors.
    pub kind: Option<&'static str>,
    /// Why that country, where the phrase itself does not say.
    pub inferred: bool,
}

/// The words of a text with who they speak of.
pub struct Cast<'a> {
    /// The trees.
    pub syntax: &'a Syntax<'a>,
    /// The entities of earlier stages.
    pub entities: &'a [EntityDraft],
    /// Lemmas in lower case.
    pub lemmas: Vec<String>,
    lexicon: &'static Lexicon,
    by_head: HashMap<usize, usize>,
    cover: Vec<Option<u32>>,
}

/// Nouns for somebody else than their possessor: "its partners" are not of its state.
const OTHERS: &[&str] = &[
    "partner",
    "ally",
    "neighbour",
    "neighbor",
    "rival",
    "foe",
    "enemy",
    "adversary",
    "opponent",
    "counterpart",
    "critic",
];

/// Prepositions that lead from a thing to whose it is.
const OWNERS: &[&str] = &["from", "of"];

impl<'a> Cast<'a> {
    /// Index the mentions.
    pub fn new(
        syntax: &'a Syntax<'a>,
        entities: &'a [EntityDraft],
        lexicon: &'static Lexicon,
    ) -> Self {
        let mut by_head = HashMap::new();
        let mut cover = vec![None; syntax.tokens.len()];
        let mut width = vec![usize::MAX; syntax.tokens.len()];
        for (e, entity) in entities.iter().enumerate() {
            for m in &entity.mentions {
                let len = m.tokens.len();
                // "Anna Lind and Omar Haddad": their head is still Anna Lind's
                let joins = !entity.members.is_empty()
                    && syntax.children_by(m.head, "conj").next().is_some();
                let rank = if joins { 0 } else { len };
                // of nested mentions the longer one is what its head stands for, the shorter covers its own words
                let longer = by_head
                    .get(&m.head)
                    .is_none_or(|&(_, old): &(usize, usize)| rank > old);
                if longer {
                    by_head.insert(m.head, (e, rank));
                }
                for t in m.tokens.clone() {
                    if len < width[t] {
                        width[t] = len;
                        cover[t] = Some(e as u32);
                    }
                }
            }
        }
        Self {
            syntax,
            entities,
            lemmas: syntax
                .tokens
                .iter()
                .map(|t| known_lemma(t, syntax.text, lexicon))
                .collect(),
            lexicon,
            by_head: by_head.into_iter().map(|(h, (e, _))| (h, e)).collect(),
            cover,
        }
    }

    /// The entity whose mention has its head at `t`.
    pub fn entity_at(&self, t: usize) -> Option<usize> {
        self.by_head.get(&t).copied()
    }

    /// The entity one of whose mentions holds `t`.
    pub fn entity_over(&self, t: usize) -> Option<usize> {
        self.entity_at(t).or(self.cover[t].map(|e| e as usize))
    }

    /// The entity that a name holding `t`, or a pronoun at it, stands for; descriptions do not count.
    fn name_over(&self, t: usize) -> Option<usize> {
        self.entity_over(t).filter(|&e| {
            self.entities[e]
                .mentions
                .iter()
                .any(|m| m.form != Form::Nominal && m.tokens.contains(&t))
        })
    }

    /// Whether a phrase of the lexicon stands at a noun.
    pub fn noun_is(&self, phrase: &Phrase, t: usize) -> bool {
        let s = self.syntax;
        let before = phrase.with.iter().all(|w| {
            s.children(t)
                .filter(|&c| {
                    matches!(
                        s.tokens[c].deprel,
                        Deprel::Amod
                            | Deprel::Compound
                            | Deprel::NmodDesc
                            | Deprel::Nmod
                            | Deprel::Flat
                            | Deprel::Nummod
                            | Deprel::Advmod
                            | Deprel::Case
                    )
                })
                .flat_map(|c| conjuncts(s, c))
                .any(|c| self.lemmas[c] == *w || s.form(c).eq_ignore_ascii_case(w))
                || (t > 0 && self.lemmas[t - 1] == *w)
        });
        before
            && phrase.of.as_ref().is_none_or(|of| {
                s.children_by(t, "nmod")
                    .filter(|&c| marker(s, c) == Some("of"))
                    .flat_map(|c| conjuncts(s, c))
                    .any(|c| self.lemmas[c] == of.head && self.noun_is(of, c))
            })
    }

    /// Whether a phrase of the lexicon stands at a verb: its particles after it.
    pub fn verb_is(&self, phrase: &Phrase, t: usize) -> bool {
        let s = self.syntax;
        phrase.with.iter().all(|w| {
            s.children(t).any(|c| self.lemmas[c] == *w)
                || s.tokens
                    .get(t + 1)
                    .is_some_and(|_| self.lemmas[t + 1] == *w)
        })
    }

    /// The agent noun at `t`, if it is one.
    pub fn agent(&self, t: usize) -> Option<super::lexicon::Agent> {
        if !matches!(
            self.syntax.tokens[t].upos,
            Upos::Noun | Upos::Propn | Upos::Adj
        ) {
            return None;
        }
        self.lexicon
            .agents(&self.lemmas[t])
            .iter()
            .find(|(p, _)| self.noun_is(p, t))
            .map(|(_, a)| *a)
    }

    /// Several states at once: "Western countries", "the governments".
    pub fn is_states(&self, t: usize) -> bool {
        matches!(self.syntax.tokens[t].xpos, "NNS" | "NNPS") && self.of_class("states", t)
    }

    /// Of many states by its adjective: "European leaders", "foreign ministries".
    pub fn is_regional(&self, t: usize) -> bool {
        self.syntax.children(t).any(|c| {
            matches!(
                self.syntax.tokens[c].deprel,
                Deprel::Amod | Deprel::Compound
            ) && self.of_class("regional", c)
        })
    }

    /// A word for a kind of place: "state" in "Borno state".
    pub fn is_territory(&self, t: usize) -> bool {
        self.of_class("territory", t) || self.of_class("states", t)
    }

    fn of_class(&self, class: &str, t: usize) -> bool {
        let class = self.lexicon.class_named(class);
        class.is_some_and(|c| !c.with_head(&self.lemmas[t]).is_empty())
    }

    /// "thousands of students", "a group of deputies": the noun that counts.
    pub fn counted(&self, t: usize) -> Option<usize> {
        let s = self.syntax;
        let mut at = t;
        for _ in 0..4 {
            let partitive = s.tokens[at].upos == Upos::Num
                || self
                    .lexicon
                    .class_named("partitive")
                    .is_some_and(|c| !c.with_head(&self.lemmas[at]).is_empty());
            let Some(of) = s
                .children_by(at, "nmod")
                .find(|&c| partitive && marker(s, c) == Some("of"))
            else {
                break;
            };
            at = of;
        }
        (at != t).then_some(at)
    }

    /// Everybody whom the phrase headed by `t` speaks of; with `owners`, also whose the thing is that it names.
    pub fn parties(&self, t: usize, owners: bool) -> Vec<Party> {
        let mut out: Vec<Party> = Vec::new();
        for n in conjuncts(self.syntax, t) {
            for p in self.one(n, owners, 0) {
                if !out.iter().any(|q| same(q, &p)) {
                    out.push(p);
                }
            }
        }
        out
    }

    /// A person who speaks for an organisation of no state ("UN secretary-general Kofi Annan") or for a
    /// people that no table knows ("Ruritanian Foreign Minister Jan Novak").
    pub fn of_stateless(&self, t: usize) -> bool {
        let s = self.syntax;
        // "Islamist gunmen" are at home where they are
        let person = self
            .entity_over(t)
            .is_some_and(|e| self.entities[e].kind == NameType::Per);
        let unknown_people = |n: usize| {
            s.children(n).any(|c| {
                s.tokens[c].deprel == Deprel::Amod
                    && self.entity_over(c).is_some_and(|e| {
                        let entity = &self.entities[e];
                        entity.kind == NameType::Misc && entity.country.is_none()
                    })
            })
        };
        let by = |n: usize| {
            self.modifier_org(n)
                .is_some_and(|(e, _)| self.entities[e].country.is_none())
                || person && unknown_people(n)
        };
        by(t)
            || title_before(s, t).is_some_and(by)
            || s.children(t)
                .filter(|&c| {
                    matches!(
                        s.tokens[c].deprel,
                        Deprel::Appos | Deprel::NmodDesc | Deprel::Compound
                    )
                })
                .any(by)
    }

    /// Where the people of a plural noun live: "Albanians of southern Serbia".
    fn home_of(&self, t: usize) -> Option<String> {
        let s = self.syntax;
        if !s.tokens[t].feats.contains("Number=Plur") && !matches!(s.tokens[t].xpos, "NNS" | "NNPS")
        {
            return None;
        }
        s.children_by(t, "nmod")
            .filter(|&c| matches!(marker(s, c), Some("of" | "in" | "from")))
            .find_map(|c| {
                let e = self.entity_over(c)?;
                (self.entities[e].kind == NameType::Loc)
                    .then(|| self.entities[e].country.clone())?
            })
    }

    fn named(&self, e: usize, head: usize) -> Vec<Party> {
        let entity = &self.entities[e];
        if !entity.members.is_empty() {
            return entity
                .members
                .iter()
                .filter(|&&m| m != e && m < self.entities.len())
                .flat_map(|&m| {
                    if self.entities[m].members.is_empty() {
                        self.named(m, head)
                    } else {
                        Vec::new()
                    }
                })
                .collect();
        }
        let kind = entity.geo.first().map(|g| g.kind.as_str());
        let mention = entity.mentions.iter().find(|m| m.head == head);
        let metonym = mention.is_some_and(|m| m.metonym);
        let described = mention.is_some_and(|m| m.form == Form::Nominal);
        vec![Party {
            entity: Some(e),
            head,
            country: entity
                .demonym
                .then(|| self.home_of(head))
                .flatten()
                .or_else(|| entity.country.clone()),
            role: entity.role.clone().or_else(|| {
                (entity.kind == NameType::Per
                    && entity.country.is_none()
                    && self.of_stateless(head))
                .then(|| "IGO".to_owned())
            }),
            place: entity.kind == NameType::Loc && !metonym && kind != Some("country"),
            kind: if described {
                self.agent(head).map(|a| a.kind)
            } else {
                None
            },
            inferred: false,
        }]
    }

    /// Whether an entity can act at all.
    fn acts(&self, e: usize) -> bool {
        let entity = &self.entities[e];
        !entity.members.is_empty()
            || match entity.kind {
                NameType::Per | NameType::Org => true,
                NameType::Loc | NameType::Misc => entity.country.is_some(),
            }
    }

    fn one(&self, t: usize, owners: bool, depth: usize) -> Vec<Party> {
        let s = self.syntax;
        if depth > 6 {
            return Vec::new();
        }
        // "the rebel leader, John Doe", "Prime Minister John Doe" whichever word the tree hangs it on
        let apposed = |t: usize| {
            s.children(t)
                .filter(|&c| {
                    matches!(
                        s.tokens[c].deprel,
                        Deprel::Appos | Deprel::Flat | Deprel::NmodDesc | Deprel::Compound
                    )
                })
                .filter_map(|c| self.entity_at(c).map(|e| (e, c)))
                .find(|&(e, c)| {
                    let kind = self.entities[e].kind;
                    // "a neighbour, Jordan", "NATO-member Norway"
                    let behind = s.tokens[c].deprel == Deprel::Appos && c > t;
                    kind == NameType::Per
                        || behind && kind == NameType::Org
                        || behind && kind == NameType::Loc && self.entities[e].country.is_some()
                })
        };
        let own = self.entity_at(t).or_else(|| {
            // a name that the tree sees through another of its words
            self.cover[t]
                .map(|e| e as usize)
                .filter(|_| s.tokens[t].upos == Upos::Propn && self.agent(t).is_none())
        });
        // one description of several states ("French and Egyptian warships") is several parties
        let several = |e: &usize| {
            self.agent(t).is_some()
                && self.entities[*e].members.is_empty()
                && self.entities[*e]
                    .mentions
                    .iter()
                    .all(|m| m.form != Form::Name)
                && self.modifier_countries(t).len() > 1
        };
        // "a group of students", "UN officials": only described, and its words say more than its entity
        if let Some(e) = own.filter(|&e| self.acts(e) && self.entities[e].country.is_none())
            && self.entities[e].members.is_empty()
            && self.entities[e]
                .mentions
                .iter()
                .all(|m| m.form == Form::Nominal)
        {
            let by_words = match self.counted(t) {
                Some(counted) => self.one(counted, owners, depth + 1),
                None => self
                    .agent(t)
                    .map(|a| self.described(t, a))
                    .unwrap_or_default(),
            };
            let known = |p: &Party| p.country.is_some() || p.entity.is_some();
            if by_words.iter().any(known) {
                let mut by_words = by_words;
                if let [only] = &mut by_words[..]
                    && only.entity.is_none()
                {
                    only.entity = Some(e);
                }
                return by_words;
            }
        }
        if let Some(e) = own.filter(|&e| self.acts(e)).filter(|e| !several(e)) {
            let mut found = self.named(e, t);
            if let Some(p) = found.first_mut().filter(|p| p.country.is_none()) {
                if let Some((other, at)) = apposed(t) {
                    let better = self.named(other, at);
                    if better.iter().any(|b| b.country.is_some()) {
                        return better;
                    }
                }
                let (country, inferred) = self.country_around(t);
                p.country = country;
                p.inferred = inferred;
            }
            return found;
        }
        // "Ethnic Albanians in Serbia": a people that nothing knows, by where it lives
        if let Some(e) = own.filter(|&e| self.entities[e].kind == NameType::Misc)
            && let Some(home) = self.home_of(t)
        {
            return vec![Party {
                entity: Some(e),
                head: t,
                country: Some(home),
                role: Some("CVL".to_owned()),
                place: false,
                kind: Some("civil"),
                inferred: true,
            }];
        }
        if let Some((e, at)) = apposed(t).filter(|&(e, _)| self.acts(e)) {
            let mut found = self.named(e, at);
            if let Some(p) = found.first_mut().filter(|p| p.country.is_none()) {
                let (country, inferred) = self.country_around(t);
                p.country = country;
                p.inferred = inferred;
            }
            return found;
        }
        if let Some(counted) = self.counted(t) {
            let found: Vec<_> = conjuncts(s, counted)
                .into_iter()
                .flat_map(|c| self.one(c, owners, depth + 1))
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        if let Some(agent) = self.agent(t) {
            let found = self.described(t, agent);
            // fire is somebody's or nobody's
            let tool = matches!(agent.kind, "weapon" | "disaster");
            if !tool
                || found
                    .iter()
                    .any(|p| p.country.is_some() || p.entity.is_some())
            {
                return found;
            }
        }
        if matches!(s.tokens[t].upos, Upos::Pron | Upos::Det | Upos::Num) || !owners {
            return Vec::new();
        }
        self.owners(t, depth)
    }

    /// Somebody described: one party for each people or state that the description names.
    fn described(&self, t: usize, agent: super::lexicon::Agent) -> Vec<Party> {
        let make = |country: Option<String>, inferred: bool| Party {
            entity: None,
            head: t,
            country,
            role: Some(agent.role.to_owned()).filter(|_| agent.kind != "disaster"),
            place: false,
            kind: Some(agent.kind),
            inferred,
        };
        let mut states = self.modifier_countries(t);
        if states.is_empty() {
            // "the ministers of Chile and Peru"
            states = self.phrase_countries(t, &["of", "from"]);
        }
        if !states.is_empty() {
            return states.into_iter().map(|c| make(Some(c), false)).collect();
        }
        // "United Nations peacekeepers": of an organisation without a state
        let speaks = matches!(
            agent.kind,
            "official" | "peer" | "armed" | "police" | "igo" | "ngo" | "weapon"
        );
        if let Some((e, at)) = self.modifier_org(t).filter(|_| speaks) {
            let mut p = self.named(e, at);
            if let Some(p) = p.first_mut() {
                p.kind = Some(agent.kind);
                p.role.get_or_insert_with(|| agent.role.to_owned());
                if p.country.is_none() {
                    p.country = agent.home.map(str::to_owned);
                }
            }
            return p;
        }
        if agent.home.is_some()
            && self
                .syntax
                .children(t)
                .any(|c| self.syntax.tokens[c].upos == Upos::Propn && c < t)
        {
            // "the Reagan administration"
            return vec![make(agent.home.map(str::to_owned), false)];
        }
        let (country, inferred) = self.country_around(t);
        vec![make(country, inferred)]
    }

    /// States named by the words before a noun: "French and Egyptian warships", "Sudan's government".
    fn modifier_countries(&self, t: usize) -> Vec<String> {
        let s = self.syntax;
        let before = s.children(t).filter(|&c| {
            matches!(
                s.tokens[c].deprel,
                Deprel::Amod
                    | Deprel::Compound
                    | Deprel::NmodPoss
                    | Deprel::NmodDesc
                    | Deprel::Nmod
            ) && (c < t)
                && !(s.tokens[c].deprel == Deprel::NmodPoss
                    && OTHERS.contains(&self.lemmas[t].as_str()))
        });
        let titled = title_before(s, t)
            .filter(|_| self.entity_at(t).is_some())
            .into_iter()
            .flat_map(|title| self.modifier_countries(title));
        let mut out: Vec<String> = titled.collect();
        // "its partners" are of any state but its own
        let peer = self.agent(t).is_some_and(|a| a.kind == "peer");
        for c in before
            .filter(|&c| !(peer && s.tokens[c].deprel == Deprel::NmodPoss))
            .flat_map(|c| conjuncts(s, c))
        {
            self.add_country(self.name_over(c), c, &mut out);
        }
        out
    }

    /// Add the state of an entity, else of the words before its noun ("the Iranian army's commander").
    fn add_country(&self, entity: Option<usize>, noun: usize, out: &mut Vec<String>) {
        let country = entity
            .and_then(|e| self.entities[e].country.clone())
            .or_else(|| self.modifier_countries(noun).into_iter().next());
        if let Some(c) = country.filter(|c| !out.contains(c)) {
            out.push(c);
        }
    }

    /// States named in the prepositional phrases of a noun.
    fn phrase_countries(&self, t: usize, markers: &[&str]) -> Vec<String> {
        let s = self.syntax;
        let mut out: Vec<String> = Vec::new();
        let phrases = s
            .children(t)
            .filter(|&c| {
                matches!(s.tokens[c].deprel, Deprel::Nmod | Deprel::Obl)
                    && marker(s, c).is_some_and(|m| markers.contains(&m))
            })
            .flat_map(|c| conjuncts(s, c));
        for c in phrases {
            self.add_country(self.entity_over(c), c, &mut out);
        }
        out
    }

    fn modifier_org(&self, t: usize) -> Option<(usize, usize)> {
        let s = self.syntax;
        s.children(t)
            .filter(|&c| {
                matches!(
                    s.tokens[c].deprel,
                    Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::Nmod
                )
            })
            .filter(|&c| c < t || matches!(marker(s, c), Some("of" | "from")))
            .find_map(|c| {
                self.name_over(c)
                    .filter(|&e| self.entities[e].kind == NameType::Org)
                    .map(|e| (e, c))
            })
    }

    /// The state of a noun phrase: by its own words, else by where it is said to be.
    fn country_around(&self, t: usize) -> (Option<String>, bool) {
        if let Some(c) = self.modifier_countries(t).into_iter().next() {
            return (Some(c), false);
        }
        let of = self.phrase_countries(t, &["of", "from"]);
        if let Some(c) = of.into_iter().next() {
            return (Some(c), false);
        }
        let at = self.phrase_countries(
            t,
            &[
                "in",
                "throughout",
                "at",
                "near",
                "across",
                "inside",
                "within",
                "on",
            ],
        );
        if let Some(c) = at.into_iter().next() {
            return (Some(c), true);
        }
        // "John Doe, Peru's best known activist,"
        let told = self
            .syntax
            .children_by(t, "appos")
            .find_map(|c| self.modifier_countries(c).into_iter().next());
        (told, false)
    }

    /// Whose a thing is: its by-phrase, its possessor, the people that qualifies it.
    fn owners(&self, t: usize, depth: usize) -> Vec<Party> {
        let s = self.syntax;
        let harm = self
            .lexicon
            .class_named("attack")
            .is_some_and(|c| !c.with_head(&self.lemmas[t]).is_empty());
        let by = |m: &str| {
            s.children_by(t, "nmod")
                .filter(|&c| marker(s, c) == Some(m))
                .flat_map(|c| conjuncts(s, c))
                .flat_map(|c| self.one(c, false, depth + 1))
                .collect::<Vec<_>>()
        };
        let agents = by("by");
        if !agents.is_empty() {
            return agents;
        }
        // "its border with Chad": the other side of what two share
        let shared = matches!(self.lemmas[t].as_str(), "border" | "frontier" | "boundary");
        if shared {
            let beyond = by("with");
            if !beyond.is_empty() {
                return beyond;
            }
        }
        for c in s.children_by(t, "nmod:poss").flat_map(|c| conjuncts(s, c)) {
            let found = self.one(c, true, depth + 1);
            if !found.is_empty() {
                return found;
            }
        }
        for c in s.children(t).filter(|&c| {
            c < t
                && matches!(
                    s.tokens[c].deprel,
                    Deprel::Amod | Deprel::Compound | Deprel::NmodDesc | Deprel::Nmod
                )
        }) {
            let found: Vec<_> = conjuncts(s, c)
                .into_iter()
                .filter_map(|c| self.entity_over(c).map(|e| (e, c)))
                .filter(|&(e, _)| self.acts(e))
                .flat_map(|(e, c)| self.named(e, c))
                .collect();
            if !found.is_empty() {
                return found;
            }
            if let Some(agent) = self.agent(c) {
                let found = self.described(c, agent);
                if found.iter().any(|p| p.country.is_some()) {
                    return found;
                }
            }
        }
        for m in OWNERS {
            if harm && *m == "of" {
                continue;
            }
            let found = by(m);
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// Whether the phrase at `t` is of that sort.
    pub fn is(&self, t: usize, sort: Sort) -> bool {
        let s = self.syntax;
        let kind = |kinds: &[&str]| {
            // of "leaders of Peru" who leads, of "dozens of soldiers" who is counted
            let own = |n: usize| self.agent(n).is_some_and(|a| kinds.contains(&a.kind));
            let all = conjuncts(s, t).into_iter();
            all.flat_map(|n| [Some(n), self.counted(n)])
                .flatten()
                .any(own)
        };
        let n = match self.entity_at(t) {
            Some(_) => t,
            None => self.counted(t).unwrap_or(t),
        };
        let entity = self.entity_at(n).or_else(|| {
            self.entity_over(n)
                .filter(|_| s.tokens[n].upos == Upos::Propn || s.tokens[n].upos == Upos::Pron)
        });
        // somebody, though nothing says who
        let somebody = s.tokens[t].upos == Upos::Pron
            && matches!(
                self.lemmas[t].as_str(),
                "he" | "she" | "it" | "they" | "we" | "who" | "that"
            );
        let named = entity.map(|e| &self.entities[e]);
        let people = named.is_some_and(|e| e.demonym || e.role.is_some());
        match sort {
            Sort::Any => true,
            Sort::Actor => {
                // "a resolution of the assembly": a text speaks for its authors
                let text = self
                    .lexicon
                    .class_named("text")
                    .is_some_and(|c| !c.with_head(&self.lemmas[t]).is_empty());
                somebody
                    || self.parties(t, text).iter().any(|p| match p.kind {
                        Some("disaster") => false,
                        // "Israeli warplanes", but no fire or shell of nobody's
                        Some("weapon") => p.country.is_some() || p.entity.is_some(),
                        _ => true,
                    })
            }
            Sort::State => {
                named.is_some_and(|e| {
                    e.kind == NameType::Loc
                        && e.geo
                            .first()
                            .is_some_and(|g| g.kind == "country" || g.kind == "capital")
                        || e.demonym
                        || !e.members.is_empty()
                        || (e.kind == NameType::Org
                            && (e.country.is_some() || e.role.as_deref() == Some("GOV")))
                }) || kind(&["official", "peer", "legislature", "igo"])
                    || (named.is_none() && s.tokens[t].upos == Upos::Pron)
            }
            Sort::Official => {
                named.is_some_and(|e| {
                    (e.kind == NameType::Per && (e.country.is_some() || e.role.is_some()))
                        || matches!(
                            e.role.as_deref(),
                            Some("GOV" | "LEG" | "MIL" | "IGO" | "COP" | "JUD" | "REB" | "OPP")
                        )
                        || !e.members.is_empty()
                        || e.geo
                            .first()
                            .is_some_and(|g| g.kind == "country" || g.kind == "capital")
                }) || kind(&["official", "peer", "legislature", "igo", "party"])
                    || s.tokens[t].upos == Upos::Pron
                    || self.parties(t, false).iter().any(|p| {
                        p.entity
                            .is_some_and(|e| self.entities[e].kind == NameType::Per)
                            && p.country.is_some()
                    })
            }
            Sort::Person => {
                named.is_some_and(|e| e.kind == NameType::Per || e.demonym)
                    || kind(&[
                        "official",
                        "armed",
                        "civil",
                        "police",
                        "party",
                        "ngo",
                        "crime",
                        "legislature",
                        "court",
                        "spy",
                    ])
                    || (s.tokens[t].upos == Upos::Pron
                        && named.is_none_or(|e| e.kind == NameType::Per))
                    || s.tokens[t].upos == Upos::Num
            }
            Sort::Armed => {
                somebody
                    || named
                        .is_some_and(|e| matches!(e.role.as_deref(), Some("MIL" | "REB" | "COP")))
                    || kind(&["armed", "weapon", "police"])
            }
            Sort::Police => {
                named.is_some_and(|e| e.role.as_deref() == Some("COP")) || kind(&["police"])
            }
            Sort::Civil => {
                named.is_some_and(|e| {
                    e.demonym
                        || (e.kind != NameType::Loc
                            && e.role.is_none()
                            && s.tokens[n].xpos == "NNPS")
                        || matches!(
                            e.role.as_deref(),
                            Some("CVL" | "OPP" | "NGO" | "EDU" | "MED" | "BUS" | "PTY")
                        )
                        || (e.kind == NameType::Per && e.role.is_none())
                }) || somebody
                    || kind(&["civil", "party", "ngo"])
                    || (kind(&["armed"])
                        && ["fundamentalist", "islamist", "nationalist"]
                            .contains(&self.lemmas[t].as_str()))
            }
            Sort::Court => {
                named.is_some_and(|e| e.role.as_deref() == Some("JUD")) || kind(&["court"])
            }
            Sort::Org => {
                named.is_some_and(|e| e.kind == NameType::Org)
                    || kind(&["igo", "ngo", "legislature"])
            }
            Sort::Weapon => kind(&["weapon"]),
            Sort::Disaster => kind(&["disaster"]),
            Sort::Country => named.is_some_and(|e| {
                e.kind == NameType::Loc && e.geo.first().is_some_and(|g| g.kind == "country")
            }),
            Sort::Place => named.is_some_and(|e| e.kind == NameType::Loc),
            Sort::Plural => {
                s.tokens[t].feats.contains("Number=Plur")
                    && (people
                        || kind(&["official", "peer", "armed", "civil", "party", "legislature"])
                        || s.tokens[t].upos == Upos::Pron)
                    || named.is_some_and(|e| e.members.len() > 1)
                    || conjuncts(s, t).len() > 1
                    || self.parties(t, false).len() > 1
            }
            Sort::Thing => {
                named.is_none()
                    && !kind(&[
                        "official",
                        "armed",
                        "civil",
                        "police",
                        "party",
                        "ngo",
                        "crime",
                        "legislature",
                        "court",
                        "spy",
                        "igo",
                        "weapon",
                    ])
                    && s.tokens[t].upos == Upos::Noun
                    && self.counted(t).is_none()
            }
        }
    }
}

/// The lemma in lower case; a form whose lemma the lexicon does not know is tried by its endings
/// ("troops", "telephoned").
fn known_lemma(t: &Token, text: &str, lexicon: &Lexicon) -> String {
    let lemma = t.lemma.to_lowercase();
    let known = |l: &str| lexicon.knows(l);
    if known(&lemma) || !matches!(t.upos, Upos::Noun | Upos::Verb | Upos::Propn) {
        return lemma;
    }
    let form = t.span.of(text).to_lowercase();
    let stem = |ending: &str, instead: &str| {
        form.strip_suffix(ending)
            .map(|stem| format!("{stem}{instead}"))
    };
    [
        stem("ies", "y"),
        stem("es", ""),
        stem("s", ""),
        stem("men", "man"),
        stem("ed", "e"),
        stem("ed", ""),
        // "initialled", "signalled"
        stem("led", ""),
        stem("ing", "e").filter(|_| t.upos == Upos::Verb),
        stem("ing", "").filter(|_| t.upos == Upos::Verb),
    ]
    .into_iter()
    .flatten()
    .chain((t.upos == Upos::Verb).then(|| crate::parse::lemma::lemma(&form, Upos::Verb, "VBD")))
    .chain((t.upos == Upos::Verb).then(|| form.clone()))
    .find(|l| l.len() > 2 && known(l))
    .unwrap_or(lemma)
}

/// Whether two parties are the same actor.
pub fn same(a: &Party, b: &Party) -> bool {
    match (a.entity, b.entity) {
        (Some(x), Some(y)) => x == y,
        (None, None) => a.head == b.head && a.country == b.country,
        _ => false,
    }
}
