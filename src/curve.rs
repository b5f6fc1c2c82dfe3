//! The curve of a relation as a picture: a line and the band within which it may lie.
//!
//! Enters: items, two states, which reading of their scores. Leaves: paths for a given scale of time,
//! and a small figure of its own. The sums are `demarche_chart::time::curve`'s. Must not know the view
//! it is in.

use std::sync::Arc;

use demarche_chart::{
    geo::Point,
    path::PathData,
    time::{
        calendar::Unit,
        curve::{At, Score, cumulative, windowed},
        scale::{Limits, TimeScale},
    },
};
use leptos::prelude::*;

use crate::case::{Day, Item, Status, desk::Items, words};

/// Standard deviation of the running mean, in days.
const LATELY: f64 = 120.0;

/// How the scores of events become a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// All so far added up.
    Sum,
    /// The mean of late.
    Lately,
}

impl Reading {
    /// For people.
    pub fn label(self) -> String {
        match self {
            Self::Sum => t!("relation-sum"),
            Self::Lately => t!("relation-lately"),
        }
    }
}

/// The scores of what has happened between two states.
pub fn scores(items: &[Arc<Item>], a: &str, b: &str) -> Vec<Score> {
    items
        .iter()
        .filter(|i| i.status == Status::Asserted)
        .filter(|i| {
            i.pairs()
                .iter()
                .any(|&(s, t)| (s, t) == (a, b) || (s, t) == (b, a))
        })
        .filter_map(|i| {
            let w = i.when?;
            Some(Score {
                begin: w.begin.0,
                finish: w.finish.0,
                score: i.score,
                confidence: i.confidence.clamp(0.0, 1.0),
            })
        })
        .collect()
}

/// The curve of these scores.
pub fn curve(scores: &[Score], reading: Reading) -> Vec<At> {
    match reading {
        Reading::Sum => cumulative(scores),
        Reading::Lately => {
            let first = scores.iter().map(|s| s.begin).min().unwrap_or(0);
            let last = scores.iter().map(|s| s.finish).max().unwrap_or(0);
            windowed(scores, LATELY, ((last - first) / 400).max(1))
        }
    }
}

/// The curve's end in words.
pub fn end_in_words(curve: &[At], reading: Reading) -> String {
    curve.last().map_or_else(
        || t!("no-fact-between"),
        |l| {
            let (value, spread) = (words::whole(l.value), l.spread.round());
            match reading {
                Reading::Sum => t!("curve-sum", value = value, spread = spread),
                Reading::Lately => t!("curve-lately", value = value, spread = spread),
            }
        },
    )
}

/// A curve drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawn {
    /// The line.
    pub line: String,
    /// The band.
    pub band: String,
    /// Height of the value nought.
    pub zero: f64,
}

/// The curve on a scale of time, `height` high. A sum goes in steps, a mean straight.
pub fn draw(curve: &[At], reading: Reading, scale: &TimeScale, height: f64) -> Drawn {
    let high = curve.iter().map(|a| a.value + a.spread).fold(1.0, f64::max);
    let low = curve
        .iter()
        .map(|a| a.value - a.spread)
        .fold(-1.0, f64::min);
    let y = |value: f64| 5.0 + (high - value) / (high - low) * (height - 10.0);
    let steps = reading == Reading::Sum;
    let trace = |value: fn(&At) -> f64| {
        let mut points: Vec<Point> = Vec::with_capacity(curve.len() * 2);
        for a in curve {
            let day = f64::from(a.day) + if steps { 1.0 } else { 0.5 };
            let p = Point::new(scale.x(day), y(value(a)));
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
    let mut around = trace(|a| a.value + a.spread);
    around.extend(trace(|a| a.value - a.spread).into_iter().rev());
    let mut band = PathData::new();
    band.ring(&around);
    Drawn {
        line: line.finish(),
        band: band.finish(),
        zero: y(0.0),
    }
}

/// Size of the figure.
const WIDTH: f64 = 520.0;
const HEIGHT: f64 = 92.0;

/// A figure of two states' curve with the years below.
#[component]
pub fn Curve(
    /// Events, of which those between the two count.
    items: Signal<Items>,
    /// One state's alpha-3 code.
    a: String,
    /// The other's.
    b: String,
    /// Which reading.
    reading: Reading,
) -> impl IntoView {
    let points = Memo::new(move |_| {
        let scores = items.with(|i| scores(i, &a, &b));
        curve(&scores, reading)
    });
    let scale = Memo::new(move |_| {
        points.with(|p| {
            let (first, last) = p
                .first()
                .zip(p.last())
                .map_or((0, 365), |(a, b)| (a.day, b.day));
            let limits = Limits {
                from: f64::from(first) - 400.0,
                to: f64::from(last) + 400.0,
                shortest: 7.0,
            };
            // A single day still has some days around it.
            let aside = ((last - first) / 30).max(20);
            TimeScale::fit(first - aside, last + aside, WIDTH, 0.0, &limits)
        })
    });
    let drawn = Memo::new(move |_| points.with(|p| scale.with(|s| draw(p, reading, s, HEIGHT))));
    let words = move || points.with(|p| end_in_words(p, reading));
    let ticks = move || {
        scale.with(|s| {
            let axis = s.axis(70.0);
            axis.ticks
                .into_iter()
                .filter(|t| t.x > 16.0 && t.x < WIDTH - 20.0)
                .map(|t| {
                    let text = match axis.unit {
                        Unit::Years(_) => Day(t.day).year(),
                        Unit::Months(_) => Day(t.day).month_short(),
                        Unit::Days(_) | Unit::Week => Day(t.day).day_and_month(),
                    };
                    view! {
                        <line class="tick" x1=t.x x2=t.x y1=HEIGHT y2=HEIGHT + 4.0 />
                        <text x=t.x y=HEIGHT + 14.0>
                            {text}
                        </text>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <div class="curve-figure">
            <p>
                <strong>{reading.label()}</strong>
                " "
                {words}
            </p>
            <svg viewBox=format!("0 0 {WIDTH} {}", HEIGHT + 18.0) role="img" aria-label=words>
                <line class="zero" x1="0" x2=WIDTH y1=move || drawn.with(|d| d.zero) y2=move || drawn.with(|d| d.zero) />
                <path class="spread" d=move || drawn.with(|d| d.band.clone()) />
                <path class="curve" d=move || drawn.with(|d| d.line.clone()) />
                <line class="base" x1="0" x2=WIDTH y1=HEIGHT y2=HEIGHT />
                {ticks}
            </svg>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, item};

    fn items(lines: &[&str]) -> Vec<Arc<Item>> {
        let document = item::tests::document(lines);
        item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect()
    }

    #[test]
    fn only_what_happened_between_the_two_moves_their_curve() {
        let items = items(&[
            "SANCTION 4 SAU>IRN 2016-01-03",
            "AID 2 IRN>SAU 2023-01-04 planned",
            "AID 2 CHN>SYR 2023-09-22",
        ]);
        assert_eq!(scores(&items, "IRN", "SAU").len(), 1);
    }

    #[test]
    fn without_facts_the_curve_says_so() {
        assert_eq!(
            end_in_words(&[], Reading::Sum),
            "No event between the two is a fact."
        );
    }
}
