//! Quotations and who speaks them: direct, mixed, indirect speech, and scare quotes.
//!
//! Enters: trees and entities, after coreference. Leaves: what was said, by whom, by which words of
//! saying. The way: [`marks`] finds what lies between quotation marks, [`cue`] knows the words of
//! saying, [`speaker`] goes from such a word to the one who speaks; here they are put together, and
//! reported clauses without marks are added. Must not know of events.

mod cue;
mod marks;
mod speaker;

use crate::types::{Deprel, EntityDraft, QuoteDraft, Span, Syntax, Upos};
use cue::Cue;
use marks::Quoted;
use speaker::{Speaker, Speakers, extent};
use std::ops::Range;

/// Every quotation, in order.
pub fn find(syntax: &Syntax, entities: &[EntityDraft]) -> Vec<QuoteDraft> {
    let paragraphs: Vec<Range<usize>> = syntax
        .paragraphs
        .iter()
        .filter_map(|p| bytes(syntax, p))
        .collect();
    let passages: Vec<Passage> = marks::quoted(syntax.text, &paragraphs)
        .into_iter()
        .filter_map(|q| Passage::new(syntax, q))
        .collect();
    let mut quoted = vec![false; syntax.tokens.len()];
    for passage in passages.iter().filter(|p| !p.marks.nested) {
        quoted[passage.tokens.clone()].fill(true);
    }
    let speakers = Speakers::new(syntax, entities, &quoted);
    let reader = Reader {
        syntax,
        speakers: &speakers,
        quoted: &quoted,
        passages: &passages,
    };
    let mut found = reader.marked();
    found.extend(reader.reported(&found));
    found.sort_by_key(|q| (q.span.start, std::cmp::Reverse(q.span.end)));
    found
}

/// Whether the word is a verb of saying.
pub(crate) fn is_saying(syntax: &Syntax, token: usize) -> bool {
    cue::verb(syntax, token).is_some()
}

/// The bytes of a paragraph, with marks that may stand outside of its tokens.
fn bytes(syntax: &Syntax, sentences: &Range<usize>) -> Option<Range<usize>> {
    let first = syntax.sentences.get(sentences.start)?;
    let last = syntax.sentences.get(sentences.end.checked_sub(1)?)?;
    if first.is_empty() || last.is_empty() {
        return None;
    }
    Some(
        syntax.tokens[first.start].span.start as usize
            ..syntax.tokens[last.end - 1].span.end as usize,
    )
}

/// A marked passage and its tokens.
struct Passage {
    marks: Quoted,
    /// Between the marks.
    tokens: Range<usize>,
}

impl Passage {
    fn new(syntax: &Syntax, marks: Quoted) -> Option<Self> {
        let from = syntax
            .tokens
            .partition_point(|t| t.span.start < marks.inner.start);
        let to = syntax
            .tokens
            .partition_point(|t| t.span.start < marks.inner.end);
        (from < to).then_some(Self {
            marks,
            tokens: from..to,
        })
    }
}

/// How a passage is attributed.
#[derive(Clone)]
struct Attribution {
    cue: Option<Range<usize>>,
    call: bool,
    speaker: Option<Speaker>,
    why: String,
}

struct Reader<'a> {
    syntax: &'a Syntax<'a>,
    speakers: &'a Speakers<'a>,
    quoted: &'a [bool],
    passages: &'a [Passage],
}

fn is_dash(form: &str) -> bool {
    matches!(form, "-" | "–" | "—" | "--")
}

/// How far from a passage its words of saying may stand.
const NEAR: usize = 40;

impl Reader<'_> {
    // ---- marked passages ---------------------------------------------------------------------

    fn marked(&self) -> Vec<QuoteDraft> {
        let mut found: Vec<QuoteDraft> = Vec::with_capacity(self.passages.len());
        // The speech that an unmarked turn may go on: its paragraph and its speaker.
        let mut last: Option<(usize, Attribution)> = None;
        let mut outer: Option<Attribution> = None;
        for passage in self.passages {
            let paragraph = self.paragraph(passage.tokens.start);
            let mut attribution = if passage.marks.nested {
                self.within(passage, outer.as_ref())
            } else {
                self.attributed(passage)
            };
            let kind = self.kind(passage, attribution.as_ref());
            if !passage.marks.nested {
                // A pronoun that nothing resolves is the one who spoke last, or was spoken of last.
                if let Some(s) = attribution.as_mut().and_then(|a| a.speaker.as_mut())
                    && s.entity.is_none()
                    && self.speakers.is_pronoun(s.span)
                {
                    s.entity = last
                        .as_ref()
                        .and_then(|(_, before)| before.speaker.as_ref()?.entity)
                        .or_else(|| self.speakers.person_before(s.span));
                }
                if attribution.is_none() && kind != "scare" {
                    attribution = self.carried(passage, paragraph, last.as_ref());
                }
                if let Some(a) = attribution
                    .as_ref()
                    .filter(|a| a.speaker.is_some() && !a.call && kind != "scare")
                {
                    last = Some((paragraph, a.clone()));
                }
                outer = attribution.clone();
            }
            found.push(self.draft(passage.marks.inner, kind, attribution));
        }
        found
    }

    fn draft(
        &self,
        span: Span,
        kind: &'static str,
        attribution: Option<Attribution>,
    ) -> QuoteDraft {
        let Some(a) = attribution else {
            return QuoteDraft {
                span,
                kind,
                speaker: None,
                speaker_span: None,
                cue: None,
                why: "no words of saying go with it".into(),
            };
        };
        QuoteDraft {
            span,
            kind,
            speaker: a.speaker.as_ref().and_then(|s| s.entity),
            speaker_span: a.speaker.as_ref().map(|s| s.span),
            cue: a.cue.map(|c| self.syntax.span_of(c)),
            why: a.why,
        }
    }

    fn paragraph(&self, token: usize) -> usize {
        let sentence = self.syntax.sentence_of(token);
        self.syntax
            .paragraphs
            .partition_point(|p| p.end <= sentence)
    }

    /// By words of saying in its own sentence: after it, before it, around it.
    fn attributed(&self, passage: &Passage) -> Option<Attribution> {
        let (before, after) = self.around(passage);
        let ends_open = self.ends_open(passage);
        // Part of a sentence that says who speaks before it: "said he hoped for “…”, SANA reported".
        let part = self.word_before(passage).is_some();
        let rules: [&dyn Fn() -> Option<Attribution>; 10] = [
            &|| self.governing(passage).filter(|a| part && !a.call),
            // “…,” he said
            &|| self.cue_after(after.clone()).filter(|_| ends_open),
            &|| self.phrase(after.clone().take(3)),
            &|| self.governing(passage),
            &|| self.cue_before(before.clone()),
            &|| self.turn(passage, before.clone()),
            &|| self.signed(after.clone()),
            &|| self.cue_after(after.clone()),
            &|| {
                self.phrase(before.clone())
                    .or_else(|| self.phrase(after.clone()))
            },
            &|| self.source_before(before.clone()),
        ];
        // Words of saying that name nobody ("was told") count only if no others do.
        let mut nobody = None;
        for rule in rules {
            match rule() {
                Some(found) if found.speaker.is_some() => return Some(found),
                found => nobody = nobody.or(found),
            }
        }
        nobody
    }

    /// “…” — Matthew Ingram
    fn signed(&self, after: Range<usize>) -> Option<Attribution> {
        let dash = after
            .clone()
            .take(2)
            .find(|&i| is_dash(self.syntax.form(i)))?;
        let words = after
            .clone()
            .filter(|&i| i > dash && self.is_word(i))
            .count();
        let head = self.speakers.phrase_at(dash + 1).filter(|_| words <= 6)?;
        let speaker = self
            .speakers
            .named(head, "the name below the words")
            .filter(|s| s.entity.is_some())?;
        Some(Attribution {
            cue: None,
            call: false,
            speaker: Some(speaker),
            why: "signed with the name".into(),
        })
    }

    /// The tokens of its sentences before and after it, up to other passages.
    fn around(&self, passage: &Passage) -> (Range<usize>, Range<usize>) {
        let first = self.syntax.sentences[self.syntax.sentence_of(passage.tokens.start)].clone();
        let last_sentence = self.syntax.sentence_of(passage.tokens.end - 1);
        let mut end = self.syntax.sentences[last_sentence].end;
        // The tokeniser may end a sentence at the mark: “Why?” / he asked.
        let rest = (passage.tokens.end..end)
            .filter(|&i| self.is_word(i))
            .count();
        if rest == 0
            && let Some(next) = self.syntax.sentences.get(last_sentence + 1)
            && self.paragraph(passage.tokens.start) == self.paragraph(next.start)
            && next.len() <= 14
            && self.starts_small(next.clone())
        {
            end = next.end;
        }
        let start = first.start.max(passage.tokens.start.saturating_sub(NEAR));
        // A passage before cuts the sentence: “One,” he said, “two.”
        let cut = (start..passage.tokens.start)
            .rev()
            .find(|&i| self.quoted[i]);
        (
            cut.map_or(start, |c| c + 1)..passage.tokens.start,
            passage.tokens.end..end.min(passage.tokens.end + NEAR),
        )
    }

    fn is_word(&self, i: usize) -> bool {
        !matches!(self.syntax.tokens[i].upos, Upos::Punct | Upos::Sym)
    }

    /// Whether the rest after “Why?” is no sentence of its own.
    fn starts_small(&self, sentence: Range<usize>) -> bool {
        if sentence.is_empty() {
            return false;
        }
        // “…” — Elena Petrova
        if is_dash(self.syntax.form(sentence.start)) && sentence.len() <= 7 {
            return true;
        }
        let Some(first) = sentence.clone().find(|&i| self.is_word(i)) else {
            return false;
        };
        let form = self.syntax.form(first);
        let small = form.chars().next().is_some_and(char::is_lowercase);
        let said = sentence
            .clone()
            .find(|&i| cue::verb(self.syntax, i).is_some_and(|c| c != Cue::Call));
        // "he asked", "Xi said." but not "Xi said that …"
        small
            || said.is_some_and(|v| {
                v - first <= 4 && !self.syntax.children_by(v, "ccomp").any(|c| c > v)
            })
    }

    /// Whether the passage ends as speech does that goes on with "he said".
    fn ends_open(&self, passage: &Passage) -> bool {
        let text = passage.marks.inner.of(self.syntax.text);
        let rest = self.syntax.text[passage.marks.outer.end as usize..].trim_start();
        text.ends_with([',', '?', '!', '—', '-', '…'])
            || rest.starts_with(',') && !text.ends_with('.')
            || text.ends_with('.') && rest.chars().next().is_some_and(char::is_lowercase)
            || text.ends_with('.')
                && self.starts_small(
                    passage.tokens.end
                        ..self.syntax.sentences[self.syntax.sentence_of(passage.tokens.end - 1)]
                            .end,
                )
    }

    /// The first verb of saying after it, before anything else is quoted.
    fn cue_after(&self, after: Range<usize>) -> Option<Attribution> {
        let mut words = 0;
        for i in after {
            if self.quoted[i] {
                return None;
            }
            // A new clause: what is said there is no longer this.
            if words > 0 && matches!(self.syntax.form(i), ";" | "." | ":") {
                return None;
            }
            words += usize::from(self.is_word(i));
            if words > 16 {
                return None;
            }
            if let Some(found) = self.phrase([i].into_iter()).filter(|_| words <= 2) {
                return Some(found);
            }
            if cue::verb(self.syntax, i).is_some_and(|c| c != Cue::Call) && self.can_attribute(i) {
                return self.by_verb(i, "after the words");
            }
        }
        None
    }

    /// "said", but not "to say", "who said" of another.
    fn can_attribute(&self, verb: usize) -> bool {
        let token = &self.syntax.tokens[verb];
        let infinitive = self
            .syntax
            .children_by(verb, "mark")
            .any(|m| self.syntax.form(m).eq_ignore_ascii_case("to") && m < verb);
        !infinitive
            && token.deprel != Deprel::AclRelcl
            && !(token.deprel == Deprel::Acl && token.xpos == "VBN")
    }

    /// The verb of saying that the passage hangs from in the tree.
    fn governing(&self, passage: &Passage) -> Option<Attribution> {
        let mut at = self.root(passage)?;
        for _ in 0..8 {
            let token = &self.syntax.tokens[at];
            let head = token.head?;
            if !passage.tokens.contains(&head)
                && !self.quoted[head]
                && let Some(kind) = cue::verb(self.syntax, head)
                && token.deprel.universal() != "nsubj"
                && head < passage.tokens.start
            {
                // "a user labelled “Anonymous”": nobody says who does.
                if kind != Cue::Call || !self.passive(head) {
                    return self.by_verb(head, "the verb that the words hang from");
                }
            }
            at = head;
        }
        None
    }

    /// The token of the passage through which the tree sees it.
    fn root(&self, passage: &Passage) -> Option<usize> {
        passage.tokens.clone().take(NEAR).find(|&i| {
            self.syntax.tokens[i]
                .head
                .is_none_or(|h| !passage.tokens.contains(&h))
                && self.is_word(i)
        })
    }

    /// The last verb of saying before it.
    fn cue_before(&self, before: Range<usize>) -> Option<Attribution> {
        let verb = before
            .clone()
            .rev()
            .find(|&i| cue::verb(self.syntax, i).is_some())?;
        let kind = cue::verb(self.syntax, verb)?;
        // Verbs of calling name what comes after them; "asked" and "went on" stand beside the words.
        let gap = (verb + 1..before.end).filter(|&i| self.is_word(i)).count();
        let led = before
            .clone()
            .rev()
            .take(2)
            .any(|i| matches!(self.syntax.form(i), "," | ":"));
        if kind == Cue::Call && (gap > 12 || self.passive(verb))
            || kind == Cue::Ask && gap > 3 && !led
        {
            return None;
        }
        self.by_verb(verb, "before the words")
    }

    /// "was called", "labelled" after a noun
    fn passive(&self, verb: usize) -> bool {
        let token = &self.syntax.tokens[verb];
        token.deprel == Deprel::Acl && token.xpos == "VBN"
            || self.syntax.children_by(verb, "aux:pass").next().is_some()
            || self.syntax.children_by(verb, "nsubj:pass").next().is_some()
    }

    fn by_verb(&self, verb: usize, place: &str) -> Option<Attribution> {
        let speaker = self.speakers.of_verb(verb);
        let form = self.syntax.form(verb);
        let why = match &speaker {
            Some(s) => format!("“{form}” {place}; the speaker is {}", s.why),
            None => format!("“{form}” {place}, which names nobody"),
        };
        let call = cue::verb(self.syntax, verb) == Some(Cue::Call);
        Some(Attribution {
            cue: Some(verb..verb + 1),
            call,
            speaker,
            why,
        })
    }

    /// "according to X"
    fn phrase(&self, tokens: impl Iterator<Item = usize>) -> Option<Attribution> {
        for i in tokens {
            if self.quoted[i] {
                continue;
            }
            if let Some(end) = cue::phrase(self.syntax, i) {
                let head = self.speakers.phrase_at(end)?;
                let speaker = self.speakers.named(head, "named by it");
                let words = self.syntax.span_of(i..end).of(self.syntax.text);
                return Some(Attribution {
                    cue: Some(i..end),
                    call: false,
                    speaker,
                    why: format!("“{words}” names the speaker"),
                });
            }
        }
        None
    }

    /// Lavrov: “…” — the name before a colon.
    fn turn(&self, passage: &Passage, before: Range<usize>) -> Option<Attribution> {
        let colon = before.clone().rev().find(|&i| self.syntax.form(i) == ":")?;
        let near = (colon + 1..passage.tokens.start).all(|i| !self.is_word(i));
        let words = (before.start..colon).filter(|&i| self.is_word(i)).count();
        if !near || words == 0 || words > 6 {
            return None;
        }
        let name = (before.start..colon).rev().find(|&i| self.is_word(i))?;
        let speaker = self.speakers.named(name, "the name before the colon")?;
        if speaker.entity.is_none() && self.syntax.tokens[name].upos != Upos::Propn {
            return None;
        }
        Some(Attribution {
            cue: Some(colon..colon + 1),
            call: false,
            speaker: Some(speaker),
            why: "the name before the colon".into(),
        })
    }

    /// "in a statement by the ministry: “…”" without any verb of saying.
    fn source_before(&self, before: Range<usize>) -> Option<Attribution> {
        let noun = before
            .rev()
            .take(12)
            .find(|&i| cue::is_source(self.syntax, i))?;
        let speaker = self
            .speakers
            .named(noun, "whose words they are")
            .filter(|s| s.entity.is_some())?;
        let form = self.syntax.form(noun);
        Some(Attribution {
            cue: Some(noun..noun + 1),
            call: false,
            speaker: Some(speaker),
            why: format!("the words of the “{form}”"),
        })
    }

    /// A passage without words of saying: led up to by the sentence before, or more of the speech
    /// before it.
    fn carried(
        &self,
        passage: &Passage,
        paragraph: usize,
        last: Option<&(usize, Attribution)>,
    ) -> Option<Attribution> {
        let start = self.syntax.sentences[self.syntax.paragraphs.get(paragraph)?.start].start;
        let heads_paragraph = (start..passage.tokens.start).all(|i| !self.is_word(i));
        let why = match last {
            Some(_) if passage.marks.continues => "the speech goes on from the paragraph before",
            Some((at, _)) if *at == paragraph => "the same speaker goes on within the paragraph",
            _ => {
                if let Some(found) = self.introduced(passage) {
                    return Some(found);
                }
                let (at, _) = last?;
                if !heads_paragraph || paragraph - at > 1 {
                    return None;
                }
                "nobody else is named: the last speaker goes on"
            }
        };
        let speaker = last.and_then(|(_, before)| before.speaker.clone());
        Some(Attribution {
            cue: None,
            call: false,
            speaker,
            why: why.into(),
        })
    }

    /// "The minister was blunt:" at the end of the sentence before.
    fn introduced(&self, passage: &Passage) -> Option<Attribution> {
        let before = self
            .syntax
            .sentence_of(passage.tokens.start)
            .checked_sub(1)?;
        let range = self.syntax.sentences[before].clone();
        range
            .clone()
            .rev()
            .take(2)
            .find(|&i| matches!(self.syntax.form(i), ":" | ","))?;
        let said = range
            .clone()
            .find(|&i| cue::verb(self.syntax, i) == Some(Cue::Say));
        let root = range
            .clone()
            .find(|&i| self.syntax.tokens[i].head.is_none())?;
        let speaker = self.speakers.of_verb(said.unwrap_or(root))?;
        Some(Attribution {
            cue: said.map(|v| v..v + 1),
            call: false,
            speaker: Some(speaker),
            why: "the sentence before leads up to it".into(),
        })
    }

    /// A passage within a passage: its own words of saying, else the speaker of the outer one.
    fn within(&self, passage: &Passage, outer: Option<&Attribution>) -> Option<Attribution> {
        let sentence = self.syntax.sentences[self.syntax.sentence_of(passage.tokens.start)].clone();
        let near = passage.tokens.start.saturating_sub(8).max(sentence.start)..passage.tokens.start;
        let verb = near
            .rev()
            .find(|&i| cue::verb(self.syntax, i).is_some())
            .or_else(|| {
                (passage.tokens.end..sentence.end.min(passage.tokens.end + 5))
                    .find(|&i| cue::verb(self.syntax, i).is_some_and(|c| c != Cue::Call))
            });
        verb.and_then(|v| self.by_verb(v, "beside the inner words"))
            .filter(|a| a.speaker.is_some())
            .or_else(|| {
                let outer = outer?;
                Some(Attribution {
                    cue: None,
                    why: "within the words of the same speaker".into(),
                    ..outer.clone()
                })
            })
    }

    // ---- kinds -------------------------------------------------------------------------------

    fn kind(&self, passage: &Passage, attribution: Option<&Attribution>) -> &'static str {
        let words = passage.tokens.clone().filter(|&i| self.is_word(i)).count();
        let finite = passage
            .tokens
            .clone()
            .take(60)
            .any(|i| matches!(self.syntax.tokens[i].xpos, "VBD" | "VBZ" | "VBP" | "MD"));
        let before = self.word_before(passage);
        let text = passage.marks.inner.of(self.syntax.text);
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        let whole = self.whole(passage, capital, finite, words);
        let called = attribution.is_some_and(|a| a.call);
        let from_cue = before.is_some_and(|b| cue::verb(self.syntax, b).is_some());
        let heads = self.word_before_any(passage).is_none();
        let title = attribution.is_none() && !finite && !heads;
        if whole && !called && !title {
            return "direct";
        }
        // Inside of a noun phrase, or the end of one: a name for something at arm's length.
        let inside = before.is_some_and(|b| {
            matches!(
                self.syntax.tokens[b].upos,
                Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Adp
            ) || self.syntax.tokens[b].xpos == "PRP$"
                || self.syntax.tokens[b].xpos == "POS"
        }) || self.goes_on_as_noun(passage);
        // Few words at arm's length; more than these are somebody's own where somebody speaks.
        let short = words <= if attribution.is_some() { 3 } else { 4 } && !finite;
        match attribution {
            Some(_) if called || from_cue => "mixed",
            _ if short && inside => "scare",
            Some(_) => "mixed",
            None if words <= 8 && !finite => "scare",
            None if whole => "direct",
            None => "mixed",
        }
    }

    /// Speech that stands for itself: a sentence, or introduced as one.
    fn whole(&self, passage: &Passage, capital: bool, finite: bool, words: usize) -> bool {
        let head = self.syntax.text[..passage.marks.outer.start as usize].trim_end();
        let introduced = head.ends_with([',', ':']) || head.is_empty();
        let starts = {
            let sentence =
                self.syntax.sentences[self.syntax.sentence_of(passage.tokens.start)].clone();
            (sentence.start..passage.tokens.start).all(|i| !self.is_word(i))
        };
        let text = passage.marks.inner.of(self.syntax.text);
        let rest = &self.syntax.text[passage.marks.outer.end as usize..];
        let ends = text.ends_with([',', '.', '?', '!', '—', '…', '-'])
            || rest.starts_with([',', '.'])
            || passage.marks.open;
        // A fragment that opens a sentence and goes on in it ("“Historic” is how he put it") is none.
        let goes_on = starts && !ends;
        let sentences = self.syntax.sentence_of(passage.tokens.start)
            < self.syntax.sentence_of(passage.tokens.end - 1);
        sentences
            || (starts || introduced)
                && ends
                && !goes_on
                && (finite || words >= 1 && (capital || introduced))
            || capital && finite && words > 3 && ends
    }

    fn word_before_any(&self, passage: &Passage) -> Option<usize> {
        let sentence = self.syntax.sentences[self.syntax.sentence_of(passage.tokens.start)].start;
        (sentence..passage.tokens.start)
            .rev()
            .find(|&i| self.is_word(i))
    }

    fn word_before(&self, passage: &Passage) -> Option<usize> {
        let sentence = self.syntax.sentences[self.syntax.sentence_of(passage.tokens.start)].start;
        let b = (sentence..passage.tokens.start)
            .rev()
            .find(|&i| self.is_word(i))?;
        // A comma or colon between breaks the phrase.
        let broken =
            (b + 1..passage.tokens.start).any(|i| matches!(self.syntax.form(i), "," | ":" | ";"));
        (!broken).then_some(b)
    }

    /// a “new” policy
    fn goes_on_as_noun(&self, passage: &Passage) -> bool {
        let text = passage.marks.inner.of(self.syntax.text);
        (passage.tokens.end..self.syntax.tokens.len().min(passage.tokens.end + 3))
            .find(|&i| self.is_word(i))
            .is_some_and(|i| {
                matches!(self.syntax.tokens[i].upos, Upos::Noun)
                    && !text.ends_with([',', '.', '?', '!'])
            })
    }

    // ---- reported clauses --------------------------------------------------------------------

    /// Clauses that are said without quotation marks.
    fn reported(&self, marked: &[QuoteDraft]) -> Vec<QuoteDraft> {
        let mut found: Vec<QuoteDraft> = Vec::new();
        for i in 0..self.syntax.tokens.len() {
            if self.quoted[i] {
                continue;
            }
            let clause = if cue::verb(self.syntax, i) == Some(Cue::Say) && !self.negated(i) {
                self.clause_of(i)
                    .and_then(|c| Some((c, self.by_verb(i, "reports the clause")?)))
            } else if cue::phrase(self.syntax, i).is_some() {
                self.clause_beside(i)
                    .and_then(|c| Some((c, self.phrase([i].into_iter())?)))
            } else {
                None
            };
            let Some((tokens, attribution)) = clause.filter(|(_, a)| self.tells(a)) else {
                continue;
            };
            // What begins between marks and goes on behind them is no clause.
            let first = tokens.clone().find(|&t| self.is_word(t));
            if first.is_some_and(|f| self.quoted[f]) && tokens.end <= i {
                continue;
            }
            let Some(span) = self.trimmed(tokens) else {
                continue;
            };
            // What is mostly in marks has been found by its marks.
            let marks: u32 = marked
                .iter()
                .skip(marked.partition_point(|q| q.span.end <= span.start))
                .take_while(|q| q.span.start < span.end)
                .map(|q| q.span.end.min(span.end) - q.span.start.max(span.start))
                .sum();
            let twice = found.last().is_some_and(|q: &QuoteDraft| {
                q.span.contains(span) && q.cue.is_some_and(|c| !span.contains(c)) && q.span == span
            });
            if marks * 2 > span.end - span.start || twice {
                continue;
            }
            found.push(self.draft(span, "indirect", Some(attribution)));
        }
        found
    }

    /// Whether it is news that somebody says so: not what "I", "you" or an "it" that is nobody say.
    fn tells(&self, attribution: &Attribution) -> bool {
        attribution.speaker.as_ref().is_some_and(|s| {
            let words = s.span.of(self.syntax.text).to_lowercase();
            let outside = ["i", "you", "we", "one"].contains(&words.as_str());
            let empty = ["it", "that", "this", "what", "there"].contains(&words.as_str());
            !outside && (s.entity.is_some() || !empty)
        })
    }

    fn negated(&self, verb: usize) -> bool {
        self.syntax.children_by(verb, "advmod").any(|c| {
            matches!(
                self.syntax.form(c).to_lowercase().as_str(),
                "not" | "n't" | "n’t" | "never"
            )
        })
    }

    /// The clause that a verb of saying reports: after it, or before "…, state media said".
    fn clause_of(&self, verb: usize) -> Option<Range<usize>> {
        // "whether", "how" ask.
        let asks = |c: usize| {
            let first = extent(self.syntax, c).0;
            matches!(self.syntax.tokens[first].xpos, "WRB" | "WP" | "WDT")
                || self.syntax.children_by(c, "mark").any(|m| {
                    matches!(
                        self.syntax.form(m).to_lowercase().as_str(),
                        "whether" | "if"
                    )
                })
        };
        let clauses = || self.syntax.children_by(verb, "ccomp").filter(|&c| !asks(c));
        // A verb has one clause: several after it are one that the tree has torn.
        let after = clauses()
            .filter(|&c| c > verb)
            .map(|c| extent(self.syntax, c))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        if let Some((lo, hi)) = after {
            return Some(lo.max(verb + 1)..self.before_reporter(verb, hi) + 1);
        }
        if let Some(c) = clauses().next() {
            let (lo, hi) = extent(self.syntax, c);
            // Subjects before the clause are the clause's, whatever the tree says.
            let own = self
                .syntax
                .children_by(verb, "nsubj")
                .filter(|&s| s < c)
                .map(|s| extent(self.syntax, s).0)
                .min();
            return Some(own.map_or(lo, |o| o.min(lo))..hi.min(self.before_subject(verb, c)) + 1);
        }
        // "Talks failed, the ministry said": the report hangs from what is reported.
        let token = &self.syntax.tokens[verb];
        let head = token
            .head
            .filter(|&h| token.deprel == Deprel::Parataxis && h < verb && !self.quoted[h])
            // Who reports a report says less than who is reported.
            .filter(|&h| cue::verb(self.syntax, h) != Some(Cue::Say))?;
        let (lo, _) = extent(self.syntax, head);
        let comma = (head..verb).rev().find(|&i| self.syntax.form(i) == ",")?;
        Some(lo..comma)
    }

    /// Without the end that says who reports all this: "…, the agency reported".
    fn before_reporter(&self, verb: usize, last: usize) -> usize {
        let reporter = (verb + 1..last + 1).rev().take(4).find(|&i| {
            cue::verb(self.syntax, i) == Some(Cue::Say)
                && self.syntax.children_by(i, "ccomp").all(|c| c < i)
                && self.syntax.children_by(i, "mark").next().is_none()
        });
        let comma = reporter.and_then(|r| {
            (verb + 1..r)
                .rev()
                .take(8)
                .find(|&i| self.syntax.form(i) == ",")
        });
        comma.map_or(last, |c| c - 1)
    }

    /// The last token before the words that say who says it.
    fn before_subject(&self, verb: usize, clause: usize) -> usize {
        let subject = self
            .syntax
            .children_by(verb, "nsubj")
            .filter(|&s| s > clause)
            .map(|s| extent(self.syntax, s).0)
            .min();
        subject.unwrap_or(verb).min(verb).saturating_sub(1)
    }

    /// "According to X, …" and "…, according to X": the rest of the sentence.
    fn clause_beside(&self, phrase: usize) -> Option<Range<usize>> {
        let sentence = self.syntax.sentences[self.syntax.sentence_of(phrase)].clone();
        if sentence.len() > 200 {
            return None;
        }
        let words_before = (sentence.start..phrase)
            .filter(|&i| self.is_word(i))
            .count();
        if words_before == 0 {
            let comma = |from: usize| (from..sentence.end).find(|&i| self.syntax.form(i) == ",");
            let first = comma(phrase)?;
            // "according to the coach, Jan Novak, the team …"
            let comma = match comma(first + 1) {
                Some(second)
                    if second - first <= 4 && self.speakers.closes_with_name(first + 1..second) =>
                {
                    second
                }
                _ => first,
            };
            return (comma + 1 < sentence.end).then_some(comma + 1..sentence.end);
        }
        let comma = phrase
            .checked_sub(1)
            .filter(|&c| self.syntax.form(c) == ",");
        let end = comma.unwrap_or(phrase);
        (sentence.start < end && words_before > 2).then_some(sentence.start..end)
    }

    /// Without "that" before, and marks around.
    fn trimmed(&self, tokens: Range<usize>) -> Option<Span> {
        let (mut lo, mut hi) = (tokens.start, tokens.end);
        while lo < hi
            && (!self.is_word(lo)
                || self.syntax.form(lo).eq_ignore_ascii_case("that")
                    && self.syntax.tokens[lo].deprel == Deprel::Mark)
        {
            lo += 1;
        }
        while hi > lo && !self.is_word(hi - 1) {
            hi -= 1;
        }
        (hi > lo + 1).then(|| self.syntax.span_of(lo..hi))
    }
}
