//! The Lambda bootstrap of the validation function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main(edge::Handlers {
        validation: Some(validation::handler),
        ..Default::default()
    })
}
