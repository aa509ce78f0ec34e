//! The Lambda bootstrap of the calls function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main(edge::Handlers { calls: Some(calls::handler), ..Default::default() })
}
