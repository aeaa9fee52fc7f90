/* A shared library that has the name of a plugin and is none. */
int ascribe_export_something_else(void) { return 0; }
