//! The Lambda bootstrap of the cup function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main_with_uploads(
        web::Function::Cup,
        cup_function::handler,
        cup_function::on_upload,
    )
}
