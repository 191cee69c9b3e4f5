package io.tingfeng.extract.rows;

/**
 * A row that is no post.
 *
 * @param number the row, counted from 1; the head line of a CSV file is not counted
 * @param reason what is wrong, for the person who made the file
 * @param row the row as it stands
 */
public record RowFault(long number, String reason, String row) {}
