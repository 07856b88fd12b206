//! The app: holds the state, takes what happens, shows what follows, and keeps what stands outside in step.
//!
//! It is a component with an `update` of its own rather than one with hooks, which would cost 2 KB more.

use yew::prelude::*;

use super::attribute::At;
use super::element::{Element, el};
use super::host::Host;
use super::outside::{Outside, tell};
use super::parts::{footer, header, notice, sender};
use super::store::words_came;
use super::thinking::Thinking;
use super::view::View;
use super::{office, pages};
use crate::browser::address::{self, Origin};
use crate::browser::{document, file, later};
use crate::catalogue::built::{catalogue, texts};
use crate::catalogue::language::Language;
use crate::domain::advice::{Advice, advise};
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::encode;
use crate::session::file::File;
use crate::session::kept::kept;
use crate::session::model::Model;
use crate::session::msg::Msg;
use crate::session::thought::Thought;
use crate::session::update::update;

/// The whole page below the mount element.
pub struct App {
    model: Model,
    /// The advice for the answers.
    advice: Advice,
    /// The advice for the answers with what is marked on the question on screen.
    marked: Advice,
    /// The last message came from the address: what is on screen has its place in the history already.
    arrived: bool,
    /// What the browser was told last.
    told: Option<Outside>,
    contact: Option<String>,
    file: File,
    dispatch: Callback<Msg>,
    host: Host,
    /// What goes on beside the page.
    thinking: Thinking,
    _listeners: Option<[gloo::events::EventListener; 2]>,
    _words: Option<gloo::events::EventListener>,
}

/// What the app hears.
pub enum Heard {
    /// Something happened.
    Happened(Msg),
    /// There is time to think on.
    ThinkOn,
    /// The words of the other languages are there.
    WordsCame,
}

impl Component for App {
    type Message = Heard;
    type Properties = ();

    fn create(ctx: &Context<App>) -> App {
        let dispatch = ctx.link().callback(Heard::Happened);
        let heard = dispatch.clone();
        let words = ctx.link().callback(|()| Heard::WordsCame);
        let mut model = update(catalogue(), Model::default(), loaded());
        let host = Host::asked(&mut model, &dispatch);
        let effective = model.effective();
        let advice = advise(catalogue(), &effective);
        let mut app = App {
            thinking: Thinking::new(&effective, &advice),
            advice,
            marked: advise(catalogue(), &model.marked()),
            model,
            arrived: true,
            told: None,
            contact: document::stated("advisor:contact"),
            file: stated(),
            dispatch,
            host,
            _listeners: address::on_change(move || heard.emit(opened())),
            _words: document::on_words(move || words.emit(())),
        };
        app.thinking.follow(app.voice(), &app.model);
        app
    }

    /// Always renders again: the browser marks a radio button before we hear of it, and it must not drift from the state.
    fn update(&mut self, ctx: &Context<App>, heard: Heard) -> bool {
        if let Heard::WordsCame = heard {
            words_came();
            return true;
        }
        let Heard::Happened(msg) = heard else {
            let brought = self.thinking.go_on(self.voice(), &self.model);
            if brought.more {
                think_on(ctx);
            }
            if brought.checked {
                self.model = update(catalogue(), std::mem::take(&mut self.model), Msg::StoppedChecks);
            }
            return brought.news;
        };
        if msg == Msg::RanChecks {
            self.thinking.begin_checks();
        }
        self.arrived = matches!(msg, Msg::OpenedLink { .. } | Msg::CameBack { .. });
        self.model = update(catalogue(), std::mem::take(&mut self.model), msg);
        let effective = self.model.effective();
        if !self.thinking.thought.is_about(&effective) {
            self.advice = advise(catalogue(), &effective);
            self.thinking.thought = Thought::new(catalogue(), &effective, &self.advice);
        }
        self.marked = advise(catalogue(), &self.model.marked());
        self.thinking.follow(self.voice(), &self.model);
        true
    }

    fn view(&self, _: &Context<App>) -> Html {
        frame(self.shown()).into()
    }

    fn rendered(&mut self, ctx: &Context<App>, _: bool) {
        if self.thinking.wants_a_step(&self.model) {
            think_on(ctx);
        }
        let view = self.shown();
        let now = Outside {
            page: self.model.page,
            fragment: encode(catalogue(), &self.model.state()),
            kept: kept(catalogue(), &self.model),
            understood: self.model.problems.is_empty(),
            arrived: self.arrived,
            nothing_chosen: self.model.nothing_chosen,
            supposed: self.model.supposed.clone(),
            language: view.voice.language.code(),
            title: format!("{} – {}", pages::title(view), view.say(Message::AppName)),
        };
        // An address that was opened may differ from one before it in nothing but its own form.
        if self.arrived || self.told.as_ref() != Some(&now) {
            tell(self.told.as_ref(), &now);
            let moved = self.told.as_ref().is_none_or(|told| told.page != now.page);
            self.host.told(&self.model, &self.advice, moved);
            // What is thought through beside the page renders again: nothing arrives anew by that.
            self.arrived = false;
            self.told = Some(Outside { arrived: false, ..now });
        }
    }
}

impl App {
    fn voice(&self) -> Voice<'static> {
        let language = self.model.language.or(self.host.options.language).unwrap_or_else(preferred);
        Voice { catalogue: catalogue(), texts: texts(), language, side: self.model.side }
    }

    fn shown(&self) -> View<'_> {
        View {
            voice: self.voice(),
            model: &self.model,
            advice: &self.advice,
            thought: Some(&self.thinking.thought),
            proving: self.thinking.proving.as_deref(),
            cases: Some(&self.thinking.cases),
            marked: &self.marked,
            contact: self.contact.as_deref(),
            file: &self.file,
            office: office::IS_HERE,
            host: self.host.framed.then_some(&self.host.options),
            dispatch: &self.dispatch,
        }
    }
}

/// Thinks on once what is on screen has been painted.
fn think_on(ctx: &Context<App>) {
    let link = ctx.link().clone();
    later::soon(move || link.send_message(Heard::ThinkOn));
}

/// The whole page for a state: bar, content, foot.
pub fn frame(view: View<'_>) -> Element {
    // A host page has a main element of its own, and what it frames is a part of it, under the frame's title.
    let main = el(if view.host.is_some() { "section" } else { "main" })
        .class("adv-main")
        .attr(At::Id, "content")
        .attr(At::DataPage, view.model.page.name())
        .attr(At::Tabindex, "-1")
        .child(notice::link(view))
        .children(sender::said(view))
        .child(pages::page(view));
    el("div").class("adv-page").child(header::header(view)).child(main).child(footer::footer(view))
}

fn opened() -> Msg {
    let fragment = address::fragment();
    // What was there before is told apart from what somebody sent: it brings back no question about it.
    if address::origin() == Origin::Foreign { Msg::OpenedLink { fragment } } else { Msg::CameBack { fragment } }
}

/// What the page was loaded with: its address or, in a saved copy whose address says nothing, the state it was saved in.
fn loaded() -> Msg {
    let fragment = address::fragment();
    if address::origin() == Origin::Own && !fragment.is_empty() {
        return Msg::Reloaded { fragment, kept: address::kept() };
    }
    Msg::Loaded { fragment, saved: document::mirrored_state().unwrap_or_default() }
}

/// What the file says of itself, before anything is changed in it.
fn stated() -> File {
    let said = |name| document::stated(name).unwrap_or_default();
    let committed = said("advisor:committed");
    let address = file::address();
    // Links that officers make are for visitors.
    let address = address.strip_suffix(office::FILE).map(str::to_owned).unwrap_or(address);
    let copy = !address.starts_with("http") || document::mirrored_state().is_some();
    let published = file::published();
    File {
        commit: said("advisor:commit"),
        payload: said("advisor:payload"),
        days: file::days_since(&committed),
        committed,
        // Where a copy lies is nobody's business, and leads nowhere else.
        base: published.clone().or((!copy).then_some(address)).unwrap_or_default(),
        published,
        copy,
    }
}

fn preferred() -> Language {
    document::preferred_language().and_then(|tag| Language::from_code(&tag)).unwrap_or_default()
}
