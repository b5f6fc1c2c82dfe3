//! Geometry without pixels: projections and borders as paths, time scales, timeline lanes, arc routes.
pub mod atlas;
pub mod geo;
pub mod path;
pub mod projection;
