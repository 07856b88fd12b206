//! The catalogue's proofs: they hold on the real files, their witnesses do what they say, and each of them can fail. What makes them
//! fail are small edits of the real files, of the kind an officer could make, and where reading would refuse those, of what was read.

use std::path::{Path, PathBuf};
use std::process::Command;

use cooperation_advisor::catalogue::proof::headlines::{Claim, Kind};
use cooperation_advisor::catalogue::proof::{
    Proof, acceptance, alike, apart, exact, first, headlines, lifted, matters, pairs, record, stated,
};
use cooperation_advisor::catalogue::reading::folder::{File, load};
use cooperation_advisor::catalogue::reading::read;
use cooperation_advisor::catalogue::texts::Texts;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::change::Change;
use cooperation_advisor::domain::headline::{Headline, NextStep};
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::ranking::Criterion;
use cooperation_advisor::domain::scheme::Evidence;

const DATA: &str = "src/catalogue/data";

/// An edit: in this file, this text becomes that one. A text that is none is one more at the end.
type Edit<'a> = (&'a str, &'a str, &'a str);

struct Edited {
    files: Vec<File>,
    catalogue: Catalogue,
    texts: Texts,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(DATA)
}

/// The real files after some edits. All of them are files that can be read: only the proofs refuse them.
#[track_caller]
fn edited(edits: &[Edit<'_>]) -> Edited {
    let mut files = load(&folder()).unwrap();
    for (name, find, put) in edits {
        let file = files.iter_mut().find(|file| file.name == *name).unwrap();
        if find.is_empty() {
            file.text.push_str(put);
        } else {
            assert_eq!(file.text.matches(find).count(), 1, "{name} has changed: `{find}` must stand in it once");
            file.text = file.text.replacen(find, put, 1);
        }
    }
    let (catalogue, texts, problems) = read(&files);
    assert!(problems.is_empty(), "{problems:?}");
    Edited { files, catalogue, texts }
}

fn real() -> Edited {
    edited(&[])
}

fn scheme(catalogue: &Catalogue, id: &str) -> SchemeId {
    catalogue.scheme_named(id).unwrap()
}

fn question(catalogue: &Catalogue, id: &str) -> QuestionId {
    catalogue.question_named(id).unwrap()
}

fn said(catalogue: &Catalogue, id: &str, choices: &[&str]) -> (QuestionId, ChoiceSet) {
    let question = question(catalogue, id);
    let choices = choices.iter().map(|choice| catalogue.question(question).unwrap().choice(choice).unwrap());
    (question, choices.collect())
}

fn answers(catalogue: &Catalogue, pairs: &[(&str, &str)]) -> Answers {
    let pairs = pairs.iter().map(|(question, choice)| said(catalogue, question, &[choice]));
    pairs.fold(Answers::new(), |answers, (question, set)| answers.with(question, Answer::Chosen(set)))
}

fn is_full(catalogue: &Catalogue, answers: &Answers) -> bool {
    catalogue.questions().all(|(id, _)| answers.chosen(id).is_some_and(|set| !set.is_empty()))
}

// Statement and details are what an officer reads: a proof that fails must name what it fails for.
#[track_caller]
fn fails(proof: &impl Proof, catalogue: &Catalogue, statement: &str, named: &str) {
    assert!(!proof.holds());
    assert!(proof.statement(catalogue).ends_with(statement), "{}", proof.statement(catalogue));
    let details = proof.details(catalogue);
    assert!(details.iter().any(|line| line.contains(named)), "{named} in {details:#?}");
}

#[track_caller]
fn holds(proof: &impl Proof, catalogue: &Catalogue) {
    assert!(proof.holds(), "{}\n{}", proof.statement(catalogue), proof.details(catalogue).join("\n"));
}

/// Runs `catalogue` in a folder; its exit code and what it printed.
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_catalogue")).args(arguments).current_dir(folder).output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

/// A folder of its own with the data files after some edits, for programs that read them from disk.
fn on_disk(name: &str, edits: &[Edit<'_>]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let data = root.join(DATA);
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(data.join("schemes")).unwrap();
    for mut file in load(&folder()).unwrap() {
        for (_, find, put) in edits.iter().filter(|(name, _, _)| *name == file.name) {
            assert_eq!(file.text.matches(find).count(), 1, "`{find}` must stand in {} once", file.name);
            file.text = file.text.replacen(find, put, 1);
        }
        std::fs::write(data.join(&file.name), file.text).unwrap();
    }
    root
}

#[test]
fn the_real_catalogue_holds() {
    let (code, printed) = run(Path::new(env!("CARGO_MANIFEST_DIR")), &["check"]);
    assert_eq!(code, Some(0), "{printed}");
    assert!(printed.ends_with("\nthe catalogue holds\n"), "{printed}");
    assert!(!printed.contains("FAILED"), "{printed}");
    assert_eq!(printed.lines().filter(|line| line.starts_with("+ ")).count(), 14, "{printed}");
    // Every set of answers that the headline's claims can tell apart was tried, not some of them.
    assert!(printed.contains("all of the"), "{printed}");
}

#[test]
fn a_broken_file_is_told_by_file_and_line() {
    let find = "when = \"partners = one | two or undecided(partners = more)\"";
    let files = load(&folder()).unwrap();
    let text = &files.iter().find(|file| file.name == "schemes/irp.toml").unwrap().text;
    let line = text.split(find).next().unwrap().lines().count() + 1;
    let root = on_disk("broken-file", &[("schemes/irp.toml", find, "when = \"partners = one | seven\"")]);
    let (code, printed) = run(&root, &["check"]);
    assert_eq!(code, Some(1));
    let expected = format!(
        "src/catalogue/data/schemes/irp.toml:{line}: expected a choice of `partners` (one, two, more), found `seven` in `partners = one | seven`\n"
    );
    assert_eq!(printed, expected);
}

#[test]
fn a_catalogue_that_proves_nothing_is_refused() {
    let root = on_disk("tautology", &[("schemes/lia.toml", "when = \"place = no\"", "when = \"place = no or place != no\"")]);
    let (code, printed) = run(&root, &["check"]);
    assert_eq!(code, Some(1));
    assert!(printed.contains("FAILED Every verdict says what holds in every completion: 14 of 15 schemes"), "{printed}");
    assert!(printed.contains("the catalogue does not hold:"), "{printed}");
}

#[test]
fn what_is_no_command_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(run(folder, &[]).0, Some(2));
    assert_eq!(run(folder, &["chekc"]).0, Some(2));
}

#[test]
fn what_stands_first_is_what_the_engine_puts_first() {
    let Edited { catalogue, .. } = real();
    let found = first::every_scheme_can_be_first(&catalogue);
    holds(&found, &catalogue);
    assert_eq!(found.witnesses.len(), catalogue.schemes.iter().filter(|scheme| scheme.is_judged()).count());
    for witness in &found.witnesses {
        assert!(is_full(&catalogue, &witness.full));
        for answers in [&witness.full, &witness.short] {
            let ranked = advise(&catalogue, answers).ranking.remove(0).judgement;
            assert_eq!((ranked.scheme, ranked.verdict), (witness.scheme, witness.verdict), "{}", pairs(&catalogue, answers));
            assert_ne!(ranked.verdict, Verdict::RuledOut);
        }
    }
}

#[test]
fn a_scheme_with_the_rules_of_another_is_never_first() {
    let favour = |id: &str, pays: &str| {
        format!(
            "\n[[favours]]\nid = \"{id}\"\nquestion = \"pays\"\nchoices = [\"{pays}\"]\nreading = true\nen = \"a\"\nfr = \"b\"\nes = \"c\"\n"
        )
    };
    let (travel, teaching) = (favour("travel", "mobility"), favour("teaching", "meetings"));
    let Edited { catalogue, .. } = edited(&[("schemes/rrs.toml", "", &travel), ("schemes/vf.toml", "", &teaching)]);
    let found = first::every_scheme_can_be_first(&catalogue);
    fails(&found, &catalogue, ": 14 of 15.", "behind rrs by the catalogue's order alone");
    let never: Vec<_> = found.never.iter().map(|never| (never.scheme, never.rank, never.behind)).collect();
    assert_eq!(never, [(scheme(&catalogue, "vf"), 2, Some((scheme(&catalogue, "rrs"), Criterion::CatalogueOrder)))]);
}

#[test]
fn a_scheme_that_requires_the_impossible_is_never_first() {
    let edit = ("schemes/irl.toml", "when = \"place = abroad | france\"", "when = \"place = abroad and place = france\"");
    let Edited { catalogue, .. } = edited(&[edit]);
    let found = first::every_scheme_can_be_first(&catalogue);
    fails(&found, &catalogue, ": 14 of 15.", "irl is never first in");
    assert_eq!(found.never.first().map(|never| never.verdict), Some(Verdict::RuledOut));
    // While the place is open, Kleene's logic cannot see it either.
    fails(
        &exact::every_verdict_is_exact(&catalogue),
        &catalogue,
        "completions.",
        "irl is possible, the engine says; over all completions it is ruled out",
    );
}

#[test]
fn two_sets_that_differ_in_a_question_lead_to_different_advice() {
    let Edited { catalogue, .. } = real();
    let found = matters::every_question_matters(&catalogue, &first::every_scheme_can_be_first(&catalogue).witnesses);
    holds(&found, &catalogue);
    assert_eq!(found.changes.len() + 1, catalogue.questions.len());
    for change in &found.changes {
        assert_eq!(change.others.get(change.question), None);
        for (set, expected) in [(change.one, change.from), (change.other, change.to)] {
            let answers = change.others.clone().with(change.question, Answer::Chosen(set));
            let advice = advise(&catalogue, &answers);
            let ranked = advice.of(change.scheme).unwrap();
            assert_eq!((ranked.judgement.verdict, ranked.rank), expected, "{}", pairs(&catalogue, &answers));
        }
    }
}

#[test]
fn a_question_nobody_reads_changes_nothing() {
    let text = "[questions.NAME]\nen = \"a\"\nfr = \"b\"\nes = \"c\"\n";
    let texts = ["asks", "why", "short"].map(|name| text.replace("NAME", name)).concat();
    let choice = |id: &str| text.replace("[questions.NAME]\n", &format!("[[questions.choices]]\nid = \"{id}\"\n"));
    let colour = format!("\n[[questions]]\nid = \"colour\"\nside = \"both\"\nkind = \"one\"\n{texts}{}{}", choice("red"), choice("blue"));
    let Edited { catalogue, .. } = edited(&[
        ("questions.toml", "", &colour),
        ("registry.toml", "act = 14", "act = 14\ncolour = 15"),
        ("registry.toml", "[schemes]", "[choices.colour]\nred = 1\nblue = 2\n\n[schemes]"),
    ]);
    let found = matters::every_question_matters(&catalogue, &[]);
    fails(&found, &catalogue, ": 13 of 14.", "`colour` changes nothing: no rule tells its answers apart");
    // Its choices are no dead ends; they are listed as what no rule reads.
    holds(&acceptance::every_choice_is_accepted(&catalogue), &catalogue);
    assert!(alike::choices_no_rule_reads(&catalogue).groups.iter().any(|group| group.question == question(&catalogue, "colour")));
}

#[test]
fn a_question_read_in_vain_changes_nothing() {
    // Who has a joint call is still read, but by a rule that the question before it always decides.
    let edit = ("schemes/prc.toml", "when = \"joint-call = yes\"", "when = \"matter = new | existing | reading or joint-call = yes\"");
    let Edited { catalogue, .. } = edited(&[edit]);
    let found = matters::every_question_matters(&catalogue, &[]);
    assert!(found.never.iter().all(|idle| idle.question != question(&catalogue, "matter")));
    let idle: Vec<_> = found.never.iter().map(|idle| (idle.question, idle.unread)).collect();
    assert_eq!(idle, [(question(&catalogue, "joint-call"), false)]);
    fails(&found, &catalogue, ": 12 of 13.", "`joint-call` changes nothing: in ");
}

#[test]
fn every_choice_stands_in_a_full_set_that_some_scheme_accepts() {
    let Edited { catalogue, .. } = real();
    let found = acceptance::every_choice_is_accepted(&catalogue);
    holds(&found, &catalogue);
    let choices: usize = catalogue.questions.iter().map(|question| question.choices.len()).sum();
    assert_eq!(found.accepted.len() + found.answered_otherwise.len(), choices);
    for accepted in &found.accepted {
        assert!(is_full(&catalogue, &accepted.answers));
        assert_eq!(accepted.answers.chosen(accepted.question), Some(ChoiceSet::one(accepted.choice)));
        assert_ne!(advise(&catalogue, &accepted.answers).of(accepted.scheme).unwrap().judgement.verdict, Verdict::RuledOut);
    }
    // Without anybody who carries it there is no scheme, by definition, and the advice says what to do about that.
    let nobody = (catalogue.roles.carrier, catalogue.roles.nobody);
    assert_eq!(found.answered_otherwise, [nobody]);
    let answers = Answers::new().with(nobody.0, Answer::Chosen(ChoiceSet::one(nobody.1)));
    assert_eq!(advise(&catalogue, &answers).headline, Headline::FindPartner);
}

#[test]
fn a_choice_that_rules_out_every_scheme_is_found() {
    let shared = "\n[[requires]]\nid = \"not-longer\"\nwhen = \"horizon != longer\"\nen = \"a\"\nfr = \"b\"\nes = \"c\"\nreading = true\n";
    let Edited { catalogue, .. } = edited(&[("catalogue.toml", "", shared)]);
    let found = acceptance::every_choice_is_accepted(&catalogue);
    fails(&found, &catalogue, ": 75 of 77, and 1 with an advice of its own.", "horizon=longer rules out every scheme");
    // All else still holds: no other proof would tell.
    holds(&first::every_scheme_can_be_first(&catalogue), &catalogue);
    holds(&exact::every_verdict_is_exact(&catalogue), &catalogue);
}

#[test]
fn a_next_step_without_words_is_found() {
    let Edited { mut catalogue, texts, .. } = real();
    let iea = scheme(&catalogue, "iea");
    catalogue.schemes[iea.index()].steps.clear();
    let found = headlines::every_headline_is_honest(&catalogue, &texts);
    fails(&found, &catalogue, "sets of answers.", "the next step names nothing that has words: ");
    for (answers, claim) in &found.broken {
        assert_eq!(*claim, Claim::Step);
        assert_eq!(advise(&catalogue, answers).ranking.first().map(|first| first.judgement.scheme), Some(iea));
    }
}

#[test]
fn an_advice_of_its_own_that_nobody_wrote_is_found() {
    let edit = ("outcomes.toml", "occasion = \"find-partner\"", "occasion = \"always\"");
    let Edited { catalogue, texts, .. } = edited(&[edit]);
    let found = headlines::every_headline_is_honest(&catalogue, &texts);
    fails(&found, &catalogue, "sets of answers.", "the next step names nothing that has words: ");
    let nobody = (catalogue.roles.carrier, catalogue.roles.nobody);
    assert!(found.broken.iter().all(|(answers, claim)| *claim == Claim::Step && answers.said(nobody.0, nobody.1)));
}

#[test]
fn a_headline_without_any_words_is_found() {
    let Edited { catalogue, mut texts, .. } = real();
    texts.all.clear();
    let found = headlines::every_headline_is_honest(&catalogue, &texts);
    assert!(!found.holds());
    assert!(found.broken.iter().all(|(_, claim)| *claim == Claim::Step));
}

#[test]
fn a_headline_that_lies_is_found() {
    let Edited { catalogue, texts, .. } = real();
    let id = |name: &str| scheme(&catalogue, name);
    let lie = |pairs: &[(&str, &str)], headline: Headline| {
        let answers = answers(&catalogue, pairs);
        let advice = advise(&catalogue, &answers);
        let truth = headlines::checked(&catalogue, &texts, &answers, &(advice.ranking.clone(), advice.headline, advice.next_step.clone()));
        assert!(truth.is_ok());
        headlines::checked(&catalogue, &texts, &answers, &(advice.ranking, headline, advice.next_step)).unwrap_err()
    };
    let project = [("carrier", "permanent"), ("aim", "consolidate"), ("joint-call", "yes"), ("prior", "none")];
    let suits = |scheme: &str| Headline::Suits { scheme: id(scheme) };
    assert_eq!(lie(&project, suits("irp")), Claim::Suits);
    assert_eq!(lie(&project, suits("iea")), Claim::First);
    assert_eq!(lie(&project, Headline::FindPartner), Claim::Clause);
    assert_eq!(lie(&project, Headline::SuitsIf { scheme: id("irp"), open: vec![0] }), Claim::Clause);
    let [carrier, aim, ..] = project;
    assert_eq!(lie(&[carrier, aim], suits("prc")), Claim::Clause);
    assert_eq!(lie(&[carrier, aim], Headline::SuitsIf { scheme: id("prc"), open: Vec::new() }), Claim::Open);
    assert_eq!(lie(&[carrier, aim], Headline::SuitsIf { scheme: id("irp"), open: vec![0] }), Claim::First);
    let institutions = [carrier, ("aim", "institutions")];
    assert_eq!(lie(&institutions, Headline::Institutions { scheme: None }), Claim::BetweenInstitutions);
    let matter = [("matter", "reading"), ("agreement", "lia")];
    assert_eq!(lie(&matter, Headline::Reading { name: Some(id("lia")), successor: Some(id("irn")) }), Claim::Name);
    assert_eq!(lie(&matter, Headline::Existing { agreement: Some(id("lia")), then: Box::new(Headline::TooEarly) }), Claim::Clause);
}

#[test]
fn a_headline_that_lies_about_what_blocks_is_found() {
    let Edited { catalogue, texts, .. } = real();
    let answers = answers(&catalogue, &[("carrier", "permanent"), ("aim", "locate"), ("place", "no"), ("countries", "one")]);
    let advice = advise(&catalogue, &answers);
    let Headline::NothingMeets { made_for, blocked_by, change, instead } = advice.headline.clone() else { panic!("{:?}", advice.headline) };
    assert_eq!(made_for, Some(scheme(&catalogue, "irl")));
    let check = |blocked_by: &[usize], change: &Option<Change>, instead, step: &NextStep| {
        let headline = Headline::NothingMeets { made_for, blocked_by: blocked_by.to_vec(), change: change.clone(), instead };
        headlines::checked(&catalogue, &texts, &answers, &(advice.ranking.clone(), headline, step.clone()))
    };
    let step = &advice.next_step;
    assert_eq!(check(&blocked_by, &change, instead, step), Ok(Kind::NothingMeets));
    assert_eq!(check(&[], &change, instead, step), Err(Claim::Blocked));
    assert_eq!(check(&[0], &change, instead, step), Err(Claim::Blocked));
    assert_eq!(check(&blocked_by, &change, None, step), Err(Claim::Instead));
    assert_eq!(check(&blocked_by, &change, made_for, step), Err(Claim::Instead));
    let other = |id: &str, choice: &str| Some(Change { instead: vec![said(&catalogue, id, &[choice])] });
    assert_eq!(check(&blocked_by, &other("countries", "two"), instead, step), Err(Claim::Change), "it brings nothing back");
    assert_eq!(check(&blocked_by, &other("region", "canada"), instead, step), Err(Claim::Change), "it was not answered");
    assert_eq!(check(&blocked_by, &other("aim", "begin"), instead, step), Err(Claim::Change), "it is what the visitor wants");
    assert_eq!(check(&blocked_by, &Some(Change { instead: Vec::new() }), instead, step), Err(Claim::Change), "it changes nothing");
    assert_eq!(check(&blocked_by, &change, instead, &NextStep::Answer(question(&catalogue, "place"))), Err(Claim::Step));
    assert_eq!(check(&blocked_by, &change, instead, &NextStep::Enter(scheme(&catalogue, "lea"))), Err(Claim::Step));
}

#[test]
fn a_formula_that_always_holds_is_no_requirement() {
    let Edited { catalogue, .. } =
        edited(&[("schemes/irn.toml", "when = \"carrier = permanent\"", "when = \"carrier = permanent or carrier != permanent\"")]);
    let found = exact::every_verdict_is_exact(&catalogue);
    fails(&found, &catalogue, "completions.", "irn is possible, the engine says; over all completions it suits: ");
    let differs = found.differs.first().unwrap();
    assert_eq!((differs.scheme, differs.said, differs.holds), (scheme(&catalogue, "irn"), Verdict::Possible, Verdict::Suits));
    assert_eq!(differs.answers.chosen(question(&catalogue, "carrier")), None);
    // It also lets through what every scheme refuses.
    holds(&apart::no_question_is_read_twice(&catalogue), &catalogue);
}

#[test]
fn two_rules_that_decide_together_what_neither_decides_alone_are_found() {
    let rule = "\n[[requires]]\nid = \"walls\"\nwhen = \"place != no\"\nen = \"a\"\nfr = \"b\"\nes = \"c\"\nreading = true\n";
    let Edited { catalogue, .. } = edited(&[("schemes/lia.toml", "", rule)]);
    let (lia, place) = (scheme(&catalogue, "lia"), question(&catalogue, "place"));
    let found = apart::no_question_is_read_twice(&catalogue);
    fails(&found, &catalogue, "35 requirements of 15 schemes.", "lia: `without-walls` and `walls` both read `place`");
    let twice: Vec<_> = found.twice.iter().map(|twice| (twice.scheme, twice.question)).collect();
    assert_eq!(twice, [(lia, place)]);
    // Each of both can be met and both together never: only over all completions is it ruled out.
    let found = exact::every_verdict_is_exact(&catalogue);
    let differs: Vec<_> = found.differs.iter().map(|differs| (differs.scheme, differs.said, differs.holds)).collect();
    assert_eq!(differs, [(lia, Verdict::Possible, Verdict::RuledOut)]);
}

#[test]
fn a_rule_of_ones_own_that_lets_nobody_through_is_found() {
    let Edited { files, catalogue, .. } =
        edited(&[("schemes/irn.toml", "when = \"carrier = permanent\"", "when = \"carrier = permanent | nobody\"")]);
    let shared = apart::shared_requirements(&files);
    let found = apart::own_rules_stand_in(&catalogue, &shared);
    fails(&found, &catalogue, ": 4 of 5 that stand in for it.", "irn lets through what `cnrs-side` refuses: carrier=nobody");
    let weaker: Vec<_> = found.weaker.iter().map(|weaker| (weaker.scheme, weaker.answers.clone())).collect();
    assert_eq!(weaker, [(scheme(&catalogue, "irn"), answers(&catalogue, &[("carrier", "nobody")]))]);
    // It is exact all the same: no other proof would tell.
    holds(&exact::every_verdict_is_exact(&catalogue), &catalogue);
}

#[test]
fn a_gain_that_stands_in_the_way_is_found() {
    let edit = ("schemes/jrp.toml", "when = \"prior >= ongoing\"", "when = \"prior = ongoing\"");
    let Edited { catalogue, .. } = edited(&[edit]);
    let found = lifted::nothing_gained_stands_in_the_way(&catalogue);
    fails(&found, &catalogue, "schemes that read them.", "jrp gets worse by a better answer than in ");
    holds(&lifted::nothing_gained_stands_in_the_way(&real().catalogue), &catalogue);
}

#[test]
fn what_is_kept_is_complete() {
    let Edited { catalogue, texts, .. } = real();
    holds(&record::every_word_is_kept(&texts), &catalogue);
    holds(&record::every_sentence_is_cited(&catalogue), &catalogue);
    holds(&record::every_rule_rests_on_something(&catalogue), &catalogue);
    holds(&stated::facts(&catalogue), &catalogue);
    let sources = stated::sources(&catalogue);
    let dates = sources.dates;
    assert_eq!(dates.listed, catalogue.sources.len());
    assert!(dates.placed + dates.undated.len() < dates.listed);
}

#[test]
fn what_is_missing_is_named() {
    let Edited { mut catalogue, mut texts, .. } = real();
    texts.all[7][1] = " ".into();
    fails(&record::every_word_is_kept(&texts), &catalogue, "in 3 languages.", "text 7 has no words in `fr`");
    let irp = scheme(&catalogue, "irp").index();
    catalogue.schemes[irp].requires[1].evidence = Evidence::default();
    catalogue.schemes[irp].facts[0].evidence.sources.clear();
    fails(&record::every_rule_rests_on_something(&catalogue), &catalogue, "our reading.", "rests on nothing: irp `countries`");
    fails(&stated::facts(&catalogue), &catalogue, "19 schemes.", "`IRP-05` has no source");
    let all = catalogue.sentences.len();
    catalogue.sentences.push(catalogue.sentences[0].clone());
    catalogue.sentences[all].id = "tk-0".into();
    fails(&record::every_sentence_is_cited(&catalogue), &catalogue, &format!(": {all} of {}.", all + 1), "`tk-0` is cited by nothing");
}

#[test]
fn readings_are_counted() {
    let Edited { catalogue, .. } = real();
    let before = record::every_rule_rests_on_something(&catalogue).readings.len();
    let note = "\n[[notes]]\nid = \"remark\"\nreading = true\nen = \"a\"\nfr = \"b\"\nes = \"c\"\n";
    let Edited { catalogue, .. } = edited(&[("schemes/lia.toml", "", note)]);
    let readings = record::every_rule_rests_on_something(&catalogue).readings;
    assert_eq!(readings.len(), before + 1);
    assert!(readings.contains(&(scheme(&catalogue, "lia"), "remark".to_owned())));
}

#[test]
fn choices_that_only_choose_facts_are_listed_until_a_rule_reads_them() {
    let Edited { catalogue, .. } = real();
    let group = |catalogue: &Catalogue| {
        let groups = alike::choices_no_rule_reads(catalogue).groups;
        groups.into_iter().find(|group| group.question == question(catalogue, "region")).map(|group| (group.choices, group.shows))
    };
    let set = |choices: &[&str]| said(&catalogue, "region", choices).1;
    assert_eq!(group(&catalogue), Some((set(&["canada", "usa", "mexico", "elsewhere"]), set(&["canada", "usa", "mexico", "elsewhere"]))));
    let Edited { catalogue, .. } =
        edited(&[("schemes/irl.toml", "when = \"countries = one\"", "when = \"countries = one and region != canada\"")]);
    assert_eq!(group(&catalogue), Some((set(&["usa", "mexico", "elsewhere"]), set(&["usa", "mexico", "elsewhere"]))));
    // Whoever answers otherwise than another does not always get other advice.
    let listed = alike::choices_no_rule_reads(&catalogue).details(&catalogue);
    assert!(
        listed.iter().any(|line| line == "region: usa, mexico, elsewhere; facts or paragraphs are shown for usa, mexico, elsewhere"),
        "{listed:#?}"
    );
}
