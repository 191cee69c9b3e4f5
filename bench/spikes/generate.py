#!/usr/bin/env python3
"""Writes series of counts with labelled bursts, the same ones for the same seeds.

  generate.py OUT [--seeds 1,2,3,4]

Ten series a seed, 55 days each: eight of 5 minutes (0.15 to 60 mentions a bucket), two of an hour. Each has a rhythm of
day and weekend, a level that drifts, over-dispersed and correlated noise, 5 to 14 bursts a week with Pareto sizes and
single buckets of bots. The two to four most salient bursts are labelled, each in the middle of a window, as NAB does:
the windows of a series take a tenth of it together. OUT/data/*.csv and OUT/labels.json. Standard library only.
"""
import argparse, json, math, os, random
from datetime import datetime, timedelta

BASES = [.15, .5, 2, 4, 8, 16, 40, 60, 3, 100]
DAYS = 55


def poisson(r, mean):
    if mean > 30:
        return max(0, round(r.gauss(mean, math.sqrt(mean))))
    left, k, p = math.exp(-mean), 0, r.random()
    while p > left:
        p *= r.random()
        k += 1
    return k


def wander(r, n, keep, spread):
    """A first-order process around zero."""
    values, value, step = [], 0.0, spread * math.sqrt(1 - keep * keep)
    for _ in range(n):
        value = keep * value + r.gauss(0, step)
        values.append(value)
    return values


def rhythm(r, times):
    share, phase, second, rest = r.uniform(.2, .9), r.uniform(0, 24), r.uniform(0, .35), r.uniform(0, .7)
    turn = 2 * math.pi / 24
    return [share * math.cos((t.hour + t.minute / 60 - phase) * turn)
            + second * math.cos((t.hour + t.minute / 60 - 1.7 * phase) * 2 * turn)
            - (rest if t.weekday() >= 5 else 0) for t in times]


def bursts(r, level, bucket, base):
    """What bursts add, and (salience, bucket of the peak) of each."""
    n = len(level)
    added, peaks = [0.0] * n, []
    tail, size = r.uniform(1.1, 2.2), r.uniform(.8, 2)
    for start in sorted(int(r.uniform(0, n - 20)) for _ in range(poisson(r, r.uniform(5, 14) * DAYS / 7))):
        here = level[max(0, start - 12):start + 12]
        local = math.sqrt(sum(here) / len(here) * base)
        times = min(size * r.paretovariate(tail), 200)
        peak = times * local + (2 * math.sqrt(times) if base < 1 else 0)
        slow = r.random() >= .7
        rise = max(1, int(r.uniform(2, 12) * 300 / bucket)) if slow else 1
        fall = max(.4, r.lognormvariate(math.log(25), .9) * 60 / bucket)
        for i in range(min(n - start, int(8 * fall) + rise + 1)):
            added[start + i] += peak * ((i + 1) / rise if i < rise else math.exp(-(i - rise + 1) / fall))
        salience = math.log(peak / base + 1) + .3 * math.log(peak * fall / base + 1) + r.gauss(0, .15)
        peaks.append((salience, min(n - 1, start + rise - 1)))
    for _ in range(poisson(r, r.uniform(0, 8) * DAYS / 7)):
        added[int(r.uniform(0, n))] += base * r.paretovariate(1.8)
    return added, peaks


def chosen(peaks, n, most):
    """The most salient peaks, apart from each other and after the probation."""
    picked = []
    for _, at in sorted(peaks, reverse=True):
        if at > min(.15 * n, 750) and all(abs(at - other) > .1 * n / most for other in picked):
            picked.append(at)
        if len(picked) == most:
            break
    return sorted(picked)


def series(seed, number):
    r = random.Random(seed * 1000 + number)
    bucket = 300 if number < 8 else 3600
    n = DAYS * 86400 // bucket
    base = BASES[number] * r.uniform(.7, 1.4)
    begin = datetime(2015, 2, 26) + timedelta(minutes=r.randrange(600))
    times = [begin + timedelta(seconds=bucket * k) for k in range(n)]
    drift = wander(r, n, 1 - bucket / (5 * 86400), r.uniform(.1, .4))
    noise = wander(r, n, 1 - bucket / 5400 if bucket < 3600 else .3, r.uniform(.1, .4))
    level = [base * math.exp(a + b + c) for a, b, c in zip(rhythm(r, times), drift, noise)]
    added, peaks = bursts(r, level, bucket, base)
    spread = r.uniform(5, 40)
    counts = [poisson(r, (a + b) * r.gammavariate(spread, 1 / spread)) for a, b in zip(level, added)]
    labels = chosen(peaks, n, r.choice([2, 3, 3, 4]))
    half = int(n * .1 / max(1, len(labels)) / 2)
    text = [t.strftime("%Y-%m-%d %H:%M:%S") for t in times]
    truth = {"windows": [[text[max(0, k - half)], text[min(n - 1, k + half)]] for k in labels],
             "labels": [text[k] for k in labels]}
    return zip(text, counts), truth


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("out")
    arguments.add_argument("--seeds", default="1,2,3,4")
    given = arguments.parse_args()
    os.makedirs(os.path.join(given.out, "data"), exist_ok=True)
    truth = {}
    for seed in map(int, given.seeds.split(",")):
        for number in range(len(BASES)):
            name = f"g{seed}_{number}"
            rows, truth[name] = series(seed, number)
            with open(os.path.join(given.out, "data", name + ".csv"), "w", encoding="utf-8") as file:
                file.write("timestamp,value\n")
                file.writelines(f"{at},{count}\n" for at, count in rows)
    with open(os.path.join(given.out, "labels.json"), "w", encoding="utf-8") as file:
        json.dump({"series": truth}, file, indent=1)


if __name__ == "__main__":
    main()
