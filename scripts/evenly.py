"""Random draws that are spread evenly, and which detectors each set has: for make_calibration_data.py."""
import itertools
import math
import statistics

# Detectors that are in every set; the others take turns.
ALWAYS = ["email", "iban", "phone", "nl.bsn", "name", "birthdate", "creditcard", "address", "nl.postcode"]
OTHERS_IN_A_SET = 8
# The standard deviation of the logarithm of how much likelier it is in a set that something is true.
DEVIATION_OF_RATES = 0.5
GOLDEN = (5**0.5 - 1) / 2


class Evenly:
    """Draws whose shares are nearly those wanted, however few they are: additive recurrence with the golden ratio.

    Each kind of draw has a sequence of its own, which starts at random.
    """

    def __init__(self, dice):
        self.dice = dice
        self.last = {}

    def position(self, kind):
        """A number from 0 to 1."""
        self.last[kind] = (self.last.get(kind, self.dice.random()) + GOLDEN) % 1
        return self.last[kind]

    def chance(self, kind, share):
        """Whether something is so that is in a share of cases."""
        return self.position(kind) < share

    def choice(self, kind, options, weights=None):
        """One of some options."""
        options = list(options)
        sums = list(itertools.accumulate(weights or [1] * len(options)))
        at = self.position(kind) * sums[-1]
        return next((option for option, limit in zip(options, sums) if at < limit), options[-1])


def plan(count, detectors, dice, evenly):
    """The detectors of each set, and by how much their rates differ from those above."""
    others = [key for key in detectors if key not in ALWAYS]
    deck = []
    for _ in range(count):
        if len(deck) < OTHERS_IN_A_SET:
            # What is left comes first, so that none is twice in a set.
            deck += dice.sample([key for key in others if key not in deck], len(others) - len(deck))
        mine, deck = ALWAYS + deck[:OTHERS_IN_A_SET], deck[OTHERS_IN_A_SET:]
        yield {key: math.exp(statistics.NormalDist(0, DEVIATION_OF_RATES).inv_cdf(evenly.position(("rate", key)))) for key in mine}
