//! Small pages that lead into the advisor: one a language, with an address and preview tags of its own, and the page that a static host
//! shows for what it does not have, where links end whose `#` was escaped on the way.
//!
//! They use relative addresses, so that they work in a folder of a host as well as at its root. Each has a policy of its own. Without
//! scripts each is a page with a link.

use crate::bundle;
use crate::config::Config;
use crate::{html, js};

const DOOR: &str = include_str!("door.js");
const NOT_FOUND: &str = include_str!("not_found.js");

/// What a door says in one language.
struct Words {
    code: &'static str,
    locale: &'static str,
    title: &'static str,
    description: &'static str,
    open: &'static str,
    missing: &'static str,
}

const WORDS: [Words; 3] = [
    Words {
        code: "en",
        locale: "en_GB",
        title: "Cooperation advisor",
        description: "Which CNRS scheme suits your international cooperation: a few questions, an advice with reasons and sources. \
                      A basis for discussion, not an official CNRS service.",
        open: "Open the advisor in English",
        missing: "There is no page at this address.",
    },
    Words {
        code: "fr",
        locale: "fr_FR",
        title: "Conseil en coopération",
        description: "Quel dispositif du CNRS convient à votre coopération internationale\u{a0}: quelques questions, un avis motivé et sourcé. \
                      Une base de discussion, et non un service officiel du CNRS.",
        open: "Ouvrir le conseil en français",
        missing: "Il n’y a pas de page à cette adresse.",
    },
    Words {
        code: "es",
        locale: "es_ES",
        title: "Asesor de cooperación",
        description: "Qué instrumento del CNRS conviene a su cooperación internacional: unas preguntas y un consejo con razones y fuentes. \
                      Una base para el diálogo; no es un servicio oficial del CNRS.",
        open: "Abrir el asesor en español",
        missing: "No hay ninguna página en esta dirección.",
    },
];

/// The files, each with its path below `dist/`.
pub(crate) fn files(config: &Config) -> Vec<(String, Vec<u8>)> {
    let doors = WORDS.iter().map(|words| (format!("{}/index.html", words.code), door(words, config)));
    doors.chain([("404.html".to_owned(), not_found(config))]).map(|(name, page)| (name, page.into_bytes())).collect()
}

fn door(words: &Words, config: &Config) -> String {
    let Words { code, locale, title, description, open, .. } = words;
    let (title, description) = (html::attribute(title), html::attribute(description));
    let mut head = format!(
        "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n<meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:locale\" content=\"{locale}\">\n"
    );
    for other in &WORDS {
        if other.code != *code {
            head += &format!("<meta property=\"og:locale:alternate\" content=\"{}\">\n", other.locale);
        }
    }
    if let Some(base) = config.canonical.as_deref().map(folder) {
        let address = html::attribute(&format!("{base}{code}/"));
        head += &format!("<meta property=\"og:url\" content=\"{address}\">\n<link rel=\"canonical\" href=\"{address}\">\n");
        for Words { code, .. } in &WORDS {
            head += &format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{}\">\n", html::attribute(&format!("{base}{code}/")));
        }
    }
    let body = format!("<h1>{title}</h1>\n<p>{description}</p>\n<p><a href=\"../#lang={code}\">{open}</a></p>\n");
    page(code, &head, DOOR, &body)
}

fn not_found(config: &Config) -> String {
    let way = html::attribute(config.canonical.as_deref().unwrap_or("./"));
    let mut body = String::from("<h1>404</h1>\n");
    for Words { code, missing, .. } in &WORDS {
        body += &format!("<p lang=\"{code}\">{missing}</p>\n");
    }
    let names: Vec<String> = WORDS.iter().map(|words| format!("<span lang=\"{}\">{}</span>", words.code, words.title)).collect();
    // With an address of its own the script need not guess where the advisor is.
    let id = if config.canonical.is_some() { "" } else { " id=\"way\"" };
    body += &format!("<p><a{id} href=\"{way}\">{}</a></p>\n", names.join(" · "));
    let script = if config.canonical.is_some() { NOT_FOUND.replace(GUESS, "") } else { NOT_FOUND.to_owned() };
    page("en", "<title>404 – Cooperation advisor</title>\n<meta name=\"robots\" content=\"noindex\">\n", &script, &body)
}

/// The line of the script that guesses where the advisor is.
const GUESS: &str = "    document.getElementById('way').href = location.pathname.replace(/[^\\/]*\\/?$/, '');\n";

/// The folder of an address that may name a file.
fn folder(address: &str) -> String {
    let path = address.find("://").map_or(0, |at| at + 3);
    address[path..].rfind('/').map_or_else(|| format!("{address}/"), |slash| address[..=path + slash].to_owned())
}

fn page(code: &str, head: &str, script: &str, body: &str) -> String {
    let script = html::inline_script(&js::compact(script));
    let policy = format!(
        "default-src 'none'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        bundle::source_hash(&script)
    );
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"data:,\">\n{head}</head>\n<body>\n<main>\n{body}</main>\n<script>{script}</script>\n</body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published() -> Config {
        Config { canonical: Some("https://example.org/a&b/index.html".to_owned()), contact: None }
    }

    fn text(config: &Config, name: &str) -> String {
        let found = files(config).into_iter().find(|(path, _)| path == name).map(|(_, page)| page);
        String::from_utf8(found.expect("the file is there")).expect("it is text")
    }

    #[test]
    fn there_is_a_door_in_each_language_and_one_for_what_is_not_there() {
        let names: Vec<String> = files(&Config::default()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["en/index.html", "fr/index.html", "es/index.html", "404.html"]);
        for code in ["en", "fr", "es"] {
            let door = text(&Config::default(), &format!("{code}/index.html"));
            assert!(door.contains(&format!("<html lang=\"{code}\">")) && door.contains(&format!("href=\"../#lang={code}\"")));
            for tag in ["og:title", "og:description", "og:locale", "name=\"description\""] {
                assert!(door.contains(tag), "{code} has no {tag}");
            }
            assert!(!door.contains("canonical") && !door.contains("og:url"), "nobody said where it is published");
        }
    }

    #[test]
    fn the_policy_of_each_page_lets_its_script_run_and_nothing_else() {
        for (name, page) in files(&published()) {
            let page = String::from_utf8(page).expect("it is text");
            let script = page.split_once("<script>").and_then(|(_, rest)| rest.split_once("</script>")).expect("there is a script").0;
            assert!(page.contains(&format!("script-src '{}';", bundle::source_hash(script))), "{name}");
            assert_eq!(page.matches("<script").count(), 1, "{name}");
            assert!(!page.contains(" style"), "{name}");
        }
    }

    #[test]
    fn what_is_published_says_where() {
        let door = text(&published(), "fr/index.html");
        assert!(door.contains("<link rel=\"canonical\" href=\"https://example.org/a&amp;b/fr/\">"));
        assert!(door.contains("<link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/a&amp;b/es/\">"));
        let missing = text(&published(), "404.html");
        assert!(missing.contains("<a href=\"https://example.org/a&amp;b/index.html\">") && !missing.contains("'way'"));
        assert!(text(&Config::default(), "404.html").contains("'way'"), "the line that guesses is there to be taken out");
        assert_eq!(folder("https://example.org"), "https://example.org/");
        assert_eq!(folder("https://example.org/"), "https://example.org/");
    }

    #[test]
    fn french_has_its_spaces() {
        for words in WORDS.iter().filter(|words| words.code == "fr") {
            for text in [words.title, words.description, words.open, words.missing] {
                assert!(!text.contains(" :") && !text.contains('\''), "{text}");
            }
        }
    }
}
