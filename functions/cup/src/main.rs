//! The Lambda bootstrap of the cup function.

fn main() -> Result<(), edge::lambda::Error> {
    let handlers = edge::Handlers { cup: Some(cup_function::handler), ..Default::default() };
    edge::lambda::main_with_uploads(handlers, cup_function::on_upload)
}
