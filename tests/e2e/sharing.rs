//! Links for somebody: made in one browser, opened in another, answered, and opened again; and every way to send one.

use std::sync::{Arc, Mutex};

use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::percent::decoded;
use cooperation_advisor::link::shared::{Note, Role};
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::answering::{Whose, answers_of, sides};
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::{Tab, done};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find, places};
use serde_json::{Value, json};

use crate::pages::LANGUAGES;
use crate::{axe, layout};

const OURS: &str = "#matter=new&carrier=permanent&aim=coordinate&prior=publications&side=cnrs&page=advice";
const COPIED: &str = "[data-notice=copied][role=status]";

/// The page from a server, as most people have it: from a disk a link leads nowhere else.
async fn served(tab: &Tab, fragment: &str) -> Visitor {
    let server = Server::start([("/advisor.html", places::page())]).await;
    arrives_at(tab, &format!("{}/advisor.html{fragment}", server.origin)).await
}

async fn arrives_at(tab: &Tab, link: &str) -> Visitor {
    let (address, fragment) = link.split_once('#').expect("a link should have a fragment");
    tab.open_at(address, &format!("#{fragment}")).await;
    let visitor = Visitor { tab: tab.clone(), visit: Visit::opened(&format!("#{fragment}")) };
    visitor.sees().await;
    visitor
}

async fn shares(visitor: &mut Visitor) {
    visitor.follows(&find::action("share"), Page::Share).await;
}

async fn chooses(visitor: &mut Visitor, role: Role) {
    action::tick(&visitor.tab, role.word()).await;
    visitor.did(Msg::ChoseRole { role }).await;
}

async fn writes(visitor: &mut Visitor, text: &str) {
    action::click(&visitor.tab, "#note").await;
    action::write(&visitor.tab, text).await;
    visitor.visit.happened(Msg::WroteNote { text: text.chars().take(Note::LONGEST).collect() });
}

async fn link(tab: &Tab) -> String {
    tab.ask("return document.querySelector('#link').value").await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn two_people_two_browsers_an_invitation_and_its_answer() {
    let handed: Arc<Mutex<String>> = Arc::default();
    // The server lives as long as the test: both browsers ask it.
    let Ok(_) = places::places() else { return println!("skipped: there is no page or no browser") };
    let server = Server::start([("/advisor.html", places::page())]).await;

    let (origin, hands) = (server.origin.clone(), Arc::clone(&handed));
    run(Window::WIDE, |tab| async move {
        let mut researcher = arrives_at(&tab, &format!("{origin}/advisor.html{OURS}&lang=en")).await;
        shares(&mut researcher).await;
        chooses(&mut researcher, Role::Invitation).await;
        action::pick_option(&tab, "#link-language", 2).await;
        researcher.did(Msg::ChoseLinkLanguage { language: cooperation_advisor::catalogue::language::Language::Spanish }).await;
        writes(&mut researcher, "Hola, what do you think?").await;
        check::can_be_read(&tab, "[data-notice=note] blockquote", "Hola, what do you think?").await;
        *hands.lock().unwrap() = link(&tab).await;
    })
    .await;

    let (invitation, hands) = (handed.lock().unwrap().clone(), Arc::clone(&handed));
    run(Window::NARROW, |tab| async move {
        let mut partner = arrives_at(&tab, &invitation).await;
        assert_eq!((partner.visit.model.page, partner.visit.model.side), (Page::Check, Some(Side::Partner)));
        assert_eq!(partner.visit.voice().language.code(), "es");
        check::can_be_read(&tab, "[data-notice=invitation]", &partner.visit.say(Message::Invited)).await;
        check::can_be_read(&tab, "[data-notice=note] blockquote", "Hola, what do you think?").await;
        check::there_are(&tab, 4, "main [data-answer] [data-tag=from-link]").await;
        // What is not right is changed, what is open answered.
        partner.follows(&find::change("aim"), Page::Question(cooperation_advisor::catalogue::built::catalogue().roles.aim)).await;
        partner.marks("structure").await;
        partner.continues().await;
        partner.clicks(&find::action("start"), Msg::Began).await;
        let asked = partner.answers_all(&[("countries", &["one"]), ("joint-call", &["yes"]), ("pays", &["mobility", "meetings"])]).await;
        assert!(!asked.iter().any(|id| id == "institute"), "only CNRS knows its institute: {asked:?}");
        assert!(asked.iter().any(|id| id == "joint-call"), "{asked:?}");
        assert_eq!(partner.visit.model.page, Page::Advice);
        check::says(&tab, &find::action("share"), &partner.visit.say(Message::SendBack)).await;
        shares(&mut partner).await;
        check::is_visible(&tab, "[data-choice=reply]:checked").await;
        *hands.lock().unwrap() = link(&tab).await;
    })
    .await;

    let reply = handed.lock().unwrap().clone();
    run(Window::WIDE, |tab| async move {
        let mut researcher = arrives_at(&tab, &reply).await;
        assert_eq!(researcher.visit.model.page, Page::Both);
        let (ours, theirs) = sides(&researcher.visit.model).map(|(ours, theirs)| (ours.clone(), theirs.clone())).unwrap();
        assert_eq!(ours, Visit::opened(OURS).model.answers);
        assert!(theirs.count() > 4);
        check::there_are(&tab, 1, "main tr[data-answer=aim][data-accord=differs]").await;
        check::there_are(&tab, 3, "main tr[data-accord=same]").await;
        check::there_are(&tab, 1, "main tr[data-answer=joint-call][data-accord=one-side]").await;
        check::there_are(&tab, 2, "main table caption").await;
        check::there_are(&tab, 0, "main table th:not([scope])").await;
        for word in [Message::AccordSame, Message::AccordDiffers, Message::AccordOneSide] {
            check::can_be_read(&tab, find::MAIN, &researcher.visit.say(word)).await;
        }
        // Whether what one side alone said counts is told by words, not by a sign alone.
        for (answer, word) in [("joint-call", Message::AccordCounts), ("countries", Message::AccordOpen)] {
            check::can_be_read(&tab, &format!("tr[data-answer={answer}] td:last-child"), &researcher.visit.say(word)).await;
        }
        check::says(&tab, "main thead th", &researcher.visit.say(Message::Question)).await;
        researcher.reloads().await;
        let both = answers_of(cooperation_advisor::catalogue::built::catalogue(), &researcher.visit.model, Whose::Both);
        researcher.clicks(&format!("{}[data-choice=both]", find::action("go-on")), Msg::WentOnWith { whose: Whose::Both }).await;
        assert_eq!(researcher.visit.model.answers, both);
        assert!(both.get(cooperation_advisor::catalogue::built::catalogue().roles.aim).is_none(), "a disagreement is open");
        assert!(researcher.visit.question().is_some(), "what is open is asked");
        // And back lies the comparison.
        action::browser_back(&tab).await;
        tab.wait_until("both sides are shown again", "document.querySelector('main[data-page=both] tr[data-accord=differs]')").await;
    })
    .await;
}

#[tokio::test]
async fn copying_puts_exactly_the_link_on_the_clipboard_and_says_so() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = served(&tab, &format!("{OURS}&lang=fr")).await;
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        tab.devtools("Browser.grantPermissions", permissions).await;
        shares(&mut visitor).await;
        assert_eq!(tab.ask(&format!("return document.querySelector({COPIED:?}).textContent")).await, "", "nothing was copied yet");
        action::click(&tab, &find::action("copy")).await;
        check::can_be_read(&tab, COPIED, &visitor.visit.say(Message::Copied)).await;
        let read = tab.ask_later("navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))", vec![]).await;
        assert_eq!(read, link(&tab).await);
        // Another link was not copied.
        writes(&mut visitor, "x").await;
        tab.wait_until("nothing is said of it", &format!("document.querySelector({COPIED:?}).textContent === ''")).await;
    })
    .await;
}

/// In a frame that was not given the clipboard; and where there is none at all.
#[tokio::test]
async fn without_a_clipboard_the_link_is_marked_to_be_copied_by_hand() {
    run(Window::NOISY, |tab| async move {
        let server = Server::start([("/advisor.html", places::page())]).await;
        let frame = format!("<!doctype html><title>Host</title><iframe title=Advisor width=700 height=900 src='{}/advisor.html{OURS}&lang=en&note=Hello'></iframe>", server.origin);
        let host = Server::start([("/", frame.into_bytes())]).await;
        tab.load(&format!("{}/", host.origin.replace("127.0.0.1", "localhost"))).await;
        done("entering the frame", tab.client.clone().enter_frame(0).await);
        tab.wait_until("the app is there", find::APP_IS_THERE).await;
        // Nobody's words stand on somebody's institutional page.
        check::there_are(&tab, 0, "[data-notice=note]").await;
        refused_copying(&tab).await;
        done("leaving the frame", tab.client.clone().enter_parent_frame().await);

        tab.open_at(&format!("{}/advisor.html", server.origin), &format!("{OURS}&lang=en")).await;
        tab.ask("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
        refused_copying(&tab).await;
    })
    .await;
}

async fn refused_copying(tab: &Tab) {
    action::click(tab, &find::action("share")).await;
    action::click(tab, &find::action("copy")).await;
    check::can_be_read(tab, COPIED, &Visit::opened("#lang=en").say(Message::NotCopied)).await;
    let marked = "(field => document.activeElement === field && field.selectionStart === 0 && field.selectionEnd === field.value.length
        && field.value.includes('#v1.') && field.checkVisibility())(document.querySelector('#link'))";
    tab.wait_until("the link is marked", marked).await;
}

/// Where the system has a sheet, it gets the link; a sheet that is closed says nothing, one that is refused falls back to the field.
#[tokio::test]
async fn the_systems_sheet_gets_the_link_from_a_click() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = served(&tab, &format!("{OURS}&lang=en")).await;
        let sheet = |ends: &str| {
            format!("navigator.share = data => {{ window.shared = [data.url, navigator.userActivation.isActive]; return {ends} }}")
        };
        tab.ask(&sheet("Promise.reject(new DOMException('', 'AbortError'))")).await;
        shares(&mut visitor).await;
        action::click(&tab, &find::action("sheet")).await;
        let link = link(&tab).await;
        tab.wait_until("the sheet has the link", &format!("window.shared?.[0] === {link:?} && window.shared[1]")).await;
        tab.ask_later("setTimeout(arguments[0], 50)", vec![]).await;
        assert_eq!(tab.ask(&format!("return document.querySelector({COPIED:?}).textContent")).await, "");
        tab.ask(&sheet("Promise.reject(new DOMException('', 'NotAllowedError'))")).await;
        action::click(&tab, &find::action("sheet")).await;
        check::can_be_read(&tab, COPIED, &visitor.visit.say(Message::NotCopied)).await;
        tab.ask("delete navigator.share; Object.defineProperty(navigator, 'share', { value: undefined })").await;
        writes(&mut visitor, "x").await;
        check::there_are(&tab, 0, &find::action("sheet")).await;
    })
    .await;
}

#[tokio::test]
async fn the_mail_speaks_the_pages_language_and_has_the_link_alone_on_a_line() {
    run(Window::WIDE, |tab| async move {
        for language in LANGUAGES {
            let mut visitor = served(&tab, &format!("{OURS}&lang={language}")).await;
            shares(&mut visitor).await;
            let mail = tab.ask("return document.querySelector('main [data-action=mail]').getAttribute('href')").await;
            let mail = mail.as_str().and_then(|mail| mail.strip_prefix("mailto:?subject=")).unwrap_or_else(|| panic!("{mail}"));
            let (subject, body) = mail.split_once("&body=").expect("a mail should have a body");
            assert!(!mail.contains([' ', '#', '"']) && !body.contains('&'), "{mail}");
            assert_eq!(decoded(subject), visitor.visit.say(Message::MailSubject));
            let link = link(&tab).await;
            let lines: Vec<String> = decoded(body).split("\r\n").map(str::to_owned).collect();
            assert_eq!(lines, [visitor.visit.say(Message::MailBody), String::new(), link, String::new()]);
        }
    })
    .await;
}

/// What the picture says, read from what is on the page.
async fn picture(tab: &Tab) -> String {
    let code = tab.ask("const svg = document.querySelector('main svg[role=img]'); return [svg.getAttribute('viewBox'), svg.querySelector('path').getAttribute('d')]").await;
    let numbers = |text: &Value| -> Vec<i32> {
        let text = text.as_str().unwrap_or_default().replace('-', " -");
        text.split(|c: char| !c.is_ascii_digit() && c != '-').filter_map(|number| number.parse().ok()).collect()
    };
    let [-4, -4, side, _] = numbers(&code[0])[..] else { panic!("the border should be four modules wide: {code}") };
    let runs = numbers(&code[1]);
    // Each run: x, y, its length, 1 down, its length back.
    let dark = |x: i32, y: i32| runs.chunks(5).any(|run| run[1] == y && (run[0]..run[0] + run[2]).contains(&x));
    let side = usize::try_from(side).unwrap();
    let at = |pixel: usize| i32::try_from(pixel / 3).unwrap() - 4;
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(3 * side, 3 * side, |x, y| if dark(at(x), at(y)) { 0 } else { 255 });
    seen.detect_grids().first().expect("there should be a code").decode().expect("the code should be read").1
}

#[tokio::test]
async fn the_picture_says_exactly_the_link_and_has_a_name_whatever_the_colours() {
    run(Window::NARROW, |tab| async move {
        for language in LANGUAGES {
            let mut visitor = served(&tab, &format!("{OURS}&lang={language}")).await;
            shares(&mut visitor).await;
            assert_eq!(picture(&tab).await, link(&tab).await);
            check::says(&tab, "main svg[role=img] > title", &visitor.visit.say(Message::QrTitle)).await;
            writes(&mut visitor, "Hello").await;
            let link = link(&tab).await;
            assert!(Visit::opened(&link).model.note.is_some());
            assert_eq!(picture(&tab).await, link);
        }
        for features in [&[("prefers-color-scheme", "dark")][..], &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]] {
            tab.emulate(features).await;
            let colours = "const svg = document.querySelector('main svg'); return [getComputedStyle(svg).backgroundColor, getComputedStyle(svg.querySelector('path')).fill]";
            assert_eq!(tab.ask(colours).await, json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]), "{features:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn on_paper_the_link_can_be_read_and_scanned() {
    run(Window { width: 718, height: 1000, ..Window::WIDE }, |tab| async move {
        let mut visitor = served(&tab, &format!("{OURS}&lang=en")).await;
        shares(&mut visitor).await;
        let link = link(&tab).await;
        tab.emulate_paper(true).await;
        check::is_visible(&tab, "main svg[role=img]").await;
        check::can_be_read(&tab, "main figcaption", &link).await;
        check::is_hidden(&tab, "main button, main textarea").await;
        tab.wait_until("nothing reaches over the edge", "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await;
    })
    .await;
}

/// From a disk a link leads only to the same file: that is said, and the code alone can be sent.
#[tokio::test]
async fn from_a_file_the_code_can_be_copied() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("{OURS}&lang=en")).await;
        shares(&mut visitor).await;
        check::can_be_read(&tab, "main [data-notice=file]", &visitor.visit.say(Message::ShareCode)).await;
        let code = tab.ask("return document.querySelector('#code').value").await.as_str().unwrap_or_default().to_owned();
        assert!(code.starts_with("v1.") && link(&tab).await.ends_with(&format!("#{code}")));
        assert_eq!(Visit::opened(&code).model.answers, visitor.visit.model.answers);
        check::there_are(&tab, 0, "main svg").await;
    })
    .await;
}

/// What people write, and what people try.
const WORDS: [&str; 6] = [
    "<img src=x onerror=\"document.title='taken'\">",
    "</blockquote><script>document.title='taken'</script>",
    "javascript:alert(1)",
    "https://example.org/?a=1&b=2",
    "{count} {acronym} | \u{e9}\u{4e2d}\u{1f600}",
    "a\u{202e}dcba\u{200b}",
];

#[tokio::test]
async fn a_message_is_text_wherever_it_is_shown_and_nowhere_else() {
    run(Window::WIDE, |tab| async move {
        for words in WORDS {
            let shown = Note::cleaned(words).expect("a note should be left").text().to_owned();
            let escaped = cooperation_advisor::link::percent::encoded(words);
            for page in ["page=check&role=invitation", "page=advice"] {
                let visitor = Visitor::arrives(&tab, &format!("#aim=begin&{page}&note={escaped}&lang=en")).await;
                let text = tab.ask("return document.querySelector('main [data-notice=note] blockquote').textContent").await;
                assert_eq!(text, shown.as_str());
                check::can_be_read(&tab, "[data-notice=note] figcaption", &visitor.visit.say(Message::NoteFrom)).await;
                check::there_are(&tab, 0, "main blockquote *, main img, main script").await;
                let elsewhere = "return [document.title, ...[...document.querySelectorAll('[role=status], [aria-live], [role=alert]')].map(region => region.textContent)].join()";
                let elsewhere = tab.ask(elsewhere).await;
                assert!(!elsewhere.as_str().unwrap_or_default().contains(&shown), "{elsewhere}");
                let live = "document.querySelector('[data-notice=note]').closest('[role=status], [aria-live], [role=alert]')";
                tab.wait_until("the message is in no live region", &format!("!{live}")).await;
            }
        }
    })
    .await;
}

/// As it is from a server: with the picture, and with everything that can be chosen.
#[tokio::test]
async fn axe_finds_nothing_where_links_are_made() {
    let Some(script) = places::axe() else { return println!("{}", axe::MISSING) };
    for window in [Window::WIDE, Window::NARROW] {
        let script = script.clone();
        run(window, |tab| async move {
            let mut found = Vec::new();
            for language in LANGUAGES {
                let mut visitor = served(&tab, &format!("{OURS}&lang={language}")).await;
                tab.ask(&script).await;
                shares(&mut visitor).await;
                for role in [Role::Share, Role::Invitation] {
                    chooses(&mut visitor, role).await;
                    for colours in ["light", "dark"] {
                        tab.emulate(&[("prefers-color-scheme", colours)]).await;
                        layout::fold(&tab, true).await;
                        found.extend(axe::findings(&tab, &format!("{} in {language}, {colours}", role.word())).await);
                    }
                }
            }
            check::nothing_found(&Value::from(found), "the page that makes links");
        })
        .await;
    }
}
