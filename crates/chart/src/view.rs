//! Where the reader looks: the shift and scale between world and screen, and how they move.
//!
//! Enters: pointer positions and zoom factors in screen units. Leaves: a transform. It must not know
//! events of the browser, nor what the map shows.

use crate::geo::{Point, Rect};

/// `screen = world · scale + (x, y)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Screen units for a world unit.
    pub scale: f64,
    /// Shift to the right, in screen units.
    pub x: f64,
    /// Shift downwards, in screen units.
    pub y: f64,
}

/// The window through which a world is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Width in screen units.
    pub width: f64,
    /// Height in screen units.
    pub height: f64,
    /// What of the world there is to see.
    pub world: Rect,
    /// How many times larger than the whole world in the window the view may become.
    pub max_zoom: f64,
}

impl Window {
    /// The scale at which the whole world fits.
    pub fn home_scale(&self) -> f64 {
        (self.width / self.world.width).min(self.height / self.world.height)
    }

    /// The whole world, in the middle of the window.
    pub fn home(&self) -> View {
        self.fit(self.world, (0.0, 0.0))
    }

    /// The view that shows `rect` as large as fits with `margin` screen units free beside it and above
    /// and below it.
    pub fn fit(&self, rect: Rect, margin: (f64, f64)) -> View {
        let inner = |whole: f64, free: f64| (whole - 2.0 * free).max(whole / 3.0);
        let scale = (inner(self.width, margin.0) / rect.width.max(1e-9))
            .min(inner(self.height, margin.1) / rect.height.max(1e-9));
        let scale = self.limited(scale);
        let centre = rect.centre();
        self.constrained(View {
            scale,
            x: self.width / 2.0 - centre.x * scale,
            y: self.height / 2.0 - centre.y * scale,
        })
    }

    /// The view after zooming by `factor` with the world point under `around` staying where it is.
    pub fn zoomed(&self, view: View, around: Point, factor: f64) -> View {
        let scale = self.limited(view.scale * factor);
        let k = scale / view.scale;
        self.constrained(View {
            scale,
            x: around.x - (around.x - view.x) * k,
            y: around.y - (around.y - view.y) * k,
        })
    }

    /// The view after moving by screen units.
    pub fn panned(&self, view: View, dx: f64, dy: f64) -> View {
        self.constrained(View {
            x: view.x + dx,
            y: view.y + dy,
            ..view
        })
    }

    fn limited(&self, scale: f64) -> f64 {
        let home = self.home_scale();
        scale.clamp(home, home * self.max_zoom)
    }

    /// The nearest view that shows no more emptiness than it must: the world fills the window or
    /// stands in its middle.
    pub fn constrained(&self, view: View) -> View {
        let axis = |shift: f64, low: f64, size: f64, window: f64| {
            let (low, size) = (low * view.scale, size * view.scale);
            if size <= window {
                (window - size) / 2.0 - low
            } else {
                shift.clamp(window - low - size, -low)
            }
        };
        View {
            scale: view.scale,
            x: axis(view.x, self.world.x, self.world.width, self.width),
            y: axis(view.y, self.world.y, self.world.height, self.height),
        }
    }
}

impl View {
    /// Where a point of the world is on the screen.
    pub fn to_screen(&self, p: Point) -> Point {
        Point::new(p.x * self.scale + self.x, p.y * self.scale + self.y)
    }

    /// Which point of the world is there on the screen.
    pub fn to_world(&self, p: Point) -> Point {
        Point::new((p.x - self.x) / self.scale, (p.y - self.y) / self.scale)
    }

    /// Whole and half doublings above `home`: what is laid out by zoom is laid out anew only when
    /// this changes.
    pub fn level(&self, home: f64) -> i32 {
        ((self.scale / home).log2() * 2.0 + 0.01).floor() as i32
    }
}

/// A flight from one view to another that first draws back, so that the way is seen.
///
/// Method: J. J. van Wijk, W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE Symposium
/// on Information Visualization 2003.
#[derive(Debug, Clone, Copy)]
pub struct Flight {
    from: (Point, f64),
    to: (Point, f64),
    size: Point,
    r0: f64,
    length: f64,
}

/// How much a flight prefers zooming over panning.
const RHO: f64 = std::f64::consts::SQRT_2;

impl Flight {
    /// The flight between two views of one window.
    pub fn new(window: &Window, from: View, to: View) -> Flight {
        let middle = Point::new(window.width / 2.0, window.height / 2.0);
        let side = |v: View| (v.to_world(middle), window.width / v.scale);
        let ((p0, w0), (p1, w1)) = (side(from), side(to));
        let distance = p0.distance(p1);
        let (r0, length) = if distance < 1e-6 {
            (0.0, (w1 / w0).ln() / RHO)
        } else {
            let rho2 = RHO * RHO;
            let b = |w: f64, sign: f64| {
                (w1 * w1 - w0 * w0 + sign * rho2 * rho2 * distance * distance)
                    / (2.0 * w * rho2 * distance)
            };
            let r = |b: f64| ((b * b + 1.0).sqrt() - b).ln();
            let r0 = r(b(w0, 1.0));
            (r0, (r(b(w1, -1.0)) - r0) / RHO)
        };
        Flight {
            from: (p0, w0),
            to: (p1, w1),
            size: middle,
            r0,
            length,
        }
    }

    /// How long the way is; a second for each unit is easy to follow.
    pub fn length(&self) -> f64 {
        self.length.abs()
    }

    /// The view at share `t` (0 … 1) of the way.
    pub fn at(&self, t: f64) -> View {
        let s = t.clamp(0.0, 1.0) * self.length;
        let ((p0, w0), (p1, _)) = (self.from, self.to);
        let distance = p0.distance(p1);
        let (centre, width) = if distance < 1e-6 {
            (p0, w0 * (RHO * s).exp())
        } else {
            let u = w0 / (RHO * RHO * distance)
                * (self.r0.cosh() * (RHO * s + self.r0).tanh() - self.r0.sinh());
            (
                p0.lerp(p1, u),
                w0 * self.r0.cosh() / (RHO * s + self.r0).cosh(),
            )
        };
        let scale = 2.0 * self.size.x / width;
        View {
            scale,
            x: self.size.x - centre.x * scale,
            y: self.size.y - centre.y * scale,
        }
    }
}

/// What is left of a thrown map's speed: it slows down by itself and stops.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Inertia {
    vx: f64,
    vy: f64,
}

/// Time in which the speed falls to a third, in milliseconds.
const DECAY: f64 = 160.0;
/// Speed below which the map stands, in screen units per millisecond.
const STILL: f64 = 0.02;

impl Inertia {
    /// Takes a pointer's move of (`dx`, `dy`) within `ms` into the running mean of its speed.
    pub fn drag(&mut self, dx: f64, dy: f64, ms: f64) {
        let ms = ms.max(1.0);
        let share = 1.0 - (-ms / 40.0).exp();
        self.vx += (dx / ms - self.vx) * share;
        self.vy += (dy / ms - self.vy) * share;
    }

    /// The pointer rested for `ms` before it let go: what was thrown is held.
    pub fn rest(&mut self, ms: f64) {
        if ms > 80.0 {
            *self = Inertia::default();
        }
    }

    /// How far the map glides in the next `ms`; `None` once it stands.
    pub fn glide(&mut self, ms: f64) -> Option<(f64, f64)> {
        if self.vx.hypot(self.vy) < STILL {
            return None;
        }
        let left = (-ms / DECAY).exp();
        let way = DECAY * (1.0 - left);
        let (dx, dy) = (self.vx * way, self.vy * way);
        self.vx *= left;
        self.vy *= left;
        Some((dx, dy))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Window = Window {
        width: 800.0,
        height: 400.0,
        world: Rect::new(0.0, 0.0, 1000.0, 486.0),
        max_zoom: 50.0,
    };

    #[test]
    fn at_home_the_whole_world_is_in_the_window() {
        let home = WINDOW.home();
        let a = home.to_screen(Point::new(0.0, 0.0));
        let b = home.to_screen(Point::new(1000.0, 486.0));
        assert!(a.x >= -1e-9 && a.y >= -1e-9 && b.x <= 800.0 + 1e-9 && b.y <= 400.0 + 1e-9);
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let pointer = Point::new(300.0, 250.0);
        let before = WINDOW.zoomed(WINDOW.home(), Point::new(400.0, 200.0), 4.0);
        let after = WINDOW.zoomed(before, pointer, 1.7);
        let moved = before.to_world(pointer).distance(after.to_world(pointer));
        assert!(moved < 1e-9, "{moved}");
    }

    #[test]
    fn one_cannot_leave_the_world() {
        let near = WINDOW.zoomed(WINDOW.home(), Point::new(400.0, 200.0), 8.0);
        let far = WINDOW.panned(near, 1e6, -1e6);
        assert_eq!(far.to_world(Point::new(0.0, 400.0)).x.round(), 0.0);
        assert_eq!(far.to_world(Point::new(0.0, 400.0)).y.round(), 486.0);
        assert_eq!(WINDOW.zoomed(near, Point::default(), 1e-9), WINDOW.home());
    }

    #[test]
    fn a_flight_begins_and_ends_where_it_should_and_draws_back_between() {
        let at = |x: f64, y: f64| WINDOW.fit(Rect::new(x, y, 60.0, 30.0), (0.0, 0.0));
        let (from, to) = (at(200.0, 200.0), at(800.0, 300.0));
        let flight = Flight::new(&WINDOW, from, to);
        let close = |a: View, b: View| (a.scale - b.scale).abs() + (a.x - b.x).abs() < 1e-6;
        assert!(close(flight.at(0.0), from));
        assert!(close(flight.at(1.0), to));
        assert!(flight.at(0.5).scale < from.scale / 2.0);
    }

    #[test]
    fn a_flight_that_only_zooms_keeps_its_middle() {
        let from = WINDOW.home();
        let to = WINDOW.zoomed(from, Point::new(400.0, 200.0), 4.0);
        let half = Flight::new(&WINDOW, from, to).at(0.5);
        assert!((half.scale / from.scale - 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_thrown_map_glides_and_stops_and_a_held_one_stays() {
        let mut thrown = Inertia::default();
        (0..10).for_each(|_| thrown.drag(8.0, 0.0, 16.0));
        let mut held = thrown;
        let mut way = 0.0;
        let mut frames = 0;
        while let Some((dx, _)) = thrown.glide(16.0) {
            way += dx;
            frames += 1;
        }
        assert!(way > 40.0 && way < 120.0, "{way}");
        assert!(frames < 60, "{frames}");
        held.rest(100.0);
        assert_eq!(held.glide(16.0), None);
    }

    #[test]
    fn the_level_changes_with_each_half_doubling() {
        let home = WINDOW.home_scale();
        let at = |zoom: f64| {
            View {
                scale: home * zoom,
                x: 0.0,
                y: 0.0,
            }
            .level(home)
        };
        assert_eq!([at(1.0), at(1.5), at(2.0), at(4.1)], [0, 1, 2, 4]);
    }
}
