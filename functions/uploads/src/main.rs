//! The Lambda bootstrap of the uploads function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main(edge::Handlers { uploads: Some(uploads::handler), ..Default::default() })
}
