package io.tingfeng.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir private Path folder;

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01,false", // 国庆
    "2026-10-08,true",
    "2026-10-10,true", // a Saturday that is worked
    "2026-09-20,true", // a Sunday that is worked
    "2026-11-21,false",
    "2026-11-23,true",
    "2031-05-03,false" // a Saturday of a year without a file
  })
  void theShippedFilesKnowHolidaysAndWorkedWeekends(LocalDate day, boolean worked) {
    assertThat(WorkCalendar.load(Path.of("lexicons")).isWorkday(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00,2026-11-23T10:00",
    "2026-11-23T08:00,2026-11-23T09:00",
    "2026-11-23T18:00,2026-11-24T09:00",
    "2026-11-20T20:00,2026-11-23T09:00",
    "2026-09-30T19:00,2026-10-08T09:00"
  })
  void theNextWorkTimeSkipsNightsWeekendsAndHolidays(String now, String next) {
    assertThat(WorkCalendar.load(Path.of("lexicons")).nextWorkTime(at(now), ZONE))
        .isEqualTo(at(next));
  }

  @Test
  void faultsAreToldTogether() throws IOException {
    Files.writeString(folder.resolve("workdays-2027.txt"), "2027-02-30\trest\n2027-03-01\tfree\n");

    assertThatThrownBy(() -> WorkCalendar.load(folder))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("workdays-2027.txt:1")
        .hasMessageContaining("workdays-2027.txt:2");
  }

  @ParameterizedTest
  @CsvSource({
    "YELLOW,2026-11-23T23:00,2026-11-24T07:30",
    "YELLOW,2026-11-24T03:00,2026-11-24T07:30",
    "YELLOW,2026-11-24T07:30,2026-11-24T07:30",
    "YELLOW,2026-11-24T12:00,2026-11-24T12:00",
    "ORANGE,2026-11-24T03:00,2026-11-24T03:00",
    "RED,2026-11-24T03:00,2026-11-24T03:00"
  })
  void quietHoursHoldYellowUntilMorningAndNeverOrangeOrRed(
      CrisisLevel level, String now, String told) {
    QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));

    assertThat(quiet.release(level, at(now), ZONE)).isEqualTo(at(told));
  }

  @Test
  void quietHoursMayLieWithinADay() {
    QuietHours lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));

    assertThat(lunch.release(CrisisLevel.YELLOW, at("2026-11-24T12:15"), ZONE))
        .isEqualTo(at("2026-11-24T13:30"));
    assertThat(lunch.release(CrisisLevel.YELLOW, at("2026-11-24T22:00"), ZONE))
        .isEqualTo(at("2026-11-24T22:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00,甲",
    "2026-11-30T08:59,甲",
    "2026-11-30T09:00,乙",
    "2026-12-14T09:00,甲",
    "2026-11-22T12:00,丙",
    "2027-01-01T00:00,丙"
  })
  void dutyGoesRoundAndChangesAtTheHandover(String now, String who) {
    Rota rota = new Rota(LocalDate.of(2026, 11, 23), 7, LocalTime.of(9, 0), List.of("甲", "乙", "丙"));

    assertThat(rota.onDuty(at(now), ZONE)).isEqualTo(who);
  }
}
