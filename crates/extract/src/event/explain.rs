//! Why an event was coded so, in a sentence for a reader.
//!
//! Enters: the act, its mood and its sides. Leaves: words. Must not decide anything.

use super::{
    Coder,
    act::Act,
    party::Party,
    setting,
    status::{Modality, Mood},
};

impl Coder<'_> {
    /// The rule, the words and the sides, in a sentence for a reader.
    pub(super) fn why(
        &self,
        act: &Act,
        mood: &Mood,
        source: &[Party],
        target: &[Party],
        when: &setting::When,
    ) -> String {
        let s = self.cast.syntax;
        let lexicon = self.reader.lexicon;
        let entry = &lexicon.entries[lexicon.patterns[act.pattern].entry];
        let mut words = act.words.clone();
        words.sort_unstable();
        words.dedup();
        let quoted: Vec<_> = words.iter().map(|&w| s.form(w)).collect();
        let mut why = format!("“{}” by rule {}", quoted.join(" … "), entry.name);
        for &inner in &act.about {
            why.push_str(&format!(
                ", about {}",
                lexicon.entries[lexicon.patterns[inner].entry].name
            ));
        }
        match (act.modal, mood.modality) {
            (Some(attitude), _) => why.push_str(&format!(
                "; the verb's mood says that it {}",
                attitude.verb()
            )),
            (None, Modality::Future) => why.push_str("; told as future"),
            _ => {}
        }
        why.push_str(&format!(
            "; {} {}",
            act.code.cameo,
            act.code.meaning.to_lowercase()
        ));
        let tell = |side: &[Party]| {
            side.iter()
                .map(|p| {
                    let name = match p.entity {
                        Some(e) => self.cast.entities[e].name.clone(),
                        None => s.form(p.head).to_owned(),
                    };
                    match (&p.country, p.inferred) {
                        (Some(c), false) => format!("{name} ({c})"),
                        (Some(c), true) => format!("{name} ({c}, from where it is)"),
                        (None, _) => name,
                    }
                })
                .collect::<Vec<_>>()
                .join(", ")
        };
        if !source.is_empty() {
            why.push_str(&format!("; by {}", tell(source)));
        }
        if !target.is_empty() {
            why.push_str(&format!(
                "; {} {}",
                if act.reciprocal { "with" } else { "towards" },
                tell(target)
            ));
        }
        if let Some(t) = when.time {
            why.push_str(&format!("; dated by “{}”", self.times[t].span.of(s.text)));
        }
        why.push('.');
        why
    }
}
