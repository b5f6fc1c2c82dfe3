//! Which language a text is in, and whether the engine reads it.
//!
//! Enters: the text. Leaves: a BCP 47 tag. English is told by its commonest words, which also tell it
//! in texts too short for statistics; any other language by script and trigrams.

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Characters from the beginning that are looked at: an article's first page.
const SAMPLE: usize = 4000;
/// Shorter texts in Latin letters say too little to be called anything but English.
const SHORT: usize = 24;

/// The language of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// BCP 47; `und` where there are no words.
    pub tag: &'static str,
    /// Its English name.
    pub name: &'static str,
    /// Whether the engine reads it.
    pub supported: bool,
}

const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    supported: true,
};

/// Tags and names by ISO 639-3 code.
static LANGUAGES: LazyLock<FxHashMap<&'static str, (&'static str, &'static str)>> =
    LazyLock::new(|| {
        include_str!("../../data/text/languages.tsv")
            .lines()
            .filter(|l| !l.starts_with('#'))
            .filter_map(|l| {
                let (code, rest) = l.split_once('\t')?;
                Some((code, rest.split_once('\t')?))
            })
            .collect()
    });

static WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/text/english.txt")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .collect()
});

/// Detect the language.
pub fn language(text: &str) -> Language {
    let end = text
        .char_indices()
        .nth(SAMPLE)
        .map_or(text.len(), |(i, _)| i);
    let sample = &text[..end];
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 {
        return Language {
            tag: "und",
            name: "no language",
            supported: false,
        };
    }
    let (mut english, mut words) = (0, 0);
    for word in sample
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
    {
        // Names tell no language: a list of signatories is not Afrikaans.
        if word.starts_with(char::is_uppercase) && !WORDS.contains(word.to_lowercase().as_str()) {
            continue;
        }
        words += 1;
        english += usize::from(WORDS.contains(word.to_lowercase().as_str()));
    }
    if words == 0 && sample.is_ascii() {
        return ENGLISH;
    }
    // One word in eight: running English has twice as many, other languages next to none.
    if english * 8 >= words {
        return ENGLISH;
    }
    let Some(found) = whatlang::detect(sample) else {
        return ENGLISH;
    };
    let latin = found.script() == whatlang::Script::Latin;
    if latin && (letters < SHORT || !found.is_reliable()) {
        return ENGLISH;
    }
    match LANGUAGES.get(found.lang().code()) {
        Some(&("en", _)) | None => ENGLISH,
        Some(&(tag, name)) => Language {
            tag,
            name,
            supported: false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn english_is_read_and_others_are_named() {
        for (text, tag) in [
            (
                "The foreign ministers of Ruritania and Syldavia met in Strelsau on Monday.",
                "en",
            ),
            ("King meets envoy", "en"),
            ("Xi meets Assad", "en"),
            (
                "Bashar al-Assad, Muqtada al-Sadr, Naqsh-e Jahan, Hangzhou, Chengdu",
                "en",
            ),
            (
                "التقى وزيرا خارجية البلدين يوم الاثنين في العاصمة وبحثا العلاقات الثنائية",
                "ar",
            ),
            ("两国外交部长星期一在首都举行会谈，讨论了双边关系。", "zh"),
            (
                "وزیران خارجه دو کشور روز دوشنبه در پایتخت دیدار و درباره روابط دوجانبه گفتگو کردند",
                "fa",
            ),
            (
                "Les ministres des Affaires étrangères des deux pays se sont réunis lundi dans la capitale pour parler des relations bilatérales.",
                "fr",
            ),
            (
                "Министры иностранных дел двух стран встретились в понедельник в столице и обсудили двусторонние отношения.",
                "ru",
            ),
            (
                "Die Außenminister der beiden Länder trafen sich am Montag in der Hauptstadt und sprachen über die Beziehungen.",
                "de",
            ),
        ] {
            let found = language(text);
            assert_eq!(found.tag, tag, "{text}");
            assert_eq!(found.supported, tag == "en", "{text}");
        }
    }

    #[test]
    fn no_words_no_language() {
        for text in ["", " \n", "12:30 – 14:00", "😀😀"] {
            assert_eq!(language(text).tag, "und", "{text:?}");
        }
    }
}
