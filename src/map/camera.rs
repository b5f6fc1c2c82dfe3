//! Where the map looks and how it moves there.
//!
//! Enters: pointers, wheel, keys, buttons. Leaves: the projection and the view as signals. Must not
//! know what is drawn.

use demarche_chart::{
    geo::{LonLat, Point, Rect},
    gesture::Gesture,
    projection::{Globe, Projection},
    view::{Flight, Inertia, View, Window},
};
use leptos::prelude::*;

use crate::{frames::Frames, i18n::lang};

/// How many times larger than the whole world the map may become.
const MAX_ZOOM: f64 = 48.0;
/// Fitting a few neighbours does not zoom in beyond this: the reader should still see where he is.
const FIT_ZOOM: f64 = 7.0;
/// Screen units kept free beside what is fitted, for names and controls, and above and below it.
const MARGIN: (f64, f64) = (104.0, 48.0);

/// A map narrower than this has no room to spare for its controls: what is fitted stands beside them.
const NARROW: f64 = 560.0;
/// How much of it they take.
const CONTROLS: f64 = 52.0;

/// The camera over the map. Copies are the same camera.
#[derive(Clone, Copy)]
pub struct Camera {
    /// Width and height of the map on the screen.
    pub size: Signal<(f64, f64)>,
    /// How the Earth is laid flat.
    pub projection: RwSignal<Projection>,
    /// Shift and scale.
    pub view: RwSignal<View>,
    /// The scale alone, which a move does not change.
    pub scale: Memo<f64>,
    /// Whether the reader has moved the map himself: then it no longer follows the events.
    pub touched: RwSignal<bool>,
    /// A globe is being turned: everything on it is made anew with each frame.
    pub turning: Memo<bool>,
    /// No animation is wanted.
    calm: Signal<bool>,
    /// What moves it.
    pub frames: Frames,
}

impl Camera {
    /// A camera at home.
    pub fn new(size: Signal<(f64, f64)>, calm: Signal<bool>) -> Self {
        let projection = Projection::default();
        let frames = Frames::new();
        let projected = RwSignal::new(projection);
        let turning = Memo::new(move |_| {
            let moves = frames.held.get() || frames.moving.get();
            moves && projected.with(|p| matches!(p, Projection::Globe(_)))
        });
        let view = RwSignal::new(window(size.get_untracked(), &projection).home());
        Self {
            size,
            scale: Memo::new(move |_| view.with(|v| v.scale)),
            projection: projected,
            turning,
            view,
            touched: RwSignal::new(false),
            calm,
            frames,
        }
    }

    fn window(&self) -> Window {
        self.projection
            .with_untracked(|p| window(self.size.get_untracked(), p))
    }

    /// How many times larger than at home the map is.
    pub fn zoom(&self) -> f64 {
        let home = self
            .projection
            .with(|p| window(self.size.get(), p))
            .home_scale();
        self.view.with(|v| v.scale) / home
    }

    /// The transform of all that lies on the map, in screen units from the world's corner.
    pub fn shift(&self) -> String {
        self.view.with(|v| format!("translate({} {})", v.x, v.y))
    }

    /// The transform, within that, of what lies in the world's units.
    pub fn stretch(&self) -> String {
        self.scale.with(|k| format!("scale({k})"))
    }

    /// Zooms around a point of the screen, or its middle.
    pub fn zoom_by(&self, factor: f64, around: Option<Point>) {
        self.stop();
        self.frames.slides(false);
        self.touched.set(true);
        let window = self.window();
        let middle = Point::new(window.width / 2.0, window.height / 2.0);
        let around = match self.projection.get_untracked() {
            Projection::EqualEarth(_) => around.unwrap_or(middle),
            Projection::Globe(_) => middle,
        };
        self.view.update(|v| {
            *v = settled(
                &window,
                &self.projection.get_untracked(),
                window.zoomed(*v, around, factor),
            )
        });
    }

    /// The same by a button or a key: glides there, towards the middle of those of the places that are
    /// in view.
    pub fn zoom_smoothly(&self, factor: f64, places: &[LonLat]) {
        let window = self.window();
        let middle = Point::new(window.width / 2.0, window.height / 2.0);
        self.touched.set(true);
        let view = self.view.get_untracked();
        let projection = self.projection.get_untracked();
        let seen = places
            .iter()
            .filter_map(|&p| Some(view.to_screen(projection.project(p)?)))
            .filter(|p| {
                (0.0..=window.width).contains(&p.x) && (0.0..=window.height).contains(&p.y)
            });
        let around = match projection {
            Projection::EqualEarth(_) => Rect::around(seen).map_or(middle, |r| r.centre()),
            Projection::Globe(_) => middle,
        };
        let to = window.zoomed(view, around, factor);
        self.fly(settled(&window, &self.projection.get_untracked(), to));
    }

    /// Moves and zooms as fingers ask, which hold it until they let go.
    pub fn follow(&self, gesture: Gesture) {
        self.frames.hold(true);
        match gesture {
            Gesture::Pan { dx, dy } => self.pan(dx, dy),
            Gesture::Pinch {
                around,
                factor,
                dx,
                dy,
            } => {
                self.pan(dx, dy);
                self.zoom_by(factor, Some(around));
            }
        }
    }

    /// Moves by screen units; a globe turns instead.
    pub fn pan(&self, dx: f64, dy: f64) {
        self.touched.set(true);
        match self.projection.get_untracked() {
            Projection::EqualEarth(_) => {
                let window = self.window();
                self.frames.slides(true);
                self.view.update(|v| *v = window.panned(*v, dx, dy));
            }
            Projection::Globe(globe) => {
                let radius = Globe::FRAME.width / 2.0 * self.view.with_untracked(|v| v.scale);
                let centre = globe.centre;
                let turn = |d: f64| (d / radius).to_degrees();
                let lat = (centre.lat + turn(dy)).clamp(-85.0, 85.0);
                let stretch = centre.lat.to_radians().cos().max(0.3);
                let lon = demarche_chart::geo::wrap_degrees(centre.lon - turn(dx) / stretch);
                self.projection.set(Projection::Globe(Globe {
                    centre: LonLat::new(lon, lat),
                }));
            }
        }
    }

    /// Held no more; a thrown map glides.
    pub fn let_go(&self, thrown: Option<Inertia>) {
        self.frames.hold(false);
        let thrown = thrown.filter(|_| !self.calm.get_untracked());
        let Some(mut inertia) = thrown else { return };
        let camera = *self;
        self.frames.run(move |ms| match inertia.glide(ms) {
            Some((dx, dy)) => {
                camera.pan(dx, dy);
                true
            }
            None => false,
        });
    }

    /// Moves by a key, gliding.
    pub fn nudge(&self, dx: f64, dy: f64) {
        if self.calm.get_untracked() {
            self.pan(dx, dy);
            return;
        }
        let camera = *self;
        let mut left = 1.0;
        self.frames.run(move |ms| {
            let share = (ms / 130.0).min(left);
            left -= share;
            camera.pan(dx * share, dy * share);
            left > 0.0
        });
    }

    /// The whole world.
    pub fn home(&self) {
        self.touched.set(true);
        self.fly(self.window().home());
    }

    /// Shows all these places. `at_once` for a first view, which needs no flight.
    pub fn fit(&self, places: &[LonLat], at_once: bool) {
        let window = self.window();
        let projection = self.projection.get_untracked();
        let to = match projection {
            Projection::EqualEarth(_) => {
                let points = places.iter().filter_map(|&p| projection.project(p));
                let Some(rect) = Rect::around(points) else {
                    return self.go(window.home(), at_once);
                };
                let nearest = window.home_scale() * FIT_ZOOM;
                let fitted = window.fit(
                    rect,
                    (
                        MARGIN.0.min(window.width / 5.0),
                        MARGIN.1.min(window.height / 7.0),
                    ),
                );
                let fitted = if fitted.scale > nearest {
                    let grown = rect.grown(
                        (window.width / nearest - rect.width)
                            .min(window.height / nearest - rect.height)
                            .max(0.0)
                            / 2.0,
                    );
                    window.fit(grown, (0.0, 0.0))
                } else {
                    fitted
                };
                let aside = match (window.width < NARROW, lang().dir()) {
                    (false, _) => 0.0,
                    (true, "rtl") => CONTROLS / 2.0,
                    (true, _) => -CONTROLS / 2.0,
                };
                window.constrained(View {
                    x: fitted.x + aside,
                    ..fitted
                })
            }
            Projection::Globe(_) => {
                let sum = places.iter().map(|p| p.vector()).reduce(|a, b| a.plus(b));
                if let Some(centre) = sum.map(|v| v.normalised().lon_lat()) {
                    self.projection.set(Projection::Globe(Globe {
                        centre: LonLat::new(centre.lon, centre.lat.clamp(-60.0, 60.0)),
                    }));
                }
                window.home()
            }
        };
        self.go(to, at_once);
    }

    /// Another projection, seen as a whole, with the same place in the middle.
    pub fn project(&self, globe: bool) {
        self.stop();
        let middle = {
            let (width, height) = self.size.get_untracked();
            let at = self
                .view
                .with_untracked(|v| v.to_world(Point::new(width / 2.0, height / 2.0)));
            self.projection
                .with_untracked(|p| p.invert(at))
                .unwrap_or(LonLat::new(20.0, 20.0))
        };
        self.projection.set(if globe {
            Projection::Globe(Globe {
                centre: LonLat::new(middle.lon, middle.lat.clamp(-60.0, 60.0)),
            })
        } else {
            Projection::default()
        });
        self.view.set(self.window().home());
    }

    /// The screen has another size now.
    pub fn resized(&self, places: &[LonLat]) {
        if self.touched.get_untracked() {
            let window = self.window();
            let view = self.view.get_untracked();
            let least = window.home_scale();
            let to = window.constrained(View {
                scale: view.scale.clamp(least, least * MAX_ZOOM),
                ..view
            });
            self.view
                .set(settled(&window, &self.projection.get_untracked(), to));
        } else {
            self.fit(places, true);
        }
    }

    /// Ends whatever movement is going on.
    pub fn stop(&self) {
        self.frames.stop();
    }

    fn go(&self, to: View, at_once: bool) {
        if at_once {
            self.stop();
            self.view.set(to);
        } else {
            self.fly(to);
        }
    }

    fn fly(&self, to: View) {
        let from = self.view.get_untracked();
        if self.calm.get_untracked() || from == to {
            self.stop();
            self.view.set(to);
            return;
        }
        self.frames.slides(false);
        let flight = Flight::new(&self.window(), from, to);
        let duration = (flight.length() * 420.0).clamp(180.0, 1100.0);
        let camera = *self;
        let mut t = 0.0;
        self.frames.run(move |ms| {
            t += ms / duration;
            if t >= 1.0 {
                camera.view.set(to);
                return false;
            }
            camera.view.set(flight.at(ease(t)));
            true
        });
    }
}

fn window((width, height): (f64, f64), projection: &Projection) -> Window {
    Window {
        width: width.max(1.0),
        height: height.max(1.0),
        world: projection.frame(),
        max_zoom: MAX_ZOOM,
    }
}

/// A globe always stands in the middle.
fn settled(window: &Window, projection: &Projection, view: View) -> View {
    match projection {
        Projection::EqualEarth(_) => view,
        Projection::Globe(_) => {
            let middle = window.world.centre();
            View {
                scale: view.scale,
                x: window.width / 2.0 - middle.x * view.scale,
                y: window.height / 2.0 - middle.y * view.scale,
            }
        }
    }
}

/// Starts and stops gently.
fn ease(t: f64) -> f64 {
    t * t * (3.0 - 2.0 * t)
}
