//! A static server on this machine, on a port of its own. It remembers what it was asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Serves as long as the runtime of the test lives.
#[derive(Clone)]
pub struct Server {
    /// `http://127.0.0.1:port`, without a slash at its end.
    pub origin: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves these pages, by their paths.
    ///
    /// # Panics
    /// When this machine gives no port.
    pub async fn start(pages: impl IntoIterator<Item = (&'static str, Vec<u8>)>) -> Self {
        let pages: Arc<BTreeMap<&str, Vec<u8>>> = Arc::new(pages.into_iter().collect());
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("this machine should give a port");
        let port = listener.local_addr().expect("a listener should have an address").port();
        let server = Self { origin: format!("http://127.0.0.1:{port}"), asked: Arc::default() };
        let asked = Arc::clone(&server.asked);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (pages, asked) = (Arc::clone(&pages), Arc::clone(&asked));
                // A browser that hangs up is no fault of the server.
                tokio::spawn(async move { answer(stream, &pages, &asked).await.ok() });
            }
        });
        server
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

async fn answer(mut stream: TcpStream, pages: &BTreeMap<&str, Vec<u8>>, asked: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let (reading, mut writing) = stream.split();
    let mut lines = BufReader::new(reading).lines();
    let request = lines.next_line().await?.unwrap_or_default();
    while lines.next_line().await?.is_some_and(|line| !line.is_empty()) {}
    // Browsers open connections that they may need later.
    let Some(path) = request.split(' ').nth(1) else { return Ok(()) };
    asked.lock().expect("nobody panics while holding it").push(path.to_owned());
    let (status, body) = pages.get(path.split('?').next().unwrap_or_default()).map_or(("404 Not Found", &b""[..]), |body| ("200 OK", body));
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        kind(path),
        body.len()
    );
    writing.write_all(head.as_bytes()).await?;
    writing.write_all(body).await?;
    writing.shutdown().await
}
