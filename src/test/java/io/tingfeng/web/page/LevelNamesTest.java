package io.tingfeng.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.model.CrisisLevel;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelNamesTest {
  private static final LevelScheme TWO =
      new LevelScheme(Map.of(CrisisLevel.YELLOW, "一般", CrisisLevel.ORANGE, "重大"));

  private static Frame frame(Tongue t, LevelScheme levels) {
    Ink ink = new Ink(t, ZoneId.of("Asia/Shanghai"));
    return new Frame(t, ink, levels, "system", Optional.empty(), "", "", "", "", 0, 0);
  }

  @Test
  void pagesCallLevelsAsTheCompanyDoes() {
    Frame own = frame(Tongue.CHINESE, TWO);

    assertThat(Labels.level(CrisisLevel.RED, own)).isEqualTo("重大");
    assertThat(Labels.colour(CrisisLevel.YELLOW, own)).isEqualTo("一般");
    assertThat(Labels.gravity(CrisisLevel.RED, own)).as("the name says it").isEmpty();
    assertThat(Labels.level(CrisisLevel.NONE, frame(Tongue.ENGLISH, TWO))).isEqualTo("Calm");
    assertThat(Screen.render("part/level.jte", Map.of("level", CrisisLevel.ORANGE, "f", own)))
        .contains("重大")
        .doesNotContain("橙");
  }

  @Test
  void withoutOwnNamesTheyAreColours() {
    Frame usual = frame(Tongue.CHINESE, LevelScheme.COLOURS);

    assertThat(Labels.level(CrisisLevel.ORANGE, usual)).isEqualTo("橙 Ⅱ");
    assertThat(Labels.colour(CrisisLevel.ORANGE, usual)).isEqualTo("橙色");
    assertThat(Labels.gravity(CrisisLevel.ORANGE, usual)).isEqualTo("重大");
  }
}
