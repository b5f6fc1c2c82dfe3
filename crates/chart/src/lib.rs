//! Geometry without pixels: projections and borders as paths, time scales, timeline lanes, arc routes.
