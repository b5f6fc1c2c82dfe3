//! The pages about the page: how good it is, and how it works. Each has an address of its own, so that
//! it can be linked, gone back from and printed.
//!
//! Enters: the part of the address behind `#`. Leaves: a page in place of the views. Must not know the
//! open case; what is on the desk stays there.

mod method;
mod quality;

use leptos::{html, prelude::*};
use wasm_bindgen::JsValue;

use crate::page::use_page;
use method::Method;
use quality::Quality;

/// One of these pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The engine against the casebook's gold.
    Quality,
    /// Method and sources.
    Method,
}

impl Sheet {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Quality, Self::Method];

    /// Its address within the page.
    pub fn address(self) -> &'static str {
        ["#how-good", "#method"][self as usize]
    }

    /// Its heading.
    pub fn title(self) -> String {
        match self {
            Self::Quality => t!("how-good"),
            Self::Method => t!("method"),
        }
    }

    /// The sheet that the page's address names.
    pub fn of_address() -> Option<Self> {
        let hash = window().location().hash().unwrap_or_default();
        Self::ALL.into_iter().find(|s| s.address() == hash)
    }
}

/// Back to the case. The address names no sheet any more.
pub fn close(sheet: RwSignal<Option<Sheet>>) {
    if sheet.get_untracked().is_none() {
        return;
    }
    sheet.set(None);
    if let Ok(history) = window().history() {
        let bare = window().location().pathname().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
    }
}

/// The open sheet, in place of the views.
#[component]
pub fn SheetView(
    /// Which.
    sheet: Sheet,
) -> impl IntoView {
    let page = use_page();
    let heading = NodeRef::<html::H2>::new();
    // Whoever follows the link reads on from here.
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    view! {
        <main class="sheet" data-testid="sheet">
            <div class="sheet-body">
                <nav class="no-print" aria-label=t!("about")>
                    <button class="link" on:click=move |_| close(page.sheet)>
                        {t!("back-to-case")}
                    </button>
                    {Sheet::ALL
                        .into_iter()
                        .map(|s| {
                            view! {
                                <a href=s.address() aria-current=(s == sheet).then_some("page")>
                                    {s.title()}
                                </a>
                            }
                        })
                        .collect_view()}
                    <button class="link" on:click=move |_| { let _ = window().print(); }>
                        {t!("print")}
                    </button>
                </nav>
                <h2 node_ref=heading tabindex="-1">{sheet.title()}</h2>
                {match sheet {
                    Sheet::Quality => view! { <Quality /> }.into_any(),
                    Sheet::Method => view! { <Method /> }.into_any(),
                }}
            </div>
        </main>
    }
}
