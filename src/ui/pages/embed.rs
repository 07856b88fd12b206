//! The advisor on other pages: how it shall look, how that looks, and the code for it.

use super::share::{copied, gives};
use crate::browser::{address, document, sharing};
use crate::catalogue::language::Language;
use crate::host::codes::{Wish, policy};
use crate::host::options::decode;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::encode;
use crate::link::state::{Page, State};
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::choices::{CHECKBOX, Choice, choice};
use crate::ui::parts::field;
use crate::ui::view::View;

/// What stands in the code of a copy that is nowhere on the web.
const NOWHERE: &str = "https://www.example.org/advisor/";

/// The page.
pub fn page(view: View<'_>) -> Element {
    let own = address::published();
    let advisor = Some(address::base()).filter(|address| address.starts_with("http"));
    let options = &view.model.embedding;
    let said = |name: &str| options.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    // What a frame would refuse does not go into the code.
    let refused = refused(view);
    let granted: Vec<(&'static str, String)> = options.iter().filter(|(name, _)| !refused.contains(name)).cloned().collect();
    let language = Language::from_code(said("lang"));
    let there = Voice { language: language.unwrap_or(view.voice.language), ..view.voice };
    let wish = Wish {
        advisor: advisor.as_deref().unwrap_or(NOWHERE),
        options: &granted,
        answers: &opens(view, said("page"), None),
        alone: &opens(view, said("page"), language),
        title: &there.say(Message::AppName),
        link: &there.say(Message::StartTitle),
    };
    let address = advisor.is_none().then(|| el("p").class("adv-notice").says(view, Message::PutAddress { address: NOWHERE }));
    let preview = own.filter(|_| view.host.is_none()).map(|own| Wish { advisor: &own, ..wish }.address());
    let pinned = document::stated("advisor:integrity");
    el("div")
        .class("adv-stack")
        .key("embed")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::EmbedTitle))
        .child(el("p").class("adv-lead").says(view, Message::EmbedLead))
        .child(form(view, &said, &refused))
        .child(el("h2").says(view, Message::Preview))
        .child(match preview {
            // Another address is another frame: in the same one it would be a place in the history.
            Some(address) => {
                el("iframe").class("adv-preview").key(&address).attr(At::Src, &address).attr(At::Title, view.say(Message::Preview))
            }
            None => el("p").says(view, Message::NoPreview),
        })
        .maybe(address)
        .child(code(view, "#code-link", Message::CodeLink, &["<p>", &wish.plain(), "</p>"].concat()))
        .child(code(view, "#code-frame", Message::CodeFrame, &wish.frame()))
        .child(code(view, "#code-script", Message::CodeScript, &wish.script("")))
        .maybe(pinned.map(|integrity| code(view, "#code-pinned", Message::CodePinned, &wish.script(&integrity))))
        .child(code(view, "#code-policy", Message::PolicyNote, &policy(wish.advisor)))
        .child(copied(view))
        .child(systems(view))
}

/// What stands in the fragment: the page to open, and the answers given so far.
fn opens(view: View<'_>, page: &str, language: Option<Language>) -> String {
    // With answers and without a page a link opens on the answers: nobody asked for that here.
    let page = Page::PLAIN.into_iter().find(|known| known.name() == page).unwrap_or_default();
    encode(view.voice.catalogue, &State { answers: view.model.answers.clone(), page: Some(page), language, ..State::default() })
}

/// The options a frame would not take.
fn refused(view: View<'_>) -> Vec<&'static str> {
    let wish = Wish { advisor: "", options: &view.model.embedding, answers: "", alone: "", title: "", link: "" };
    let (_, problems) = decode(view.voice.catalogue, wish.address().trim_end_matches('#'));
    let options = view.model.embedding.iter().map(|(name, _)| *name);
    options.filter(|name| problems.iter().any(|problem| problem.name == *name)).collect()
}

fn form<'a>(view: View<'_>, said: &dyn Fn(&str) -> &'a str, refused: &[&str]) -> Element {
    let say = |message| view.say(message);
    let languages = Language::ALL.map(|language| (language.code(), language.name()));
    let themes = [("light", &*say(Message::ThemeLight)), ("dark", &say(Message::ThemeDark))];
    let [advice, schemes, compare] = [Message::YourAdvice, Message::AllSchemes, Message::CompareTitle].map(say);
    let pages = [("advice", &*advice), ("schemes", &schemes), ("compare", &compare)];
    let corners = ["0", "4", "8", "12", "16"].map(|radius| (radius, radius));
    let fonts = [("sans", "Sans"), ("serif", "Serif"), ("arial", "Arial"), ("verdana", "Verdana"), ("georgia", "Georgia")];
    let fields = el("div")
        .class("adv-filters")
        .child(select(view, "lang", [Message::OptionLanguage, Message::AsVisitor], &languages, said("lang")))
        .child(select(view, "theme", [Message::OptionTheme, Message::AsVisitor], &themes, said("theme")))
        .child(select(view, "page", [Message::OptionPage, Message::StartTitle], &pages, said("page")))
        .child(select(view, "radius", [Message::OptionRadius, Message::OwnLook], &corners, said("radius")))
        .child(select(view, "font", [Message::OptionFont, Message::OwnLook], &fonts, said("font")))
        .child(field::changed(view, "accent", Message::OptionAccent, said("accent")))
        .child(field::changed(view, "contact", Message::OptionContact, said("contact")))
        .child(field::changed(view, "base", Message::OptionBase, said("base")));
    let problem = |name, said| refused.contains(&name).then(|| el("p").class("adv-alert").says(view, said));
    let (accent, base) = (problem("accent", Message::AccentRefused), problem("base", Message::BaseRefused));
    let yes = |option, label| tick(view, option, "yes", say(label), said(option));
    let ticks = |legend, option, things| ticks(view, legend, option, things, said(option));
    let catalogue = view.voice.catalogue;
    let schemes = catalogue.schemes().map(|(id, scheme)| (&*scheme.id, view.voice.title(id))).collect();
    let answered =
        view.model.answers.iter().filter_map(|(id, _)| Some((&*catalogue.question(id)?.id, view.voice.short(id).to_owned()))).collect();
    el("div")
        .class("adv-stack")
        .child(fields)
        .child(el("div").attr(At::Role, "status").maybe(accent).maybe(base))
        .child(el("div").class("adv-actions").child(yes("compact", Message::OptionCompact)).child(yes("sandbox", Message::OptionSandbox)))
        .child(ticks(Message::OptionSchemes, "schemes", schemes))
        .child(ticks(Message::OptionLock, "lock", answered))
}

/// One thing out of a list: its label and what stands there without a wish, then each value with its words.
#[inline(never)]
fn select(view: View<'_>, name: &'static str, [label, none]: [Message<'_>; 2], words: &[(&'static str, &str)], said: &str) -> Element {
    let mut values = vec![""];
    let mut options = vec![(view.say(none), false)];
    for (value, shown) in words {
        values.push(value);
        options.push(((*shown).to_owned(), *value == said));
    }
    field::select(view, name, label, options, move |place| Msg::Embedded {
        option: name,
        value: values.get(place).copied().unwrap_or_default().to_owned(),
    })
}

#[inline(never)]
fn ticks(view: View<'_>, legend: Message<'_>, option: &'static str, things: Vec<(&str, String)>, said: &str) -> Element {
    let around = el("fieldset").class("adv-filters").child(el("legend").says(view, legend));
    around.children(things.into_iter().map(|(id, label)| tick(view, option, id, label, said)))
}

/// One of several ids, which stand in the option with commas between them.
#[inline(never)]
fn tick(view: View<'_>, option: &'static str, id: &str, label: String, said: &str) -> Element {
    let ids = said.split(',').filter(|known| !known.is_empty() && *known != id);
    let mut others: Vec<&str> = ids.collect();
    let checked = said.split(',').any(|known| known == id);
    let shown = Choice { group: option, id, control: CHECKBOX, label, hint: None, checked, disabled: false };
    if !checked {
        others.push(id);
    }
    let value = others.join(",");
    choice(view, shown, move |_| Msg::Embedded { option, value: value.clone() }).class("adv-choice adv-choice--small")
}

/// A code to copy: where the browser refuses, it stands there, marked.
#[inline(never)]
fn code(view: View<'_>, field: &'static str, label: Message<'_>, text: &str) -> Element {
    let copy = gives(view, ("adv-button adv-button--quiet", "copy", Message::Copy), text, field, sharing::copy);
    let named = view.voice.labelled(&view.say(Message::Copy), &view.say(label));
    el("div")
        .class("adv-stack--tight")
        .child(field::to_copy(view, field.trim_start_matches('#'), label, text))
        .child(copy.attr(At::AriaLabel, named))
}

fn systems(view: View<'_>) -> Element {
    let notes = [Message::CmsWordpress, Message::CmsDrupal, Message::CmsTypo3, Message::CmsSpip].map(|note| el("li").says(view, note));
    el("section").child(el("h2").says(view, Message::CmsTitle)).child(el("ul").class("adv-list").children(notes))
}
