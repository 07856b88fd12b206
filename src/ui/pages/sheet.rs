//! The advice on one sheet: as it prints, in one language or in two side by side, and as text and data to take along.

use super::share::{base, copied, gives, today};
use crate::browser::{file, sharing};
use crate::catalogue::language::Language;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::encode;
use crate::session::advised::advised;
use crate::session::calendar::calendar;
use crate::session::msg::Msg;
use crate::session::sharing::shown;
use crate::session::sheet::{Line, Part, Subject, sheet, windows};
use crate::session::since::made;
use crate::session::taken::{Form, Taking, markdown, paragraph};
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{button, cite, field, qr, reasons};
use crate::ui::view::View;

/// What is said in one language, and who says it.
type Spoken<'a> = (View<'a>, Vec<Part>);

/// The page.
pub fn page(view: View<'_>) -> Element {
    let taking = view.model.taking;
    // Whoever has no clock reads by the day of the catalogue.
    let today = today().unwrap_or(view.voice.catalogue.edition.date);
    let certainty = view.thought.and_then(|thought| thought.certainty()).filter(|_| view.has_answers());
    let second = taking.second.filter(|second| *second != view.voice.language);
    let spoken = [Some(view.voice.language), second].into_iter().flatten().map(|language| {
        let view = View { voice: Voice { language, ..view.voice }, ..view };
        (view, sheet(view.voice, view.model, view.advice, certainty, today))
    });
    let spoken: Vec<Spoken<'_>> = spoken.collect();
    let code = encode(view.voice.catalogue, &shown(view.model, view.voice.language, made(view.voice.catalogue, view.advice, Some(today))));
    let base = base(view);
    // From a file nothing leads here but the same file: the code alone is what can be sent.
    let on_the_web = base.starts_with("http");
    let link = if on_the_web { [&base, "#", &code].concat() } else { code };
    let parts = spoken.first().map(|(_, parts)| &**parts).unwrap_or_default();
    let text = match taking.form {
        Form::Paragraph => Some(paragraph(view.voice, parts, &link)),
        Form::Markdown => Some(markdown(view.voice, parts, &link)),
        Form::Json => view.thought.and_then(|thought| advised(view.voice, &view.model.effective(), view.advice, thought)),
        Form::Calendar => calendar(view.voice, &windows(view.voice, view.model, view.advice, today), today),
    };
    el("div")
        .class("adv-stack")
        .key("sheet")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::SheetTitle))
        .child(on_paper(view, taking))
        .child(paper(view, &spoken, &link, on_the_web))
        .child(as_text(view, taking, text))
}

/// The second language, and the way to paper. What is framed prints clipped: there the foot leads to the whole page first.
fn on_paper(view: View<'_>, taking: Taking) -> Element {
    let others = || Language::ALL.into_iter().filter(|language| *language != view.voice.language);
    let options = others().map(|language| (language.name().to_owned(), taking.second == Some(language)));
    let options = [(view.say(Message::SheetOne), false)].into_iter().chain(options).collect();
    let languages: Vec<Language> = others().collect();
    let chosen = move |place: usize| {
        let second = place.checked_sub(1).and_then(|place| languages.get(place)).copied();
        Msg::ChoseTaking { taking: Taking { second, ..taking } }
    };
    let print = view.host.is_none().then(|| button::does(view, "adv-button", "print", Message::Print, sharing::print));
    el("div")
        .class("adv-actions adv-take")
        .child(field::select(view, "second-language", Message::SheetSecond, options, chosen))
        .maybe(print)
}

/// The sheet, row by row, each in as many languages as there are.
fn paper(view: View<'_>, spoken: &[Spoken<'_>], link: &str, on_the_web: bool) -> Element {
    let parts = spoken.first().map(|(_, parts)| &**parts).unwrap_or_default();
    let mut sheet = el("article").class(if spoken.len() > 1 { "adv-sheet adv-sheet--two" } else { "adv-sheet" });
    for (place, part) in parts.iter().enumerate() {
        let tag = if part.subject == Subject::Advice { "h2" } else { "h3" };
        let title = row("div", spoken, &|_, parts| el(tag).text(parts.get(place).map(|part| &*part.title).unwrap_or_default()));
        let mut lines = el("ul").class("adv-plain");
        for line in 0..part.lines.len() {
            lines = lines.child(row("li", spoken, &|view, parts| match parts.get(place).and_then(|part| part.lines.get(line)) {
                Some(line) => written(view, line),
                None => el("div"),
            }));
        }
        sheet = sheet.child(el("section").child(title).child(lines));
    }
    let (says, code) = if on_the_web { (Message::SheetLink, "") } else { (Message::SheetCode, link) };
    sheet
        .child(el("p").class("adv-sheet__link").text(view.voice.labelled(&view.say(says), code)))
        .maybe(on_the_web.then(|| qr::picture(view, link)))
}

/// The same in each language.
fn row(tag: &'static str, spoken: &[Spoken<'_>], cell: &dyn Fn(View<'_>, &[Part]) -> Element) -> Element {
    let mut row = el(tag).class("adv-sheet__row");
    for (view, parts) in spoken {
        row = row.child(cell(*view, parts).attr(At::Lang, view.voice.language.code()));
    }
    row
}

fn written(view: View<'_>, line: &Line) -> Element {
    let mark = line.bearing.map(|bearing| reasons::mark(view, bearing));
    let name = (!line.name.is_empty()).then(|| el("b").text(view.voice.labelled(&line.name, "")));
    // How a scheme stands is no sentence: what decides it is set apart.
    let apart = if line.name.is_empty() || line.because.is_empty() { " " } else { " – " };
    let proof = el("span").class("adv-proof").text(apart).text(&line.because).text(" ").child(cite::list(view, &line.evidence));
    el("div").children(mark.into_iter().flatten()).maybe(name).text(&line.text).child(proof)
}

/// The sheet as text, or all of the advice as data: seen, copied, saved. Where the browser does neither it can be copied by hand.
fn as_text(view: View<'_>, taking: Taking, text: Option<String>) -> Element {
    let options = Form::ALL.map(|form| {
        let label = match form {
            Form::Paragraph => Message::SheetParagraph,
            Form::Markdown => Message::SheetMarkdown,
            Form::Json => Message::SheetJson,
            Form::Calendar => Message::SheetCalendar,
        };
        (view.say(label), form == taking.form)
    });
    let chosen =
        move |place: usize| Msg::ChoseTaking { taking: Taking { form: Form::ALL.get(place).copied().unwrap_or_default(), ..taking } };
    let section = el("section").class("adv-take adv-stack--tight").child(el("h2").says(view, Message::SheetForm)).child(field::select(
        view,
        "taken-as",
        Message::SheetUse,
        options.to_vec(),
        chosen,
    ));
    match text {
        Some(text) => {
            let copy = gives(view, ("adv-button", "copy", Message::Copy), &text, "#taken", sharing::copy);
            let shown = field::to_copy(view, "taken", Message::SheetText, &text);
            let (ending, kind) = taking.form.file();
            let save = button::does(view, "adv-button adv-button--quiet", "save-text", Message::SheetSave, move || {
                file::save_text(&text, ending, kind);
            });
            section
                .child(shown)
                .child(el("p").class("adv-actions").child(copy).child(save))
                .child(copied(view))
                .child(el("p").class("adv-soft").says(view, Message::SheetNoFile))
        }
        // The rest of the advice comes in a moment.
        None if taking.form == Form::Json => section,
        None => section.child(el("p").attr(At::DataNotice, "no-calendar").says(view, Message::CalendarNone)),
    }
}
