//! Numbers, dates, names of states and lists as the reader's locale writes them: the browser's own CLDR, by
//! `Intl`, which weighs nothing.
//!
//! Enters: plain numbers, codes. Leaves: text. Outside a browser, and for dates in British and international
//! English, it has nothing to say and the caller writes the house's own: `22 September 2023`. Must not know
//! what is counted.

use std::{cell::RefCell, collections::HashMap};

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{Lang, lang};

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dates {
    /// Day, month in full, year.
    Long,
    /// Day, month in short, year.
    Short,
    /// Day and month.
    Day,
    /// Month in short and year.
    Month,
    /// The month alone, in short.
    MonthAlone,
    /// The year.
    Year,
    /// Month in full and year.
    MonthLong,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, time: &js_sys::Date) -> String;
    #[wasm_bindgen(method, js_name = formatRange)]
    fn format_range(this: &DateTimeFormat, from: &js_sys::Date, to: &js_sys::Date) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> DisplayNames;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;
}

/// The makers of text for the locale of now, each made once.
#[derive(Default)]
pub(super) struct Makers {
    locale: Option<String>,
    dates: HashMap<Dates, DateTimeFormat>,
    /// By digits after the point, and whether a plus is written.
    numbers: HashMap<(u8, bool), NumberFormat>,
    states: Option<DisplayNames>,
    named: HashMap<String, Option<String>>,
}

thread_local! {
    static MAKERS: RefCell<Makers> = RefCell::default();
}

/// The makers of before, none for now: the language has changed.
pub(super) fn take() -> Makers {
    MAKERS.take()
}

/// The makers of before again.
pub(super) fn put(makers: Makers) {
    MAKERS.set(makers);
}

/// The reader's locale within the language that is spoken: `ar-EG` where the browser asks for it.
fn locale() -> String {
    let spoken = lang();
    let wanted = super::choice::wanted().into_iter().find(|tag| {
        // Names in traditional characters would stand among simplified ones.
        let traditional = ["TW", "HK", "MO", "Hant"];
        Lang::of_tag(tag) == Some(spoken)
            && !(spoken == Lang::Chinese && tag.split('-').any(|part| traditional.contains(&part)))
    });
    wanted.unwrap_or_else(|| spoken.tag().to_owned())
}

fn with<R>(make: impl FnOnce(&mut Makers, &Array) -> R) -> Option<R> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    Some(MAKERS.with_borrow_mut(|makers| {
        let locale = makers.locale.get_or_insert_with(locale).as_str();
        let locales = Array::of1(&locale.into());
        make(makers, &locales)
    }))
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // A plain object takes any key.
        let _ = Reflect::set(&options, &(*name).into(), value);
    }
    options
}

/// A number, with at most one digit after the point.
pub fn number(value: f64) -> String {
    // What every locale with these digits writes alike need not wait for the first maker, which takes the
    // browser longer than the page takes to be drawn.
    if value.fract() == 0.0 && (0.0..1000.0).contains(&value) && lang().has_ascii_digits() {
        return value.to_string();
    }
    decimal(value, 0, false).unwrap_or_else(|| value.to_string())
}

/// A count.
pub fn count(n: usize) -> String {
    number(n as f64)
}

/// A number with so many digits after the point, and a sign where it is `signed`.
pub fn decimal(value: f64, digits: u8, signed: bool) -> Option<String> {
    with(|makers, locales| {
        let format = makers.numbers.entry((digits, signed)).or_insert_with(|| {
            let most = if digits == 0 { 1 } else { digits };
            let sign = if signed { "always" } else { "auto" };
            NumberFormat::new(
                locales,
                &options(&[
                    ("minimumFractionDigits", digits.into()),
                    ("maximumFractionDigits", most.into()),
                    ("signDisplay", sign.into()),
                ]),
            )
        });
        format.format(value)
    })
}

fn dated(style: Dates, write: impl FnOnce(&DateTimeFormat) -> String) -> Option<String> {
    with(|makers, locales| {
        // The house's English is day, month, year: short, and the same for most of the world.
        if matches!(makers.locale.as_deref(), Some("en" | "en-GB")) {
            return None;
        }
        let format = makers.dates.entry(style).or_insert_with(|| {
            let (year, month, day) = match style {
                Dates::Long => (true, "long", true),
                Dates::Short => (true, "short", true),
                Dates::Day => (false, "short", true),
                Dates::Month => (true, "short", false),
                Dates::MonthAlone => (false, "short", false),
                Dates::MonthLong => (true, "long", false),
                Dates::Year => (true, "", false),
            };
            let mut wanted: Vec<(&str, JsValue)> = vec![
                ("timeZone", "UTC".into()),
                // Reports and their engine count by it, whatever the locale's own calendar is.
                ("calendar", "gregory".into()),
            ];
            if year {
                wanted.push(("year", "numeric".into()));
            }
            if !month.is_empty() {
                wanted.push(("month", month.into()));
            }
            if day {
                wanted.push(("day", "numeric".into()));
            }
            DateTimeFormat::new(locales, &options(&wanted))
        });
        Some(write(format))
    })
    .flatten()
}

fn moment(day: i32) -> js_sys::Date {
    js_sys::Date::new(&(f64::from(day) * 86_400_000.0).into())
}

/// A day, counted from 1970-01-01.
pub fn date(day: i32, style: Dates) -> Option<String> {
    dated(style, |format| format.format(&moment(day)))
}

/// From a day to another.
pub fn dates(from: i32, to: i32, style: Dates) -> Option<String> {
    dated(style, |format| {
        format.format_range(&moment(from), &moment(to))
    })
}

/// A state by its ISO 3166-1 alpha-2 code, in a language that is not English.
pub fn state(alpha2: &str) -> Option<String> {
    if lang() == Lang::English {
        return None;
    }
    with(|makers, locales| {
        if let Some(known) = makers.named.get(alpha2) {
            return known.clone();
        }
        let names = makers.states.get_or_insert_with(|| {
            DisplayNames::new(
                locales,
                &options(&[
                    ("type", "region".into()),
                    ("fallback", "none".into()),
                    ("style", "short".into()),
                ]),
            )
        });
        let name = names.of(alpha2).ok().flatten();
        makers.named.insert(alpha2.to_owned(), name.clone());
        name
    })
    .flatten()
}
