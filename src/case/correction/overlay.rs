//! The corrections of a whole case, laid over everything that was read.
//!
//! Enters: a case and the engine's documents. Leaves: the documents after the corrections, what
//! each correction speaks of, and what people said of events across articles. An article whose
//! corrections have not changed is not done again.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use demarche_extract::document::Document;

use super::{Applied, Change, Correction, Points, Target, apply, apply::find_event};
use crate::case::{Case, desk::Documents};

/// By whose word something stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hand {
    /// The engine's alone.
    #[default]
    Machine,
    /// The engine's, set right by hand.
    Corrected,
    /// Added by hand.
    Added,
}

impl Hand {
    /// For people; nothing where no hand was in it.
    pub fn label(self) -> Option<String> {
        match self {
            Self::Machine => None,
            Self::Corrected => Some(t!("corrected")),
            Self::Added => Some(t!("added-by-hand")),
        }
    }
}

/// What people said of events across articles. An event is named by its article and its id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hands {
    /// Events that were corrected or added.
    pub touched: HashMap<(Arc<str>, String), Hand>,
    /// Events that are not what others tell.
    pub apart: HashSet<(Arc<str>, String)>,
    /// Events that are one.
    pub same: Vec<[(Arc<str>, String); 2]>,
}

/// An article's document before and after.
#[derive(Debug)]
struct Laid {
    machine: Arc<Document>,
    log: Vec<Arc<Correction>>,
    homes: Vec<Option<Target>>,
    document: Arc<Document>,
}

/// A case's documents with its corrections.
#[derive(Debug, Clone, Default)]
pub struct Overlay {
    laid: HashMap<Arc<str>, Arc<Laid>>,
    documents: Documents,
    hands: Hands,
    /// The corrections behind [`Hands::same`], in its order.
    ties: Vec<Arc<Correction>>,
}

impl PartialEq for Overlay {
    fn eq(&self, other: &Self) -> bool {
        self.documents == other.documents
            && self.hands == other.hands
            && self.laid.len() == other.laid.len()
            && self
                .laid
                .iter()
                .all(|(id, laid)| other.laid.get(id).is_some_and(|o| Arc::ptr_eq(laid, o)))
    }
}

impl Overlay {
    /// Lay a case's corrections over what was read, with what `before` already did.
    pub fn lay(before: Option<&Self>, case: &Case, machine: &Documents) -> Self {
        let mut documents = machine.clone();
        let mut laid = HashMap::new();
        for (id, _) in &case.articles {
            let Some(document) = machine.get(id) else {
                continue;
            };
            let log: Vec<_> = case
                .corrections
                .iter()
                .filter(|c| c.article == *id || c.change.everywhere())
                .cloned()
                .collect();
            if log.is_empty() {
                continue;
            }
            let known = before
                .and_then(|b| b.laid.get(id))
                .filter(|l| Arc::ptr_eq(&l.machine, document) && same(&l.log, &log));
            let this = known.cloned().unwrap_or_else(|| {
                let all: Vec<&Correction> = log.iter().map(|c| &**c).collect();
                let Applied {
                    document: after,
                    homes,
                } = apply(document, &all);
                Arc::new(Laid {
                    machine: document.clone(),
                    homes,
                    document: Arc::new(after),
                    log,
                })
            });
            documents.put(id.clone(), this.document.clone());
            laid.insert(id.clone(), this);
        }
        let (hands, ties) = hands(&laid, machine);
        Self {
            laid,
            documents,
            hands,
            ties,
        }
    }

    /// The documents after the corrections.
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// What people said of events.
    pub fn hands(&self) -> &Hands {
        &self.hands
    }

    /// What the engine said in an article, where anything was corrected in it.
    pub fn machine(&self, article: &str) -> Option<&Arc<Document>> {
        self.laid.get(article).map(|l| &l.machine)
    }

    /// The corrections that make an event of an article one with another.
    pub fn ties(&self, article: &str, event: &str) -> Vec<Arc<Correction>> {
        let this = |(a, e): &(Arc<str>, String)| &**a == article && e == event;
        self.hands
            .same
            .iter()
            .zip(&self.ties)
            .filter(|(pair, _)| pair.iter().any(this))
            .map(|(_, c)| c.clone())
            .collect()
    }

    /// The corrections that speak of something in an article.
    pub fn of(&self, article: &str, target: &Target) -> Vec<Arc<Correction>> {
        self.laid.get(article).map_or_else(Vec::new, |laid| {
            laid.log
                .iter()
                .zip(&laid.homes)
                .filter(|(_, home)| home.as_ref() == Some(target))
                .map(|(c, _)| c.clone())
                .collect()
        })
    }

    /// Whether a correction speaks of anything that is there. `None` until its article is read.
    pub fn is_at_home(&self, correction: &Arc<Correction>) -> Option<bool> {
        let mut read = false;
        for laid in self.laid.values() {
            for (known, home) in laid.log.iter().zip(&laid.homes) {
                if Arc::ptr_eq(known, correction) {
                    read |= true;
                    if home.is_some() {
                        return Some(true);
                    }
                }
            }
        }
        read.then_some(false)
    }
}

fn same(a: &[Arc<Correction>], b: &[Arc<Correction>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}

fn hands(
    laid: &HashMap<Arc<str>, Arc<Laid>>,
    machine: &Documents,
) -> (Hands, Vec<Arc<Correction>>) {
    let mut hands = Hands::default();
    let mut same = Vec::new();
    for (article, this) in laid {
        for event in &this.document.events {
            let hand = match this.machine.events.iter().find(|e| e.id == event.id) {
                None => Hand::Added,
                Some(before) if before != event => Hand::Corrected,
                Some(_) => continue,
            };
            hands
                .touched
                .insert((article.clone(), event.id.clone()), hand);
        }
        for (correction, home) in this.log.iter().zip(&this.homes) {
            let Some(Target::Event(id)) = home else {
                continue;
            };
            match &correction.change {
                Change::ApartEvent { .. } => {
                    hands.apart.insert((article.clone(), id.clone()));
                }
                Change::SameEvent {
                    other_article,
                    other,
                    ..
                } => {
                    let found = machine
                        .get(other_article)
                        .and_then(|d| find_event(d, &Points::new(&d.text), other));
                    if let Some(other) = found {
                        let one = (article.clone(), id.clone());
                        let pair = [one, (other_article.clone(), other)];
                        same.push((pair, correction.clone()));
                    }
                }
                _ => {}
            }
        }
    }
    // The map's order is chance; what comes of it must not be.
    same.sort_by(|(a, _), (b, _)| a.cmp(b));
    let ties;
    (hands.same, ties) = same.into_iter().unzip();
    (hands, ties)
}

#[cfg(test)]
mod tests {
    use super::super::{EntityAt, EntityEdit, EventAt, EventEdit};
    use super::*;
    use crate::case::{Article, Origin, item};

    /// A case of articles that tell one event each, and what the engine read in them.
    fn told(texts: &[(&str, &str)]) -> (Case, Documents) {
        let articles = texts.iter().map(|(text, _)| Article {
            text: (*text).into(),
            ..Article::default()
        });
        let case = Case::new("C", Origin::Own, articles);
        let mut documents = Documents::default();
        for ((id, article), (_, line)) in case.articles.iter().zip(texts) {
            let mut document = item::tests::document(&[line]);
            document.text.clone_from(&article.text);
            let length = article.text.chars().count();
            document.sentences = vec![demarche_extract::document::Range {
                start: 0,
                end: length,
            }];
            document.events[0].trigger = demarche_extract::document::Range { start: 0, end: 3 };
            documents.insert(id.clone(), document);
        }
        (case, documents)
    }

    fn first(documents: &Documents, article: &str) -> EventAt {
        let document = documents.get(article).unwrap();
        EventAt::of(document, &Points::new(&document.text), "v0")
    }

    #[test]
    fn only_the_articles_that_are_spoken_of_are_done_again() {
        let (mut case, documents) = told(&[
            ("Met them in Muscat.", "CONSULT 1 CHN=SYR 2023-09-22"),
            ("Aid went to Damascus.", "AID 2 CHN>SYR 2023-09-24"),
        ]);
        let [a, b] = [0, 1].map(|n| case.articles[n].0.clone());
        let edit = |at: EventAt, status: &str| Change::EditEvent {
            event: at,
            set: EventEdit {
                status: Some(status.into()),
                ..EventEdit::default()
            },
        };
        case.correct(&a, edit(first(&documents, &a), "planned"));
        let one = Overlay::lay(None, &case, &documents);
        assert_eq!(one.documents().get(&a).unwrap().events[0].status, "planned");
        assert_eq!(one.machine(&a).unwrap().events[0].status, "asserted");
        assert!(Arc::ptr_eq(
            one.documents().get(&b).unwrap(),
            documents.get(&b).unwrap()
        ));
        assert_eq!(one.of(&a, &Target::Event("v0".into())).len(), 1);
        case.correct(&b, edit(first(&documents, &b), "negated"));
        let two = Overlay::lay(Some(&one), &case, &documents);
        assert!(Arc::ptr_eq(
            one.documents().get(&a).unwrap(),
            two.documents().get(&a).unwrap()
        ));
        assert_eq!(two.hands().touched[&(b, "v0".into())], Hand::Corrected);
    }

    #[test]
    fn a_name_set_right_for_the_whole_case_is_right_in_every_article() {
        let (mut case, documents) = told(&[
            ("Met them in Muscat.", "CONSULT 1 CHN=SYR 2023-09-22"),
            ("Aid went to Damascus.", "AID 2 CHN>SYR 2023-09-24"),
        ]);
        let [a, b] = [0, 1].map(|n| case.articles[n].0.clone());
        let document = documents.get(&a).unwrap();
        let entity = EntityAt::of(document, &Points::new(&document.text), "e-SYR");
        case.correct(
            &a,
            Change::EditEntity {
                entity,
                set: EntityEdit {
                    country: Some("SAU".into()),
                    ..EntityEdit::default()
                },
                everywhere: true,
            },
        );
        let overlay = Overlay::lay(None, &case, &documents);
        for article in [&a, &b] {
            let target = &overlay.documents().get(article).unwrap().events[0].target[0];
            assert_eq!(
                (target.name.as_str(), target.country.as_deref()),
                ("Saudi Arabia", Some("SAU"))
            );
        }
        assert_eq!(overlay.is_at_home(&case.corrections[0]), Some(true));
    }

    #[test]
    fn a_correction_that_finds_no_home_in_a_new_reading_is_kept_and_told() {
        let (mut case, documents) =
            told(&[("Met them in Muscat.", "CONSULT 1 CHN=SYR 2023-09-22")]);
        let a = case.articles[0].0.clone();
        let at = first(&documents, &a);
        case.correct(&a, Change::RejectEvent { event: at });
        let mut anew = Documents::default();
        let mut document = (**documents.get(&a).unwrap()).clone();
        document.events.clear();
        anew.insert(a.clone(), document);
        let overlay = Overlay::lay(None, &case, &anew);
        assert_eq!(overlay.is_at_home(&case.corrections[0]), Some(false));
        let again = Overlay::lay(Some(&overlay), &case, &documents);
        assert_eq!(again.is_at_home(&case.corrections[0]), Some(true));
        assert!(again.documents().get(&a).unwrap().events.is_empty());
    }
}
