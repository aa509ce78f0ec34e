//! The Lambda bootstrap of the pdf function.

fn main() -> Result<(), web::lambda::Error> {
    web::lambda::main(web::Function::Pdf, pdf_function::handler)
}
