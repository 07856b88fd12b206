//! The first page as the app will paint it, in each language: what one sees until the app is there and takes its place.
//!
//! It is made by the app's own views, so that nothing moves when the app comes. It is a picture in which the first question can be answered
//! and the questions be begun: `early.js` keeps what is pressed, and the app does it once it is there. All else in it waits.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::prelude::*;

use super::markup::escaped;
use super::words::{Word, word};
use crate::catalogue::built::{catalogue, texts};
use crate::catalogue::language::Language;
use crate::domain::advice::advise;
use crate::i18n::voice::Voice;
use crate::session::file::File;
use crate::session::model::Model;
use crate::ui::app::frame;
use crate::ui::view::View;

/// Attributes by which scripts, tests and labels find the app's own elements. A picture is not to be mistaken for them.
const NOT_IN_A_PICTURE: [&str; 7] =
    [" id=\"", " for=\"", " name=\"", " tabindex=\"", " data-", " aria-labelledby=\"", " aria-describedby=\""];

/// How the parts begin that cannot be used before the app is there.
const NOT_YET: [&str; 3] = ["<header", "<footer", "<div class=\"adv-aside adv-aside--plain\""];

/// The shell, of the visitors' page or of the officers'.
#[must_use]
pub fn shell(office: bool) -> String {
    Language::ALL.map(|language| block(language, office)).concat()
}

fn block(language: Language, office: bool) -> String {
    let page = finished(yew::LocalServerRenderer::<First>::with_props(Props { language, office }).hydratable(false).render());
    let page = NOT_YET.iter().fold(folded(&without_hooks(&page)), |page, part| page.replace(part, &format!("{part} inert")));
    // What stands in the place of the first page where a link asks for another.
    let opening = format!("<p class=\"adv-opening adv-soft\">{}</p>", escaped(word(Word::Opening, language)));
    let at = page.find("<main").and_then(|main| page[main..].find('>').map(|end| main + end + 1)).unwrap_or(0);
    let (before, after) = page.split_at(at);
    format!("<div lang={}>{before}{opening}{after}</div>", language.code())
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    language: Language,
    office: bool,
}

#[component]
fn First(props: &Props) -> Html {
    let model = Model::default();
    let advice = advise(catalogue(), &model.answers);
    let voice = Voice { catalogue: catalogue(), texts: texts(), language: props.language, side: None };
    frame(View {
        voice,
        model: &model,
        advice: &advice,
        thought: None,
        proving: None,
        cases: None,
        marked: &advice,
        contact: None,
        file: &File::default(),
        host: None,
        office: props.office,
        dispatch: &Callback::noop(),
    })
    .into()
}

/// The result of a future that waits for nothing outside: views fetch nothing.
fn finished<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return result;
        }
    }
}

/// The page without what is folded away: nobody can unfold it in a picture.
fn folded(page: &str) -> String {
    let mut parts = page.split("</summary>");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |folded, part| folded + "</summary>" + part.find("</details>").map_or(part, |end| &part[end..]))
}

/// The page without the attributes of [`NOT_IN_A_PICTURE`].
fn without_hooks(page: &str) -> String {
    let mut rest = page.to_owned();
    for attribute in NOT_IN_A_PICTURE {
        while let Some(at) = rest.find(attribute) {
            let after = at + attribute.len();
            let value = if attribute.ends_with('"') { after } else { rest[after..].find("=\"").map_or(after, |equals| after + equals + 2) };
            let end = rest[value..].find('"').map_or(rest.len(), |end| value + end + 1);
            rest.replace_range(at..end, "");
        }
    }
    rest
}
