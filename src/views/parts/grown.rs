//! A view whose elements are made by hand, for what is made by the hundreds.

use std::any::Any;

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::any_attribute::AnyAttribute,
        hydration::Cursor,
        no_attrs,
        view::{Mountable, Position, PositionState, any_view::AnyViewState},
    },
};
use web_sys::{Element, Node};

use crate::browser::elements::{self, Pattern};

/// A view that makes its elements itself; they stay what they are until the view goes.
pub fn grown(grow: impl FnOnce() -> Growth + Send + 'static) -> AnyView {
    Grown { grow: Box::new(grow) }.into_any()
}

/// A pattern to be copied, of a view that stays as it is.
pub fn pattern(view: impl FnOnce() -> AnyView) -> Pattern {
    let owner = Owner::new();
    let pattern = owner.with(|| {
        untrack(|| {
            let holder = elements::create("div")?;
            view().build().mount(&holder, None);
            Some(Pattern::of(&holder))
        })
    });
    owner.cleanup();
    pattern.unwrap_or_else(Pattern::none)
}

/// What has grown: elements, and what belongs to them.
pub struct Growth {
    nodes: Vec<Node>,
    views: Vec<AnyViewState>,
    kept: Vec<Box<dyn Any>>,
}

impl Growth {
    /// Of these elements and texts, one after the other.
    pub fn new(mut nodes: Vec<Node>) -> Self {
        if nodes.is_empty() {
            nodes.push(elements::placeholder());
        }
        Self { nodes, views: Vec::new(), kept: Vec::new() }
    }

    /// Lets a view stand in one of the elements, before something there or at the end.
    pub fn put(&mut self, view: AnyView, parent: &Element, before: Option<&Element>) {
        let mut state = view.build();
        state.mount(parent, before.map(AsRef::as_ref));
        self.views.push(state);
    }

    /// Keeps a listener or an effect as long as the elements stand there.
    pub fn keep(&mut self, thing: impl Any) {
        self.kept.push(Box::new(thing));
    }
}

impl Mountable for Growth {
    fn unmount(&mut self) {
        self.nodes.iter().for_each(elements::take_out);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for node in &self.nodes {
            elements::put(parent, node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.nodes.first().is_some_and(|first| first.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

struct Grown {
    grow: Box<dyn FnOnce() -> Growth + Send>,
}

no_attrs!(Grown);

impl Render for Grown {
    type State = Growth;

    fn build(self) -> Growth {
        (self.grow)()
    }

    fn rebuild(self, state: &mut Growth) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

/// The app is made in the browser alone: nothing is ever written as HTML, or found there.
impl RenderHtml for Grown {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Growth {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
