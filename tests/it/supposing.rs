//! Looking at what would follow from other answers: nothing given is lost by it, and it can be kept or dropped.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::id::QuestionId;
use cooperation_advisor::link::shared::Role;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::link::{decode, encode};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::update::update;

fn chosen(question: &str, choice: &str) -> (QuestionId, ChoiceSet) {
    let id = catalogue().question_named(question).expect("the catalogue should ask it");
    let choice = catalogue().question(id).and_then(|question| question.choice(choice)).expect("it should have this choice");
    (id, ChoiceSet::one(choice))
}

fn opened(fragment: &str) -> Model {
    happened(Model::default(), Msg::Loaded { fragment: fragment.to_owned(), saved: String::new() })
}

fn happened(model: Model, msg: Msg) -> Model {
    update(catalogue(), model, msg)
}

fn with(answers: &Answers, (question, set): (QuestionId, ChoiceSet)) -> Answers {
    answers.clone().with(question, Answer::Chosen(set))
}

const GIVEN: &str = "#matter=new&aim=coordinate&countries=two&page=compare&compare=irn,irp&lang=en";

#[test]
fn what_is_supposed_counts_and_nothing_given_is_lost() {
    let given = opened(GIVEN);
    let change = chosen("aim", "structure");
    let supposing = happened(given.clone(), Msg::Supposed { instead: vec![change] });
    assert_eq!(supposing.answers, given.answers);
    assert_eq!(supposing.effective(), with(&given.answers, change));
    assert_eq!(supposing.page, Page::Advice);

    let kept = happened(supposing.clone(), Msg::KeptSupposed);
    assert_eq!((&kept.answers, kept.supposed.is_empty()), (&with(&given.answers, change), true));
    let dropped = happened(supposing, Msg::DroppedSupposed);
    assert_eq!((&dropped.answers, dropped.supposed.is_empty()), (&given.answers, true));
}

#[test]
fn a_reload_and_a_link_keep_it() {
    let supposing = happened(opened(GIVEN), Msg::Supposed { instead: vec![chosen("aim", "structure"), chosen("countries", "one")] });
    let code = encode(catalogue(), &supposing.state());
    let again = opened(&code);
    assert_eq!((again.answers, again.supposed), (supposing.answers, supposing.supposed));
    let (read, problems) = decode(catalogue(), "#aim=coordinate&if.aim=structure&if.countries=one&if.nothing=x");
    assert_eq!((read.supposed.count(), problems.len()), (2, 1));
}

#[test]
fn whoever_answers_the_question_no_longer_supposes() {
    let supposing = happened(opened(GIVEN), Msg::Supposed { instead: vec![chosen("aim", "structure"), chosen("countries", "one")] });
    let (aim, _) = chosen("aim", "begin");
    let asked = happened(supposing, Msg::Went { page: Page::Question(aim) });
    let begin = catalogue().question(aim).and_then(|question| question.choice("begin")).expect("it should have this choice");
    let marked = happened(asked, Msg::Marked { choice: begin, marked: true });
    let answered = happened(marked, Msg::Continued);
    assert!(answered.answers.said(aim, begin));
    assert_eq!(answered.supposed.iter().map(|(id, _)| id).collect::<Vec<_>>(), [chosen("countries", "one").0]);
    assert!(answered.effective().said(aim, begin));
}

#[test]
fn asking_for_the_rest_prepares_an_invitation() {
    let asking = happened(opened(GIVEN), Msg::AskedForTheRest);
    assert_eq!((asking.page, asking.sharing.role), (Page::Share, Some(Role::Invitation)));
}
