//! What is measured: each way that people take through the app.

/// One way, of the app and of its floor.
#[derive(Debug)]
pub struct Way {
    /// By which it is chosen and kept.
    pub name: &'static str,
    /// What is done, for the person who waits.
    pub about: &'static str,
    /// The app's address; `{acct}` and `{status}` stand for what is in the [`Place`].
    pub app: &'static str,
    /// The floor's, likewise, with `{token}`.
    pub floor: &'static str,
    /// On which machine and line.
    pub line: Line,
    /// What is done there.
    pub journey: Journey,
    /// Whether somebody is signed in.
    pub member: bool,
    /// Long ones are not repeated so often.
    pub most_runs: usize,
}

/// Machine and network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// As they are.
    Fast,
    /// A processor four times slower, 1.6 Mbit/s and 150 ms.
    Slow,
    /// Only the processor is four times slower.
    SlowMachine,
}

/// What is done on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Journey {
    /// Coming for the first time.
    Open,
    /// Coming again, with what the browser has kept.
    OpenAgain,
    /// Granting the login, up to the home timeline.
    Login,
    /// Scrolling through so many posts, so many pixels a frame.
    Scroll { posts: u32, step: u32 },
    /// 50 posts a second for 30 seconds come into an open timeline, while somebody presses a key now and then.
    Stream,
    /// Opening and closing the composer.
    Composer,
    /// Typing 1,000 characters.
    Typing,
    /// Narrowing the directory by what is typed.
    Directory,
}

/// What is where on the server measured.
#[derive(Debug)]
pub struct Place {
    /// Somebody with posts.
    pub acct: String,
    /// A post of theirs with answers.
    pub status: String,
    /// A token of theirs.
    pub token: String,
}

const COLD: Way = Way {
    name: "",
    about: "",
    app: "",
    floor: "",
    line: Line::Fast,
    journey: Journey::Open,
    member: false,
    most_runs: usize::MAX,
};

/// All ways, the short ones first.
pub const WAYS: [Way; 16] = [
    Way {
        name: "landing",
        about: "the landing page, cold (floor: the same page without its scripts)",
        app: "/",
        floor: "/floor-landing.html",
        ..COLD
    },
    Way {
        name: "landing-slow",
        about: "the same on a slow machine and line",
        app: "/",
        floor: "/floor-landing.html",
        line: Line::Slow,
        ..COLD
    },
    Way {
        name: "timeline",
        about: "the public timeline, cold",
        app: "/public/local",
        floor: "/floor.html?what=timeline",
        ..COLD
    },
    Way {
        name: "timeline-slow",
        about: "the same on a slow machine and line",
        app: "/public/local",
        floor: "/floor.html?what=timeline",
        line: Line::Slow,
        ..COLD
    },
    Way {
        name: "profile",
        about: "a profile by a link, cold",
        app: "/@{acct}",
        floor: "/floor.html?what=profile&acct={acct}",
        ..COLD
    },
    Way {
        name: "thread",
        about: "a thread by a link, cold",
        app: "/@{acct}/{status}",
        floor: "/floor.html?what=thread&status={status}",
        ..COLD
    },
    Way {
        name: "warm",
        about: "the public timeline, coming again",
        app: "/public/local",
        floor: "/floor.html?what=timeline",
        journey: Journey::OpenAgain,
        ..COLD
    },
    Way {
        name: "warm-slow",
        about: "the same on a slow machine and line",
        app: "/public/local",
        floor: "/floor.html?what=timeline",
        line: Line::Slow,
        journey: Journey::OpenAgain,
        ..COLD
    },
    Way {
        name: "login",
        about: "from the granted login to the home timeline",
        app: "/home",
        floor: "/floor.html?what=home&token={token}",
        journey: Journey::Login,
        ..COLD
    },
    Way {
        name: "composer",
        about: "opening and closing the composer, 20 times",
        app: "/public/local",
        floor: "/floor.html?what=composer",
        journey: Journey::Composer,
        member: true,
        most_runs: 3,
        ..COLD
    },
    Way {
        name: "typing",
        about: "typing 1,000 characters",
        app: "/publish",
        floor: "/floor.html?what=typing",
        journey: Journey::Typing,
        member: true,
        most_runs: 3,
        ..COLD
    },
    Way {
        name: "directory",
        about: "narrowing a directory of 2,000 by what is typed",
        app: "/genossenschaften",
        floor: "/floor.html?what=directory",
        journey: Journey::Directory,
        most_runs: 3,
        ..COLD
    },
    Way {
        name: "scroll-400-slow",
        about: "scrolling through 400 posts on a slow machine",
        app: "/public/local",
        floor: "/floor.html?what=scroll",
        line: Line::SlowMachine,
        journey: Journey::Scroll { posts: 400, step: 90 },
        most_runs: 3,
        ..COLD
    },
    Way {
        name: "scroll-500",
        about: "scrolling through 500 posts",
        app: "/public/local",
        floor: "/floor.html?what=scroll",
        journey: Journey::Scroll { posts: 500, step: 120 },
        most_runs: 3,
        ..COLD
    },
    Way {
        name: "scroll-5000",
        about: "scrolling through 5,000 posts",
        app: "/public/local",
        floor: "/floor.html?what=scroll",
        journey: Journey::Scroll { posts: 5_000, step: 400 },
        most_runs: 1,
        ..COLD
    },
    Way {
        name: "stream",
        about: "50 posts a second for 30 seconds",
        app: "/public/local",
        floor: "/floor.html?what=stream&token={token}",
        journey: Journey::Stream,
        member: true,
        most_runs: 1,
        ..COLD
    },
];

impl Way {
    /// The address, with what is in the place.
    pub fn address(&self, is_app: bool, place: &Place) -> String {
        let address = if is_app { self.app } else { self.floor };
        address
            .replace("{acct}", &place.acct)
            .replace("{status}", &place.status)
            .replace("{token}", &place.token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_has_its_own_name_and_a_floor() {
        let names: std::collections::BTreeSet<_> = WAYS.iter().map(|way| way.name).collect();
        assert_eq!(names.len(), WAYS.len());
        assert!(WAYS.iter().all(|way| way.floor.starts_with("/floor") && way.app.starts_with('/')));
    }

    #[test]
    fn addresses_name_what_is_there() {
        let place = Place { acct: "wir".into(), status: "7".into(), token: "t".into() };
        let thread = WAYS.iter().find(|way| way.name == "thread").expect("a way");
        assert_eq!(thread.address(true, &place), "/@wir/7");
        assert_eq!(thread.address(false, &place), "/floor.html?what=thread&status=7");
    }
}
