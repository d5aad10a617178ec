//! Mounts the app.

fn main() {
    geno_social::app::mount();
}
