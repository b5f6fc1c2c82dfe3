//! What stands on the ground: arcs between states, states, places, names.
//!
//! Enters: the scene and the camera. Leaves: marks that can be pointed at, focused and chosen. The
//! marks are one stop of the tab key; arrow keys go from one to the next. Must not know what a card
//! says.

use std::sync::Arc;

use demarche_chart::{
    cluster::cluster,
    country::countries,
    flow::{self, Flow, Route, route},
    geo::{LonLat, Point, Rect},
    label::{self, Label, text_width},
    path::PathData,
    projection::Projection,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{
    camera::Camera,
    covered::Covered,
    scene::{Node, Scene, quad},
};
use crate::case::{Quad, desk::Items, words};
use crate::i18n::intl;

/// What the pointer or the focus is on: the name of a mark and, of a pointer, where it stands in pixels.
pub type Under = (String, Option<(i32, i32)>);

/// Flows beyond these, the weakest, are drawn as one faint path a class: there is no seeing them apart.
const APART: usize = 240;
/// Places nearer than this on the screen are one mark.
const NEAR: f64 = 22.0;
/// A state's mark never has less than this share of its size.
const LEAST: f64 = 0.5;
/// A state with less than this share of the events of the busiest is named only where nothing is in the way.
const MINOR: f64 = 0.08;
/// Names of states without a part are fewer by this many zoom levels than on a map that shows nothing else.
const QUIET: f64 = 0.4;
/// An arrow's head stands where its flow is longer than this from its middle to there.
const HEAD_ROOM: f64 = 3.5;
/// Height of a name.
const NAME: f64 = 12.0;
/// How much wider a bold name is.
const BOLD: f64 = 1.16;

/// A scene with the items that it is of.
#[derive(Clone)]
pub struct Drawn {
    /// The items shown.
    pub items: Items,
    /// Where they are.
    pub scene: Arc<Scene>,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scene, &other.scene)
    }
}

/// Names a mark: stable while the case grows.
pub fn flow_mark(scene: &Scene, index: usize) -> String {
    let f = &scene.flows[index];
    let arrow = if f.symmetric { '=' } else { '>' };
    format!(
        "arc:{}{arrow}{}:{}",
        scene.nodes[f.source].code, scene.nodes[f.target].code, f.class
    )
}

/// The same for a state.
pub fn node_mark(code: &str) -> String {
    format!("state:{code}")
}

/// The same for a place, or the places around it.
pub fn spot_mark(point: LonLat) -> String {
    format!("place:{:.2}:{:.2}", point.lon, point.lat)
}

/// Places drawn as one.
#[derive(Clone, PartialEq)]
pub struct Gathering {
    /// Its mark.
    pub mark: String,
    /// Where it stands.
    pub at: Point,
    /// Indices of the scene's spots, the most eventful first.
    pub spots: Vec<usize>,
    /// Items, each once, in order.
    pub items: Vec<usize>,
    /// Its name.
    pub name: String,
}

impl Gathering {
    /// Radius on the screen.
    pub fn radius(&self) -> f64 {
        (3.2 + (self.items.len() as f64).sqrt() * 0.9).min(13.0)
    }
}

/// The places as they are gathered at a zoom level.
pub fn gatherings(scene: &Scene, projection: &Projection, scale: f64) -> Vec<Gathering> {
    let seen: Vec<(usize, Point)> = scene
        .spots
        .iter()
        .enumerate()
        .filter_map(|(i, s)| Some((i, projection.project(s.point)?)))
        .collect();
    let points: Vec<(Point, f64)> = seen
        .iter()
        .map(|&(i, p)| (p, scene.spots[i].items.len() as f64))
        .collect();
    cluster(&points, NEAR / scale)
        .into_iter()
        .map(|c| {
            let spots: Vec<usize> = c.members.iter().map(|&m| seen[m].0).collect();
            let mut items: Vec<usize> = spots
                .iter()
                .flat_map(|&s| scene.spots[s].items.iter().copied())
                .collect();
            items.sort_unstable();
            items.dedup();
            let first = &scene.spots[spots[0]];
            Gathering {
                mark: spot_mark(first.point),
                at: c.centre,
                name: if spots.len() > 1 {
                    format!("{} +{}", first.name, spots.len() - 1)
                } else {
                    first.name.clone()
                },
                spots,
                items,
            }
        })
        .collect()
}

/// Radius of a state's mark on the screen.
pub fn node_radius(own: usize) -> f64 {
    if own == 0 {
        3.5
    } else {
        (5.5 + (own as f64).sqrt() * 1.3).min(16.0)
    }
}

/// How much of their size the marks of states have where they would lie on one another at this scale, in the
/// order of the scene's states.
fn shrunk(scene: &Scene, projection: &Projection, scale: f64) -> Vec<f64> {
    let seats: Vec<Option<(Point, f64)>> = scene
        .nodes
        .iter()
        .map(|n| Some((projection.project(n.point)?, node_radius(n.own_count()))))
        .collect();
    let share = |i: usize, (p, r): (Point, f64)| {
        let others = seats.iter().enumerate().filter(|(j, _)| *j != i);
        others
            .filter_map(|(_, other)| *other)
            .map(|(q, s)| (p.x - q.x).hypot(p.y - q.y) * scale / (r + s))
            .fold(1.0, f64::min)
            .max(LEAST)
    };
    seats
        .iter()
        .enumerate()
        .map(|(i, seat)| seat.map_or(1.0, |seat| share(i, seat)))
        .collect()
}

/// A name that is written.
#[derive(Clone, PartialEq)]
struct Name {
    key: String,
    text: String,
    /// The anchor, in world units.
    at: Point,
    /// From there to the middle of the text, in screen units.
    dx: f64,
    /// The same downwards.
    dy: f64,
    class: &'static str,
}

impl Name {
    fn key(&self) -> (String, &'static str, i32, i32, (i64, i64)) {
        (
            self.key.clone(),
            self.class,
            self.dx as i32,
            self.dy as i32,
            whole(self.at),
        )
    }
}

/// The names that have room at this scale.
fn names(
    scene: &Scene,
    gatherings: &[Gathering],
    projection: &Projection,
    scale: f64,
    size: (f64, f64),
    covered: &[Rect],
) -> Vec<Name> {
    // The zoom level as web maps count it: the Earth's girth is 256 · 2^zoom pixels.
    let zoom = (scale * demarche_chart::projection::WORLD / 256.0).log2();
    let mut wanted: Vec<(Name, Label)> = Vec::new();
    let mut taken: Vec<Rect> = Vec::new();
    let on_screen = |p: Point| Point::new(p.x * scale, p.y * scale);
    let square = |p: Point, r: f64| {
        let p = on_screen(p);
        Rect::new(p.x - r, p.y - r, 2.0 * r, 2.0 * r)
    };
    let mut want =
        |key: String, text: &str, at: Point, priority: f64, gap: f64, class: &'static str| {
            let bold = if class == "name state" { BOLD } else { 1.0 };
            wanted.push((
                Name {
                    key,
                    text: text.to_owned(),
                    at,
                    dx: 0.0,
                    dy: 0.0,
                    class,
                },
                Label {
                    anchor: on_screen(at),
                    width: text_width(text, NAME) * bold + 2.0,
                    height: NAME + 2.0,
                    priority,
                    gap: gap + 3.0,
                    over: gap == 0.0,
                    insists: class == "name state",
                },
            ));
        };
    let most = scene.nodes.iter().map(|n| n.items.len()).max().unwrap_or(0);
    let shares = shrunk(scene, projection, scale);
    for (node, share) in scene.nodes.iter().zip(shares) {
        let Some(at) = projection.project(node.point) else {
            continue;
        };
        let radius = node_radius(node.own_count()) * share;
        let minor = (node.items.len() as f64) < most as f64 * MINOR;
        taken.push(square(at, radius));
        let name = words::country(node.code);
        let priority = 1000.0 + node.items.len() as f64;
        want(
            node_mark(node.code),
            &name,
            at,
            priority,
            radius,
            if minor {
                "name state minor"
            } else {
                "name state"
            },
        );
    }
    for g in gatherings {
        taken.push(square(g.at, g.radius()));
        let priority = 500.0 + g.items.len() as f64;
        want(
            g.mark.clone(),
            &g.name,
            g.at,
            priority,
            g.radius(),
            "name place",
        );
    }
    let quiet = if scene.nodes.is_empty() { 0.0 } else { QUIET };
    for c in countries() {
        let known = scene.nodes.binary_search_by(|n| n.code.cmp(c.code)).is_ok();
        if known || c.from_zoom > zoom + 0.3 - quiet {
            continue;
        }
        if let Some(at) = projection.project(c.point) {
            want(
                node_mark(c.code),
                &words::country(c.code),
                at,
                100.0 - c.from_zoom,
                0.0,
                "name",
            );
        }
    }
    let labels: Vec<Label> = wanted.iter().map(|(_, l)| *l).collect();
    // The whole world, not the window: panning changes nothing.
    let frame = projection.frame();
    let room = Rect::new(
        frame.x * scale,
        frame.y * scale,
        frame.width * scale,
        frame.height * scale,
    )
    .grown(size.0.max(size.1));
    label::place(&labels, &taken, covered, room)
        .into_iter()
        .zip(wanted)
        .filter_map(|(placed, (name, label))| {
            let p = placed?;
            Some(Name {
                dx: p.x - label.anchor.x,
                dy: p.y - label.anchor.y,
                ..name
            })
        })
        .collect()
}

/// Marks and names. `over` is told which mark the pointer or the focus is on (and where the pointer
/// is), `choose` which is clicked or entered.
#[component]
pub fn Marks(
    /// Where the map looks.
    camera: Camera,
    /// What there is.
    #[prop(into)]
    drawn: Signal<Drawn>,
    /// Its places, gathered.
    #[prop(into)]
    gathered: Signal<Vec<Gathering>>,
    /// What of the map lies under its controls.
    #[prop(into)]
    covered: Signal<Covered>,
    /// Index of the chosen item.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Index of the item under the pointer in whichever view.
    #[prop(into)]
    lit: Signal<Option<usize>>,
    /// Told what the pointer or the focus is on.
    #[prop(into)]
    over: Callback<Option<Under>>,
    /// Told what is chosen.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let shares = Memo::new(move |_| {
        drawn.with(|d| {
            camera
                .projection
                .with(|p| shrunk(&d.scene, p, camera.scale.get()))
        })
    });
    let routes = Memo::new(move |before: Option<&Arc<Vec<Route>>>| {
        if let Some(before) = before.filter(|_| camera.turning.get()) {
            // Flows are hidden meanwhile.
            return before.clone();
        }
        let routes = drawn.with(|d| {
            camera.projection.with(|p| {
                let end = |n: usize| d.scene.nodes[n].point;
                let flows = d.scene.flows.iter();
                flows
                    .map(|f| route(f, end(f.source), end(f.target), p))
                    .collect()
            })
        });
        Arc::new(routes)
    });
    let faint = Memo::new(move |_| {
        drawn.with(|d| {
            routes.with(|r| {
                let mut paths: [String; 4] = Default::default();
                for (f, route) in d.scene.flows.iter().zip(r.iter()).take(weak(&d.scene)) {
                    paths[quad(f) as usize].push_str(&route.d);
                }
                paths
            })
        })
    });
    let (scale, stretch) = (camera.scale, move || camera.stretch());
    let named = Memo::new(move |_| {
        if camera.turning.get() {
            return Vec::new();
        }
        drawn.with(|d| {
            gathered.with(|g| {
                camera.projection.with(|p| {
                    covered.with(|c| {
                        let scale = scale.get();
                        names(&d.scene, g, p, scale, camera.size.get(), c.at(scale))
                    })
                })
            })
        })
    });

    // One mark is in the tab order: the one that had the focus last, or the strongest.
    let focused = RwSignal::new(String::new());
    let stop = Memo::new(move |_| {
        let last = focused.get();
        drawn.with(|d| {
            gathered.with(|g| {
                let mut all = (weak(&d.scene)..d.scene.flows.len())
                    .rev()
                    .map(|i| flow_mark(&d.scene, i))
                    .chain(d.scene.nodes.iter().map(|n| node_mark(n.code)))
                    .chain(g.iter().map(|g| g.mark.clone()));
                let first = all.next().unwrap_or_default();
                if last == first || all.any(|m| m == last) {
                    last
                } else {
                    first
                }
            })
        })
    });
    let is_stop = move |mark: &str| if stop.with(|s| s == mark) { "0" } else { "-1" };

    let flows = move || {
        drawn.with(|d| {
            (weak(&d.scene)..d.scene.flows.len())
                .map(|i| Bundle::new(d, i))
                .collect::<Vec<_>>()
        })
    };

    let line = move |arc: Bundle| {
        let Bundle {
            mark,
            index,
            events,
            class,
            unreal,
            width,
            ink,
            ..
        } = arc;
        let (name, keys) =
            drawn.with_untracked(|d| (flow_words(&d.scene, index), keys(&d.items, &events)));
        let d = move || routes.with(|r| r.get(index).map(|r| r.d.clone()).unwrap_or_default());
        let has = holds(events);
        let tab = mark.clone();
        view! {
            <g
                class=format!("flow {class}")
                class:unreal=unreal
                class:chosen=move || has(chosen)
                class:lit=move || has(lit)
                data-testid="arc"
                data-events=keys
                data-mark=mark
                role="button"
                tabindex=move || is_stop(&tab)
                aria-label=name
                aria-pressed=move || has(chosen).to_string()
            >
                <path class="hit" d=d />
                <path class="line" d=d stroke-width=width stroke-opacity=ink />
            </g>
        }
    };
    let arrow = move |arc: Bundle| {
        let Bundle {
            index,
            events,
            class,
            unreal,
            width,
            ink,
            ..
        } = arc;
        let has = holds(events);
        let mut outline = PathData::new();
        outline.ring(&head(width).map(|(x, y)| Point::new(x, y)));
        let d = outline.finish();
        let stand = move || {
            drawn.with(|d| {
                routes.with(|r| {
                    let (flow, route) = (d.scene.flows.get(index)?, r.get(index)?);
                    let tip = tip(flow, route, scale.get())?;
                    let Point { x, y } = tip;
                    Some(format!(
                        "translate({x:.1} {y:.1}) rotate({:.0})",
                        route.heading
                    ))
                })
            })
        };
        view! {
            <path
                class=format!("head {class}")
                class:unreal=unreal
                class:chosen=move || has(chosen)
                class:lit=move || has(lit)
                d=d
                fill-opacity=ink
                transform=move || stand().unwrap_or_default()
                visibility=move || if stand().is_some() { "inherit" } else { "hidden" }
            />
        }
    };

    let state = move |node: Node| {
        let mark = node_mark(node.code);
        let own = node.own_count();
        let radius = node_radius(own);
        let (state, n) = (words::country(node.code), node.items.len());
        let name = if own > 0 {
            t!("state-mark-own", name = state, n = n, own = own)
        } else {
            t!("named-events", name = state, n = n)
        };
        let keys = drawn.with_untracked(|d| keys(&d.items, &node.items));
        let mut within: Vec<usize> = node.own.iter().flatten().copied().collect();
        within.sort_unstable();
        let within = holds(within);
        let takes_part = holds(node.items.clone());
        let seat = move || camera.projection.with(|p| p.project(node.point));
        let share = move || {
            let at = drawn.with(|d| d.scene.nodes.iter().position(|n| n.code == node.code));
            shares.with(|s| at.and_then(|i| s.get(i).copied()).unwrap_or(1.0))
        };
        let mut start = 0.0;
        let ring = Quad::ALL
            .into_iter()
            .filter(|&q| !node.own[q as usize].is_empty())
            .map(|q| {
                let share = node.own[q as usize].len() as f64 / own as f64 * 100.0;
                let offset = -start;
                start += share;
                view! {
                    <circle
                        class=format!("own {}", q.class())
                        r=radius - 1.5
                        pathLength="100"
                        stroke-dasharray=format!("{share:.1} {:.1}", 100.0 - share)
                        stroke-dashoffset=format!("{offset:.1}")
                        transform="rotate(-90)"
                    />
                }
            })
            .collect_view();
        let tab = mark.clone();
        // What has no other state stands at its own, as a ring: it is found there.
        let (kind, seat_radius) = if own > 0 {
            ("arc", radius - 3.0)
        } else {
            ("state", radius)
        };
        let stand = move || {
            seat()
                .map(|p| scale.with(|k| format!("translate({:.1} {:.1})", p.x * k, p.y * k)))
                .unwrap_or_default()
        };
        view! {
            <g
                class="state"
                class:chosen=move || within(chosen)
                class:lit=move || within(lit)
                data-testid=kind
                data-events=keys
                data-mark=mark
                role="button"
                tabindex=move || is_stop(&tab)
                aria-label=name
                aria-pressed=move || takes_part(chosen).to_string()
                transform=stand
                visibility=move || if seat().is_some() { "inherit" } else { "hidden" }
            >
                <circle class="hit" r=radius.max(12.0) />
                <g transform=move || format!("scale({:.2})", share())>
                    <circle class="seat" r=seat_radius />
                    {ring}
                </g>
            </g>
        }
    };

    let place = move |g: Gathering| {
        let name = t!("named-events", name = g.name.as_str(), n = g.items.len());
        let keys = drawn.with_untracked(|d| keys(&d.items, &g.items));
        let radius = g.radius();
        let count = (g.items.len() > 1 && radius > 6.0).then_some(g.items.len());
        let has = holds(g.items);
        let (mark, tab, p) = (g.mark.clone(), g.mark, g.at);
        view! {
            <g
                class="spot"
                class:chosen=move || has(chosen)
                class:lit=move || has(lit)
                data-testid="place"
                data-events=keys
                data-mark=mark
                role="button"
                tabindex=move || is_stop(&tab)
                aria-label=name
                aria-pressed=move || has(chosen).to_string()
                transform=move || scale.with(|k| format!("translate({:.1} {:.1})", p.x * k, p.y * k))
            >
                <circle class="hit" r=radius.max(12.0) />
                <circle class="dot" r=radius />
                {count.map(|n| view! { <text class="count" dy="0.35em">{intl::count(n)}</text> })}
            </g>
        }
    };

    view! {
        <g transform=stretch class="faint">
            {Quad::ALL
                .into_iter()
                .map(|q| {
                    view! {
                        <path class=q.class() d=move || faint.with(|f| f[q as usize].clone()) />
                    }
                })
                .collect_view()}
        </g>
        <g
            class="marks"
            class:has-chosen=move || chosen.get().is_some()
            role="group"
            aria-label=t!("marks-keys")
            on:pointerover=move |e: web_sys::PointerEvent| {
                over.run(mark_of(&e).map(|m| (m, Some((e.client_x(), e.client_y())))));
            }
            on:pointerout=move |_| over.run(None)
            on:focusin=move |e| {
                if let Some(mark) = mark_of(&e) {
                    focused.set(mark.clone());
                    over.run(Some((mark, None)));
                }
            }
            on:focusout=move |_| over.run(None)
            on:click=move |e| {
                if let Some(mark) = mark_of(&e) {
                    choose.run(mark);
                }
            }
            on:keydown=move |e| {
                if matches!(e.key().as_str(), "Enter" | " ") {
                    if let Some(mark) = mark_of(&e) {
                        e.prevent_default();
                        choose.run(mark);
                    }
                } else if let Some(by) = step_of(&e.key()) && walk(&e, by) {
                    e.prevent_default();
                    e.stop_propagation();
                }
            }
        >
            <g class="flows" transform=stretch>
                <For each=flows key=Bundle::key children=line />
            </g>
            <g class="heads" aria-hidden="true">
                <For each=flows key=Bundle::key children=arrow />
            </g>
            <g class="states">
                <For
                    each=move || drawn.with(|d| d.scene.nodes.clone())
                    key=|n| (n.code, n.items.clone(), n.own_count())
                    children=state
                />
            </g>
            <g class="spots">
                <For
                    each=move || gathered.get()
                    key=|g| (g.mark.clone(), g.items.clone(), whole(g.at))
                    children=place
                />
            </g>
        </g>
        <g class="names" aria-hidden="true">
            <For each=move || named.get() key=Name::key let:n>
                {
                    let Name { text, at, dx, dy, class, .. } = n;
                    let stand = move || {
                        scale.with(|k| format!("translate({:.1} {:.1})", at.x * k + dx, at.y * k + dy))
                    };
                    view! {
                        <text class=class dy="0.35em" transform=stand>
                            {text}
                        </text>
                    }
                }
            </For>
        </g>
    }
}

/// A flow as it is drawn; another one when anything of it changes.
#[derive(Clone)]
struct Bundle {
    mark: String,
    index: usize,
    events: Vec<usize>,
    class: &'static str,
    unreal: bool,
    width: f64,
    ink: f64,
}

impl Bundle {
    fn new(drawn: &Drawn, index: usize) -> Self {
        let scene = &drawn.scene;
        let f = &scene.flows[index];
        Self {
            mark: flow_mark(scene, index),
            index,
            events: f.events.clone(),
            class: quad(f).class(),
            unreal: scene.unreal[index],
            width: flow::width(f.events.len(), scene.strongest()),
            ink: flow::ink(f.events.len(), scene.strongest()),
        }
    }

    fn key(&self) -> (String, usize, Vec<usize>, u32) {
        (
            self.mark.clone(),
            self.index,
            self.events.clone(),
            (self.width * 10.0) as u32,
        )
    }
}

/// The corners of a flow's head around where it stands, pointing to the right, in screen units.
pub fn head(width: f64) -> [(f64, f64); 4] {
    let size = 4.0 + width * 0.9;
    let (back, notch) = (-size * 0.75, -size * 0.3);
    [(size, 0.0), (back, back), (notch, 0.0), (back, -back)]
}

/// Where a flow's head stands when a unit of the world is `scale` on the screen, in screen units; none where there is
/// no room for one, or both act alike.
pub fn tip(flow: &Flow, route: &Route, scale: f64) -> Option<Point> {
    let tip = route.arrow.filter(|_| !flow.symmetric)?;
    let room = route
        .middle
        .map_or(0.0, |m| (tip.x - m.x).hypot(tip.y - m.y) * scale);
    (room >= HEAD_ROOM).then(|| Point::new(tip.x * scale, tip.y * scale))
}

/// How many of the flows, the weakest, are not drawn apart.
pub fn weak(scene: &Scene) -> usize {
    scene.flows.len().saturating_sub(APART)
}

/// A point in hundredths, to compare by.
fn whole(p: Point) -> (i64, i64) {
    ((p.x * 100.0) as i64, (p.y * 100.0) as i64)
}

/// Whether a mark stands for the item that a signal names. `events` is sorted.
fn holds(events: Vec<usize>) -> impl Fn(Signal<Option<usize>>) -> bool + Copy + Send + Sync {
    let events = StoredValue::new(events);
    move |item| {
        item.get()
            .is_some_and(|i| events.with_value(|e| e.binary_search(&i).is_ok()))
    }
}

/// The mark that an event happened on.
pub fn mark_of(event: &web_sys::Event) -> Option<String> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target
        .closest("[data-mark]")
        .ok()
        .flatten()?
        .get_attribute("data-mark")
}

/// Where an arrow key goes.
pub fn step_of(key: &str) -> Option<Step> {
    match key {
        "ArrowRight" | "ArrowDown" => Some(Step::Next),
        "ArrowLeft" | "ArrowUp" => Some(Step::Previous),
        "Home" => Some(Step::First),
        "End" => Some(Step::Last),
        _ => None,
    }
}

/// Where the focus goes.
#[derive(Clone, Copy)]
pub enum Step {
    /// To the one after.
    Next,
    /// To the one before.
    Previous,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Moves the focus from mark to mark: arcs from the strongest on, then states, then places.
pub fn walk(event: &web_sys::KeyboardEvent, step: Step) -> bool {
    let go = || {
        let group: web_sys::Element = event.current_target()?.dyn_into().ok()?;
        let all = |selector: &str| {
            let list = group.query_selector_all(selector).ok();
            let list = list.into_iter();
            list.flat_map(|l| (0..l.length()).filter_map(move |i| l.item(i)))
                .filter_map(|n| n.dyn_into::<web_sys::SvgElement>().ok())
                .collect::<Vec<_>>()
        };
        let mut marks = all(".flow");
        marks.reverse();
        marks.extend(all(".state, .spot"));
        let focus = document().active_element();
        let at = marks
            .iter()
            .position(|m| focus.as_ref().is_some_and(|f| f.is_same_node(Some(m))));
        let last = marks.len().checked_sub(1)?;
        let to = match (step, at) {
            (Step::First, _) | (Step::Next, None) => 0,
            (Step::Last, _) | (Step::Previous, None) => last,
            (Step::Next, Some(i)) => (i + 1).min(last),
            (Step::Previous, Some(i)) => i.saturating_sub(1),
        };
        marks[to].focus().ok()
    };
    go().is_some()
}

/// `China → Syria, material cooperation: 3 events`.
pub fn flow_words(scene: &Scene, index: usize) -> String {
    let f = &scene.flows[index];
    let (pair, class) = (pair_words(scene, index), quad(f).label().to_lowercase());
    let n = f.events.len();
    if scene.unreal[index] {
        t!("arc-unreal", pair = pair, class = class, n = n)
    } else {
        t!("arc", pair = pair, class = class, n = n)
    }
}

/// `China → Syria`, `Saudi Arabia and Iran`.
pub fn pair_words(scene: &Scene, index: usize) -> String {
    let f = &scene.flows[index];
    let name = |n: usize| words::country(scene.nodes[n].code);
    if f.symmetric {
        t!("names-two", first = name(f.source), second = name(f.target))
    } else {
        t!(
            "one-to-other",
            first = name(f.source),
            second = name(f.target)
        )
    }
}

fn keys(items: &Items, events: &[usize]) -> String {
    // A hundred are enough to find a mark by; more would make the page heavy.
    events
        .iter()
        .take(100)
        .filter_map(|&i| items.get(i).map(|item| &*item.key))
        .collect::<Vec<_>>()
        .join(" ")
}
