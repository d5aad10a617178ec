//! Drawing all pictures of the sample data at once, on all processors, before the database is held.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::data::{Avatar, Data, Picture, Post};
use super::drawings::{self, Badge, Mood, Scene};
use crate::error::{ApiError, Result};
use crate::pictures::{self, File};

const HEADER: (u32, u32) = (1500, 500);
const IN_A_POST: (u32, u32) = (1200, 800);
const ON_A_CARD: (u32, u32) = (1200, 630);

/// What there is to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Order {
    Avatar(Avatar),
    Header(Scene, Mood, u64),
    Scene(Scene, Mood, u64, (u32, u32)),
    Badge(Badge),
}

/// A drawing ready to be stored.
enum Drawn {
    /// A file without preview.
    Alone(File),
    /// What is stored of a picture in a post or on a card.
    WithPreview(pictures::Picture),
}

/// All pictures, ready to be stored.
pub struct Pictures(HashMap<Order, Drawn>);

impl Pictures {
    /// An account's picture.
    pub fn avatar(&self, avatar: Avatar) -> Result<&File> {
        self.alone(Order::Avatar(avatar))
    }

    /// The picture above a profile.
    pub fn header(&self, it: &Picture) -> Result<&File> {
        self.alone(Order::Header(it.scene, it.mood, it.seed))
    }

    /// A custom emoji.
    pub fn badge(&self, badge: Badge) -> Result<&File> {
        self.alone(Order::Badge(badge))
    }

    /// A picture in a post.
    pub fn in_post(&self, it: &Picture) -> Result<&pictures::Picture> {
        self.with_preview(sized(it, IN_A_POST))
    }

    /// The picture of a linked page.
    pub fn on_card(&self, it: &Picture) -> Result<&pictures::Picture> {
        self.with_preview(sized(it, ON_A_CARD))
    }

    fn alone(&self, order: Order) -> Result<&File> {
        match self.0.get(&order) {
            Some(Drawn::Alone(file)) => Ok(file),
            _ => Err(not_drawn(order)),
        }
    }

    fn with_preview(&self, order: Order) -> Result<&pictures::Picture> {
        match self.0.get(&order) {
            Some(Drawn::WithPreview(picture)) => Ok(picture),
            _ => Err(not_drawn(order)),
        }
    }
}

fn not_drawn(order: Order) -> ApiError {
    ApiError::internal(format!("{order:?} was not drawn"))
}

/// Draws everything the data name.
///
/// # Errors
/// If a drawing cannot be made.
pub fn all(data: &Data) -> Result<Pictures> {
    let mut orders: Vec<Order> = Vec::new();
    for account in &data.accounts {
        orders.extend(account.avatar.map(Order::Avatar));
        orders.extend(account.header.as_ref().map(|it| Order::Header(it.scene, it.mood, it.seed)));
    }
    orders.extend(data.server.emoji.iter().map(|it| Order::Badge(it.badge)));
    orders.extend(
        data.server.cards.iter().filter_map(|it| it.image.as_ref()).map(|it| sized(it, ON_A_CARD)),
    );
    for post in &data.posts {
        add_from_thread(post, &mut orders);
    }
    draw(&orders).map(Pictures)
}

fn sized(it: &Picture, usual: (u32, u32)) -> Order {
    Order::Scene(it.scene, it.mood, it.seed, it.size.unwrap_or(usual))
}

fn add_from_thread(post: &Post, orders: &mut Vec<Order>) {
    orders.extend(post.media.iter().map(|it| sized(it, IN_A_POST)));
    for reply in &post.replies {
        add_from_thread(reply, orders);
    }
}

fn draw(orders: &[Order]) -> Result<HashMap<Order, Drawn>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(HashMap::new());
    let failed = Mutex::new(None);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(order) = orders.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match carry_out(*order) {
                        Ok(picture) => drop(lock(&done).insert(*order, picture)),
                        Err(problem) => drop(lock(&failed).replace(problem)),
                    }
                }
            });
        }
    });
    match lock(&failed).take() {
        Some(problem) => Err(ApiError::internal(problem)),
        None => Ok(std::mem::take(&mut *lock(&done))),
    }
}

fn carry_out(order: Order) -> std::result::Result<Drawn, String> {
    let (picture, alone) = match order {
        Order::Avatar(it) => (drawings::avatar(it.mark, it.colour)?, true),
        Order::Header(scene, mood, seed) => (drawings::scene(scene, mood, seed, HEADER)?, true),
        Order::Scene(scene, mood, seed, size) => (drawings::scene(scene, mood, seed, size)?, false),
        Order::Badge(badge) => (drawings::emoji(badge)?, true),
    };
    let drawn = match alone {
        true => pictures::png(&picture).map(Drawn::Alone),
        false => pictures::process_own(&picture).map(Drawn::WithPreview),
    };
    drawn.map_err(|refusal| refusal.to_string())
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
