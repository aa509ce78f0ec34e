//! The Lambda bootstrap of the uploads function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main(web::Function::Uploads, uploads::handler)
}
