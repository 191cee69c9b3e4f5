package io.tingfeng.model;

import java.util.Map;
import java.util.Optional;

/**
 * Web pages: a list with links to articles, several posts on one page, or one article.
 *
 * @param address may hold {@code {page}}
 * @param links selector of the links to follow from the list, when there is a list
 * @param maxLinks most links followed in one visit
 * @param posts selector of the posts on one page, when there are several
 * @param select field name to selector; a field without one is found automatically
 * @param paging numbered pages or one alone
 */
public record HtmlSource(
    SourceProfile profile,
    String address,
    Optional<String> links,
    int maxLinks,
    Optional<String> posts,
    Map<String, String> select,
    Paging paging)
    implements Source {

  public HtmlSource {
    select = Map.copyOf(select);
  }
}
