//! A case as a file: the same parcel as a link's, as JSON that a person can read.

use serde::{Deserialize, Serialize};

use super::{Parcel, ShareError, VERSION};
use crate::case::{Case, View};

/// What the names of our files end in.
pub const ENDING: &str = ".demarche.json";

/// Most bytes of a file that are looked at.
pub const LONGEST: usize = 50_000_000;

/// The file's text.
pub fn encode(parcel: &Parcel) -> String {
    serde_json::to_string_pretty(parcel).unwrap_or_default()
}

/// Open a file's text.
///
/// # Errors
/// [`ShareError`], for people.
pub fn decode(text: &str) -> Result<(Case, View), ShareError> {
    if text.len() > LONGEST {
        return Err(ShareError::Bomb);
    }
    Parcel::from_json(text.trim_start_matches('\u{feff}').as_bytes())?.open()
}

/// Several cases in one file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct All {
    /// As [`Parcel::v`].
    v: u32,
    /// Every one of them.
    cases: Vec<Case>,
}

/// The text of a file of several cases.
pub fn encode_all(cases: &[Case]) -> String {
    let all = All {
        v: VERSION,
        cases: cases.to_vec(),
    };
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

/// Open the text of a file of several cases. `None`: it is a file of one, or of another kind.
///
/// # Errors
/// [`ShareError`], for people, if any of them cannot be opened.
pub fn decode_all(text: &str) -> Option<Result<Vec<Case>, ShareError>> {
    if text.len() > LONGEST {
        return None;
    }
    let all: All = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    if all.v > VERSION {
        return Some(Err(ShareError::Newer(all.v)));
    }
    let open = |case| {
        let parcel = Parcel {
            v: all.v,
            case: Some(case),
            ..Parcel::default()
        };
        parcel.open().map(|(case, _)| case)
    };
    Some(all.cases.into_iter().map(open).collect())
}

/// A name for the file: the case's, in letters that every file system takes.
pub fn name(case: &Case) -> String {
    let stem: String = case
        .name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let stem: Vec<&str> = stem.split('-').filter(|part| !part.is_empty()).collect();
    let stem = if stem.is_empty() {
        "case".to_owned()
    } else {
        stem.join("-")
    };
    format!("{stem}{ENDING}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::*;

    #[test]
    fn a_case_comes_out_as_it_went_in() {
        let (case, view) = sample();
        let text = encode(&Parcel::of(&case, view.clone()));
        assert_eq!(decode(&text), Ok((case, view)));
    }

    #[test]
    fn other_files_get_a_message() {
        for text in ["", "{}", "<html>", "[]", "{\"v\":1}"] {
            assert_eq!(decode(text), Err(ShareError::Foreign), "{text}");
        }
        assert_eq!(decode("{\"v\":2}"), Err(ShareError::Newer(2)));
    }

    #[test]
    fn every_case_comes_out_of_one_file() {
        let (one, _) = sample();
        let two = Case {
            name: "Other".into(),
            ..one.clone()
        };
        let text = encode_all(&[one.clone(), two.clone()]);
        assert_eq!(decode_all(&text), Some(Ok(vec![one.clone(), two])));
        assert_eq!(decode(&text), Err(ShareError::Foreign), "is no file of one");
        let single = encode(&Parcel::of(&one, View::default()));
        assert_eq!(decode_all(&single), None);
        let newer = text.replacen("\"v\": 1", "\"v\": 9", 1);
        assert_eq!(decode_all(&newer), Some(Err(ShareError::Newer(9))));
        let hostile = text.replace("https://example.org/a?b=c", "javascript:alert(1)");
        assert!(matches!(
            decode_all(&hostile),
            Some(Err(ShareError::Article(_)))
        ));
    }

    #[test]
    fn file_names_are_plain() {
        let named = |n: &str| {
            name(&Case {
                name: n.into(),
                ..Case::default()
            })
        };
        assert_eq!(named("China and Syria"), "china-and-syria.demarche.json");
        assert_eq!(named("../../etc"), "etc.demarche.json");
        assert_eq!(named("?"), "case.demarche.json");
    }
}
