//! Who stands with whom: an order of actors in which friends are neighbours, and the blocs they form.
//!
//! Enters: how much each pair worked together and against each other. Leaves: an order for the rows of
//! a matrix and where one bloc ends. It must not know who the actors are.
//!
//! Method: agglomerative clustering with average linkage on the signed tie `cooperation − conflict`.
//! Clusters whose mean tie is positive are one bloc; those merged beyond that only give the order,
//! each merge turned so that the ends with the stronger tie meet.

/// What runs between two actors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bond {
    /// One of them.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// How much they worked together, not negative.
    pub cooperation: f64,
    /// How much against each other, not negative.
    pub conflict: f64,
}

/// Actors in order, bloc by bloc; within and among blocs friends are near. Every actor of `0 .. count`
/// is in exactly one bloc.
pub fn blocs(count: usize, bonds: &[Bond]) -> Vec<Vec<usize>> {
    let mut tie = vec![0.0; count * count];
    for bond in bonds.iter().filter(|b| b.a != b.b) {
        // The root: a hundred meetings are not ten times the friendship of ten.
        let signed = bond.cooperation.sqrt() - bond.conflict.sqrt();
        tie[bond.a * count + bond.b] += signed;
        tie[bond.b * count + bond.a] += signed;
    }
    let tie = |a: usize, b: usize| tie[a * count + b];
    let mean = |x: &[usize], y: &[usize]| {
        let sum: f64 = x
            .iter()
            .flat_map(|&a| y.iter().map(move |&b| tie(a, b)))
            .sum();
        sum / (x.len() * y.len()) as f64
    };
    // A cluster is an order of actors, cut into blocs.
    let mut clusters: Vec<Vec<Vec<usize>>> = (0..count).map(|i| vec![vec![i]]).collect();
    let flat = |c: &[Vec<usize>]| c.concat();
    while clusters.len() > 1 {
        let mut best = (0, 1, f64::NEG_INFINITY);
        for i in 0..clusters.len() {
            for j in i + 1..clusters.len() {
                let m = mean(&flat(&clusters[i]), &flat(&clusters[j]));
                if m > best.2 {
                    best = (i, j, m);
                }
            }
        }
        let (i, j, strength) = best;
        let right = clusters.remove(j);
        let left = clusters.remove(i);
        let mut joined = joined(left, right, tie);
        if strength > 1e-9 {
            joined = vec![joined.concat()];
        }
        // Where the first of the two was: equal ties keep the order given.
        clusters.insert(i, joined);
    }
    clusters.pop().unwrap_or_default()
}

/// Two orders as one, turned so that the ends that meet have the strongest tie.
fn joined(
    left: Vec<Vec<usize>>,
    right: Vec<Vec<usize>>,
    tie: impl Fn(usize, usize) -> f64,
) -> Vec<Vec<usize>> {
    let turned = |c: &[Vec<usize>]| {
        c.iter()
            .rev()
            .map(|bloc| bloc.iter().rev().copied().collect())
            .collect::<Vec<Vec<usize>>>()
    };
    let first = |c: &[Vec<usize>]| c.first().and_then(|b| b.first()).copied();
    let last = |c: &[Vec<usize>]| c.last().and_then(|b| b.last()).copied();
    let (turned_left, turned_right) = (turned(&left), turned(&right));
    let ways = [
        (&left, &right),
        (&left, &turned_right),
        (&turned_left, &right),
        (&turned_left, &turned_right),
    ];
    let strength = |(l, r): (&Vec<Vec<usize>>, &Vec<Vec<usize>>)| {
        last(l).zip(first(r)).map_or(0.0, |(a, b)| tie(a, b))
    };
    let mut best = ways[0];
    for way in ways {
        if strength(way) > strength(best) {
            best = way;
        }
    }
    best.0.iter().chain(best.1).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bond(a: usize, b: usize, cooperation: f64, conflict: f64) -> Bond {
        Bond {
            a,
            b,
            cooperation,
            conflict,
        }
    }

    fn sorted(mut blocs: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        blocs.iter_mut().for_each(|b| b.sort_unstable());
        blocs.sort();
        blocs
    }

    #[test]
    fn two_camps_are_two_blocs() {
        let camps = blocs(
            6,
            &[
                bond(0, 2, 9.0, 0.0),
                bond(2, 4, 9.0, 0.0),
                bond(1, 3, 9.0, 0.0),
                bond(3, 5, 9.0, 0.0),
                bond(0, 1, 0.0, 9.0),
                bond(2, 3, 1.0, 16.0),
                bond(4, 5, 0.0, 4.0),
            ],
        );
        assert_eq!(sorted(camps), [vec![0, 2, 4], vec![1, 3, 5]]);
    }

    #[test]
    fn nobody_is_lost_and_strangers_stand_alone() {
        let all = blocs(4, &[bond(0, 3, 4.0, 0.0)]);
        let mut members = all.concat();
        members.sort_unstable();
        assert_eq!(members, [0, 1, 2, 3]);
        assert!(all.iter().any(|b| b.len() == 2));
        assert!(blocs(0, &[]).is_empty());
    }

    #[test]
    fn within_a_bloc_friends_are_neighbours() {
        // A chain: its order is the chain's, in either direction.
        let all = blocs(
            4,
            &[
                bond(2, 0, 9.0, 0.0),
                bond(0, 3, 9.0, 0.0),
                bond(3, 1, 9.0, 0.0),
            ],
        );
        let order = all.concat();
        assert!(order == [2, 0, 3, 1] || order == [1, 3, 0, 2], "{order:?}");
    }
}
