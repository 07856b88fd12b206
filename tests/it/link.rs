//! The readable form of a link: what it says, what is not understood of it, and that nothing is lost on the way.

use cooperation_advisor::catalogue::built::{catalogue as shipped, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::pasted::{self as whatever, LONGEST};
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::readable::{decode, encode};
use cooperation_advisor::link::state::{Page, State};

fn question(id: &str) -> QuestionId {
    shipped().question_named(id).unwrap()
}

pub(crate) fn scheme(id: &str) -> SchemeId {
    shipped().scheme_named(id).unwrap()
}

/// Answers from ids: `("pays", "mobility meetings")`; no choice at all is "I don't know yet".
pub(crate) fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().fold(Answers::new(), |all, (id, choices)| {
        let asked = question(id);
        let named = |choice| shipped().questions[asked.index()].choice(choice).unwrap();
        let chosen: ChoiceSet = choices.split_whitespace().map(named).collect();
        all.with(asked, if chosen.is_empty() { Answer::NotYet } else { Answer::Chosen(chosen) })
    })
}

#[track_caller]
pub(crate) fn check(fragment: &str, state: State, problems: &[LinkProblem]) {
    let (found, told) = decode(shipped(), fragment);
    assert_eq!(found, state, "{fragment}");
    assert_eq!(told, problems, "{fragment}");
}

/// A fragment that says these answers and nothing else, with these problems.
#[track_caller]
fn check_answers(fragment: &str, given: &[(&str, &str)], problems: &[LinkProblem]) {
    check(fragment, State { answers: answers(given), ..State::default() }, problems);
}

// Good links ----

#[test]
fn pairs_say_answers() {
    check_answers("", &[], &[]);
    check_answers("#", &[], &[]);
    check_answers("aim=coordinate", &[("aim", "coordinate")], &[]);
    check_answers("#aim=coordinate&countries=two", &[("aim", "coordinate"), ("countries", "two")], &[]);
    check_answers("countries=two&aim=coordinate", &[("aim", "coordinate"), ("countries", "two")], &[]);
    check_answers("pays=meetings,mobility", &[("pays", "mobility meetings")], &[]);
    check_answers("aim=unknown&pays=unknown", &[("aim", ""), ("pays", "")], &[]);
    check_answers("joint-call=yes", &[("joint-call", "yes")], &[]);
}

/// Browsers escape, mail programs break lines and double signs, people write capitals: all of it is the same link.
#[test]
fn what_mail_and_people_do_to_links_is_understood() {
    let mobility = [("pays", "mobility meetings")];
    check_answers("##aim=begin", &[("aim", "begin")], &[]);
    check_answers(" #aim=begin\r\n", &[("aim", "begin")], &[]);
    check_answers("&&aim=begin&&countries=two&", &[("aim", "begin"), ("countries", "two")], &[]);
    check_answers("AIM=Begin&Countries=TWO", &[("aim", "begin"), ("countries", "two")], &[]);
    check_answers("aim = begin & countries = two", &[("aim", "begin"), ("countries", "two")], &[]);
    check_answers("pays=mobility%2Cmeetings", &mobility, &[]);
    check_answers("pays=mobility%2cmeetings", &mobility, &[]);
    check_answers("pays=mobility,%20meetings", &mobility, &[]);
    check_answers("%61im=begi%6e", &[("aim", "begin")], &[]);
    check_answers("pays=mobility,mobility,meetings", &mobility, &[]);
}

#[test]
fn settings_say_language_side_and_page() {
    let state = State::default;
    check("lang=fr", State { language: Some(Language::French), ..state() }, &[]);
    check("lang=ES-mx", State { language: Some(Language::Spanish), ..state() }, &[]);
    check("side=cnrs", State { side: Some(Side::Cnrs), ..state() }, &[]);
    check("side=partner", State { side: Some(Side::Partner), ..state() }, &[]);
    for (name, page) in [("start", Page::Start), ("check", Page::Check), ("advice", Page::Advice), ("schemes", Page::Schemes)] {
        check(&format!("page={name}"), State { page: Some(page), ..state() }, &[]);
    }
    check("page=question&question=aim", State { page: Some(Page::Question(question("aim"))), ..state() }, &[]);
    check("scheme=irp&page=path", State { page: Some(Page::Path(scheme("irp"))), ..state() }, &[]);
    check("scheme=irp&page=scheme", State { page: Some(Page::Scheme(scheme("irp"))), ..state() }, &[]);
}

// Bad links ----

pub(crate) fn unknown_value(key: &str, said: &str) -> LinkProblem {
    LinkProblem::UnknownValue { key: key.into(), said: said.into() }
}

fn unknown_choice(id: &str, said: &str) -> LinkProblem {
    LinkProblem::UnknownChoice { question: question(id), said: said.into() }
}

#[test]
fn what_is_not_understood_is_told_and_the_rest_is_kept() {
    let unknown = |key: &str| LinkProblem::UnknownKey { key: key.into() };
    let twice = |key: &str| LinkProblem::Twice { key: key.into() };
    let begin = [("aim", "begin")];
    check_answers("colour=red&aim=begin", &begin, &[unknown("colour")]);
    check_answers("colour&aim=begin", &begin, &[unknown("colour")]);
    check_answers("=red&aim=begin", &begin, &[unknown("")]);
    check_answers("aim%3Dbegin", &[], &[unknown("aim=begin")]);
    check_answers("aim=fly&countries=two", &[("countries", "two")], &[unknown_choice("aim", "fly")]);
    check_answers("aim=&countries=two", &[("countries", "two")], &[unknown_choice("aim", "")]);
    check_answers("aim&countries=two", &[("countries", "two")], &[unknown_choice("aim", "")]);
    check_answers("aim=begin=x", &[], &[unknown_choice("aim", "begin=x")]);
    check_answers("pays=mobility,planes,meetings", &[], &[unknown_choice("pays", "planes")]);
    check_answers("pays=mobility,", &[], &[unknown_choice("pays", "")]);
    check_answers("pays=unknown,mobility", &[], &[unknown_choice("pays", "unknown")]);
    check_answers("aim=begin,train", &[], &[LinkProblem::TooMany { question: question("aim") }]);
    check_answers("aim=begin&aim=train", &begin, &[twice("aim")]);
    check_answers("aim=begin&AIM=begin", &begin, &[twice("aim")]);
    check_answers("aim=%zz", &[], &[unknown_choice("aim", "%zz")]);
    check_answers("aim=%ff", &[], &[unknown_choice("aim", "%ff")]);
}

#[test]
fn settings_that_are_not_known_are_told() {
    let state = State::default;
    check("lang=de", state(), &[unknown_value("lang", "de")]);
    check("lang=", state(), &[unknown_value("lang", "")]);
    check("side=both", state(), &[unknown_value("side", "both")]);
    check("page=home", state(), &[unknown_value("page", "home")]);
    check("page=question", state(), &[unknown_value("question", "")]);
    check("page=question&question=colour", state(), &[unknown_value("question", "colour")]);
    check("page=path&scheme=xyz", State { page: Some(Page::Schemes), ..state() }, &[unknown_value("scheme", "xyz")]);
    check("page=path", State { page: Some(Page::Schemes), ..state() }, &[unknown_value("scheme", "")]);
    check("page=scheme&scheme=xyz", State { page: Some(Page::Schemes), ..state() }, &[unknown_value("scheme", "xyz")]);
    check("lang=fr&lang=en", State { language: Some(Language::French), ..state() }, &[LinkProblem::Twice { key: "lang".into() }]);
}

/// "Nothing is dropped in silence": a scheme named without the page that shows it is told, or shown.
#[test]
fn a_scheme_or_question_without_its_page_is_not_dropped_in_silence() {
    for fragment in ["scheme=irp", "question=aim", "page=start&scheme=irp", "page=advice&question=aim", "scheme=xyz"] {
        let (state, problems) = decode(shipped(), fragment);
        let shown = matches!(state.page, Some(Page::Scheme(_) | Page::Question(_)));
        assert!(shown || !problems.is_empty(), "{fragment} is read as {state:?}, without a word");
    }
}

/// A link of any length is an answer in time; what is shown of a long one fits a line.
#[test]
fn long_links_are_told_and_never_echoed_whole() {
    assert_eq!(whatever::decode(shipped(), &"a".repeat(LONGEST + 1)), (State::default(), vec![LinkProblem::TooLong]));
    let shortened = "a".repeat(40) + "…";
    check(&"a".repeat(LONGEST), State::default(), &[LinkProblem::UnknownKey { key: shortened.clone() }]);
    check(&format!("aim={}", "a".repeat(99)), State::default(), &[unknown_choice("aim", &shortened)]);
    check(&format!("lang={}", "é".repeat(99)), State::default(), &[unknown_value("lang", &("é".repeat(40) + "…"))]);
}

/// What is told of a link names what stood there, in the visitor's language.
#[test]
fn every_problem_has_words_that_name_what_stood_there() {
    let link = "colour=red&aim=fly&place=no,abroad&prior=none&prior=none&lang=de";
    for language in Language::ALL {
        let voice = Voice { catalogue: shipped(), texts: texts(), language, side: None };
        let words: Vec<String> = decode(shipped(), link).1.iter().map(|problem| problem.words(voice)).collect();
        let named = ["prior", "de", "colour", "fly", voice.question(question("place"))];
        assert_eq!(words.len(), named.len(), "{words:?}");
        for named in named {
            assert!(words.iter().any(|words| words.contains(named)), "{named} in {words:?}");
        }
        assert!(!LinkProblem::TooLong.words(voice).is_empty());
    }
}

// Old links ----

/// Old names open old links: every alias of the catalogue leads where its new name does.
#[test]
fn aliases_open_old_links() {
    let mut renamed = shipped().clone();
    renamed.questions[question("aim").index()].aliases.push("goal".into());
    renamed.questions[question("aim").index()].choices[0].aliases.push("try".into());
    renamed.schemes[scheme("irp").index()].aliases.push("oldirp".into());
    let old = decode(&renamed, "goal=try&page=scheme&scheme=oldirp");
    assert_eq!(old.0, decode(&renamed, "aim=begin&page=scheme&scheme=irp").0);
    let renamed_to = |from: &str, to: &str| LinkProblem::Renamed { from: from.into(), to: to.into() };
    assert_eq!(old.1, [renamed_to("try", "begin"), renamed_to("goal", "aim")]);
    assert_eq!(encode(&renamed, &old.0), "aim=begin&page=scheme&scheme=irp");
    assert_eq!(decode(&renamed, "aim=begin&goal=train").1, [LinkProblem::Twice { key: "goal".into() }]);
}
