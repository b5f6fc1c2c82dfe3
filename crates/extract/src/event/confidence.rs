//! How sure an event is: a logistic scale over plain features, learned on development data.
//!
//! Enters: a reading of an event. Leaves: a probability that it is right, 0 … 1. The weights are in
//! `data/event/confidence.tsv`; `data/event/calibrate.py` learned them.
//!
//! How well what is said holds, by ten-fold cross-validation over 670 readings of the development data
//! (`calibrate.py --report`; of a record only the main event is coded, so that the scale leans low):
//!
//! | said | readings | mean said | right |
//! | --- | --- | --- | --- |
//! | 0.0–0.2 | 20 | 0.15 | 0.05 |
//! | 0.2–0.4 | 41 | 0.30 | 0.32 |
//! | 0.4–0.5 | 53 | 0.45 | 0.49 |
//! | 0.5–0.6 | 57 | 0.54 | 0.39 |
//! | 0.6–0.7 | 48 | 0.67 | 0.77 |
//! | 0.7–0.8 | 125 | 0.75 | 0.78 |
//! | 0.8–0.9 | 160 | 0.87 | 0.89 |
//! | 0.9–1.0 | 166 | 0.91 | 0.90 |
//!
//! Brier score 0.146 (always saying 0.73 gives 0.198).
//!
//! The threshold was chosen among these (F1 of type, and of type and dyad, of the lexicon as it was then):
//!
//! | threshold | records | casebook | false events in 5,004 quiet words |
//! | --- | --- | --- | --- |
//! | 0.25 | 81.1, 67.1 | 81.9, 72.5 | 1 |
//! | 0.30 | 82.0, 67.8 | 81.5, 72.4 | 1 |
//! | 0.33 | 82.2, 68.0 | 81.7, 72.5 | 0 |
//! | 0.36 | 82.4, 68.1 | 81.7, 72.5 | 0 |

use super::{
    act::Act,
    kind_of,
    lexicon::{Kind, Lexicon},
    party::{Cast, Party},
    status::Mood,
};
use std::{collections::HashMap, sync::OnceLock};

/// What is known of a reading, by name; each 0 … 1 or a small number.
#[derive(Debug, Clone, Default)]
pub struct Features(pub Vec<(&'static str, f64)>);

impl Features {
    /// Of a reading.
    #[allow(clippy::too_many_arguments)] // each is a layer of the reading
    pub fn of(
        cast: &Cast,
        lexicon: &Lexicon,
        act: &Act,
        mood: &Mood,
        status: &str,
        source: &[Party],
        target: &[Party],
        fallback: bool,
        background: bool,
        quiet: f64,
    ) -> Self {
        let s = cast.syntax;
        let mut f = vec![("bias", 1.0)];
        let mut on = |name: &'static str, yes: bool| {
            if yes {
                f.push((name, 1.0));
            }
        };
        let noun = kind_of(lexicon, act) == Kind::Noun;
        on("noun carried by a verb", noun && act.carrier.is_some());
        on("bare noun", noun && act.carrier.is_none());
        on("adjective", kind_of(lexicon, act) == Kind::Adj);
        on("composed", act.composed);
        on("attitude alone", act.attitude.is_some() && !act.composed);
        on("from mood", act.modal.is_some());
        on("weak pattern", lexicon.patterns[act.pattern].weak);
        on(
            "source with state",
            source.iter().any(|p| p.country.is_some()),
        );
        on(
            "target with state",
            target.iter().any(|p| p.country.is_some()),
        );
        on("no source", source.is_empty());
        on("no target", target.is_empty());
        let verbal = matches!(
            act.plover,
            "ACCUSE" | "REQUEST" | "REJECT" | "THREATEN" | "AGREE"
        );
        let stated = |side: &[Party]| side.iter().any(|p| p.country.is_some() && !p.inferred);
        on("words without target", verbal && target.is_empty());
        on(
            "bare noun with both sides",
            noun && act.carrier.is_none() && stated(source) && stated(target),
        );
        on("whoever it is", lexicon.patterns[act.pattern].anyone);
        on("known as background", lexicon.patterns[act.pattern].bare);
        on("mediation", act.mediates);
        on("source inferred", source.iter().any(|p| p.inferred));
        on("target inferred", target.iter().any(|p| p.inferred));
        on("target from place", fallback);
        on("hypothetical", status == "hypothetical");
        on("negated", status == "negated");
        on("purpose", mood.purpose);
        on("side clause", mood.side);
        on("background", background);
        on("main clause", s.tokens[mood.finite].head.is_none());
        on(
            "bare noun with sides inferred",
            noun && act.carrier.is_none()
                && source.iter().all(|p| p.inferred)
                && target.iter().all(|p| p.inferred)
                && !lexicon.patterns[act.pattern].bare,
        );
        // "was killed in a car bomb": an attack, whoever did it
        on(
            "unclaimed attack",
            source.is_empty() && matches!(act.code.cameo.get(..3), Some("183" | "194" | "195")),
        );
        let arcs: Vec<f64> = act
            .words
            .iter()
            .chain(source.iter().chain(target).map(|p| &p.head))
            .map(|&t| f64::from(s.tokens[t].arc_confidence))
            .collect();
        let arc = arcs.iter().sum::<f64>() / arcs.len().max(1) as f64;
        f.push(("quiet paragraph", quiet));
        f.push(("arc confidence", arc));
        f.push(("specificity", (act.weight as f64).min(10.0) / 10.0));
        Self(f)
    }
}

struct Weights {
    by_name: HashMap<&'static str, f64>,
    threshold: f64,
}

fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        let by_name: HashMap<_, _> =
            super::ontology::rows(include_str!("../../data/event/confidence.tsv"))
                .filter_map(|r| Some((r[0], r.get(1)?.parse().ok()?)))
                .collect();
        Weights {
            threshold: by_name.get("threshold").copied().unwrap_or(0.0),
            by_name,
        }
    })
}

/// Events less sure than this are left out.
pub fn threshold() -> f64 {
    weights().threshold
}

/// The probability that a reading with these features is right.
pub fn of(features: &Features) -> f64 {
    let z: f64 = features
        .0
        .iter()
        .map(|(name, value)| weights().by_name.get(name).copied().unwrap_or(0.0) * value)
        .sum();
    1.0 / (1.0 + (-z).exp())
}
