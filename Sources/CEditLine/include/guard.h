/* Gives the terminal back as it was found, however the program ends, and notes the signals a line editor answers. */
#ifndef BANTER_GUARD_H
#define BANTER_GUARD_H

enum { terminal_guard_interrupted = 1, terminal_guard_resized = 2, terminal_guard_continued = 4 };

/* Remembers how the terminal is set, once: 0, or -1 where the descriptor is none. */
int terminal_guard_arm(int descriptor);

/* Turns bracketed paste on or off; a guard that is not armed does nothing. */
void terminal_guard_set_pasting(int on);

/* The signals noted since the last call: SIGINT, SIGWINCH, SIGCONT. */
int terminal_guard_take_signals(void);

#endif
