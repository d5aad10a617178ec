//! The arithmetic of polls.

use mastodon::entities::Poll;

/// How an option stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Standing {
    /// Its share, 0 to 1; `None` while the server keeps it to itself.
    pub share: Option<f64>,
    /// Whether no option has more votes.
    pub first: bool,
    /// Whether one's own account chose it.
    pub own: bool,
}

/// How each option stands, in the poll's order. Shares are of those who voted, so that they may add
/// up to more than one where several answers were possible.
pub(super) fn standings(poll: &Poll) -> Vec<Standing> {
    let whole = match poll.voters_count {
        Some(voters) if poll.multiple => voters,
        _ => poll.votes_count,
    };
    let most = poll.options.iter().filter_map(|option| option.votes_count).max().unwrap_or(0);
    let standing = |(index, votes): (usize, Option<u64>)| Standing {
        share: votes.map(|votes| share(votes, whole)),
        first: most > 0 && votes == Some(most),
        own: poll.own_votes.contains(&index),
    };
    poll.options.iter().map(|option| option.votes_count).enumerate().map(standing).collect()
}

fn share(votes: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { (votes as f64 / whole as f64).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll(json: serde_json::Value) -> Poll {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn shares_are_of_those_who_voted() {
        let options = serde_json::json!([{ "votes_count": 3 }, { "votes_count": 1 }]);
        let single = poll(serde_json::json!({
            "id": "1", "votes_count": 4, "voters_count": 4, "options": options, "own_votes": [1]
        }));
        let shares = |poll: &Poll| standings(poll).iter().map(|it| it.share).collect::<Vec<_>>();
        assert_eq!(shares(&single), [Some(0.75), Some(0.25)]);
        assert_eq!(standings(&single).iter().map(|it| it.own).collect::<Vec<_>>(), [false, true]);
        let multiple = Poll { multiple: true, voters_count: Some(3), ..single };
        assert_eq!(standings(&multiple).first().unwrap().share, Some(1.0));
    }

    #[test]
    fn without_votes_or_with_hidden_ones_nothing_is_first() {
        let none = poll(serde_json::json!({ "id": "1", "options": [{ "votes_count": 0 }] }));
        assert_eq!(standings(&none), [Standing { share: Some(0.0), first: false, own: false }]);
        let hidden = poll(serde_json::json!({ "id": "1", "options": [{ "votes_count": null }] }));
        assert_eq!(standings(&hidden), [Standing { share: None, first: false, own: false }]);
    }
}
