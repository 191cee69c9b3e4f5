package io.tingfeng.text;

import io.tingfeng.model.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the regions, people and organisations that a text names. Regions are known to the
 * dictionary. HanLP's roles for people and organisations cost three times as much as cutting the
 * words, and see names in many places where there are none: they are asked about the clauses alone
 * in which a family name or the last word of a firm's name stands, and believed when the name has
 * the form of one. Safe for use by many threads.
 */
public final class NameFinder {
  /** Clauses of one text that are read a second time; the head of a text names what it is about. */
  private static final int MOST_CLAUSES = 3;

  /** Longest clause that is read a second time, in characters. */
  private static final int LONGEST_CLAUSE = 40;

  /** Names of one kind that are kept. */
  private static final int MOST = 12;

  private static final Pattern CLAUSE_END = Pattern.compile("[，。！？；、：,.!?;:\\s“”「」《》（）()]");
  private static final Pattern LEVEL =
      Pattern.compile("(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|(?<=..)[省市县区])$");

  /** The whole country tells no region, and some rivers and towns are everyday words. */
  private static final Set<String> NO_REGIONS =
      Set.of("中国", "中华人民共和国", "银河", "长安", "惠民", "现代", "大众", "朝阳", "和平", "光明", "文明", "平安");

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付"
          + "方白邹孟秦邱尹薛闫侯史陶黎贺顾毛郝龚邵严覃武戴莫孔汤樊俞";

  /** Family names that are everyday words too: two characters more must follow. */
  private static final String DOUBTFUL = "马高金周余石江熊段雷龙万钱向于";

  private static final Pattern NO_PERSON =
      Pattern.compile(".(?:.*[某是网会社的了在换买来去线开等].*|.*(?:女士|先生|小姐|阿姨|师傅|老师|同学|老板|经理|总|氏|小|管|点))");
  private static final Pattern PERSON =
      Pattern.compile("[" + SURNAMES + "]\\p{IsHan}{1,2}|[" + DOUBTFUL + "]\\p{IsHan}{2}");
  private static final Pattern NO_ORGANISATION =
      Pattern.compile("(?:[有其该本这那某]|今天|上市|投资|销售|合作|融资|保险|控股|平台|金融信息|母公司|新区人民).*");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "\\p{IsHan}{2,14}(?:公司|集团|银行|法院|检察院|医院|大学|学院|中学|小学|委员会|协会|学会|研究院|基金会"
              + "|派出所|分局|总局|管理局|监管局|公安局|监局|消协|消保委|工商局|证监会|卫健委|发改委)");

  private final Segmenter roles = Segmenter.withNames();

  /**
   * The names in a text.
   *
   * @param tokens the words of the text as {@link Segmenter} cuts them without names
   */
  public Names of(String text, List<Token> tokens) {
    Set<String> places = new LinkedHashSet<>();
    Set<String> people = new LinkedHashSet<>();
    Set<String> bodies = new LinkedHashSet<>();
    for (Token token : tokens) {
      addKnown(token, places, bodies);
    }
    for (String clause : clauses(text, tokens)) {
      for (Token token : roles.segment(clause)) {
        addFound(token, people, bodies);
      }
    }
    return new Names(first(places), first(people), first(bodies));
  }

  /** The dictionary's regions and institutions. */
  private static void addKnown(Token token, Set<String> places, Set<String> bodies) {
    String tag = token.tag();
    if (tag.startsWith("ns") && token.word().length() > 1 && !NO_REGIONS.contains(token.word())) {
      String place = LEVEL.matcher(token.word()).replaceFirst("");
      places.add(place.length() > 1 ? place : token.word());
    } else if (tag.startsWith("nt") && token.word().length() > 2) {
      bodies.add(token.word());
    }
  }

  private static void addFound(Token token, Set<String> people, Set<String> bodies) {
    String word = token.word();
    if (token.tag().equals("nr")
        && PERSON.matcher(word).matches()
        && !NO_PERSON.matcher(word).matches()) {
      people.add(word);
    } else if (token.tag().startsWith("nt")
        && ORGANISATION.matcher(word).matches()
        && !NO_ORGANISATION.matcher(word).matches()) {
      bodies.add(word);
    }
  }

  /** The first clauses in which a name may stand. */
  private static List<String> clauses(String text, List<Token> tokens) {
    List<String> clauses = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < tokens.size() && clauses.size() < MOST_CLAUSES; i++) {
      Token token = tokens.get(i);
      if (token.start() >= end && (isSurname(tokens, i) || token.tag().equals("nis"))) {
        int from = clauseStart(text, Math.max(end, token.start() - LONGEST_CLAUSE), token.start());
        end = clauseEnd(text, token.end());
        clauses.add(text.substring(from, end));
      }
    }
    return clauses;
  }

  /** A family name by itself before another single character: the dictionary knew no word there. */
  private static boolean isSurname(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.word().length() == 1
        && (SURNAMES + DOUBTFUL).indexOf(token.word().charAt(0)) >= 0
        && i + 1 < tokens.size()
        && !tokens.get(i + 1).isFunctional()
        && tokens.get(i + 1).word().length() <= 2;
  }

  private static int clauseStart(String text, int least, int at) {
    int from = at;
    while (from > least && !CLAUSE_END.matcher(text.substring(from - 1, from)).matches()) {
      from--;
    }
    return from;
  }

  private static int clauseEnd(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST_CLAUSE);
    int end = Math.min(from, text.length());
    while (end < most && !CLAUSE_END.matcher(text.substring(end, end + 1)).matches()) {
      end++;
    }
    return end;
  }

  private static List<String> first(Set<String> names) {
    return names.stream().limit(MOST).toList();
  }
}
