//! Generations of schemes: which are shown, the same choice beside the advice and above the list; and in which ones a scheme stands.

use super::field;
use crate::domain::scheme::{Generation, Scheme};
use crate::i18n::message::Message;
use crate::link::state::Shown;
use crate::session::msg::Msg;
use crate::ui::element::Element;
use crate::ui::view::View;

/// Which generations are shown.
pub fn select(view: View<'_>) -> Element {
    let options = Shown::ALL.map(|shown| (view.say(label(shown)), view.model.shown == shown)).to_vec();
    let chosen = |place: usize| Msg::ChoseShown { shown: Shown::ALL.get(place).copied().unwrap_or_default() };
    field::select(view, "generation", Message::ShownLabel, options, chosen)
}

fn label(shown: Shown) -> Message<'static> {
    match shown.word() {
        "tool-kit" => Message::GenerationToolKit,
        "2020" => Message::Generation2020,
        "all" => Message::ShownAll,
        _ => Message::ShownToday,
    }
}

/// The generations in whose tables a scheme stands.
#[must_use]
pub fn of(view: View<'_>, scheme: &Scheme) -> String {
    let names = scheme.generations.iter().map(|generation| {
        view.say(match generation {
            Generation::ToolKit => Message::GenerationToolKit,
            Generation::Year2020 => Message::Generation2020,
            Generation::Today => Message::GenerationToday,
        })
    });
    names.collect::<Vec<_>>().join(" · ")
}
