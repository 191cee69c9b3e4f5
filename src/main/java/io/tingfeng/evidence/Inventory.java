package io.tingfeng.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The list of a pack for people who read no JSON (存证清单). */
final class Inventory {
  private final String software;
  private final ZoneId zone;
  private final DateTimeFormatter time;

  Inventory(String software, ZoneId zone) {
    this.software = software;
    this.zone = zone;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  String text(List<Exhibit> exhibits, Instant at) {
    StringBuilder text = new StringBuilder("存证清单\n\n");
    line(text, "制作程序", software);
    line(text, "导出时间", time.format(at) + "（" + zone + "）");
    line(text, "份数", Integer.toString(exhibits.size()));
    int number = 0;
    for (Exhibit exhibit : exhibits) {
      number++;
      text.append("\n").append(number).append(". ").append(exhibit.id()).append('\n');
      line(text, "网址", exhibit.address().toString());
      line(text, "取证时间", time.format(exhibit.capturedAt()));
      line(text, "取证缘由", exhibit.occasion().chinese());
      line(text, "应答状态", Integer.toString(exhibit.status()));
      line(text, "文件", exhibit.id().file() + "，" + exhibit.bytes() + " 字节");
      line(text, "SHA-256", exhibit.sha256());
    }
    return text.append(EXPLANATION).toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("   ").append(name).append("：").append(value).append('\n');
  }

  private static final String EXPLANATION =
      """

      说明
      · 每份文件为 WARC 1.1（ISO 28500:2017），含请求、应答原文、域名解析结果、TLS 证书摘要与取证机时钟偏差，
        可用通行的 WARC 工具打开。应答为逐字节保存；分块传输编码已还原。
      · .blocks 是文件每 1024 字节的 SHA-256；chain.tsv 是全部存证的哈希链，每行含上一行的摘要，
        增、删、改任何一行都会使其后各行不符。
      · 校验：tingfeng evidence verify 本包。离线进行，指出第一个不符的字节。
      · 本包证明内容自取证后未变；取证时刻的证明力取决于哈希链是否及时交可信时间戳或公证机构。
      """;
}
