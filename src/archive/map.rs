//! The archive on the map: the strongest flows between states, the busiest states, the places with most
//! events.
//!
//! Enters: the last answer. Leaves: which actors and which part of the Earth are asked for. All that is
//! drawn lies in the world's own units, so that a move is one transform and waits for nothing.

use std::collections::HashMap;

use demarche_chart::{
    cluster::cluster,
    country::{Country, country},
    flow,
    geo::{LonLat, Point, Rect},
    label::{self, Label, text_width},
};
use leptos::{html, prelude::*, svg};
use leptos_use::{
    UseElementSizeReturn, use_debounce_fn, use_element_size, use_prefers_reduced_motion,
};

use super::{Answered, Archive, words};
use crate::{
    case::Quad,
    hands::{Hands, turned},
    map::{
        camera::Camera,
        covered::covered,
        ground::Ground,
        marks::{mark_of, step_of, walk},
    },
};

/// How far an arrow key moves the map, in screen units.
const NUDGE: f64 = 90.0;
/// How much a key or a button zooms.
const ZOOM: f64 = 1.8;
/// Milliseconds at rest before names are placed, and marks are spoken of, anew.
const REST: f64 = 150.0;
/// Places nearer than this on the screen are one mark.
const NEAR: f64 = 26.0;
/// Height of a name.
const NAME: f64 = 12.0;
/// Flows that have an arrow's head.
const HEADS: usize = 60;
/// States and places that are named, the busiest.
const NAMES: usize = 70;

/// How wide a flow is drawn. Of a crowd only the strongest are wide, or they would hide one another.
fn width(events: u32, most: u32) -> f64 {
    let share = f64::from(events) / f64::from(most.max(1));
    ((0.8 + 5.2 * share) * 4.0).round() / 4.0
}

/// A flow as it is drawn.
#[derive(Clone, PartialEq)]
struct Arc {
    mark: String,
    actors: [u16; 2],
    quad: Quad,
    both: bool,
    route: flow::Route,
    width: f64,
    /// Who and whom.
    names: [String; 2],
    events: u32,
}

impl Arc {
    fn words(&self) -> String {
        let [from, to] = &self.names;
        words::flow(&words::pair(from, to, self.both), self.quad, self.events)
    }
}

/// A dot: a state or places.
#[derive(Clone, PartialEq)]
struct Dot {
    mark: String,
    class: &'static str,
    at: Point,
    radius: f64,
    name: String,
    events: u32,
    /// Those within the state alone.
    own: u32,
    asks: Asks,
}

impl Dot {
    fn words(&self) -> String {
        words::part(&self.name, self.events, self.own)
    }
}

/// What a mark asks for when it is chosen.
#[derive(Clone, PartialEq)]
enum Asks {
    Actors(Vec<u16>),
    Place((f32, f32, f32, f32)),
}

/// The state that an actor is, if it is one.
fn state(a: &Answered, id: u16) -> Option<&'static Country> {
    let named = a.actor(id).filter(|n| n.state)?;
    country(&named.key)
}

/// What goes between states.
#[derive(Clone, Default, PartialEq)]
struct Flows {
    arcs: Vec<Arc>,
    /// Where each mark's arc is.
    at: HashMap<String, usize>,
}

impl Flows {
    fn of(a: &Answered, camera: &Camera) -> Self {
        let projection = camera.projection.get_untracked();
        let most = a.answer.flows.last().map_or(1, |f| f.events);
        let arcs: Vec<Arc> = a
            .answer
            .flows
            .iter()
            .enumerate()
            .filter_map(|(n, f)| {
                let (from, to) = (state(a, f.source)?, state(a, f.target)?);
                let arrow = if f.both { '=' } else { '>' };
                let bundled = flow::Flow {
                    source: usize::from(f.source),
                    target: usize::from(f.target),
                    class: f.quad,
                    symmetric: f.both,
                    events: Vec::new(),
                    // Each class has its own way, whatever else is drawn.
                    rank: usize::from(f.quad - 1),
                };
                let quad = Quad::from_number(f.quad);
                let mut route = flow::route(&bundled, from.point, to.point, &projection);
                if f.both || n + HEADS < a.answer.flows.len() {
                    route.arrow = None;
                }
                Some(Arc {
                    mark: format!("arc:{}{arrow}{}:{}", from.code, to.code, f.quad),
                    actors: [f.source, f.target],
                    quad,
                    both: f.both,
                    route,
                    width: width(f.events, most),
                    names: [a.name(f.source), a.name(f.target)],
                    events: f.events,
                })
            })
            .collect();
        let at = arcs.iter().enumerate();
        Self {
            at: at.map(|(i, a)| (a.mark.clone(), i)).collect(),
            arcs,
        }
    }

    fn get(&self, mark: &str) -> Option<&Arc> {
        self.at.get(mark).map(|&i| &self.arcs[i])
    }
}

/// What lies on the ground, but for what depends on the zoom.
#[derive(Clone, Default, PartialEq)]
struct Spread {
    states: Vec<Dot>,
    spots: Vec<(Point, LonLat, u32, String)>,
    tints: HashMap<&'static str, u8>,
}

impl Spread {
    fn of(a: &Answered, camera: &Camera) -> Self {
        let projection = camera.projection.get_untracked();
        let busiest = f64::from(a.answer.parts.first().map_or(1, |p| p.events));
        let states: Vec<(&'static str, Dot)> = a
            .answer
            .parts
            .iter()
            .filter_map(|p| {
                let known = state(a, p.actor)?;
                let own = p.own.iter().sum::<u32>();
                let share = f64::from(p.events) / busiest;
                Some((
                    known.code,
                    Dot {
                        mark: format!("state:{}", known.code),
                        class: "state",
                        at: projection.project(known.point)?,
                        radius: (3.0 + 9.0 * share.sqrt()).round(),
                        name: a.name(p.actor),
                        events: p.events,
                        own,
                        asks: Asks::Actors(vec![p.actor]),
                    },
                ))
            })
            .collect();
        let tints = states.iter().map(|(code, dot)| {
            let share = f64::from(dot.events) / busiest;
            (*code, (4.0 + share.log2() * 0.8).clamp(1.0, 4.0) as u8)
        });
        let tints = tints.collect();
        let spots = a.answer.spots.iter().filter_map(|s| {
            let place = LonLat::new(f64::from(s.lon), f64::from(s.lat));
            Some((projection.project(place)?, place, s.events, s.name.clone()))
        });
        Self {
            states: states.into_iter().map(|(_, dot)| dot).collect(),
            spots: spots.collect(),
            tints,
        }
    }

    /// Places as they are gathered at a scale.
    fn gathered(&self, scale: f64) -> Vec<Dot> {
        let points: Vec<(Point, f64)> = self.spots.iter().map(|s| (s.0, f64::from(s.2))).collect();
        let most = f64::from(self.spots.first().map_or(1, |s| s.2));
        let gather = |c: demarche_chart::cluster::Cluster| {
            let first = &self.spots[c.members[0]];
            let events = c.members.iter().map(|&m| self.spots[m].2).sum();
            let name = words::places(&first.3, c.members.len());
            let around = |pick: fn(&LonLat) -> f64, least: bool| {
                let all = c.members.iter().map(|&m| pick(&self.spots[m].1));
                let edge = if least {
                    all.fold(f64::MAX, f64::min) - 0.02
                } else {
                    all.fold(f64::MIN, f64::max) + 0.02
                };
                edge as f32
            };
            Dot {
                mark: format!("place:{:.2}:{:.2}", first.1.lon, first.1.lat),
                class: "spot",
                at: c.centre,
                radius: (2.5 + 7.0 * (f64::from(events) / most).sqrt())
                    .min(11.0)
                    .round(),
                name,
                events,
                own: 0,
                asks: Asks::Place((
                    around(|p| p.lon, true),
                    around(|p| p.lat, true),
                    around(|p| p.lon, false),
                    around(|p| p.lat, false),
                )),
            }
        };
        cluster(&points, NEAR / scale)
            .into_iter()
            .map(gather)
            .collect()
    }
}

/// A name with its place in the world and on the screen.
#[derive(Clone, PartialEq)]
struct Name {
    text: String,
    class: &'static str,
    at: Point,
    dx: f64,
    dy: f64,
}

/// A point in hundredths, to compare by.
fn whole(p: Point) -> (i64, i64) {
    ((p.x * 100.0) as i64, (p.y * 100.0) as i64)
}

/// The names that have room at a scale.
fn names(states: &[Dot], spots: &[Dot], scale: f64, covered: &[Rect], screen: Rect) -> Vec<Name> {
    let dots = states.iter().chain(spots);
    let on_screen = |p: Point| Point::new(p.x * scale, p.y * scale);
    let taken: Vec<Rect> = dots
        .clone()
        .map(|d| {
            let (p, r) = (on_screen(d.at), d.radius);
            Rect::new(p.x - r, p.y - r, 2.0 * r, 2.0 * r)
        })
        .collect();
    let mut wanted: Vec<(&Dot, Label)> = dots
        .map(|d| {
            let bold = if d.class == "state" { 1.16 } else { 1.0 };
            let label = Label {
                anchor: on_screen(d.at),
                width: text_width(&d.name, NAME) * bold + 2.0,
                height: NAME + 2.0,
                priority: f64::from(d.events) + if d.class == "state" { 1e9 } else { 0.0 },
                gap: d.radius + 3.0,
                over: false,
                insists: false,
            };
            (d, label)
        })
        .collect();
    wanted.sort_by(|a, b| b.1.priority.total_cmp(&a.1.priority));
    wanted.truncate(NAMES);
    let labels: Vec<Label> = wanted.iter().map(|(_, l)| *l).collect();
    label::place(&labels, &taken, covered, screen)
        .into_iter()
        .zip(wanted)
        .filter_map(|(placed, (dot, label))| {
            let p = placed?;
            Some(Name {
                text: dot.name.clone(),
                class: if dot.class == "state" {
                    "name state"
                } else {
                    "name place"
                },
                at: dot.at,
                dx: p.x - label.anchor.x,
                dy: p.y - label.anchor.y,
            })
        })
        .collect()
}

/// The map.
#[component]
pub fn MapView(archive: Archive) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<svg::Svg>::new();
    let UseElementSizeReturn { width, height } = use_element_size(frame);
    let size = Signal::derive(move || (width.get().max(1.0), height.get().max(1.0)));
    let camera = Camera::new(size, use_prefers_reduced_motion());
    let flows = Memo::new(move |_| {
        archive.drawn.with(|a| {
            a.as_ref()
                .map_or_else(Flows::default, |a| Flows::of(a, &camera))
        })
    });
    let spread = Memo::new(move |_| {
        archive.drawn_next.with(|a| {
            a.as_ref()
                .map_or_else(Spread::default, |a| Spread::of(a, &camera))
        })
    });
    let places = move || {
        spread.with_untracked(|s| {
            let all = s.states.iter().map(|s| s.at);
            camera.projection.with_untracked(|p| {
                all.take(40)
                    .filter_map(|at| p.invert(at))
                    .collect::<Vec<LonLat>>()
            })
        })
    };
    Effect::new(move |last: Option<(f64, f64)>| {
        let size = size.get();
        let empty = spread.with(|s| s.states.is_empty());
        if size.0 > 2.0 && !camera.touched.get_untracked() && !empty {
            camera.fit(&places(), true);
            camera.touched.set(true);
        } else if last.is_some_and(|l| l != size) {
            camera.resized(&places());
        }
        size
    });
    // Marks gather and part, and names find room, with each half doubling, not with each frame.
    let level = Memo::new(move |_| (camera.zoom().log2() * 2.0 + 0.01).floor() as i32);
    let scale_at_level = move || {
        let home = camera.view.with_untracked(|v| v.scale) / camera.zoom();
        home * 2.0_f64.powf(f64::from(level.get()) / 2.0)
    };
    let gathered = Memo::new(move |_| {
        let scale = scale_at_level();
        spread.with(|s| s.gathered(scale))
    });
    let rested = RwSignal::new(camera.view.get_untracked());
    let rest = use_debounce_fn(move || rested.set(camera.view.get_untracked()), REST);
    Effect::new(move || {
        camera.view.track();
        rest();
    });
    let covered = covered(camera, frame, rested.into());
    let named = Memo::new(move |_| {
        let level = scale_at_level();
        let covered = covered.get();
        // Once the map has come to rest, names stand clear of what lies over it, at its own scale.
        let within = (level..level * std::f64::consts::SQRT_2).contains(&covered.scale());
        let scale = if within { covered.scale() } else { level };
        let frame = camera.projection.with_untracked(|p| p.frame());
        let world = Rect::new(
            frame.x * scale,
            frame.y * scale,
            frame.width * scale,
            frame.height * scale,
        );
        spread.with(|s| {
            gathered.with(|g| names(&s.states, g, scale, covered.at(scale), world.grown(2000.0)))
        })
    });
    let scale = camera.scale;
    // Every state of the ground looks here: only when it changes.
    let tints = Memo::new(move |_| spread.with(|s| s.tints.clone()));

    let choose = move |mark: &str| {
        let arc = flows.with_untracked(|f| Some(Asks::Actors(f.get(mark)?.actors.to_vec())));
        let among = |dots: &[Dot]| Some(dots.iter().find(|d| d.mark == mark)?.asks.clone());
        let asks = arc
            .or_else(|| spread.with_untracked(|s| among(&s.states)))
            .or_else(|| gathered.with_untracked(|g| among(g)));
        match asks {
            Some(Asks::Actors(actors)) => archive.ask_for(&actors),
            Some(Asks::Place(place)) => archive.filter.update(|f| {
                f.place = if f.place == Some(place) {
                    None
                } else {
                    Some(place)
                };
            }),
            None => {}
        }
    };

    let hands = Hands::new(canvas);
    let press = move |e: web_sys::PointerEvent| {
        if hands.press(&e) {
            camera.stop();
        }
    };
    let shift = move |e: web_sys::PointerEvent| {
        if let Some(gesture) = hands.shift(&e) {
            camera.follow(gesture);
        }
    };
    let release = move |e: web_sys::PointerEvent| {
        camera.let_go(hands.release(&e));
    };
    let wheel = move |e: web_sys::WheelEvent| {
        e.prevent_default();
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
            "+" | "=" => camera.zoom_smoothly(ZOOM, &places()),
            "-" | "_" => camera.zoom_smoothly(1.0 / ZOOM, &places()),
            "0" => camera.home(),
            "f" => camera.fit(&places(), false),
            _ => return,
        }
        e.prevent_default();
    };
    let mark_key = move |e: web_sys::KeyboardEvent| {
        if matches!(e.key().as_str(), "Enter" | " ") {
            if let Some(mark) = mark_of(&e) {
                e.prevent_default();
                choose(&mark);
            }
        } else if let Some(by) = step_of(&e.key())
            && walk(&e, by)
        {
            e.prevent_default();
            e.stop_propagation();
        }
    };
    let here = move |_| {
        let window = size.get_untracked();
        let corner = |x: f64, y: f64| {
            let at = camera.view.with_untracked(|v| v.to_world(Point::new(x, y)));
            camera.projection.with_untracked(|p| p.invert(at))
        };
        let (w, h) = (window.0, window.1);
        // Beyond the Earth's edge is the edge.
        let west = corner(0.0, h / 2.0).map_or(-180.0, |p| p.lon);
        let east = corner(w, h / 2.0).map_or(180.0, |p| p.lon);
        let north = corner(w / 2.0, 0.0).map_or(90.0, |p| p.lat);
        let south = corner(w / 2.0, h).map_or(-90.0, |p| p.lat);
        archive.filter.update(|f| {
            f.place = Some((west as f32, south as f32, east as f32, north as f32));
        });
    };

    let stretch = move || camera.stretch();
    let first = Memo::new(move |_| {
        let arc = flows.with(|f| f.arcs.last().map(|a| a.mark.clone()));
        arc.or_else(|| spread.with(|s| s.states.first().map(|s| s.mark.clone())))
            .unwrap_or_default()
    });
    let tab = move |mark: &str| if first.with(|f| f == mark) { "0" } else { "-1" };
    // A flow's way never changes; its width and its words do.
    let now_of = move |mark: &str, pick: fn(&Arc) -> String| {
        flows.with(|f| f.get(mark).map(pick)).unwrap_or_default()
    };
    // Words follow once counts have come to rest: nobody hears them while a span is dragged.
    let calm = RwSignal::new(());
    let at_rest = use_debounce_fn(
        move || {
            let _ = calm.try_set(());
        },
        REST,
    );
    Effect::new(move || {
        flows.track();
        spread.track();
        gathered.track();
        at_rest();
    });
    let arc = move |a: Arc| {
        let (m1, m2, m3) = (a.mark.clone(), a.mark.clone(), a.mark.clone());
        let words = Memo::new(move |_| {
            calm.track();
            flows
                .with_untracked(|f| f.get(&m2).map(Arc::words))
                .unwrap_or_default()
        });
        let mut actors = a.actors.to_vec();
        actors.sort_unstable();
        // When a pair is asked for, its arcs are all that there is: none needs to stand out.
        let pressed = move || archive.filter.with(|f| f.actors == actors);
        view! {
            <g
                class=format!("flow {}", a.quad.class())
                data-testid="archive-arc"
                data-mark=a.mark
                role="button"
                tabindex=move || tab(&m1)
                aria-label=words
                aria-pressed=move || pressed().to_string()
            >
                <title>{words}</title>
                <path class="hit" d=a.route.d.clone() />
                <path class="line" stroke-opacity="0.88" d=a.route.d stroke-width=move || now_of(&m3, |a| a.width.to_string()) />
            </g>
        }
    };
    let head = move |a: Arc| {
        let size = 4.0 + a.width * 0.9;
        let d = format!(
            "M{size} 0L-{0} -{0}L-{1} 0L-{0} {0}Z",
            size * 0.75,
            size * 0.3
        );
        let at = a.route.arrow.unwrap_or_default();
        let heading = a.route.heading;
        view! {
            <path
                class=format!("head {}", a.quad.class())
                d=d
                transform=move || scale.with(|k| format!("translate({:.1} {:.1}) rotate({heading:.0})", at.x * k, at.y * k))
            />
        }
    };
    // A round cap on a line of no length: a dot that keeps its size, moved with the world. It stays where
    // it is; its size and its words follow the counts.
    let dots = Memo::new(move |_| {
        let mut all: HashMap<String, Dot> = HashMap::new();
        spread.with(|d| all.extend(d.states.iter().map(|s| (s.mark.clone(), s.clone()))));
        gathered.with(|g| all.extend(g.iter().map(|s| (s.mark.clone(), s.clone()))));
        all
    });
    let dot = move |s: Dot| {
        let d = format!("M{:.2} {:.2}h0", s.at.x, s.at.y);
        let mark = StoredValue::new(s.mark.clone());
        let words = Memo::new(move |_| {
            calm.track();
            dots.with_untracked(|all| {
                mark.with_value(|m| all.get(m).map_or_else(String::new, Dot::words))
            })
        });
        let radius = Memo::new(move |_| {
            dots.with(|all| mark.with_value(|m| all.get(m).map_or(0.0, |d| d.radius)))
        });
        view! {
            <g
                class=format!("{} dotted", s.class)
                data-testid=if s.class == "state" { "archive-state" } else { "archive-place" }
                data-mark=s.mark
                role="button"
                tabindex=move || mark.with_value(|m| tab(m))
                aria-label=words
            >
                <title>{words}</title>
                <path class="rim" d=d.clone() stroke-width=move || radius.get() * 2.0 + 3.0 />
                <path class="core" d=d stroke-width=move || radius.get() * 2.0 />
            </g>
        }
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
    let summary = move || {
        archive.drawn.with(|a| {
            a.as_ref()
                .map_or_else(String::new, |a| words::map_summary(a))
        })
    };
    view! {
        <div class="map" node_ref=frame>
            <svg
                node_ref=canvas
                class="canvas"
                class:moving=move || camera.frames.moving.get()
                tabindex="0"
                role="group"
                aria-label=summary
                aria-describedby="archive-map-keys"
                viewBox=move || size.with(|(w, h)| format!("0 0 {w} {h}"))
                class:sliding=move || camera.frames.sliding.get()
                on:pointerdown=press
                on:pointermove=shift
                on:pointerup=release
                on:pointercancel=release
                on:wheel=wheel
                on:dblclick=move |e: web_sys::MouseEvent| camera.zoom_by(ZOOM, Some(hands.at(&e)))
                on:keydown=key
            >
                <g class="plane" transform=move || camera.shift()>
                    <g class="ground" transform=stretch>
                        <Ground camera tints />
                    </g>
                    <g
                        class="marks"
                        role="group"
                        aria-label=words::marks()
                        on:click=move |e| {
                            if let Some(mark) = mark_of(&e).filter(|_| !hands.dragged()) {
                                choose(&mark);
                            }
                        }
                        on:keydown=mark_key
                    >
                        <g class="flows" transform=stretch>
                            <For each=move || flows.with(|f| f.arcs.clone()) key=|a| a.mark.clone() children=arc />
                        </g>
                        <g class="heads" aria-hidden="true">
                            <For
                                each=move || flows.with(|f| f.arcs.iter().filter(|a| !a.both && a.route.arrow.is_some()).cloned().collect::<Vec<_>>())
                                key=|a| (a.mark.clone(), a.width as u32)
                                children=head
                            />
                        </g>
                        <g class="states" transform=stretch>
                            <For each=move || spread.with(|s| s.states.clone()) key=|s| s.mark.clone() children=dot />
                        </g>
                        <g class="spots" transform=stretch>
                            <For each=move || gathered.get() key=|s| (s.mark.clone(), whole(s.at)) children=dot />
                        </g>
                    </g>
                    <g class="names" aria-hidden="true">
                        <For
                            each=move || named.get()
                            key=|n| (n.text.clone(), n.class, n.dx as i32, n.dy as i32, n.at.x as i32)
                            let:n
                        >
                            <text
                                class=n.class
                                dy="0.35em"
                                transform=move || scale.with(|k| format!("translate({:.1} {:.1})", n.at.x * k + n.dx, n.at.y * k + n.dy))
                            >
                                {n.text}
                            </text>
                        </For>
                    </g>
                </g>
            </svg>
            <p id="archive-map-keys" class="sr-only">{words::map_keys()}</p>
            <div class="controls" data-covers role="group" aria-label=words::map_view()>
                {button(words::zoom_in(), "M10 4v12M4 10h12", Callback::new(move |()| camera.zoom_smoothly(ZOOM, &places())))}
                {button(words::zoom_out(), "M4 10h12", Callback::new(move |()| camera.zoom_smoothly(1.0 / ZOOM, &places())))}
                {button(
                    words::fit(),
                    "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M10 8v4M8 10h4",
                    Callback::new(move |()| camera.fit(&places(), false)),
                )}
                {button(words::only_here(), "M3 3h14v14H3zM7 10h6M10 7v6", Callback::new(here))}
            </div>
            <p class="credit" data-covers>{words::credit()}</p>
        </div>
    }
}
