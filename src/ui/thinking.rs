//! What goes on beside the page, a little at a time and once it has been painted: thoughts about the answers, a file of cases, the checks.

use std::rc::Rc;

use super::office;
use crate::browser::later;
use crate::catalogue::built::{catalogue, texts};
use crate::domain::advice::Advice;
use crate::domain::answers::Answers;
use crate::i18n::voice::Voice;
use crate::link::state::Page;
use crate::session::cases::Cases;
use crate::session::model::Model;
use crate::session::proving::Proving;
use crate::session::thought::Thought;

/// How often the checks are gone on with until it is shown how far they are: some six times a second.
const LOOKS: usize = 16;

/// All of it, and how far each is.
pub struct Thinking {
    /// What would change the advice, and what is certain.
    pub thought: Thought<'static>,
    /// The file of cases. The visitor waits for it, so it goes before all else.
    pub cases: Rc<Cases>,
    /// The catalogue's proofs, once somebody came to look on.
    pub proving: Option<Box<Proving<'static>>>,
    /// Whether the next step is to come.
    goes_on: bool,
    /// How often the checks were gone on with.
    looked: usize,
}

/// What a while of it has brought.
pub struct Brought {
    /// There is more to do.
    pub more: bool,
    /// There is something new to show.
    pub news: bool,
    /// The checks have come to their end.
    pub checked: bool,
}

impl Thinking {
    /// Nothing found yet.
    pub fn new(answers: &Answers, advice: &Advice) -> Thinking {
        Thinking { thought: Thought::new(catalogue(), answers, advice), cases: Rc::default(), proving: None, goes_on: false, looked: 0 }
    }

    /// Takes up what the state asks for, and lets go what it does not.
    pub fn follow(&mut self, voice: Voice<'static>, model: &Model) {
        if !office::IS_HERE {
            return;
        }
        if model.page == Page::Proof && self.proving.is_none() {
            self.proving = Some(Box::new(Proving::new(catalogue(), texts())));
        }
        if !self.cases.is_about(&model.cases.file) {
            self.cases = Rc::new(Cases::new(voice, model.cases.file.clone()));
        }
    }

    /// Forgets checks that came to their end, so that whoever runs them again sees them begin.
    pub fn begin_checks(&mut self) {
        self.proving.take_if(|proving| proving.is_done());
    }

    /// Whether a step must be asked for: something is left to do, and none is on its way. From then on one is.
    pub fn wants_a_step(&mut self, model: &Model) -> bool {
        let waits = office::IS_HERE && {
            let drawing = self.proving.as_ref().is_some_and(|proving| proving.graph().is_none());
            !self.cases.is_done() || drawing || model.proving
        };
        let begins = !self.goes_on && (waits || !self.thought.is_done());
        self.goes_on |= begins;
        begins
    }

    /// Goes on for a while.
    pub fn go_on(&mut self, voice: Voice<'static>, model: &Model) -> Brought {
        let percent = self.cases.percent();
        self.goes_on = later::for_a_while(|| self.step(voice, model));
        self.looked += 1;
        let more = self.goes_on;
        let checked = model.proving && self.proving.as_ref().is_some_and(|proving| proving.is_done());
        let news = !more || self.cases.percent() != percent || model.proving && self.looked.is_multiple_of(LOOKS);
        Brought { more, news, checked }
    }

    /// A step: of the cases, then of the thoughts, then of the checks. `false` where nothing is left to do.
    fn step(&mut self, voice: Voice<'static>, model: &Model) -> bool {
        if !office::IS_HERE {
            return self.thought.step();
        }
        if Rc::get_mut(&mut self.cases).is_some_and(|cases| cases.step(voice)) {
            return true;
        }
        if !self.thought.is_done() {
            // What was thought through is no end while something else waits.
            self.thought.step();
            return true;
        }
        self.proving.as_mut().is_some_and(|proving| proving.step(model.proving))
    }
}
