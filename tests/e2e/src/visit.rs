//! The same visit on the host: the session and the engine that the page is made of, without the page.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::question::{Kind, Question, Side};
use cooperation_advisor::domain::scheme::{Scheme, Status};
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::readable::{decode, encode};
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::update::update;
use serde_json::{Value, json};

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

    /// The advice for the answers so far.
    #[must_use]
    pub fn advice(&self) -> Advice {
        advise(catalogue(), &self.model.answers)
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

    /// What the page must show, in the form in which [`crate::check`] reads the page.
    #[must_use]
    pub fn expected(&self) -> Value {
        let model = &self.model;
        let heading = self.heading();
        let page = if model.nothing_chosen { self.voice().labelled(&self.say(Message::Error), &heading) } else { heading.clone() };
        json!({
            "page": model.page.name(),
            "question": if model.page == Page::Start { Some("side") } else { self.question().map(|question| question.id.as_ref()) },
            "marked": self.marks(),
            "title": format!("{page} – {}", self.say(Message::AppName)),
            "heading": heading,
            "language": self.voice().language.code(),
            "schemes": self.schemes(),
            "error": model.nothing_chosen,
            "misread": !model.problems.is_empty(),
        })
    }

    /// What a fragment says, so that two that say the same are equal.
    #[must_use]
    pub fn meaning(fragment: &str) -> String {
        let (mut state, _) = decode(catalogue(), fragment);
        state.page = Some(state.page.unwrap_or(if state.answers.is_empty() { Page::Start } else { Page::Advice }));
        encode(catalogue(), &state)
    }

    /// The fragment this state is written as.
    #[must_use]
    pub fn fragment(&self) -> String {
        encode(catalogue(), &self.model.state())
    }

    fn heading(&self) -> String {
        match self.model.page {
            Page::Start => self.say(Message::StartTitle),
            Page::Question(id) => self.voice().question(id).to_owned(),
            Page::Advice => report::headline(self.voice(), &self.advice().headline),
            Page::Schemes => self.say(Message::SchemesTitle),
            Page::Scheme(id) => self.voice().title(id),
        }
    }

    fn marks(&self) -> Vec<&'static str> {
        match (self.question(), self.model.draft, self.model.side) {
            (Some(question), Some(Answer::Chosen(set)), _) => {
                set.iter().map(|choice| question.choices[choice.index()].id.as_ref()).collect()
            }
            (Some(_), Some(Answer::NotYet), _) => vec!["unknown"],
            (None, _, Some(side)) if self.model.page == Page::Start => vec![if side == Side::Partner { "partner" } else { "cnrs" }],
            _ => Vec::new(),
        }
    }

    /// On the advice in the order of their ranks; on the list in the catalogue's.
    fn schemes(&self) -> Vec<Value> {
        let advice = self.advice();
        let answered = self.model.answers.count() > 0;
        match self.model.page {
            Page::Start | Page::Question(_) => Vec::new(),
            Page::Advice => advice
                .ranking
                .iter()
                .filter_map(|ranked| {
                    Some(hooks(catalogue().scheme(ranked.judgement.scheme)?, Some((ranked.judgement.verdict, ranked.rank))))
                })
                .collect(),
            Page::Schemes | Page::Scheme(_) => catalogue()
                .schemes()
                .filter(|(id, _)| matches!(self.model.page, Page::Schemes) || self.model.page == Page::Scheme(*id))
                .map(|(id, scheme)| hooks(scheme, advice.of(id).filter(|_| answered).map(|ranked| (ranked.judgement.verdict, ranked.rank))))
                .collect(),
        }
    }
}

/// Whether several choices of it may be marked.
#[must_use]
pub fn takes_several(question: &Question) -> bool {
    question.kind == Kind::Several
}

fn hooks(scheme: &Scheme, judged: Option<(Verdict, usize)>) -> Value {
    let verdict = judged.map(|(verdict, _)| match verdict {
        Verdict::Suits => "suits",
        Verdict::Possible => "possible",
        Verdict::RuledOut => "ruled-out",
    });
    let status = match scheme.status {
        Status::Open => "open",
        Status::Replaced { .. } => "replaced",
        Status::BetweenInstitutions => "between-institutions",
        Status::EntryOnly => "entry-only",
    };
    json!({ "scheme": scheme.id, "verdict": verdict, "status": status, "rank": judged.map(|(_, rank)| rank) })
}
