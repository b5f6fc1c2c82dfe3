//! The stretch of time that is looked at, and how one moves along it.
//!
//! Enters: pointers, wheel, keys, buttons. Leaves: the scale as a signal. Must not know what lies on
//! the line.

use demarche_chart::{
    gesture::Gesture,
    time::scale::{Limits, TimeScale},
    view::Inertia,
};
use leptos::prelude::*;

use crate::{frames::Frames, hands::turned};

/// The shortest stretch that fills the screen, in days.
const SHORTEST: f64 = 6.0;
/// Free room beside the first and the last event when all is fitted.
const MARGIN: f64 = 28.0;
/// Room for the names of the last events, which stand to their right.
const NAMES: f64 = 205.0;

/// The scale and its limits. Copies are the same ruler.
#[derive(Clone, Copy)]
pub struct Ruler {
    /// The scale.
    pub scale: RwSignal<TimeScale>,
    /// First and last day of what there is.
    pub extent: Signal<Option<(i32, i32)>>,
    /// Width of the line on the screen.
    pub width: Signal<f64>,
    /// The reader has moved the line himself: then it no longer follows the events.
    pub touched: RwSignal<bool>,
    calm: Signal<bool>,
    /// Room for names.
    names: StoredValue<f64>,
    /// What moves it.
    pub frames: Frames,
    /// The scale of what is drawn: a stretch twice as wide as the screen, in which the screen lies. Another one only
    /// when the line is stretched, or has been moved beyond it.
    pub sheet: Memo<TimeScale>,
}

impl Ruler {
    /// A ruler that shows everything.
    pub fn new(extent: Signal<Option<(i32, i32)>>, width: Signal<f64>, calm: Signal<bool>) -> Self {
        let scale = RwSignal::new(TimeScale {
            from: 0.0,
            per_day: 1.0,
            width: 100.0,
        });
        let sheet = Memo::new(move |before: Option<&TimeScale>| {
            let screen = scale.get();
            before
                .filter(|sheet| sheet.is_sheet_of(&screen))
                .copied()
                .unwrap_or_else(|| screen.sheet())
        });
        let ruler = Self {
            scale,
            sheet,
            extent,
            width,
            touched: RwSignal::new(false),
            calm,
            names: StoredValue::new(NAMES),
            frames: Frames::new(),
        };
        Effect::new(move || {
            let (extent, width) = (extent.get(), width.get());
            if ruler.touched.get_untracked() && extent.is_some() {
                let limits = ruler.limits();
                ruler
                    .scale
                    .update(|s| *s = s.resized(width).within(&limits));
            } else {
                ruler.show_all(true);
            }
        });
        ruler
    }

    /// A ruler of what has no names.
    pub fn without_names(self) -> Self {
        self.names.set_value(0.0);
        self
    }

    /// How far one can look: a little beyond what there is.
    pub fn limits(&self) -> Limits {
        let (first, last) = self.extent.get_untracked().unwrap_or((0, 365));
        let room = (f64::from(last - first) * 0.12).max(45.0);
        let names = f64::from(self.names_in_days(first, last));
        Limits {
            from: f64::from(first) - room,
            to: f64::from(last) + 1.0 + room.max(names * 1.1),
            shortest: SHORTEST,
        }
    }

    /// Where the sheet begins on the screen.
    pub fn slide(&self) -> f64 {
        let from = self.sheet.with(|s| s.from);
        self.scale.with(|s| s.x(from))
    }

    /// Everything.
    pub fn show_all(&self, at_once: bool) {
        if let Some((first, last)) = self.extent.get_untracked() {
            self.show(first, last + self.names_in_days(first, last), at_once);
            self.touched.set(false);
        }
    }

    /// How many days the names beside the last events take when these days fill the line.
    fn names_in_days(&self, first: i32, last: i32) -> i32 {
        let width = self.width.get_untracked();
        let room = self.names.get_value().min(width / 3.0);
        (f64::from(last - first) * room / (width - room).max(1.0)) as i32
    }

    /// Zooms around what is chosen, or else where most is to be seen. `days` are of what there is.
    pub fn zoom_sensibly(&self, factor: f64, chosen: Option<f64>, days: impl Iterator<Item = f64>) {
        let scale = self.scale.get_untracked();
        let seen = |x: f64| (0.0..=scale.width).contains(&x);
        let chosen = chosen.map(|day| scale.x(day)).filter(|&x| seen(x));
        let around = chosen.or_else(|| {
            let mut seen: Vec<f64> = days.map(|d| scale.x(d)).filter(|&x| seen(x)).collect();
            seen.sort_by(f64::total_cmp);
            seen.get(seen.len() / 2).copied()
        });
        self.zoom(factor, around, false);
    }

    /// The days `first ..= last` fill the line.
    pub fn show(&self, first: i32, last: i32, at_once: bool) {
        let width = self.width.get_untracked();
        self.go(
            TimeScale::fit(first, last, width, MARGIN.min(width / 12.0), &self.limits()),
            at_once,
        );
    }

    /// Brings a day into view, if it is not, without zooming.
    pub fn reach(&self, day: f64, at_once: bool) {
        let scale = self.scale.get_untracked();
        let x = scale.x(day);
        let edge = (scale.width * 0.08).min(60.0);
        // Its name stands to the right.
        if x < edge || x > scale.width - edge * 3.0 {
            self.touched.set(true);
            self.go(scale.panned(scale.width / 2.0 - x, &self.limits()), at_once);
        }
    }

    /// Zooms around a position, or the middle.
    pub fn zoom(&self, factor: f64, around: Option<f64>, at_once: bool) {
        self.touched.set(true);
        let scale = self.scale.get_untracked();
        let around = around.unwrap_or(scale.width / 2.0);
        self.go(scale.zoomed(around, factor, &self.limits()), at_once);
    }

    /// Moves by screen units.
    pub fn pan(&self, dx: f64) {
        self.touched.set(true);
        self.frames.slides(true);
        let limits = self.limits();
        self.scale.update(|s| *s = s.panned(dx, &limits));
    }

    /// Moves and zooms as fingers ask, which hold it until they let go; what they do up and down is not the line's.
    pub fn follow(&self, gesture: Gesture) {
        self.frames.hold(true);
        match gesture {
            Gesture::Pan { dx, .. } => self.pan(dx),
            Gesture::Pinch {
                around, factor, dx, ..
            } => {
                self.pan(dx);
                self.zoom(factor, Some(around.x), true);
            }
        }
    }

    /// Moves with a wheel that turns sideways, zooms around `x` with any other.
    pub fn roll(&self, e: &web_sys::WheelEvent, x: f64) {
        if e.delta_x().abs() > e.delta_y().abs() {
            self.pan(-e.delta_x());
        } else {
            self.zoom(turned(e), Some(x), true);
        }
    }

    /// Held no more; a thrown line glides.
    pub fn let_go(&self, thrown: Option<Inertia>) {
        self.frames.hold(false);
        let thrown = thrown.filter(|_| !self.calm.get_untracked());
        let Some(mut inertia) = thrown else { return };
        let ruler = *self;
        self.frames.run(move |ms| match inertia.glide(ms) {
            Some((dx, _)) => {
                ruler.pan(dx);
                true
            }
            None => false,
        });
    }

    /// Ends whatever movement is going on.
    pub fn stop(&self) {
        self.frames.stop();
    }

    fn go(&self, to: TimeScale, at_once: bool) {
        self.frames.slides(false);
        let from = self.scale.get_untracked();
        if at_once || self.calm.get_untracked() || (from.width - to.width).abs() > 0.5 {
            self.frames.stop();
            self.scale.set(to);
            return;
        }
        let ruler = *self;
        let mut t: f64 = 0.0;
        self.frames.run(move |ms| {
            t = (t + ms / 320.0).min(1.0);
            let eased = t * t * (3.0 - 2.0 * t);
            ruler.scale.set(if t < 1.0 {
                from.between(&to, eased)
            } else {
                to
            });
            t < 1.0
        });
    }
}
