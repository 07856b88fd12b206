//! Links to begin with: those that were published, and what reached us of them.

use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::host::options::NAMES;
use cooperation_advisor::link::readable::{OTHERS, SETTINGS, SUPPOSED};
use cooperation_advisor::link::v1::{check, symbols};

use super::Generator;

/// The codes that were published, and what they mean, which is a readable link.
pub(in super::super) fn published() -> Vec<String> {
    let lines = include_str!("../../../../links/2026-11.txt").lines().filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| line.split(' ')).filter(|link| !link.is_empty()).map(str::to_owned).collect()
}

/// Every way in which a link is known to reach us.
pub(in super::super) fn pasted() -> Vec<String> {
    let lines = include_str!("../../../../links/pasted.tsv").lines().filter(|line| !line.starts_with("//"));
    let texts = lines.filter_map(|line| Some(line.split_once('\t')?.1.replace("\\n", "\n").replace("\\r", "\r")));
    texts.chain(published()).collect()
}

/// What gateways, campaigns and hurried hands put into a link.
pub(in super::super) fn packaging() -> Vec<String> {
    let words = [
        "#",
        "%23",
        "%2523",
        "&amp;",
        ":~:text=",
        "?url=https%3A%2F%2F",
        "&u=http://",
        "?utm_source=x",
        "&fbclid=",
        "v1.",
        "v2.",
        "V1.",
        ".",
        "\r\n",
        "=\n",
        "<",
        ">",
        "https://",
        "%",
        "%3d",
        "%ff",
        "%e2%80%ae",
        "aim=begin",
        "&",
    ];
    words.map(str::to_owned).into()
}

/// Every key, question and choice, and values that are hard to bear.
pub(in super::super) fn words(catalogue: &Catalogue) -> Vec<String> {
    let hard = [
        "=",
        "&",
        ",",
        "%00",
        "%ff",
        "%e2%80%ae",
        "unknown",
        "__proto__",
        "0000000000",
        "99999999999999999999",
        "-1",
        "#ffffff",
        "2026-02-30",
    ];
    let questions = catalogue.questions.iter();
    let choices = questions.clone().flat_map(|question| question.choices.iter().map(|choice| choice.id.to_string()));
    let schemes = catalogue.schemes.iter().map(|scheme| scheme.id.to_string());
    let questions = questions.flat_map(|question| ["", OTHERS, SUPPOSED].map(|before| format!("&{before}{}=", question.id)));
    let keys = SETTINGS.into_iter().chain(NAMES).map(|key| format!("&{key}="));
    questions.chain(choices).chain(schemes).chain(keys).chain(hard.map(str::to_owned)).collect()
}

/// A code with other symbols in it and a check that goes with them. Of a text that is no code, one of its own.
pub(in super::super) fn resealed(generator: &mut Generator, link: &str) -> String {
    let data = link.strip_prefix("v1.").and_then(|rest| rest.split('.').next()).unwrap_or_default();
    let mut data = symbols::spelled(data).unwrap_or_default();
    let symbol = |generator: &mut Generator| u8::try_from(generator.below(32)).unwrap_or_default();
    for _ in 0..=generator.below(6) {
        let place = generator.below(data.len() + 1);
        match generator.below(5) {
            0 if place < data.len() => drop(data.remove(place)),
            1 if place < data.len() => data[place] = symbol(generator),
            2 => data.truncate(place),
            3 => {
                // One symbol many times: numbers without end, lists without end.
                let most = if generator.below(50) == 0 { 4000 } else { 20 };
                let (symbol, count) = (symbol(generator), generator.below(most));
                data.extend(std::iter::repeat_n(symbol, count));
            }
            _ => data.insert(place, symbol(generator)),
        }
    }
    let mut code = "v1.".to_owned();
    symbols::spell(&data, &mut code);
    code.push('.');
    symbols::spell(&check::of(&data), &mut code);
    code
}
