//! The visit: what the visitor does, and what is on screen then.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId, SchemeId};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::domain::scheme::StatusKind;
use cooperation_advisor::link::readable::encode;
use cooperation_advisor::link::state::{Page, Shown};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::update::update;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generated::config;
use crate::link::scheme;

/// A visit, written as what was done: `begin`, `next`, `back`, `go advice`, `see irp`, `change prior`, `open #…`, `look UMI`,
/// `pick irp`, or a choice's id to mark it; and what a link to where it led carries.
#[track_caller]
pub(crate) fn check(done: &[&str], expected: &str) {
    let model = done.iter().fold(Model::default(), |model, what| update(catalogue(), model.clone(), msg(&model, what)));
    let mut seen = encode(catalogue(), &model.state());
    if model.nothing_chosen {
        seen += " nothing chosen";
    }
    if !model.problems.is_empty() {
        seen += &format!(" {} problems", model.problems.len());
    }
    if model.beside_open {
        seen += " ladder open";
    }
    assert_eq!(seen, expected, "after {done:?}");
}

#[track_caller]
fn msg(model: &Model, what: &str) -> Msg {
    match what.split_once(' ').unwrap_or((what, "")) {
        ("begin", _) => Msg::Began,
        ("next", _) => Msg::Continued,
        ("back", _) => Msg::WentBack,
        ("advice", _) => Msg::Went { page: Page::Advice },
        ("go", name) => Msg::Went { page: PAGES.into_iter().find(|page| page.name() == name).expect("a page") },
        ("see", id) => Msg::Went { page: Page::Scheme(scheme(id)) },
        ("change", name) => Msg::Went { page: Page::Question(catalogue().question_named(name).expect("a question")) },
        ("open", fragment) => Msg::OpenedLink { fragment: fragment.to_owned() },
        ("unknown", _) => Msg::MarkedNotYet,
        ("partner", _) => Msg::ChoseSide { side: Side::Partner },
        ("french", _) => Msg::ChoseLanguage { language: Language::French },
        ("restart", _) => Msg::StartedOver,
        ("look", text) => Msg::LookedUp { text: text.to_owned() },
        ("search", text) => Msg::Searched { text: text.to_owned() },
        ("for", aim) => Msg::FilteredAim { aim: catalogue().questions[catalogue().roles.aim.index()].choice(aim) },
        ("status", word) => Msg::FilteredStatus { status: StatusKind::ALL.into_iter().find(|status| status.word() == word) },
        ("pick", id) => Msg::Picked { scheme: scheme(id), picked: true },
        ("unpick", id) => Msg::Picked { scheme: scheme(id), picked: false },
        ("compare", ids) => Msg::Compared { schemes: ids.split_whitespace().map(scheme).collect() },
        ("differences", which) => Msg::ShowedDifferences { only: which == "only" },
        ("generation", word) => Msg::ChoseShown { shown: Shown::from_word(word).expect("a generation") },
        ("everything", _) => Msg::ShowedAll,
        ("ladder", _) => Msg::ToggledBeside,
        ("unmark", name) => Msg::Marked { choice: choice(model, name), marked: false },
        (name, _) => Msg::Marked { choice: choice(model, name), marked: true },
    }
}

/// The pages that need no name of anything.
const PAGES: [Page; 5] = [Page::Start, Page::Check, Page::Advice, Page::Schemes, Page::Compare];

#[track_caller]
fn choice(model: &Model, name: &str) -> ChoiceId {
    let Page::Question(id) = model.page else { panic!("`{name}` is marked on {:?}", model.page) };
    let question = catalogue().question(id).expect("a question");
    question.choice(name).unwrap_or_else(|| panic!("`{name}` is no choice of {}", question.id))
}

#[test]
fn the_gates_come_first_and_in_order() {
    check(&["begin"], "page=question&question=matter");
    check(&["begin", "new", "next"], "matter=new&page=question&question=carrier");
    check(&["begin", "new", "next", "permanent", "next"], "matter=new&carrier=permanent&page=question&question=aim");
}

#[test]
fn an_existing_agreement_is_asked_for() {
    check(&["begin", "existing", "next"], "matter=existing&page=question&question=agreement");
}

#[test]
fn a_reader_gets_what_the_name_is_and_no_more_questions() {
    check(&["begin", "reading", "next", "umi", "next"], "matter=reading&agreement=umi&page=advice");
}

#[test]
fn without_a_cnrs_partner_no_further_question_is_asked() {
    check(&["begin", "new", "next", "nobody", "next"], "matter=new&carrier=nobody&page=advice");
}

#[test]
fn continuing_without_an_answer_stays_and_says_so() {
    check(&["begin", "next"], "page=question&question=matter nothing chosen");
    check(&["begin", "next", "new"], "page=question&question=matter");
}

#[test]
fn what_is_marked_counts_however_the_question_is_left_but_by_back() {
    check(&["begin", "new", "advice"], "matter=new&page=advice");
    check(&["begin", "new", "back"], "page=start");
}

#[test]
fn not_knowing_is_an_answer_that_is_not_asked_again() {
    check(&["begin", "unknown", "next"], "matter=unknown&page=question&question=carrier");
}

#[test]
fn going_back_keeps_the_answer() {
    check(&["begin", "new", "next", "back"], "matter=new&page=question&question=matter");
    check(&["begin", "new", "next", "back", "next"], "matter=new&page=question&question=carrier");
    check(&["begin", "back"], "page=start");
}

#[test]
fn after_a_reload_back_leads_to_the_answer_before() {
    check(
        &["open #matter=new&carrier=permanent&page=question&question=aim", "back"],
        "matter=new&carrier=permanent&page=question&question=carrier",
    );
    check(&["open #page=question&question=matter", "back"], "page=start");
}

#[test]
fn changing_an_answer_from_the_advice_leads_back_to_it_and_keeps_the_others() {
    let link = "open #matter=new&carrier=permanent&aim=consolidate&prior=none&page=advice";
    check(&[link, "change prior", "publications", "next"], "matter=new&carrier=permanent&aim=consolidate&prior=publications&page=advice");
}

#[test]
fn several_choices_can_be_marked_and_unmarked() {
    let link = "open #matter=new&page=question&question=pays";
    check(&[link, "mobility", "meetings", "next", "advice"], "matter=new&pays=mobility,meetings&page=advice");
    check(&[link, "mobility", "meetings", "unmark mobility", "next", "advice"], "matter=new&pays=meetings&page=advice");
    check(&[link, "mobility", "unmark mobility", "next"], "matter=new&page=question&question=pays nothing chosen");
    check(&[link, "mobility", "unknown", "next", "advice"], "matter=new&pays=unknown&page=advice");
}

#[test]
fn one_choice_takes_the_place_of_another() {
    check(&["begin", "new", "reading", "next"], "matter=reading&page=question&question=agreement");
}

#[test]
fn a_link_opens_its_page_or_its_answers_to_be_checked() {
    check(&["open #aim=coordinate"], "aim=coordinate&page=check");
    check(&["open #aim=coordinate", "advice"], "aim=coordinate&page=advice");
    check(&["open #"], "page=start");
    check(&["open #page=scheme&scheme=lia"], "page=scheme&scheme=lia");
    check(&["open #aim=coordinate&prior=sometimes&colour=blue"], "aim=coordinate&page=check 2 problems");
}

#[test]
fn opening_the_address_it_has_changes_nothing() {
    check(&["begin", "new", "open #page=question&question=matter", "next"], "matter=new&page=question&question=carrier");
}

#[test]
fn starting_over_keeps_side_and_language() {
    check(&["partner", "french", "begin", "new", "next", "restart"], "page=start&side=partner&lang=fr");
}

#[test]
fn the_partner_is_asked_what_the_partner_knows_first() {
    let link = "open #matter=new&carrier=permanent&aim=consolidate&prior=publications&page=start";
    let cnrs = update(catalogue(), opened(&format!("{link}&side=cnrs")), Msg::Began);
    let partner = update(catalogue(), opened(&format!("{link}&side=partner")), Msg::Began);
    assert!(encode(catalogue(), &partner.state()).contains("question=joint-call"), "{:?}", partner.page);
    assert!(!encode(catalogue(), &cnrs.state()).contains("question=joint-call"), "{:?}", cnrs.page);
}

fn opened(link: &str) -> Model {
    update(catalogue(), Model::default(), msg(&Model::default(), link))
}

fn anything() -> impl Strategy<Value = Msg> {
    // Some of the numbers are of no question, choice or scheme.
    let question = (0u16..16).prop_map(|question| Page::Question(QuestionId(question)));
    let scheme = || (0u16..22).prop_map(SchemeId);
    let page =
        prop_oneof![3 => question, 2 => select(PAGES.to_vec()), 1 => scheme().prop_map(Page::Scheme), 1 => scheme().prop_map(Page::Path)];
    let link = "((aim=|page=|compare=|search=|status=|generation=|question=|scheme=)(aim|check|schemes|begin|irp|iea,irl|open|all)&){0,4}";
    let questions = prop_oneof![
        3 => Just(Msg::Continued),
        1 => Just(Msg::WentBack),
        1 => Just(Msg::Began),
        4 => (0u16..22, any::<bool>()).prop_map(|(choice, marked)| Msg::Marked { choice: ChoiceId(choice), marked }),
        1 => Just(Msg::MarkedNotYet),
        3 => page.prop_map(|page| Msg::Went { page }),
        1 => prop_oneof!["[a-z#&=,%]{0,40}", link].prop_map(|fragment| Msg::OpenedLink { fragment }),
        1 => select(vec![Msg::StartedOver, Msg::ClosedNotice, Msg::ToggledBeside, Msg::ToggledBeside]),
        1 => select(vec![Side::Cnrs, Side::Partner]).prop_map(|side| Msg::ChoseSide { side }),
        1 => select(Language::ALL.to_vec()).prop_map(|language| Msg::ChoseLanguage { language }),
    ];
    let schemes = prop_oneof![
        1 => select(Shown::ALL.to_vec()).prop_map(|shown| Msg::ChoseShown { shown }),
        1 => option::of(0u16..22).prop_map(|aim| Msg::FilteredAim { aim: aim.map(ChoiceId) }),
        1 => option::of(select(StatusKind::ALL.to_vec())).prop_map(|status| Msg::FilteredStatus { status }),
        1 => ".{0,70}".prop_map(|text| Msg::Searched { text }),
        1 => "(IRP| |é|[a-z]{0,3}|.{0,70})".prop_map(|text| Msg::LookedUp { text }),
        2 => (scheme(), any::<bool>()).prop_map(|(scheme, picked)| Msg::Picked { scheme, picked }),
        1 => vec(scheme(), 0..6).prop_map(|schemes| Msg::Compared { schemes }),
        1 => any::<bool>().prop_map(|only| Msg::ShowedDifferences { only }),
    ];
    prop_oneof![3 => questions, 2 => schemes]
}

proptest! {
    #![proptest_config(config(300))]

    /// Whatever is done in whatever order, the state is one that a link carries: reloading the page shows it again.
    #[test]
    fn every_state_survives_a_reload(done in vec(anything(), 0..40)) {
        let model = done.into_iter().fold(Model::default(), |model, msg| update(catalogue(), model, msg));
        let reloaded = update(catalogue(), Model::default(), Msg::OpenedLink { fragment: encode(catalogue(), &model.state()) });
        prop_assert_eq!(reloaded.state(), model.state());
        prop_assert_eq!(reloaded.problems, vec![]);
    }

    /// What belongs to a page goes with it: marks and the way back to a question, an open ladder to the page it was opened on.
    #[test]
    fn what_belongs_to_a_page_goes_with_it(done in vec(anything(), 0..40)) {
        let mut model = Model::default();
        for msg in done {
            let (before, what) = (model.page, format!("{msg:?}"));
            model = update(catalogue(), model, msg);
            let on_question = matches!(model.page, Page::Question(_));
            prop_assert!(on_question || (model.draft, model.nothing_chosen, model.returning) == (None, false, None), "{what}: {model:?}");
            prop_assert!(model.page == before || !model.beside_open, "{what}: {model:?}");
            prop_assert!(model.returning.is_none_or(|page| page != Page::Start && page != model.page), "{what}: {model:?}");
        }
    }
}
