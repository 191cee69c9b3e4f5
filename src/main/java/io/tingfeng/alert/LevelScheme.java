package io.tingfeng.alert;

import io.tingfeng.model.CrisisLevel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a company calls the levels. The ladder has four; a company may have two (一般、重大), four or
 * five names of its own, each of which begins at one of them.
 */
public record LevelScheme(Map<CrisisLevel, String> names) {
  /** 蓝 黄 橙 红. */
  public static final LevelScheme COLOURS = new LevelScheme(colours());

  public LevelScheme {
    Map<CrisisLevel, String> all = new EnumMap<>(CrisisLevel.class);
    String current = CrisisLevel.NONE.character();
    for (CrisisLevel level : CrisisLevel.values()) {
      current = names.getOrDefault(level, names.isEmpty() ? level.character() : current);
      all.put(level, current);
    }
    names = Collections.unmodifiableMap(all);
  }

  /** The name of a level; a level without one has that of the next lower. */
  public String name(CrisisLevel level) {
    return names.getOrDefault(level, level.character());
  }

  /** Whether a company uses names of its own. */
  public boolean isOwn() {
    return !equals(COLOURS);
  }

  /** The name as a grade: 橙级, 重大. */
  public String grade(CrisisLevel level) {
    String name = name(level);
    return name.length() == 1 ? name + "级" : name;
  }

  /** Shape and name: {@code ◆ 橙 Ⅱ}, {@code ◆ 重大}. */
  public String badge(CrisisLevel level) {
    String name = name(level);
    return name.equals(level.character()) ? level.badge() : level.shape() + " " + name;
  }

  /** The different names from the lowest to the highest. */
  public List<String> steps() {
    return names.values().stream().distinct().toList();
  }

  private static Map<CrisisLevel, String> colours() {
    Map<CrisisLevel, String> colours = new EnumMap<>(CrisisLevel.class);
    for (CrisisLevel level : CrisisLevel.values()) {
      colours.put(level, level.character());
    }
    return colours;
  }
}
