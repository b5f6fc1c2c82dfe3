//! Any text, with any date and title, becomes a document or an error, never a panic.
#![no_main]

use demarche_extract::{Input, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (String, Option<String>, Option<String>)| {
    let (text, date, title) = input;
    let input = Input {
        text,
        date,
        title,
        ..Input::default()
    };
    if let Ok(document) = extract(&input, true) {
        assert_eq!(document.text, input.text);
    }
});
