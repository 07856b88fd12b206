//! Which pages there are, as links: those of every kind, and every single one.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::session::msg::Msg;
use e2e::server::Server;
use e2e::tab::{Tab, done};
use e2e::visit::Visit;
use e2e::{action, check, find, places};

/// Every language's code.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// One page of every kind, with answers where answers change what is shown.
pub(crate) const KINDS: [&str; 16] = [
    "side=cnrs&page=start",
    "aim=consolidate&prior=none&page=question&question=carrier",
    "aim=consolidate&joint-call=unknown&pays=mobility,meetings&page=check",
    "aim=consolidate&carrier=permanent&prior=publications&countries=one&partners=one&place=no&pays=mobility,meetings&page=advice",
    "aim=begin&generation=2020&page=schemes",
    "aim=begin&page=scheme&scheme=irp",
    "aim=consolidate&carrier=permanent&prior=none&countries=more&compare=iea,irp,irn,lia&page=compare",
    "page=compare",
    "aim=consolidate&carrier=permanent&prior=none&institute=ins2i&page=share",
    "aim=consolidate&carrier=permanent&prior=none&other.aim=structure&other.carrier=permanent&other.joint-call=yes&page=both",
    "page=about",
    "aim=begin&prior=none&page=embed",
    "matter=new&carrier=permanent&aim=locate&prior=none&countries=one&partners=one&horizon=five&page=path&scheme=irl",
    "aim=begin&page=cases",
    "matter=new&carrier=permanent&aim=consolidate&prior=publications&partners=one&page=sheet",
    "aim=begin&page=proof",
];

/// Other forms of the same kinds: other outcomes, lists, columns, and what is not understood.
pub(crate) const FORMS: [&str; 37] = [
    "aim=begin&page=start",
    "matter=existing&page=question&question=agreement&side=partner",
    "aim=consolidate&page=question&question=pays&pays=mobility,meetings",
    "aim=locate&prior=none&countries=more&page=advice",
    "aim=consolidate&prior=ongoing&carrier=permanent&countries=one&page=advice",
    "matter=reading&agreement=gdri&page=advice",
    "matter=existing&agreement=lia&aim=consolidate&page=advice",
    "matter=existing&agreement=umi&aim=locate&page=advice",
    "aim=institutions&page=advice",
    "carrier=nobody&side=partner&page=advice",
    "aim=structure&carrier=permanent&region=canada&institute=inshs&generation=all&page=advice",
    "page=advice",
    "page=schemes",
    "page=path&scheme=umi",
    "matter=existing&agreement=lia&carrier=permanent&aim=structure&prior=structured&horizon=five&page=path&scheme=irp",
    "carrier=permanent&aim=locate&countries=more&place=abroad&page=path&scheme=irl",
    "aim=structure&prior=publications&page=path&scheme=irn",
    "page=schemes&search=nothing%20is%20called%20this",
    "generation=tool-kit&page=schemes&for=structure",
    "generation=all&page=schemes&status=replaced&search=a&compare=lia,irp,umi,irl",
    "compare=gdri,irn&differences=only&page=compare",
    "aim=begin&compare=prc,iea,pics&page=compare&differences=only",
    "compare=umi&page=compare",
    "aim=begin&nonsense=1&colour=green",
    "aim=begin&nonsense=1&page=compare&compare=irp,irl",
    "matter=new&agreement=lia&aim=begin&edition=2026-11&made=2026-12-24&first=irl",
    "v1.24abc.aaaaa",
    "aim=begin&prior=none&role=invitation&side=partner&note=Dear%20colleague&page=check",
    "aim=begin&role=invitation&side=partner&page=share",
    "page=both",
    "aim=begin&note=A%20message&made=2026-11-21&page=advice",
    "matter=new&carrier=permanent&aim=coordinate&countries=two&if.countries=more&page=advice",
    "matter=new&carrier=permanent&aim=coordinate&countries=two&if.aim=structure&if.prior=structured&page=question&question=prior",
    "matter=new&carrier=permanent&aim=coordinate&countries=two&if.countries=more&compare=irn,irp&page=compare",
    "carrier=nobody&aim=structure&page=question&question=prior",
    "page=sheet",
    "matter=existing&agreement=lia&aim=coordinate&countries=more&page=sheet",
];

/// Every page, each in one language or in all of them.
pub(crate) fn every_page(in_all_languages: bool) -> Vec<String> {
    let questions = catalogue().questions.iter().map(|question| format!("aim=consolidate&page=question&question={}", question.id));
    let schemes = catalogue().schemes().map(|(_, scheme)| format!("aim=structure&prior=publications&page=scheme&scheme={}", scheme.id));
    let pages = questions.chain(schemes).chain(KINDS.into_iter().chain(FORMS).map(str::to_owned));
    let in_languages = pages.enumerate().flat_map(|(place, page)| {
        let languages = if in_all_languages { LANGUAGES.to_vec() } else { vec![LANGUAGES[place % 3]] };
        languages.into_iter().map(move |language| format!("#{page}&lang={language}"))
    });
    in_languages.collect()
}

/// A page of every kind, the languages in turn.
pub(crate) fn every_kind() -> Vec<String> {
    KINDS.iter().enumerate().map(|(place, page)| format!("#{page}&lang={}", LANGUAGES[place % 3])).collect()
}

/// Goes to a page within the document that is there, and holds it to what the host makes of it.
pub(crate) async fn go_to(tab: &Tab, visit: &mut Visit, page: &str) {
    action::edit_address(tab, page).await;
    visit.happened(Msg::OpenedLink { fragment: page.to_owned() });
    check::shows(tab, visit).await;
}

/// Opens the page in a frame that may run scripts and do nothing else, and goes into the frame. The page's server is handed back.
pub(crate) async fn open_in_a_bare_sandbox(tab: &Tab, fragment: &str) -> Server {
    let ours = Server::start([("/", places::page())]).await;
    let frame = format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href=data:,>\
         <iframe title=Advisor sandbox=allow-scripts width=900 height=900 src='{}/#{fragment}'></iframe>",
        ours.origin
    );
    let host = Server::start([("/", frame.into_bytes())]).await;
    tab.load(&format!("{}/", host.origin)).await;
    done("entering the frame", tab.client.enter_frame(0).await);
    tab.wait_until("the app is there, in the frame", find::APP_IS_THERE).await;
    ours
}
