//! A span of days, taken by dragging along a strip or by two sliders that keys move.
//!
//! Enters: the ruler, the span that was chosen. Leaves: the span that the reader takes. Must not know what
//! else lies on the strip.

use demarche_chart::time::calendar::Unit;
use leptos::{prelude::*, svg};

use super::ruler::Ruler;
use crate::{case::Day, hands::Hands};

/// First and last day.
pub type Days = (i32, i32);

/// How near to its edge, in screen units, a span is taken by that edge.
const NEAR: f64 = 9.0;
/// How far a pointer must go before it begins a new span.
const FAR: f64 = 4.0;

/// What is being dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Drag {
    /// A new span from this day.
    New(i32),
    /// Its first day.
    First,
    /// Its last day.
    Last,
    /// All of it: the day under the pointer, and the span, when it was taken.
    Whole(i32, Days),
}

/// The span of a strip. Copies are the same span.
#[derive(Clone, Copy)]
pub struct Span {
    ruler: Ruler,
    canvas: NodeRef<svg::Svg>,
    hands: Hands,
    chosen: Signal<Option<Days>>,
    choose: Callback<Option<Days>>,
    drag: RwSignal<Option<Drag>>,
}

impl Span {
    /// Over the strip `canvas`, whose line begins `inset` from its left. `choose` is told what the reader
    /// takes, `None` when he lets go of all.
    pub fn new(
        ruler: Ruler,
        canvas: NodeRef<svg::Svg>,
        inset: Signal<f64>,
        chosen: Signal<Option<Days>>,
        choose: Callback<Option<Days>>,
    ) -> Self {
        Self {
            ruler,
            canvas,
            hands: Hands::new(canvas).beside(inset),
            chosen,
            choose,
            drag: RwSignal::new(None),
        }
    }

    /// Without a span the sliders stand at the ends of what there is: moving one begins a span.
    fn shown(&self) -> Option<Days> {
        self.chosen.get().or_else(|| self.ruler.extent.get())
    }

    fn set(&self, a: i32, b: i32) {
        let span = Some((a.min(b), a.max(b)));
        if self.chosen.get_untracked() != span {
            self.choose.run(span);
        }
    }

    /// No span any more.
    pub fn clear(&self) {
        self.choose.run(None);
    }

    fn day_at(&self, e: &web_sys::MouseEvent) -> i32 {
        let x = self.hands.at(e).x;
        self.ruler.scale.with_untracked(|s| s.day(x).floor() as i32)
    }

    /// A pointer goes down on the strip.
    pub fn press(&self, e: &web_sys::PointerEvent) {
        if e.button() != 0 {
            return;
        }
        let per_day = self.ruler.scale.with_untracked(|s| s.per_day);
        let at = self.day_at(e);
        self.drag
            .set(Some(taken(self.chosen.get_untracked(), at, per_day)));
        if let Some(c) = self.canvas.get_untracked() {
            let _ = c.set_pointer_capture(e.pointer_id());
        }
    }

    /// It moves.
    pub fn shift(&self, e: &web_sys::PointerEvent) {
        let Some(drag) = self.drag.get_untracked() else {
            return;
        };
        let at = self.day_at(e);
        let per_day = self.ruler.scale.with_untracked(|s| s.per_day);
        let (chosen, shown) = untrack(|| (self.chosen.get(), self.shown()));
        match (drag, shown) {
            (Drag::New(from), _) => {
                let enough = f64::from((at - from).abs()) * per_day > FAR;
                if enough || chosen.is_some_and(|w| w.0 == from || w.1 == from) {
                    self.set(from, at);
                }
            }
            (Drag::First, Some((_, b))) => self.set(at.min(b), b),
            (Drag::Last, Some((a, _))) => self.set(a, at.max(a)),
            (Drag::Whole(from, (a, b)), _) => self.set(a + at - from, b + at - from),
            _ => {}
        }
    }

    /// It goes up.
    pub fn release(&self) {
        self.drag.set(None);
    }

    /// The wheel turns over the strip.
    pub fn wheel(&self, e: &web_sys::WheelEvent) {
        e.prevent_default();
        self.ruler.roll(e, self.hands.at(e).x);
    }

    fn slide(&self, first: bool, e: &web_sys::KeyboardEvent) {
        let Some((a, b)) = untrack(|| self.shown()) else {
            return;
        };
        let (low, high) = self.ruler.extent.get_untracked().unwrap_or((a, b));
        let at = if first { a } else { b };
        let (small, large) = self
            .ruler
            .scale
            .with_untracked(|s| (s.unit(3.0), s.unit(40.0)));
        let back = |unit: Unit| unit.floor(at - 1);
        let to = match e.key().as_str() {
            "ArrowLeft" | "ArrowDown" if e.shift_key() => at - 1,
            "ArrowRight" | "ArrowUp" if e.shift_key() => at + 1,
            "ArrowLeft" | "ArrowDown" => back(small),
            "ArrowRight" | "ArrowUp" => small.next(at),
            "PageDown" => back(large),
            "PageUp" => large.next(at),
            "Home" => low,
            "End" => high,
            "Escape" if self.chosen.get_untracked().is_some() => {
                e.prevent_default();
                e.stop_propagation();
                self.clear();
                return;
            }
            _ => return,
        };
        e.prevent_default();
        e.stop_propagation();
        if first {
            self.set(to.min(b).max(low.min(a)), b);
        } else {
            self.set(a, to.max(a).min(high.max(b)));
        }
        self.ruler.reach(f64::from(to), true);
    }

    /// Where an end of the span lies on the line.
    fn held(&self, first: bool) -> f64 {
        let (a, b) = self.shown().unwrap_or((0, 0));
        let day = f64::from(if first { a } else { b + 1 });
        self.ruler
            .scale
            .with(|s| s.x(day))
            .clamp(0.0, self.ruler.width.get())
    }

    /// The span as it lies over the strip.
    pub fn window(self, height: f64) -> impl IntoView {
        view! {
            <rect
                class="window"
                class:idle=move || self.chosen.get().is_none()
                y="0"
                height=height
                x=move || self.held(true)
                width=move || (self.held(false) - self.held(true)).max(0.0)
            />
        }
    }

    /// Its two sliders. Their test ids are `ids`.
    pub fn handles(self, height: f64, ids: [&'static str; 2]) -> impl IntoView {
        [true, false].map(|first| self.handle(first, height, ids[usize::from(!first)]))
    }

    fn handle(self, first: bool, height: f64, id: &'static str) -> impl IntoView {
        let name = if first {
            t!("first-day")
        } else {
            t!("last-day")
        };
        let value = move || {
            let (a, b) = self.shown().unwrap_or((0, 0));
            if first { a } else { b }
        };
        view! {
            <g
                class="handle"
                class:idle=move || self.chosen.get().is_none()
                role="slider"
                tabindex="0"
                aria-orientation="horizontal"
                aria-label=name
                aria-valuemin=move || self.ruler.extent.get().map_or(0, |e| e.0)
                aria-valuemax=move || self.ruler.extent.get().map_or(0, |e| e.1)
                aria-valuenow=value
                aria-valuetext=move || Day(value()).long()
                data-testid=id
                transform=move || format!("translate({:.1} 0)", self.held(first))
                on:keydown=move |e| self.slide(first, &e)
            >
                <rect class="hit" x="-12" width="24" height=height + 6.0 />
                <line y2=height />
                <rect class="grip" x="-4" width="8" y=height / 2.0 - 8.0 height="16" rx="3" />
            </g>
        }
    }
}

/// What a pointer that goes down on this day takes.
fn taken(chosen: Option<Days>, at: i32, per_day: f64) -> Drag {
    let near = |day: i32| ((f64::from(day - at) - 0.5) * per_day).abs() < NEAR;
    match chosen {
        Some((_, b)) if near(b + 1) => Drag::Last,
        Some((a, _)) if near(a) => Drag::First,
        Some((a, b)) if (a..=b).contains(&at) => Drag::Whole(at, (a, b)),
        _ => Drag::New(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_taken_by_its_edges_or_as_a_whole() {
        let chosen = Some((100, 200));
        assert_eq!(taken(chosen, 100, 2.0), Drag::First);
        assert_eq!(taken(chosen, 203, 2.0), Drag::Last);
        assert_eq!(taken(chosen, 150, 2.0), Drag::Whole(150, (100, 200)));
        assert_eq!(taken(chosen, 250, 2.0), Drag::New(250));
        assert_eq!(taken(None, 150, 2.0), Drag::New(150));
        // Days that are narrow on the screen are easier to hit.
        assert_eq!(taken(chosen, 130, 0.2), Drag::First);
    }
}
