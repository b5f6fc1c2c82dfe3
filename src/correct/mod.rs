//! Correcting by hand: forms for events, names, times and quotations, and the list of what was said.
//!
//! Enters: the desk and what is to be corrected. Leaves: corrections, each a step that can be
//! undone. Must not know which view asks.

pub mod event;
pub mod field;
pub mod list;
pub mod mark;
pub mod pick;

use std::sync::Arc;

use demarche_extract::document::Document;
use leptos::prelude::*;

use crate::{
    case::{
        Desk, Key, Origin,
        correction::{Correction, Points, differ::Difference},
    },
    page::Page,
};

/// An article's document after its corrections and as the engine made it, ready for anchors.
#[derive(Clone)]
pub struct Pages {
    /// After the corrections.
    pub after: Arc<Document>,
    /// As the engine made it.
    pub machine: Arc<Document>,
    /// The text.
    pub text: Arc<Points>,
}

impl Pages {
    /// Of an article of the case, untracked.
    pub fn of(desk: &Desk, article: &str) -> Option<Self> {
        let after = desk.documents.with_untracked(|d| d.get(article).cloned())?;
        let machine = desk.machine.with_untracked(|d| d.get(article).cloned())?;
        let text = Arc::new(Points::new(&after.text));
        Some(Self {
            after,
            machine,
            text,
        })
    }
}

/// The item that tells an event of an article, by the event's id.
pub fn key_of(desk: &Desk, article: &str, event: &str) -> Option<Key> {
    let document = desk.documents.with_untracked(|d| d.get(article).cloned())?;
    let at = document.events.iter().position(|e| e.id == event)?;
    desk.items.with_untracked(|all| {
        all.iter()
            .find(|i| {
                i.reports
                    .iter()
                    .any(|r| &*r.article == article && r.event == at)
            })
            .map(|i| i.key.clone())
    })
}

/// Do something to the case and say that it was done and can be undone. `what` stands after
/// "Undo:", `told` is a sentence.
pub fn act(
    desk: &Desk,
    page: &Page,
    what: &str,
    told: &str,
    change: impl FnOnce(&mut crate::case::Case),
) {
    let own = || {
        desk.history
            .with_untracked(|h| h.case().origin == Origin::Own)
    };
    let before = own();
    desk.act(what, change);
    page.tell_undoable(if before || !own() {
        told.to_owned()
    } else {
        t!("now-own-copy", told = told)
    });
}

/// What was done before need not stand over the form for what is done next.
fn clear_view(page: &Page) {
    if page
        .notice
        .with_untracked(|n| n.as_ref().is_some_and(|n| !n.alert))
    {
        page.notice.set(None);
    }
}

/// What the machine said beside what a person says, with a way back.
#[component]
pub fn Said(
    /// What differs.
    differences: Vec<Difference>,
    /// The corrections that made the difference.
    by: Vec<Arc<Correction>>,
    /// Whether all of it was added by hand, so that the machine said nothing.
    added: bool,
    /// The open case.
    desk: Desk,
    /// The page, to tell of what was done.
    page: Page,
) -> impl IntoView {
    if by.is_empty() && differences.is_empty() && !added {
        return ().into_any();
    }
    let restorable = !by.is_empty();
    let restore = move |_| {
        let (what, told) = if added {
            (t!("act-take-back-added"), t!("taken-back"))
        } else {
            (t!("act-restore"), t!("machine-stands"))
        };
        act(&desk, &page, &what, &told, |case| {
            crate::case::correction::log::restore(&mut case.corrections, &by);
        });
    };
    view! {
        <section class="said" aria-label=t!("what-corrected") data-testid="said">
            <header>
                <h3 class="kicker">{if added { t!("added-by-hand") } else { t!("corrected-by-hand") }}</h3>
                {restorable.then(|| view! {
                    <button class="link small" type="button" data-testid="restore" on:click=restore>
                        {if added { t!("take-back") } else { t!("restore") }}
                    </button>
                })}
            </header>
            {(!added && !differences.is_empty()).then(|| view! {
                <table>
                    <thead>
                        <tr>
                            <th scope="col"><span class="sr-only">{t!("what")}</span></th>
                            <th scope="col">{t!("machine-said")}</th>
                            <th scope="col">{t!("you-say")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {differences
                            .into_iter()
                            .map(|d| view! {
                                <tr>
                                    <th scope="row">{d.field}</th>
                                    <td><del>{d.machine}</del></td>
                                    <td><ins>{d.person}</ins></td>
                                </tr>
                            })
                            .collect_view()}
                    </tbody>
                </table>
            })}
        </section>
    }
    .into_any()
}
