//! Something that moves: a step for every frame until it is done or another movement begins.

use leptos::prelude::*;

use crate::turns;

type Step = Box<dyn FnMut(f64) -> bool>;

/// One thing that can move. Copies are the same thing.
#[derive(Clone, Copy)]
pub struct Frames {
    /// Whether it is moving by itself right now.
    pub moving: RwSignal<bool>,
    /// Whether a pointer holds it.
    pub held: RwSignal<bool>,
    /// Whether it moves, by itself or held, and does nothing but move: then its picture can be moved as a whole.
    pub sliding: Memo<bool>,
    /// Whether the last thing it did was to move, and not to grow or to turn.
    slid: RwSignal<bool>,
    /// Counts movements: a new one ends the one before.
    turn: StoredValue<u32>,
}

impl Frames {
    /// Standing still.
    pub fn new() -> Self {
        let [moving, held, slid] = [(); 3].map(|()| RwSignal::new(false));
        Self {
            moving,
            held,
            sliding: Memo::new(move |_| slid.get() && (held.get() || moving.get())),
            slid,
            turn: StoredValue::new(0),
        }
    }

    /// Calls `step` with the milliseconds since the last frame until it says no.
    pub fn run(&self, step: impl FnMut(f64) -> bool + 'static) {
        self.stop();
        self.moving.set(true);
        self.next(self.turn.get_value(), now(), Box::new(step));
    }

    /// Says whether what it does now is only to move.
    pub fn slides(&self, only: bool) {
        if self.slid.get_untracked() != only {
            self.slid.set(only);
        }
    }

    /// A pointer takes hold of it, or lets it go.
    pub fn hold(&self, held: bool) {
        if self.held.get_untracked() != held {
            self.held.set(held);
        }
    }

    /// Ends whatever movement is going on.
    pub fn stop(&self) {
        self.turn.try_update_value(|t| *t += 1);
        if self.moving.get_untracked() {
            self.moving.set(false);
        }
    }

    fn next(&self, turn: u32, last: f64, mut step: Step) {
        let frames = *self;
        request_animation_frame(move || {
            if frames.turn.try_get_value() != Some(turn) {
                return;
            }
            let at = now();
            // A tab that was away does not jump.
            if turns::as_one(|| step((at - last).clamp(1.0, 64.0))) {
                frames.next(turn, at, step);
            } else {
                frames.moving.set(false);
            }
        });
    }
}

impl Default for Frames {
    fn default() -> Self {
        Self::new()
    }
}

/// Milliseconds of the page's clock.
pub fn now() -> f64 {
    web_sys::window()
        .and_then(|w| w.performance())
        .map_or(0.0, |p| p.now())
}
