package io.tingfeng.extract.html;

/** What sort of page an address answered with. */
public enum PageKind {
  ARTICLE,
  /** A first post and its replies. */
  THREAD,
  /** Links to articles and no article. */
  LIST,
  /** Nothing to read before a login. */
  LOGIN_WALL,
  /** A question whether a person is there. */
  CAPTCHA,
  /** Not found or removed, told with status 200. */
  NOT_FOUND,
  /** An error of an interface where a page was asked for. */
  ERROR_ANSWER,
  /** Empty until a script has run. */
  SCRIPT_SHELL;

  /** Whether the page holds posts. */
  public boolean isReadable() {
    return this == ARTICLE || this == THREAD;
  }
}
