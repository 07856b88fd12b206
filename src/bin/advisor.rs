//! The page: mounts the app in its element.

use cooperation_advisor::ui::app::App;

fn main() {
    let mount = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        yew::Renderer::<App>::with_root(mount).render();
    }
}
