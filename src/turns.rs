//! Work in turns: what follows a change of the desk is many effects, and running them all at once would hold
//! the page. They run in the order in which they were woken, as long as a turn lasts; then the browser draws
//! and hears what the reader does before the next.
//!
//! Enters: futures, from Leptos. Leaves: the same, done. Must not know what they do.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    future::poll_fn,
    task::Poll,
};

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use async_task::Runnable;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageChannel, MessagePort};

use crate::frames::now;

/// Milliseconds after which a turn ends: with the drawing after it, less than anybody notices.
const TURN: f64 = 8.0;
/// The same for what the reader did, and for each step of what moves: all views follow as one, unless there
/// is very much to do.
const AS_ONE: f64 = 400.0;

thread_local! {
    static QUEUE: Queue = Queue::default();
}

/// Let Leptos run its effects in turns. To be called before anything is mounted.
pub fn take() {
    // Only a second call could fail, and it would ask for the same.
    let _ = Executor::init_local_custom_executor(Turns);
}

/// Make a step of a movement: what follows it is seen in one frame.
pub fn as_one<R>(step: impl FnOnce() -> R) -> R {
    let moving = |now: bool| QUEUE.with(|q| q.moving.replace(now));
    let before = moving(true);
    let result = step();
    moving(before);
    result
}

/// Let the browser have its turn, if this one was long enough.
pub async fn pause() {
    let mut woken = false;
    poll_fn(|context| {
        if woken {
            return Poll::Ready(());
        }
        woken = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Do something once nothing else waits for its turn.
pub fn last(what: impl FnOnce() + 'static) {
    QUEUE.with(|q| q.last.borrow_mut().push_back(Box::new(what)));
    begin();
}

struct Turns;

impl CustomExecutor for Turns {
    fn spawn(&self, future: PinnedFuture<()>) {
        self.spawn_local(future);
    }

    fn spawn_local(&self, future: PinnedLocalFuture<()>) {
        let (runnable, task) = async_task::spawn_local(future, push);
        task.detach();
        runnable.schedule();
    }

    fn poll_local(&self) {
        turn(TURN);
    }
}

#[derive(Default)]
struct Queue {
    woken: RefCell<VecDeque<Runnable>>,
    /// What waits for the end of all that.
    last: RefCell<VecDeque<Box<dyn FnOnce()>>>,
    /// Whether a step of a movement is being made.
    moving: Cell<bool>,
    /// Whether a turn is on its way.
    due: Cell<bool>,
    /// A message to it is a task of the browser's, without the pause that timers have.
    port: RefCell<Option<MessagePort>>,
}

fn push(runnable: Runnable) {
    QUEUE.with(|q| q.woken.borrow_mut().push_back(runnable));
    begin();
}

fn begin() {
    QUEUE.with(|q| {
        if !q.due.replace(true) {
            let time = if q.moving.get() || is_answer() {
                AS_ONE
            } else {
                TURN
            };
            // Before anything is drawn.
            spawn_local(async move { turn(time) });
        }
    });
}

/// Whether this comes of something that the reader does: the browser is handing out an event, and none of
/// a worker's or a timer's.
fn is_answer() -> bool {
    let event = web_sys::window().map_or(JsValue::UNDEFINED, |w| w.event());
    event
        .dyn_ref::<web_sys::Event>()
        .is_some_and(|e| e.type_() != "message")
}

/// Run what was woken, for so many milliseconds; the rest comes in another turn.
fn turn(time: f64) {
    let end = now() + time;
    // Asking for the time takes longer than most that is done here: a movement asks seldom.
    let often = if time < AS_ONE { 4 } else { 64 };
    QUEUE.with(|q| {
        for done in 1.. {
            let woken = q.woken.borrow_mut().pop_front();
            if let Some(next) = woken {
                next.run();
            } else {
                let last = q.last.borrow_mut().pop_front();
                let Some(last) = last else {
                    q.due.set(false);
                    return;
                };
                last();
            }
            if done % often == 0 && now() > end {
                break;
            }
        }
        let mut port = q.port.borrow_mut();
        if port.is_none() {
            *port = channel();
        }
        let sent = port
            .as_ref()
            .is_some_and(|port| port.post_message(&JsValue::NULL).is_ok());
        if !sent {
            spawn_local(async { turn(TURN) });
        }
    });
}

/// A port, messages to which are turns.
fn channel() -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    let hear = Closure::<dyn Fn()>::new(|| turn(TURN));
    channel
        .port1()
        .set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // As long as the page.
    hear.forget();
    Some(channel.port2())
}
