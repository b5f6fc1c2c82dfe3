//! The page's own words, in the reader's language.
//!
//! Enters: a key and its arguments. Leaves: a sentence of the file `locales/LANGUAGE.ftl`. English is part of
//! the program; the others are fetched when they are wanted, so nobody pays for a language they don't read.
//! What a language lacks is said in English. Must not know what is said, or where it will stand.
//!
//! Nothing here is a signal: who changes the language draws the page anew (see `app.rs`), which a reader does
//! once, and every view stays a plain function of its data.

/// A sentence of the page in the reader's language: `t!("reports", n = 3)`. The key stands in
/// `locales/en.ftl`, and so do its arguments, which a test sees to.
#[macro_export]
macro_rules! t {
    ($key:literal) => {
        $crate::i18n::say($key, &[])
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::say($key, &[$((stringify!($name), $crate::i18n::Value::from($value))),+])
    };
}

pub mod choice;
pub mod intl;

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// In which the page was written.
    #[default]
    English,
    /// Modern Standard Arabic.
    Arabic,
    /// Chinese, in simplified characters.
    Chinese,
}

impl Lang {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Arabic, Self::Chinese];

    /// For files and settings: `en`.
    pub fn code(self) -> &'static str {
        ["en", "ar", "zh"][self as usize]
    }
    /// For the `lang` attribute, as BCP 47 has it.
    pub fn tag(self) -> &'static str {
        ["en", "ar", "zh-Hans"][self as usize]
    }
    /// For the `dir` attribute.
    pub fn dir(self) -> &'static str {
        ["ltr", "rtl", "ltr"][self as usize]
    }
    /// Whether its locales write 0 … 9 so.
    pub fn has_ascii_digits(self) -> bool {
        self != Self::Arabic
    }
    /// As its own speakers call it: that is how it is found by who does not read the others.
    pub fn name(self) -> &'static str {
        ["English", "العربية", "中文"][self as usize]
    }
    /// The language of a tag such as `ar-EG`, if the page speaks it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| first.eq_ignore_ascii_case(lang.code()))
    }
}

/// The English sentences, against which the other languages are held.
const ENGLISH: &str = include_str!("../../locales/en.ftl");

/// What a sentence is made with.
pub type Value<'a> = FluentValue<'a>;

/// A sentence that is said later: what tables of the program hold, since they are there before the language.
pub type Sentence = fn() -> String;

/// A language with its sentences.
struct Speech {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Speech {
    fn new(lang: Lang, sentences: &str) -> Self {
        let tag = lang.tag().parse().expect("a tag of the list above");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Names of other scripts must not turn the order of an Arabic sentence.
        bundle.set_use_isolating(lang.dir() == "rtl");
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(intl::number(number.value)),
            _ => None,
        }));
        // What cannot be parsed is left out, and then said in English.
        let resource =
            FluentResource::try_new(sentences.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut wrong = Vec::new();
        let said = self.bundle.format_pattern(pattern, args, &mut wrong);
        Some(said.into_owned())
    }
}

thread_local! {
    static ENGLISH_SPEECH: Speech = Speech::new(Lang::English, ENGLISH);
    /// The reader's language, where it is another.
    static OTHER_SPEECH: RefCell<Option<Speech>> = const { RefCell::new(None) };
}

/// The language that is spoken.
pub fn lang() -> Lang {
    OTHER_SPEECH.with_borrow(|other| other.as_ref().map_or(Lang::English, |s| s.lang))
}

/// Speak a language from now on, by the sentences of its file; English needs none.
pub fn speak(lang: Lang, sentences: &str) {
    let other = (lang != Lang::English).then(|| Speech::new(lang, sentences));
    OTHER_SPEECH.set(other);
    drop(intl::take());
}

/// Do something in English, whatever the reader's language is: files that programs read.
pub fn in_english<R>(make: impl FnOnce() -> R) -> R {
    let (other, makers) = (OTHER_SPEECH.take(), intl::take());
    let made = make();
    OTHER_SPEECH.set(other);
    intl::put(makers);
    made
}

/// A sentence by its key; see `t!`, which is how it is called.
pub fn say(key: &str, args: &[(&'static str, Value<'_>)]) -> String {
    let args = (!args.is_empty()).then(|| {
        args.iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect::<FluentArgs<'_>>()
    });
    OTHER_SPEECH
        .with_borrow(|other| other.as_ref().and_then(|s| s.say(key, args.as_ref())))
        .or_else(|| ENGLISH_SPEECH.with(|s| s.say(key, args.as_ref())))
        .unwrap_or_else(|| key.to_owned())
}

/// The word for a code of a list whose keys are `LIST-CODE`, such as `type-consult`; none for an unknown one.
pub fn word(list: &str, code: &str) -> Option<String> {
    let key = format!("{list}-{}", code.to_ascii_lowercase());
    let known = ENGLISH_SPEECH.with(|s| s.bundle.has_message(&key));
    known.then(|| say(&key, &[]))
}

#[cfg(test)]
mod tests;
