//! What the tokeniser promises, as text and the tokens or sentences expected beside it.

use super::tokenise;

/// The tokens of `text`, sentences parted by "‖", paragraphs by "¶".
fn cut(text: &str) -> String {
    let t = tokenise(text);
    let sentence = |s: &std::ops::Range<usize>| {
        t.spans[s.clone()]
            .iter()
            .map(|s| s.of(text))
            .collect::<Vec<_>>()
            .join(" ")
    };
    t.paragraphs
        .iter()
        .map(|p| {
            t.sentences[p.clone()]
                .iter()
                .map(sentence)
                .collect::<Vec<_>>()
                .join(" ‖ ")
        })
        .collect::<Vec<_>>()
        .join(" ¶ ")
}

/// Check a table of texts and expected cuts.
#[track_caller]
fn expect(table: &[(&str, &str)]) {
    for (text, tokens) in table {
        assert_eq!(cut(text), *tokens, "for {text:?}");
    }
}

#[test]
fn clitics_stand_apart() {
    expect(&[
        ("They don't.", "They do n't ."),
        ("We can’t and won’t", "We ca n’t and wo n’t"),
        (
            "I cannot say I'm sure he'd've come",
            "I can not say I 'm sure he 'd 've come",
        ),
        (
            "Ruritania's and the ministers' cars",
            "Ruritania 's and the ministers ' cars",
        ),
        (
            "It's gonna rain at five o'clock",
            "It 's gon na rain at five o'clock",
        ),
        (
            "O’Brien, d'Estaing and Sana'a",
            "O’Brien , d'Estaing and Sana'a",
        ),
        (
            "the ’90s, the 1980's and rock 'n roll",
            "the ’90s , the 1980's and rock 'n roll",
        ),
    ]);
}

#[test]
fn hyphens_part_words_but_not_prefixes_and_numbers() {
    expect(&[
        ("Damascus-backer Iran", "Damascus - backer Iran"),
        ("a 15-year-old al-Masri", "a 15 - year - old al - Masri"),
        (
            "anti-government, non-oil, re-elected",
            "anti-government , non-oil , re-elected",
        ),
        (
            "mid-1990s ex-minister's pro-war e-mail",
            "mid-1990s ex-minister 's pro-war e-mail",
        ),
        (
            "call 202-555-0143 or 555-0143",
            "call 202-555-0143 or 555-0143",
        ),
        (
            "from 1998-2001 and 2–3 weeks",
            "from 1998 - 2001 and 2 – 3 weeks",
        ),
        (
            "the talks--long delayed—began",
            "the talks -- long delayed — began",
        ),
    ]);
}

#[test]
fn abbreviations_keep_their_stop() {
    expect(&[
        (
            "Lt. Gen. A. B. Noor met Mr. Lee.",
            "Lt. Gen. A. B. Noor met Mr. Lee .",
        ),
        (
            "The U.S. envoy left at 9 a.m. on Sept. 3.",
            "The U.S. envoy left at 9 a.m. on Sept. 3 .",
        ),
        (
            "He lives in the U.S. The U.N. knows.",
            "He lives in the U.S. ‖ The U.N. knows .",
        ),
        (
            "Acme Inc. said so. Acme Corp. did not.",
            "Acme Inc. said so . ‖ Acme Corp. did not .",
        ),
        (
            "They said no. Nobody minded.",
            "They said no . ‖ Nobody minded .",
        ),
        (
            "See No. 5, art. 3 and p. 12.",
            "See No. 5 , art. 3 and p. 12 .",
        ),
        (
            "In Boston, Mass. they held Mass. Then lunch.",
            "In Boston , Mass. they held Mass . ‖ Then lunch .",
        ),
        (
            "P.J. Doe, Ph.D., spoke etc.",
            "P.J. Doe , Ph.D. , spoke etc.",
        ),
        (
            "My brother and I. Nobody else.",
            "My brother and I . ‖ Nobody else .",
        ),
    ]);
}

#[test]
fn money_numbers_and_units() {
    expect(&[
        ("$4.5bn, US$20 and €3,000", "$ 4.5 bn , US$ 20 and € 3,000"),
        ("up 5.5% to 1,700,000", "up 5.5 % to 1,700,000"),
        ("by 7:30pm, 40km away", "by 7:30 pm , 40 km away"),
        (
            "the G20, OPEC+ and the 19th Games",
            "the G20 , OPEC+ and the 19th Games",
        ),
        ("on 9/11/2001 and/or 24/7", "on 9/11/2001 and / or 24/7"),
        ("AT&T's R&D", "AT&T 's R&D"),
        ("lost 3-2, 1,2 or 3", "lost 3 - 2 , 1 , 2 or 3"),
    ]);
}

#[test]
fn addresses_stay_whole() {
    expect(&[
        (
            "See https://example.org/a?b=c,d#e.",
            "See https://example.org/a?b=c,d#e .",
        ),
        ("(www.example.com) now", "( www.example.com ) now"),
        (
            "Write to press.office@mfa.example.org.",
            "Write to press.office@mfa.example.org .",
        ),
        (
            "@MFA_Office on news.example.com #Talks2023",
            "@MFA_Office on news.example.com #Talks2023",
        ),
    ]);
}

#[test]
fn quotes_stay_with_their_sentence() {
    expect(&[
        (
            "“We agree.” He left. “Why?” she asked.",
            "“ We agree . ” ‖ He left . ‖ “ Why ? ” she asked .",
        ),
        (
            "``It was loud,'' he said. ``Very loud.'' Then silence.",
            "`` It was loud , '' he said . ‖ `` Very loud . '' ‖ Then silence .",
        ),
        (
            "\"No deal.\" \"Why not?\" They parted.",
            "\" No deal . \" ‖ \" Why not ? \" ‖ They parted .",
        ),
        (
            "He called it ‘a new level.’ Others did not.",
            "He called it ‘ a new level . ’ ‖ Others did not .",
        ),
    ]);
}

#[test]
fn stops_that_end_nothing() {
    expect(&[
        ("Talks ... went on. . .", "Talks ... went on . . ."),
        (
            "It was late. Yahoo! and others won.",
            "It was late . ‖ Yahoo ! and others won .",
        ),
        (
            "It ended in 1805. [6] Then war came.",
            "It ended in 1805 . [ 6 ] ‖ Then war came .",
        ),
        ("What?! Really!!", "What ?! ‖ Really !!"),
    ]);
}

#[test]
fn datelines_and_headlines() {
    expect(&[
        (
            "STRELSAU (Reuters) - Rebels left.",
            "STRELSAU ( Reuters ) - Rebels left .",
        ),
        (
            "STRELSAU, Ruritania (AP) _\n\nRebels left.",
            "STRELSAU , Ruritania ( AP ) _ ¶ Rebels left .",
        ),
        (
            "King meets envoy\nBy Jane Roe\nThe king met an envoy.",
            "King meets envoy ¶ By Jane Roe ¶ The king met an envoy .",
        ),
    ]);
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    let wrapped = "The foreign minister of Ruritania said on Monday that the two neighbours\n\
        would resume talks on the border within weeks, and that an envoy had\n\
        been named for the purpose.\n\
        It was not clear who that was.\n\n\
        A second paragraph follows here, and it is also long enough to be wrapped\n\
        by a machine.";
    let t = tokenise(wrapped);
    assert_eq!(t.paragraphs.len(), 3);
    assert_eq!(t.sentences.len(), 3);

    let lines = "The foreign minister spoke on Monday.\nTalks will resume within weeks.\nNo envoy was named.";
    assert_eq!(tokenise(lines).paragraphs.len(), 3);
    assert_eq!(tokenise("One.\r\nTwo.\r\n\r\nThree.").paragraphs.len(), 3);
}

#[test]
fn nothing_but_space_has_no_tokens() {
    for text in ["", " ", "\n\n\r\n", "\u{feff}\u{200b}\0"] {
        assert!(tokenise(text).spans.is_empty(), "{text:?}");
        assert!(tokenise(text).sentences.is_empty());
        assert!(tokenise(text).paragraphs.is_empty());
    }
}

#[test]
fn long_noise_is_cut_in_linear_time() {
    for unit in [
        "a-",
        "1-",
        "a.",
        "'s",
        "x@",
        "(",
        "www.",
        "\"",
        "漢",
        "a\u{301}",
        "!",
        "http://a ",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        let t = tokenise(&text);
        assert!(!t.spans.is_empty());
        assert!(t.sentences.iter().all(|s| s.len() <= 256), "{unit:?}");
    }
}
