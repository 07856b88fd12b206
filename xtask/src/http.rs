//! Just enough of HTTP to serve a folder of files to a browser on this machine.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A folder of files at a path.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) folder: PathBuf,
    /// What every path begins with, without a slash at its end; empty for all of it.
    pub(crate) under: &'static str,
    /// In pages, what stands for an address, and the address.
    pub(crate) address: Option<(&'static str, String)>,
}

impl Site {
    /// The file that a request's target names, and what is in it.
    fn file(&self, target: &str) -> Option<(PathBuf, Vec<u8>)> {
        let name = file_name(target.strip_prefix(self.under)?)?;
        let bytes = fs::read(self.folder.join(&name)).ok()?;
        let page = self.address.as_ref().filter(|_| name.extension().is_some_and(|extension| extension == "html"));
        let Some((placeholder, address)) = page else { return Some((name, bytes)) };
        let text = String::from_utf8_lossy(&bytes).replace(placeholder, address);
        Some((name, text.into_bytes()))
    }
}

/// Answers one request. Errors of a connection concern only that connection.
pub(crate) fn answer(mut stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut head = String::new();
    // A request's first line says it all; a limit keeps a broken client from filling the memory.
    let mut reader = BufReader::new(stream.try_clone()?.take(16 * 1024));
    reader.read_line(&mut head)?;
    // The remaining lines are read, or closing the connection would discard our answer.
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = head.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if method != "GET" && method != "HEAD" {
        return send(&mut stream, "405 Method Not Allowed", "text/plain; charset=utf-8", b"", true);
    }
    let found = site.file(target);
    let only_head = method == "HEAD";
    if let Some((name, bytes)) = found {
        send(&mut stream, "200 OK", content_type(&name), &bytes, only_head)
    } else {
        let page = fs::read(site.folder.join("404.html")).unwrap_or_else(|_| b"There is no such page.".to_vec());
        send(&mut stream, "404 Not Found", "text/html; charset=utf-8", &page, only_head)
    }
}

fn send(stream: &mut TcpStream, status: &str, content_type: &str, body: &[u8], only_head: bool) -> io::Result<()> {
    // No caching: the file changes with every build.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if !only_head {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file for a request's target, below the served folder. Nothing for a path that leads out of it.
fn file_name(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decode(path)?;
    let leads_out = |part: &str| part == ".." || part == "." || part.contains(['\\', '\0', ':']);
    if path.starts_with('/') || path.split('/').any(leads_out) {
        return None;
    }
    Some(if path.is_empty() || path.ends_with('/') { PathBuf::from(path + "index.html") } else { PathBuf::from(path) })
}

/// Resolves `%2F` and the like.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(name: &Path) -> &'static str {
    match name.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("txt") | None => "text/plain; charset=utf-8",
        Some(_) => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_lead_to_files_inside_the_folder() {
        for (target, file) in [
            ("/", Some("index.html")),
            ("/?lang=fr#x", Some("index.html")),
            ("/fr/", Some("fr/index.html")),
            ("/advisor-0.1.0.html", Some("advisor-0.1.0.html")),
            ("/a%20b.txt", Some("a b.txt")),
            ("/../Cargo.toml", None),
            ("/%2e%2e/Cargo.toml", None),
            ("/a/..%2f..%2fb", None),
            ("//etc/hosts", None),
            ("/%2fetc/hosts", None),
            ("/%zz", None),
            ("/%c3", None),
            ("", None),
        ] {
            assert_eq!(file_name(target), file.map(PathBuf::from), "{target}");
        }
    }

    #[test]
    fn pages_are_served_under_their_path_with_the_address_they_are_about() {
        let address = Some(("https://advisor.example.org", "http://127.0.0.1:1".to_owned()));
        let site = Site { folder: crate::project::root().join("tests/hosts"), under: "/hosts", address };
        let (_, page) = site.file("/hosts/strict.html?x").expect("it is there");
        let page = String::from_utf8(page).expect("it is text");
        assert!(page.contains("frame-src http://127.0.0.1:1;") && !page.contains("advisor.example.org"));
        assert!(site.file("/hosts/").is_some() && site.file("/strict.html").is_none());
    }

    #[test]
    fn content_types_follow_the_extension() {
        for (name, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("embed.js", "text/javascript; charset=utf-8"),
            ("SHA256SUMS", "text/plain; charset=utf-8"),
            ("a.wasm", "application/wasm"),
            ("a.unknown", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(name)), expected, "{name}");
        }
    }
}
