package io.tingfeng.brand;

import io.tingfeng.model.Brand;
import io.tingfeng.model.Sighting;
import io.tingfeng.text.Folding;
import io.tingfeng.text.TermScanner;
import io.tingfeng.text.TermScanner.Hit;
import io.tingfeng.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds brands in a text. Names and texts are compared folded, so that full-width and traditional
 * forms match; where names overlap the longest wins; exclusions swallow what they cover. Safe for
 * use by many threads.
 */
public final class BrandMatcher {
  /** A Chinese name so long is no accident of two neighbouring words. */
  private static final int UNMISTAKABLE = 4;

  /** The commonest family names that are no everyday words before a brand. */
  private static final String FAMILY_NAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟钱汤尹黎贺赖龚于";

  private final TermScanner<List<Name>> names;

  /** A matcher for brands, without knowledge of words that look like their names. */
  public BrandMatcher(List<Brand> brands) {
    this(brands, NotNames.NONE);
  }

  /**
   * A matcher for brands.
   *
   * @param others words that hold a name and are something else
   */
  public BrandMatcher(List<Brand> brands, NotNames others) {
    Map<String, List<Name>> all = new LinkedHashMap<>();
    for (Brand brand : brands) {
      List<String> own = new ArrayList<>(List.of(brand.name()));
      List.of(brand.aliases(), brand.products(), brand.people()).forEach(own::addAll);
      own.forEach(alias -> add(all, Name.of(brand, alias)));
      brand.exclusions().forEach(span -> add(all, Name.blocked(brand, span)));
      own.forEach(alias -> others.of(alias).forEach(span -> add(all, Name.blocked(brand, span))));
    }
    names = new TermScanner<>(all);
  }

  private static void add(Map<String, List<Name>> all, Name name) {
    List<Name> same = all.computeIfAbsent(Folding.fold(name.alias()), alias -> new ArrayList<>(1));
    if (same.stream().noneMatch(other -> other.brand().id().equals(name.brand().id()))) {
      same.add(name);
    }
  }

  /**
   * The places where brands are named, in the order of the text.
   *
   * @param wording the text as it stands
   * @param tokens its words; a short name that cuts a longer known word in two does not count
   */
  public List<Sighting> match(String wording, List<Token> tokens) {
    String folded = Folding.fold(wording);
    List<Hit<List<Name>>> hits = names.all(folded);
    hits.removeIf(hit -> hit.value().stream().noneMatch(n -> accepted(n, hit, folded, tokens)));
    hits.sort(
        Comparator.comparingInt((Hit<List<Name>> hit) -> hit.start() - hit.end())
            .thenComparingInt(Hit::start));
    List<Hit<List<Name>>> kept = new ArrayList<>();
    for (Hit<List<Name>> hit : hits) {
      if (kept.stream().noneMatch(k -> k.start() < hit.end() && hit.start() < k.end())) {
        kept.add(hit);
      }
    }
    kept.sort(Comparator.comparingInt(Hit::start));
    return kept.stream().flatMap(hit -> sightings(hit, folded, tokens).stream()).toList();
  }

  private static List<Sighting> sightings(Hit<List<Name>> hit, String folded, List<Token> tokens) {
    return hit.value().stream()
        .filter(name -> !name.blocked() && accepted(name, hit, folded, tokens))
        .map(name -> new Sighting(name.brand().id(), name.alias(), hit.start(), hit.end()))
        .toList();
  }

  private static boolean accepted(
      Name name, Hit<List<Name>> hit, String folded, List<Token> tokens) {
    if (name.blocked()) {
      return true;
    }
    return name.fits(folded)
        && standsFree(folded, hit.start(), hit.end())
        && !isPersonOrPlace(folded, hit.start(), hit.end())
        && !cutsAWord(hit.start(), hit.end(), tokens);
  }

  /** A Latin name is no part of a longer Latin word: MG is not in IMG. */
  private static boolean standsFree(String text, int start, int end) {
    boolean before = start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1));
    boolean after =
        end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    return !before && !after;
  }

  /** 朱旺旺 at the beginning of a title is a person, 三星镇 is a place. */
  private static boolean isPersonOrPlace(String text, int start, int end) {
    if (end - start != 2 || isLatin(text.charAt(start))) {
      return false;
    }
    boolean place =
        end < text.length()
            && (text.charAt(end) == '镇' || text.charAt(end) == '县' && !text.startsWith("县域", end));
    boolean person =
        start > 0
            && FAMILY_NAMES.indexOf(text.charAt(start - 1)) >= 0
            && (start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)));
    return place || person;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /**
   * Whether the segmenter sees a longer word that overlaps the name only in part or holds it: 三星 in
   * 三星堆, 国航 in 中国|航天.
   */
  private static boolean cutsAWord(int start, int end, List<Token> tokens) {
    if (end - start >= UNMISTAKABLE) {
      return false;
    }
    for (Token token : tokens) {
      if (token.end() <= start) {
        continue;
      }
      if (token.start() >= end) {
        return false;
      }
      boolean inside = token.start() >= start && token.end() <= end;
      boolean sameWord = token.start() == start && token.end() == end;
      if (!inside && !sameWord && token.end() - token.start() > 1) {
        return true;
      }
    }
    return false;
  }
}
