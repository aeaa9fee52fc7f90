//! Exponentials and logarithms that give the same bits on every processor and system.

/// e to the power of `x`.
#[inline(always)]
pub(super) fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 88.0);
    let whole = (x * std::f32::consts::LOG2_E + 0.5).floor();
    // What is left, from -ln 2 / 2 to ln 2 / 2, in two steps for precision.
    let rest = x - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let mut sum = 1.987_569_1e-4;
    for factor in [1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 5e-1] {
        sum = sum * rest + factor;
    }
    let power = f32::from_bits(((whole as i32 + 127) as u32) << 23);
    (sum * rest * rest + rest + 1.0) * power
}

/// The natural logarithm of `x`, which is above 0.
#[inline(always)]
pub(super) fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    let mut exponent = (bits >> 23) as i32 - 127;
    let mut mantissa = f32::from_bits((bits & 0x007F_FFFF) | 0x3F80_0000);
    if mantissa > std::f32::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let series = ((((1.0 / 9.0) * square + 1.0 / 7.0) * square + 0.2) * square + 1.0 / 3.0) * square + 1.0;
    2.0 * ratio * series + exponent as f32 * std::f32::consts::LN_2
}

/// The logistic function.
pub(super) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// The logarithm of the sum of the exponentials.
#[inline(always)]
pub(super) fn log_sum<const N: usize>(values: &[f32; N]) -> f32 {
    let largest = values.iter().fold(f32::MIN, |a, &b| if b > a { b } else { a });
    let mut sum = 0.0;
    for value in values {
        sum += exp(value - largest);
    }
    largest + ln(sum)
}

#[cfg(test)]
mod tests {
    #[test]
    fn they_are_what_they_are_called() {
        for step in -800..800 {
            let x = step as f32 / 10.0;
            assert!((super::exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}");
            let y = x.exp();
            assert!((super::ln(y) - y.ln()).abs() < 1e-4, "{x}");
        }
    }
}
