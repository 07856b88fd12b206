//! A researcher of a CNRS unit who wants an International Research Project: in English, with the mouse.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::catalogue::Occasion;
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::{Plan, Visitor, question, scheme};
use e2e::{action, check, find};

const PLAN: Plan = &[
    ("matter", &["new"]),
    ("carrier", &["permanent"]),
    ("aim", &["consolidate"]),
    ("prior", &["publications"]),
    ("countries", &["two"]),
    ("partners", &["two"]),
    ("place", &["no"]),
    ("joint-call", &["no"]),
    ("region", &["canada", "usa"]),
    ("horizon", &["five"]),
    ("pays", &["mobility", "meetings"]),
    ("institute", &["inc"]),
];

#[tokio::test]
async fn a_researcher_who_wants_an_irp() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#lang=en").await;
        what_the_start_says(&visitor).await;
        visitor.begins(Side::Cnrs).await;
        terms_and_reasons_are_explained_in_place(&mut visitor).await;
        halfway_the_advice_so_far_can_be_seen(&mut visitor).await;
        let asked = visitor.answers_all(PLAN).await;
        assert!(asked.len() > 3, "after the aim more should be asked, but only these were: {asked:?}");
        the_advice_says_irp_and_why(&visitor).await;
        the_entry_has_it_all(&mut visitor).await;
    })
    .await;
}

async fn what_the_start_says(visitor: &Visitor) {
    let said = [Message::StartLead, Message::StartTime, Message::NotOfficial, Message::NoRequests, Message::WhichSide];
    for message in said {
        check::can_be_read(&visitor.tab, find::MAIN, &visitor.visit.say(message)).await;
    }
    check::can_be_read(&visitor.tab, find::MAIN, "no request after it has loaded").await;
    for way in ["start", "look-up", "schemes"] {
        check::is_visible(&visitor.tab, &find::action(way)).await;
    }
}

async fn terms_and_reasons_are_explained_in_place(visitor: &mut Visitor) {
    // Why it is asked and what its words mean is told without leaving the question that says who carries it.
    while visitor.visit.question().is_none_or(|asked| asked.terms.is_empty()) {
        visitor.answers(PLAN).await;
    }
    let asked = visitor.visit.question().expect("a question should be on screen");
    let why = visitor.visit.voice().text(asked.why);
    action::click(&visitor.tab, "main [data-more=why] summary").await;
    check::can_be_read(&visitor.tab, "main [data-more=why]", why).await;
    action::click(&visitor.tab, "main [data-more=terms] summary").await;
    let term = asked.terms.first().and_then(|id| catalogue().term(*id)).expect("the question should explain a word");
    check::can_be_read(&visitor.tab, "main [data-more=terms]", visitor.visit.voice().text(term.says)).await;
    visitor.sees().await;
}

async fn halfway_the_advice_so_far_can_be_seen(visitor: &mut Visitor) {
    while visitor.answers(PLAN).await != "aim" {}
    visitor.follows(&find::action("advice"), Page::Advice).await;
    check::can_be_read(&visitor.tab, find::MAIN, &visitor.visit.say(Message::FromAnswers { count: 3 })).await;
    let asked = visitor.visit.model.answers.clone();
    visitor.clicks(&find::action("start"), Msg::Began).await;
    assert_eq!(visitor.visit.model.answers, asked, "looking at the advice should keep the answers");
    assert!(visitor.visit.question().is_some(), "“go on” should lead to the next question");
}

async fn the_advice_says_irp_and_why(visitor: &Visitor) {
    let (tab, visit) = (&visitor.tab, &visitor.visit);
    assert_eq!(visit.model.page, Page::Advice, "the questions should end with the advice");
    check::can_be_read(tab, find::HEADING, "International Research Project (IRP) suits your plan").await;
    let first = "main [data-scheme=irp][data-verdict=suits][data-rank=\"1\"]";
    for fact in catalogue().attributes.iter().filter(|attribute| attribute.key) {
        check::can_be_read(tab, &format!("{first} [data-attribute=\"{}\"] dt", fact.id), visit.voice().text(fact.label)).await;
        check::is_visible(tab, &format!("{first} [data-attribute=\"{}\"] dd", fact.id)).await;
    }
    check::can_be_read(tab, first, "You said – Joint work so far: Joint work, with one or more publications").await;
    check::can_be_read(tab, find::MAIN, &visit.say(Message::NextStep)).await;
    check::can_be_read(tab, &find::outcome("whom-to-write-to"), "international correspondent").await;
    // Why not the others: what decides stands beside each, folded or not.
    let advice = visit.advice();
    let out: Vec<_> = advice.ranking.iter().filter(|ranked| ranked.judgement.verdict == Verdict::RuledOut).collect();
    assert!(!out.is_empty(), "some schemes should be ruled out by these answers");
    for ranked in out {
        let scheme = catalogue().scheme(ranked.judgement.scheme).expect("a ranked scheme should be in the catalogue");
        if tab.ask(&format!("return !!document.querySelector('main article[data-scheme=\"{}\"]')", scheme.id)).await == true {
            let reason = ranked.judgement.reasons.first().expect("what is ruled out should have a reason");
            let told = report::reason(visit.voice(), scheme, reason);
            check::can_be_read(tab, &format!("main article[data-scheme=\"{}\"]", scheme.id), &told.statement).await;
        }
    }
    // What is said beside the schemes has its place, folded.
    for outcome in catalogue().outcomes.iter().filter(|outcome| outcome.occasion == Occasion::StayInformal) {
        check::is_visible(tab, &format!("{} summary", find::outcome(&outcome.id))).await;
    }
}

async fn the_entry_has_it_all(visitor: &mut Visitor) {
    let advice = visitor.tab.fragment().await;
    visitor.follows("main section[data-scheme=irp] > p a[data-action=scheme]", Page::Scheme(scheme("irp"))).await;
    for attribute in catalogue().attributes.iter().filter(|attribute| attribute.compared) {
        check::is_visible(&visitor.tab, &format!("{} dd", find::attribute(&attribute.id))).await;
    }
    check::can_be_read(&visitor.tab, find::MAIN, &visitor.visit.say(Message::WayIn)).await;
    // A change of mind: three countries, and back on the advice it is another one.
    visitor.goes_back_to(&advice).await;
    visitor.follows(&find::change("countries"), Page::Question(question("countries"))).await;
    visitor.marks("more").await;
    visitor.continues().await;
    check::can_be_read(&visitor.tab, find::MAIN, &visitor.visit.say(Message::NextStep)).await;
    let irp = visitor.visit.advice();
    let irp = irp.of(scheme("irp")).expect("an open scheme should be judged");
    assert_eq!(irp.judgement.verdict, Verdict::RuledOut, "three countries should rule it out");
}
