//! The advisor on other pages: how it shall look, how that looks, and the code for it.

use super::share::gives;
use crate::browser::{address, sharing};
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
    let told = view.model.sharing.copied.map(|done| view.say(if done { Message::Copied } else { Message::NotCopied }));
    el("div")
        .class("adv-stack")
        .key("embed")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::EmbedTitle))
        .child(el("p").class("adv-lead").says(view, Message::EmbedLead))
        .child(form(view, &said, refused.contains(&"accent")))
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
        .child(code(view, "#code-script", Message::CodeScript, &wish.script()))
        .child(code(view, "#code-policy", Message::PolicyNote, &policy(wish.advisor)))
        .child(el("p").attr(At::Role, "status").attr(At::DataNotice, "copied").text(told.unwrap_or_default()))
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

fn form<'a>(view: View<'_>, said: &dyn Fn(&str) -> &'a str, refused: bool) -> Element {
    let say = |message| view.say(message);
    let languages = [("", say(Message::AsVisitor)), ("en", "English".into()), ("fr", "Français".into()), ("es", "Español".into())];
    let themes = [("", say(Message::AsVisitor)), ("light", say(Message::ThemeLight)), ("dark", say(Message::ThemeDark))];
    let pages = [
        ("start", say(Message::StartTitle)),
        ("advice", say(Message::YourAdvice)),
        ("schemes", say(Message::AllSchemes)),
        ("compare", say(Message::CompareTitle)),
    ];
    let fields = el("div")
        .class("adv-filters")
        .child(select(view, "lang", Message::OptionLanguage, languages.into(), said("lang")))
        .child(select(view, "theme", Message::OptionTheme, themes.into(), said("theme")))
        .child(select(view, "page", Message::OptionPage, pages.into(), said("page")))
        .child(field::changed(view, "accent", Message::OptionAccent, said("accent")))
        .child(field::changed(view, "contact", Message::OptionContact, said("contact")));
    let problem = refused.then(|| el("p").class("adv-alert").says(view, Message::AccentRefused));
    let several = |legend| el("fieldset").child(el("legend").says(view, legend));
    let ticks = |around, option, things| ticks(around, view, option, things, said(option));
    let catalogue = view.voice.catalogue;
    let schemes = catalogue.schemes().map(|(id, scheme)| (&*scheme.id, view.voice.title(id))).collect();
    let answered =
        view.model.answers.iter().filter_map(|(id, _)| Some((&*catalogue.question(id)?.id, view.voice.short(id).to_owned()))).collect();
    el("div")
        .class("adv-stack")
        .child(fields)
        .child(el("div").attr(At::Role, "status").maybe(problem))
        .child(ticks(el("div"), "compact", vec![("yes", say(Message::OptionCompact))]))
        .child(ticks(el("div"), "sandbox", vec![("yes", say(Message::OptionSandbox))]))
        .child(ticks(several(Message::OptionSchemes), "schemes", schemes))
        .child(ticks(several(Message::OptionLock), "lock", answered))
}

#[inline(never)]
fn select(view: View<'_>, name: &'static str, label: Message<'_>, words: Vec<(&'static str, String)>, said: &str) -> Element {
    let values: Vec<&'static str> = words.iter().map(|(value, _)| *value).collect();
    let options = words.into_iter().map(|(value, shown)| (shown, value == said)).collect();
    field::select(view, name, label, options, move |place| Msg::Embedded {
        option: name,
        value: values.get(place).copied().unwrap_or_default().to_owned(),
    })
}

#[inline(never)]
fn ticks(around: Element, view: View<'_>, option: &'static str, things: Vec<(&str, String)>, said: &str) -> Element {
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
