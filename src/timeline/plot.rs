//! The lanes: marks for days, bars for months and ranges, density where there are too many.
//!
//! Enters: the dated items and the ruler. Leaves: an SVG in which every mark can be pointed at,
//! focused and chosen. Must not know the strip below.

use std::collections::HashMap;
use std::sync::Arc;

use demarche_chart::{
    geo::Point,
    gesture::Gesture,
    label::text_width,
    path::PathData,
    time::{
        calendar::Unit,
        density::density,
        lane::{self, NameAt, Room, Span, lay},
        scale::TimeScale,
    },
};
use leptos::{html, prelude::*, svg};
use wasm_bindgen::JsCast;

use super::{
    By,
    axis::TICK,
    glyph, is_day,
    lanes::{Lane, Story, lanes},
    ruler::Ruler,
};
use crate::card::{About, Card, CardState};
use crate::case::{Desk, Item, Quad, Status, desk::Items};
use crate::hands::Hands;
use crate::i18n::intl;

/// Height of a row.
const ROW: f64 = 20.0;
/// Height of a bar, twice the radius of a mark.
const MARK: f64 = 11.0;
/// Free room above and below the rows of a lane.
const PAD: f64 = 4.0;
/// Height of a lane of density.
const CROWD: f64 = 46.0;
/// Room for a lane's name above its rows on a narrow screen.
const HEAD: f64 = 17.0;
/// Size of the names of events.
const TYPE: f64 = 11.5;
/// A name on the line is cut after so many letters.
const LETTERS: usize = 38;
/// The least width of a column of density.
const COLUMN: f64 = 5.0;

/// Names a mark: its lane and its event.
type MarkId = (usize, usize);

/// Where a mark is; `x` counts from the layout's origin.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Seat {
    x: f64,
    y: f64,
    width: f64,
    named: Option<NameAt>,
}

/// A lane as it is drawn.
#[derive(Debug, Clone, PartialEq)]
struct Strip {
    y: f64,
    height: f64,
    crowded: bool,
}

/// All lanes at one scale.
#[derive(Debug, Clone, Default, PartialEq)]
struct Layout {
    strips: Vec<Strip>,
    seats: HashMap<MarkId, Seat>,
    /// Marks by lane from left to right.
    order: Vec<MarkId>,
    height: f64,
    /// The day from which positions count.
    origin: i32,
    per_day: f64,
}

/// The items with the lanes that they lie on.
#[derive(Clone)]
struct Sorted {
    items: Items,
    lanes: Arc<Vec<Lane>>,
    /// What each item is called on the line, and how wide that is.
    names: Arc<Vec<(String, f64)>>,
}

impl PartialEq for Sorted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.lanes, &other.lanes)
    }
}

fn arrange(sorted: &Sorted, per_day: f64, room: f64, narrow: bool) -> Layout {
    let origin = sorted
        .items
        .iter()
        .filter_map(|i| i.when.map(|w| w.begin.0))
        .min()
        .unwrap_or(0);
    let head = if narrow { HEAD } else { 0.0 };
    let lanes = sorted.lanes.len().max(1);
    // One lane may fill the room; of many each gets a few rows, and the view scrolls.
    let rows = ((room / lanes as f64 - 2.0 * PAD - head) / ROW) as usize;
    let room = Room {
        rows: rows.clamp(6, 40),
        mark: MARK,
        gap: 6.0,
        lead: 5.0,
    };
    let mut layout = Layout {
        origin,
        per_day,
        ..Layout::default()
    };
    for (l, lane) in sorted.lanes.iter().enumerate() {
        let spans: Vec<Span> = lane
            .items
            .iter()
            .filter_map(|&i| {
                let w = sorted.items[i].when?;
                Some(Span {
                    begin: w.begin.0 - origin,
                    finish: w.finish.0 - origin,
                    name: sorted.names[i].1,
                })
            })
            .collect();
        let top = layout.height + PAD + head;
        let height = match lay(&spans, per_day, &room) {
            lane::Lane::Rows { rows, placed } => {
                for p in placed {
                    let id = (l, lane.items[p.event]);
                    layout.order.push(id);
                    layout.seats.insert(
                        id,
                        Seat {
                            x: p.x,
                            y: top + p.row as f64 * ROW,
                            width: p.width,
                            named: p.named,
                        },
                    );
                }
                rows as f64 * ROW
            }
            lane::Lane::Crowded => CROWD,
        };
        let crowded = !spans.is_empty() && !layout.seats.keys().any(|k| k.0 == l);
        layout.strips.push(Strip {
            y: layout.height,
            height: height + 2.0 * PAD + head,
            crowded,
        });
        layout.height += height + 2.0 * PAD + head;
    }
    layout
}

/// Where the chosen event stands when every lane that has it is crowded: over the columns of the first.
fn guest(sorted: &Sorted, layout: &Layout, key: &str) -> Option<(MarkId, Seat)> {
    let named = |&(_, item): &MarkId| &*sorted.items[item].key == key;
    if layout.order.iter().any(named) {
        return None;
    }
    sorted.lanes.iter().enumerate().find_map(|(l, lane)| {
        let strip = layout.strips.get(l).filter(|strip| strip.crowded)?;
        let &item = lane.items.iter().find(|&&item| named(&(l, item)))?;
        let when = sorted.items[item].when?;
        let middle = f64::from(when.begin.0 + when.finish.0 + 1) / 2.0 - f64::from(layout.origin);
        let seat = Seat {
            x: middle * layout.per_day - MARK / 2.0,
            y: strip.y + strip.height - PAD - (CROWD + ROW) / 2.0,
            width: MARK,
            named: None,
        };
        Some(((l, item), seat))
    })
}

/// The columns of a crowded lane, cooperation upwards and conflict downwards, one path a class.
fn columns(items: &Items, lane: &Lane, scale: &TimeScale, unit: Unit, most: f64) -> [String; 4] {
    let within = (scale.from.floor() as i32 - 1, scale.to().ceil() as i32 + 1);
    let events = lane.items.iter().filter_map(|&i| {
        let w = items[i].when?;
        Some((w.begin.0, w.finish.0, items[i].quad.number()))
    });
    let mut paths: [PathData; 4] = Default::default();
    let half = CROWD / 2.0 - 1.0;
    for bin in density(events, unit, within) {
        let (x0, x1) = (scale.x(f64::from(bin.day)), scale.x(f64::from(bin.end)));
        let x1 = x1 - (x1 - x0).min(4.0) * 0.25;
        // From the middle outwards: deeds next to the line, words beyond.
        for (order, sign) in [([1, 0], -1.0), ([3, 2], 1.0)] {
            let mut from = 0.5;
            for class in order {
                let height = bin.counts[class] / most * half;
                if height > 0.0 {
                    let at = |y: f64| CROWD / 2.0 + sign * y;
                    let (a, b) = (at(from), at(from + height));
                    paths[class].ring(&[
                        Point::new(x0, a),
                        Point::new(x0, b),
                        Point::new(x1, b),
                        Point::new(x1, a),
                    ]);
                }
                from += height;
            }
        }
    }
    paths.map(PathData::finish)
}

/// The lanes.
#[component]
pub fn Plot(
    desk: Desk,
    ruler: Ruler,
    #[prop(into)] by: Signal<By>,
    #[prop(into)] gutter: Signal<f64>,
    /// Height of the whole line, strip and all.
    #[prop(into)]
    height: Signal<f64>,
    /// What a screen reader says.
    #[prop(into)]
    summary: Signal<String>,
) -> impl IntoView {
    let scroll = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<svg::Svg>::new();
    let card = CardState::new();
    let focused = RwSignal::new(None::<(String, Arc<str>)>);
    let hands = Hands::new(canvas).beside(gutter);

    let sorted = Memo::new(move |_| {
        let items = desk.timed.get();
        let title = |article: &str| {
            desk.history.with(|h| {
                h.case()
                    .article(article)
                    .map(|a| a.heading())
                    .unwrap_or_default()
            })
        };
        let chapters = desk.history.with(|h| h.case().chapters.clone());
        let story = Story {
            title: &title,
            chapters: &chapters,
        };
        let lanes = Arc::new(lanes(&items, by.get(), &story));
        let names = items.iter().map(|i| {
            let name = cut(&i.headline());
            let width = text_width(&name, TYPE);
            (name, width)
        });
        Sorted {
            names: Arc::new(names.collect()),
            items,
            lanes,
        }
    });
    let per_day = Memo::new(move |_| ruler.scale.with(|s| s.per_day));
    let layout = Memo::new(move |_| {
        sorted.with(|s| arrange(s, per_day.get(), height.get() - 80.0, gutter.get() == 0.0))
    });
    let guest = Memo::new(move |_| {
        let key = desk.selected.get()?;
        sorted.with(|s| layout.with(|l| guest(s, l, &key)))
    });
    // What is drawn: the marks on the sheet.
    let shown = Memo::new(move |_| {
        let sheet = ruler.sheet.get();
        layout.with(|l| {
            let left = -sheet.x(f64::from(l.origin));
            let right = left + sheet.width;
            l.order
                .iter()
                .filter(|id| {
                    l.seats
                        .get(id)
                        .is_some_and(|s| s.x + s.width > left && s.x < right)
                })
                .copied()
                .chain(guest.get().map(|(id, _)| id))
                .collect::<Vec<_>>()
        })
    });
    let keyed = move || {
        sorted.with(|s| {
            shown.with(|shown| {
                shown
                    .iter()
                    .map(|&(lane, item)| Mark {
                        lane: s.lanes[lane].key.clone(),
                        id: (lane, item),
                        item: s.items[item].clone(),
                        name: s.names[item].0.clone(),
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    // One mark is in the tab order: the one that had the focus last, the chosen one, or the first.
    let stop = Memo::new(move |_| {
        sorted.with(|s| {
            shown.with(|shown| {
                let key = |id: &MarkId| (s.lanes[id.0].key.clone(), s.items[id.1].key.clone());
                let last = focused.get();
                let chosen = desk.selected.get();
                let found = shown
                    .iter()
                    .map(key)
                    .find(|k| last.as_ref() == Some(k))
                    .or_else(|| {
                        shown
                            .iter()
                            .map(key)
                            .find(|k| chosen.as_ref() == Some(&k.1))
                    });
                found.or_else(|| shown.first().map(key))
            })
        })
    });
    let shift = move || {
        layout.with(|l| {
            ruler
                .sheet
                .with(|s| format!("translate({:.2} 0)", s.x(f64::from(l.origin))))
        })
    };

    let slide = move || format!("translate({:.2} 0)", ruler.slide());

    // What is chosen elsewhere comes into view here.
    Effect::new(move || {
        let Some(key) = desk.selected.get() else {
            return;
        };
        let when = desk.item(&key).and_then(|i| i.when);
        if let Some(w) = when {
            ruler.reach(f64::from(w.begin.0 + w.finish.0 + 1) / 2.0, false);
        }
        let y = layout.with_untracked(|l| {
            sorted.with_untracked(|s| {
                l.order
                    .iter()
                    .find(|id| s.items[id.1].key == key)
                    .and_then(|id| l.seats.get(id).map(|s| s.y))
            })
        });
        if let (Some(y), Some(box_)) = (y, scroll.get_untracked()) {
            let (top, inner) = (
                f64::from(box_.scroll_top()),
                f64::from(box_.client_height()),
            );
            if y < top || y + ROW > top + inner {
                box_.set_scroll_top((y - inner / 2.0).max(0.0) as i32);
            }
        }
    });

    let about = Memo::new(move |_| {
        let mark = card.mark.get()?;
        let (lane, key) = mark.split_once('\u{1f}')?;
        sorted.with(|s| {
            layout.with(|l| {
                let id = l
                    .order
                    .iter()
                    .find(|id| s.lanes[id.0].key == lane && &*s.items[id.1].key == key)?;
                let seat = l.seats.get(id)?;
                let x = ruler.scale.with(|k| k.x(f64::from(l.origin))) + seat.x;
                let left = x.max(0.0);
                let right = (x + seat.width).min(ruler.width.get());
                let top = scroll.get().map_or(0.0, |b| f64::from(b.scroll_top()));
                Some(About {
                    mark: mark.clone(),
                    heading: s.lanes[id.0].label.clone(),
                    note: String::new(),
                    items: vec![s.items[id.1].clone()],
                    asks: if s.lanes[id.0].actors.is_empty() {
                        Vec::new()
                    } else {
                        vec![(
                            t!("only-actor", name = s.lanes[id.0].label.as_str()),
                            s.lanes[id.0].actors.clone(),
                        )]
                    },
                    x: gutter.get() + left.midpoint(right),
                    y: seat.y + MARK - top,
                })
            })
        })
    });

    let move_ = move |e: web_sys::PointerEvent| {
        let Some(gesture) = hands.shift(&e) else {
            return;
        };
        card.close();
        ruler.follow(gesture);
        // A mouse drags the lanes up and down too; a finger does so by itself.
        if let Gesture::Pan { dy, .. } = gesture
            && e.pointer_type() == "mouse"
            && let Some(b) = scroll.get_untracked()
        {
            b.set_scroll_top(b.scroll_top() - dy.round() as i32);
        }
    };
    let release = move |e: web_sys::PointerEvent| {
        ruler.let_go(hands.release(&e));
    };
    let wheel = move |e: web_sys::WheelEvent| {
        let scrolls = scroll
            .get_untracked()
            .is_some_and(|b| b.scroll_height() > b.client_height() + 1);
        let sideways = e.delta_x().abs() > e.delta_y().abs();
        if sideways || e.ctrl_key() || e.meta_key() || !scrolls {
            ruler.roll(&e, hands.at(&e).x);
            e.prevent_default();
        }
    };
    let choose = move |mark: &str| {
        if let Some((_, key)) = mark.split_once('\u{1f}') {
            desk.toggle(&Arc::from(key));
        }
    };
    let go_to = move |target: (usize, usize)| {
        let Some((mark, day)) = sorted.with_untracked(|s| {
            let w = s.items[target.1].when?;
            let day = f64::from(w.begin.0 + w.finish.0 + 1) / 2.0;
            Some((mark_id(&s.lanes[target.0].key, &s.items[target.1].key), day))
        }) else {
            return;
        };
        ruler.reach(day, true);
        // The mark may have to be drawn first.
        request_animation_frame(move || {
            let Some(c) = canvas.get_untracked() else {
                return;
            };
            let marks = c.query_selector_all("[data-mark]").ok();
            let found = marks
                .iter()
                .flat_map(|l| (0..l.length()).filter_map(|i| l.item(i)));
            for node in found {
                if let Ok(e) = node.dyn_into::<web_sys::SvgElement>()
                    && e.get_attribute("data-mark").as_deref() == Some(&mark)
                {
                    let _ = e.focus();
                }
            }
        });
    };
    let key = move |e: web_sys::KeyboardEvent| {
        if e.ctrl_key() || e.meta_key() || e.alt_key() {
            return;
        }
        let on = mark_of(&e);
        let here = on.as_deref().and_then(|m| {
            let (lane, key) = m.split_once('\u{1f}')?;
            sorted.with_untracked(|s| {
                layout.with_untracked(|l| {
                    l.order
                        .iter()
                        .find(|id| s.lanes[id.0].key == lane && &*s.items[id.1].key == key)
                        .copied()
                })
            })
        });
        match (e.key().as_str(), here) {
            ("Enter" | " ", Some(_)) => choose(on.as_deref().unwrap_or_default()),
            ("+" | "=", _) => ruler.zoom(1.6, here.map(|h| centre(&layout, &ruler, h)), false),
            ("-" | "_", _) => ruler.zoom(0.625, here.map(|h| centre(&layout, &ruler, h)), false),
            ("f", _) => ruler.show_all(false),
            ("Escape", _) => {
                if !card.close() {
                    return;
                }
            }
            (name, Some(here)) => {
                let to =
                    layout.with_untracked(|l| sorted.with_untracked(|s| step(l, s, here, name)));
                match to {
                    Some(to) => go_to(to),
                    None => return,
                }
            }
            ("ArrowLeft", None) => ruler.pan(80.0),
            ("ArrowRight", None) => ruler.pan(-80.0),
            _ => return,
        }
        e.prevent_default();
        e.stop_propagation();
    };

    let mark = move |m: Mark| {
        let Mark {
            lane,
            id,
            item,
            name,
        } = m;
        let keys = (lane.clone(), item.key.clone());
        let seat = Memo::new(move |_| {
            let own = layout.with(|l| l.seats.get(&id).copied());
            own.or_else(|| guest.get().filter(|(g, _)| *g == id).map(|(_, seat)| seat))
        });
        let is = move |s: RwSignal<Option<Arc<str>>>, key: &Arc<str>| {
            s.with(|s| s.as_ref() == Some(key))
        };
        let (k1, k2, k3, k4) = (
            item.key.clone(),
            item.key.clone(),
            item.key.clone(),
            keys.clone(),
        );
        let fuzzy = !is_day(&item);
        let is_bar = move || seat.get().is_some_and(|s| s.width > MARK + 1.0);
        let quad = item.quad;
        let round = glyph(quad, MARK / 2.0 - 0.5);
        let out = {
            let item = item.clone();
            move || desk.filters.with(|f| !f.in_window(&item))
        };
        let shape = move || {
            let width = seat.get().map_or(MARK, |s| s.width);
            if is_bar() {
                let r = (MARK / 2.0).min(width / 2.0);
                format!(
                    "M{r} 0H{0}A{r} {r} 0 0 1 {0} {MARK}H{r}A{r} {r} 0 0 1 {r} 0Z",
                    width - r
                )
            } else {
                round.clone()
            }
        };
        let inner = move || {
            if is_bar() {
                String::new()
            } else {
                format!("translate({0} {0})", MARK / 2.0)
            }
        };
        let label = format!(
            "{}, {}{}",
            item.headline(),
            item.when_in_words(),
            if item.status == Status::Asserted {
                String::new()
            } else {
                format!(", {}", item.status.label().to_lowercase())
            },
        );
        // The name belongs to what can be hit.
        let reach = {
            let beside = text_width(&name, TYPE) + 5.0;
            move || {
                seat.get().map_or(MARK, |s| {
                    s.width
                        + 6.0
                        + if s.named == Some(NameAt::Beside) {
                            beside
                        } else {
                            0.0
                        }
                })
            }
        };
        let text_x = move || {
            seat.get().map_or(0.0, |s| match s.named {
                Some(NameAt::Inside) => {
                    // On a long bar the name stays in view.
                    let from = layout.with(|l| ruler.scale.with(|k| -k.x(f64::from(l.origin))));
                    let text = text_width(&name_of(&sorted, id), TYPE);
                    (from - s.x + 6.0).clamp(6.0, (s.width - text - 6.0).max(6.0))
                }
                _ => s.width + 5.0,
            })
        };
        view! {
            <g
                class=format!("mark {}", quad.class())
                class:bar=is_bar
                class:fuzzy=fuzzy
                class:unreal=item.status != Status::Asserted
                class:assumed=item.when.is_some_and(|w| w.assumed)
                class:chosen=move || is(desk.selected, &k1)
                class:lit=move || is(desk.hovered, &k2)
                class:out=out
                data-testid="mark"
                data-events=item.key.to_string()
                data-mark=mark_id(&lane, &item.key)
                role="button"
                tabindex=move || if stop.with(|s| s.as_ref() == Some(&k4)) { "0" } else { "-1" }
                aria-label=label
                aria-pressed=move || is(desk.selected, &k3).to_string()
                transform=move || {
                    seat.get()
                        .map_or_else(
                            || "translate(-9999 0)".to_owned(),
                            |s| format!("translate({:.1} {:.1})", s.x, s.y + (ROW - MARK) / 2.0),
                        )
                }
            >
                <rect
                    class="hit"
                    y=-(ROW - MARK) / 2.0
                    height=ROW
                    x="-3"
                    width=reach
                />
                <path class="body" d=shape transform=inner />
                <Show when=move || seat.get().is_some_and(|s| s.named.is_some())>
                    <text x=text_x y=MARK / 2.0 dy="0.35em">
                        {name.clone()}
                    </text>
                </Show>
            </g>
        }
    };

    let crowds = move || {
        sorted.with(|s| {
            layout.with(|l| {
                ruler.sheet.with(|sheet| {
                    let unit = sheet.unit(COLUMN);
                    let crowded: Vec<usize> = (0..l.strips.len())
                        .filter(|&i| l.strips[i].crowded)
                        .collect();
                    let most = crowded
                        .iter()
                        .map(|&i| peak(&s.items, &s.lanes[i], unit))
                        .fold(1.0, f64::max);
                    crowded
                        .into_iter()
                        .map(|i| {
                            let strip = &l.strips[i];
                            let top = strip.y + strip.height - PAD - CROWD;
                            (top, columns(&s.items, &s.lanes[i], sheet, unit, most))
                        })
                        .collect::<Vec<_>>()
                })
            })
        })
    };
    let strips = move || {
        sorted.with(|s| {
            layout.with(|l| {
                s.lanes
                    .iter()
                    .zip(&l.strips)
                    .map(|(lane, strip)| (lane.clone(), strip.clone()))
                    .collect::<Vec<_>>()
            })
        })
    };
    let veil = move || {
        let window = desk.filters.with(|f| f.window)?;
        ruler.sheet.with(|s| {
            let a = s.x(f64::from(window.0.0)).clamp(0.0, s.width);
            let b = s.x(f64::from(window.1.0) + 1.0).clamp(0.0, s.width);
            Some((a, b, s.width))
        })
    };
    let tall = move || layout.with(|l| l.height).max(20.0);

    view! {
        <div class="lanes" node_ref=scroll on:scroll=move |_| { card.leave(); }>
            <svg
                node_ref=canvas
                class="canvas"
                tabindex="0"
                role="group"
                aria-label=move || summary.get()
                aria-describedby="line-keys"
                height=tall
                on:pointerdown=move |e: web_sys::PointerEvent| {
                    if hands.press(&e) {
                        ruler.stop();
                    }
                }
                on:pointermove=move_
                on:pointerup=release
                on:pointercancel=release
                on:wheel=wheel
                on:keydown=key
                on:dblclick=move |e: web_sys::MouseEvent| {
                    ruler.zoom(2.0, Some(hands.at(&e).x), false);
                }
                on:pointerover=move |e| {
                    if let Some(mark) = mark_of(&e) {
                        desk.hovered.set(mark.split_once('\u{1f}').map(|m| m.1.into()));
                        card.open(&mark);
                    }
                }
                on:pointerout=move |_| {
                    desk.hovered.set(None);
                    card.leave();
                }
                on:focusin=move |e| {
                    if let Some(mark) = mark_of(&e) {
                        if let Some((lane, key)) = mark.split_once('\u{1f}') {
                            focused.set(Some((lane.to_owned(), key.into())));
                        }
                        card.open(&mark);
                    }
                }
                on:focusout=move |_| card.leave()
                on:click=move |e| {
                    if !hands.dragged() && let Some(mark) = mark_of(&e) {
                        choose(&mark);
                    }
                }
            >
                <g class="rules" aria-hidden="true">
                    {move || {
                        strips()
                            .into_iter()
                            .enumerate()
                            .filter(|(i, _)| i % 2 == 1)
                            .map(|(_, (_, s))| {
                                view! { <rect x="0" width="100%" y=s.y height=s.height /> }
                            })
                            .collect_view()
                    }}
                </g>
                <svg class="inner" x=move || gutter.get() width=move || ruler.width.get() height=tall>
                    <g class="slide" transform=slide>
                        <g class="grid" aria-hidden="true">
                            {move || {
                                ruler
                                    .sheet
                                    .with(|s| s.axis(TICK))
                                    .ticks
                                    .into_iter()
                                    .map(|t| {
                                        view! {
                                            <line
                                                class:major=t.major
                                                x1=t.x
                                                x2=t.x
                                                y1="0"
                                                y2=tall
                                            />
                                        }
                                    })
                                    .collect_view()
                            }}
                        </g>
                        <g class="crowds" aria-hidden="true">
                            {move || {
                                crowds()
                                    .into_iter()
                                    .map(|(top, paths)| {
                                        view! {
                                            <g transform=format!("translate(0 {top})")>
                                                <line x1="0" x2=ruler.sheet.with(|s| s.width) y1=CROWD / 2.0 y2=CROWD / 2.0 />
                                                {Quad::ALL
                                                    .into_iter()
                                                    .zip(paths)
                                                    .map(|(q, d)| view! { <path class=q.class() d=d /> })
                                                    .collect_view()}
                                            </g>
                                        }
                                    })
                                    .collect_view()
                            }}
                        </g>
                        <g class="veil" aria-hidden="true">
                            {move || {
                                veil()
                                    .map(|(a, b, w)| {
                                        view! {
                                            <rect x="0" width=a y="0" height=tall />
                                            <rect x=b width=(w - b).max(0.0) y="0" height=tall />
                                            <line x1=a x2=a y1="0" y2=tall />
                                            <line x1=b x2=b y1="0" y2=tall />
                                        }
                                    })
                            }}
                        </g>
                        <g class="marks" transform=shift>
                            <For each=keyed key=Mark::key children=mark />
                        </g>
                    </g>
                </svg>
                <g class="lane-names">
                    {move || {
                        let narrow = gutter.get() == 0.0;
                        strips()
                            .into_iter()
                            .map(|(lane, strip)| lane_name(desk, lane, &strip, narrow))
                            .collect_view()
                    }}
                </g>
            </svg>
            <p id="line-keys" class="sr-only">
                {t!("line-keys")}
            </p>
        </div>
        <Card desk state=card about size=Signal::derive(move || (gutter.get() + ruler.width.get(), height.get())) />
    }
}

/// A lane's name beside or above it; with a state or a pair it is a filter.
fn lane_name(desk: Desk, lane: Lane, strip: &Strip, narrow: bool) -> AnyView {
    let room = if narrow { 40 } else { 20 };
    let text = cut_to(&lane.label, room);
    let (x, y) = if narrow {
        (6.0, strip.y + 13.0)
    } else {
        (8.0, strip.y + PAD + ROW / 2.0)
    };
    let label = format!("{text} ({})", intl::count(lane.items.len()));
    let full = t!(
        "named-events",
        name = lane.label.as_str(),
        n = lane.items.len()
    );
    if lane.actors.is_empty() {
        return view! {
            <text x=x y=y dy="0.35em">
                <title>{full}</title>
                {label}
            </text>
        }
        .into_any();
    }
    let actors = lane.actors.clone();
    let ask = Callback::new(move |()| {
        desk.filters
            .update(|f| f.actors = actors.iter().cloned().collect());
    });
    view! {
        <g
            class="ask"
            role="button"
            tabindex="0"
            aria-label=t!("show-only", name = full.as_str())
            on:click=move |_| ask.run(())
            on:keydown=move |e| {
                if matches!(e.key().as_str(), "Enter" | " ") {
                    e.prevent_default();
                    e.stop_propagation();
                    ask.run(());
                }
            }
        >
            <text x=x y=y dy="0.35em">
                <title>{full.clone()}</title>
                {label}
            </text>
        </g>
    }
    .into_any()
}

/// A mark to draw.
#[derive(Clone)]
struct Mark {
    lane: String,
    id: MarkId,
    item: Arc<Item>,
    name: String,
}

impl Mark {
    fn key(&self) -> (String, MarkId, Arc<str>, usize) {
        (
            self.lane.clone(),
            self.id,
            self.item.key.clone(),
            self.item.reports.len(),
        )
    }
}

fn mark_id(lane: &str, key: &str) -> String {
    format!("{lane}\u{1f}{key}")
}

fn mark_of(event: &web_sys::Event) -> Option<String> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target
        .closest("[data-mark]")
        .ok()
        .flatten()?
        .get_attribute("data-mark")
}

fn name_of(sorted: &Memo<Sorted>, id: MarkId) -> String {
    sorted.with(|s| s.names.get(id.1).map(|n| n.0.clone()).unwrap_or_default())
}

/// Where the middle of a mark is on the screen.
fn centre(layout: &Memo<Layout>, ruler: &Ruler, id: MarkId) -> f64 {
    layout.with_untracked(|l| {
        let start = ruler.scale.with_untracked(|s| s.x(f64::from(l.origin)));
        l.seats
            .get(&id)
            .map_or(0.0, |s| start + s.x + s.width / 2.0)
    })
}

/// Where an arrow key goes from a mark: through time, or to the nearest event of the lane above or
/// below.
fn step(layout: &Layout, sorted: &Sorted, here: MarkId, key: &str) -> Option<MarkId> {
    let day = |id: &MarkId| {
        sorted.items[id.1]
            .when
            .map_or(0, |w| w.begin.0 + w.finish.0)
    };
    let mut by_time: Vec<MarkId> = layout.order.clone();
    by_time.sort_by_key(|id| (day(id), id.0, id.1));
    let at = by_time.iter().position(|&id| id == here)?;
    match key {
        "ArrowRight" => by_time.get(at + 1).copied(),
        "ArrowLeft" => at.checked_sub(1).map(|i| by_time[i]),
        "Home" => by_time.first().copied(),
        "End" => by_time.last().copied(),
        "ArrowDown" | "ArrowUp" => {
            let lanes: Vec<usize> = {
                let mut all: Vec<usize> = layout.order.iter().map(|id| id.0).collect();
                all.dedup();
                all
            };
            let l = lanes.iter().position(|&l| l == here.0)?;
            let l = if key == "ArrowDown" {
                *lanes.get(l + 1)?
            } else {
                lanes[l.checked_sub(1)?]
            };
            by_time
                .iter()
                .filter(|id| id.0 == l)
                .min_by_key(|id| (day(id) - day(&here)).abs())
                .copied()
        }
        _ => None,
    }
}

/// The fullest column of a lane.
fn peak(items: &Items, lane: &Lane, unit: Unit) -> f64 {
    let when = |&i: &usize| items[i].when.map(|w| (w, items[i].quad));
    let first = lane
        .items
        .iter()
        .filter_map(when)
        .map(|(w, _)| w.begin.0)
        .min();
    let last = lane
        .items
        .iter()
        .filter_map(when)
        .map(|(w, _)| w.finish.0)
        .max();
    let (Some(first), Some(last)) = (first, last) else {
        return 1.0;
    };
    let events = lane
        .items
        .iter()
        .filter_map(when)
        .map(|(w, q)| (w.begin.0, w.finish.0, q.number()));
    density(events, unit, (first, last + 1))
        .iter()
        .map(|b| b.cooperation().max(b.conflict()))
        .fold(1.0, f64::max)
}

fn cut(text: &str) -> String {
    cut_to(text, LETTERS)
}

fn cut_to(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let mut out: String = text.chars().take(letters - 1).collect();
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, item};

    fn sorted(lines: &[&str], by: By) -> Sorted {
        let document = item::tests::document(lines);
        let items: Vec<Arc<Item>> = item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect();
        Sorted {
            lanes: Arc::new(lanes(
                &items,
                by,
                &Story {
                    title: &|_| String::new(),
                    chapters: &[],
                },
            )),
            names: Arc::new(items.iter().map(|_| ("name".to_owned(), 30.0)).collect()),
            items: Items::from_iter(items),
        }
    }

    const STORY: [&str; 4] = [
        "SANCTION 4 SAU>IRN 2016-01-03",
        "ACCUSE 3 IRN>SAU 2016-01-04",
        "AID 2 CHN>SYR 2016-01-05",
        "AGREE 1 SAU=IRN 2023-03-10",
    ];

    #[test]
    fn arrow_keys_go_through_time_and_from_lane_to_lane() {
        let sorted = sorted(&STORY, By::Pair);
        let layout = arrange(&sorted, 1.0, 400.0, false);
        let go = |here: MarkId, key: &str| step(&layout, &sorted, here, key);
        assert_eq!(go((0, 0), "ArrowRight"), Some((0, 1)));
        assert_eq!(go((0, 1), "ArrowRight"), Some((1, 2)));
        assert_eq!(go((0, 3), "ArrowRight"), None);
        assert_eq!(go((0, 3), "ArrowDown"), Some((1, 2)));
        assert_eq!(go((1, 2), "ArrowUp"), Some((0, 1)));
        assert_eq!(go((1, 2), "End"), Some((0, 3)));
    }

    #[test]
    fn lanes_lie_below_one_another_and_a_crowd_becomes_density() {
        let lines: Vec<String> = (0..300)
            .map(|i| format!("ACCUSE 3 IRN>SAU 2016-01-{:02}", i % 28 + 1))
            .chain(["AID 2 CHN>SYR 2016-01-05".to_owned()])
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let layout = arrange(&sorted(&lines, By::Pair), 1.0, 400.0, false);
        assert!(layout.strips[0].crowded && !layout.strips[1].crowded);
        assert!(layout.strips[1].y >= layout.strips[0].y + layout.strips[0].height);
        assert_eq!(layout.order.len(), 1);
    }

    #[test]
    fn the_chosen_event_stands_out_of_a_crowd() {
        let lines: Vec<String> = (0..300)
            .map(|i| format!("ACCUSE 3 IRN>SAU 2016-01-{:02}", i % 28 + 1))
            .chain(["AID 2 CHN>SYR 2016-01-05".to_owned()])
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let sorted = sorted(&lines, By::Pair);
        let layout = arrange(&sorted, 1.0, 400.0, false);
        let last = |plover: &str| {
            let mut items = sorted.items.iter().filter(|i| i.plover == plover);
            items.next_back().expect("there is one").clone()
        };
        let crowded = last("ACCUSE");
        let ((lane, item), seat) =
            guest(&sorted, &layout, &crowded.key).expect("it is in the crowd");
        assert_eq!((lane, &sorted.items[item].key), (0, &crowded.key));
        assert_eq!(seat.x + seat.width / 2.0, 27.5, "the middle of 28 January");
        let seated = last("AID");
        assert_eq!(guest(&sorted, &layout, &seated.key), None);
        assert_eq!(guest(&sorted, &layout, "none"), None);
    }

    #[test]
    fn a_name_is_cut_at_a_letter_not_within_it() {
        assert_eq!(cut_to("中国与叙利亚建立战略伙伴关系", 5), "中国与叙…");
        assert_eq!(cut_to("Short", 5), "Short");
    }
}
