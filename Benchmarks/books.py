"""A CSV of opportunities for the benchmark, and the map it is read by: the same in every run."""

import datetime

HEADER = "id,name,account,stage,amount,probability,created,close_date,next_step,source,owner,description\n"
STAGES = ["Prospecting", "Qualification", "Discovery", "Solution Design", "Proposal", "Negotiation", "Won", "Lost"]
SOURCES = ["web", "referral", "event", "outreach", "partner"]

MAP = """
dates: iso
currency: USD
stages: {Won: won, Lost: lost}
files:
  deals.csv:
    record: opportunity
    fields:
      external_id: id
      name: name
      account: {column: account, create: true}
      stage: stage
      amount: amount
      probability: probability
      created: created
      close_date: close_date
      next_step: next_step
      source: source
      owner: {column: owner, create: true}
      description: description
"""


def write(folder, count):
    """A folder with `deals.csv` of so many rows and `map.yaml`."""
    folder.mkdir()
    (folder / "map.yaml").write_text(MAP)
    first = datetime.date(2022, 1, 1)
    with (folder / "deals.csv").open("w") as file:
        file.write(HEADER)
        for number in range(count):
            created = first + datetime.timedelta(days=number * 7 % 1500)
            closes = created + datetime.timedelta(days=number * 13 % 200)
            file.write(
                f"D{number:07},Deal {number} of Account {number % 500},Account {number % 500},"
                f"{STAGES[number * 3 % 8]},{number * 37 % 90000}.50,{number % 100},{created},{closes},"
                f"Call them on {closes},{SOURCES[number % 5]},Rep {number % 40},"
                f"\"What they want, in words: {number}\"\n")
