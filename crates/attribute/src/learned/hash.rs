//! Words and features as numbers: what a model knows, it knows by hash alone.

/// A word, or a part of one, as a number.
pub(crate) fn bytes(bytes: &[u8]) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}

const FACTORS: [u64; 5] =
    [0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93];

/// A feature: the number of its template and the values it joins. Its upper bits choose a row of weights.
#[inline(always)]
pub(crate) fn feature<const N: usize>(template: u32, values: [u32; N]) -> u32 {
    let mut sum = u64::from(template).wrapping_mul(FACTORS[0]);
    let mut at = 0;
    while at < N {
        sum = sum.wrapping_add(u64::from(values[at]).wrapping_mul(FACTORS[at + 1]));
        at += 1;
    }
    (sum >> 32) as u32
}
