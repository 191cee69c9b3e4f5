package io.tingfeng.index;

import io.tingfeng.model.TingfengException;
import java.time.Duration;

/** A question took longer than any question may; nothing of its answer is shown. */
public final class QueryTooCostlyException extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** The fault for a limit. */
  public QueryTooCostlyException(Duration limit) {
    super("查询超过 %d 毫秒仍未完成，已停止：请缩小时间范围（例如 近7天）、减少词数，或用更长的词".formatted(limit.toMillis()));
  }
}
