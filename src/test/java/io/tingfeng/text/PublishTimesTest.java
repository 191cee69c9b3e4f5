package io.tingfeng.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as pages and feeds print them, read on Wednesday, 6 March 2024, 15:00 in China. */
class PublishTimesTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant SEEN = Instant.parse("2024-03-06T07:00:00Z");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-05 14:30:00 | 2024-03-05T06:30:00Z",
        "2024-03-05 14:30 | 2024-03-05T06:30:00Z",
        "2024-03-05T14:30:00 | 2024-03-05T06:30:00Z",
        "2024-03-05T14:30:00Z | 2024-03-05T14:30:00Z",
        "2024-03-05T14:30:00.123+08:00 | 2024-03-05T06:30:00Z",
        "2024-03-05T14:30:00+0800 | 2024-03-05T06:30:00Z",
        "2024-03-05T14:30:00-05:00 | 2024-03-05T19:30:00Z",
        "2024/3/5 9:05 | 2024-03-05T01:05:00Z",
        "2024.03.05 | 2024-03-04T16:00:00Z",
        "2024年3月5日 14:30 | 2024-03-05T06:30:00Z",
        "2024年03月05日14时30分 | 2024-03-05T06:30:00Z",
        "2024年3月5日14点30分20秒 | 2024-03-05T06:30:20Z",
        "2024年3月5日下午2:30 | 2024-03-05T06:30:00Z",
        "2024年3月5日 上午9点 | 2024-03-05T01:00:00Z",
        "2024年3月5日 凌晨12:05 | 2024-03-04T16:05:00Z",
        "2024年3月5日 中午12:05 | 2024-03-05T04:05:00Z",
        "2024年3月5日 晚上8:15 | 2024-03-05T12:15:00Z",
        "2024-03-05 星期二 14:30 | 2024-03-05T06:30:00Z",
        "2024年3月5日（星期二）14:30 | 2024-03-05T06:30:00Z",
        "2024年 3月 5日  14：30 | 2024-03-05T06:30:00Z",
        "２０２４－０３－０５ １４：３０ | 2024-03-05T06:30:00Z",
        "2024年3月5日16:36来源：样本网 | 2024-03-05T08:36:00Z",
        "发布时间：2024-03-05 14:30:12 来源：样本网 | 2024-03-05T06:30:12Z",
        "二〇二四年三月五日 | 2024-03-04T16:00:00Z",
        "二○一九年十二月三十一日 | 2019-12-30T16:00:00Z",
        "20240305 | 2024-03-04T16:00:00Z",
        "20240305143000 | 2024-03-05T06:30:00Z",
        "20240305T143000Z | 2024-03-05T14:30:00Z",
        "1709620200 | 2024-03-05T06:30:00Z",
        "1709620200000 | 2024-03-05T06:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 +0800 | 2024-03-05T06:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 GMT | 2024-03-05T14:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 GMT+8 | 2024-03-05T06:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 GMT+08:00 | 2024-03-05T06:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 CST | 2024-03-05T06:30:00Z",
        "Tue, 5 Mar 2024 14:30 EST | 2024-03-05T19:30:00Z",
        "5 Mar 24 14:30:00 +0800 | 2024-03-05T06:30:00Z",
        "Tue Mar 05 14:30:00 CST 2024 | 2024-03-05T06:30:00Z",
        "Tue Mar  5 14:30:00 2024 | 2024-03-05T06:30:00Z",
        "Tue Mar 05 14:30:00 +0800 2024 | 2024-03-05T06:30:00Z",
        "Tue Mar 05 2024 14:30:00 GMT+0800 (中国标准时间) | 2024-03-05T06:30:00Z",
        "March 5, 2024 at 2:30 pm | 2024-03-05T06:30:00Z",
        "Mar. 5, 2024 | 2024-03-04T16:00:00Z",
        "5th March 2024, 14:30 | 2024-03-05T06:30:00Z",
        "05-Mar-2024 14:30 | 2024-03-05T06:30:00Z",
        "2024-03-05 24:00 | 2024-03-04T16:00:00Z"
      })
  void writtenTimesAreReadInTheirZone(String text, Instant time) {
    assertThat(PublishTimes.parse(text, SEEN, CHINA)).contains(time);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "刚刚 | 2024-03-06T07:00:00Z",
        "30秒前 | 2024-03-06T06:59:30Z",
        "3分钟前 | 2024-03-06T06:57:00Z",
        "3 分钟以前 | 2024-03-06T06:57:00Z",
        "半小时前 | 2024-03-06T06:30:00Z",
        "2小时前 | 2024-03-06T05:00:00Z",
        "1個小時前 | 2024-03-06T06:00:00Z",
        "3天前 | 2024-03-03T07:00:00Z",
        "1周前 | 2024-02-28T07:00:00Z",
        "今天 12:30 | 2024-03-06T04:30:00Z",
        "今天 | 2024-03-05T16:00:00Z",
        "昨天 12:30 | 2024-03-05T04:30:00Z",
        "昨天12:30 来自手机 | 2024-03-05T04:30:00Z",
        "昨日 下午3:05 | 2024-03-05T07:05:00Z",
        "前天 23:59 | 2024-03-04T15:59:00Z",
        "周三 | 2024-03-05T16:00:00Z",
        "周三 18:00 | 2024-02-28T10:00:00Z",
        "周二 18:00 | 2024-03-05T10:00:00Z",
        "星期日 08:00 | 2024-03-03T00:00:00Z",
        "14:30 | 2024-03-06T06:30:00Z",
        "23:30 | 2024-03-05T15:30:00Z",
        "3 hours ago | 2024-03-06T04:00:00Z",
        "an hour ago | 2024-03-06T06:00:00Z",
        "yesterday | 2024-03-04T16:00:00Z"
      })
  void relativeTimesCountFromTheReading(String text, Instant time) {
    assertThat(PublishTimes.parse(text, SEEN, CHINA)).contains(time);
  }

  @ParameterizedTest(name = "{0} read at {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "03-05 14:30 | 2024-03-06T07:00:00Z | 2024-03-05T06:30:00Z",
        "3月5日 14:30 | 2024-03-06T07:00:00Z | 2024-03-05T06:30:00Z",
        "03-05 | 2024-03-06T07:00:00Z | 2024-03-04T16:00:00Z",
        "12-31 23:50 | 2024-01-01T00:10:00Z | 2023-12-31T15:50:00Z",
        "12-31 23:50 | 2023-12-31T15:55:00Z | 2023-12-31T15:50:00Z",
        "01-01 00:05 | 2023-12-31T16:10:00Z | 2023-12-31T16:05:00Z",
        "03-07 | 2024-03-06T07:00:00Z | 2023-03-06T16:00:00Z",
        "02-29 | 2023-05-01T00:00:00Z | 2020-02-28T16:00:00Z",
        "昨天 23:50 | 2024-01-01T00:10:00Z | 2023-12-31T15:50:00Z",
        "周日 20:00 | 2024-01-01T04:00:00Z | 2023-12-31T12:00:00Z"
      })
  void aDayWithoutItsYearIsTheLatestThatIsNotAhead(String text, Instant seen, Instant time) {
    assertThat(PublishTimes.parse(text, seen, CHINA)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "未知",
        "—",
        "Invalid Date",
        "0000-00-00 00:00:00",
        "2024-13-45",
        "2024-02-30",
        "1970-01-01 08:00:00",
        "0001-01-01T00:00:00Z",
        "0",
        "2031-01-01 00:00:00",
        "Wed, 06 Mar 2024 20:00:00 GMT",
        "99999999999999",
        "12345",
        "3.14",
        "第3期",
        "13-45",
        "共2024条"
      })
  void whatNamesNoTimeOrAnImpossibleOneIsUnknown(String text) {
    assertThat(PublishTimes.parse(text, SEEN, CHINA)).isEmpty();
  }

  @Test
  void cstIsCentralTimeForASourceInAmerica() {
    assertThat(
            PublishTimes.parse("Mon, 04 Mar 2024 14:30:00 CST", SEEN, ZoneId.of("America/Chicago")))
        .contains(Instant.parse("2024-03-04T20:30:00Z"));
  }

  @Test
  void theDayLightOfTheSourcesZoneCounts() {
    assertThat(PublishTimes.parse("2023-07-01 12:00", SEEN, ZoneId.of("Europe/Berlin")))
        .contains(Instant.parse("2023-07-01T10:00:00Z"));
  }

  @Test
  void aLongTextIsReadAtItsHeadAlone() {
    assertThat(PublishTimes.parse("字".repeat(1_000) + "2024-03-05", SEEN, CHINA)).isEmpty();
  }
}
