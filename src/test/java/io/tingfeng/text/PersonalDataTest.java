package io.tingfeng.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我的电话是13812345678，快联系我        | 我的电话是[手机号]，快联系我
          打 138-1234-5678 或 +86 13912345678    | 打 [手机号] 或 [手机号]
          身份证11010519491231002X被泄露          | 身份证[身份证号]被泄露
          发到 xiao.wang@mail.example 就行        | 发到 [邮箱] 就行
          车牌京A12345的司机                      | 车牌[车牌]的司机
          沪AD12345 新能源                        | [车牌] 新能源
          加微信 wxid_a1b2c3 详聊                 | 加微信 [账号] 详聊
          QQ：123456789                           | QQ：[账号]
          送到幸福小区3号楼2单元501室             | 送到幸福小区[住址]
          望江路88弄5号楼302室                    | 望江路[住址]
          翠园12栋1203室漏水                      | 翠园[住址]漏水
          """)
  void whatNamesAPrivatePersonIsMasked(String text, String masked) {
    assertThat(PersonalData.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "客服热线400-820-8820无人接听",
        "12315和95588都打过",
        "订单号 110105194912310021 一直不发货",
        "订单号2026112413812345678",
        "邮件写给service@brand.example没有回音",
        "售价13800元，销量1381234567",
        "望江路88号门店",
        "3号楼的电梯坏了",
        "我在京东买的，川A是成都",
        "QQ音乐2026年新功能",
        "型号A12345的冰箱",
        "没有数字的话"
      })
  void whatBelongsToOrganisationsOrToNobodyStays(String text) {
    assertThat(PersonalData.masked(text)).isSameAs(text);
  }

  @Test
  void maskingTwiceIsMaskingOnce() {
    String once = PersonalData.masked("电话13812345678，住3号楼501室");

    assertThat(PersonalData.masked(once)).isEqualTo(once);
  }

  @Test
  void aHostileTextCostsLittle() {
    String digits = "1".repeat(50_000) + "@".repeat(50_000) + "3号楼".repeat(10_000);

    assertThat(PersonalData.masked(digits)).contains("3号楼");
  }
}
