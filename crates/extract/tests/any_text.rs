//! What holds for every text, sensible or not: no panic, offsets that tile, trees that are trees, the
//! same reading twice.

use demarche_extract::{Input, document::Document, extract};
use proptest::prelude::*;

/// Read `text` and check all that must hold of the reading.
fn check(text: &str, date: Option<&str>) -> Document {
    let input = Input {
        text: text.to_owned(),
        date: date.map(str::to_owned),
        ..Input::default()
    };
    let document = extract(&input, true).expect("the date is a date");
    let chars: Vec<char> = text.chars().collect();
    assert_eq!(document.text, text);

    let tokens = document.tokens.as_deref().expect("tokens were asked for");
    let mut end = 0;
    for token in tokens {
        assert!(end <= token.start && token.start < token.end && token.end <= chars.len());
        let invisible = |c: &char| c.is_whitespace() || c.is_control() || !c.is_alphanumeric();
        assert!(
            chars[end..token.start].iter().all(invisible),
            "a letter in no token"
        );
        end = token.end;
    }
    assert!(chars[end..].iter().all(|c| !c.is_alphanumeric()));

    // Sentences tile the tokens.
    let mut first = 0;
    for sentence in &document.sentences {
        assert_eq!(tokens[first].start, sentence.start);
        let len = tokens[first..]
            .iter()
            .take_while(|t| t.end <= sentence.end)
            .count();
        assert!(len > 0);
        check_tree(tokens, first..first + len);
        first += len;
    }
    assert_eq!(first, tokens.len());

    // Everything found points into the text.
    let inside = |start: usize, end: usize| assert!(start < end && end <= chars.len());
    let ids: Vec<_> = document.entities.iter().map(|e| e.id.as_str()).collect();
    for mention in document.entities.iter().flat_map(|e| &e.mentions) {
        inside(mention.start, mention.end);
    }
    for time in &document.times {
        inside(time.start, time.end);
        assert_eq!(
            time.text,
            chars[time.start..time.end].iter().collect::<String>()
        );
    }
    for quote in &document.quotes {
        assert!(quote.start <= quote.end && quote.end <= chars.len());
        assert!(quote.speaker.as_deref().is_none_or(|s| ids.contains(&s)));
    }
    for event in &document.events {
        inside(event.trigger.start, event.trigger.end);
        assert!(event.sentence < document.sentences.len());
        for actor in event.source.iter().chain(&event.target) {
            assert!(ids.contains(&actor.entity.as_str()));
        }
    }
    document
}

/// One root, every head within the sentence, no circle.
fn check_tree(tokens: &[demarche_extract::document::TokenOut], sentence: std::ops::Range<usize>) {
    let roots = sentence.clone().filter(|&i| tokens[i].head < 0).count();
    assert_eq!(roots, 1, "{roots} roots");
    for i in sentence.clone() {
        let mut at = i;
        let mut steps = 0;
        while let Ok(head) = usize::try_from(tokens[at].head) {
            assert!(sentence.contains(&head), "a head outside its sentence");
            at = head;
            steps += 1;
            assert!(steps <= sentence.len(), "a circle");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,400}") {
        check(&text, None);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        check(&String::from_utf8_lossy(&bytes), Some("2023-09-22"));
    }

    #[test]
    fn any_shuffle_of_news_is_read(words in proptest::collection::vec(prop_oneof![
        Just("“"), Just("”"), Just("\""), Just("'"), Just("."), Just(","), Just("\n"), Just("\n\n"), Just("—"),
        Just("U.S."), Just("Mr."), Just("President"), Just("Xi"), Just("Syrian"), Just("counterpart"), Just("the"),
        Just("two"), Just("leaders"), Just("met"), Just("said"), Just("on"), Just("Friday"), Just("22"), Just("September"),
        Just("2023"), Just("in"), Just("Beijing"), Just("who"), Just("his"), Just("and"), Just("$5bn"), Just("(AP)"), Just("😀"),
    ], 0..120)) {
        let text = words.join(" ");
        let once = check(&text, Some("2023-09-22"));
        prop_assert_eq!(once, check(&text, Some("2023-09-22")));
    }
}

#[test]
fn strange_texts_are_read() {
    for text in [
        "",
        // A quotation that somebody was about to sign.
        "\"3d\"-",
        "“We agree.” —",
        " \u{feff}\u{200b}\n\r\n\t\u{0}\u{7}\u{1b}[31m",
        "😀👨‍👩‍👧🇸🇾🏳️‍🌈 met 😀.",
        "التقى الرئيس نظيره السوري في بكين يوم الجمعة.",
        "习近平周五在杭州会见了叙利亚总统阿萨德。",
        "\u{202e}detrevni si siht\u{202c} A\u{301}\u{300}\u{316}\u{317} ﷽ \u{1f468}\u{200d}",
        "................!!!!!!!??????\"\"\"\"''''''(((((()))))",
        "a\u{0}b\u{c}c\u{85}d\u{2028}e\u{2029}f",
        "“““““““ ”””””” « » ‹ › ‘ ’ ` ´",
        "I.I.I.I.I.I. U.S..U.S...U.S. Mr.Mr.Mr. No.No.1",
        "“ in .",
    ] {
        check(text, None);
        check(text, Some("2024-02-29"));
    }
}

/// A text may break off anywhere: what was never closed, finished or said must not trouble any stage.
#[test]
fn every_beginning_of_a_report_is_read() {
    let report = "RURITANIA CITY, May 3 (RNA) — “We shall sign, if they do,” President Ana Petrova told \
        her Sylvanian counterpart on Friday. 'It is the \"best\" of deals,' he replied: \"We agree.\"\n\
        The two leaders, whose countries' ties broke off in 2011 — a decade of war — will meet again \
        next month in Oslo, according to Sylvania's foreign ministry (SFM), which called it “historic.";
    for (end, _) in report.char_indices() {
        check(&report[..end], Some("2024-05-04"));
    }
    check(report, None);
}

/// Lines without an end and noise without a sentence. How long they take: `cargo xtask bench`.
#[test]
fn long_texts_are_read() {
    let line = "the king of Ruritania met Mr. Lee, who said “no” on Friday; ".repeat(300);
    check(&line, None);
    let mut seed = 1u32;
    let noise: String = (0..20_000)
        .map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(32 + (seed >> 16) % 95).unwrap_or(' ')
        })
        .collect();
    check(&noise, None);
}
