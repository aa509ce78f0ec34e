//! The Lambda bootstrap of the registration function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main_with_returned_mail(edge::Handlers {
        registration: Some(registration::handler),
        ..Default::default()
    })
}
