package io.tingfeng.extract.rows;

import io.tingfeng.model.Post;
import java.util.Optional;

/**
 * A post from a file and what the row says of its outlet.
 *
 * @param number the row, counted from 1
 * @param outlet name of the medium
 * @param platform where people saw it
 */
public record Row(long number, Post post, Optional<String> outlet, Optional<String> platform) {}
