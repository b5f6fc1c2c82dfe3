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
