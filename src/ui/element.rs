//! Elements put together by calls instead of by `html!`.
//!
//! Why not the macro: it lays out every element anew wherever one is written. Measured on the same pages, calls make the module
//! 40 KB smaller (see ARCHITECTURE.md). One listener type serves every event for the same reason.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VList, VNode, VTag, VText};

use super::view::View;
use crate::session::msg::Msg;

/// An element under construction. It becomes Yew's by `into()`, which `child` and `children` do.
#[must_use]
pub struct Element(Box<VTag>);

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(tag)))
}

/// Several nodes without an element around them.
pub fn group<N: Into<Html>>(nodes: impl IntoIterator<Item = N>) -> Html {
    list(&mut nodes.into_iter().map(Into::into))
}

/// One loop for every kind of iterator: each would bring its own, and there are dozens.
#[inline(never)]
fn list(nodes: &mut dyn Iterator<Item = Html>) -> Html {
    let mut list = VList::new();
    for node in nodes {
        list.add_child(node);
    }
    VNode::from(list)
}

/// Words without an element around them.
pub fn words(text: impl Into<AttrValue>) -> Html {
    text_node(text.into())
}

#[inline(never)]
fn text_node(text: AttrValue) -> Html {
    VNode::VText(VText::new(text))
}

impl Element {
    /// Its classes.
    pub fn class(self, classes: &'static str) -> Element {
        self.attr("class", classes)
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Element {
        self.set(name, value.into())
    }

    /// An attribute, where there is something to say.
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Element {
        match value {
            Some(value) => self.set(name, value.into()),
            None => self,
        }
    }

    /// An attribute that is there or not, like `hidden`.
    pub fn flag(self, name: &'static str, there: bool) -> Element {
        if there { self.set(name, AttrValue::Static("")) } else { self }
    }

    /// What tells it from its neighbours when they change places.
    pub fn key(self, key: impl Into<AttrValue>) -> Element {
        self.keyed(key.into())
    }

    /// Words in it.
    pub fn text(self, text: impl Into<AttrValue>) -> Element {
        self.push(text_node(text.into()))
    }

    /// Something in it.
    pub fn child(self, child: impl Into<Html>) -> Element {
        self.push(child.into())
    }

    /// Something in it, or a place kept for it, so that what stands beside it stays what it was.
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Element {
        self.push(child.map(Into::into).unwrap_or_default())
    }

    /// Several things in it, in a list of their own.
    pub fn children<N: Into<Html>>(self, children: impl IntoIterator<Item = N>) -> Element {
        self.push(group(children))
    }

    /// Whether it is marked, for a radio button or a checkbox.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Element {
        self.0.set_checked(checked);
        self
    }

    /// What stands in it, for a text field.
    pub fn value(mut self, value: impl Into<AttrValue>) -> Element {
        self.0.set_value(value.into());
        self
    }

    /// A property of the browser's element: what an attribute only says at first. Not for what is rendered without a browser.
    #[inline(never)]
    pub fn property(mut self, name: &'static str, value: &str) -> Element {
        self.0.add_property(name, value);
        self
    }

    /// Says that something happened, whatever the event carries.
    #[inline(never)]
    pub fn says(self, view: View<'_>, event: ListenerKind, msg: Msg) -> Element {
        self.hears(view, event, move |_| Some(msg.clone()))
    }

    /// Says what an event means, where it means anything.
    pub fn hears(self, view: View<'_>, event: ListenerKind, heard: impl Fn(Event) -> Option<Msg> + 'static) -> Element {
        self.listen(view.dispatch.clone(), event, Rc::new(heard))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Element {
        self.0.add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn keyed(mut self, key: AttrValue) -> Element {
        self.0.key = Some(Key::from(key.as_str()));
        self
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> Element {
        self.0.add_child(child);
        self
    }

    #[inline(never)]
    fn listen(mut self, dispatch: Callback<Msg>, kind: ListenerKind, heard: Rc<dyn Fn(Event) -> Option<Msg>>) -> Element {
        self.0.add_listener(Rc::new(Heard { dispatch, kind, heard }));
        self
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Html {
        VNode::from(*element.0)
    }
}

/// What is done when an event comes.
struct Heard {
    dispatch: Callback<Msg>,
    kind: ListenerKind,
    heard: Rc<dyn Fn(Event) -> Option<Msg>>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        if let Some(msg) = (self.heard)(event) {
            self.dispatch.emit(msg);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
