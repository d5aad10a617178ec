//! The foot of every page: who answers for it, one click away.

use leptos::prelude::*;

use crate::{
    routes::{Legal, Route},
    texts::shell::{LEGAL_MENU, page},
};

/// The foot of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let links = [
        (Route::Legal(Legal::Imprint), page::IMPRINT),
        (Route::Legal(Legal::Privacy), page::PRIVACY),
        (Route::Legal(Legal::Accessibility), page::ACCESSIBILITY),
        (Route::Report { address: String::new() }, page::REPORT),
        (Route::About, page::ABOUT),
    ];
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <nav aria-label=LEGAL_MENU>
                    <ul class="footer__links">
                        {links.map(|(route, label)| view! {
                            <li>
                                <a class="footer__link" href=route.href()>{label}</a>
                            </li>
                        })}
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
