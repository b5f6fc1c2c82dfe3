//! Points on the sphere and in the plane.
//!
//! Enters: degrees. Leaves: great-circle distances, points between, unit vectors. It must not know
//! projections, pixels or countries.

use std::f64::consts::{PI, TAU};

/// A place on Earth, in degrees east and north.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LonLat {
    /// Degrees east, −180 … 180.
    pub lon: f64,
    /// Degrees north, −90 … 90.
    pub lat: f64,
}

/// A point of the plane; `y` grows downwards, as in SVG.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// An upright rectangle of the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not negative.
    pub width: f64,
    /// Height, not negative.
    pub height: f64,
}

/// A unit vector: `x` towards 0° E on the equator, `y` towards 90° E, `z` to the north pole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vector {
    /// Towards 0° E.
    pub x: f64,
    /// Towards 90° E.
    pub y: f64,
    /// Towards the north pole.
    pub z: f64,
}

impl LonLat {
    /// A place from its degrees.
    pub const fn new(lon: f64, lat: f64) -> Self {
        LonLat { lon, lat }
    }

    /// The place as a unit vector.
    pub fn vector(self) -> Vector {
        let (lon, lat) = (self.lon.to_radians(), self.lat.to_radians());
        Vector {
            x: lat.cos() * lon.cos(),
            y: lat.cos() * lon.sin(),
            z: lat.sin(),
        }
    }

    /// The angle between two places as seen from the centre of the Earth, in radians.
    pub fn angle_to(self, other: LonLat) -> f64 {
        self.vector().angle_to(other.vector())
    }
}

impl Vector {
    /// The place that the vector points to.
    pub fn lon_lat(self) -> LonLat {
        LonLat {
            lon: self.y.atan2(self.x).to_degrees(),
            lat: self.z.atan2(self.x.hypot(self.y)).to_degrees(),
        }
    }

    /// The scalar product.
    pub fn dot(self, o: Vector) -> f64 {
        self.x * o.x + self.y * o.y + self.z * o.z
    }

    /// The vector product.
    pub fn cross(self, o: Vector) -> Vector {
        Vector {
            x: self.y * o.z - self.z * o.y,
            y: self.z * o.x - self.x * o.z,
            z: self.x * o.y - self.y * o.x,
        }
    }

    /// The same direction with length one; the null vector stays as it is.
    pub fn normalised(self) -> Vector {
        let length = self.dot(self).sqrt();
        if length == 0.0 {
            return self;
        }
        self.scaled(1.0 / length)
    }

    /// Each part times `k`.
    pub fn scaled(self, k: f64) -> Vector {
        Vector {
            x: self.x * k,
            y: self.y * k,
            z: self.z * k,
        }
    }

    /// The sum.
    pub fn plus(self, o: Vector) -> Vector {
        Vector {
            x: self.x + o.x,
            y: self.y + o.y,
            z: self.z + o.z,
        }
    }

    /// The angle between two unit vectors, in radians; exact for small and for large angles.
    pub fn angle_to(self, o: Vector) -> f64 {
        let c = self.cross(o);
        c.dot(c).sqrt().atan2(self.dot(o))
    }

    /// The point at share `t` (0 … 1) of the great circle from `self` to `o`. Between antipodes every
    /// way is as short: the one over the north pole is taken.
    pub fn slerp(self, o: Vector, t: f64) -> Vector {
        let angle = self.angle_to(o);
        if angle < 1e-12 {
            return self;
        }
        if PI - angle < 1e-9 {
            let pole = Vector {
                x: 0.0,
                y: 0.0,
                z: 1.0,
            };
            let middle = if self.dot(pole).abs() > 1.0 - 1e-9 {
                Vector {
                    x: 1.0,
                    y: 0.0,
                    z: 0.0,
                }
            } else {
                pole.plus(self.scaled(-self.dot(pole))).normalised()
            };
            let a = t * PI;
            return self.scaled(a.cos()).plus(middle.scaled(a.sin()));
        }
        let s = angle.sin();
        self.scaled(((1.0 - t) * angle).sin() / s)
            .plus(o.scaled((t * angle).sin() / s))
    }
}

impl Point {
    /// A point from its coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Point { x, y }
    }

    /// The distance to another point.
    pub fn distance(self, o: Point) -> f64 {
        (self.x - o.x).hypot(self.y - o.y)
    }

    /// The point at share `t` of the straight way to `o`.
    pub fn lerp(self, o: Point, t: f64) -> Point {
        Point::new(self.x + (o.x - self.x) * t, self.y + (o.y - self.y) * t)
    }
}

impl Rect {
    /// A rectangle from its upper left corner and its size.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Rect {
            x,
            y,
            width,
            height,
        }
    }

    /// The smallest rectangle around all points; `None` without any.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Rect> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let (mut low, mut high) = (first, first);
        for p in points {
            low = Point::new(low.x.min(p.x), low.y.min(p.y));
            high = Point::new(high.x.max(p.x), high.y.max(p.y));
        }
        Some(Rect::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }

    /// The middle.
    pub fn centre(self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// The right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The rectangle grown by `by` on each side.
    pub fn grown(self, by: f64) -> Rect {
        Rect::new(
            self.x - by,
            self.y - by,
            self.width + 2.0 * by,
            self.height + 2.0 * by,
        )
    }

    /// Whether the two share any area.
    pub fn overlaps(self, o: Rect) -> bool {
        self.x < o.right() && o.x < self.right() && self.y < o.bottom() && o.y < self.bottom()
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains(self, p: Point) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }
}

/// Degrees brought into −180 … 180.
pub fn wrap_degrees(lon: f64) -> f64 {
    if (-180.0..=180.0).contains(&lon) {
        return lon;
    }
    (lon + 180.0).rem_euclid(360.0) - 180.0
}

/// Radians brought into −π … π.
pub fn wrap_radians(a: f64) -> f64 {
    if (-PI..=PI).contains(&a) {
        return a;
    }
    (a + PI).rem_euclid(TAU) - PI
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEIJING: LonLat = LonLat::new(116.4, 39.9);
    const DAMASCUS: LonLat = LonLat::new(36.3, 33.5);

    #[test]
    fn beijing_is_some_6900_km_from_damascus() {
        let km = BEIJING.angle_to(DAMASCUS) * 6371.0;
        assert!((6850.0..6950.0).contains(&km), "{km}");
    }

    #[test]
    fn a_great_circle_starts_ends_and_halves_where_it_should() {
        let (a, b) = (BEIJING.vector(), DAMASCUS.vector());
        assert!(a.slerp(b, 0.0).angle_to(a) < 1e-12);
        assert!(a.slerp(b, 1.0).angle_to(b) < 1e-12);
        let half = a.slerp(b, 0.5);
        assert!((half.angle_to(a) - half.angle_to(b)).abs() < 1e-12);
    }

    #[test]
    fn between_antipodes_the_way_goes_over_the_pole() {
        let a = LonLat::new(0.0, 0.0).vector();
        let b = LonLat::new(180.0, 0.0).vector();
        assert!((a.slerp(b, 0.5).lon_lat().lat - 90.0).abs() < 1e-6);
    }

    #[test]
    fn longitudes_wrap_but_the_antimeridian_keeps_its_side() {
        assert_eq!(wrap_degrees(190.0), -170.0);
        assert_eq!(wrap_degrees(180.0), 180.0);
        assert_eq!(wrap_degrees(-180.0), -180.0);
    }

    #[test]
    fn rectangles_that_only_touch_do_not_overlap() {
        let a = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!a.overlaps(Rect::new(10.0, 0.0, 5.0, 5.0)));
        assert!(a.overlaps(Rect::new(9.9, 0.0, 5.0, 5.0)));
    }
}
