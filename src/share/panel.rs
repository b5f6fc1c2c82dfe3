//! Sharing: the link is made and copied at once, with a word on what it reveals.
//!
//! Enters: the desk. Leaves: a link on the clipboard, or a file. Must not know how a link is packed.

use leptos::prelude::*;
use leptos_use::{UseClipboardOptions, UseClipboardReturn, use_clipboard_with_options};

use super::{Parcel, excerpt, file, link};
use crate::{
    case::{Case, Origin, View, desk::use_desk},
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
    let here = window().location().href().unwrap_or_default();
    let base = here.split('#').next().unwrap_or_default().to_owned();
    let own_text = !matches!(case.origin, Origin::Bundled(_)) && !case.articles.is_empty();
    let short = RwSignal::new(false);
    let parcel = {
        let (case, view) = (case.clone(), view.clone());
        Memo::new(move |_| {
            if short.get() {
                let excerpts = desk.documents.with_untracked(|d| excerpt::of(&case, d));
                // What was chosen and open has another name in an excerpt.
                let view = View {
                    selected: None,
                    open: None,
                    ..view.clone()
                };
                Parcel::of(&excerpts, view)
            } else {
                Parcel::of(&case, view.clone())
            }
        })
    };
    let address = Memo::new(move |_| parcel.with(|p| format!("{base}#{}", link::encode(p))));
    let fits = Memo::new(move |_| address.with(String::len) <= link::LONGEST);
    let UseClipboardReturn { copied, copy, .. } =
        use_clipboard_with_options(UseClipboardOptions::default().copied_reset_delay(6000.0));
    Effect::new({
        let copy = copy.clone();
        move |_| {
            if fits.get() {
                copy(&address.get());
            }
        }
    });
    let reveals = {
        let case = case.clone();
        move || reveals(&case, short.get())
    };
    let name = file::name(&case);
    let save = move |_| {
        let text = parcel.with_untracked(file::encode);
        let _ = dom::save(&name, "application/json", &text);
    };
    let copy = StoredValue::new(copy);
    view! {
        <Modal which=Dialog::Share title=t!("share-title")>
            <div class="dialog-body">
                {own_text.then(|| view! {
                    <label class="check">
                        <input
                            type="checkbox"
                            data-testid="share-short"
                            prop:checked=move || short.get()
                            on:change=move |ev| short.set(event_target_checked(&ev))
                        />
                        {t!("share-short")}
                    </label>
                })}
                {move || if fits.get() {
                    view! {
                        <div class="field">
                            <label for="share-link">{t!("link")}</label>
                            <div class="share-row">
                                <input
                                    id="share-link"
                                    data-testid="share-link"
                                    type="text"
                                    dir="ltr"
                                    readonly
                                    prop:value=move || address.get()
                                    on:focus=move |ev| {
                                        let input: web_sys::HtmlInputElement = event_target(&ev);
                                        input.select();
                                    }
                                />
                                <button
                                    class="button strong"
                                    data-testid="share-copy"
                                    on:click=move |_| copy.with_value(|c| c(&address.get_untracked()))
                                >
                                    {move || if copied.get() { t!("copied") } else { t!("copy") }}
                                </button>
                            </div>
                            <p class="hint" role="status">
                                {move || if copied.get() { t!("link-copied") } else { t!("copy-and-send") }}
                            </p>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="note" role="alert" data-testid="share-too-long">
                            {t!(
                                "too-large-for-link",
                                n = thousands(address.with(String::len)),
                                most = thousands(link::LONGEST)
                            )}
                        </p>
                    }
                        .into_any()
                }}
                <p data-testid="share-reveals">{reveals}</p>
                <div class="actions">
                    <button class=move || if fits.get() { "button" } else { "button strong" } data-testid="share-save" on:click=save>
                        {t!("save-file")}
                    </button>
                    <span class="hint">{t!("file-opens")}</span>
                </div>
                {move || fits.get().then(|| {
                    let address = address.get();
                    let frame = format!(
                        "<iframe src=\"{address}\" title=\"A case in Demarche\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>"
                    );
                    view! {
                        <details class="share-more">
                            <summary data-testid="share-qr-open">{t!("qr-open")}</summary>
                            {match qr(&address) {
                                Some((size, path)) => view! {
                                    <svg class="qr" data-testid="share-qr" role="img" aria-label=t!("qr-label") viewBox=format!("0 0 {size} {size}")>
                                        <path d=path />
                                    </svg>
                                }
                                    .into_any(),
                                None => view! {
                                    <p class="hint">{t!("qr-too-long")}</p>
                                }
                                    .into_any(),
                            }}
                        </details>
                        <details class="share-more">
                            <summary>{t!("embed")}</summary>
                            <input type="text" dir="ltr" readonly aria-label=t!("embed-label") data-testid="share-embed" prop:value=frame />
                        </details>
                    }
                })}
            </div>
        </Modal>
    }
}

/// What whoever has the link can see, in plain words.
fn reveals(case: &Case, short: bool) -> String {
    let count = case.articles.len();
    let mut text = match (&case.origin, count) {
        (Origin::Bundled(_), _) => {
            return t!("reveals-story");
        }
        (_, 0) => return t!("reveals-empty"),
        (_, n) if short => t!("reveals-excerpts", n = n),
        (_, n) => t!("reveals-texts", n = n),
    };
    match case.corrections.len() {
        0 => {}
        n => text += &t!("reveals-corrections", n = n),
    }
    text + &t!("reveals-after")
}

/// A QR code as the size of its square and an SVG path of its dark modules, with the quiet zone that
/// the standard asks for. `None` where the text is too long for one.
fn qr(text: &str) -> Option<(i32, String)> {
    const QUIET: i32 = 4;
    let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            path += &format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some((code.size() + 2 * QUIET, path))
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
    use crate::case::{Article, Case, Origin};

    #[test]
    fn a_link_fits_a_qr_code_up_to_its_limit() {
        let (size, path) = super::qr("https://example.org/#d1.abc").unwrap();
        // Version 2 has 25 modules a side; finder patterns stand in three corners.
        assert_eq!(size, 25 + 8);
        assert!(path.starts_with("M4 4h1v1h-1z"), "{path}");
        assert!(super::qr(&"x".repeat(2_900)).is_some());
        assert!(super::qr(&"x".repeat(3_000)).is_none());
    }

    #[test]
    fn it_is_said_what_a_link_reveals() {
        let article = |text: &str| Article {
            text: text.into(),
            ..Article::default()
        };
        let case = Case::new("C", Origin::Own, [article("one"), article("two")]);
        assert!(super::reveals(&case, false).contains("the whole texts of 2 articles"));
        let short = super::reveals(&case, true);
        assert!(
            short.contains("excerpts of 2 articles") && short.contains("cannot be called back")
        );
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(super::thousands(30_000), "30,000");
        assert_eq!(super::thousands(999), "999");
        assert_eq!(super::thousands(1_234_567), "1,234,567");
    }
}
