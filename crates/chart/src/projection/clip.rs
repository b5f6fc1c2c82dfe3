//! Cutting at the map's edge: the meridian opposite to the central one.
//!
//! Enters: rings and lines in degrees. Leaves: pieces whose longitudes count from the central
//! meridian and stay within −180 … 180. It must not know the projection.
//!
//! A ring is unrolled first, so that its longitudes run on without a jump; then it is cut to each
//! turn of the Earth that it reaches, by Sutherland and Hodgman's method for one straight edge
//! after the other. No ring of a country runs around a pole: Antarctica's is closed along −90°.

use crate::geo::LonLat;

/// Each longitude moved by whole turns so that it is the nearest to the one before. A step of exactly
/// a whole turn is no jump but an edge along a pole.
fn unrolled(points: &[LonLat], centre: f64) -> Vec<LonLat> {
    let mut out: Vec<LonLat> = Vec::with_capacity(points.len());
    for (i, p) in points.iter().enumerate() {
        let lon = match out.last() {
            None => p.lon - centre,
            Some(last) => {
                let step = p.lon - points[i - 1].lon;
                let jumps = step.abs() > 180.0 && step.abs() < 360.0;
                last.lon + step - if jumps { step.signum() * 360.0 } else { 0.0 }
            }
        };
        out.push(LonLat::new(lon, p.lat));
    }
    out
}

/// The whole turns (…, −360, 0, 360, …) that the longitudes reach into.
fn turns(points: &[LonLat]) -> impl Iterator<Item = f64> {
    let low = points.iter().map(|p| p.lon).fold(f64::INFINITY, f64::min);
    let high = points
        .iter()
        .map(|p| p.lon)
        .fold(f64::NEG_INFINITY, f64::max);
    let first = ((low + 180.0) / 360.0).floor() as i32;
    let last = ((high - 180.0) / 360.0).ceil() as i32;
    (first..=last).map(|turn| f64::from(turn) * 360.0)
}

fn crossing(a: LonLat, b: LonLat, at: f64) -> LonLat {
    let t = (at - a.lon) / (b.lon - a.lon);
    LonLat::new(at, a.lat + (b.lat - a.lat) * t)
}

/// The pieces of a ring, each closed by itself.
pub fn clip_ring(ring: &[LonLat], centre: f64) -> Vec<Vec<LonLat>> {
    let ring = unrolled(ring, centre);
    let mut pieces = Vec::new();
    for turn in turns(&ring) {
        let half = keep(&ring, |p| p.lon - (turn - 180.0), turn - 180.0);
        let mut piece = keep(&half, |p| turn + 180.0 - p.lon, turn + 180.0);
        piece.iter_mut().for_each(|p| p.lon -= turn);
        if piece.len() >= 3 {
            pieces.push(piece);
        }
    }
    pieces
}

/// What of a ring lies where `side` is not negative; the border of that half is at longitude `at`.
fn keep(ring: &[LonLat], side: impl Fn(&LonLat) -> f64, at: f64) -> Vec<LonLat> {
    let mut out = Vec::with_capacity(ring.len());
    for (i, b) in ring.iter().enumerate() {
        let a = &ring[(i + ring.len() - 1) % ring.len()];
        let (from, to) = (side(a), side(b));
        if (from < 0.0) != (to < 0.0) {
            out.push(crossing(*a, *b, at));
        }
        if to >= 0.0 {
            out.push(*b);
        }
    }
    out
}

/// The pieces of a line.
pub fn split_line(line: &[LonLat], centre: f64) -> Vec<Vec<LonLat>> {
    let line = unrolled(line, centre);
    let mut pieces = Vec::new();
    for turn in turns(&line) {
        let (low, high) = (turn - 180.0, turn + 180.0);
        let mut piece: Vec<LonLat> = Vec::new();
        let mut end = |piece: &mut Vec<LonLat>| {
            let mut done = std::mem::take(piece);
            done.iter_mut().for_each(|p| p.lon -= turn);
            if done.len() > 1 {
                pieces.push(done);
            }
        };
        for pair in line.windows(2) {
            let (mut a, mut b) = (pair[0], pair[1]);
            if a.lon.max(b.lon) <= low || a.lon.min(b.lon) >= high {
                end(&mut piece);
                continue;
            }
            for at in [low, high] {
                if (a.lon - at) * (b.lon - at) < 0.0 {
                    let c = crossing(a, b, at);
                    let inside = |p: LonLat| p.lon >= low && p.lon <= high;
                    if inside(a) { b = c } else { a = c }
                }
            }
            if piece.last() != Some(&a) {
                end(&mut piece);
                piece.push(a);
            }
            piece.push(b);
        }
        end(&mut piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|&(x, y)| LonLat::new(x, y)).collect()
    }

    #[test]
    fn a_line_across_the_edge_ends_there_and_goes_on_at_the_other_side() {
        let pieces = split_line(&line(&[(170.0, 0.0), (-170.0, 10.0)]), 0.0);
        assert_eq!(
            pieces,
            [
                line(&[(170.0, 0.0), (180.0, 5.0)]),
                line(&[(-180.0, 5.0), (-170.0, 10.0)])
            ]
        );
    }

    #[test]
    fn a_line_within_the_map_stays_one() {
        let whole = line(&[(-180.0, 0.0), (0.0, 5.0), (180.0, 0.0)]);
        assert_eq!(split_line(&whole, 0.0), [whole]);
    }

    #[test]
    fn a_ring_keeps_its_area_when_cut() {
        let ring = line(&[(80.0, 0.0), (120.0, 0.0), (120.0, 10.0), (80.0, 10.0)]);
        let area = |ring: &[LonLat]| {
            (0..ring.len())
                .map(|i| {
                    let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
                    (a.lon * b.lat - b.lon * a.lat) / 2.0
                })
                .sum::<f64>()
        };
        let pieces = clip_ring(&ring, -80.0);
        assert_eq!(pieces.len(), 2);
        let sum: f64 = pieces.iter().map(|p| area(p)).sum();
        assert!((sum - 400.0).abs() < 1e-9, "{sum}");
    }

    #[test]
    fn a_ring_closed_along_the_pole_covers_every_longitude() {
        let cap = line(&[
            (-180.0, -90.0),
            (-180.0, -70.0),
            (0.0, -75.0),
            (180.0, -70.0),
            (180.0, -90.0),
        ]);
        let pieces = clip_ring(&cap, 0.0);
        assert_eq!(pieces, [cap]);
    }
}
