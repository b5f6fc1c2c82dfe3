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
    let mut draft = Draft::default();
    while draft.step(atlas, projection) {}
    draft.finish(projection)
}

/// The ground of a map in the making, for whoever has something else to do meanwhile. Every step is given the
/// same atlas and projection.
#[derive(Debug, Default)]
pub struct Draft {
    steps: usize,
    countries: Vec<(String, String)>,
    lines: BTreeMap<(ArcKind, i32, i32), PathData>,
}

impl Draft {
    /// Draws a country, or a line. Whether there is more.
    pub fn step(&mut self, atlas: &Atlas, projection: &Projection) -> bool {
        let step = self.steps;
        self.steps += 1;
        if let Some(shape) = atlas.shapes.get(step) {
            let mut path = PathData::new();
            for ring in &shape.rings {
                projection.area(&atlas.ring(ring), &mut path);
            }
            if !path.is_empty() {
                self.countries
                    .push((shape.code().to_owned(), path.finish()));
            }
        } else if let Some(arc) = atlas.arcs.get(step - atlas.shapes.len())
            && arc.kind != ArcKind::Seam
        {
            let line = atlas.arc(arc);
            if let Some(first) = line.first() {
                let cell = |degrees: f64| (degrees / PIECE).floor() as i32;
                let piece = (arc.kind, cell(first.lon), cell(first.lat));
                projection.line(&line, self.lines.entry(piece).or_default());
            }
        }
        self.steps < atlas.shapes.len() + atlas.arcs.len()
    }

    /// What was drawn, with the net of degrees and the edge of the Earth.
    pub fn finish(self, projection: &Projection) -> Outlines {
        let (mut coast, mut borders, mut disputed) = (Vec::new(), Vec::new(), String::new());
        for ((kind, ..), path) in self.lines {
            match kind {
                ArcKind::Coast => coast.push(path.finish()),
                ArcKind::Border => borders.push(path.finish()),
                ArcKind::Disputed => disputed += &path.finish(),
                ArcKind::Seam => {}
            }
        }
        let mut net = PathData::new();
        for line in graticule(30) {
            projection.line(&line, &mut net);
        }
        let mut sphere = PathData::new();
        projection.outline(&mut sphere);
        Outlines {
            countries: self.countries,
            coast,
            borders,
            disputed,
            graticule: net.finish(),
            sphere: sphere.finish(),
        }
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
