//! Makes one file out of Trunk's page, wasm-bindgen's glue and the compiled app.
//!
//! The file works from any server, in a frame, and from a disk, where a page may load no module and fetch nothing.
//! So everything is inline, and the page's policy lets exactly these scripts and this style sheet run.
//! No time and no machine leaves a trace in it: the same commit gives the same bytes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::process::Outcome;
use crate::{css, glue, html, js, payload, sections};

/// The byte order mark says that the file is in UTF-8, and browsers believe it before a server that says otherwise.
const MARK: char = '\u{feff}';

const BOOT: &str = include_str!("boot.js");
const SAVE: &str = include_str!("save.js");
const ARRIVAL: &str = include_str!("arrival.js");
const EARLY: &str = include_str!("early.js");
const HOST: &str = include_str!("host.js");

pub(crate) struct Parts<'a> {
    /// Trunk's `index.html`, the style sheets already inline.
    pub(crate) page: &'a str,
    /// wasm-bindgen's JavaScript, for the target `web`.
    pub(crate) glue: &'a str,
    pub(crate) wasm: &'a [u8],
    /// The first page as the app paints it, in each language.
    pub(crate) shell: &'a str,
    /// The static catalogue in the first language, with the sources.
    pub(crate) catalogue: &'a str,
    /// The static catalogue in the other languages.
    pub(crate) languages: &'a str,
    pub(crate) facts: Facts<'a>,
}

/// What the page says about itself.
pub(crate) struct Facts<'a> {
    pub(crate) version: &'a str,
    pub(crate) commit: &'a str,
    pub(crate) committed: &'a str,
    /// Of the script for host pages, which the page makes codes with.
    pub(crate) integrity: &'a str,
    pub(crate) config: &'a Config,
}

pub(crate) fn bundle(parts: &Parts) -> Outcome<String> {
    let (page, styles) = html::take_styles(parts.page)?;
    let page = html::without_build_links(&html::without_comments(&page)?)?;
    let style = html::inline_style(&css::compact(&styles));
    let (glue, wasm) = glue::with_short_names(glue::without_loading(parts.glue)?, &sections::without_custom(parts.wasm)?)?;
    let script = html::inline_script(&boot(&glue)?);
    let [early, arrival] = [EARLY, ARRIVAL].map(|script| html::inline_script(&js::compact(script)));

    let page = html::fill(&page, "policy", &policy(&[&early, &arrival, &script], &style))?;
    let page = html::fill(&page, "facts", &parts.facts.tags(&wasm))?;
    let page = html::fill(&page, "style", &format!("<style>{style}</style>"))?;
    let page = html::fill(&page, "early", &format!("<script>{early}</script>"))?;
    let page = html::fill(&page, "shell", parts.shell)?;
    let page = html::fill(&page, "catalogue", parts.catalogue)?;
    let page = html::fill(&page, "languages", parts.languages)?;
    let page = html::fill(&page, "contact", &parts.facts.contact())?;
    let page = html::fill(&page, "script", &format!("<script>{arrival}</script>\n<script id=\"boot\">{script}</script>"))?;
    let page = html::fill(&page, "payload", &payload::elements(&wasm)?)?;
    check(&page)?;
    Ok(format!("{MARK}{page}"))
}

/// A SHA-256 as it stands in `SHA256SUMS`.
pub(crate) fn hex_sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One script: the glue, what speaks with a host page, and the boot function called with what it needs of the glue.
fn boot(glue: &str) -> Outcome<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err("wasm-bindgen's glue imports another file: one file cannot hold that. \
                    A dependency uses a JavaScript snippet (`#[wasm_bindgen(module = …)]` or `inline_js`)."
            .to_owned());
    }
    let (imports, finish) = (glue::IMPORTS, glue::FINISH);
    let [glue, host, save, boot] = [glue, HOST, SAVE, BOOT].map(js::compact);
    let [glue, host, boot] = [&glue, &host, &boot].map(|script| script.trim_end());
    // A function around it, since a plain script would leave the glue's names in the window.
    Ok(format!("(() => {{\n'use strict';\n{glue}\n({host})();\n{save}({boot})({imports}, {finish});\n}})();\n"))
}

/// The browser itself holds the page to this, in a saved copy too: no request, no foreign script.
fn policy(scripts: &[&str], style: &str) -> String {
    let scripts: String = scripts.iter().map(|script| format!("'{}' ", source_hash(script))).collect();
    let directives = [
        "default-src 'none'".to_owned(),
        format!("script-src {scripts}'wasm-unsafe-eval'"),
        format!("style-src '{}'", source_hash(style)),
        "img-src data:".to_owned(),
        "connect-src 'none'".to_owned(),
        "frame-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types 'none'".to_owned(),
    ];
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", directives.join("; "))
}

pub(crate) fn source_hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(text.as_bytes())))
}

impl Facts<'_> {
    fn tags(&self, wasm: &[u8]) -> String {
        // A file cannot hold its own checksum; that of the compiled app tells two builds apart just as well.
        let checksum = &hex_sha256(wasm)[..16];
        let facts = [
            ("version", self.version),
            ("commit", self.commit),
            ("committed", self.committed),
            ("payload", checksum),
            ("integrity", self.integrity),
        ];
        let mut tags = facts.map(|(name, value)| format!("<meta name=\"advisor:{name}\" content=\"{}\">", html::attribute(value))).to_vec();
        let Config { canonical, contact } = self.config;
        let said = |address: &String| format!("<meta name=\"advisor:contact\" content=\"{}\">", html::attribute(address));
        tags.extend(contact.as_ref().map(said));
        tags.extend(canonical.as_ref().map(|address| format!("<link rel=\"canonical\" href=\"{}\">", html::attribute(address))));
        tags.join("\n")
    }

    /// The address for reports, at the end of the static catalogue.
    fn contact(&self) -> String {
        let Some(address) = &self.config.contact else { return String::new() };
        let shown = html::attribute(address.strip_prefix("mailto:").unwrap_or(address));
        let labels = [("en", "Contact"), ("fr", "Contact"), ("es", "Contacto")].map(|(code, label)| format!("<b lang={code}>{label}</b>"));
        format!("<p>{}: <a href=\"{}\">{shown}</a></p>", labels.join(" · "), html::attribute(address))
    }
}

/// What `boot.js` and the policy rely on.
fn check(page: &str) -> Outcome<()> {
    for id in ["app", "fallback", "crash", "complete"] {
        if !page.contains(&format!(" id=\"{id}\"")) {
            return Err(format!("index.html has no element with id=\"{id}\", which starting the app needs"));
        }
    }
    let position = |text: &str| page.find(text).unwrap_or(usize::MAX);
    let policy = position("<meta http-equiv=\"Content-Security-Policy\"");
    if policy > position("<script") || policy > position("<style") {
        return Err("in index.html the policy must stand before every script and style".to_owned());
    }
    if position("<script id=\"boot\">") > position("id=\"payload\"") {
        // A file cut within the payload can then still say what is wrong with it.
        return Err("in index.html the script must stand before the payload".to_owned());
    }
    if page.contains(" style=\"") {
        return Err("index.html has a `style` attribute, which the page's policy refuses".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>
<head>
<!-- bundle: policy -->
<!-- bundle: facts -->
<style>/* a */ .a{}</style>
<style>.b{}</style>
<!-- bundle: style -->
<!-- bundle: early -->
<link data-trunk rel=\"rust\">
</head>
<body><p id=\"crash\"></p><p id=\"app\"><!-- bundle: shell --></p><p id=\"fallback\"></p>
<!-- bundle: catalogue -->
<!-- bundle: contact -->
<!-- bundle: script -->
<!-- bundle: payload -->
<!-- bundle: languages -->
<i id=\"complete\"></i>
";
    const GLUE: &str = "const tag = '</script>';\nfunction __wbg_get_imports() {\n}\nfunction __wbg_finalize_init(instance) {\n}\n\
        async function __wbg_load() {}\n";

    fn parts(page: &'static str) -> Parts<'static> {
        let said = |address: &str| Some(address.to_owned());
        let config = Box::leak(Box::new(Config { canonical: said("https://example.org/?a&b"), contact: said("mailto:a@example.org") }));
        let facts = Facts { version: "1.2.3", commit: "abc", committed: "2026-01-02", integrity: "sha384-a", config };
        Parts {
            page,
            glue: GLUE,
            wasm: b"\0asm\x01\0\0\0\x0a\x04\x01\x02\0\x0b",
            shell: "<p>shell",
            catalogue: "<p>catalogue",
            languages: "<p>languages",
            facts,
        }
    }

    fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
        text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map(|(found, _)| found).expect("both are there")
    }

    #[test]
    fn the_policy_names_the_script_and_the_style_that_are_there() {
        let page = bundle(&parts(PAGE)).expect("the page is complete");
        let script = between(&page, "<script id=\"boot\">", "</script>");
        let style = between(&page, "<style>", "</style>");
        let plain: Vec<String> =
            page.split("<script>").skip(1).map(|rest| source_hash(between(&format!(">{rest}"), ">", "</script>"))).collect();
        let [early, arrival] = &plain[..] else { panic!("two plain scripts") };
        assert!(page.contains(&format!("script-src '{early}' '{arrival}' '{}' 'wasm-unsafe-eval'", source_hash(script))));
        assert!(page.contains(&format!("style-src '{}'", source_hash(style))));
        assert_eq!(style, ".a{}.b{}");
        assert!(script.contains("const tag = '<\\/script>';") && script.contains("\n})(__wbg_get_imports, __wbg_finalize_init);"));
        assert!(!page.contains("data-trunk"));
        assert!(page.starts_with("\u{feff}<!doctype html>"));
    }

    #[test]
    fn a_known_hash() {
        assert_eq!(source_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(&hex_sha256(b"")[..16], "e3b0c44298fc1c14");
    }

    #[test]
    fn the_same_parts_give_the_same_bytes() {
        assert_eq!(bundle(&parts(PAGE)), bundle(&parts(PAGE)));
    }

    #[test]
    fn facts_are_escaped() {
        let page = bundle(&parts(PAGE)).expect("the page is complete");
        assert!(page.contains("<meta name=\"advisor:version\" content=\"1.2.3\">"));
        assert!(page.contains("<meta name=\"advisor:integrity\" content=\"sha384-a\">"));
        assert!(page.contains("href=\"https://example.org/?a&amp;b\""));
        assert!(page.contains("<meta name=\"advisor:contact\" content=\"mailto:a@example.org\">"));
        assert!(page.contains("<a href=\"mailto:a@example.org\">a@example.org</a>"));
    }

    #[test]
    fn what_is_missing_is_named() {
        for name in ["policy", "facts", "style", "early", "shell", "catalogue", "contact", "script", "payload", "languages"] {
            let marker = format!("<!-- bundle: {name} -->");
            let page: &'static str = PAGE.replace(&marker, "").leak();
            assert!(bundle(&parts(page)).is_err_and(|problem| problem.contains(&marker)), "{name}");
        }
        for id in ["app", "fallback", "crash", "complete"] {
            let page: &'static str = PAGE.replace(&format!("id=\"{id}\""), "").leak();
            assert!(bundle(&parts(page)).is_err_and(|problem| problem.contains(id)), "{id}");
        }
    }

    #[test]
    fn glue_that_cannot_be_inline_is_refused() {
        assert!(boot("import { a } from './snippets/a.js';\n").is_err_and(|problem| problem.contains("snippet")));
    }
}
