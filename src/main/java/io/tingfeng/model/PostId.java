package io.tingfeng.model;

/**
 * Names a post across visits, nodes and replays.
 *
 * @param source where it was found
 * @param externalId the id that the source gives it, or its address
 */
public record PostId(SourceId source, String externalId) {

  /** One word for both parts. */
  public String key() {
    return source.value() + ' ' + externalId;
  }
}
