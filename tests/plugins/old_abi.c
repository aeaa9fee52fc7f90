/* A plugin that was built for major 9 of the boundary, whatever the tables of that may be. */
#include "ascribe_plugin.h"

ASCRIBE_EXPORT AscribeStatus ascribe_export_old_abi_init(uint32_t host_abi, AscribeExporter *out,
                                                         AscribeError *error) {
  (void)error;
  out->abi_version = 9u << 16 | 2u;
  return host_abi >> 16 == 9u ? ASCRIBE_OK : ASCRIBE_ABI_MISMATCH;
}
