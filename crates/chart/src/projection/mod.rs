//! From the sphere to the plane.
//!
//! Enters: degrees. Leaves: points of a world 1000 units wide, `y` downwards, and paths cut where the
//! map ends. It must not know zoom, pixels or what is drawn.
//!
//! Two projections: [`EqualEarth`] shows the whole Earth with true areas; [`Globe`] shows the half
//! that faces the reader. Both take a line as it is meant: edges of borders and of the graticule are
//! straight in longitude and latitude, routes between places are great circles.

mod clip;
mod equal_earth;
mod globe;

pub use equal_earth::EqualEarth;
pub use globe::Globe;

use crate::geo::{LonLat, Point, Rect};
use crate::path::PathData;

/// Width of the projected world.
pub const WORLD: f64 = 1000.0;

/// How far, in world units, a drawn line may stray from the true curve.
const TOLERANCE: f64 = 0.15;

/// A way to lay the Earth flat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Projection {
    /// All of it, areas true.
    EqualEarth(EqualEarth),
    /// One half of it, as from far away.
    Globe(Globe),
}

impl Default for Projection {
    fn default() -> Self {
        Projection::EqualEarth(EqualEarth::default())
    }
}

impl Projection {
    /// Where a place lies; `None` when it is on the far side.
    pub fn project(&self, place: LonLat) -> Option<Point> {
        match self {
            Projection::EqualEarth(p) => Some(p.project(place)),
            Projection::Globe(p) => p.project(place),
        }
    }

    /// Which place lies there; `None` outside the Earth.
    pub fn invert(&self, point: Point) -> Option<LonLat> {
        match self {
            Projection::EqualEarth(p) => p.invert(point),
            Projection::Globe(p) => p.invert(point),
        }
    }

    /// The rectangle that the Earth fills.
    pub fn frame(&self) -> Rect {
        match self {
            Projection::EqualEarth(_) => EqualEarth::FRAME,
            Projection::Globe(_) => Globe::FRAME,
        }
    }

    /// Adds the area within a ring (closed by itself) to a path.
    pub fn area(&self, ring: &[LonLat], path: &mut PathData) {
        match self {
            Projection::EqualEarth(p) => p.area(ring, path),
            Projection::Globe(p) => p.area(ring, path),
        }
    }

    /// Adds a line whose edges are straight in longitude and latitude.
    pub fn line(&self, line: &[LonLat], path: &mut PathData) {
        match self {
            Projection::EqualEarth(p) => p.line(line, path),
            Projection::Globe(p) => p.line(line, path),
        }
    }

    /// Adds the edge of the Earth.
    pub fn outline(&self, path: &mut PathData) {
        match self {
            Projection::EqualEarth(p) => p.outline(path),
            Projection::Globe(p) => p.outline(path),
        }
    }
}

/// Meridians and parallels every `step` degrees.
pub fn graticule(step: usize) -> Vec<Vec<LonLat>> {
    let meridians = (-180..180).step_by(step).map(|lon| {
        let end = if lon % 90 == 0 { 90 } else { 80 };
        (-end..=end)
            .step_by(5)
            .map(|lat| LonLat::new(f64::from(lon), f64::from(lat)))
            .collect()
    });
    let parallels = (-80..=80)
        .filter(move |lat| lat % step as i32 == 0)
        .map(|lat| {
            (-180..=180)
                .step_by(5)
                .map(|lon| LonLat::new(f64::from(lon), f64::from(lat)))
                .collect()
        });
    meridians.chain(parallels).collect()
}

/// Adds points between `a` and `b` until the straight pieces stay within the tolerance of the curve
/// `at(0) … at(1)`; the end is added, the start is not.
fn resample(at: &dyn Fn(f64) -> Point, out: &mut Vec<Point>) {
    fn halve(
        at: &dyn Fn(f64) -> Point,
        (t0, p0): (f64, Point),
        (t1, p1): (f64, Point),
        depth: u8,
        out: &mut Vec<Point>,
    ) {
        let t = (t0 + t1) / 2.0;
        let p = at(t);
        if depth > 0 && (depth > 6 || p.distance(p0.lerp(p1, 0.5)) > TOLERANCE) {
            halve(at, (t0, p0), (t, p), depth - 1, out);
            out.push(p);
            halve(at, (t, p), (t1, p1), depth - 1, out);
        }
    }
    let (first, last) = (at(0.0), at(1.0));
    // Short edges, nearly all there are, cost one check; long ones are always halved twice first, as
    // a curve may cross its chord in the middle.
    let depth = if first.distance(last) > WORLD / 20.0 {
        8
    } else {
        6
    };
    halve(at, (0.0, first), (1.0, last), depth, out);
    out.push(last);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_that_is_shown_is_found_again_under_its_point() {
        let projections = [
            Projection::default(),
            Projection::EqualEarth(EqualEarth { centre: 150.0 }),
            Projection::Globe(Globe {
                centre: LonLat::new(45.0, 30.0),
            }),
        ];
        for projection in projections {
            let mut shown = 0;
            for lon in (-175..=175).step_by(10) {
                for lat in (-85..=85).step_by(10) {
                    let place = LonLat::new(f64::from(lon), f64::from(lat));
                    let Some(point) = projection.project(place) else {
                        continue;
                    };
                    shown += 1;
                    let back = projection.invert(point).expect("inside the Earth");
                    assert!(
                        place.angle_to(back) < 1e-6,
                        "{projection:?}: {place:?} came back as {back:?}"
                    );
                }
            }
            assert!(shown > 200, "{projection:?} showed {shown}");
        }
    }

    #[test]
    fn nothing_is_found_outside_the_earth() {
        let corner = Point::new(2.0, 2.0);
        assert_eq!(Projection::default().invert(corner), None);
        let globe = Projection::Globe(Globe::default());
        assert_eq!(globe.invert(Point::new(globe.frame().x, 2.0)), None);
    }

    #[test]
    fn a_long_edge_is_bent_until_it_follows_the_parallel() {
        let mut path = PathData::new();
        let edge = [LonLat::new(-120.0, 60.0), LonLat::new(120.0, 60.0)];
        Projection::Globe(Globe {
            centre: LonLat::new(0.0, 80.0),
        })
        .line(&edge, &mut path);
        assert!(path.finish().matches('l').count() > 15);
    }
}
