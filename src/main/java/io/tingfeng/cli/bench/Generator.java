package io.tingfeng.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Makes posts by chance, the same ones for the same seed: about 170 characters each, most about one
 * of many brands (a few brands are loud, most are quiet), spread over a span with days and nights.
 */
final class Generator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SYLLABLES = "澜禾朗岚沁皓瑞翎棠砚溪栎珂苇汀渚霁曜桐蔚泓岫樾淇珞";
  private static final List<String> TRADES =
      List.of("茶饮", "汽车", "家电", "电商", "乳业", "航空", "地产", "教育");
  private static final List<String> PLATFORMS =
      List.of("weibo", "forum", "news", "video", "complaint", "qa");
  private static final List<String> OPENINGS =
      List.of("今天路过", "昨晚在网上看到", "朋友推荐了", "刚从", "等了很久终于收到", "第三次买", "家里一直在用", "同事都在聊");
  private static final List<String> PARTS =
      List.of(
          "排队的人不多，店员手脚很快，位置也好找",
          "客服电话打了四次都没有人接，订单一直显示处理中",
          "包装比上次结实，里面的说明书换成了新的版本",
          "说好的三天到货，结果等了半个月还没有动静",
          "味道清爽，不算太甜，下次想试试另外一款",
          "屏幕用了两周就出现划痕，售后说不在保修范围",
          "价格比去年高了一些，不过活动的时候还能接受",
          "新开的那家离地铁口很近，周末人多需要预约",
          "退款申请被驳回两次，理由每次都不一样",
          "孩子很喜欢里面的小卡片，已经攒了一整套",
          "发布会上提到的功能还没有推送，论坛里都在问",
          "开了三百公里，油耗和宣传的差不多，隔音一般",
          "食品里发现异物，店长道歉以后同意退一赔三",
          "公告说下个月会调整会员规则，积分年底清零",
          "快递放在门口没有通知，幸好邻居帮忙收了",
          "老师讲得细，作业不多，群里有问题当天就答");

  private final Random random;
  private final List<String> brands;
  private final Instant end;
  private final Duration span;

  Generator(long seed, List<String> brands, Instant end, Duration span) {
    this.random = new Random(seed);
    this.brands = brands;
    this.end = end;
    this.span = span;
  }

  /** The name of one of many brands. */
  static String brand(int number) {
    int base = SYLLABLES.length();
    return ""
        + SYLLABLES.charAt(number % base)
        + SYLLABLES.charAt(number / base % base)
        + TRADES.get(number % TRADES.size());
  }

  /** One post as a line of JSON; lines come in no order of time. */
  String line(long number) {
    ObjectNode post = JSON.createObjectNode();
    post.put("id", Long.toString(number));
    post.put("at", time().toString());
    post.put("text", wording(number));
    post.put("platform", pick(PLATFORMS));
    post.put("source", "媒体" + random.nextInt(200));
    post.put("author", "网友" + random.nextInt(50_000));
    if (random.nextInt(3) > 0) {
      ObjectNode engagement = post.putObject("engagement");
      engagement.put("reposts", (long) Math.exp(random.nextGaussian() * 1.8 + 1));
      engagement.put("likes", (long) Math.exp(random.nextGaussian() * 2 + 2));
    }
    return post.toString();
  }

  /** Twice as many posts at noon as at midnight. */
  private Instant time() {
    while (true) {
      Instant time = end.minusMillis((long) (random.nextDouble() * span.toMillis()));
      double hour = Math.floorMod(time.getEpochSecond() / 3_600 + 8, 24L);
      if (random.nextDouble() < 0.75 - 0.25 * Math.cos(hour / 24 * 2 * Math.PI)) {
        return time;
      }
    }
  }

  /** The wording of one post. */
  String wording(long number) {
    StringBuilder text = new StringBuilder(pick(OPENINGS));
    if (random.nextInt(5) > 0) {
      // Zipf's law: the brand of rank r is met about 1/r times as often as the first.
      int rank = (int) Math.exp(random.nextDouble() * Math.log(brands.size()));
      text.append(brands.get(Math.min(rank, brands.size()) - 1));
    } else {
      text.append("一家小店");
    }
    while (text.length() < 150) {
      text.append(random.nextInt(4) == 0 ? "。" : "，").append(pick(PARTS));
    }
    return text.append("。编号").append(number).toString();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
