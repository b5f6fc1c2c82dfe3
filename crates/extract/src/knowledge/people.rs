//! How names of peoples and persons vary: plurals of demonyms, shorter forms of a person's name.

/// The plural of a demonym, where it has one of its own: "Syrian" → "Syrians", "Chinese" → none.
pub fn plural(demonym: &str) -> Option<String> {
    let invariant = [
        "ese", "sh", "ch", "ss", "ois", "lois", "men", "women", "z", "tho",
    ];
    if invariant.iter().any(|e| demonym.ends_with(e))
        || demonym.ends_with(|c: char| !c.is_alphabetic())
        || demonym.len() < 4
    {
        return None;
    }
    Some(match demonym.strip_suffix("man") {
        Some(_)
            if demonym.ends_with("Frenchman")
                || demonym.ends_with("Dutchman")
                || demonym.ends_with("Irishman") =>
        {
            format!("{}men", &demonym[..demonym.len() - 3])
        }
        _ => format!("{demonym}s"),
    })
}

/// Among a person's aliases: of him or her only the full name is read, no shorter form is derived.
pub const FULL_NAME_ONLY: &str = "=";

/// What a report calls a person after the full name: the family name. Names written family first
/// are given whole in the table with their short form as an alias.
pub fn short_forms(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let Some(&last) = words.last() else {
        return Vec::new();
    };
    // "Mohammed bin Salman" is never "Salman": that is his father.
    if words.iter().any(|w| matches!(*w, "bin" | "ibn")) {
        return Vec::new();
    }
    if words.len() < 2 || matches!(last, "II" | "III" | "IV" | "VI" | "XVI" | "Jr." | "Sr.") {
        return Vec::new();
    }
    // "Ursula von der Leyen": the particle belongs to the family name.
    let particle = words[1..words.len() - 1]
        .iter()
        .position(|w| w.chars().next().is_some_and(char::is_lowercase))
        .map(|p| words[p + 1..].join(" "));
    let bare = last
        .split_once('-')
        .filter(|(article, _)| {
            matches!(
                *article,
                "al" | "el" | "Al" | "El" | "ash" | "as" | "ar" | "an"
            )
        })
        .map(|(_, bare)| bare.to_owned());
    particle
        .into_iter()
        .chain([last.to_owned()])
        .chain(bare)
        .collect()
}
