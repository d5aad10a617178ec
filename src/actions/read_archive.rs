//! Reads a downloaded archive of posts from X: only in this browser, and a large one never as a
//! whole.

use std::collections::HashMap;

use crate::{
    browser::{
        files::{self, Chosen},
        pieces,
    },
    elsewhere::archive::{
        OldMedium, OldThread, TweetReader, has_posts, medium_name, mime_of, owner, tells_owner,
        threads,
        zip::{self, Entry, HEAD, TAIL},
    },
};

/// The largest picture or video that is taken out of an archive, in bytes.
const LARGEST_MEDIUM: u64 = 200 << 20;
/// The longest file that tells the owner, in bytes.
const LONGEST_ACCOUNT: u64 = 1 << 20;

/// An archive that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// The own threads, newest first.
    pub threads: Vec<OldThread>,
    /// The owner's name there, where it is told.
    pub owner: Option<String>,
    /// How many posts could not be read.
    pub unreadable: usize,
    /// Whether it is the whole archive, with its pictures; else only the file with the texts.
    pub has_media: bool,
    file: u32,
    media: HashMap<String, Entry>,
}

/// Why a file cannot be read as an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveProblem {
    /// It is another kind of file.
    Other,
    /// It is damaged, or was not downloaded to its end.
    Broken,
    /// There are no posts in it.
    NoPosts,
}

/// Reads an archive: the ZIP as it was downloaded, or `tweets.js` out of it. `progress` is told per
/// cent, 0 to 100. The file stays held as long as the archive is in use.
///
/// # Errors
/// Why it cannot be read.
pub async fn read_archive(file: u32, progress: impl Fn(u8)) -> Result<Archive, ArchiveProblem> {
    let size = pieces::size(file).ok_or(ArchiveProblem::Broken)?;
    let beginning = pieces::part(file, 0, size.min(4)).await.ok_or(ArchiveProblem::Broken)?;
    if beginning.starts_with(b"PK") {
        return read_zip(file, size, progress).await;
    }
    let mut reader = Reader::new(size, progress);
    let is_read = reader.read(file, 0, size, false).await;
    reader.finish(is_read, None).map(|archive| Archive { file, ..archive })
}

impl Archive {
    /// A picture or video of a post, as if a person had chosen it; `None` where the archive does not
    /// have it.
    pub async fn medium(&self, medium: &OldMedium) -> Option<Chosen> {
        let entry = medium.names.iter().find_map(|name| self.media.get(name))?;
        if entry.size > LARGEST_MEDIUM || entry.packed > LARGEST_MEDIUM {
            return None;
        }
        let name = medium_name(&entry.name)?;
        let start = start_of(self.file, entry).await?;
        let end = start + entry.packed;
        pieces::cut_out(self.file, start, end, entry.is_packed, name, mime_of(name)).await
    }

    /// Whether it tells of no picture what can be seen on it.
    pub fn lacks_descriptions(&self) -> bool {
        let mut media =
            self.threads.iter().flat_map(|thread| &thread.posts).flat_map(|it| &it.media);
        media.all(|medium| medium.description.is_empty())
    }

    /// Lets go of the file.
    pub fn close(&self) {
        files::forget(self.file);
    }
}

async fn read_zip(file: u32, size: u64, progress: impl Fn(u8)) -> Result<Archive, ArchiveProblem> {
    let broken = ArchiveProblem::Broken;
    let tail = pieces::part(file, size.saturating_sub(TAIL), size).await.ok_or(broken)?;
    let listing = zip::find_listing(&tail, size).map_err(|_| broken)?;
    let end = listing.start + listing.length;
    let listing = pieces::part(file, listing.start, end).await.ok_or(broken)?;
    let entries = zip::entries(&listing).map_err(|_| broken)?;
    let mut me = None;
    let mut posts: Vec<&Entry> = Vec::new();
    let mut media = HashMap::new();
    for entry in &entries {
        if has_posts(&entry.name) {
            posts.push(entry);
        } else if tells_owner(&entry.name) {
            me = read_owner(file, entry).await;
        } else if let Some(name) = medium_name(&entry.name) {
            media.insert(name.to_owned(), entry.clone());
        }
    }
    if posts.is_empty() {
        return Err(ArchiveProblem::NoPosts);
    }
    let mut reader = Reader::new(posts.iter().map(|entry| entry.size).sum(), progress);
    let mut is_read = true;
    for entry in posts {
        let start = start_of(file, entry).await.ok_or(broken)?;
        reader.begin();
        is_read &= reader.read(file, start, start + entry.packed, entry.is_packed).await;
    }
    let archive = reader.finish(is_read, me)?;
    Ok(Archive { file, media, has_media: true, ..archive })
}

async fn start_of(file: u32, entry: &Entry) -> Option<u64> {
    let head = pieces::part(file, entry.head, entry.head.checked_add(HEAD)?).await?;
    zip::content_start(entry, &head)
}

async fn read_owner(file: u32, entry: &Entry) -> Option<String> {
    if entry.size > LONGEST_ACCOUNT {
        return None;
    }
    let start = start_of(file, entry).await?;
    let mut bytes = Vec::new();
    let take = |piece: &[u8]| {
        if bytes.len() as u64 <= LONGEST_ACCOUNT {
            bytes.extend_from_slice(piece);
        }
    };
    pieces::each(file, start, start + entry.packed, entry.is_packed, take).await.then_some(())?;
    owner(&String::from_utf8_lossy(&bytes))
}

/// Reads the files with posts, one after the other.
struct Reader<Progress> {
    reader: TweetReader,
    tweets: Vec<crate::elsewhere::archive::Tweet>,
    unreadable: usize,
    is_whole: bool,
    read: u64,
    size: u64,
    progress: Progress,
}

impl<Progress: Fn(u8)> Reader<Progress> {
    fn new(size: u64, progress: Progress) -> Self {
        Self {
            reader: TweetReader::default(),
            tweets: Vec::new(),
            unreadable: 0,
            is_whole: true,
            read: 0,
            size: size.max(1),
            progress,
        }
    }

    /// Begins a further file.
    fn begin(&mut self) {
        if self.read > 0 {
            self.is_whole &= self.reader.is_whole();
            self.unreadable += self.reader.unreadable;
            self.reader = TweetReader::default();
        }
    }

    async fn read(&mut self, file: u32, from: u64, to: u64, is_packed: bool) -> bool {
        let Self { reader, tweets, read, size, progress, .. } = self;
        let take = |piece: &[u8]| {
            tweets.extend(reader.push(piece));
            *read += piece.len() as u64;
            progress(u8::try_from(*read * 100 / *size).unwrap_or(100).min(100));
        };
        pieces::each(file, from, to, is_packed, take).await
    }

    fn finish(mut self, is_read: bool, me: Option<String>) -> Result<Archive, ArchiveProblem> {
        self.is_whole &= self.reader.is_whole();
        self.unreadable += self.reader.unreadable;
        if self.tweets.is_empty() {
            return Err(match (is_read, self.is_whole, self.unreadable) {
                (false, ..) => ArchiveProblem::Broken,
                (true, true, 0) => ArchiveProblem::NoPosts,
                _ => ArchiveProblem::Other,
            });
        }
        if !is_read || !self.is_whole {
            return Err(ArchiveProblem::Broken);
        }
        Ok(Archive {
            threads: threads(self.tweets, me.as_deref()),
            owner: me,
            unreadable: self.unreadable,
            ..Archive::default()
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::{
        actions::fake::Fake, browser::pieces::fake::hold, elsewhere::archive::zip::sample::zip,
    };

    const POSTS: &str = r#"window.YTD.tweets.part0 = [
        { "tweet": { "id_str": "1", "full_text": "Eins", "created_at": "Wed Oct 10 20:19:24 +0000 2018",
            "extended_entities": { "media": [{ "media_url_https": "https://pbs.example/A.jpg" }] } } } ]"#;
    const MORE: &str = r#"window.YTD.tweets.part1 = [ { "tweet": { "id_str": "2", "full_text": "Zwei",
        "in_reply_to_status_id_str": "1", "in_reply_to_screen_name": "laden",
        "created_at": "Thu Oct 11 20:19:24 +0000 2018" } }, { "tweet": 7 } ]"#;
    const ACCOUNT: &str =
        r#"window.YTD.account.part0 = [ { "account": { "username": "laden" } } ]"#;

    fn read(bytes: &[u8]) -> Result<Archive, ArchiveProblem> {
        Fake::default().run(read_archive(hold(bytes.to_vec()), |_| {}))
    }

    #[test]
    fn the_whole_archive_is_read_with_its_pictures() {
        for large in [false, true] {
            let zip = zip(
                &[
                    ("data/account.js", ACCOUNT.as_bytes()),
                    ("data/tweets.js", POSTS.as_bytes()),
                    ("data/tweets-part1.js", MORE.as_bytes()),
                    ("data/tweets_media/1-A.jpg", b"JPEG"),
                ],
                large,
            );
            let archive = read(&zip).unwrap();
            assert_eq!((archive.owner.as_deref(), archive.unreadable), (Some("laden"), 1));
            assert_eq!(archive.threads.len(), 1);
            assert_eq!(archive.threads[0].posts.len(), 2);
            let medium = &archive.threads[0].posts[0].media[0];
            let chosen = Fake::default().run(archive.medium(medium)).unwrap();
            assert_eq!((chosen.name.as_str(), chosen.mime.as_str()), ("1-A.jpg", "image/jpeg"));
            assert_eq!(chosen.size, 4);
        }
    }

    #[test]
    fn the_file_with_the_texts_is_enough() {
        let archive = read(POSTS.as_bytes()).unwrap();
        assert_eq!((archive.threads.len(), archive.has_media), (1, false));
        let medium = &archive.threads[0].posts[0].media[0];
        assert_eq!(Fake::default().run(archive.medium(medium)), None);
    }

    #[test]
    fn progress_reaches_its_end() {
        let told = std::cell::RefCell::new(Vec::new());
        let file = hold(POSTS.as_bytes().to_vec());
        Fake::default().run(read_archive(file, |percent| told.borrow_mut().push(percent))).unwrap();
        assert_eq!(told.borrow().last(), Some(&100));
    }

    #[test]
    fn other_files_are_told() {
        assert_eq!(read(b"<html></html>"), Err(ArchiveProblem::Other));
        assert_eq!(read(b""), Err(ArchiveProblem::Other));
        assert_eq!(read(b"window.YTD.tweets.part0 = [ ]"), Err(ArchiveProblem::NoPosts));
        assert_eq!(read(&POSTS.as_bytes()[..POSTS.len() - 20]), Err(ArchiveProblem::Other));
        assert_eq!(read(&zip(&[("data/like.js", b"[]")], false)), Err(ArchiveProblem::NoPosts));
        let whole = zip(&[("data/tweets.js", POSTS.as_bytes())], false);
        assert_eq!(read(&whole[..whole.len() / 2]), Err(ArchiveProblem::Broken));
    }
}
