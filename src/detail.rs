//! The chosen event: what was read, in which words, and why.
//!
//! Enters: the desk. Leaves: filters by actor, the report to open. Must not know which view chose it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    case::{
        Desk, Item, Key, Party,
        correction::{Hand, Target, differ},
        desk::use_desk,
        evidence, words,
    },
    correct::{
        Said,
        event::{EventForm, Subject, split_evidence, tell_apart},
    },
    dom,
    page::use_page,
    rows,
};

/// The chosen event, if there is one.
#[component]
pub fn Detail() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let item = Memo::new(move |_| desk.chosen());
    let editing = RwSignal::new(None::<Key>);
    let keys = window_event_listener(leptos::ev::keydown, move |ev| {
        let plain = !(ev.ctrl_key() || ev.meta_key() || ev.alt_key() || dom::is_typing(&ev));
        let free = page.dialog.get_untracked().is_none() && page.shortcuts.get_untracked();
        if ev.key() == "e"
            && plain
            && free
            && let Some(item) = item.get_untracked()
        {
            ev.prevent_default();
            editing.set(Some(item.key.clone()));
            dom::focus_soon("#edit-kind");
        }
    });
    on_cleanup(move || keys.remove());
    Effect::new(move |_| {
        if let Some(item) = item.get() {
            let place = desk.shown.with_untracked(|s| {
                s.iter()
                    .position(|i| i.key == item.key)
                    .map(|n| t!("detail-place", n = n + 1, all = s.len()))
            });
            page.spoken.set(format!(
                "{}, {}{}.",
                item.headline(),
                item.when_in_words(),
                place.unwrap_or_default()
            ));
        }
    });
    move || item.get().map(|item| view! { <Card item desk editing /> })
}

#[component]
fn Card(item: Arc<Item>, desk: Desk, editing: RwSignal<Option<Key>>) -> impl IntoView {
    let page = use_page();
    let in_form = {
        let key = item.key.clone();
        Memo::new(move |_| editing.with(|e| e.as_ref() == Some(&key)))
    };
    let edit = {
        let key = item.key.clone();
        move |_| {
            editing.set((!in_form.get_untracked()).then(|| key.clone()));
            dom::focus_soon("#edit-kind");
        }
    };
    let done = Callback::new(move |()| {
        editing.set(None);
        dom::focus_soon("[data-testid=detail-edit]");
    });
    let subject = Subject::Item(item.clone());
    let said = said(&item, &desk);
    let by_hand = item.hand.label();
    let quad = item.quad;
    let kind = words::plover_label(&item.plover);
    let when = item.when_in_words();
    let assumed = item.when.is_some_and(|w| w.assumed);
    let place = item.place.as_ref().map(|p| words::place(&p.name));
    let percent = (item.confidence * 100.0).round() as u32;
    let mut code = format!("PLOVER {}", item.plover);
    if let Some(mode) = &item.mode {
        code += &format!(" ({mode})");
    }
    // Tables that are coded in PLOVER know no CAMEO.
    if !item.cameo.is_empty() {
        code += &format!(" · CAMEO {}", item.cameo);
    }
    let from_table = item.coded;
    let told = item.reports.len();
    let others = against(&item, &desk);
    let contested = !others.is_empty();
    let contradictions = contradictions(others, &desk);
    let side = |label: String, parties: &[Party]| {
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
        (side(t!("between"), &both), None)
    } else {
        (
            side(t!("who"), &item.sources),
            side(t!("to-whom"), &item.targets),
        )
    };
    let reports = item
        .reports
        .iter()
        .filter_map(|report| {
            let (article, document, event) = desk.evidence(report)?;
            let proofs = evidence::of(&document, &event);
            let lang = document.language.clone();
            let why = evidence::reason(&document, &event.why);
            let open = report.article.clone();
            let several = item.reports.len() > 1;
            let address = article
                .is_rows()
                .then(|| rows::address_at(&document.text, event.trigger.start))
                .flatten()
                .map(str::to_owned);
            let apart = report.clone();
            let split = report.clone();
            Some(view! {
                <li>
                    {proofs
                        .into_iter()
                        .enumerate()
                        .map(|(n, e)| {
                            let split = split.clone();
                            view! {
                                <blockquote lang=lang.clone() dir="auto">
                                    {e.before}<mark>{e.trigger}</mark>{e.after}
                                </blockquote>
                                {(n > 0).then(move || view! {
                                    <Show when=move || in_form.get()>
                                        <button
                                            class="button small"
                                            data-testid="split-evidence"
                                            on:click={
                                                let split = split.clone();
                                                move |_| split_evidence(&desk, &page, &split, n - 1)
                                            }
                                        >
                                            {t!("another-event-sentence")}
                                        </button>
                                    </Show>
                                })}
                            }
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
                        <bdi>{article.heading()}</bdi>
                    </button>
                    {address.map(|url| view! {
                        " · "
                        <a href=url target="_blank" rel="noopener noreferrer">{t!("source")}</a>
                    })}
                    {several.then(move || view! {
                        <Show when=move || in_form.get()>
                            <button
                                class="button small"
                                data-testid="tell-apart"
                                on:click={
                                    let apart = apart.clone();
                                    move |_| tell_apart(&desk, &page, &apart)
                                }
                            >
                                {t!("another-event-report")}
                            </button>
                        </Show>
                    })}
                    <details class="reason">
                        <summary>{t!("why-so")}</summary>
                        <p lang=why.1 dir="auto">{why.0}</p>
                        {(!article.is_rows()).then(|| view! {
                            <p class="hint">{t!("sure-of-report", n = (event.confidence * 100.0).round())}</p>
                        })}
                    </details>
                </li>
            })
        })
        .collect_view();
    view! {
        <section class=format!("detail {}", quad.class()) aria-label=t!("chosen-event") data-testid="detail">
            <header>
                <p class="detail-kind">
                    <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                    {quad.label()}
                </p>
                <span class="detail-steps">
                    <button
                        class="button quiet small"
                        data-testid="detail-edit"
                        aria-expanded=move || in_form.get().to_string()
                        title=t!("correct-this")
                        on:click=edit
                    >
                        {t!("correct")}
                    </button>
                    <button class="button quiet icon small" aria-label=t!("previous-event") on:click=move |_| desk.step(-1)>"‹"</button>
                    <button class="button quiet icon small" aria-label=t!("next-event") on:click=move |_| desk.step(1)>"›"</button>
                    <button class="button quiet icon small" aria-label=t!("close") data-testid="detail-close" on:click=move |_| desk.select(None)>"×"</button>
                </span>
            </header>
            <div class="detail-body">
                <h2>{item.headline()}</h2>
                <p class="detail-when">
                    {if assumed { t!("day-of-report", when = when) } else { when }}
                    {place.map(|p| format!(" · {p}"))}
                    {(item.status != crate::case::Status::Asserted).then(|| view! { <span class="tag">{item.status.label()}</span> })}
                    {contested.then(|| view! { <span class="tag">{t!("told-otherwise")}</span> })}
                    {item.background.then(|| view! { <span class="tag">{t!("background")}</span> })}
                    {by_hand.map(|h| view! { <span class="tag hand">{h}</span> })}
                </p>
                <Show when=move || in_form.get()>
                    <EventForm subject=subject.clone() desk page done />
                </Show>
                <dl class:hidden=in_form>
                    {sides.0}
                    {sides.1}
                    {side(t!("brought-together-by"), &item.mediators)}
                    <dt>{t!("kind")}</dt>
                    <dd>
                        {kind}
                        <span class="hint code">{code}</span>
                    </dd>
                    <dt>{t!("score")}</dt>
                    <dd>
                        {words::score(item.score)}
                        <span class="hint">" "{t!("plover-scale")}</span>
                    </dd>
                    {(!from_table).then(|| view! {
                        <dt>{t!("confidence")}</dt>
                        <dd class="confidence">
                            <meter min="0" max="100" value=percent aria-label=t!("confidence")>{percent}</meter>
                            {t!("percent", n = percent)}
                        </dd>
                    })}
                </dl>
                {said}
                <h3 class="kicker">
                    {if from_table { t!("row-says") } else if told == 1 { t!("sentence-says") } else { t!("told-by", n = told) }}
                </h3>
                <ul class="proofs">{reports}</ul>
                {contradictions}
            </div>
        </section>
    }
}

/// Events that cannot be true beside this one.
fn against(item: &Item, desk: &Desk) -> Vec<Arc<Item>> {
    desk.items.with_untracked(|all| {
        all.iter()
            .filter(|other| item.contradicts(other))
            .cloned()
            .collect()
    })
}

/// What other reports tell otherwise, in their words.
fn contradictions(others: Vec<Arc<Item>>, desk: &Desk) -> Option<AnyView> {
    let desk = *desk;
    let told = |other: Arc<Item>| {
        let (article, document, event) = desk.evidence(other.reports.first()?)?;
        let words = evidence::of(&document, &event).into_iter().next()?;
        let key = other.key.clone();
        Some(view! {
            <li data-testid="contradiction">
                <blockquote lang=document.language.clone() dir="auto">{words.before}<mark>{words.trigger}</mark>{words.after}</blockquote>
                <button class="link small" on:click=move |_| desk.select(Some(key.clone()))>
                    {other.status.label()} ": " <bdi>{article.heading()}</bdi>
                </button>
            </li>
        })
    };
    (!others.is_empty()).then(|| {
        view! {
            <h3 class="kicker">{t!("told-otherwise")}</h3>
            <ul class="proofs">{others.into_iter().filter_map(told).collect_view()}</ul>
        }
        .into_any()
    })
}

/// What the machine said of an event beside what a person says, of the first report that differs.
fn said(item: &Item, desk: &Desk) -> Option<AnyView> {
    let page = use_page();
    let mut differences = Vec::new();
    let mut by = Vec::new();
    let mut added = false;
    for report in &item.reports {
        let (_, document, event) = desk.evidence(report)?;
        desk.overlay.with_untracked(|o| {
            by.extend(o.of(&report.article, &Target::Event(event.id.clone())));
            by.extend(o.ties(&report.article, &event.id));
            let Some(machine) = o.machine(&report.article) else {
                return;
            };
            match machine.events.iter().find(|e| e.id == event.id) {
                Some(was) if differences.is_empty() => {
                    differences = differ::events((machine, was), (&document, &event));
                }
                Some(_) => {}
                None => added = true,
            }
        });
    }
    let added = added && item.hand == Hand::Added;
    let mut once: Vec<Arc<_>> = Vec::new();
    for correction in by {
        if !once.iter().any(|known| Arc::ptr_eq(known, &correction)) {
            once.push(correction);
        }
    }
    let desk = *desk;
    Some(view! { <Said differences by=once added desk page /> }.into_any())
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
            .filter(|c| *c != party.shown()),
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
                title=t!("only-with-actor")
                on:click=move |_| desk.toggle_actor(&b)
            >
                {party.shown()}
            </button>
            <span class="hint">{about}</span>
        </span>
    }
}
