//! A case as the fragment of a link: it never leaves the browser unless somebody sends the link.
//!
//! `#d1.` then base64url of a CRC-32 (four bytes, big-endian) and the deflated JSON of a
//! [`Parcel`]. `d` marks our links, `1` is the version of this envelope. The checksum tells a link
//! that a mail program broke from one that was never ours; it is no protection against malice:
//! that is the bound on what may unpack, and the checks of [`Parcel::open`].

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

use super::{Parcel, ShareError};
use crate::case::{Case, View};

/// Longer links break in mail programs and messengers: a file is offered instead.
pub const LONGEST: usize = 30_000;

/// Most bytes that a fragment may unpack to.
const UNPACKED: usize = 8_000_000;

const PREFIX: &str = "d1.";

/// The fragment, without `#`.
pub fn encode(parcel: &Parcel) -> String {
    let json = serde_json::to_vec(parcel).unwrap_or_default();
    let packed = miniz_oxide::deflate::compress_to_vec(&json, 9);
    let mut bytes = crc32(&json).to_be_bytes().to_vec();
    bytes.extend(packed);
    format!("{PREFIX}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// Whether a fragment claims to be one of our links at all.
pub fn is_ours(fragment: &str) -> bool {
    let fragment = fragment.trim_start_matches('#');
    let digits = fragment
        .strip_prefix('d')
        .map(|rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    digits.is_some_and(|n| n > 0 && fragment.as_bytes().get(n + 1) == Some(&b'.'))
}

/// Open a fragment, with or without `#`.
///
/// # Errors
/// [`ShareError`], for people.
pub fn decode(fragment: &str) -> Result<(Case, View), ShareError> {
    let fragment = fragment.trim_start_matches('#').trim();
    let Some(body) = fragment.strip_prefix(PREFIX) else {
        let version = fragment
            .strip_prefix('d')
            .and_then(|rest| rest.split('.').next()?.parse().ok());
        return Err(version.map_or(ShareError::Foreign, ShareError::Newer));
    };
    let bytes = BASE64_URL_SAFE_NO_PAD
        .decode(body)
        .map_err(|_| ShareError::Damaged)?;
    let (sum, packed) = bytes.split_first_chunk::<4>().ok_or(ShareError::Damaged)?;
    let json =
        miniz_oxide::inflate::decompress_to_vec_with_limit(packed, UNPACKED).map_err(|error| {
            match error.status {
                miniz_oxide::inflate::TINFLStatus::HasMoreOutput => ShareError::Bomb,
                _ => ShareError::Damaged,
            }
        })?;
    if crc32(&json) != u32::from_be_bytes(*sum) {
        return Err(ShareError::Checksum);
    }
    Parcel::from_json(&json)?.open()
}

/// CRC-32 as of IEEE 802.3, reflected, bit by bit: links are short.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut crc, &byte| {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
        crc
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::*;

    fn link_of(json: &[u8]) -> String {
        let mut bytes = crc32(json).to_be_bytes().to_vec();
        bytes.extend(miniz_oxide::deflate::compress_to_vec(json, 6));
        format!("#{PREFIX}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_case_comes_out_as_it_went_in() {
        let (case, view) = sample();
        let fragment = encode(&Parcel::of(&case, view.clone()));
        assert!(
            fragment
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        );
        assert!(is_ours(&fragment));
        assert_eq!(decode(&format!("#{fragment}")), Ok((case, view)));
    }

    #[test]
    fn any_changed_character_is_noticed() {
        let (case, view) = sample();
        let fragment = encode(&Parcel::of(&case, view));
        for at in (PREFIX.len()..fragment.len()).step_by(7) {
            let mut broken = fragment.clone().into_bytes();
            broken[at] = if broken[at] == b'A' { b'B' } else { b'A' };
            let broken = String::from_utf8(broken).unwrap();
            // The last character may hold bits that mean nothing.
            assert!(
                decode(&broken).is_err() || at + 1 == fragment.len(),
                "at {at}"
            );
        }
        for cut in [4, 10, fragment.len() / 2, fragment.len() - 3] {
            assert!(decode(&fragment[..cut]).is_err(), "cut at {cut}");
        }
    }

    #[test]
    fn hostile_links_get_a_message() {
        assert_eq!(decode("#d1.!!!"), Err(ShareError::Damaged));
        assert_eq!(decode("#d1."), Err(ShareError::Damaged));
        assert_eq!(decode("#d7.abcd"), Err(ShareError::Newer(7)));
        assert_eq!(decode("#section-2"), Err(ShareError::Foreign));
        assert!(!is_ours("#section-2") && !is_ours("#data.x") && !is_ours(""));
        // 9 MB of spaces deflate to some 9 kB.
        assert_eq!(
            decode(&link_of(&vec![b' '; 9_000_000])),
            Err(ShareError::Bomb)
        );
        assert_eq!(decode(&link_of(b"[1,2]")), Err(ShareError::Foreign));
        assert_eq!(
            decode(&link_of(br#"{"v":99,"case":7}"#)),
            Err(ShareError::Newer(99))
        );
        assert_eq!(
            decode(&link_of(br#"{"v":1,"bundled":"atlantis"}"#)),
            Err(ShareError::Unknown("atlantis".into()))
        );
        assert!(matches!(
            decode(&link_of(br#"{"v":1,"case":{"articles":[{"text":""}]}}"#)),
            Err(ShareError::Article(_))
        ));
    }
}
