//! Style sheets as the page carries them: without comments and indentation, which are for readers of the sources.

/// Removes comments, line breaks and the spaces that separate nothing. Strings stay as they are.
pub(crate) fn compact(css: &str) -> String {
    let bare = without_comments(css);
    let mut kept = String::with_capacity(bare.len());
    let mut quote = None;
    let mut characters = bare.chars().peekable();
    while let Some(character) = characters.next() {
        match quote {
            Some(open) => {
                kept.push(character);
                if character == '\\' {
                    kept.extend(characters.next());
                } else if character == open {
                    quote = None;
                }
            }
            None if character.is_whitespace() => {
                // One space, and only between two words: next to these signs it means nothing. Before a colon it does.
                let next = characters.peek().copied().unwrap_or('}');
                if !next.is_whitespace() && !kept.is_empty() && !kept.ends_with(['{', '}', ';', ',', ':']) && !"{};,".contains(next) {
                    kept.push(' ');
                }
            }
            None => {
                if character == '}' && kept.ends_with(';') {
                    kept.pop();
                }
                if character == '"' || character == '\'' {
                    quote = Some(character);
                }
                kept.push(character);
            }
        }
    }
    kept
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
        assert_eq!(compact(css), ".a{color:red}");
    }

    #[test]
    fn strings_stay() {
        let css = ".a::before { content: \"/* \\\" */  ;\"; }\n.b { content: '*/'; }\n";
        assert_eq!(compact(css), ".a::before{content:\"/* \\\" */  ;\"}.b{content:'*/'}");
    }

    #[test]
    fn an_open_comment_reaches_to_the_end() {
        assert_eq!(compact(".a {}\n/* open"), ".a{}");
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        let css = "@media (max-width: 60rem) and (min-width: 2px) {\n  .a > .b :hover, .c { margin: calc(1px + 2px) 0; }\n}\n";
        assert_eq!(compact(css), "@media (max-width:60rem) and (min-width:2px){.a > .b :hover,.c{margin:calc(1px + 2px) 0}}");
    }

    /// A height that follows the frame's would make a frame that follows its content grow without end.
    #[test]
    fn no_height_follows_the_window() {
        let folders = ["styles", "styles/blocks"].map(|folder| crate::project::root().join(folder));
        let sheets = folders.iter().flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
        for sheet in sheets.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|extension| extension == "css")) {
            let css = compact(&std::fs::read_to_string(&sheet).expect("a style sheet is text"));
            for rule in css.split(['{', '}', ';']).filter(|rule| rule.contains("block-size") || rule.contains("height")) {
                let follows = rule.contains('%') && !rule.starts_with("line-height");
                assert!(!follows && !rule.contains("vh"), "{}: {rule}", sheet.display());
            }
        }
    }
}
