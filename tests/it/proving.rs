//! The checks that the page makes before the visitor's eyes are the proofs that the terminal makes, however often they are stopped; what
//! they are about is shown whole: every rule in the table, every arrow in the graph.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::proof::{Proof, acceptance, exact, first, headlines, matters, stated};
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::graph::{Graph, Kind as Arrow, Search};
use cooperation_advisor::domain::id::{ChoiceId, QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::question::Kind;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::decisions::{rows, table};
use cooperation_advisor::session::findings::findings;
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::proving::{Check, Proving};
use cooperation_advisor::session::update::update;
use proptest::prelude::*;

use crate::bare;
use crate::generated::{self, Shape, config};

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

/// Proves all, stopping at every so many steps.
fn proved<'c>(catalogue: &'c Catalogue, stopping: usize) -> Proving<'c> {
    let mut proving = Proving::new(catalogue, texts());
    while proving.step(false) {}
    let mut steps = 0;
    while proving.step(true) {
        steps += 1;
        if steps % stopping == 0 {
            let before = Check::ALL.map(|check| proving.progress(check));
            assert!(!proving.step(false), "stopped, nothing should go on");
            assert_eq!(Check::ALL.map(|check| proving.progress(check)), before);
        }
    }
    proving
}

/// Up to the check of headlines, which is of what the shipped catalogue says in words.
fn proved_but_headlines(catalogue: &Catalogue) -> Proving<'_> {
    let mut proving = Proving::new(catalogue, texts());
    while proving.holds(Check::Exact).is_none() && proving.step(true) {}
    proving
}

#[test]
fn what_is_proved_step_by_step_is_what_the_terminal_proves() {
    let (catalogue, texts) = (catalogue(), texts());
    let proving = proved(catalogue, 97);
    assert!(proving.is_done());
    let first = first::every_scheme_can_be_first(catalogue);
    assert_eq!(proving.matters(), Some(&matters::every_question_matters(catalogue, &first.witnesses)));
    assert_eq!(proving.first(), Some(&first));
    assert_eq!(proving.choices(), Some(&acceptance::every_choice_is_accepted(catalogue)));
    assert_eq!(proving.exact(), Some(&exact::every_verdict_is_exact(catalogue)));
    assert_eq!(proving.headlines(), Some(&headlines::every_headline_is_honest(catalogue, texts)));
    for check in Check::ALL {
        assert_eq!(proving.holds(check), Some(true), "{check:?}");
        let (done, all) = proving.progress(check).unwrap();
        assert_eq!(done, all, "{check:?}");
    }
    the_numbers_are_those_of_the_terminal(&proving);
}

/// The page and the terminal count alike, and write their numbers alike where the language is the same.
fn the_numbers_are_those_of_the_terminal(proving: &Proving<'_>) {
    let (voice, catalogue) = (voice(Language::English), catalogue());
    let exact = proving.exact().unwrap();
    let told = exact.statement(catalogue);
    assert!(told.contains(&format!("{} sets of answers, {} completions", voice.counted(exact.partial), voice.counted(exact.completions))));
    assert_eq!(exact.each.iter().map(|(_, sets, _)| sets).sum::<u64>(), exact.partial);
    assert_eq!(exact.each.iter().map(|(_, _, completions)| completions).sum::<u64>(), exact.completions);
    let headlines = proving.headlines().unwrap();
    let told = headlines.details(catalogue).join("\n");
    for number in [headlines.projects, headlines.project_classes, headlines.gates, headlines.all] {
        assert!(told.contains(&voice.counted(number)), "{number} in {told}");
    }
    assert_eq!(headlines.kinds.iter().sum::<u64>(), proving.progress(Check::Headlines).unwrap().0);
    // What is shown beside each check leads to an advice that says so.
    for finding in findings(voice, proving, Check::First) {
        let advice = advise(catalogue, &finding.answers);
        assert_eq!(voice.acronym(advice.ranking[0].judgement.scheme), finding.label);
        assert_ne!(advice.ranking[0].judgement.verdict, Verdict::RuledOut);
    }
    for check in Check::ALL {
        assert!(findings(voice, proving, check).iter().all(|finding| !finding.label.is_empty()), "{check:?}");
    }
    assert_eq!(findings(voice, proving, Check::Headlines).len(), 0);
    assert_eq!(findings(voice, proving, Check::Choices).len(), proving.choices().unwrap().answered_otherwise.len());
}

#[test]
fn numbers_are_set_apart_as_the_language_does_it() {
    let written = |number| Language::ALL.map(|language| voice(language).counted(number));
    assert_eq!(written(999), ["999"; 3]);
    assert_eq!(written(6620), ["6,620", "6\u{202f}620", "6620"]);
    assert_eq!(
        written(100_663_296_000),
        ["100,663,296,000", "100\u{202f}663\u{202f}296\u{202f}000", "100\u{202f}663\u{202f}296\u{202f}000"]
    );
}

#[test]
fn sources_are_told_by_what_they_bear() {
    let found = stated::dates(catalogue());
    assert!(!found.old.is_empty() && !found.undated.is_empty());
    for (place, source) in catalogue().sources.iter().enumerate() {
        let listed = found.old.iter().any(|id| id.index() == place);
        assert_eq!(listed, source.url.as_deref().is_some_and(|url| url.starts_with("http://")), "{}", source.id);
    }
}

/// A generated catalogue with a scheme that requires the impossible and a question that nobody reads.
fn faulty() -> impl Strategy<Value = (Catalogue, SchemeId, QuestionId)> {
    generated::case().prop_map(|case| {
        let mut catalogue = case.catalogue;
        let (asked, dead) = (catalogue.questions.len(), catalogue.questions.len() + 1);
        let question = |place: usize| {
            let shape = Shape { question: QuestionId(u16::try_from(place).unwrap()), kind: Kind::One, choices: 2 };
            bare::question(shape, None, None, None)
        };
        catalogue.questions.push(question(asked));
        catalogue.questions.push(question(dead));
        let is =
            |choice: u16| Condition::Is { question: QuestionId(u16::try_from(asked).unwrap()), choices: ChoiceSet::one(ChoiceId(choice)) };
        let mut scheme = bare::scheme();
        scheme.id = "impossible".into();
        scheme.aims = ChoiceSet::from_bits(u64::MAX);
        scheme.requires = vec![bare::requirement(None, Condition::All(vec![is(0), is(1)]))];
        catalogue.schemes.push(scheme);
        let last = SchemeId(u16::try_from(catalogue.schemes.len() - 1).unwrap());
        (catalogue, last, QuestionId(u16::try_from(dead).unwrap()))
    })
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn a_planted_fault_is_found((catalogue, impossible, dead) in faulty()) {
        let proving = proved_but_headlines(&catalogue);
        prop_assert_eq!(proving.holds(Check::First), Some(false));
        prop_assert!(proving.first().unwrap().never.iter().any(|never| never.scheme == impossible));
        prop_assert_eq!(proving.holds(Check::Matters), Some(false));
        prop_assert!(proving.matters().unwrap().never.iter().any(|idle| idle.question == dead));
        // Kleene's logic takes the parts of the impossible one by one, and calls it possible while nothing is answered.
        prop_assert_eq!(proving.holds(Check::Exact), Some(false));
        prop_assert!(proving.exact().unwrap().differs.iter().any(|differs| differs.scheme == impossible));
        // What is found is the same in one go.
        let first = first::every_scheme_can_be_first(&catalogue);
        prop_assert_eq!(proving.matters(), Some(&matters::every_question_matters(&catalogue, &first.witnesses)));
    }
}

#[test]
fn leaving_the_page_stops_the_checks() {
    let at = |page| update(catalogue(), Model::default(), Msg::Went { page });
    assert!(!update(catalogue(), at(Page::Schemes), Msg::RanChecks).proving, "they run where somebody looks on");
    let running = update(catalogue(), at(Page::Proof), Msg::RanChecks);
    assert!(running.proving);
    assert!(update(catalogue(), running.clone(), Msg::ChoseLanguage { language: Language::French }).proving);
    assert!(!update(catalogue(), running.clone(), Msg::StoppedChecks).proving);
    assert!(!update(catalogue(), running.clone(), Msg::Went { page: Page::About }).proving);
    assert!(!update(catalogue(), running, Msg::OpenedLink { fragment: "#page=start".into() }).proving);
}

// The decision table ----

#[test]
fn every_rule_stands_in_the_decision_table() {
    for language in Language::ALL {
        let voice = voice(language);
        let rows = rows(voice);
        let judged = catalogue().schemes.iter().filter(|scheme| scheme.is_judged());
        let count = judged.map(|scheme| scheme.requires.len() + scheme.favours.len() + scheme.against.len() + 1).sum::<usize>();
        assert_eq!(rows.len(), count);
        let table = table(voice, &rows);
        assert_eq!(table.len(), count + 1);
        for line in &table {
            assert!(line.len() == 5 && line.iter().all(|cell| !cell.trim().is_empty() && !cell.contains('\n')), "{line:?}");
        }
    }
    let requires = rows(voice(Language::English)).iter().filter(|row| row.does == Message::ProofRequires).count();
    assert_eq!(requires, catalogue().schemes.iter().map(|scheme| scheme.requires.len()).sum::<usize>());
}

// The graph ----

fn graph() -> Graph {
    let mut search = Search::new(catalogue());
    while search.step().is_none() {}
    search.step().unwrap().clone()
}

fn asked(answers: &Answers, question: QuestionId) -> bool {
    advise(catalogue(), answers).questions.iter().any(|open| open.question == question)
}

#[test]
fn the_graph_has_an_arrow_wherever_an_answer_opens_or_settles_a_question_and_nowhere_else() {
    let graph = graph();
    let found = |from, to, kind, choice: ChoiceId| {
        let mut edges = graph.edges.iter().filter(|edge| (edge.from, edge.to, edge.kind) == (from, to, kind));
        edges.any(|edge| edge.choices.contains(choice))
    };
    let mut arrows = [0, 0];
    for (from, question) in catalogue().questions() {
        for choice in question.every_choice().iter() {
            let answers = Answers::new().with(from, Answer::Chosen(ChoiceSet::one(choice)));
            for (to, _) in catalogue().questions().filter(|(to, _)| *to != from) {
                let (before, after) = (asked(&Answers::new(), to), asked(&answers, to));
                assert_eq!(found(from, to, Arrow::Opens, choice), !before && after);
                assert_eq!(found(from, to, Arrow::Settles, choice), before && !after);
                arrows[0] += usize::from(!before && after);
                arrows[1] += usize::from(before && !after);
            }
        }
    }
    assert!(arrows.iter().all(|count| *count > 0), "nothing is opened or settled at all: {arrows:?}");
    assert_eq!(graph.nodes.len(), catalogue().questions.len());
    let gate = graph.nodes.first().map(|node| node.question);
    assert_eq!(gate, advise(catalogue(), &Answers::new()).next_question(catalogue(), None), "what is asked first comes first");
}

#[test]
fn questions_of_one_rule_are_told_and_no_others() {
    let graph = graph();
    let together: Vec<_> = graph.edges.iter().filter(|edge| edge.kind == Arrow::Together).collect();
    assert!(!together.is_empty());
    for edge in together {
        let reads = |rule: &Condition| [edge.from, edge.to].iter().all(|question| rule.questions().contains(question));
        let schemes = catalogue().schemes.iter().filter(|scheme| {
            let preferences = scheme.favours.iter().chain(&scheme.against);
            let conditions = preferences.map(|rule| {
                let own = Condition::Is { question: rule.question, choices: rule.choices };
                Condition::All([own].into_iter().chain(rule.given.clone()).collect())
            });
            conditions.chain(scheme.requires.iter().map(|rule| rule.condition.clone())).any(|rule| reads(&rule))
        });
        assert_eq!(schemes.count(), edge.schemes);
    }
}
