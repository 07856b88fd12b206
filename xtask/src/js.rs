//! Scripts as the page carries them: without comment lines and indentation, which are for readers of the sources.
//! For wasm-bindgen's glue this saves 8 KB on disk and half a kilobyte in brotli.

/// Removes lines that are only a comment, empty lines and indentation. The lines themselves stay, and so does what
/// JavaScript makes of their ends. A script whose lines depend on each other in another way stays as it is.
pub(crate) fn compact(script: &str) -> String {
    if !script.lines().all(stands_alone) {
        return script.to_owned();
    }
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The script without the spaces that separate nothing, outside of quoted text. For a script of ours whose quotes are plain: no
/// regular expression in it holds a quote, and none a space next to a sign.
pub(crate) fn tight(script: &str) -> String {
    let sign = |letter: char| "=(){}[],;:?!&|<>+".contains(letter);
    let mut kept = String::with_capacity(script.len());
    let mut quote = None;
    let mut letters = script.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\'' || letter == '`' {
            quote = if quote == Some(letter) { None } else { quote.or(Some(letter)) };
        }
        let beside = kept.ends_with(sign) || letters.peek().copied().is_some_and(sign);
        if letter != ' ' || quote.is_some() || !beside {
            kept.push(letter);
        }
    }
    kept
}

/// Whether no template, string or comment can go on into the next line.
fn stands_alone(line: &str) -> bool {
    line.matches('`').count().is_multiple_of(2) && !line.ends_with('\\') && !line.contains("/*") && !line.contains("*/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comment_lines_and_indentation_go() {
        let script = "// Why.\r\n\nfunction f() {\n    // because of `x`\n    return '//'; // so\n}\n";
        assert_eq!(compact(script), "function f() {\nreturn '//'; // so\n}\n");
    }

    #[test]
    fn spaces_that_separate_nothing_go() {
        assert_eq!(tight("const f = (a, b) => a ? ' a = b ' : `${a} = b`;"), "const f=(a,b)=>a?' a = b ':`${a} = b`;");
    }

    #[test]
    fn a_script_with_text_over_several_lines_stays() {
        for script in ["x = `\n  a`;\n", "x = '\\\n  // a';\n", "/*\n  a */ b;\n", "  a */ b;\n"] {
            assert_eq!(compact(script), script);
        }
    }
}
