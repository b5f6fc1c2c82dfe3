//! The chosen row in full, as its file has it.
//!
//! Enters: what the vault read. Leaves: nothing.

use leptos::prelude::*;

use super::{Archive, words};
use crate::case::{article::is_web_address, words as terms};

/// The chosen row.
#[component]
pub fn DetailView(archive: Archive) -> impl IntoView {
    move || {
        let chosen = archive.chosen.get()?;
        // The row before stays in memory until this one is read: it is not shown for it.
        let Some(d) = archive.detail.get().filter(|d| d.row == chosen) else {
            return Some(
                view! { <p class="hint archive-detail">{words::reading()}</p> }.into_any(),
            );
        };
        let title = if d.title.is_empty() {
            d.document.clone()
        } else {
            d.title.clone()
        };
        let source = [&d.publisher, &d.published]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        // Who wrote the file is unknown: only web addresses become links.
        let heading = if is_web_address(&d.url) {
            view! { <a href=d.url.clone() target="_blank" rel="noopener noreferrer" dir="auto">{title}</a> }.into_any()
        } else {
            view! { <span dir="auto">{title}</span> }.into_any()
        };
        let part = |label: String, names: &[String]| {
            (!names.is_empty())
                .then(|| view! { <dt>{label}</dt><dd dir="auto">{names.join(", ")}</dd> })
        };
        let place = (!d.place.is_empty()).then(|| d.place.clone());
        Some(
            view! {
                <article class="archive-detail" data-testid="archive-detail">
                    <button
                        class="button quiet icon small"
                        aria-label=words::let_go()
                        on:click=move |_| archive.choose(None)
                    >
                        <span aria-hidden="true">"×"</span>
                    </button>
                    <h3>{terms::plover_label(&d.plover)}</h3>
                    <blockquote dir="auto" data-testid="archive-evidence">{d.sentence.clone()}</blockquote>
                    <dl>
                        {part(words::who(), &d.sources)}
                        {part(words::to_whom(), &d.targets)}
                        {part(words::place(), place.as_slice())}
                    </dl>
                    <p data-testid="archive-source">{heading}</p>
                    <p class="hint">{source}</p>
                    <p class="hint" lang="en" dir="auto">{d.why.clone()}</p>
                    <p class="hint">{words::codes(&d)}</p>
                </article>
            }
            .into_any(),
        )
    }
}
