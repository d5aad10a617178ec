//! A client of the streaming API.

use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::client::IntoClientRequest;
use tungstenite::http::HeaderValue;
use tungstenite::{Message, WebSocket};

use super::{Member, Server};

/// An open websocket.
pub struct Stream {
    socket: WebSocket<TcpStream>,
}

impl Stream {
    /// Opens one with the token as subprotocol, as browsers have to.
    #[track_caller]
    pub fn open(server: &Server, member: &Member) -> Self {
        Self::try_open(server, "/api/v1/streaming", Some(&member.token)).expect("a websocket")
    }

    /// Opens one, or tells the status of the refusal.
    pub fn try_open(server: &Server, path: &str, token: Option<&str>) -> Result<Self, u16> {
        let address = server.url().replacen("http", "ws", 1);
        let mut request = format!("{address}{path}").into_client_request().expect("a request");
        if let Some(token) = token {
            let value = HeaderValue::from_str(token).expect("a token");
            request.headers_mut().insert("Sec-WebSocket-Protocol", value);
        }
        let host = address.trim_start_matches("ws://").to_owned();
        let tcp = TcpStream::connect(host).expect("a connection");
        tcp.set_read_timeout(Some(Duration::from_secs(10))).expect("a time-out");
        match tungstenite::client(request, tcp) {
            Ok((socket, _)) => Ok(Self { socket }),
            Err(tungstenite::HandshakeError::Failure(tungstenite::Error::Http(response))) => {
                Err(response.status().as_u16())
            }
            Err(error) => panic!("no answer to the handshake: {error}"),
        }
    }

    /// Subscribes to a channel. Proved by asking for an unknown channel too and reading its refusal:
    /// frames are handled in order.
    #[track_caller]
    pub fn subscribe(&mut self, channel: Value) {
        let mut wish = channel;
        wish["type"] = json!("subscribe");
        self.send(&wish);
        self.send(&json!({ "type": "subscribe", "stream": "unbekannt" }));
        let answer = self.read().expect("an answer");
        assert_eq!(answer["error"], "Unknown channel requested", "{answer}");
    }

    /// Sends a message.
    #[track_caller]
    pub fn send(&mut self, message: &Value) {
        self.socket.send(Message::text(message.to_string())).expect("the socket is open");
    }

    /// The next message with its payload parsed; fails if none comes within ten seconds.
    #[track_caller]
    pub fn next(&mut self) -> Value {
        let mut message = self.read().expect("a message");
        if let Some(payload) = message["payload"].as_str() {
            message["payload"] = serde_json::from_str(payload).unwrap_or_else(|_| json!(payload));
        }
        message
    }

    /// The next message of this event; others before it are passed over.
    #[track_caller]
    pub fn next_of(&mut self, event: &str) -> Value {
        loop {
            let message = self.next();
            if message["event"] == event {
                return message;
            }
        }
    }

    /// Whether the connection ended.
    pub fn has_ended(&mut self) -> bool {
        loop {
            match self.socket.read() {
                Ok(Message::Ping(_) | Message::Pong(_)) => {}
                Ok(Message::Close(_)) => return true,
                Ok(_) => return false,
                Err(tungstenite::Error::Io(error)) => {
                    return error.kind() != std::io::ErrorKind::WouldBlock;
                }
                Err(_) => return true,
            }
        }
    }

    fn read(&mut self) -> Result<Value, tungstenite::Error> {
        loop {
            match self.socket.read()? {
                Message::Text(text) => {
                    return Ok(serde_json::from_str(&text).expect("messages are JSON"));
                }
                _ => continue,
            }
        }
    }
}
