package io.tingfeng.digest;

import io.tingfeng.model.Brand;
import io.tingfeng.model.SourceProfile;
import java.time.LocalDate;
import java.util.List;

/**
 * Which digest is wanted.
 *
 * @param subscription the name in {@code settings.yml}
 * @param date the day that it is about
 * @param brands the brands of the subscription
 * @param sources all sources of the workspace
 * @param lexicon the version of the lexicons in force
 */
public record DigestRequest(
    String subscription,
    LocalDate date,
    List<Brand> brands,
    List<SourceProfile> sources,
    String lexicon) {
  public DigestRequest {
    brands = List.copyOf(brands);
    sources = List.copyOf(sources);
  }
}
