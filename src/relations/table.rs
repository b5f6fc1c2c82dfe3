//! Who did how much to whom, as a square of numbers.
//!
//! Enters: items. Leaves: actors in an order in which blocs show, and a cell for each pair of them
//! with its events. Must not know how a cell is drawn.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use demarche_chart::bloc::{Bond, blocs};

use crate::case::{Item, Party, Status, words};

/// Whom the rows and columns stand for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Who {
    /// States; everybody counts for his.
    #[default]
    States,
    /// Everybody: states, organisations, people.
    Everybody,
}

/// A row and column.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// As the filter asks for it.
    pub id: String,
    /// For people.
    pub name: String,
    /// Events in which it has a part.
    pub events: usize,
    /// The last of its bloc.
    pub ends_bloc: bool,
}

/// What runs from one to another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// Indices of items, in order.
    pub items: Vec<usize>,
    /// Of these, cooperation.
    pub cooperation: usize,
    /// Of these, conflict.
    pub conflict: usize,
}

/// The square.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Square {
    /// Rows and columns, bloc by bloc.
    pub actors: Vec<Actor>,
    /// From the row's actor to the column's.
    pub cells: HashMap<(usize, usize), Cell>,
    /// Actors that had no room.
    pub left_out: usize,
}

impl Square {
    /// The fullest cell.
    pub fn most(&self) -> usize {
        self.cells
            .values()
            .map(|c| c.items.len())
            .max()
            .unwrap_or(1)
    }
}

/// The square of the `most` busiest actors. What was planned or denied is not counted.
pub fn square(items: &[Arc<Item>], who: Who, most: usize) -> Square {
    let mut names: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut acts: Vec<(String, String, usize)> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if item.status != Status::Asserted {
            continue;
        }
        let (sources, targets) = (side(&item.sources, who), side(&item.targets, who));
        let mut all: Vec<&(String, String)> = sources.iter().chain(&targets).collect();
        all.sort();
        all.dedup();
        for (id, name) in all {
            names
                .entry(id.clone())
                .or_insert_with(|| (name.clone(), 0))
                .1 += 1;
        }
        for (a, _) in &sources {
            for (b, _) in targets.iter().filter(|(b, _)| b != a) {
                acts.push((a.clone(), b.clone(), index));
                if item.symmetric {
                    acts.push((b.clone(), a.clone(), index));
                }
            }
        }
    }
    // Only who has to do with another.
    names.retain(|id, _| acts.iter().any(|(a, b, _)| a == id || b == id));
    let mut busiest: Vec<(String, String, usize)> = names
        .into_iter()
        .map(|(id, (name, events))| (id, name, events))
        .collect();
    busiest.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
    let left_out = busiest.len().saturating_sub(most);
    busiest.truncate(most);
    let index: HashMap<&str, usize> = busiest
        .iter()
        .enumerate()
        .map(|(i, (id, ..))| (id.as_str(), i))
        .collect();

    let mut cells: HashMap<(usize, usize), Cell> = HashMap::new();
    for (a, b, item) in &acts {
        let (Some(&a), Some(&b)) = (index.get(a.as_str()), index.get(b.as_str())) else {
            continue;
        };
        let cell = cells.entry((a, b)).or_default();
        if cell.items.last() == Some(item) {
            continue;
        }
        cell.items.push(*item);
        if items[*item].quad.number() <= 2 {
            cell.cooperation += 1;
        } else {
            cell.conflict += 1;
        }
    }
    let bonds: Vec<Bond> = cells
        .iter()
        .map(|(&(a, b), c)| Bond {
            a,
            b,
            cooperation: c.cooperation as f64,
            conflict: c.conflict as f64,
        })
        .collect();
    // The same cells give the same order whatever the map's own order is.
    let bonds = {
        let mut bonds = bonds;
        bonds.sort_by_key(|b| (b.a, b.b));
        bonds
    };
    let mut actors = Vec::with_capacity(busiest.len());
    let mut place = vec![0; busiest.len()];
    let blocs = blocs(busiest.len(), &bonds);
    for (b, bloc) in blocs.iter().enumerate() {
        // Those who stand alone side by side need no line between them.
        let alone = |b: usize| blocs.get(b).is_some_and(|bloc| bloc.len() == 1);
        for (n, &i) in bloc.iter().enumerate() {
            place[i] = actors.len();
            let (id, name, events) = busiest[i].clone();
            actors.push(Actor {
                id,
                name,
                events,
                ends_bloc: n + 1 == bloc.len() && !(alone(b) && alone(b + 1)),
            });
        }
    }
    Square {
        actors,
        cells: cells
            .into_iter()
            .map(|((a, b), cell)| ((place[a], place[b]), cell))
            .collect(),
        left_out,
    }
}

/// Ids and names of a side, each once.
fn side(parties: &[Party], who: Who) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for party in parties {
        let entry = match (who, &party.country) {
            (Who::States, Some(code)) => (format!("country:{code}"), words::country(code)),
            (Who::States, None) => continue,
            (Who::Everybody, _) => (party.id.clone(), party.shown()),
        };
        if !out.iter().any(|o| o.0 == entry.0) {
            out.push(entry);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, item};

    fn items(lines: &[&str]) -> Vec<Arc<Item>> {
        let document = item::tests::document(lines);
        item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect()
    }

    const STORY: [&str; 6] = [
        "AID 2 CHN>SYR 2023-01-01",
        "SUPPORT 1 SYR>CHN 2023-01-02",
        "AID 2 SAU>YEM 2023-01-03",
        "ASSAULT 4 SYR>SAU 2023-01-04",
        "ACCUSE 3 SAU>CHN 2023-01-05",
        "SANCTION 4 YEM>SYR 2023-01-06 planned",
    ];

    fn cell<'a>(square: &'a Square, a: &str, b: &str) -> Option<&'a Cell> {
        let at = |n: &str| square.actors.iter().position(|x| x.name == n);
        square.cells.get(&(at(a)?, at(b)?))
    }

    #[test]
    fn a_cell_counts_what_its_row_did_to_its_column() {
        let square = square(&items(&STORY), Who::States, 20);
        assert_eq!(
            cell(&square, "China", "Syria").map(|c| c.cooperation),
            Some(1)
        );
        assert_eq!(
            cell(&square, "Syria", "Saudi Arabia").map(|c| (c.cooperation, c.conflict)),
            Some((0, 1))
        );
        assert_eq!(cell(&square, "Saudi Arabia", "Syria"), None);
        assert_eq!(cell(&square, "Yemen", "Syria"), None, "a plan is no deed");
    }

    #[test]
    fn blocs_stand_together() {
        let square = square(&items(&STORY), Who::States, 20);
        let at = |n: &str| square.actors.iter().position(|a| a.name == n);
        let apart = |a: &str, b: &str| at(a).zip(at(b)).map(|(a, b)| a.abs_diff(b));
        assert_eq!(apart("China", "Syria"), Some(1));
        assert_eq!(apart("Saudi Arabia", "Yemen"), Some(1));
        assert_eq!(square.actors.iter().filter(|a| a.ends_bloc).count(), 2);
    }

    #[test]
    fn a_meeting_stands_in_both_cells() {
        let square = square(&items(&["CONSULT 1 CHN=SYR 2023-09-22"]), Who::States, 20);
        assert!(cell(&square, "China", "Syria").is_some());
        assert!(cell(&square, "Syria", "China").is_some());
    }

    #[test]
    fn whom_there_is_no_room_for_is_counted() {
        let square = square(&items(&STORY), Who::States, 2);
        assert_eq!((square.actors.len(), square.left_out), (2, 2));
    }
}
