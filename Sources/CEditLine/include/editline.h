/* histedit.h for Swift: its variadic calls under names of their own. */
#ifndef BANTER_EDITLINE_H
#define BANTER_EDITLINE_H

#include <histedit.h>
#include <stdio.h>

typedef char *(*editline_prompt)(EditLine *);
typedef unsigned char (*editline_command)(EditLine *, int);

static inline EditLine *editline_open(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline void editline_set_owner(EditLine *editor, void *owner) {
  el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *editline_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editline_set_prompt(EditLine *editor, editline_prompt prompt) {
  el_set(editor, EL_PROMPT, prompt);
}

static inline void editline_set_reader(EditLine *editor, el_rfunc_t reader) {
  el_set(editor, EL_GETCFN, reader);
}

static inline void editline_set_history(EditLine *editor, History *lines) {
  el_set(editor, EL_HIST, history, lines);
}

/* "emacs" or "vi". */
static inline void editline_set_keys(EditLine *editor, const char *keys) {
  el_set(editor, EL_EDITOR, keys);
}

static inline const char *editline_keys(EditLine *editor) {
  const char *keys = "";
  el_get(editor, EL_EDITOR, &keys);
  return keys;
}

static inline void editline_add_command(EditLine *editor, const char *name, editline_command command) {
  el_set(editor, EL_ADDFN, name, name, command);
}

static inline void editline_bind(EditLine *editor, const char *key, const char *command) {
  el_set(editor, EL_BIND, key, command, NULL);
}

/* In vi's command mode. */
static inline void editline_bind_alternative(EditLine *editor, const char *key, const char *command) {
  el_set(editor, EL_BIND, "-a", key, command, NULL);
}

/* Signals are the reader's business: keys that would send one arrive as characters while a line is edited. */
static inline void editline_take_signal_keys(EditLine *editor) {
  el_set(editor, EL_SIGNAL, 0);
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}

/* 1: as the editor needs the terminal, 0: as it was. */
static inline void editline_prepare_terminal(EditLine *editor, int editing) {
  el_set(editor, EL_PREP_TERM, editing);
}

static inline void editline_refresh(EditLine *editor) {
  el_set(editor, EL_REFRESH);
}

static inline void editline_set_history_size(History *lines, int size) {
  HistEvent event;
  history(lines, &event, H_SETSIZE, size);
}

static inline void editline_clear_history(History *lines) {
  HistEvent event;
  history(lines, &event, H_CLEAR);
}

static inline void editline_add_history(History *lines, const char *line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}

#endif
