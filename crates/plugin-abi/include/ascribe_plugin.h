/* ascribe_plugin.h: the boundary between ascribe and its exporter plugins, version 1.0.
 *
 * A plugin is a shared library libascribe_export_NAME.so (.dylib; ascribe_export_NAME.dll) with the one
 * symbol ascribe_export_NAME_init, NAME being [a-z][a-z0-9_]*. The host calls it with its own version
 * and an empty AscribeExporter, which the plugin fills. For each export the host then calls create, run
 * and destroy, in that order, on one thread; several exports may run at once on several threads.
 *
 * STRINGS are UTF-8: `len` bytes, followed by a NUL that is not counted, without a NUL among them. An
 * empty one may be {NULL, 0}. They belong to whoever made them and live as long as the call they are
 * passed to; those of an AscribeExporter, with its arrays, live as long as the library, which the host
 * never unloads.
 *
 * ERRORS. A function that returns anything but ASCRIBE_OK fills the AscribeError it was given, which
 * the caller has zeroed. The caller reads it, then calls its release unless that is NULL.
 *
 * GROWTH. A host and a plugin of the same major understand each other. Within a major, the structs that
 * are passed in arrays or by value (AscribeStr, AscribeOption, AscribeOptionSpec, AscribeInputSpec,
 * AscribeInput) and AscribeError are frozen. AscribeExporter and AscribeSink begin with struct_size and
 * grow at the end with the minor: nobody reads or writes past the smaller of the two sizes. In every
 * major, struct_size, abi_version and the arguments of init keep their places, so that a refusal can
 * always name both versions.
 *
 * NOTHING BUT RETURN VALUES crosses: no exception, no panic, no longjmp.
 */
#ifndef ASCRIBE_PLUGIN_H
#define ASCRIBE_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ASCRIBE_ABI_MAJOR 1u
#define ASCRIBE_ABI_MINOR 0u
#define ASCRIBE_ABI_VERSION ((ASCRIBE_ABI_MAJOR << 16) | ASCRIBE_ABI_MINOR)

/* Before the definition of ascribe_export_NAME_init. */
#if defined(_WIN32)
#define ASCRIBE_EXPORT __declspec(dllexport)
#else
#define ASCRIBE_EXPORT __attribute__((visibility("default")))
#endif

/* An AscribeStr of a string literal, for initializers: .name = ASCRIBE_STR("lines"). */
#define ASCRIBE_STR(literal) { literal, sizeof(literal) - 1 }

/* What functions return. */
typedef int32_t AscribeStatus;
enum {
  ASCRIBE_OK = 0,
  ASCRIBE_UNKNOWN = 1,      /* failed for none of the reasons below */
  ASCRIBE_ABI_MISMATCH = 2, /* init: the majors differ */
  ASCRIBE_BAD_OPTION = 3,   /* a value that cannot be used; `option` of the error names its key */
  ASCRIBE_BAD_SCHEMA = 4,   /* an input without the columns or types that are needed */
  ASCRIBE_IO = 5,           /* output that cannot be written */
  ASCRIBE_PANIC = 6,        /* an exception or panic that was caught on its way out */
  ASCRIBE_CANCELLED = 7     /* the user asked to stop */
};

/* Kinds of options. The host passes every value as text in the form given here. */
enum {
  ASCRIBE_STRING = 0,
  ASCRIBE_BOOL = 1,  /* "true" or "false" */
  ASCRIBE_INT = 2,   /* decimal, within 64 bits: "-12" */
  ASCRIBE_FLOAT = 3, /* decimal: "0.5", "3", "1e-7"; "inf", "-inf", "NaN" */
  ASCRIBE_CHOICE = 4 /* one of `choices` */
};

/* Flags of an option or an input. Bits without a meaning here are 0. */
enum {
  ASCRIBE_REQUIRED = 1u, /* the user must give it */
  ASCRIBE_REPEATED = 2u  /* options only: a list may be given; each value is an AscribeOption of its own */
};

/* How grave a log message is. */
enum { ASCRIBE_LOG_ERROR = 0, ASCRIBE_LOG_WARN = 1, ASCRIBE_LOG_INFO = 2, ASCRIBE_LOG_DEBUG = 3 };

/* A string, as described at the top. */
typedef struct AscribeStr {
  const char *data;
  size_t len;
} AscribeStr;

/* What went wrong, for the user to read. */
typedef struct AscribeError {
  AscribeStr message;                     /* what is wrong, and the way out */
  AscribeStr option;                      /* key of the option at fault; empty where none is */
  void *private_data;                     /* of whoever filled it */
  void (*release)(struct AscribeError *); /* frees what it holds; NULL where there is nothing to free */
} AscribeError;

/* One value of an option. */
typedef struct AscribeOption {
  AscribeStr key;
  AscribeStr value;
} AscribeOption;

/* An option that the exporter has. */
typedef struct AscribeOptionSpec {
  AscribeStr key;     /* its name in `options = { KEY = … }` of the pipeline */
  uint32_t kind;      /* ASCRIBE_STRING … ASCRIBE_CHOICE */
  uint32_t flags;     /* ASCRIBE_REQUIRED, ASCRIBE_REPEATED */
  AscribeStr dflt;    /* what the host passes where the user gives nothing; {NULL, 0}: it passes nothing */
  AscribeStr choices; /* ASCRIBE_CHOICE: the words, separated by '|'; else empty */
  AscribeStr doc;     /* one sentence */
} AscribeOptionSpec;

/* A stream that the exporter takes. The first is the one that `query = "…"` of the pipeline gives. */
typedef struct AscribeInputSpec {
  AscribeStr name; /* its name in `inputs = { NAME = "…" }` */
  AscribeStr kind; /* the kind of rows it needs: "statements", "documents", …; "any" for every kind */
  uint32_t flags;  /* ASCRIBE_REQUIRED */
  AscribeStr doc;  /* one sentence */
} AscribeInputSpec;

/* The Arrow C data interface, word for word: https://arrow.apache.org/docs/format/CDataInterface.html */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif

/* The Arrow C stream interface: https://arrow.apache.org/docs/format/CStreamInterface.html */
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif

/* One stream of rows: record batches, as Arrow structs with one child a column. The types of columns
 * come from a closed list (formats u, l, g, b, tdD, tsu:UTC, and +l of u or of +s of two l); columns
 * are found by name, and more may come. The schema's metadata has `ascribe.kind` and
 * `ascribe.schema_version`.
 *
 * The stream is the exporter's from the call of run on: it calls the stream's release on every path,
 * also when it fails. When get_schema or get_next fails, the exporter stops and returns an error; the
 * host knows the cause and reports it. */
typedef struct AscribeInput {
  AscribeStr name;                 /* that of its AscribeInputSpec */
  AscribeStr kind;                 /* the kind of its rows; "any" for those of free SQL */
  struct ArrowArrayStream *stream; /* never NULL */
} AscribeInput;

/* The only way out for an exporter, valid during the call of run, on the thread of that call.
 *
 * Handle 0 is the main output and is open from the start. The host writes to temporary files and puts
 * them in place after run has returned ASCRIBE_OK: a failed export leaves the old files as they were.
 * After a failed write or close the export fails, whatever run returns. */
typedef struct AscribeSink {
  size_t struct_size; /* set by the host */
  void *ctx;          /* first argument of all functions here */
  /* Makes a further file beside the main output, by a relative name with '/': "data/page-2.html". Fails
   * with ASCRIBE_IO for a name that is empty, absolute, has '.' or '..' or '\\' in it, leads out through
   * a link or is in use, and where the main output is no file. */
  AscribeStatus (*open)(void *ctx, AscribeStr name, uint64_t *handle, AscribeError *error);
  /* Writes all `len` bytes, or fails. */
  AscribeStatus (*write)(void *ctx, uint64_t handle, const uint8_t *data, size_t len, AscribeError *error);
  /* Ends a file that open made. Files that are still open when run returns are ended by the host. */
  AscribeStatus (*close)(void *ctx, uint64_t handle, AscribeError *error);
  /* Tells the user something: one line, without a newline at the end. */
  void (*log)(void *ctx, uint32_t level, AscribeStr message);
  /* Not 0 when the user has asked to stop: run then returns ASCRIBE_CANCELLED soon. */
  int32_t (*is_cancelled)(void *ctx);
} AscribeSink;

/* What an exporter is. The host zeroes it and sets struct_size to the room there is; init fills what
 * fits and sets struct_size to what it has filled. */
typedef struct AscribeExporter {
  size_t struct_size;
  uint32_t abi_version; /* ASCRIBE_ABI_VERSION of the plugin; set also when init refuses the host's */
  uint32_t flags;       /* 0 */
  AscribeStr name;       /* NAME */
  AscribeStr version;    /* of the plugin */
  AscribeStr summary;    /* one sentence */
  AscribeStr media_type; /* of the main output: "text/csv" */
  AscribeStr extension;  /* usual for the main output, without a dot: "csv" */
  const AscribeInputSpec *inputs;
  size_t n_inputs; /* at least 1 */
  const AscribeOptionSpec *options;
  size_t n_options;
  /* Makes an instance for one export. The host has checked the options against the specs and added the
   * defaults, so what is left to refuse are values that only the exporter can judge. *self may stay
   * NULL. */
  AscribeStatus (*create)(const AscribeOption *options, size_t n_options, void **self, AscribeError *error);
  /* Reads the inputs, those that the user gave in the order of the specs, and writes the output. Called
   * once. */
  AscribeStatus (*run)(void *self, const AscribeInput *inputs, size_t n_inputs, const AscribeSink *sink,
                       AscribeError *error);
  /* Frees the instance. Called once after each create that returned ASCRIBE_OK. */
  void (*destroy)(void *self);
} AscribeExporter;

/* The type of ascribe_export_NAME_init. `host_abi` is the host's ASCRIBE_ABI_VERSION: where its major
 * is another, init sets out->abi_version and returns ASCRIBE_ABI_MISMATCH, and touches nothing else. */
typedef AscribeStatus (*AscribeExporterInit)(uint32_t host_abi, AscribeExporter *out, AscribeError *error);

#ifdef __cplusplus
}
#endif

#endif
