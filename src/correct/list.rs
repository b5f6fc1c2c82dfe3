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
        <Modal which=Dialog::Corrections title="Corrected by hand">
            <div class="dialog-body corrections" data-testid="corrections">
                <p class="hint">
                    {move || match all.with(Vec::len) {
                        0 => "Nothing was corrected in this case. Choose an event, a name, a time or a quotation to correct it, or select words in the text to add one.",
                        _ => "What was said by hand, beside what the machine read. It is saved and shared with the case, and it stays when the articles are read again.",
                    }}
                </p>
                <Show when=move || { homeless() > 0 }>
                    <p class="note" role="note">
                        {move || format!(
                            "{} no home any more: the words {} are not in the text, or the machine does not read anything there now. Nothing is lost: they come into force again when their words do.",
                            if homeless() == 1 { "One correction finds".to_owned() } else { format!("{} corrections find", homeless()) },
                            if homeless() == 1 { "it speaks of" } else { "they speak of" },
                        )}
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
        "In the whole case".to_owned()
    } else {
        heading.unwrap_or_else(|| "An article that is not in this case".to_owned())
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
                    {homeless.then(|| view! { <span class="tag">"No home any more"</span> })}
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
                    act(&desk, &page, "take back a correction", "What the machine said stands again.", |case| {
                        log::restore(&mut case.corrections, &this);
                    });
                }
            >
                "Take back"
            </button>
        </li>
    }
}
