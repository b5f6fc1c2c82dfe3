//! What holds for every text, and a few plain sentences read right.

use super::*;

/// Tokens at spaces, one sentence a line.
fn lines(text: &str) -> (Vec<Span>, Vec<Range<usize>>) {
    let (mut tokens, mut sentences, mut at) = (Vec::new(), Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let first = tokens.len();
        let mut word = at;
        for piece in line.split_inclusive([' ', '\n']) {
            let form = piece.trim_end_matches([' ', '\n']);
            if !form.is_empty() {
                tokens.push(Span::new(word, word + form.len()));
            }
            word += piece.len();
        }
        at += line.len();
        if tokens.len() > first {
            sentences.push(first..tokens.len());
        }
    }
    (tokens, sentences)
}

fn read(text: &str) -> Vec<Analysis> {
    let (tokens, sentences) = lines(text);
    analyse(text, &tokens, &sentences)
}

fn assert_trees(sentences: &[Range<usize>], out: &[Analysis]) {
    for s in sentences {
        let roots = s.clone().filter(|i| out[*i].head.is_none()).count();
        assert_eq!(roots, 1, "one root in {s:?}");
        for i in s.clone() {
            let (mut at, mut steps) = (i, 0);
            while let Some(h) = out[at].head {
                assert!(s.contains(&h), "a head leaves its sentence");
                at = h;
                steps += 1;
                assert!(steps <= s.len(), "a cycle through {i}");
            }
            assert_eq!(out[i].head.is_none(), out[i].deprel == Deprel::Root);
            assert!((0.0..=1.0).contains(&out[i].arc_confidence));
        }
    }
}

/// A small generator, so that the test needs no package.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// Sentences of words, rare letters and rubbish, of very different lengths.
fn rubbish(seed: u64, sentences: usize) -> String {
    const WORDS: [&str; 24] = [
        "the",
        "Minister",
        "said",
        "in",
        "Tripoli",
        ",",
        ".",
        "\"",
        "troops",
        "OF",
        "1,200",
        "3rd",
        "—",
        "🙂",
        "日本",
        "دمشق",
        "e\u{301}",
        "\u{200d}",
        "U.S.",
        "ʻOumuamua",
        "\u{7}",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "-",
        "İ",
    ];
    let mut n = Numbers(seed);
    let mut out = String::new();
    for _ in 0..sentences {
        let words = 1 + n.below([1, 8, 40, 70][n.0 as usize % 4]);
        for _ in 0..words {
            out.push_str(WORDS[n.below(WORDS.len())]);
            out.push(' ');
        }
        out.push('\n');
    }
    out
}

#[test]
fn every_sentence_gets_one_tree() {
    for seed in 0..4 {
        let text = rubbish(seed, 40);
        let (tokens, sentences) = lines(&text);
        assert_trees(&sentences, &analyse(&text, &tokens, &sentences));
    }
}

#[test]
fn the_same_whatever_stands_beside_it() {
    let text = rubbish(11, 24);
    let (tokens, sentences) = lines(&text);
    let all = analyse(&text, &tokens, &sentences);
    assert_eq!(all, analyse(&text, &tokens, &sentences));
    for s in sentences {
        let alone = analyse(
            &text,
            &tokens[s.clone()],
            std::slice::from_ref(&(0..s.len())),
        );
        for (i, a) in alone.into_iter().enumerate() {
            let mut b = all[s.start + i].clone();
            b.head = b.head.map(|h| h - s.start);
            assert_eq!(a, b);
        }
    }
}

#[test]
fn plain_code_and_vector_code_agree_to_the_bit() {
    let text = rubbish(5, 30);
    let (tokens, sentences) = lines(&text);
    let core = Core::embedded();
    let fast = core.analyse(&text, &tokens, &sentences, &mut |_| {});
    let plain = core.analyse_by(network::run_plain, &text, &tokens, &sentences, &mut |_| {});
    assert_eq!(fast, plain);
}

#[test]
fn nothing_one_token_and_far_too_many() {
    assert!(read("").is_empty());
    let one = read("Peace");
    assert_eq!((one[0].head, one[0].deprel), (None, Deprel::Root));
    let text = "and ".repeat(20_000);
    let (tokens, sentences) = lines(&text);
    assert_trees(&sentences, &analyse(&text, &tokens, &sentences));
}

#[test]
fn progress_reaches_the_end() {
    let text = rubbish(2, 21);
    let (tokens, sentences) = lines(&text);
    let mut heard = Vec::new();
    Core::embedded().analyse(&text, &tokens, &sentences, &mut |n| heard.push(n));
    assert!(heard.is_sorted());
    assert_eq!(heard.last(), Some(&sentences.len()));
}

#[test]
fn who_did_what_to_whom() {
    let out = read("The prime minister of Norway met the Turkish president in Ankara on Tuesday .");
    let [minister, norway, met, president, ankara] = [2, 4, 5, 8, 10];
    assert_eq!(out[met].head, None);
    assert_eq!(out[met].upos, Upos::Verb);
    assert_eq!(
        (out[minister].head, out[minister].deprel),
        (Some(met), Deprel::Nsubj)
    );
    assert_eq!(
        (out[president].head, out[president].deprel),
        (Some(met), Deprel::Obj)
    );
    assert_eq!(out[norway].ner, Some((NameType::Loc, true)));
    assert_eq!(out[ankara].ner, Some((NameType::Loc, true)));
}

#[test]
fn a_name_of_several_words_is_one() {
    let out = read("Envoy Maryam Hosseini told the United Nations so .");
    assert_eq!(out[1].ner, Some((NameType::Per, true)));
    assert_eq!(out[2].ner, Some((NameType::Per, false)));
    assert_eq!(out[5].ner, Some((NameType::Org, true)));
    assert_eq!(out[6].ner, Some((NameType::Org, false)));
    assert_eq!(out[3].ner, None);
}

#[test]
fn a_model_file_that_is_none_is_refused() {
    let good = include_bytes!("../../data/model/core.model");
    for bad in [
        &b""[..],
        b"\n\n",
        b"demarche-core 2\n\n",
        &good[..good.len() - 1],
        &good[..2_000],
    ] {
        assert!(Core::new(bad).is_err());
    }
    let mut long = good.to_vec();
    long.push(0);
    assert!(Core::new(&long).is_err());
}
