//! The lexicon: which words, in which frame, are which event.
//!
//! Enters: the `.lex` files of `data/event`, one a PLOVER type, so that a file reads as a definition
//! of that type. Leaves: entries with patterns, indexed by lemma. Must not know of any text.
//!
//! An entry:
//!
//! ```text
//! [break relations] 161                          name, CAMEO code, flags
//! verb break off, sever; obj %relations; subj -> with/obj.with
//! noun break; in %relations; poss/by -> in.with
//! ex   Chile broke off relations with Peru. = CHL > PER
//! no   The climber broke off a piece of ice.
//! ```
//!
//! A pattern is a kind (`verb`, `noun`, `adj`, `modal`) with lemmas, then what it needs (`slot filter`,
//! or `no slot filter`), then its frame: `source slots -> target slots`, or `<>` where both sides act
//! alike. Slots are those of [`super::clause`], alternatives parted by `/`, steps by a dot
//! (`obj.with`: the with-phrase of the object). Filters are words, classes (`%relations`) or kinds of
//! actor (`@state`). `content` names the slots that hold what an attitude is about. Flags:
//! `op=ATTITUDE` (composed by `compose.tsv`), `alone` (an attitude that is an event without known
//! content), `mediates`,
//! `mode=`, `ctx=`, `plover=`. Of a pattern: `inner` (counts only as the content of an attitude), `weak`
//! (less sure), `bare` (a noun that needs no verb and no second side), `anyone` (an event whoever is in it, of a
//! state or not: a vote).

use super::ontology::{Attitude, Code, Ontology, rows};
use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

/// Each file of entries with its name; `classes` and `light` have forms of their own.
const FILES: &[(&str, &str)] = &[
    ("agree", include_str!("../../data/event/agree.lex")),
    ("consult", include_str!("../../data/event/consult.lex")),
    ("support", include_str!("../../data/event/support.lex")),
    ("cooperate", include_str!("../../data/event/cooperate.lex")),
    ("aid", include_str!("../../data/event/aid.lex")),
    ("concede", include_str!("../../data/event/concede.lex")),
    ("retreat", include_str!("../../data/event/retreat.lex")),
    ("request", include_str!("../../data/event/request.lex")),
    ("accuse", include_str!("../../data/event/accuse.lex")),
    ("reject", include_str!("../../data/event/reject.lex")),
    ("threaten", include_str!("../../data/event/threaten.lex")),
    ("protest", include_str!("../../data/event/protest.lex")),
    ("sanction", include_str!("../../data/event/sanction.lex")),
    ("mobilize", include_str!("../../data/event/mobilize.lex")),
    ("coerce", include_str!("../../data/event/coerce.lex")),
    ("assault", include_str!("../../data/event/assault.lex")),
];
const CLASSES: &str = include_str!("../../data/event/classes.lex");
const LIGHT: &str = include_str!("../../data/event/light.lex");
const AGENTS: &str = include_str!("../../data/event/agents.tsv");

/// Words that stand together: a head, the words before it, and perhaps an of-phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Lemma of the head.
    pub head: &'static str,
    /// Lemmas that must stand with it: before a noun, after a verb (its particles).
    pub with: Vec<&'static str>,
    /// "state of emergency".
    pub of: Option<Box<Phrase>>,
}

impl Phrase {
    /// A noun with the words before it and perhaps an of-phrase.
    pub fn noun(words: &'static str) -> Self {
        let (core, of) = match words.split_once(" of ") {
            Some((core, of)) => (core, Some(Box::new(Self::noun(of)))),
            None => (words, None),
        };
        let mut with: Vec<_> = core.split_whitespace().collect();
        let head = with.pop().unwrap_or_default();
        Self { head, with, of }
    }
    fn verb(words: &'static str) -> Self {
        let mut all = words.split_whitespace();
        Self {
            head: all.next().unwrap_or_default(),
            with: all.collect(),
            of: None,
        }
    }
    /// How many words it asks for.
    pub fn words(&self) -> usize {
        1 + self.with.len() + self.of.as_ref().map_or(0, |p| p.words())
    }
}

/// A set of words under a name.
#[derive(Debug, Clone, Default)]
pub struct Class {
    by_head: HashMap<&'static str, Vec<Phrase>>,
}

impl Class {
    fn add(&mut self, phrase: Phrase) {
        self.by_head.entry(phrase.head).or_default().push(phrase);
    }
    /// The members with that head.
    pub fn with_head(&self, lemma: &str) -> &[Phrase] {
        self.by_head.get(lemma).map_or(&[], Vec::as_slice)
    }
    fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        self.by_head.values().flatten()
    }
}

/// A sort of actor, as frames ask for it with `@`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Sort {
    Any,
    Actor,
    State,
    Official,
    Person,
    Armed,
    Police,
    Civil,
    Court,
    Org,
    Weapon,
    Disaster,
    Place,
    Country,
    Plural,
    Thing,
}

impl Sort {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "any" => Self::Any,
            "actor" => Self::Actor,
            "state" => Self::State,
            "official" => Self::Official,
            "person" => Self::Person,
            "armed" => Self::Armed,
            "police" => Self::Police,
            "civil" => Self::Civil,
            "court" => Self::Court,
            "org" => Self::Org,
            "weapon" => Self::Weapon,
            "disaster" => Self::Disaster,
            "place" => Self::Place,
            "country" => Self::Country,
            "plural" => Self::Plural,
            "thing" => Self::Thing,
            _ => return None,
        })
    }
}

/// What may fill a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// A member of the class of that index.
    Class(usize),
    /// These words.
    Words(Phrase),
    /// An actor of that sort.
    Sort(Sort),
}

/// A way from a predicate to an argument: slots, one step after the other.
pub type Path = Vec<&'static str>;

/// Something that a pattern asks of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Where to look.
    pub paths: Vec<Path>,
    /// What to find there: any of these.
    pub filters: Vec<Filter>,
    /// Must it be absent?
    pub absent: bool,
}

/// Which part of speech a pattern hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Kind {
    Verb,
    Noun,
    Adj,
    Modal,
}

/// One way to word an event.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// Index of its entry.
    pub entry: usize,
    /// What it hangs on.
    pub kind: Kind,
    /// The words.
    pub phrases: Vec<Phrase>,
    /// What else must, or must not, be there.
    pub needs: Vec<Need>,
    /// Slots of who acts, best first.
    pub source: Vec<Path>,
    /// Slots of whom it concerns, best first.
    pub target: Vec<Path>,
    /// Both sides act alike.
    pub reciprocal: bool,
    /// Slots of what an attitude is about.
    pub content: Vec<Path>,
    /// Counts only as content.
    pub inner: bool,
    /// Less sure than others.
    pub weak: bool,
    /// A noun that is an event with one side only, no verb carrying it ("Syria's civil war").
    pub bare: bool,
    /// An event even when neither side is of a state.
    pub anyone: bool,
}

/// An entry of the lexicon: one sort of event with the ways to word it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its file and name, for example `sanction: break relations`.
    pub name: String,
    /// What it codes.
    pub code: &'static Code,
    /// PLOVER type where the entry overrides the code's.
    pub plover: &'static str,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// PLOVER contexts.
    pub contexts: Vec<&'static str>,
    /// An attitude to an act rather than an act.
    pub attitude: Option<Attitude>,
    /// An attitude that is an event even when its content is not understood.
    pub alone: bool,
    /// The source brings the targets together.
    pub mediates: bool,
    /// Sentences that must give this event, with what they must give.
    pub examples: Vec<Example>,
    /// Sentences that must give no event of this type.
    pub nevers: Vec<&'static str>,
}

/// A sentence with the event that it must give.
#[derive(Debug, Clone)]
pub struct Example {
    /// The sentence.
    pub text: &'static str,
    /// Country of the source, or `-`.
    pub source: &'static str,
    /// Country of the target, or `-`.
    pub target: &'static str,
    /// Both sides act alike.
    pub reciprocal: bool,
    /// CAMEO code, where it is not the entry's own.
    pub cameo: Option<&'static str>,
}

/// Verbs that carry nouns, by what their subject is to the noun's event.
#[derive(Debug, Default)]
pub struct Light {
    sets: HashMap<&'static str, Class>,
}

impl Light {
    /// The members of a set (`agent`, `patient`, `happens`, `end`, `begin`, `report`) with that head.
    pub fn with_head(&self, set: &str, lemma: &str) -> &[Phrase] {
        self.sets.get(set).map_or(&[], |c| c.with_head(lemma))
    }
}

/// What kind of actor a common noun names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agent {
    /// The first column of `agents.tsv`.
    pub kind: &'static str,
    /// PLOVER sector.
    pub role: &'static str,
    /// Its state when a name stands before it, of words that only one state uses so.
    pub home: Option<&'static str>,
}

/// Everything, indexed.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The entries.
    pub entries: Vec<Entry>,
    /// The patterns of all entries.
    pub patterns: Vec<Pattern>,
    /// Verbs that carry nouns.
    pub light: Light,
    classes: Vec<Class>,
    class_names: HashMap<&'static str, usize>,
    index: HashMap<Kind, HashMap<&'static str, Vec<usize>>>,
    agents: HashMap<&'static str, Vec<(Phrase, Agent)>>,
    /// Every lemma that anything of the above hangs on.
    known: HashSet<&'static str>,
}

impl Lexicon {
    /// The lexicon, read once. The tests of this module hold that it reads without error.
    pub fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Self::read().0)
    }

    /// The lexicon and everything that is wrong with it.
    pub fn read() -> (Self, Vec<String>) {
        let mut lexicon = Self::default();
        let mut errors = Vec::new();
        lexicon.read_classes(&mut errors);
        lexicon.read_light();
        lexicon.read_agents();
        for (file, text) in FILES {
            lexicon.read_entries(file, text, &mut errors);
        }
        for (i, p) in lexicon.patterns.iter().enumerate() {
            let mut heads = HashSet::new();
            for phrase in &p.phrases {
                if heads.insert(phrase.head) {
                    lexicon
                        .index
                        .entry(p.kind)
                        .or_default()
                        .entry(phrase.head)
                        .or_default()
                        .push(i);
                }
            }
        }
        lexicon.known = lexicon
            .index
            .values()
            .flat_map(HashMap::keys)
            .chain(lexicon.agents.keys())
            .chain(lexicon.classes.iter().flat_map(|c| c.by_head.keys()))
            .chain(lexicon.light.sets.values().flat_map(|c| c.by_head.keys()))
            .copied()
            .collect();
        (lexicon, errors)
    }

    /// Patterns that hang on a lemma.
    pub fn candidates(&self, kind: Kind, lemma: &str) -> &[usize] {
        self.index
            .get(&kind)
            .and_then(|by_lemma| by_lemma.get(lemma))
            .map_or(&[], Vec::as_slice)
    }

    /// A class by index.
    pub fn class(&self, index: usize) -> &Class {
        &self.classes[index]
    }

    /// A class by name.
    pub fn class_named(&self, name: &str) -> Option<&Class> {
        self.class_names.get(name).map(|&i| &self.classes[i])
    }

    /// Whether any entry, class or agent noun has that lemma.
    pub fn knows(&self, lemma: &str) -> bool {
        self.known.contains(lemma)
    }

    /// What kinds of actor the nouns with that head name, longest phrases first.
    pub fn agents(&self, lemma: &str) -> &[(Phrase, Agent)] {
        self.agents.get(lemma).map_or(&[], Vec::as_slice)
    }

    fn read_classes(&mut self, errors: &mut Vec<String>) {
        let mut lines: Vec<(&'static str, &'static str)> = Vec::new();
        for line in CLASSES.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match line.strip_prefix('%').and_then(|l| l.split_once(':')) {
                Some((name, members)) => {
                    self.class_names.insert(name, lines.len());
                    lines.push((name, members));
                }
                None => errors.push(format!(
                    "classes.lex: expected “%name: words”, got “{line}”"
                )),
            }
        }
        for (name, members) in &lines {
            let mut class = Class::default();
            let mut queue = vec![*members];
            let mut seen = HashSet::from([*name]);
            while let Some(members) = queue.pop() {
                for member in members.split(',').map(str::trim).filter(|m| !m.is_empty()) {
                    match member.strip_prefix('%') {
                        Some(other) => match self.class_names.get(other) {
                            Some(&i) if seen.insert(other) => queue.push(lines[i].1),
                            Some(_) => {}
                            None => errors.push(format!(
                                "classes.lex: %{name} names %{other}, which is not there"
                            )),
                        },
                        None => class.add(Phrase::noun(member)),
                    }
                }
            }
            self.classes.push(class);
        }
    }

    fn read_light(&mut self) {
        for line in LIGHT.lines() {
            if line.starts_with('#') {
                continue;
            }
            if let Some((set, verbs)) = line.split_once(':') {
                let class = self.light.sets.entry(set.trim()).or_default();
                for verb in verbs.split(',').map(str::trim).filter(|v| !v.is_empty()) {
                    class.add(Phrase::verb(verb));
                }
            }
        }
    }

    fn read_agents(&mut self) {
        for row in rows(AGENTS) {
            let agent = Agent {
                kind: row[0],
                role: row[1],
                home: row.get(3).copied(),
            };
            for noun in row[2].split(',').map(str::trim) {
                let phrase = Phrase::noun(noun);
                self.agents
                    .entry(phrase.head)
                    .or_default()
                    .push((phrase, agent));
            }
        }
        for list in self.agents.values_mut() {
            list.sort_by_key(|(p, _)| std::cmp::Reverse(p.words()));
        }
    }

    fn read_entries(&mut self, file: &str, text: &'static str, errors: &mut Vec<String>) {
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut fail = |what: String| errors.push(format!("{file}.lex:{}: {what}", number + 1));
            if line.starts_with('[') {
                match entry(file, line) {
                    Ok(entry) => self.entries.push(entry),
                    Err(e) => fail(e),
                }
                continue;
            }
            let Some(current) = self.entries.last_mut() else {
                fail("a line before the first [entry]".to_owned());
                continue;
            };
            let (keyword, rest) = line.split_once(' ').unwrap_or((line, ""));
            let rest = rest.trim();
            match keyword {
                "ex" => match example(rest) {
                    Ok(e) => current.examples.push(e),
                    Err(e) => fail(e),
                },
                "no" => current.nevers.push(rest),
                "inner" | "verb" | "noun" | "adj" | "modal" => {
                    let index = self.entries.len() - 1;
                    match self.pattern(index, line) {
                        Ok(p) => self.patterns.push(p),
                        Err(e) => fail(e),
                    }
                }
                other => fail(format!(
                    "“{other}” begins no line; expected verb, noun, adj, modal, inner, ex or no"
                )),
            }
        }
    }

    fn pattern(&self, entry: usize, line: &'static str) -> Result<Pattern, String> {
        let mut fields = line.split(';').map(str::trim);
        let head = fields.next().unwrap_or_default();
        let (inner, head) = match head.strip_prefix("inner ") {
            Some(rest) => (true, rest),
            None => (false, head),
        };
        let (kind, lemmas) = head.split_once(' ').ok_or("a pattern needs words")?;
        let kind = match kind {
            "verb" => Kind::Verb,
            "noun" => Kind::Noun,
            "adj" => Kind::Adj,
            "modal" => Kind::Modal,
            other => return Err(format!("“{other}” is no kind of pattern")),
        };
        let mut phrases = Vec::new();
        for lemma in lemmas.split(',').map(str::trim).filter(|l| !l.is_empty()) {
            match (lemma.strip_prefix('%'), kind) {
                (Some(class), _) => {
                    let class = self
                        .class_named(class)
                        .ok_or_else(|| format!("no class %{class}"))?;
                    phrases.extend(class.phrases().cloned());
                }
                (None, Kind::Verb) => phrases.push(Phrase::verb(lemma)),
                (None, _) => phrases.push(Phrase::noun(lemma)),
            }
        }
        let mut pattern = Pattern {
            entry,
            kind,
            phrases,
            needs: Vec::new(),
            source: Vec::new(),
            target: Vec::new(),
            reciprocal: false,
            content: Vec::new(),
            inner,
            weak: false,
            bare: false,
            anyone: false,
        };
        let mut framed = false;
        for field in fields {
            if let Some(slots) = field.strip_prefix("content ") {
                pattern.content = paths(slots);
            } else if field == "weak" {
                pattern.weak = true;
            } else if field == "bare" {
                pattern.bare = true;
            } else if field == "anyone" {
                pattern.anyone = true;
            } else if let Some((left, right)) =
                field.split_once("->").or_else(|| field.split_once("<>"))
            {
                framed = true;
                pattern.reciprocal = field.contains("<>");
                pattern.source = paths(left);
                pattern.target = paths(right);
            } else {
                pattern.needs.push(self.need(field)?);
            }
        }
        if !framed {
            return Err("a pattern needs a frame: “source -> target” or “side <> side”".to_owned());
        }
        Ok(pattern)
    }

    fn need(&self, field: &'static str) -> Result<Need, String> {
        let (absent, field) = match field.strip_prefix("no ") {
            Some(rest) => (true, rest),
            None => (false, field),
        };
        let (slots, filters) = field
            .split_once(' ')
            .ok_or_else(|| format!("“{field}”: a slot and what fills it"))?;
        let filters = filters
            .split(',')
            .map(str::trim)
            .map(|f| {
                if let Some(class) = f.strip_prefix('%') {
                    self.class_names
                        .get(class)
                        .map(|&i| Filter::Class(i))
                        .ok_or_else(|| format!("no class %{class}"))
                } else if let Some(sort) = f.strip_prefix('@') {
                    Sort::parse(sort)
                        .map(Filter::Sort)
                        .ok_or_else(|| format!("no sort of actor @{sort}"))
                } else {
                    Ok(Filter::Words(Phrase::noun(f)))
                }
            })
            .collect::<Result<_, _>>()?;
        Ok(Need {
            paths: paths(slots),
            filters,
            absent,
        })
    }
}

/// `obj.with/with` as paths; `-` stands for none.
fn paths(slots: &'static str) -> Vec<Path> {
    slots
        .split('/')
        .map(str::trim)
        .filter(|s| !s.is_empty() && *s != "-")
        .map(|s| s.split('.').collect())
        .collect()
}

fn entry(file: &str, line: &'static str) -> Result<Entry, String> {
    let (name, rest) = line[1..]
        .split_once(']')
        .ok_or("an entry's name ends with “]”")?;
    let mut words = rest.split_whitespace();
    let number = words.next().ok_or("an entry needs a CAMEO code")?;
    let ontology = Ontology::get();
    let code = ontology
        .code(number)
        .ok_or_else(|| format!("{number} is no CAMEO code of codes.tsv"))?;
    let mut entry = Entry {
        name: format!("{file}: {name}"),
        code,
        plover: code.plover,
        mode: code.mode,
        contexts: code.contexts.clone(),
        attitude: None,
        alone: false,
        mediates: false,
        examples: Vec::new(),
        nevers: Vec::new(),
    };
    for flag in words {
        match flag.split_once('=') {
            Some(("op", name)) => {
                entry.attitude =
                    Some(Attitude::parse(name).ok_or_else(|| format!("no attitude {name}"))?);
            }
            Some(("mode", mode)) => entry.mode = Some(mode).filter(|m| *m != "-"),
            Some(("ctx", contexts)) => entry.contexts = contexts.split(',').collect(),
            Some(("plover", plover)) => entry.plover = plover,
            None if flag == "alone" => entry.alone = true,
            None if flag == "mediates" => entry.mediates = true,
            _ => return Err(format!("unknown flag “{flag}”")),
        }
    }
    if ontology.quad(entry.plover) == 0 {
        return Err(format!("{} is no PLOVER type", entry.plover));
    }
    if let Some(mode) = entry.mode.filter(|m| !ontology.has_mode(entry.plover, m)) {
        return Err(format!("{} has no mode {mode}", entry.plover));
    }
    Ok(entry)
}

fn example(rest: &'static str) -> Result<Example, String> {
    let expected = "expected “sentence = SRC > TGT” or “SRC <> TGT”, and perhaps a code";
    let (text, coding) = rest.rsplit_once(" = ").ok_or(expected)?;
    let words: Vec<_> = coding.split_whitespace().collect();
    match words[..] {
        [source, arrow @ (">" | "<>"), target] | [source, arrow @ (">" | "<>"), target, _] => {
            Ok(Example {
                text: text.trim(),
                source,
                target,
                reciprocal: arrow == "<>",
                cameo: words.get(3).copied(),
            })
        }
        _ => Err(expected.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_without_an_error() {
        let (lexicon, errors) = Lexicon::read();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
        assert!(lexicon.entries.len() > 100);
    }

    #[test]
    fn every_entry_has_words_an_example_and_a_counter_example() {
        let lexicon = Lexicon::get();
        for (i, e) in lexicon.entries.iter().enumerate() {
            assert!(
                lexicon.patterns.iter().any(|p| p.entry == i),
                "{}: no pattern",
                e.name
            );
            assert!(!e.examples.is_empty(), "{}: no example", e.name);
            assert!(!e.nevers.is_empty(), "{}: no counter-example", e.name);
        }
    }

    #[test]
    fn entry_names_are_unique() {
        let mut seen = HashSet::new();
        for e in &Lexicon::get().entries {
            assert!(seen.insert(&e.name), "{} twice", e.name);
        }
    }
}
