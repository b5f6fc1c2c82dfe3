//! Who does what to whom, among the busiest.
//!
//! Enters: the last answer. Leaves: a pair that is asked for.

use std::{collections::HashMap, sync::Arc};

use demarche_chart::{
    bloc::{Bond, blocs},
    square::{CELL, parts},
};
use demarche_vault::message::{Answer, Cell};
use leptos::prelude::*;

use super::{Answered, Archive, words};

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
    fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        let (from, to) = (self.actors.get(row)?.id, self.actors.get(column)?.id);
        self.cells.get(&(from, to)).filter(|_| from != to).copied()
    }
}

fn all(cell: &Cell) -> u32 {
    cell.cooperation + cell.conflict
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
            let count = Memo::new(move |_| {
                laid.with(|l| {
                    let l = l.as_ref()?;
                    Some((l.cell(row, column)?, l.most))
                })
            });
            let words = Memo::new(move |_| {
                let (cell, _) = count.get()?;
                let name = |of: Memo<Option<Actor>>| of.with(|a| Some(a.as_ref()?.name.clone()));
                Some(words::cell(
                    &name(from)?,
                    &name(to)?,
                    cell.cooperation,
                    cell.conflict,
                ))
            });
            let part = move |n: usize| {
                move || {
                    let (cell, most) = count.get()?;
                    Some(parts(cell.cooperation, cell.conflict, most)[n].clone())
                }
            };
            view! {
                <td class:self=row == column class:ends=ends(to)>
                    <button
                        hidden=move || count.with(Option::is_none)
                        aria-label=move || words.get()
                        title=move || words.get()
                        on:click=move |_| ask(&[row, column])
                    >
                        <svg viewBox=format!("0 0 {CELL} {CELL}") aria-hidden="true">
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
