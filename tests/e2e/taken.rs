//! The advice taken along: on one page of paper, in two languages, as text and data.

use std::fs;
use std::time::{Duration, Instant};

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::certainty::Search;
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::encode;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::advised::advised;
use cooperation_advisor::session::calendar::calendar;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::sharing::shown;
use cooperation_advisor::session::sheet::{Part, sheet, windows};
use cooperation_advisor::session::since::made;
use cooperation_advisor::session::taken::{Form, Taking, markdown, paragraph};
use cooperation_advisor::session::thought::Thought;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::{PATIENCE, Tab};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find, places};
use serde_json::json;

use crate::pages::open_in_a_bare_sandbox;

const ANSWERS: &str = "matter=new&carrier=permanent&aim=consolidate&prior=publications&countries=one&partners=one&place=no&pays=mobility";

/// Those with the most to say of the scenarios.
const LONG: [&str; 3] = [
    "matter=new&carrier=permanent&aim=coordinate&countries=one&partners=one&prior=publications&institute=inee&region=europe&horizon=five&pays=mobility,meetings",
    "matter=existing&agreement=umi&carrier=permanent&aim=locate&countries=one&place=abroad&prior=structured",
    "aim=coordinate&countries=more",
];

/// The day by the browser's clock.
async fn today(tab: &Tab) -> Date {
    let now = tab.ask("const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]").await;
    let part = |place: usize| now[place].as_u64().expect("a day should be numbers");
    Date { year: part(0) as u16, month: Some(part(1) as u8), day: Some(part(2) as u8) }
}

/// The visit, on the page as a server gives it.
async fn served(tab: &Tab, server: &Server, fragment: &str) -> Visitor {
    tab.open_at(&format!("{}/advisor.html", server.origin), fragment).await;
    let visitor = Visitor { tab: tab.clone(), visit: Visit::opened(fragment) };
    visitor.sees().await;
    visitor
}

/// The sheet of a visit, in a language.
fn parts(visit: &Visit, language: Language, today: Date) -> Vec<Part> {
    let certainty = Search::new(catalogue(), &visit.model.effective()).finish();
    sheet(Voice { language, ..visit.voice() }, &visit.model, &visit.advice(), Some(&certainty), today)
}

/// What must be in the field, on the clipboard and in the file.
fn expected(visit: &Visit, form: Form, today: Date, base: &str) -> String {
    let (voice, advice, answers) = (visit.voice(), visit.advice(), visit.model.effective());
    let link = format!("{base}#{}", encode(catalogue(), &shown(&visit.model, voice.language, made(catalogue(), &advice, Some(today)))));
    let parts = parts(visit, voice.language, today);
    match form {
        Form::Paragraph => paragraph(voice, &parts, &link),
        Form::Markdown => markdown(voice, &parts, &link),
        Form::Json => {
            let mut thought = Thought::new(catalogue(), &answers, &advice);
            while thought.step() {}
            advised(voice, &answers, &advice, &thought).expect("all is thought through")
        }
        Form::Calendar => calendar(voice, &windows(voice, &visit.model, &advice, today), today).expect("something comes"),
    }
}

async fn takes(visitor: &mut Visitor, form: Form) {
    let place = Form::ALL.iter().position(|known| *known == form).expect("it should be one of them");
    action::pick_option(&visitor.tab, "#taken-as", place).await;
    let taking = Taking { form, ..visitor.visit.model.taking };
    visitor.did(Msg::ChoseTaking { taking }).await;
}

async fn beside(visitor: &mut Visitor, place: usize, language: Language) {
    action::pick_option(&visitor.tab, "#second-language", place).await;
    let taking = Taking { second: Some(language), ..visitor.visit.model.taking };
    visitor.did(Msg::ChoseTaking { taking }).await;
}

async fn pages_of_paper(tab: &Tab) -> u64 {
    let printed = tab.devtools("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 })).await;
    let count = "return atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g).length";
    tab.ask_with(count, vec![printed["data"].clone()]).await.as_u64().expect("pages should be counted")
}

#[tokio::test]
async fn the_sheet_is_one_page_of_paper_with_all_that_it_says() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advisor.html", places::page())]).await;
        for (place, answers) in LONG.into_iter().chain([ANSWERS, "page=sheet"]).enumerate() {
            for language in Language::ALL {
                let link = format!("#{answers}&page=sheet&lang={}", language.code()).replace("page=sheet&page=sheet", "page=sheet");
                let visitor = served(&tab, &server, &link).await;
                tab.wait_until("all is thought through", "document.querySelector('.adv-sheet section')").await;
                assert_eq!(pages_of_paper(&tab).await, 1, "{answers} in {language:?} should be on one page");
                if place > 0 {
                    continue;
                }
                tab.emulate_paper(true).await;
                for part in parts(&visitor.visit, language, today(&tab).await) {
                    check::can_be_read(&tab, "main article", &part.title).await;
                    for line in part.lines {
                        check::can_be_read(&tab, "main article", &line.text).await;
                    }
                }
                check::is_visible(&tab, "main article svg").await;
                for gone in ["header nav a", "footer p", "main button", "main select", "main textarea"] {
                    check::is_hidden(&tab, gone).await;
                }
                tab.emulate_paper(false).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn two_languages_stand_side_by_side_row_by_row() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("#{ANSWERS}&page=advice&lang=en")).await;
        visitor.follows(&find::action("sheet"), Page::Sheet).await;
        check::there_are(&tab, 0, "main article [lang=fr]").await;
        beside(&mut visitor, 1, Language::French).await;
        for language in [Language::English, Language::French] {
            for part in parts(&visitor.visit, language, today(&tab).await) {
                let cells = format!("[...document.querySelectorAll('main article [lang={}]')]", language.code());
                let holds = format!("{cells}.some(cell => cell.textContent === {:?})", part.title);
                tab.wait_until(&format!("“{}” stands there", part.title), &holds).await;
            }
        }
        let uneven = "return [...document.querySelectorAll('.adv-sheet__row')].filter(row => row.children.length !== 2 || row.children[0].lang !== 'en'
            || row.children[1].lang !== 'fr' || Math.abs(row.children[0].getBoundingClientRect().top - row.children[1].getBoundingClientRect().top) > 1
            || row.children[1].getBoundingClientRect().left < row.children[0].getBoundingClientRect().right).map(row => row.textContent)";
        check::nothing_found(&tab.ask(uneven).await, "the rows");
        assert!(pages_of_paper(&tab).await <= 2);
        // In the other language the second one is this one; chosen as both, it stands alone.
        visitor.speaks(Language::French).await;
        check::there_are(&tab, 0, ".adv-sheet__row > :nth-child(2)").await;
        visitor.speaks(Language::Spanish).await;
        check::is_visible(&tab, ".adv-sheet__row > [lang=es] + [lang=fr]").await;
        tab.resize(&Window::NARROW).await;
        let stacked = "(row => row[1].getBoundingClientRect().top >= row[0].getBoundingClientRect().bottom)(document.querySelector('.adv-sheet__row').children)";
        tab.wait_until("on a narrow screen they stand one below the other", stacked).await;
        tab.wait_until("nothing scrolls sideways", "document.documentElement.scrollWidth <= document.documentElement.clientWidth").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_shown_is_what_is_copied_and_what_is_saved() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advisor.html", places::page())]).await;
        let base = format!("{}/advisor.html", server.origin);
        let mut visitor = served(&tab, &server, &format!("#{ANSWERS}&page=sheet&lang=fr")).await;
        tab.devtools("Browser.grantPermissions", json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] })).await;
        tab.ask("URL.createObjectURL = blob => { blob.text().then(text => { window.handed = [blob.type, text] }); return 'data:,' }").await;
        tab.ask("HTMLAnchorElement.prototype.click = function () { window.called = this.download }").await;
        let today = today(&tab).await;
        for form in Form::ALL {
            takes(&mut visitor, form).await;
            let expected = expected(&visitor.visit, form, today, &base);
            // A field shows a line end as one sign.
            let shown = json!(expected.replace("\r\n", "\n"));
            let field = "return document.querySelector('#taken')?.value";
            tab.wait_for(field, "the text", |found| if *found == shown { Ok(()) } else { Err(format!("there is {found}")) }).await;
            action::click(&tab, &find::action("copy")).await;
            check::can_be_read(&tab, "[data-notice=copied]", &visitor.visit.say(Message::Copied)).await;
            let read =
                tab.ask_later("navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))", vec![]).await;
            assert_eq!(read, json!(expected));
            tab.ask("window.handed = 0").await;
            action::click(&tab, &find::action("save-text")).await;
            tab.wait_until("a file is handed over", "window.handed").await;
            let (ending, kind) = form.file();
            assert_eq!(
                tab.ask("return [window.called, ...window.handed]").await,
                json!([format!("cooperation-advisor.{ending}"), kind, expected])
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_arrives_among_the_downloads() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("#{ANSWERS}&page=sheet&lang=es")).await;
        takes(&mut visitor, Form::Json).await;
        let folder = places::downloads(tab.engine);
        fs::create_dir_all(&folder).expect("there should be a folder for downloads");
        check::is_visible(&tab, "#taken").await;
        action::click(&tab, &find::action("save-text")).await;
        let (file, from) = (folder.join("cooperation-advisor.json"), Instant::now());
        // Nothing before it: what reads JSON takes no mark of its letters.
        while !fs::read(&file).is_ok_and(|bytes| bytes.starts_with(b"{") && bytes.ends_with(b"}\n")) {
            assert!(from.elapsed() < PATIENCE, "a file should arrive in {}", folder.display());
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
        let text = fs::read_to_string(&file).expect("the file should be UTF-8");
        assert_eq!(text, expected(&visitor.visit, Form::Json, today(&tab).await, ""));
        fs::remove_file(file).expect("the download should be there to be removed");
    })
    .await;
}

#[tokio::test]
async fn without_a_time_that_comes_there_is_no_calendar_and_that_is_said() {
    run(Window::WIDE, |tab| async move {
        // Nobody carries it: every scheme is ruled out, and its calls with it.
        let mut visitor = Visitor::arrives(&tab, "#carrier=nobody&page=sheet&lang=en").await;
        takes(&mut visitor, Form::Calendar).await;
        check::can_be_read(&tab, "[data-notice=no-calendar]", &visitor.visit.say(Message::CalendarNone)).await;
        check::there_are(&tab, 0, "#taken").await;
    })
    .await;
}

#[tokio::test]
async fn in_a_frame_that_may_nothing_the_text_is_there_and_marked() {
    run(Window::NOISY, |tab| async move {
        let ours = open_in_a_bare_sandbox(&tab, &format!("{ANSWERS}&page=advice&lang=en")).await;
        action::click(&tab, &find::action("sheet")).await;
        check::is_visible(&tab, "[data-page=sheet] article").await;
        check::there_are(&tab, 0, &find::action("print")).await;
        // The way to paper leads to this very page.
        let full = tab.ask("return document.querySelector('[data-action=full]').href").await;
        let full = Visit::opened(full.as_str().and_then(|full| full.split_once('#')).map_or("", |(_, fragment)| fragment));
        assert_eq!((full.model.page, full.model.answers.count()), (Page::Sheet, 8));
        action::click(&tab, &find::action("copy")).await;
        check::can_be_read(&tab, "[data-notice=copied]", &full.say(Message::NotCopied)).await;
        let marked = "(field => field.selectionEnd - field.selectionStart === field.value.length && field.value.length > 200)(document.querySelector('#taken'))";
        tab.wait_until("all of the text is marked", marked).await;
        assert_eq!(ours.asked(), ["/"], "taking it along should ask for nothing");
    })
    .await;
}
