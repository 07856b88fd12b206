//! Elements put together by calls instead of by `html!`.
//!
//! Why not the macro: it lays out every element anew wherever one is written, and the page must stay light. One listener type serves
//! every event for the same reason.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText};

use super::attribute::{At, NAMES};
use super::view::View;
use crate::i18n::message::Message;
use crate::session::msg::Msg;

/// An element under construction. It becomes Yew's by `into()`.
#[must_use]
pub struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    /// What each attribute says, in the order of [`NAMES`].
    attributes: Box<[Option<AttributeOrProperty>]>,
}

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag: VTag::new(tag), attributes: vec![None; NAMES.len()].into() }))
}

/// Several elements without one around them.
pub fn group(elements: impl IntoIterator<Item = Element>) -> Html {
    list(&mut elements.into_iter())
}

/// One loop for every kind of iterator: each would bring its own, and there are dozens.
#[inline(never)]
fn list(elements: &mut dyn Iterator<Item = Element>) -> Html {
    let mut list = VList::new();
    for element in elements {
        list.add_child(element.into());
    }
    VNode::from(list)
}

// What is generic here is a thin shell around something that is not: each call costs a few bytes, not a copy.
impl Element {
    /// Its classes.
    #[inline(never)]
    pub fn class(self, classes: &'static str) -> Element {
        self.put(At::Class, AttributeOrProperty::Attribute(AttrValue::Static(classes)))
    }

    /// An attribute.
    pub fn attr(self, name: At, value: impl Words) -> Element {
        value.set(self, name)
    }

    /// An attribute, where there is something to say.
    pub fn attr_if(self, name: At, value: Option<impl Words>) -> Element {
        match value {
            Some(value) => value.set(self, name),
            None => self,
        }
    }

    /// An attribute that is there or not, like `hidden`.
    pub fn flag(self, name: At, there: bool) -> Element {
        if there { self.put(name, AttributeOrProperty::Attribute(AttrValue::Static(""))) } else { self }
    }

    /// What tells it from its neighbours when they change places.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Element {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// Words in it.
    pub fn text(self, text: impl Words) -> Element {
        text.put(self)
    }

    /// A sentence in it.
    #[inline(never)]
    pub fn says(self, view: View<'_>, message: Message<'_>) -> Element {
        view.voice.say(message).put(self)
    }

    /// An element in it.
    #[inline(never)]
    pub fn child(self, child: Element) -> Element {
        self.node(child.into())
    }

    /// An element in it, or a place kept for it, so that what stands beside it stays what it was.
    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Element {
        self.node(child.map(Html::from).unwrap_or_default())
    }

    /// Several elements in it, in a list of their own.
    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Element {
        self.node(group(children))
    }

    /// Anything of Yew's in it.
    #[inline(never)]
    pub fn node(mut self, node: Html) -> Element {
        self.0.tag.add_child(node);
        self
    }

    /// Whether it is marked, for a radio button or a checkbox.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Element {
        self.0.tag.set_checked(checked);
        self
    }

    /// What stands in it, for a text field.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Element {
        self.0.tag.set_value(value.to_owned());
        self
    }

    /// A property of the browser's element: what an attribute only says at first. Not for what is rendered without a browser.
    pub fn property(self, name: At, value: &str) -> Element {
        self.put(name, AttributeOrProperty::Property(value.into()))
    }

    /// Tells that something happened, whatever the event carries.
    #[inline(never)]
    pub fn tells(self, view: View<'_>, event: On, msg: Msg) -> Element {
        self.hears(view, event, move |_| Some(msg.clone()))
    }

    /// Tells what an event means, where it means anything.
    pub fn hears(self, view: View<'_>, event: On, heard: impl Fn(Event) -> Option<Msg> + 'static) -> Element {
        self.listen(view, event, Rc::new(heard))
    }

    #[inline(never)]
    fn put(mut self, name: At, value: AttributeOrProperty) -> Element {
        if let Some(place) = self.0.attributes.get_mut(name as usize) {
            *place = Some(value);
        }
        self
    }

    #[inline(never)]
    fn listen(mut self, view: View<'_>, event: On, heard: Rc<dyn Fn(Event) -> Option<Msg>>) -> Element {
        self.0.tag.add_listener(Rc::new(Heard { dispatch: view.dispatch.clone(), event, heard }));
        self
    }
}

/// What can stand in an element or in an attribute: words, borrowed or owned.
pub trait Words {
    /// Puts them into an element.
    fn put(self, element: Element) -> Element;
    /// Makes them an attribute of it.
    fn set(self, element: Element, name: At) -> Element;
}

impl Words for String {
    #[inline(never)]
    fn put(self, element: Element) -> Element {
        element.node(VNode::VText(VText::new(AttrValue::from(self))))
    }

    #[inline(never)]
    fn set(self, element: Element, name: At) -> Element {
        element.put(name, AttributeOrProperty::Attribute(AttrValue::from(self)))
    }
}

impl Words for &str {
    #[inline(never)]
    fn put(self, element: Element) -> Element {
        self.to_owned().put(element)
    }

    #[inline(never)]
    fn set(self, element: Element, name: At) -> Element {
        self.to_owned().set(element, name)
    }
}

impl Words for &String {
    fn put(self, element: Element) -> Element {
        self.as_str().put(element)
    }

    fn set(self, element: Element, name: At) -> Element {
        self.as_str().set(element, name)
    }
}

/// The events the page hears.
#[derive(Clone, Copy)]
pub enum On {
    /// A press, by whatever means.
    Click,
    /// A control has another value.
    Change,
    /// Something is typed.
    Input,
    /// A key goes down.
    KeyDown,
    /// Something is dragged over it.
    DragOver,
    /// Something is dropped on it.
    Drop,
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Html {
        let Parts { mut tag, attributes } = *element.0;
        tag.set_attributes(Attributes::Dynamic { keys: NAMES, values: attributes });
        VNode::from(tag)
    }
}

/// What is done when an event comes.
struct Heard {
    dispatch: Callback<Msg>,
    event: On,
    heard: Rc<dyn Fn(Event) -> Option<Msg>>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.event {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::DragOver => ListenerKind::ondragover,
            On::Drop => ListenerKind::ondrop,
        }
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
