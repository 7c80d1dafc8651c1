// Stands between SQLite and the system, and writes down in which order bytes were written and when the disk was told to keep
// them: from that a test makes what a power cut could leave. Built by the test, preloaded into the site.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

struct record { char kind; char file; char unused[2]; uint32_t length; uint64_t offset; };

static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;
static int book = -1;

static char named(const char *path)
{
    const char *database = getenv("DABIR_CUT_DATABASE");
    size_t length = database ? strlen(database) : 0;
    if (!length || strncmp(path, database, length)) return 0;
    if (!path[length]) return 'd';
    return strcmp(path + length, "-wal") ? 0 : 'w';
}

static char known(int fd)
{
    char link[64], path[1024];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return named(path);
}

static void note(char kind, char file, uint64_t offset, const void *bytes, uint32_t length)
{
    static ssize_t (*put)(int, const void *, size_t);
    struct record r = { kind, file, {0}, length, offset };
    pthread_mutex_lock(&door);
    if (!put) put = dlsym(RTLD_NEXT, "write");
    if (book < 0) book = open(getenv("DABIR_CUT_BOOK"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (put(book, &r, sizeof r) < 0 || (length && put(book, bytes, length) < 0)) abort();
    pthread_mutex_unlock(&door);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
    ssize_t done = real(fd, bytes, length, offset);
    char file = done > 0 ? known(fd) : 0;
    if (file) note('W', file, (uint64_t)offset, bytes, (uint32_t)done);
    return done;
}

int ftruncate64(int fd, off64_t length)
{
    static int (*real)(int, off64_t);
    if (!real) real = dlsym(RTLD_NEXT, "ftruncate64");
    int done = real(fd, length);
    char file = done == 0 ? known(fd) : 0;
    if (file) note('T', file, (uint64_t)length, 0, 0);
    return done;
}

static int synced(int fd, const char *how)
{
    int (*real)(int) = dlsym(RTLD_NEXT, how);
    int done = real(fd);
    char file = done == 0 ? known(fd) : 0;
    if (file) note('S', file, 0, 0, 0);
    return done;
}

int fsync(int fd) { return synced(fd, "fsync"); }

int fdatasync(int fd) { return synced(fd, "fdatasync"); }

int unlink(const char *path)
{
    static int (*real)(const char *);
    if (!real) real = dlsym(RTLD_NEXT, "unlink");
    char file = named(path);
    int done = real(path);
    if (file && done == 0) note('U', file, 0, 0, 0);
    return done;
}
