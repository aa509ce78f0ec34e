//! The Lambda bootstrap of the pdf function.

fn main() -> Result<(), edge::lambda::Error> {
    edge::lambda::main(edge::Handlers { pdf: Some(pdf_function::handler), ..Default::default() })
}
