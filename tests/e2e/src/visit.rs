//! The same visit on the host: the session and the engine that the page is made of, without the page.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::question::{Kind, Question};
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::link::{decode, encode, readable};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::update::update;

/// The visit so far.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// Its state.
    pub model: Model,
}

impl Visit {
    /// A visit that begins with a link.
    #[must_use]
    pub fn opened(fragment: &str) -> Self {
        let mut visit = Self::default();
        visit.happened(Msg::OpenedLink { fragment: fragment.to_owned() });
        visit
    }

    /// Goes on with what happened.
    pub fn happened(&mut self, msg: Msg) {
        self.model = update(catalogue(), std::mem::take(&mut self.model), msg);
    }

    /// Goes on with a choice marked, or "I don't know yet".
    ///
    /// # Panics
    /// When the question on screen has no such choice.
    pub fn marked(&mut self, choice: &str) {
        let question = self.question().expect("a question should be on screen");
        self.happened(match question.choice(choice) {
            Some(choice) => Msg::Marked { choice, marked: true },
            None if choice == "unknown" => Msg::MarkedNotYet,
            None => panic!("`{}` has no choice `{choice}`", question.id),
        });
    }

    /// The question on screen.
    #[must_use]
    pub fn question(&self) -> Option<&'static Question> {
        if let Page::Question(id) = self.model.page { catalogue().question(id) } else { None }
    }

    /// The advice for the answers so far, with what is marked on the question on screen.
    #[must_use]
    pub fn marked_advice(&self) -> Advice {
        advise(catalogue(), &self.model.marked())
    }

    /// The advice for the answers so far, with what is supposed instead of some of them.
    #[must_use]
    pub fn advice(&self) -> Advice {
        advise(catalogue(), &self.model.effective())
    }

    /// Who speaks to this visitor.
    #[must_use]
    pub fn voice(&self) -> Voice<'static> {
        let language = self.model.language.unwrap_or_default();
        Voice { catalogue: catalogue(), texts: texts(), language, side: self.model.side }
    }

    /// A sentence in the visit's language.
    #[must_use]
    pub fn say(&self, message: Message<'_>) -> String {
        self.voice().say(message)
    }

    /// What a fragment says, in the readable form, so that two that say the same are equal.
    #[must_use]
    pub fn meaning(fragment: &str) -> String {
        let (mut state, _) = decode(catalogue(), fragment);
        state.page = Some(state.page.unwrap_or(if state.answers.is_empty() { Page::Start } else { Page::Check }));
        readable::encode(catalogue(), &state)
    }

    /// The links of the page's content to another page with the same answers.
    #[must_use]
    pub fn links_to(&self, page: Page) -> String {
        format!("main a[href=\"#{}\"]", encode(catalogue(), &self.model.state_at(page)))
    }

    /// The id of the question that a link opens.
    #[must_use]
    pub fn question_of(link: &str) -> Option<&'static str> {
        match decode(catalogue(), link).0.page {
            Some(Page::Question(id)) => catalogue().question(id).map(|question| &*question.id),
            _ => None,
        }
    }

    /// The fragment this state is written as.
    #[must_use]
    pub fn fragment(&self) -> String {
        encode(catalogue(), &self.model.state())
    }
}

/// Whether several choices of it may be marked.
#[must_use]
pub fn takes_several(question: &Question) -> bool {
    question.kind == Kind::Several
}
