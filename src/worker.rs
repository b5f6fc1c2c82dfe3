//! The engine behind messages: what the page says to the worker, what the worker says back, and
//! the queue between them.
//!
//! Enters: the desk, whose articles want reading. Leaves: documents and progress, put on the desk.
//! Must not know what a document says. The worker's own side is `src/bin/worker.rs`.

use std::{
    cell::RefCell,
    collections::{HashMap, VecDeque},
    rc::Rc,
    sync::Arc,
};

use demarche_extract::{Input, document::Document};
use js_sys::WebAssembly;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Worker};

use crate::case::{Article, Day, Desk, desk::Reading, history::Filed};
use crate::{dom, frames::now};

/// What the page says.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Read this article; its id comes back with every answer.
    Read(Input),
}

/// What the worker says.
#[derive(Debug, Serialize, Deserialize)]
pub enum Tell {
    /// The engine is up.
    Ready,
    /// Sentences read so far.
    Progress {
        /// [`Input::id`].
        id: String,
        /// Sentences read.
        done: usize,
        /// Sentences in all.
        total: usize,
    },
    /// An article is read: its [`Document`] as JSON. One long string goes from memory to memory at once; an
    /// object of the browser's would be looked up field by field, on the page's own thread.
    Done(String),
    /// An article could not be read, and why, for people.
    Failed {
        /// [`Input::id`].
        id: String,
        /// What is wrong.
        message: String,
    },
}

/// Milliseconds between two changes of the desk for each document that lies there, and at least.
const PAUSE: f64 = 6.0;
const LEAST: f64 = 700.0;
/// Longest time that the engine waits for the views, in milliseconds.
const LEISURE: i32 = 1000;
const LOADER: &str = "./engine.js";
const MODULE: &str = "./worker_bg.wasm";

/// The page's side: one worker, one article at a time, the rest in a queue.
struct Engine {
    desk: Desk,
    worker: Option<Worker>,
    /// Whether it has said [`Tell::Ready`].
    ready: bool,
    /// Compiled once, handed to every worker.
    module: Option<JsValue>,
    queue: VecDeque<Arc<str>>,
    /// Articles that are read though they are not on the desk.
    aside: HashMap<Arc<str>, Arc<Article>>,
    running: Option<Arc<str>>,
    /// Read, and not yet laid on the desk.
    read: Vec<(Arc<str>, Document)>,
    /// How many documents were laid there.
    laid: usize,
    /// When the last were.
    last: f64,
    /// Kept alive as long as the worker.
    listeners: Vec<Closure<dyn FnMut(MessageEvent)>>,
    failures: Vec<Closure<dyn FnMut(web_sys::Event)>>,
}

/// A handle to the engine; copies are the same engine.
#[derive(Clone, Copy)]
pub struct Reader(StoredValue<Rc<RefCell<Engine>>, LocalStorage>);

impl Reader {
    /// Start the engine and let it read every article that comes onto the desk.
    pub fn start(desk: Desk) -> Self {
        let engine = Rc::new(RefCell::new(Engine {
            desk,
            worker: None,
            ready: false,
            module: None,
            queue: VecDeque::new(),
            aside: HashMap::new(),
            running: None,
            read: Vec::new(),
            laid: 0,
            last: 0.0,
            listeners: Vec::new(),
            failures: Vec::new(),
        }));
        let reader = Self(StoredValue::new_local(engine.clone()));
        spawn_local(async move {
            match compile().await {
                Ok(module) => {
                    engine.borrow_mut().module = Some(module);
                    spawn(&engine);
                }
                Err(error) => {
                    let why = t!("engine-load", why = message_of(&error));
                    engine.borrow().fail_all(&why);
                }
            }
        });
        Effect::new(move |_| {
            let wanted: Vec<Arc<str>> = desk
                .history
                .with(|h| h.case().articles.iter().map(|(id, _)| id.clone()).collect());
            reader.want(&wanted);
        });
        reader
    }

    /// Read these articles, unless they are read, being read or given up.
    fn want(self, articles: &[Arc<str>]) {
        let engine = self.0.get_value();
        {
            let mut e = engine.borrow_mut();
            let desk = e.desk;
            let known = desk.readings.get_untracked();
            // What is no longer on the desk need not be read.
            let e = &mut *e;
            e.queue
                .retain(|id| articles.contains(id) || e.aside.contains_key(id));
            let mut new: Vec<_> = articles
                .iter()
                .filter(|id| is_unread(known.get(*id)))
                .cloned()
                .collect();
            if new.is_empty() {
                return;
            }
            desk.readings.update(|r| {
                r.extend(new.iter().map(|id| (id.clone(), Reading::Waiting)));
            });
            // What lies on the desk goes before what is read aside.
            let rest = e.queue.drain(..).filter(|id| !new.contains(id));
            new.extend(rest.collect::<Vec<_>>());
            e.queue.extend(new);
        }
        next(&engine);
    }

    /// Read these articles too, without laying them on the desk; their documents come there.
    pub fn study(self, articles: Vec<Filed>) {
        let engine = self.0.get_value();
        {
            let mut e = engine.borrow_mut();
            let known = e.desk.readings.get_untracked();
            for (id, article) in articles {
                if is_unread(known.get(&id)) && !e.queue.contains(&id) {
                    e.queue.push_back(id.clone());
                    e.set(&id, Reading::Waiting);
                }
                e.aside.insert(id, article);
            }
        }
        next(&engine);
    }

    /// Read an article that was stopped or failed.
    pub fn again(self, article: &Arc<str>) {
        let engine = self.0.get_value();
        {
            let mut e = engine.borrow_mut();
            if e.running.as_ref() == Some(article) || e.queue.contains(article) {
                return;
            }
            e.set(article, Reading::Waiting);
            e.queue.push_back(article.clone());
        }
        next(&engine);
    }

    /// Stop reading: the worker is ended where it is and begun anew; the queue is given up.
    pub fn stop(self) {
        let engine = self.0.get_value();
        {
            let mut e = engine.borrow_mut();
            e.lay(true);
            let given_up: Vec<_> = e
                .running
                .take()
                .into_iter()
                .chain(e.queue.drain(..).collect::<Vec<_>>())
                .collect();
            for article in &given_up {
                e.set(article, Reading::Stopped);
            }
        }
        respawn(&engine);
    }
}

impl Engine {
    fn set(&self, article: &Arc<str>, reading: Reading) {
        self.desk.readings.update(|r| {
            r.insert(article.clone(), reading);
        });
    }

    /// Lay what was read on the desk. Every view is drawn anew then: the more there is on the desk, the
    /// rarer that shall be, unless nothing else is to come.
    fn lay(&mut self, at_once: bool) {
        let now = now();
        let pause = (PAUSE * self.laid as f64).max(LEAST);
        if self.read.is_empty() || !(at_once || now - self.last > pause) {
            return;
        }
        let read = std::mem::take(&mut self.read);
        self.laid += read.len();
        self.last = now;
        let ids: Vec<_> = read.iter().map(|(id, _)| id.clone()).collect();
        self.desk.machine.update(|d| {
            for (id, document) in read {
                d.insert(id, document);
            }
        });
        self.desk
            .readings
            .update(|r| r.extend(ids.into_iter().map(|id| (id, Reading::Done))));
    }

    fn fail_all(&self, why: &str) {
        for article in self.running.iter().chain(&self.queue) {
            self.set(article, Reading::Failed(why.to_owned()));
        }
    }
}

/// Whether an article waits to be read: neither read, nor being read, nor given up.
fn is_unread(reading: Option<&Reading>) -> bool {
    matches!(reading, None | Some(Reading::Waiting))
}

async fn compile() -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let response = window.fetch_with_str(MODULE);
    // It comes meanwhile; compiling it takes every core, and the views want theirs first.
    dom::leisure(LEISURE).await;
    match JsFuture::from(WebAssembly::compile_streaming(&response)).await {
        Ok(module) => Ok(module),
        // A host that names the wrong type: compile from the bytes.
        Err(_) => {
            let response: web_sys::Response = JsFuture::from(window.fetch_with_str(MODULE))
                .await?
                .dyn_into()?;
            let bytes = JsFuture::from(response.array_buffer()?).await?;
            JsFuture::from(WebAssembly::compile(&bytes)).await
        }
    }
}

fn spawn(engine: &Rc<RefCell<Engine>>) {
    let mut e = engine.borrow_mut();
    let Some(module) = e.module.clone() else {
        return; // Still compiling: `start` will come back.
    };
    let worker = match Worker::new(LOADER) {
        Ok(worker) => worker,
        Err(error) => {
            e.fail_all(&t!("engine-start", why = message_of(&error)));
            return;
        }
    };
    let weak = Rc::downgrade(engine);
    let on_message = Closure::new(move |event: MessageEvent| {
        if let Some(engine) = weak.upgrade()
            && let Ok(tell) = serde_wasm_bindgen::from_value::<Tell>(event.data())
        {
            hear(&engine, tell);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    let weak = Rc::downgrade(engine);
    let on_error = Closure::new(move |_: web_sys::Event| {
        if let Some(engine) = weak.upgrade() {
            broke(&engine);
        }
    });
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    e.ready = false;
    if worker.post_message(&module).is_err() {
        e.fail_all(&t!("engine-handing"));
        return;
    }
    e.listeners = vec![on_message];
    e.failures = vec![on_error];
    e.worker = Some(worker);
}

fn respawn(engine: &Rc<RefCell<Engine>>) {
    if let Some(worker) = engine.borrow_mut().worker.take() {
        worker.terminate();
    }
    // The listener that may have called us must outlive the call: spawn replaces it later.
    let engine = engine.clone();
    spawn_local(async move { spawn(&engine) });
}

/// The worker trapped: its article failed, the queue goes on with a new worker.
fn broke(engine: &Rc<RefCell<Engine>>) {
    let was_ready = {
        let mut e = engine.borrow_mut();
        e.lay(true);
        if let Some(article) = e.running.take() {
            e.set(&article, Reading::Failed(t!("engine-broke")));
        }
        e.ready
    };
    if was_ready {
        respawn(engine);
    } else {
        // It does not even start: trying again would go on for ever.
        let mut e = engine.borrow_mut();
        e.fail_all(&t!("engine-none"));
        e.queue.clear();
        e.worker = None;
    }
}

fn hear(engine: &Rc<RefCell<Engine>>, tell: Tell) {
    match tell {
        Tell::Ready => engine.borrow_mut().ready = true,
        Tell::Progress { id, done, total } => {
            let mut e = engine.borrow_mut();
            e.lay(false);
            if e.running.as_deref() == Some(&*id) {
                e.set(&id.into(), Reading::Running { done, total });
            }
            return;
        }
        Tell::Done(json) => {
            let Ok(document) = serde_json::from_str::<Document>(&json) else {
                return broke(engine);
            };
            let mut e = engine.borrow_mut();
            let id: Arc<str> = document.id.as_str().into();
            e.running.take_if(|r| *r == id);
            e.read.push((id, document));
            let last = e.queue.is_empty();
            e.lay(last);
        }
        Tell::Failed { id, message } => {
            let mut e = engine.borrow_mut();
            let id: Arc<str> = id.into();
            e.running.take_if(|r| *r == id);
            e.set(&id, Reading::Failed(message));
        }
    }
    next(engine);
}

/// Hand the next article to an idle worker.
fn next(engine: &Rc<RefCell<Engine>>) {
    let mut e = engine.borrow_mut();
    if !e.ready || e.running.is_some() {
        return;
    }
    let desk = e.desk;
    while let Some(id) = e.queue.pop_front() {
        let article = desk
            .history
            .with_untracked(|h| h.case().article(&id).cloned())
            .or_else(|| e.aside.get(&id).cloned());
        let (Some(article), Some(worker)) = (article, &e.worker) else {
            continue; // Taken out of the case meanwhile.
        };
        let ask = Ask::Read(input(&id, &article));
        match serde_wasm_bindgen::to_value(&ask) {
            Ok(message) if worker.post_message(&message).is_ok() => {
                e.set(&id, Reading::Running { done: 0, total: 0 });
                e.running = Some(id);
                return;
            }
            _ => e.set(&id, Reading::Failed(t!("engine-broke"))),
        }
    }
}

/// An article in the engine's terms.
pub fn input(id: &str, article: &Article) -> Input {
    let given = |s: &str| (!s.is_empty()).then(|| s.to_owned());
    Input {
        id: id.to_owned(),
        text: article.text.clone(),
        date: article.date.map(Day::iso),
        title: given(&article.title),
        url: given(&article.url),
        publisher: given(&article.publisher),
    }
}

/// What a JavaScript exception says.
pub fn message_of(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map(|e| String::from(e.message()))
        .or_else(|| error.as_string())
        .unwrap_or_else(|| t!("unknown-cause"))
}
