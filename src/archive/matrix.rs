//! Who does what to whom, among the busiest.
//!
//! Enters: the last answer. Leaves: a pair that is asked for.

use std::{collections::HashMap, sync::Arc};

use demarche_chart::bloc::{Bond, blocs};
use demarche_vault::message::{Answer, Cell};
use leptos::prelude::*;

use super::{Answered, Archive, words};

/// Length of a cell's side, and of its square's where most happened.
const BOX: f64 = 24.0;
const SIDE: f64 = 22.0;

/// Actors bloc by bloc; whether each is the last of its bloc.
fn order(answer: &Answer) -> Vec<(u16, bool)> {
    let at: HashMap<u16, usize> = answer
        .square
        .iter()
        .enumerate()
        .map(|(i, &id)| (id, i))
        .collect();
    let bonds: Vec<Bond> = answer
        .cells
        .iter()
        .filter_map(|c| {
            Some(Bond {
                a: *at.get(&c.source)?,
                b: *at.get(&c.target)?,
                cooperation: f64::from(c.cooperation),
                conflict: f64::from(c.conflict),
            })
        })
        .collect();
    blocs(answer.square.len(), &bonds)
        .iter()
        .flat_map(|bloc| {
            let last = bloc.len() - 1;
            bloc.iter().enumerate().map(move |(n, &i)| (i, n == last))
        })
        .map(|(i, ends)| (answer.square[i], ends))
        .collect()
}

/// The matrix as it is laid: who stands where, and the count of each cell.
#[derive(PartialEq)]
struct Laid {
    actors: Vec<Actor>,
    cells: HashMap<(u16, u16), Cell>,
    most: u32,
}

/// A row and a column.
#[derive(Clone, PartialEq)]
struct Actor {
    id: u16,
    name: String,
    /// The last of its bloc.
    ends: bool,
}

/// A cell that has events.
#[derive(Clone, Copy, PartialEq)]
struct Square {
    cell: Cell,
    /// Length of its side.
    side: f64,
}

impl Laid {
    fn of(a: &Answered) -> Self {
        let cells = &a.answer.cells;
        let actor = |(id, ends)| Actor {
            id,
            name: a.name(id),
            ends,
        };
        Self {
            actors: order(&a.answer).into_iter().map(actor).collect(),
            cells: cells.iter().map(|c| ((c.source, c.target), *c)).collect(),
            most: cells.iter().map(all).max().unwrap_or(1),
        }
    }

    /// Nobody acts towards himself here.
    fn square(&self, row: usize, column: usize) -> Option<Square> {
        let (from, to) = (self.actors.get(row)?.id, self.actors.get(column)?.id);
        let cell = *self.cells.get(&(from, to)).filter(|_| from != to)?;
        // The area tells the count.
        let share = f64::from(all(&cell)) / f64::from(self.most.max(1));
        Some(Square {
            cell,
            side: SIDE * (0.28 + 0.72 * share.sqrt()),
        })
    }
}

fn all(cell: &Cell) -> u32 {
    cell.cooperation + cell.conflict
}

impl Square {
    /// Its parts, which tell the kinds of its events: cooperation, then conflict.
    fn parts(&self) -> [String; 2] {
        let from = (BOX - self.side) / 2.0;
        let share = f64::from(self.cell.cooperation) / f64::from(all(&self.cell).max(1));
        let middle = self.side * share;
        let part = |x: f64, width: f64| {
            format!("M{x:.2} {from:.2}h{width:.2}v{:.2}h-{width:.2}z", self.side)
        };
        [part(from, middle), part(from + middle, self.side - middle)]
    }
}

/// The matrix. Rows and cells stay where they are and follow the counts: while a span is dragged nothing
/// is made anew.
#[component]
pub fn Matrix(archive: Archive) -> impl IntoView {
    let laid = Memo::new(move |_| {
        archive
            .drawn
            .with(|a| a.as_ref().map(|a| Arc::new(Laid::of(a))))
    });
    let size = Memo::new(move |_| laid.with(|l| l.as_ref().map_or(0, |l| l.actors.len())));
    let ask = move |places: &[usize]| {
        let ids = laid.with_untracked(|l| {
            let ids = |l: &Arc<Laid>| {
                places
                    .iter()
                    .filter_map(|&p| Some(l.actors.get(p)?.id))
                    .collect()
            };
            l.as_ref().map_or_else(Vec::new, ids)
        });
        archive.ask_for(&ids);
    };
    let table = move || {
        let n = size.get();
        let actors: Vec<Memo<Option<Actor>>> = (0..n)
            .map(|i| Memo::new(move |_| laid.with(|l| l.as_ref()?.actors.get(i).cloned())))
            .collect();
        let name = |of: Memo<Option<Actor>>| {
            move || of.with(|a| a.as_ref().map_or_else(String::new, |a| a.name.clone()))
        };
        let ends =
            |of: Memo<Option<Actor>>| move || of.with(|a| a.as_ref().is_some_and(|a| a.ends));
        let head = actors
            .iter()
            .map(|&a| view! { <th scope="col" class:ends=ends(a)><span>{name(a)}</span></th> })
            .collect_view();
        let cell = |row: usize, column: usize| {
            let (from, to) = (actors[row], actors[column]);
            let square = Memo::new(move |_| laid.with(|l| l.as_ref()?.square(row, column)));
            let words = Memo::new(move |_| {
                let square = square.get()?;
                let name =
                    |of: Memo<Option<Actor>>| of.with(|a| a.as_ref().map(|a| a.name.clone()));
                Some(words::cell(
                    &name(from)?,
                    &name(to)?,
                    square.cell.cooperation,
                    square.cell.conflict,
                ))
            });
            let part = move |n: usize| move || square.get().map(|s| s.parts()[n].clone());
            view! {
                <td class:self=row == column class:ends=ends(to)>
                    <button
                        hidden=move || square.with(Option::is_none)
                        aria-label=move || words.get()
                        title=move || words.get()
                        on:click=move |_| ask(&[row, column])
                    >
                        <svg viewBox=format!("0 0 {BOX} {BOX}") aria-hidden="true">
                            <path class="together" d=part(0) />
                            <path class="against" d=part(1) />
                        </svg>
                    </button>
                </td>
            }
        };
        let body = (0..n)
            .map(|row| {
                let cells = (0..n).map(|column| cell(row, column)).collect_view();
                view! {
                    <tr class:ends=ends(actors[row])>
                        <th scope="row">
                            <button class="link" on:click=move |_| ask(&[row])>{name(actors[row])}</button>
                        </th>
                        {cells}
                    </tr>
                }
            })
            .collect_view();
        (n > 0).then(|| {
            view! {
                <table style=("--rows", n.to_string())>
                    <caption>{words::matrix_caption()}</caption>
                    <thead><tr><td></td>{head}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            }
        })
    };
    view! {
        <div class="relations">
            <div class="matrix" data-testid="archive-matrix">{table}</div>
        </div>
    }
}
