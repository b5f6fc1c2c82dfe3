//! Everything that was corrected in the case, the homeless first.
//!
//! Enters: the desk. Leaves: corrections taken back, an article opened.

use std::sync::Arc;

use leptos::prelude::*;

use super::act;
use crate::{
    case::{
        correction::{Correction, log},
        desk::use_desk,
    },
    dialog::Modal,
    page::{Dialog, use_page},
};

/// The dialog.
#[component]
pub fn CorrectionsDialog() -> impl IntoView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        let mut all: Vec<(bool, Arc<Correction>)> = desk.history.with(|h| {
            desk.overlay.with(|o| {
                let log = h.case().corrections.iter();
                log.map(|c| (o.is_at_home(c) == Some(false), c.clone()))
                    .collect()
            })
        });
        all.sort_by_key(|(homeless, _)| !homeless);
        all
    });
    let homeless = move || all.with(|a| a.iter().filter(|(homeless, _)| *homeless).count());
    view! {
        <Modal which=Dialog::Corrections title=t!("corrected-by-hand")>
            <div class="dialog-body corrections" data-testid="corrections">
                <p class="hint">
                    {move || match all.with(Vec::len) {
                        0 => t!("nothing-corrected"),
                        _ => t!("corrections-about"),
                    }}
                </p>
                <Show when=move || { homeless() > 0 }>
                    <p class="note" role="note">
                        {move || t!("homeless", n = homeless())}
                    </p>
                </Show>
                <ol>
                    {move || all
                        .get()
                        .into_iter()
                        .map(|(homeless, correction)| view! { <Line homeless correction /> })
                        .collect_view()}
                </ol>
            </div>
        </Modal>
    }
}

#[component]
fn Line(homeless: bool, correction: Arc<Correction>) -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let heading = desk
        .history
        .with_untracked(|h| h.case().article(&correction.article).map(|a| a.heading()));
    let scope = if correction.change.everywhere() {
        t!("in-whole-case")
    } else {
        heading.unwrap_or_else(|| t!("article-not-here"))
    };
    let label = correction.change.label();
    let words: String = correction.change.words().chars().take(80).collect();
    let open = correction.article.clone();
    view! {
        <li class:homeless=homeless data-testid="correction">
            <div>
                <p>
                    <b>{label}</b>
                    {(!words.is_empty()).then(|| view! { <q dir="auto">{words}</q> })}
                    {homeless.then(|| view! { <span class="tag">{t!("no-home")}</span> })}
                </p>
                <button
                    class="link small"
                    on:click=move |_| {
                        desk.open.set(Some(open.clone()));
                        page.dialog.set(None);
                        page.show_reader();
                    }
                >
                    {scope}
                </button>
            </div>
            <button
                class="button small"
                on:click=move |_| {
                    let this = [correction.clone()];
                    act(&desk, &page, &t!("act-take-back"), &t!("machine-stands"), |case| {
                        log::restore(&mut case.corrections, &this);
                    });
                }
            >
                {t!("take-back")}
            </button>
        </li>
    }
}
