/* Gives the terminal back as it was found, however the program ends, and notes the signals a line editor answers.
   The state lives in these inline functions: include and call them from one source file only. */
#ifndef BANTER_GUARD_H
#define BANTER_GUARD_H

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { terminal_guard_interrupted = 1, terminal_guard_resized = 2, terminal_guard_continued = 4 };

struct terminal_guard {
  int descriptor;
  volatile sig_atomic_t armed, pasting, interrupted, resized, continued;
  struct termios found;
  struct sigaction earlier[NSIG];
};

static inline struct terminal_guard *terminal_guard(void) {
  static struct terminal_guard guard;
  return &guard;
}

/* Async-signal-safe. A terminal that another job owns now is left alone. */
static inline void terminal_guard_restore(void) {
  struct terminal_guard *guard = terminal_guard();
  int error = errno;
  if (guard->armed && tcgetpgrp(guard->descriptor) == getpgrp()) {
    if (guard->pasting && write(guard->descriptor, "\033[?2004l", 8) == 8) guard->pasting = 0;
    tcsetattr(guard->descriptor, TCSANOW, &guard->found);
  }
  errno = error;
}

static inline void terminal_guard_fatal(int signal, siginfo_t *info, void *context) {
  (void)context;
  terminal_guard_restore();
  sigaction(signal, &terminal_guard()->earlier[signal], NULL);
  /* A fault happens again on return; a signal sent from outside does not. */
  if (info->si_code <= 0) raise(signal);
}

static inline void terminal_guard_note(int signal) {
  struct terminal_guard *guard = terminal_guard();
  if (signal == SIGINT) guard->interrupted = 1;
  if (signal == SIGWINCH) guard->resized = 1;
  if (signal == SIGCONT) guard->continued = 1;
}

/* A signal the parent told us to ignore stays ignored. */
static inline void terminal_guard_install(int signal, struct sigaction action) {
  struct sigaction *earlier = &terminal_guard()->earlier[signal];
  if (sigaction(signal, &action, earlier) == 0 && earlier->sa_handler == SIG_IGN) sigaction(signal, earlier, NULL);
}

/* Remembers how the terminal is set, once. */
static inline int terminal_guard_arm(int descriptor) {
  static const int fatal[] = {SIGHUP, SIGTERM, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
  static const int noted[] = {SIGINT, SIGWINCH, SIGCONT};
  struct terminal_guard *guard = terminal_guard();
  struct sigaction action;
  if (guard->armed) return 0;
  if (tcgetattr(descriptor, &guard->found) != 0) return -1;
  guard->descriptor = descriptor;
  guard->armed = 1;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  action.sa_sigaction = terminal_guard_fatal;
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) terminal_guard_install(fatal[i], action);
  action.sa_flags = 0; /* no SA_RESTART: a read must return */
  action.sa_handler = terminal_guard_note;
  for (size_t i = 0; i < sizeof noted / sizeof *noted; i++) terminal_guard_install(noted[i], action);
  return atexit(terminal_guard_restore);
}

/* Turns bracketed paste on or off. */
static inline void terminal_guard_set_pasting(int on) {
  struct terminal_guard *guard = terminal_guard();
  const char *mode = on ? "\033[?2004h" : "\033[?2004l";
  if (guard->armed && guard->pasting != on && write(guard->descriptor, mode, 8) == 8) guard->pasting = on;
}

/* The signals noted since the last call. */
static inline int terminal_guard_take_signals(void) {
  struct terminal_guard *guard = terminal_guard();
  int noted = (guard->interrupted ? terminal_guard_interrupted : 0) | (guard->resized ? terminal_guard_resized : 0) |
              (guard->continued ? terminal_guard_continued : 0);
  guard->interrupted = guard->resized = guard->continued = 0;
  return noted;
}

#endif
