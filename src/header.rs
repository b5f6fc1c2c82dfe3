//! The head of the page: which case, and what can be done with it.

use leptos::prelude::*;

use crate::{
    about::{self, Sheet},
    archive,
    case::{Origin, bundled, desk::use_desk},
    i18n::choice::LanguageChoice,
    page::{Dialog, Page, Pane, use_page},
    shelf::use_shelf,
};

/// The head of the page.
#[component]
pub fn Header() -> impl IntoView {
    let page = use_page();
    view! {
        <header class="head">
            <h1 class="brand">
                <svg viewBox="0 0 26 20" aria-hidden="true" class="brand-mark">
                    <path d="M3 15C6 3 20 3 23 15" fill="none" stroke="currentColor" stroke-width="1.8" />
                    <circle cx="3.2" cy="15.5" r="2.7" class="brand-from" />
                    <path d="M22.8 12l3.2 3.5-3.2 3.5-3.2-3.5z" class="brand-to" />
                </svg>
                <span>"Demarche"</span>
            </h1>
            <CaseChoice />
            <div class="head-actions">
                <UndoRedo />
                <button
                    class="button strong"
                    data-testid="paste-open"
                    aria-label=t!("add-article")
                    on:click=move |_| page.dialog.set(Some(Dialog::Paste))
                >
                    <span aria-hidden="true">"+"</span>
                    <span class="wide-only">{t!("add-article")}</span>
                </button>
                <button
                    class="button"
                    data-testid="share"
                    on:click=move |_| page.dialog.set(Some(Dialog::Share))
                >
                    {t!("share")}
                </button>
                <a class="button quiet wide-only" href=archive::ADDRESS data-testid="archive-open">
                    {t!("archive")}
                </a>
                <a class="button quiet wide-only" href=Sheet::Quality.address()>
                    {t!("how-good-short")}
                </a>
                <span class="wide-only"><LanguageChoice id="language" /></span>
                <ThemeButton page />
                <button
                    class="button quiet icon"
                    aria-label=t!("help-button")
                    on:click=move |_| page.dialog.set(Some(Dialog::Help))
                >
                    "?"
                </button>
            </div>
        </header>
    }
}

/// Between the bundled stories and the user's own cases.
#[component]
fn CaseChoice() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let shelf = use_shelf();
    let current = Memo::new(move |_| {
        desk.history.with(|h| match &h.case().origin {
            Origin::Bundled(name) => format!("bundled:{name}"),
            Origin::Own => format!("own:{}", h.case().id),
            Origin::Shared => "shared".to_owned(),
        })
    });
    let option = move |value: String, label: String| {
        let selected = {
            let value = value.clone();
            move || current.get() == value
        };
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
    };
    view! {
        <div class="case-choice">
            <label class="sr-only" for="case-choice">
                {t!("case")}
            </label>
            <select
                id="case-choice"
                data-testid="case-choice"
                dir="auto"
                prop:value=move || {
                    shelf.cases.track();
                    current.get()
                }
                on:change=move |ev| {
                    about::close(page.sheet);
                    shelf.open(&event_target_value(&ev));
                }
            >
                <optgroup label=t!("stories")>
                    {bundled::list()
                        .into_iter()
                        .map(|(id, title)| option(format!("bundled:{id}"), title))
                        .collect_view()}
                </optgroup>
                <optgroup label=t!("own-cases")>
                    {move || {
                        shelf
                            .cases
                            .get()
                            .into_iter()
                            .map(|c| option(format!("own:{}", c.id), c.label()))
                            .collect_view()
                    }}
                    {move || {
                        // An empty case is not kept yet, but it is what is open.
                        desk.history
                            .with(|h| {
                                let case = h.case();
                                let kept = shelf.cases.with(|all| all.iter().any(|c| c.id == case.id));
                                (case.origin == Origin::Own && !kept)
                                    .then(|| {
                                        let name = if case.name.is_empty() { t!("new-case") } else { case.name.clone() };
                                        option(format!("own:{}", case.id), name)
                                    })
                            })
                    }}
                    <option value="new">{t!("new-empty-case")}</option>
                </optgroup>
                {move || {
                    (current.get() == "shared")
                        .then(|| {
                            let name = desk.history.with(|h| h.case().name.clone());
                            view! {
                                <optgroup label=t!("by-link")>
                                    {option("shared".into(), if name.is_empty() { t!("shared-case") } else { name })}
                                </optgroup>
                            }
                        })
                }}
            </select>
        </div>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let desk = use_desk();
    let undoable = move || desk.history.with(|h| h.undoable().map(str::to_owned));
    let redoable = move || desk.history.with(|h| h.redoable().map(str::to_owned));
    view! {
        <Show when=move || undoable().is_some() || redoable().is_some()>
            <button
                class="button quiet icon undo"
                aria-label=move || t!("undo-what", what = undoable().unwrap_or_default())
                title=move || t!("undo-what", what = undoable().unwrap_or_default())
                disabled=move || undoable().is_none()
                on:click=move |_| desk.history.update(|h| { h.undo(); })
            >
                "↶"
            </button>
            <button
                class="button quiet icon"
                aria-label=move || t!("redo-what", what = redoable().unwrap_or_default())
                title=move || t!("redo-what", what = redoable().unwrap_or_default())
                disabled=move || redoable().is_none()
                on:click=move |_| desk.history.update(|h| { h.redo(); })
            >
                "↷"
            </button>
        </Show>
    }
}

/// Light, dark, or as the system.
#[component]
pub fn ThemeButton(
    /// The page.
    page: Page,
) -> impl IntoView {
    let system_dark = leptos_use::use_preferred_dark();
    let dark = Memo::new(move |_| match page.theme.get().as_str() {
        "dark" => true,
        "light" => false,
        _ => system_dark.get(),
    });
    Effect::new(move |_| {
        let theme = page.theme.get();
        if let Some(root) = document().document_element() {
            let _ = if theme.is_empty() {
                root.remove_attribute("data-theme")
            } else {
                root.set_attribute("data-theme", &theme)
            };
        }
        crate::dom::remember("theme", &theme);
    });
    let turn = move |_| {
        let to = if dark.get_untracked() {
            "light"
        } else {
            "dark"
        };
        // Back to the system's choice where that is the same.
        let same = (to == "dark") == system_dark.get_untracked();
        page.theme.set(if same { String::new() } else { to.into() });
    };
    view! {
        <button
            class="button quiet icon theme"
            aria-label=move || if dark.get() { t!("light-colours") } else { t!("dark-colours") }
            title=move || if dark.get() { t!("light-colours") } else { t!("dark-colours") }
            on:click=turn
        >
            <svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true">
                <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" />
            </svg>
        </button>
    }
}

/// The tabs of a narrow page.
#[component]
pub fn Tabs() -> impl IntoView {
    let page = use_page();
    view! {
        <Show when=move || !page.wide.get()>
        <nav class="tabs" aria-label=t!("views")>
            {Pane::ALL
                .into_iter()
                .map(|pane| {
                    view! {
                        <button
                            data-testid=format!("show-{}", if pane == Pane::Table { "events" } else { pane.name() })
                            aria-current=move || (page.pane.get() == pane).then_some("page")
                            on:click=move |_| {
                                about::close(page.sheet);
                                page.pane.set(pane);
                            }
                        >
                            {pane.label()}
                        </button>
                    }
                })
                .collect_view()}
        </nav>
        </Show>
    }
}
