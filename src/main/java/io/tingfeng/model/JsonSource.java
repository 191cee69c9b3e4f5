package io.tingfeng.model;

import java.util.List;
import java.util.Map;

/**
 * A JSON interface whose items are found by paths.
 *
 * @param address may hold {@code {page}} or {@code {cursor}}
 * @param items JSONPath of the items
 * @param fields field name to its paths, the first that is there wins
 * @param paging how to go on
 */
public record JsonSource(
    SourceProfile profile,
    String address,
    String items,
    Map<String, List<String>> fields,
    Paging paging)
    implements Source {

  public JsonSource {
    fields = Map.copyOf(fields);
  }
}
