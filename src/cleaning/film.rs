//! What an MP4 tells beside pictures and sound (who, where, with what) is blanked in place: nothing moves, so
//! everything that is left is found where it was.

/// Boxes that tell; each becomes free space.
const TELLING: [&[u8; 4]; 4] = [b"udta", b"meta", b"uuid", b"free"];
/// Boxes that hold others, some of which tell.
const HOLDING: [&[u8; 4]; 6] = [b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf"];
/// Times of a film and its tracks: when it was made.
const DATED: [&[u8; 4]; 3] = [b"mvhd", b"tkhd", b"mdhd"];
/// As deep as boxes that are looked into can lie.
const DEEPEST: u8 = 8;

/// The film without what it tells; nothing if the bytes are no MP4.
pub fn blank(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    if bytes.get(4..8)? != b"ftyp" {
        return None;
    }
    let whole = 0..bytes.len();
    let has_film = walk(&mut bytes, whole, DEEPEST)?;
    has_film.then_some(bytes)
}

/// Blanks what tells in a row of boxes; whether the film's own is among them, and nothing if they are no boxes.
fn walk(bytes: &mut [u8], range: std::ops::Range<usize>, depth: u8) -> Option<bool> {
    let (mut at, mut found) = (range.start, false);
    while at < range.end {
        let (head, end) = extent(bytes, at, range.end)?;
        let kind: [u8; 4] = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        if TELLING.contains(&&kind) {
            bytes[at + 4..at + 8].copy_from_slice(b"free");
            bytes[head..end].fill(0);
        } else if HOLDING.contains(&&kind) {
            walk(bytes, head..end, depth.checked_sub(1)?)?;
        } else if DATED.contains(&&kind) {
            undate(&mut bytes[head..end]);
        }
        found |= kind == *b"moov";
        at = end;
    }
    Some(found)
}

/// Where the contents of a box begin, and where it ends.
fn extent(bytes: &[u8], at: usize, end: usize) -> Option<(usize, usize)> {
    let size = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
    let (head, length) = match size {
        // To the end of the file.
        0 => (at + 8, end - at),
        1 => {
            let long = u64::from_be_bytes(bytes.get(at + 8..at + 16)?.try_into().ok()?);
            (at + 16, usize::try_from(long).ok()?)
        }
        size => (at + 8, usize::try_from(size).ok()?),
    };
    let behind = at.checked_add(length)?;
    (head <= behind && behind <= end).then_some((head, behind))
}

/// When it was made and changed stands behind a byte of version and three of flags.
fn undate(contents: &mut [u8]) {
    let length = if contents.first() == Some(&1) { 16 } else { 8 };
    if let Some(dates) = contents.get_mut(4..4 + length) {
        dates.fill(0);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn boxed(kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
        let size = u32::try_from(contents.len() + 8).unwrap();
        [&size.to_be_bytes()[..], &kind, contents].concat()
    }

    fn film() -> Vec<u8> {
        let told = boxed(*b"udta", b"Ana K +35.687-105.938");
        let track = boxed(*b"trak", &[boxed(*b"tkhd", &[7; 20]), boxed(*b"meta", b"a phone")].concat());
        let moov = boxed(*b"moov", &[boxed(*b"mvhd", &[7; 20]), track, told].concat());
        [boxed(*b"ftyp", b"isom"), moov, boxed(*b"mdat", b"pictures and sound udta")].concat()
    }

    #[test]
    fn what_it_tells_is_blanked_and_nothing_moves() {
        let (before, after) = (film(), blank(film()).unwrap());
        assert_eq!(before.len(), after.len());
        for told in [&b"Ana K"[..], b"105.938", b"a phone", &[7; 16]] {
            assert!(before.windows(told.len()).any(|part| part == told));
            assert!(!after.windows(told.len()).any(|part| part == told));
        }
        let sound = before.len() - 23;
        assert_eq!(before[sound..], after[sound..], "pictures and sound are as they were");
        assert_eq!(blank(after.clone()), Some(after), "once is enough");
    }

    #[test]
    fn what_is_no_film_is_none() {
        let long = [&1_u32.to_be_bytes()[..], b"moov", &u64::MAX.to_be_bytes()].concat();
        let odd = [
            Vec::new(),
            b"\x1aE\xdf\xa3 matroska".to_vec(),
            boxed(*b"ftyp", b"isom"),
            [boxed(*b"ftyp", b"isom"), b"\0\0\0\x04moov".to_vec()].concat(),
            [boxed(*b"ftyp", b"isom"), long].concat(),
            film()[..40].to_vec(),
        ];
        for bytes in odd {
            assert_eq!(blank(bytes.clone()), None, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_it_ends_and_nothing_grows(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let length = bytes.len();
            let film = [boxed(*b"ftyp", b"isom"), boxed(*b"moov", &bytes)].concat();
            if let Some(blanked) = blank(film) {
                prop_assert_eq!(blanked.len(), length + 20);
            }
        }
    }
}
