//! The case, and how it came to be what it is.
//!
//! Enters: what the user did. Leaves: the case after it, and every case before. What the engine
//! found is no part of this: it can be found again. Must not know views.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    article::Article,
    correction::{
        Change, Correction,
        log::{self, Log},
    },
    day::Day,
};

/// Whose case it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Origin {
    /// The user's own; kept in the browser.
    #[default]
    Own,
    /// Comes with the page; its short name.
    Bundled(String),
    /// Came by a link or a file and is not taken over yet.
    Shared,
}

/// A step of a story: a stretch of time with a few words about it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chapter {
    /// A few words.
    pub title: String,
    /// Two sentences.
    pub text: String,
    /// First day.
    pub begin: Day,
    /// Last day, inclusive; `None` while it goes on.
    pub finish: Option<Day>,
    /// States to show on the map (ISO 3166-1 alpha-3).
    pub countries: Vec<String>,
}

impl Chapter {
    /// The window that shows it; an open end reaches to the end of the calendar.
    pub fn window(&self) -> (Day, Day) {
        (
            self.begin,
            self.finish.unwrap_or(Day::from_ymd(9999, 12, 31)),
        )
    }
}

/// What an analyst works on: some articles under a name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    /// For people.
    pub name: String,
    /// Names it in the store; empty where it is not kept.
    #[serde(skip)]
    pub id: String,
    /// Whose it is.
    #[serde(skip)]
    pub origin: Origin,
    /// What it is about, in a few sentences.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The story in steps, in order of time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<Chapter>,
    /// In the order in which they came. Shared between the states of the history.
    #[serde(with = "articles")]
    pub articles: Vec<Filed>,
    /// What people said of what the engine read, in the order in which they said it.
    #[serde(with = "corrections", skip_serializing_if = "Vec::is_empty")]
    pub corrections: Log,
}

/// An article beside its id, by which it is looked up.
pub type Filed = (Arc<str>, Arc<Article>);

mod articles {
    //! Ids are worked out, not stored: nobody can send an article under another's id.
    use super::{Arc, Article, Filed};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(list: &[Filed], s: S) -> Result<S::Ok, S::Error> {
        list.iter()
            .map(|(_, a)| a.as_ref())
            .collect::<Vec<_>>()
            .serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Filed>, D::Error> {
        Ok(Vec::<Article>::deserialize(d)?
            .into_iter()
            .map(|a| (a.id().into(), Arc::new(a)))
            .collect())
    }
}

mod corrections {
    use super::{Arc, Correction, Log};
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(log: &Log, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(log.iter().map(|c| &**c))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Log, D::Error> {
        Ok(Vec::<Correction>::deserialize(d)?
            .into_iter()
            .map(Arc::new)
            .collect())
    }
}

impl Case {
    /// A case of these articles; of two that are the same, the first.
    pub fn new(name: &str, origin: Origin, articles: impl IntoIterator<Item = Article>) -> Self {
        let mut case = Self {
            name: name.to_owned(),
            origin,
            ..Self::default()
        };
        for article in articles {
            case.add(article);
        }
        case
    }

    /// Put an article in. `false`: it was there already.
    pub fn add(&mut self, article: Article) -> bool {
        let id: Arc<str> = article.id().into();
        let new = !self.articles.iter().any(|(known, _)| *known == id);
        if new {
            self.articles.push((id, Arc::new(article)));
        }
        new
    }

    /// Take an article out. `false`: it was not there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.articles.len();
        self.articles.retain(|(known, _)| &**known != id);
        log::leave(&mut self.corrections, id);
        self.articles.len() < before
    }

    /// Put an article in the place of another, of which it is a better version.
    pub fn replace(&mut self, id: &str, article: Article) {
        let new: Arc<str> = article.id().into();
        if let Some(slot) = self.articles.iter_mut().find(|(known, _)| &**known == id) {
            *slot = (new.clone(), Arc::new(article));
            log::follow(&mut self.corrections, id, &new);
        }
    }

    /// Say something of what was read in an article.
    pub fn correct(&mut self, article: &Arc<str>, change: Change) {
        let article = article.clone();
        log::say(&mut self.corrections, Correction { article, change });
    }

    /// An article by its id.
    pub fn article(&self, id: &str) -> Option<&Arc<Article>> {
        self.articles
            .iter()
            .find(|(known, _)| &**known == id)
            .map(|(_, a)| a)
    }
}

/// A case with all that it was before and, after an undo, all that it had become.
///
/// A state is a list of shared articles and corrections: a step costs a few words of memory, so none is dropped.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    now: Case,
    past: Vec<(String, Case)>,
    future: Vec<(String, Case)>,
}

impl History {
    /// A case without a past.
    pub fn new(case: Case) -> Self {
        Self {
            now: case,
            ..Self::default()
        }
    }

    /// The case as it is.
    pub fn case(&self) -> &Case {
        &self.now
    }

    /// Do something to the case; `what` names it for the undo button. A change that changes nothing
    /// leaves no step.
    pub fn act<R>(&mut self, what: &str, change: impl FnOnce(&mut Case) -> R) -> R {
        let before = self.now.clone();
        let result = change(&mut self.now);
        if self.now != before {
            self.past.push((what.to_owned(), before));
            self.future.clear();
        }
        result
    }

    /// Back by one step; what was undone.
    pub fn undo(&mut self) -> Option<String> {
        Self::step(&mut self.now, &mut self.past, &mut self.future)
    }

    /// Forth by one step; what was done again.
    pub fn redo(&mut self) -> Option<String> {
        Self::step(&mut self.now, &mut self.future, &mut self.past)
    }

    fn step(
        now: &mut Case,
        from: &mut Vec<(String, Case)>,
        to: &mut Vec<(String, Case)>,
    ) -> Option<String> {
        let (what, case) = from.pop()?;
        to.push((what.clone(), std::mem::replace(now, case)));
        Some(what)
    }

    /// What an undo would undo.
    pub fn undoable(&self) -> Option<&str> {
        self.past.last().map(|(what, _)| what.as_str())
    }

    /// What a redo would do again.
    pub fn redoable(&self) -> Option<&str> {
        self.future.last().map(|(what, _)| what.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        Article {
            text: text.into(),
            ..Article::default()
        }
    }

    fn texts(h: &History) -> Vec<&str> {
        h.case()
            .articles
            .iter()
            .map(|(_, a)| a.text.as_str())
            .collect()
    }

    #[test]
    fn a_removed_article_comes_back_and_goes_again() {
        let mut h = History::default();
        h.act("add one", |c| c.add(article("one")));
        h.act("add two", |c| c.add(article("two")));
        let id = article("one").id();
        h.act("remove one", |c| c.remove(&id));
        assert_eq!(texts(&h), ["two"]);
        assert_eq!(h.undo().as_deref(), Some("remove one"));
        assert_eq!(texts(&h), ["one", "two"]);
        assert_eq!(h.redo().as_deref(), Some("remove one"));
        assert_eq!(texts(&h), ["two"]);
        while h.undo().is_some() {}
        assert_eq!(texts(&h), [""; 0]);
    }

    #[test]
    fn the_same_article_twice_is_one_and_no_step() {
        let mut h = History::default();
        assert!(h.act("add", |c| c.add(article("one"))));
        assert!(!h.act("add again", |c| c.add(article("one"))));
        assert_eq!(h.undoable(), Some("add"));
    }

    #[test]
    fn a_case_survives_json_with_ids_worked_out_anew() {
        let case = Case::new("C", Origin::Own, [article("one"), article("two")]);
        let json = serde_json::to_string(&case).unwrap();
        assert!(!json.contains(&article("one").id()));
        assert_eq!(serde_json::from_str::<Case>(&json).unwrap(), case);
    }
}
