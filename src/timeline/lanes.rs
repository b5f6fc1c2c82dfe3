//! Which lanes there are and which events lie on each.
//!
//! Enters: items and the field to part them by. Leaves: lanes, the fullest first, the rest together
//! in one. An event with several values lies on several lanes. Must not know positions.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::case::{Item, Quad, history::Chapter, words};

/// What parts the lanes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum By {
    /// The two states between which an event runs.
    #[default]
    Pair,
    /// Every state that has a part.
    Actor,
    /// The kind of event.
    Type,
    /// The chapter of the story in which it lies.
    Chapter,
    /// The article that tells it.
    Article,
    /// Cooperation and conflict, in words and deeds.
    Class,
    /// One lane for all.
    Nothing,
}

impl By {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Pair,
        Self::Actor,
        Self::Type,
        Self::Chapter,
        Self::Article,
        Self::Class,
        Self::Nothing,
    ];

    /// For forms and tests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pair => "pair",
            Self::Actor => "actor",
            Self::Type => "type of event",
            Self::Chapter => "chapter",
            Self::Article => "article",
            Self::Class => "class",
            Self::Nothing => "nothing",
        }
    }

    /// For people.
    pub fn label(self) -> String {
        match self {
            Self::Pair => t!("by-pair"),
            Self::Actor => t!("by-actor"),
            Self::Type => t!("by-type"),
            Self::Chapter => t!("by-chapter"),
            Self::Article => t!("by-article"),
            Self::Class => t!("by-class"),
            Self::Nothing => t!("by-nothing"),
        }
    }
}

/// A lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Names it; empty for the lane of the rest.
    pub key: String,
    /// For people.
    pub label: String,
    /// Actors to ask for to see only this lane.
    pub actors: Vec<String>,
    /// Indices of items, in the order given.
    pub items: Vec<usize>,
}

/// More lanes than these are one.
const MOST: usize = 14;

/// What the lanes need to know of the case.
pub struct Story<'a> {
    /// Names an article.
    pub title: &'a dyn Fn(&str) -> String,
    /// The chapters, in order of time.
    pub chapters: &'a [Chapter],
}

/// The lanes of dated items.
pub fn lanes(items: &[Arc<Item>], by: By, story: &Story) -> Vec<Lane> {
    let mut lanes: BTreeMap<String, Lane> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        if item.when.is_none() {
            continue;
        }
        for (key, label, actors) in values(item, by, story) {
            lanes
                .entry(key.clone())
                .or_insert_with(|| Lane {
                    key,
                    label,
                    actors,
                    items: Vec::new(),
                })
                .items
                .push(index);
        }
    }
    let mut lanes: Vec<Lane> = lanes.into_values().collect();
    match by {
        By::Class | By::Chapter => {}
        _ => lanes.sort_by_key(|l| std::cmp::Reverse(l.items.len())),
    }
    if lanes.len() > MOST {
        let rest = lanes.split_off(MOST - 1);
        let mut items: Vec<usize> = rest.iter().flat_map(|l| l.items.iter().copied()).collect();
        items.sort_unstable();
        items.dedup();
        lanes.push(Lane {
            key: String::new(),
            label: t!("others", n = rest.len()),
            actors: Vec::new(),
            items,
        });
    }
    lanes
}

type Value = (String, String, Vec<String>);

fn values(item: &Item, by: By, story: &Story) -> Vec<Value> {
    let state = |code: &str| format!("country:{code}");
    match by {
        By::Pair => {
            let mut out: Vec<Value> = Vec::new();
            for (a, b) in item.pairs() {
                let (a, b) = if a <= b { (a, b) } else { (b, a) };
                let key = format!("{a} {b}");
                if out.iter().any(|v| v.0 == key) {
                    continue;
                }
                let (na, nb) = (words::country(a), words::country(b));
                out.push(if a == b {
                    (key, t!("within", name = na), vec![state(a)])
                } else {
                    let (first, second) = if na <= nb { (na, nb) } else { (nb, na) };
                    (key, format!("{first} – {second}"), vec![state(a), state(b)])
                });
            }
            if out.is_empty() {
                out = values(item, By::Actor, story)
                    .into_iter()
                    .map(|(key, label, actors)| {
                        if actors.is_empty() {
                            (key, label, actors)
                        } else {
                            (format!("{key} alone"), t!("alone", name = label), actors)
                        }
                    })
                    .collect();
            }
            out
        }
        By::Actor => {
            let mut out: Vec<Value> = Vec::new();
            for code in item.parties().filter_map(|p| p.country.as_deref()) {
                if !out.iter().any(|v| v.0 == code) {
                    out.push((code.into(), words::country(code), vec![state(code)]));
                }
            }
            if out.is_empty() {
                out.push(("?".into(), t!("no-state"), Vec::new()));
            }
            out
        }
        By::Type => vec![(
            item.plover.clone(),
            words::plover_label(&item.plover),
            Vec::new(),
        )],
        By::Chapter => {
            let mut out: Vec<Value> = story
                .chapters
                .iter()
                .enumerate()
                .filter(|(_, c)| tells(c, item))
                .map(|(n, c)| (format!("{n:03}"), c.title.clone(), Vec::new()))
                .collect();
            if out.is_empty() {
                out.push(("~".into(), t!("in-no-chapter"), Vec::new()));
            }
            out
        }
        By::Article => item
            .reports
            .iter()
            .map(|r| (r.article.to_string(), (story.title)(&r.article), Vec::new()))
            .collect(),
        By::Class => vec![(
            item.quad.class().into(),
            format!("{} {}", item.quad.glyph(), item.quad.label()),
            Vec::new(),
        )],
        By::Nothing => vec![("all".into(), t!("all-events"), Vec::new())],
    }
}

/// Whether an event lies in a chapter: within its days, and between its states if it names any.
fn tells(chapter: &Chapter, item: &Item) -> bool {
    let states = &chapter.countries;
    let when = item
        .when
        .is_some_and(|w| w.begin >= chapter.begin && chapter.finish.is_none_or(|f| w.finish <= f));
    let who = states.is_empty()
        || item
            .parties()
            .filter_map(|p| p.country.as_deref())
            .any(|code| states.iter().any(|s| s == code));
    when && who
}

/// What a screen reader says of the line as a whole.
pub fn summary(items: &[Arc<Item>]) -> String {
    let dated: Vec<&Arc<Item>> = items.iter().filter(|i| i.when.is_some()).collect();
    let (Some(first), Some(last)) = (
        dated.iter().filter_map(|i| i.when.map(|w| w.begin)).min(),
        dated.iter().filter_map(|i| i.when.map(|w| w.finish)).max(),
    ) else {
        return t!("timeline-none");
    };
    let count = |q: Quad| dated.iter().filter(|i| i.quad == q).count();
    let classes: Vec<String> = Quad::ALL
        .into_iter()
        .filter(|&q| count(q) > 0)
        .map(|q| {
            t!(
                "count-of-class",
                n = count(q),
                class = q.label().to_lowercase()
            )
        })
        .collect();
    let undated = items.len() - dated.len();
    let mut text = t!(
        "timeline-summary",
        events = t!("n-events", n = dated.len()),
        first = first.long(),
        last = last.long(),
        classes = classes.join(", ")
    );
    if undated > 0 {
        text += &t!("timeline-undated", n = undated);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, Day, item};

    fn items(lines: &[&str]) -> Vec<Arc<Item>> {
        let document = item::tests::document(lines);
        item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect()
    }

    fn labels(lines: &[&str], by: By) -> Vec<String> {
        told(lines, by, &[])
            .into_iter()
            .map(|l| format!("{} ×{}", l.label, l.items.len()))
            .collect()
    }

    fn told(lines: &[&str], by: By, chapters: &[Chapter]) -> Vec<Lane> {
        let story = Story {
            title: &|_| "Report".into(),
            chapters,
        };
        lanes(&items(lines), by, &story)
    }

    #[test]
    fn chapters_are_lanes_in_their_own_order_and_name_their_states() {
        let chapter = |title: &str, begin: &str, finish: Option<&str>, states: &[&str]| Chapter {
            title: title.into(),
            text: String::new(),
            begin: Day::parse(begin).expect("a day"),
            finish: finish.map(|f| Day::parse(f).expect("a day")),
            countries: states.iter().map(|s| (*s).to_owned()).collect(),
        };
        let chapters = [
            chapter(
                "The break",
                "2016-01-01",
                Some("2016-12-31"),
                &["SAU", "IRN"],
            ),
            chapter("The visit", "2023-01-01", None, &["CHN"]),
        ];
        let labels: Vec<String> = told(&STORY, By::Chapter, &chapters)
            .into_iter()
            .map(|l| format!("{} ×{}", l.label, l.items.len()))
            .collect();
        assert_eq!(labels, ["The break ×2", "The visit ×1", "In no chapter ×1"]);
    }

    const STORY: [&str; 4] = [
        "SANCTION 4 SAU>IRN 2016-01-03",
        "ACCUSE 3 IRN>SAU 2016-01-04",
        "AID 2 CHN>SYR 2023-09-22",
        "ASSAULT 4 SYR>SYR 2011-03-15",
    ];

    #[test]
    fn a_pair_is_one_lane_in_both_directions_and_the_fullest_comes_first() {
        assert_eq!(
            labels(&STORY, By::Pair),
            [
                "Iran – Saudi Arabia ×2",
                "China – Syria ×1",
                "within Syria ×1"
            ]
        );
    }

    #[test]
    fn an_event_lies_on_the_lane_of_each_of_its_actors() {
        let lanes = labels(&STORY, By::Actor);
        assert!(lanes.contains(&"Syria ×2".to_owned()), "{lanes:?}");
        assert!(lanes.contains(&"China ×1".to_owned()), "{lanes:?}");
    }

    #[test]
    fn what_has_no_date_lies_on_no_lane() {
        assert!(labels(&["AID 2 CHN>SYR -"], By::Nothing).is_empty());
    }

    #[test]
    fn many_small_lanes_are_one() {
        let codes = [
            "CHN", "SYR", "SAU", "IRN", "USA", "RUS", "IRQ", "OMN", "LBN", "YEM", "ISR", "TUR",
            "EGY", "JOR", "QAT", "ARE", "FRA",
        ];
        let lines: Vec<String> = codes
            .windows(2)
            .map(|w| format!("AID 2 {}>{} 2023-01-01", w[0], w[1]))
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let lanes = labels(&lines, By::Pair);
        assert_eq!(lanes.len(), MOST);
        assert_eq!(lanes[MOST - 1], "3 others ×3");
    }

    #[test]
    fn the_line_says_in_words_what_it_shows() {
        assert_eq!(
            summary(&items(&STORY)),
            "Timeline: 4 events from 15 March 2011 to 22 September 2023: 1 material cooperation, 1 verbal conflict, 2 material conflict."
        );
    }
}
