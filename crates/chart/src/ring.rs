//! Actors on a ring with chords between them.
//!
//! Enters: how many actors stand in each bloc, and a radius. Leaves: their places, blocs a little apart,
//! and the curve from one to another. It must not know who they are.

use crate::geo::Point;
use crate::path::PathData;
use std::f64::consts::TAU;

/// Free room between two blocs, in places of actors.
const APART: f64 = 0.8;

/// A place on the ring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Where, the ring's centre being (0, 0).
    pub at: Point,
    /// Clockwise from the top, in radians.
    pub angle: f64,
}

impl Place {
    /// Whether a name beside it runs to the right.
    pub fn faces_right(&self) -> bool {
        self.at.x >= 0.0
    }

    /// How far to turn a name so that it runs away from the centre and is never upside down, in
    /// degrees.
    pub fn turn(&self) -> f64 {
        let degrees = self.angle.to_degrees() - 90.0;
        if self.faces_right() {
            degrees
        } else {
            degrees - 180.0
        }
    }
}

/// The places of all actors, bloc by bloc, clockwise from the top.
pub fn places(blocs: &[usize], radius: f64) -> Vec<Place> {
    let count: usize = blocs.iter().sum();
    let gaps = if blocs.len() > 1 { blocs.len() } else { 0 };
    let step = TAU / (count as f64 + gaps as f64 * APART).max(1.0);
    let mut angle = step * 0.5;
    let mut out = Vec::with_capacity(count);
    for &bloc in blocs {
        for _ in 0..bloc {
            out.push(Place {
                at: Point::new(radius * angle.sin(), -radius * angle.cos()),
                angle,
            });
            angle += step;
        }
        angle += step * APART;
    }
    out
}

/// A chord from one place to another: neighbours by a shallow curve, opposites nearly through the
/// centre; a little to the left of its direction, so that the chord back lies beside it.
pub fn chord(from: Place, to: Place) -> String {
    let middle = from.at.lerp(to.at, 0.5);
    let (dx, dy) = (to.at.x - from.at.x, to.at.y - from.at.y);
    let length = dx.hypot(dy).max(1e-9);
    let aside = 5.0_f64.min(length * 0.1);
    let control = Point::new(
        middle.x * 0.25 + dy / length * aside,
        middle.y * 0.25 - dx / length * aside,
    );
    let mut path = PathData::new();
    path.move_to(from.at);
    path.quad_to(control, to.at);
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_one_bloc_are_nearer_than_those_of_two() {
        let places = places(&[3, 2], 100.0);
        let gap = |a: usize, b: usize| places[a].at.distance(places[b].at);
        assert!(gap(0, 1) < gap(2, 3));
        assert!((gap(0, 1) - gap(3, 4)).abs() < 1e-9);
        assert!(
            places
                .iter()
                .all(|p| (p.at.x.hypot(p.at.y) - 100.0).abs() < 1e-9)
        );
    }

    #[test]
    fn names_are_never_upside_down() {
        for place in places(&[17], 100.0) {
            assert!((-90.1..=90.1).contains(&place.turn()), "{}", place.turn());
        }
    }

    #[test]
    fn the_way_back_is_another_chord() {
        let places = places(&[4], 100.0);
        assert_ne!(chord(places[0], places[2]), chord(places[2], places[0]));
    }

    #[test]
    fn nobody_is_no_place() {
        assert!(places(&[], 100.0).is_empty());
    }
}
