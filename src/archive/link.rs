//! The page's end of the messages with the vault.
//!
//! Enters: files, questions. Leaves: what the vault tells, put on [`Archive`]'s signals. The worker is
//! begun with the files and ended with them, so what an archive took is given back. Of questions the
//! newest wins: one is on its way at most, and of those asked meanwhile only the last is sent. Must not
//! know what is drawn.

use std::{cell::RefCell, rc::Rc};

use demarche_vault::message::{Ask, Problem, Progress, Question, Tell};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{MessageEvent, Worker};

use super::{Archive, Stage};

/// Starts the vault in its worker.
const LOADER: &str = "./archive.js";

/// A worker with its listeners.
struct Line {
    worker: Worker,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

#[derive(Default)]
struct State {
    line: Option<Line>,
    /// What is opened once the worker is up.
    opening: Option<(Ask, js_sys::Array)>,
    /// The question that is on its way.
    asked: Option<Question>,
    /// The one after it.
    next: Option<Question>,
    turn: u32,
}

/// A handle; copies are the same link.
#[derive(Clone, Copy)]
pub struct Link(StoredValue<Rc<RefCell<State>>, LocalStorage>);

impl Link {
    /// No worker yet.
    pub fn new() -> Self {
        Self(StoredValue::new_local(Rc::default()))
    }

    fn with<R>(self, f: impl FnOnce(&mut State) -> R) -> R {
        f(&mut self.0.get_value().borrow_mut())
    }

    /// Open files in a new worker; `most` bytes are held.
    pub fn open(self, archive: Archive, files: &[(String, web_sys::File)], most: f64) {
        let names = files.iter().map(|(name, _)| name.clone()).collect();
        let list: js_sys::Array = files.iter().map(|(_, file)| JsValue::from(file)).collect();
        self.close();
        match start(self, archive) {
            Ok(line) => self.with(|s| {
                s.line = Some(line);
                s.opening = Some((Ask::Open { names, most }, list));
            }),
            Err(error) => {
                let why = crate::worker::message_of(&error);
                archive.stage.set(Stage::Refused(Problem::Message(why)));
            }
        }
    }

    /// End the worker, whatever it does.
    pub fn close(self) {
        let turn = self.with(|s| s.turn);
        // The old state goes with its worker.
        let old = self.with(|s| {
            std::mem::replace(
                s,
                State {
                    turn,
                    ..State::default()
                },
            )
        });
        drop(old);
    }

    /// Ask: now, or when the question that is on its way is answered.
    pub fn ask(self, mut question: Question) {
        self.with(|s| {
            s.turn += 1;
            question.turn = s.turn;
            if s.asked.is_some() {
                s.next = Some(question);
            } else {
                send(s, &Ask::Count(Box::new(question.clone())));
                s.asked = Some(question);
            }
        });
    }

    /// Say something else.
    pub fn say(self, ask: &Ask) {
        self.with(|s| send(s, ask));
    }

    fn hear(self, archive: Archive, tell: Tell) {
        match tell {
            Tell::Ready => self.with(|s| {
                if let (Some((ask, files)), Some(line)) = (s.opening.take(), &s.line)
                    && let Ok(ask) = serde_wasm_bindgen::to_value(&ask)
                {
                    let _ = line.worker.post_message(&js_sys::Array::of2(&ask, &files));
                }
            }),
            Tell::Progress(progress) => archive.stage.set(Stage::Reading(progress)),
            Tell::Opened(summary) => archive.opened(*summary),
            Tell::Refused(problem) => {
                self.close();
                archive.stage.set(Stage::Refused(problem));
            }
            Tell::Answer(answer) => {
                let question = self.with(|s| {
                    let answered = s.asked.take();
                    if let Some(next) = s.next.take() {
                        send(s, &Ask::Count(Box::new(next.clone())));
                        s.asked = Some(next);
                    }
                    answered
                });
                archive.busy.set(self.with(|s| s.asked.is_some()));
                if let Some(question) = question.filter(|q| q.turn == answer.turn) {
                    archive.answered(question, *answer);
                }
            }
            Tell::Detail(detail) => archive.detailed(*detail),
            Tell::Articles(articles) => archive.take_in(articles),
            Tell::Unread(problem) => archive.unread(&problem),
        }
    }
}

fn send(state: &State, ask: &Ask) {
    if let (Some(line), Ok(message)) = (&state.line, serde_wasm_bindgen::to_value(ask)) {
        // The worker's own failures come as its error.
        let _ = line.worker.post_message(&js_sys::Array::of1(&message));
    }
}

fn start(link: Link, archive: Archive) -> Result<Line, JsValue> {
    archive.stage.set(Stage::Reading(Progress::default()));
    let worker = Worker::new(LOADER)?;
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match serde_wasm_bindgen::from_value::<Tell>(event.data()) {
            Ok(tell) => link.hear(archive, tell),
            Err(error) => archive
                .stage
                .set(Stage::Refused(Problem::Message(error.to_string()))),
        }
    });
    let failed = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        event.prevent_default();
        let said = js_sys::Reflect::get(&event, &"message".into()).ok();
        let why = said.and_then(|m| m.as_string()).unwrap_or_default();
        archive.stage.set(Stage::Refused(Problem::Message(why)));
        // Not from within its own listener.
        request_animation_frame(move || link.close());
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
    Ok(Line {
        worker,
        _heard: heard,
        _failed: failed,
    })
}
