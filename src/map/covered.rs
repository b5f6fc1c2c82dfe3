//! What of the map lies under its controls and where it is cut off, so that no name is written there.
//!
//! Enters: the camera and the map's element, in which everything with `data-covers` lies over the map. Leaves: its
//! boxes and the window's four edges, measured whenever the map rests: a map in motion takes its names along, as
//! paper would, and those beyond the edge are there when it is pulled in.

use demarche_chart::{geo::Rect, view::View};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::camera::Camera;

/// How thick an edge is.
const EDGE: f64 = 2.0;

/// Boxes in the units of names: the world's, times the scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Covered {
    scale: f64,
    boxes: Vec<Rect>,
}

impl Covered {
    /// The scale at which they were measured.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// The boxes, if the map has still that scale.
    pub fn at(&self, scale: f64) -> &[Rect] {
        if self.scale == scale {
            &self.boxes
        } else {
            &[]
        }
    }
}

/// What lies under the controls of a map that rests, or did when it last rested. `view` is the camera's, or what a
/// slower eye sees of it.
pub fn covered(camera: Camera, map: NodeRef<html::Div>, view: Signal<View>) -> Memo<Covered> {
    let rests = Memo::new(move |_| !camera.frames.held.get() && !camera.frames.moving.get());
    Memo::new(move |before: Option<&Covered>| {
        if !rests.get() {
            return before.cloned().unwrap_or_default();
        }
        let view = view.get();
        let (width, height) = camera.size.get();
        let mut boxes = map.get().map(|map| boxes(&map)).unwrap_or_default();
        boxes.extend([
            Rect::new(0.0, 0.0, width, EDGE),
            Rect::new(0.0, height - EDGE, width, EDGE),
            Rect::new(0.0, 0.0, EDGE, height),
            Rect::new(width - EDGE, 0.0, EDGE, height),
        ]);
        Covered {
            scale: view.scale,
            boxes: boxes
                .into_iter()
                .map(|b| Rect::new(b.x - view.x, b.y - view.y, b.width, b.height))
                .collect(),
        }
    })
}

/// Where in the map's element, in pixels, something lies over it.
fn boxes(map: &web_sys::Element) -> Vec<Rect> {
    let origin = map.get_bounding_client_rect();
    let Ok(found) = map.query_selector_all("[data-covers]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|n| found.item(n)?.dyn_into::<web_sys::Element>().ok())
        .map(|element| {
            let r = element.get_bounding_client_rect();
            Rect::new(
                r.left() - origin.left(),
                r.top() - origin.top(),
                r.width(),
                r.height(),
            )
        })
        .collect()
}
