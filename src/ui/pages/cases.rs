//! A file of cases: given, judged, and saved with what was found.

use std::rc::Rc;
use std::sync::Arc;

use crate::browser::{document, file};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::{Page, State};
use crate::session::cases::Cases;
use crate::session::cases::problem::Problem;
use crate::session::cases::reading::{Case, VERDICTS};
use crate::session::cases::text::LARGEST;
use crate::session::cases::verdicts::{Found, Moved};
use crate::session::cases::writing::example;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::parts::{button, paste, stacked, standing};
use crate::ui::view::View;

/// How many cases and how many problems are shown at first: more would take long to lay out, and nobody reads them at once.
const SHOWN: usize = 100;

/// The page. What is dropped anywhere on it is taken: beside a small target a browser would open the file in place of the page.
pub fn page(view: View<'_>) -> Element {
    let page = takes(el("div"), view, On::Drop)
        .class("adv-stack")
        .key("cases")
        .hears(view, On::DragOver, |event| {
            event.prevent_default();
            None
        })
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::CasesTitle))
        .child(el("p").class("adv-lead adv-prose").says(view, Message::CasesLead))
        .child(chooser(view))
        .child(pasted(view))
        .child(begin(view));
    let Some(cases) = view.cases else { return page };
    page.child(el("div").attr(At::Role, "status").attr(At::DataNotice, "cases").children(summary(view, cases)))
        .maybe((!cases.is_done()).then(|| going(view, cases)))
        .maybe(cases.is_done().then(|| problems(view, &cases.problems)).flatten())
        .maybe((cases.is_done() && cases.is_there()).then(|| results(view, cases)))
        .child(format(view))
}

/// What an event brings, once the browser has read it.
#[inline(never)]
fn takes(element: Element, view: View<'_>, event: On) -> Element {
    let dispatch = view.dispatch.clone();
    element.hears(view, event, move |event| {
        let dispatch = dispatch.clone();
        file::read(&event, LARGEST + 1, Box::new(move |bytes| dispatch.emit(gave(&bytes))));
        None
    })
}

fn gave(bytes: &[u8]) -> Msg {
    Msg::GaveCases { file: Some(Arc::from(bytes)) }
}

fn chooser(view: View<'_>) -> Element {
    let input = takes(el("input"), view, On::Change)
        .attr(At::Type, "file")
        .attr(At::Id, "file")
        .attr(At::Accept, ".csv,.tsv,.txt,text/csv")
        .hears(view, On::Click, |event| {
            file::let_go(&event);
            None
        });
    el("label").class("adv-drop").attr(At::For, "file").child(el("span").says(view, Message::CasesFile)).child(input)
}

fn pasted(view: View<'_>) -> Element {
    // What is pasted was not cut, whether its last row has an end or not.
    let taken = |rows: String| gave([&*rows, "\n"].concat().as_bytes());
    paste::lines(view, "rows", Message::CasesPaste, "read", Message::CasesRead, taken)
}

fn begin(view: View<'_>) -> Element {
    let example = example(view.voice, &view.model.answers);
    let tried = gave(example.as_bytes());
    // A frame may be refused downloads, and nobody would be told.
    let save = view
        .host
        .is_none()
        .then(|| button::does(view, "adv-linklike", "example", Message::CasesExample, move || file::save_table(&example)));
    el("p").class("adv-actions").child(button::linklike(view, "try", Message::CasesTry, tried)).maybe(save)
}

/// What came of it, in the region that announces it.
fn summary(view: View<'_>, cases: &Cases) -> Vec<Element> {
    let mut told = Vec::new();
    if cases.is_there() && cases.is_done() {
        let (judged, expected, moved) = cases.counts();
        if cases.problems.iter().all(|problem| problem.line > 0) {
            told.push(view.say(Message::CasesJudged { count: judged }));
        }
        match (expected, moved) {
            _ if judged == 0 => {}
            (0, _) => told.push(view.say(Message::CasesUnexpected)),
            (_, 0) => told.push(view.say(Message::CasesSame)),
            (_, count) => told.push(view.say(Message::CasesMoved { count })),
        }
        if !cases.problems.is_empty() {
            told.push(view.say(Message::CasesProblems { count: cases.problems.len() }));
        }
    }
    told.into_iter().map(|told| el("p").text(told)).collect()
}

fn going(view: View<'_>, cases: &Cases) -> Element {
    el("progress").attr(At::AriaLabel, view.say(Message::CasesGoing)).attr(At::Max, "100").attr(At::Value, cases.percent().to_string())
}

fn problems(view: View<'_>, problems: &[Problem]) -> Option<Element> {
    let shown = problems.iter().take(SHOWN).map(|problem| el("li").text(problem.words(view.voice)));
    let more = problems.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| el("li").says(view, Message::MoreChanges { count: more }));
    let list = el("ul").class("adv-list").children(shown.chain(more));
    (!problems.is_empty()).then(|| el("div").class("adv-notice").attr(At::DataNotice, "problems").child(list))
}

fn results(view: View<'_>, cases: &Rc<Cases>) -> Element {
    let most = SHOWN * (view.model.cases.more + 1);
    let (mut rows, mut left) = (Vec::new(), 0usize);
    // What moved comes first: it is what the file was given for.
    for moved in [true, false] {
        for entry in &cases.entries {
            if let Some((case, found)) = &entry.judged
                && found.moved.is_empty() != moved
            {
                if rows.len() < most { rows.push(row(view, entry.line, case, found)) } else { left += 1 }
            }
        }
    }
    let heads = columns(view).map(|head| stacked::header("col").text(head));
    let table = (!rows.is_empty()).then(|| {
        let head = stacked::row().child(stacked::header("col").says(view, Message::Case)).children(heads);
        let body = el("tbody").children(rows);
        stacked::table(view.say(Message::CasesTitle), head, body).class("adv-compare adv-compare--named")
    });
    let more = (left > 0).then(|| button::linklike(view, "more", Message::CasesMore { count: left.min(SHOWN) }, Msg::ShowedMoreCases));
    let saved = Rc::clone(cases);
    let save = move || file::save_table(&saved.written(view.voice.catalogue));
    let save = (view.host.is_none() && !cases.entries.is_empty())
        .then(|| button::does(view, "adv-button", "save-cases", Message::CasesSave, save));
    // The button goes with the file, and the focus must not go with it.
    let clear = button::bare(view, "adv-linklike", "clear", Message::CasesClear).hears(view, On::Click, |_| {
        document::focus("#file");
        Some(Msg::GaveCases { file: None })
    });
    el("div").class("adv-stack").maybe(table).maybe(more).child(el("p").class("adv-actions").maybe(save).child(clear))
}

fn columns(view: View<'_>) -> [String; 3] {
    [Message::ShareFirst, Message::HowTheyStand, Message::CaseMovedHead].map(|head| view.say(head))
}

fn row(view: View<'_>, line: usize, case: &Case, found: &Found) -> Element {
    let number = line;
    let line = view.say(Message::CaseLine { line });
    let opened = State { answers: case.answers.clone(), page: Some(Page::Advice), language: view.model.language, ..State::default() };
    let name = if case.name.is_empty() { &line } else { &case.name };
    let link = el("a").class("adv-link").attr(At::Href, view.address_of(&opened)).attr(At::DataAction, "case").text(name);
    let line = (!case.name.is_empty()).then(|| el("span").class("adv-compare__full").text(&line));
    let counts = VERDICTS.map(|verdict| standing::count(view, verdict, found.count(verdict)));
    let [advice, stand, moved] = columns(view);
    let cell = |whose: &str| stacked::cell(whose, el("td").class("adv-compare__cell"));
    stacked::row()
        .key(&number.to_string())
        .child(stacked::header("row").child(link).maybe(line))
        .child(cell(&advice).child(el("p").text(report::headline(view.voice, &found.headline))))
        .child(cell(&stand).child(el("p").class("adv-tags").children(counts)))
        .child(cell(&moved).children(movements(view, case, &found.moved)))
}

fn movements(view: View<'_>, case: &Case, moved: &[Moved]) -> Vec<Element> {
    let told: Vec<String> = moved.iter().map(|moved| moved.words(view.voice)).collect();
    match (case.expected.is_something(), told.is_empty()) {
        (false, _) => vec![el("p").class("adv-soft").text("–")],
        (true, true) => vec![el("p").class("adv-soft").says(view, Message::CaseSame)],
        (true, false) => {
            let edition = case.expected.edition.as_ref().map(|edition| el("p").class("adv-soft").says(view, Message::Edition { edition }));
            let told = told.into_iter().map(|told| el("p").attr(At::DataTag, "moved").text(told));
            told.chain(edition).collect()
        }
    }
}

/// How the file is written: the heads, and for each question what can stand under it.
fn format(view: View<'_>) -> Element {
    let questions = view.voice.catalogue.questions().map(|(id, question)| {
        let choices = question
            .choices
            .iter()
            .map(|choice| el("p").child(el("code").text(&choice.id)).text(" – ").text(view.voice.wording(choice.label)));
        let term = el("dt").child(el("code").text(&question.id)).child(el("span").class("adv-compare__full").text(view.voice.short(id)));
        el("div").class("adv-facts__row").child(term).child(el("dd").children(choices))
    });
    el("details")
        .class("adv-why")
        .child(el("summary").says(view, Message::CasesHow))
        .child(el("p").class("adv-prose").says(view, Message::CasesFormat))
        .child(el("dl").class("adv-facts").children(questions))
}
