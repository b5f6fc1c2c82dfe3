//! SVG path data, as short as it can be.
//!
//! Enters: points of the plane. Leaves: the value of a `d` attribute, in hundredths of a unit, with
//! steps that round to nothing left out. It must not know what the line is.

use crate::geo::Point;

/// Writes path data. Coordinates are rounded to hundredths.
#[derive(Debug, Default, Clone)]
pub struct PathData {
    d: String,
    last: Option<(i64, i64)>,
    start: (i64, i64),
}

fn hundredths(p: Point) -> (i64, i64) {
    ((p.x * 100.0).round() as i64, (p.y * 100.0).round() as i64)
}

/// Writes `n` hundredths as a decimal without needless digits. A map has some hundred thousand of them:
/// digits are set by hand, twice as fast as by formatting.
fn push_number(d: &mut String, n: i64) {
    if n < 0 {
        d.push('-');
    }
    let digit = |n: u64| char::from(b'0' + (n % 10) as u8);
    let (whole, part) = (n.unsigned_abs() / 100, n.unsigned_abs() % 100);
    if whole > 0 || part == 0 {
        let mut place = 1;
        while place <= whole / 10 {
            place *= 10;
        }
        while place > 0 {
            d.push(digit(whole / place));
            place /= 10;
        }
    }
    if part > 0 {
        d.push('.');
        d.push(digit(part / 10));
        if part % 10 > 0 {
            d.push(digit(part));
        }
    }
}

impl PathData {
    /// An empty path.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lifts the pen to `p`.
    pub fn move_to(&mut self, p: Point) {
        let (x, y) = hundredths(p);
        self.d.push('M');
        push_number(&mut self.d, x);
        self.separate(y);
        push_number(&mut self.d, y);
        self.last = Some((x, y));
        self.start = (x, y);
    }

    /// Draws a straight line to `p`; the first call moves there.
    pub fn line_to(&mut self, p: Point) {
        let Some((lx, ly)) = self.last else {
            return self.move_to(p);
        };
        let (x, y) = hundredths(p);
        let (dx, dy) = (x - lx, y - ly);
        if (dx, dy) == (0, 0) {
            return;
        }
        self.d.push('l');
        push_number(&mut self.d, dx);
        self.separate(dy);
        push_number(&mut self.d, dy);
        self.last = Some((x, y));
    }

    /// Draws a quadratic curve to `p` with its control point at `c`.
    pub fn quad_to(&mut self, c: Point, p: Point) {
        let ((cx, cy), (x, y)) = (hundredths(c), hundredths(p));
        self.d.push('Q');
        for (i, n) in [cx, cy, x, y].into_iter().enumerate() {
            if i > 0 {
                self.separate(n);
            }
            push_number(&mut self.d, n);
        }
        self.last = Some((x, y));
    }

    /// Back to where the pen was set down.
    pub fn close(&mut self) {
        if self.last.is_some() {
            self.d.push('Z');
            self.last = Some(self.start);
        }
    }

    /// A line through all points.
    pub fn line(&mut self, points: &[Point]) {
        for (i, &p) in points.iter().enumerate() {
            if i == 0 {
                self.move_to(p);
            } else {
                self.line_to(p);
            }
        }
    }

    /// A closed ring through all points; fewer than three enclose nothing and are left out.
    pub fn ring(&mut self, points: &[Point]) {
        if points.len() >= 3 {
            self.line(points);
            self.close();
        }
    }

    /// Whether nothing has been drawn.
    pub fn is_empty(&self) -> bool {
        self.d.is_empty()
    }

    /// The path data.
    pub fn finish(self) -> String {
        self.d
    }

    /// A minus sign parts two numbers by itself.
    fn separate(&mut self, next: i64) {
        if next >= 0 {
            self.d.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_no_needless_digits() {
        let mut path = PathData::new();
        path.ring(&[
            Point::new(1.0, -0.5),
            Point::new(1.254, 0.0),
            Point::new(10.2, 7.0),
        ]);
        assert_eq!(path.finish(), "M1-.5l.25 .5l8.95 7Z");
    }

    #[test]
    fn a_step_that_rounds_to_nothing_is_left_out() {
        let mut path = PathData::new();
        path.line(&[
            Point::new(0.0, 0.0),
            Point::new(0.001, 0.001),
            Point::new(1.0, 0.0),
        ]);
        assert_eq!(path.finish(), "M0 0l1 0");
    }

    #[test]
    fn two_points_enclose_nothing() {
        let mut path = PathData::new();
        path.ring(&[Point::new(0.0, 0.0), Point::new(1.0, 0.0)]);
        assert!(path.is_empty());
    }
}
