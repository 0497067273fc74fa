"""Names of persons as they stand in sentences, and what is called after persons: for make_calibration_data.py.

What is called after a person has the form of a person's name, and only its place or the world's knowledge tells: firms, shops, streets,
prizes, titles of books, ships, models of chairs, storms, machines. All persons are fictitious; the titles and marks are well known.
"""
from share_people import GIVEN, SURNAMES

WELL_KNOWN = """Albert Heijn|Jack Daniels|Tommy Hilfiger|Philip Morris|Hugo Boss|Dirk van den Broek|Jan Linders|Calvin Klein|
Louis Vuitton|Karl Lagerfeld|Yves Rocher|Van der Valk|Douwe Egberts|Mercedes Benz|Laura Ashley|Ralph Lauren|Marco Polo|Paul Vlaanderen|
Anna Karenina|Max Havelaar|Harry Potter|Peter Pan|Oliver Twist|Tom Sawyer|Jane Eyre|David Copperfield|Robin Hood|Hans Brinker|
Sara Burgerhart|Eline Vere|Dik Trom|Willem Barentsz|Karel Doorman|Johan de Witt|Charlotte Amalie|Virginia Water|Victoria Nyanza|
Santa Claus|Martin Garrix|Jesse James|Dow Jones|Ella Enchanted|Mary Poppins|Donald Duck""".replace("\n", "").split("|")
TRADES = """Keukens|Makelaars|Transport|Verf|Advocaten|Fietsen|Installaties|Mode|Interieur|Uitgeverij|Verzekeringen|Lezing|Toernooi|
Fonds|Regatta|Wisselbeker""".replace("\n", "").split("|")
WARES = """Fauteuil|Eettafel|Zitbank|Wandrek|Vloerlamp|Laptoptas|Regenjas|Sneaker|Dekbed|Gordijnstof|Kwartaalcijfers|
Draaiboek|Evaluatie""".replace("\n", "").split("|")
# What has a given name for itself, and what a sentence says of it.
NAMED = "server storm stoel zaal schip tractor printer boot pop robot".split()
DOES = "heeft is kan was had moet".split()
PERSONS = "collega buurman buurvrouw vriendin partner".split()


class NamesInText:
    """Draws names and what looks like one, each as (before it, the name, behind it)."""

    def __init__(self, dice):
        self.dice = dice

    def full(self):
        return f"{self.dice.choice(GIVEN)} {self.dice.choice(SURNAMES)}"

    def short(self):
        return f"{self.dice.choice(GIVEN)[0]}. {self.dice.choice(SURNAMES)}"

    def person(self):
        """A person."""
        kind = self.dice.choices(["full", "middle", "short", "single"], [5, 1, 2, 2])[0]
        if kind == "middle":
            given, surname = self.dice.choice(GIVEN), self.dice.choice(SURNAMES)
            return "", f"{given} {self.dice.choice('ABCDEGHJKLMPRSTW')}. {surname}", ""
        if kind == "single":
            given = self.dice.choice(GIVEN)
            return self.dice.choice([(f"{self.dice.choice(PERSONS)} ", given, ""), ("", given, f" {self.dice.choice(DOES)}")])
        return "", self.full() if kind == "full" else self.short(), ""

    def look_alike(self):
        """What is called after one, or as one could be."""
        kind = self.dice.choices(["firm", "street", "known", "ware", "short", "single"], [3, 2, 4, 2, 2, 3])[0]
        if kind == "known":
            return "", self.dice.choice(WELL_KNOWN), ""
        if kind == "single":
            return f"{self.dice.choice(NAMED)} ", self.dice.choice(GIVEN), f" {self.dice.choice(DOES)}"
        return "", self.thing(kind), ""

    def thing(self, kind=None):
        """The whole name of a thing, as it stands in a column."""
        kind = kind or self.dice.choices(["firm", "street", "known", "ware", "short"], [3, 2, 4, 2, 2])[0]
        if kind == "street":
            return self.full() + self.dice.choice(["straat", "laan", "plein", "pad", "kade"])
        if kind == "ware":
            return f"{self.dice.choice(GIVEN)} {self.dice.choice(WARES)}"
        if kind == "known":
            return self.dice.choice(WELL_KNOWN)
        return f"{self.full() if kind == 'firm' else self.short()} {self.dice.choice(TRADES)}"
