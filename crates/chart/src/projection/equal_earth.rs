//! Equal Earth: the whole Earth, areas true, shapes easy on the eye.
//!
//! Method and coefficients: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection",
//! International Journal of Geographical Information Science 33 (2018), 454–465.

use super::clip::{clip_ring, split_line};
use super::{WORLD, resample};
use crate::geo::{LonLat, Point, Rect, wrap_degrees};
use crate::path::PathData;

const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;
/// √3 / 2
const M: f64 = 0.866_025_403_784_438_6;

/// Half the width and half the height of the unit projection.
const HALF_WIDTH: f64 = 2.706_629_983_696_07;
const HALF_HEIGHT: f64 = 1.317_362_759_157_4;
const SCALE: f64 = WORLD / (2.0 * HALF_WIDTH);

/// The Equal Earth projection around a central meridian.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct EqualEarth {
    /// The meridian in the middle, degrees east.
    pub centre: f64,
}

impl EqualEarth {
    /// The rectangle that the Earth fills.
    pub const FRAME: Rect = Rect::new(0.0, 0.0, WORLD, 2.0 * HALF_HEIGHT * SCALE);

    /// Where a place lies.
    pub fn project(&self, place: LonLat) -> Point {
        Self::lay(wrap_degrees(place.lon - self.centre), place.lat)
    }

    /// The same for a longitude already counted from the central meridian.
    fn lay(lon: f64, lat: f64) -> Point {
        let theta = (M * lat.to_radians().sin()).asin();
        let t2 = theta * theta;
        let t6 = t2 * t2 * t2;
        let x = lon.to_radians() * theta.cos()
            / (M * (A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)));
        let y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        Point::new((x + HALF_WIDTH) * SCALE, (HALF_HEIGHT - y) * SCALE)
    }

    /// Which place lies there, by Newton's method on the polynomial of `y`.
    pub fn invert(&self, point: Point) -> Option<LonLat> {
        let (x, y) = (point.x / SCALE - HALF_WIDTH, HALF_HEIGHT - point.y / SCALE);
        if y.abs() > HALF_HEIGHT {
            return None;
        }
        let mut theta = y;
        let mut slope = 1.0;
        for _ in 0..12 {
            let t2 = theta * theta;
            let t6 = t2 * t2 * t2;
            slope = A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2);
            let step = (theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)) - y) / slope;
            theta -= step;
            if step.abs() < 1e-12 {
                break;
            }
        }
        let lon = (M * x * slope / theta.cos()).to_degrees();
        let lat = (theta.sin() / M).clamp(-1.0, 1.0).asin().to_degrees();
        (lon.abs() <= 180.0 + 1e-9).then(|| LonLat::new(wrap_degrees(lon + self.centre), lat))
    }

    /// Adds the area within a ring, in as many pieces as the map's edge cuts it into.
    pub fn area(&self, ring: &[LonLat], path: &mut PathData) {
        for piece in clip_ring(ring, self.centre) {
            let mut points = Vec::with_capacity(piece.len());
            for (i, &b) in piece.iter().enumerate() {
                let a = piece[(i + piece.len() - 1) % piece.len()];
                Self::edge(a, b, &mut points);
            }
            path.ring(&points);
        }
    }

    /// Adds a line, broken where the map's edge cuts it.
    pub fn line(&self, line: &[LonLat], path: &mut PathData) {
        for piece in split_line(line, self.centre) {
            let Some(&first) = piece.first() else {
                continue;
            };
            let mut points = vec![Self::lay(first.lon, first.lat)];
            for pair in piece.windows(2) {
                Self::edge(pair[0], pair[1], &mut points);
            }
            path.line(&points);
        }
    }

    /// Adds the edge of the Earth.
    pub fn outline(&self, path: &mut PathData) {
        let lats = || (-45..=45).map(|half| f64::from(half) * 2.0);
        let east = lats().map(|lat| Self::lay(180.0, lat));
        let west = lats().rev().map(|lat| Self::lay(-180.0, lat));
        path.ring(&east.chain(west).collect::<Vec<_>>());
    }

    fn edge(a: LonLat, b: LonLat, out: &mut Vec<Point>) {
        resample(
            &|t| Self::lay(a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t),
            out,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_the_earth_touch_the_frame() {
        let earth = EqualEarth::default();
        let frame = EqualEarth::FRAME;
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-5, "{a} is not {b}");
        close(earth.project(LonLat::new(-180.0, 0.0)).x, 0.0);
        close(earth.project(LonLat::new(180.0, 0.0)).x, WORLD);
        close(earth.project(LonLat::new(0.0, 90.0)).y, 0.0);
        close(earth.project(LonLat::new(0.0, -90.0)).y, frame.bottom());
        close(frame.width / frame.height, 2.054_582_13);
    }

    #[test]
    fn areas_are_true() {
        // A cell of one degree has an area of Δλ·Δsin φ on the sphere, wherever it lies.
        let earth = EqualEarth::default();
        let ratio = |lat: f64| {
            let at = |dx: f64, dy: f64| earth.project(LonLat::new(40.0 + dx, lat + dy));
            let (a, b, c, d) = (at(0.0, 0.0), at(0.1, 0.0), at(0.1, 0.1), at(0.0, 0.1));
            let area = ((a.x - c.x) * (b.y - d.y) - (b.x - d.x) * (a.y - c.y)).abs() / 2.0;
            area / ((lat + 0.1).to_radians().sin() - lat.to_radians().sin())
        };
        for lat in [-80.0, -45.0, 10.0, 60.0, 85.0] {
            assert!((ratio(lat) / ratio(0.0) - 1.0).abs() < 1e-3, "at {lat}°");
        }
    }

    #[test]
    fn a_country_across_the_edge_is_drawn_in_two_pieces() {
        let across = [
            LonLat::new(170.0, 0.0),
            LonLat::new(-170.0, 0.0),
            LonLat::new(-170.0, 10.0),
            LonLat::new(170.0, 10.0),
        ];
        let pieces = |centre: f64| {
            let mut path = PathData::new();
            EqualEarth { centre }.area(&across, &mut path);
            path.finish().matches('Z').count()
        };
        assert_eq!(pieces(0.0), 2);
        assert_eq!(pieces(150.0), 1);
    }
}
