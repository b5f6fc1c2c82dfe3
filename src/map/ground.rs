//! The map's ground: sea, land, borders. Two levels of detail, the finer fetched when it is needed.
//!
//! Enters: the camera and how strongly each state is involved. Leaves: paths that zoom by a
//! transform alone. Must not know events.

use std::collections::HashMap;
use std::sync::Arc;

use demarche_chart::{
    atlas::Atlas,
    outline::{Draft, Outlines, outlines},
    projection::Projection,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::camera::Camera;
use crate::{case::words, turns};

/// From this zoom on the finer borders are worth their bytes.
const FINE_FROM: f64 = 3.2;
/// Where the build puts them, beside the page.
const FINE: &str = "./world-50m.atlas";

/// How far the finer atlas is.
#[derive(Clone, PartialEq)]
enum Fine {
    Unasked,
    /// On its way, or not to be had: the coarser one serves.
    Away,
    Here(Handle),
}

/// An atlas, compared by identity.
#[derive(Clone)]
struct Handle(Arc<Atlas>);

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Sea, land and borders. `tints` are states by code with their involvement, 1 … 4.
#[component]
pub fn Ground(
    /// Where the map looks.
    camera: Camera,
    /// States by code with their involvement.
    #[prop(into)]
    tints: Signal<HashMap<&'static str, u8>>,
) -> impl IntoView {
    let coarse = Handle(Arc::new(Atlas::world()));
    let fine = RwSignal::new(Fine::Unasked);
    let near = Memo::new(move |_| camera.zoom() >= FINE_FROM);
    Effect::new(move || {
        if near.get() && fine.with_untracked(|f| *f == Fine::Unasked) {
            fine.set(Fine::Away);
            spawn_local(async move {
                if let Some(atlas) = fetch(FINE).await {
                    fine.set(Fine::Here(Handle(Arc::new(atlas))));
                }
            });
        }
    });
    let atlas = Memo::new(move |_| match fine.get() {
        Fine::Here(fine) if near.get() => fine,
        _ => coarse.clone(),
    });
    let paths = RwSignal::new(Outlines::default());
    let drafts = StoredValue::new(0);
    Effect::new(move |before: Option<Projection>| {
        let atlas = atlas.get();
        if let Some(before) = before.filter(|_| camera.turning.get()) {
            // Hidden meanwhile.
            return before;
        }
        let projection = camera.projection.get();
        let draft = drafts.get_value() + 1;
        drafts.set_value(draft);
        if before.is_some_and(|b| b != projection) {
            // What lies on the ground has been turned with it.
            paths.set(outlines(&atlas.0, &projection));
        } else {
            // The first are waited for by nobody yet, for finer ones the coarse ones serve meanwhile.
            any_spawner::Executor::spawn_local(async move {
                let mut made = Draft::default();
                while made.step(&atlas.0, &projection) {
                    turns::pause().await;
                    if drafts.try_get_value() != Some(draft) {
                        return;
                    }
                }
                paths.set(made.finish(&projection));
            });
        }
        projection
    });
    let codes = move || {
        atlas.with(|a| {
            a.0.shapes
                .iter()
                .map(|s| s.code().to_owned())
                .collect::<Vec<_>>()
        })
    };
    let pieces = move |of: fn(&Outlines) -> &Vec<String>| {
        let count = Memo::new(move |_| paths.with(|p| of(p).len()));
        view! {
            <For each=move || 0..count.get() key=|i| *i let:i>
                <path d=move || paths.with(|p| of(p).get(i).cloned().unwrap_or_default()) />
            </For>
        }
    };
    let part = move |of: fn(&Outlines) -> &String| move || paths.with(|p| of(p).clone());
    view! {
        <path class="sphere" d=part(|p| &p.sphere) />
        <path class="graticule" d=part(|p| &p.graticule) />
        <g class="land">
            <For each=codes key=Clone::clone let:code>
                {
                    let name = words::country(&code);
                    let of_path = code.clone();
                    let d = move || paths.with(|p| area(p, &of_path).to_owned());
                    let tint = move || match tints.with(|t| t.get(code.as_str()).copied()) {
                        None => "",
                        Some(1) => "i1",
                        Some(2) => "i2",
                        Some(3) => "i3",
                        Some(_) => "i4",
                    };
                    view! {
                        <path class=tint d=d>
                            <title>{name}</title>
                        </path>
                    }
                }
            </For>
        </g>
        <g class="coast">{pieces(|p| &p.coast)}</g>
        <g class="borders">{pieces(|p| &p.borders)}</g>
        <path class="disputed" d=part(|p| &p.disputed) />
    }
}

/// A country's area; empty when it is on the far side.
fn area<'a>(paths: &'a Outlines, code: &str) -> &'a str {
    paths
        .countries
        .binary_search_by(|(c, _)| c.as_str().cmp(code))
        .map_or("", |i| &paths.countries[i].1)
}

async fn fetch(address: &str) -> Option<Atlas> {
    let window = web_sys::window()?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Atlas::decode(&js_sys::Uint8Array::new(&bytes).to_vec()).ok()
}
