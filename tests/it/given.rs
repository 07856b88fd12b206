//! What the page around gave holds after everything that can happen, and is in no link.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId};
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::state::{Page, Shown};
use cooperation_advisor::link::{decode, encode};
use cooperation_advisor::session::given::Given;
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::shelf::{families, listed, shown};
use cooperation_advisor::session::update::update;

use crate::link::scheme;

fn question(id: &str) -> QuestionId {
    catalogue().question_named(id).unwrap()
}

fn happened(model: Model, msg: Msg) -> Model {
    update(catalogue(), model, msg)
}

fn link(fragment: &str) -> Msg {
    Msg::OpenedLink { fragment: fragment.into() }
}

/// A frame that was loaded with this fragment, and locks these questions.
fn framed(fragment: &str, lock: &[&str]) -> Model {
    let mut model = happened(Model::default(), link(fragment));
    let lock: Vec<QuestionId> = lock.iter().map(|id| question(id)).collect();
    model.given = Given::new(&model, &lock, Vec::new());
    model
}

#[test]
fn a_locked_answer_stands_whatever_happens() {
    let aim = question("aim");
    let locked = framed("aim=coordinate&countries=two&page=start", &["aim"]);
    let given = locked.answers.get(aim);
    assert!(matches!(given, Some(Answer::Chosen(_))));
    let page = |page| Msg::Went { page };
    let all = [
        link("aim=locate&page=advice"),
        link("countries=more"),
        Msg::CameBack { fragment: "aim=begin&page=check".into() },
        Msg::Pasted { text: "https://example.org/#aim=train&page=advice".into() },
        Msg::Restored,
        page(Page::Question(aim)),
        Msg::Marked { choice: ChoiceId(0), marked: true },
        Msg::MarkedNotYet,
        Msg::Continued,
        link("page=question&question=aim"),
        Msg::Marked { choice: ChoiceId(0), marked: true },
        Msg::Continued,
        Msg::WentBack,
        Msg::StartedOver,
        Msg::Began,
        Msg::Embedded { option: "lang", value: "fr".into() },
        Msg::ChoseLanguage { language: Language::Spanish },
    ];
    for first in &all {
        for second in &all {
            let model = happened(happened(locked.clone(), first.clone()), second.clone());
            assert_eq!(model.answers.get(aim), given, "{first:?}, {second:?}");
            assert_ne!(model.page, Page::Question(aim), "{first:?}, {second:?}");
            assert_eq!(model.given, locked.given);
        }
    }
}

#[test]
fn a_question_without_an_answer_cannot_be_locked() {
    let model = framed("countries=two&page=start", &["aim", "countries"]);
    assert!(!model.given.is_locked(question("aim")) && model.given.is_locked(question("countries")));
    let asked = happened(model, Msg::Went { page: Page::Question(question("aim")) });
    assert_eq!(asked.page, Page::Question(question("aim")));
}

#[test]
fn what_is_not_locked_can_be_changed() {
    let countries = question("countries");
    let model = framed("aim=coordinate&countries=two&page=start", &["aim"]);
    let model = happened(model, Msg::Went { page: Page::Question(countries) });
    let model = happened(model, Msg::MarkedNotYet);
    let model = happened(model, Msg::Continued);
    assert_eq!(model.answers.get(countries), Some(Answer::NotYet));
}

/// Locked here is answered there: a link made inside opens anywhere, and its answers can be changed.
#[test]
fn links_made_inside_carry_no_lock() {
    let locked = framed("aim=coordinate&countries=two&page=check", &["aim"]);
    let free = framed("aim=coordinate&countries=two&page=check", &[]);
    let link = encode(catalogue(), &locked.state());
    assert_eq!(link, encode(catalogue(), &free.state()));
    assert_eq!(decode(catalogue(), &link), (locked.state(), Vec::new()));
    let elsewhere = happened(Model::default(), Msg::OpenedLink { fragment: link });
    assert_eq!(elsewhere.given, Given::default());
}

#[test]
fn only_the_schemes_given_are_shown() {
    let only = ["pics", "irp", "iea"].map(scheme);
    let given = Given { only: only.to_vec(), ..Given::default() };
    let heads = |generation, given: &Given| shown(catalogue(), generation, given).iter().map(|family| family.scheme).collect::<Vec<_>>();
    let mut today = heads(Shown::Today, &given);
    today.sort();
    let mut all = only.to_vec();
    all.sort();
    assert_eq!(today, all, "a replaced one too, where it is named");
    for generation in Shown::ALL {
        assert!(heads(generation, &given).iter().all(|scheme| only.contains(scheme)), "{generation:?}");
        let everything: Vec<_> = families(catalogue(), generation).iter().map(|family| family.scheme).collect();
        assert_eq!(heads(generation, &Given::default()), everything, "{generation:?}");
    }
    let model = Model { given, ..Model::default() };
    let voice = Voice { catalogue: catalogue(), texts: texts(), language: Language::English, side: None };
    assert_eq!(listed(voice, &model).len(), 3);
}
