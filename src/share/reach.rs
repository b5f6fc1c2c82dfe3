//! A case at an address: `?case=https://example.org/mine.demarche.json`.
//!
//! Enters: the page's own address. Leaves: the text of a file, after the reader of the page has agreed to
//! ask that host for it; or an error that says what to do. The page itself may reach no other host: a
//! small worker does (`static/later/reach.js`), without cookies and to the named host alone.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Url, UrlSearchParams};

use super::file;
use crate::{
    dialog::Modal,
    later::{self, Silence},
    page::{Dialog, use_page},
    shelf::use_shelf,
};

/// Seconds after which no answer is awaited any more.
const SECONDS: u64 = 60;

/// Where a case lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// In full.
    pub url: String,
    /// Who would be asked.
    pub host: String,
    /// Whether that is where this page comes from.
    pub own: bool,
}

/// Why there is no file, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReachError {
    /// No address that may be asked.
    Address,
    /// Nothing lies there.
    Missing,
    /// The host refused, with this status.
    Refused(u16),
    /// It lies elsewhere.
    Moved,
    /// It is too large.
    Large,
    /// There is no network.
    Offline,
    /// No answer, or none for pages of other hosts.
    Unreachable,
    /// The part of the page that asks could not be loaded.
    Unavailable,
}

impl std::fmt::Display for ReachError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&match self {
            Self::Address => t!("reach-address"),
            Self::Missing => t!("reach-missing"),
            Self::Refused(status) => t!("reach-refused", status = status.to_string()),
            Self::Moved => t!("reach-moved"),
            Self::Large => t!("reach-large"),
            Self::Offline => t!("reach-offline"),
            Self::Unreachable => t!("reach-unreachable"),
            Self::Unavailable => t!("reach-unavailable"),
        })
    }
}

impl std::error::Error for ReachError {}

/// The address that the page's own names, if it names one.
pub fn given() -> Option<Result<Address, ReachError>> {
    let location = window().location();
    let search = location.search().ok()?;
    let given = UrlSearchParams::new_with_str(&search).ok()?.get("case")?;
    let here = location.href().ok()?;
    let Ok(url) = Url::new_with_base(given.trim(), &here) else {
        return Some(Err(ReachError::Address));
    };
    let own = location.origin().is_ok_and(|origin| origin == url.origin());
    Some(
        may_be_asked(&url.protocol(), &url.hostname(), own)
            .then(|| Address {
                url: url.href(),
                host: url.host(),
                own,
            })
            .ok_or(ReachError::Address),
    )
}

/// Whether a case is fetched from there: in private (https), from this page's own host, or from the
/// reader's own machine.
fn may_be_asked(protocol: &str, host: &str, own: bool) -> bool {
    match protocol {
        "https:" => true,
        "http:" => own || ["localhost", "127.0.0.1", "[::1]"].contains(&host),
        _ => false,
    }
}

#[derive(Serialize)]
struct Ask<'a> {
    url: &'a str,
    most: usize,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    text: Option<String>,
    problem: String,
    status: u16,
}

/// The text that lies there.
async fn fetch(address: &Address) -> Result<String, ReachError> {
    let ask = Ask {
        url: &address.url,
        most: file::LONGEST,
    };
    let answer: Answer = later::ask("reach.js", &ask, SECONDS)
        .await
        .map_err(|silence| match silence {
            Silence::Unavailable => ReachError::Unavailable,
            _ => ReachError::Unreachable,
        })?;
    answer.text.ok_or(match answer.problem.as_str() {
        "missing" => ReachError::Missing,
        "refused" => ReachError::Refused(answer.status),
        "moved" => ReachError::Moved,
        "large" => ReachError::Large,
        "offline" => ReachError::Offline,
        _ => ReachError::Unreachable,
    })
}

/// Asks before anything is fetched.
#[component]
pub fn ReachDialog() -> impl IntoView {
    let page = use_page();
    let shelf = use_shelf();
    let fetching = RwSignal::new(false);
    let Some(address) = shelf.asked.get_untracked() else {
        return ().into_any();
    };
    let (host, own, url) = (address.host.clone(), address.own, address.url.clone());
    // However the dialog goes, the address is dealt with.
    on_cleanup(move || {
        if !fetching.get_untracked() {
            shelf.forget_address();
        }
    });
    let go = move |_| {
        let address = address.clone();
        fetching.set(true);
        spawn_local(async move {
            let answer = fetch(&address).await;
            shelf.forget_address();
            page.dialog.set(None);
            match answer {
                Ok(text) => shelf.open_file(&text),
                Err(error) => page.warn(error.to_string()),
            }
        });
    };
    view! {
        <Modal which=Dialog::Reach title=t!("reach-title")>
            <div class="dialog-body" data-testid="reach">
                <p data-testid="reach-host">
                    {if own { t!("reach-leads-own", host = host) } else { t!("reach-leads", host = host) }}
                </p>
                <p class="hint address" dir="ltr">{url}</p>
                <p>{t!("reach-what")}</p>
                <div class="actions">
                    <button class="button strong" autofocus data-testid="reach-go" disabled=move || fetching.get() on:click=go>
                        {move || if fetching.get() { t!("reach-fetching") } else { t!("reach-go") }}
                    </button>
                    <button class="button quiet" data-testid="reach-not" on:click=move |_| page.dialog.set(None)>{t!("not-now")}</button>
                </div>
            </div>
        </Modal>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_fetched_in_private_or_from_near_by() {
        assert!(may_be_asked("https:", "example.org", false));
        assert!(may_be_asked("http:", "intranet", true));
        assert!(may_be_asked("http:", "localhost", false));
        assert!(!may_be_asked("http:", "example.org", false));
        for protocol in ["javascript:", "data:", "blob:", "file:", "ftp:"] {
            assert!(!may_be_asked(protocol, "", false), "{protocol}");
        }
    }

    #[test]
    fn every_failure_has_a_sentence_of_its_own() {
        use ReachError as E;
        let all = [
            E::Address,
            E::Missing,
            E::Refused(403),
            E::Moved,
            E::Large,
            E::Offline,
            E::Unreachable,
            E::Unavailable,
        ];
        let told: std::collections::BTreeSet<String> = all.iter().map(E::to_string).collect();
        assert_eq!(told.len(), all.len());
    }
}
