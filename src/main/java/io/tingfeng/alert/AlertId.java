package io.tingfeng.alert;

import io.tingfeng.model.BrandId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names an alert: the brand and the minute in which it was raised. */
public record AlertId(String value) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  /** The name of an alert that is raised now. */
  public static AlertId of(BrandId brand, Instant at) {
    return new AlertId(brand.value() + "-" + FORM.format(at));
  }

  @Override
  public String toString() {
    return value;
  }
}
