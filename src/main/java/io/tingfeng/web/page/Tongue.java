package io.tingfeng.web.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * The language of a page. Every text of the pages stands beside its translation; both are messages
 * in the form of ICU, so that numbers and plurals follow the language.
 */
public enum Tongue {
  CHINESE("zh", "zh-CN", ULocale.SIMPLIFIED_CHINESE),
  ENGLISH("en", "en", ULocale.ENGLISH);

  private final String code;
  private final String tag;
  private final ULocale locale;

  Tongue(String code, String tag, ULocale locale) {
    this.code = code;
    this.tag = tag;
    this.locale = locale;
  }

  /** The code in addresses and cookies. */
  public String code() {
    return code;
  }

  /** The {@code lang} of the page. */
  public String tag() {
    return tag;
  }

  /** For dates and numbers. */
  public Locale locale() {
    return locale.toLocale();
  }

  /** The language of a code, Chinese when it is none of ours. */
  public static Tongue of(String code) {
    return code.equals(ENGLISH.code) ? ENGLISH : CHINESE;
  }

  /** Whether it is Chinese, which needs no translation of what the program found. */
  public boolean isChinese() {
    return this == CHINESE;
  }

  /** The text in this language. */
  public String of(String chinese, String english) {
    return isChinese() ? chinese : english;
  }

  /** The message in this language, its places filled; a quote in it is doubled. */
  public String of(String chinese, String english, Object... places) {
    return new MessageFormat(of(chinese, english), locale).format(places);
  }
}
