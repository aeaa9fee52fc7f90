//! Documents to statements: who said what, with the exact place in the text
