//! A link to a page of the app.

use yew::prelude::*;

use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::view::View;

/// A link that carries the answers along: it can be followed, opened in a new tab, or copied.
///
/// Followed in place it goes through the session, which knows where "Back" leads.
pub fn page(view: View<'_>, page: Page, action: &'static str, label: AttrValue) -> Html {
    let onclick = view.hear(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return None;
        }
        event.prevent_default();
        Some(Msg::Went { page })
    });
    html! { <a class="adv-link" href={view.address(page)} data-action={action} {onclick}>{ label }</a> }
}
