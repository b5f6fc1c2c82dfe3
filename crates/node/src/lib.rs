//! The engine as an npm package.
//!
//! Enters: a text and options from JavaScript. Leaves: the contract's document as plain objects, the
//! same that the command line prints; `types.d.ts` says their shape. Must not know Node or browsers.

use demarche_extract::Input;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// What a caller may know of a text; `types.d.ts` has the words.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Options {
    id: String,
    date: Option<String>,
    title: Option<String>,
    url: Option<String>,
    publisher: Option<String>,
    tokens: bool,
}

/// Read one article.
///
/// # Errors
/// A JavaScript `Error` when an option is of the wrong type, or the date is none.
#[wasm_bindgen(skip_typescript)]
pub fn extract(text: String, options: JsValue) -> Result<JsValue, JsError> {
    let options: Options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value(options)?
    };
    let input = Input {
        id: options.id,
        text,
        date: options.date,
        title: options.title,
        url: options.url,
        publisher: options.publisher,
    };
    let document = demarche_extract::extract(&input, options.tokens)?;
    // What is null in JSON is null here, and maps are plain objects.
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(document.serialize(&plain)?)
}
