//! What most visits never need: modules and workers that are loaded when they are needed.
//!
//! Enters: the name of a file under `later/` and a message. Leaves: its answer, or that there is none.
//! A worker answers once and is ended then, or when its time is up: what it was given may be hostile.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Reflect};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

#[wasm_bindgen]
extern "C" {
    /// Loads a module of `later/`; defined by `static/boot.js`.
    #[wasm_bindgen(js_name = demarcheLater, catch)]
    async fn load(name: &str) -> Result<JsValue, JsValue>;
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// The part could not be loaded.
    Unavailable,
    /// It took longer than it was given.
    TooLong,
    /// It broke, or what it said is not understood.
    Broken,
}

const BROKE: &str = "broke";
const GONE: &str = "gone";
const LATE: &str = "late";

/// Something that a module of `later/` exports.
///
/// # Errors
/// [`Silence::Unavailable`], for example without a network.
pub async fn module(name: &str, export: &str) -> Result<JsValue, Silence> {
    let module = load(name).await.map_err(|_| Silence::Unavailable)?;
    Reflect::get(&module, &export.into()).map_err(|_| Silence::Unavailable)
}

/// What hears of events as long as it is kept.
type Listener = Closure<dyn FnMut(web_sys::Event)>;

/// What a worker of `later/` says to a message, in at most so many seconds.
///
/// # Errors
/// [`Silence`].
pub async fn ask<T: DeserializeOwned>(
    worker: &str,
    message: &impl Serialize,
    seconds: u64,
) -> Result<T, Silence> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&format!("./later/{worker}"), &options)
        .map_err(|_| Silence::Unavailable)?;
    let message = serde_wasm_bindgen::to_value(message).map_err(|_| Silence::Broken)?;
    // Kept until the answer is there.
    let heard: Rc<RefCell<Vec<Listener>>> = Rc::default();
    let answer = Promise::new(&mut |resolve, reject| {
        let listen = |on: &'static str, closure: Listener| {
            let _ = worker.add_event_listener_with_callback(on, closure.as_ref().unchecked_ref());
            heard.borrow_mut().push(closure);
        };
        listen(
            "message",
            Closure::new(move |event: web_sys::Event| {
                let data = event.unchecked_into::<MessageEvent>().data();
                // A library in the worker may speak too; what is ours says so.
                if Reflect::get(&data, &"ours".into()).is_ok_and(|ours| ours.is_truthy()) {
                    let _ = resolve.call1(&JsValue::NULL, &data);
                }
            }),
        );
        let broke = reject.clone();
        listen(
            "error",
            Closure::new(move |event: web_sys::Event| {
                // What goes wrong within has a message; a worker that does not load has none.
                let message = Reflect::get(&event, &"message".into());
                let within = message.is_ok_and(|m| m.is_string());
                let why = if within { BROKE } else { GONE };
                let _ = broke.call1(&JsValue::NULL, &why.into());
            }),
        );
        set_timeout(
            move || {
                let _ = reject.call1(&JsValue::NULL, &LATE.into());
            },
            std::time::Duration::from_secs(seconds),
        );
    });
    let sent = worker.post_message(&message);
    let answer = match sent {
        Ok(()) => JsFuture::from(answer).await,
        Err(_) => Err(BROKE.into()),
    };
    worker.terminate();
    drop(heard);
    let answer = answer.map_err(|why| match why.as_string().as_deref() {
        Some(GONE) => Silence::Unavailable,
        Some(LATE) => Silence::TooLong,
        _ => Silence::Broken,
    })?;
    serde_wasm_bindgen::from_value(answer).map_err(|_| Silence::Broken)
}
