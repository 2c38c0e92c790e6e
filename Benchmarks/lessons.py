"""Transcripts for the benchmark: the same in every run."""

HEAD = """---
title: Lesson {number}
as: Sam Okafor
clock: 2026-11-23 10:00 Europe/London
data: small
---

# One
"""

# What is typed, a line of the reply, and a check of the record.
TURNS = [
    ("log a call with Globex", "Logged a call with Globex", "account Globex has 1 call"),
    ("move Platform Rollout to negotiation", "Platform Rollout: Proposal -> Negotiation.",
     "deal Platform Rollout stage is negotiation"),
    ("undo", "Took back", "deal Platform Rollout stage is proposal"),
    ("show my deals", "3 open deals, $198,000:", "nothing else changed"),
    ("remind me to call Jane Doe on Friday", "due Fri 27 Nov", "task call Jane Doe due is 27 Nov 2026"),
    ("what's my win rate?", "no closed deals", "nothing else changed"),
    ("change the amount of Pilot to 20k", "Pilot: amount $18,000 -> $20,000.", "deal Pilot amount is $20,000"),
    ("did I call Globex this week?", "Globex", "nothing else changed"),
]

# Lines that leave the record as it is, for a transcript of any length.
QUESTIONS = ["show my deals", "what's our pipeline?", "who is Jane Doe?", "deals over 50k", "my tasks"]


def write(folder, small, count):
    """Writes so many transcripts of eight turns into a folder, and their data set."""
    folder.mkdir()
    (folder / "small.txt").write_text(small)
    for number in range(count):
        turns = "".join(f"you> {line}\nbanter~ {reply}\nexpect> {check}\n" for line, reply, check in TURNS)
        (folder / f"{number:03}.txt").write_text(HEAD.format(number=number) + turns)


def write_long(folder, small, turns):
    """Writes one transcript of so many turns."""
    folder.mkdir()
    (folder / "small.txt").write_text(small)
    lines = (QUESTIONS[number % len(QUESTIONS)] for number in range(turns))
    text = "".join(f"you> {line}\nbanter> [..]\n        ...\n" for line in lines)
    (folder / "long.txt").write_text(HEAD.format(number=1) + text)
