package io.tingfeng.privacy;

import io.tingfeng.model.Authority;
import io.tingfeng.model.Outlet;
import java.util.regex.Pattern;

/** Tells names of organisations from those of persons. */
final class Organisations {
  private static final Pattern NAME =
      Pattern.compile(
          ".{2,}(?:公司|集团|股份|银行|保险|证券|日报|晚报|早报|时报|周刊|周报|新闻|电视台|卫视|广播|通讯社|杂志|传媒|报社|网"
              + "|官方|官微|官博|旗舰店|客服|法院|检察院|公安|交警|消防|监管局|管理局|委员会|办公室|政府|发布"
              + "|协会|消协|消保委|联合会|大学|学院|医院|研究院|基金会|工作室|编辑部)(?:客户端|官方微博|官方账号)?",
          Pattern.CASE_INSENSITIVE);

  private Organisations() {}

  /**
   * Whether the name may stand in clear: all of newsrooms and offices, whose bylines are public,
   * and elsewhere what is called like an organisation.
   */
  static boolean isOne(String author, Outlet outlet) {
    return outlet.authority().isAtLeast(Authority.MARKET) || NAME.matcher(author.strip()).matches();
  }
}
