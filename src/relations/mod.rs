//! Relations: who stands with whom, and the page of a pair.
//!
//! Enters: the desk. Leaves: a matrix of actors in which blocs show and whose cells are filters, a
//! ring of the same ties, and for a pair its history with quotations, its curve and its people. Must
//! not know the other views.

mod matrix;
mod pair;
mod ring;
mod table;

use leptos::prelude::*;

use crate::case::desk::use_desk;
use matrix::Matrix;
use pair::PairPage;
use table::Who;

/// The view of relations.
#[component]
pub fn RelationsView() -> impl IntoView {
    let desk = use_desk();
    let who = RwSignal::new(Who::default());
    let ring = RwSignal::new(false);
    let pair = Memo::new(move |_| desk.filters.with(|f| pair_of(&f.actors)));
    let choice = move |of: Who, label: String| {
        view! {
            <button
                aria-pressed=move || (who.get() == of).to_string()
                on:click=move |_| who.set(of)
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="relations" data-testid="relations">
            {move || match pair.get() {
                Some((a, b)) => view! { <PairPage desk a b /> }.into_any(),
                None => {
                    view! {
                        <header>
                            <h2>{t!("who-does-what")}</h2>
                            <div class="segments" role="group" aria-label=t!("rows-columns")>
                                {choice(Who::States, t!("states"))}
                                {choice(Who::Everybody, t!("everybody"))}
                            </div>
                            <div class="segments" role="group" aria-label=t!("drawn-as")>
                                <button
                                    aria-pressed=move || (!ring.get()).to_string()
                                    on:click=move |_| ring.set(false)
                                >
                                    {t!("matrix")}
                                </button>
                                <button
                                    aria-pressed=move || ring.get().to_string()
                                    on:click=move |_| ring.set(true)
                                >
                                    {t!("ring")}
                                </button>
                            </div>
                        </header>
                        <Matrix desk who ring />
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// The two actors, if just two are asked for.
fn pair_of(actors: &std::collections::BTreeSet<String>) -> Option<(String, String)> {
    let mut each = actors.iter();
    match (each.next(), each.next(), each.next()) {
        (Some(a), Some(b), None) => Some((a.clone(), b.clone())),
        _ => None,
    }
}
