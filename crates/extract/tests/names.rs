//! Names and what they name in short passages, one phenomenon each: `fixtures/names.txt`.
//!
//! The stages up to the linking are run, and no further: what coreference and events add is theirs.

mod support;

use demarche_extract::{
    knowledge, name, parse, token,
    types::{DraftMention, EntityDraft, Syntax},
};

#[test]
fn names_of_short_passages() {
    support::compare("names.txt", |case| {
        let tokens = token::tokenise(&case.text);
        let syntax = parse::parse(&case.text, &tokens, &mut |_| {});
        let day = case.date.as_ref().and_then(|d| d.parse().ok());
        let entities = knowledge::link(&syntax, &name::find(&syntax), day);
        facts(&syntax, &entities)
    });
}

/// A line with marked names: its text, and what they are.
fn marked(line: &str) -> (String, Vec<(usize, usize, &str)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, inside)) = rest.split_once('[') {
        let (mark, after) = inside.split_once(']').expect("a mark is closed");
        let (words, kind) = mark.split_once('|').expect("a mark has a kind");
        text.push_str(before);
        names.push((text.len(), text.len() + words.len(), kind));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, names)
}

#[test]
fn names_in_agency_typography() {
    let lines = include_str!("names/newswire.txt")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'));
    let (mut right, mut found_all, mut marked_all) = (0, 0, 0);
    for line in lines {
        let (text, gold) = marked(line);
        let tokens = token::tokenise(&text);
        let syntax = parse::parse(&text, &tokens, &mut |_| {});
        let found: Vec<(usize, usize, &str)> = name::find(&syntax)
            .iter()
            .map(|n| {
                let span = syntax.span_of(n.tokens.clone()).range();
                (span.start, span.end, n.kind.label())
            })
            .collect();
        let missed = gold.iter().filter(|g| !found.contains(g));
        let extra = found.iter().filter(|f| !gold.contains(f));
        for (sign, (start, end, kind)) in missed.map(|m| ('-', m)).chain(extra.map(|e| ('+', e))) {
            println!("{sign} {} {kind} in “{text}”", &text[*start..*end]);
        }
        right += gold.iter().filter(|g| found.contains(g)).count();
        found_all += found.len();
        marked_all += gold.len();
    }
    let f1 = 2.0 * right as f64 / (found_all + marked_all) as f64;
    println!(
        "F1 {:.3}: {right} right, {found_all} found, {marked_all} marked",
        f1
    );
    assert!(f1 >= 0.90, "F1 {f1:.3}");
}

/// `words · TYPE country role · place or person · government`, in order of the text.
fn facts(syntax: &Syntax, entities: &[EntityDraft]) -> Vec<String> {
    let mut named: Vec<(&DraftMention, &EntityDraft)> = entities
        .iter()
        .flat_map(|e| e.mentions.iter().map(move |m| (m, e)))
        .collect();
    named.sort_by_key(|(m, _)| m.tokens.start);
    named.into_iter().map(|(m, e)| fact(syntax, m, e)).collect()
}

fn fact(syntax: &Syntax, mention: &DraftMention, entity: &EntityDraft) -> String {
    let words = syntax.span_of(mention.tokens.clone()).of(syntax.text);
    let mut what = entity.kind.label().to_owned();
    for part in [&entity.country, &entity.role].into_iter().flatten() {
        what.push(' ');
        what.push_str(part);
    }
    let mut facts = vec![words.to_owned(), what];
    match (entity.geo.first(), entity.kind.label()) {
        (Some(g), _) => {
            let (lat, lon) = (g.lat.round() as i32, g.lon.round() as i32);
            facts.push(format!("{} {lat} {lon}", g.kind));
        }
        (None, "LOC") => facts.push("unresolved".into()),
        (None, "PER") => facts.push(entity.name.clone()),
        _ => {}
    }
    if mention.metonym {
        facts.push("government".into());
    }
    facts.join(" · ")
}
