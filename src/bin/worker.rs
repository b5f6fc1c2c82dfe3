//! The engine behind messages, no view: one article in, its progress and its document out.

use demarche_explorer::{
    rows,
    worker::{Ask, Tell},
};
use demarche_extract::document::Document;
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Least time between two words of progress, in milliseconds: what an eye can follow.
const PAUSE: f64 = 40.0;

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn tell(what: &Tell) {
    if let Ok(message) = serde_wasm_bindgen::to_value(what) {
        // The page is gone when this fails, and we with it.
        let _ = scope().post_message(&message);
    }
}

fn done(document: &Document) -> Tell {
    match serde_json::to_string(document) {
        Ok(json) => Tell::Done(json),
        Err(error) => Tell::Failed {
            id: document.id.clone(),
            message: error.to_string(),
        },
    }
}

fn read(ask: Ask) {
    let Ask::Read(input) = ask;
    // Rows of a table are coded already.
    if let Some(document) = rows::document::read(&input) {
        return tell(&done(&document));
    }
    let mut last = 0.0;
    let outcome = demarche_extract::extract_with(&input, false, &mut |progress| {
        let now = js_sys::Date::now();
        if now - last >= PAUSE {
            last = now;
            tell(&Tell::Progress {
                id: input.id.clone(),
                done: progress.done,
                total: progress.total,
            });
        }
    });
    tell(&match outcome {
        Ok(document) => done(&document),
        Err(error) => Tell::Failed {
            id: input.id.clone(),
            message: error.to_string(),
        },
    });
}

fn main() {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        match serde_wasm_bindgen::from_value::<Ask>(event.data()) {
            Ok(ask) => read(ask),
            Err(error) => tell(&Tell::Failed {
                id: String::new(),
                message: error.to_string(),
            }),
        }
    });
    scope().set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget(); // Lives as long as the worker.
    tell(&Tell::Ready);
}
