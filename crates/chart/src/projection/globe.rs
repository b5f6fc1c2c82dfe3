//! The globe: the half of the Earth that faces the reader, as from very far away (orthographic).
//!
//! An area that reaches over the horizon is drawn with its hidden points moved out to the horizon,
//! each in its own direction: the outline then follows the edge of the disc just where the hidden
//! part lies. That is right for every ring that does not hold the point opposite to the centre, and
//! of those that do none is wide enough to be seen at all.

use super::{WORLD, resample};
use crate::geo::{LonLat, Point, Rect, Vector};
use crate::path::PathData;

/// Radius of the disc: as tall as the flat map, so that switching between them does not jump.
const RADIUS: f64 = 243.0;
const MIDDLE: Point = Point::new(WORLD / 2.0, 243.36);

/// Longest step along a drawn edge before it is bent, in degrees.
const STEP: f64 = 4.0;

/// A globe turned so that `centre` faces the reader.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Globe {
    /// The place in the middle.
    pub centre: LonLat,
}

impl Default for Globe {
    fn default() -> Self {
        Globe {
            centre: LonLat::new(20.0, 20.0),
        }
    }
}

/// The globe's axes: to the right, upwards, towards the reader.
struct Axes {
    right: Vector,
    up: Vector,
    out: Vector,
}

impl Globe {
    /// The rectangle that the Earth fills.
    pub const FRAME: Rect = Rect::new(
        MIDDLE.x - RADIUS,
        MIDDLE.y - RADIUS,
        2.0 * RADIUS,
        2.0 * RADIUS,
    );

    fn axes(&self) -> Axes {
        let out = self.centre.vector();
        let lon = self.centre.lon.to_radians();
        let right = Vector {
            x: -lon.sin(),
            y: lon.cos(),
            z: 0.0,
        };
        Axes {
            right,
            up: out.cross(right),
            out,
        }
    }

    /// Where a place lies; `None` when it is on the far side.
    pub fn project(&self, place: LonLat) -> Option<Point> {
        let axes = self.axes();
        let v = place.vector();
        (v.dot(axes.out) >= 0.0).then(|| axes.lay(v))
    }

    /// Which place lies there.
    pub fn invert(&self, point: Point) -> Option<LonLat> {
        let axes = self.axes();
        let (x, y) = ((point.x - MIDDLE.x) / RADIUS, (MIDDLE.y - point.y) / RADIUS);
        let depth = 1.0 - x * x - y * y;
        (depth >= 0.0).then(|| {
            axes.right
                .scaled(x)
                .plus(axes.up.scaled(y))
                .plus(axes.out.scaled(depth.sqrt()))
                .lon_lat()
        })
    }

    /// Adds the visible area within a ring.
    pub fn area(&self, ring: &[LonLat], path: &mut PathData) {
        let axes = self.axes();
        let mut closed = ring.to_vec();
        closed.extend(ring.first());
        let dense = densified(&closed);
        if dense.iter().all(|v| v.dot(axes.out) < 0.0) {
            return;
        }
        let points: Vec<Point> = dense.iter().map(|v| axes.lay_at_most(*v)).collect();
        path.ring(&points);
    }

    /// Adds the visible parts of a line.
    pub fn line(&self, line: &[LonLat], path: &mut PathData) {
        self.vectors(&densified(line), path);
    }

    /// Adds the visible parts of a line of unit vectors that lie close to one another.
    pub fn vectors(&self, line: &[Vector], path: &mut PathData) {
        let axes = self.axes();
        let mut points = Vec::new();
        for (i, &b) in line.iter().enumerate() {
            let depth = b.dot(axes.out);
            if let Some(&a) = i.checked_sub(1).and_then(|i| line.get(i)) {
                let before = a.dot(axes.out);
                if (before < 0.0) != (depth < 0.0) {
                    points.push(axes.lay_at_most(a.slerp(b, before / (before - depth))));
                }
            }
            if depth >= 0.0 {
                points.push(axes.lay(b));
            } else {
                path.line(&points);
                points.clear();
            }
        }
        path.line(&points);
    }

    /// Adds the edge of the disc.
    pub fn outline(&self, path: &mut PathData) {
        let around = |t: f64| {
            let a = t * std::f64::consts::TAU;
            Point::new(MIDDLE.x + RADIUS * a.cos(), MIDDLE.y + RADIUS * a.sin())
        };
        let mut points = Vec::new();
        resample(&|t| around(t * 0.5), &mut points);
        resample(&|t| around(0.5 + t * 0.5), &mut points);
        path.ring(&points);
    }
}

impl Axes {
    fn lay(&self, v: Vector) -> Point {
        Point::new(
            MIDDLE.x + RADIUS * v.dot(self.right),
            MIDDLE.y - RADIUS * v.dot(self.up),
        )
    }

    /// As [`Axes::lay`]; what is hidden goes to the horizon in its own direction.
    fn lay_at_most(&self, v: Vector) -> Point {
        if v.dot(self.out) >= 0.0 {
            return self.lay(v);
        }
        let (x, y) = (v.dot(self.right), v.dot(self.up));
        let length = x.hypot(y).max(1e-9);
        Point::new(
            MIDDLE.x + RADIUS * x / length,
            MIDDLE.y - RADIUS * y / length,
        )
    }
}

/// The line with points put in wherever two are far apart, straight in longitude and latitude.
fn densified(line: &[LonLat]) -> Vec<Vector> {
    let mut out = Vec::with_capacity(line.len());
    for (i, b) in line.iter().enumerate() {
        if let Some(a) = i.checked_sub(1).map(|i| line[i]) {
            // Along the pole all longitudes are one point, and a jump over the antimeridian is none.
            let mut lon = b.lon - a.lon;
            if lon.abs() > 180.0 && (a.lat.abs() < 90.0 || b.lat.abs() < 90.0) {
                lon -= lon.signum() * 360.0;
            }
            let steps = (lon.abs().max((b.lat - a.lat).abs()) / STEP).ceil() as usize;
            for s in 1..steps {
                let t = s as f64 / steps as f64;
                out.push(LonLat::new(a.lon + lon * t, a.lat + (b.lat - a.lat) * t).vector());
            }
        }
        out.push(b.vector());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_centre_is_in_the_middle_and_the_far_side_is_hidden() {
        let globe = Globe {
            centre: LonLat::new(100.0, 35.0),
        };
        let middle = globe.project(globe.centre).expect("visible");
        assert!(middle.distance(MIDDLE) < 1e-9);
        assert_eq!(globe.project(LonLat::new(-80.0, -35.0)), None);
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let globe = Globe {
            centre: LonLat::new(10.0, 0.0),
        };
        let north = globe.project(LonLat::new(10.0, 20.0)).expect("visible");
        let east = globe.project(LonLat::new(30.0, 0.0)).expect("visible");
        assert!(north.y < MIDDLE.y && (north.x - MIDDLE.x).abs() < 1e-9);
        assert!(east.x > MIDDLE.x && (east.y - MIDDLE.y).abs() < 1e-9);
    }

    #[test]
    fn an_area_over_the_horizon_stays_on_the_disc_and_a_hidden_one_is_not_drawn() {
        let globe = Globe {
            centre: LonLat::new(0.0, 0.0),
        };
        let square = |lon: f64| {
            [
                LonLat::new(lon, -10.0),
                LonLat::new(lon + 20.0, -10.0),
                LonLat::new(lon + 20.0, 10.0),
                LonLat::new(lon, 10.0),
            ]
        };
        let drawn = |lon: f64| {
            let mut path = PathData::new();
            globe.area(&square(lon), &mut path);
            path.finish()
        };
        assert!(!drawn(80.0).is_empty());
        assert!(drawn(120.0).is_empty());
    }

    #[test]
    fn a_line_ends_at_the_horizon() {
        let globe = Globe {
            centre: LonLat::new(0.0, 0.0),
        };
        let mut path = PathData::new();
        globe.line(&[LonLat::new(0.0, 0.0), LonLat::new(170.0, 0.0)], &mut path);
        let end: f64 = {
            let d = path.finish();
            let steps: f64 = d
                .split('l')
                .skip(1)
                .filter_map(|step| step.split([' ', '-']).next()?.parse::<f64>().ok())
                .sum();
            MIDDLE.x + steps
        };
        assert!((end - (MIDDLE.x + RADIUS)).abs() < 0.2, "{end}");
    }
}
