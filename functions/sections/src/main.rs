//! The Lambda bootstrap of the sections function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main(edge::Handlers { sections: Some(sections::handler), ..Default::default() })
}
