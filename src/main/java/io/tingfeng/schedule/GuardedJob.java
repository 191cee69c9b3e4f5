package io.tingfeng.schedule;

import java.util.function.BiConsumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One duty under Quartz: it never meets itself, and a failure is recorded and not the last run. */
@DisallowConcurrentExecution
final class GuardedJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedJob.class);

  private final String name;
  private final Runnable work;
  private final BiConsumer<String, Throwable> failures;

  GuardedJob(String name, Runnable work, BiConsumer<String, Throwable> failures) {
    this.name = name;
    this.work = work;
    this.failures = failures;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      work.run();
    } catch (Exception e) {
      LOG.error("{} failed; it runs again at its next time", name, e);
      failures.accept(name, e);
    }
  }
}
