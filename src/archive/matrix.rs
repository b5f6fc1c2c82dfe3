//! Who does what to whom, among the busiest.
//!
//! Enters: the last answer. Leaves: a pair that is asked for.

use std::collections::HashMap;

use demarche_chart::bloc::{Bond, blocs};
use demarche_vault::message::{Answer, Cell};
use leptos::prelude::*;
use leptos_use::use_debounce_fn;

use super::{Archive, words};

/// How long counts are at rest before the matrix is laid, in milliseconds.
const REST: f64 = 120.0;

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

/// The matrix.
#[component]
pub fn Matrix(archive: Archive) -> impl IntoView {
    // Hundreds of cells are laid when counts have come to rest, not with each of them.
    let laid = RwSignal::new(archive.drawn.get_untracked());
    let lay = use_debounce_fn(
        move || {
            let _ = laid.try_set(archive.drawn.get_untracked());
        },
        REST,
    );
    Effect::new(move || {
        archive.drawn.track();
        lay();
    });
    let table = move || {
        let answered = laid.get()?;
        let a = &answered.answer;
        let order = order(a);
        let cells: HashMap<(u16, u16), Cell> =
            a.cells.iter().map(|c| ((c.source, c.target), *c)).collect();
        let most = a
            .cells
            .iter()
            .map(|c| c.cooperation + c.conflict)
            .max()
            .unwrap_or(1);
        let head = order
            .iter()
            .map(|&(id, ends)| view! { <th scope="col" class:ends=ends><span>{answered.name(id)}</span></th> })
            .collect_view();
        let body = order
            .iter()
            .map(|&(row, ends)| {
                let name = answered.name(row);
                let cells = order
                    .iter()
                    .map(|&(column, ends)| {
                        let cell = cells.get(&(row, column)).copied();
                        let words = cell.map(|c| words::cell(&name, &answered.name(column), c.cooperation, c.conflict));
                        cell_view(archive, cell, words, row == column, ends, most)
                    })
                    .collect_view();
                view! {
                    <tr class:ends=ends>
                        <th scope="row">
                            <button class="link" on:click=move |_| archive.ask_for(&[row])>{name.clone()}</button>
                        </th>
                        {cells}
                    </tr>
                }
            })
            .collect_view();
        let rows = order.len().max(1).to_string();
        Some(view! {
            <table style=("--rows", rows)>
                <caption>{words::matrix_caption()}</caption>
                <thead><tr><td></td>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        })
    };
    view! {
        <div class="relations">
            <div class="matrix" data-testid="archive-matrix">{table}</div>
        </div>
    }
}

fn cell_view(
    archive: Archive,
    cell: Option<Cell>,
    words: Option<String>,
    own: bool,
    ends: bool,
    most: u32,
) -> AnyView {
    let (Some(cell), Some(words), false) = (cell, words, own) else {
        return view! { <td class:self=own class:ends=ends></td> }.into_any();
    };
    let all = cell.cooperation + cell.conflict;
    // The area tells the count; the parts of the square tell its kinds.
    let side = 22.0 * (0.28 + 0.72 * (f64::from(all) / f64::from(most)).sqrt());
    let from = (24.0 - side) / 2.0;
    let share = f64::from(cell.cooperation) / f64::from(all.max(1));
    view! {
        <td class:ends=ends>
            <button
                aria-label=words.clone()
                title=words
                on:click=move |_| archive.ask_for(&[cell.source, cell.target])
            >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <rect class="together" x=from y=from width=side * share height=side />
                    <rect class="against" x=from + side * share y=from width=side * (1.0 - share) height=side />
                </svg>
            </button>
        </td>
    }
    .into_any()
}
