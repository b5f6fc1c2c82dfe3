//! The curve of a relation, shown when two states are asked for.
//!
//! Enters: their events. Leaves: the sum of PLOVER scores so far, or the mean of the last months,
//! with the band in which it would lie if the doubtful events were left out. Must not know lanes.

use demarche_chart::{
    geo::Point,
    path::PathData,
    time::{
        curve::{At, cumulative, windowed},
        scale::TimeScale,
    },
};
use leptos::prelude::*;

use super::{lanes::scores, ruler::Ruler};
use crate::case::{Desk, words};

/// Height of the curve.
const HEIGHT: f64 = 58.0;
/// Standard deviation of the running mean, in days.
const LATELY: f64 = 120.0;

/// The curve of two states.
#[component]
pub fn Relation(
    desk: Desk,
    ruler: Ruler,
    #[prop(into)] gutter: Signal<f64>,
    a: String,
    b: String,
) -> impl IntoView {
    let lately = RwSignal::new(false);
    let names = format!("{} – {}", words::country(&a), words::country(&b));
    let curve = Memo::new(move |_| {
        let events = desk.timed.with(|items| scores(items, &a, &b));
        if lately.get() {
            let span = ruler.extent.get().map_or(365, |(a, b)| b - a);
            windowed(&events, LATELY, (span / 400).max(1))
        } else {
            cumulative(&events)
        }
    });
    let reach = Memo::new(move |_| {
        curve.with(|c| {
            let high = c.iter().map(|a| a.value + a.spread).fold(1.0, f64::max);
            let low = c.iter().map(|a| a.value - a.spread).fold(-1.0, f64::min);
            (low, high)
        })
    });
    let drawn = Memo::new(move |_| {
        curve.with(|c| ruler.scale.with(|s| draw(c, s, reach.get(), !lately.get())))
    });
    let zero = move || {
        let (low, high) = reach.get();
        height(0.0, low, high)
    };
    let last = move || curve.with(|c| c.last().copied());
    let text = move || {
        last().map_or_else(
            || "No event between the two is a fact.".to_owned(),
            |l| {
                format!(
                    "{} now {:+.0}, give or take {:.0}",
                    if lately.get() {
                        "Mean of late"
                    } else {
                        "Sum of scores"
                    },
                    l.value,
                    l.spread
                )
            },
        )
    };
    view! {
        <div class="relation" data-testid="relation">
            <svg height=HEIGHT role="img" aria-label=format!("Relation of {names}")>
                <svg class="inner" x=move || gutter.get() width=move || ruler.width.get() height=HEIGHT>
                    <line class="zero" x1="0" x2="100%" y1=zero y2=zero />
                    <path class="spread" d=move || drawn.with(|d| d.1.clone()) />
                    <path class="curve" d=move || drawn.with(|d| d.0.clone()) />
                </svg>
            </svg>
            <p class="about">
                <button
                    class="link"
                    aria-pressed=move || lately.get().to_string()
                    title="Sum of all PLOVER scores so far, or their mean of late"
                    on:click=move |_| lately.update(|l| *l = !*l)
                >
                    {move || if lately.get() { "Relation of late" } else { "Relation, summed" }}
                </button>
                <span>{text}</span>
            </p>
        </div>
    }
}

fn height(value: f64, low: f64, high: f64) -> f64 {
    5.0 + (high - value) / (high - low) * (HEIGHT - 10.0)
}

/// The line and its band. A sum goes in steps, a mean straight.
fn draw(curve: &[At], scale: &TimeScale, (low, high): (f64, f64), steps: bool) -> (String, String) {
    let point = |a: &At, value: f64| {
        let day = f64::from(a.day) + if steps { 1.0 } else { 0.5 };
        Point::new(scale.x(day), height(value, low, high))
    };
    let trace = |value: fn(&At) -> f64| {
        let mut points: Vec<Point> = Vec::with_capacity(curve.len() * 2);
        for a in curve {
            let p = point(a, value(a));
            if let Some(&before) = points.last().filter(|_| steps) {
                points.push(Point::new(p.x, before.y));
            }
            points.push(p);
        }
        if let Some(&end) = points.last().filter(|_| steps) {
            // What has been summed stays.
            points.push(Point::new(scale.width.max(end.x), end.y));
        }
        points
    };
    let mut line = PathData::new();
    line.line(&trace(|a| a.value));
    let mut band = trace(|a| a.value + a.spread);
    band.extend(trace(|a| a.value - a.spread).into_iter().rev());
    let mut area = PathData::new();
    area.ring(&band);
    (line.finish(), area.finish())
}
