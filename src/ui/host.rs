//! The page around this one, as far as the app has to do with it: what it asks for, and what it is told.

use std::cell::RefCell;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::browser::{address, document, host};
use crate::catalogue::built::catalogue;
use crate::domain::advice::Advice;
use crate::domain::judgement::Verdict;
use crate::host::options::{Options, Theme, decode};
use crate::host::style::sheet;
use crate::link::state::Page;
use crate::session::given::Given;
use crate::session::model::Model;
use crate::session::msg::Msg;

/// The page around this one.
pub struct Host {
    /// Whether there is one.
    pub framed: bool,
    /// What the address asks for.
    pub options: Options,
    _listener: Option<EventListener>,
}

impl Host {
    /// What the address asks for, done as far as it can be done at once, and put into the model as far as it belongs there.
    pub fn asked(model: &mut Model, dispatch: &Callback<Msg>) -> Host {
        let framed = address::is_framed();
        let (options, problems) = decode(catalogue(), &host::query());
        if !framed {
            let options = options.alone();
            host::tell("style", &sheet(&options));
            return Host { framed, options, _listener: None };
        }
        for problem in &problems {
            host::tell("warn", &problem.words());
        }
        host::tell("style", &sheet(&options));
        model.given = Given::new(model, &options.lock, options.schemes.clone());
        if model.given.locked.len() < options.lock.len() {
            host::tell("warn", "cooperation-advisor: \"lock\" names a question that the fragment does not answer; it is asked");
        }
        let (now, heard) = (RefCell::new(options.clone()), dispatch.clone());
        let listen = move || {
            for words in document::take_strings("advisorHeard") {
                let asked = now.borrow().heard(catalogue(), &words);
                follow(&now.borrow(), &asked, &heard);
                now.replace(asked);
            }
        };
        // It may have spoken before the app was there.
        listen();
        Host { framed, options, _listener: host::on_word(listen) }
    }

    /// Tells the page around which page this is on and, on the advice, which schemes suit. Never an answer.
    pub fn told(&self, model: &Model, advice: &Advice, moved: bool) {
        if !self.framed {
            return;
        }
        if moved {
            host::tell("step", model.page.name());
        }
        if model.page == Page::Advice {
            let suit = advice.ranking.iter().filter(|ranked| ranked.judgement.verdict == Verdict::Suits);
            let ids = suit.filter_map(|ranked| catalogue().scheme(ranked.judgement.scheme)).map(|scheme| &*scheme.id);
            host::tell("result", &ids.collect::<Vec<_>>().join(","));
        }
    }
}

/// Does what a message asks for anew.
fn follow(before: &Options, now: &Options, dispatch: &Callback<Msg>) {
    if now.theme != before.theme {
        let word = Theme::ALL.iter().find(|(theme, _)| Some(*theme) == now.theme).map_or("auto", |(_, word)| *word);
        host::tell("theme", word);
    }
    host::tell("style", &sheet(now));
    if let (Some(language), true) = (now.language, now.language != before.language) {
        dispatch.emit(Msg::ChoseLanguage { language });
    }
}
