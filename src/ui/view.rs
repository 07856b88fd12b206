//! What every view is given.

use yew::prelude::*;

use crate::domain::advice::Advice;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::readable::encode;
use crate::link::state::Page;
use crate::session::model::Model;
use crate::session::msg::Msg;

/// The state, what follows from it, the words for it, and where to say what the visitor did.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The words.
    pub voice: Voice<'static>,
    /// The state.
    pub model: &'a Model,
    /// The advice for the answers of the state.
    pub advice: &'a Advice,
    /// Where to say what happened.
    pub dispatch: &'a Callback<Msg>,
}

impl View<'_> {
    /// A sentence.
    #[must_use]
    pub fn say(self, message: Message<'_>) -> AttrValue {
        self.voice.say(message).into()
    }

    /// Says that this happened, whatever the event carries.
    #[must_use]
    pub fn send<E: 'static>(self, msg: Msg) -> Callback<E> {
        self.dispatch.reform(move |_: E| msg.clone())
    }

    /// Says what an event means, where it means anything.
    #[must_use]
    pub fn hear<E: 'static>(self, heard: impl Fn(E) -> Option<Msg> + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| {
            if let Some(msg) = heard(event) {
                dispatch.emit(msg);
            }
        })
    }

    /// The address of a page with the same answers.
    #[must_use]
    pub fn address(self, page: Page) -> AttrValue {
        format!("#{}", encode(self.voice.catalogue, &self.model.state_at(page))).into()
    }
}
