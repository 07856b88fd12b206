//! Links for somebody: from the page that makes them to the page of whoever opens them, and back.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::link::qr;
use cooperation_advisor::link::shared::{Note, Role};
use cooperation_advisor::link::state::{Page, State};
use cooperation_advisor::link::{decode, encode};
use cooperation_advisor::session::answering::{Whose, answers_of, sides};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::screen::next_question;
use cooperation_advisor::session::sharing::{carried, is_ready, role, roles};
use cooperation_advisor::session::since::made;
use cooperation_advisor::session::update::update;
use proptest::prelude::*;

use crate::accord::said;
use crate::generated::{self, config};

const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(21) };
/// What the CNRS side knows to begin with.
const OURS: &str = "matter=new&carrier=permanent&aim=coordinate&prior=publications&institute=ins2i";

fn after(model: Model, done: impl IntoIterator<Item = Msg>) -> Model {
    done.into_iter().fold(model, |model, msg| update(catalogue(), model, msg))
}

fn opened(link: &str) -> Model {
    after(Model::default(), [Msg::OpenedLink { fragment: link.to_owned() }])
}

/// Loaded again from its own address.
fn reloaded(model: &Model) -> Model {
    after(Model::default(), [Msg::CameBack { fragment: encode(catalogue(), &model.state()) }])
}

fn answered(model: Model, answers: &str) -> Model {
    let answers = said(answers);
    let all = answers.iter().fold(model.answers.clone(), |all, (id, answer)| all.with(id, answer));
    Model { answers: all, ..model }
}

fn state(model: &Model) -> State {
    let made = made(catalogue(), &advise(catalogue(), &model.answers), Some(TODAY));
    carried(model, model.language.unwrap_or_default(), made)
}

fn link(model: &Model) -> String {
    encode(catalogue(), &state(model))
}

fn sharing(answers: &str) -> Model {
    after(opened(answers), [Msg::Went { page: Page::Advice }, Msg::Went { page: Page::Share }])
}

fn inviting() -> Model {
    after(sharing(OURS), [Msg::ChoseSide { side: Side::Cnrs }, Msg::ChoseRole { role: Role::Invitation }])
}

#[test]
fn a_result_opens_on_the_advice_with_the_same_answers() {
    let model = sharing(OURS);
    let seen = opened(&link(&model));
    assert_eq!((seen.page, &seen.answers), (Page::Advice, &model.answers));
    assert_eq!(seen.problems, []);
    assert_eq!(seen.made.and_then(|made| made.day), Some(TODAY));
    assert_eq!(
        seen.made.and_then(|made| made.first),
        advise(catalogue(), &model.answers).ranking.first().map(|first| first.judgement.scheme)
    );
}

/// Whoever shares a comparison shows the comparison.
#[test]
fn a_comparison_opens_on_the_comparison() {
    let schemes = ["irn", "irp"].map(|id| catalogue().scheme_named(id).unwrap()).to_vec();
    let from =
        |page| after(opened(OURS), [Msg::Compared { schemes: schemes.clone() }, Msg::Went { page }, Msg::Went { page: Page::Share }]);
    let seen = opened(&link(&from(Page::Compare)));
    assert_eq!((seen.page, seen.compared.schemes()), (Page::Compare, &*schemes));
    let seen = opened(&link(&from(Page::Advice)));
    assert_eq!((seen.page, seen.compared.schemes().len()), (Page::Advice, 0));
}

/// A result may go to the head of the lab next door or abroad: it makes nobody the other side.
#[test]
fn a_result_puts_nobody_on_a_side() {
    let model = after(sharing(OURS), [Msg::ChoseSide { side: Side::Cnrs }]);
    assert_eq!(opened(&link(&model)).side, None);
}

#[test]
fn an_invitation_opens_on_what_came_and_asks_only_what_the_partner_can_know() {
    let mut model = opened(&link(&inviting()));
    assert_eq!((model.page, model.side, model.role), (Page::Check, Some(Side::Partner), Role::Invitation));
    assert_eq!(model.answers, said(OURS));
    model = after(model, [Msg::Began]);
    let mut asked = Vec::new();
    while let Page::Question(id) = model.page {
        let question = catalogue().question(id).unwrap();
        assert!(Side::Partner.can_answer(question.side), "{} is asked of the partner", question.id);
        assert!(said(OURS).get(id).is_none(), "{} was answered", question.id);
        asked.push(&question.id);
        model = after(model, [Msg::MarkedNotYet, Msg::Continued]);
    }
    assert!(asked.iter().any(|id| *id == "joint-call") && asked.len() > 4, "{asked:?}");
    assert_eq!(model.page, Page::Advice);
}

/// What only CNRS knows is left open for CNRS, whatever else is answered.
#[test]
fn whoever_was_asked_is_not_asked_what_only_the_other_side_knows() {
    let asked = after(sharing("aim=coordinate"), [Msg::ChoseSide { side: Side::Cnrs }, Msg::ChoseRole { role: Role::Invitation }]);
    let mut model = after(opened(&link(&asked)), [Msg::Began]);
    while let Page::Question(id) = model.page {
        assert_ne!(catalogue().question(id).unwrap().side, Side::Cnrs);
        model = after(model, [Msg::MarkedNotYet, Msg::Continued]);
    }
    assert_eq!(next_question(catalogue(), &model, &advise(catalogue(), &model.answers)), None);
}

#[test]
fn a_reply_is_offered_to_whoever_was_asked() {
    let model = after(opened(&link(&inviting())), [Msg::Went { page: Page::Share }]);
    assert_eq!((role(&model), roles(&model).len()), (Role::Reply, 3));
    let model = sharing(OURS);
    assert_eq!((role(&model), roles(&model).len()), (Role::Share, 2));
}

#[test]
fn a_reply_shows_both_sides_to_whoever_asked() {
    let partner = answered(opened(&link(&inviting())), "aim=structure&countries=one&joint-call=yes");
    let reply = link(&after(partner, [Msg::Went { page: Page::Share }]));
    let seen = opened(&reply);
    assert_eq!((seen.page, seen.side, seen.problems.len()), (Page::Both, Some(Side::Cnrs), 0));
    let theirs = said(&format!("{}&countries=one&joint-call=yes", OURS.replace("coordinate", "structure")));
    assert_eq!(sides(&seen), Some((&said(OURS), &theirs)));
    let both = said("matter=new&carrier=permanent&prior=publications&institute=ins2i&joint-call=yes");
    assert_eq!(answers_of(catalogue(), &seen, Whose::Both), both);
    // And nothing of it is lost by loading it again.
    assert_eq!(sides(&reloaded(&seen)), sides(&seen));
    assert_eq!(reloaded(&seen).page, Page::Both);
}

/// The CNRS side is the CNRS side whoever asked whom.
#[test]
fn a_partner_may_ask_too() {
    let asking = after(sharing("aim=coordinate"), [Msg::ChoseSide { side: Side::Partner }, Msg::ChoseRole { role: Role::Invitation }]);
    let asked = opened(&link(&asking));
    assert_eq!(asked.side, Some(Side::Cnrs));
    let seen = opened(&link(&after(answered(asked, "institute=ins2i"), [Msg::Went { page: Page::Share }])));
    assert_eq!(seen.side, Some(Side::Partner));
    assert_eq!(sides(&seen), Some((&said("aim=coordinate&institute=ins2i"), &said("aim=coordinate"))));
}

#[test]
fn the_visit_goes_on_with_whichever_answers_are_chosen() {
    let partner = answered(opened(&link(&inviting())), "aim=structure&countries=one");
    let seen = opened(&link(&after(partner, [Msg::Went { page: Page::Share }])));
    for whose in Whose::ALL {
        let on = after(seen.clone(), [Msg::WentOnWith { whose }]);
        assert_eq!(on.answers, answers_of(catalogue(), &seen, whose), "{whose:?}");
        assert_ne!(on.page, Page::Both);
        // The other side's answers stay at hand, to look at and to answer.
        assert_eq!(on.others, seen.others);
    }
    let on = after(seen, [Msg::WentOnWith { whose: Whose::Both }]);
    assert_eq!(on.page, Page::Question(catalogue().roles.aim), "what differs is asked");
}

/// Answering a result needs to be said which side one is on: a link that takes one for the other would be worse than none.
#[test]
fn a_result_can_be_answered_once_the_side_is_said() {
    let seen = answered(opened(&link(&sharing(OURS))), "aim=structure");
    let seen = after(seen, [Msg::Went { page: Page::Share }, Msg::ChoseRole { role: Role::Reply }]);
    assert!(!is_ready(&seen));
    let seen = after(seen, [Msg::ChoseSide { side: Side::Partner }]);
    assert!(is_ready(&seen));
    let back = opened(&link(&seen));
    assert_eq!(sides(&back), Some((&said(OURS), &said(&OURS.replace("coordinate", "structure")))));
}

#[test]
fn the_recipient_chooses_nothing_and_gets_the_language_chosen_for_them() {
    let model = after(sharing(OURS), [Msg::ChoseLinkLanguage { language: Language::Spanish }]);
    assert_eq!((opened(&link(&model)).language, model.language), (Some(Language::Spanish), None));
}

/// The message is text and nothing else, however it is made.
#[test]
fn a_message_arrives_as_text_or_not_at_all() {
    for (written, arrives) in [
        ("Dear María, see you in Nîmes.", Some("Dear María, see you in Nîmes.")),
        ("<img src=x onerror=alert(1)>", Some("<img src=x onerror=alert(1)>")),
        ("javascript:alert(1)", Some("javascript:alert(1)")),
        ("a\u{202e}b\u{200b}c\u{0}d", Some("abcd")),
        ("two\nlines", Some("two lines")),
        ("  \n ", None),
        ("", None),
    ] {
        let model = after(sharing(OURS), [Msg::WroteNote { text: written.to_owned() }]);
        let seen = opened(&link(&model));
        assert_eq!(seen.note.as_ref().map(Note::text), arrives, "{written:?}");
        assert_eq!(seen.answers, said(OURS));
    }
    let model = after(sharing(OURS), [Msg::WroteNote { text: "x".repeat(10_000) }]);
    assert_eq!(opened(&link(&model)).note.map(|note| note.text().len()), Some(Note::LONGEST));
}

/// What was said of copying one link is not said of the next.
#[test]
fn copying_is_told_until_the_link_is_another() {
    let told = after(sharing(OURS), [Msg::Copied { done: true }]);
    assert_eq!(told.sharing.copied, Some(true));
    for msg in [Msg::WroteNote { text: "a".into() }, Msg::ChoseRole { role: Role::Invitation }, Msg::Went { page: Page::Advice }] {
        assert_eq!(after(told.clone(), [msg]).sharing.copied, None);
    }
}

/// The message stays while the visitor goes to change an answer and comes back.
#[test]
fn what_is_typed_outlives_a_look_elsewhere() {
    let model = after(sharing(OURS), [Msg::WroteNote { text: "Hello".into() }, Msg::Went { page: Page::Question(catalogue().roles.aim) }]);
    let model = after(model, [Msg::Continued]);
    assert_eq!((model.page, &*model.sharing.note), (Page::Share, "Hello"));
}

proptest! {
    #![proptest_config(config(256))]

    /// Whatever was answered: each kind of link opens without a problem of its form, with these answers, and loads again as it is.
    #[test]
    fn every_link_opens_as_it_was_made(
        answers in generated::answers(generated::shapes(catalogue())),
        theirs in generated::answers(generated::shapes(catalogue())),
        side in prop_oneof![Just(Side::Cnrs), Just(Side::Partner)],
        text in "\\PC{0,80}",
    ) {
        for role in Role::ALL {
            let model = Model { answers: answers.clone(), side: Some(side), others: Some(theirs.clone()), page: Page::Share, ..Model::default() };
            let model = after(model, [Msg::ChoseRole { role }, Msg::WroteNote { text: text.clone() }]);
            let made = state(&model);
            let (read, problems) = decode(catalogue(), &link(&model));
            prop_assert_eq!(problems, []);
            prop_assert_eq!(&read, &made);
            let seen = opened(&link(&model));
            let again = reloaded(&seen);
            prop_assert_eq!((again.page, &again.answers, &again.others, &again.note), (seen.page, &seen.answers, &seen.others, &seen.note));
            match role {
                Role::Reply => {
                    prop_assert_eq!(sides(&seen), Some(if side == Side::Cnrs { (&answers, &theirs) } else { (&theirs, &answers) }));
                }
                Role::Share | Role::Invitation => prop_assert_eq!(&seen.answers, &answers),
            }
        }
    }

    /// C1 and C2: a whole questionnaire without a message fits a code that any phone reads.
    #[test]
    fn a_whole_questionnaire_fits_a_small_code(answers in generated::answers(generated::shapes(catalogue()))) {
        let model = Model { answers, page: Page::Share, ..Model::default() };
        let link = format!("https://cooperation.example.org/advisor/#{}", link(&model));
        prop_assert!(link.len() <= 120, "{} characters", link.len());
        prop_assert!(qr::code(&link).is_some_and(|code| code.version() <= 7));
    }
}
