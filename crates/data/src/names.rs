//! Which of GeoNames' many names an English newspaper may print.
//!
//! GeoNames gives alternate names in all languages, unlabelled. Kept are those in Latin letters
//! that look like another spelling of the same name; true exonyms ("Peking") are few and kept by
//! hand in `exonyms.tsv`.

/// Countries whose names reach English through transliteration: there spellings vary most.
const TRANSLITERATED: &str = "AE AF AM AZ BD BG BH BY DZ EG GE GR IL IN IQ IR JO KG KR KP KW KZ LB LY MA MK MM MN NP OM PK PS QA RU SA SD SO SY TJ TM TN UA UZ YE";
/// Alternate spellings kept of one city.
const MOST: usize = 6;

/// Diacritics that English print drops are kept; GeoNames' typographic apostrophes are not.
pub fn plain(name: &str) -> String {
    name.replace(['‘', '’', 'ʻ', 'ʼ', '`'], "'")
        .trim()
        .to_owned()
}

fn latin(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|c| {
            c.is_ascii_alphabetic()
                || matches!(c, ' ' | '-' | '\'' | '.' | '’' | '`')
                || ('À'..='ɏ').contains(&c)
                || ('Ḁ'..='ỿ').contains(&c)
        })
        && name.starts_with(|c: char| c.is_uppercase())
}

/// Letters only, folded roughly, article and vowel length dropped: what two spellings share.
fn skeleton(name: &str) -> String {
    let mut folded = String::new();
    let lower = name.to_lowercase();
    for word in lower.split([' ', '-']) {
        if matches!(
            word,
            "al" | "el"
                | "ad"
                | "ed"
                | "ar"
                | "er"
                | "as"
                | "es"
                | "ash"
                | "esh"
                | "at"
                | "et"
                | "az"
                | "ez"
                | "an"
                | "en"
        ) {
            continue;
        }
        for c in word.chars() {
            let c = match c {
                'à'..='å' | 'ā' | 'ă' => 'a',
                'è'..='ë' | 'ē' => 'e',
                'ì'..='ï' | 'ī' => 'i',
                'ò'..='ö' | 'ō' => 'o',
                'ù'..='ü' | 'ū' => 'u',
                'ḩ' | 'ḥ' => 'h',
                'ş' | 'ṣ' => 's',
                'ţ' | 'ṭ' => 't',
                'ḑ' | 'ḍ' => 'd',
                'ẓ' => 'z',
                '\u{300}'..='\u{36f}' => continue,
                _ => c,
            };
            if c.is_alphabetic() && !folded.ends_with(c) {
                folded.push(c);
            }
        }
    }
    folded
}

fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let cost = if x == y {
                before
            } else {
                1 + before.min(row[j]).min(row[j + 1])
            };
            before = row[j + 1];
            row[j + 1] = cost;
        }
    }
    row[b.len()]
}

/// Other spellings of a city.
pub fn of_city(name: &str, iso2: &str, people: u32, others: &[String]) -> Vec<String> {
    if !TRANSLITERATED.contains(iso2) || people < 20_000 {
        return chartered(name, iso2);
    }
    let base = skeleton(name);
    let mut scored: Vec<(usize, String)> = others
        .iter()
        .filter(|o| latin(o) && o.is_ascii() && o.len() > 3 && o.as_str() != name)
        .filter(|o| o.chars().skip(1).any(char::is_lowercase))
        .map(|o| (distance(&base, &skeleton(o)), o.clone()))
        .filter(|(d, _)| d * 3 <= base.chars().count())
        .collect();
    scored.sort();
    scored.dedup_by(|a, b| key(&a.1) == key(&b.1));
    scored.truncate(MOST);
    let own = key(&plain(name));
    scored
        .into_iter()
        .map(|(_, o)| o)
        .filter(|o| key(o) != own)
        .collect()
}

/// Philippine cities are chartered as "Cabanatuan City" and called "Cabanatuan".
fn chartered(name: &str, iso2: &str) -> Vec<String> {
    name.strip_suffix(" City")
        .filter(|_| iso2 == "PH")
        .map(str::to_owned)
        .into_iter()
        .collect()
}

/// The engine's look-up ignores case, hyphens and apostrophes.
fn key(name: &str) -> String {
    name.to_lowercase()
        .replace('-', " ")
        .replace(['\'', '’', '`'], "")
}

/// Words that say what kind of division it is, not which.
const GENERIC: &[&str] = &[
    "Krai",
    "Kray",
    "Okrug",
    "Autonomous Okrug",
    "Sheng",
    "Province",
    "Governorate",
    "Region",
    "Prefecture",
    "Oblast",
    "District",
    "State",
    "County",
    "Department",
    "Municipality",
    "Canton",
    "Parish",
    "Division",
    "Voivodeship",
    "Krai",
    "Raion",
    "Emirate",
    "Autonomous Region",
    "Territory",
    "Republic",
    "Special Municipality",
    "Metropolitan City",
    "Union Territory",
    "Capital",
    "City",
    "Governate",
];

/// What is left of a division's name when it names no place by itself.
const DIRECTIONS: [&str; 22] = [
    "Centre",
    "Centro",
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "Central",
    "North",
    "South",
    "East",
    "West",
    "Federal",
    "Capital",
    "National Capital",
    "Australian Capital",
    "Jewish",
    "North Eastern",
    "North Western",
    "South Eastern",
    "Upper",
    "Lower",
    "Metropolitan",
];

/// The English name of a division, and its other names. `english` is CLDR's, where it has one;
/// GeoNames' main name is often native, and an alias of the form "Aleppo Governorate" tells the
/// English one. `bare` asks for names without the word for the kind of division; counties go by it.
pub fn of_province(
    name: &str,
    english: Option<&str>,
    kind: &str,
    others: &[String],
    bare: bool,
) -> (String, Vec<String>) {
    let strip = |name: &str| -> String {
        let stripped = GENERIC
            .iter()
            .find_map(|g| name.strip_suffix(g)?.strip_suffix(' '));
        // "Northern Territory" is not "Northern".
        let stripped = stripped.filter(|s| !DIRECTIONS.contains(s));
        if bare { stripped.unwrap_or(name) } else { name }.to_owned()
    };
    let name = plain(name);
    let others: Vec<String> = others
        .iter()
        .filter(|o| latin(o))
        .map(|o| plain(o))
        .collect();
    let main = english.map(|e| strip(&plain(e))).unwrap_or_else(|| {
        let told = others.iter().find(|o| {
            let s = strip(o);
            s != **o && (others.contains(&s) || skeleton(&s) == skeleton(&name))
        });
        strip(told.unwrap_or(&name))
    });
    let main = if DIRECTIONS.contains(&main.as_str()) {
        format!("{main} {}", if kind.is_empty() { "Province" } else { kind })
    } else {
        main
    };
    let base = skeleton(&main);
    let mut aliases: Vec<String> = Vec::new();
    for o in std::iter::once(&name).chain(&others).map(|o| strip(o)) {
        let near = distance(&base, &skeleton(&o)) * 3 <= base.chars().count();
        let known = key(&o) == key(&main) || aliases.iter().any(|a| key(a) == key(&o));
        if o.len() > 3 && near && !known {
            aliases.push(o);
        }
    }
    aliases.truncate(3);
    (main, aliases)
}
