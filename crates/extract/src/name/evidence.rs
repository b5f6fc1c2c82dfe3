//! What speaks for a name: the model, the gazetteer, and the shape of the words.
//!
//! Enters: a sentence. Leaves: candidate spans with a kind and a weight, which may overlap and
//! contradict each other; [`super::choose`] settles that.

use super::lexicon::{self, Otherwise};
use crate::{
    knowledge::{
        names::{self, Hit, Thing},
        office, places,
    },
    time::calendar::MONTHS,
    types::{NameType, Syntax, Upos},
};
use std::ops::Range;

/// A span that may be a name of a kind.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What kind of name it would be.
    pub kind: NameType,
    /// How much speaks for it; sums over sources that agree.
    pub weight: f64,
}

/// How far each source is trusted. Tuned on the development files of `../shared/data/ner`.
mod trust {
    pub const MODEL: f64 = 1.6;
    pub const MODEL_MISC: f64 = 1.2;
    pub const STATE: f64 = 2.4;
    pub const PEOPLE: f64 = 2.2;
    pub const REGION: f64 = 1.4;
    pub const SEAT: f64 = 2.0;
    pub const ORGANISATION: f64 = 1.2;
    pub const PERSON: f64 = 1.8;
    pub const SURNAME: f64 = 0.5;
    pub const PLACE: f64 = 0.5;
    pub const PATTERN: f64 = 0.9;
    /// For each further word of a name of several words that is known as a whole.
    pub const WORD: f64 = 0.7;
}

/// Everything that speaks for names in one sentence. `model` is whether the model labelled names at
/// all: if it did, its silence counts.
pub fn gather(syntax: &Syntax, sentence: Range<usize>, model: bool) -> Vec<Candidate> {
    let mut all = Vec::new();
    let shouting = shouting(syntax, sentence.clone());
    model_spans(syntax, sentence.clone(), &mut all);
    if shouting {
        all.retain(|c| !misled(syntax, &sentence, c));
        lone_winner(syntax, &sentence, &mut all);
    }
    let labelled: Vec<(Range<usize>, NameType)> =
        all.iter().map(|c| (c.tokens.clone(), c.kind)).collect();
    let mut whole = Vec::new();
    for i in sentence.clone() {
        for hit in names::at(syntax, i) {
            known(syntax, &hit, model, shouting, &labelled, &mut all);
            whole.extend(possessive(syntax, &hit));
        }
    }
    // "People's Republic of China": no part of it is a name beside the rest.
    all.retain(|c| {
        !whole.iter().any(|w: &Range<usize>| {
            w.start <= c.tokens.start && c.tokens.end <= w.end && c.tokens.len() < w.len()
        })
    });
    if !shouting {
        let silent = if model { 0.45 } else { 1.0 };
        elections(syntax, sentence.clone(), &mut all);
        for run in runs(syntax, sentence) {
            patterns(syntax, run, silent, &mut all);
        }
    }
    all
}

/// The tokens of a known state or body whose name holds a possessive, where the model likes to cut it.
fn possessive(syntax: &Syntax, hit: &Hit) -> Option<Range<usize>> {
    let acts = |t: &Thing| matches!(t, Thing::State(_) | Thing::Organisation(_));
    let within = hit.tokens.start + 1..hit.tokens.end.saturating_sub(1);
    (hit.things.iter().any(acts)
        && capital(syntax, hit.tokens.start)
        && within
            .into_iter()
            .any(|i| matches!(syntax.form(i), "'s" | "’s")))
    .then(|| hit.tokens.clone())
}

/// Whether a token is written with a capital.
pub fn capital(syntax: &Syntax, i: usize) -> bool {
    syntax
        .form(i)
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

/// Whether a capital at this token tells nothing: the sentence or a quotation begins here.
pub fn initial(syntax: &Syntax, i: usize) -> bool {
    let start = syntax.sentences[syntax.sentence_of(i)].start;
    i == start
        || matches!(
            syntax.form(i - 1),
            "\"" | "“" | "‘" | "``" | ":" | "-" | "—" | "–" | "(" | "*" | "•"
        ) && (i - 1 == start || syntax.form(i - 1) != "-")
}

/// A sentence in capitals: a headline of the old kind. Its capitals tell nothing.
fn shouting(syntax: &Syntax, sentence: Range<usize>) -> bool {
    let words = sentence.filter(|&i| syntax.form(i).chars().any(char::is_alphabetic));
    let (mut all, mut upper) = (0, 0);
    for i in words {
        all += 1;
        upper += usize::from(!syntax.form(i).chars().any(char::is_lowercase));
    }
    all >= 4 && upper * 10 >= all * 8
}

/// Whether what the model takes for a name in a headline in capitals is none: a longer name around a
/// state's ("WALES TEST"), a person among the words for the sport before the dash, the head of a table
/// ("W L T GF GA PTS").
fn misled(syntax: &Syntax, sentence: &Range<usize>, c: &Candidate) -> bool {
    let table = c.tokens.len() > 3 && c.tokens.clone().all(|i| syntax.form(i).len() <= 3);
    let dash = sentence.clone().find(|&i| syntax.form(i) == "-");
    let sport = c.kind == NameType::Per && dash.is_some_and(|d| c.tokens.end <= d);
    let whole = names::at(syntax, c.tokens.start)
        .iter()
        .any(|h| h.tokens == c.tokens);
    let state = matches!(c.kind, NameType::Loc | NameType::Per)
        && !whole
        && c.tokens.clone().any(|i| {
            names::at(syntax, i).iter().any(|h| {
                h.tokens.len() < c.tokens.len()
                    && h.tokens.end <= c.tokens.end
                    && h.things.iter().any(|t| matches!(t, Thing::State(_)))
            })
        });
    table || sport || state
}

/// "TENNIS - HINGIS SURVIVES": in the sports of single people an unknown name is a person's.
fn lone_winner(syntax: &Syntax, sentence: &Range<usize>, all: &mut [Candidate]) {
    if !lexicon::sport(syntax.form(sentence.start), lexicon::Sport::Alone) {
        return;
    }
    for c in all.iter_mut() {
        let known = names::at(syntax, c.tokens.start)
            .iter()
            .any(|h| h.tokens.end >= c.tokens.end);
        if c.kind == NameType::Org
            && c.tokens.len() == 1
            && !known
            && syntax.form(c.tokens.start).len() > 3
        {
            c.kind = NameType::Per;
        }
    }
}

fn model_spans(syntax: &Syntax, sentence: Range<usize>, all: &mut Vec<Candidate>) {
    let mut i = sentence.start;
    while i < sentence.end {
        let Some((kind, _)) = syntax.tokens[i].ner else {
            i += 1;
            continue;
        };
        let mut end = i + 1;
        while end < sentence.end && syntax.tokens[end].ner == Some((kind, false)) {
            end += 1;
        }
        // "Aleppo province": the word for the kind of place is no part of the name in small letters.
        let tail = |end: usize| {
            matches!(
                syntax.form(end - 1),
                "province"
                    | "provinces"
                    | "city"
                    | "county"
                    | "region"
                    | "district"
                    | "governorate"
                    | "prefecture"
                    | "state"
                    | "town"
                    | "village"
                    | "area"
                    | "airport"
            )
        };
        let next = end;
        // "Donald 16-4-40-3": figures are no part of a person's name.
        while kind == NameType::Per
            && end > i + 1
            && (syntax
                .form(end - 1)
                .starts_with(|c: char| c.is_ascii_digit())
                || syntax.form(end - 1) == "-")
        {
            end -= 1;
        }
        while kind == NameType::Loc && end > i + 1 && tail(end)
            || kind == NameType::Org
                && end > i + 1
                && lexicon::parts().tails.contains(syntax.form(end - 1))
        {
            end -= 1;
        }
        // "Saudi Crown | Prince Mohammed": an office that only begins in a name is no part of it.
        if kind != NameType::Per
            && let Some(cut) =
                // "Labour Party leader": the party is whole, though a party leader is one too.
                (i..end)
                    .filter(|&k| !lexicon::parts().after.contains_key(syntax.form(k)))
                    .find(|&k| {
                        office::office_at(syntax, k)
                            .is_some_and(|(stop, _)| stop > end && capital(syntax, stop - 1))
                    })
        {
            end = cut;
            if end == i {
                i = next;
                continue;
            }
        }
        let mut start = i;
        let addressed = lexicon::honorific(syntax.form(i)) && end > i + 1;
        if kind == NameType::Per || addressed {
            start = after_titles(syntax, i, end);
        }
        // "Crown Prince | Mohammed": nor one that only ends in it.
        if kind == NameType::Per
            && let Some((stop, _)) = (sentence.start.max(start.saturating_sub(3))..start)
                .filter_map(|k| office::office_at(syntax, k))
                .find(|&(stop, _)| stop > start && stop < end)
        {
            start = stop;
        }
        // "The Greens" in the middle of a sentence is the body's own spelling.
        let article = match syntax.form(start.min(end - 1)) {
            "the" | "a" | "an" => true,
            "The" => kind != NameType::Org || start == sentence.start,
            _ => false,
        };
        if article && start + 1 < end {
            start += 1;
        }
        let kind = if addressed {
            NameType::Per
        } else {
            mended(syntax, start..end, kind)
        };
        let tiles = tiles(syntax, start..end, kind);
        let common = common(syntax, start..end);
        if start < end && !common && !calendar(syntax, start..end) && !tiles {
            let trust = if kind == NameType::Misc {
                trust::MODEL_MISC
            } else {
                trust::MODEL
            };
            let words = (end - start) as f64;
            all.push(Candidate {
                tokens: start..end,
                kind,
                weight: trust + 0.5 * (words - 1.0).min(4.0),
            });
        }
        i = next;
    }
}

/// What the shape of a span and its place in the sentence know better than the model: nothing with
/// letters and digits mixed is a place ("H5N1"); several words that begin with a given name, and are
/// in no table, are a person; a town in which something is, or whose mayor speaks, is no person.
fn mended(syntax: &Syntax, tokens: Range<usize>, kind: NameType) -> NameType {
    let first = syntax.form(tokens.start);
    if matches!(kind, NameType::Per | NameType::Org)
        && locative(syntax, tokens.start)
        && town(syntax, tokens.clone())
    {
        return NameType::Loc;
    }
    // "Promstroibank"; "the Nation newspaper".
    let bank = tokens.len() == 1 && first.len() > 7 && first.ends_with("bank");
    let after = (tokens.end < syntax.tokens.len()).then(|| syntax.form(tokens.end));
    let paper = matches!(after, Some("newspaper" | "daily" | "magazine"))
        && tokens.start > 0
        && matches!(syntax.form(tokens.start - 1), "the" | "The")
        && !city(syntax, tokens.clone());
    if bank || paper {
        return NameType::Org;
    }
    // A city's name alone is the city's: what it stands for is told later.
    if kind == NameType::Org && tokens.len() == 1 && city(syntax, tokens.clone()) {
        return NameType::Loc;
    }
    // "The newspaper Le Monde", "cement maker Cemex".
    if kind == NameType::Per
        && tokens.start > syntax.sentences[syntax.sentence_of(tokens.start)].start
        && lexicon::parts()
            .nouns
            .contains(syntax.form(tokens.start - 1))
    {
        return NameType::Org;
    }
    if matches!(kind, NameType::Per | NameType::Misc) {
        return kind;
    }
    let place = kind == NameType::Loc;
    let mixed = first.chars().any(|c| c.is_ascii_digit()) && first.chars().any(char::is_alphabetic);
    let ill = lexicon::otherwise(syntax.span_of(tokens.clone()).of(syntax.text))
        == Some(Otherwise::Thing);
    if ill || kind == NameType::Loc && mixed {
        return NameType::Misc;
    }
    let known = || {
        names::at(syntax, tokens.start)
            .iter()
            .any(|h| h.tokens.len() > 1 || h.tokens.end == tokens.end)
    };
    let part = || {
        lexicon::parts()
            .after
            .contains_key(syntax.form(tokens.end - 1))
    };
    let named =
        place && (2..=4).contains(&tokens.len()) && lexicon::given(first).is_some_and(|g| g != '-');
    if named
        && tokens.clone().all(|i| {
            capital(syntax, i) || lexicon::particle(syntax.form(i)) || syntax.form(i) == "-"
        })
        && !part()
        && !known()
    {
        return NameType::Per;
    }
    kind
}

/// Whether the words before a name are followed by places: "in", "the residents of".
fn locative(syntax: &Syntax, start: usize) -> bool {
    let sentence = syntax.sentences[syntax.sentence_of(start)].start;
    let word = |back: usize| (start >= sentence + back).then(|| syntax.form(start - back));
    match word(1) {
        Some("in" | "In" | "near" | "Near" | "outside") => true,
        Some("of") => word(2).is_some_and(|w| lexicon::parts().of_places.contains(w)),
        _ => false,
    }
}

/// Whether a name is that of a town or province, and of nothing else; and ends the phrase.
fn town(syntax: &Syntax, tokens: Range<usize>) -> bool {
    let last = syntax.sentences[syntax.sentence_of(tokens.start)].end;
    let goes_on = tokens.end < last
        && (matches!(syntax.form(tokens.end), "'s" | "’s" | "'" | "’")
            || capital(syntax, tokens.end) && syntax.tokens[tokens.end].upos == Upos::Propn);
    !goes_on
        && names::at(syntax, tokens.start).iter().any(|h| {
            h.tokens == tokens
                && h.things
                    .iter()
                    .all(|t| matches!(t, Thing::Place(_) | Thing::Region(_)))
        })
}

/// Whether a name is that of a city of a hundred thousand and more, and of nothing else.
fn city(syntax: &Syntax, tokens: Range<usize>) -> bool {
    names::at(syntax, tokens.start).iter().any(|h| {
        h.tokens == tokens
            && h.things.iter().all(|t| matches!(t, Thing::Place(_)))
            && h.things.iter().any(|t| {
                matches!(t, Thing::Place(p) if {
                    let p = places::get(*p);
                    matches!(p.kind, places::Kind::City | places::Kind::Capital)
                        && p.people > 100_000.0
                })
            })
    })
}

/// Words that are no name for the model's word alone: small letters without a proper noun, or the
/// word for a kind of actor ("militia", "Warplanes bombed …").
fn common(syntax: &Syntax, tokens: Range<usize>) -> bool {
    let small = tokens.clone().all(|i| {
        let first = syntax.form(i).chars().next();
        !first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
    });
    // Where others are written large, what is not is no name, whatever the model says of "rockets".
    let written = || {
        let sentence = syntax.sentences[syntax.sentence_of(tokens.start)].clone();
        (sentence.start + 1..sentence.end).any(|i| capital(syntax, i))
            && !tokens
                .clone()
                .any(|i| syntax.form(i).contains(char::is_uppercase))
    };
    let proper =
        tokens.clone().any(|i| syntax.tokens[i].upos == Upos::Propn) && !(small && written());
    let agent = || office::agent_at(syntax, tokens.start).is_some_and(|(end, _)| end == tokens.end);
    small && !proper || (small || initial(syntax, tokens.start)) && agent()
}

/// A month or weekday: "in May", "May 3". Names of people keep a word before or after.
fn calendar(syntax: &Syntax, tokens: Range<usize>) -> bool {
    const WEEKDAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let form = syntax.form(tokens.start);
    if tokens.len() != 1 || !MONTHS.contains(&form) && !WEEKDAYS.contains(&form) {
        return false;
    }
    if !matches!(
        syntax.form(tokens.start),
        "March" | "April" | "May" | "June" | "August"
    ) {
        return true;
    }
    let word = |i: Option<usize>| {
        i.filter(|&i| i < syntax.tokens.len())
            .map_or(String::new(), |i| syntax.form(i).to_lowercase())
    };
    let before = word(tokens.start.checked_sub(1));
    let after = word(Some(tokens.end));
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
    matches!(
        before.as_str(),
        "in" | "of"
            | "since"
            | "until"
            | "till"
            | "by"
            | "last"
            | "next"
            | "this"
            | "late"
            | "early"
            | "mid"
            | "through"
            | "from"
            | "between"
            | "and"
            | "-"
            | "during"
            | "on"
            | "every"
    ) && !matches!(after.as_str(), "'s" | "’s" | "said" | "told")
        || number(&before)
        || number(&after)
}

/// Whether a span that the model calls one name is several, side by side: "China-Syria", "CDC
/// Atlanta" as a place; "Bombay for Calcutta" as a body. A body of a place ("Ontario Liberal Party")
/// is one name.
fn tiles(syntax: &Syntax, tokens: Range<usize>, kind: NameType) -> bool {
    let at = |i: usize| names::at(syntax, i);
    if kind == NameType::Per || at(tokens.start).iter().any(|h| h.tokens.end == tokens.end) {
        return false; // "Trinidad and Tobago" is in the table
    }
    let place = |t: &Thing| match t {
        Thing::State(_) | Thing::Region(_) | Thing::Place(_) => true,
        Thing::Organisation(_) => kind == NameType::Loc,
        _ => false,
    };
    let mut i = tokens.start;
    let (mut count, mut joined) = (0, false);
    while i < tokens.end {
        if matches!(syntax.form(i), "-" | "–" | "/" | "," | "and" | "for" | "to") {
            joined = true;
            i += 1;
            continue;
        }
        let Some(hit) = at(i)
            .into_iter()
            .rfind(|h| h.tokens.end <= tokens.end && h.things.iter().any(place))
        else {
            return false;
        };
        i = hit.tokens.end;
        count += 1;
    }
    count > 1 && (joined || kind == NameType::Loc)
}

/// Skip what goes before a person's name: "Chinese", "Foreign Minister", "Mr.".
fn after_titles(syntax: &Syntax, start: usize, end: usize) -> usize {
    let mut i = start;
    while i + 1 < end && !lexicon::rank(syntax.form(i)) {
        if lexicon::honorific(syntax.form(i)) {
            i += 1;
        } else if let Some((stop, _)) = office::office_at(syntax, i).filter(|&(stop, _)| stop < end)
        {
            i = stop;
        } else if let Some(hit) = names::at(syntax, i)
            .into_iter()
            .rfind(|h| h.tokens.end < end && h.things.iter().any(|t| matches!(t, Thing::People(_))))
            .filter(|h| lexicon::given(syntax.form(h.tokens.start)).is_none())
        {
            i = hit.tokens.end;
        } else {
            break;
        }
    }
    i
}

/// Candidates from a name of the gazetteer.
fn known(
    syntax: &Syntax,
    hit: &Hit,
    model: bool,
    shouting: bool,
    labelled: &[(Range<usize>, NameType)],
    all: &mut Vec<Candidate>,
) {
    let (mut start, mut end) = (hit.tokens.start, hit.tokens.end);
    // "Xinhua news agency": what stands in small letters behind the name is no part of it.
    while end > start + 1 && lexicon::parts().tails.contains(syntax.form(end - 1)) {
        end -= 1;
    }
    // "The Gambia": the article is left out, as in CoNLL.
    if matches!(syntax.form(start), "the" | "The") && end > start + 1 {
        start += 1;
    }
    let words = (end - start) as f64;
    let surface = &syntax.text[syntax.span_of(hit.tokens.clone()).range()];
    let usual = lexicon::otherwise(surface);
    let seems_name = (start..end).any(|i| syntax.tokens[i].upos == Upos::Propn);
    let context = context(syntax, start, end, shouting);
    // Words that stand in a longer capitalised run are likelier a part of that name.
    let crowded = crowded(syntax, start, end);
    let length = trust::WORD * (words - 1.0).min(4.0);
    let inside = labelled
        .iter()
        .any(|(t, _)| t.start <= start && end <= t.end && t.len() > end - start);
    let mut offer = |kind: NameType, trust: f64, firm: bool| {
        let mut weight = trust + length;
        if !firm {
            weight += context.place;
            if !seems_name {
                weight -= 0.5;
            }
            if model && !labelled.iter().any(|(t, _)| t.start < end && start < t.end) {
                // The model saw nothing here.
                weight -= 0.4;
            }
        }
        match usual {
            Some(Otherwise::Word) => weight -= if firm { 0.9 } else { 1.5 },
            Some(Otherwise::Person) => weight -= if firm { 0.6 } else { 1.0 },
            Some(Otherwise::Adherents | Otherwise::Thing) | None => {}
        }
        if crowded && !firm {
            weight -= 0.9;
        }
        if inside {
            weight *= 0.35;
        }
        if weight > 0.0 {
            all.push(Candidate {
                tokens: start..end,
                kind,
                weight,
            });
        }
    };
    let has = |f: fn(&Thing) -> bool| hit.things.iter().any(f);
    if has(|t| matches!(t, Thing::State(_))) {
        offer(
            NameType::Loc,
            trust::STATE + if context.place > 0.3 { 0.4 } else { 0.0 },
            true,
        );
    } else if has(|t| matches!(t, Thing::People(_))) {
        offer(NameType::Misc, trust::PEOPLE, true);
    }
    if has(|t| matches!(t, Thing::Organisation(_))) {
        if usual == Some(Otherwise::Adherents) {
            offer(NameType::Misc, trust::ORGANISATION + 0.6, true);
        } else {
            // A body that shares its name with a place or person must be told by more than its name.
            let alone = hit
                .things
                .iter()
                .all(|t| matches!(t, Thing::Organisation(_)));
            offer(
                NameType::Org,
                trust::ORGANISATION
                    + match (alone && usual.is_none(), capitals(surface)) {
                        (true, true) => 0.8,
                        (true, false) => 0.5,
                        _ => -0.5,
                    },
                alone,
            );
        }
    }
    if has(|t| matches!(t, Thing::Region(_))) {
        offer(NameType::Loc, trust::REGION, false);
    }
    if has(|t| matches!(t, Thing::Seat(_))) {
        offer(NameType::Loc, trust::SEAT, false);
    }
    if has(|t| matches!(t, Thing::Person(_))) {
        let full = words > 1.0;
        offer(
            NameType::Per,
            if full {
                trust::PERSON
            } else {
                trust::SURNAME - context.place
            },
            false,
        );
    }
    let towns = hit.things.iter().filter_map(|t| match t {
        Thing::Place(p) => Some(places::get(*p)),
        _ => None,
    });
    let size = |p: places::Place| {
        // A name that every reader knows as a city's.
        let known = p.kind == places::Kind::Capital || p.people > 500_000.0;
        (p.people.max(1.0).log10() - 5.0) * 0.6 + if known { 0.6 } else { 0.0 }
    };
    if let Some(largest) = towns.map(size).max_by(f64::total_cmp) {
        offer(
            NameType::Loc,
            trust::PLACE + largest.clamp(-0.4, 1.5),
            false,
        );
    }
}

/// Nothing but capitals: an acronym.
fn capitals(words: &str) -> bool {
    words.chars().all(|c| !c.is_lowercase())
}

/// What the words around say.
struct Context {
    /// For a place, in the units of the weights.
    place: f64,
}

fn context(syntax: &Syntax, start: usize, end: usize, shouting: bool) -> Context {
    let sentence = syntax.sentences[syntax.sentence_of(start)].clone();
    let before = (start > sentence.start).then(|| syntax.form(start - 1).to_lowercase());
    let after = (end < sentence.end).then(|| syntax.form(end));
    let mut place: f64 = 0.0;
    match before.as_deref() {
        Some(
            "in" | "at" | "near" | "from" | "outside" | "throughout" | "across" | "around"
            | "toward" | "towards" | "into",
        ) => place += 0.6,
        Some("of") if locative(syntax, start) => place += 0.6,
        Some("of" | "to" | "between" | "via" | "through" | "over") => place += 0.2,
        Some(
            "northern" | "southern" | "eastern" | "western" | "central" | "downtown" | "north"
            | "south" | "east" | "west" | "northeastern" | "northwestern" | "southeastern"
            | "southwestern",
        ) => place += 0.6,
        Some("mr." | "mrs." | "ms." | "president" | "minister" | "dr.") => place -= 1.0,
        _ => {}
    }
    // "Aleppo, Syria"; "Reuters in Cairo".
    if after == Some(",") && end + 1 < sentence.end {
        let next = names::at(syntax, end + 1);
        if next.iter().any(|h| {
            h.things
                .iter()
                .any(|t| matches!(t, Thing::State(_) | Thing::Place(_)))
        }) {
            place += 0.5;
        }
    }
    if before.as_deref() == Some(",") && start >= sentence.start + 2 && capital(syntax, start - 2) {
        place += 0.4;
    }
    if matches!(
        after,
        Some(
            "province"
                | "city"
                | "county"
                | "district"
                | "region"
                | "governorate"
                | "village"
                | "town"
                | "area"
                | "airport"
                | "Province"
                | "County"
                | "District"
                | "Governorate"
                | "prefecture"
                | "oblast"
        )
    ) {
        place += 0.8;
    }
    if initial(syntax, start) && !shouting && end - start == 1 {
        place -= 0.3;
    }
    Context { place }
}

/// Whether the words next to a span, with no comma between, are capitalised names too.
fn crowded(syntax: &Syntax, start: usize, end: usize) -> bool {
    let sentence = syntax.sentences[syntax.sentence_of(start)].clone();
    let name = |i: usize| {
        capital(syntax, i)
            && syntax.tokens[i].upos == Upos::Propn
            && !names::at(syntax, i).iter().any(|h| {
                h.things
                    .iter()
                    .any(|t| matches!(t, Thing::State(_) | Thing::People(_)))
            })
            && office::office_at(syntax, i).is_none()
    };
    start > sentence.start
        && name(start - 1)
        && (start - 1 != sentence.start || lexicon::given(syntax.form(start - 1)).is_some())
        || end < sentence.end && name(end)
}

/// Runs of capitalised words, with the small words that names have inside.
fn runs(syntax: &Syntax, sentence: Range<usize>) -> Vec<Range<usize>> {
    let joined = |i: usize| i > 0 && syntax.tokens[i - 1].span.end == syntax.tokens[i].span.start;
    let name = |i: usize| {
        capital(syntax, i)
            && syntax.form(i) != "I"
            && !(initial(syntax, i)
                && !matches!(syntax.tokens[i].upos, Upos::Propn)
                && lexicon::given(syntax.form(i)).is_none())
    };
    let mut runs = Vec::new();
    let mut i = sentence.start;
    while i < sentence.end {
        if !name(i) {
            i += 1;
            continue;
        }
        let start = i;
        let mut end = i + 1;
        loop {
            let mut next = end;
            // "Kim Jong-un", "Bashar al-Assad", "von der Leyen".
            while next < sentence.end && next < end + 4 {
                let word = syntax.form(next);
                let hyphen =
                    word == "-" && joined(next) && next + 1 < sentence.end && joined(next + 1);
                if !(hyphen || lexicon::particle(word)) {
                    break;
                }
                next += 1;
            }
            if next < sentence.end
                && (name(next)
                    || next > end
                        && syntax.form(next - 1) == "-"
                        && joined(next)
                        && syntax.tokens[next].upos == Upos::Propn)
            {
                end = next + 1;
            } else {
                break;
            }
        }
        runs.push(start..end);
        i = end;
    }
    runs
}

/// "2004 European Parliament election in Italy", "1997 federal election": a year or a name, the kind
/// of election, the word, and where.
fn elections(syntax: &Syntax, sentence: Range<usize>, all: &mut Vec<Candidate>) {
    const KINDS: [&str; 19] = [
        "general",
        "presidential",
        "parliamentary",
        "federal",
        "local",
        "legislative",
        "municipal",
        "provincial",
        "state",
        "regional",
        "gubernatorial",
        "leadership",
        "mayoral",
        "snap",
        "by",
        "primary",
        "senatorial",
        "midterm",
        "congressional",
    ];
    for at in sentence.clone() {
        if !matches!(syntax.form(at), "election" | "elections" | "referendum") {
            continue;
        }
        let year = |i: usize| {
            syntax.form(i).len() == 4 && syntax.form(i).chars().all(|c| c.is_ascii_digit())
        };
        let mut start = at;
        while start > sentence.start && at - start < 9 {
            let w = syntax.form(start - 1);
            if KINDS.contains(&w)
                || year(start - 1)
                || w == "-"
                || capital(syntax, start - 1) && !initial(syntax, start - 1)
            {
                start -= 1;
            } else {
                break;
            }
        }
        // Only a year makes it a name.
        let Some(first) = (start..at).find(|&i| year(i)) else {
            continue;
        };
        let start = if first > start && (start..first).all(|i| MONTHS.contains(&syntax.form(i))) {
            start
        } else {
            first
        };
        let mut end = at + 1;
        if end + 1 < sentence.end
            && syntax.form(end) == "in"
            && let Some(hit) = names::at(syntax, end + 1).into_iter().rfind(|h| {
                h.things
                    .iter()
                    .any(|t| matches!(t, Thing::State(_) | Thing::Region(_)))
            })
        {
            end = hit.tokens.end;
        }
        all.push(Candidate {
            tokens: start..end,
            kind: NameType::Misc,
            weight: trust::MODEL + 0.8 * (end - start) as f64,
        });
    }
}

/// Candidates from the shape of a run.
fn patterns(syntax: &Syntax, run: Range<usize>, factor: f64, all: &mut Vec<Candidate>) {
    let sentence = syntax.sentences[syntax.sentence_of(run.start)].clone();
    let parts = lexicon::parts();
    let mut offer = |tokens: Range<usize>, kind: NameType, weight: f64| {
        all.push(Candidate {
            tokens,
            kind,
            weight: weight * factor,
        });
    };
    let last = syntax.form(run.end - 1);
    if run.len() > 1
        && let Some(&kind) = parts.after.get(last)
    {
        offer(
            run.clone(),
            kind,
            trust::PATTERN + 0.4 * (run.len() as f64 - 1.0).min(3.0),
        );
    }
    // "Ministry of Foreign Affairs", "Popular Front for the Liberation of …".
    if let Some(&kind) = (run.start..run.end).rev().find_map(|i| {
        parts
            .before
            .get(syntax.form(i))
            .filter(|_| i + 1 == run.end)
    }) {
        let mut end = run.end;
        if end + 1 < sentence.end && matches!(syntax.form(end), "of" | "for" | "on") {
            let mut next = end + 1;
            if syntax.form(next) == "the" && next + 1 < sentence.end {
                next += 1;
            }
            while next < sentence.end
                && (capital(syntax, next)
                    || matches!(syntax.form(next), "and" | "&")
                        && next + 1 < sentence.end
                        && capital(syntax, next + 1))
            {
                next += 1;
                end = next;
            }
        }
        if end > run.end {
            offer(
                run.start..end,
                kind,
                trust::PATTERN + 0.4 * ((end - run.start) as f64 - 1.0).min(4.0),
            );
        }
    }
    let acronym = super::memory::introduced(syntax, run.end);
    if let Some(a) = acronym.filter(|_| run.len() > 1) {
        // The letters in brackets are those of the words: a body introduces its acronym.
        let initials: String = run
            .clone()
            .filter(|&i| capital(syntax, i))
            .filter_map(|i| syntax.form(i).chars().next())
            .collect();
        let letters: String = syntax
            .form(a)
            .chars()
            .filter(|c| c.is_uppercase())
            .collect();
        let kind = if parts.after.get(last) == Some(&NameType::Misc) {
            NameType::Misc
        } else {
            NameType::Org
        };
        if letters.chars().all(|c| initials.contains(c)) {
            offer(run.clone(), kind, trust::PATTERN);
            offer(a..a + 1, kind, trust::PATTERN + 0.6);
        }
    }
    let titled = run.start > sentence.start && {
        let from = run.start.saturating_sub(4).max(sentence.start);
        (from..run.start).any(|i| {
            office::office_at(syntax, i).is_some_and(|(stop, _)| stop == run.start)
                && !initial(syntax, run.start)
        })
    };
    let start = after_titles(syntax, run.start, run.end);
    let titled = titled
        || start > run.start
            && !names::at(syntax, start - 1).iter().any(|h| {
                h.tokens.end == start && h.things.iter().any(|t| matches!(t, Thing::People(_)))
            });
    let named = lexicon::given(syntax.form(start)).is_some();
    let words = run.end - start;
    if words <= 5 && !parts.after.contains_key(last) {
        if titled && !(words == 1 && capitals(syntax.form(start))) {
            offer(
                start..run.end,
                NameType::Per,
                trust::PATTERN + 0.5 * (words as f64 - 1.0).min(3.0),
            );
        }
        if named && words > 1 {
            offer(
                start..run.end,
                NameType::Per,
                trust::PATTERN + 0.5 * (words as f64 - 1.0).min(3.0),
            );
        }
    }
}
