//! What there is to draw on the map: who acts towards whom, where, and how much.
//!
//! Enters: the shown items. Leaves: countries with their events, bundled flows between them, places.
//! Must not know projections, pixels or colours.

use std::collections::BTreeMap;
use std::sync::Arc;

use demarche_chart::{
    country::country,
    flow::{Flow, Tie, bundle},
    geo::LonLat,
};

use crate::case::{Item, Quad, Status, words};

/// A state that has a part in some of the events.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// ISO 3166-1 alpha-3.
    pub code: &'static str,
    /// Where its arcs end.
    pub point: LonLat,
    /// Items in which it has a part.
    pub items: Vec<usize>,
    /// Those that run within it or name no other state, by class.
    pub own: [Vec<usize>; 4],
}

impl Node {
    /// How many events name no other state.
    pub fn own_count(&self) -> usize {
        self.own.iter().map(Vec::len).sum()
    }
}

/// A place where events happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// Where.
    pub point: LonLat,
    /// Items that happened there.
    pub items: Vec<usize>,
}

/// All of it. Indices are those of the items given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// States, in the order of their codes.
    pub nodes: Vec<Node>,
    /// Flows between them; `source` and `target` are indices of nodes.
    pub flows: Vec<Flow>,
    /// Whether nothing of a flow has happened (planned, denied, supposed); like `flows`.
    pub unreal: Vec<bool>,
    /// Places.
    pub spots: Vec<Spot>,
    /// Items that are nowhere on the map: no state that it knows and no place.
    pub nowhere: usize,
}

impl Scene {
    /// The scene of some items.
    pub fn of(items: &[Arc<Item>]) -> Self {
        let mut nodes: BTreeMap<&'static str, Node> = BTreeMap::new();
        let mut between: Vec<(&'static str, &'static str, usize)> = Vec::new();
        let mut spots: BTreeMap<(i64, i64), Spot> = BTreeMap::new();
        let mut nowhere = 0;
        for (index, item) in items.iter().enumerate() {
            let mut states: Vec<&'static str> = Vec::new();
            for code in item.parties().filter_map(|p| p.country.as_deref()) {
                let Some(known) = country(code) else { continue };
                if states.contains(&known.code) {
                    continue;
                }
                states.push(known.code);
                nodes
                    .entry(known.code)
                    .or_insert_with(|| Node {
                        code: known.code,
                        point: known.point,
                        items: Vec::new(),
                        own: Default::default(),
                    })
                    .items
                    .push(index);
            }
            let before = between.len();
            between.extend(
                item.pairs()
                    .into_iter()
                    .filter_map(|(a, b)| Some((country(a)?.code, country(b)?.code, index)))
                    .filter(|(a, b, _)| a != b),
            );
            if between.len() == before {
                for code in &states {
                    if let Some(node) = nodes.get_mut(code) {
                        node.own[item.quad as usize].push(index);
                    }
                }
            }
            if let Some(place) = &item.place {
                let cell = |degrees: f64| (degrees * 100.0).round() as i64;
                spots
                    .entry((cell(place.lon), cell(place.lat)))
                    .or_insert_with(|| Spot {
                        name: place.name.clone(),
                        point: LonLat::new(place.lon, place.lat),
                        items: Vec::new(),
                    })
                    .items
                    .push(index);
            } else if states.is_empty() {
                nowhere += 1;
            }
        }
        let nodes: Vec<Node> = nodes.into_values().collect();
        // "In China" is told by China's own mark.
        let spots = spots
            .into_values()
            .filter(|spot| {
                nodes
                    .iter()
                    .all(|n| words::country_in_english(n.code) != spot.name)
            })
            .collect();
        let at = |code: &str| nodes.binary_search_by(|n| n.code.cmp(code)).ok();
        let flows = bundle(between.into_iter().filter_map(|(a, b, event)| {
            Some(Tie {
                source: at(a)?,
                target: at(b)?,
                class: items[event].quad.number(),
                symmetric: items[event].symmetric,
                event,
            })
        }));
        let unreal = flows
            .iter()
            .map(|f| {
                f.events
                    .iter()
                    .all(|&i| items[i].status != Status::Asserted)
            })
            .collect();
        Self {
            unreal,
            flows,
            spots,
            nodes,
            nowhere,
        }
    }

    /// The most events that any flow bundles.
    pub fn strongest(&self) -> usize {
        self.flows.last().map_or(0, |f| f.events.len())
    }

    /// How strongly a state is involved, 0 (not) … 4, on a scale of doublings below the most.
    pub fn involvement(&self, node: &Node) -> u8 {
        let most = self.nodes.iter().map(|n| n.items.len()).max().unwrap_or(1);
        let share = node.items.len() as f64 / most as f64;
        (4.0 + share.log2() * 0.8).clamp(1.0, 4.0) as u8
    }

    /// What a screen reader says of the map as a whole.
    pub fn summary(&self, items: usize, name: impl Fn(&str) -> String) -> String {
        if items == 0 {
            return t!("map-summary-none");
        }
        let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for flow in &self.flows {
            let pair = (flow.source.min(flow.target), flow.source.max(flow.target));
            *pairs.entry(pair).or_default() += flow.events.len();
        }
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let strongest: Vec<String> = pairs
            .iter()
            .take(3)
            .map(|&((a, b), count)| {
                let (a, b) = (name(self.nodes[a].code), name(self.nodes[b].code));
                t!("map-summary-pair", first = a, second = b, n = count)
            })
            .collect();
        let (events, states) = (
            t!("n-events", n = items),
            t!("n-states", n = self.nodes.len()),
        );
        if strongest.is_empty() {
            t!("map-summary", events = events, states = states)
        } else {
            let most = strongest.join("; ");
            t!(
                "map-summary-most",
                events = events,
                states = states,
                most = most
            )
        }
    }
}

/// The class of a flow.
pub fn quad(flow: &Flow) -> Quad {
    Quad::from_number(flow.class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, item};

    fn scene(lines: &[&str]) -> Scene {
        let document = item::tests::document(lines);
        let items: Vec<Arc<Item>> = item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect();
        Scene::of(&items)
    }

    fn flows(scene: &Scene) -> Vec<String> {
        let code = |i: usize| scene.nodes[i].code;
        let mut out: Vec<String> = scene
            .flows
            .iter()
            .map(|f| {
                let arrow = if f.symmetric { "=" } else { ">" };
                format!(
                    "{}{arrow}{} q{} ×{}",
                    code(f.source),
                    code(f.target),
                    f.class,
                    f.events.len()
                )
            })
            .collect();
        out.sort();
        out
    }

    #[test]
    fn events_of_a_pair_are_bundled_by_direction_and_class() {
        let scene = scene(&[
            "ACCUSE 3 IRN>SAU 2016-01-03",
            "THREATEN 3 IRN>SAU 2016-01-04",
            "SANCTION 4 SAU>IRN 2016-01-05",
            "AGREE 1 SAU=IRN 2023-03-10",
            "CONSULT 1 IRN=SAU 2023-04-06",
        ]);
        assert_eq!(
            flows(&scene),
            ["IRN=SAU q1 ×2", "IRN>SAU q3 ×2", "SAU>IRN q4 ×1"]
        );
        assert_eq!(scene.strongest(), 2);
    }

    #[test]
    fn what_runs_within_a_state_is_its_own() {
        let scene = scene(&["ASSAULT 4 SYR>SYR 2011-03-15", "AID 2 CHN>SYR 2011-05-01"]);
        let syria = scene
            .nodes
            .iter()
            .find(|n| n.code == "SYR")
            .expect("is there");
        assert_eq!((syria.items.len(), syria.own_count()), (2, 1));
        assert_eq!(flows(&scene), ["CHN>SYR q2 ×1"]);
    }

    #[test]
    fn a_flow_of_plans_only_is_unreal() {
        let scene = scene(&[
            "AID 2 CHN>SYR 2024-01-01 planned",
            "AID 2 SYR>CHN 2024-01-02 asserted",
        ]);
        let unreal: Vec<_> = scene.unreal.clone();
        assert_eq!(unreal.iter().filter(|u| **u).count(), 1);
    }

    #[test]
    fn events_at_one_place_are_one_spot() {
        let scene = scene(&[
            "CONSULT 1 SAU=IRN 2023-03-10",
            "CONSULT 1 CHN=SYR 2023-03-11",
        ]);
        assert_eq!(scene.spots.len(), 1);
        assert_eq!(scene.spots[0].items, [0, 1]);
    }

    #[test]
    fn a_state_that_is_the_place_too_has_one_mark() {
        let mut document = item::tests::document(&["CONSULT 1 CHN=SYR 2023-09-22"]);
        let place = document.events[0].place.as_mut().expect("has one");
        place.name = "China".into();
        let items: Vec<Arc<Item>> = item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect();
        assert_eq!(Scene::of(&items).spots, []);
    }

    #[test]
    fn the_map_says_in_words_what_it_shows() {
        let scene = scene(&["AGREE 1 SAU=IRN 2023-03-10", "AID 2 CHN>SYR 2023-03-11"]);
        let text = scene.summary(2, |code| code.to_owned());
        assert!(
            text.starts_with("Map: 2 events, 4 countries. Most between"),
            "{text}"
        );
    }

    #[test]
    fn the_most_involved_state_has_the_strongest_tint_and_no_state_none() {
        let lines: Vec<String> = (1..=16)
            .map(|d| format!("AID 2 CHN>SYR 2023-01-{d:02}"))
            .chain(["AID 2 CHN>LBN 2023-02-01".to_owned()])
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let scene = scene(&lines);
        let tint = |code: &str| {
            let node = scene.nodes.iter().find(|n| n.code == code).expect("there");
            scene.involvement(node)
        };
        assert_eq!((tint("CHN"), tint("LBN")), (4, 1));
    }
}
