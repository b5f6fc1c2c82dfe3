//! Before an archive is open: what can be opened, how far reading is, or why it failed.
//!
//! Enters: files that are chosen here. Leaves: them, to [`Archive::open`].

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Archive, Stage, words};

/// What stands in place of the views.
#[component]
pub fn Welcome(archive: Archive) -> impl IntoView {
    view! {
        <div class="archive-welcome" id="archive-main" tabindex="-1">
            <button class="link" on:click=move |_| archive.leave()>
                {words::back()}
            </button>
            <h2>{words::heading()}</h2>
            {move || match archive.stage.get() {
                Stage::Reading(progress) => {
                    let percent = (progress.share * 100.0).round().clamp(0.0, 100.0);
                    view! {
                        <div class="archive-progress" data-testid="archive-progress" role="group" aria-label=words::reading()>
                            <p>{words::progress(&progress)}</p>
                            <progress max="100" value=percent aria-label=words::reading()></progress>
                            <button class="button" data-testid="archive-cancel" on:click=move |_| archive.close()>
                                {words::cancel()}
                            </button>
                        </div>
                    }
                    .into_any()
                }
                stage => {
                    let problem = match &stage {
                        Stage::Refused(problem) => Some(words::problem(problem)),
                        _ => None,
                    };
                    view! {
                        {problem.map(|text| view! {
                            <p class="problem" role="alert" data-testid="archive-problem">{text}</p>
                        })}
                        <p class="lead">{words::lead()}</p>
                        <Choosers archive />
                        <p class="hint">{words::bound(super::MOST)}</p>
                        <pre class="archive-command"><code>"demarche extract --out coded/ articles.parquet"</code></pre>
                    }
                    .into_any()
                }
            }}
        </div>
    }
}

/// Buttons that choose files or a folder.
#[component]
pub fn Choosers(archive: Archive) -> impl IntoView {
    let chosen = move |e: web_sys::Event| {
        let Some(input) = e
            .target()
            .and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok())
        else {
            return;
        };
        let list = input.files();
        let files = list
            .iter()
            .flat_map(|l| (0..l.length()).filter_map(|i| l.get(i)));
        archive.open(files.collect());
        // The same files can be chosen again.
        input.set_value("");
    };
    view! {
        <div class="actions">
            <label class="button strong file">
                {words::choose_files()}
                <input
                    type="file"
                    class="sr-only"
                    multiple
                    accept=super::ENDINGS.join(",")
                    data-testid="archive-files"
                    on:change=chosen
                />
            </label>
            <label class="button file">
                {words::choose_folder()}
                <input type="file" class="sr-only" multiple prop:webkitdirectory=true data-testid="archive-folder" on:change=chosen />
            </label>
        </div>
    }
}
