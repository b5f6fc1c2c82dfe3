//! A digest of what the language core says of made-up sentences.
//!
//! Both are callable natively and, as exports, in WebAssembly: `tests/parity.rs` compares what is
//! said, `cargo xtask bench` the speed. Must not know what is being found.

use demarche_extract::{parse, token};

/// Sentences from a fixed generator: frames filled with words, names, numbers and rubbish.
fn text(sentences: usize) -> String {
    const FRAMES: [&str; 6] = [
        "{} told {} in {} on Monday that the {} would not sign the {}.",
        "\"We will not accept this,\" said {}, a spokesman for the {} of {}.",
        "{} — {} troops withdrew from {}, {} officials said, after talks with the {}.",
        "The {}, which {} had rejected in {}, was approved by the {} without a vote.",
        "{} TROOPS ENTER {} AS {} CONDEMNS {}",
        "Neither {} nor {} commented; the {} in {} had no details of the {}.",
    ];
    const FILL: [&str; 24] = [
        "Maryam Hosseini",
        "Norway",
        "parliament",
        "accord",
        "the Interior Ministry",
        "Ōsaka",
        "Lt. Gen. Adeyemi",
        "Tripoli",
        "committee",
        "U.N. envoy",
        "3,400",
        "Société Générale",
        "Zhang Meiling",
        "opposition",
        "café",
        "al-Masri",
        "ceasefire",
        "بيروت",
        "東京",
        "🙂",
        "re-elected",
        "mayor's office",
        "N'Djamena",
        "€4.5bn",
    ];
    let mut state = 42u64;
    let mut next = |n: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    let mut out = String::new();
    for _ in 0..sentences {
        for (i, part) in FRAMES[next(FRAMES.len())].split("{}").enumerate() {
            if i > 0 {
                out.push_str(FILL[next(FILL.len())]);
            }
            out.push_str(part);
        }
        out.push_str(if next(5) == 0 { "\n\n" } else { " " });
    }
    out
}

/// FNV-1a over all that was found, the confidences' bits included; and how many tokens there were.
pub fn read(text: &str) -> (u64, usize) {
    let tokens = token::tokenise(text);
    let syntax = parse::parse(text, &tokens, &mut |_| {});
    let mut h = 0xCBF2_9CE4_8422_2325u64;
    let mut mix = |x: u64| h = (h ^ x).wrapping_mul(0x0000_0100_0000_01B3);
    for t in &syntax.tokens {
        mix(u64::from(t.span.start));
        mix(t.upos as u64);
        t.xpos
            .bytes()
            .chain(t.lemma.bytes())
            .for_each(|b| mix(u64::from(b)));
        mix(t.head.map_or(u64::MAX, |h| h as u64));
        mix(t.deprel as u64);
        mix(t
            .ner
            .map_or(99, |(kind, first)| kind as u64 * 2 + u64::from(first)));
        mix(u64::from(t.arc_confidence.to_bits()));
    }
    (h, syntax.tokens.len())
}

/// Digest over `sentences` made-up sentences.
#[unsafe(no_mangle)]
pub extern "C" fn digest(sentences: u32) -> u64 {
    read(&text(sentences as usize)).0
}

/// How many tokens they have.
#[unsafe(no_mangle)]
pub extern "C" fn words(sentences: u32) -> u32 {
    token::tokenise(&text(sentences as usize)).spans.len() as u32
}
