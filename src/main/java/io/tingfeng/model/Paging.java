package io.tingfeng.model;

/** How a list goes on after its first page. */
public sealed interface Paging {

  /** One page alone. */
  record Single() implements Paging {}

  /**
   * Numbered pages: {@code {page}} in the address runs from {@code from} over {@code pages} pages.
   */
  record Numbered(int from, int pages) implements Paging {}

  /** The answer names the cursor of the next page; at most {@code pages} pages. */
  record Cursor(String path, int pages) implements Paging {}
}
