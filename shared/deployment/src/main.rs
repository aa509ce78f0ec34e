//! Writes what is made of the description: `cargo run -p ristoro-deployment`, from the root of the repository.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let template = ristoro_deployment::functions_template()?;
    Ok(std::fs::write(ristoro_deployment::FUNCTIONS_TEMPLATE, template)?)
}
