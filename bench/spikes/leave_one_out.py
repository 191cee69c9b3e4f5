#!/usr/bin/env python3
"""Chooses views and line on all series but one, and measures on that one.

  leave_one_out.py --tools DIR --labels FILE --data DIR --work DIR [--tingfeng ./tingfeng]

Every choice that the spike detector leaves open (which of its four views, and at which line a score is an alarm) is
made on four series, by their NAB points, and tested on the fifth. Scores are made by `heat backtest --against`, kept
in the work folder, and judged by score_anomaly.py of the tools. "best" takes the choice with most points; "steady"
takes the views whose points are best on average over the lines, and then the middle line of the three best in a row.
"""
import argparse, itertools, os, subprocess, sys

VIEWS = ["season", "jump", "day", "week"]
LINES = [.46, .5, .54, .58, .62, .66]
WEIGHTS = (1.0, .11, 1.0)


def predict(given, name, views):
    out = os.path.join(given.work, "-".join(views), name + ".csv")
    if not os.path.exists(out):
        os.makedirs(os.path.dirname(out), exist_ok=True)
        subprocess.run([given.tingfeng, "heat", "backtest", "--in", os.path.join(given.data, name + ".csv"),
                        "--out", out, "--against", ",".join(views)], check=True, stderr=subprocess.DEVNULL)
    return out


def points(judge, series, raw):
    return judge.normalise(sum(raw), sum(len(s.scored_windows) for s in series), 1.0, 1.0)


def choices(table, names, series, judge):
    """The best choice on some series, and the steady one."""
    nab = {key: points(judge, [series[n] for n in names], [table[key][n] for n in names]) for key in table}
    best = max(nab, key=nab.get)
    mean = lambda views: sum(nab[views, line] for line in LINES) / len(LINES)
    views = max({key[0] for key in nab}, key=mean)
    middle = max(range(1, len(LINES) - 1), key=lambda i: sum(nab[views, LINES[j]] for j in (i - 1, i, i + 1)))
    return {"best": best, "steady": (views, LINES[middle])}


def tell(judge, series, scores, picks, how):
    """Points and plain figures of the left-out series together, each at the line chosen without it."""
    raw, found, windows, false, weeks = [], 0, 0, 0.0, 0.0
    for name, (views, line) in picks.items():
        raw.append(judge.raw_score(series[name], scores[views][name], line, WEIGHTS))
        figures = judge.operational({name: series[name]}, {name: scores[views][name]}, line)
        found, windows = found + figures["detected"], windows + figures["windows"]
        weeks += series[name].weeks_outside
        false += figures["false_alarms_per_week_per_series"] * series[name].weeks_outside
        print(f"  {how} without {name}: {'+'.join(views)} at {line}")
    nab = points(judge, list(series.values()), raw)
    print(f"{how}: NAB {nab:.1f}, {found} of {windows} windows, {false / weeks:.2f} false alarms a week and series")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("tools", "labels", "data", "work"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--tingfeng", default="./tingfeng")
    given = arguments.parse_args()
    sys.path.insert(0, given.tools)
    import score_anomaly as judge
    series = judge.load(given.labels, given.data)
    subsets = [s for k in range(1, 5) for s in itertools.combinations(VIEWS, k)]
    scores = {s: {n: [v for _, v in judge.read_scores(predict(given, n, s))] for n in series} for s in subsets}
    table = {(s, line): {n: judge.raw_score(series[n], scores[s][n], line, WEIGHTS) for n in series}
             for s in subsets for line in LINES}
    picks = {n: choices(table, [m for m in series if m != n], series, judge) for n in series}
    for how in ("best", "steady"):
        tell(judge, series, scores, {n: picks[n][how] for n in series}, how)


if __name__ == "__main__":
    main()
