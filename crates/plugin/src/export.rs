//! The macro.

/// Makes a plugin of an exporter: `export!(NAME, Type)` defines the symbol `ascribe_export_NAME_init`.
///
/// NAME is `[a-z][a-z0-9_]*` and must be the name in the type's [`Manifest`](crate::Manifest), which is
/// checked when the plugin is compiled.
#[macro_export]
macro_rules! export {
    ($name:ident, $exporter:ty) => {
        const _: () = {
            assert!(
                $crate::private::same(<$exporter as $crate::Exporter>::MANIFEST.name, stringify!($name)),
                "the name in the manifest is not the one that is exported"
            );

            #[unsafe(export_name = concat!("ascribe_export_", stringify!($name), "_init"))]
            unsafe extern "C" fn init(
                host_abi: u32,
                out: *mut $crate::private::abi::AscribeExporter,
                error: *mut $crate::private::abi::AscribeError,
            ) -> $crate::private::abi::AscribeStatus {
                static TABLES: $crate::private::Tables = $crate::private::Tables::new();
                // SAFETY: the host passes what the boundary promises.
                unsafe { $crate::private::init::<$exporter>(&TABLES, host_abi, out, error) }
            }
        };
    };
}

/// Whether two texts are the same, at compile time.
#[doc(hidden)]
#[must_use]
pub const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut i = 0;
    while i < left.len() {
        if left[i] != right[i] {
            return false;
        }
        i += 1;
    }
    true
}
