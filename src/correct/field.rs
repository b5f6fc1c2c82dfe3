//! Fields that the forms share: a labelled choice, a side of an event, a stretch of days.

use leptos::prelude::*;

use crate::case::{
    Day,
    correction::{Days, Who},
    words,
};

/// What is wrong with a form: the field's id and what to do, for people.
pub type Problem = RwSignal<Option<(String, String)>>;

/// A labelled choice among named values.
#[component]
pub fn Choice(
    /// For the label.
    id: String,
    /// For people.
    #[prop(into)]
    label: String,
    /// The chosen value.
    value: RwSignal<String>,
    /// Values and what they are called.
    options: Vec<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=move |ev| value.set(event_target_value(&ev))>
                {options
                    .into_iter()
                    .map(|(known, name)| {
                        let this = known.clone();
                        view! { <option value=known selected=move || value.get() == this>{name}</option> }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

/// A labelled line of text.
#[component]
pub fn Line(
    /// For the label and for problems.
    id: String,
    /// For people.
    #[prop(into)]
    label: String,
    /// What stands in it.
    value: RwSignal<String>,
    /// What is wrong with the form.
    problem: Problem,
    /// A list of suggestions, by its id.
    #[prop(optional, into)]
    list: Option<String>,
    /// An example.
    #[prop(optional, into)]
    placeholder: String,
) -> impl IntoView {
    let this = id.clone();
    let wrong = move || {
        problem
            .with(|p| p.as_ref().is_some_and(|(field, _)| *field == this))
            .to_string()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                dir="auto"
                list=list
                placeholder=placeholder
                aria-invalid=wrong
                prop:value=move || value.get()
                on:input=move |ev| {
                    problem.set(None);
                    value.set(event_target_value(&ev));
                }
            />
        </div>
    }
}

/// A stretch of days: two lines, and what they mean.
#[component]
pub fn DayFields(
    /// What the ids begin with.
    id: String,
    /// First day.
    begin: RwSignal<String>,
    /// Last day.
    finish: RwSignal<String>,
    /// What is wrong with the form.
    problem: Problem,
) -> impl IntoView {
    let meaning = move || match days(&begin.get(), &finish.get()) {
        Ok(days) if days.begin.is_empty() => t!("undated-sentence"),
        Ok(days) => match (Day::parse(&days.begin), Day::parse(&days.finish)) {
            (Ok(b), Ok(f)) => crate::case::day::span_in_words(b, f),
            _ => String::new(),
        },
        Err(_) => t!("ymd-example"),
    };
    view! {
        <div class="two">
            <Line id=format!("{id}-begin") label=t!("from") value=begin problem placeholder="2023-09-22" />
            <Line id=format!("{id}-finish") label=t!("to") value=finish problem placeholder="" />
            <p class="hint">{meaning}</p>
        </div>
    }
}

/// The days that two lines mean: none, one, or from and to.
///
/// # Errors
/// Which of the two is wrong (`begin` or `finish`), and why, for people.
pub fn days(begin: &str, finish: &str) -> Result<Days, (&'static str, String)> {
    let (begin, finish) = (begin.trim(), finish.trim());
    if begin.is_empty() && finish.is_empty() {
        return Ok(Days::default());
    }
    let first = Day::parse(begin).map_err(|e| ("begin", e.to_string()))?;
    let last = if finish.is_empty() {
        first
    } else {
        Day::parse(finish).map_err(|e| ("finish", e.to_string()))?
    };
    if last < first {
        return Err((
            "finish",
            t!("ends-before", last = last.long(), first = first.long()),
        ));
    }
    Ok(Days {
        begin: first.iso(),
        finish: last.iso(),
    })
}

/// One side of an event: those who are on it, and a line to add one.
#[component]
pub fn Side(
    /// For the label.
    id: String,
    /// For people.
    legend: String,
    /// Who is on it.
    side: RwSignal<Vec<Who>>,
    /// What stands in the line.
    typed: RwSignal<String>,
    /// Somebody by a name.
    find: Callback<String, Who>,
    /// The list of suggestions, by its id.
    list: String,
) -> impl IntoView {
    let add = move || {
        let name = typed.get_untracked();
        if !name.trim().is_empty() {
            let who = find.run(name.trim().to_owned());
            side.update(|s| {
                if !s.iter().any(|w| w.name == who.name) {
                    s.push(who);
                }
            });
            typed.set(String::new());
        }
    };
    view! {
        <fieldset class="field side">
            <legend class="label">{legend.clone()}</legend>
            <ul class="on-side">
                {move || side
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(n, who)| {
                        let state = who.country.as_deref().map(words::country).filter(|s| *s != who.name);
                        view! {
                            <li class="chip">
                                {who.name.clone()}
                                {state.map(|s| view! { <span class="count">{s}</span> })}
                                <button
                                    type="button"
                                    class="off"
                                    aria-label=t!("remove-name", name = who.name.as_str())
                                    on:click=move |_| side.update(|s| { s.remove(n); })
                                >
                                    "×"
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <div class="add-row">
                <input
                    id=id.clone()
                    type="text"
                    autocomplete="off"
                    list=list
                    aria-label=t!("add-to", legend = legend.as_str())
                    placeholder=t!("name-or-state")
                    prop:value=move || typed.get()
                    on:input=move |ev| typed.set(event_target_value(&ev))
                    on:keydown=move |ev| {
                        if ev.key() == "Enter" && !typed.with_untracked(|t| t.trim().is_empty()) {
                            ev.prevent_default();
                            add();
                        }
                    }
                />
                <button type="button" class="button" aria-label=t!("add-name-to", legend = legend.as_str()) on:click=move |_| add()>{t!("add")}</button>
            </div>
        </fieldset>
    }
}

/// What is wrong with a form, told.
#[component]
pub fn ProblemLine(
    /// What.
    problem: Problem,
) -> impl IntoView {
    move || {
        problem.get().map(|(_, text)| {
            view! { <p class="problem" role="alert" data-testid="correct-problem">{text}</p> }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_lines_mean_no_day_a_day_or_days() {
        let iso = |b: &str, f: &str| days(b, f).map(|d| format!("{}/{}", d.begin, d.finish));
        assert_eq!(iso("", ""), Ok("/".into()));
        assert_eq!(iso("2023-09-22", ""), Ok("2023-09-22/2023-09-22".into()));
        assert_eq!(
            iso("2023-09-01", "2023-09-30"),
            Ok("2023-09-01/2023-09-30".into())
        );
        assert_eq!(days("2023-02-30", "").unwrap_err().0, "begin");
        assert_eq!(days("", "2023-09-22").unwrap_err().0, "begin");
        let (field, why) = days("2023-09-22", "2023-09-01").unwrap_err();
        assert_eq!(field, "finish");
        assert!(why.contains("before it begins"), "{why}");
    }
}
