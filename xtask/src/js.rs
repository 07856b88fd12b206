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
    fn a_script_with_text_over_several_lines_stays() {
        for script in ["x = `\n  a`;\n", "x = '\\\n  // a';\n", "/*\n  a */ b;\n", "  a */ b;\n"] {
            assert_eq!(compact(script), script);
        }
    }
}
