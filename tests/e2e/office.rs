//! The officers' page beside the visitors': one leads to the other, with the answers.

use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find, places};

const ANSWERS: &str = "#matter=new&carrier=permanent&aim=coordinate&page=advice&lang=fr";

/// From the foot of the visitors' page, on a disk and from a server, and from a link that names a page it does not hold.
#[tokio::test]
async fn the_visitors_page_leads_there_with_the_answers() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advice/", places::page()), ("/advice/office.html", places::built("office.html"))]).await;
        for home in [places::on_disk(), format!("{}/advice/", server.origin)] {
            tab.open_at(&home, ANSWERS).await;
            let mut visitor = Visitor { tab: tab.clone(), visit: Visit::opened(ANSWERS) };
            visitor.sees().await;
            action::click(&tab, ".adv-foot [data-action=cases]").await;
            tab.wait_until("the officers' page is there", "location.pathname.endsWith('/office.html')").await;
            let link = tab.fragment().await;
            assert_eq!(Visit::meaning(&link), Visit::meaning(&ANSWERS.replace("page=advice", "page=cases")));
            visitor.visit = Visit::opened(&link);
            visitor.sees().await;
            check::there_are(&tab, 1, "main input[type=file]").await;
            // All else is there too, in place.
            action::click(&tab, ".adv-foot [data-action=proof]").await;
            visitor.did(Msg::Went { page: Page::Proof }).await;
            check::there_are(&tab, 1, "main [data-action=run-checks]").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_to_one_of_its_pages_is_handed_on() {
    run(Window::NARROW, |tab| async move {
        for page in ["cases", "proof"] {
            let link = format!("#matter=new&aim=begin&lang=es&page={page}");
            let visitor = Visitor::arrives(&tab, &link).await;
            check::can_be_read(&tab, "main .adv-lead", &visitor.visit.say(Message::OfficeLead)).await;
            action::click(&tab, &find::action("office")).await;
            tab.wait_until("the officers' page is there", "location.pathname.endsWith('/office.html')").await;
            visitor.sees().await;
            check::there_are(&tab, 0, &find::action("office")).await;
        }
    })
    .await;
}
