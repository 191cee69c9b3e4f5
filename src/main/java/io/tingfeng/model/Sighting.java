package io.tingfeng.model;

/**
 * One place in a text where a brand is named.
 *
 * @param alias the entry of {@code brands.yml} that was met
 * @param start first character, in UTF-16 units of {@link Post#wording()}
 * @param end one past the last character
 */
public record Sighting(BrandId brand, String alias, int start, int end) {}
