package io.tingfeng.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
  private final Segmenter words = new Segmenter();
  private final NameFinder finder = new NameFinder();

  private Names names(String text) {
    return finder.of(text, words.segment(text));
  }

  @Test
  void aRegionIsCalledAsPeopleCallIt() {
    assertThat(names("上海市和杭州的门店都缺货，广西壮族自治区没有，上海最久").places()).containsExactly("上海", "杭州", "广西");
  }

  @Test
  void theWholeCountryIsNoRegion() {
    assertThat(names("中国消费者都在等一个回答").places()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"创始人张伟明在发布会上道歉, 张伟明", "律师李建国表示可以要求退一赔三, 李建国", "记者陈晓梅到店里看了看, 陈晓梅"})
  void aPersonIsFoundByTheRolesOfTheCharacters(String text, String person) {
    assertThat(names(text).people()).containsExactly(person);
  }

  @ParameterizedTest
  @CsvSource({"河南省消费者协会约谈了这家店, 协会", "杭州市市场监督管理局已经立案, 局", "苏州云上餐饮管理有限公司被罚款, 公司"})
  void anOrganisationIsFoundByItsLastWord(String text, String end) {
    assertThat(names(text).organisations()).isNotEmpty().allMatch(body -> body.endsWith(end));
  }

  @Test
  void peopleWhoseNamesAreWithheldAreNotNamed() {
    assertThat(names("顾客张某某称杯子漏水，李女士也说没人理").people()).isEmpty();
  }

  @Test
  void ordinaryComplaintsNameNobody() {
    Names none = names("排队两个小时，杯子还是漏的，客服不理人，再也不会来了");

    assertThat(none.people()).isEmpty();
    assertThat(none.organisations()).isEmpty();
  }

  @Test
  void namesAreBoundedHoweverLongTheText() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      all.append("张伟明和北京市某某有限公司，");
    }
    Names found = names(all.toString());

    assertThat(found.people().size() + found.organisations().size()).isLessThan(24);
  }

  @Test
  void aTextWithoutMarksIsReadToo() {
    assertThat(names("张" + "张".repeat(5_000) + "公司").places()).isEmpty();
  }
}
