//! What is in a ZIP: its list of contents, which stands at its end, so that a large file never has
//! to be read as a whole. <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>

/// How much of the end of a file is looked at for where the list of contents is: the longest end
/// record there can be, with what stands before it in files above 4 GB.
pub const TAIL: u64 = 65_557 + 20 + 56;
/// The longest list of contents that is read, in bytes; one of 200,000 files is half of it.
pub const LONGEST_LIST: u64 = 40 << 20;
/// How long the head before each file's content is, without its name.
pub const HEAD: u64 = 30;

/// Why a file cannot be read as a ZIP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipProblem {
    /// It is none.
    NoZip,
    /// It is damaged, or only a part of one.
    Broken,
}

/// Where the list of contents is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Where it begins, in bytes from the file's beginning.
    pub start: u64,
    /// How long it is, in bytes.
    pub length: u64,
}

/// A file in a ZIP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path in the ZIP.
    pub name: String,
    /// Whether it is compressed (by Deflate).
    pub is_packed: bool,
    /// How many bytes its content takes in the ZIP.
    pub packed: u64,
    /// How many bytes its content has.
    pub size: u64,
    /// Where its head begins, in bytes from the ZIP's beginning.
    pub head: u64,
}

/// Finds the list of contents by the end of a file of `size` bytes: its last [`TAIL`] bytes, or all.
///
/// # Errors
/// That it is no ZIP, or damaged.
pub fn find_listing(tail: &[u8], size: u64) -> Result<Listing, ZipProblem> {
    let end = (0..=tail.len().saturating_sub(22))
        .rev()
        .find(|at| tail.get(*at..).is_some_and(is_end))
        .ok_or(ZipProblem::NoZip)?;
    let number = |at, bytes| number(tail, end + at, bytes).ok_or(ZipProblem::Broken);
    let (length, start) = (number(12, 4)?, number(16, 4)?);
    let count = number(10, 2)?;
    let listing = if start == 0xffff_ffff || length == 0xffff_ffff || count == 0xffff {
        large_listing(tail, end, size).unwrap_or(Listing { start, length })
    } else {
        Listing { start, length }
    };
    let fits = listing.start.checked_add(listing.length).is_some_and(|end| end <= size);
    if fits && listing.length <= LONGEST_LIST { Ok(listing) } else { Err(ZipProblem::Broken) }
}

/// Reads the list of contents. Files that are encrypted or compressed in another way are left out.
///
/// # Errors
/// That it is damaged.
pub fn entries(listing: &[u8]) -> Result<Vec<Entry>, ZipProblem> {
    let mut entries = Vec::new();
    let mut at = 0;
    while listing.get(at..at + 4) == Some(b"PK\x01\x02") {
        let number = |offset, bytes| number(listing, at + offset, bytes);
        let read = || {
            let (flags, method) = (number(8, 2)?, number(10, 2)?);
            let (name_length, extra_length) = (number(28, 2)? as usize, number(30, 2)? as usize);
            let name = listing.get(at + 46..at + 46 + name_length)?;
            let extra_start = at + 46 + name_length;
            let extra = listing.get(extra_start..extra_start + extra_length)?;
            let short = [number(24, 4)?, number(20, 4)?, number(42, 4)?];
            let [size, packed, head] = long_numbers(short, extra)?;
            let readable = flags & 1 == 0 && matches!(method, 0 | 8);
            let name = String::from_utf8_lossy(name).into_owned();
            let entry = Entry { name, is_packed: method == 8, packed, size, head };
            let next = extra_start + extra_length + number(32, 2)? as usize;
            Some((readable.then_some(entry), next))
        };
        let (entry, next) = read().ok_or(ZipProblem::Broken)?;
        entries.extend(entry);
        at = next;
    }
    if at == listing.len() { Ok(entries) } else { Err(ZipProblem::Broken) }
}

/// Where a file's content begins, by its head ([`HEAD`] bytes from [`Entry::head`] on).
pub fn content_start(entry: &Entry, head: &[u8]) -> Option<u64> {
    if head.get(..4) != Some(b"PK\x03\x04") {
        return None;
    }
    entry.head.checked_add(HEAD + number(head, 26, 2)? + number(head, 28, 2)?)
}

/// Whether an end record begins here that reaches to the very end.
fn is_end(rest: &[u8]) -> bool {
    rest.starts_with(b"PK\x05\x06")
        && number(rest, 20, 2).is_some_and(|comment| rest.len() as u64 >= 22 + comment)
}

/// Where the list is in a file above 4 GB: told by a second record right before the end.
fn large_listing(tail: &[u8], end: usize, size: u64) -> Option<Listing> {
    let locator = end.checked_sub(20)?;
    if tail.get(locator..locator + 4)? != b"PK\x06\x07" {
        return None;
    }
    let before = size.checked_sub(tail.len() as u64)?;
    let record = usize::try_from(number(tail, locator + 8, 8)?.checked_sub(before)?).ok()?;
    if tail.get(record..record.checked_add(4)?)? != b"PK\x06\x06" {
        return None;
    }
    Some(Listing { start: number(tail, record + 48, 8)?, length: number(tail, record + 40, 8)? })
}

/// Numbers that did not fit: they stand in the extra field, in the same order.
fn long_numbers(short: [u64; 3], extra: &[u8]) -> Option<[u64; 3]> {
    let mut long = extra_field(extra, 1);
    let mut numbers = short;
    for value in &mut numbers {
        if *value == 0xffff_ffff {
            *value = number(long?, 0, 8)?;
            long = long.and_then(|long| long.get(8..));
        }
    }
    Some(numbers)
}

fn extra_field(mut extra: &[u8], wanted: u64) -> Option<&[u8]> {
    loop {
        let (kind, length) = (number(extra, 0, 2)?, number(extra, 2, 2)? as usize);
        if kind == wanted {
            return extra.get(4..4 + length);
        }
        extra = extra.get(4 + length..)?;
    }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// What host tests read.
#[cfg(test)]
pub(crate) mod sample {
    /// A ZIP of uncompressed files; `large` as one above 4 GB is written.
    pub(crate) fn zip(files: &[(&str, &[u8])], large: bool) -> Vec<u8> {
        let (mut zip, mut list) = (Vec::new(), Vec::new());
        let short = |value: usize| (value as u16).to_le_bytes();
        let word = |value: usize| (value as u32).to_le_bytes();
        let long = |value: usize| (value as u64).to_le_bytes();
        for (name, content) in files {
            let head = zip.len();
            zip.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0");
            zip.extend([word(0), word(content.len()), word(content.len())].concat());
            zip.extend([short(name.len()), short(3)].concat());
            zip.extend(name.bytes().chain(*b"abc").chain(content.iter().copied()));
            list.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0");
            let extra = [
                &b"\x09\0\x01\0x\x01\0\x18\0"[..],
                &long(content.len()),
                &long(content.len()),
                &long(head),
            ]
            .concat();
            let extra = if large { extra } else { Vec::new() };
            let known = |value: usize| word(if large { 0xffff_ffff } else { value });
            list.extend([word(0), known(content.len()), known(content.len())].concat());
            list.extend(
                [short(name.len()), short(extra.len()), short(2), short(0), short(0)].concat(),
            );
            list.extend([word(0), known(head)].concat());
            list.extend(name.bytes().chain(extra).chain(*b"!!"));
        }
        let (start, length) = (zip.len(), list.len());
        zip.extend(list);
        let record = zip.len();
        if large {
            zip.extend(
                [
                    &b"PK\x06\x06"[..],
                    &long(44),
                    &[0; 12],
                    &long(files.len()),
                    &long(files.len()),
                    &long(length),
                    &long(start),
                ]
                .concat(),
            );
            zip.extend([&b"PK\x06\x07"[..], &word(0), &long(record), &word(1)].concat());
        }
        let known = |value: usize| word(if large { 0xffff_ffff } else { value });
        zip.extend([&b"PK\x05\x06\0\0\0\0"[..], &short(files.len()), &short(files.len())].concat());
        zip.extend([&known(length)[..], &known(start), &short(3), b"Ade"].concat());
        zip
    }
}

#[cfg(test)]
mod tests {
    use super::{sample::zip, *};

    fn read(zip: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ZipProblem> {
        let tail = &zip[zip.len().saturating_sub(TAIL as usize)..];
        let listing = find_listing(tail, zip.len() as u64)?;
        let entries = entries(&zip[listing.start as usize..][..listing.length as usize])?;
        let content = |entry: &Entry| {
            let head = &zip[entry.head as usize..][..HEAD as usize];
            let start = content_start(entry, head).unwrap() as usize;
            zip[start..start + entry.packed as usize].to_vec()
        };
        Ok(entries.iter().map(|entry| (entry.name.clone(), content(entry))).collect())
    }

    #[test]
    fn each_file_is_found_also_above_four_gigabytes() {
        let files = [("data/tweets.js", &b"[]"[..]), ("data/tweets_media/ü.jpg", b"\x89PNG")];
        let expected: Vec<_> =
            files.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec())).collect();
        for large in [false, true] {
            assert_eq!(read(&zip(&files, large)).as_ref(), Ok(&expected), "{large}");
        }
    }

    #[test]
    fn what_is_no_zip_or_a_part_of_one_is_told() {
        assert_eq!(read(b""), Err(ZipProblem::NoZip));
        assert_eq!(read(b"window.YTD.tweets.part0 = []"), Err(ZipProblem::NoZip));
        let whole = zip(&[("a", b"12345"), ("b", b"6")], false);
        assert_eq!(read(&whole[..whole.len() - 4]), Err(ZipProblem::NoZip));
        assert_eq!(read(&whole[20..]), Err(ZipProblem::Broken), "its beginning is missing");
        for place in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[place] ^= 0xff;
            let tail = &damaged[..];
            // Whatever is damaged, reading it ends.
            let listing = find_listing(tail, damaged.len() as u64);
            let _ = listing.map(|it| entries(&damaged[it.start as usize..][..it.length as usize]));
        }
    }

    #[test]
    fn a_list_that_cannot_be_is_refused() {
        let mut zip = zip(&[("a", b"1")], false);
        let end = zip.len() - 25;
        zip[end + 12..end + 16].copy_from_slice(&0x7fff_ffff_u32.to_le_bytes());
        assert_eq!(read(&zip), Err(ZipProblem::Broken));
    }
}
