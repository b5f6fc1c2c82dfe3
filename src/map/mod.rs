//! The map of the shown events: who acts towards whom, and where.
//!
//! Enters: the desk. Leaves: an SVG that can be moved, zoomed, pointed at and walked through by keys.
//! Geometry comes from `demarche_chart`; this folder puts it on the screen. Must not know the other
//! views: what is chosen or under the pointer goes through the desk.

pub mod camera;
pub mod covered;
pub mod ground;
pub mod marks;
pub mod scene;
mod whirl;

use std::collections::HashMap;
use std::sync::Arc;

use demarche_chart::{
    country::country,
    geo::{LonLat, Point},
    projection::Projection,
};
use leptos::{html, prelude::*, svg};
use leptos_use::{UseElementSizeReturn, use_element_size, use_prefers_reduced_motion};
use wasm_bindgen::JsCast;

use crate::card::{About, Card, CardState};
use crate::case::{Desk, Item, desk::use_desk, words};
use crate::chapter;
use crate::hands::{Hands, turned};
use crate::picture::{SaveMenu, caption_of};
use crate::soon::Soon;
use camera::Camera;
use ground::Ground;
use marks::{Drawn, Gathering, Marks, Under, flow_mark, gatherings, node_mark, pair_words};
use scene::{Scene, quad};
use whirl::Whirl;

/// How far an arrow key moves the map, in screen units.
const NUDGE: f64 = 90.0;
/// How much a key or a button zooms.
const ZOOM: f64 = 1.8;

/// The map view.
#[component]
pub fn MapView() -> impl IntoView {
    let desk = use_desk();
    let frame = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<svg::Svg>::new();
    let UseElementSizeReturn { width, height } = use_element_size(frame);
    let size = Signal::derive(move || (width.get().max(1.0), height.get().max(1.0)));
    let camera = Camera::new(size, use_prefers_reduced_motion());
    let card = CardState::new();

    let drawn = Memo::new(move |_| {
        let items = desk.shown.get();
        let scene = Arc::new(Scene::of(&items));
        Drawn { items, scene }
    });
    let tints = Memo::new(move |_| {
        drawn.with(|d| {
            d.scene
                .nodes
                .iter()
                .map(|n| (n.code, d.scene.involvement(n)))
                .collect::<HashMap<_, _>>()
        })
    });
    // Marks gather and part with each half doubling, not with each frame.
    let level = Memo::new(move |_| (camera.zoom().log2() * 2.0 + 0.01).floor() as i32);
    let gathered = Memo::new(move |_| {
        if camera.turning.get() {
            return Vec::new();
        }
        let home = camera.view.with_untracked(|v| v.scale) / camera.zoom();
        let scale = home * 2.0_f64.powf(f64::from(level.get()) / 2.0);
        drawn.with(|d| camera.projection.with(|p| gatherings(&d.scene, p, scale)))
    });
    let covered = covered::covered(camera, frame, camera.view.into());
    let index_of = move |key: Option<Arc<str>>| {
        key.and_then(|k| drawn.with(|d| d.items.iter().position(|i| i.key == k)))
    };
    let chosen = Memo::new(move |_| index_of(desk.selected.get()));
    let lit = Memo::new(move |_| index_of(desk.hovered.get()));

    follow_events(camera, drawn);
    follow_chapters(desk, camera, drawn);

    // Where the pointer came upon a mark: its card opens there, and else at the mark's middle.
    let entered = RwSignal::new(None::<Point>);
    let over = Callback::new(move |mark: Option<Under>| match mark {
        Some((mark, pointer)) => {
            if !card.pinned.get_untracked() {
                let at = pointer.zip(canvas.get_untracked()).map(|((x, y), c)| {
                    let r = c.get_bounding_client_rect();
                    Point::new(f64::from(x) - r.left(), f64::from(y) - r.top())
                });
                entered.set(at);
            }
            card.open(&mark);
            let only = drawn.with_untracked(|d| {
                let items = gathered.with_untracked(|g| events_of(&mark, d, g));
                (items.len() == 1).then(|| d.items[items[0]].key.clone())
            });
            desk.hovered.set(only);
        }
        None => {
            card.leave();
            desk.hovered.set(None);
        }
    });
    let hands = Hands::new(canvas);
    let choose = Callback::new(move |mark: String| {
        if hands.dragged() {
            return;
        }
        let only = drawn.with_untracked(|d| {
            let items = gathered.with_untracked(|g| events_of(&mark, d, g));
            (items.len() == 1).then(|| d.items[items[0]].key.clone())
        });
        if let Some(key) = only {
            desk.toggle(&key);
        }
        card.pin(&mark);
    });
    let about = Memo::new(move |_| {
        let mark = card.mark.get()?;
        let about = drawn.with(|d| gathered.with(|g| explain(&mark, d, g, &camera)))?;
        Some(match entered.get() {
            Some(at) => About {
                x: at.x,
                y: at.y,
                ..about
            },
            None => about,
        })
    });

    let press = move |e: web_sys::PointerEvent| {
        if hands.press(&e) {
            camera.stop();
        }
    };
    let shift = move |e: web_sys::PointerEvent| {
        if let Some(gesture) = hands.shift(&e) {
            card.close();
            camera.follow(gesture);
        }
    };
    let release = move |e: web_sys::PointerEvent| {
        camera.let_go(hands.release(&e));
    };
    let wheel = move |e: web_sys::WheelEvent| {
        e.prevent_default();
        card.close();
        camera.zoom_by(turned(&e), Some(hands.at(&e)));
    };
    let key = move |e: web_sys::KeyboardEvent| {
        if e.ctrl_key() || e.meta_key() || e.alt_key() {
            return;
        }
        match e.key().as_str() {
            "ArrowLeft" => camera.nudge(NUDGE, 0.0),
            "ArrowRight" => camera.nudge(-NUDGE, 0.0),
            "ArrowUp" => camera.nudge(0.0, NUDGE),
            "ArrowDown" => camera.nudge(0.0, -NUDGE),
            "+" | "=" => zoom(camera, drawn, ZOOM),
            "-" | "_" => zoom(camera, drawn, 1.0 / ZOOM),
            "0" => camera.home(),
            "f" => fit(camera, drawn, false),
            "Escape" => {
                if !card.close() {
                    return;
                }
            }
            _ => return,
        }
        e.prevent_default();
    };
    let summary = move || drawn.with(|d| d.scene.summary(d.items.len(), words::country));

    view! {
        <div class="map" node_ref=frame>
            <svg
                node_ref=canvas
                class="canvas"
                class:moving=move || camera.frames.moving.get()
                class:sliding=move || camera.frames.sliding.get()
                class:turning=move || camera.turning.get()
                tabindex="0"
                role="group"
                aria-label=summary
                aria-describedby="map-keys"
                viewBox=move || size.with(|(w, h)| format!("0 0 {w} {h}"))
                on:pointerdown=press
                on:pointermove=shift
                on:pointerup=release
                on:pointercancel=release
                on:wheel=wheel
                on:dblclick=move |e: web_sys::MouseEvent| camera.zoom_by(ZOOM, Some(hands.at(&e)))
                on:click=move |e| {
                    let on_mark = e
                        .target()
                        .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
                        .is_some_and(|t| t.closest("[data-mark]").is_ok_and(|m| m.is_some()));
                    if !on_mark && !hands.dragged() {
                        card.close();
                    }
                }
                on:keydown=key
            >
                <g class="plane" transform=move || camera.shift()>
                    <g class="ground" transform=move || camera.stretch()>
                        <Soon>
                            <Ground camera tints />
                        </Soon>
                </g>
                <Show when=move || camera.turning.get()>
                    <Whirl camera drawn tints />
                </Show>
                <Marks camera drawn gathered covered chosen lit over choose />
                </g>
            </svg>
            <p id="map-keys" class="sr-only">
                {t!("map-keys")}
            </p>
            <Controls camera drawn>
                <SaveMenu
                    views=".map .canvas"
                    name="map"
                    caption=Callback::new(move |()| caption_of(&desk))
                />
            </Controls>
            <Key />
            <Show when=move || drawn.with(|d| d.items.is_empty())>
                <p class="empty">
                    {move || {
                        if desk.items.with(|all| all.is_empty()) {
                            t!("map-empty")
                        } else {
                            t!("map-none")
                        }
                    }}
                </p>
            </Show>
            <Card desk state=card about size />
        </div>
    }
}

/// Until the reader moves the map himself, it shows where the events are.
fn follow_events(camera: Camera, drawn: Memo<Drawn>) {
    let seen = StoredValue::new((String::new(), (0.0, 0.0)));
    Effect::new(move || {
        let size = camera.size.get();
        let (codes, places) = drawn.with(|d| {
            let codes: String = d.scene.nodes.iter().map(|n| n.code).collect();
            (codes, places(&d.scene, size))
        });
        if size.0 < 2.0 {
            return;
        }
        let (last_codes, last_size) = seen.get_value();
        if last_size != size {
            camera.resized(&places);
        } else if last_codes != codes && !codes.is_empty() && !camera.touched.get_untracked() {
            camera.fit(&places, last_codes.is_empty());
        }
        seen.set_value((codes, size));
    });
}

/// A chosen chapter shows its states, wherever the reader had gone before.
fn follow_chapters(desk: Desk, camera: Camera, drawn: Memo<Drawn>) {
    let current = Memo::new(move |_| chapter::current(&desk));
    Effect::new(move |before: Option<bool>| {
        let chapter = current.get();
        match &chapter {
            Some(c) => {
                let mut places: Vec<LonLat> = c
                    .countries
                    .iter()
                    .filter_map(|code| Some(country(code)?.point))
                    .collect();
                places.extend(
                    drawn.with_untracked(|d| self::places(&d.scene, camera.size.get_untracked())),
                );
                camera.fit(&places, false);
                camera.touched.set(false);
            }
            None if before == Some(true) => fit(camera, drawn, false),
            None => {}
        }
        chapter.is_some()
    });
}

/// What the first view shows: states with their share of the events, and places. One state told of in
/// passing shall not make all others small, least of all on an upright screen.
fn places(scene: &Scene, (width, height): (f64, f64)) -> Vec<LonLat> {
    let most = scene.nodes.iter().map(|n| n.items.len()).max().unwrap_or(0);
    let share = if width < height { 0.2 } else { 0.04 };
    let weighty = |items: usize| items as f64 >= most as f64 * share;
    let states = scene.nodes.iter().filter(|n| weighty(n.items.len()));
    let spots = scene.spots.iter().filter(|s| weighty(s.items.len()));
    let all: Vec<LonLat> = states
        .map(|n| n.point)
        .chain(spots.map(|s| s.point))
        .collect();
    if all.is_empty() {
        scene.spots.iter().map(|s| s.point).collect()
    } else {
        all
    }
}

fn fit(camera: Camera, drawn: Memo<Drawn>, at_once: bool) {
    let size = camera.size.get_untracked();
    let places = drawn.with_untracked(|d| places(&d.scene, size));
    camera.fit(&places, at_once);
    camera.touched.set(false);
}

fn zoom(camera: Camera, drawn: Memo<Drawn>, factor: f64) {
    let size = camera.size.get_untracked();
    let places = drawn.with_untracked(|d| places(&d.scene, size));
    camera.zoom_smoothly(factor, &places);
}

/// The items that a mark stands for, in order of time.
fn events_of(mark: &str, drawn: &Drawn, gathered: &[Gathering]) -> Vec<usize> {
    let scene = &drawn.scene;
    if mark.starts_with("arc:") {
        let flow = (0..scene.flows.len()).find(|&i| flow_mark(scene, i) == mark);
        flow.map_or_else(Vec::new, |i| scene.flows[i].events.clone())
    } else if mark.starts_with("state:") {
        let node = scene.nodes.iter().find(|n| node_mark(n.code) == mark);
        node.map_or_else(Vec::new, |n| n.items.clone())
    } else {
        let place = gathered.iter().find(|g| g.mark == mark);
        place.map_or_else(Vec::new, |g| g.items.clone())
    }
}

/// What the card beside a mark says, and where it stands.
fn explain(mark: &str, drawn: &Drawn, gathered: &[Gathering], camera: &Camera) -> Option<About> {
    let scene = &drawn.scene;
    let projection = camera.projection.get();
    let events = events_of(mark, drawn, gathered);
    let items: Vec<Arc<Item>> = events
        .iter()
        .filter_map(|&i| drawn.items.get(i).cloned())
        .collect();
    if items.is_empty() {
        return None;
    }
    let state = |code: &str| format!("country:{code}");
    let (at, heading, note, asks) =
        if let Some(i) = (0..scene.flows.len()).find(|&i| flow_mark(scene, i) == mark) {
            let flow = &scene.flows[i];
            let (a, b) = (&scene.nodes[flow.source], &scene.nodes[flow.target]);
            let middle = demarche_chart::flow::route(flow, a.point, b.point, &projection).middle?;
            let note = format!(
                "{} {} · {}",
                quad(flow).glyph(),
                quad(flow).label(),
                t!("n-events", n = items.len())
            );
            let ask = (t!("only-pair"), vec![state(a.code), state(b.code)]);
            (middle, pair_words(scene, i), note, vec![ask])
        } else if let Some(node) = scene.nodes.iter().find(|n| node_mark(n.code) == mark) {
            let note = t!("n-events", n = items.len());
            let name = words::country(node.code);
            let ask = (
                t!("only-actor", name = name.as_str()),
                vec![state(node.code)],
            );
            (projection.project(node.point)?, name, note, vec![ask])
        } else {
            let place = gathered.iter().find(|g| g.mark == mark)?;
            let mut names: Vec<&str> = place
                .spots
                .iter()
                .filter_map(|&s| scene.spots.get(s).map(|s| s.name.as_str()))
                .collect();
            names.truncate(4);
            let note = t!("n-events", n = items.len());
            (place.at, names.join(", "), note, Vec::new())
        };
    let screen = camera.view.with(|v| v.to_screen(at));
    Some(About {
        mark: mark.to_owned(),
        heading,
        note,
        items,
        asks,
        x: screen.x,
        y: screen.y,
    })
}

#[component]
fn Controls(camera: Camera, drawn: Memo<Drawn>, children: Children) -> impl IntoView {
    let globe = move || {
        camera
            .projection
            .with(|p| matches!(p, Projection::Globe(_)))
    };
    let button = |label: String, icon: &'static str, act: Callback<()>| {
        view! {
            <button class="button icon" aria-label=label.clone() title=label on:click=move |_| act.run(())>
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d=icon />
                </svg>
            </button>
        }
    };
    view! {
        <div class="controls" data-covers role="group" aria-label=t!("map-view")>
            {button(t!("zoom-in"), "M10 4v12M4 10h12", Callback::new(move |()| zoom(camera, drawn, ZOOM)))}
            {button(t!("zoom-out"), "M4 10h12", Callback::new(move |()| zoom(camera, drawn, 1.0 / ZOOM)))}
            {button(
                t!("fit-events"),
                "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M10 8v4M8 10h4",
                Callback::new(move |()| fit(camera, drawn, false)),
            )}
            <button
                class="button icon"
                aria-label=t!("globe")
                title=t!("globe")
                aria-pressed=move || globe().to_string()
                on:click=move |_| {
                    camera.project(!globe());
                }
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <circle cx="10" cy="10" r="7" />
                    <path d="M3 10h14M10 3c-4 4-4 10 0 14M10 3c4 4 4 10 0 14" />
                </svg>
            </button>
            {children()}
        </div>
    }
}

/// How to read the arcs; what the colours mean stands above, in the filter of classes.
#[component]
fn Key() -> impl IntoView {
    view! {
        <p class="credit" data-covers>
            {t!("map-credit")}
        </p>
    }
}
