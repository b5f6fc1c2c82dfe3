//! Sharing: the link is made and copied at once, with a word on what it reveals.
//!
//! Enters: the desk. Leaves: a link on the clipboard, or a file. Must not know how a link is packed.

use leptos::prelude::*;
use leptos_use::{UseClipboardOptions, UseClipboardReturn, use_clipboard_with_options};

use super::{Parcel, file, link};
use crate::{
    case::{Origin, View, desk::use_desk},
    dialog::Modal,
    dom,
    page::{Dialog, use_page},
};

/// The dialog.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    let case = desk.history.with_untracked(|h| h.case().clone());
    let view = View {
        pane: page.pane.get_untracked().name().to_owned(),
        ..View::of(&desk)
    };
    let parcel = Parcel::of(&case, view);
    let here = window().location().href().unwrap_or_default();
    let base = here.split('#').next().unwrap_or_default();
    let address = format!("{base}#{}", link::encode(&parcel));
    let fits = address.len() <= link::LONGEST;
    let UseClipboardReturn { copied, copy, .. } =
        use_clipboard_with_options(UseClipboardOptions::default().copied_reset_delay(6000.0));
    if fits {
        copy(&address);
    }
    let what = match (&case.origin, case.articles.len()) {
        (Origin::Bundled(_), _) => {
            "The link names this story and how you look at it: the stretch of time, the filters, the chosen event. It holds no text."
                .to_owned()
        }
        (_, 0) => "This case is empty: the link holds only its name.".to_owned(),
        (_, n) => format!(
            "The link itself holds the case: {}, with {} date, source and address, and how you look at it. Whoever has the link can read all of it. No server sees it: what comes after # in a link stays in the browser.",
            if n == 1 { "the whole text of the article".to_owned() } else { format!("the whole texts of {n} articles") },
            if n == 1 { "its" } else { "their" },
        ),
    };
    let save = move |_| {
        let _ = dom::save(
            &file::name(&case),
            "application/json",
            &file::encode(&parcel),
        );
    };
    let again = address.clone();
    let size = address.len();
    view! {
        <Modal which=Dialog::Share title="Share this case">
            <div class="dialog-body">
                {if fits {
                    view! {
                        <div class="field">
                            <label for="share-link">"Link"</label>
                            <div class="share-row">
                                <input
                                    id="share-link"
                                    data-testid="share-link"
                                    type="text"
                                    readonly
                                    prop:value=address
                                    on:focus=move |ev| {
                                        let input: web_sys::HtmlInputElement = event_target(&ev);
                                        input.select();
                                    }
                                />
                                <button class="button strong" data-testid="share-copy" on:click=move |_| copy(&again)>
                                    {move || if copied.get() { "Copied" } else { "Copy" }}
                                </button>
                            </div>
                            <p class="hint" role="status">
                                {move || if copied.get() { "The link is on your clipboard." } else { "Copy the link and send it." }}
                            </p>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="note" role="alert" data-testid="share-too-long">
                            {format!(
                                "This case is too large for a link: it would have {} characters, and mail programs and messengers break links of more than {}. Save it as a file instead and send that.",
                                thousands(size),
                                thousands(link::LONGEST),
                            )}
                        </p>
                    }
                        .into_any()
                }}
                <p>{what}</p>
                <div class="actions">
                    <button class=if fits { "button" } else { "button strong" } data-testid="share-save" on:click=save>
                        "Save as a file"
                    </button>
                    <span class="hint">"A file opens by dropping it on this page, here or anywhere."</span>
                </div>
            </div>
        </Modal>
    }
}

/// `30,000`.
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(super::thousands(30_000), "30,000");
        assert_eq!(super::thousands(999), "999");
        assert_eq!(super::thousands(1_234_567), "1,234,567");
    }
}
