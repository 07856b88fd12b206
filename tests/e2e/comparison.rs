//! Schemes side by side: picked from the list, as a table for everybody, in the address.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::judgement::Bearing;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::comparison::{Row, Weight, blocking, blocks, rows};
use cooperation_advisor::session::export::{Form, comparison, written};
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::{Visitor, scheme};
use e2e::{action, check, find, places};
use serde_json::{Value, json};

const ANSWERS: &str = "carrier=permanent&aim=consolidate&prior=none&countries=more&place=no&pays=mobility";

const THREE: &str = "compare=iea,irp,irn&page=compare";

async fn picks(visitor: &mut Visitor, id: &str, picked: bool) {
    action::tick(&visitor.tab, id).await;
    visitor.did(Msg::Picked { scheme: scheme(id), picked }).await;
}

#[tokio::test]
async fn schemes_are_picked_from_the_list_and_set_side_by_side() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=schemes&lang=en").await;
        picks(&mut visitor, "iea", true).await;
        check::there_are(&tab, 0, &find::action("compare")).await;
        picks(&mut visitor, "irp", true).await;
        picks(&mut visitor, "irn", true).await;
        picks(&mut visitor, "irp", false).await;
        picks(&mut visitor, "irp", true).await;
        visitor.reloads().await;
        let list = tab.fragment().await;
        visitor.follows(&find::action("compare"), Page::Compare).await;
        check::can_be_read(&tab, find::HEADING, "IEA, IRN, IRP side by side").await;
        let table = tab.fragment().await;
        visitor.reloads().await;
        visitor.goes_back_to(&list).await;
        visitor.goes_forward_to(&table).await;
        // From the heads of the columns to an entry, and back.
        visitor.follows("main th[data-scheme=irp] a[data-action=scheme]", Page::Scheme(scheme("irp"))).await;
        visitor.goes_back_to(&table).await;
    })
    .await;
}

#[tokio::test]
async fn picking_goes_on_without_a_break_and_ends_at_four() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=compare&lang=fr").await;
        check::can_be_read(&tab, find::MAIN, &visitor.visit.say(Message::CompareNeedsTwo)).await;
        check::there_are(&tab, 1, "main [role=status][data-notice=full]:empty").await;
        for (count, id) in (1..).zip(["prc", "lia", "irl", "umi"]) {
            picks(&mut visitor, id, true).await;
            let focused = format!("document.activeElement === document.querySelector({:?})", find::tick(id));
            tab.wait_until(&format!("after {count} the focus is still where the hand is, and the rest at hand"), &focused).await;
            check::is_visible(&tab, &find::tick("usr")).await;
        }
        check::can_be_read(&tab, "main [role=status][data-notice=full]", &visitor.visit.say(Message::CompareFull)).await;
        let all = catalogue().schemes().count();
        check::there_are(&tab, all - 4, "main fieldset [data-choice]:disabled").await;
        // Pressed all the same, nothing happens.
        action::press_the_middle_of(&tab, &find::tick("usr")).await;
        visitor.sees().await;
        picks(&mut visitor, "lia", false).await;
        picks(&mut visitor, "usr", true).await;
        // A link with more than four names what it left out.
        visitor.edits_the_address("#compare=iea,irp,irn,irl,umi&page=compare&lang=fr").await;
        assert_eq!(visitor.visit.model.compared.schemes().len(), 4);
        check::can_be_read(&tab, find::LINK_NOTICE, "umi").await;
    })
    .await;
}

#[tokio::test]
async fn only_the_differences_are_in_the_address_too() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("#{ANSWERS}&{THREE}&lang=es")).await;
        let before = attributes(&tab).await;
        assert_eq!(before.len(), catalogue().attributes.iter().filter(|attribute| attribute.compared).count());
        action::tick(&tab, "differences").await;
        visitor.did(Msg::ShowedDifferences { only: true }).await;
        let advice = visitor.visit.advice();
        let differing = rows(visitor.visit.voice(), &advice, visitor.visit.model.compared.schemes());
        let differing: Vec<String> = differing
            .iter()
            .filter(|row| row.is_shown(true))
            .filter_map(|row| catalogue().attribute(row.attribute))
            .map(|attribute| attribute.id.to_string())
            .collect();
        assert_eq!(attributes(&tab).await, differing, "the rows that differ should stay, in order");
        visitor.reloads().await;
        action::tick(&tab, "differences").await;
        visitor.did(Msg::ShowedDifferences { only: false }).await;
        assert_eq!(attributes(&tab).await, before);
    })
    .await;
}

async fn attributes(tab: &Tab) -> Vec<String> {
    let found = tab.ask("return [...document.querySelectorAll('main tr[data-attribute]')].map(row => row.dataset.attribute)").await;
    found.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn what_meets_or_fights_an_answer_is_marked_with_a_sign_and_words() {
    run(Window::WIDE, |tab| async move {
        for language in ["en", "fr", "es"] {
            let visitor = Visitor::arrives(&tab, &format!("#{ANSWERS}&{THREE}&lang={language}")).await;
            let advice = visitor.visit.advice();
            let rows = rows(visitor.visit.voice(), &advice, visitor.visit.model.compared.schemes());
            let reasons = || rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.reasons);
            let against = if reasons().find(|reason| reason.bearing == Bearing::Against).is_some_and(|reason| blocks(reason)) {
                Message::RulesOut
            } else {
                Message::Fights
            };
            for (bearing, word, message) in [(Bearing::For, "for", Message::Meets), (Bearing::Against, "against", against)] {
                let count = reasons().filter(|reason| reason.bearing == bearing).count();
                assert!(count > 0, "these answers should meet and fight something");
                check::there_are(&tab, count, &format!("main td [data-bearing={word}]")).await;
                check::can_be_read(&tab, &format!("main td [data-bearing={word}]"), &visitor.visit.say(message)).await;
            }
            let bare = "return [...document.querySelectorAll('main td [data-bearing]')].filter(mark => !mark.querySelector('[aria-hidden]')?.textContent.trim()
                || !mark.querySelector('b') || !mark.querySelector('a[data-action=change]')).map(mark => mark.outerHTML)";
            check::nothing_found(&tab.ask(bare).await, "the marks, each with a sign, a word and the answer");
        }
        // Without answers there is nothing to meet or fight.
        Visitor::arrives(&tab, &format!("#{THREE}&lang=en")).await;
        check::there_are(&tab, 0, "main [data-bearing]").await;
    })
    .await;
}

#[tokio::test]
async fn rows_that_matter_come_first_and_what_rules_out_is_said_at_the_head() {
    run(Window::WIDE, |tab| async move {
        for language in ["en", "fr", "es"] {
            let visitor = Visitor::arrives(&tab, &format!("#{ANSWERS}&compare=iea,irp,irn,jrp&page=compare&lang={language}")).await;
            let advice = visitor.visit.advice();
            let schemes = visitor.visit.model.compared.schemes();
            let rows = rows(visitor.visit.voice(), &advice, schemes);
            let named = |row: &Row<'_>| catalogue().attribute(row.attribute).map(|attribute| attribute.id.to_string());
            assert_eq!(attributes(&tab).await, rows.iter().filter_map(named).collect::<Vec<_>>(), "in the order of what matters");
            assert!(rows[0].weight == Weight::Blocks, "these answers should rule something out");
            check::can_be_read(&tab, "main [data-notice=order]", &visitor.visit.say(Message::CompareOrder)).await;
            for (column, id) in schemes.iter().enumerate() {
                let by = blocking(&rows, column);
                let head = format!("main td[data-scheme={}] [data-tag=by]", catalogue().schemes[id.index()].id);
                check::there_are(&tab, usize::from(!by.is_empty()), &head).await;
                for row in by.iter().filter_map(|row| catalogue().attribute(*row)) {
                    check::can_be_read(&tab, &head, visitor.visit.voice().text(row.label)).await;
                    let cell = format!("main tr[data-attribute={}] td:nth-of-type({})", row.id, column + 1);
                    check::can_be_read(&tab, &cell, &visitor.visit.say(Message::RulesOut)).await;
                }
            }
            let sourced = "return [...document.querySelectorAll('main td [data-bearing]')].filter(mark => !mark.closest('td').querySelector('a[target=_blank]')).map(mark => mark.outerHTML)";
            check::nothing_found(&tab.ask(sourced).await, "the marks, each with what its rule rests on beside it");
        }
        // Without answers no row matters more than another.
        Visitor::arrives(&tab, &format!("#{THREE}&lang=en")).await;
        check::there_are(&tab, 0, "main [data-notice=order]").await;
    })
    .await;
}

#[tokio::test]
async fn the_table_is_taken_along_as_text() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advisor.html", places::page())]).await;
        let fragment = format!("#{ANSWERS}&{THREE}&lang=fr");
        tab.open_at(&format!("{}/advisor.html", server.origin), &fragment).await;
        tab.devtools("Browser.grantPermissions", json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] })).await;
        let mut visitor = Visitor { tab: tab.clone(), visit: Visit::opened(&fragment) };
        let status = "main [role=status][data-notice=copied]";
        for only in [false, true] {
            let table = comparison(visitor.visit.voice(), &visitor.visit.advice(), visitor.visit.model.compared.schemes(), only);
            for (action, form) in [("copy-table", Form::Tabs), ("copy-markdown", Form::Markdown)] {
                action::click(&tab, &find::action(action)).await;
                check::can_be_read(&tab, status, &visitor.visit.say(Message::Copied)).await;
                let read =
                    tab.ask_later("navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))", vec![]).await;
                assert_eq!(read, written(&table, form));
            }
            // The file holds the same, with the mark by which spreadsheets know its letters.
            tab.ask("URL.createObjectURL = blob => { blob.text().then(text => { window.handed = [blob.type, text] }); return 'data:,' }")
                .await;
            tab.ask("window.handed = 0; addEventListener('click', event => event.target.download && event.preventDefault(), true)").await;
            action::click(&tab, &find::action("save-table")).await;
            tab.wait_until("a file is handed over", "window.handed").await;
            assert_eq!(tab.ask("return window.handed").await, json!(["text/csv", written(&table, Form::Commas)]));
            if !only {
                action::tick(&tab, "differences").await;
                visitor.did(Msg::ShowedDifferences { only: true }).await;
                check::there_are(&tab, 1, &format!("{status}:empty")).await;
            }
        }
        // Without a clipboard the table itself is marked.
        tab.ask("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
        action::click(&tab, &find::action("copy-table")).await;
        check::can_be_read(&tab, status, &visitor.visit.say(Message::NotCopied)).await;
        tab.wait_until("the table is marked", "getSelection().containsNode(document.querySelector('main tbody'), false)").await;
    })
    .await;
}

#[tokio::test]
async fn on_paper_the_comparison_keeps_its_marks_and_loses_its_buttons() {
    run(Window::WIDE, |tab| async move {
        Visitor::arrives(&tab, &format!("#{ANSWERS}&{THREE}&lang=en")).await;
        tab.emulate_paper(true).await;
        check::is_visible(&tab, "main td [data-bearing=against]").await;
        check::is_visible(&tab, "main [data-notice=order]").await;
        check::is_visible(&tab, "main td [data-tag=by]").await;
        for action in ["copy-table", "copy-markdown", "save-table"] {
            check::is_hidden(&tab, &find::action(action)).await;
        }
        tab.emulate_paper(false).await;
    })
    .await;
}

#[tokio::test]
async fn it_is_a_table_to_a_screen_reader_wide_and_stacked() {
    run(Window::WIDE, |tab| async move {
        Visitor::arrives(&tab, &format!("#{ANSWERS}&{THREE}&lang=fr")).await;
        it_is_a_table(&tab, 3).await;
        let heads = "[...document.querySelectorAll('main thead th')].every(head => head.getBoundingClientRect().height > 20)";
        tab.wait_until("wide, the heads of the columns can be seen", heads).await;
        tab.resize(&Window::NARROW).await;
        let stacked =
            "(cells => cells.every(cell => Math.abs(cell.getBoundingClientRect().left - cells[0].getBoundingClientRect().left) < 1))
            ([...document.querySelectorAll('main td')])";
        tab.wait_until("narrow, the cells stand one below the other", stacked).await;
        let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        tab.wait_until("narrow, nothing scrolls sideways", fits).await;
        it_is_a_table(&tab, 3).await;
        // Whose a cell is can be read in each, where the heads are away.
        for (row, id) in [("duration", "IEA"), ("duration", "IRP"), ("partners", "IRN")] {
            check::can_be_read(&tab, &find::attribute(row), id).await;
        }
    })
    .await;
}

/// What the browser tells a screen reader: a table with a name, and in each row a head and as many cells as schemes.
async fn it_is_a_table(tab: &Tab, schemes: usize) {
    let tree = tab.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true).collect();
    let count = |role: &str| nodes.iter().filter(|node| node["role"]["value"] == role).count();
    let rows = attributes(tab).await.len() + 1;
    let roles = ["table", "columnheader", "row", "rowheader", "cell"].map(|role| (role, count(role)));
    let expected = [("table", 1), ("columnheader", schemes + 1), ("row", rows + 1), ("rowheader", rows), ("cell", rows * schemes)];
    assert_eq!(roles, expected, "a screen reader should be told of a table");
    let name =
        nodes.iter().find(|node| node["role"]["value"] == "table").map_or("", |node| node["name"]["value"].as_str().unwrap_or_default());
    assert!(name.contains("IRP"), "the table should be called after its schemes, but is called “{name}”");
    check::there_are(tab, schemes + 1, "main thead th[scope=col]").await;
    check::there_are(tab, rows, "main tbody th[scope=row]").await;
}
