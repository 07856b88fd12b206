//! A link for somebody: what it is for, what goes along, and the ways to send it.

use std::rc::Rc;

use crate::browser::address;
use crate::browser::sharing::{self as browser, Done};
use crate::catalogue::language::Language;
use crate::domain::source::Date;
use crate::i18n::dating;
use crate::i18n::message::Message;
use crate::link::encode;
use crate::link::percent::encoded;
use crate::link::shared::{Note, Role};
use crate::link::state::State;
use crate::session::msg::Msg;
use crate::session::sharing::{carried, is_ready, opens, role, roles};
use crate::session::since::made;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::pages;
use crate::ui::pages::start::sides;
use crate::ui::parts::choices::{Choice, RADIO, choice};
use crate::ui::parts::{answers, button, field, qr, sender};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let made = made(view.voice.catalogue, view.advice, today());
    let carried = carried(view.model, view.voice.language, made);
    let head = el("div")
        .class("adv-columns__head adv-stack--tight")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::Share))
        .child(el("p").class("adv-lead").says(view, Message::ShareLead));
    let body = el("div")
        .class("adv-columns__body adv-stack")
        .child(purposes(view))
        .maybe((carried.role != Role::Share).then(|| sides(view)))
        .child(language(view, &carried))
        .child(note(view))
        .maybe(is_ready(view.model).then(|| the_link(view, &carried)));
    el("div").class("adv-columns").key("share").child(head).child(body).child(goes_along(view, &carried))
}

/// The day by the visitor's clock.
pub fn today() -> Option<Date> {
    let (year, month, day) = browser::today();
    Some(Date { year: year.try_into().ok()?, month: month.try_into().ok(), day: day.try_into().ok() })
}

fn purposes(view: View<'_>) -> Element {
    let offered = roles(view.model).iter().map(|offered| {
        let (label, hint) = match offered {
            Role::Share => (Message::ShareShow, view.say(Message::ShareShowHint { page: &opened(view) })),
            Role::Invitation => (Message::ShareAsk, view.say(Message::ShareAskHint)),
            Role::Reply => (Message::SendBack, view.say(Message::ShareReplyHint)),
        };
        let shown = Choice {
            group: "for",
            id: offered.word(),
            control: RADIO,
            label: view.say(label),
            hint: Some(hint),
            checked: role(view.model) == *offered,
            disabled: false,
        };
        choice(view, shown, |_| Msg::ChoseRole { role: *offered })
    });
    el("fieldset").class("adv-choices").child(el("legend").class("adv-choices__legend").says(view, Message::ShareFor)).children(offered)
}

/// What the page that the link would open is called, were it to show the result.
fn opened(view: View<'_>) -> String {
    pages::title_of(view, opens(view.model, Role::Share))
}

fn language(view: View<'_>, carried: &State) -> Element {
    let options = Language::ALL.map(|language| (language.name().to_owned(), carried.language == Some(language))).to_vec();
    let chosen = |place: usize| Msg::ChoseLinkLanguage { language: Language::ALL.get(place).copied().unwrap_or_default() };
    field::select(view, "link-language", Message::ShareLanguage, options, chosen)
}

fn note(view: View<'_>) -> Element {
    let note = &view.model.sharing.note;
    let count = Note::LONGEST.saturating_sub(note.chars().count());
    let left = el("span").says(view, Message::ShareNoteLeft { count });
    field::lines(view, "note", Message::ShareNote, note, left, |text| {
        Some(Msg::WroteNote { text: text.chars().take(Note::LONGEST).collect() })
    })
}

fn the_link(view: View<'_>, carried: &State) -> Element {
    let base = base(view);
    let code = encode(view.voice.catalogue, carried);
    let link = format!("{base}#{code}");
    // From a file nothing leads here but the same file: the code alone is what can be sent.
    let on_the_web = base.starts_with("http");
    let sent = if on_the_web { &link } else { &code };
    let subject = encoded(&view.say(Message::MailSubject));
    let body = encoded(&format!("{}\r\n\r\n{sent}\r\n", view.say(Message::MailBody)));
    let mail = el("a").attr(At::Href, format!("mailto:?subject={subject}&body={body}")).attr(At::DataAction, "mail");
    let sheet = ("adv-linklike", "sheet", Message::ShareSheet);
    let sheet = (on_the_web && browser::has_sheet()).then(|| gives(view, sheet, &link, "#link", browser::open_sheet));
    let actions = el("div")
        .class("adv-actions")
        .child(gives(view, ("adv-button", "copy", Message::Copy), &link, "#link", browser::copy))
        .maybe(sheet)
        .child(mail.says(view, Message::Mail))
        .child(button::does(view, "adv-linklike", "print", Message::Print, browser::print));
    let by_hand = (!on_the_web).then(|| {
        el("div")
            .class("adv-stack--tight")
            .attr(At::DataNotice, "file")
            .child(field::to_copy(view, "code", Message::ShareCode, &code))
            .child(
                gives(view, ("adv-button adv-button--quiet", "copy-code", Message::Copy), &code, "#code", browser::copy)
                    .attr(At::AriaLabel, view.voice.labelled(&view.say(Message::Copy), &code)),
            )
    });
    el("section")
        .class("adv-stack--tight")
        .child(field::to_copy(view, "link", Message::ShareLink, &link))
        .child(actions)
        .maybe(by_hand)
        .child(copied(view))
        .maybe(on_the_web.then(|| qr::picture(view, &link)))
}

/// What links for somebody begin with: a host page may want to be where its visitors' links lead.
pub fn base(view: View<'_>) -> String {
    view.host.and_then(|host| host.base.clone()).unwrap_or_else(address::base)
}

/// What became of copying: a region that announces it.
pub fn copied(view: View<'_>) -> Element {
    let told = view.model.sharing.copied.map(|done| view.say(if done { Message::Copied } else { Message::NotCopied }));
    el("p").class("adv-copied").attr(At::Role, "status").attr(At::DataNotice, "copied").text(told.unwrap_or_default())
}

/// A button that gives the text to something outside the page; where it may not, it marks what holds the text.
pub fn gives(
    view: View<'_>,
    kind: (&'static str, &'static str, Message<'_>),
    text: &str,
    field: &'static str,
    to: fn(&str, Done),
) -> Element {
    let (class, action, label) = kind;
    let (text, dispatch) = (text.to_owned(), view.dispatch.clone());
    button::does(view, class, action, label, move || {
        let dispatch = dispatch.clone();
        let done = move |done: bool| {
            if !done {
                browser::select(field);
            }
            dispatch.emit(Msg::Copied { done });
        };
        to(&text, Rc::new(done));
    })
}

/// All that the link says, in words.
fn goes_along(view: View<'_>, carried: &State) -> Element {
    let voice = view.voice;
    let line = |words: String| el("li").text(words);
    let labelled = |label: Message<'_>, words: &str| line(voice.labelled(&view.say(label), words));
    let mut lines = Vec::new();
    if let Some(language) = carried.language {
        lines.push(labelled(Message::ShareLanguage, language.name()));
    }
    if let Some(made) = carried.made {
        lines.extend(made.day.map(|day| labelled(Message::ShareDay, &dating::date(voice, day))));
        lines.push(line(view.say(Message::Edition { edition: &voice.catalogue.edition.id })));
        lines.extend(made.first.map(|first| labelled(Message::ShareFirst, &voice.title(first))));
    }
    lines.extend(carried.others.as_ref().map(|_| line(view.say(Message::ShareOthers))));
    lines.push(line(view.say(Message::ShareNothingElse)));
    el("aside")
        .class("adv-aside adv-aside--plain")
        .attr(At::AriaLabelledby, "goes")
        .child(el("h2").class("adv-aside__title").attr(At::Id, "goes").says(view, Message::ShareGoes))
        .child(el("div").class("adv-answers").child(answers::list(view)))
        .maybe(carried.note.as_ref().map(|note| sender::quoted(view, note.text())))
        .child(el("ul").class("adv-list").attr(At::DataNotice, "goes").children(lines))
}
