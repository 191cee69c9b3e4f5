package io.tingfeng.schedule;

import io.tingfeng.model.TingfengException;

/** Quartz refused. */
public final class ScheduleException extends TingfengException {
  private static final long serialVersionUID = 1L;

  ScheduleException(String message, Throwable cause) {
    super(message, cause);
  }
}
