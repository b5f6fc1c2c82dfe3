//! The strip with the curve of a relation, shown when two states are asked for.
//!
//! Enters: their events and the ruler. Leaves: the curve over the same scale of time as the lanes. Must
//! not know lanes.

use leptos::prelude::*;

use super::ruler::Ruler;
use crate::case::{Desk, words};
use crate::curve::{Reading, curve, draw, end_in_words, scores};

/// Height of the strip.
const HEIGHT: f64 = 58.0;

/// The curve of two states.
#[component]
pub fn Relation(
    desk: Desk,
    ruler: Ruler,
    #[prop(into)] gutter: Signal<f64>,
    a: String,
    b: String,
) -> impl IntoView {
    let reading = RwSignal::new(Reading::Sum);
    let names = format!("{} – {}", words::country(&a), words::country(&b));
    let points = Memo::new(move |_| {
        let scores = desk.timed.with(|items| scores(items, &a, &b));
        curve(&scores, reading.get())
    });
    let drawn = Memo::new(move |_| {
        points.with(|p| ruler.sheet.with(|s| draw(p, reading.get(), s, HEIGHT)))
    });
    let zero = move || drawn.with(|d| d.zero);
    view! {
        <div class="relation" data-testid="relation">
            <svg height=HEIGHT role="img" aria-label=t!("relation-of", names = names)>
                <svg
                    class="inner"
                    x=move || gutter.get()
                    width=move || ruler.width.get()
                    height=HEIGHT
                >
                    <line class="zero" x1="0" x2="100%" y1=zero y2=zero />
                    <g class="slide" transform=move || format!("translate({:.2} 0)", ruler.slide())>
                        <path class="spread" d=move || drawn.with(|d| d.band.clone()) />
                        <path class="curve" d=move || drawn.with(|d| d.line.clone()) />
                    </g>
                </svg>
            </svg>
            <p class="about">
                <button
                    class="link"
                    title=t!("scores-about")
                    on:click=move |_| {
                        reading
                            .update(|r| {
                                *r = match r {
                                    Reading::Sum => Reading::Lately,
                                    Reading::Lately => Reading::Sum,
                                };
                            });
                    }
                >
                    {move || reading.get().label()}
                </button>
                <span>{move || points.with(|p| end_in_words(p, reading.get()))}</span>
            </p>
        </div>
    }
}
