//! Whether what English calls an actor takes a verb of the plural: "Armed groups accuse", "Reuters accuses".
//!
//! Enters: a name as a report has it, and whether it is a description rather than a name. Leaves: yes or no. The words
//! stand in `plurals.tsv`. Must not know whose name it is: a state is one, whatever it is called.

use std::{collections::HashMap, sync::LazyLock};

const WORDS: &str = include_str!("plurals.tsv");

/// Words, and endings with their hyphen; what is said of them.
static SAID: LazyLock<HashMap<&str, Said>> = LazyLock::new(|| {
    WORDS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (word, said) = line.split_once('\t')?;
            let said = match said {
                "many" => Said::Many,
                "one" => Said::One,
                "behind" => Said::Behind,
                _ => return None,
            };
            Some((word, said))
        })
        .collect()
});

#[derive(Clone, Copy, PartialEq)]
enum Said {
    Many,
    One,
    /// It begins what follows the noun that a name is about.
    Behind,
}

/// Whether a name is of many.
pub fn is_many(name: &str, described: bool) -> bool {
    let name = name.split('(').next().unwrap_or_default();
    let noun = name
        .split_whitespace()
        .take_while(|word| SAID.get(word.to_lowercase().as_str()) != Some(&Said::Behind))
        .last()
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let mut endings = noun.char_indices().map(|(at, _)| &noun[at..]);
    let said = SAID
        .get(noun.as_str())
        .or_else(|| endings.find_map(|ending| SAID.get(format!("-{ending}").as_str())));
    said.map_or(described && noun.ends_with('s'), |said| *said == Said::Many)
}

#[cfg(test)]
mod tests {
    use super::is_many;

    #[test]
    fn the_table_says_one_thing_of_each_word() {
        let lines = super::WORDS.lines().filter(|l| !l.starts_with('#'));
        assert_eq!(lines.count(), super::SAID.len());
    }

    #[test]
    fn descriptions_are_many_by_their_noun() {
        for many in [
            "Armed groups",
            "Protesters",
            "20 protesters",
            "Three men",
            "Talks",
            "Police",
            "Members of parliament",
            "Dozens of students",
            "people from Aleppo",
        ] {
            assert!(is_many(many, true), "{many}");
        }
        for one in [
            "government",
            "A group of students",
            "army of soldiers",
            "Congress",
            "crisis",
            "press corps",
            "",
        ] {
            assert!(!is_many(one, true), "{one}");
        }
    }

    #[test]
    fn names_are_one_but_for_peoples_and_groups() {
        for many in [
            "Houthis",
            "Syrian Democratic Forces",
            "Republicans",
            "Protesters (Lebanon)",
            "Military Forces of Syria (2000-2024)",
        ] {
            assert!(is_many(many, false), "{many}");
        }
        for one in [
            "Reuters",
            "Hamas",
            "United Nations",
            "United States",
            "Médecins Sans Frontières",
            "Doctors Without Borders",
            "Human Rights Watch",
            "Ministry of Foreign Affairs",
            "Abbas",
        ] {
            assert!(!is_many(one, false), "{one}");
        }
    }
}
