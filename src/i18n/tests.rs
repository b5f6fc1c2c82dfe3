//! Every language says everything, and the page asks for nothing that is not said.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::FluentResource;

use super::{ENGLISH, Lang, Speech, say, speak, word};

const ARABIC: &str = include_str!("../../locales/ar.ftl");
const CHINESE: &str = include_str!("../../locales/zh.ftl");

type Arguments = BTreeSet<String>;

/// Keys with the arguments that their sentences use.
fn sentences(file: &str) -> BTreeMap<String, Arguments> {
    FluentResource::try_new(file.to_owned()).expect("every line can be parsed");
    let mut found: BTreeMap<String, Arguments> = BTreeMap::new();
    let mut key = String::new();
    for line in file.lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((name, _)) = line.split_once(" = ").filter(|_| begins) {
            key = name.to_owned();
            assert!(
                found.insert(key.clone(), Arguments::new()).is_none(),
                "{key} stands twice"
            );
        }
        for after in line.split('$').skip(1).filter(|_| !line.starts_with('#')) {
            let name = after.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let name = name.into_iter().next().unwrap_or_default();
            found
                .get_mut(&key)
                .expect("an argument stands in a sentence")
                .insert(name.to_owned());
        }
    }
    found
}

#[test]
fn all_languages_say_the_same_with_the_same_arguments() {
    let english = sentences(ENGLISH);
    for (name, file) in [("Arabic", ARABIC), ("Chinese", CHINESE)] {
        let other = sentences(file);
        let keys = |of: &BTreeMap<String, Arguments>| of.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&english), keys(&other), "{name}");
        for (key, arguments) in &english {
            // A plural may say its number by its words.
            let missing: Vec<_> = arguments
                .symmetric_difference(&other[key])
                .filter(|a| *a != "n")
                .collect();
            assert_eq!(missing, Vec::<&String>::new(), "{name}: {key}");
        }
    }
}

/// Calls of `t!` in a source file: the key and the names of the arguments.
fn calls(source: &str) -> Vec<(String, Arguments)> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices("t!(") {
        let before = source[..at].chars().next_back().unwrap_or(' ');
        if before.is_alphanumeric() || before == '_' || before == '`' {
            continue;
        }
        let rest = source[at + 3..].trim_start();
        let Some(rest) = rest.strip_prefix('"') else {
            continue;
        };
        let (key, rest) = rest.split_once('"').expect("a key ends");
        let mut arguments = Arguments::new();
        let (mut depth, mut quoted, mut part) = (1, false, String::new());
        for c in rest.chars() {
            match c {
                '"' => quoted = !quoted,
                '(' | '[' | '{' if !quoted => depth += 1,
                ')' | ']' | '}' if !quoted => depth -= 1,
                _ => {}
            }
            if depth == 0 || (depth == 1 && c == ',' && !quoted) {
                if let Some((name, _)) = part.split_once('=') {
                    arguments.insert(name.trim().to_owned());
                }
                part.clear();
            } else {
                part.push(c);
            }
            if depth == 0 {
                break;
            }
        }
        found.push((key.to_owned(), arguments));
    }
    found
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("i18n/tests.rs") {
            found.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

/// Lists whose keys are made of a code, as [`word`] and `case/words.rs` do.
const LISTS: [&str; 6] = [
    "type-",
    "type-about-",
    "type-does-",
    "type-together-",
    "sector-",
    "kind-",
];

#[test]
fn what_the_page_asks_for_is_said_and_what_is_said_is_asked_for() {
    let english = sentences(ENGLISH);
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut asked = BTreeSet::new();
    for (key, arguments) in files.iter().flat_map(|f| calls(f)) {
        let Some(wanted) = english.get(&key) else {
            panic!("no sentence for t!({key:?})");
        };
        assert_eq!(&arguments, wanted, "{key}");
        asked.insert(key);
    }
    let idle: Vec<_> = english
        .keys()
        .filter(|k| !asked.contains(*k) && !LISTS.iter().any(|list| k.starts_with(list)))
        .collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn the_calls_are_found() {
    let source = r#"{t!("a")} t!("b", n = f(1, 2), name = x) format!("c") t!(
        "d",
        m = t!("e", k = 1)
    )"#;
    let names: Vec<_> = calls(source)
        .into_iter()
        .map(|(key, args)| format!("{key}{args:?}"))
        .collect();
    assert_eq!(
        names,
        ["a{}", r#"b{"n", "name"}"#, r#"d{"m"}"#, r#"e{"k"}"#]
    );
}

#[test]
fn numbers_agree_with_their_nouns_in_each_language() {
    let said = |lang, file: &str, n: usize| {
        let speech = Speech::new(lang, file);
        let args = [("n", super::Value::from(n))].into_iter().collect();
        speech.say("events-count", Some(&args)).unwrap()
    };
    assert_eq!(said(Lang::English, ENGLISH, 1), "One event");
    assert_eq!(said(Lang::English, ENGLISH, 4), "4 events");
    assert_eq!(said(Lang::Arabic, ARABIC, 2), "حدثان");
    // The number is kept apart from the direction of its sentence.
    assert_eq!(said(Lang::Arabic, ARABIC, 4), "\u{2068}4\u{2069} أحداث");
    assert!(said(Lang::Arabic, ARABIC, 12).ends_with("حدثًا"));
    assert_eq!(said(Lang::Chinese, CHINESE, 4), "4 个事件");
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    speak(Lang::Chinese, "done = 完成");
    assert_eq!(t!("done"), "完成");
    assert_eq!(t!("next"), "Next");
    assert_eq!(
        super::in_english(|| t!("done")),
        "Done",
        "files for programs"
    );
    speak(Lang::English, "");
    assert_eq!(t!("done"), "Done");
}

#[test]
fn codes_have_words_and_unknown_ones_none() {
    assert_eq!(
        word("type", "ACCUSE").as_deref(),
        Some("Accusation or criticism")
    );
    assert_eq!(word("type", "NOSUCH"), None);
    assert_eq!(say("no-such-key", &[]), "no-such-key");
}

#[test]
fn a_language_is_known_by_its_tag() {
    assert_eq!(Lang::of_tag("ar-EG"), Some(Lang::Arabic));
    assert_eq!(Lang::of_tag("zh-Hant-TW"), Some(Lang::Chinese));
    assert_eq!(Lang::of_tag("EN"), Some(Lang::English));
    assert_eq!(Lang::of_tag("arn"), None, "Mapudungun is not Arabic");
}
