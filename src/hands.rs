//! Fingers, mouse and wheel on a picture that is moved and zoomed.
//!
//! Enters: the browser's events on an SVG. Leaves: gestures in screen units within the picture. Must not
//! know what is moved.

use demarche_chart::{
    geo::Point,
    gesture::{Gesture, Pointers, wheel_factor},
    view::Inertia,
};
use leptos::{prelude::*, svg};

use crate::{dom, frames::now};

/// The pointers over one picture. Copies are the same pointers.
#[derive(Clone, Copy)]
pub struct Hands {
    canvas: NodeRef<svg::Svg>,
    /// Where the part that moves begins, from the picture's left edge.
    inset: Signal<f64>,
    pointers: StoredValue<Pointers>,
}

impl Hands {
    /// Nothing is down yet.
    pub fn new(canvas: NodeRef<svg::Svg>) -> Self {
        Self {
            canvas,
            inset: Signal::stored(0.0),
            pointers: StoredValue::default(),
        }
    }

    /// The same where names take the left of the picture.
    pub fn beside(self, inset: Signal<f64>) -> Self {
        Self { inset, ..self }
    }

    /// Where an event happened.
    pub fn at(&self, e: &web_sys::MouseEvent) -> Point {
        let inset = self.inset.get_untracked();
        self.canvas
            .get_untracked()
            .map_or_else(Point::default, |c| {
                let p = dom::within(&c, e);
                Point::new(p.x - inset, p.y)
            })
    }

    /// A pointer goes down; whether it counts.
    pub fn press(&self, e: &web_sys::PointerEvent) -> bool {
        let counts = e.button() == 0;
        if counts {
            let at = self.at(e);
            self.pointers
                .update_value(|p| p.press(e.pointer_id(), at, now()));
        }
        counts
    }

    /// A pointer moves. It is captured only once it has moved, so that a click still reaches the mark below.
    pub fn shift(&self, e: &web_sys::PointerEvent) -> Option<Gesture> {
        let at = self.at(e);
        let gesture = self
            .pointers
            .try_update_value(|p| p.shift(e.pointer_id(), at, now()))??;
        if let Some(c) = self.canvas.get_untracked() {
            let _ = c.set_pointer_capture(e.pointer_id());
        }
        Some(gesture)
    }

    /// A pointer goes up, maybe throwing what it held.
    pub fn release(&self, e: &web_sys::PointerEvent) -> Option<Inertia> {
        self.pointers
            .try_update_value(|p| p.release(e.pointer_id(), now()))
            .flatten()
    }

    /// Whether what was last pressed has been dragged, so that the click that follows means nothing.
    pub fn dragged(&self) -> bool {
        self.pointers.with_value(Pointers::dragged)
    }
}

/// How much a turn of the wheel zooms.
pub fn turned(e: &web_sys::WheelEvent) -> f64 {
    let lines = e.delta_mode() == web_sys::WheelEvent::DOM_DELTA_LINE;
    wheel_factor(e.delta_y(), lines, e.ctrl_key())
}
