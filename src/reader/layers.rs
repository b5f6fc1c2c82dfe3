//! Marks that overlap, as a tree that a page can show.
//!
//! Enters: marks over code points of a text. Leaves: for a stretch of it, text and marks nested by
//! their boundaries; where two marks cross, the one that begins later is cut at the end of the
//! earlier. Must not know what a mark means.

use std::ops::Range;

use demarche_extract::document::Document;

/// What a mark is about; each can be switched off in the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// Words that somebody said.
    Quote,
    /// Words that carry an event.
    Event,
    /// A date, a duration.
    Time,
    /// Somebody.
    Person,
    /// An organisation.
    Organisation,
    /// A place or a state.
    Place,
    /// Another name.
    Other,
}

impl Layer {
    /// All layers, in the order in which the reader lists them.
    pub const ALL: [Self; 7] = [
        Self::Event,
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Time,
        Self::Quote,
        Self::Other,
    ];
    /// For a sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Event => "event",
            Self::Time => "time",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Other => "other",
        }
    }
    /// For people.
    pub fn label(self) -> String {
        match self {
            Self::Quote => t!("layer-quotes"),
            Self::Event => t!("events"),
            Self::Time => t!("layer-times"),
            Self::Person => t!("people"),
            Self::Organisation => t!("layer-organisations"),
            Self::Place => t!("layer-places"),
            Self::Other => t!("layer-other"),
        }
    }
    fn of_entity(kind: &str) -> Self {
        match kind {
            "PER" => Self::Person,
            "ORG" => Self::Organisation,
            "LOC" => Self::Place,
            _ => Self::Other,
        }
    }
}

/// A stretch of code points that something is said about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub range: Range<usize>,
    /// About what.
    pub layer: Layer,
    /// Index into the document's list of that layer (entities for the four layers of names).
    pub index: usize,
}

/// A piece of a marked text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Code points without further marks.
    Text(Range<usize>),
    /// A mark, or a part of one, around what lies in it.
    Mark {
        /// Index into the marks.
        mark: usize,
        /// Whether the mark begins here: parts after the first are continuations.
        first: bool,
        /// What lies in it.
        children: Vec<Node>,
    },
}

/// Every mark of a document, in order. Ranges that do not lie in the text are left out.
pub fn marks(document: &Document) -> Vec<Mark> {
    let length = document.text.chars().count();
    let mut marks = Vec::new();
    let mut add = |start: usize, end: usize, layer: Layer, index: usize| {
        if start < end && end <= length {
            marks.push(Mark {
                range: start..end,
                layer,
                index,
            });
        }
    };
    for (n, entity) in document.entities.iter().enumerate() {
        for m in &entity.mentions {
            add(m.start, m.end, Layer::of_entity(&entity.kind), n);
        }
    }
    for (n, time) in document.times.iter().enumerate() {
        add(time.start, time.end, Layer::Time, n);
    }
    for (n, quote) in document.quotes.iter().enumerate() {
        add(quote.start, quote.end, Layer::Quote, n);
    }
    for (n, event) in document.events.iter().enumerate() {
        add(event.trigger.start, event.trigger.end, Layer::Event, n);
        for more in &event.evidence {
            add(more.trigger.start, more.trigger.end, Layer::Event, n);
        }
    }
    marks.sort_by_key(order);
    marks
}

/// What begins earlier or ends later lies outside.
fn order(mark: &Mark) -> (usize, std::cmp::Reverse<usize>, Layer, usize) {
    (
        mark.range.start,
        std::cmp::Reverse(mark.range.end),
        mark.layer,
        mark.index,
    )
}

/// A stretch of the text with its marks nested. `marks` as [`marks`] orders them.
pub fn nest(stretch: Range<usize>, marks: &[Mark]) -> Vec<Node> {
    let within: Vec<usize> = (0..marks.len())
        .take_while(|&m| marks[m].range.start < stretch.end)
        .filter(|&m| marks[m].range.end > stretch.start)
        .collect();
    let mut cuts = vec![stretch.start, stretch.end];
    for &m in &within {
        let range = &marks[m].range;
        cuts.extend(
            [range.start, range.end]
                .into_iter()
                .filter(|c| stretch.contains(c)),
        );
    }
    cuts.sort_unstable();
    cuts.dedup();
    let pieces: Vec<(Range<usize>, Vec<usize>)> = cuts
        .windows(2)
        .map(|w| {
            let over = within
                .iter()
                .copied()
                .filter(|&m| marks[m].range.start <= w[0] && marks[m].range.end >= w[1])
                .collect();
            (w[0]..w[1], over)
        })
        .collect();
    group(&pieces, 0, marks)
}

/// Pieces in a row under the same mark at this depth go under it together.
fn group(pieces: &[(Range<usize>, Vec<usize>)], depth: usize, marks: &[Mark]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let mark = pieces[at].1.get(depth).copied();
        let run = pieces[at..]
            .iter()
            .take_while(|(_, over)| over.get(depth).copied() == mark)
            .count();
        let these = &pieces[at..at + run];
        let range = these[0].0.start..these[run - 1].0.end;
        nodes.push(match mark {
            None => Node::Text(range),
            Some(mark) => Node::Mark {
                mark,
                first: marks[mark].range.start == range.start,
                children: group(these, depth + 1, marks),
            },
        });
        at += run;
    }
    nodes
}

/// The paragraphs of a text: code-point ranges of its lines that hold something.
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let length = line.chars().count();
        if !line.trim().is_empty() {
            found.push(at..at + length);
        }
        at += length + 1;
    }
    found
}

/// Slices of a text by code points, without counting from its start each time.
pub struct CodePoints<'t> {
    text: &'t str,
    bytes: Vec<u32>,
}

impl<'t> CodePoints<'t> {
    /// Count once.
    pub fn new(text: &'t str) -> Self {
        let mut bytes: Vec<u32> = text.char_indices().map(|(b, _)| b as u32).collect();
        bytes.push(text.len() as u32);
        Self { text, bytes }
    }
    /// The words at a range; what lies outside the text is empty.
    pub fn slice(&self, range: Range<usize>) -> &'t str {
        match (self.bytes.get(range.start), self.bytes.get(range.end)) {
            (Some(&a), Some(&b)) if a <= b => &self.text[a as usize..b as usize],
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(quote:…)` around what a mark holds.
    fn drawn(text: &str, marks: &[(Layer, &str)]) -> String {
        let mut all: Vec<Mark> = marks
            .iter()
            .enumerate()
            .map(|(index, (layer, words))| {
                let start = text[..text.find(words).unwrap()].chars().count();
                Mark {
                    range: start..start + words.chars().count(),
                    layer: *layer,
                    index,
                }
            })
            .collect();
        all.sort_by_key(order);
        let points = CodePoints::new(text);
        fn draw(nodes: &[Node], marks: &[Mark], points: &CodePoints<'_>) -> String {
            nodes
                .iter()
                .map(|n| match n {
                    Node::Text(r) => points.slice(r.clone()).to_owned(),
                    Node::Mark {
                        mark,
                        first,
                        children,
                    } => format!(
                        "({}{}{})",
                        marks[*mark].layer.class(),
                        if *first { ":" } else { "…" },
                        draw(children, marks, points)
                    ),
                })
                .collect()
        }
        paragraphs(text)
            .into_iter()
            .map(|p| draw(&nest(p, &all), &all, &points))
            .collect::<Vec<_>>()
            .join("\n")
    }

    use Layer::{Event, Person, Place, Quote, Time};

    #[test]
    fn marks_side_by_side_and_in_each_other() {
        assert_eq!(
            drawn(
                "Wang said “China trusts Syria” on Monday",
                &[
                    (Person, "Wang"),
                    (Quote, "China trusts Syria"),
                    (Place, "China"),
                    (Event, "trusts"),
                    (Time, "Monday"),
                ]
            ),
            "(person:Wang) said “(quote:(place:China) (event:trusts) Syria)” on (time:Monday)"
        );
    }

    #[test]
    fn marks_that_cross_are_cut_and_nothing_is_lost() {
        assert_eq!(
            drawn("abcdef", &[(Person, "abcd"), (Time, "cdef")]),
            "(person:ab(time:cd))(time…ef)"
        );
    }

    #[test]
    fn the_same_words_may_carry_two_marks() {
        assert_eq!(
            drawn("They agreed.", &[(Event, "agreed"), (Quote, "agreed")]),
            "They (quote:(event:agreed))."
        );
    }

    #[test]
    fn a_mark_over_two_paragraphs_is_continued() {
        assert_eq!(
            drawn("“one\n\ntwo” three", &[(Quote, "one\n\ntwo")]),
            "“(quote:one)\n(quote…two)” three"
        );
    }

    #[test]
    fn offsets_are_code_points() {
        assert_eq!(
            drawn(
                "「习近平」 met Асад 🤝",
                &[(Person, "习近平"), (Person, "Асад")]
            ),
            "「(person:习近平)」 met (person:Асад) 🤝"
        );
    }

    #[test]
    fn marks_outside_the_text_are_left_out() {
        let document = Document {
            text: "abc".into(),
            times: vec![
                demarche_extract::document::Time {
                    start: 1,
                    end: 9,
                    ..Default::default()
                },
                demarche_extract::document::Time {
                    start: 2,
                    end: 1,
                    ..Default::default()
                },
            ],
            ..Document::default()
        };
        assert_eq!(marks(&document), []);
    }
}
