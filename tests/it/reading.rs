//! Broken data files. Each mistake an officer can make is made in the real files, and must be told with file, line, what was expected
//! and what was found: nothing more, nothing less, however many mistakes there are.

use std::path::Path;
use std::sync::LazyLock;

use cooperation_advisor::catalogue::reading::folder::{File, load};
use cooperation_advisor::catalogue::reading::problem::Problem;
use cooperation_advisor::catalogue::reading::read;
use cooperation_advisor::catalogue::texts::Texts;
use cooperation_advisor::domain::catalogue::Catalogue;
pub(crate) const CATALOGUE: &str = "catalogue.toml";
pub(crate) const QUESTIONS: &str = "questions.toml";
pub(crate) const REGISTRY: &str = "registry.toml";
pub(crate) const SOURCES: &str = "sources.toml";
pub(crate) const IRP: &str = "schemes/irp.toml";
pub(crate) const LIA: &str = "schemes/lia.toml";
pub(crate) const USR: &str = "schemes/usr.toml";

/// The data files as they are.
pub(crate) fn files() -> Vec<File> {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(|| load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/data")).unwrap());
    FILES.clone()
}

/// What the data files hold.
pub(crate) fn real() -> &'static (Catalogue, Texts, Vec<Problem>) {
    static REAL: LazyLock<(Catalogue, Texts, Vec<Problem>)> = LazyLock::new(|| read(&files()));
    &REAL
}

/// A mistake: in this file this text, which stands there once, becomes that one; and the problems it gives, each with a text whose
/// first line is the line it must name.
pub(crate) type Mistake<'a> = (&'a str, &'a str, &'a str, &'a [(&'a str, &'a str)]);

#[track_caller]
pub(crate) fn check(mistakes: &[Mistake<'_>]) {
    let mut files = files();
    for (name, find, put, _) in mistakes {
        let file = files.iter_mut().find(|file| file.name == *name).unwrap();
        assert_eq!(file.text.matches(find).count(), 1, "{name} has changed: make the mistake elsewhere than at `{find}`");
        file.text = file.text.replacen(find, put, 1);
    }
    let (catalogue, _, problems) = read(&files);
    let mut found: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let mut expected = Vec::new();
    for (name, _, _, problems) in mistakes {
        let text = &files.iter().find(|file| file.name == *name).unwrap().text;
        for (place, problem) in *problems {
            assert_eq!(text.matches(place).count(), 1, "`{place}` must stand once in {name}");
            let line = text.split(place).next().unwrap().matches('\n').count() + 1;
            expected.push(filled(&format!("{name}:{line}: {problem}"), &catalogue, &found));
        }
    }
    expected.sort();
    found.sort();
    assert!(expected == found, "\nexpected\n  {}\nfound\n  {}\n", expected.join("\n  "), found.join("\n  "));
}

/// Lists of ids and keys grow with the catalogue; that they are given in full is the point, not what stands in them today.
fn filled(problem: &str, catalogue: &Catalogue, found: &[String]) -> String {
    let questions: Vec<&str> = catalogue.questions.iter().map(|question| &*question.id).collect();
    let attributes: Vec<&str> = catalogue.attributes.iter().map(|attribute| &*attribute.id).collect();
    let rows = catalogue.attributes.iter().filter(|attribute| attribute.compared).map(|attribute| &*attribute.id);
    let filled = problem
        .replace("{questions}", &questions.join(", "))
        .replace("{attributes}", &attributes.join(", "))
        .replace("{rows}", &rows.collect::<Vec<_>>().join(", "));
    let told = filled.split_once("{keys}").and_then(|(before, after)| {
        found
            .iter()
            .find(|told| told.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).is_some_and(|keys| keys.contains(", ")))
    });
    told.cloned().unwrap_or(filled)
}

/// What is checked into the repository builds.
#[test]
fn the_real_files_have_no_problem() {
    assert_eq!(real().2, []);
}

#[test]
fn texts_are_complete() {
    check(&[
        (IRP, "fr = \"Il dure cinq ans.\"\n", "", &[("[[favours]]\nid = \"five-years\"", "expected `fr`, found none")]),
        (
            IRP,
            "es = \"Reúne laboratorios de uno o dos países extranjeros.\"",
            "es = \" \"",
            &[("[[requires]]\nid = \"countries\"", "expected a text for `es`, found an empty one")],
        ),
        (LIA, "by = \"irp\"", "by = \"irpp\"", &[("[standing]", "expected `by`: a scheme of the catalogue, found `irpp`")]),
        (CATALOGUE, "fr = \"Pays\"\n", "", &[("[[attributes]]\nid = \"countries\"", "expected `fr`, found none")]),
        (QUESTIONS, "es = \"Asunto\"", "", &[("[questions.short]\nen = \"Subject\"", "expected `es`, found none")]),
        (SOURCES, "title = \"NSFC-CNRS call 2024\"", "title = \"\"", &[("[NSFC24]", "expected a title, found an empty one")]),
    ]);
}

#[test]
fn evidence_is_there_and_known() {
    check(&[
        (
            IRP,
            "sources = [\"SEED2\", \"INS2I\"]\nsentences = [\"na-irp-2\"]\n\n",
            "sources = [\"SEED9\"]\nsentences = [\"na-irp-99\"]\n\n",
            &[
                ("[summary]", "expected a source, or `reading = true`, found neither"),
                ("sources = [\"SEED9\"]", "expected a source listed in sources.toml, found `SEED9`"),
                ("sentences = [\"na-irp-99\"]", "expected a sentence of seeds.toml, found `na-irp-99`"),
            ],
        ),
        (
            IRP,
            "sources = [\"SEED2\", \"AZ_IRP\", \"INS2I\", \"INSHS25\"]",
            "sources = \"SEED2\"",
            &[
                ("[[requires]]\nid = \"laboratories\"", "expected a source, or `reading = true`, found neither"),
                ("sources = \"SEED2\"", "expected a list in square brackets, found string"),
            ],
        ),
        (
            IRP,
            "choices = [\"abroad\", \"france\"]\nreading = true",
            "choices = [\"abroad\", \"france\"]\nreading = \"yes\"",
            &[("reading = \"yes\"", "expected true or false, found string")],
        ),
        (
            IRP,
            "attribute = \"purpose\"",
            "attribute = \"purpose\"\nreading = true",
            &[("[[facts]]\nid = \"IRP-05\"", "expected a fact that a source states, found `reading = true`: write a note instead")],
        ),
        ("seeds.toml", "tk-8 = ", "tk-9 = \"Never cited.\"\ntk-8 = ", &[("tk-9 = ", "expected an entry that cites `tk-9`, found none")]),
    ]);
}

#[test]
fn ids_are_known_where_they_are_used() {
    check(&[
        (
            IRP,
            "attribute = \"purpose\"",
            "attribute = \"porpoise\"",
            &[("[[facts]]\nid = \"IRP-05\"", "expected an attribute ({attributes}), found `porpoise`")],
        ),
        (
            IRP,
            "question = \"horizon\"",
            "question = \"horizons\"",
            &[("[[favours]]\nid = \"five-years\"", "expected a question ({questions}), found `horizons`")],
        ),
        (
            IRP,
            "choices = [\"mobility\", \"meetings\", \"fieldwork\"]",
            "choices = [\"flights\"]",
            &[
                ("[[favours]]\nid = \"exchanges\"", "expected at least one choice in `choices`, found none"),
                (
                    "choices = [\"flights\"]",
                    "expected a choice of `pays` (mobility, meetings, fieldwork, equipment, doctoral, salaries, posts), found `flights`",
                ),
            ],
        ),
        (LIA, "choices = [\"structure\"]", "choices = []", &[("[aims]", "expected at least one choice in `choices`, found none")]),
        (
            CATALOGUE,
            "institutions = \"institutions\"",
            "institutions = \"unions\"",
            &[("[roles]", "expected `institutions`: a choice of `aim`, found `unions`")],
        ),
        (
            CATALOGUE,
            "carrier = \"carrier\"",
            "carrier = \"porter\"",
            &[
                ("[roles]", "expected `carrier`: a question ({questions}), found `porter`"),
                ("[roles]", "expected `nobody`: a choice of `porter`, found `nobody`"),
            ],
        ),
        (
            CATALOGUE,
            "[[log]]\n",
            "[[log]]\nschemes = [\"irpp\"]\n",
            &[("schemes = [\"irpp\"]", "expected a scheme of the catalogue, found `irpp`")],
        ),
    ]);
}

#[test]
fn ids_are_given_once() {
    check(&[
        (
            IRP,
            "id = \"IRP-09\"",
            "id = \"IRP-05\"",
            &[(
                "[[facts]]\nid = \"IRP-05\"\nattribute = \"partners\"",
                "expected an id of its own, found `IRP-05`, which stands in schemes/irp.toml too",
            )],
        ),
        (
            IRP,
            "id = \"exchanges\"",
            "id = \"countries\"",
            &[("[[favours]]\nid = \"countries\"", "expected an id of its own, found `countries` again")],
        ),
        (
            CATALOGUE,
            "id = \"network-of-one\"",
            "id = \"home-and-posted\"",
            &[(
                "[[clashes]]\nid = \"home-and-posted\"\nwhen = \"aim = coordinate",
                "expected an id of its own, found `home-and-posted` again",
            )],
        ),
        (
            CATALOGUE,
            "# Answers that hardly",
            "[[attributes]]\nid = \"counts\"\nen = \"a\"\nfr = \"b\"\nes = \"c\"\n# Answers that hardly",
            &[("[[attributes]]\nid = \"counts\"\nen = \"a\"", "expected an id of its own, found `counts` again")],
        ),
    ]);
}

#[test]
fn formulas_are_understood_or_told() {
    check(&[
        (
            CATALOGUE,
            "when = \"aim = locate and place = no\"",
            "when = \"aim = locate and place = nowhere\"",
            &[(
                "when = \"aim = locate",
                "expected a choice of `place` (no, abroad, france), found `nowhere` in `aim = locate and place = nowhere`",
            )],
        ),
        (
            CATALOGUE,
            "when = \"aim = structure and place = abroad | france\"",
            "when = \"(aim = structure and place = abroad | france\"",
            &[("when = \"(aim", "expected `)`, found the end in `(aim = structure and place = abroad | france`")],
        ),
        (
            CATALOGUE,
            "when = \"aim = coordinate and partners = one\"",
            "when = \"aim = coordinate partners = one\"",
            &[(
                "when = \"aim = coordinate",
                "expected `and`, `or` or the end of the formula, found `partners` in `aim = coordinate partners = one`",
            )],
        ),
        (
            CATALOGUE,
            "when = \"aim = begin and prior = structured\"",
            "when = \"aim >= begin\"",
            &[("when = \"aim >= begin\"", "expected one of = != after `aim`, found `>=` in `aim >= begin`")],
        ),
        (CATALOGUE, "when = \"carrier != nobody\"", "when = 5", &[("when = 5", "expected a text in quotes, found integer")]),
        (
            IRP,
            "about = \"institute = inshs\"",
            "about = \"\"",
            &[("about = \"\"", "expected a question ({questions}), found the end in ``")],
        ),
        (
            IRP,
            "about = \"institute = ins2i\"",
            "about = \"prior = ongoing or institutes = ins2i\"",
            &[(
                "about = \"prior = ongoing or",
                "expected a question ({questions}), found `institutes` in `prior = ongoing or institutes = ins2i`",
            )],
        ),
        (
            IRP,
            "about = \"region = usa\"",
            "about = \"prior ongoing\"",
            &[("about = \"prior ongoing\"", "expected one of = != >= <= after `prior`, found `ongoing` in `prior ongoing`")],
        ),
        (
            QUESTIONS,
            "asked-if = \"matter = existing | reading\"",
            "asked-if = \"matter = existing |\"",
            &[("asked-if", "expected a choice of `matter` (new, existing, reading), found the end in `matter = existing |`")],
        ),
        (LIA, "when = \"place = no\"\n", "", &[("[[requires]]\nid = \"without-walls\"", "expected `when`, found none")]),
    ]);
}

#[test]
fn dates_numbers_and_addresses_are_whole() {
    let date = "expected a date like 2026-05-15, \"2026-05\" or \"2026\", found";
    check(&[
        (IRP, "checked = 2026-11-20", "checked = \"2026-11\"", &[("checked", "expected a full day like 2026-05-15, found less")]),
        (LIA, "checked = 2026-11-20", "checked = \"soon\"", &[("checked", &format!("{date} `soon`"))]),
        (USR, "checked = 2026-11-20", "checked = \"2026-00-20\"", &[("checked", &format!("{date} `2026-00-20`"))]),
        (
            SOURCES,
            "before = 2019\n\n[PRC_DERCI]",
            "before = \"2019\"\n\n[PRC_DERCI]",
            &[("before = \"2019\"", "expected a whole number up to 65535, found string")],
        ),
        (
            SOURCES,
            "url = \"https://fdsssj.com/2016/0426/c6246a92261/page.html\"",
            "url = \"www.cnrs.fr\"",
            &[("url = \"www.cnrs.fr\"", "expected an address that begins with https:// or http://, found `www.cnrs.fr`")],
        ),
        (
            SOURCES,
            "url = \"http://www.fapesp.br/en/9612\"",
            "url = \"https://www.fapesp.br/en 9612\"",
            &[(
                "url = \"https://www.fapesp.br/en 9612\"",
                "expected an address that begins with https:// or http://, found `https://www.fapesp.br/en 9612`",
            )],
        ),
        (QUESTIONS, "gate = 1", "gate = -1", &[("gate = -1", "expected a whole number up to 65535, found integer")]),
    ]);
}

#[test]
fn words_from_a_list_are_on_the_list() {
    check(&[
        (
            IRP,
            "status = \"open\"",
            "status = \"closed\"",
            &[("acronym = \"IRP\"", "expected status = open, replaced, between-institutions or entry-only, found `closed`")],
        ),
        (
            IRP,
            "generations = [\"2020\", \"today\"]",
            "generations = [\"2021\"]",
            &[
                ("acronym = \"IRP\"", "expected at least one of `generations`, found none"),
                ("generations", "expected tool-kit, 2020 or today, found `2021`"),
            ],
        ),
        (
            QUESTIONS,
            "side = \"both\"\nkind = \"one\"\ngate = 1",
            "side = \"all\"\nkind = \"two\"\ngate = 1",
            &[
                ("[[questions]]\nid = \"matter\"", "expected side = cnrs, partner or both, found `all`"),
                ("[[questions]]\nid = \"matter\"", "expected kind = one, ordered or several, found `two`"),
            ],
        ),
        (
            QUESTIONS,
            "gate = 3\nhands = \"yours\"",
            "gate = 3\nhands = \"mine\"",
            &[("hands = \"mine\"", "expected yours, time or given, found `mine`")],
        ),
        (
            CATALOGUE,
            "compared = true\nen = \"Partners\"",
            "compared = 1\nen = \"Partners\"",
            &[("compared = 1", "expected true or false, found integer")],
        ),
    ]);
}

#[test]
fn unknown_keys_are_told() {
    let rule = "expected one of id, when, given, check, en, fr, es, sources, sentences, reading, found";
    check(&[
        (
            IRP,
            "[requires.check]\nen = \"Ask the CNRS institute whether it",
            "[requires.chek]\nen = \"Ask the CNRS institute whether it",
            &[
                ("[[requires]]\nid = \"shown-capacity\"", "expected `check`, what to look up where the sources do not decide, found none"),
                ("[requires.chek]", &format!("{rule} `chek`")),
            ],
        ),
        (IRP, "acronym = \"IRP\"", "akronym = \"IRP\"", &[("akronym", "expected one of {keys}, found `akronym`")]),
        (
            LIA,
            "since = \"",
            "until = \"",
            &[("[standing]", "expected `since`, found none"), ("until = \"", "expected one of {keys}, found `until`")],
        ),
        (
            CATALOGUE,
            "edition = \"2026-11\"\ndate",
            "issue = 1\nedition = \"2026-11\"\ndate",
            &[("issue", "expected one of {keys}, found `issue`")],
        ),
        (
            QUESTIONS,
            "[questions.asks]\nen = \"Which one?\"",
            "[questions.asks]\nnl = \"Welke?\"\nen = \"Which one?\"",
            &[("nl = ", "expected one of en, fr, es, partner, found `nl`")],
        ),
        (SOURCES, "[SEED1]", "[SEED1]\nauthor = \"CNRS\"", &[("author", "expected one of {keys}, found `author`")]),
        ("seeds.toml", "[toolkit]", "[toolkit]\nlang = \"en\"", &[("lang", "expected one of source, sentences, found `lang`")]),
        (
            "outcomes.toml",
            "[outcomes.title]\nen = \"Stay informal\"",
            "when = \"x\"\n[outcomes.title]\nen = \"Stay informal\"",
            &[("when = \"x\"", "expected one of {keys}, found `when`")],
        ),
    ]);
}

#[test]
fn a_status_comes_with_what_it_needs() {
    check(&[
        (
            IRP,
            "status = \"open\"",
            "status = \"replaced\"",
            &[("acronym = \"IRP\"", "expected `[standing]` with `by` and `since`, as it is replaced, found none")],
        ),
        (
            LIA,
            "status = \"replaced\"",
            "status = \"entry-only\"",
            &[
                ("acronym = \"LIA\"", "expected no rules: it is an entry only, found `[[favours]]`"),
                ("acronym = \"LIA\"", "expected no rules: it is an entry only, found `[[requires]]`"),
                ("acronym = \"LIA\"", "expected no rules: it is an entry only, found `[aims]`"),
            ],
        ),
        (
            USR,
            "status = \"entry-only\"",
            "status = \"open\"",
            &[
                ("acronym", "expected `[aims]`: what it is made for, found none"),
                ("acronym", "expected at least one of `[[steps]]`: how to get in, found none"),
            ],
        ),
    ]);
}

#[test]
fn what_is_no_toml_is_told() {
    check(&[
        (IRP, "acronym = \"IRP\"", "acronym = \"IRP", &[("acronym", "expected TOML, found invalid basic string, expected `\"`")]),
        (
            LIA,
            "[name]",
            "[name",
            &[("acronym = \"LIA\"", "expected `name`, found none"), ("[name", "expected TOML, found unclosed table, expected `]`")],
        ),
    ]);
}

#[test]
fn listed_schemes_have_files() {
    check(&[(
        CATALOGUE,
        "\"bilateral\", \"usr\"",
        "\"bilateral\", \"xyz\", \"usr\"",
        &[("# The catalogue's frame.", "expected a file `schemes/xyz.toml` for the scheme listed in `schemes`, found none")],
    )]);
}
