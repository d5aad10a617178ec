//! What has changed from one version of a text to the next, word by word.

/// A passage of two versions of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// In both.
    Same(String),
    /// Only in the older one.
    Removed(String),
    /// Only in the newer one.
    Added(String),
}

/// Beyond so many pairs of words nothing is compared: all counts as replaced.
const MOST_PAIRS: usize = 4_000_000;

/// What was removed and added between two versions of a text, with as much kept as possible.
pub fn difference(old: &str, new: &str) -> Vec<Passage> {
    let (old, new): (Vec<&str>, Vec<&str>) = (words(old), words(new));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (head, old) = old.split_at(start);
    let new = new.get(start..).unwrap_or_default();
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old, tail) = old.split_at(old.len() - end);
    let new = new.get(..new.len() - end).unwrap_or_default();

    let mut passages = Passages::default();
    passages.same(head);
    compare(old, new, &mut passages);
    passages.same(tail);
    passages.0
}

/// The words, each with the blanks after it.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// The longest common sequence of words, by the usual table.
fn compare(old: &[&str], new: &[&str], passages: &mut Passages) {
    let width = new.len() + 1;
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        old.iter().for_each(|word| passages.removed(word));
        new.iter().for_each(|word| passages.added(word));
        return;
    }
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    let at = |longest: &[u32], i: usize, j: usize| {
        longest.get(i * width + j).copied().unwrap_or_default()
    };
    for (i, word) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            let best = if word == other {
                at(&longest, i + 1, j + 1) + 1
            } else {
                at(&longest, i + 1, j).max(at(&longest, i, j + 1))
            };
            if let Some(cell) = longest.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (Some(word), Some(other)) if word == other => {
                passages.same(&[word]);
                (i, j) = (i + 1, j + 1);
            }
            (Some(word), other)
                if other.is_none() || at(&longest, i + 1, j) >= at(&longest, i, j + 1) =>
            {
                passages.removed(word);
                i += 1;
            }
            (_, Some(other)) => {
                passages.added(other);
                j += 1;
            }
            (_, None) => return,
        }
    }
}

/// Passages that grow word by word.
#[derive(Default)]
struct Passages(Vec<Passage>);

impl Passages {
    fn same(&mut self, words: &[&str]) {
        for word in words {
            match self.0.last_mut() {
                Some(Passage::Same(text)) => text.push_str(word),
                _ => self.0.push(Passage::Same((*word).to_owned())),
            }
        }
    }

    fn removed(&mut self, word: &str) {
        match self.0.last_mut() {
            Some(Passage::Removed(text)) => text.push_str(word),
            _ => self.0.push(Passage::Removed(word.to_owned())),
        }
    }

    fn added(&mut self, word: &str) {
        match self.0.last_mut() {
            Some(Passage::Added(text)) => text.push_str(word),
            _ => self.0.push(Passage::Added(word.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `-word` removed, `+word` added.
    fn told(old: &str, new: &str) -> String {
        let passages = difference(old, new).into_iter().map(|passage| match passage {
            Passage::Same(text) => text,
            Passage::Removed(text) => format!("-[{text}]"),
            Passage::Added(text) => format!("+[{text}]"),
        });
        passages.collect()
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(
            told("am Montag um acht", "am Dienstag um acht"),
            "am -[Montag ]+[Dienstag ]um acht"
        );
        assert_eq!(told("a b c d", "a c d"), "a -[b ]c d");
        assert_eq!(told("a c", "a b c"), "a +[b ]c");
        assert_eq!(told("a x b y c", "a b z c"), "a -[x ]b -[y ]+[z ]c");
        assert_eq!(told("gleich", "gleich"), "gleich");
        assert_eq!(told("", "neu"), "+[neu]");
        assert_eq!(told("alt", ""), "-[alt]");
    }

    #[test]
    fn both_versions_can_be_read_from_it() {
        let (old, new) = (
            "Wir treffen uns am Fluss.\nBringt Kuchen mit!",
            "Wir treffen uns\nBringt viel Kuchen mit! Danke",
        );
        let (mut before, mut after) = (String::new(), String::new());
        for passage in difference(old, new) {
            match passage {
                Passage::Same(text) => {
                    before.push_str(&text);
                    after.push_str(&text);
                }
                Passage::Removed(text) => before.push_str(&text),
                Passage::Added(text) => after.push_str(&text),
            }
        }
        assert_eq!((before.as_str(), after.as_str()), (old, new));
    }

    #[test]
    fn very_long_texts_are_replaced_as_a_whole() {
        let (old, new) = ("a b ".repeat(2_000), "c d ".repeat(2_000));
        assert_eq!(difference(&old, &new), [Passage::Removed(old), Passage::Added(new)]);
    }
}
