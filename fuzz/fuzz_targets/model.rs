//! Bytes of any kind as a model: refused, or a model that reads a text.
#![no_main]

use ascribe_attribute::{Engine, Model};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(model) = Model::from_bytes(bytes) {
        Engine::with_model(model).extract("“We stay,” Orn said. Vella, he added, left on Monday.");
    }
});
