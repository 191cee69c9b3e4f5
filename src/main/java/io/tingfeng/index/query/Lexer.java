package io.tingfeng.index.query;

import io.tingfeng.index.query.Lexeme.Kind;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into words, quoted phrases, fields with their values, brackets and operators. */
final class Lexer {
  private static final Map<String, Kind> OPERATORS =
      Map.of(
          "AND", Kind.AND, "且", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "或", Kind.OR, "||",
          Kind.OR, "NOT", Kind.NOT, "非", Kind.NOT, "NEAR", Kind.NEAR, "邻近", Kind.NEAR);
  private static final String QUOTES = "\"“”「『＂";
  private static final String UNQUOTES = "\"””」』＂";
  private static final Pattern NEAR = Pattern.compile("(?:NEAR|邻近)/(\\d{1,9})");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z_]+|\\p{IsHan}{1,4})[:：]");
  private static final String OPEN = "(（";
  private static final String CLOSE = ")）";
  private static final String COMMAS = ",，";

  private final String query;
  private final Faults faults;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  private Lexer(String query) {
    this.query = query;
    this.faults = new Faults(query);
  }

  /**
   * The pieces of a query, closed by {@link Kind#END}.
   *
   * @throws QueryException for a quote that is never closed
   */
  static List<Lexeme> lex(String query) {
    Lexer lexer = new Lexer(query);
    lexer.run();
    return lexer.lexemes;
  }

  private void run() {
    for (skipBlanks(); at < query.length(); skipBlanks()) {
      char c = query.charAt(at);
      if (OPEN.indexOf(c) >= 0) {
        add(Kind.OPEN, "", 1);
      } else if (CLOSE.indexOf(c) >= 0) {
        add(Kind.CLOSE, "", 1);
      } else if (QUOTES.indexOf(c) >= 0) {
        quoted(Kind.QUOTED);
      } else if (c == '-' && at + 1 < query.length() && !isBlank(query.charAt(at + 1))) {
        add(Kind.NOT, "", 1);
      } else if (!field()) {
        word();
      }
    }
    add(Kind.END, "", 0);
  }

  private void add(Kind kind, String text, int length) {
    lexemes.add(new Lexeme(kind, text, new Span(at, at + length)));
    at += length;
  }

  private void quoted(Kind kind) {
    char close = UNQUOTES.charAt(QUOTES.indexOf(query.charAt(at)));
    int end = query.indexOf(close, at + 1);
    if (end < 0) {
      throw faults.at(
          new Span(at, query.length()), "引号没有收尾", query.substring(at).stripTrailing() + close);
    }
    add(kind, query.substring(at + 1, end), end + 1 - at);
  }

  private void word() {
    String word = query.substring(at, endOf(""));
    Kind operator = OPERATORS.get(word);
    Matcher near = NEAR.matcher(word);
    if (operator != null) {
      add(operator, "", word.length());
    } else if (near.matches()) {
      add(Kind.NEAR, near.group(1), word.length());
    } else {
      add(Kind.WORD, word, word.length());
    }
  }

  /** A Latin word before a colon is always meant as a field, a Chinese one when it is a name. */
  private boolean field() {
    Matcher matcher = FIELD.matcher(query).region(at, query.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    String name = matcher.group(1);
    if (name.charAt(0) > 'z' && Field.named(name).isEmpty()) {
      return false;
    }
    add(Kind.FIELD, name, name.length() + 1);
    skipBlanks();
    values();
    return true;
  }

  private void values() {
    while (at < query.length() && (OPEN + CLOSE).indexOf(query.charAt(at)) < 0) {
      if (QUOTES.indexOf(query.charAt(at)) >= 0) {
        quoted(Kind.VALUE);
      } else {
        add(Kind.VALUE, query.substring(at, endOf(COMMAS)), endOf(COMMAS) - at);
      }
      if (at == query.length() || COMMAS.indexOf(query.charAt(at)) < 0) {
        return;
      }
      at++;
      skipBlanks();
    }
  }

  private int endOf(String more) {
    int end = at;
    while (end < query.length() && !isBlank(query.charAt(end)) && !isEnd(query.charAt(end), more)) {
      end++;
    }
    return end;
  }

  private static boolean isEnd(char c, String more) {
    return (OPEN + CLOSE + more).indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0;
  }

  private void skipBlanks() {
    while (at < query.length() && isBlank(query.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
  }
}
