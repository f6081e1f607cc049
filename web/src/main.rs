//! Starts the app in the page's `#app`, in place of the static shell.

fn main() {
    lofted_web::start();
}
