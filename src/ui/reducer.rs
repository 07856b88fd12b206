//! The state as a Yew reducer.

use std::rc::Rc;

use yew::prelude::*;

use crate::catalogue::built::catalogue;
use crate::session::model::Model;
use crate::session::msg::Msg;
use crate::session::update::update;

/// The state of the visit, with a count of updates.
///
/// The browser marks a radio button before we hear of it, and Yew skips a rendering when the state comes back the same: counting
/// makes every message render, so the buttons never drift from the state.
#[derive(Clone, Default, PartialEq)]
pub struct Session {
    /// The state.
    pub model: Model,
    /// How many messages came.
    pub count: u32,
    /// The last one came from the address: what is on screen has its place in the history already.
    pub arrived: bool,
}

impl Reducible for Session {
    type Action = Msg;

    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let arrived = matches!(msg, Msg::OpenedLink { .. });
        Rc::new(Session { model: update(catalogue(), self.model.clone(), msg), count: self.count.wrapping_add(1), arrived })
    }
}
