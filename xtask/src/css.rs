//! Style sheets as the page carries them: without comments and indentation, which are for readers of the sources.

/// Removes comments, indentation and empty lines. Strings stay as they are.
pub(crate) fn compact(css: &str) -> String {
    let bare = without_comments(css);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut characters = css.char_indices();
    let mut quote = None;
    while let Some((at, character)) = characters.next() {
        if quote.is_none() && css[at..].starts_with("/*") {
            let length = css[at + 2..].find("*/").map_or(css.len() - at, |end| end + 4);
            // A comment separates words; a space does so too, except that in a selector it would mean more.
            // There the comment must stand next to a space of its own, as anyone writes it.
            while characters.clone().next().is_some_and(|(next, _)| next < at + length) {
                characters.next();
            }
            continue;
        }
        kept.push(character);
        match quote {
            None if character == '"' || character == '\'' => quote = Some(character),
            Some(_) if character == '\\' => kept.extend(characters.next().map(|(_, escaped)| escaped)),
            Some(open) if character == open => quote = None,
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let css = "/* Why. */\n\n.a {\n  color: red; /* « é » */\n}\n";
        assert_eq!(compact(css), ".a {\ncolor: red;\n}\n");
    }

    #[test]
    fn strings_stay() {
        let css = ".a::before { content: \"/* \\\" */\"; }\n.b { content: '*/'; }\n";
        assert_eq!(compact(css), css);
    }

    #[test]
    fn an_open_comment_reaches_to_the_end() {
        assert_eq!(compact(".a {}\n/* open"), ".a {}\n");
    }
}
