//! Replaced schemes, one line each under the scheme that took their place: judged like any other.

use super::{link, standing};
use crate::domain::id::SchemeId;
use crate::domain::ranking::Ranked;
use crate::link::state::Page;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The list. `stands` says how each stands: an advice judges whatever was answered, a list only once something was.
pub fn list<'a>(view: View<'a>, replaced: &[SchemeId], stands: impl Fn(SchemeId) -> Option<&'a Ranked>) -> Element {
    el("ul").class("adv-replaced__list").children(replaced.iter().filter_map(|id| entry(view, *id, stands(*id))))
}

fn entry(view: View<'_>, id: SchemeId, ranked: Option<&Ranked>) -> Option<Element> {
    let scheme = view.scheme(id)?;
    let named = el("p").child(link::page(view, Page::Scheme(id), "scheme", view.voice.title(id)));
    let tags = standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme);
    Some(standing::about("li", "adv-replaced__entry", scheme, ranked).child(named).child(tags))
}
