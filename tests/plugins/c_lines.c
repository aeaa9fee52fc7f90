/* An exporter plugin in C, without an Arrow library: one line for each row, with the text of one column.
 *
 *     cc -shared -fPIC -I crates/plugin-abi/include -o libascribe_export_c_lines.so c_lines.c
 *
 * The file's name holds the plugin's name, c_lines, and so does its one symbol at the end of this file.
 * Read from there upwards: init hands out the tables, create keeps the options, run walks the stream.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ascribe_plugin.h"

/* ---- Errors: a message of our own making, which the host gives back to us to free. ---- */

static void release_error(AscribeError *error) {
  free(error->private_data);
  memset(error, 0, sizeof *error);
}

static AscribeStatus fail(AscribeError *error, AscribeStatus status, const char *option, const char *format, ...) {
  enum { ROOM = 512 };
  char *message = malloc(ROOM);
  if (message != NULL) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, ROOM, format, arguments);
    va_end(arguments);
    error->message.data = message;
    error->message.len = strlen(message);
    error->private_data = message;
    error->release = release_error;
  }
  error->option.data = option; /* a literal, or NULL: nothing to free */
  error->option.len = option == NULL ? 0 : strlen(option);
  return status;
}

/* ---- One export: create, run, destroy. ---- */

typedef struct Lines {
  char column[256];
  int numbers;
  long long row;
} Lines;

/* Every option is there, because each has a default; the host has checked the types. */
static AscribeStatus create(const AscribeOption *options, size_t n_options, void **self, AscribeError *error) {
  Lines *lines = calloc(1, sizeof *lines);
  if (lines == NULL) return fail(error, ASCRIBE_UNKNOWN, NULL, "no memory");
  for (size_t i = 0; i < n_options; i++) {
    AscribeStr value = options[i].value;
    if (strcmp(options[i].key.data, "column") == 0) {
      if (value.len == 0 || value.len >= sizeof lines->column) {
        free(lines);
        return fail(error, ASCRIBE_BAD_OPTION, "column", "the name of a column has 1 to 255 bytes");
      }
      memcpy(lines->column, value.data, value.len);
    } else if (strcmp(options[i].key.data, "numbers") == 0) {
      lines->numbers = strcmp(value.data, "true") == 0;
    }
  }
  *self = lines;
  return ASCRIBE_OK;
}

static void destroy(void *self) { free(self); }

/* Writes a value on one line: bytes that would end it become spaces. */
static AscribeStatus write_line(Lines *lines, const char *text, size_t len, const AscribeSink *sink,
                                AscribeError *error) {
  char number[32];
  AscribeStatus status = ASCRIBE_OK;
  lines->row++;
  if (lines->numbers) {
    int digits = snprintf(number, sizeof number, "%lld\t", lines->row);
    status = sink->write(sink->ctx, 0, (const uint8_t *)number, (size_t)digits, error);
  }
  while (status == ASCRIBE_OK && len > 0) {
    size_t piece = 0;
    while (piece < len && text[piece] != '\n' && text[piece] != '\r') piece++;
    if (piece > 0) status = sink->write(sink->ctx, 0, (const uint8_t *)text, piece, error);
    if (status == ASCRIBE_OK && piece < len) {
      status = sink->write(sink->ctx, 0, (const uint8_t *)" ", 1, error);
      piece++;
    }
    text += piece;
    len -= piece;
  }
  if (status == ASCRIBE_OK) status = sink->write(sink->ctx, 0, (const uint8_t *)"\n", 1, error);
  return status;
}

/* Writes the rows of one batch. A batch is an Arrow struct, a column one of its children; a column of
 * texts has three buffers: a bit for each value that tells whether there is one, where each value ends,
 * and the bytes. Each of the two arrays may begin at an offset. */
static AscribeStatus write_batch(Lines *lines, const struct ArrowArray *batch, int64_t column,
                                 const AscribeSink *sink, AscribeError *error) {
  const struct ArrowArray *values = batch->children[column];
  const uint8_t *present = values->buffers[0]; /* NULL: every value is there */
  const int32_t *ends = values->buffers[1];
  const char *bytes = values->buffers[2];
  for (int64_t i = 0; i < batch->length; i++) {
    int64_t at = batch->offset + values->offset + i;
    int is_null = present != NULL && !(present[at / 8] >> (at % 8) & 1);
    size_t len = is_null ? 0 : (size_t)(ends[at + 1] - ends[at]);
    AscribeStatus status = write_line(lines, len == 0 ? "" : bytes + ends[at], len, sink, error);
    if (status != ASCRIBE_OK) return status;
  }
  return ASCRIBE_OK;
}

/* The number of the column, by its name; -1 where there is none of texts ("u" in Arrow's formats). */
static int64_t find_column(const struct ArrowSchema *schema, const char *name) {
  for (int64_t i = 0; i < schema->n_children; i++) {
    const struct ArrowSchema *column = schema->children[i];
    if (strcmp(column->name, name) == 0 && strcmp(column->format, "u") == 0) return i;
  }
  return -1;
}

static AscribeStatus walk(Lines *lines, struct ArrowArrayStream *stream, const AscribeSink *sink,
                          AscribeError *error) {
  struct ArrowSchema schema;
  if (stream->get_schema(stream, &schema) != 0) {
    const char *why = stream->get_last_error(stream);
    return fail(error, ASCRIBE_UNKNOWN, NULL, "cannot read the rows: %s", why == NULL ? "no reason given" : why);
  }
  int64_t column = find_column(&schema, lines->column);
  schema.release(&schema);
  if (column < 0) {
    return fail(error, ASCRIBE_BAD_OPTION, "column", "the rows have no column '%s' of text", lines->column);
  }
  for (;;) {
    if (sink->is_cancelled(sink->ctx)) return ASCRIBE_CANCELLED;
    struct ArrowArray batch;
    if (stream->get_next(stream, &batch) != 0) {
      const char *why = stream->get_last_error(stream);
      return fail(error, ASCRIBE_UNKNOWN, NULL, "cannot read the rows: %s", why == NULL ? "no reason given" : why);
    }
    if (batch.release == NULL) return ASCRIBE_OK; /* the end */
    AscribeStatus status = write_batch(lines, &batch, column, sink, error);
    batch.release(&batch);
    if (status != ASCRIBE_OK) return status;
  }
}

/* The stream is ours from here on, so it is released whatever happened. */
static AscribeStatus run(void *self, const AscribeInput *inputs, size_t n_inputs, const AscribeSink *sink,
                         AscribeError *error) {
  AscribeStatus status = ASCRIBE_OK;
  for (size_t i = 0; i < n_inputs; i++) {
    if (status == ASCRIBE_OK) status = walk(self, inputs[i].stream, sink, error);
    inputs[i].stream->release(inputs[i].stream);
  }
  return status;
}

/* ---- What the plugin is. ---- */

static const AscribeInputSpec INPUTS[] = {
    {.name = ASCRIBE_STR("rows"),
     .kind = ASCRIBE_STR("statements"),
     .flags = ASCRIBE_REQUIRED,
     .doc = ASCRIBE_STR("The statements, a line for each.")},
};

static const AscribeOptionSpec OPTIONS[] = {
    {.key = ASCRIBE_STR("column"),
     .kind = ASCRIBE_STRING,
     .dflt = ASCRIBE_STR("content"),
     .doc = ASCRIBE_STR("The column of text that is written.")},
    {.key = ASCRIBE_STR("numbers"),
     .kind = ASCRIBE_BOOL,
     .dflt = ASCRIBE_STR("false"),
     .doc = ASCRIBE_STR("Whether each line begins with its number.")},
};

static const AscribeExporter EXPORTER = {
    .struct_size = sizeof(AscribeExporter),
    .abi_version = ASCRIBE_ABI_VERSION,
    .name = ASCRIBE_STR("c_lines"),
    .version = ASCRIBE_STR("1.0.0"),
    .summary = ASCRIBE_STR("One line for each row."),
    .media_type = ASCRIBE_STR("text/plain"),
    .extension = ASCRIBE_STR("txt"),
    .inputs = INPUTS,
    .n_inputs = sizeof INPUTS / sizeof *INPUTS,
    .options = OPTIONS,
    .n_options = sizeof OPTIONS / sizeof *OPTIONS,
    .create = create,
    .run = run,
    .destroy = destroy,
};

ASCRIBE_EXPORT AscribeStatus ascribe_export_c_lines_init(uint32_t host_abi, AscribeExporter *out,
                                                         AscribeError *error) {
  if (host_abi >> 16 != ASCRIBE_ABI_MAJOR) {
    out->abi_version = ASCRIBE_ABI_VERSION;
    return fail(error, ASCRIBE_ABI_MISMATCH, NULL, "made for version %u of the plugin interface", ASCRIBE_ABI_MAJOR);
  }
  /* The host may be older or newer than this header: nobody writes past the smaller size. */
  size_t size = out->struct_size < sizeof EXPORTER ? out->struct_size : sizeof EXPORTER;
  memcpy(out, &EXPORTER, size);
  out->struct_size = size;
  return ASCRIBE_OK;
}
