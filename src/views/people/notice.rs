//! Reporting content without an account here: a form that becomes a mail to the moderation.

use leptos::prelude::*;

use crate::{
    browser::{page, share, task},
    store::{Notice, NoticeField, use_store},
    texts::notice as texts,
    views::parts::{Field, Icon, PageHead, described_by, use_config, use_title},
};

/// The page of the form.
#[component]
pub fn NoticePage(
    /// The address of what it is about; may be empty.
    address: String,
) -> impl IntoView {
    let (store, config) = (use_store(), use_config());
    use_title(texts::TITLE.to_owned());
    let contact = Memo::new(move |_| {
        let own = store.instance.read(|instance| instance.contact.email.clone());
        own.filter(|mail| !mail.is_empty()).unwrap_or_else(|| config.contact_mail.clone())
    });
    let notice = RwSignal::new(Notice { addresses: address, ..Notice::default() });
    let signed_in = move || store.session.is_signed_in();
    view! {
        <PageHead title=texts::TITLE.to_owned() />
        <div class="people__sheet people__padded">
            <p>{texts::TEXT}</p>
            {move || signed_in().then(|| view! { <p>{texts::MEMBER}</p> })}
            {move || match contact.get() {
                mail if mail.is_empty() => view! { <p>{texts::NO_CONTACT}</p> }.into_any(),
                mail => view! { <Form notice mail /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Form(notice: RwSignal<Notice>, mail: String) -> impl IntoView {
    let store = use_store();
    // What is missing is told after the first try, and then as it is.
    let tried = RwSignal::new(false);
    let problems =
        Memo::new(move |_| if tried.get() { notice.with(Notice::problems) } else { Vec::new() });
    let ready = move || {
        tried.set(true);
        let mail = notice.with_untracked(Notice::to_mail);
        if mail.is_none() {
            let first = notice.with_untracked(Notice::problems).first().map(|(field, _)| *field);
            if let Some(field) = first {
                page::focus_in_view(id_of(field));
            }
        }
        mail
    };
    let otherwise = texts::otherwise(&mail);
    let prepare = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(ready) = ready() {
            page::go_to(&ready.address(&mail));
            store.toasts.done(texts::PREPARED);
        }
    };
    let copy = move |_| {
        let Some(ready) = ready() else { return };
        task::spawn(async move {
            let text = [ready.subject.as_str(), "\n\n", &ready.body].concat();
            match share::copy(&text).await {
                share::Outcome::Copied => store.toasts.done(texts::COPIED),
                _ => store.toasts.problem(texts::NO_COPY),
            }
        });
    };
    let anonymous = Memo::new(move |_| notice.with(Notice::may_be_anonymous));
    view! {
        <form class="form" novalidate on:submit=prepare>
            <Field
                id=id_of(NoticeField::Addresses)
                label=texts::ADDRESS
                hint=texts::ADDRESS_HINT
                error=problem_of(problems, NoticeField::Addresses)
            >
                <textarea
                    class="field__textarea"
                    id=id_of(NoticeField::Addresses)
                    rows="2"
                    inputmode="url"
                    aria-describedby=described_by(id_of(NoticeField::Addresses))
                    prop:value=move || notice.with(|it| it.addresses.clone())
                    on:input=move |event| {
                        notice.update(|it| it.addresses = event_target_value(&event));
                    }
                ></textarea>
            </Field>
            <Field
                id=id_of(NoticeField::Reason)
                label=texts::REASON
                error=problem_of(problems, NoticeField::Reason)
            >
                <select
                    class="field__select"
                    id=id_of(NoticeField::Reason)
                    aria-describedby=described_by(id_of(NoticeField::Reason))
                    on:change=move |event| {
                        notice.update(|it| it.reason = event_target_value(&event).parse().ok());
                    }
                >
                    <option value=""></option>
                    {texts::REASONS.into_iter().enumerate().map(|(place, label)| {
                        view! { <option value=place.to_string()>{label}</option> }
                    }).collect_view()}
                </select>
            </Field>
            <Field
                id=id_of(NoticeField::Explanation)
                label=texts::EXPLANATION
                hint=texts::EXPLANATION_HINT
                error=problem_of(problems, NoticeField::Explanation)
            >
                <textarea
                    class="field__textarea"
                    id=id_of(NoticeField::Explanation)
                    rows="5"
                    aria-describedby=described_by(id_of(NoticeField::Explanation))
                    prop:value=move || notice.with(|it| it.explanation.clone())
                    on:input=move |event| {
                        notice.update(|it| it.explanation = event_target_value(&event));
                    }
                ></textarea>
            </Field>
            <Show when=move || anonymous.get()>
                <p role="status">{texts::ANONYMOUS}</p>
            </Show>
            <Field
                id=id_of(NoticeField::Name)
                label=texts::NAME
                error=problem_of(problems, NoticeField::Name)
            >
                <input
                    class="field__input"
                    id=id_of(NoticeField::Name)
                    type="text"
                    autocomplete="name"
                    aria-describedby=described_by(id_of(NoticeField::Name))
                    prop:value=move || notice.with(|it| it.name.clone())
                    on:input=move |event| notice.update(|it| it.name = event_target_value(&event))
                />
            </Field>
            <Field
                id=id_of(NoticeField::Mail)
                label=texts::MAIL
                hint=texts::MAIL_HINT
                error=problem_of(problems, NoticeField::Mail)
            >
                <input
                    class="field__input"
                    id=id_of(NoticeField::Mail)
                    type="email"
                    autocomplete="email"
                    aria-describedby=described_by(id_of(NoticeField::Mail))
                    prop:value=move || notice.with(|it| it.mail.clone())
                    on:input=move |event| notice.update(|it| it.mail = event_target_value(&event))
                />
            </Field>
            <GoodFaith notice problem=problem_of(problems, NoticeField::GoodFaith) />
            <div class="button-row">
                <button class="button button--primary" type="submit">{texts::PREPARE}</button>
                <button class="button" type="button" on:click=copy>{texts::COPY}</button>
            </div>
            <p class="field__hint">{otherwise}</p>
        </form>
    }
}

#[component]
fn GoodFaith(notice: RwSignal<Notice>, problem: Signal<Option<String>>) -> impl IntoView {
    view! {
        <div class="field">
            <label class="choice">
                <input
                    class="choice__input"
                    id=id_of(NoticeField::GoodFaith)
                    type="checkbox"
                    aria-describedby="notice-faith-error"
                    prop:checked=move || notice.with(|it| it.good_faith)
                    on:change=move |event| {
                        notice.update(|it| it.good_faith = event_target_checked(&event));
                    }
                />
                <span class="choice__text">{texts::GOOD_FAITH}</span>
            </label>
            <div id="notice-faith-error">
                {move || problem.get().map(|problem| view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{problem}</span>
                    </p>
                })}
            </div>
        </div>
    }
}

fn problem_of(
    problems: Memo<Vec<(NoticeField, &'static str)>>,
    field: NoticeField,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        let own = problems.with(|all| all.iter().find(|(other, _)| *other == field).copied());
        own.map(|(_, problem)| problem.to_owned())
    })
}

fn id_of(field: NoticeField) -> &'static str {
    match field {
        NoticeField::Addresses => "notice-address",
        NoticeField::Reason => "notice-reason",
        NoticeField::Explanation => "notice-explanation",
        NoticeField::Name => "notice-name",
        NoticeField::Mail => "notice-mail",
        NoticeField::GoodFaith => "notice-faith",
    }
}
