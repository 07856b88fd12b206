//! Opening links in a session: nothing is lost, what came is marked, and what has changed is told.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::catalogue::{Catalogue, Logged};
use cooperation_advisor::domain::registry::Published;
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::shared::{Made, Role};
use cooperation_advisor::link::state::Page;
use cooperation_advisor::link::{decode, encode};
use cooperation_advisor::session::kept::kept;
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::sharing::Sharing;
use cooperation_advisor::session::{since, update};

use crate::link::{answers, scheme};

fn after(messages: impl IntoIterator<Item = Msg>) -> Model {
    messages.into_iter().fold(Model::default(), |model, msg| update::update(catalogue(), model, msg))
}

fn opened(link: &str) -> Msg {
    Msg::OpenedLink { fragment: link.into() }
}

const MINE: &str = "#aim=begin&prior=none&page=advice";
const THEIRS: &str = "#aim=coordinate&countries=two";

/// A link over answers keeps them, and one click has them back; another one has the link's back.
#[test]
fn answers_survive_a_link_that_is_opened_over_them() {
    let mine = after([opened(MINE)]).answers;
    for over in [opened(THEIRS), Msg::Pasted { text: THEIRS.into() }, Msg::LookedUp { text: format!("https://example.org/{THEIRS}") }] {
        let model = after([opened(MINE), over.clone()]);
        assert_eq!((model.page, model.before.as_ref()), (Page::Check, Some(&mine)), "{over:?}");
        let theirs = model.answers.clone();
        let restored = update::update(catalogue(), model, Msg::Restored);
        assert_eq!((restored.page, &restored.answers), (Page::Check, &mine));
        let again = update::update(catalogue(), restored, Msg::Restored);
        assert_eq!(again.answers, theirs);
    }
    // The same answers, or none before: nothing to bring back.
    assert_eq!(after([opened(MINE), opened("#aim=begin&prior=none&lang=fr")]).before, None);
    assert_eq!(after([opened(THEIRS)]).before, None);
    assert_eq!(after([opened(MINE), opened(THEIRS), Msg::ClosedNotice]).before, None);
}

/// The browser's back and forward within a visit open nobody's link.
#[test]
fn going_back_is_no_link_of_somebody() {
    let model = after([opened("#aim=begin"), Msg::CameBack { fragment: "#aim=begin&prior=none&page=advice".into() }]);
    assert_eq!((model.before, model.came), (None, answers(&[("aim", "begin")])));
}

/// What cannot be used changes nothing but what is told.
#[test]
fn a_broken_paste_changes_nothing() {
    let model = after([opened(MINE), Msg::Pasted { text: "v1.nonsense".into() }]);
    assert_eq!(model.problems, [LinkProblem::Damaged { text: "v1.nonsense".into() }]);
    assert_eq!(Model { problems: Vec::new(), ..model }, after([opened(MINE)]));
    assert_eq!(after([opened(MINE), Msg::Pasted { text: "  ".into() }]), after([opened(MINE)]));
    // In the address neither.
    assert_eq!(after([opened(MINE), opened("#v1.nonsense")]).answers, after([opened(MINE)]).answers);
}

/// Back from a pasted link leads to where it was pasted.
#[test]
fn back_from_a_pasted_link() {
    let model = after([opened("#page=schemes"), Msg::Pasted { text: THEIRS.into() }, Msg::WentBack]);
    assert_eq!(model.page, Page::Schemes);
}

/// Answers that hardly go together, and those to questions that the others make pointless, are named; nothing is dropped.
#[test]
fn answers_beside_the_point_are_named() {
    let model = after([opened("#matter=new&agreement=lia")]);
    let question = catalogue().question_named("agreement").unwrap();
    assert_eq!(model.problems, [LinkProblem::NotAsked { question }]);
    assert_eq!(model.answers, answers(&[("matter", "new"), ("agreement", "lia")]));
    let clash = after([opened("#matter=new&aim=coordinate&partners=one")]).problems;
    assert!(matches!(clash[..], [LinkProblem::Clash { .. }]), "{clash:?}");
}

/// Changing an answer of an invitation keeps what the other side said, also over a reload.
#[test]
fn an_invitation_keeps_what_it_brought() {
    let begun = after([opened("#aim=begin&prior=none&role=invitation")]);
    let said = answers(&[("aim", "begin"), ("prior", "none")]);
    assert_eq!((begun.page, begun.role, begun.others.as_ref(), &begun.came), (Page::Check, Role::Invitation, Some(&said), &said));
    assert_eq!(begun.state().others, None);
    let changed = Model { answers: answers(&[("aim", "begin"), ("prior", "publications")]), ..begun };
    assert_eq!(changed.state().others, Some(said.clone()));
    let reloaded = after([Msg::CameBack { fragment: encode(catalogue(), &changed.state()) }]);
    assert_eq!((reloaded.others, reloaded.came, reloaded.answers), (Some(said.clone()), said, changed.answers));
    let reply = after([opened("#aim=begin&other.aim=train&role=reply")]);
    // Whoever opens a reply goes on from their own answers; the other side's are those that were sent.
    let (ours, theirs) = (answers(&[("aim", "train")]), answers(&[("aim", "begin")]));
    assert_eq!((reply.page, reply.answers, reply.others), (Page::Both, ours, Some(theirs)));
}

// Since a link was made ----

/// The catalogue two editions later: one change touches everything, one a scheme alone.
fn later() -> Catalogue {
    let mut later = catalogue().clone();
    let date = |month| Date { year: 2027, month: Some(month), day: Some(1) };
    for (number, id) in [(2, "2027-01"), (3, "2027-06")] {
        later.registry.editions.push(Published { number, id: id.into(), date: date(1) });
    }
    let first = catalogue().edition.log[0].clone();
    let log = |edition: &str, schemes| Logged { edition: edition.into(), schemes, ..first.clone() };
    later.edition.log = vec![log("2027-06", vec![scheme("irl")]), log("2027-01", vec![scheme("irn")]), log("2026-11", vec![])];
    later
}

fn told(catalogue: &Catalogue, made: Made, answers: &Answers) -> Vec<String> {
    let voice = Voice { catalogue, texts: texts(), language: Language::English, side: None };
    since::told(voice, made, &advise(catalogue, answers))
}

#[test]
fn a_link_tells_what_has_changed_since() {
    let answers = decode(catalogue(), "matter=new&carrier=permanent&aim=coordinate").0.answers;
    let advice = advise(catalogue(), &answers);
    let day = Some(Date { year: 2026, month: Some(12), day: Some(24) });
    let made = since::made(catalogue(), &advice, day);
    assert_eq!((made.edition, made.first), (1, Some(scheme("irn"))));
    let voice = Voice { catalogue: catalogue(), texts: texts(), language: Language::English, side: None };
    let irn = voice.title(scheme("irn"));
    let on = "It was made on 24 December 2026, with edition 2026-11 of the catalogue.".to_owned();
    assert_eq!(told(catalogue(), made, &answers), [on.clone(), voice.say(Message::LinkSameFirst { scheme: &irn })]);

    let first = "First edition.";
    let found = told(&later(), made, &answers);
    assert_eq!(found, [on.clone(), voice.say(Message::LinkSameFirst { scheme: &irn }), format!("2027-01: {first}")]);
    let irl = Made { first: Some(scheme("irl")), ..made };
    let differs = voice.say(Message::LinkOtherFirst { then: &voice.title(scheme("irl")), now: &irn });
    assert_eq!(told(&later(), irl, &answers), [on.clone(), differs, format!("2027-06: {first}"), format!("2027-01: {first}")]);
    let none = voice.say(Message::LinkNoneFirst { then: &irn });
    assert_eq!(told(catalogue(), made, &Answers::new()), [on, none]);
    let undated = Made { day: None, first: None, ..made };
    assert_eq!(told(catalogue(), undated, &answers), ["It was made with edition 2026-11 of the catalogue."]);
    let newer = Made { edition: 9, ..undated };
    assert_eq!(told(catalogue(), newer, &answers), [voice.say(Message::LinkMadeNewer)]);
}

/// Loaded again from the address it wrote, with what the browser kept beside it, the page still knows what came with a link and what is
/// being written for another. Without that, or with something else in its place, it goes on all the same.
#[test]
fn a_reload_keeps_what_no_address_says() {
    let going = [
        opened("#aim=begin&prior=none"),
        Msg::Went { page: Page::Share },
        Msg::ChoseRole { role: Role::Invitation },
        Msg::WroteNote { text: "Dear\ncolleague ".into() },
    ];
    let model = after(going);
    let fragment = encode(catalogue(), &model.state());
    let reloaded = |kept: &str| after([Msg::Reloaded { fragment: fragment.clone(), kept: kept.to_owned() }]);
    let again = reloaded(&kept(catalogue(), &model));
    assert_eq!((again.page, &again.answers, &again.came), (Page::Share, &model.answers, &model.came));
    assert_eq!((again.sharing.role, &*again.sharing.note), (Some(Role::Invitation), "Dear colleague"));
    for nothing in ["", "v1.zz", "aim", "#"] {
        assert_eq!(reloaded(nothing), after([Msg::CameBack { fragment: fragment.clone() }]), "{nothing}");
    }
    assert_eq!(reloaded(&kept(catalogue(), &Model::default())).sharing, Sharing::default());
}

/// What was recorded is true of the answers that came: it goes with the first change, and when the notice is closed.
#[test]
fn the_record_goes_with_the_answers_it_is_about() {
    let link = "#aim=begin&edition=2026-11&made=2026-12-24&first=iea";
    let model = after([opened(link)]);
    assert!(model.state().made.is_some());
    assert_eq!(after([opened(link), Msg::ClosedNotice]).state().made, None);
    let reloaded = after([Msg::CameBack { fragment: encode(catalogue(), &model.state()) }]);
    assert_eq!((reloaded.state().made, &reloaded.came), (model.made, &model.answers));
    assert_eq!(Model { answers: answers(&[("aim", "train")]), ..model }.state().made, None);
}
