package io.tingfeng.pipeline;

import java.nio.file.Path;

/**
 * A copy of the lexicons that an analyst works on before it comes into force (草稿).
 *
 * @param base number of the edition it was begun from
 * @param folder where its files are, for any editor
 * @param version of its texts as they stand
 */
public record Draft(String name, int base, Path folder, String version) {}
