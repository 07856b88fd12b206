//! What the catalogue says beside its schemes: whom to write to, words that are explained, rows and generations.

use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::reading::read;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::{Catalogue, Occasion, Saying, Term};
use cooperation_advisor::domain::id::TextId;
use cooperation_advisor::domain::question::{Question, Wording};
use cooperation_advisor::domain::scheme::Generation;

use crate::reading::{CATALOGUE, QUESTIONS, check, files, real};

/// Answers as a link writes them: `region=canada,usa institute=inshs`.
fn answers(catalogue: &Catalogue, said: &str) -> Answers {
    said.split_whitespace().map(|pair| pair.split_once('=').unwrap()).fold(Answers::new(), |all, (question, choices)| {
        let id = catalogue.question_named(question).unwrap();
        let choice = |name| catalogue.question(id).unwrap().choice(name).unwrap();
        let set: ChoiceSet = choices.split(',').map(choice).collect();
        all.with(id, Answer::Chosen(set))
    })
}

/// The English paragraphs that somebody with these answers reads on whom to write to.
fn whom(said: &str) -> String {
    let (catalogue, texts, _) = real();
    let answers = answers(catalogue, said);
    let outcomes = catalogue.outcomes.iter().filter(|outcome| outcome.occasion == Occasion::WriteTo);
    let says = outcomes.flat_map(|outcome| &outcome.says).filter(|saying| saying.is_for(&answers));
    says.map(|saying: &Saying| texts.get(saying.says, Language::English)).collect::<Vec<_>>().join("\n")
}

/// Whoever has said nothing is told what holds for everybody, and nothing about a region or institute not named.
#[test]
fn whom_to_write_to_begins_with_what_holds_for_everybody() {
    let everybody = whom("");
    assert!(everybody.contains("international correspondent"), "{everybody}");
    for named in ["North America", "Oceania", "Africa", "Mathematics", "Arizona"] {
        assert!(!everybody.contains(named), "{everybody}");
    }
}

#[test]
fn whom_to_write_to_follows_the_answers() {
    for (said, named) in [
        ("institute=inshs", "Humanities"),
        ("institute=insmi", "Mathematics"),
        ("institute=ins2i", "Informatics"),
        ("region=mexico", "North America"),
        ("region=africa-other,elsewhere", "Africa"),
        ("region=africa-other,elsewhere", "Oceania"),
    ] {
        let (before, told) = (whom(""), whom(said));
        assert!(told.contains(named) && !before.contains(named), "{said}: {told}");
        assert!(told.starts_with(before.lines().next().unwrap()), "{said}: {told}");
    }
}

/// A question's texts in one language, all that a visitor of either side can see of it.
fn texts_of(question: &Question, language: Language) -> Vec<String> {
    let both = |wording: Wording| [wording.cnrs, wording.partner];
    let choices = question.choices.iter().flat_map(|choice| [Some(choice.label), choice.hint]);
    let worded = [Some(question.asks), question.help].into_iter().chain(choices).flatten().flat_map(both);
    let text = |id: TextId| real().1.get(id, language).to_lowercase();
    worded.chain([question.why, question.short]).map(text).collect()
}

/// The first letters of each longer word: what stays of it in "units", "conjointe" and "contratos".
fn stems(term: &Term, language: Language) -> Vec<String> {
    let words = real().1.get(term.term, language).to_lowercase();
    let long = words.split_whitespace().filter(|word| word.chars().count() > 3);
    long.map(|word| word.chars().take(5).collect()).collect()
}

/// A word is explained where it is met; explained elsewhere it only distracts.
#[test]
fn terms_stand_in_the_texts_they_are_explained_with() {
    let catalogue = &real().0;
    for question in &catalogue.questions {
        for term in question.terms.iter().map(|id| catalogue.term(*id).unwrap()) {
            for language in Language::ALL {
                let (texts, stems) = (texts_of(question, language), stems(term, language));
                assert!(!stems.is_empty(), "{} in {language:?}", term.id);
                let found = texts.iter().any(|text| stems.iter().all(|stem| text.contains(stem.as_str())));
                assert!(found, "`{}` is not in `{}` in {language:?}: {stems:?}", term.id, question.id);
            }
        }
    }
}

/// An explanation is read on the way to an answer: two short sentences, as a rule.
#[test]
fn explanations_are_short() {
    let (catalogue, texts, _) = real();
    for term in &catalogue.terms {
        for language in Language::ALL {
            let words = texts.get(term.says, language).split_whitespace().count();
            assert!(words <= 45, "{} in {language:?}: {words} words", term.id);
        }
    }
}

#[test]
fn rows_and_key_facts_are_rows_of_the_comparison() {
    let catalogue = &real().0;
    for question in &catalogue.questions {
        assert!(question.row.is_none_or(|row| catalogue.attribute(row).unwrap().compared), "{}", question.id);
    }
    let key: Vec<&str> = catalogue.attributes.iter().filter(|attribute| attribute.key).map(|attribute| &*attribute.id).collect();
    assert_eq!(key, ["duration", "funding-uses", "amount", "calendar"]);
}

/// Each seed presents the generation that the schemes it describes are tagged with.
#[test]
fn seeds_present_their_generations() {
    let catalogue = &real().0;
    let presented: Vec<_> = catalogue.presented.iter().map(|one| (one.generation, &*catalogue.source(one.source).unwrap().id)).collect();
    assert_eq!(presented, [(Generation::ToolKit, "SEED1"), (Generation::Year2020, "SEED2")]);
}

// Mistakes ----

/// Words that are explained, rows, key facts and generations: each names something that is there.
#[test]
fn what_a_question_points_at_is_there() {
    check(&[
        (
            QUESTIONS,
            "row = \"purpose\"",
            "row = \"counts\"",
            &[("row = \"counts\"", "expected an attribute that is compared ({rows}), found `counts`")],
        ),
        (
            QUESTIONS,
            "terms = [\"without-walls\"]",
            "terms = [\"walls\"]",
            &[("terms = [\"walls\"]", "expected a word explained in terms.toml, found `walls`")],
        ),
        (
            "terms.toml",
            "id = \"without-walls\"\n",
            "id = \"without-walls\"\nlabel = 1\n",
            &[
                ("[[terms]]\nid = \"without-walls\"", "expected a question with `without-walls` among its `terms`, found none"),
                ("label = 1", "expected one of id, term, says, sources, sentences, reading, found `label`"),
            ],
        ),
        (
            "terms.toml",
            "id = \"joint-call\"\nsources",
            "id = \"joint-call\"\n#sources",
            &[("[[terms]]\nid = \"joint-call\"", "expected a source, or `reading = true`, found neither")],
        ),
        (
            CATALOGUE,
            "id = \"mirror\"\ncompared = false",
            "id = \"mirror\"\nkey = true\ncompared = false",
            &[("[[attributes]]\nid = \"mirror\"", "expected `compared = true`, as it has `key = true`, found none")],
        ),
        (
            CATALOGUE,
            "generation = \"2020\"\nsource = \"SEED2\"",
            "generation = \"tool-kit\"\nsource = \"SEED9\"",
            &[
                ("[[presented]]\ngeneration = \"tool-kit\"\nsource = \"SEED9\"", "expected `source`: one of sources.toml, found `SEED9`"),
                (
                    "[[presented]]\ngeneration = \"tool-kit\"\nsource = \"SEED9\"",
                    "expected a generation of its own, found one that is presented above",
                ),
            ],
        ),
    ]);
}

#[test]
fn what_is_said_is_said_to_somebody() {
    check(&[
        (
            "outcomes.toml",
            "when = \"institute = insmi\"",
            "when = \"institute = maths\"",
            &[(
                "when = \"institute = maths\"",
                "expected a choice of `institute` (insb, inc, inee, inshs, insis, insmi, inp, in2p3, ins2i, insu), found `maths` in \
                 `institute = maths`",
            )],
        ),
        (
            "outcomes.toml",
            "occasion = \"write-to\"",
            "occasion = \"write\"",
            &[(
                "[[outcomes]]\nid = \"whom-to-write-to\"",
                "expected occasion = start, find-partner, stay-informal, write-to or always, found `write`",
            )],
        ),
    ]);
}

/// A heading over paragraphs that are all for others would be a heading over nothing.
#[test]
fn every_outcome_says_something_to_everybody() {
    let mut files = files();
    let file = files.iter_mut().find(|file| file.name == "outcomes.toml").unwrap();
    let at = file.text.find("[[outcomes]]\nid = \"whom-to-write-to\"").unwrap();
    let (before, after) = file.text.split_at(at);
    let (own, rest) = after.split_at(after.find("[[outcomes]]\nid = \"other-ladders\"").unwrap());
    let line = before.matches('\n').count() + 1;
    let own = own.replace("when = ", "#").replace("[[outcomes.says]]", "[[outcomes.says]]\nwhen = \"aim = train\"");
    file.text = format!("{before}{own}{rest}");
    let told: Vec<String> = read(&files).2.iter().map(ToString::to_string).collect();
    assert_eq!(told, [format!("outcomes.toml:{line}: expected at least one of `[[outcomes.says]]` without `when`, found none")]);
}

/// Without any fact that matters the first scheme of an advice would stand there bare.
#[test]
fn some_attribute_is_key() {
    let mut files = files();
    let file = files.iter_mut().find(|file| file.name == CATALOGUE).unwrap();
    file.text = file.text.replace("key = true\n", "");
    let told: Vec<String> = read(&files).2.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["catalogue.toml:1: expected at least one of `[[attributes]]` with `key = true`, found none"]);
}
