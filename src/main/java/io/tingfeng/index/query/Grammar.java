package io.tingfeng.index.query;

import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.query.Lexeme.Kind;
import io.tingfeng.text.Span;
import io.tingfeng.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the pieces of a query by descent: alternatives of conjunctions of negations of words,
 * fields and brackets. Words side by side must all stand in a mention.
 */
final class Grammar {
  /** Deepest nesting of brackets and negations. */
  static final int DEEPEST = 20;

  /** Most words and fields of one query. */
  static final int MOST_TERMS = 300;

  /** Longest word or phrase, in characters. */
  static final int LONGEST_TERM = 200;

  /** How many characters may stand between two words that are near. */
  static final int NEAR = 20;

  private static final int FARTHEST = 1_000;

  private final List<Lexeme> lexemes;
  private final FieldReader fields;
  private final Times times;
  private final Faults faults;
  private Optional<Sort> sort = Optional.empty();
  private int next;
  private int terms;

  Grammar(List<Lexeme> lexemes, FieldReader fields) {
    this.lexemes = lexemes;
    this.fields = fields;
    this.times = fields.times();
    this.faults = fields.faults();
  }

  ParsedQuery query() {
    MentionQuery found = peek().is(Kind.END) ? new MentionQuery.All() : alternatives(0);
    if (!peek().is(Kind.END)) {
      throw faults.at(peek().place(), "这个右括号没有对应的左括号", "");
    }
    return new ParsedQuery(found, sort.orElse(Sort.NEWEST));
  }

  private MentionQuery alternatives(int depth) {
    List<MentionQuery> parts = new ArrayList<>();
    parts.add(conjunction(depth));
    while (accept(Kind.OR)) {
      parts.add(conjunction(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new MentionQuery.Or(parts);
  }

  private MentionQuery conjunction(int depth) {
    List<MentionQuery> parts = new ArrayList<>();
    boolean isSorted = sorted();
    while (beginsPart() || peek().is(Kind.AND) && !parts.isEmpty()) {
      accept(Kind.AND);
      parts.add(negation(depth));
      isSorted |= sorted();
    }
    if (parts.isEmpty() && !isSorted) {
      throw missing();
    }
    return switch (parts.size()) {
      case 0 -> new MentionQuery.All();
      case 1 -> parts.getFirst();
      default -> new MentionQuery.And(parts);
    };
  }

  private boolean beginsPart() {
    return switch (peek().kind()) {
      case WORD, QUOTED, FIELD, OPEN, NOT -> true;
      default -> false;
    };
  }

  private MentionQuery negation(int depth) {
    Lexeme not = peek();
    if (!accept(Kind.NOT)) {
      return nearness(depth);
    }
    deeper(depth, not);
    return new MentionQuery.Not(negation(depth + 1));
  }

  private MentionQuery nearness(int depth) {
    Lexeme first = peek();
    MentionQuery left = primary(depth);
    while (peek().is(Kind.NEAR)) {
      Lexeme near = take();
      Lexeme second = peek();
      MentionQuery.Near pair =
          new MentionQuery.Near(near(left, first), near(primary(depth), second), distance(near));
      if (!peek().is(Kind.NEAR)) {
        return pair;
      }
      throw faults.at(peek().place(), "NEAR 一次只连两个词", "AND");
    }
    return left;
  }

  private String near(MentionQuery part, Lexeme at) {
    if (part instanceof MentionQuery.Text(String text)
        && text.codePointCount(0, text.length()) > 1) {
      return text;
    }
    throw faults.at(at.place(), "NEAR 两边要各有一个两字以上的词或短语");
  }

  private int distance(Lexeme near) {
    int distance = near.text().isEmpty() ? NEAR : Integer.parseInt(near.text());
    if (distance > FARTHEST) {
      throw faults.at(near.place(), "NEAR 最远 " + FARTHEST + " 字", "NEAR/" + FARTHEST);
    }
    return distance;
  }

  private MentionQuery primary(int depth) {
    Lexeme lexeme = take();
    return switch (lexeme.kind()) {
      case OPEN -> inBrackets(lexeme, depth);
      case FIELD -> field(lexeme);
      case QUOTED -> text(lexeme);
      case WORD ->
          times
              .read(lexeme.text(), lexeme.place())
              .<MentionQuery>map(MentionQuery.During::new)
              .orElseGet(() -> text(plain(lexeme)));
      default -> {
        next--;
        throw missing();
      }
    };
  }

  private MentionQuery inBrackets(Lexeme open, int depth) {
    deeper(depth, open);
    MentionQuery inside = alternatives(depth + 1);
    if (!accept(Kind.CLOSE)) {
      throw faults.at(open.place(), "这个左括号没有收尾", "");
    }
    return inside;
  }

  private MentionQuery text(Lexeme lexeme) {
    count(lexeme);
    if (lexeme.text().isBlank()) {
      throw faults.at(lexeme.place(), "引号里没有字", "");
    }
    if (lexeme.text().length() > LONGEST_TERM) {
      throw faults.at(lexeme.place(), "一个词或短语最长 " + LONGEST_TERM + " 字");
    }
    return new MentionQuery.Text(lexeme.text());
  }

  /** Every run of characters is found wherever it stands: wildcards and patterns add nothing. */
  private Lexeme plain(Lexeme word) {
    String text = word.text();
    if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
      throw faults.at(word.place(), "不支持正则表达式，要找这几个字就加引号", '"' + text + '"');
    }
    String bare = text.replaceAll("^[*?＊？]+|[*＊]+$", "");
    if (!bare.equals(text) && !bare.isEmpty()) {
      throw faults.at(word.place(), "不用通配符，词在哪里都找得到", bare);
    }
    return word;
  }

  private MentionQuery field(Lexeme name) {
    List<Lexeme> values = values();
    Field field = Field.named(name.text()).orElseThrow(() -> unknown(name, values));
    if (field == Field.SORT) {
      throw faults.at(name.place(), "sort: 只能放在括号外，写一次");
    }
    if (values.isEmpty()) {
      throw faults.at(name.place(), field.word() + ": 后面缺一个值");
    }
    List<MentionQuery> parts = new ArrayList<>();
    for (Lexeme value : values) {
      count(value);
      parts.add(fields.read(field, value));
    }
    return parts.size() == 1 ? parts.getFirst() : new MentionQuery.Or(parts);
  }

  private boolean sorted() {
    boolean found = false;
    while (peek().is(Kind.FIELD)
        && Field.named(peek().text()).filter(Field.SORT::equals).isPresent()) {
      Lexeme name = take();
      List<Lexeme> values = values();
      if (values.size() != 1 || sort.isPresent()) {
        throw faults.at(name.place(), "sort: 写一次，带一个值");
      }
      sort = Optional.of(fields.sort(values.getFirst()));
      found = true;
    }
    return found;
  }

  private List<Lexeme> values() {
    List<Lexeme> values = new ArrayList<>();
    while (peek().is(Kind.VALUE)) {
      values.add(take());
    }
    return values;
  }

  private QueryException unknown(Lexeme name, List<Lexeme> values) {
    String what = "没有字段 " + name.text();
    Optional<String> near =
        Spelling.nearest(name.text().toLowerCase(java.util.Locale.ROOT), Field.allNames());
    if (near.isPresent()) {
      return faults.at(name.place(), what, near.get() + ":");
    }
    int end = values.isEmpty() ? name.place().end() : values.getLast().place().end();
    Span whole = new Span(name.place().start(), end);
    String typed = faults.query().substring(whole.start(), whole.end());
    return faults.at(
        whole,
        what + "（可用 " + String.join(" ", Field.words()) + "），要找这几个字就加引号",
        '"' + typed.replace("\"", "") + '"');
  }

  private QueryException missing() {
    Lexeme at = peek();
    return switch (at.kind()) {
      case END -> faults.at(at.place(), "这里还缺一个词");
      case CLOSE -> faults.at(at.place(), "括号前缺一个词");
      default -> faults.at(at.place(), "这个连接词前缺一个词");
    };
  }

  private void count(Lexeme at) {
    if (++terms > MOST_TERMS) {
      throw faults.at(at.place(), "一次最多查 " + MOST_TERMS + " 个词");
    }
  }

  private void deeper(int depth, Lexeme at) {
    if (depth >= DEEPEST) {
      throw faults.at(at.place(), "括号和 NOT 最多套 " + DEEPEST + " 层");
    }
  }

  private Lexeme peek() {
    return lexemes.get(next);
  }

  private Lexeme take() {
    return lexemes.get(next++);
  }

  private boolean accept(Kind kind) {
    if (!peek().is(kind)) {
      return false;
    }
    next++;
    return true;
  }
}
