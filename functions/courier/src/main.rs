//! The Lambda bootstrap of the courier function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main_on_schedule(courier::on_schedule)
}
