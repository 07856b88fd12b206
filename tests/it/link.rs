//! The readable form of a link: what it says, what is not understood of it, and that nothing is lost on the way.

use cooperation_advisor::catalogue::built::{catalogue as shipped, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::readable::{LONGEST, decode, encode};
use cooperation_advisor::link::state::{Page, State};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generated::{self, config};
use crate::scenarios;

fn question(id: &str) -> QuestionId {
    shipped().question_named(id).unwrap()
}

fn scheme(id: &str) -> SchemeId {
    shipped().scheme_named(id).unwrap()
}

/// Answers from ids: `("pays", "mobility meetings")`; no choice at all is "I don't know yet".
fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().fold(Answers::new(), |all, (id, choices)| {
        let asked = question(id);
        let named = |choice| shipped().questions[asked.index()].choice(choice).unwrap();
        let chosen: ChoiceSet = choices.split_whitespace().map(named).collect();
        all.with(asked, if chosen.is_empty() { Answer::NotYet } else { Answer::Chosen(chosen) })
    })
}

#[track_caller]
fn check(fragment: &str, state: State, problems: &[LinkProblem]) {
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
    for (name, page) in [("start", Page::Start), ("advice", Page::Advice), ("schemes", Page::Schemes)] {
        check(&format!("page={name}"), State { page: Some(page), ..state() }, &[]);
    }
    check("page=question&question=aim", State { page: Some(Page::Question(question("aim"))), ..state() }, &[]);
    check("scheme=irp&page=scheme", State { page: Some(Page::Scheme(scheme("irp"))), ..state() }, &[]);
}

// Bad links ----

fn unknown_value(key: &str, said: &str) -> LinkProblem {
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
    check(&"a".repeat(LONGEST + 1), State::default(), &[LinkProblem::TooLong]);
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

// Laws ----

/// Every state that a link can carry. Nobody is on both sides.
fn states() -> impl Strategy<Value = State> {
    let questions = u16::try_from(shipped().questions.len()).unwrap();
    let schemes = u16::try_from(shipped().schemes.len()).unwrap();
    let page = prop_oneof![
        select(vec![Page::Start, Page::Advice, Page::Schemes]),
        (0..questions).prop_map(|place| Page::Question(QuestionId(place))),
        (0..schemes).prop_map(|place| Page::Scheme(SchemeId(place))),
    ];
    let side = select(vec![Side::Cnrs, Side::Partner]);
    let language = select(Language::ALL.to_vec());
    (generated::answers(generated::shapes(shipped())), option::of(page), option::of(language), option::of(side))
        .prop_map(|(answers, page, language, side)| State { answers, page, language, side, ..State::default() })
}

proptest! {
    #![proptest_config(config(128))]

    /// The fragment is the memory of the page: what goes in comes out.
    #[test]
    fn a_state_survives_its_link(state in states()) {
        prop_assert_eq!(decode(shipped(), &encode(shipped(), &state)), (state, vec![]));
    }

    /// One state has one link, however it was written: two people can compare theirs.
    #[test]
    fn encoding_is_canonical(state in states(), order in any::<proptest::sample::Index>()) {
        let link = encode(shipped(), &state);
        let mut pairs: Vec<&str> = link.split('&').collect();
        let middle = order.index(pairs.len());
        pairs.rotate_left(middle);
        let (again, _) = decode(shipped(), &pairs.join("&"));
        prop_assert_eq!(encode(shipped(), &again), link);
    }

    /// A link is short enough to be read, and needs no escapes in any mail program.
    #[test]
    fn links_are_short_and_plain(state in states()) {
        let link = encode(shipped(), &state);
        prop_assert!(link.len() < LONGEST / 4, "{} bytes", link.len());
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"&=,-".contains(&byte)), "{}", link);
    }

    /// A link cut anywhere, as by a line break in a mail, is read as far as it goes: pairs before the cut say what was sent. The pair
    /// that was cut is told or, this form having no check, may say another choice: `umi` begins `umifre`.
    #[test]
    fn every_prefix_of_a_link_is_read(state in states()) {
        let link = encode(shipped(), &state);
        for end in 0..=link.len() {
            let (found, _) = decode(shipped(), &link[..end]);
            let cut = link[..end].rsplit('&').next().and_then(|pair| shipped().question_named(pair.split('=').next()?));
            for (question, answer) in found.answers.iter().filter(|(question, _)| Some(*question) != cut) {
                prop_assert_eq!(state.answers.get(question), Some(answer), "{}", &link[..end]);
            }
        }
    }

    /// Whatever stands in an address bar, the page opens; and what was understood makes a link that is understood whole.
    #[test]
    fn any_text_is_decoded(
        text in prop_oneof![
            ".{0,200}",
            "#?((aim|prior|pays|lang|page|scheme|x|%41|é)(=|%3d)?(begin|none|unknown|,|mobility|fr|%|\\+)*&?){0,12}",
        ],
    ) {
        let (state, _) = decode(shipped(), &text);
        prop_assert_eq!(decode(shipped(), &encode(shipped(), &state)), (state, vec![]));
    }
}

/// The links of the scenarios are links people have sent: they are read whole.
#[test]
fn links_of_scenarios_survive() {
    for (file, answers) in scenarios::answers() {
        let state = State { answers, ..State::default() };
        assert_eq!(decode(shipped(), &encode(shipped(), &state)), (state, vec![]), "{file}");
    }
}

/// Old names open old links: every alias of the catalogue leads where its new name does.
#[test]
fn aliases_open_old_links() {
    let mut renamed = shipped().clone();
    renamed.questions[question("aim").index()].aliases.push("goal".into());
    renamed.questions[question("aim").index()].choices[0].aliases.push("try".into());
    renamed.schemes[scheme("irp").index()].aliases.push("oldirp".into());
    let old = decode(&renamed, "goal=try&page=scheme&scheme=oldirp");
    assert_eq!(old, decode(&renamed, "aim=begin&page=scheme&scheme=irp"));
    assert_eq!(encode(&renamed, &old.0), "aim=begin&page=scheme&scheme=irp");
    assert_eq!(decode(&renamed, "aim=begin&goal=train").1, [LinkProblem::Twice { key: "goal".into() }]);
}
