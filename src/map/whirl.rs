//! A globe while it is turned. Everything on it moves with each frame, so what stands still in many parts, each
//! with its name and its place in the order of keys, is drawn here in a few paths that have neither: the ground by
//! how strongly its states are involved, the stronger flows by their class and width, their heads by class.
//!
//! Enters: the camera, the scene, how strongly each state is involved. Leaves: paths, made anew for each frame. Must
//! not know what can be pointed at: nothing here can.

use std::collections::HashMap;

use demarche_chart::{
    atlas::Atlas,
    flow::{self, route},
    geo::Point,
    outline::outlines,
    path::PathData,
    projection::Projection,
};
use leptos::prelude::*;

use super::{
    camera::Camera,
    marks::{self, Drawn},
    scene::{Scene, quad},
};
use crate::case::Quad;

/// How finely widths of flows are told apart, in screen units.
const STEP: f64 = 1.5;
/// As many steps as there are widths.
const STEPS: usize = 5;

/// The ground: areas by involvement 0 … 4, then lines.
#[derive(Clone, Default, PartialEq)]
struct Earth {
    sphere: String,
    graticule: String,
    land: [String; 5],
    coast: String,
    borders: String,
    disputed: String,
}

impl Earth {
    fn of(atlas: &Atlas, projection: &Projection, tints: &HashMap<&'static str, u8>) -> Self {
        let ground = outlines(atlas, projection);
        let mut land: [String; 5] = Default::default();
        for (code, area) in &ground.countries {
            let tint = tints.get(code.as_str()).copied().unwrap_or(0);
            land[usize::from(tint).min(4)].push_str(area);
        }
        Self {
            land,
            coast: ground.coast.concat(),
            borders: ground.borders.concat(),
            sphere: ground.sphere,
            graticule: ground.graticule,
            disputed: ground.disputed,
        }
    }
}

/// The flows: by class lines by width, and heads.
#[derive(Clone, Default, PartialEq)]
struct Bundles {
    lines: [[String; STEPS]; 4],
    heads: [String; 4],
}

impl Bundles {
    /// `scale` is how large a unit of the world is on the screen, in whose units heads are drawn.
    fn of(scene: &Scene, projection: &Projection, scale: f64) -> Self {
        let strongest = scene.strongest();
        let mut lines: [[String; STEPS]; 4] = Default::default();
        let mut heads: [PathData; 4] = Default::default();
        for flow in &scene.flows[marks::weak(scene)..] {
            let end = |node: usize| scene.nodes[node].point;
            let route = route(flow, end(flow.source), end(flow.target), projection);
            let width = flow::width(flow.events.len(), strongest);
            let class = quad(flow) as usize;
            lines[class][step(width)].push_str(&route.d);
            if let Some(tip) = marks::tip(flow, &route, scale) {
                let (sin, cos) = route.heading.to_radians().sin_cos();
                let corner = |(x, y): (f64, f64)| {
                    Point::new(tip.x + x * cos - y * sin, tip.y + x * sin + y * cos)
                };
                heads[class].ring(&marks::head(width).map(corner));
            }
        }
        Self {
            lines,
            heads: heads.map(PathData::finish),
        }
    }
}

/// Which step a width is drawn at.
fn step(width: f64) -> usize {
    ((width / STEP).round() as usize).clamp(1, STEPS) - 1
}

/// The globe as it turns.
#[component]
pub fn Whirl(
    /// Where the map looks.
    camera: Camera,
    /// What there is.
    #[prop(into)]
    drawn: Signal<Drawn>,
    /// States by code with their involvement.
    #[prop(into)]
    tints: Signal<HashMap<&'static str, u8>>,
) -> impl IntoView {
    // Coarse borders do for what moves.
    let atlas = Atlas::world();
    let earth = Memo::new(move |_| {
        camera
            .projection
            .with(|p| tints.with(|t| Earth::of(&atlas, p, t)))
    });
    let bundles = Memo::new(move |_| {
        let scale = camera.scale.get();
        drawn.with(|d| camera.projection.with(|p| Bundles::of(&d.scene, p, scale)))
    });
    let ground = move |of: fn(&Earth) -> &String| move || earth.with(|e| of(e).clone());
    let land = move |tint: usize| {
        let class = ["", "i1", "i2", "i3", "i4"][tint];
        view! { <path class=class d=move || earth.with(|e| e.land[tint].clone()) /> }
    };
    let lines = move |class: Quad| {
        let line = move |step: usize| {
            let width = STEP * (step + 1) as f64;
            let d = move || bundles.with(|b| b.lines[class as usize][step].clone());
            view! { <path class="line" d=d stroke-width=width /> }
        };
        view! { <g class=class.class()>{(0..STEPS).map(line).collect_view()}</g> }
    };
    let heads = move |class: Quad| {
        let d = move || bundles.with(|b| b.heads[class as usize].clone());
        view! { <path class=format!("head {}", class.class()) d=d /> }
    };
    view! {
        <g class="ground whirl" transform=move || camera.stretch() aria-hidden="true">
            <path class="sphere" d=ground(|e| &e.sphere) />
            <path class="graticule" d=ground(|e| &e.graticule) />
            <g class="land">{(0..5).map(land).collect_view()}</g>
            <path class="coast" d=ground(|e| &e.coast) />
            <path class="borders" d=ground(|e| &e.borders) />
            <path class="disputed" d=ground(|e| &e.disputed) />
            <g class="bundles">{Quad::ALL.map(lines)}</g>
        </g>
        <g aria-hidden="true">
            {Quad::ALL.map(heads)}
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_width_has_its_step_and_is_drawn_nearly_as_wide() {
        for tenths in 14..=70 {
            let width = f64::from(tenths) / 10.0;
            let drawn = STEP * (step(width) + 1) as f64;
            assert!((drawn - width).abs() <= STEP / 2.0, "{width} as {drawn}");
        }
    }
}
