//! Pictures that stand in where nobody uploaded one: the server's own, and those of bare accounts.

use std::io::Cursor;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use image::{ImageFormat, Rgb, RgbImage};

use crate::base::Base;
use crate::error::{ApiError, Result};
use crate::state::Shared;

/// What the server's picture looks like while it loads.
pub const BLURHASH: &str = "005a8y";

/// Where the server's picture is.
pub fn url(base: &Base) -> String {
    format!("{}/packs/images/preview.png", base.0)
}

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/packs/images/preview.png", get(|| async { flat(1200, 630, [0x2f, 0x6b, 0x4f]) }))
        .route(
            "/avatars/original/missing.png",
            get(|| async { flat(120, 120, [0x9a, 0xa5, 0x9d]) }),
        )
        .route("/headers/original/missing.png", get(|| async { flat(1, 1, [0xc9, 0xd2, 0xcb]) }))
}

fn flat(width: u32, height: u32, colour: [u8; 3]) -> Result<Response> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(width, height, Rgb(colour))
        .write_to(&mut bytes, ImageFormat::Png)
        .map_err(ApiError::internal)?;
    let headers = [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "public, max-age=86400")];
    Ok((headers, bytes.into_inner()).into_response())
}
