//! When: a histogram by class, and single events once few are in view.
//!
//! Enters: the last answer. Leaves: what is to be counted next ([`Look`]), the span that every view
//! shows, a row that is chosen. What is drawn reaches beyond what is seen and is moved and stretched as
//! one; it is counted anew when the eye leaves it or steps of the calendar change.

use demarche_chart::{geo::Point, path::PathData, time::scale::TimeScale};
use demarche_vault::message::Single;
use leptos::{html, prelude::*, svg};
use leptos_use::{UseElementSizeReturn, use_element_size, use_prefers_reduced_motion};
use wasm_bindgen::JsCast;

use super::{Answered, Archive, Look, words};
use crate::{
    case::Quad,
    hands::Hands,
    map::marks::step_of,
    timeline::{axis::Axis, ruler::Ruler, span::Span},
};

/// Height of the axis, on which a span is dragged.
const AXIS: f64 = 40.0;
/// The least width of a column.
const COLUMN: f64 = 3.0;
/// Height of a row of single events.
const ROW: f64 = 11.0;
/// How much of the screen's width is counted beyond it, to either side.
const BEYOND: f64 = 0.6;

/// What to count for a scale: none, when what was counted still serves.
fn look(scale: &TimeScale, extent: (i32, i32), last: &Look) -> Option<Look> {
    let unit = scale.unit(COLUMN);
    let days = scale.width / scale.per_day;
    let within = |day: f64| day.clamp(f64::from(extent.0), f64::from(extent.1) + 1.0);
    let covers = |from: f64, to: f64| {
        let edges = (last.edges.first(), last.edges.last());
        matches!(edges, (Some(&a), Some(&b)) if f64::from(a) <= within(from) && f64::from(b) >= within(to))
    };
    let same = last
        .edges
        .windows(2)
        .next()
        .is_some_and(|w| unit.next(unit.floor(w[0])) == w[1]);
    if same && covers(scale.from, scale.to()) {
        return None;
    }
    let (from, to) = (
        within(scale.from - days * BEYOND),
        within(scale.to() + days * BEYOND),
    );
    let mut edges = vec![unit.floor(from.floor() as i32)];
    while edges[edges.len() - 1] < to.ceil() as i32 || edges.len() < 2 {
        edges.push(unit.next(edges[edges.len() - 1]));
    }
    let view = (edges[0], edges[edges.len() - 1] - 1);
    Some(Look { edges, view })
}

/// The columns, a path a class, in days from the first edge and in screen units upwards.
fn columns(a: &Answered, height: f64) -> ([String; 4], f64) {
    let edges = &a.question.edges;
    let sums = a.answer.bins.iter().map(|b| (b[0] + b[1]).max(b[2] + b[3]));
    let most = f64::from(sums.fold(1.0, f32::max));
    let half = height / 2.0 - 2.0;
    let mut paths: [PathData; 4] = Default::default();
    for (bin, w) in a.answer.bins.iter().zip(edges.windows(2)) {
        let (x0, x1) = (f64::from(w[0] - edges[0]), f64::from(w[1] - edges[0]));
        let x1 = x1 - (x1 - x0) * 0.12;
        // Deeds lie at the line, words beyond them; cooperation above, conflict below.
        for (order, sign) in [([1, 0], -1.0), ([3, 2], 1.0)] {
            let whole = f64::from(bin[order[0]] + bin[order[1]]);
            let mut from = 0.5;
            for class in order.into_iter().filter(|&c| bin[c] > 0.0) {
                // The root, so that a single event is still seen beside a crowd.
                let share = f64::from(bin[class]) / whole;
                let tall = ((whole / most).sqrt() * half * share).max(0.4);
                let at = |y: f64| height / 2.0 + sign * y;
                paths[class].ring(&[
                    Point::new(x0, at(from)),
                    Point::new(x0, at(from + tall)),
                    Point::new(x1, at(from + tall)),
                    Point::new(x1, at(from)),
                ]);
                from += tall;
            }
        }
    }
    (paths.map(PathData::finish), most)
}

/// Single events with the row on which each lies, so that none hides another where there is room.
fn rows(singles: &[Single], per_day: f64, height: f64) -> Vec<(Single, usize)> {
    let most = ((height / ROW) as usize).max(1);
    let mut sorted = singles.to_vec();
    sorted.sort_by_key(|s| (s.begin, s.row));
    let mut ends = vec![f64::MIN; most];
    sorted
        .into_iter()
        .map(|s| {
            let begin = f64::from(s.begin) * per_day;
            let free = ends.iter().position(|&end| end <= begin);
            let row = free.unwrap_or_else(|| {
                let first = ends.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
                first.map_or(0, |(row, _)| row)
            });
            ends[row] = (f64::from(s.finish + 1) * per_day).max(begin + 8.0) + 3.0;
            (s, row)
        })
        .collect()
}

/// The timeline of an archive with these first and last days.
#[component]
pub fn Timeline(archive: Archive, extent: Option<(i32, i32)>) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let chart = NodeRef::<svg::Svg>::new();
    let strip = NodeRef::<svg::Svg>::new();
    let UseElementSizeReturn { width, height, .. } = use_element_size(frame);
    let line = Signal::derive(move || width.get().max(60.0));
    let tall = Memo::new(move |_| (height.get() - AXIS).max(40.0));
    let ruler = Ruler::new(
        Signal::derive(move || extent),
        line,
        use_prefers_reduced_motion(),
    )
    .without_names();
    Effect::new(move || {
        let scale = ruler.scale.get();
        if let Some(extent) = extent.filter(|_| width.get() > 1.0) {
            let next = archive
                .look
                .with_untracked(|last| look(&scale, extent, last));
            if let Some(next) = next {
                archive.look.set(next);
            }
        }
    });
    let base = Memo::new(move |_| {
        archive.answered.with(|a| {
            a.as_ref()
                .and_then(|a| a.question.edges.first().copied())
                .unwrap_or(0)
        })
    });
    let drawn = Memo::new(move |_| {
        let tall = tall.get();
        archive.answered.with(|a| {
            a.as_ref()
                .map_or_else(Default::default, |a| columns(a, tall))
        })
    });
    let singles = Memo::new(move |_| {
        let per_day = ruler.scale.with_untracked(|s| s.per_day);
        let tall = tall.get();
        archive.answered.with(|a| {
            let list = a.as_ref().and_then(|a| a.answer.singles.as_ref());
            list.map(|list| rows(list, per_day, tall))
        })
    });
    let moved = move || {
        let base = f64::from(base.get());
        ruler
            .scale
            .with(|s| format!("matrix({:.6} 0 0 1 {:.2} 0)", s.per_day, s.x(base)))
    };

    // The chart is moved and stretched.
    let hands = Hands::new(chart);
    let press = move |e: web_sys::PointerEvent| {
        if hands.press(&e) {
            ruler.stop();
        }
    };
    let shift = move |e: web_sys::PointerEvent| {
        if let Some(gesture) = hands.shift(&e) {
            ruler.follow(gesture);
        }
    };
    let release = move |e: web_sys::PointerEvent| {
        ruler.let_go(hands.release(&e));
    };
    let wheel = move |e: web_sys::WheelEvent| {
        e.prevent_default();
        ruler.roll(&e, hands.at(&e).x);
    };
    let key = move |e: web_sys::KeyboardEvent| {
        if e.ctrl_key() || e.meta_key() || e.alt_key() {
            return;
        }
        match e.key().as_str() {
            "ArrowLeft" => ruler.pan(90.0),
            "ArrowRight" => ruler.pan(-90.0),
            "+" | "=" => ruler.zoom(2.0, None, false),
            "-" | "_" => ruler.zoom(0.5, None, false),
            "0" => ruler.show_all(false),
            _ => return,
        }
        e.prevent_default();
    };
    // The axis takes a span.
    let span = Span::new(
        ruler,
        strip,
        Signal::stored(0.0),
        Signal::derive(move || archive.filter.with(|f| f.span)),
        Callback::new(move |days| archive.filter.update(|f| f.span = days)),
    );
    let single = move |(n, (s, row)): (usize, (Single, usize))| {
        let quad = Quad::from_number(s.quad);
        let label = words::single(words::when(Some((s.begin, s.finish))), quad);
        let y = (row as f64 + 0.5) * ROW;
        let id = s.row;
        let d = format!(
            "M{} {y}h{}",
            s.begin - base.get_untracked(),
            s.finish + 1 - s.begin
        );
        let pressed = move || archive.chosen.get() == Some(id);
        view! {
            <path
                class=format!("single {}", quad.class())
                class:chosen=pressed
                d=d
                data-testid="archive-single"
                data-row=id
                role="button"
                tabindex=if n == 0 { "0" } else { "-1" }
                aria-label=label
                aria-pressed=move || pressed().to_string()
            />
        }
    };
    let row_of = |e: &web_sys::Event| -> Option<u32> {
        let target: web_sys::Element = e.target()?.dyn_into().ok()?;
        target.get_attribute("data-row")?.parse().ok()
    };
    let text = move || {
        archive.answered.with(|a| {
            a.as_ref()
                .map_or_else(String::new, |a| words::timeline_summary(a))
        })
    };
    view! {
        <div class="timeline">
            <div class="bar">
                <span class="hint">
                    {move || match singles.with(|s| s.as_ref().map(Vec::len)) {
                        Some(n) => words::singly(n),
                        None => words::highest(drawn.with(|d| d.1)),
                    }}
                </span>
                <div class="zoom" role="group" aria-label=words::stretch()>
                    <button class="button icon quiet" aria-label=words::zoom_out_time() on:click=move |_| ruler.zoom(0.5, None, false)>
                        "−"
                    </button>
                    <button class="button icon quiet" aria-label=words::zoom_in_time() on:click=move |_| ruler.zoom(2.0, None, false)>
                        "+"
                    </button>
                    <button class="button quiet" on:click=move |_| ruler.show_all(false)>{words::all_time()}</button>
                </div>
            </div>
            <div class="line" dir="ltr" node_ref=frame>
                <svg
                    node_ref=chart
                    class="canvas archive-chart"
                    tabindex="0"
                    role="group"
                    aria-label=text
                    aria-describedby="archive-time-keys"
                    height=move || tall.get()
                    on:pointerdown=press
                    on:pointermove=shift
                    on:pointerup=release
                    on:pointercancel=release
                    on:wheel=wheel
                    on:keydown=key
                >
                    <g class="crowds" aria-hidden="true" visibility=move || if singles.with(Option::is_some) { "hidden" } else { "inherit" }>
                        <line x1="0" x2="100%" y1=move || tall.get() / 2.0 y2=move || tall.get() / 2.0 />
                        <g transform=moved>
                            {Quad::ALL
                                .into_iter()
                                .map(|q| view! { <path class=q.class() d=move || drawn.with(|d| d.0[q as usize].clone()) /> })
                                .collect_view()}
                        </g>
                    </g>
                    <g
                        class="singles"
                        role="group"
                        aria-label=words::singles()
                        transform=moved
                        on:click=move |e| {
                            if let Some(row) = row_of(&e).filter(|_| !hands.dragged()) {
                                archive.choose(Some(row));
                            }
                        }
                        on:keydown=move |e: web_sys::KeyboardEvent| {
                            if let (Some(row), "Enter" | " ") = (row_of(&e), e.key().as_str()) {
                                e.prevent_default();
                                archive.choose(Some(row));
                            } else if step_of(&e.key()).is_some() && walk(&e) {
                                e.prevent_default();
                                e.stop_propagation();
                            }
                        }
                    >
                        {move || singles.get().map(|list| list.into_iter().enumerate().map(single).collect_view())}
                    </g>
                </svg>
                <p id="archive-time-keys" class="sr-only">{words::time_keys()}</p>
                <svg
                    node_ref=strip
                    class="strip"
                    role="group"
                    aria-label=words::span()
                    height=AXIS
                    on:pointerdown=move |e| span.press(&e)
                    on:pointermove=move |e| span.shift(&e)
                    on:pointerup=move |_| span.release()
                    on:pointercancel=move |_| span.release()
                    on:dblclick=move |_| span.clear()
                    on:wheel=move |e| span.wheel(&e)
                >
                    <g class="axis" aria-hidden="true" transform="translate(0 2)"><Axis ruler /></g>
                    {span.window(AXIS)}
                    {span.handles(AXIS, ["archive-first", "archive-last"])}
                </svg>
            </div>
        </div>
    }
}

/// Moves the focus from event to event.
fn walk(event: &web_sys::KeyboardEvent) -> bool {
    let go = || {
        let target: web_sys::Element = event.target()?.dyn_into().ok()?;
        let back = matches!(event.key().as_str(), "ArrowLeft" | "ArrowUp");
        let next = match event.key().as_str() {
            "Home" => target.parent_element()?.first_element_child(),
            "End" => target.parent_element()?.last_element_child(),
            _ if back => target.previous_element_sibling(),
            _ => target.next_element_sibling(),
        };
        next?.dyn_into::<web_sys::SvgElement>().ok()?.focus().ok()
    };
    go().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_vault::message::{Answer, Question};

    fn scale(from: f64, days: f64) -> TimeScale {
        TimeScale {
            from,
            per_day: 900.0 / days,
            width: 900.0,
        }
    }

    #[test]
    fn what_was_counted_serves_until_the_eye_leaves_it() {
        let extent = (0, 20_000);
        let first =
            look(&scale(8000.0, 365.0), extent, &Look::default()).expect("nothing was counted");
        assert!(
            first.edges[0] < 7900 && first.view.1 > 8500,
            "{:?}",
            first.view
        );
        assert_eq!(look(&scale(8100.0, 365.0), extent, &first), None);
        assert!(look(&scale(8400.0, 365.0), extent, &first).is_some());
        // Other steps of the calendar are other columns.
        assert!(look(&scale(8000.0, 3650.0), extent, &first).is_some());
    }

    #[test]
    fn beyond_the_first_and_last_day_nothing_is_counted() {
        let extent = (100, 200);
        let all = look(&scale(0.0, 400.0), extent, &Look::default()).expect("nothing was counted");
        assert!(all.edges[0] <= 100 && all.edges[0] > 90, "{:?}", all.edges);
        assert!(all.view.1 >= 200 && all.view.1 < 210);
        assert_eq!(look(&scale(-50.0, 400.0), extent, &all), None);
    }

    #[test]
    fn single_events_of_one_day_lie_beside_one_another() {
        let single = |row, begin| Single {
            row,
            begin,
            finish: begin,
            quad: 1,
        };
        let list = [single(1, 5), single(2, 5), single(3, 9)];
        let lanes: Vec<usize> = rows(&list, 10.0, 60.0).iter().map(|r| r.1).collect();
        assert_eq!(lanes, [0, 1, 0]);
    }

    #[test]
    fn a_column_stands_for_each_class_that_has_events() {
        let a = Answered {
            question: Question {
                edges: vec![0, 1, 2],
                ..Question::default()
            },
            answer: Answer {
                bins: vec![[4.0, 0.0, 0.0, 1.0], [0.0; 4]],
                ..Answer::default()
            },
        };
        let (paths, most) = columns(&a, 100.0);
        assert_eq!(most, 4.0);
        assert_eq!(paths.map(|p| p.is_empty()), [false, true, true, false]);
    }
}
