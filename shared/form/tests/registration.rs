//! The registration form, which belongs to the product.

use ristoro_form as form;

#[test]
fn it_compiles() {
    let lines = |faults: &[form::compile::Fault]| {
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let form = form::registration().map_err(lines).unwrap();
    assert_eq!(form.sections.len(), 1);
}
