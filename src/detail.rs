//! The chosen event: what was read, in which words, and why.
//!
//! Enters: the desk. Leaves: filters by actor, the report to open. Must not know which view chose it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    case::{Desk, Item, Party, desk::use_desk, evidence, words},
    dom,
    page::use_page,
};

/// The chosen event, if there is one.
#[component]
pub fn Detail() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let item = Memo::new(move |_| desk.chosen());
    Effect::new(move |_| {
        if let Some(item) = item.get() {
            let place = desk.shown.with_untracked(|s| {
                s.iter()
                    .position(|i| i.key == item.key)
                    .map(|n| format!(", {} of {}", n + 1, s.len()))
            });
            page.spoken.set(format!(
                "{}, {}{}.",
                item.headline(),
                item.when_in_words(),
                place.unwrap_or_default()
            ));
        }
    });
    move || item.get().map(|item| view! { <Card item desk /> })
}

#[component]
fn Card(item: Arc<Item>, desk: Desk) -> impl IntoView {
    let page = use_page();
    let quad = item.quad;
    let kind = words::plover_label(&item.plover);
    let when = item.when_in_words();
    let assumed = item.when.is_some_and(|w| w.assumed);
    let place = item.place.as_ref().map(|p| p.name.clone());
    let percent = (item.confidence * 100.0).round() as u32;
    let code = match &item.mode {
        Some(mode) => format!("PLOVER {} ({mode}) · CAMEO {}", item.plover, item.cameo),
        None => format!("PLOVER {} · CAMEO {}", item.plover, item.cameo),
    };
    let told = item.reports.len();
    let side = |label: &'static str, parties: &[Party]| {
        (!parties.is_empty()).then(|| {
            view! {
                <dt>{label}</dt>
                <dd class="parties">
                    {parties.iter().map(|p| view! { <PartyChip party=p.clone() desk /> }).collect_view()}
                </dd>
            }
        })
    };
    let sides = if item.symmetric {
        let both: Vec<Party> = item.sources.iter().chain(&item.targets).cloned().collect();
        (side("Between", &both), None)
    } else {
        (side("Who", &item.sources), side("To whom", &item.targets))
    };
    let reports = item
        .reports
        .iter()
        .filter_map(|report| {
            let (article, document, event) = desk.evidence(report)?;
            let proofs = evidence::of(&document, &event);
            let open = report.article.clone();
            Some(view! {
                <li>
                    {proofs
                        .into_iter()
                        .map(|e| view! {
                            <blockquote dir="auto">
                                {e.before}<mark>{e.trigger}</mark>{e.after}
                            </blockquote>
                        })
                        .collect_view()}
                    <button
                        class="link small"
                        on:click=move |_| {
                            desk.open.set(Some(open.clone()));
                            page.show_reader();
                            dom::focus_soon("#article-text .chosen");
                        }
                    >
                        {article.heading()}
                    </button>
                    <details class="reason">
                        <summary>"Why it was read so"</summary>
                        <p>{event.why.clone()}</p>
                        <p class="hint">{format!("{} % sure of this report", (event.confidence * 100.0).round())}</p>
                    </details>
                </li>
            })
        })
        .collect_view();
    view! {
        <section class=format!("detail {}", quad.class()) aria-label="Chosen event" data-testid="detail">
            <header>
                <p class="detail-kind">
                    <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                    {quad.label()}
                </p>
                <span class="detail-steps">
                    <button class="button quiet icon small" aria-label="Previous event" on:click=move |_| desk.step(-1)>"‹"</button>
                    <button class="button quiet icon small" aria-label="Next event" on:click=move |_| desk.step(1)>"›"</button>
                    <button class="button quiet icon small" aria-label="Close" data-testid="detail-close" on:click=move |_| desk.select(None)>"×"</button>
                </span>
            </header>
            <div class="detail-body">
                <h2>{item.headline()}</h2>
                <p class="detail-when">
                    {when}
                    {assumed.then_some(" (day of the report)")}
                    {place.map(|p| format!(" · {p}"))}
                    {(item.status != crate::case::Status::Asserted).then(|| view! { <span class="tag">{item.status.label()}</span> })}
                    {item.background.then(|| view! { <span class="tag">"Background"</span> })}
                </p>
                <dl>
                    {sides.0}
                    {sides.1}
                    {side("Brought together by", &item.mediators)}
                    <dt>"Kind"</dt>
                    <dd>
                        {kind}
                        <span class="hint code">{code}</span>
                    </dd>
                    <dt>"Score"</dt>
                    <dd>
                        {format!("{:+.1}", item.score).replace('-', "−")}
                        <span class="hint">" on PLOVER’s scale from −10 to +10"</span>
                    </dd>
                    <dt>"Confidence"</dt>
                    <dd class="confidence">
                        <meter min="0" max="100" value=percent aria-label="Confidence">{percent}</meter>
                        {format!("{percent} %")}
                    </dd>
                </dl>
                <h3 class="kicker">
                    {if told == 1 { "The sentence that says so".to_owned() } else { format!("Told by {told} reports") }}
                </h3>
                <ul class="proofs">{reports}</ul>
            </div>
        </section>
    }
}

/// An actor; choosing it shows its events only.
#[component]
fn PartyChip(party: Party, desk: Desk) -> impl IntoView {
    let actor = if party.kind == "LOC" || party.id.starts_with("country:") {
        party
            .country
            .as_ref()
            .map_or_else(|| party.id.clone(), |c| format!("country:{c}"))
    } else {
        party.id.clone()
    };
    let about = [
        party
            .country
            .as_deref()
            .map(words::country)
            .filter(|c| *c != party.name),
        party.role.as_deref().map(words::sector),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ");
    let (a, b) = (actor.clone(), actor);
    view! {
        <span class="party">
            <button
                class="chip"
                aria-pressed=move || desk.filters.with(|f| f.actors.contains(&a)).to_string()
                title="Show only events with this actor"
                on:click=move |_| desk.toggle_actor(&b)
            >
                {party.name}
            </button>
            <span class="hint">{about}</span>
        </span>
    }
}
