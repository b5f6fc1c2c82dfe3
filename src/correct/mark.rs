//! The forms for what the reader marks: a name, a time, a quotation.
//!
//! Enters: a mark of an article. Leaves: corrections. Must not know how marks are drawn.

use std::{ops::Range, sync::Arc};

use demarche_extract::document::{Document, Entity, Quote, Time};
use leptos::prelude::*;

use super::{
    Pages, act,
    field::{self, Choice, DayFields, Line, Problem, ProblemLine},
};
use crate::{
    case::{
        Desk,
        correction::{Anchor, Change, EntityAt, EntityEdit, Points, Who, log},
        words,
    },
    dom,
    page::Page,
};

/// A stretch of an article's text as corrections name it.
pub fn anchor(text: &Points, range: &Range<usize>) -> Anchor {
    Anchor::of(
        text,
        demarche_extract::document::Range {
            start: range.start,
            end: range.end,
        },
    )
}

/// What a form gives back, whatever it is for.
#[derive(Clone, Copy)]
pub struct Place {
    /// The open case.
    pub desk: Desk,
    /// The page, to tell of what was done.
    pub page: Page,
    /// The form is done with; `true` when its mark is gone.
    pub done: Callback<bool>,
}

impl Place {
    fn say(&self, article: &Arc<str>, what: &str, told: &str, change: Change) {
        act(&self.desk, &self.page, what, told, |case| {
            case.correct(article, change)
        });
    }
}

/// The buttons under a form.
#[component]
fn Buttons(
    place: Place,
    save: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="actions">
            <button class="button strong" type="submit" data-testid="mark-save">{save}</button>
            <button class="button quiet" type="button" on:click=move |_| place.done.run(false)>{t!("cancel")}</button>
            {children.map(|c| c())}
        </div>
    }
}

/// States by name, with none before them.
fn states() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = words::countries()
        .map(|(code, name)| (code.to_owned(), name))
        .collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all.insert(0, (String::new(), t!("none")));
    all
}

fn sectors() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = words::sectors()
        .map(|(code, name)| (code.to_owned(), name))
        .collect();
    all.insert(0, (String::new(), t!("none")));
    all
}

fn kinds() -> Vec<(String, String)> {
    words::ENTITY_KINDS
        .iter()
        .map(|code| ((*code).to_owned(), words::entity_kind(code)))
        .collect()
}

/// The fields of a name.
#[derive(Clone, Copy)]
struct NameFields {
    name: RwSignal<String>,
    kind: RwSignal<String>,
    country: RwSignal<String>,
    role: RwSignal<String>,
}

impl NameFields {
    fn of(entity: &Entity) -> Self {
        Self {
            name: RwSignal::new(entity.name.clone()),
            kind: RwSignal::new(entity.kind.clone()),
            country: RwSignal::new(entity.country.clone().unwrap_or_default()),
            role: RwSignal::new(entity.role.clone().unwrap_or_default()),
        }
    }

    /// What the fields say that `entity` does not.
    fn read(&self, entity: &Entity) -> EntityEdit {
        let new = |field: RwSignal<String>, was: &str| {
            let is = field.get_untracked().trim().to_owned();
            (is != was).then_some(is)
        };
        EntityEdit {
            name: new(self.name, &entity.name).filter(|n| !n.is_empty()),
            kind: new(self.kind, &entity.kind),
            country: new(self.country, entity.country.as_deref().unwrap_or_default()),
            role: new(self.role, entity.role.as_deref().unwrap_or_default()),
        }
    }
}

#[component]
fn NameRows(id: &'static str, fields: NameFields, problem: Problem, page: Page) -> impl IntoView {
    super::clear_view(&page);
    view! {
        <Line id=format!("{id}-name") label=t!("name") value=fields.name problem />
        <div class="two">
            <Choice id=format!("{id}-type") label=t!("kind") value=fields.kind options=kinds() />
            <Choice id=format!("{id}-country") label=t!("state") value=fields.country options=states() />
        </div>
        <Choice id=format!("{id}-role") label=t!("acts-as") value=fields.role options=sectors() />
    }
}

/// In how many other articles of the case a name stands.
fn elsewhere(desk: &Desk, article: &str, entity: &Entity) -> usize {
    let same = |e: &Entity| match (&e.kb, &entity.kb) {
        (Some(a), Some(b)) => a == b,
        (None, None) => e.name.to_lowercase() == entity.name.to_lowercase(),
        _ => false,
    };
    desk.history.with_untracked(|h| {
        desk.machine.with_untracked(|d| {
            h.case()
                .articles
                .iter()
                .filter(|(id, _)| &**id != article)
                .filter(|(id, _)| d.get(id).is_some_and(|d| d.entities.iter().any(same)))
                .count()
        })
    })
}

/// The form for a name.
#[component]
pub fn NameForm(
    /// The article.
    article: Arc<str>,
    /// The name.
    entity: Entity,
    /// The mention that was chosen.
    mention: Range<usize>,
    /// Where the form stands.
    place: Place,
) -> impl IntoView {
    let Some(pages) = Pages::of(&place.desk, &article) else {
        return ().into_any();
    };
    let fields = NameFields::of(&entity);
    let problem: Problem = RwSignal::new(None);
    let everywhere = RwSignal::new(false);
    let into = RwSignal::new(String::new());
    let at = EntityAt::of(&pages.machine, &pages.text, &entity.id);
    let found = matches!(at, EntityAt::Found { .. });
    let more = pages
        .machine
        .entities
        .iter()
        .find(|e| e.id == entity.id)
        .map_or(0, |e| elsewhere(&place.desk, &article, e));
    let mut others: Vec<(String, String)> = pages
        .after
        .entities
        .iter()
        .filter(|e| e.id != entity.id && !e.mentions.is_empty())
        .map(|e| (e.id.clone(), e.name.clone()))
        .collect();
    others.sort_by(|a, b| a.1.cmp(&b.1));
    others.insert(0, (String::new(), t!("nobody-else")));
    let heading = entity.name.clone();
    let save = {
        let (article, at, entity, pages) =
            (article.clone(), at.clone(), entity.clone(), pages.clone());
        move |ev: web_sys::SubmitEvent| {
            ev.prevent_default();
            let other = into.get_untracked();
            if !other.is_empty() {
                let into = EntityAt::of(&pages.machine, &pages.text, &other);
                let change = Change::MergeEntities {
                    entity: at.clone(),
                    into,
                };
                place.say(
                    &article,
                    &t!("act-merge", name = entity.name.as_str()),
                    &t!("merged"),
                    change,
                );
                place.done.run(true);
                return;
            }
            if fields.name.with_untracked(|n| n.trim().is_empty()) {
                problem.set(Some(("name-name".into(), t!("name-needs-letter"))));
                dom::focus_by_id("name-name".into());
                return;
            }
            let set = fields.read(&entity);
            if set != EntityEdit::default() {
                let everywhere = everywhere.get_untracked();
                let change = Change::EditEntity {
                    entity: at.clone(),
                    set,
                    everywhere,
                };
                let told = if everywhere {
                    t!("corrected-everywhere")
                } else {
                    t!("corrected-told")
                };
                place.say(
                    &article,
                    &t!("act-correct", name = entity.name.as_str()),
                    &told,
                    change,
                );
            }
            place.done.run(false);
        }
    };
    let reject = {
        let (article, at, name) = (article.clone(), at.clone(), entity.name.clone());
        move |_| {
            let change = Change::RejectEntity {
                entity: at.clone(),
                everywhere: everywhere.get_untracked(),
            };
            place.say(
                &article,
                &t!("act-reject-name", name = name.as_str()),
                &t!("no-name-now", name = name.as_str()),
                change,
            );
            place.done.run(true);
        }
    };
    let splittable = found && entity.mentions.len() > 1;
    let split = {
        let (article, name) = (article.clone(), entity.name.clone());
        move |_| {
            let words = anchor(&pages.text, &mention);
            let (desk, page) = (place.desk, place.page);
            act(
                &desk,
                &page,
                &t!("act-split-mention", name = name.as_str()),
                &t!("mention-split"),
                |case| {
                    let added = log::free_name(&case.corrections);
                    case.correct(
                        &article,
                        Change::SplitMention {
                            entity: at.clone(),
                            words,
                            added,
                        },
                    );
                },
            );
            place.done.run(true);
        }
    };
    view! {
        <form class="correct" novalidate aria-label=t!("correct-name", name = heading) data-testid="name-form" on:submit=save on:keydown=move |ev| leave(&ev, place)>
            <NameRows id="name" fields problem page=place.page />
            <Choice id="name-into".to_owned() label=t!("same-as") value=into options=others />
            {(found && more > 0).then(|| view! {
                <label class="check">
                    <input
                        type="checkbox"
                        data-testid="name-everywhere"
                        prop:checked=move || everywhere.get()
                        on:change=move |ev| everywhere.set(event_target_checked(&ev))
                    />
                    {t!("in-whole-case-more", n = more)}
                </label>
            })}
            <ProblemLine problem />
            <Buttons place save=t!("save")>
                {splittable.then(|| view! {
                    <button class="button" type="button" data-testid="name-split" on:click=split>{t!("mention-somebody-else")}</button>
                })}
                <button class="button danger" type="button" data-testid="name-reject" on:click=reject>{t!("not-name")}</button>
            </Buttons>
        </form>
    }
    .into_any()
}

/// The form for words that are to be a name.
#[component]
pub fn NewName(
    /// The article.
    article: Arc<str>,
    /// The words.
    words: Anchor,
    /// Where the form stands.
    place: Place,
) -> impl IntoView {
    let blank = Entity {
        name: words.words.clone(),
        kind: "PER".into(),
        ..Entity::default()
    };
    let fields = NameFields::of(&blank);
    let problem: Problem = RwSignal::new(None);
    let save = move |ev: web_sys::SubmitEvent| {
        ev.prevent_default();
        let set = EntityEdit {
            kind: Some(fields.kind.get_untracked()),
            ..fields.read(&blank)
        };
        let (desk, page) = (place.desk, place.page);
        act(
            &desk,
            &page,
            &t!("act-add-name", words = words.words.as_str()),
            &t!("name-added"),
            |case| {
                let added = log::free_name(&case.corrections);
                case.correct(
                    &article,
                    Change::AddEntity {
                        added,
                        words: words.clone(),
                        set,
                    },
                );
            },
        );
        place.done.run(true);
    };
    view! {
        <form class="correct" novalidate aria-label=t!("new-name") data-testid="name-form" on:submit=save on:keydown=move |ev| leave(&ev, place)>
            <NameRows id="new-name" fields problem page=place.page />
            <Buttons place save=t!("add-name") />
        </form>
    }
}

/// The form for a time: one that is marked, or words that are to be one.
#[component]
pub fn TimeForm(
    /// The article.
    article: Arc<str>,
    /// The words.
    words: Anchor,
    /// What is marked, if anything is.
    time: Option<Time>,
    /// Where the form stands.
    place: Place,
) -> impl IntoView {
    let given = |day: fn(&Time) -> &Option<String>| {
        RwSignal::new(
            time.as_ref()
                .and_then(|t| day(t).clone())
                .unwrap_or_default(),
        )
    };
    let begin = given(|t| &t.begin);
    let finish = given(|t| &t.finish);
    if begin.with_untracked(|b| finish.with_untracked(|f| b == f)) {
        finish.set(String::new());
    }
    let problem: Problem = RwSignal::new(None);
    let new = time.is_none();
    let id = if new { "new-time" } else { "time" };
    let save = {
        let (article, words) = (article.clone(), words.clone());
        move |ev: web_sys::SubmitEvent| {
            ev.prevent_default();
            match field::days(&begin.get_untracked(), &finish.get_untracked()) {
                Ok(set) => {
                    let what = t!("act-say-when", words = words.words.as_str());
                    let words = words.clone();
                    if new {
                        place.say(
                            &article,
                            &what,
                            &t!("time-added"),
                            Change::AddTime { words, set },
                        );
                    } else {
                        place.say(
                            &article,
                            &what,
                            &t!("time-corrected"),
                            Change::EditTime { words, set },
                        );
                    }
                    place.done.run(false);
                }
                Err((field, why)) => {
                    let field = format!("{id}-{field}");
                    problem.set(Some((field.clone(), why)));
                    dom::focus_by_id(field);
                }
            }
        }
    };
    let reject = move |_| {
        let words = words.clone();
        place.say(
            &article,
            &t!("act-reject-time", words = words.words.as_str()),
            &t!("no-time-now"),
            Change::RejectTime { words },
        );
        place.done.run(true);
    };
    view! {
        <form class="correct" novalidate aria-label=t!("when-is-it") data-testid="time-form" on:submit=save on:keydown=move |ev| leave(&ev, place)>
            <DayFields id=id.to_owned() begin finish problem />
            <ProblemLine problem />
            <Buttons place save=if new { t!("add-time") } else { t!("save") }>
                {(!new).then(|| view! {
                    <button class="button danger" type="button" data-testid="time-reject" on:click=reject>{t!("not-time")}</button>
                })}
            </Buttons>
        </form>
    }
}

/// The form for a quotation: one that is marked, or words that are to be one.
#[component]
pub fn QuoteForm(
    /// The article.
    article: Arc<str>,
    /// What was said.
    words: Anchor,
    /// What is marked, if anything is.
    quote: Option<Quote>,
    /// The document, whose names may have spoken.
    document: Arc<Document>,
    /// Where the form stands.
    place: Place,
) -> impl IntoView {
    let speaker = RwSignal::new(
        quote
            .as_ref()
            .and_then(|q| q.speaker.clone())
            .unwrap_or_default(),
    );
    let mut options: Vec<(String, String)> = document
        .entities
        .iter()
        .filter(|e| e.kind != "MISC")
        .map(|e| (e.id.clone(), e.name.clone()))
        .collect();
    options.sort_by(|a, b| a.1.cmp(&b.1));
    options.insert(0, (String::new(), t!("not-known-choice")));
    let new = quote.is_none();
    let save = {
        let (article, words) = (article.clone(), words.clone());
        move |ev: web_sys::SubmitEvent| {
            ev.prevent_default();
            let id = speaker.get_untracked();
            let who = Pages::of(&place.desk, &article).and_then(|pages| {
                let entity = document.entities.iter().find(|e| e.id == id)?;
                Some(Who {
                    entity: Some(EntityAt::of(&pages.machine, &pages.text, &id)),
                    name: entity.name.clone(),
                    country: entity.country.clone(),
                    role: entity.role.clone(),
                })
            });
            let (words, speaker) = (words.clone(), who);
            if new {
                place.say(
                    &article,
                    &t!("act-add-quote"),
                    &t!("quote-added"),
                    Change::AddQuote { words, speaker },
                );
            } else {
                place.say(
                    &article,
                    &t!("act-say-who"),
                    &t!("corrected-told"),
                    Change::EditQuote { words, speaker },
                );
            }
            place.done.run(false);
        }
    };
    let reject = move |_| {
        let words = words.clone();
        place.say(
            &article,
            &t!("act-reject-quote"),
            &t!("no-quote-now"),
            Change::RejectQuote { words },
        );
        place.done.run(true);
    };
    view! {
        <form class="correct" novalidate aria-label=t!("who-said-it") data-testid="quote-form" on:submit=save on:keydown=move |ev| leave(&ev, place)>
            <Choice id=if new { "new-speaker" } else { "speaker" }.to_owned() label=t!("said-by") value=speaker options />
            <Buttons place save=if new { t!("add-quote") } else { t!("save") }>
                {(!new).then(|| view! {
                    <button class="button danger" type="button" data-testid="quote-reject" on:click=reject>{t!("not-quote")}</button>
                })}
            </Buttons>
        </form>
    }
}

/// Escape leaves a form as it was.
fn leave(event: &web_sys::KeyboardEvent, place: Place) {
    if event.key() == "Escape" {
        event.stop_propagation();
        event.prevent_default();
        place.done.run(false);
    }
}
