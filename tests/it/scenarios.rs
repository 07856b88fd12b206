//! The scenarios of `tests/scenarios`: people, their answers, and what must be said to them. `README.md` there explains the format.

use std::path::Path;

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::reading::document::{Document, Table};
use cooperation_advisor::catalogue::reading::folder::File;
use cooperation_advisor::catalogue::reading::problem::Problem;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::headline::Headline;
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Bearing, Reason, Rule, Verdict};
use cooperation_advisor::domain::scheme::Scheme;
use cooperation_advisor::link::readable::decode;

use crate::pathway::told;

/// Fewer than these, and somebody has deleted people.
const FEWEST: usize = 25;

/// What a scenario file says.
struct Scenario {
    fragment: String,
    headline: String,
    ranking: Vec<String>,
    verdicts: Vec<(String, String)>,
    reasons: Vec<(String, Vec<String>)>,
    pathways: Vec<(String, Vec<String>)>,
}

/// Every person is told what was worked out for them by hand. All that differs is listed together, file by file and field by field.
#[test]
fn every_scenario_is_advised_as_worked_out_by_hand() {
    let wrong: Vec<String> = files().iter().flat_map(failures).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// A suite that lost its files would pass in silence.
#[test]
fn there_are_enough_scenarios() {
    let found = files().len();
    assert!(found >= FEWEST, "{found} scenarios, expected at least {FEWEST}");
}

/// A misspelt field would check nothing, so it is an error; so is everything else that the format does not know.
#[test]
fn mistakes_in_a_scenario_are_told_by_file_and_field() {
    let good = "title = 'T'\nstory = 'S'\nanswers = ''\nheadline = 'too-early'\n";
    check(good, &[]);
    check(
        &format!("{good}headlines = 'x'\n"),
        &["x.toml:5: expected one of title, story, answers, headline, ranking, verdicts, reasons, pathways, found `headlines`"],
    );
    check("story = 'S'\nanswers = ''\nheadline = 'too-early'\n", &["x.toml:1: expected `title`, found none"]);
    check(&good.replace("'too-early'", "3"), &["x.toml:4: expected a text in quotes, found integer"]);
    check(
        &good.replace("answers = ''", "answers = 'aim=fly'"),
        &["x.toml: answers: UnknownChoice { question: QuestionId(3), said: \"fly\" }"],
    );
    check(&good.replace("too-early", "suits irp"), &["x.toml: headline: expected `suits irp`, found `too-early`"]);
    check(&format!("{good}ranking = ['irp']\n"), &["x.toml: ranking: expected to begin with irp, found iea"]);
    check(
        &format!("{good}[verdicts]\nirp = 'suits'\nxyz = 'suits'\n"),
        &[
            "x.toml: verdicts.irp: expected `suits`, found `possible`",
            "x.toml: verdicts.xyz: expected a judged scheme, found none of this id",
        ],
    );
    check(
        &format!("{good}[reasons]\niea = ['+carrier', '?aim']\n"),
        &["x.toml: reasons.iea: expected to begin with +carrier ?aim, found ?carrier ?aim"],
    );
    check(
        &format!("{good}[pathways]\niea = ['iea 0-24']\nxyz = []\n"),
        &["x.toml: pathways.iea: expected iea 0-24, found iea? 0-24", "x.toml: pathways.xyz: expected a scheme, found none of this id"],
    );
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(failures(&File { name: "x.toml".into(), text: text.into() }), expected);
}

/// The answers of every scenario, with the name of its file.
pub(crate) fn answers() -> Vec<(String, Answers)> {
    let read = |file: File| (file.name.clone(), decode(catalogue(), &scenario(&file, &mut Vec::new()).fragment).0.answers);
    files().into_iter().map(read).collect()
}

fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let paths = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<File> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| File { name: path.file_name().unwrap().to_str().unwrap().into(), text: std::fs::read_to_string(&path).unwrap() })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

// Reading ----

fn scenario(file: &File, problems: &mut Vec<Problem>) -> Scenario {
    let document = Document::parse(file, problems);
    let root = document.root();
    root.only(&["title", "story", "answers", "headline", "ranking", "verdicts", "reasons", "pathways"], problems);
    for key in ["title", "story"] {
        if root.string(key, problems).trim().is_empty() && root.get(key).is_some() {
            problems.push(root.problem(format!("a text for `{key}`"), "an empty one"));
        }
    }
    let names = |table: &Table<'_>, key: &str, problems: &mut Vec<Problem>| -> Vec<String> {
        table.strings(key, problems).into_iter().map(|(name, _)| name).collect()
    };
    let entries = |key: &str, problems: &mut Vec<Problem>| -> Vec<(String, Table<'_>)> {
        root.table(key, problems).map(|table| table.entries().iter().map(|(id, _)| ((*id).to_owned(), table)).collect()).unwrap_or_default()
    };
    Scenario {
        fragment: root.string("answers", problems),
        headline: root.string("headline", problems),
        ranking: names(&root, "ranking", problems),
        verdicts: entries("verdicts", problems).into_iter().map(|(id, table)| (id.clone(), table.string(&id, problems))).collect(),
        reasons: entries("reasons", problems).into_iter().map(|(id, table)| (id.clone(), names(&table, &id, problems))).collect(),
        pathways: entries("pathways", problems).into_iter().map(|(id, table)| (id.clone(), names(&table, &id, problems))).collect(),
    }
}

// Comparing ----

fn failures(file: &File) -> Vec<String> {
    let mut problems = Vec::new();
    let scenario = scenario(file, &mut problems);
    if !problems.is_empty() {
        return problems.iter().map(Problem::to_string).collect();
    }
    let (state, problems) = decode(catalogue(), &scenario.fragment);
    let mut failures: Vec<String> = problems.iter().map(|problem| format!("{}: answers: {problem:?}", file.name)).collect();
    let advice = advise(catalogue(), &state.answers);
    let mut expect = |field: String, expected: String, found: String| {
        if expected != found {
            failures.push(format!("{}: {field}: expected {expected}, found {found}", file.name));
        }
    };
    expect("headline".into(), format!("`{}`", scenario.headline), format!("`{}`", headline(&advice.headline)));
    let order: Vec<&str> = advice.ranking.iter().take(scenario.ranking.len()).map(|ranked| id(ranked.judgement.scheme)).collect();
    expect("ranking".into(), begin(&scenario.ranking.join(" ")), begin(&order.join(" ")));
    for (scheme, verdict) in &scenario.verdicts {
        let found = judged(&advice, scheme).map(|(_, found, _)| format!("`{found}`"));
        match found {
            Some(found) => expect(format!("verdicts.{scheme}"), format!("`{verdict}`"), found),
            None => expect(format!("verdicts.{scheme}"), "a judged scheme".into(), "none of this id".into()),
        }
    }
    for (scheme, expected) in &scenario.reasons {
        let Some((judged, _, reasons)) = judged(&advice, scheme) else {
            expect(format!("reasons.{scheme}"), "a judged scheme".into(), "none of this id".into());
            continue;
        };
        let found: Vec<String> = (0..expected.len())
            .map(|place| reasons.get(place).map_or_else(|| "nothing more".into(), |reason| said(judged, reason, &expected[place])))
            .collect();
        expect(format!("reasons.{scheme}"), begin(&expected.join(" ")), begin(&found.join(" ")));
    }
    for (aimed_at, expected) in &scenario.pathways {
        let Some(target) = catalogue().scheme_named(aimed_at) else {
            expect(format!("pathways.{aimed_at}"), "a scheme".into(), "none of this id".into());
            continue;
        };
        let mut found = told(&state.answers, target).to_vec();
        found.dedup();
        found.retain(|path| !path.is_empty());
        expect(format!("pathways.{aimed_at}"), expected.join(" | "), found.join(" | "));
    }
    failures.iter().map(|failure| failure.replace("found to begin with ", "found ")).collect()
}

fn begin(list: &str) -> String {
    format!("to begin with {list}")
}

fn judged<'a>(advice: &'a Advice, id: &str) -> Option<(&'static Scheme, &'static str, &'a [Reason])> {
    let scheme = catalogue().scheme_named(id)?;
    let judgement = &advice.of(scheme)?.judgement;
    let verdict = match judgement.verdict {
        Verdict::Suits => "suits",
        Verdict::Possible => "possible",
        Verdict::RuledOut => "ruled-out",
    };
    Some((catalogue().scheme(scheme)?, verdict, &judgement.reasons))
}

/// A headline as the format writes it.
pub(crate) fn headline(found: &Headline) -> String {
    let named = |word: &str, scheme: &Option<SchemeId>| scheme.map_or_else(|| word.to_owned(), |scheme| format!("{word} {}", id(scheme)));
    match found {
        Headline::Reading { name, .. } => named("reading", name),
        Headline::Existing { agreement, then } => format!("{}, then {}", named("existing", agreement), headline(then)),
        Headline::FindPartner => "find-partner".into(),
        Headline::TooEarly => "too-early".into(),
        Headline::Institutions { scheme } => named("institutions", scheme),
        Headline::Suits { scheme } => named("suits", &Some(*scheme)),
        Headline::SuitsIf { scheme, .. } => named("suits-if", &Some(*scheme)),
        Headline::NothingMeets { made_for, instead, .. } => {
            named("nothing-meets", made_for) + &instead.map_or_else(String::new, |scheme| format!(", instead {}", id(scheme)))
        }
    }
}

fn id(scheme: SchemeId) -> &'static str {
    &catalogue().schemes[scheme.index()].id
}

/// A reason as the format writes it. A rule that reads several questions may be named by any of them: by the one `expected` names, if
/// it is one of them, else by the first.
fn said(scheme: &Scheme, reason: &Reason, expected: &str) -> String {
    let sign = match reason.bearing {
        Bearing::For => '+',
        Bearing::Against => '-',
        Bearing::Open => '?',
        Bearing::Noted => 'i',
    };
    let questions = match reason.rule {
        Rule::Aim => vec![catalogue().roles.aim],
        Rule::Requires(place) => scheme.requires[place].condition.questions(),
        Rule::Favours(place) => vec![scheme.favours[place].question],
        Rule::Against(place) => vec![scheme.against[place].question],
        Rule::Notes(place) => scheme.notes[place].when.as_ref().map(Condition::questions).unwrap_or_default(),
    };
    let names: Vec<&str> = questions.iter().map(|question: &QuestionId| &*catalogue().questions[question.index()].id).collect();
    let own = expected.get(1..).filter(|name| names.contains(name));
    format!("{sign}{}", own.or(names.first().copied()).unwrap_or("nothing"))
}
