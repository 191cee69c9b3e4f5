package io.tingfeng.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.model.Brand;
import io.tingfeng.model.Brand.ContextRule;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandsFileTest {
  @TempDir Path workspace;

  private List<Brand> read(String text) throws IOException {
    Files.createDirectories(workspace.resolve("lexicons"));
    Files.writeString(workspace.resolve("lexicons/brands.yml"), text);
    return BrandsFile.read(workspace);
  }

  @Test
  void aBrandIsReadWithAllItsNames() throws IOException {
    Brand brand =
        read("""
        brands:
          - id: tea
            name: 苇汀茶饮
            aliases: [苇汀]
            people: 沈若溪
            exclusions: [芦苇汀步道]
            context:
              - {alias: 苇汀, any: [奶茶, 门店], none: [湿地]}
        """)
            .getFirst();

    assertThat(brand.name()).isEqualTo("苇汀茶饮");
    assertThat(brand.people()).containsExactly("沈若溪");
    assertThat(brand.context())
        .containsExactly(new ContextRule("苇汀", List.of("奶茶", "门店"), List.of("湿地")));
  }

  @Test
  void namesOfOneCharacterAndEmptyRulesAreRefused() {
    Problems problems =
        catchThrowableOfType(
            Problems.class,
            () ->
                read(
                    """
                    brands:
                      - id: tea
                        name: 苇汀茶饮
                        aliases: [苇]
                        context:
                          - alias: 苇汀
                      - name: 砚渡
                    """));

    assertThat(problems.all())
        .extracting(Problem::key, Problem::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("brands[1].aliases", "苇 is one character"),
            org.assertj.core.groups.Tuple.tuple("brands[1].context[1].alias", "has no condition"),
            org.assertj.core.groups.Tuple.tuple("brands[2].id", "is missing"));
  }

  @Test
  void theShippedBrandsAreReadWithoutAFault() {
    assertThat(BrandsFile.read(Path.of("."))).hasSizeGreaterThanOrEqualTo(3);
  }
}
