//! Geometry without pixels: projections and borders as paths, arc routes, labels that never collide,
//! time scales and the lanes of a timeline.
//!
//! Enters: degrees, days, counts and sizes. Leaves: points and path data. Pure: no browser, no clock,
//! no colours, nothing of what an event means.

pub mod atlas;
pub mod bloc;
pub mod cluster;
pub mod country;
pub mod flow;
pub mod geo;
pub mod gesture;
pub mod label;
pub mod outline;
pub mod path;
pub mod projection;
pub mod ring;
pub mod square;
pub mod time;
pub mod view;
