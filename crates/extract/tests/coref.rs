//! Coreference on passages with one phenomenon each: `coref/passages.txt` tells how they are marked.

use demarche_extract::{Input, document::Document, extract};

/// Words between two characters, and who is meant.
struct Mark {
    start: usize,
    end: usize,
    who: String,
}

/// A passage with its marks taken out.
struct Passage {
    title: String,
    text: String,
    marks: Vec<Mark>,
}

impl Passage {
    fn read(block: &str) -> Option<Self> {
        let (title, body): (Vec<&str>, Vec<&str>) = block.lines().partition(|l| l.starts_with('#'));
        let body = body.join(" ");
        let mut passage = Passage {
            title: title.join(" "),
            text: String::new(),
            marks: Vec::new(),
        };
        let mut rest = body.as_str();
        while let Some((before, inside)) = rest.split_once('[') {
            let (marked, after) = inside.split_once(']').expect("a mark is closed");
            let (words, who) = marked.split_once('|').expect("a mark says who");
            passage.text.push_str(before);
            let start = passage.text.chars().count();
            passage.text.push_str(words);
            passage.marks.push(Mark {
                start,
                end: passage.text.chars().count(),
                who: who.to_owned(),
            });
            rest = after;
        }
        passage.text.push_str(rest);
        (!body.is_empty()).then_some(passage)
    }

    fn words(&self, mark: &Mark) -> String {
        let chars = self.text.chars().skip(mark.start);
        chars.take(mark.end - mark.start).collect()
    }

    /// What is not as marked, one line each, and how many marks there are.
    fn check(&self) -> (Vec<String>, usize) {
        let input = Input {
            text: self.text.clone(),
            date: Some("2023-09-22".to_owned()),
            ..Input::default()
        };
        let document = extract(&input, false).expect("the date is one");
        let given = |who: &str| {
            let anchor = format!("={who}");
            let mark = self.marks.iter().find(|m| m.who == anchor);
            entity(&document, mark.expect("every entity is given once"))
        };
        let tested: Vec<&Mark> = self
            .marks
            .iter()
            .filter(|m| !m.who.starts_with('='))
            .collect();
        let wrong = tested.iter().filter_map(|mark| {
            let found = entity(&document, mark);
            let right = match mark.who.as_str() {
                "-" => found.is_none(),
                group if group.contains('+') => {
                    let expected: Vec<_> = group.split('+').map(given).collect();
                    found.is_some_and(|e| {
                        let id = |id: &String| document.entities.iter().position(|x| x.id == *id);
                        let mut members: Vec<_> =
                            document.entities[e].members.iter().map(id).collect();
                        members.sort_unstable();
                        let mut expected = expected;
                        expected.sort_unstable();
                        members == expected
                    })
                }
                who => found.is_some() && found == given(who),
            };
            (!right).then(|| {
                let got = found.map(|e| &document.entities[e].name);
                format!(
                    "{}: “{}” is {}, got {got:?}",
                    self.title,
                    self.words(mark),
                    mark.who
                )
            })
        });
        (wrong.collect(), tested.len())
    }
}

/// The entity that speaks of the marked words: of its mentions that end there, the longest within.
fn entity(document: &Document, mark: &Mark) -> Option<usize> {
    let mentions = document
        .entities
        .iter()
        .enumerate()
        .flat_map(|(e, entity)| entity.mentions.iter().map(move |m| (e, m)));
    mentions
        .filter(|(_, m)| m.end == mark.end || m.start == mark.start && m.end < mark.end)
        .max_by_key(|(_, m)| (m.start >= mark.start, m.end, m.end - m.start))
        .map(|(e, _)| e)
}

#[test]
fn nine_in_ten_antecedents_are_right() {
    let file = include_str!("coref/passages.txt");
    let passages: Vec<Passage> = file.split("\n\n").filter_map(Passage::read).collect();
    let (mut wrong, mut all) = (Vec::new(), 0);
    for passage in &passages {
        let (w, n) = passage.check();
        wrong.extend(w);
        all += n;
    }
    let right = all - wrong.len();
    println!(
        "{right} of {all} antecedents in {} passages",
        passages.len()
    );
    println!("{}", wrong.join("\n"));
    assert!(passages.len() >= 20);
    assert!(
        right * 10 >= all * 9,
        "{right} of {all}:\n{}",
        wrong.join("\n")
    );
}
