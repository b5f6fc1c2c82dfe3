//! What the archive says to people: its keys into the page's sentences. All of them stand here.

use demarche_vault::message::{
    Answer, Broken, Detail, Flaw, Named, Problem, Progress, Row, Summary,
};

use super::Answered;
use crate::case::{Day, Quad, day, words};
use crate::i18n::intl;

/// An actor's name.
pub fn actor(named: &Named) -> String {
    if named.state {
        words::country(&named.key)
    } else {
        named.key.clone()
    }
}

/// `1,204,332`: large numbers in groups of three.
pub fn number(n: u32) -> String {
    if let Some(said) = intl::decimal(f64::from(n), 0, false) {
        return said;
    }
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// `43 MB`.
pub fn megabytes(bytes: f64) -> String {
    if bytes < 1e6 {
        t!("megabytes-less")
    } else {
        t!("megabytes", n = (bytes / 1e6).round())
    }
}

/// A number of events.
pub fn events(n: u32) -> String {
    t!("n-events", n = n)
}

/// When a row happened.
pub fn when(days: Option<(i32, i32)>) -> String {
    days.map_or_else(
        || t!("undated"),
        |(a, b)| day::span_in_words(Day(a), Day(b)),
    )
}

/// `France → Syria`, `Saudi Arabia and Iran`.
pub fn sides(row: &Row, name: impl Fn(u16) -> String) -> String {
    let list = |ids: &[u16]| {
        ids.iter()
            .map(|&id| name(id))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (a, b) = (list(&row.sources), list(&row.targets));
    match (a.is_empty(), b.is_empty()) {
        (false, false) => pair(&a, &b, row.both),
        (true, _) => t!("archive-from", second = b),
        (_, true) => a,
    }
}

/// What stands under the chosen row.
pub fn codes(detail: &Detail) -> String {
    let mode = if detail.mode.is_empty() {
        String::new()
    } else {
        format!(" ({})", detail.mode)
    };
    t!(
        "archive-codes",
        plover = format!("{}{mode}", detail.plover),
        cameo = detail.cameo.as_str(),
        score = words::score(detail.score),
        confidence = (detail.confidence * 100.0).round()
    )
}

pub fn back() -> String {
    t!("back-to-case")
}
pub fn heading() -> String {
    t!("archive-heading")
}
pub fn reading() -> String {
    t!("archive-reading")
}
pub fn cancel() -> String {
    t!("stop")
}
pub fn choose_files() -> String {
    t!("archive-choose-files")
}
pub fn choose_folder() -> String {
    t!("archive-choose-folder")
}
pub fn lead() -> String {
    t!("archive-lead")
}
pub fn take() -> String {
    t!("archive-take")
}
pub fn close() -> String {
    t!("close")
}
pub fn classes() -> String {
    t!("only-classes")
}
pub fn refine() -> String {
    t!("filter")
}
pub fn kind() -> String {
    t!("kind-of-event")
}
pub fn any_kind() -> String {
    t!("archive-any-kind")
}
pub fn with_actor() -> String {
    t!("archive-with")
}
pub fn least() -> String {
    t!("archive-least")
}
pub fn facts() -> String {
    t!("archive-facts")
}
pub fn list() -> String {
    t!("archive-list")
}
pub fn page_before() -> String {
    t!("archive-page-before")
}
pub fn let_go() -> String {
    t!("archive-let-go")
}
pub fn who() -> String {
    t!("who")
}
pub fn to_whom() -> String {
    t!("to-whom")
}
pub fn place() -> String {
    t!("where")
}
pub fn map_keys() -> String {
    t!("archive-map-keys")
}
pub fn map_view() -> String {
    t!("map-view")
}
pub fn zoom_in() -> String {
    t!("zoom-in")
}
pub fn zoom_out() -> String {
    t!("zoom-out")
}
pub fn fit() -> String {
    t!("archive-fit")
}
pub fn only_here() -> String {
    t!("archive-only-here")
}
pub fn credit() -> String {
    t!("map-credit")
}
pub fn marks() -> String {
    t!("archive-marks")
}
pub fn matrix_caption() -> String {
    t!("matrix-caption")
}
pub fn stretch() -> String {
    t!("stretch")
}
pub fn zoom_out_time() -> String {
    t!("zoom-out-time")
}
pub fn zoom_in_time() -> String {
    t!("zoom-in-time")
}
pub fn all_time() -> String {
    t!("all")
}
pub fn singles() -> String {
    t!("archive-singles")
}
pub fn time_keys() -> String {
    t!("archive-time-keys")
}
pub fn span() -> String {
    t!("brush")
}

/// How far reading is.
pub fn progress(p: &Progress) -> String {
    if p.name.is_empty() {
        return t!("archive-fetching");
    }
    t!(
        "archive-progress",
        name = p.name.as_str(),
        events = events(p.events),
        held = megabytes(p.held)
    )
}
/// How much is held at most.
pub fn bound(most: f64) -> String {
    t!("archive-bound", most = megabytes(most))
}
/// What is open, in short.
pub fn opened_short(s: &Summary) -> String {
    t!(
        "archive-opened-short",
        events = events(s.events),
        documents = number(s.documents)
    )
}
/// How much is held.
pub fn held(held: f64, most: f64) -> String {
    t!(
        "archive-held",
        held = megabytes(held),
        most = megabytes(most)
    )
}
/// How much the worker's memory is in all.
pub fn reserved(s: &Summary) -> String {
    t!(
        "archive-reserved",
        held = megabytes(s.held),
        all = megabytes(s.reserved)
    )
}
/// How many lines could not be read.
pub fn broken(n: u32) -> String {
    t!("archive-broken", lines = lines(n))
}
/// How many are not listed.
pub fn more(n: u32) -> String {
    t!("archive-more", n = n)
}
/// What passes the filter.
pub fn counted(a: &Answer) -> String {
    t!(
        "archive-counted",
        events = events(a.events),
        documents = number(a.documents)
    )
}
/// Of the filter's confidences.
pub fn at_least(percent: u8) -> String {
    if percent == 0 {
        t!("archive-any-confidence")
    } else {
        t!("archive-at-least", n = percent)
    }
}
/// Of a filter's chip.
pub fn remove(label: &str) -> String {
    t!("remove-filter", label = label)
}
/// A part of the Earth.
pub fn place_box((west, south, east, north): (f32, f32, f32, f32)) -> String {
    let lat = |d: f32| format!("{:.0}° {}", d.abs(), if d < 0.0 { "S" } else { "N" });
    let lon = |d: f32| format!("{:.0}° {}", d.abs(), if d < 0.0 { "W" } else { "E" });
    format!("{}–{}, {}–{}", lat(south), lat(north), lon(west), lon(east))
}
/// Of the list's button.
pub fn page_after(left: u32) -> String {
    t!("archive-next-page", n = left)
}
/// `France → Syria`, `France and Syria`.
pub fn pair(a: &str, b: &str, both: bool) -> String {
    if both {
        t!("names-two", first = a, second = b)
    } else {
        t!("one-to-other", first = a, second = b)
    }
}
/// Of an arc.
pub fn flow(pair: &str, quad: Quad, n: u32) -> String {
    t!(
        "archive-flow",
        pair = pair,
        class = quad.label().to_lowercase(),
        events = events(n)
    )
}
/// Of a state or a place.
pub fn part(name: &str, n: u32, own: u32) -> String {
    if own > 0 {
        t!(
            "archive-part-own",
            name = name,
            events = events(n),
            own = own
        )
    } else {
        t!("archive-part", name = name, events = events(n))
    }
}
/// Places drawn as one.
pub fn places(first: &str, n: usize) -> String {
    if n > 1 {
        format!("{first} +{}", n - 1)
    } else {
        first.to_owned()
    }
}
/// Of a cell of the matrix.
pub fn cell(a: &str, b: &str, cooperation: u32, conflict: u32) -> String {
    let mut parts = Vec::new();
    if cooperation > 0 {
        parts.push(t!("n-cooperation", n = cooperation));
    }
    if conflict > 0 {
        parts.push(t!("n-conflict", n = conflict));
    }
    t!("towards", first = a, second = b, what = parts.join(", "))
}
/// Of a single event on the timeline.
pub fn single(when: String, quad: Quad) -> String {
    t!(
        "archive-single",
        when = when,
        class = quad.label().to_lowercase()
    )
}
/// Of the timeline when events are drawn singly.
pub fn singly(n: usize) -> String {
    t!("archive-singly", events = events(n as u32))
}
/// Of the timeline's height.
pub fn highest(most: f64) -> String {
    t!("archive-highest", events = events(most.round() as u32))
}
/// What a screen reader says of the map as a whole.
pub fn map_summary(a: &Answered) -> String {
    let mut strongest: Vec<String> = Vec::new();
    for f in a.answer.flows.iter().rev().take(3) {
        let pair = pair(&a.name(f.source), &a.name(f.target), f.both);
        strongest.push(flow(&pair, Quad::from_number(f.quad), f.events));
    }
    t!(
        "archive-map-summary",
        events = events(a.answer.events),
        most = strongest.join("; ")
    )
}
/// The same of the timeline.
pub fn timeline_summary(a: &Answered) -> String {
    let bins = a.answer.bins.iter().zip(a.question.edges.windows(2));
    let most = bins.max_by(|a, b| a.0.iter().sum::<f32>().total_cmp(&b.0.iter().sum()));
    let most = most.map(|(bin, w)| {
        let n = bin.iter().sum::<f32>().round() as u32;
        t!(
            "archive-timeline-most",
            when = when(Some((w[0], w[1] - 1))),
            events = events(n)
        )
    });
    t!("archive-timeline-summary", events = events(a.answer.events)) + &most.unwrap_or_default()
}

pub fn map() -> String {
    t!("archive-map")
}
pub fn matrix() -> String {
    t!("archive-matrix")
}
pub fn timeline() -> String {
    t!("archive-timeline")
}
pub fn details() -> String {
    t!("archive-details")
}

/// Said once all is read.
pub fn opened(events: u32, documents: u32) -> String {
    t!(
        "archive-opened",
        events = self::events(events),
        documents = number(documents)
    )
}

/// Of a folder without files that could be opened.
pub fn nothing_to_open() -> String {
    t!("archive-nothing")
}

/// Why files cannot be opened or read.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Empty { name } => t!("archive-empty", name = name.as_str()),
        Problem::Truncated { name } => t!("archive-truncated", name = name.as_str()),
        Problem::NotParquet { name } => t!("archive-not-parquet", name = name.as_str()),
        Problem::Damaged { name, why } => {
            t!("archive-damaged", name = name.as_str(), why = why.as_str())
        }
        Problem::Columns { name, missing } => t!(
            "archive-columns",
            name = name.as_str(),
            missing = missing.join(", ")
        ),
        Problem::Codec { name, codec } => {
            t!(
                "archive-codec",
                name = name.as_str(),
                codec = codec.as_str()
            )
        }
        Problem::Changed { name } => t!("archive-changed", name = name.as_str()),
        Problem::NoEvents { broken: 0, .. } => t!("archive-no-events"),
        Problem::NoEvents { broken, examples } => t!(
            "archive-no-events-broken",
            lines = lines(*broken),
            example = examples.first().map(flaw).unwrap_or_default()
        ),
        Problem::Mixed => t!("archive-mixed"),
        Problem::TooMuch { events, most } => t!(
            "archive-too-much",
            events = number(*events as u32),
            most = megabytes(*most)
        ),
        Problem::NoTexts => t!("archive-no-texts"),
        Problem::Message(why) => t!("archive-stopped", why = why.as_str()),
    }
}

/// A number of lines.
pub fn lines(n: u32) -> String {
    t!("n-lines", n = n)
}

/// What is wrong with a line.
pub fn flaw(broken: &Broken) -> String {
    let what = match &broken.why {
        Flaw::Json(why) => t!("flaw-json", why = why.as_str()),
        Flaw::Uncoded => t!("flaw-uncoded"),
        Flaw::Long => t!("flaw-long"),
    };
    t!(
        "flaw",
        name = broken.name.as_str(),
        line = broken.line,
        what = what
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(number(7), "7");
        assert_eq!(number(999), "999");
        assert_eq!(number(1000), "1,000");
        assert_eq!(number(1_204_332), "1,204,332");
    }

    #[test]
    fn a_problem_says_what_to_do() {
        let name = "events.parquet".to_owned();
        let cut = problem(&Problem::Truncated { name: name.clone() });
        assert!(
            cut.contains("events.parquet") && cut.contains("again"),
            "{cut}"
        );
        let columns = problem(&Problem::Columns {
            name,
            missing: vec!["plover".into(), "quad".into()],
        });
        assert!(columns.contains("plover, quad"), "{columns}");
    }
}
