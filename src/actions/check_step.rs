//! Goes on from one step of the application to the next, where it is in order.

use leptos::prelude::*;

use super::{
    check_username::{Availability, check_username},
    navigate,
};
use crate::store::{Field, Problems, Step, Store};

/// Checks a step and goes on to the next; where something is wrong with it, that is told in
/// `store.sign_up.problems`, and the page stays.
pub async fn go_on(store: Store, step: Step) {
    let problems = problems_of(store, step).await;
    let is_in_order = problems.is_empty();
    store.sign_up.problems.set(problems);
    if is_in_order && let Some(next) = step.next() {
        navigate::go(store, next.route());
    }
}

/// What is wrong with a step; of the name, also what only the server knows.
async fn problems_of(store: Store, step: Step) -> Problems {
    let instance = store.instance.instance.get_untracked();
    let form = store.sign_up.form.get_untracked();
    let mut problems = form.problems_of(step, instance.as_ref());
    if step == Step::Access
        && !problems.contains_key(&Field::Username)
        && let Availability::Not(problem) = check_username(store, &form.username).await
    {
        problems.insert(Field::Username, problem);
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::{fake::with_store, keep_application},
        store::Problem,
    };

    #[test]
    fn a_name_that_somebody_has_is_told_before_going_on() {
        with_store(|store, fake| {
            keep_application::set_field(store, Field::Username, "dorfladen".into());
            fake.answer("/lookup", 200, r#"{"id":"1","acct":"dorfladen"}"#);
            let problems = fake.run(problems_of(store, Step::Access));
            assert_eq!(problems.get(&Field::Username), Some(&Problem::Taken));
            assert_eq!(problems.get(&Field::Email), Some(&Problem::Blank));
        });
    }

    #[test]
    fn a_server_that_does_not_tell_keeps_nobody() {
        with_store(|store, fake| {
            for (field, value) in [
                (Field::Username, "dorfladen"),
                (Field::Email, "a@dorfladen.example"),
                (Field::Password, "zusammen8"),
            ] {
                keep_application::set_field(store, field, value.into());
            }
            assert_eq!(fake.run(problems_of(store, Step::Access)), Problems::new());
        });
    }

    #[test]
    fn other_steps_need_no_server() {
        with_store(|store, fake| {
            let problems = fake.run(problems_of(store, Step::Identity));
            assert_eq!(problems.into_keys().collect::<Vec<_>>(), [Field::Applicant]);
            assert!(fake.sent().is_empty());
        });
    }
}
