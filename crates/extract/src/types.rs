//! What the stages hand to each other.
//!
//! Inside the engine spans are byte ranges of the text; they become code points at the door
//! ([`crate::document`]). Each stage reads earlier layers and makes one of its own; none alters
//! what it was given. Every later fact points to the earlier that it came from.

/// A half-open byte range of the text, always on character boundaries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self {
            start: start as u32,
            end: end as u32,
        }
    }
    /// As a range to slice the text with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
    /// The words.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }
    /// Whether `other` lies within.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
    /// From the start of the earlier to the end of the later.
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// Tokens of a text and how they group: the first layer.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    /// Where each token stands, in order, never overlapping.
    pub spans: Vec<Span>,
    /// Token ranges of the sentences; they tile `spans`.
    pub sentences: Vec<std::ops::Range<usize>>,
    /// Sentence ranges of the paragraphs; they tile `sentences`.
    pub paragraphs: Vec<std::ops::Range<usize>>,
}

/// Named-entity type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum NameType {
    Per,
    Org,
    Loc,
    Misc,
}

impl NameType {
    /// The contract's label.
    pub fn label(self) -> &'static str {
        match self {
            Self::Per => "PER",
            Self::Org => "ORG",
            Self::Loc => "LOC",
            Self::Misc => "MISC",
        }
    }
}

/// One label of a token in a closed set, with what the model thought of it.
macro_rules! labels {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs)]
        pub enum $name { $($variant),* }
        impl $name {
            /// Every label, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// As CoNLL-U writes it.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }
            /// Read from CoNLL-U.
            pub fn parse(s: &str) -> Option<Self> {
                match s { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

labels! {
    /// Universal part of speech (universaldependencies.org/u/pos).
    Upos { Adj = "ADJ", Adp = "ADP", Adv = "ADV", Aux = "AUX", Cconj = "CCONJ", Det = "DET", Intj = "INTJ",
           Noun = "NOUN", Num = "NUM", Part = "PART", Pron = "PRON", Propn = "PROPN", Punct = "PUNCT",
           Sconj = "SCONJ", Sym = "SYM", Verb = "VERB", X = "X" }
}

labels! {
    /// Universal dependency relation with the subtypes that English treebanks use.
    Deprel { Root = "root", Acl = "acl", AclRelcl = "acl:relcl", Advcl = "advcl", AdvclRelcl = "advcl:relcl", Advmod = "advmod", Amod = "amod",
             Appos = "appos", Aux = "aux", AuxPass = "aux:pass", Case = "case", Cc = "cc", CcPreconj = "cc:preconj",
             Ccomp = "ccomp", Compound = "compound", CompoundPrt = "compound:prt", Conj = "conj", Cop = "cop",
             Csubj = "csubj", CsubjPass = "csubj:pass", CsubjOuter = "csubj:outer", Dep = "dep", Det = "det", DetPredet = "det:predet",
             Discourse = "discourse", Dislocated = "dislocated", Expl = "expl", Fixed = "fixed", Flat = "flat", FlatForeign = "flat:foreign",
             Goeswith = "goeswith", Iobj = "iobj", List = "list", Mark = "mark", Nmod = "nmod", NmodDesc = "nmod:desc", NmodNpmod = "nmod:npmod",
             NmodPoss = "nmod:poss", NmodTmod = "nmod:tmod", NmodUnmarked = "nmod:unmarked", Nsubj = "nsubj", NsubjOuter = "nsubj:outer",
             NsubjPass = "nsubj:pass", Nummod = "nummod", Obj = "obj", Obl = "obl", OblAgent = "obl:agent", OblNpmod = "obl:npmod",
             OblTmod = "obl:tmod", OblUnmarked = "obl:unmarked", Orphan = "orphan", Parataxis = "parataxis", Punct = "punct",
             Reparandum = "reparandum", Vocative = "vocative", Xcomp = "xcomp" }
}

impl Deprel {
    /// The relation without its subtype: `nsubj:pass` → `nsubj`.
    pub fn universal(self) -> &'static str {
        let s = self.as_str();
        s.split(':').next().unwrap_or(s)
    }
}

/// One token, analysed: the syntax layer.
#[derive(Debug, Clone)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Dictionary form, lower case but for names.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn Treebank tag.
    pub xpos: &'static str,
    /// CoNLL-U features, `_` for none.
    pub feats: String,
    /// Index of the head among all tokens of the document; `None` for a root.
    pub head: Option<usize>,
    /// Relation to the head.
    pub deprel: Deprel,
    /// Name type, and whether a name begins here.
    pub ner: Option<(NameType, bool)>,
    /// How sure the parser was of the arc, 0 … 1.
    pub arc_confidence: f32,
}

/// A text with tokens and trees: what all later stages read.
#[derive(Debug, Clone)]
pub struct Syntax<'t> {
    /// The text.
    pub text: &'t str,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// Token ranges of the sentences.
    pub sentences: Vec<std::ops::Range<usize>>,
    /// Sentence ranges of the paragraphs.
    pub paragraphs: Vec<std::ops::Range<usize>>,
    /// Children of each token, in order.
    children: Vec<Vec<u32>>,
    /// Sentence of each token.
    sentence_of: Vec<u32>,
}

impl<'t> Syntax<'t> {
    /// Index the trees. `head`s must stay within their sentence.
    pub fn new(
        text: &'t str,
        tokens: Vec<Token>,
        sentences: Vec<std::ops::Range<usize>>,
        paragraphs: Vec<std::ops::Range<usize>>,
    ) -> Self {
        let mut children = vec![Vec::new(); tokens.len()];
        for (i, t) in tokens.iter().enumerate() {
            if let Some(h) = t.head {
                children[h].push(i as u32);
            }
        }
        let mut sentence_of = vec![0; tokens.len()];
        for (s, range) in sentences.iter().enumerate() {
            sentence_of[range.clone()].fill(s as u32);
        }
        Self {
            text,
            tokens,
            sentences,
            paragraphs,
            children,
            sentence_of,
        }
    }
    /// The surface of token `i`.
    pub fn form(&self, i: usize) -> &'t str {
        self.tokens[i].span.of(self.text)
    }
    /// Dependents of token `i`, in order.
    pub fn children(&self, i: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.children[i].iter().map(|&c| c as usize)
    }
    /// Dependents of token `i` by relation (subtypes included when `rel` has none: `nsubj` also finds `nsubj:pass`).
    pub fn children_by<'a>(
        &'a self,
        i: usize,
        rel: &'a str,
    ) -> impl DoubleEndedIterator<Item = usize> + 'a {
        self.children(i).filter(move |&c| {
            let r = self.tokens[c].deprel.as_str();
            r == rel || (!rel.contains(':') && self.tokens[c].deprel.universal() == rel)
        })
    }
    /// The sentence that token `i` is in.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentence_of[i] as usize
    }
    /// The first and last token of the subtree of `i` (inclusive).
    pub fn subtree(&self, i: usize) -> (usize, usize) {
        let (mut lo, mut hi) = (i, i);
        let mut stack = vec![i];
        while let Some(t) = stack.pop() {
            lo = lo.min(t);
            hi = hi.max(t);
            stack.extend(self.children(t));
        }
        (lo, hi)
    }
    /// The bytes from the first to the last token of a token range.
    pub fn span_of(&self, tokens: std::ops::Range<usize>) -> Span {
        self.tokens[tokens.start]
            .span
            .cover(self.tokens[tokens.end - 1].span)
    }
}

/// How a mention is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Form {
    Name,
    Nominal,
    Pronoun,
}

impl Form {
    /// The contract's label.
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Nominal => "nominal",
            Self::Pronoun => "pronoun",
        }
    }
}

/// A stretch of tokens that speaks of an entity: the names stage makes those of form `Name`
/// (nationality adjectives and demonyms included), coreference adds nominals and pronouns.
#[derive(Debug, Clone)]
pub struct NameMention {
    /// Tokens of the name, titles and determiners left out.
    pub tokens: std::ops::Range<usize>,
    /// The token through which the tree sees it.
    pub head: usize,
    /// What kind of name.
    pub kind: NameType,
}

/// What a mention was found to be: an [`EntityDraft`] gathers the mentions that corefer.
#[derive(Debug, Clone)]
pub struct DraftMention {
    /// Tokens of the mention.
    pub tokens: std::ops::Range<usize>,
    /// The token through which the tree sees it.
    pub head: usize,
    /// How it is worded.
    pub form: Form,
    /// A capital, palace or country that stands here for its government.
    pub metonym: bool,
}

/// Somebody or something that the text speaks of, on its way to the contract's entity.
#[derive(Debug, Clone)]
pub struct EntityDraft {
    /// What kind.
    pub kind: NameType,
    /// The fullest name, or the head of a description.
    pub name: String,
    /// ISO 3166-1 alpha-3 of the state that it belongs to or acts for.
    pub country: Option<String>,
    /// Entities (indices) that a group stands for ("the two leaders").
    pub members: Vec<usize>,
    /// CAMEO/PLOVER sector.
    pub role: Option<String>,
    /// Identifier in the knowledge base.
    pub kb: Option<String>,
    /// Where it is, best reading first, of places.
    pub geo: Vec<crate::document::Geo>,
    /// Nationality, people or adjective ("Syrian"): points to a state without being its government.
    pub demonym: bool,
    /// Mentions in order of the text.
    pub mentions: Vec<DraftMention>,
    /// Why all this, for a reader.
    pub why: String,
}

/// TIMEX3 type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum TimeType {
    Date,
    Time,
    Duration,
    Set,
}

impl TimeType {
    /// The contract's label.
    pub fn label(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// A time expression: the times stage.
#[derive(Debug, Clone)]
pub struct Timex {
    /// Where it stands.
    pub span: Span,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// TIMEX3 type.
    pub kind: TimeType,
    /// TIMEX3 value.
    pub value: String,
    /// First and last day of the interval that it denotes, both inclusive.
    pub interval: Option<(jiff::civil::Date, jiff::civil::Date)>,
    /// The interval of the range of which this is one end ("from 3 to 5 May").
    pub range: Option<(jiff::civil::Date, jiff::civil::Date)>,
    /// TIMEX3 mod.
    pub modifier: Option<&'static str>,
    /// Whether the value needed the reference date.
    pub relative: bool,
    /// How the value was worked out, for a reader.
    pub why: String,
}

/// Words attributed to somebody: the quotes stage.
#[derive(Debug, Clone)]
pub struct QuoteDraft {
    /// What is between the marks, or the reported clause.
    pub span: Span,
    /// `direct`, `mixed`, `indirect` or `scare`.
    pub kind: &'static str,
    /// Index into the entities.
    pub speaker: Option<usize>,
    /// The words that name the speaker here.
    pub speaker_span: Option<Span>,
    /// The words of saying.
    pub cue: Option<Span>,
    /// Why this speaker, for a reader.
    pub why: String,
}

/// Something that one actor did to or with another: the events stage.
#[derive(Debug, Clone)]
pub struct EventDraft {
    /// PLOVER event type.
    pub plover: &'static str,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// PLOVER contexts.
    pub contexts: Vec<&'static str>,
    /// CAMEO code with its leading zero.
    pub cameo: &'static str,
    /// 1 … 4.
    pub quad: u8,
    /// The PLOVER score.
    pub goldstein: f64,
    /// Who acts: indices into the entities.
    pub source: Vec<usize>,
    /// Towards whom.
    pub target: Vec<usize>,
    /// Both sides act alike.
    pub symmetric: bool,
    /// Who brought the others together.
    pub mediator: Vec<usize>,
    /// When: index into the times where the text says so.
    pub time: Option<usize>,
    /// TIMEX3 value, interval and basis (`explicit`, `relative`, `document`, `none`).
    pub date: crate::document::EventDate,
    /// Where: index into the entities.
    pub place: Option<usize>,
    /// The words that carry the event.
    pub trigger: Span,
    /// Index into the sentences.
    pub sentence: usize,
    /// `asserted`, `planned`, `negated`, `hypothetical`.
    pub status: &'static str,
    /// 0 … 1.
    pub confidence: f64,
    /// The rule and the path of words, for a reader.
    pub why: String,
    /// Background rather than the news of the day.
    pub background: bool,
    /// Within one state.
    pub domestic: bool,
    /// Further triggers of the same event, with their sentences.
    pub evidence: Vec<(Span, usize)>,
    /// The entry of the lexicon that found it.
    pub rule: String,
    /// What its confidence was reckoned from, by name.
    pub features: Vec<(&'static str, f64)>,
}
