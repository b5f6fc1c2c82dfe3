//! What the engine said, a correction, and what is said then.

use std::sync::Arc;

use demarche_extract::document::Evidence;

use super::*;

const TEXT: &str = "Envoys of Ruritania met Karim Haddad in Muscat on Friday. Ruritania accused March \
                    of delay. “We agree,” Haddad said. Later they met again.";

fn range(words: &str, nth: usize) -> Range {
    let byte = TEXT.match_indices(words).nth(nth).expect(words).0;
    let start = TEXT[..byte].chars().count();
    Range {
        start,
        end: start + words.chars().count(),
    }
}

fn anchor(words: &str, nth: usize) -> Anchor {
    Anchor::of(&Points::new(TEXT), range(words, nth))
}

fn entity(
    id: &str,
    kind: &str,
    name: &str,
    country: Option<&str>,
    mentions: &[(&str, usize)],
) -> Entity {
    Entity {
        id: id.into(),
        kind: kind.into(),
        name: name.into(),
        country: country.map(Into::into),
        mentions: mentions
            .iter()
            .map(|(w, n)| Mention {
                start: range(w, *n).start,
                end: range(w, *n).end,
                form: "name".into(),
                metonym: false,
            })
            .collect(),
        ..Entity::default()
    }
}

fn actor(entity: &Entity) -> Actor {
    Actor {
        entity: entity.id.clone(),
        name: entity.name.clone(),
        country: entity.country.clone(),
        role: None,
    }
}

/// What the engine may have made of [`TEXT`], with two mistakes: Ruritania's state, and March.
fn machine() -> Document {
    let ruritania = entity(
        "e0",
        "ORG",
        "Ruritania",
        Some("ROU"),
        &[("Ruritania", 0), ("Ruritania", 1)],
    );
    let haddad = entity(
        "e1",
        "PER",
        "Karim Haddad",
        Some("JOR"),
        &[("Karim Haddad", 0)],
    );
    let again = entity("e2", "PER", "Haddad", None, &[("Haddad", 1)]);
    let march = entity("e3", "PER", "March", None, &[("March", 0)]);
    let sentences =
        [("Envoys", 0), ("Ruritania", 1), ("“We", 0), ("Later", 0)].map(|(w, n)| range(w, n).start);
    let mut ends: Vec<usize> = sentences[1..].iter().map(|s| s - 1).collect();
    ends.push(TEXT.chars().count());
    Document {
        text: TEXT.into(),
        sentences: sentences
            .iter()
            .zip(ends)
            .map(|(&start, end)| Range { start, end })
            .collect(),
        times: vec![Time {
            start: range("on Friday", 0).start + 3,
            end: range("on Friday", 0).end,
            text: "Friday".into(),
            kind: "DATE".into(),
            value: "2023-09-15".into(),
            begin: Some("2023-09-15".into()),
            finish: Some("2023-09-15".into()),
            ..Time::default()
        }],
        quotes: vec![Quote {
            start: range("We agree", 0).start,
            end: range("We agree", 0).end + 1,
            speaker: Some("e2".into()),
            ..Quote::default()
        }],
        events: vec![
            Event {
                id: "v0".into(),
                plover: "CONSULT".into(),
                mode: Some("visit".into()),
                cameo: "042".into(),
                quad: 1,
                goldstein: 4.0,
                source: vec![actor(&ruritania)],
                target: vec![actor(&haddad)],
                date: EventDate {
                    value: Some("2023-09-15".into()),
                    begin: Some("2023-09-15".into()),
                    finish: Some("2023-09-15".into()),
                    basis: "relative".into(),
                },
                trigger: range("met", 0),
                status: "asserted".into(),
                confidence: 0.6,
                evidence: vec![Evidence {
                    trigger: range("met", 1),
                    sentence: 3,
                }],
                ..Event::default()
            },
            Event {
                id: "v1".into(),
                plover: "ACCUSE".into(),
                quad: 3,
                source: vec![actor(&ruritania)],
                target: vec![actor(&march)],
                trigger: range("accused", 0),
                sentence: 1,
                status: "asserted".into(),
                ..Event::default()
            },
        ],
        entities: vec![ruritania, haddad, again, march],
        ..Document::default()
    }
}

fn event(id: &str) -> EventAt {
    let machine = machine();
    EventAt::of(&machine, &Points::new(&machine.text), id)
}

fn name(id: &str) -> EntityAt {
    let machine = machine();
    EntityAt::of(&machine, &Points::new(&machine.text), id)
}

/// The document after these changes, and whether each found a home.
fn after(changes: &[Change]) -> (Document, Vec<bool>) {
    over(&machine(), changes)
}

fn over(machine: &Document, changes: &[Change]) -> (Document, Vec<bool>) {
    let article: Arc<str> = "a".into();
    let log: Vec<Correction> = changes
        .iter()
        .map(|change| Correction {
            article: article.clone(),
            change: change.clone(),
        })
        .collect();
    let applied = apply(machine, &log.iter().collect::<Vec<_>>());
    let homes = applied.homes.iter().map(Option::is_some).collect();
    (applied.document, homes)
}

fn edit(id: &str, set: EventEdit) -> Change {
    Change::EditEvent {
        event: event(id),
        set,
    }
}

fn edit_name(id: &str, set: EntityEdit) -> Change {
    Change::EditEntity {
        entity: name(id),
        set,
        everywhere: false,
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn days(begin: &str, finish: &str) -> Days {
    Days {
        begin: begin.into(),
        finish: finish.into(),
    }
}

#[test]
fn without_corrections_nothing_changes() {
    assert_eq!(after(&[]), (machine(), vec![]));
}

#[test]
fn an_event_of_another_type_has_that_types_class_score_and_code() {
    let (d, homes) = after(&[edit(
        "v0",
        EventEdit {
            plover: said("AID"),
            ..EventEdit::default()
        },
    )]);
    let e = &d.events[0];
    assert_eq!(homes, [true]);
    assert_eq!(
        (
            e.plover.as_str(),
            e.mode.as_deref(),
            e.quad,
            e.goldstein,
            e.cameo.as_str()
        ),
        ("AID", None, 2, 10.0, "070")
    );
    assert_eq!(e.confidence, 1.0, "a person has looked at it");
    assert_eq!(d.events[1], machine().events[1], "the other is as it was");
}

#[test]
fn a_type_that_does_not_exist_is_no_type() {
    let (d, _) = after(&[edit(
        "v0",
        EventEdit {
            plover: said("<script>"),
            ..EventEdit::default()
        },
    )]);
    assert_eq!(d.events[0].plover, "CONSULT");
}

#[test]
fn sides_may_be_names_of_the_text_or_states_that_it_does_not_name() {
    let oman = Who {
        name: "Oman".into(),
        country: said("OMN"),
        ..Who::default()
    };
    let haddad = Who {
        entity: Some(name("e1")),
        name: "Karim Haddad".into(),
        ..Who::default()
    };
    let (d, _) = after(&[
        edit(
            "v0",
            EventEdit {
                source: Some(vec![haddad]),
                target: Some(vec![oman.clone()]),
                ..EventEdit::default()
            },
        ),
        edit(
            "v1",
            EventEdit {
                source: Some(vec![oman]),
                ..EventEdit::default()
            },
        ),
    ]);
    assert_eq!(d.events[0].source[0].entity, "e1");
    let state = d
        .entities
        .iter()
        .find(|e| e.id == d.events[0].target[0].entity)
        .unwrap();
    assert_eq!(
        (state.kb.as_deref(), state.mentions.len()),
        (Some("country:OMN"), 0)
    );
    assert!(
        state
            .geo
            .as_ref()
            .is_some_and(|g| (16.0..27.0).contains(&g.lat))
    );
    assert_eq!(
        d.events[1].source[0].entity, state.id,
        "named twice, one entity"
    );
}

#[test]
fn date_place_status_and_evidence_are_as_said() {
    let (d, homes) = after(&[edit(
        "v0",
        EventEdit {
            date: Some(days("2023-09-01", "2023-09-30")),
            place: Some(Where {
                name: "Salalah".into(),
                lat: 17.0,
                lon: 54.1,
            }),
            status: said("planned"),
            evidence: Some(anchor("met again", 0)),
            ..EventEdit::default()
        },
    )]);
    let e = &d.events[0];
    assert_eq!(homes, [true]);
    assert_eq!(e.date.value.as_deref(), Some("2023-09"));
    assert_eq!(e.date.finish.as_deref(), Some("2023-09-30"));
    assert_eq!(e.place.as_ref().map(|p| p.lat), Some(17.0));
    assert_eq!(e.status, "planned");
    assert_eq!((e.trigger, e.sentence), (range("met again", 0), 3));
}

#[test]
fn a_date_that_is_none_and_a_place_off_the_earth_are_none() {
    let (d, _) = after(&[edit(
        "v0",
        EventEdit {
            date: Some(days("yesterday", "")),
            place: Some(Where {
                name: "Nowhere".into(),
                lat: 170.0,
                lon: 0.0,
            }),
            ..EventEdit::default()
        },
    )]);
    assert_eq!(
        (
            d.events[0].date.begin.as_deref(),
            d.events[0].date.basis.as_str()
        ),
        (None, "none")
    );
    assert_eq!(d.events[0].place, None);
}

#[test]
fn words_become_an_event_in_their_sentence() {
    let (d, homes) = after(&[Change::AddEvent {
        added: "u1".into(),
        words: anchor("We agree", 0),
        set: EventEdit {
            plover: said("AGREE"),
            source: Some(vec![Who {
                entity: Some(name("e1")),
                ..Who::default()
            }]),
            ..EventEdit::default()
        },
    }]);
    let e = d.events.last().unwrap();
    assert_eq!(homes, [true]);
    assert_eq!(
        (e.id.as_str(), e.sentence, e.quad, e.source[0].name.as_str()),
        ("u1", 2, 1, "Karim Haddad")
    );
}

#[test]
fn what_was_added_is_corrected_like_anything_else() {
    let (d, homes) = after(&[
        Change::AddEvent {
            added: "u1".into(),
            words: anchor("We agree", 0),
            set: EventEdit::default(),
        },
        Change::EditEvent {
            event: EventAt::Added { added: "u1".into() },
            set: EventEdit {
                status: said("negated"),
                ..EventEdit::default()
            },
        },
    ]);
    assert_eq!(homes, [true, true]);
    assert_eq!(d.events.last().unwrap().status, "negated");
}

#[test]
fn a_rejected_event_is_gone() {
    let (d, _) = after(&[Change::RejectEvent { event: event("v1") }]);
    assert_eq!(d.events.iter().map(|e| &e.id).collect::<Vec<_>>(), ["v0"]);
}

#[test]
fn a_further_sentence_of_an_event_becomes_an_event_of_its_own() {
    let (d, homes) = after(&[Change::SplitEvidence {
        event: event("v0"),
        words: anchor("met", 1),
        added: "u1".into(),
    }]);
    assert_eq!(homes, [true]);
    assert!(d.events[0].evidence.is_empty());
    let other = d.events.last().unwrap();
    assert_eq!(
        (other.id.as_str(), other.trigger, other.sentence),
        ("u1", range("met", 1), 3)
    );
}

#[test]
fn a_name_set_right_is_right_in_its_events() {
    let (d, _) = after(&[edit_name(
        "e0",
        EntityEdit {
            name: said("Kingdom of Ruritania"),
            country: said(""),
            role: said("GOV"),
            ..EntityEdit::default()
        },
    )]);
    for e in &d.events {
        assert_eq!(
            (
                e.source[0].name.as_str(),
                e.source[0].country.as_deref(),
                e.source[0].role.as_deref()
            ),
            ("Kingdom of Ruritania", None, Some("GOV"))
        );
    }
}

#[test]
fn two_names_of_one_become_one() {
    let (d, _) = after(&[Change::MergeEntities {
        entity: name("e2"),
        into: name("e1"),
    }]);
    assert!(d.entities.iter().all(|e| e.id != "e2"));
    assert_eq!(d.entities[1].mentions.len(), 2);
    assert_eq!(d.quotes[0].speaker.as_deref(), Some("e1"));
}

#[test]
fn what_was_said_of_a_name_before_a_merge_does_not_hold_for_the_other() {
    let (d, homes) = after(&[
        edit_name(
            "e2",
            EntityEdit {
                name: said("Somebody"),
                ..EntityEdit::default()
            },
        ),
        Change::MergeEntities {
            entity: name("e2"),
            into: name("e1"),
        },
    ]);
    assert_eq!(homes, [true, true]);
    assert_eq!(d.entities[1].name, "Karim Haddad");
}

#[test]
fn a_mention_of_somebody_else_is_split_off() {
    let (d, homes) = after(&[
        Change::SplitMention {
            entity: name("e0"),
            words: anchor("Ruritania", 1),
            added: "u1".into(),
        },
        Change::EditEntity {
            entity: EntityAt::Added { added: "u1".into() },
            set: EntityEdit {
                name: said("Northern Ruritania"),
                ..EntityEdit::default()
            },
            everywhere: false,
        },
    ]);
    assert_eq!(homes, [true, true]);
    assert_eq!(d.entities[0].mentions.len(), 1);
    let other = d.entities.last().unwrap();
    assert_eq!(
        (other.name.as_str(), other.mentions[0].start),
        ("Northern Ruritania", range("Ruritania", 1).start)
    );
}

#[test]
fn who_is_nobody_has_no_part_in_any_event() {
    let (d, _) = after(&[Change::RejectEntity {
        entity: name("e3"),
        everywhere: false,
    }]);
    assert!(d.entities.iter().all(|e| e.name != "March"));
    assert!(d.events[1].target.is_empty());
}

#[test]
fn words_become_a_name_wherever_they_stand_free() {
    let (d, _) = after(&[Change::AddEntity {
        added: "u1".into(),
        words: anchor("Muscat", 0),
        set: EntityEdit {
            kind: said("LOC"),
            country: said("OMN"),
            ..EntityEdit::default()
        },
    }]);
    let muscat = d.entities.last().unwrap();
    assert_eq!(
        (
            muscat.name.as_str(),
            muscat.kind.as_str(),
            muscat.country.as_deref()
        ),
        ("Muscat", "LOC", Some("OMN"))
    );
    assert_eq!(muscat.mentions.len(), 1);
}

#[test]
fn a_time_set_right_sets_the_events_right_that_took_their_date_from_it() {
    let (d, _) = after(&[Change::EditTime {
        words: anchor("Friday", 0),
        set: days("2023-09-22", ""),
    }]);
    assert_eq!(d.times[0].value, "2023-09-22");
    assert_eq!(d.events[0].date.begin.as_deref(), Some("2023-09-22"));
    assert_eq!(d.events[1].date, machine().events[1].date);
}

#[test]
fn times_and_quotations_are_added_and_rejected() {
    let (d, homes) = after(&[
        Change::AddTime {
            words: anchor("Later", 0),
            set: days("2023-10-01", "2023-12-31"),
        },
        Change::RejectTime {
            words: anchor("Friday", 0),
        },
        Change::RejectQuote {
            words: anchor("We agree", 0),
        },
        Change::AddQuote {
            words: anchor("delay", 0),
            speaker: Some(Who {
                entity: Some(name("e0")),
                ..Who::default()
            }),
        },
    ]);
    assert_eq!(homes, [true; 4]);
    assert_eq!(
        d.times.iter().map(|t| t.text.as_str()).collect::<Vec<_>>(),
        ["Later"]
    );
    assert_eq!(d.quotes.len(), 1);
    assert_eq!(d.quotes[0].speaker.as_deref(), Some("e0"));
}

#[test]
fn a_quotation_is_somebody_elses() {
    let (d, _) = after(&[Change::EditQuote {
        words: anchor("We agree", 0),
        speaker: None,
    }]);
    assert_eq!(d.quotes[0].speaker, None);
}

#[test]
fn corrections_find_their_things_in_a_new_reading_with_other_ids() {
    let changes = [
        edit(
            "v1",
            EventEdit {
                status: said("negated"),
                ..EventEdit::default()
            },
        ),
        edit_name(
            "e0",
            EntityEdit {
                role: said("GOV"),
                ..EntityEdit::default()
            },
        ),
    ];
    // Read again: other ids, another order, the event's words are longer, its type is another.
    let mut anew = machine();
    anew.events.reverse();
    anew.entities.reverse();
    for (n, e) in anew.events.iter_mut().enumerate() {
        e.id = format!("v{}", n + 40);
    }
    let accused = &mut anew.events[0];
    accused.trigger = range("accused March", 0);
    accused.plover = "REJECT".into();
    for side in anew
        .events
        .iter_mut()
        .flat_map(|e| e.source.iter_mut().chain(&mut e.target))
    {
        side.entity = format!("n{}", &side.entity);
    }
    for e in &mut anew.entities {
        e.id = format!("n{}", e.id);
    }
    let (d, homes) = over(&anew, &changes);
    assert_eq!(homes, [true, true]);
    assert_eq!(d.events[0].status, "negated");
    assert!(
        d.events
            .iter()
            .all(|e| e.source[0].role.as_deref() == Some("GOV"))
    );
}

#[test]
fn what_has_no_home_any_more_changes_nothing_and_is_told() {
    let mut anew = machine();
    anew.events.remove(1);
    let (d, homes) = over(
        &anew,
        &[edit(
            "v1",
            EventEdit {
                status: said("negated"),
                ..EventEdit::default()
            },
        )],
    );
    assert_eq!(homes, [false]);
    assert_eq!(d, anew);
}
