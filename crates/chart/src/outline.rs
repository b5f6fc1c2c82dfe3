//! The map's ground: countries, coasts, borders, graticule and the edge of the Earth as paths.
//!
//! Enters: an atlas and a projection. Leaves: path data in world units, computed once for each pair
//! of them; zoom is a transform on top. It must not know colours.

use crate::atlas::{ArcKind, Atlas};
use crate::path::PathData;
use crate::projection::{Projection, graticule};
use std::collections::BTreeMap;

/// A piece holds the lines that begin within so many degrees of longitude and latitude.
const PIECE: f64 = 30.0;

/// Everything that lies under the events.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outlines {
    /// Code and area of each country that is visible.
    pub countries: Vec<(String, String)>,
    /// Shores, in pieces that lie near each other: a browser passes over those out of sight.
    pub coast: Vec<String>,
    /// Borders, in such pieces.
    pub borders: Vec<String>,
    /// Borders in dispute, lines of control, indefinite frontiers.
    pub disputed: String,
    /// Meridians and parallels.
    pub graticule: String,
    /// The edge of the Earth.
    pub sphere: String,
}

/// The ground of a map.
pub fn outlines(atlas: &Atlas, projection: &Projection) -> Outlines {
    let countries = atlas
        .shapes
        .iter()
        .filter_map(|shape| {
            let mut path = PathData::new();
            for ring in &shape.rings {
                projection.area(&atlas.ring(ring), &mut path);
            }
            (!path.is_empty()).then(|| (shape.code().to_owned(), path.finish()))
        })
        .collect();
    let lines = |kind: ArcKind| -> Vec<String> {
        let mut pieces: BTreeMap<(i32, i32), PathData> = BTreeMap::new();
        for arc in atlas.arcs.iter().filter(|a| a.kind == kind) {
            let line = atlas.arc(arc);
            let Some(first) = line.first() else { continue };
            let cell = |degrees: f64| (degrees / PIECE).floor() as i32;
            let piece = pieces
                .entry((cell(first.lon), cell(first.lat)))
                .or_default();
            projection.line(&line, piece);
        }
        pieces.into_values().map(PathData::finish).collect()
    };
    let mut net = PathData::new();
    for line in graticule(30) {
        projection.line(&line, &mut net);
    }
    let mut sphere = PathData::new();
    projection.outline(&mut sphere);
    Outlines {
        countries,
        coast: lines(ArcKind::Coast),
        borders: lines(ArcKind::Border),
        disputed: lines(ArcKind::Disputed).concat(),
        graticule: net.finish(),
        sphere: sphere.finish(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::projection::Globe;

    #[test]
    fn the_flat_map_shows_every_country_and_the_globe_about_half_of_them() {
        let world = Atlas::world();
        let flat = outlines(&world, &Projection::default());
        assert_eq!(flat.countries.len(), world.shapes.len());
        let globe = outlines(&world, &Projection::Globe(Globe::default()));
        assert!(globe.countries.len() > 90 && globe.countries.len() < 160);
    }

    #[test]
    fn no_line_of_the_ground_leaves_the_frame() {
        for projection in [Projection::default(), Projection::Globe(Globe::default())] {
            let frame = projection.frame().grown(0.1);
            let ground = outlines(&Atlas::world(), &projection);
            let coast = ground.coast.concat();
            let starts = coast.split('M').skip(1).filter_map(|line| {
                let head = line.split('l').next()?;
                let (x, y) = head.split_once(' ')?;
                Some((x.parse::<f64>().ok()?, y.parse::<f64>().ok()?))
            });
            let mut seen = 0;
            for (x, y) in starts {
                seen += 1;
                assert!(frame.contains(crate::geo::Point::new(x, y)), "{x} {y}");
            }
            assert!(seen > 50);
        }
    }
}
