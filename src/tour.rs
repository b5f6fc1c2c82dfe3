//! A tour of the page in four steps. It lays nothing over the page but a card: what is told of can be used
//! while it is told of.
//!
//! Enters: the step that is shown. Leaves: a mark on the part of the page that it is about. Must not know
//! what that part does.

use leptos::{html, prelude::*};

use crate::{
    about, dom,
    i18n::Sentence,
    page::{Page, Pane, use_page},
};

/// A step: the view in which it is, what it points at, its heading and its words.
struct Step {
    pane: Pane,
    at: &'static str,
    title: Sentence,
    text: Sentence,
}

const STEPS: [Step; 4] = [
    Step {
        pane: Pane::Map,
        at: ".pane-map",
        title: || t!("tour-map"),
        text: || t!("tour-map-text"),
    },
    Step {
        pane: Pane::Timeline,
        at: ".pane-timeline",
        title: || t!("tour-timeline"),
        text: || t!("tour-timeline-text"),
    },
    Step {
        pane: Pane::Read,
        at: ".pane-read",
        title: || t!("tour-reader"),
        text: || t!("tour-reader-text"),
    },
    Step {
        pane: Pane::Map,
        at: "[data-testid=paste-open]",
        title: || t!("tour-own"),
        text: || t!("tour-own-text"),
    },
];

/// Begin the tour.
pub fn start(page: Page) {
    about::close(page.sheet);
    page.dialog.set(None);
    page.tour.set(Some(0));
}

/// Take the mark off whatever has it.
fn unmark() {
    if let Ok(Some(old)) = document().query_selector("[data-tour]") {
        let _ = old.remove_attribute("data-tour");
    }
}

/// The card of the step that is shown.
#[component]
pub fn Tour() -> impl IntoView {
    let page = use_page();
    Effect::new(move |_| {
        unmark();
        let Some(step) = page.tour.get().and_then(|n| STEPS.get(n)) else {
            return;
        };
        if !page.wide.get_untracked() || step.pane == Pane::Map {
            page.pane.set(step.pane);
        }
        if let Ok(Some(part)) = document().query_selector(step.at) {
            let _ = part.set_attribute("data-tour", "");
        }
    });
    let end = move || {
        page.tour.set(None);
        dom::remember("tour", "done");
    };
    move || {
        page.tour
            .get()
            .map(|n| view! { <Card n end=Callback::new(move |()| end()) /> })
    }
}

#[component]
fn Card(
    /// Which step.
    n: usize,
    /// Skip the rest.
    end: Callback<()>,
) -> impl IntoView {
    let page = use_page();
    let next = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        if let Some(button) = next.get() {
            let _ = button.focus();
        }
    });
    let last = n + 1 == STEPS.len();
    let step = &STEPS[n];
    view! {
        <section
            class="tour no-print"
            data-testid="tour"
            role="dialog"
            aria-labelledby="tour-title"
            aria-describedby="tour-text"
            on:keydown=move |e| {
                if e.key() == "Escape" {
                    e.stop_propagation();
                    end.run(());
                }
            }
        >
            <p class="hint">{t!("tour-step", n = n + 1, all = STEPS.len())}</p>
            <h2 id="tour-title">{(step.title)()}</h2>
            <p id="tour-text">{(step.text)()}</p>
            <div class="actions">
                <button
                    class="button strong"
                    node_ref=next
                    on:click=move |_| {
                        if last { end.run(()) } else { page.tour.set(Some(n + 1)) }
                    }
                >
                    {if last { t!("done") } else { t!("next") }}
                </button>
                {(n > 0)
                    .then(|| {
                        view! {
                            <button class="button" on:click=move |_| page.tour.set(Some(n - 1))>
                                {t!("back")}
                            </button>
                        }
                    })}
                {(!last)
                    .then(|| {
                        view! {
                            <button class="button quiet" on:click=move |_| end.run(())>
                                {t!("skip")}
                            </button>
                        }
                    })}
            </div>
        </section>
    }
}
