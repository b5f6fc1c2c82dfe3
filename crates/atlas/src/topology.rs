//! Rings of countries → arcs that are stored once.
//!
//! Enters: closed rings on a grid, each with its owner, and the disputed lines on the same grid.
//! Leaves: the arcs of [`demarche_chart::atlas`]. It must not know files.
//!
//! A step from one point of the grid to the next is known by its two ends, whichever way it is
//! walked. Two owners on one step make it a border, one makes it a coast. A ring is cut where the
//! owners or the kind change and where more than two steps meet; equal pieces are one arc.

use demarche_chart::atlas::{Arc, ArcKind, Shape};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A point of the grid.
pub type Node = (i32, i32);

/// A country's closed rings; the first point is not repeated at the end.
pub struct Owner {
    /// Three letters.
    pub code: [u8; 3],
    /// Rings, outer ones and holes alike.
    pub rings: Vec<Vec<Node>>,
}

/// A step, the same in both directions.
type Step = (Node, Node);

fn step(a: Node, b: Node) -> Step {
    if a <= b { (a, b) } else { (b, a) }
}

/// What a step is: whose, and which kind of line.
#[derive(Clone, PartialEq, Eq)]
struct Nature {
    owners: BTreeSet<usize>,
    kind: ArcKind,
}

/// Arcs and shapes of all owners. `disputed` holds every step of a disputed line; `edge` is the
/// grid's x of the antimeridian and y of the south pole.
pub fn build(owners: &[Owner], disputed: &[Vec<Node>], edge: (i32, i32)) -> (Vec<Arc>, Vec<Shape>) {
    let disputed: HashSet<Step> = disputed
        .iter()
        .flat_map(|line| line.windows(2).map(|w| step(w[0], w[1])))
        .collect();

    let mut owned: HashMap<Step, BTreeSet<usize>> = HashMap::new();
    let mut neighbours: HashMap<Node, BTreeSet<Node>> = HashMap::new();
    for (i, owner) in owners.iter().enumerate() {
        for (a, b) in owner.rings.iter().flat_map(|ring| steps(ring)) {
            owned.entry(step(a, b)).or_default().insert(i);
            neighbours.entry(a).or_default().insert(b);
            neighbours.entry(b).or_default().insert(a);
        }
    }
    let nature = |a: Node, b: Node| {
        let owners = owned[&step(a, b)].clone();
        let on_edge = |p: Node, q: Node| {
            (p.0 == q.0 && p.0.abs() == edge.0) || (p.1 == q.1 && p.1 == -edge.1)
        };
        let kind = if on_edge(a, b) {
            ArcKind::Seam
        } else if owners.len() == 1 {
            ArcKind::Coast
        } else if disputed.contains(&step(a, b)) {
            ArcKind::Disputed
        } else {
            ArcKind::Border
        };
        Nature { owners, kind }
    };

    let mut arcs: Vec<Arc> = Vec::new();
    let mut known: BTreeMap<Vec<Node>, u32> = BTreeMap::new();
    let mut shapes = Vec::new();
    for owner in owners {
        let mut rings = Vec::new();
        for ring in &owner.rings {
            let n = ring.len();
            let at = |i: usize| ring[i % n];
            let is_cut = |i: usize| {
                neighbours[&at(i)].len() > 2
                    || nature(at(i + n - 1), at(i)) != nature(at(i), at(i + 1))
            };
            let cuts: Vec<usize> = (0..n).filter(|&i| is_cut(i)).collect();
            // A ring without a cut (an island, an enclave) begins at its least point, so that the
            // country around an enclave finds the same arc.
            let cuts = if cuts.is_empty() {
                vec![(0..n).min_by_key(|&i| ring[i]).unwrap_or(0)]
            } else {
                cuts
            };
            let mut refs = Vec::new();
            for (c, &from) in cuts.iter().enumerate() {
                let to = cuts.get(c + 1).copied().unwrap_or(cuts[0] + n);
                let points: Vec<Node> = (from..=to).map(at).collect();
                let mut backwards = points.clone();
                backwards.reverse();
                let reversed = backwards < points;
                let canonical = if reversed { backwards } else { points };
                let id = *known.entry(canonical).or_insert_with_key(|points| {
                    let kind = nature(points[0], points[1]).kind;
                    arcs.push(Arc {
                        kind,
                        points: points.clone(),
                    });
                    arcs.len() as u32 - 1
                });
                refs.push((id, reversed));
            }
            rings.push(refs);
        }
        shapes.push(Shape {
            code: owner.code,
            rings,
        });
    }
    (arcs, shapes)
}

fn steps(ring: &[Node]) -> impl Iterator<Item = (Node, Node)> {
    (0..ring.len()).map(move |i| (ring[i], ring[(i + 1) % ring.len()]))
}

/// A ring of degrees on the grid: points that fall together are one, and a ring that keeps fewer
/// than three is gone.
pub fn quantise(ring: &[(f64, f64)], steps: u32) -> Option<Vec<Node>> {
    let steps = f64::from(steps);
    let mut out: Vec<Node> = ring
        .iter()
        .map(|&(x, y)| ((x * steps).round() as i32, (y * steps).round() as i32))
        .collect();
    out.dedup();
    while out.len() > 1 && out.first() == out.last() {
        out.pop();
    }
    (out.len() >= 3).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(code: &[u8; 3], x: i32) -> Owner {
        Owner {
            code: *code,
            rings: vec![vec![(x, 0), (x, 10), (x + 10, 10), (x + 10, 0)]],
        }
    }

    #[test]
    fn two_neighbours_share_one_border() {
        let (arcs, shapes) = build(&[square(b"AAA", 0), square(b"BBB", 10)], &[], (1800, 900));
        let kinds: Vec<ArcKind> = arcs.iter().map(|a| a.kind).collect();
        assert_eq!(kinds.iter().filter(|&&k| k == ArcKind::Border).count(), 1);
        assert_eq!(kinds.iter().filter(|&&k| k == ArcKind::Coast).count(), 2);
        assert_eq!(shapes.len(), 2);
    }

    #[test]
    fn the_disputed_part_of_a_border_is_an_arc_of_its_own() {
        let a = Owner {
            code: *b"AAA",
            rings: vec![vec![(0, 0), (0, 10), (10, 10), (10, 5), (10, 0)]],
        };
        let b = Owner {
            code: *b"BBB",
            rings: vec![vec![(10, 0), (10, 5), (10, 10), (20, 10), (20, 0)]],
        };
        let (arcs, _) = build(&[a, b], &[vec![(10, 5), (10, 10)]], (1800, 900));
        let of = |kind| arcs.iter().filter(|a| a.kind == kind).collect::<Vec<_>>();
        assert_eq!(of(ArcKind::Disputed).len(), 1);
        assert_eq!(of(ArcKind::Disputed)[0].points, [(10, 5), (10, 10)]);
        assert_eq!(of(ArcKind::Border)[0].points, [(10, 0), (10, 5)]);
    }

    #[test]
    fn an_enclave_and_the_hole_around_it_are_one_arc() {
        let enclave = vec![(4, 4), (4, 6), (6, 6), (6, 4)];
        let mut hole = enclave.clone();
        hole.reverse();
        let (arcs, _) = build(
            &[
                Owner {
                    code: *b"AAA",
                    rings: vec![vec![(0, 0), (0, 10), (10, 10), (10, 0)], hole],
                },
                Owner {
                    code: *b"BBB",
                    rings: vec![enclave],
                },
            ],
            &[],
            (1800, 900),
        );
        assert_eq!(arcs.len(), 2);
    }

    #[test]
    fn the_cut_at_the_antimeridian_is_a_seam() {
        let (arcs, _) = build(&[square(b"AAA", 1790)], &[], (1800, 900));
        assert!(arcs.iter().any(|a| a.kind == ArcKind::Seam));
    }

    #[test]
    fn a_ring_smaller_than_the_grid_is_gone() {
        assert_eq!(quantise(&[(0.0, 0.0), (0.01, 0.0), (0.01, 0.01)], 10), None);
    }
}
