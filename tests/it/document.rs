//! The advice as JSON: written as others read it, and as its schema says.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::session::advised::advised;
use cooperation_advisor::session::json::Json;
use cooperation_advisor::session::thought::Thought;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::accord::said;
use crate::generated::config;
use crate::metamorphic::real_answers;

const SCHEMA: &str = include_str!("../../src/session/advised/advice.schema.json");

fn document(answers: &Answers, language: Language, side: Option<Side>) -> String {
    let voice = Voice { catalogue: catalogue(), texts: texts(), language, side };
    let advice = advise(catalogue(), answers);
    let mut thought = Thought::new(catalogue(), answers, &advice);
    assert_eq!(advised(voice, answers, &advice, &thought), None, "nothing before all was thought through");
    while thought.step() {}
    advised(voice, answers, &advice, &thought).unwrap()
}

/// The schema as readers need it lets more fields come; what is written today has no field that the schema does not know.
fn closed(schema: &mut Value) {
    if let Value::Object(fields) = schema {
        if fields.contains_key("properties") && !fields.contains_key("additionalProperties") {
            fields.insert("additionalProperties".to_owned(), json!(false));
        }
        fields.values_mut().for_each(closed);
    }
}

fn schema() -> Value {
    let mut schema = serde_json::from_str(SCHEMA).unwrap();
    closed(&mut schema);
    schema
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn the_document_is_as_its_schema_says(answers in real_answers(), language in prop::sample::select(Language::ALL.to_vec()), side in prop::sample::select(vec![None, Some(Side::Cnrs), Some(Side::Partner)])) {
        let text = document(&answers, language, side);
        let read: Value = serde_json::from_str(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let schema = jsonschema::validator_for(&schema()).unwrap();
        let wrong: Vec<String> = schema.iter_errors(&read).map(|error| format!("{}: {error}", error.instance_path())).collect();
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        prop_assert_eq!(read["schemes"].as_array().unwrap().len(), advise(catalogue(), &answers).ranking.len());
        let given: Vec<&String> = read["answers"].as_object().unwrap().keys().collect();
        prop_assert_eq!(given.len(), answers.iter().count());
    }

    /// Whatever is written comes back.
    #[test]
    fn texts_come_back(texts in prop::collection::vec(any::<String>(), 0..4), name in "[^\0]+") {
        let text = Json::document(|json| {
            json.list(&name, |json| texts.iter().for_each(|text| json.text("", text)));
            json.fields("nothing", |_| {});
            json.maybe("none", None);
            json.plain("number", "-7");
        });
        let expected = json!({ name.clone(): texts, "nothing": {}, "none": null, "number": -7 });
        prop_assume!(!["nothing", "none", "number"].contains(&&*name));
        prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
    }
}

/// The schema refuses something: a test that accepts all would see nothing.
#[test]
fn the_schema_tells_what_is_wrong() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let good: Value = serde_json::from_str(&document(&said("aim=coordinate&countries=two"), Language::French, None)).unwrap();
    assert!(validator.is_valid(&good));
    for (place, wrong) in
        [("/schemes/0/verdict", json!("fits")), ("/headline/kind", json!(3)), ("/answers/aim", json!([])), ("/schemes/0/more", json!(1))]
    {
        let mut bad = good.clone();
        let (parent, field) = place.rsplit_once('/').unwrap();
        bad.pointer_mut(parent).unwrap()[field] = wrong;
        assert!(!validator.is_valid(&bad), "{place}");
    }
}
