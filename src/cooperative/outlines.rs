//! The outlines of the regions, as the map draws them (assets/regions.json).

use serde::Deserialize;

use super::Region;

/// The outlines of all regions on one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Outlines {
    /// How wide the sheet is.
    pub width: u32,
    /// How high the sheet is.
    pub height: u32,
    /// The regions.
    pub regions: Vec<Outline>,
}

/// The outline of a region.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Outline {
    /// The region's code.
    code: String,
    /// Its outline as the `d` of an SVG path; rings within others are holes.
    pub path: String,
}

impl Outline {
    /// Whose it is; `None` where the app does not know the region.
    pub fn region(&self) -> Option<&'static Region> {
        Region::from_code(&self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cooperative::REGIONS;

    #[test]
    fn every_region_is_drawn_on_the_sheet() {
        let outlines: Outlines =
            serde_json::from_str(include_str!("../../assets/regions.json")).unwrap();
        for region in &REGIONS {
            let drawn = outlines.regions.iter().filter(|one| one.region() == Some(region));
            let paths: Vec<_> = drawn.map(|one| one.path.as_str()).collect();
            assert!(matches!(paths.as_slice(), [path] if path.starts_with('M')), "{}", region.name);
        }
        assert_eq!(outlines.regions.len(), REGIONS.len());
        assert!(outlines.width > 0 && outlines.height > outlines.width);
    }
}
