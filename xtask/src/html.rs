//! The few things the bundler does to HTML text. It works on our own `index.html`, so it searches instead of parsing,
//! and refuses what it does not find exactly as expected.

use crate::process::Outcome;

/// Puts text in the place of `<!-- bundle: name -->`, which must stand there exactly once.
pub(crate) fn fill(html: &str, name: &str, text: &str) -> Outcome<String> {
    let marker = format!("<!-- bundle: {name} -->");
    match html.matches(&marker).count() {
        1 => Ok(html.replacen(&marker, text, 1)),
        0 => Err(format!("index.html has no `{marker}`, where the bundler puts the {name}")),
        count => Err(format!("index.html has `{marker}` {count} times instead of once")),
    }
}

/// Takes all `<style>` elements out and returns their contents, in order, beside the rest.
pub(crate) fn take_styles(html: &str) -> Outcome<(String, String)> {
    let mut rest = String::with_capacity(html.len());
    let mut styles = String::new();
    let mut tail = html;
    while let Some((before, from)) = tail.split_once("<style") {
        let (_, content) = from.split_once('>').ok_or("index.html has a `<style` tag without its end")?;
        let (content, after) = content.split_once("</style>").ok_or("index.html has a `<style>` without `</style>`")?;
        rest.push_str(before);
        styles.push_str(content.trim_end());
        styles.push('\n');
        tail = after;
    }
    rest.push_str(tail);
    Ok((rest, styles))
}

/// Removes comments, except the bundler's markers, and the lines left empty.
pub(crate) fn without_comments(html: &str) -> Outcome<String> {
    let mut rest = String::with_capacity(html.len());
    let mut tail = html;
    while let Some((before, from)) = tail.split_once("<!--") {
        let (comment, after) = from.split_once("-->").ok_or("index.html has a comment without its end")?;
        rest.push_str(before);
        if comment.starts_with(" bundle: ") {
            rest.extend(["<!--", comment, "-->"]);
        }
        tail = after;
    }
    rest.push_str(tail);
    Ok(without_empty_lines(&rest))
}

/// Removes the `<link>` by which Trunk was told what to build: left in the page, it would mean nothing.
pub(crate) fn without_build_links(html: &str) -> Outcome<String> {
    let mut rest = html.to_owned();
    while let Some(at) = rest.find("<link data-trunk") {
        let length = rest[at..].find('>').ok_or("index.html has a `<link` tag without its end")?;
        rest.replace_range(at..=at + length, "");
    }
    Ok(without_empty_lines(&rest))
}

/// A value for an attribute in double quotes.
pub(crate) fn attribute(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A script's text as it may stand inline: nothing in it ends the element, nor starts what only `-->` would end.
pub(crate) fn inline_script(script: &str) -> String {
    let script = script.replace("\r\n", "\n").replace("<!--", "<\\!--");
    escape_tag(&escape_tag(&script, "</script"), "<script")
}

/// A style sheet's text as it may stand inline.
pub(crate) fn inline_style(style: &str) -> String {
    escape_tag(&style.replace("\r\n", "\n"), "</style")
}

fn without_empty_lines(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

/// Writes a backslash after each `<` that begins this tag, in whatever case. In JavaScript's and CSS's strings and
/// comments, which is where such text can stand, the meaning stays the same.
fn escape_tag(text: &str, tag: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // ASCII lower case keeps every position.
    let lower = text.to_ascii_lowercase();
    let mut done = 0;
    for (at, _) in lower.match_indices(tag) {
        escaped.push_str(&text[done..=at]);
        escaped.push('\\');
        done = at + 1;
    }
    escaped.push_str(&text[done..]);
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_must_stand_exactly_once() {
        assert_eq!(fill("a<!-- bundle: x -->b", "x", "-"), Ok("a-b".to_owned()));
        assert!(fill("ab", "x", "-").is_err_and(|problem| problem.contains("has no `<!-- bundle: x -->`")));
        assert!(fill("<!-- bundle: x --><!-- bundle: x -->", "x", "").is_err_and(|problem| problem.contains("2 times")));
    }

    #[test]
    fn styles_are_taken_in_order() {
        let taken = take_styles("<head><style>a{}\n</style><style media=all>b{}</style></head>");
        assert_eq!(taken, Ok(("<head></head>".to_owned(), "a{}\nb{}\n".to_owned())));
        assert!(take_styles("<style>a{}").is_err());
    }

    #[test]
    fn comments_go_but_markers_stay() {
        let html = "<p>\n  <!-- why\n so -->\n</p>\n<!-- bundle: x -->\n";
        assert_eq!(without_comments(html), Ok("<p>\n</p>\n<!-- bundle: x -->\n".to_owned()));
    }

    #[test]
    fn build_links_go() {
        let html = "<link rel=\"icon\">\n  <link data-trunk rel=\"rust\" data-trunk-id=\"2\">\n";
        assert_eq!(without_build_links(html), Ok("<link rel=\"icon\">\n".to_owned()));
    }

    #[test]
    fn nothing_ends_an_inline_element_early() {
        assert_eq!(inline_script("x = '</SCRIPT>';\r\n"), "x = '<\\/SCRIPT>';\n");
        assert_eq!(inline_script("'<script' '<!--'"), "'<\\script' '<\\!--'");
        assert_eq!(inline_style("/* </style> */"), "/* <\\/style> */");
        assert_eq!(attribute("a\"<&"), "a&quot;&lt;&amp;");
    }
}
