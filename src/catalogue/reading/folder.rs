//! The data folder on disk.

use std::io;
use std::path::Path;

/// One data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name below the data folder, with `/` between folders.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// Every `.toml` file of the folder and of its folder of schemes, by name.
///
/// # Errors
///
/// When the folder or a file in it cannot be read; the message names it.
pub fn load(folder: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for (below, prefix) in [(folder.to_path_buf(), ""), (folder.join("schemes"), super::SCHEMES)] {
        for entry in std::fs::read_dir(&below).map_err(|error| named(&below, &error))? {
            let path = entry?.path();
            let is_data = path.extension().is_some_and(|extension| extension == "toml");
            let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| is_data) else { continue };
            let text = std::fs::read_to_string(&path).map_err(|error| named(&path, &error))?;
            files.push(File { name: format!("{prefix}{name}"), text });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
