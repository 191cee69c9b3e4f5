package io.tingfeng.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Sighting;
import io.tingfeng.text.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotNamesTest {
  private static final Path SHIPPED = Path.of("lexicons");

  @TempDir Path folder;
  private final Segmenter segmenter = new Segmenter();

  private List<String> found(String name, String title) {
    Brand brand = Brand.named(new BrandId("b"), name, List.of());
    return new BrandMatcher(List.of(brand), NotNames.load(SHIPPED))
        .match(title, segmenter.segment(title)).stream().map(Sighting::alias).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "国航,中国航天员出舱",
    "京东,北京东城区一商场起火",
    "三星,三星堆新坑出土",
    "三星,某市三星镇发通报",
    "中通,深中通道通车",
    "旺旺,朱旺旺回应质疑",
    "正新,于正新剧开机",
    "荣耀,王者荣耀崩了",
    "自如,王自如被限制高消费",
    "统一,韩国统一教被查",
    "平安,平安夜的苹果卖到20元",
    "美的,最美的风景在路上"
  })
  void aNameInsideAnotherWordIsNotTheBrand(String name, String title) {
    assertThat(found(name, title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "国航,国航一航班备降",
    "京东,京东回应外卖员社保",
    "三星,三星手机自燃",
    "荣耀,荣耀回应裁员",
    "自如,自如甲醛房租客维权",
    "美的,美的空调起火",
    "小米,小米汽车致歉",
    "小米,小米市值大跌",
    "京东,京东县域门店被查"
  })
  void theBrandItselfIsFound(String name, String title) {
    assertThat(found(name, title)).containsExactly(name);
  }

  @Test
  void aWordThatDoesNotHoldTheNameIsAFault() throws IOException {
    Files.writeString(folder.resolve("not-names.txt"), "苇汀\t芦苇\n苇汀\n");

    assertThatThrownBy(() -> NotNames.load(folder))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("not-names.txt:1")
        .hasMessageContaining("not-names.txt:2");
  }

  @Test
  void withoutTheFileNothingIsExcluded() {
    assertThat(NotNames.load(folder).of("荣耀")).isEmpty();
  }
}
