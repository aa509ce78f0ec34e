//! Streams made small.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, Stream};
use std::io::{self, Write};

/// From 0 to 9: more takes twice as long and saves a hundredth.
pub(super) const LEVEL: u32 = 6;

/// Compresses every stream that may be.
pub(super) fn compress(file: &mut Document) -> io::Result<()> {
    let streams = file.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) if stream.allows_compression => Some(stream),
        _ => None,
    });
    streams.into_iter().try_for_each(shrink)
}

fn shrink(stream: &mut Stream) -> io::Result<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    encoder.write_all(&stream.content)?;
    let small = encoder.finish()?;
    if small.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(small);
    }
    Ok(())
}
