//! The shapes of countries and the lines between them, packed small.
//!
//! Enters: bytes as `cargo xtask data atlas` makes them from Natural Earth. Leaves: arcs in degrees,
//! and for each country the rings that they form. It must not know projections.
//!
//! A border is stored once and used by the countries on both its sides (as TopoJSON does it), each
//! arc as steps from point to point on a grid. The format, all numbers LEB128 varints, `z` with
//! zigzag sign:
//!
//! ```text
//! "DMA1"  steps-per-degree
//! n-arcs  { kind  n-points  z(x0) z(y0)  { z(dx) z(dy) } }
//! n-shapes  { 3 bytes of code  n-rings { n-refs { arc·2 + reversed } } }
//! ```

use crate::geo::LonLat;
use std::fmt;

/// What lies along an arc.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ArcKind {
    /// The shore of a sea.
    Coast,
    /// A border that both sides and most others accept.
    Border,
    /// A border in dispute, a line of control, an indefinite frontier.
    Disputed,
    /// The cut at the antimeridian or at the pole: not a line on Earth, never drawn.
    Seam,
}

impl ArcKind {
    const ALL: [ArcKind; 4] = [
        ArcKind::Coast,
        ArcKind::Border,
        ArcKind::Disputed,
        ArcKind::Seam,
    ];
}

/// A line on the grid, used by one country or by two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arc {
    /// What lies along it.
    pub kind: ArcKind,
    /// Its points, in steps of the grid.
    pub points: Vec<(i32, i32)>,
}

/// A country or territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// ISO 3166-1 alpha-3, or Natural Earth's own three letters where ISO has none.
    pub code: [u8; 3],
    /// Closed rings, outer ones and holes alike, as arcs one after the other; `true` is backwards.
    pub rings: Vec<Vec<(u32, bool)>>,
}

impl Shape {
    /// The three letters as text.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("")
    }
}

/// All countries at one level of detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atlas {
    /// Steps of the grid in one degree.
    pub steps: u32,
    /// Every line once.
    pub arcs: Vec<Arc>,
    /// Every country once.
    pub shapes: Vec<Shape>,
}

/// Why bytes are no atlas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtlasError {
    /// They don't begin as an atlas of this version does.
    NotAnAtlas,
    /// They end early, or a number in them makes no sense; with the offset.
    Broken(usize),
}

impl fmt::Display for AtlasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AtlasError::NotAnAtlas => write!(f, "not a map file of this version"),
            AtlasError::Broken(at) => write!(f, "the map file is broken at byte {at}"),
        }
    }
}

impl std::error::Error for AtlasError {}

const MAGIC: &[u8; 4] = b"DMA1";

impl Atlas {
    /// The world at 1:110m, compiled in.
    pub fn world() -> Atlas {
        Atlas::decode(include_bytes!("../data/world-110m.atlas"))
            .expect("the compiled-in map is checked by a test")
    }

    /// Reads what [`Atlas::encode`] wrote. Hostile bytes give an error, never a panic, and never more
    /// memory than a small multiple of their own length.
    pub fn decode(bytes: &[u8]) -> Result<Atlas, AtlasError> {
        if !bytes.starts_with(MAGIC) {
            return Err(AtlasError::NotAnAtlas);
        }
        let mut r = Reader { bytes, at: 4 };
        let steps = r.number()?;
        if steps == 0 {
            return r.broken();
        }
        let n_arcs = r.count()?;
        let mut arcs = Vec::with_capacity(n_arcs);
        for _ in 0..n_arcs {
            let kind = r.number()? as usize;
            let Some(&kind) = ArcKind::ALL.get(kind) else {
                return r.broken();
            };
            let n_points = r.count()?;
            let mut points = Vec::with_capacity(n_points);
            let (mut x, mut y) = (0i32, 0i32);
            for _ in 0..n_points {
                x = x.wrapping_add(r.signed()?);
                y = y.wrapping_add(r.signed()?);
                points.push((x, y));
            }
            arcs.push(Arc { kind, points });
        }
        let n_shapes = r.count()?;
        let mut shapes = Vec::with_capacity(n_shapes);
        for _ in 0..n_shapes {
            let code = r.code()?;
            let n_rings = r.count()?;
            let mut rings = Vec::with_capacity(n_rings);
            for _ in 0..n_rings {
                let n_refs = r.count()?;
                let mut ring = Vec::with_capacity(n_refs);
                for _ in 0..n_refs {
                    let reference = r.number()?;
                    if (reference >> 1) as usize >= arcs.len() {
                        return r.broken();
                    }
                    ring.push((reference >> 1, reference & 1 == 1));
                }
                rings.push(ring);
            }
            shapes.push(Shape { code, rings });
        }
        if r.at != bytes.len() {
            return r.broken();
        }
        Ok(Atlas {
            steps,
            arcs,
            shapes,
        })
    }

    /// Writes the format of this module's head.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        let mut number = |n: u32| {
            let mut n = n;
            while n >= 0x80 {
                out.push(n as u8 | 0x80);
                n >>= 7;
            }
            out.push(n as u8);
        };
        let zigzag = |n: i32| ((n << 1) ^ (n >> 31)) as u32;
        number(self.steps);
        number(self.arcs.len() as u32);
        for arc in &self.arcs {
            number(arc.kind as u32);
            number(arc.points.len() as u32);
            let (mut x, mut y) = (0, 0);
            for &(px, py) in &arc.points {
                number(zigzag(px - x));
                number(zigzag(py - y));
                (x, y) = (px, py);
            }
        }
        number(self.shapes.len() as u32);
        for shape in &self.shapes {
            shape.code.iter().for_each(|&b| number(u32::from(b)));
            number(shape.rings.len() as u32);
            for ring in &shape.rings {
                number(ring.len() as u32);
                for &(arc, reversed) in ring {
                    number(arc << 1 | u32::from(reversed));
                }
            }
        }
        out
    }

    /// The points of an arc, in degrees.
    pub fn arc(&self, arc: &Arc) -> Vec<LonLat> {
        arc.points.iter().map(|&p| self.degrees(p)).collect()
    }

    /// The points of a ring, in degrees; the first is not repeated at the end.
    pub fn ring(&self, ring: &[(u32, bool)]) -> Vec<LonLat> {
        let mut out: Vec<LonLat> = Vec::new();
        for &(arc, reversed) in ring {
            let points = &self.arcs[arc as usize].points;
            // Each arc ends where the next begins: that point is taken once.
            if reversed {
                out.extend(points.iter().rev().skip(1).map(|&p| self.degrees(p)));
            } else {
                out.extend(points.iter().skip(1).map(|&p| self.degrees(p)));
            }
        }
        out
    }

    fn degrees(&self, (x, y): (i32, i32)) -> LonLat {
        let steps = f64::from(self.steps);
        LonLat::new(f64::from(x) / steps, f64::from(y) / steps)
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn broken<T>(&self) -> Result<T, AtlasError> {
        Err(AtlasError::Broken(self.at))
    }

    fn byte(&mut self) -> Result<u8, AtlasError> {
        let Some(&b) = self.bytes.get(self.at) else {
            return self.broken();
        };
        self.at += 1;
        Ok(b)
    }

    fn number(&mut self) -> Result<u32, AtlasError> {
        let mut n = 0u32;
        for shift in (0..35).step_by(7) {
            let b = self.byte()?;
            let part = u32::from(b & 0x7f);
            if shift == 28 && part > 0xf {
                return self.broken();
            }
            n |= part << shift;
            if b & 0x80 == 0 {
                return Ok(n);
            }
        }
        self.broken()
    }

    fn signed(&mut self) -> Result<i32, AtlasError> {
        let n = self.number()?;
        Ok((n >> 1) as i32 ^ -((n & 1) as i32))
    }

    /// A count of things that take at least a byte each: more than there are bytes left is broken.
    fn count(&mut self) -> Result<usize, AtlasError> {
        let n = self.number()? as usize;
        if n > self.bytes.len() - self.at {
            return self.broken();
        }
        Ok(n)
    }

    fn code(&mut self) -> Result<[u8; 3], AtlasError> {
        let mut code = [0; 3];
        for c in &mut code {
            *c = self.byte()?;
            if !c.is_ascii_uppercase() {
                return self.broken();
            }
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two unit squares side by side; the border between them is stored once.
    fn two_squares() -> Atlas {
        let arc = |kind, points: &[(i32, i32)]| Arc {
            kind,
            points: points.to_vec(),
        };
        Atlas {
            steps: 10,
            arcs: vec![
                arc(ArcKind::Disputed, &[(10, 0), (10, 10)]),
                arc(ArcKind::Coast, &[(10, 10), (0, 10), (0, 0), (10, 0)]),
                arc(ArcKind::Coast, &[(10, 0), (20, 0), (20, 10), (10, 10)]),
            ],
            shapes: vec![
                Shape {
                    code: *b"AAA",
                    rings: vec![vec![(0, false), (1, false)]],
                },
                Shape {
                    code: *b"BBB",
                    rings: vec![vec![(2, false), (0, true)]],
                },
            ],
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let atlas = two_squares();
        assert_eq!(Atlas::decode(&atlas.encode()), Ok(atlas));
    }

    #[test]
    fn a_shared_border_closes_the_rings_on_both_sides() {
        let atlas = two_squares();
        let corners = |i: usize| {
            atlas
                .ring(&atlas.shapes[i].rings[0])
                .iter()
                .map(|p| (p.lon, p.lat))
                .collect::<Vec<_>>()
        };
        assert_eq!(corners(0), [(1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0)]);
        assert_eq!(corners(1), [(2.0, 0.0), (2.0, 1.0), (1.0, 1.0), (1.0, 0.0)]);
    }

    #[test]
    fn any_cut_or_flipped_byte_is_an_error_or_another_atlas_never_a_panic() {
        let bytes = two_squares().encode();
        for cut in 0..bytes.len() {
            assert!(Atlas::decode(&bytes[..cut]).is_err(), "cut at {cut}");
        }
        for at in 0..bytes.len() {
            for value in [0x00, 0x7f, 0x80, 0xff] {
                let mut hostile = bytes.clone();
                hostile[at] = value;
                let _ = Atlas::decode(&hostile);
            }
        }
    }

    #[test]
    fn a_count_larger_than_the_file_allocates_nothing() {
        let mut bytes = MAGIC.to_vec();
        bytes.extend([10, 0xff, 0xff, 0xff, 0xff, 0x0f]);
        assert!(matches!(Atlas::decode(&bytes), Err(AtlasError::Broken(_))));
    }

    #[test]
    fn the_world_has_its_states_and_its_disputed_lines() {
        let world = Atlas::world();
        let has = |code: &str| world.shapes.iter().any(|s| s.code() == code);
        for code in [
            "CHN", "SYR", "SAU", "IRN", "SSD", "XKX", "PSE", "ESH", "TWN",
        ] {
            assert!(has(code), "{code} is missing");
        }
        assert!(world.shapes.len() > 170);
        let disputed = world.arcs.iter().filter(|a| a.kind == ArcKind::Disputed);
        assert!(disputed.count() >= 20);
    }

    #[test]
    fn every_ring_of_the_world_is_closed() {
        let world = Atlas::world();
        for shape in &world.shapes {
            for ring in &shape.rings {
                let ends = |&(arc, reversed): &(u32, bool)| {
                    let p = &world.arcs[arc as usize].points;
                    let (a, b) = (p[0], p[p.len() - 1]);
                    if reversed { (b, a) } else { (a, b) }
                };
                for pair in ring.windows(2) {
                    assert_eq!(ends(&pair[0]).1, ends(&pair[1]).0, "{}", shape.code());
                }
                let (first, last) = (ends(&ring[0]), ends(&ring[ring.len() - 1]));
                assert_eq!(last.1, first.0, "{}", shape.code());
            }
        }
    }
}
