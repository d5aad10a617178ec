//! Websockets.

use std::rc::Rc;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CloseEvent, Event, MessageEvent, WebSocket};

/// What happens on a websocket.
#[derive(Clone, Debug, PartialEq)]
pub enum SocketEvent {
    /// It is open.
    Opened,
    /// A text came.
    Text(String),
    /// It was closed or refused; nothing more comes.
    Closed,
}

/// An open websocket, or one that opens. Dropping it closes it; nothing more is told then.
pub struct Socket {
    socket: WebSocket,
    _on_open: Closure<dyn Fn(Event)>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_close: Closure<dyn Fn(CloseEvent)>,
}

impl Socket {
    /// Opens a websocket. `protocol` is offered as subprotocol. `None` where the browser refuses
    /// the address or the protocol as malformed.
    pub fn open(
        address: &str,
        protocol: Option<&str>,
        on_event: impl Fn(SocketEvent) + 'static,
    ) -> Option<Self> {
        let socket = match protocol {
            Some(protocol) => WebSocket::new_with_str(address, protocol),
            None => WebSocket::new(address),
        };
        let socket = socket.ok()?;
        let tell = Rc::new(on_event);
        let on_open = {
            let tell = Rc::clone(&tell);
            Closure::<dyn Fn(Event)>::new(move |_| tell(SocketEvent::Opened))
        };
        let on_message = {
            let tell = Rc::clone(&tell);
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    tell(SocketEvent::Text(text));
                }
            })
        };
        let on_close = Closure::<dyn Fn(CloseEvent)>::new(move |_| tell(SocketEvent::Closed));
        socket.set_onopen(Some(on_open.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        socket.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Some(Self { socket, _on_open: on_open, _on_message: on_message, _on_close: on_close })
    }

    /// Sends a text; nothing happens where the websocket is not open.
    pub fn send(&self, text: &str) {
        let _ = self.socket.send_with_str(text);
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.socket.set_onmessage(None);
        self.socket.set_onclose(None);
        if self.socket.ready_state() == WebSocket::CONNECTING {
            // To break off now would be reported as a failure.
            let socket = self.socket.clone();
            let close = Closure::once_into_js(move || socket.close());
            self.socket.set_onopen(Some(close.unchecked_ref()));
        } else {
            self.socket.set_onopen(None);
            let _ = self.socket.close();
        }
    }
}
