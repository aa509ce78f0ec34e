//! The Lambda bootstrap of the registration function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main(web::Function::Registration, registration::handler)
}
