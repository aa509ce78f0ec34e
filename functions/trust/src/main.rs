//! The Lambda bootstrap of the trust function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main_on_schedule(trust_function::on_schedule)
}
