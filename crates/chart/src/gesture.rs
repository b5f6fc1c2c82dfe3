//! What fingers and mouse mean: moving, zooming, or a tap.
//!
//! Enters: pointers that go down, move and go up, with their places in screen units and the time in
//! milliseconds. Leaves: shifts and zooms. It must not know the browser's events, nor what is moved.

use crate::geo::Point;
use crate::view::Inertia;

/// What a move of a pointer asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// Move by this much.
    Pan {
        /// To the right.
        dx: f64,
        /// Downwards.
        dy: f64,
    },
    /// Two fingers: zoom by `factor` around `around`, and move.
    Pinch {
        /// The middle between the fingers.
        around: Point,
        /// Larger than one zooms in.
        factor: f64,
        /// To the right.
        dx: f64,
        /// Downwards.
        dy: f64,
    },
}

/// How far a pointer may tremble and still be a tap.
const TREMBLE: f64 = 4.0;

/// The pointers that are down.
#[derive(Debug, Clone, Default)]
pub struct Pointers {
    down: Vec<(i32, Point)>,
    start: Point,
    dragged: bool,
    last_move: f64,
    inertia: Inertia,
}

impl Pointers {
    /// A pointer goes down. A third one is not looked at.
    pub fn press(&mut self, id: i32, at: Point, ms: f64) {
        if self.down.len() == 2 || self.down.iter().any(|p| p.0 == id) {
            return;
        }
        if self.down.is_empty() {
            self.start = at;
            self.dragged = false;
        } else {
            self.dragged = true;
        }
        self.inertia = Inertia::default();
        self.last_move = ms;
        self.down.push((id, at));
    }

    /// A pointer moves; `None` when that asks for nothing (yet).
    pub fn shift(&mut self, id: i32, to: Point, ms: f64) -> Option<Gesture> {
        let i = self.down.iter().position(|p| p.0 == id)?;
        let from = self.down[i].1;
        if !self.dragged && to.distance(self.start) <= TREMBLE {
            return None;
        }
        self.dragged = true;
        self.down[i].1 = to;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        if self.down.len() == 1 {
            self.inertia.drag(dx, dy, ms - self.last_move);
            self.last_move = ms;
            return Some(Gesture::Pan { dx, dy });
        }
        let other = self.down[1 - i].1;
        let (before, after) = (from.distance(other), to.distance(other));
        Some(Gesture::Pinch {
            around: to.lerp(other, 0.5),
            factor: if before < 1.0 { 1.0 } else { after / before },
            dx: dx / 2.0,
            dy: dy / 2.0,
        })
    }

    /// A pointer goes up. When it was the last one and had moved, what is left of its speed.
    pub fn release(&mut self, id: i32, ms: f64) -> Option<Inertia> {
        let before = self.down.len();
        self.down.retain(|p| p.0 != id);
        if before != 1 || !self.down.is_empty() || !self.dragged {
            self.last_move = ms;
            return None;
        }
        self.inertia.rest(ms - self.last_move);
        Some(self.inertia)
    }

    /// Whether the pointers moved since the first went down: then it was no tap.
    pub fn dragged(&self) -> bool {
        self.dragged
    }

    /// Whether any pointer is down.
    pub fn is_down(&self) -> bool {
        !self.down.is_empty()
    }
}

/// The zoom that a turn of the wheel asks for. `delta` is the event's vertical delta, `lines` whether
/// it counts lines instead of pixels, `fine` whether it comes from a pinch on a touchpad.
pub fn wheel_factor(delta: f64, lines: bool, fine: bool) -> f64 {
    let pixels = delta * if lines { 16.0 } else { 1.0 };
    let speed = if fine { 0.01 } else { 0.0015 };
    (-pixels * speed).clamp(-1.0, 1.0).exp2()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn a_trembling_finger_is_a_tap() {
        let mut p = Pointers::default();
        p.press(1, at(10.0, 10.0), 0.0);
        assert_eq!(p.shift(1, at(12.0, 11.0), 20.0), None);
        assert_eq!(p.release(1, 40.0), None);
        assert!(!p.dragged());
    }

    #[test]
    fn one_finger_moves_and_throws() {
        let mut p = Pointers::default();
        p.press(1, at(0.0, 0.0), 0.0);
        let first = p.shift(1, at(20.0, 5.0), 16.0);
        assert_eq!(first, Some(Gesture::Pan { dx: 20.0, dy: 5.0 }));
        p.shift(1, at(40.0, 5.0), 32.0);
        let mut thrown = p.release(1, 33.0).expect("was moved");
        assert!(thrown.glide(16.0).is_some_and(|(dx, _)| dx > 0.0));
        assert!(p.dragged() && !p.is_down());
    }

    #[test]
    fn two_fingers_zoom_around_their_middle() {
        let mut p = Pointers::default();
        p.press(1, at(0.0, 0.0), 0.0);
        p.press(2, at(100.0, 0.0), 10.0);
        let pinch = p.shift(2, at(200.0, 0.0), 20.0);
        assert_eq!(
            pinch,
            Some(Gesture::Pinch {
                around: at(100.0, 0.0),
                factor: 2.0,
                dx: 50.0,
                dy: 0.0
            })
        );
        assert_eq!(p.release(2, 30.0), None);
        assert!(p.is_down());
    }

    #[test]
    fn the_wheel_zooms_in_upwards_and_never_wildly() {
        assert!(wheel_factor(-100.0, false, false) > 1.0);
        assert!(wheel_factor(3.0, true, false) < 1.0);
        assert_eq!(wheel_factor(-1e6, false, false), 2.0);
    }
}
