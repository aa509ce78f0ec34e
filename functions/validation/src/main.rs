//! The Lambda bootstrap of the validation function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main(web::Function::Validation, validation::handler)
}
