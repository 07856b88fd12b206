//! The arrows between the layers, and what must not stand where: read from the sources, line by line. No test, no layer.

use std::path::{Path, PathBuf};

use cooperation_advisor::catalogue::built::catalogue as shipped;

/// What each top module may use beside itself. Arrows only run down; Nothing stands on `ui` but the
/// picture of its first page in `still`.
const ARROWS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("browser", &[]),
    ("catalogue", &["domain"]),
    ("i18n", &["catalogue", "domain"]),
    ("link", &["i18n", "catalogue", "domain"]),
    ("host", &["link", "catalogue", "domain"]),
    ("session", &["link", "i18n", "catalogue", "domain"]),
    ("ui", &["session", "host", "link", "i18n", "catalogue", "browser", "domain"]),
    // Its shell is the app's first page, made by the app's own views.
    ("still", &["ui", "session", "link", "i18n", "catalogue", "domain"]),
];

/// Foreign crates, and the places that may name them.
const CRATES: [(&str, &[&str]); 7] = [
    ("yew", &["ui/", "still/shell.rs", "bin/advisor.rs"]),
    ("gloo", &["ui/", "browser/", "bin/advisor.rs"]),
    ("web_sys", &["ui/", "browser/", "bin/advisor.rs"]),
    ("wasm_bindgen", &["ui/", "browser/", "bin/advisor.rs"]),
    ("serde", &[]),
    ("serde_json", &[]),
    ("toml", &["catalogue/reading/"]),
];

/// Layers that never panic: a panic leaves a dead page.
const TOTAL: [&str; 6] = ["domain/", "catalogue/", "i18n/", "link/", "session/", "browser/"];
const PANICS: [&str; 8] = [".unwrap(", ".expect(", "panic!", "unreachable!", "unimplemented!", "todo!", "assert!(", "assert_eq!("];

/// Verdicts have no clock, no chance, no fractions and no outside.
const IMPURE: [&str; 12] =
    ["HashMap", "HashSet", "SystemTime", "Instant", "f32", "f64", "std::fs", "std::env", "std::net", "std::thread", "std::io", "unsafe"];

/// Layers that travel in the page, and what costs more code there than the few things it is used on deserve.
const LIGHT: [&str; 3] = ["domain/", "i18n/", "link/"];
const HEAVY: [&str; 6] = ["BTreeMap", "BTreeSet", "HashMap", "HashSet", "to_lowercase", "to_uppercase"];

const MOST_LINES: usize = 400;
/// Long lists of sentences, one a line.
const LANGUAGES: [&str; 3] = ["i18n/english.rs", "i18n/french.rs", "i18n/spanish.rs"];

/// Where the sentences may be said that the visitors' page does not carry: there they would be empty.
const OFFICE: [&str; 9] = [
    "bin/cases.rs",
    "ui/pages/proof.rs",
    "ui/pages/cases.rs",
    "ui/parts/graph.rs",
    "ui/parts/decisions.rs",
    "session/cases/",
    "session/decisions.rs",
    "session/findings.rs",
    "i18n/",
];

/// Drawers for what nobody found a name for.
const DRAWERS: [&str; 6] = ["utils", "util", "helpers", "helper", "common", "misc"];

/// A source file: its name below `src`, and its text.
struct Source {
    name: String,
    text: String,
}

impl Source {
    /// The lines with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines()).map(|(number, line)| (number, without_comment(line)))
    }

    /// The top module it belongs to.
    fn layer(&self) -> &str {
        self.name.split(['/', '.']).next().unwrap_or_default()
    }
}

/// A line up to its comment. Two slashes in a quoted text (an address) are no comment.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices("//").find(|(place, _)| line[..*place].matches('"').count().is_multiple_of(2));
    comment.map_or(line, |(place, _)| &line[..place])
}

/// The words of a line of code: letters, digits and underscores.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

// The rules: each gives what is wrong with one file ----

type Rule = fn(&Source) -> Vec<(usize, String)>;

fn arrows(source: &Source) -> Vec<(usize, String)> {
    let Some((layer, allowed)) = ARROWS.iter().find(|(layer, _)| *layer == source.layer()) else { return Vec::new() };
    let mut wrong = Vec::new();
    for (number, line) in source.code() {
        for used in line.split("crate::").skip(1) {
            let braced = used.strip_prefix('{').map(|list| list.split('}').next().unwrap_or(list));
            let modules: Vec<&str> = match braced {
                Some(list) => list.split(',').map(|item| item.trim().split("::").next().unwrap_or_default()).collect(),
                None => vec![words(used).next().unwrap_or_default()],
            };
            wrong.extend(
                modules
                    .into_iter()
                    .filter(|module| module != layer && !allowed.contains(module))
                    .map(|module| (number, format!("`{layer}` uses `{module}`"))),
            );
        }
        if line.contains("super::super") {
            wrong.push((number, "`super::super` hides an arrow: write `crate::`".into()));
        }
    }
    wrong
}

fn foreign_crates(source: &Source) -> Vec<(usize, String)> {
    // A crate is named where a path begins with it, or a `use` is of it alone.
    let used = |line: &str, name: &str| {
        line.match_indices(name).any(|(place, _)| {
            let (before, rest) = (line[..place].chars().next_back(), &line[place + name.len()..]);
            let begins = !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == '"');
            begins && (rest.starts_with("::") || rest.starts_with(';') && line.trim_start().starts_with("use "))
        })
    };
    let mut wrong = Vec::new();
    for (number, line) in source.code() {
        for (name, places) in CRATES {
            let own = places.iter().any(|place| source.name.starts_with(place));
            if !own && used(line, name) {
                wrong.push((number, format!("`{name}` is used outside {}", places.join(", "))));
            }
        }
    }
    wrong
}

fn panics(source: &Source) -> Vec<(usize, String)> {
    if !TOTAL.iter().any(|layer| source.name.starts_with(layer)) {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    for (number, line) in source.code() {
        wrong.extend(PANICS.iter().filter(|panic| line.contains(**panic)).map(|panic| (number, format!("`{panic}` can panic"))));
        if indexes(line) {
            wrong.push((number, "indexing can panic: use `get`".into()));
        }
    }
    wrong
}

/// Whether something is indexed: a bracket that follows a name, a call or an index. In quoted texts brackets are words.
fn indexes(line: &str) -> bool {
    let code: String = line.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    code.match_indices('[').any(|(place, _)| {
        let before = &code[..place];
        before.ends_with(|letter: char| letter.is_alphanumeric() || "_)]".contains(letter))
    })
}

fn impurities(source: &Source) -> Vec<(usize, String)> {
    if source.layer() != "domain" {
        return Vec::new();
    }
    let found = |line: &str, thing: &str| if thing.contains(':') { line.contains(thing) } else { words(line).any(|word| word == thing) };
    let things = |(number, line)| IMPURE.iter().filter(move |thing| found(line, thing)).map(move |thing| (number, thing));
    source.code().flat_map(things).map(|(number, thing)| (number, format!("`{thing}` in the domain"))).collect()
}

fn heavy(source: &Source) -> Vec<(usize, String)> {
    if !LIGHT.iter().any(|layer| source.name.starts_with(layer)) {
        return Vec::new();
    }
    let things =
        |(number, line)| HEAVY.iter().filter(move |thing| words(line).any(|word| word == **thing)).map(move |thing| (number, thing));
    source.code().flat_map(things).map(|(number, thing)| (number, format!("`{thing}` is heavy in the page"))).collect()
}

fn sizes(source: &Source) -> Vec<(usize, String)> {
    let lines = source.text.lines().count();
    let long = lines > MOST_LINES && !LANGUAGES.contains(&source.name.as_str());
    if long { vec![(lines, format!("more than {MOST_LINES} lines: what is its second duty?"))] } else { Vec::new() }
}

fn names(source: &Source) -> Vec<(usize, String)> {
    let drawer = source.name.split(['/', '.']).find(|part| DRAWERS.contains(part));
    drawer.map(|drawer| (1, format!("a module named `{drawer}`: name what it does"))).into_iter().collect()
}

fn schemes_by_name(source: &Source) -> Vec<(usize, String)> {
    let ids = shipped().schemes.iter().map(|scheme| &scheme.id);
    let literals: Vec<String> = ids.map(|id| format!("\"{id}\"")).collect();
    let lines = source.code().flat_map(|(number, line)| {
        literals.iter().filter(move |literal| line.contains(literal.as_str())).map(move |literal| (number, literal))
    });
    lines.map(|(number, literal)| (number, format!("the scheme {literal} by name"))).collect()
}

fn questions_by_name(source: &Source) -> Vec<(usize, String)> {
    // In the catalogue's own reader the roles bear the names that `catalogue.toml` gives them.
    if source.name.starts_with("catalogue/reading/") || !TOTAL.iter().any(|layer| source.name.starts_with(layer)) {
        return Vec::new();
    }
    let ids: Vec<String> = shipped().questions.iter().map(|question| format!("question_named(\"{}\")", question.id)).collect();
    let lines = source.code().filter(|(_, line)| ids.iter().any(|id| line.contains(id.as_str())));
    lines.map(|(number, _)| (number, "a question by name".to_owned())).collect()
}

/// The sentences of the officers' page, named elsewhere.
fn office_sentences(source: &Source) -> Vec<(usize, String)> {
    if OFFICE.iter().any(|place| source.name.starts_with(place)) {
        return Vec::new();
    }
    let names = office_names();
    let said = source.code().flat_map(|(number, line)| {
        let after = line.split("Message::").skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
        let office =
            after.filter(|name| names.iter().any(|office| office == name)).map(|name| format!("`{name}` is said in the office only"));
        office.map(|what| (number, what)).collect::<Vec<_>>()
    });
    said.collect()
}

/// Those that stand in the second of the lists.
fn office_names() -> Vec<String> {
    let list =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/message.rs")).expect("the list should be there");
    let (_, office) = list.split_once("\noffice {\n").expect("there should be a list of them");
    let (office, _) = office.split_once("\n}\n").expect("the list should end");
    let code = office.lines().skip(1).filter(|line| !line.trim_start().starts_with("//"));
    let names = code.flat_map(|line| line.split([' ', ',', '{', '}', ':', '&', '\'']));
    let names: Vec<String> = names.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())).map(str::to_owned).collect();
    assert!(names.len() > 50, "{names:?}");
    names
}

// The tests ----

const RULES: [(&str, Rule); 10] = [
    ("arrows only run down", arrows),
    ("foreign crates stay at the edge", foreign_crates),
    ("layers below the page never panic", panics),
    ("the visitors' page says what it carries", office_sentences),
    ("the domain is pure", impurities),
    ("what travels is light", heavy),
    ("a file has one duty", sizes),
    ("modules are named for what they do", names),
    ("the engine knows no scheme by name", schemes_by_name),
    ("the engine knows no question by name", questions_by_name),
];

#[test]
fn sources_keep_the_rules() {
    let sources = sources();
    assert!(sources.len() > 30, "only {} sources found", sources.len());
    let wrong: Vec<String> = RULES
        .iter()
        .flat_map(|(rule, find)| {
            let line = move |source: &Source| -> Vec<String> {
                find(source).into_iter().map(|(number, what)| format!("src/{}:{number}: {what} ({rule})", source.name)).collect()
            };
            sources.iter().flat_map(line).collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Every folder of `src` has its row in the table: a new layer must say what it stands on.
#[test]
fn every_layer_is_in_the_table() {
    for source in sources().iter().filter(|source| source.name.contains('/')) {
        let layer = source.layer();
        assert!(layer == "bin" || ARROWS.iter().any(|(known, _)| *known == layer), "`{layer}` is in no row of the table");
    }
}

/// The table itself runs down: nothing in it can go in a circle.
#[test]
fn the_table_has_no_circle() {
    for (place, (layer, below)) in ARROWS.iter().enumerate() {
        for used in *below {
            let lower = ARROWS.iter().position(|(known, _)| known == used).unwrap();
            assert!(lower < place, "`{layer}` uses `{used}`, which stands above it");
        }
    }
}

/// A rule that finds nothing anywhere would keep nothing: each finds its mistake and leaves alone what looks like it.
#[test]
fn rules_find_what_they_look_for() {
    check(arrows, "domain/x.rs", "use crate::i18n::voice;", 1);
    check(arrows, "domain/x.rs", "use crate::domain::truth; // crate::i18n", 0);
    check(arrows, "catalogue/x.rs", "let a: crate::domain::truth::Truth = crate::link::x();", 1);
    check(arrows, "link/x.rs", "use crate::{domain, session::x, ui};", 2);
    check(arrows, "catalogue/reading/x.rs", "use super::super::texts;", 1);
    check(foreign_crates, "session/x.rs", "use yew::prelude::*;", 1);
    check(foreign_crates, "session/x.rs", "fn f() -> web_sys::Window;", 1);
    check(foreign_crates, "session/x.rs", "use gloo;", 1);
    check(foreign_crates, "ui/x.rs", "use yew::prelude::*;", 0);
    check(foreign_crates, "catalogue/reading/folder.rs", "ends_with(\"toml\") // toml::de", 0);
    check(foreign_crates, "catalogue/x.rs", "toml::from_str(text)", 1);
    check(panics, "link/x.rs", "let a = b.unwrap();", 1);
    check(panics, "link/x.rs", "let a = b.unwrap_or(0);", 0);
    check(panics, "link/x.rs", "let a = list[0];", 1);
    check(panics, "link/x.rs", "let a = f()[0][1];", 1);
    check(panics, "link/x.rs", "#[must_use] fn f(a: &[u8], b: &mut [u8]) -> [u8; 3] { vec![1]; \"a[0]\" }", 0);
    check(panics, "ui/x.rs", "list[0].unwrap()", 0);
    check(impurities, "domain/x.rs", "use std::collections::HashMap;", 1);
    check(impurities, "domain/x.rs", "let whole: f64 = std::env::var(x);", 2);
    check(impurities, "i18n/x.rs", "HashMap::new()", 0);
    check(heavy, "i18n/x.rs", "HashMap::new()", 1);
    check(heavy, "link/x.rs", "text.to_lowercase()", 1);
    check(heavy, "link/x.rs", "text.to_ascii_lowercase()", 0);
    check(heavy, "catalogue/reading/x.rs", "BTreeMap::new()", 0);
    check(sizes, "link/x.rs", &"x\n".repeat(MOST_LINES + 1), 1);
    check(sizes, "link/x.rs", &"x\n".repeat(MOST_LINES), 0);
    check(names, "link/utils.rs", "", 1);
    check(names, "helpers/mod.rs", "", 1);
    check(schemes_by_name, "link/x.rs", "if id == \"irp\" {", 1);
    check(schemes_by_name, "link/x.rs", "\"irps\" // \"irp\"", 0);
    check(questions_by_name, "session/x.rs", "catalogue.question_named(\"aim\")", 1);
}

#[track_caller]
fn check(rule: Rule, name: &str, text: &str, expected: usize) {
    let found = rule(&Source { name: name.into(), text: text.into() });
    assert_eq!(found.len(), expected, "{name}: {text}: {found:?}");
}

fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![top.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&top).unwrap().to_str().unwrap().replace('\\', "/");
                sources.push(Source { name, text: std::fs::read_to_string(&path).unwrap() });
            }
        }
    }
    sources
}
