//! Any text is cut into tokens that tile it.
#![no_main]

use demarche_extract::token;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let tokens = token::tokenise(text);
    let mut end = 0;
    for span in &tokens.spans {
        assert!(span.start >= end && span.end > span.start);
        let _ = span.of(text);
        end = span.end;
    }
    let tiled = tokens.sentences.iter().fold(0, |at, s| {
        assert!(s.start == at && s.end > at);
        s.end
    });
    assert_eq!(tiled, tokens.spans.len());
});
