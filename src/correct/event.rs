//! The form for an event: all that is said of it, in labelled fields.
//!
//! Enters: an event that is to be corrected, or words that tell one. Leaves: one step in the case's
//! history with a correction for each report of the event. Must not know where the form stands.

use std::{collections::BTreeMap, sync::Arc};

use demarche_extract::{
    document::{Actor, Document, Entity, Event, Mention, Range},
    event::ontology::Ontology,
};
use leptos::prelude::*;

use super::{
    Pages, act,
    field::{self, Choice, DayFields, Line, Problem, ProblemLine, Side},
    key_of,
};
use crate::{
    case::{
        Desk, Item, Quad, Status,
        correction::{Anchor, Change, EntityAt, EventAt, EventEdit, Where, Who, log},
        item::Report,
        words,
    },
    dom,
    page::Page,
};

/// What the form is for.
#[derive(Clone)]
pub enum Subject {
    /// An event, with all its reports.
    Item(Arc<Item>),
    /// Words of an article that are to be an event.
    New {
        /// The article.
        article: Arc<str>,
        /// The words, in code points.
        range: std::ops::Range<usize>,
    },
}

/// A place that can be named.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    /// As it is kept: in English, as the reports are.
    name: String,
    /// As the reader knows it.
    shown: String,
    lat: f64,
    lon: f64,
}

/// Why a form cannot be saved: the field and what to do.
type Wrong = (String, String);

#[derive(Clone, Copy)]
struct Fields {
    id: StoredValue<String>,
    plover: RwSignal<String>,
    source: RwSignal<Vec<Who>>,
    target: RwSignal<Vec<Who>>,
    more_source: RwSignal<String>,
    more_target: RwSignal<String>,
    symmetric: RwSignal<bool>,
    begin: RwSignal<String>,
    finish: RwSignal<String>,
    place: RwSignal<String>,
    status: RwSignal<String>,
    words: RwSignal<String>,
    problem: Problem,
}

impl Fields {
    fn of(id: &str, event: &Event, pages: &Pages) -> Self {
        let side = |actors: &[Actor]| -> Vec<Who> {
            actors
                .iter()
                .map(|a| Who::of(&pages.machine, &pages.text, a))
                .collect()
        };
        let begin = event.date.begin.clone().unwrap_or_default();
        let finish = event.date.finish.clone().filter(|f| *f != begin);
        Self {
            id: StoredValue::new(id.to_owned()),
            plover: RwSignal::new(event.plover.clone()),
            source: RwSignal::new(side(&event.source)),
            target: RwSignal::new(side(&event.target)),
            more_source: RwSignal::new(String::new()),
            more_target: RwSignal::new(String::new()),
            symmetric: RwSignal::new(event.symmetric),
            begin: RwSignal::new(begin),
            finish: RwSignal::new(finish.unwrap_or_default()),
            place: RwSignal::new(
                event
                    .place
                    .as_ref()
                    .map_or_else(String::new, |p| p.name.clone()),
            ),
            status: RwSignal::new(Status::from_word(&event.status).word().to_owned()),
            words: RwSignal::new(Anchor::of(&pages.text, event.trigger).words),
            problem: RwSignal::new(None),
        }
    }

    fn wrong(&self, field: &str, text: String) -> Wrong {
        (format!("{}-{field}", self.id.get_value()), text)
    }

    /// What the fields say that `event` does not.
    fn read(
        &self,
        event: &Event,
        pages: &Pages,
        places: &BTreeMap<String, Known>,
        find: impl Fn(&str) -> Who,
    ) -> Result<EventEdit, Wrong> {
        let before = Self::of("", event, pages);
        let mut set = EventEdit::default();
        let plover = self.plover.get_untracked();
        if plover.is_empty() {
            return Err(self.wrong("kind", t!("wrong-kind")));
        }
        set.plover = (plover != event.plover).then_some(plover);
        let side = |side: RwSignal<Vec<Who>>, more: RwSignal<String>| {
            let mut all = side.get_untracked();
            let more = more.get_untracked();
            if !more.trim().is_empty() {
                all.push(find(more.trim()));
            }
            all
        };
        let source = side(self.source, self.more_source);
        let target = side(self.target, self.more_target);
        if source.is_empty() && target.is_empty() {
            return Err(self.wrong("source", t!("wrong-source")));
        }
        set.source = (source != before.source.get_untracked()).then_some(source);
        set.target = (target != before.target.get_untracked()).then_some(target);
        let symmetric = self.symmetric.get_untracked();
        set.symmetric = (symmetric != event.symmetric).then_some(symmetric);
        let (begin, finish) = (self.begin.get_untracked(), self.finish.get_untracked());
        if (&begin, &finish)
            != (
                &before.begin.get_untracked(),
                &before.finish.get_untracked(),
            )
        {
            let days = field::days(&begin, &finish).map_err(|(f, why)| self.wrong(f, why))?;
            set.date = Some(days);
        }
        let place = self.place.get_untracked();
        if place != before.place.get_untracked() {
            set.place = Some(
                read_place(&place, places).ok_or_else(|| self.wrong("place", t!("wrong-place")))?,
            );
        }
        let status = self.status.get_untracked();
        set.status = (status != before.status.get_untracked()).then_some(status);
        let words = self.words.get_untracked();
        if words != before.words.get_untracked() {
            let found = nearest(pages, &words, event.trigger)
                .ok_or_else(|| self.wrong("words", t!("wrong-words")))?;
            set.evidence = Some(Anchor::of(&pages.text, found));
        }
        Ok(set)
    }
}

/// Where words stand in a text, nearest to some place in it.
pub fn nearest(pages: &Pages, words: &str, near: Range) -> Option<Range> {
    pages
        .text
        .all(words)
        .into_iter()
        .min_by_key(|r| r.start.abs_diff(near.start))
}

/// A place by its name, or by a name with degrees north and east behind it; an empty line is nowhere.
fn read_place(line: &str, known: &BTreeMap<String, Known>) -> Option<Where> {
    let line = line.trim();
    if line.is_empty() {
        return Some(Where::default());
    }
    if let Some(k) = known.get(&line.to_lowercase()) {
        return Some(Where {
            name: k.name.clone(),
            lat: k.lat,
            lon: k.lon,
        });
    }
    let (rest, lon) = line.rsplit_once(',')?;
    let (name, lat) = rest.trim_end().rsplit_once([' ', ','])?;
    let (lat, lon) = (lat.trim().parse().ok()?, lon.trim().parse().ok()?);
    let name = name.trim().trim_end_matches(',');
    let on_earth = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    (!name.is_empty() && on_earth).then(|| Where {
        name: name.to_owned(),
        lat,
        lon,
    })
}

/// Every place that the case's articles name or could mean, and every state, by its name in small
/// letters.
fn places<'d>(documents: impl IntoIterator<Item = &'d Document>) -> BTreeMap<String, Known> {
    let mut all = BTreeMap::new();
    let mut put = |shown: String, name: String, lat: f64, lon: f64| {
        all.entry(shown.to_lowercase()).or_insert(Known {
            name,
            shown,
            lat,
            lon,
        });
    };
    for document in documents {
        for entity in &document.entities {
            if let Some(geo) = &entity.geo {
                put(entity.name.clone(), entity.name.clone(), geo.lat, geo.lon);
                put(geo.name.clone(), geo.name.clone(), geo.lat, geo.lon);
            }
            for geo in &entity.alternatives {
                let within = |state: Option<&str>| match state {
                    Some(state) => format!("{} ({state})", geo.name),
                    None => geo.name.clone(),
                };
                let code = geo.country.as_deref();
                let shown = within(code.map(words::country).as_deref());
                put(
                    shown,
                    within(code.map(words::country_in_english)),
                    geo.lat,
                    geo.lon,
                );
            }
        }
    }
    for (code, name) in words::countries() {
        if let Some(country) = demarche_chart::country::country(code) {
            let (lat, lon) = (country.point.lat, country.point.lon);
            put(name, words::country_in_english(code).to_owned(), lat, lon);
        }
    }
    all
}

/// Somebody by a name: a name of the article, else a state, else just a name.
fn find_who(name: &str, pages: &Pages) -> Who {
    let lower = name.to_lowercase();
    if let Some(e) = pages
        .after
        .entities
        .iter()
        .find(|e| !e.mentions.is_empty() && is_called(e, &lower, &pages.after))
    {
        return Who {
            entity: Some(EntityAt::of(&pages.machine, &pages.text, &e.id)),
            name: e.name.clone(),
            country: e.country.clone(),
            role: e.role.clone(),
        };
    }
    match words::countries().find(|(_, n)| n.to_lowercase() == lower) {
        Some((code, _)) => Who {
            name: words::country_in_english(code).to_owned(),
            country: Some(code.to_owned()),
            role: Some("GOV".to_owned()),
            ..Who::default()
        },
        None => Who {
            name: name.to_owned(),
            ..Who::default()
        },
    }
}

/// Whether an entity goes by a name (in small letters), in full or as the text mentions it.
fn is_called(entity: &Entity, lower: &str, document: &Document) -> bool {
    let mentioned = |m: &Mention| {
        let words = document.text.chars().skip(m.start).take(m.end - m.start);
        m.form == "name" && words.flat_map(char::to_lowercase).eq(lower.chars())
    };
    entity.name.to_lowercase() == lower || entity.mentions.iter().any(mentioned)
}

/// The types of events, by class: code, name, what falls under it.
fn kinds() -> Vec<(Quad, Vec<words::Plover>)> {
    let ontology = Ontology::get();
    Quad::ALL
        .into_iter()
        .map(|quad| {
            let of = words::plover_types().filter(|p| ontology.quad(p.code) == quad.number());
            (quad, of.collect())
        })
        .collect()
}

/// The form.
#[component]
pub fn EventForm(
    /// What it is for.
    subject: Subject,
    /// The open case.
    desk: Desk,
    /// The page, to tell of what was done.
    page: Page,
    /// The form is done with.
    done: Callback<()>,
) -> impl IntoView {
    let (article, at) = match &subject {
        Subject::Item(item) => {
            let open = desk.open.get_untracked();
            let report = item
                .reports
                .iter()
                .find(|r| Some(&r.article) == open.as_ref())
                .unwrap_or(&item.reports[0]);
            (report.article.clone(), Some(report.event))
        }
        Subject::New { article, .. } => (article.clone(), None),
    };
    let Some(pages) = Pages::of(&desk, &article) else {
        return ().into_any();
    };
    let base = match (&subject, at.and_then(|n| pages.after.events.get(n))) {
        (_, Some(event)) => event.clone(),
        (Subject::New { range, .. }, _) => {
            let mut event = Event {
                trigger: Range {
                    start: range.start,
                    end: range.end,
                },
                status: "asserted".into(),
                ..Event::default()
            };
            event.date.begin.clone_from(&pages.after.date);
            event
        }
        _ => return ().into_any(),
    };
    super::clear_view(&page);
    let new = matches!(subject, Subject::New { .. });
    let one_report = match &subject {
        Subject::Item(item) => item.reports.len() == 1,
        Subject::New { .. } => true,
    };
    let id = if new { "new" } else { "edit" };
    let fields = Fields::of(id, &base, &pages);
    let known = StoredValue::new(desk.history.with_untracked(|h| {
        desk.documents.with_untracked(|d| {
            let all = h.case().articles.iter().filter_map(|(id, _)| d.get(id));
            places(all.map(|d| &**d))
        })
    }));
    let find = {
        let pages = pages.clone();
        Callback::new(move |name: String| find_who(&name, &pages))
    };
    let names: Vec<String> = {
        let mut all: Vec<String> = pages
            .after
            .entities
            .iter()
            .filter(|e| e.kind != "MISC" && !e.mentions.is_empty())
            .map(|e| e.name.clone())
            .collect();
        all.extend(words::countries().map(|(_, name)| name));
        all.sort();
        all.dedup();
        all
    };
    let others = match &subject {
        Subject::Item(item) => others(&desk, item),
        Subject::New { .. } => Vec::new(),
    };
    let same = RwSignal::new(String::new());
    let save = {
        let (subject, pages, base, article) = (
            subject.clone(),
            pages.clone(),
            base.clone(),
            article.clone(),
        );
        move |ev: web_sys::SubmitEvent| {
            ev.prevent_default();
            let read =
                known.with_value(|k| fields.read(&base, &pages, k, |n| find.run(n.to_owned())));
            let set = match read {
                Ok(set) => set,
                Err((field, why)) => {
                    fields.problem.set(Some((field.clone(), why)));
                    dom::focus_by_id(field);
                    return;
                }
            };
            let shown = match &subject {
                Subject::Item(item) => {
                    correct_item(&desk, &page, item, &set, &same.get_untracked());
                    (article.clone(), base.id.clone())
                }
                Subject::New { .. } => {
                    let added = add(&desk, &page, &article, &pages, base.trigger, set);
                    (article.clone(), added)
                }
            };
            desk.select(key_of(&desk, &shown.0, &shown.1));
            done.run(());
        }
    };
    let reject = {
        let subject = subject.clone();
        move |_| {
            if let Subject::Item(item) = &subject {
                reject_item(&desk, &page, item);
                done.run(());
            }
        }
    };
    let chosen_kind = move || {
        words::plover(&fields.plover.get()).map_or_else(String::new, |p| format!("{}.", p.about()))
    };
    let lists = (format!("{id}-names"), format!("{id}-places"));
    view! {
        <form
            class="correct"
            novalidate
            aria-label=if new { t!("new-event") } else { t!("correct-event") }
            data-testid="event-form"
            on:submit=save
            on:keydown=move |ev| {
                if ev.key() == "Escape" {
                    ev.stop_propagation();
                    ev.prevent_default();
                    done.run(());
                }
            }
        >
            <div class="field">
                <label for=format!("{id}-kind")>{t!("kind")}</label>
                <select
                    id=format!("{id}-kind")
                    aria-describedby=format!("{id}-kind-about")
                    on:change=move |ev| {
                        fields.problem.set(None);
                        fields.plover.set(event_target_value(&ev));
                    }
                >
                    {new.then(|| view! { <option value="" selected=true>{t!("what-happened")}</option> })}
                    {kinds()
                        .into_iter()
                        .map(|(quad, kinds)| view! {
                            <optgroup label=format!("{} {}", quad.glyph(), quad.label())>
                                {kinds
                                    .into_iter()
                                    .map(|p| view! {
                                        <option value=p.code selected=move || fields.plover.get() == p.code>
                                            {t!("kind-and-about", kind = p.label(), about = p.about())}
                                        </option>
                                    })
                                    .collect_view()}
                            </optgroup>
                        })
                        .collect_view()}
                </select>
                <p class="hint" id=format!("{id}-kind-about")>{chosen_kind}</p>
            </div>
            <Side id=format!("{id}-source") legend=t!("who") side=fields.source typed=fields.more_source find list=lists.0.clone() />
            <Side id=format!("{id}-target") legend=t!("to-whom") side=fields.target typed=fields.more_target find list=lists.0.clone() />
            <div class="side-row">
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || fields.symmetric.get()
                        on:change=move |ev| fields.symmetric.set(event_target_checked(&ev))
                    />
                    {t!("alike-check")}
                </label>
                <button
                    type="button"
                    class="button small"
                    on:click=move |_| {
                        let source = fields.source.get_untracked();
                        fields.source.set(fields.target.get_untracked());
                        fields.target.set(source);
                        let more = fields.more_source.get_untracked();
                        fields.more_source.set(fields.more_target.get_untracked());
                        fields.more_target.set(more);
                    }
                >
                    <span aria-hidden="true">"⇅"</span>
                    {t!("swap-sides")}
                </button>
            </div>
            <DayFields id=id.to_owned() begin=fields.begin finish=fields.finish problem=fields.problem />
            <div class="two">
                <Line id=format!("{id}-place") label=t!("where") value=fields.place problem=fields.problem list=lists.1.clone() placeholder=t!("unknown") />
                <Choice
                    id=format!("{id}-status")
                    label=t!("did-it-happen")
                    value=fields.status
                    options=Status::ALL.iter().map(|s| (s.word().to_owned(), s.label())).collect()
                />
            </div>
            {one_report.then(|| view! {
                <Line id=format!("{id}-words") label=t!("words-that-say") value=fields.words problem=fields.problem />
            })}
            {(!others.is_empty()).then(|| {
                let mut options = vec![(String::new(), t!("no-other-event"))];
                options.extend(others);
                view! { <Choice id="edit-same".to_owned() label=t!("same-event-as") value=same options /> }
            })}
            <ProblemLine problem=fields.problem />
            <div class="actions">
                <button class="button strong" type="submit" data-testid="event-save">{if new { t!("add-event") } else { t!("save") }}</button>
                <button class="button quiet" type="button" on:click=move |_| done.run(())>{t!("cancel")}</button>
                {(!new).then(|| view! {
                    <button class="button danger" type="button" data-testid="event-reject" on:click=reject>{t!("not-event")}</button>
                })}
            </div>
            <datalist id=lists.0>{names.into_iter().map(|n| view! { <option value=n></option> }).collect_view()}</datalist>
            <datalist id=lists.1>
                {known.with_value(|k| k.values().map(|p| p.shown.clone()).collect::<Vec<_>>())
                    .into_iter()
                    .map(|n| view! { <option value=n></option> })
                    .collect_view()}
            </datalist>
        </form>
    }
    .into_any()
}

/// Other events that may be the same, the likeliest first: of the same states, near in time.
fn others(desk: &Desk, item: &Item) -> Vec<(String, String)> {
    const LISTED: usize = 40;
    let states = |i: &Item| -> std::collections::BTreeSet<String> {
        i.parties().filter_map(|p| p.country.clone()).collect()
    };
    let mine = states(item);
    let mut all: Vec<Arc<Item>> = desk
        .items
        .with_untracked(|all| all.iter().filter(|i| i.key != item.key).cloned().collect());
    all.sort_by_key(|i| {
        let strange = mine.symmetric_difference(&states(i)).count();
        let days = match (i.when, item.when) {
            (Some(a), Some(b)) => a.begin.0.abs_diff(b.begin.0),
            _ => 10_000,
        };
        (strange, days)
    });
    all.iter()
        .take(LISTED)
        .map(|i| {
            (
                i.key.to_string(),
                format!("{}, {}", i.headline(), i.when_in_words()),
            )
        })
        .collect()
}

/// An event of a report as corrections name it.
pub fn event_at(desk: &Desk, report: &Report) -> Option<(Pages, EventAt, String)> {
    let pages = Pages::of(desk, &report.article)?;
    let id = pages.after.events.get(report.event)?.id.clone();
    let at = EventAt::of(&pages.machine, &pages.text, &id);
    Some((pages, at, id))
}

fn correct_item(desk: &Desk, page: &Page, item: &Item, set: &EventEdit, same: &str) {
    let reports: Vec<_> = item
        .reports
        .iter()
        .filter_map(|r| Some((r.article.clone(), event_at(desk, r)?.1)))
        .collect();
    let other = desk.item(same).and_then(|i| {
        Some((
            i.reports[0].article.clone(),
            event_at(desk, &i.reports[0])?.1,
        ))
    });
    if *set == EventEdit::default() && other.is_none() {
        return;
    }
    let what = t!("act-correct", name = item.headline());
    act(desk, page, &what, &t!("corrected-told"), |case| {
        if *set != EventEdit::default() {
            for (article, event) in &reports {
                case.correct(
                    article,
                    Change::EditEvent {
                        event: event.clone(),
                        set: set.clone(),
                    },
                );
            }
        }
        if let (Some((other_article, other)), Some((article, event))) = (other, reports.first()) {
            case.correct(
                article,
                Change::SameEvent {
                    event: event.clone(),
                    other_article,
                    other,
                },
            );
        }
    });
}

fn reject_item(desk: &Desk, page: &Page, item: &Item) {
    let reports: Vec<_> = item
        .reports
        .iter()
        .filter_map(|r| Some((r.article.clone(), event_at(desk, r)?.1)))
        .collect();
    desk.select(None);
    let what = t!("act-reject", name = item.headline());
    act(
        desk,
        page,
        &what,
        &t!("rejected", name = item.headline()),
        |case| {
            for (article, event) in reports {
                case.correct(&article, Change::RejectEvent { event });
            }
        },
    );
}

/// Add an event; its id.
fn add(
    desk: &Desk,
    page: &Page,
    article: &Arc<str>,
    pages: &Pages,
    trigger: Range,
    mut set: EventEdit,
) -> String {
    let words = set
        .evidence
        .take()
        .unwrap_or_else(|| Anchor::of(&pages.text, trigger));
    // A new event has no date but the one in the form.
    if set.date.is_none() {
        let day = pages.after.date.clone().unwrap_or_default();
        set.date = Some(crate::case::correction::Days {
            begin: day.clone(),
            finish: day,
        });
    }
    let mut name = String::new();
    act(
        desk,
        page,
        &t!("act-add-event", words = words.words.as_str()),
        &t!("event-added"),
        |case| {
            name = log::free_name(&case.corrections);
            case.correct(
                article,
                Change::AddEvent {
                    added: name.clone(),
                    words,
                    set,
                },
            );
        },
    );
    name
}

/// The report of an event tells something else than the others.
pub fn tell_apart(desk: &Desk, page: &Page, report: &Report) {
    let Some((_, event, id)) = event_at(desk, report) else {
        return;
    };
    let ties = desk
        .overlay
        .with_untracked(|o| o.ties(&report.article, &id));
    act(desk, page, &t!("act-apart"), &t!("apart-told"), |case| {
        if ties.is_empty() {
            case.correct(&report.article, Change::ApartEvent { event });
        } else {
            log::restore(&mut case.corrections, &ties);
        }
    });
    desk.select(key_of(desk, &report.article, &id));
}

/// A further sentence of an event tells another.
pub fn split_evidence(desk: &Desk, page: &Page, report: &Report, nth: usize) {
    let Some((pages, event, id)) = event_at(desk, report) else {
        return;
    };
    let told = pages.after.events.iter().find(|e| e.id == id);
    let Some(evidence) = told.and_then(|e| e.evidence.get(nth)) else {
        return;
    };
    let words = Anchor::of(&pages.text, evidence.trigger);
    let mut name = String::new();
    act(desk, page, &t!("act-split"), &t!("split-told"), |case| {
        name = log::free_name(&case.corrections);
        case.correct(
            &report.article,
            Change::SplitEvidence {
                event,
                words,
                added: name.clone(),
            },
        );
    });
    desk.select(key_of(desk, &report.article, &name));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_or_has_its_degrees_beside_it() {
        let known = places([]);
        let at =
            |line: &str| read_place(line, &known).map(|w| (w.name, w.lat.round(), w.lon.round()));
        assert_eq!(at("oman").map(|w| w.0), Some("Oman".into()));
        assert_eq!(
            at("Salalah 17.02, 54.09"),
            Some(("Salalah".into(), 17.0, 54.0))
        );
        assert_eq!(
            at("Al Mazyunah, 17.9, 52.7"),
            Some(("Al Mazyunah".into(), 18.0, 53.0))
        );
        assert_eq!(at("  ").map(|w| w.0), Some(String::new()));
        assert_eq!(at("Atlantis"), None);
        assert_eq!(at("Atlantis 117, 3"), None);
    }

    #[test]
    fn every_type_of_event_can_be_chosen_under_its_class() {
        let all = kinds();
        assert_eq!(
            all.iter().map(|(_, k)| k.len()).sum::<usize>(),
            words::plover_types().count()
        );
        let sanction = all
            .iter()
            .find(|(_, k)| k.iter().any(|p| p.code == "SANCTION"));
        assert_eq!(sanction.map(|(q, _)| *q), Some(Quad::MaterialConflict));
    }
}
