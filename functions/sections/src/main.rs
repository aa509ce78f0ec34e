//! The Lambda bootstrap of the sections function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main(web::Function::Sections, sections::handler)
}
