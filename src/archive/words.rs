//! What the archive says to people. All of it stands here.

use demarche_vault::message::{
    Answer, Broken, Detail, Flaw, Named, Problem, Progress, Row, Summary,
};

use super::Answered;
use crate::case::{Day, Quad, day, words};

/// An actor's name.
pub fn actor(named: &Named) -> String {
    if named.state {
        words::country(&named.key).to_owned()
    } else {
        named.key.clone()
    }
}

/// `1,204,332`: large numbers in groups of three.
pub fn number(n: u32) -> String {
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
        "less than 1 MB".to_owned()
    } else {
        format!("{:.0} MB", bytes / 1e6)
    }
}

/// A number of events.
pub fn events(n: u32) -> String {
    format!("{} {}", number(n), if n == 1 { "event" } else { "events" })
}

/// When a row happened.
pub fn when(days: Option<(i32, i32)>) -> String {
    days.map_or_else(
        || "undated".to_owned(),
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
        (false, false) if row.both => format!("{a} and {b}"),
        (false, false) => format!("{a} → {b}"),
        (true, _) => format!("→ {b}"),
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
    format!(
        "PLOVER {}{mode} · CAMEO {} · score {:+.1} · confidence {:.0} %",
        detail.plover,
        detail.cameo,
        detail.score,
        detail.confidence * 100.0
    )
}

pub fn back() -> &'static str {
    "← Back to the case"
}
pub fn heading() -> &'static str {
    "Open an archive"
}
pub fn reading() -> &'static str {
    "Reading"
}
pub fn cancel() -> &'static str {
    "Stop"
}
pub fn choose_files() -> &'static str {
    "Choose files …"
}
pub fn choose_folder() -> &'static str {
    "Choose a folder …"
}
pub fn lead() -> &'static str {
    "Drop or choose what “demarche extract” wrote: a folder of Parquet with the tables of events and documents, or NDJSON with a coded document a line. It is read here, in slices; nothing is sent anywhere."
}
pub fn take() -> &'static str {
    "Take 50 articles into a case"
}
pub fn close() -> &'static str {
    "Close"
}
pub fn main_view() -> &'static str {
    "Main view"
}
pub fn classes() -> &'static str {
    "Show only these classes of events"
}
pub fn refine() -> &'static str {
    "Filter"
}
pub fn kind() -> &'static str {
    "Kind of event"
}
pub fn any_kind() -> &'static str {
    "Every kind"
}
pub fn with_actor() -> &'static str {
    "With …"
}
pub fn least() -> &'static str {
    "Least confidence"
}
pub fn facts() -> &'static str {
    "Only what happened"
}
pub fn list() -> &'static str {
    "Events, earliest first"
}
pub fn page_before() -> &'static str {
    "Page before"
}
pub fn let_go() -> &'static str {
    "Let go of this event"
}
pub fn who() -> &'static str {
    "Who"
}
pub fn to_whom() -> &'static str {
    "To whom"
}
pub fn place() -> &'static str {
    "Where"
}
pub fn map_keys() -> &'static str {
    "Arrow keys move the map, plus and minus zoom, 0 shows the whole world, F fits the states. The tab key goes on to the arcs, states and places."
}
pub fn map_view() -> &'static str {
    "Map view"
}
pub fn zoom_in() -> &'static str {
    "Zoom in"
}
pub fn zoom_out() -> &'static str {
    "Zoom out"
}
pub fn fit() -> &'static str {
    "Fit the states"
}
pub fn only_here() -> &'static str {
    "Only events in this part of the map"
}
pub fn credit() -> &'static str {
    "Arrow: who acts. No arrow: both alike. Wider: more events. Dashed border: disputed. Map: Natural Earth."
}
pub fn marks() -> &'static str {
    "Arcs, states and places. Arrow keys go from one to the next, Enter asks for it."
}
pub fn matrix_caption() -> &'static str {
    "Rows act, columns are acted upon. Larger squares: more events. Blue part: cooperation; red part: conflict. Those who work together stand together, a line parts the blocs."
}
pub fn first_day() -> &'static str {
    "First day shown"
}
pub fn last_day() -> &'static str {
    "Last day shown"
}
pub fn stretch() -> &'static str {
    "Stretch of time"
}
pub fn zoom_out_time() -> &'static str {
    "Zoom out in time"
}
pub fn zoom_in_time() -> &'static str {
    "Zoom in on time"
}
pub fn all_time() -> &'static str {
    "All"
}
pub fn singles() -> &'static str {
    "Single events. Arrow keys go from one to the next, Enter opens it."
}
pub fn time_keys() -> &'static str {
    "Arrow keys move the line, plus and minus zoom, 0 shows all of time. The tab key goes on to single events and to the ends of the span."
}
pub fn span() -> &'static str {
    "Span of time: drag to show only a part"
}

/// How far reading is.
pub fn progress(p: &Progress) -> String {
    if p.name.is_empty() {
        return "Fetching the reader …".to_owned();
    }
    format!(
        "{}: {} so far, {} held",
        p.name,
        events(p.events),
        megabytes(p.held)
    )
}
/// How much is held at most.
pub fn bound(most: f64) -> String {
    format!(
        "A million events take some 40 MB; up to {} are held.",
        megabytes(most)
    )
}
/// What is open, in short.
pub fn opened_short(s: &Summary) -> String {
    format!("{} of {} documents", events(s.events), number(s.documents))
}
/// How much is held.
pub fn held(held: f64, most: f64) -> String {
    format!("{} held of {} at most", megabytes(held), megabytes(most))
}
/// How much the worker's memory is in all.
pub fn reserved(s: &Summary) -> String {
    format!(
        "The columns take {}; the reader's memory as a whole is {}.",
        megabytes(s.held),
        megabytes(s.reserved)
    )
}
/// How many lines could not be read.
pub fn broken(n: u32) -> String {
    format!("{} could not be read", lines(n))
}
/// How many are not listed.
pub fn more(n: u32) -> String {
    format!("and {} more", number(n))
}
/// What passes the filter.
pub fn counted(a: &Answer) -> String {
    format!(
        "{} shown, told by {} documents",
        events(a.events),
        number(a.documents)
    )
}
/// Of the filter's confidences.
pub fn at_least(percent: u8) -> String {
    if percent == 0 {
        "Any confidence".to_owned()
    } else {
        format!("Confidence {percent} % and more")
    }
}
/// Of a filter's chip.
pub fn remove(label: &str) -> String {
    format!("Remove filter: {label}")
}
/// A part of the Earth.
pub fn place_box((west, south, east, north): (f32, f32, f32, f32)) -> String {
    let lat = |d: f32| format!("{:.0}° {}", d.abs(), if d < 0.0 { "S" } else { "N" });
    let lon = |d: f32| format!("{:.0}° {}", d.abs(), if d < 0.0 { "W" } else { "E" });
    format!("{}–{}, {}–{}", lat(south), lat(north), lon(west), lon(east))
}
/// Of the list's button.
pub fn page_after(left: u32) -> String {
    format!("Next page ({} more)", number(left))
}
/// `France → Syria`, `France and Syria`.
pub fn pair(a: &str, b: &str, both: bool) -> String {
    if both {
        format!("{a} and {b}")
    } else {
        format!("{a} → {b}")
    }
}
/// Of an arc.
pub fn flow(pair: &str, quad: Quad, n: u32) -> String {
    format!("{pair}, {}: {}", quad.label().to_lowercase(), events(n))
}
/// Of a state or a place.
pub fn part(name: &str, n: u32, own: u32) -> String {
    let own = if own > 0 {
        format!(", {} within it or towards nobody", number(own))
    } else {
        String::new()
    };
    format!("{name}: {}{own}", events(n))
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
        parts.push(format!("{} cooperation", number(cooperation)));
    }
    if conflict > 0 {
        parts.push(format!("{} conflict", number(conflict)));
    }
    format!("{a} towards {b}: {}", parts.join(", "))
}
/// Of a single event on the timeline.
pub fn single(when: String, quad: Quad) -> String {
    format!("{when}, {}", quad.label().to_lowercase())
}
/// Of the timeline when events are drawn singly.
pub fn singly(n: usize) -> String {
    format!("{} one by one", events(n as u32))
}
/// Of the timeline's height.
pub fn highest(most: f64) -> String {
    format!("Highest column: {}", events(most.round() as u32))
}
/// What a screen reader says of the map as a whole.
pub fn map_summary(a: &Answered) -> String {
    let mut strongest: Vec<String> = Vec::new();
    for f in a.answer.flows.iter().rev().take(3) {
        let pair = pair(&a.name(f.source), &a.name(f.target), f.both);
        strongest.push(flow(&pair, Quad::from_number(f.quad), f.events));
    }
    format!(
        "Map: {}. Most: {}. The list says the same in words.",
        events(a.answer.events),
        strongest.join("; ")
    )
}
/// The same of the timeline.
pub fn timeline_summary(a: &Answered) -> String {
    let bins = a.answer.bins.iter().zip(a.question.edges.windows(2));
    let most = bins.max_by(|a, b| a.0.iter().sum::<f32>().total_cmp(&b.0.iter().sum()));
    let most = most.map(|(bin, w)| {
        let n = bin.iter().sum::<f32>().round() as u32;
        format!(" Most in {}: {}.", when(Some((w[0], w[1] - 1))), events(n))
    });
    format!(
        "Timeline: {} in the span.{}",
        events(a.answer.events),
        most.unwrap_or_default()
    )
}

pub fn map() -> &'static str {
    "Map of the archive"
}
pub fn matrix() -> &'static str {
    "Matrix of the archive"
}
pub fn timeline() -> &'static str {
    "Timeline of the archive"
}
pub fn details() -> &'static str {
    "Events one by one"
}

/// Said once all is read.
pub fn opened(events: u32, documents: u32) -> String {
    format!(
        "The archive is open: {} of {} documents.",
        self::events(events),
        number(documents)
    )
}

/// Of a folder without files that could be opened.
pub fn nothing_to_open() -> String {
    "There is no archive among these files: Parquet (.parquet) and NDJSON (.ndjson, .jsonl) are opened."
        .to_owned()
}

/// Why files cannot be opened or read.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Empty { name } => format!("{name} is empty."),
        Problem::Truncated { name } => format!(
            "{name} ends too early: it was cut off while it was written or copied. Write or copy it again."
        ),
        Problem::NotParquet { name } => format!("{name} is not a Parquet file, whatever its name says."),
        Problem::Damaged { name, why } => format!("{name} is damaged and cannot be read ({why})."),
        Problem::Columns { name, missing } => format!(
            "{name} is none of the tables that “demarche extract --out FOLDER” writes. Missing or of another type: {}.",
            missing.join(", ")
        ),
        Problem::Codec { name, codec } => format!(
            "{name} is compressed by {codec}. Here Zstandard, Snappy and uncompressed files are read."
        ),
        Problem::Changed { name } => format!(
            "{name} has changed since it was opened, or cannot be read any more. Open the archive again."
        ),
        Problem::NoEvents { broken: 0, .. } => "There are no events in these files. Open the table of events too: “demarche extract --out FOLDER” writes it into FOLDER/events.".to_owned(),
        Problem::NoEvents { broken, examples } => format!(
            "There are no events in these files. {} cannot be read. {}",
            lines(*broken),
            examples.first().map(flaw).unwrap_or_default()
        ),
        Problem::Mixed => "Parquet and NDJSON cannot be opened together: choose the one or the other.".to_owned(),
        Problem::TooMuch { events, most } => format!(
            "This archive is too large for the page: more than {} events do not fit into {}. Open some of its parts, or narrow it down before.",
            number(*events as u32),
            megabytes(*most)
        ),
        Problem::NoTexts => "The articles' texts are in the table of documents. Open FOLDER/documents together with FOLDER/events.".to_owned(),
        Problem::Message(why) => format!("The archive's reader stopped unexpectedly ({why}). Open the files again."),
    }
}

/// A number of lines.
pub fn lines(n: u32) -> String {
    format!("{} {}", number(n), if n == 1 { "line" } else { "lines" })
}

/// What is wrong with a line.
pub fn flaw(broken: &Broken) -> String {
    let what = match &broken.why {
        Flaw::Json(why) => format!("no document ({why})"),
        Flaw::Uncoded => "an article without events: run “demarche extract” on it first".to_owned(),
        Flaw::Long => "longer than 32 MB".to_owned(),
    };
    format!("{}, line {}: {what}.", broken.name, number(broken.line))
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
