//! What is left of a picture that a phone sends as a photo.

/// Its pixels, without what else the file says: place, maker, comments. What cannot be followed stays as it is.
pub(crate) fn pixels(bytes: Vec<u8>) -> Vec<u8> {
    let bare = if bytes.starts_with(PNG) { of_png(&bytes) } else { of_jpeg(&bytes) };
    bare.unwrap_or(bytes)
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Length, name and check sum of a chunk.
const AROUND: usize = 12;

/// The critical chunks alone: their names begin with a capital letter.
fn of_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut bare, mut at) = (PNG.to_vec(), PNG.len());
    while at < bytes.len() {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let chunk = bytes.get(at..at + usize::try_from(length).ok()? + AROUND)?;
        if chunk[4].is_ascii_uppercase() {
            bare.extend(chunk);
        }
        at += chunk.len();
    }
    Some(bare)
}

/// All segments but comments and those of applications, up to the picture itself.
fn of_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut bare, mut at) = (bytes.get(..2)?.to_vec(), 2);
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        if marker == 0xda {
            bare.extend(bytes.get(at..)?);
            return Some(bare);
        }
        let length = u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?);
        let segment = bytes.get(at..at + 2 + usize::from(length))?;
        if !matches!(marker, 0xe1..=0xef | 0xfe) {
            bare.extend(segment);
        }
        at += segment.len();
    }
}
