//! Parquet's pages, unpacked by codecs in plain Rust.
//!
//! Enters: a column chunk. Leaves: its pages as the column readers take them. The crate's own reader is
//! told that nothing is packed, so that it hands out pages as they lie in the file; here they are
//! unpacked. Must not know tables.

use bytes::Bytes;
use parquet::{
    basic::CompressionCodec,
    column::page::{Page, PageMetadata, PageReader},
    errors::{ParquetError, Result},
    file::{
        metadata::ColumnChunkMetaData, page_index::offset_index::PageLocation,
        serialized_reader::SerializedPageReader,
    },
};
use std::{io::Read, sync::Arc};

use crate::file::Shared;

/// No page of a sane file is larger, packed as it may be.
const MOST: usize = 128 << 20;

/// Pages of one column chunk.
pub(crate) struct Pages {
    packed: SerializedPageReader<Shared>,
    codec: CompressionCodec,
}

impl Pages {
    /// The pages of a chunk of so many rows. `places` are where its pages lie, if that is known: then
    /// those that are passed over are not read.
    pub fn new(
        file: &Shared,
        chunk: &ColumnChunkMetaData,
        rows: usize,
        places: Option<Vec<PageLocation>>,
    ) -> Result<Self> {
        let codec = chunk.compression_codec();
        let plain = chunk
            .clone()
            .into_builder()
            .set_compression_codec(CompressionCodec::UNCOMPRESSED)
            .build()?;
        let packed = SerializedPageReader::new(Arc::new(file.clone()), &plain, rows, places)?;
        Ok(Self { packed, codec })
    }

    fn unpacked(&self, mut page: Page) -> Result<Page> {
        if self.codec == CompressionCodec::UNCOMPRESSED {
            return Ok(page);
        }
        match &mut page {
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => {
                *buf = unpack(self.codec, buf, 0)?;
            }
            Page::DataPageV2 {
                buf,
                def_levels_byte_len,
                rep_levels_byte_len,
                is_compressed,
                ..
            } if *is_compressed => {
                // Its levels are never packed.
                let levels = *def_levels_byte_len as usize + *rep_levels_byte_len as usize;
                *buf = unpack(self.codec, buf, levels)?;
                *is_compressed = false;
            }
            Page::DataPageV2 { .. } => {}
        }
        Ok(page)
    }
}

/// Whether pages packed like this can be read.
pub(crate) fn known(codec: CompressionCodec) -> bool {
    matches!(
        codec,
        CompressionCodec::UNCOMPRESSED | CompressionCodec::SNAPPY | CompressionCodec::ZSTD
    )
}

/// The bytes behind the first `plain` ones, unpacked.
fn unpack(codec: CompressionCodec, packed: &[u8], plain: usize) -> Result<Bytes> {
    let (levels, packed) = packed
        .split_at_checked(plain)
        .ok_or_else(|| ParquetError::EOF("a page ends within its levels".to_owned()))?;
    let wrong = |e: &dyn std::fmt::Display| ParquetError::General(format!("a packed page: {e}"));
    let mut out = levels.to_vec();
    if packed.is_empty() {
        return Ok(out.into());
    }
    match codec {
        CompressionCodec::SNAPPY => {
            let length = snap::raw::decompress_len(packed).map_err(|e| wrong(&e))?;
            if length > MOST {
                return Err(wrong(&"too large"));
            }
            out.resize(plain + length, 0);
            snap::raw::Decoder::new()
                .decompress(packed, &mut out[plain..])
                .map_err(|e| wrong(&e))?;
        }
        CompressionCodec::ZSTD => {
            let decoder = ruzstd::decoding::StreamingDecoder::new(packed).map_err(|e| wrong(&e))?;
            decoder
                .take(MOST as u64 + 1)
                .read_to_end(&mut out)
                .map_err(|e| wrong(&e))?;
            if out.len() > plain + MOST {
                return Err(wrong(&"too large"));
            }
        }
        other => return Err(wrong(&format!("{other:?} is not read here"))),
    }
    Ok(out.into())
}

impl Iterator for Pages {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl PageReader for Pages {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        match self.packed.get_next_page()? {
            Some(page) => self.unpacked(page).map(Some),
            None => Ok(None),
        }
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.packed.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.packed.skip_next_page()
    }

    fn at_record_boundary(&mut self) -> Result<bool> {
        self.packed.at_record_boundary()
    }
}
