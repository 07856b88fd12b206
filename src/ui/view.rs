//! What every view is given.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::advice::Advice;
use crate::domain::id::SchemeId;
use crate::domain::ranking::Ranked;
use crate::domain::scheme::Scheme;
use crate::host::options::Options;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::encode;
use crate::link::state::{Page, State};
use crate::session::cases::Cases;
use crate::session::file::File;
use crate::session::model::Model;
use crate::session::msg::Msg;
use crate::session::proving::Proving;
use crate::session::thought::Thought;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};

/// The state, what follows from it, the words for it, and where to say what the visitor did.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The words.
    pub voice: Voice<'static>,
    /// The state.
    pub model: &'a Model,
    /// The advice for the answers of the state.
    pub advice: &'a Advice,
    /// The advice for the answers with what is marked on the question on screen.
    pub marked: &'a Advice,
    /// What was thought through beside the page, so far.
    pub thought: Option<&'a Thought<'static>>,
    /// What was proved of the catalogue so far.
    pub proving: Option<&'a Proving<'static>>,
    /// The file of cases, as far as it was judged.
    pub cases: Option<&'a Rc<Cases>>,
    /// Where to write to about errors, if whoever deployed the page said so.
    pub contact: Option<&'a str>,
    /// What this very file is.
    pub file: &'a File,
    /// What the page around this one asks for, where there is one.
    pub host: Option<&'a Options>,
    /// Whether this page holds what is for officers.
    pub office: bool,
    /// Where to say what happened.
    pub dispatch: &'a Callback<Msg>,
}

impl<'a> View<'a> {
    /// A sentence.
    #[must_use]
    pub fn say(self, message: Message<'_>) -> String {
        self.voice.say(message)
    }

    /// A part of the page that readers can jump to by its name. In a frame it is a group: there may be several frames, each with the same
    /// names, beside those of the host's page, and what is jumped to is the frame.
    pub fn landmark(self, tag: &'static str) -> Element {
        if self.host.is_some() { el("div").attr(At::Role, "group") } else { el(tag) }
    }

    /// Whether anything was answered: without answers every scheme would be "possible", which says nothing.
    #[must_use]
    pub fn has_answers(self) -> bool {
        self.model.answers.count() > 0
    }

    /// A scheme of the catalogue.
    #[must_use]
    pub fn scheme(self, id: SchemeId) -> Option<&'static Scheme> {
        self.voice.catalogue.scheme(id)
    }

    /// How a scheme stands; `None` for one that is not judged, and as long as nothing was answered.
    #[must_use]
    pub fn ranked(self, id: SchemeId) -> Option<&'a Ranked> {
        self.advice.of(id).filter(|_| self.has_answers())
    }

    /// The address of a page with the same answers.
    #[must_use]
    pub fn address(self, page: Page) -> String {
        self.address_of(&self.model.state_at(page))
    }

    /// The address of a state.
    #[must_use]
    pub fn address_of(self, state: &State) -> String {
        format!("#{}", encode(self.voice.catalogue, state))
    }
}
