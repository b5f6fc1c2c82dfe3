//! The sentence that proves an event.
//!
//! Enters: a document and where in it an event is told. Leaves: the sentence in three parts, the
//! words that carry the event in the middle; and why it was read so. Must not know which event.

use demarche_extract::document::{Document, Event, Range};

use crate::{
    i18n::{self, Lang},
    rows,
};

/// A sentence around the words that matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Up to the words.
    pub before: String,
    /// The words that carry the event.
    pub trigger: String,
    /// From there to the end of the sentence.
    pub after: String,
}

/// Every sentence of a document that tells an event, the main one first.
pub fn of(document: &Document, event: &Event) -> Vec<Evidence> {
    let more = event.evidence.iter().map(|e| (e.sentence, e.trigger));
    std::iter::once((event.sentence, event.trigger))
        .chain(more)
        .filter_map(|(sentence, trigger)| at(document, sentence, trigger))
        .collect()
}

fn at(document: &Document, sentence: usize, trigger: Range) -> Option<Evidence> {
    let sentence = document.sentences.get(sentence)?;
    let start = trigger.start.clamp(sentence.start, sentence.end);
    let end = trigger.end.clamp(start, sentence.end);
    let mut points = document.text.chars().skip(sentence.start);
    let mut take = |n: usize| -> String {
        points
            .by_ref()
            .take(n)
            .map(|c| if c == '\n' { ' ' } else { c })
            .collect()
    };
    Some(Evidence {
        before: take(start - sentence.start).trim_start().to_owned(),
        trigger: take(end - start),
        after: take(sentence.end - end).trim_end().to_owned(),
    })
}

/// Why something was read so, and the language of the words if it is not the reader's: the engine speaks English. What
/// a table's row says needs no more than that, and is said in the reader's own.
pub fn reason(document: &Document, why: &str) -> (String, Option<&'static str>) {
    match rows::table_of(&document.text) {
        Some(table) if i18n::lang() != Lang::English => (t!("row-why", table = table), None),
        _ => (why.to_owned(), Some("en")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: usize, end: usize) -> Range {
        Range { start, end }
    }

    #[test]
    fn a_sentence_is_cut_around_the_words_that_carry_the_event() {
        let document = Document {
            text: "Früh.\nBeide Seiten trafen sich — in Genf.".into(),
            sentences: vec![range(0, 5), range(6, 41)],
            ..Document::default()
        };
        let event = Event {
            sentence: 1,
            trigger: range(19, 25),
            ..Event::default()
        };
        assert_eq!(
            of(&document, &event),
            [Evidence {
                before: "Beide Seiten ".into(),
                trigger: "trafen".into(),
                after: " sich — in Genf.".into()
            }]
        );
    }

    #[test]
    fn what_points_outside_the_text_is_no_evidence() {
        let document = Document {
            text: "One.".into(),
            sentences: vec![range(0, 4)],
            ..Document::default()
        };
        let event = |sentence, a, b| Event {
            sentence,
            trigger: range(a, b),
            ..Event::default()
        };
        assert_eq!(of(&document, &event(3, 0, 1)), []);
        assert_eq!(of(&document, &event(0, 90, 99))[0].before, "One.");
    }
}
