#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int terminal;
static struct termios found;
static struct sigaction earlier[NSIG];
static volatile sig_atomic_t armed, pasting, interrupted, resized, continued;

static int write_mode(const char *mode) { return write(terminal, mode, strlen(mode)) > 0; }

/* Async-signal-safe. A terminal that another job owns now is left alone. */
static void restore(void) {
  int error = errno;
  if (armed && tcgetpgrp(terminal) == getpgrp()) {
    if (pasting && write_mode("\033[?2004l")) pasting = 0;
    tcsetattr(terminal, TCSANOW, &found);
  }
  errno = error;
}

static void die(int signal, siginfo_t *info, void *context) {
  (void)context;
  restore();
  sigaction(signal, &earlier[signal], NULL);
  /* A fault happens again on return; a signal sent from outside does not. */
  if (info->si_code <= 0) raise(signal);
}

static void note(int signal) {
  if (signal == SIGINT) interrupted = 1;
  if (signal == SIGWINCH) resized = 1;
  if (signal == SIGCONT) continued = 1;
}

/* A signal the parent told us to ignore stays ignored. */
static void install(int signal, const struct sigaction *action) {
  if (sigaction(signal, action, &earlier[signal]) != 0) return;
  if (earlier[signal].sa_handler == SIG_IGN) sigaction(signal, &earlier[signal], NULL);
}

int terminal_guard_arm(int descriptor) {
  static const int fatal[] = {SIGHUP, SIGTERM, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
  struct sigaction action = {0};
  if (armed) return 0;
  if (tcgetattr(descriptor, &found) != 0) return -1;
  terminal = descriptor;
  armed = 1;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  action.sa_sigaction = die;
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) install(fatal[i], &action);
  action.sa_flags = 0; /* no SA_RESTART: a read must return */
  action.sa_handler = note;
  install(SIGINT, &action);
  install(SIGWINCH, &action);
  install(SIGCONT, &action);
  return atexit(restore);
}

void terminal_guard_set_pasting(int on) {
  if (armed && pasting != on && write_mode(on ? "\033[?2004h" : "\033[?2004l")) pasting = on;
}

int terminal_guard_take_signals(void) {
  int noted = (interrupted ? terminal_guard_interrupted : 0) | (resized ? terminal_guard_resized : 0) |
              (continued ? terminal_guard_continued : 0);
  interrupted = resized = continued = 0;
  return noted;
}
