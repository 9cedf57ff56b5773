// Stands in the place of libonnxruntime.so and hands a newer managed package the function table of an older native library. For build/check-onnx-gpu.sh only.
//
// The managed package asks for the table of its own API version; a library one version older knows only the older table, which begins with the same functions. The
// shim copies that table and puts behind its end functions that say what happened: the managed package takes all addresses at once and calls few of the newest.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KNOWN_VERSION = 30, KNOWN_FUNCTIONS = 426, ROOM = 1024 };

typedef struct {
    const void *(*get_api)(uint32_t version);
    const char *(*get_version)(void);
} api_base;

static const api_base *real;
static api_base shim;
static void *library;
static const void *table[ROOM];

static void fail(const char *what) {
    fprintf(stderr, "api-shim: %s\n", what);
    abort();
}

static void missing(void) { fail("a function was called that is newer than the native library"); }

static const void *get_api(uint32_t version) {
    const void *api = real->get_api(version);
    if (api || version != KNOWN_VERSION + 1) return api;
    const void *const *known = real->get_api(KNOWN_VERSION);
    if (!known) return NULL;
    for (int i = 0; i < ROOM; i++) table[i] = (const void *)missing;
    memcpy(table, known, KNOWN_FUNCTIONS * sizeof *table);
    return table;
}

static void load(void) {
    if (real) return;
    const char *path = getenv("XTTS_ONNX_LIBRARY");
    library = path ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    if (!library) fail(path ? dlerror() : "XTTS_ONNX_LIBRARY names no library");
    const api_base *(*base)(void) = (const api_base *(*)(void))dlsym(library, "OrtGetApiBase");
    if (!base) fail(dlerror());
    real = base();
    shim.get_api = get_api;
    shim.get_version = real->get_version;
}

const api_base *OrtGetApiBase(void) {
    load();
    return &shim;
}

// The one function outside of the table that Xtts.Net calls.
void *OrtSessionOptionsAppendExecutionProvider_CPU(void *options, int use_arena) {
    load();
    void *(*append)(void *, int) = (void *(*)(void *, int))dlsym(library, "OrtSessionOptionsAppendExecutionProvider_CPU");
    if (!append) fail(dlerror());
    return append(options, use_arena);
}
