package io.tingfeng.index.query;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.Tone;
import io.tingfeng.text.Folding;
import io.tingfeng.text.Spelling;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one value of a field into a question. */
record FieldReader(List<Brand> brands, Times times, Faults faults) {

  /**
   * The question of a field with one value.
   *
   * @throws QueryException for a value that the field cannot have
   */
  MentionQuery read(Field field, Lexeme value) {
    if (value.text().isBlank()) {
      throw faults.at(value.place(), field.word() + ": 后面缺一个值");
    }
    if (field == Field.TIME) {
      return new MentionQuery.During(times.field(value.text(), value.place()));
    }
    if (field == Field.HAS) {
      return has(value);
    }
    return field
        .number()
        .map(number -> new Numbers(faults).read(number, value.text(), value.place()))
        .orElseGet(() -> is(field.facet().orElseThrow(), value));
  }

  /** The order that a {@code sort:} field names. */
  Sort sort(Lexeme value) {
    return known(Labels.sorts(), value, "排序");
  }

  private MentionQuery is(Facet facet, Lexeme value) {
    String plain = value.text().strip();
    return switch (facet) {
      case BRAND -> brand(value);
      case TONE, AUTHORITY -> new MentionQuery.Is(facet, known(words(facet), value, "取值"));
      default -> new MentionQuery.Is(facet, Labels.of(facet).getOrDefault(plain, plain));
    };
  }

  private static Map<String, String> words(Facet facet) {
    Stream<String> english =
        facet == Facet.TONE
            ? Stream.of(Tone.values()).map(Tone::word)
            : Stream.of(Authority.values()).map(Authority::word);
    Map<String, String> words = english.collect(Collectors.toMap(word -> word, word -> word));
    words.putAll(Labels.of(facet));
    return words;
  }

  private MentionQuery brand(Lexeme value) {
    String wanted = Folding.fold(value.text().strip());
    Optional<Brand> brand =
        brands.stream()
            .filter(b -> names(b).anyMatch(n -> Folding.fold(n).equals(wanted)))
            .findFirst();
    if (brand.isPresent()) {
      return new MentionQuery.OfBrand(brand.get().id());
    }
    Set<String> all =
        brands.stream()
            .flatMap(FieldReader::names)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    throw unknown(value, "没有监测这个品牌", all, brands.stream().map(Brand::name).toList());
  }

  private static Stream<String> names(Brand brand) {
    return Stream.concat(Stream.of(brand.name(), brand.id().value()), brand.aliases().stream());
  }

  private MentionQuery has(Lexeme value) {
    Optional<Field> field = Field.named(value.text().strip());
    Optional<MentionQuery> question =
        field.flatMap(
            named ->
                named
                    .facet()
                    .<MentionQuery>map(MentionQuery.Has::new)
                    .or(() -> named.number().map(FieldReader::any)));
    return question.orElseThrow(
        () -> unknown(value, "has: 不认识这个字段", Field.allNames(), Field.words()));
  }

  private static MentionQuery any(MentionQuery.Number number) {
    return new MentionQuery.Between(number, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private <T> T known(Map<String, T> words, Lexeme value, String what) {
    T found = words.get(Folding.fold(value.text().strip()));
    if (found == null) {
      throw unknown(
          value, "不认识这个" + what, words.keySet(), words.keySet().stream().sorted().toList());
    }
    return found;
  }

  private QueryException unknown(
      Lexeme value, String what, Collection<String> known, Collection<String> shown) {
    return Spelling.nearest(value.text().strip(), known)
        .map(near -> faults.at(value.place(), what, near))
        .orElseGet(() -> faults.at(value.place(), what + "，可用 " + String.join("、", shown)));
  }
}
