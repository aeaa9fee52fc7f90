//! Money before a number: "USD 120", "$4.5m", "US$ 5".

use super::super::token::Tokens;
use super::{Family, named};

/// The currency that ends before a token, and its first token.
pub(in super::super) fn before(tokens: &Tokens<'_>, first: usize) -> Option<(String, usize)> {
    // "US$" and "C$" are a word and a mark.
    [2, 1].into_iter().find_map(|length| {
        let start = first.checked_sub(length)?;
        let unit = named::at(tokens, start).filter(|unit| unit.stop == first && unit.family == Family::Money)?;
        let sign = (start..first).filter_map(|nth| tokens.get(nth)).all(|token| is_sign(token.text) || length == 2);
        let whole = length == 1 || tokens.glued(start + 1, &['$']);
        (sign && whole).then_some((unit.name, start))
    })
}

/// Whether a token is a currency's sign or code.
pub(super) fn is_sign(token: &str) -> bool {
    let code = token.len() == 3 && token.bytes().all(|byte| byte.is_ascii_uppercase());
    let sign = token.chars().all(|c| !c.is_ascii_alphanumeric()) || code || token == "zł";
    sign && named::is_money(token)
}
