//! Places that would lie upon each other become one mark.
//!
//! Enters: points with weights, and how near is too near, in the same units. Leaves: clusters, none
//! nearer than that to another's centre when it was formed. It must not know zoom: the caller gives
//! a smaller distance the nearer it looks.

use crate::geo::Point;
use std::collections::HashMap;

/// Points drawn as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Where the heaviest of them lies: a mark stands on a real place, not between two.
    pub centre: Point,
    /// Indices of the points, the heaviest first.
    pub members: Vec<usize>,
    /// Sum of weights.
    pub weight: f64,
}

/// Clusters of points `(place, weight)`. The heaviest points gather those within `distance`; equal
/// weights keep the order given, so that the same input always gives the same marks.
pub fn cluster(points: &[(Point, f64)], distance: f64) -> Vec<Cluster> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|&a, &b| points[b].1.total_cmp(&points[a].1).then(a.cmp(&b)));
    let cell = |p: Point| {
        (
            (p.x / distance).floor() as i64,
            (p.y / distance).floor() as i64,
        )
    };
    let mut grid: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    let mut clusters: Vec<Cluster> = Vec::new();
    for i in order {
        let (p, weight) = points[i];
        let (cx, cy) = cell(p);
        let nearest = (-1..=1)
            .flat_map(|dx| (-1..=1).map(move |dy| (cx + dx, cy + dy)))
            .filter_map(|key| grid.get(&key))
            .flatten()
            .map(|&c| (clusters[c].centre.distance(p), c))
            .filter(|&(d, _)| d < distance)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match nearest {
            Some((_, c)) => {
                clusters[c].members.push(i);
                clusters[c].weight += weight;
            }
            None => {
                grid.entry((cx, cy)).or_default().push(clusters.len());
                clusters.push(Cluster {
                    centre: p,
                    members: vec![i],
                    weight,
                });
            }
        }
    }
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_places_gather_at_the_heaviest() {
        let points = [
            (Point::new(0.0, 0.0), 1.0),
            (Point::new(1.0, 0.0), 5.0),
            (Point::new(50.0, 0.0), 1.0),
        ];
        let clusters = cluster(&points, 10.0);
        assert_eq!(clusters.len(), 2);
        assert_eq!(clusters[0].centre, points[1].0);
        assert_eq!(clusters[0].members, [1, 0]);
        assert_eq!(clusters[0].weight, 6.0);
    }

    #[test]
    fn looking_nearer_parts_them() {
        let points = [(Point::new(0.0, 0.0), 1.0), (Point::new(6.0, 0.0), 1.0)];
        assert_eq!(cluster(&points, 10.0).len(), 1);
        assert_eq!(cluster(&points, 5.0).len(), 2);
    }

    #[test]
    fn of_many_points_none_is_lost_and_no_two_centres_are_too_near() {
        let points: Vec<_> = (0..2000)
            .map(|i| {
                let i = f64::from(i);
                (Point::new((i * 37.7) % 300.0, (i * 91.3) % 200.0), i % 7.0)
            })
            .collect();
        let clusters = cluster(&points, 12.0);
        let members: usize = clusters.iter().map(|c| c.members.len()).sum();
        assert_eq!(members, points.len());
        for (i, a) in clusters.iter().enumerate() {
            for b in &clusters[..i] {
                assert!(a.centre.distance(b.centre) >= 12.0);
            }
        }
    }
}
