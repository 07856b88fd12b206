//! The page while its file is still on the way.

use std::sync::Arc;

use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::{Tab, done};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, find, places};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// A server that sends the page up to where its second language begins, and the rest when it is told to. At `/` there is nothing.
struct Slow {
    origin: String,
    rest: Arc<Semaphore>,
}

impl Slow {
    async fn start() -> Slow {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("this machine should give a port");
        let origin = format!("http://{}", listener.local_addr().expect("a listener should have an address"));
        let rest = Arc::new(Semaphore::new(0));
        let page = places::page();
        let cut = String::from_utf8_lossy(&page).find("<section id=\"lang=fr\"").expect("the page should have a second language");
        let held = Arc::clone(&rest);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (page, held) = (page.clone(), Arc::clone(&held));
                tokio::spawn(async move {
                    // A browser opens connections that it may need later, and hangs up.
                    let mut asked = [0; 2048];
                    let length = stream.read(&mut asked).await.unwrap_or_default();
                    let (body, cut): (&[u8], usize) =
                        if asked[..length].starts_with(b"GET /page") { (&page, cut) } else { (b"<!doctype html><title>-</title>", 0) };
                    let head = format!(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                        body.len()
                    );
                    let _ = stream.write_all(&[head.as_bytes(), &body[..cut]].concat()).await;
                    if cut > 0 {
                        let _ = held.acquire().await;
                    }
                    let _ = stream.write_all(&body[cut..]).await;
                });
            }
        });
        Slow { origin, rest }
    }

    fn sends_the_rest(&self) {
        self.rest.close();
    }
}

const PAGE: &str = "matter=new&carrier=permanent&aim=coordinate&page=advice";

/// In the first language of the file the app starts before the others have come, and speaks them once they have. In another one it waits for
/// that, though all else is there, and speaks no other meanwhile.
#[tokio::test]
async fn the_app_starts_with_one_language_and_waits_for_any_other() {
    run(Window::WIDE, |tab| async move {
        let server = Slow::start().await;
        // Two windows that load at once. A driver waits for the one it looks at, so it looks at a third.
        tab.load(&format!("{}/", server.origin)).await;
        for (name, language) in [("french", "fr"), ("english", "en")] {
            tab.ask(&format!("window.{name} = open('{}/page#{PAGE}&lang={language}')", server.origin)).await;
        }
        let begun = |name: &str| format!("{name}.document.documentElement?.dataset.shell === 'app'");
        let parts = "window => window.document.querySelectorAll('script[type=\"application/octet-stream\"]').length";
        tab.wait_until("it has begun in the first language", &begun("english")).await;
        tab.wait_until("as much has come in the other", &format!("(parts => parts(english) === parts(french))({parts})")).await;
        assert_eq!(
            tab.ask("return [english, french].map(window => window.document.readyState)").await,
            serde_json::json!(["loading", "loading"])
        );
        assert_eq!(tab.ask(&format!("return {}", begun("french"))).await, false, "no words of its own are there yet");
        server.sends_the_rest();
        let windows = done("listing the windows", tab.client.windows().await);
        for (place, language) in [(1, Language::French), (2, Language::English)] {
            done("going to a window", tab.client.switch_to_window(windows[place].clone()).await);
            speaks(&tab, language).await;
        }
    })
    .await;
}

/// The window on screen shows the advice in this language, and in another one when that is asked for.
async fn speaks(tab: &Tab, language: Language) {
    tab.wait_until("the app is there", find::APP_IS_THERE).await;
    let mut visitor = Visitor { tab: tab.clone(), visit: Visit::opened(&format!("#{PAGE}&lang={}", language.code())) };
    visitor.sees().await;
    action::click(tab, &find::language("es")).await;
    visitor.did(Msg::ChoseLanguage { language: Language::Spanish }).await;
}
