package io.tingfeng.config;

import io.tingfeng.config.Settings.Threshold;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code thresholds:} and {@code levels:} of {@code settings.yml}. */
final class LadderSection {
  /** The key under which single brands stand. */
  private static final String BRANDS = "brands";

  private static final int LONGEST_NAME = 12;

  private LadderSection() {}

  static Map<String, Threshold> thresholds(Section section) {
    Map<String, Threshold> thresholds = new LinkedHashMap<>();
    for (String key : section.keys()) {
      if (!key.equals(BRANDS)) {
        section
            .value(key, LadderSection::number, "write a number, or off")
            .ifPresent(value -> thresholds.put(key, new Threshold(value, section.line(key))));
      }
    }
    return thresholds;
  }

  /** A threshold that is off is never reached. */
  private static double number(String text) {
    return text.equals("off") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }

  static Map<BrandId, Map<String, Threshold>> brandThresholds(Section section) {
    Map<BrandId, Map<String, Threshold>> all = new LinkedHashMap<>();
    Optional<Section> brands = section.section(BRANDS);
    if (brands.isEmpty()) {
      return all;
    }
    for (String key : brands.get().keys()) {
      if (BrandId.isValid(key)) {
        brands.get().section(key).ifPresent(own -> all.put(new BrandId(key), thresholds(own)));
      } else {
        brands.get().report(key, "is not a brand id", "use the ids of lexicons/brands.yml");
      }
    }
    return all;
  }

  static Map<CrisisLevel, String> levels(Section section) {
    Map<CrisisLevel, String> names = new EnumMap<>(CrisisLevel.class);
    for (String key : List.copyOf(section.keys())) {
      Optional<CrisisLevel> level = Words.parse(CrisisLevel.class, key);
      Optional<String> name = section.text(key);
      if (level.isEmpty()) {
        section.report(
            key,
            "is no level",
            "write one of "
                + String.join(", ", Stream.of(CrisisLevel.values()).map(Words::of).toList()));
      } else if (name.isPresent() && name.get().length() > LONGEST_NAME) {
        section.report(key, "is a long name", "write at most " + LONGEST_NAME + " characters");
      } else {
        name.ifPresent(text -> names.put(level.get(), text));
      }
    }
    return names;
  }
}
