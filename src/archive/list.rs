//! Rows, a page of them, in order of time.
//!
//! Enters: the last answer. Leaves: which row is chosen, and which page is asked for.

use std::sync::Arc;

use demarche_vault::message::Row;
use leptos::prelude::*;
use leptos_use::use_debounce_fn;

use super::{Answered, Archive, words};
use crate::case::{Quad, Status, words as terms};

/// How long counts are at rest before the list is laid, in milliseconds.
const REST: f64 = 120.0;

/// The list.
#[component]
pub fn List(archive: Archive) -> impl IntoView {
    let answered = archive.answered;
    // A hundred lines are laid when counts have come to rest, not with each of them.
    let laid = RwSignal::new(None::<Arc<Answered>>);
    let stale = RwSignal::new(false);
    let lay = use_debounce_fn(
        move || {
            let new = answered.get_untracked();
            let same = laid.try_with_untracked(|old| match (old, &new) {
                (Some(old), Some(new)) => old.answer.rows == new.answer.rows,
                (old, new) => old.is_none() && new.is_none(),
            });
            if same == Some(false) {
                laid.set(new);
            }
            stale.set(false);
        },
        REST,
    );
    Effect::new(move || {
        answered.track();
        stale.set(true);
        lay();
    });
    let left = move || answered.with(|a| a.as_ref().map_or(0, |a| a.answer.rows_left));
    let next = move |_| {
        let last = laid.with_untracked(|a| {
            let row = a.as_ref()?.answer.rows.last()?;
            Some((row.days.map_or(i32::MAX, |d| d.0), row.row))
        });
        if let Some(last) = last {
            archive.pages.update(|p| p.push(last));
        }
    };
    view! {
        <div
            class="archive-list"
            data-testid="archive-list"
            aria-busy=move || stale.get().to_string()
        >
            <h3>{words::list()}</h3>
            <ol>
                {move || {
                    let kinds = archive.summary().map(|s| s.kinds.clone()).unwrap_or_default();
                    let all = laid.get();
                    let rows = all.as_ref().map(|a| a.answer.rows.clone()).unwrap_or_default();
                    rows.into_iter()
                        .map(|row| line(archive, &kinds, all.as_ref(), row))
                        .collect_view()
                }}
            </ol>
            <div class="actions">
                <Show when=move || archive.pages.with(|p| !p.is_empty())>
                    <button
                        class="button small"
                        data-testid="archive-back"
                        on:click=move |_| archive.pages.update(|p| { p.pop(); })
                    >
                        {words::page_before()}
                    </button>
                </Show>
                <Show when=move || left() != 0>
                    <button class="button small" data-testid="archive-next" on:click=next>
                        {move || words::page_after(left())}
                    </button>
                </Show>
            </div>
        </div>
    }
}

fn line(
    archive: Archive,
    kinds: &[String],
    all: Option<&Arc<Answered>>,
    row: Row,
) -> impl IntoView + use<> {
    let quad = Quad::from_number(row.quad);
    let kind = kinds
        .get(usize::from(row.kind))
        .map_or_else(String::new, |k| terms::plover_label(k));
    let sides = words::sides(&row, |id| all.map_or_else(String::new, |a| a.name(id)));
    let status = Status::ALL[usize::from(row.status.min(3))];
    let unreal = (status != Status::Asserted).then(|| format!(" · {}", status.label()));
    let id = row.row;
    let place = row.place.map(|p| format!(" · {p}"));
    view! {
        <li>
            <button
                class=quad.class()
                data-testid="archive-row"
                data-row=id
                aria-pressed=move || (archive.chosen.get() == Some(id)).to_string()
                on:click=move |_| {
                    let chosen = archive.chosen.get_untracked() == Some(id);
                    archive.choose((!chosen).then_some(id));
                }
            >
                <span class="when">{words::when(row.days)}</span>
                <span class="what">
                    <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                    <strong>{sides}</strong>
                    <span class="hint">{kind}{place}{unreal}</span>
                </span>
            </button>
        </li>
    }
}
