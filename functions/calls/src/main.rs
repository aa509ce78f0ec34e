//! The Lambda bootstrap of the calls function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main(web::Function::Calls, calls::handler)
}
