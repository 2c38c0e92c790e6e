"""What the benchmarks have Banter read: always the same sentences."""

import itertools
import json
import pathlib
import random
import re

HERE = pathlib.Path(__file__).resolve().parent
THINGS = ["lamp", "heater", "radio", "fan", "kettle", "ceiling light", "floor lamp", "coffee machine", "printer"]
AREAS = ["kitchen", "living room", "bedroom", "bathroom", "hall", "study", "garage", "garden", "guest room", "cellar"]
ORDERS = [
    "turn on the {thing}", "please switch off the {thing} in the {area}", "put the {thing} of the {area} on",
    "set the {thing} in the {area} to {number} percent", "brightness of the {area} to {number}",
    "make the {thing} in the {area} warm white", "turn the {thing} blue", "set the heating in the {area} to {degrees}",
    "how warm is it in the {area}", "is my {thing} in the {area} on", "are the lights on in the {area}",
    "remind me to water the plants in the {area}", "add batteries for the {thing} to my list", "what time is it",
    "kindly turn off my {thing} right now", "what is the temperature of the {area}",
]
MOMENTS = [
    "call her {day} at {hour}:30", "it took {number} minutes", "they pay {number}k euros a month",
    "from {day} to the {number}th of March", "half past {hour} {day}", "about {number} percent of 1,200 dollars",
    "in {number} days, not before noon", "between {hour} and {hour} pm on {day}", "mail jane@example.com {day}",
    "no figures and no times at all in this one",
]
DAYS = ["tomorrow", "next monday", "on Friday", "the day after tomorrow", "yesterday evening", "this week"]


def examples():
    """The sentences that the intent files are checked with."""
    return [text for text, _ in lessons()]


def lessons():
    """The same, each with its intent."""
    mark = re.compile(r'^ {6}- (?:\{text: )?"((?:[^"\\]|\\.)*)"')
    found = []
    for file in sorted((HERE.parent / "intents").glob("*.yaml")):
        intent, is_example = None, False
        for line in file.read_text().splitlines():
            if name := re.match(r"  (\w+):", line):
                intent = name[1]
            elif re.match(r" {4}\w+:", line):
                is_example = line.strip() == "examples:"
            elif is_example and (example := mark.match(line)):
                found.append((example[1].replace('\\"', '"').replace("\\\\", "\\"), intent))
    return found


def scrambled(sentences):
    """Each without its second word and with its last one first: what only a guess understands."""
    words = (sentence.split() for sentence in sentences)
    return [" ".join([each[-1], each[0], *each[2:-1]]) for each in words if len(each) > 3]


def orders(count):
    """Orders to a house, for home.yaml."""
    return list(itertools.islice(said(ORDERS), count))


def questions(count):
    """What `banter entities` reads: a line with its reference time each."""
    lines = itertools.islice(said(MOMENTS), count)
    return [json.dumps({"input": line, "reference_time": "2026-11-24T09:00:00"}) for line in lines]


def said(templates):
    chance = random.Random(1)
    while True:
        yield chance.choice(templates).format(
            thing=chance.choice(THINGS), area=chance.choice(AREAS), day=chance.choice(DAYS),
            number=chance.randint(2, 28), degrees=chance.randint(15, 25), hour=chance.randint(2, 9))
