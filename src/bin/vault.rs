//! The vault behind messages, in a worker: files and questions in, answers out.
//!
//! A message of the page is `[ask]` or `[ask, files]`. Reading does not look at messages: who wants to
//! stop it ends the worker.

use std::{cell::RefCell, io, sync::Arc};

use demarche_vault::{
    file::{Blob, Given},
    message::{Ask, Problem, Progress, Tell},
    vault::Vault,
};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};

/// Least time between two words of progress, in milliseconds: what an eye can follow.
const PAUSE: f64 = 60.0;

thread_local! {
    /// Handles of the browser's stay here: what reads knows a number.
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
    static VAULT: RefCell<Option<Vault>> = const { RefCell::new(None) };
}

/// A file of [`FILES`].
struct Chosen {
    number: usize,
    size: u64,
}

impl Blob for Chosen {
    fn size(&self) -> u64 {
        self.size
    }

    fn read(&self, at: u64, length: usize) -> io::Result<Vec<u8>> {
        let wrong = |_: JsValue| io::Error::from(io::ErrorKind::UnexpectedEof);
        FILES.with_borrow(|files| {
            let file = &files[self.number];
            let end = at as f64 + length as f64;
            let slice = file.slice_with_f64_and_f64(at as f64, end).map_err(wrong)?;
            let buffer = FileReaderSync::new()
                .and_then(|reader| reader.read_as_array_buffer(&slice))
                .map_err(wrong)?;
            let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
            if bytes.len() == length {
                Ok(bytes)
            } else {
                Err(io::ErrorKind::UnexpectedEof.into())
            }
        })
    }
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn tell(what: &Tell) {
    if let Ok(message) = serde_wasm_bindgen::to_value(what) {
        // The page is gone when this fails, and we with it.
        let _ = scope().post_message(&message);
    }
}

fn open(names: Vec<String>, files: js_sys::Array, most: f64) -> Tell {
    VAULT.set(None);
    let files: Vec<File> = files.iter().filter_map(|f| f.dyn_into().ok()).collect();
    let given = names.into_iter().zip(&files).enumerate();
    let given = given.map(|(number, (name, file))| Given {
        name,
        blob: Arc::new(Chosen {
            number,
            size: file.size() as u64,
        }),
    });
    let given: Vec<Given> = given.collect();
    FILES.set(files);
    let mut last = 0.0;
    let outcome = Vault::open(given, most as usize, &mut |progress: Progress| {
        let now = js_sys::Date::now();
        if now - last >= PAUSE {
            last = now;
            tell(&Tell::Progress(progress));
        }
    });
    match outcome {
        Ok((vault, mut summary)) => {
            VAULT.set(Some(vault));
            summary.reserved = reserved();
            Tell::Opened(Box::new(summary))
        }
        Err(problem) => Tell::Refused(problem),
    }
}

/// Bytes of this worker's memory.
fn reserved() -> f64 {
    let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
    f64::from(buffer.byte_length())
}

fn answer(ask: Ask, files: js_sys::Array) -> Tell {
    if let Ask::Open { names, most } = ask {
        return open(names, files, most);
    }
    VAULT.with_borrow_mut(|vault| {
        let Some(vault) = vault else {
            return Tell::Unread(Problem::Message("nothing is open".to_owned()));
        };
        match ask {
            Ask::Count(question) => {
                let start = js_sys::Date::now();
                let mut answer = vault.answer(&question);
                answer.took = js_sys::Date::now() - start;
                Tell::Answer(Box::new(answer))
            }
            Ask::Detail(row) => match vault.detail(row) {
                Ok(detail) => Tell::Detail(Box::new(detail)),
                Err(problem) => Tell::Unread(problem),
            },
            Ask::Articles { filter, most } => match vault.articles(&filter, most) {
                Ok(articles) => Tell::Articles(articles),
                Err(problem) => Tell::Unread(problem),
            },
            Ask::Open { .. } => unreachable!("answered above"),
        }
    })
}

fn main() {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let message: js_sys::Array = event.data().unchecked_into();
        let files = message.get(1).dyn_into().unwrap_or_default();
        tell(
            &match serde_wasm_bindgen::from_value::<Ask>(message.get(0)) {
                Ok(ask) => answer(ask, files),
                Err(error) => Tell::Refused(Problem::Message(error.to_string())),
            },
        );
    });
    scope().set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget(); // Lives as long as the worker.
    tell(&Tell::Ready);
}
