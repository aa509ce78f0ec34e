//! krilla: PDF/A-2a and PDF/UA-1, tagged. krilla lays nothing out: lines and pages are made here.

mod bench;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    bench::run()
}
