//! wasm-bindgen's glue and the module it belongs to, without what one file has no use for.
//!
//! The glue can load a module in several ways; here only one is possible. And each function that the module imports bears a name with
//! sixteen digits, which no compressor can shorten, in the glue and in the module. Together they cost 2 kB in brotli.

use crate::process::Outcome;
use crate::sections;

/// The glue's functions that make the imports and take the finished instance.
pub(crate) const IMPORTS: &str = "__wbg_get_imports";
pub(crate) const FINISH: &str = "__wbg_finalize_init";

/// What begins the ways of loading, the last functions of the glue.
const LOADING: &str = "\nasync function __wbg_load(";

/// The glue without its ways of loading a module, for whoever calls [`IMPORTS`] and [`FINISH`] himself.
pub(crate) fn without_loading(glue: &str) -> Outcome<&str> {
    let kept = glue.split_once(LOADING).map(|(kept, _)| kept);
    let whole = |kept: &&str| {
        [IMPORTS, FINISH].iter().all(|name| kept.contains(&format!("\nfunction {name}(")) || kept.starts_with(&format!("function {name}(")))
    };
    kept.filter(whole).ok_or_else(|| {
        format!("wasm-bindgen's glue is not as expected: it should define `{IMPORTS}`, then `{FINISH}`, then `__wbg_load`; was it made for the target `web`?")
    })
}

/// The glue and the module with short names for what the module imports.
pub(crate) fn with_short_names(glue: &str, module: &[u8]) -> Outcome<(String, Vec<u8>)> {
    let imports = sections::imports(module)?;
    let mut names: Vec<(&str, String)> = Vec::new();
    for import in &imports {
        if !names.iter().any(|(known, _)| *known == import.name) {
            let short = format!("i{}", names.len());
            names.push((import.name, short));
        }
    }
    let short = |name: &str| names.iter().find(|(known, _)| *known == name).map_or_else(|| name.to_owned(), |(_, short)| short.clone());
    let mut shortened = String::with_capacity(glue.len());
    for line in glue.lines() {
        // In the glue each stands as a key of the object of imports, on a line of its own.
        let (key, rest) = line.split_once(": function(").unwrap_or(("", line));
        let name = key.trim_start();
        if names.iter().any(|(known, _)| *known == name) {
            shortened += &format!("{}: function({rest}\n", short(name));
        } else {
            shortened += &format!("{line}\n");
        }
    }
    for (name, _) in &names {
        if shortened.contains(name) {
            return Err(format!("wasm-bindgen's glue names the import `{name}` elsewhere than as `{name}: function(`"));
        }
    }
    let module = sections::with_imports(module, &|import| (import.module.to_owned(), short(import.name)))?;
    Ok((shortened, module))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "function __wbg_get_imports() {\n    const a = {\n        __wbg_x_0123456789abcdef: function(b) {},\n    };\n    \
        return { 'm': a };\n}\nlet wasm;\nfunction __wbg_finalize_init(instance, module) {\n}\n\nasync function __wbg_load(m, i) {}\n";

    /// One function `__wbg_x_…` imported from `m`.
    fn module() -> Vec<u8> {
        let name = b"__wbg_x_0123456789abcdef";
        let import = [b"\x01\x01m\x18".as_slice(), name, b"\x00\x00"].concat();
        [b"\0asm\x01\0\0\0\x02".as_slice(), &[u8::try_from(import.len()).expect("it is short")], &import, b"\x03\x01x"].concat()
    }

    #[test]
    fn ways_of_loading_go() {
        let glue = without_loading(GLUE).expect("the glue is as expected");
        assert!(glue.contains(FINISH) && !glue.contains("__wbg_load"));
        assert!(without_loading("let wasm;\n").is_err_and(|problem| problem.contains(FINISH)));
    }

    #[test]
    fn imports_have_the_same_short_name_in_both() {
        let (glue, module) = with_short_names(GLUE, &module()).expect("both are as expected");
        assert!(glue.contains("\ni0: function(b) {},\n"));
        assert_eq!(module, b"\0asm\x01\0\0\0\x02\x08\x01\x01m\x02i0\x00\x00\x03\x01x");
    }

    #[test]
    fn a_name_that_stands_elsewhere_is_refused() {
        let glue = format!("{GLUE}__wbg_x_0123456789abcdef();\n");
        assert!(with_short_names(&glue, &module()).is_err_and(|problem| problem.contains("elsewhere")));
    }
}
