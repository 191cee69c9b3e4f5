package io.tingfeng.sentiment;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A version of the analysts' files that was in force (版本).
 *
 * @param number 1 and up
 * @param version of its texts, {@link LexiconTexts#version()}
 * @param lexicon the name under which scores know it, {@link Lexicon#version()}
 * @param at when it came into force
 * @param by who put it into force
 * @param why what for, in their words
 * @param restores the older edition that it brings back
 */
public record Edition(
    int number,
    String version,
    String lexicon,
    Instant at,
    String by,
    String why,
    OptionalInt restores) {}
