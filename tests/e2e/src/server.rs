//! A static server on this machine, on a port of its own. It remembers what it was asked for.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A server. It serves as long as the runtime of the test lives.
#[derive(Clone)]
pub struct Server {
    /// `http://127.0.0.1:port`, without a slash at its end.
    pub origin: String,
    asked: Arc<Mutex<Vec<String>>>,
}

type Pages = BTreeMap<String, Vec<u8>>;

impl Server {
    /// Serves these pages, by their paths.
    ///
    /// # Panics
    /// When this machine gives no port.
    pub async fn start(pages: impl IntoIterator<Item = (&'static str, Vec<u8>)>) -> Self {
        Self::serving(pages.into_iter().map(|(path, page)| (path.to_owned(), page)).collect(), "").await
    }

    /// Serves a folder of the built page as static hosts do, below a path such as `/advisor`: a folder's address is that of its
    /// `index.html`, and what is not there is answered with the folder's `404.html`.
    ///
    /// # Panics
    /// When the folder cannot be read, or this machine gives no port.
    pub async fn of_folder(folder: &Path, below: &str) -> Self {
        let mut pages = Pages::new();
        add(folder, below, &mut pages);
        Self::serving(pages, "").await
    }

    /// Serves a folder of the built page and lets pages of other sites read it, as a script with a checksum needs.
    ///
    /// # Panics
    /// When the folder cannot be read, or this machine gives no port.
    pub async fn for_all(folder: &Path) -> Self {
        let mut pages = Pages::new();
        add(folder, "", &mut pages);
        Self::serving(pages, "Access-Control-Allow-Origin: *\r\n").await
    }

    async fn serving(pages: Pages, more: &'static str) -> Self {
        let pages = Arc::new(pages);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("this machine should give a port");
        let port = listener.local_addr().expect("a listener should have an address").port();
        let server = Self { origin: format!("http://127.0.0.1:{port}"), asked: Arc::default() };
        let asked = Arc::clone(&server.asked);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (pages, asked) = (Arc::clone(&pages), Arc::clone(&asked));
                // A browser that hangs up is no fault of the server.
                tokio::spawn(async move { answer(stream, &pages, more, &asked).await.ok() });
            }
        });
        server
    }

    /// Host and port.
    #[must_use]
    pub fn address(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// The paths asked for so far, in order.
    ///
    /// # Panics
    /// Never, as long as answering does not.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody panics while holding it").clone()
    }
}

/// A style sheet and a script must come as such; everything else here is a page.
fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        _ => "text/html",
    }
}

fn add(folder: &Path, below: &str, pages: &mut Pages) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{} should be readable: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = format!("{below}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add(&entry.path(), &path, pages);
        } else if let Ok(page) = std::fs::read(entry.path()) {
            if let Some(folder) = path.strip_suffix("index.html") {
                pages.insert(folder.to_owned(), page.clone());
            }
            pages.insert(path, page);
        }
    }
}

async fn answer(mut stream: TcpStream, pages: &Pages, more: &str, asked: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let (reading, mut writing) = stream.split();
    let mut lines = BufReader::new(reading).lines();
    let request = lines.next_line().await?.unwrap_or_default();
    while lines.next_line().await?.is_some_and(|line| !line.is_empty()) {}
    // Browsers open connections that they may need later.
    let Some(path) = request.split(' ').nth(1) else { return Ok(()) };
    asked.lock().expect("nobody panics while holding it").push(path.to_owned());
    let file = path.split('?').next().unwrap_or_default();
    let missing = || ("404 Not Found", pages.iter().find(|(path, _)| path.ends_with("/404.html")).map_or(&b""[..], |(_, page)| page));
    let (status, body) = pages.get(file).map_or_else(missing, |body| ("200 OK", body));
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}; charset=utf-8\r\n{}Content-Length: {}\r\n{more}Connection: close\r\n\r\n",
        kind(path),
        // What was compressed before comes as such.
        if file.ends_with(".br") { "Content-Encoding: br\r\n" } else { "" },
        body.len()
    );
    writing.write_all(head.as_bytes()).await?;
    writing.write_all(body).await?;
    writing.shutdown().await
}
