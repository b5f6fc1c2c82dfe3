//! Coreference: pronouns, descriptions and groups, gathered with what they refer to.
//!
//! Enters: trees and named entities. Leaves: the entities with nominal and pronominal mentions, and
//! new entities for groups ("the two leaders") and for actors who are only described. Must not know
//! of events.
//!
//! A sieve (Raghunathan et al. 2010): what grammar settles comes first (appositions, predicates,
//! relative clauses), then, in the order of the text, what words and salience settle. Every mention
//! is tried once; a pass that does not know leaves it to the next.

mod lexicon;
mod mention;
mod salience;

use crate::{
    knowledge::{office::Office, person, world},
    quote,
    types::{Deprel, DraftMention, EntityDraft, Form, NameType, Syntax},
};
use lexicon::Class;
use mention::{Mention, Number, Pronoun, Sort};
use rustc_hash::FxHashMap;
use salience::{Scene, Who};

/// How far back a description reaches, in sentences.
const REACH: usize = 8;
/// How far back the members of a group are looked for.
const GROUP_REACH: usize = 6;

/// Add nominal and pronominal mentions to the entities they speak of; new entities for groups and
/// for actors who are only described.
pub fn resolve(syntax: &Syntax, entities: Vec<EntityDraft>) -> Vec<EntityDraft> {
    let mut reader = Reader::new(syntax, only_names(syntax, entities));
    reader.by_grammar();
    reader.in_order();
    reader.finish()
}

/// Entities without mentions that are no names: a small word that resumes ("the kingdom") is a
/// description, whatever it was taken for.
fn only_names(syntax: &Syntax, mut entities: Vec<EntityDraft>) -> Vec<EntityDraft> {
    let description = |m: &DraftMention| {
        m.tokens.len() == 1
            && syntax.form(m.head).starts_with(char::is_lowercase)
            && lexicon::noun(&syntax.tokens[m.head].lemma.to_lowercase()).is_some()
    };
    for entity in &mut entities {
        entity.mentions.retain(|m| !description(m));
    }
    entities.retain(|e| !e.mentions.is_empty());
    entities
}

struct Reader<'a, 't> {
    syntax: &'a Syntax<'t>,
    entities: Vec<EntityDraft>,
    mentions: Vec<Mention>,
    who: Vec<Who>,
    /// Mentions by head; of several the one that is no coordination.
    by_head: FxHashMap<usize, usize>,
    /// Mentions of each sentence.
    by_sentence: Vec<Vec<usize>>,
    /// Names by their first token.
    names: FxHashMap<usize, usize>,
    /// Groups by their members.
    groups: FxHashMap<Vec<usize>, usize>,
    quoted: Vec<Option<usize>>,
    speakers: Vec<Option<usize>>,
    /// How many entities are named; the others are groups and described actors.
    named: usize,
}

impl<'a, 't> Reader<'a, 't> {
    fn new(syntax: &'a Syntax<'t>, entities: Vec<EntityDraft>) -> Self {
        let mentions = mention::find(syntax, &entities);
        let mut by_head = FxHashMap::default();
        let mut by_sentence = vec![Vec::new(); syntax.sentences.len()];
        let mut names = FxHashMap::default();
        for (i, m) in mentions.iter().enumerate() {
            by_sentence[m.sentence].push(i);
            if m.form == Form::Name {
                names.insert(m.tokens.start, i);
            }
            if m.parts.is_empty() {
                by_head.entry(m.head).or_insert(i);
            }
        }
        let mut who = vec![Who::default(); entities.len()];
        for (w, entity) in who.iter_mut().zip(&entities) {
            if entity.kind == NameType::Per {
                w.offices = offices(syntax, entity);
            }
            w.country.clone_from(&entity.country);
        }
        for m in &mentions {
            if let Some(e) = m.entity {
                who[e].gender = who[e].gender.or(m.gender);
            }
        }
        let mut reader = Self {
            syntax,
            named: entities.len(),
            entities,
            mentions,
            who,
            by_head,
            by_sentence,
            names,
            groups: FxHashMap::default(),
            quoted: vec![None; syntax.tokens.len()],
            speakers: Vec::new(),
        };
        reader.listen();
        reader
    }

    /// Who speaks where, as far as names tell.
    fn listen(&mut self) {
        for q in quote::find(self.syntax, &self.entities) {
            let tokens = &self.syntax.tokens;
            let from = tokens.partition_point(|t| t.span.start < q.span.start);
            let to = tokens.partition_point(|t| t.span.start < q.span.end);
            if matches!(q.kind, "direct" | "mixed") && from < to {
                self.quoted[from..to].fill(Some(self.speakers.len()));
                self.speakers.push(q.speaker);
            }
        }
    }

    // ---- what grammar settles ----------------------------------------------------------------

    fn by_grammar(&mut self) {
        for i in 0..self.mentions.len() {
            if self.mentions[i].entity.is_some() || !self.mentions[i].parts.is_empty() {
                continue;
            }
            let found = match self.mentions[i].form {
                Form::Nominal => self
                    .named_beside(i)
                    .or_else(|| self.subject_of_predicate(i)),
                _ => None,
            };
            if let Some(e) = found {
                self.assign(i, e);
            }
        }
    }

    /// The entity that a name beside the description names: "Mao Ning, a spokesperson", "his
    /// counterpart John Doe", "the city of Hangzhou".
    fn named_beside(&self, i: usize) -> Option<usize> {
        let m = &self.mentions[i];
        if m.number == Number::Plural {
            return None;
        }
        let syntax = self.syntax;
        // An office or "counterpart" right before a name is its title, however the tree hangs them.
        if m.sort == Sort::Person
            && (m.office.is_some() || m.noun.is_some())
            && let Some(e) = self.titled(m)
        {
            return Some(e);
        }
        let up = (syntax.tokens[m.head].deprel == Deprel::Appos)
            .then(|| syntax.tokens[m.head].head)
            .flatten();
        let down = syntax.children(m.head).filter(|&c| {
            let of_place = m.sort == Sort::Place
                && syntax.tokens[c].deprel == Deprel::Nmod
                && syntax
                    .children_by(c, "case")
                    .any(|k| syntax.form(k) == "of")
                && c == m.head + 2;
            of_place
                || matches!(
                    syntax.tokens[c].deprel,
                    Deprel::Appos | Deprel::Flat | Deprel::NmodDesc
                ) && c > m.head
        });
        up.into_iter().chain(down).find_map(|t| {
            let &n = self.by_head.get(&t)?;
            let name = &self.mentions[n];
            let e = name.entity.filter(|_| name.form == Form::Name)?;
            self.fits_kind(m, e).then_some(e)
        })
    }

    /// The person whose name follows a title: "Syrian counterpart Jan Novak", and between commas
    /// "her Slovak counterpart, Jan Novak, said".
    fn titled(&self, m: &Mention) -> Option<usize> {
        let name_at = |t: usize| self.names.get(&t).map(|&n| &self.mentions[n]);
        let syntax = self.syntax;
        let ends = |t: usize| {
            syntax
                .tokens
                .get(t)
                .is_none_or(|_| matches!(syntax.form(t), "," | "." | ";" | ")" | "–" | "—"))
        };
        let next = name_at(m.tokens.end).or_else(|| {
            let comma = m.tokens.end < syntax.tokens.len() && syntax.form(m.tokens.end) == ",";
            name_at(m.tokens.end + 1)
                .filter(|n| comma && m.definite && m.sentence == n.sentence && ends(n.tokens.end))
        })?;
        next.entity
            .filter(|&e| next.sort == Sort::Person && self.entities[e].kind == NameType::Per)
    }

    /// "Xi is the president of China".
    fn subject_of_predicate(&self, i: usize) -> Option<usize> {
        let m = &self.mentions[i];
        let syntax = self.syntax;
        syntax.children_by(m.head, "cop").next()?;
        let negated = syntax
            .children_by(m.head, "advmod")
            .any(|c| matches!(syntax.tokens[c].lemma.as_str(), "not" | "never"));
        let subject = syntax.children_by(m.head, "nsubj").next()?;
        let &n = self.by_head.get(&subject)?;
        let e = self.mentions[n].entity.filter(|_| !negated)?;
        (m.number == Number::Singular && m.count.is_none() && self.fits_kind(m, e)).then_some(e)
    }

    /// Whether a description can be of an entity of that kind.
    fn fits_kind(&self, m: &Mention, e: usize) -> bool {
        let entity = &self.entities[e];
        match m.sort {
            Sort::Person => entity.kind == NameType::Per,
            Sort::Body => {
                entity.kind == NameType::Org
                    || m.noun.is_some_and(|n| n.class == Class::Side)
                        && entity.kind == NameType::Loc
            }
            Sort::Place => entity.kind == NameType::Loc && self.is_place(m, e),
            _ => false,
        }
    }

    /// Whether a place noun can be of this place: "kingdom" of a kingdom, "city" of a town.
    fn is_place(&self, m: &Mention, e: usize) -> bool {
        let (Some(noun), Some(geo)) = (m.noun, self.entities[e].geo.first()) else {
            return false;
        };
        let own = noun.only.is_empty()
            || self.entities[e]
                .country
                .as_deref()
                .is_some_and(|c| noun.only.contains(&c));
        let kind = geo.kind.as_str();
        own && match noun.class {
            Class::Country => kind == "country",
            Class::Capital => kind == "capital",
            Class::City => matches!(kind, "city" | "capital"),
            Class::Province | Class::Region => kind == "region",
            Class::Island => matches!(kind, "country" | "region"),
            _ => false,
        }
    }

    // ---- what words and salience settle ------------------------------------------------------

    fn in_order(&mut self) {
        for i in 0..self.mentions.len() {
            let m = &self.mentions[i];
            if let Some(e) = m.entity {
                self.who[e].sentences.push(m.sentence);
                if self.is_counterpart(i) && self.entities[e].kind == NameType::Per {
                    self.learn_from_counterpart(i, e);
                }
                continue;
            }
            if !m.parts.is_empty() {
                continue;
            }
            let found = match m.form {
                Form::Pronoun => self.pronoun(i),
                _ => self.described(i),
            };
            if let Some(e) = found {
                let sentence = self.mentions[i].sentence;
                self.assign(i, e);
                self.who[e].sentences.push(sentence);
            }
        }
    }

    fn assign(&mut self, i: usize, e: usize) {
        self.mentions[i].entity = Some(e);
        if self.entities[e].members.is_empty() {
            self.who[e].gender = self.who[e].gender.or(self.mentions[i].gender);
        }
        if let Some(o) = self.mentions[i].office
            && self.entities[e].kind == NameType::Per
            && !self.who[e].offices.iter().any(|(name, _)| *name == o.name)
        {
            self.who[e].offices.push((o.name, o.key));
        }
    }

    fn pronoun(&mut self, i: usize) -> Option<usize> {
        let m = &self.mentions[i];
        match m.pronoun? {
            Pronoun::Relative => {
                let head = mention::relative_head(self.syntax, m.head)?;
                let &n = self.by_head.get(&head)?;
                self.mentions[n].entity
            }
            Pronoun::Speaker | Pronoun::Speakers => {
                self.quoted[m.head].and_then(|q| self.speakers[q])
            }
            Pronoun::Two => self.group(i),
            Pronoun::It if self.empty(m.head) => None,
            Pronoun::Somebody | Pronoun::It | Pronoun::They => {
                let scene = Scene {
                    syntax: self.syntax,
                    mentions: &self.mentions,
                    who: &self.who,
                    by_sentence: &self.by_sentence,
                    quoted: &self.quoted,
                    speakers: &self.speakers,
                };
                let a = scene.antecedent(i)?;
                self.entity_of(a)
            }
        }
    }

    /// The entity of a mention; of what joins several, their group.
    fn entity_of(&mut self, i: usize) -> Option<usize> {
        if let Some(e) = self.mentions[i].entity {
            return Some(e);
        }
        let m = &self.mentions[i];
        if m.parts.is_empty() {
            // Somebody only described who is spoken of again is worth an entity.
            return matches!(m.sort, Sort::Person | Sort::People | Sort::Body)
                .then(|| self.introduce(i));
        }
        let members: Option<Vec<usize>> = m
            .parts
            .clone()
            .into_iter()
            .map(|p| self.mentions[p].entity)
            .collect();
        let members = members?;
        let name = self
            .syntax
            .span_of(m.tokens.clone())
            .of(self.syntax.text)
            .to_owned();
        let e = self.group_of(members, name)?;
        self.mentions[i].entity = Some(e);
        Some(e)
    }

    /// "It" that stands for nothing: "it is clear that", "it was raining".
    fn empty(&self, t: usize) -> bool {
        let syntax = self.syntax;
        let token = &syntax.tokens[t];
        let Some(verb) = token.head.filter(|_| token.deprel.universal() == "nsubj") else {
            return false;
        };
        let clausal = syntax.children(verb).any(|c| {
            c > t
                && (matches!(syntax.tokens[c].deprel, Deprel::Csubj | Deprel::CsubjPass)
                    || matches!(
                        syntax.tokens[c].deprel,
                        Deprel::Ccomp | Deprel::Advcl | Deprel::Acl
                    ) && syntax
                        .children_by(c, "mark")
                        .any(|k| matches!(syntax.form(k), "that" | "to" | "whether" | "if")))
        });
        let copular = syntax.children_by(verb, "cop").next().is_some();
        let vague = copular
            || token.deprel == Deprel::NsubjPass
            || matches!(
                syntax.tokens[verb].lemma.as_str(),
                "seem"
                    | "appear"
                    | "happen"
                    | "take"
                    | "turn"
                    | "matter"
                    | "follow"
                    | "come"
                    | "rain"
            );
        clausal && vague || matches!(syntax.tokens[verb].lemma.as_str(), "come" | "rain" | "snow")
    }

    fn described(&mut self, i: usize) -> Option<usize> {
        let m = self.mentions[i].clone();
        // "another country", "nine countries" speak of others.
        if m.count == Some(0) {
            return self.actor(i);
        }
        if m.number == Number::Plural {
            return self
                .named_list(i)
                .or_else(|| self.group(i))
                .or_else(|| self.again(i))
                .or_else(|| self.actor(i));
        }
        let found = match (m.sort, m.noun.map(|n| n.class)) {
            (Sort::Place, _) => return self.place(&m),
            (Sort::Person, _) if self.is_counterpart(i) => {
                return self.counterpart(i);
            }
            (Sort::Person, _) => self.person(&m),
            (Sort::Body, Some(Class::Body)) => self.body(&m),
            _ => None,
        };
        found.or_else(|| self.again(i)).or_else(|| self.actor(i))
    }

    /// States that the words of a description name: through its modifiers, else its possessor.
    fn states(&self, m: &Mention) -> Vec<String> {
        let mut states: Vec<String> = Vec::new();
        let possessor = m
            .possessor
            .and_then(|t| self.by_head.get(&t))
            .and_then(|&n| self.mentions[n].entity);
        for &e in m.of.iter().chain(&possessor) {
            if let Some(c) = self.entities[e]
                .country
                .as_ref()
                .filter(|c| !states.contains(c))
            {
                states.push(c.clone());
            }
        }
        // "the country's leader", "the ministry's spokesman", and "of the country".
        states
    }

    /// Mentions before `m` in its sentence and the `reach` sentences before it, the last first.
    fn before(&self, m: &Mention, reach: usize) -> impl Iterator<Item = &Mention> {
        let first = m.sentence.saturating_sub(reach);
        let head = m.head;
        self.by_sentence[first..=m.sentence]
            .iter()
            .rev()
            .flat_map(|s| s.iter().rev())
            .map(|&i| &self.mentions[i])
            .filter(move |o| o.head < head && o.parts.is_empty())
    }

    /// Mentions of a sentence that stand before `m`.
    fn of_sentence(&self, sentence: usize, m: &Mention) -> impl Iterator<Item = &Mention> {
        let head = m.head;
        self.by_sentence[sentence]
            .iter()
            .map(|&i| &self.mentions[i])
            .filter(move |o| o.head < head && o.parts.is_empty())
    }

    /// Entities spoken of before, the last first, within reach.
    fn recent(&self, m: &Mention, reach: usize) -> Vec<usize> {
        let mut seen = Vec::new();
        for other in self.before(m, reach) {
            if let Some(e) = other.entity.filter(|e| !seen.contains(e)) {
                seen.push(e);
            }
        }
        seen
    }

    /// "the Syrian leader", "the president", "the minister".
    fn person(&self, m: &Mention) -> Option<usize> {
        let office = m.office?;
        if !m.definite {
            return None;
        }
        let states = self.states(m);
        if m.possessor.is_some() && states.is_empty() {
            return None;
        }
        let fits = |&e: &usize| {
            let entity = &self.entities[e];
            entity.kind == NameType::Per
                && entity.members.is_empty()
                && (states.is_empty()
                    || entity.country.as_ref().is_some_and(|c| states.contains(c)))
                && self.agrees(m, e)
                && self.holds(e, office)
        };
        let reach = if states.is_empty() {
            REACH
        } else {
            usize::MAX / 2
        };
        let candidates: Vec<usize> = self.recent(m, reach).into_iter().filter(fits).collect();
        // The very office before what it may mean.
        candidates
            .iter()
            .copied()
            .find(|&e| {
                self.who[e]
                    .offices
                    .iter()
                    .any(|(name, _)| *name == office.name)
            })
            .or(candidates.first().copied())
    }

    fn agrees(&self, m: &Mention, e: usize) -> bool {
        match (m.gender, self.who[e].gender) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }

    /// Whether an entity may be who holds that office.
    fn holds(&self, e: usize, office: Office) -> bool {
        let offices = &self.who[e].offices;
        let leads = |key: &str| {
            matches!(
                key,
                "president" | "premier" | "monarch" | "leader" | "crown"
            )
        };
        if offices.is_empty() {
            return self.entities[e].role.as_deref() == Some(office.role)
                && matches!(office.key, "leader" | "president" | "premier" | "");
        }
        offices.iter().any(|&(name, key)| {
            name == office.name
                || !office.key.is_empty() && key == office.key
                || office.key == "leader" && leads(key)
                || office.key == "monarch" && key == "monarch"
                || name.ends_with(office.name) && matches!(office.name, "minister" | "secretary")
        })
    }

    fn is_counterpart(&self, i: usize) -> bool {
        self.mentions[i].form == Form::Nominal
            && self.syntax.tokens[self.mentions[i].head]
                .lemma
                .eq_ignore_ascii_case("counterpart")
    }

    /// The states that the adjectives before "counterpart" name.
    fn states_of_counterpart(&self, m: &Mention) -> Vec<String> {
        m.of.iter()
            .filter(|&&e| self.entities[e].demonym || self.entities[e].kind == NameType::Loc)
            .filter_map(|&e| self.entities[e].country.clone())
            .collect()
    }

    /// Whose counterpart `m` is: the possessor, else the person last spoken of who is not `named`.
    fn matched(&self, m: &Mention, named: Option<usize>) -> Option<usize> {
        m.possessor
            .and_then(|t| self.by_head.get(&t))
            .and_then(|&n| self.mentions[n].entity)
            .or_else(|| {
                self.recent(m, 1)
                    .into_iter()
                    .find(|&e| self.entities[e].kind == NameType::Per && Some(e) != named)
            })
    }

    /// What "her Slovak counterpart" tells of the person named beside it: the state, and the office
    /// of whoever is matched.
    fn learn_from_counterpart(&mut self, i: usize, e: usize) {
        let m = self.mentions[i].clone();
        let of = self.matched(&m, Some(e));
        let role = of.and_then(|o| self.entities[o].role.clone());
        if let Some(o) = of.filter(|_| self.who[e].offices.is_empty()) {
            self.who[e].offices = self.who[o].offices.clone();
        }
        let state = self.states_of_counterpart(&m).into_iter().next();
        let entity = &mut self.entities[e];
        entity.role = entity.role.take().or(role);
        if let (None, Some(state)) = (&entity.country, state) {
            entity.why = format!(
                "{state} from the words “{}”",
                self.syntax.span_of(m.tokens.clone()).of(self.syntax.text)
            );
            entity.country = Some(state);
        }
    }

    /// "his Syrian counterpart": somebody of that state in the possessor's office.
    fn counterpart(&mut self, i: usize) -> Option<usize> {
        let m = self.mentions[i].clone();
        let states = self.states_of_counterpart(&m);
        let of = self.matched(&m, None);
        if let Some(state) = states.first() {
            let offices = of.map(|e| self.who[e].offices.clone()).unwrap_or_default();
            let fits = |&e: &usize| {
                self.entities[e].kind == NameType::Per
                    && Some(e) != of
                    && self.entities[e].country.as_ref() == Some(state)
                    && (offices.is_empty()
                        || self.who[e].offices.is_empty()
                        || self.who[e].offices.iter().any(|o| {
                            offices
                                .iter()
                                .any(|p| o.0 == p.0 || !o.1.is_empty() && o.1 == p.1)
                        }))
            };
            if let Some(e) = self.recent(&m, usize::MAX / 2).into_iter().find(fits) {
                return Some(e);
            }
            let e = self.introduce(i);
            self.entities[e].country = Some(state.clone());
            self.entities[e].role = of.and_then(|o| self.entities[o].role.clone());
            self.who[e].offices = offices;
            return Some(e);
        }
        // "her counterpart": the other of the two who met.
        let office = of.map(|e| self.entities[e].role.clone());
        self.recent(&m, 2).into_iter().find(|&e| {
            Some(e) != of
                && self.entities[e].kind == NameType::Per
                && office.as_ref().is_none_or(|r| *r == self.entities[e].role)
        })
    }

    /// "the kingdom", "the city", "his country".
    fn place(&self, m: &Mention) -> Option<usize> {
        let syntax = self.syntax;
        // What a relative clause or "of" tells apart is told there, not before.
        let told = syntax.children(m.head).any(|c| {
            c > m.head
                && matches!(
                    syntax.tokens[c].deprel,
                    Deprel::AclRelcl | Deprel::Nmod | Deprel::Acl
                )
        });
        let states = self.states(m);
        if !m.definite || told && states.is_empty() {
            return None;
        }
        let class = m.noun?.class;
        if m.possessor.is_some() {
            // "his country", "Syria's capital".
            let state = states.first()?;
            let own = |&e: &usize| {
                self.entities[e].country.as_ref() == Some(state) && self.is_place(m, e)
            };
            return (0..self.named).find(own);
        }
        let reach = if states.is_empty() { 4 } else { REACH * 2 };
        let fits = |&e: &usize| {
            self.is_place(m, e)
                && (states.is_empty()
                    || class != Class::Country
                        && self.entities[e]
                            .country
                            .as_ref()
                            .is_some_and(|c| states.contains(c)))
        };
        // The subject of what goes on before the last named.
        let candidates: Vec<usize> = self.recent(m, reach).into_iter().filter(fits).collect();
        if class == Class::Country {
            let spoken = |e: usize| {
                let near = self.who[e]
                    .sentences
                    .iter()
                    .filter(|&&s| s + 3 > m.sentence)
                    .count();
                let subject = self.before(m, 1).any(|o| {
                    o.entity == Some(e) && salience::role(syntax, o.head) == salience::Role::Subject
                });
                near + 3 * usize::from(subject)
            };
            let best = candidates.iter().map(|&e| spoken(e)).max()?;
            return candidates.into_iter().find(|&e| spoken(e) == best);
        }
        candidates.first().copied()
    }

    /// "the ministry", "the bloc", "the company".
    fn body(&self, m: &Mention) -> Option<usize> {
        let noun = m.noun?;
        if !m.definite {
            return None;
        }
        let states = self.states(m);
        let lemma = self.syntax.tokens[m.head].lemma.to_lowercase();
        let name_says = |e: usize| {
            noun.by_name
                && self.entities[e]
                    .name
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|w| w.eq_ignore_ascii_case(&lemma))
        };
        let fits = |&e: &usize| {
            let entity = &self.entities[e];
            entity.kind == NameType::Org
                && entity.members.is_empty()
                && (states.is_empty()
                    || entity.country.as_ref().is_some_and(|c| states.contains(c)))
                && (name_says(e)
                    || e < self.named
                        && entity
                            .role
                            .as_deref()
                            .is_some_and(|r| noun.only.contains(&r)))
        };
        let candidates: Vec<usize> = self.recent(m, REACH).into_iter().filter(fits).collect();
        let by_name = candidates.iter().copied().find(|&e| name_says(e));
        // "the Syrian government" is not any Syrian body of the government.
        let by_role = candidates
            .first()
            .copied()
            .filter(|_| states.is_empty() && lemma != "government");
        by_name.or(by_role)
    }

    /// The same description again: "rebels … the rebels".
    fn again(&self, i: usize) -> Option<usize> {
        let m = &self.mentions[i];
        if !m.definite || m.sort == Sort::Thing || m.sort == Sort::Place {
            return None;
        }
        let lemma = &self.syntax.tokens[m.head].lemma;
        let states = self.states(m);
        self.before(m, REACH).find_map(|o| {
            let e = o.entity?;
            let same = o.form == Form::Nominal
                && self.syntax.tokens[o.head].lemma.eq_ignore_ascii_case(lemma)
                && o.number == m.number
                && self.entities[e].members.is_empty();
            let one_state = states.is_empty()
                || self.entities[e]
                    .country
                    .as_ref()
                    .is_some_and(|c| states.contains(c));
            (same && one_state && self.agrees(m, e)).then_some(e)
        })
    }

    // ---- groups ------------------------------------------------------------------------------

    /// "the rivals Saudi Arabia and Iran": the names beside the noun are its members.
    fn named_list(&mut self, i: usize) -> Option<usize> {
        let m = &self.mentions[i];
        let syntax = self.syntax;
        let beside = syntax.children(m.head).find(|&c| {
            c > m.head
                && matches!(
                    syntax.tokens[c].deprel,
                    Deprel::Appos | Deprel::Flat | Deprel::NmodDesc
                )
        })?;
        let members: Vec<usize> = std::iter::once(beside)
            .chain(syntax.children_by(beside, "conj"))
            .filter_map(|t| self.by_head.get(&t))
            .filter_map(|&n| self.mentions[n].entity)
            .collect();
        let name = self.bare(m);
        (members.len() > 1).then(|| self.group_of(members, name))?
    }

    /// "the two leaders", "both countries", "the sides".
    fn group(&mut self, i: usize) -> Option<usize> {
        let m = self.mentions[i].clone();
        if !m.definite || m.possessor.is_some() {
            return None;
        }
        let syntax = self.syntax;
        let told = syntax.children(m.head).any(|c| {
            c > m.head && matches!(syntax.tokens[c].deprel, Deprel::AclRelcl | Deprel::Nmod)
        });
        if told && m.count.is_none() {
            return None;
        }
        let class = m.noun.map(|n| n.class);
        let alone = m.pronoun == Some(Pronoun::Two);
        let size = m.count.unwrap_or(2);
        if size > 4 {
            return None;
        }
        let name = if alone { String::new() } else { self.bare(&m) };
        // "the French and German leaders", "the leaders of France and Germany".
        let states = self.states(&m);
        let members = if !states.is_empty() && m.sort == Sort::People {
            let office = m.office?;
            let one = |state: &String| {
                self.recent(&m, usize::MAX / 2).into_iter().find(|&e| {
                    self.entities[e].kind == NameType::Per
                        && self.entities[e].members.is_empty()
                        && self.entities[e].country.as_ref() == Some(state)
                        && self.holds(e, office)
                })
            };
            states.iter().map(one).collect::<Option<Vec<_>>>()?
        } else if m.sort == Sort::Place && class == Some(Class::Country) {
            self.last_states(&m, size)?
        } else if class == Some(Class::Side) || alone {
            self.last_pair(&m, size)?
        } else {
            let office = m.office?;
            self.last(&m, size, &|e| {
                self.entities[e].kind == NameType::Per && self.holds(e, office)
            })?
        };
        if members.len() < 2 {
            return None;
        }
        let name = if name.is_empty() {
            members
                .iter()
                .map(|&e| self.entities[e].name.as_str())
                .collect::<Vec<_>>()
                .join(" and ")
        } else {
            name
        };
        self.group_of(members, name)
    }

    /// What a sentence before `m` speaks of as one group of `size`, by a group's name, a pronoun for it, or
    /// "and": its subject if it is one, else the last.
    fn together(&self, sentence: usize, m: &Mention, size: usize) -> Option<Vec<usize>> {
        let members = |o: &Mention| match o.entity {
            Some(e) => Some(self.entities[e].members.clone()),
            None => o.parts.iter().map(|&p| self.mentions[p].entity).collect(),
        };
        let groups = || {
            self.by_sentence[sentence]
                .iter()
                .map(|&i| &self.mentions[i])
                .filter(|o| o.head < m.head)
                .filter_map(|o| Some((o.head, members(o)?)))
                .filter(|(_, g)| g.len() == size && !g.iter().any(|e| self.beside(m, *e)))
        };
        let subject = |t: usize| {
            let deprel = self.syntax.tokens[t].deprel;
            matches!(deprel, Deprel::Nsubj | Deprel::NsubjPass)
        };
        let acting = groups().find(|&(t, _)| subject(t));
        acting.or_else(|| groups().next_back()).map(|(_, g)| g)
    }

    /// Who of these was spoken of as one group, in the last of these sentences that does so.
    fn joined_before(
        &self,
        sentences: std::ops::Range<usize>,
        m: &Mention,
        size: usize,
        among: &dyn Fn(usize) -> bool,
    ) -> Option<Vec<usize>> {
        sentences
            .rev()
            .filter_map(|sentence| self.together(sentence, m, size))
            .find(|joined| joined.iter().all(|&e| among(e)))
    }

    /// Whether an entity, or somebody of its state, is another argument of the verb of `m`: what China
    /// does to "both sides" it doesn't do to itself.
    fn beside(&self, m: &Mention, e: usize) -> bool {
        let syntax = self.syntax;
        let core = |t: usize| {
            matches!(
                syntax.tokens[t].deprel,
                Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Iobj
            )
        };
        let Some(verb) = syntax.tokens[m.head].head.filter(|_| core(m.head)) else {
            return false;
        };
        let state = &self.entities[e].country;
        let others = syntax.children(verb).filter(|&c| c != m.head && core(c));
        others
            .filter_map(|c| self.by_head.get(&c))
            .filter_map(|&o| self.mentions[o].entity)
            .any(|o| o == e || state.is_some() && self.entities[o].country == *state)
    }

    /// The last `size` entities that fit: those that a sentence joins, those of the last sentence that speaks
    /// of so many, else the last ones.
    fn last(&self, m: &Mention, size: usize, fits: &dyn Fn(usize) -> bool) -> Option<Vec<usize>> {
        let mut seen: Vec<usize> = Vec::new();
        let first = m.sentence.saturating_sub(GROUP_REACH);
        for sentence in (first..=m.sentence).rev() {
            if let Some(joined) = self.together(sentence, m, size)
                && joined.iter().all(|&e| fits(e))
            {
                return Some(joined);
            }
            let mut here: Vec<usize> = Vec::new();
            for o in self.of_sentence(sentence, m) {
                if let Some(e) = o.entity.filter(|&e| {
                    self.entities[e].members.is_empty()
                        && fits(e)
                        && !here.contains(&e)
                        && !self.beside(m, e)
                }) {
                    here.push(e);
                }
            }
            if here.len() == size {
                return Some(here);
            }
            // of three the two that were told of together before
            let before = (here.len() > size)
                .then(|| self.joined_before(first..sentence, m, size, &|e| here.contains(&e)))
                .flatten();
            if before.is_some() {
                return before;
            }
            for e in here.into_iter().rev() {
                if !seen.contains(&e) {
                    seen.push(e);
                }
            }
            if seen.len() >= size {
                seen.truncate(size);
                seen.reverse();
                return Some(seen);
            }
        }
        None
    }

    /// The states that were last spoken of, by their names, their people or their leaders.
    fn last_states(&self, m: &Mention, size: usize) -> Option<Vec<usize>> {
        let countries = |joined: Vec<usize>| {
            let all = joined
                .iter()
                .filter_map(|&e| self.entities[e].country.clone());
            let mut all: Vec<String> = all.collect();
            all.dedup();
            (all.len() == size).then_some(all)
        };
        let mut states: Vec<String> = Vec::new();
        let first = m.sentence.saturating_sub(GROUP_REACH);
        for sentence in (first..=m.sentence).rev() {
            let joined = self.together(sentence, m, size);
            if let Some(together) = joined.and_then(countries) {
                states = together;
                break;
            }
            let mut here: Vec<String> = Vec::new();
            for o in self.of_sentence(sentence, m) {
                let Some(e) = o.entity.filter(|&e| !self.beside(m, e)) else {
                    continue;
                };
                let entity = &self.entities[e];
                let speaks = entity.demonym
                    || entity.kind == NameType::Per && entity.role.is_some()
                    || entity
                        .geo
                        .first()
                        .is_some_and(|g| g.kind == "country" || g.kind == "capital" && o.metonym);
                if let Some(c) = entity
                    .country
                    .as_ref()
                    .filter(|c| speaks && !here.contains(c))
                {
                    here.push(c.clone());
                }
            }
            if here.len() == size {
                states = here;
                break;
            }
            // of three the two that were told of together before
            if here.len() > size {
                let among = |e: usize| {
                    let country = self.entities[e].country.as_ref();
                    country.is_some_and(|c| here.contains(c))
                };
                let joined = self.joined_before(first..sentence, m, size, &among);
                if let Some(together) = joined.and_then(countries) {
                    states = together;
                    break;
                }
            }
            for c in here.into_iter().rev() {
                if !states.contains(&c) {
                    states.push(c);
                }
            }
            if states.len() >= size {
                states.truncate(size);
                break;
            }
        }
        if states.len() != size {
            return None;
        }
        states.iter().map(|c| self.state_entity(c)).collect()
    }

    /// The entity that stands for a state: the state, else its people, else somebody of it.
    fn state_entity(&self, country: &str) -> Option<usize> {
        let of = |&e: &usize| self.entities[e].country.as_deref() == Some(country);
        let state = |&e: &usize| {
            self.entities[e]
                .geo
                .first()
                .is_some_and(|g| g.kind == "country")
        };
        let all = || (0..self.named).filter(of);
        all()
            .find(|e| state(e))
            .or_else(|| all().find(|&e| self.entities[e].demonym))
            .or_else(|| all().next())
    }

    /// Those who were last spoken of together: persons, else states, else organisations.
    fn last_pair(&self, m: &Mention, size: usize) -> Option<Vec<usize>> {
        let persons = |e: usize| self.entities[e].kind == NameType::Per;
        let actors = |e: usize| {
            let entity = &self.entities[e];
            match entity.kind {
                NameType::Org => true,
                NameType::Loc => entity
                    .geo
                    .first()
                    .is_some_and(|g| g.kind == "country" || g.kind == "capital"),
                _ => false,
            }
        };
        if m.pronoun.is_some() {
            return self
                .last(m, size, &persons)
                .or_else(|| self.last(m, size, &actors));
        }
        self.last_states(m, size)
            .or_else(|| self.last(m, size, &actors))
            .or_else(|| self.last(m, size, &persons))
    }

    /// The group of these members.
    fn group_of(&mut self, mut members: Vec<usize>, name: String) -> Option<usize> {
        members.dedup();
        if members.len() < 2
            || members
                .iter()
                .any(|&e| !self.entities[e].members.is_empty())
        {
            return None;
        }
        let mut key = members.clone();
        key.sort_unstable();
        if let Some(&e) = self.groups.get(&key) {
            return Some(e);
        }
        let kinds: Vec<NameType> = members.iter().map(|&e| self.entities[e].kind).collect();
        let kind = if kinds.iter().all(|&k| k == kinds[0]) {
            kinds[0]
        } else {
            NameType::Org
        };
        let why = format!(
            "a group: {}",
            members
                .iter()
                .map(|&e| self.entities[e].name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        );
        let e = self.add(EntityDraft {
            kind,
            name,
            country: None,
            members,
            role: None,
            kb: None,
            geo: Vec::new(),
            demonym: false,
            mentions: Vec::new(),
            why,
        });
        self.groups.insert(key, e);
        Some(e)
    }

    // ---- described actors --------------------------------------------------------------------

    /// An actor only described, where the words tell that it acts: of a state, or in an office, a
    /// force or a body, and doing something.
    fn actor(&mut self, i: usize) -> Option<usize> {
        let m = &self.mentions[i];
        let body = m.sort == Sort::Body && m.noun.is_some_and(|n| n.class == Class::Body);
        let acts = matches!(m.sort, Sort::Person | Sort::People) || body;
        let role = m.role.or(m.office.map(|o| o.role));
        if !acts || role.is_none() && !body {
            return None;
        }
        let states = self.states(m);
        // "French and Egyptian warships" are two; whoever codes events tells them apart.
        if states.len() > 1 {
            return None;
        }
        // "a group of refugees" is the refugees.
        let counts = self.syntax.children_by(m.head, "nmod").any(|c| {
            self.syntax.tokens[c].feats.contains("Number=Plur")
                && self
                    .syntax
                    .children_by(c, "case")
                    .any(|k| self.syntax.form(k) == "of")
        });
        if body && counts {
            return None;
        }
        // One word alone is the thing, not the person: "justice".
        if m.sort == Sort::Person && m.tokens.len() == 1 {
            return None;
        }
        let argument = salience::role(self.syntax, m.head) == salience::Role::Subject
            || self
                .syntax
                .children_by(m.head, "case")
                .any(|k| self.syntax.form(k) == "by");
        let known = states.len() == 1;
        (known || argument).then(|| self.introduce(i))
    }

    /// A new entity for a description.
    fn introduce(&mut self, i: usize) -> usize {
        let m = self.mentions[i].clone();
        let states = self.states(&m);
        let country = (states.len() == 1).then(|| states[0].clone());
        let role = m.role.or(m.office.map(|o| o.role)).map(str::to_owned);
        let why = match &country {
            Some(c) => format!("an actor described; {c} from its own words"),
            None => "an actor described, of no state that its words name".to_owned(),
        };
        let e = self.add(EntityDraft {
            kind: if m.sort == Sort::Person {
                NameType::Per
            } else {
                NameType::Org
            },
            name: self.bare(&m),
            country,
            members: Vec::new(),
            role,
            kb: None,
            geo: Vec::new(),
            demonym: false,
            mentions: Vec::new(),
            why,
        });
        self.assign(i, e);
        self.who[e].sentences.push(m.sentence);
        e
    }

    fn add(&mut self, draft: EntityDraft) -> usize {
        self.entities.push(draft);
        self.who.push(Who::default());
        self.entities.len() - 1
    }

    /// The words of a description without determiners and possessors.
    fn bare(&self, m: &Mention) -> String {
        let mut start = m.tokens.start;
        while start < m.head
            && (matches!(
                self.syntax.tokens[start].deprel,
                Deprel::Det | Deprel::DetPredet | Deprel::NmodPoss | Deprel::Punct | Deprel::Case
            ))
        {
            start = if self.syntax.tokens[start].deprel == Deprel::NmodPoss {
                (self.syntax.subtree(start).1 + 1).min(m.head)
            } else {
                start + 1
            };
        }
        self.syntax
            .span_of(start..m.head + 1)
            .of(self.syntax.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    // ---- out ---------------------------------------------------------------------------------

    /// The entities with all their mentions, in the order of the text.
    fn finish(mut self) -> Vec<EntityDraft> {
        for (i, m) in self.mentions.iter().enumerate() {
            let Some(e) = m.entity.filter(|_| m.form != Form::Name) else {
                continue;
            };
            // What joins names is a mention only of the group that it was asked for.
            let _ = i;
            self.entities[e].mentions.push(DraftMention {
                tokens: m.tokens.clone(),
                head: m.head,
                form: m.form,
                metonym: false,
            });
        }
        let keep: Vec<usize> = (0..self.entities.len())
            .filter(|&e| !self.entities[e].mentions.is_empty())
            .collect();
        let mut order = keep;
        let first = |e: &EntityDraft| e.mentions.iter().map(|m| m.tokens.start).min();
        order.sort_by_key(|&e| (first(&self.entities[e]), e));
        let mut place = vec![usize::MAX; self.entities.len()];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new;
        }
        order
            .iter()
            .map(|&old| {
                let mut entity = self.entities[old].clone();
                entity
                    .mentions
                    .sort_by_key(|m| (m.tokens.start, m.tokens.end));
                entity.mentions.dedup_by_key(|m| m.tokens.clone());
                entity.members = entity
                    .members
                    .iter()
                    .map(|&m| place[m])
                    .filter(|&m| m != usize::MAX)
                    .collect();
                entity
            })
            .collect()
    }
}

/// The offices of a person: as the text gives them, and as the list of people does.
fn offices(syntax: &Syntax, entity: &EntityDraft) -> Vec<(&'static str, &'static str)> {
    let mut found: Vec<(&'static str, &'static str)> = Vec::new();
    for m in &entity.mentions {
        if let Some(o) = person::said(syntax, m.tokens.clone(), m.head).office
            && !found.iter().any(|(name, _)| *name == o.name)
        {
            found.push((o.name, o.key));
        }
    }
    let listed = entity
        .kb
        .as_deref()
        .is_some_and(|kb| kb.starts_with("person:"));
    if let Some(p) = world::people()
        .iter()
        .find(|p| listed && p.name == entity.name)
    {
        for term in &p.terms {
            if !found.iter().any(|(name, _)| *name == term.office) {
                found.push((term.office, key(term.office)));
            }
        }
    }
    found
}

/// The key of an office by its name in the list of people.
fn key(office: &'static str) -> &'static str {
    match office {
        "prime minister" | "chancellor" => "premier",
        "foreign minister" => "foreign",
        "king" | "queen" | "emir" | "sultan" => "monarch",
        "crown prince" => "crown",
        "supreme leader" | "general secretary" => "leader",
        other => other,
    }
}
