//! What a good edition becomes.

use tolok::intake::rubric_from;

#[test]
fn scratch() {
    for name in std::env::var("RUBRICS").unwrap_or_default().split(':').filter(|n| !n.is_empty()) {
        let text = std::fs::read_to_string(name).expect("text");
        match rubric_from(name, &text) {
            Ok(r) => println!("{name}: {} nodes {} criteria", r.nodes.len(), r.criteria.len()),
            Err(problems) => {
                let words = crate::words::Words::of(tolok::model::Lang::En);
                for p in problems {
                    println!("{}", words.line(&p));
                }
            }
        }
    }
}
