package io.tingfeng.story;

import io.tingfeng.model.Authority;
import io.tingfeng.model.Engagement;

/**
 * How far a story went.
 *
 * @param reprints posts that repeat an earlier one
 * @param negative posts that are negative about some watched brand
 * @param counters sums over the posts whose platform tells them; absent when none does
 * @param highest the weightiest outlet that told it
 */
public record Reach(
    long posts,
    long reprints,
    long negative,
    long authors,
    long outlets,
    Engagement counters,
    Authority highest) {}
