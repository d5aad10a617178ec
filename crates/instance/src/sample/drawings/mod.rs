//! The sample data's pictures: drawn as SVG by code, rasterised when the database is filled. The
//! same seed gives the same pixels.

mod badges;
mod built;
mod country;
mod furniture;
mod gatherings;
mod marks;
mod mood;
mod nature;
mod paint;
mod people;
mod town;
mod trade;

pub use badges::Badge;
pub use marks::Mark;
pub use mood::Mood;
pub use paint::{Colour, Dice};

use image::{DynamicImage, RgbaImage};
use paint::Drawing;
use resvg::{tiny_skia, usvg};
use serde::Deserialize;

/// What a header or a post's picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each scene is described at the function that draws it")]
pub enum Scene {
    Alp,
    Bicycles,
    Blocks,
    Bread,
    BuildingSite,
    Bus,
    Care,
    Chart,
    Cheese,
    Cinema,
    Garden,
    Grain,
    Houses,
    Lake,
    Library,
    Market,
    Meeting,
    Mounting,
    Network,
    Orchard,
    Repair,
    RiverTown,
    Shop,
    SolarField,
    SolarRoof,
    Team,
    Vegetables,
    Wind,
    WinterVillage,
    Workshop,
}

/// A scene, `width` × `height` pixels.
///
/// # Errors
/// A sentence for the log when the drawing cannot be rasterised.
pub fn scene(
    scene: Scene,
    mood: Mood,
    seed: u64,
    (width, height): (u32, u32),
) -> Result<DynamicImage, String> {
    let mut d = Drawing::new(width as f32, height as f32, seed);
    let p = mood.palette();
    let draw = match scene {
        Scene::Alp => country::alp,
        Scene::Bicycles => trade::bicycles,
        Scene::Blocks => town::blocks,
        Scene::Bread => trade::bread,
        Scene::BuildingSite => town::building_site,
        Scene::Bus => town::bus,
        Scene::Care => gatherings::care,
        Scene::Chart => gatherings::chart,
        Scene::Cheese => trade::cheese,
        Scene::Cinema => gatherings::cinema,
        Scene::Garden => town::garden,
        Scene::Grain => country::grain,
        Scene::Houses => town::houses,
        Scene::Lake => country::lake,
        Scene::Library => gatherings::library,
        Scene::Market => trade::market,
        Scene::Meeting => gatherings::meeting,
        Scene::Mounting => trade::mounting,
        Scene::Network => gatherings::network,
        Scene::Orchard => country::orchard,
        Scene::Repair => trade::repair,
        Scene::RiverTown => town::river_town,
        Scene::Shop => trade::shop,
        Scene::SolarField => country::solar_field,
        Scene::SolarRoof => town::solar_roof,
        Scene::Team => gatherings::team,
        Scene::Vegetables => country::vegetables,
        Scene::Wind => country::wind,
        Scene::WinterVillage => town::winter_village,
        Scene::Workshop => trade::workshop,
    };
    draw(&mut d, &p);
    opaque(d)
}

/// An avatar, 400 × 400 pixels.
///
/// # Errors
/// A sentence for the log when the drawing cannot be rasterised.
pub fn avatar(mark: Mark, colour: Colour) -> Result<DynamicImage, String> {
    // The colour is what tells two drawings of the same mark apart.
    let seed = u64::from(colour.0) << 16 | u64::from(colour.1) << 8 | u64::from(colour.2);
    let mut d = Drawing::new(400.0, 400.0, seed);
    marks::mark(&mut d, mark, colour);
    opaque(d)
}

/// A custom emoji with a transparent background, 128 × 128 pixels.
///
/// # Errors
/// A sentence for the log when the drawing cannot be rasterised.
pub fn emoji(badge: Badge) -> Result<DynamicImage, String> {
    let mut d = Drawing::new(128.0, 128.0, 0);
    badges::badge(&mut d, badge);
    rasterise(d)
}

/// What has been drawn, in pixels without transparency.
fn opaque(drawing: Drawing) -> Result<DynamicImage, String> {
    rasterise(drawing).map(|it| DynamicImage::from(it.to_rgb8()))
}

fn rasterise(drawing: Drawing) -> Result<DynamicImage, String> {
    let (width, height) = (drawing.width as u32, drawing.height as u32);
    let svg = drawing.finish();
    let tree = usvg::Tree::from_str(&svg, &usvg::Options::default())
        .map_err(|e| format!("bad drawing: {e}"))?;
    let mut sheet = tiny_skia::Pixmap::new(width, height).ok_or("a picture needs a size")?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut sheet.as_mut());
    let pixels = sheet.take_demultiplied();
    RgbaImage::from_raw(width, height, pixels)
        .map(DynamicImage::from)
        .ok_or_else(|| "a picture has too few pixels".to_owned())
}
